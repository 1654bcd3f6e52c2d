/** Markdown that would be much work is given up at once. */
import { describe, expect, test } from '@jest/globals';
import { prose, type ProseSurroundings } from '../../../src/formats/html/html-prose.js';
import { HEAVY_TEXTS } from '../../support/html-hostile.js';
import { richReport } from '../../support/html-sample.js';

const around: ProseSurroundings = { change: richReport().change, places: new Map() };
const shown = (text: string): string => prose(text, around).html;

describe('prose', () => {
  test.each(Object.entries(HEAVY_TEXTS))('%s is shown as written, at once', (_, text) => {
    const before = performance.now();
    const html = shown(text);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(html.startsWith('<pre class="code plain"')).toBe(true);
    if (text.length > 400_000) expect(html).toMatch(/Cut after 400,000 of [\d,]+ characters/);
  });

  test.each(['~a', '*a', '**a', '_a ', '*a_', 'a*', '**a ~', 'a  \n', '|---|---|\n', '| a | b |\n', '*a* _b_ '])(
    'twenty thousand characters of %j take no second, nor does what lies below a limit',
    (mark) => {
      for (const size of [5_000, 10_000, 20_000]) {
        const before = process.cpuUsage();
        prose(mark.repeat(size / mark.length), around);
        expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
      }
    },
  );
});
