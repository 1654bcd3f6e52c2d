import { describe, expect, test } from '@jest/globals';
import type { Review } from '../../src/domain/finding.js';
import { read } from './read.js';

const FINDINGS = '## Findings\n\n### Important Issues\n\nI1. **Race in the cache** — `a.go:3`\n\nTwo writers meet.\n';

const told = (review: Review): string[] => review.problems.map(({ what }) => what.replace('ada-pass-1.md: ', ''));

describe('content under a heading that names no part of a review', () => {
  test('is told with the heading and its first line, and leaves the review readable', () => {
    const review = read(`# Review\n\n${FINDINGS}\n## Miscellaneous Thoughts\n\n- The lock order is odd.\n- More.\n`);
    expect(review.problems).toEqual([
      {
        what: 'ada-pass-1.md: what stands under "Miscellaneous Thoughts" is in no part of this report',
        why: 'the heading names no part of a review; line 13: "- The lock order is odd."',
        fix: 'read that part in the appendix of the report, and ask the reviewer to write under the headings that the prompt names',
      },
    ]);
    expect(review.readable).toBe(true);
    expect(review.findings).toHaveLength(1);
  });

  test('is told whatever it is: prose, code, a table, and beside the sections before them', () => {
    const review = read(
      `# Review\n\n## Odds and Ends\n\nProse.\n\n${FINDINGS}\n## Snippets\n\n\`\`\`go\nx()\n\`\`\`\n\n## Figures\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`,
    );
    expect(told(review)).toEqual([
      'what stands under "Odds and Ends" is in no part of this report',
      'what stands under "Snippets" is in no part of this report',
      'what stands under "Figures" is in no part of this report',
    ]);
    expect(review.problems[1]?.why).toContain('"x()"');
  });

  test('is told once per heading, and of very many headings the first ones and a count', () => {
    const again = '## Odds and Ends\n\nProse.\n\n'.repeat(3);
    expect(read(`${FINDINGS}\n${again}`).problems).toMatchObject([
      { why: 'the heading names no part of a review; line 11: "Prose.", and so two times more' },
    ]);
    const many = Array.from({ length: 40 }, (_, index) => `## Oddity ${String(index)}\n\nProse.\n\n`).join('');
    const review = read(`${FINDINGS}\n${many}`);
    expect(review.problems).toHaveLength(11);
    expect(review.problems.at(-1)?.what).toBe(
      'ada-pass-1.md: what stands under 30 more headings is in no part of this report',
    );
  });

  test.each([
    ['known sections', `${FINDINGS}\n## Testing Assessment\n\n- No test.\n\n## Security Considerations\n\nFine.\n`],
    ['verdicts and recaps', `${FINDINGS}\n## Verdict\n\nMerge.\n\n## Resolution of prior findings\n\nAll fixed.\n`],
    ['the title of the review', `# Drain the queue on shutdown\n\nA pull request of two commits.\n\n${FINDINGS}`],
    ['a title beside the sections', `## PR #57: Drain the queue\n\n**Verdict: Approve**\n\n${FINDINGS}`],
    ['narration before the review', `# Reading the code\n\nFirst the worker.\n\n# Review\n\n${FINDINGS}`],
    ['headings of a finding', `${FINDINGS}\n#### What happens\n\nIt is lost.\n\n#### Why\n\nNobody waits.\n`],
    ['file headings over findings', `${FINDINGS}\n## src/b.go\n\n### I2. **Leak** — \`src/b.go:9\`\n\nNever closed.\n`],
    ['a heading over nothing', `${FINDINGS}\n## Odds and Ends\n\n---\n\n## More\n\nNone.\n`],
    ['an unreadable text', '# Thoughts\n\nI looked at it.\n\n## More thoughts\n\nIt seems fine.\n'],
  ])('says nothing about %s', (_, text) => {
    expect(told(read(text))).toEqual([]);
  });

  test('of drafts only the last one counts', () => {
    const draft = `# Review\n\n## Executive Summary\n\nFine.\n\n${FINDINGS}\n## Notes to myself\n\nCheck the lock.\n\n`;
    const last = `# Review\n\n## Executive Summary\n\nFine.\n\n${FINDINGS}`;
    expect(told(read(`${draft}${last}`))).toEqual([]);
  });
});

describe('a title that is a heading outside the findings', () => {
  test('opens a finding with what stands below it', () => {
    const text = '# Review\n\n### I1. **Race** — `a.go:1`\n\nTwo writers.\n\n### [LOW] Naming — b.go:3\n\nUnclear.\n';
    expect(read(text).findings).toMatchObject([
      { id: 'I1', line: 3, severity: 'important', title: 'Race', body: 'Two writers.' },
      { id: null, line: 7, severity: 'suggestion', title: 'Naming', body: 'Unclear.' },
    ]);
  });

  test('opens one under a section that holds no findings, too', () => {
    const text = `${FINDINGS}\n## Executive Summary\n\nFine.\n\n## C1. **Data is lost** — \`b.go:4\`\n\nNever flushed.\n`;
    expect(read(text).findings.map(({ id, severity }) => [id, severity])).toEqual([
      ['I1', 'important'],
      ['C1', 'critical'],
    ]);
  });

  test('is a point of its section when its id is one', () => {
    const review = read(
      `${FINDINGS}\n## Testing Assessment\n\n### T1. **No test of the retry** — \`x_test.go:4\`\n\nAdd one.\n\n### T2. **No test of the end**\n\nToo.\n`,
    );
    expect(review.testing.map(({ line, text }) => [line, text])).toEqual([
      [11, 'T1. **No test of the retry** — `x_test.go:4`\nAdd one.'],
      [15, 'T2. **No test of the end**\nToo.'],
    ]);
    expect(review.findings).toHaveLength(1);
  });
});

test('two severities of one finding are told, and the most severe counts', () => {
  const review = read('## Suggestions\n\nC1. **Data is lost** — `b.go:4` (important, gap)\n\nNever flushed.\n');
  expect(review.findings).toMatchObject([{ severity: 'critical', severityFrom: 'id' }]);
  expect(review.problems).toMatchObject([
    {
      what: 'ada-pass-1.md: one finding says two severities, and the most severe counts',
      why: 'line 3 says suggestion, critical and important (section, id, tag): "Data is lost"',
    },
  ]);
  expect(read('## Suggestions\n\nS1. **Name** — `b.go:4` (suggestion, gap)\n').problems).toEqual([]);
});
