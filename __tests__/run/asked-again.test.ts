import { describe, expect, test } from '@jest/globals';
import type { Reviewer } from '../../src/domain/reviewer.js';
import { noOpinion, whyNotAsked } from '../../src/run/failures.js';

const CODEX: Reviewer = {
  ...{ id: 'codex', name: 'Codex', vendor: 'openai', model: null, effort: null, reads: 'markdown', passes: 1 },
  ...{ timeoutMs: 1_000, source: { kind: 'preset', preset: 'codex', blame: true } },
};
const CAP = { setting: 'max-cost', why: 'the run has cost 2.00 USD' } as const;
const OPEN = {
  isolation: 'none',
  needsWalls: false,
  ranHead: null,
  isCancelled: false,
  leftMs: 1,
  shut: null,
} as const;

describe('whether somebody is asked again', () => {
  test.each([
    ['an open run', {}, null],
    ['a cancelled run', { isCancelled: true }, 'cancelled'],
    ['a deadline that has struck', { leftMs: 0 }, 'deadline'],
    ['a cap that is reached', { shut: CAP }, 'budget'],
    ['walls that are required and not there', { needsWalls: true }, 'configuration'],
    ['code of head that ran without walls', { ranHead: 'builder' }, 'configuration'],
    ['walls', { needsWalls: true, ranHead: 'builder', isolation: 'sudo' }, null],
  ] as const)('%s', (_, facts, kind) => {
    expect(whyNotAsked(CODEX, { ...OPEN, ...facts })?.class ?? null).toBe(kind);
  });

  test('names who could have touched what would be read', () => {
    expect(whyNotAsked(CODEX, { ...OPEN, ranHead: 'builder' })?.problem.why).toMatch(/^builder ran code of the change/);
  });
});

describe('why there is no second opinion', () => {
  test('is told in the words of the failure, under the name of the finding', () => {
    const problem = {
      what: 'codex: no review, its program could not be started',
      why: '`codex` was not found',
      fix: 'x',
    };
    expect(noOpinion(CODEX, 'C1', { class: 'not-found', problem })).toEqual({
      what: 'codex: no second opinion on C1',
      why: 'its program could not be started: `codex` was not found',
      fix: 'x',
    });
  });

  test('gives no advice on a limit that the setting does not raise', () => {
    const problem = { what: 'codex: not done within its time limit', why: 'ended', fix: 'raise `timeout` of codex' };
    expect(noOpinion(CODEX, 'C1', { class: 'timeout', problem }).fix).not.toContain('`timeout`');
  });
});
