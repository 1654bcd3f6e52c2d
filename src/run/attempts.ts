/** Decides whether another attempt of a pass may help, which of its attempts counts, and what caused its trouble. */
import type { Failure } from '../domain/reviewer.js';

/** An attempt, as far as that depends on it. */
interface Attempted {
  readonly meaning: { readonly text: string; readonly retry: { readonly afterMs: number } | null };
  readonly failures: readonly Failure[];
  readonly end: { readonly startFailure: string | null };
}

/** A wait longer than this is a quota, not a hiccup. */
const MAX_RETRY_WAIT_MS = 60_000;

/** Milliseconds until a second attempt; `null` when it would not help or not fit. `maxWaitMs`: a shorter wait, for tests. */
export function waitForRetry(
  { meaning: { retry }, end }: Attempted,
  { leftMs, maxWaitMs }: { readonly leftMs: number; readonly maxWaitMs: number | null },
): number | null {
  if (!retry || end.startFailure !== null || retry.afterMs > MAX_RETRY_WAIT_MS) return null;
  const waitMs = Math.min(retry.afterMs, maxWaitMs ?? retry.afterMs);
  return waitMs >= leftMs ? null : waitMs;
}

/** The last attempt, unless only the first one wrote anything. `cause`: what must be told beside its own failures. */
export function attemptThatCounts<T extends Attempted>(
  first: T,
  second: T | null,
): { readonly attempt: T; readonly cause: readonly Failure[] } {
  if (second === null) return { attempt: first, cause: [] };
  if (!isEmpty(second)) return { attempt: second, cause: [] };
  return isEmpty(first) ? { attempt: second, cause: causeBehind(first, second) } : { attempt: first, cause: [] };
}

const isEmpty = ({ meaning }: Attempted): boolean => meaning.text.trim() === '';

/** A second attempt that only ran into a limit: what made it necessary is the cause. */
function causeBehind(first: Attempted, second: Attempted): readonly Failure[] {
  const limits = ['timeout', 'deadline', 'cancelled'];
  return second.failures.every((failure) => limits.includes(failure.class)) ? first.failures : [];
}

/** Whether a command may be given a variable that it asks for by name: those of the runner itself never. */
export function mayBeGiven(name: string): boolean {
  return !/^(ACTIONS_|INPUT|RUNNER_|GITHUB_(?!TOKEN$)|DEEP_REVIEW_INPUTS$)/.test(name);
}
