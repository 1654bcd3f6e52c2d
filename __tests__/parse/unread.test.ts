import { describe, expect, test } from '@jest/globals';
import { read } from './read.js';

const CLEAN = '## Critical Issues\n\nNone.\n\n## Suggestions\n\nNone.\n\n';
const COVERAGE = '## Coverage Summary\n\n- `a.js` — Reviewed, no issues\n';

const told = (text: string): readonly string[] =>
  read(text).unread.map(({ line, reason }) => `${String(line)} ${reason}`);

describe('what cannot be read where findings may stand is unread', () => {
  test.each<readonly [string, string, string]>([
    [
      'under a heading of its own',
      '## Auth bypass\n\nAnybody gets in at `a.js:2`.\n\n',
      '11 it names a line under a heading that is no part of a review',
    ],
    ['in a comment', '<!--\n**C1. Anybody gets in** — `a.js:2`\n-->\n\n', '10 it stands in an HTML comment'],
    [
      'named by a severity only',
      '## Testing Assessment\n\nFix C7 (critical) before merging.\n\n',
      '11 it names C7, and no such finding could be read',
    ],
    [
      'counted and not there',
      '**Verdict:** approve, 1 critical issue\n\n',
      '9 it counts more critical findings than could be read',
    ],
    [
      'a verdict without a reason',
      '**Verdict:** do not merge\n\n',
      '9 it speaks against the change, and no finding says why',
    ],
    [
      'a critical of last round that nothing settles',
      '## Prior findings\n\n- **C1. Anybody gets in** — `a.js:2`: fix incomplete\n\n',
      '11 it is a critical finding of an earlier round, and nothing says that it is settled',
    ],
    [
      'work that was not done',
      '## Notes\n\nI could not review the whole diff.\n\n',
      '11 the review says that it was not done as a whole',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(`${CLEAN}${text}${COVERAGE}`)).toContain(expected);
  });

  test('an id that only the coverage names', () => {
    expect(told(`${CLEAN}## Coverage Summary\n\n- \`a.js\` — C2\n`)).toContain(
      '11 it names C2, and no such finding could be read',
    );
  });

  test('an id beside findings with ids of their own', () => {
    const findings = ['C1', 'I1', 'I2'].map((id) => `**${id}. Defect ${id}** — \`a.js:2\`\n\nText.\n\n`).join('');
    const text = `## Findings\n\n${findings}## Coverage Summary\n\n- \`a.js\` — C1, I1, I2, I3\n`;
    expect(told(text)).toEqual(['17 it names I3, and no such finding could be read']);
  });

  test('what carries a grade beside the tests is a finding', () => {
    const { findings } = read(`${CLEAN}## Testing Assessment\n\nCritical: anybody gets in.\n\n${COVERAGE}`);
    expect(findings).toMatchObject([{ line: 11, severity: 'critical' }]);
  });

  test('and what stands there is told once', () => {
    expect(read(`${CLEAN}## Auth bypass\n\nAnybody gets in at \`a.js:2\`.\n\n${COVERAGE}`).problems).toEqual([]);
  });
});

describe('what says nothing of a defect is not', () => {
  test.each([
    ['high-level words', '## High-level overview\n\nTwo constants change places.\n\n'],
    ['a critical path', '## Critical path\n\nThe store is read on each request.\n\n'],
    ['a topic that denies', '## Security\n\nReviewed the query; no issues found.\n\n'],
    ['products', '## Design Observations\n\nThe archive in S3 is written elsewhere; see the C4 diagram.\n\n'],
    [
      'a settled finding whose title denies',
      '## Prior findings\n\n- **C1. Connection is not closed** — `a.js:2`: fixed.\n- C2 (token in the log): resolved in a.js.\n\n',
    ],
    ['settled findings', '## Prior findings\n\n- **C1. Anybody gets in** — `a.js:2`: fixed, verified.\n\n'],
    ['a verdict for the change', '**Verdict:** approve\n\n'],
    ['what could not be run', '## Acknowledged Limitations\n\nI could not run the tests here.\n\n'],
    [
      'a quoted finding of others',
      '## Design Observations\n\n> A linter said: **C1. Critical: unused** — a.js:1\n\nIt is used.\n\n',
    ],
  ])('%s', (_, text) => {
    expect(told(`${CLEAN}${text}${COVERAGE}`)).toEqual([]);
    expect(read(`${CLEAN}${text}${COVERAGE}`).findings).toEqual([]);
  });
});
