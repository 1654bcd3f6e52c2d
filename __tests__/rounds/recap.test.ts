/** What reviews say about last round's findings outside their own: open, fixed, or not for sure; and what it does to the gate. */
import { describe, expect, test } from '@jest/globals';
import { recapOf } from '../../src/rounds/recap.js';
import type { PriorFinding } from '../../src/domain/round.js';
import { claim } from '../support/sample-report.js';

const FINDING: PriorFinding = {
  ...{ id: 'C1', key: 'k1', severity: 'critical', contested: false,
    risk: null, classification: null, fix: '', reviewers: [] },
  ...{ title: 'Connection is not closed on error', body: '', said: [], since: 1, seenAt: null, leg: null },
  origin: { kind: 'introduced', commit: null, reason: '' },
  places: [{ path: 'src/pool.ts', lines: { start: 12, end: 14 }, side: 'head', primary: true, code: [] }],
};

/** What a review is taken to say about C1; `own`: ids that it gives to findings of its own. */
function said(text: string, own: readonly string[] = []): string {
  const findings = own.map((id) => claim('codex', { id }));
  return recapOf([{ reviewer: 'codex', text, findings }], [FINDING]).get('k1')?.[0]?.said ?? 'silent';
}

describe('open', () => {
  test.each([
    '## Prior Findings\n\n**C1. Connection is not closed on error** — `src/pool.ts:12` (critical)\n\nNot fixed: the early return skips it.',
    '- C1: still open.',
    '- C1 (connection not closed): unresolved, see the early return.',
    '| Id | Standing |\n| --- | --- |\n| C1 | Not addressed |',
    '| C1 | Connection is not closed on error | Open |',
    'C1 has not been fully addressed.',
    'The author says that C1 is fixed. C1 is not fixed.',
    'C1 remains: the pool is exhausted after ten errors.',
    'C1 — ❌',
    'C1 is only partially fixed.',
    'I1 and C2 are resolved, but C1 is not.',
    'The fix for C1 is incomplete.',
    '- `src/pool.ts`: C1 (not fixed)',
    'Connection is not closed on error: this was reported last time and still applies.',
    'The defect at `src/pool.ts:12` was not fixed.',
    'None of the earlier findings is fixed.',
    'The connection is kept when the query throws. (prior C1)',
    '```markdown\n# Review\n\nC1 is still open.\n```',
    '```\nan unclosed fence\n\nC1 is still present.',
    '    C1 persists.',
    'C1 was claimed fixed, yet it isn’t resolved.',
    'The critical from the last round is still exploitable.',
    'Nothing is fixed: C1 is still open.',
    'None of the earlier findings is fixed, C1 remains.',
  ])('%s', (text) => {
    expect(said(text)).toBe('open');
  });
});

describe('fixed', () => {
  test.each([
    '- C1 (path traversal in the download): fixed, verified in src/store.js.',
    '- C1: Fix correct.',
    '| C1 | Connection is not closed on error | Fixed |',
    '**C1. Connection is not closed on error**\n\nFixed: `finally` closes it.',
    'C1 is resolved by the new `finally`.',
    '## Resolution of last round\n\nC1 — ✅',
    'C1 no longer applies.',
    'C1 is fully fixed and nothing is left open.',
    'C1: fixed; none of the prior findings remain.',
    'C1 and I2 are fixed; S1 is not.',
    'The prior C1 has been addressed in `src/pool.ts`.',
  ])('%s', (text) => {
    expect(said(text)).toBe('fixed');
  });
});

describe('not for sure', () => {
  test.each([
    'C1 is what the new helper is about.',
    'C1 should be fixed by the new helper.',
    'Is C1 fixed?',
    'C1 will be fixed in the next commit.',
    'C1: fixed, but the second caller has it, too.',
    'C1 is fixed. However, the second caller has it, too.',
    'C1 looks handled, although I did not run it.',
    '- `src/pool.ts`: C1',
  ])('%s', (text) => {
    expect(said(text)).toBe('unclear');
  });
});

describe('silence', () => {
  test.each<[string, readonly string[]]>([
    ['Nothing to say.', []],
    ['> C1 is still open.', []],
    ['```\nC1 is still open\n```\n\nFine.', []],
    ['C12 is still open. PC1 is open, src/C1.ts is open.', []],
    ['C1. **Another defect** — `src/other.ts:3`\n\nIt is not fixed by the change.', ['C1']],
    ['## Coverage Summary\n\n- src/other.ts: C1', ['C1']],
    ['The connection is not closed on error paths that time out.', []],
    ['`src/pool.ts:120` is not fixed.', []],
    ['All earlier findings are fixed.', []],
    ['The earlier round of this loop is not done before the next begins.', []],
  ])('%s', (text, own) => {
    expect(said(text, own)).toBe('silent');
  });

  test('ends where a section on earlier findings uses an id that the review also gives to its own', () => {
    expect(said('## Previously reported\n\n- C1: not fixed.', ['C1'])).toBe('open');
    expect(said('C1 of the last round is not fixed.', ['C1'])).toBe('open');
  });
});
