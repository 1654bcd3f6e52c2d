/** A real Chromium for the page's tests: none on the machine is said, not hidden. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is, or `null`. */
export const CHROMIUM = CANDIDATES.find((path) => existsSync(path)) ?? null;

/** A browser that looks nothing up on its own. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? CANDIDATES[0] ?? '',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a page did beside showing itself. */
export interface Opened {
  readonly page: Page;
  /** Addresses other than the file's own. */
  readonly requests: string[];
  /** Errors and policy violations in the console, and uncaught errors. */
  readonly errors: string[];
  readonly close: () => Promise<void>;
}

/** Opens a document from a file, as people do with an artifact. */
export async function open(
  browser: Browser,
  html: string,
  options: BrowserContextOptions & { hash?: string } = {},
): Promise<Opened> {
  const { hash = '', ...context } = options;
  const folder = mkdtempSync(join(tmpdir(), 'report-page-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const opened = await browser.newContext(context);
  const page = await opened.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  const own = pathToFileURL(file).href;
  page.on('request', (request) => request.url().split('#')[0] !== own && requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(own + hash);
  return {
    page,
    requests,
    errors,
    close: async () => {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
