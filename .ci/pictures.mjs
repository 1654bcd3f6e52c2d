#!/usr/bin/env node
// Takes the README's pictures in Chromium (`.ci/install-e2e` gets it): of the demo's report, after `npm run build`; with --posts of
// what the e2e suite posted on its made-up pull request, drawn as GitHub shows it.
//   node .ci/pictures.mjs              writes docs/report-wide.png, report-finding-dark.png, report-phone.png
//   node .ci/pictures.mjs --posts      writes docs/sticky-comment.png, inline-review.png, each with -phone; runs the suite on dist
//   --build DIR   of another build;  --out DIR   to another folder;  --from FILE   posts that the suite wrote before (POSTS_FILE)
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { commentPage, reviewPage } from './github-page.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: flags } = parseArgs({
  options: {
    build: { type: 'string', default: 'build' },
    out: { type: 'string', default: join(root, 'docs') },
    posts: { type: 'boolean', default: false },
    from: { type: 'string' },
  },
});
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = BROWSERS.find((path) => existsSync(path));
const program = resolve(root, flags.build, 'main.js');
if (!executablePath || !(flags.posts || existsSync(program))) {
  console.error(
    executablePath ? `no build at ${program}: run \`npm run build\`` : 'no Chromium: run `bash .ci/install-e2e`',
  );
  process.exit(1);
}

/** What each picture shows: the size of the window, and the element that stands at its top. */
const PICTURES = [
  { file: 'report-wide.png', context: { viewport: { width: 1440, height: 1000 } } },
  {
    file: 'report-finding-dark.png',
    context: { viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' },
    at: '#C1',
  },
  {
    file: 'report-phone.png',
    context: { viewport: { width: 390, height: 1100 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  },
];

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  if (flags.posts) await takePosts();
  else {
    const page = pathToFileURL(join(folder, demo(folder))).href;
    for (const picture of PICTURES) await take(page, picture);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The demo's page. Its gate is red, as it should be. */
function demo(to) {
  try {
    execFileSync(process.execPath, [program, 'demo', '--out', to], { stdio: 'ignore' });
  } catch (error) {
    if (error.status !== 1) throw error;
  }
  return readdirSync(to).find((name) => name.endsWith('.html'));
}

async function takePosts() {
  const { comment, review, threads } = JSON.parse(
    readFileSync(flags.from ?? posted(join(folder, 'posts.json')), 'utf8'),
  );
  const pages = { 'sticky-comment': commentPage(comment), 'inline-review': reviewPage(review, threads) };
  for (const [name, html] of Object.entries(pages)) {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, html);
    const sizes = { '': { width: 960, height: 200 }, '-phone': { width: 390, height: 200 } };
    for (const [suffix, viewport] of Object.entries(sizes)) {
      const context = suffix ? { viewport, deviceScaleFactor: 2, isMobile: true } : { viewport };
      await take(pathToFileURL(file).href, { file: `${name}${suffix}.png`, context, fullPage: true });
    }
  }
}

/** What the suite posts in the first of its rounds. */
function posted(file) {
  const args = ['jest', '--config', 'jest.e2e.config.js', 'e2e/delivery', '-t', 'four rounds'];
  const env = { ...process.env, NODE_OPTIONS: '--experimental-vm-modules', POSTS_FILE: file };
  execFileSync('npx', args, { cwd: root, env, stdio: 'ignore' });
  return file;
}

async function take(address, { file, context, at, fullPage = false }) {
  const opened = await browser.newContext(context);
  const page = await opened.newPage();
  await page.goto(address);
  if (at) {
    await page.evaluate((selector) => {
      const bar = document.querySelector('.bar-top').offsetHeight;
      // Twice: cards out of sight have a guessed height until they are drawn.
      const show = () => scrollBy(0, document.querySelector(selector).getBoundingClientRect().top - bar - 16);
      show();
      return new Promise((done) => requestAnimationFrame(() => done(show())));
    }, at);
  }
  const path = join(resolve(flags.out), file);
  await page.screenshot({ path, fullPage });
  console.log(path);
  await opened.close();
}
