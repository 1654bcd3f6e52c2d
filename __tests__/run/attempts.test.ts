/** Which attempt of a pass counts, when another one is made, and what a command may be given. */
import { describe, expect, test } from '@jest/globals';
import type { Failure, FailureClass } from '../../src/domain/reviewer.js';
import { attemptThatCounts, mayBeGiven, waitForRetry } from '../../src/run/attempts.js';

const failed = (kind: FailureClass): Failure => ({ class: kind, problem: { what: kind, why: '', fix: '' } });

function tried(
  text: string,
  { after = null, failures = [], startFailure = null }: Wish = {},
): Parameters<typeof waitForRetry>[0] {
  return { meaning: { text, retry: after === null ? null : { afterMs: after } }, failures, end: { startFailure } };
}

interface Wish {
  readonly after?: number | null;
  readonly failures?: readonly Failure[];
  readonly startFailure?: string | null;
}

describe('another attempt', () => {
  const enough = { leftMs: 100_000, maxWaitMs: null };

  test('is made when its cause passes by and the time holds it', () => {
    expect(waitForRetry(tried('', { after: 5_000 }), enough)).toBe(5_000);
    expect(waitForRetry(tried('', { after: 5_000 }), { ...enough, maxWaitMs: 10 })).toBe(10);
    expect(waitForRetry(tried('', { after: 5_000 }), { ...enough, leftMs: 5_000 })).toBeNull();
    expect(waitForRetry(tried(''), enough)).toBeNull();
  });

  test('is none for a quota, nor for a program that could not be started', () => {
    expect(waitForRetry(tried('', { after: 60_000 }), enough)).toBe(60_000);
    expect(waitForRetry(tried('', { after: 60_001 }), { ...enough, maxWaitMs: 10 })).toBeNull();
    expect(waitForRetry(tried('', { after: 1, startFailure: 'not there' }), enough)).toBeNull();
  });
});

describe('of two attempts', () => {
  const network = failed('network');
  const first = tried('', { failures: [network] });

  test('the last one counts, unless only the first wrote something', () => {
    const [words, more, nothing] = [tried('words'), tried('more'), tried(' \n')];
    expect(attemptThatCounts(words, null)).toEqual({ attempt: words, cause: [] });
    expect(attemptThatCounts(words, more).attempt).toBe(more);
    expect(attemptThatCounts(words, nothing)).toEqual({ attempt: words, cause: [] });
    expect(attemptThatCounts(first, nothing).attempt).toBe(nothing);
  });

  test('the trouble of the first is the cause where the second only ran into a limit', () => {
    expect(attemptThatCounts(first, tried('', { failures: [failed('deadline')] })).cause).toEqual([network]);
    expect(attemptThatCounts(first, tried('', { failures: [failed('server')] })).cause).toEqual([]);
    expect(attemptThatCounts(first, tried('words', { failures: [failed('deadline')] })).cause).toEqual([]);
  });
});

test('a command is never given what is the runner’s own', () => {
  const own = ['ACTIONS_RUNTIME_TOKEN', 'INPUT_KEY', 'RUNNER_TEMP', 'GITHUB_ENV', 'DEEP_REVIEW_INPUTS'];
  expect(own.filter(mayBeGiven)).toEqual([]);
  expect(['GITHUB_TOKEN', 'OPENAI_API_KEY', 'PATH'].filter(mayBeGiven)).toHaveLength(3);
});
