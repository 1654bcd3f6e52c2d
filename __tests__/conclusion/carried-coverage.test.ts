/** Coverage that is carried counts as coverage, says so, and confirms nothing. */
import { describe, expect, test } from '@jest/globals';
import { standingOf } from '../../src/conclusion/run-standing.js';
import type { Carry } from '../../src/domain/carried.js';
import { file } from '../support/coverage-rows.js';
import { review } from '../support/findings.js';
import { changeOf } from '../support/prompt-context.js';
import { ranOnce } from '../support/runs.js';

const CARRY: Carry = {
  ...{ kind: 'changed', round: 2, toRead: [] },
  carried: new Map([
    ['old.ts', new Map([['claude', 1]])],
    ['older.ts', new Map([['codex', 1]])],
  ]),
};

/** What Claude accounts for now; Codex did not complete. */
function standing(covers: readonly string[], carry: Carry = CARRY) {
  const text = 'None.';
  const runs = [ranOnce('claude', text), ranOnce('codex', '', { finished: false, exitCode: 1 })];
  const reviews = [
    review({
      reviewer: 'claude',
      coverage: covers.map((path) => ({ path, state: 'reviewed' as const, ids: [], line: 1 })),
    }),
    review({ reviewer: 'codex', readable: false }),
  ];
  const files = ['new.ts', 'old.ts', 'older.ts'].map((path) => file(path));
  const change = changeOf({ files });
  return standingOf({ change, runs, reviews, findings: [], failOn: 'critical', carry });
}

describe('a carried file', () => {
  test('is covered by who read it in an earlier round and completed this one', () => {
    const { coverage } = standing(['new.ts']);
    expect(coverage.map(({ path, carried, uncovered }) => [path, carried, uncovered])).toEqual([
      ['new.ts', {}, false],
      ['old.ts', { claude: 1 }, false],
      // Codex did not complete: what it read once does not stand in for this round.
      ['older.ts', { codex: 1 }, true],
    ]);
  });

  test('confirms no fix', () => {
    expect(standing(['new.ts']).confirming).toEqual({ 'new.ts': ['claude'], 'old.ts': [], 'older.ts': [] });
  });

  test('that is read all the same is read', () => {
    const { coverage, confirming } = standing(['new.ts', 'old.ts']);
    expect(coverage[1]).toMatchObject({ reviewers: { claude: 'reviewed' }, carried: {}, uncovered: false });
    expect(confirming['old.ts']).toEqual(['claude']);
  });

  test('does not exist in a full round', () => {
    const { coverage } = standing(['new.ts'], { kind: 'full', why: 'asked for' });
    expect(coverage.map(({ carried, uncovered }) => [carried, uncovered])).toEqual([
      [{}, false],
      [{}, true],
      [{}, true],
    ]);
  });
});
