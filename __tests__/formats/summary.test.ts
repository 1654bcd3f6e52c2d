import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assess } from '../../src/assess/assess.js';
import { markdown } from '../../src/formats/markdown/markdown.js';
import { SUMMARY_MAX_BYTES, summary, summaryWithin } from '../../src/formats/summary.js';
import { GOLDEN_CASES } from '../support/golden-cases.js';
import { manyFindings, sampleReport } from '../support/sample-report.js';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Fences that are open at the end. */
function openFences(text: string): number {
  let fence = '';
  for (const line of text.split('\n')) {
    const mark = /^\s{0,3}(`{3,})/.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (line.trim() === fence) fence = '';
  }
  return fence === '' ? 0 : 1;
}

const many = sampleReport(manyFindings(60), {
  reviews: [{ file: 'claude-pass-1.md', text: 'Ünïcödé 🙂 '.repeat(4000) }],
});

describe('the job summary', () => {
  test('is the whole report while that fits', () => {
    const report = sampleReport(manyFindings(5));
    expect(summary.render(report)).toBe(markdown.render(report));
  });

  test('of any size fits its bytes, with closed fences, whole findings and a pointer to the rest', () => {
    const full = markdown.render(many);
    fc.assert(
      fc.property(fc.integer({ min: 3000, max: bytes(full) - 1 }), (limit) => {
        const text = summaryWithin(many, limit);
        expect(bytes(text)).toBeLessThanOrEqual(limit);
        expect(openFences(text)).toBe(0);
        expect(text).toContain(`in the full report, \`${many.id}.md\`, in the artifact of this run`);
        expect(text.split('<details>').length).toBe(text.split('</details>').length);
      }),
      { numRuns: 12 },
    );
  });

  test('the appendix goes first, then remarks, then the texts of suggestions; criticals stay longest', () => {
    const full = bytes(markdown.render(many));
    const cut = summaryWithin(many, full - 10);
    expect(cut).not.toContain('## Appendix');
    expect(cut).toContain('## Agent Performance Retro');
    const small = summaryWithin(many, 42_000);
    expect(small).toContain('releases the slot twice');
    expect(small).toContain('C3. **');
    expect(small).toContain('S40. **');
  });

  test('as a last resort lists findings from the most severe on, and says how many are left out', () => {
    const text = summaryWithin(many, 3200);
    expect(text).toContain('C1. **');
    expect(text).toMatch(/and \S+ findings are in the full report/);
  });

  test.each(Object.keys(GOLDEN_CASES))('keeps its limit: %s', (name) => {
    const facts = GOLDEN_CASES[name];
    if (facts) expect(bytes(summary.render(assess(facts())))).toBeLessThanOrEqual(SUMMARY_MAX_BYTES);
  });

  test('five megabytes of text in one finding fit', () => {
    const [first, ...rest] = many.findings;
    if (!first) throw new Error('no finding');
    const text = summary.render({
      ...many,
      findings: [
        { ...first, body: 'the slot is `released` before @anyone <b>writes</b> it\n'.repeat(94_000) },
        ...rest,
      ],
    });
    expect(bytes(text)).toBeLessThanOrEqual(SUMMARY_MAX_BYTES);
    expect(text).toContain('C1. **');
  });
});
