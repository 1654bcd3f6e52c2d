import { describe, expect, test } from '@jest/globals';
import { parseReview } from '../../src/parse/parse.js';
import { MAX_FINDINGS, mostFindings, type Review } from '../../src/domain/finding.js';
import { growth, NEARLY_LINEAR } from '../support/growth.js';
import { read } from './read.js';

const TOP = '# Review\n\n## Executive Summary\n\nFine.\n\n## Findings\n\n### Important Issues\n\n';
const COVERAGE = '\n## Coverage Summary\n\n- `a.go` — I1\n';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('');

const FLOODS: readonly (readonly [string, (index: number) => string])[] = [
  [
    'headings with ids',
    (index) => `### I${String(index)}. **Defect ${String(index)}** — \`a.go:${String(index)}\`\n\n`,
  ],
  ['one heading over and over', () => '### I1. **x** — `a.go:1`\n'],
  ['bullets', (index) => `- **Defect ${String(index)}** — \`a.go:${String(index)}\`\n`],
  ['drafts', (index) => `## Findings\n\n### Important Issues\n\nI1. **Defect ${String(index)}** — \`a.go:1\`\n\n`],
  ['headings outside the findings', (index) => `## I1. **Defect ${String(index)}** — \`a.go:1\`\n\nText.\n\n`],
];

describe('a flood of findings', () => {
  test.each(FLOODS)(
    '%s: as many as are kept are read, the rest is told, and the sections behind are read',
    (_, line) => {
      const text = `${TOP}${many(MAX_FINDINGS + 20, line)}${COVERAGE}`;
      const most = mostFindings(text.length);
      const review = read(text);
      expect(review.findings).toHaveLength(most);
      expect(review.unread).toContainEqual(
        expect.objectContaining({ reason: `of a review of its length ${String(most)} findings are read` }),
      );
      expect(review.problems[0]).toMatchObject({
        what: `ada-pass-1.md: only ${String(most)} of its findings were read`,
        why: expect.stringMatching(/line \d+ opens one that was left: "/) as unknown,
      });
      expect(review.coverage).toMatchObject([{ path: 'a.go', state: 'findings' }]);
    },
  );

  test('one less than too many is read whole, and nothing is told', () => {
    const [, line] = FLOODS[0] ?? ['', () => ''];
    const review = read(
      `${TOP}${many(MAX_FINDINGS - 1, (index) => `${line(index)}It is broken, and nothing tells, whoever calls it.\n\n`)}${COVERAGE}`,
    );
    expect(review.findings).toHaveLength(MAX_FINDINGS - 1);
    expect(review.findings.at(-1)?.id).toBe(`I${String(MAX_FINDINGS - 1)}`);
    expect(review.problems).toEqual([]);
    expect(review.unread).toEqual([]);
  });

  test('a review of 250 findings is read whole however short they are; of one more it is told, so it is not clean', () => {
    const of = (count: number): Review => read(`${TOP}${many(count, (index) => `I${String(index)}. **x**\n`)}`);
    expect([of(250).findings.length, of(250).unread, of(250).problems]).toEqual([250, [], []]);
    expect(of(251).findings).toHaveLength(250);
    expect(of(251).unread).toMatchObject([{ line: 261, text: 'x' }]);
  });

  test('the most severe of a flood are kept', () => {
    const section = (name: string, letter: string, count: number): string =>
      `### ${name}\n\n${many(count, (index) => `${letter}${String(index)}. **x**\n`)}\n`;
    const text = `# Review\n\n## Findings\n\n${section('Suggestions', 'S', 240)}${section('Critical Issues', 'C', 20)}`;
    const { findings } = read(text);
    expect(findings.filter(({ severity }) => severity === 'critical')).toHaveLength(20);
    expect(findings).toHaveLength(250);
  });

  test('rows of a table and JSON are kept up to the same number', () => {
    const rows = many(
      MAX_FINDINGS + 20,
      (index) =>
        `| ${String(index)} | High | \`a.go:${String(index)}\` | It is broken, and nothing tells, whoever calls it |\n`,
    );
    expect(read(`## Findings\n\n| # | Severity | File | Issue |\n|---|---|---|---|\n${rows}`).findings).toHaveLength(
      MAX_FINDINGS,
    );
    const body = 'It is broken, and nothing tells, whoever calls it.';
    const findings = Array.from({ length: MAX_FINDINGS + 20 }, (_, line) => ({ title: 'x', file: 'a.go', line, body }));
    const text = JSON.stringify({ findings });
    const review = parseReview({ reviewer: 'ada', pass: 1, file: 'f', text, reads: 'json', nonce: null });
    expect(review.findings).toHaveLength(MAX_FINDINGS);
    expect(review.problems[0]?.what).toBe('f: only 5000 of its findings were read');
  });

  test('200,000 titles do not exhaust the stack', () => {
    expect(read(`${TOP}${'- **[HIGH] x** — `a.go:1`\n'.repeat(200_000)}`).findings).toHaveLength(MAX_FINDINGS);
  });
});

describe('a flood of other content', () => {
  test('points are kept up to a number, and the rest is counted', () => {
    const review = read(`${TOP}None.\n\n## Testing Assessment\n\n${many(510, (index) => `- Gap ${String(index)}.\n`)}`);
    expect(review.testing).toHaveLength(250);
    expect(review.problems).toMatchObject([
      {
        what: 'ada-pass-1.md: only 250 of its 510 points about testing were read',
        why: 'nobody writes so many in so few words; line 265 opens the first that was left',
      },
    ]);
  });

  test('what is quoted under a severity is a finding each time', () => {
    const empty = many(50, (index) => `### Important Issues\n\n> Quoted ${String(index)}\n\n`);
    expect(read(`## Findings\n\n${empty}`).findings).toHaveLength(50);
  });

  test('twice as many unknown headings take twice as long', async () => {
    const text = (count: number): string =>
      `${TOP}None.\n\n${many(count, (index) => `## Odd thought ${String(index)}\n\nProse.\n\n`)}`;
    expect(await growth(8_000, (count) => read(text(count)))).toBeLessThan(NEARLY_LINEAR);
  });
});
