/** The page in a real Chromium: filters, search, keys, copying, links, themes, paper, phones, without script, hostile. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { html } from '../../src/formats/html/html.js';
import { CHROMIUM, launch, open } from '../support/browser.js';
import { hostileReport, largeReport } from '../support/html-hostile.js';
import { richReport } from '../support/html-sample.js';

const inChromium = CHROMIUM === null ? describe.skip : describe;
if (CHROMIUM === null) process.stderr.write('html.test.ts: skipped, there is no Chromium (apt-get install chromium)\n');

const rich = html.render(richReport());
const wide = { viewport: { width: 1440, height: 1000 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let browser: Browser;

beforeAll(async () => {
  if (CHROMIUM !== null) browser = await launch();
});
afterAll(async () => {
  if (CHROMIUM !== null) await browser.close();
});

const shown = (page: Page): Promise<string[]> =>
  page.locator('.finding:visible').evaluateAll((all) => all.map((one) => one.id));

inChromium('the page', () => {
  test('asks for nothing and complains of nothing', async () => {
    const { page, requests, errors, close } = await open(browser, rich, wide);
    await page.locator('details').evaluateAll((all) => {
      all.forEach((one) => {
        one.setAttribute('open', '');
      });
    });
    expect(await shown(page)).toHaveLength(9);
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('severities, reviewers, origins and files narrow each other; one button takes all back', async () => {
    const { page, close } = await open(browser, rich, wide);
    await page.getByRole('button', { name: /^important/ }).click();
    expect(await shown(page)).toEqual(['I1', 'I2', 'I4', 'I5', 'I3']);
    await page.getByRole('button', { name: /^Codex/ }).click();
    expect(await shown(page)).toEqual(['I1', 'I4', 'I3']);
    await page.getByRole('button', { name: /^unknown/ }).click();
    expect(await shown(page)).toEqual(['I4']);
    expect(await page.locator('#shown').textContent()).toBe('1 of 9 findings');
    expect(await page.locator('#section-critical .filtered').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    expect(await shown(page)).toHaveLength(9);
    await page.locator('a.file', { hasText: 'session.ts' }).first().click();
    expect(await shown(page)).toEqual(['C1', 'I3']);
    await close();
  });

  test('search looks into everything a finding says; Escape takes it back', async () => {
    const { page, close } = await open(browser, rich, wide);
    await page.keyboard.press('/');
    await page.keyboard.type('AUTHORISED alice');
    expect(await shown(page)).toEqual(['C1']);
    await page.keyboard.press('Escape');
    expect(await shown(page)).toHaveLength(9);
    await page.fill('#search', 'no such words');
    expect(await shown(page)).toEqual([]);
    await close();
  });

  test('j and k walk through the findings that are shown, and the address follows', async () => {
    const { page, close } = await open(browser, rich, wide);
    const current = (): Promise<string | undefined> => page.locator('.finding.current').evaluate((one) => one.id);
    await page.keyboard.press('j');
    expect(await current()).toBe('C1');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await current()).toBe('I2');
    await page.keyboard.press('k');
    expect(await current()).toBe('I1');
    expect(new URL(page.url()).hash).toBe('#I1');
    await page.getByRole('button', { name: /^suggestion/ }).click();
    await page.keyboard.press('j');
    expect(await current()).toBe('S1');
    await page.keyboard.press('e');
    expect(await page.locator('#S1 .evidence').getAttribute('open')).not.toBeNull();
    await close();
  });

  test('? shows the keys and Escape hides them', async () => {
    const { page, errors, close } = await open(browser, rich, wide);
    await page.keyboard.press('?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#help').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('#help').isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });

  test('a fix is copied as it is', async () => {
    const { page, close } = await open(browser, rich, { ...wide, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy the fix of C1' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${richReport().findings[0]?.fix.diff ?? ''}\n`);
    await close();
  });

  test('a deep link shows its finding; one into the appendix opens it', async () => {
    const { page, close } = await open(browser, rich, { ...wide, hash: '#S2' });
    await page.waitForFunction(`(() => {
      const { top } = document.querySelector('#S2').getBoundingClientRect();
      return top >= 0 && top < 1_000;
    })()`);
    await page.locator('#S2 .evidence summary').click();
    await page.locator('#S2 .evidence a', { hasText: 'claude-pass-1.md:20' }).click();
    await page.locator('[id="review-claude-pass-1.md-L20"]').waitFor({ state: 'visible' });
    await close();
  });

  test('the theme follows the system until somebody chooses', async () => {
    const { page, close } = await open(browser, rich, { ...wide, colorScheme: 'dark' });
    const background = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const dark = await background();
    await page.keyboard.press('t');
    const light = await background();
    expect(light).not.toBe(dark);
    // The choice is written to disk a moment later.
    for (let again = 0; again < 50; again += 1) {
      await page.reload();
      if ((await background()) === light) break;
      await page.waitForTimeout(100);
    }
    expect(await background()).toBe(light);
    await close();
  });
});

inChromium('everybody', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  interface Violation {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }

  test.each(['light', 'dark'] as const)(
    'axe finds nothing serious in the %s theme, wide and narrow',
    async (colorScheme) => {
      for (const size of [wide, phone]) {
        const { page, close } = await open(browser, rich, { ...size, colorScheme, bypassCSP: true });
        await page.addStyleTag({ content: '.finding{content-visibility:visible!important}' });
        await page.locator('details').evaluateAll((all) => {
          all.forEach((one) => {
            one.setAttribute('open', '');
          });
        });
        await page.keyboard.press('j');
        await page.evaluate(axe);
        const violations = await page.evaluate<readonly Violation[]>('axe.run().then((result) => result.violations)');
        const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(
          bad.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`)]),
        ).toEqual([]);
        await close();
      }
    },
  );

  test('findings are on the first screen, on a phone within one and a half', async () => {
    const sizes = [
      { size: { viewport: { width: 1280, height: 800 } }, within: 800 },
      { size: phone, within: 844 * 1.5 },
    ];
    for (const { size, within } of sizes) {
      const { page, close } = await open(browser, rich, size);
      const bottoms = await page
        .locator('table.overview tbody tr')
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom));
      expect(bottoms).toHaveLength(9);
      // Those that decide, whole; a long list goes on below.
      expect(Math.max(...bottoms.slice(0, 3))).toBeLessThanOrEqual(within);
      expect(await page.locator('.about dl').isVisible()).toBe(false);
      await close();
    }
  });

  test('a phone never scrolls sideways, and nothing sticks out', async () => {
    for (const report of [richReport(), hostileReport()]) {
      const { page, close } = await open(browser, html.render(report), phone);
      await page.locator('details').evaluateAll((all) => {
        all.forEach((one) => {
          one.setAttribute('open', '');
        });
      });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await close();
    }
  });

  test('without script everything can be read, and nothing that needs script is offered', async () => {
    const { page, requests, close } = await open(browser, rich, { ...wide, javaScriptEnabled: false });
    expect(await page.locator('.finding').count()).toBe(9);
    expect(await page.locator('#C1').isVisible()).toBe(true);
    expect(await page.locator('#search').isVisible()).toBe(false);
    expect(await page.locator('.copy').first().isVisible()).toBe(false);
    await page.locator('#C1 .evidence summary').click();
    expect(await page.locator('#C1 .evidence dl').isVisible()).toBe(true);
    expect(requests).toEqual([]);
    await close();
  });

  test('paper shows every finding and none of the controls', async () => {
    const { page, close } = await open(browser, rich, wide);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#search').isVisible()).toBe(false);
    expect(await page.locator('.side').isVisible()).toBe(false);
    expect(await shown(page)).toHaveLength(9);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
    await close();
  });
});

inChromium('a hostile report', () => {
  const page_ = (): string => html.render(hostileReport());

  test('runs nothing, asks for nothing, and leads nowhere but to http', async () => {
    const { page, requests, errors, close } = await open(browser, page_(), wide);
    await page.locator('details').evaluateAll((all) => {
      all.forEach((one) => {
        one.setAttribute('open', '');
      });
    });
    await page.mouse.move(400, 400);
    await page.keyboard.press('j');
    // Nothing tells that nothing will come.
    await page.waitForTimeout(300);
    expect(await page.evaluate('window.__ran')).toBeUndefined();
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links.filter((href) => !/^(https?:|#)/.test(href))).toEqual([]);
    const forbidden =
      'main img, main iframe, main object, main form, main meta, main style, main input:not(#search), main [onerror], main [onload]';
    expect(await page.locator(forbidden).count()).toBe(0);
    await close();
  });

  test('its words can still be read', async () => {
    const { page, close } = await open(browser, page_(), wide);
    const text = (await page.locator('#C1').textContent()) ?? '';
    expect(text).toContain('<script>window.__ran=1</script>');
    expect(text).toContain('never closed');
    expect(text).toContain('‹U+202E›gnp.exe');
    expect(await page.locator('.finding').count()).toBe(14);
    await close();
  });
});

inChromium('a thousand findings', () => {
  test('open, and are filtered within 200 ms a keystroke', async () => {
    const text = html.render(largeReport(1_000));
    const before = performance.now();
    const { page, close } = await open(browser, text, wide);
    const opened = performance.now() - before;
    const devtools = await page.context().newCDPSession(page);
    // The page's own work, whatever else the machine does; from the key to the frame after it.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async (): Promise<number> =>
      ((await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ??
        0) * 1_000;
    const times: number[] = [];
    for (const word of ['refresh token', 'alice', 'eviction with', 'module-77']) {
      for (let end = 1; end <= word.length; end += 1) {
        const start = await worked();
        await page.evaluate(`(async () => {
          const box = document.getElementById('search');
          box.value = ${JSON.stringify(word.slice(0, end))};
          box.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        })()`);
        times.push((await worked()) - start);
      }
    }
    const worst = Math.max(...times);
    const median = [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
    const figures = [text.length / 1e6, opened, median, worst].map((value) => value.toFixed(1));
    process.stderr.write(
      `1,000 findings (MB, ms to open, ms of work a keystroke: median, worst): ${figures.join(' ')}\n`,
    );
    expect(worst).toBeGreaterThan(0);
    expect(worst).toBeLessThan(200);
    await close();
  });
});
