import { describe, expect, test } from '@jest/globals';
import { overview } from '../../src/assess/assess.js';
import type { Report } from '../../src/domain/report.js';
import { html } from '../../src/formats/html/html.js';
import { workOf } from '../../src/formats/html/html-prose.js';
import { parsedProse } from '../../src/formats/html/html-prose.js';
import { safeBlock } from '../../src/formats/neutralise.js';
import { SUMMARY_MAX_BYTES, summary, summaryWithin } from '../../src/formats/summary.js';
import { cpuSeconds, growth, NEARLY_LINEAR } from '../support/growth.js';
import { anchor, reported, sampleReport } from '../support/sample-report.js';

const AROUND = { change: null, places: new Map() };

/** A report of many findings, each in a file of its own. */
function flooded(count: number, body: string, severity: 'important' | 'suggestion' = 'suggestion'): Report {
  const findings = Array.from({ length: count }, (_, index) =>
    reported({
      id: `${severity === 'important' ? 'I' : 'S'}${String(index + 1)}`,
      votes: { claude: severity },
      title: `Defect ${String(index)}`,
      body,
      locations: [anchor(`src/f${String(index)}.go`, 3, [])],
    }),
  );
  return { ...sampleReport(), change: null, findings };
}

describe('a page of thousands of findings', () => {
  test('twice as many, each in its own file, take twice as long', async () => {
    expect(await growth(2_000, (count) => html.render(flooded(count, 'Text.')))).toBeLessThan(NEARLY_LINEAR);
  });

  test('has every finding; texts behind the first thousand, or behind much work, are shown as written', () => {
    const page = html.render(flooded(1_010, 'Call *this* first.'));
    expect(page.split('<article').length - 1).toBe(1_010);
    expect(page.split('Call <em>this</em> first.').length - 1).toBe(1_000);
    expect(page.split('Call *this* first.').length - 1).toBe(10);
    const listed = html.render(flooded(200, '- *a* b\n'.repeat(100)));
    expect(listed).toContain('<em>a</em>');
    expect(listed).toContain('- *a* b\n- *a* b');
  });
});

describe('Markdown that is much work for its length', () => {
  test.each(['=\n', '`\n', '1. x\n', '- x\n', '# x\n', '``\n\n', '* a\n\n', '> x\n'])(
    '%j is shown as written',
    (piece) => {
      const text = piece.repeat(Math.ceil(90_000 / piece.length));
      expect(parsedProse(text, AROUND).html).toMatch(/^<pre class="code plain"/);
    },
  );

  test('what people write is little work', () => {
    const text =
      'The `lock` is taken **twice**:\n\n- once in `open`\n- once in `close`\n\nSee [the docs](https://example.org).\n';
    expect(workOf(text.repeat(40))).toBeLessThan(4_000);
    expect(parsedProse(text, AROUND).html).toContain('<strong>twice</strong>');
  });

  test('one line over and over is written once', async () => {
    const text = (lineOf: (index: number) => string): string =>
      Array.from({ length: 60_000 }, (_, at) => lineOf(at)).join('\n');
    const same = text(() => 'a `b` *c* 12345');
    const others = text((index) => `a \`b\` *c* ${String(10_000 + index)}`);
    expect(safeBlock(same.slice(0, 200))).toContain('a `b` *c* 12345');
    expect(await cpuSeconds(() => safeBlock(same))).toBeLessThan(0.7 * (await cpuSeconds(() => safeBlock(others))));
  });

  test.each(['~', '`', '> ', '- ', '\\'])('a long line of %j is neutralised in time', async (piece) => {
    const line = (size: number): string => `${piece.repeat(size)} \` x`;
    expect(await growth(60_000, (size) => safeBlock(line(size)))).toBeLessThan(NEARLY_LINEAR);
  });
});

describe('other readers of thousands of findings', () => {
  test('the overview of 200,000 does not exhaust the stack', () => {
    const { findings } = flooded(1, 'Text.');
    const many = Array.from({ length: 200_000 }, () => findings[0]).filter((one) => one !== undefined);
    expect(overview({ ...sampleReport(), findings: many }).length).toBeGreaterThan(200_000);
  });

  test('the summary gives up texts that cannot fit before it writes them, and says so', () => {
    const report = flooded(11_000, 'Text.', 'important');
    const text = summary.render(report);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(SUMMARY_MAX_BYTES);
    expect(text.includes('I9000. **Defect 8999**')).toBe(true);
    expect(text.slice(-400)).toMatch(/the texts of important findings are in the full report/);
    const one = flooded(1, 'word '.repeat(1_200_000));
    expect(summary.render(one).slice(-400)).toContain('and the texts of suggestions are in the full report');
  });

  test('points that cannot fit are cut from the summary without being written, and that is said', async () => {
    const sample = sampleReport();
    const text = 'Lines of `code` and *words* that nobody wrote by hand.\n';
    const of = (count: number): Report => ({
      ...sample,
      assessments: {
        ...sample.assessments,
        testing: Array.from({ length: count }, (_, index) => ({
          id: `T${String(index + 1)}`,
          text: `${String(index)} ${text.repeat(200)}`,
          ...{ kind: 'gap', file: '', said: [] },
          reviewers: ['claude'],
        })),
      },
    });
    const seconds = async (count: number): Promise<number> => {
      const report = of(count);
      return cpuSeconds(() => summary.render(report));
    };
    await seconds(2);
    expect(await seconds(1_000)).toBeLessThan(Math.max(0.5, 5 * (await seconds(60))));
    expect(summary.render(of(1_000)).slice(-400)).toContain('observations and assessments are in the full report');
  });

  test('a crowd of suggestions leaves the texts of the others in the summary', () => {
    const [worst] = flooded(1, 'The text of the worst.', 'important').findings;
    const crowd = flooded(3_000, 'Text of a suggestion.');
    const text = summaryWithin({ ...crowd, findings: [...(worst ? [worst] : []), ...crowd.findings] }, 280_000);
    const shown = ['The text of the worst.', 'Text of a suggestion.', 'S3000. **Defect 2999**'].map((part) =>
      text.includes(part),
    );
    expect(shown).toEqual([true, false, true]);
  });
});
