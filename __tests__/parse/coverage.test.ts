/** What a coverage part says about each file: only positive words count as reviewed. */
import { describe, expect, test } from '@jest/globals';
import { COVERAGE_STATES, type CoverageState } from '../../src/domain/finding.js';
import { readCoverage, stateOfCoverage, type CoverageHints } from '../../src/parse/coverage-section.js';
import { placeReader } from '../../src/parse/places.js';

const places = placeReader(['app/(auth)/x.tsx', 'src/a,b.js', 'run', 'src/C#/P.cs', 'app/[id]/{name}.ts']);

const rowsOf = (text: string) =>
  text.split('\n').flatMap((row, index) => (row.trim() === '' ? [] : [{ text: row.trim(), line: index + 1 }]));

const read = (text: string, hints?: CoverageHints): Record<string, string> =>
  Object.fromEntries(
    readCoverage(rowsOf(text), places, hints).map(({ path, state, ids }) => [path, [state, ...ids].join(' ')]),
  );

const WORDS: Readonly<Record<CoverageState, readonly string[]>> = {
  reviewed: [
    'Reviewed, no issues',
    'no issues',
    'Looks good',
    '✓',
    '✅ Reviewed',
    'LGTM',
    'OK',
    'Fully reviewed',
    '**Reviewed**',
    'Status: Reviewed',
    'Checked — no findings',
    '[x]',
    '0 findings',
    'No new issues',
    'Findings: none',
    'None',
    'Clean',
    'Read in full',
    'Read and understood',
    'All good',
    'Nothing to report',
    'Examined, no problems found',
    '`reviewed`',
    'Reviewed, error handling is fine',
    'Reviewed; partial writes are handled',
    'Reviewed, exception handling fine',
    'Reviewed (not a hot path)',
    'Reviewed, no issues (new constant)',
    'Reviewed, covers the retry but not the deadline',
    'Reviewed, no issues — the skipped test is back',
    '(new) — Reviewed',
    'See Testing Assessment',
    'Gap noted in Documentation',
  ],
  trivial: [
    'Trivial',
    'Trivial (rename)',
    'Generated',
    'Reviewed, no issues (generated)',
    'Lock file',
    'Trivial — only one line',
  ],
  findings: [
    '2 findings',
    'One issue',
    'Finding 1',
    'Findings 1, 2',
    'Finding: Suggestion #2',
    'Issues found',
    'See findings',
    'Critical 1',
  ],
  'not-reviewed': [
    '',
    '?',
    '✗',
    '❌',
    '⚠️',
    '⏳ pending',
    '[ ]',
    '[ ] Reviewed',
    'Reviewed?',
    'no',
    'N/A',
    'blah',
    'The parser',
    'Could not be read',
    'Unable to open',
    'No access',
    'Not reviewed',
    'Unread',
    'Was never opened',
    "Haven't read it",
    'Not fully reviewed',
    'Unable to verify',
    'Could not verify: tool failed',
    'Only half read',
    'Half reviewed',
    'Hardly read',
    'Partially',
    'Reviewed partially',
    'Reviewed (partially)',
    'Reviewed — partial',
    'Reviewed in part',
    'Mostly reviewed',
    'Reviewed (first 100 lines)',
    'Reviewed up to line 200',
    'Only the first 50 lines were reviewed',
    'Reviewed, but not fully',
    'Reviewed; lines 200-400 not read',
    'Reviewed, though the second half was not read',
    'Reviewed except the vendored part',
    'Reviewed only the diff header',
    'Skimmed',
    'Glanced at',
    'Spot-checked',
    'Briefly checked',
    'Sampled',
    'Pending',
    'Todo',
    'To be reviewed',
    'Needs review',
    'Should be reviewed',
    'Will be reviewed',
    'Reviewed later',
    'Not yet',
    'Reviewed, pending a second look',
    'Awaiting review',
    'In progress',
    'Deferred',
    'Skipped',
    'Excluded',
    'Out of scope',
    'Omitted',
    'Timed out',
    'File too large',
    'Diff truncated',
    'Read error',
    'File not found',
    'Trivial, not read',
    'Not trivial',
    'Non-trivial',
    'Not ok',
    'Probably fine',
    'Should be fine',
    'Assumed OK',
    'Clean-up of imports',
    'Read-only config',
    'Unverified',
    'Could not open; looks fine',
    'Without reading',
    'No review',
    'Nearly reviewed',
    'Neither read nor checked',
  ],
};

describe('words', () => {
  test.each(COVERAGE_STATES)('%s', (state) => {
    expect(WORDS[state].filter((word) => stateOfCoverage(word) !== state)).toEqual([]);
  });
});

describe('lines', () => {
  test('files in any dress, several of them, with what is said behind them', () => {
    expect(
      read(`- \`a.ts\` — Reviewed, no issues
* **b.ts**: Trivial
1. [c.ts](x/c.ts#L1) (new) — I1, S2.
- \`d.ts\` / \`e.ts\`, f.ts and g.ts: LGTM
- \`pkg/{h,i}.go\` — Reviewed
- \`x/*.go\`: Reviewed
- app/(auth)/x.tsx — Reviewed
- src/a,b.js — Reviewed
- src/C#/P.cs:1-20 — C3
- run — Reviewed
- app/[id]/{name}.ts — Reviewed`),
    ).toEqual({
      'a.ts': 'reviewed',
      'b.ts': 'trivial',
      'x/c.ts': 'findings I1 S2',
      'd.ts': 'reviewed',
      'e.ts': 'reviewed',
      'f.ts': 'reviewed',
      'g.ts': 'reviewed',
      'pkg/h.go': 'reviewed',
      'pkg/i.go': 'reviewed',
      'x/*.go': 'reviewed',
      'app/(auth)/x.tsx': 'reviewed',
      'src/a,b.js': 'reviewed',
      'src/C#/P.cs': 'findings C3',
      run: 'reviewed',
      'app/[id]/{name}.ts': 'reviewed',
    });
  });

  test('signs, labels and words before the files', () => {
    expect(
      read(`✓ \`a.ts\`
✗ \`b.ts\`
- [x] c.ts
- [ ] d.ts
Reviewed \`e.ts\` and \`f.ts\`
**Reviewed** — \`g.ts\`
Trivial: h.ts, i.ts
Not reviewed: \`j.ts\`, k.ts
Note: \`l.ts\` was not opened`),
    ).toEqual({
      ...{ 'a.ts': 'reviewed', 'b.ts': 'not-reviewed', 'c.ts': 'reviewed', 'd.ts': 'not-reviewed', 'e.ts': 'reviewed' },
      ...{ 'f.ts': 'reviewed', 'g.ts': 'reviewed', 'h.ts': 'trivial', 'i.ts': 'trivial' },
      ...{ 'j.ts': 'not-reviewed', 'k.ts': 'not-reviewed', 'l.ts': 'not-reviewed' },
    });
  });

  test.each([
    'All files except `a.ts` were reviewed',
    'Unlike `a.ts`, all was read',
    'Everything but a.ts is reviewed.',
  ])('%s', (text) => {
    expect(Object.values(read(text)).filter((state) => state !== 'not-reviewed')).toEqual([]);
  });

  test('a bare file has the state of its label, or of the heading', () => {
    const text = `**Reviewed:**
- a.ts
- b.ts — main logic
- c.ts — could not be read
**Not reviewed:**
- d.ts
Frontend:
- e.ts
### Reviewed
#### Backend
- f.ts
### Other
- g.ts`;
    const states = { 'a.ts': 'reviewed', 'b.ts': 'reviewed', 'c.ts': 'not-reviewed', 'd.ts': 'not-reviewed' };
    expect(read(text)).toEqual({ ...states, 'e.ts': 'not-reviewed', 'f.ts': 'reviewed', 'g.ts': 'not-reviewed' });
    expect(read('- a.ts\n- b.ts — main logic', { heading: 'Files Reviewed' })).toEqual({
      'a.ts': 'reviewed',
      'b.ts': 'reviewed',
    });
    expect(read('- a.ts\n- b.ts — main logic', { heading: 'Coverage Summary' })).toEqual({
      'a.ts': 'not-reviewed',
      'b.ts': 'not-reviewed',
    });
    expect(read('- a.ts', { heading: 'Files not reviewed' })).toEqual({ 'a.ts': 'not-reviewed' });
  });

  test('ids are findings when they are the review’s own', () => {
    const isOwn = (id: string): boolean => id === 'I1' || id === 'F-2';
    expect(read('- a.ts — I1\n- b.ts — F-2\n- c.ts — Reviewed, uses S3 and H264\n- d.ts — S9', { isOwn })).toEqual({
      'a.ts': 'findings I1',
      'b.ts': 'findings F-2',
      'c.ts': 'reviewed S3',
      'd.ts': 'not-reviewed S9',
    });
  });
});

describe('tables', () => {
  test('the column of the state decides', () => {
    expect(
      read(`| File | Status | Notes |
|---|:---:|---|
| \`a.ts\` | Reviewed | skips the \\| sign |
| b.ts | Pending | looks good |
| run | ✓ | |
| c.ts | | fine |
| \`app/(auth)/x.tsx\` | I1 | \`a | b\` |
| src/a,b.js | TBR | reviewed |
| d.ts | Reviewed | the second half was not read |`),
    ).toEqual({
      ...{ 'a.ts': 'reviewed', 'b.ts': 'not-reviewed', run: 'reviewed', 'c.ts': 'not-reviewed' },
      ...{ 'app/(auth)/x.tsx': 'findings I1', 'src/a,b.js': 'not-reviewed', 'd.ts': 'not-reviewed' },
    });
  });

  test('findings counted, or none', () => {
    expect(
      read(`| # | File | Findings |
|--|--|--|
| 1 | a.ts | — |
| 2 | b.ts | 2 |
| 3 | c.ts | I1, S2 |
| 4 | d.ts | none |
| 5 | e.ts | not checked |`),
    ).toEqual({
      ...{ 'a.ts': 'reviewed', 'b.ts': 'findings', 'c.ts': 'findings I1 S2', 'd.ts': 'reviewed' },
      'e.ts': 'not-reviewed',
    });
  });

  test('yes and no under a question; no header; no outer pipes', () => {
    expect(read('| File | Reviewed? |\n|--|--|\n| a.ts | yes |\n| b.ts | no |\n| c.ts | x |\n| d.ts | |')).toEqual({
      ...{ 'a.ts': 'reviewed', 'b.ts': 'not-reviewed', 'c.ts': 'reviewed', 'd.ts': 'not-reviewed' },
    });
    expect(read('| a.ts | Reviewed, no issues |\n| b.ts | ? |')).toEqual({
      'a.ts': 'reviewed',
      'b.ts': 'not-reviewed',
    });
    expect(read('File | Status\n--- | ---\na.ts | Trivial\nb.ts | Skipped')).toEqual({
      'a.ts': 'trivial',
      'b.ts': 'not-reviewed',
    });
  });
});
