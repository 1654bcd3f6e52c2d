/** Says whose service failed, how, and when to try again; and whether another run may cure what is missing. */
import { type Failure, type FailureClass, FLAG_CLASSES, type Reviewer, type Status } from '../domain/reviewer.js';

/**
 * What passes by itself: limits that are lifted, services that come back. A timeout is none of them: the change may be too
 * large, and what costs half an hour each time is not tried again by itself.
 */
export const TRANSIENT_CLASSES: readonly FailureClass[] = ['quota', 'rate-limit', 'server', 'network'];

interface EndedReviewer {
  readonly status: Status;
  readonly failures: readonly Failure[];
}

/** Whether somebody is missing, and everybody who is has failed by nothing but an outage. */
export function isOutage(reviewers: readonly EndedReviewer[]): boolean {
  const missing = reviewers.filter(({ status }) => status !== 'completed');
  const causes = missing.map(({ failures }) => failures.filter((each) => !FLAG_CLASSES.includes(each.class)));
  return causes.length > 0 && causes.every((own) => own.length > 0 && own.every(isTransient));
}

const isTransient = (failure: Failure): boolean => TRANSIENT_CLASSES.includes(failure.class);

/** A reviewer that gave no complete review, and why. */
export interface MissingReviewer extends EndedReviewer {
  readonly reviewer: Reviewer;
}

/** Whose review is missing, by which vendor and class, and when to try again; empty where nothing is said of a cause. */
export function outages(missing: readonly MissingReviewer[]): string {
  const lost = missing.flatMap((each) => {
    // A command that failed has nothing but its exit status to tell.
    const cause = each.failures.find((failure) => !FLAG_CLASSES.includes(failure.class)) ?? each.failures[0];
    return cause ? [outage(each, cause)] : [];
  });
  return lost.length ? ` (${lost.join('; ')})` : '';
}

function outage({ reviewer: { id, vendor }, status }: MissingReviewer, failure: Failure): string {
  const who = vendor === id ? id : `${id} of ${vendor}`;
  const how = status === 'degraded' ? 'is not complete' : 'failed';
  const when = isTransient(failure) ? `, try again ${whenAgain(failure.problem.why) ?? 'in an hour'}` : '';
  return `${who} ${how}: ${failure.class}${when}`;
}

const UNIT = '(?:ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)';
const AMOUNT = `\\d{1,6}(?:\\.\\d{1,9})? ?${UNIT}(?![a-z])`;
const SPAN = `${AMOUNT}(?:,? ?(?:and )?${AMOUNT}){0,3}`;
/** How a service says it: what is caught is shown as it stands, and nothing else of its text. */
const LATER: readonly RegExp[] = [
  new RegExp(`(?:try again|retry|reset|resets|available again|wait)(?: \\w{1,10}){0,2} (?:in|after) (${SPAN})`, 'i'),
  new RegExp(`(?:try again|retry|resets?) (?:in|after) ?(${SPAN})`, 'i'),
  new RegExp(`retry-?(?:after|delay)["' :=]{1,4}(${SPAN})`, 'i'),
];
const SECONDS = /retry-?after["' :=]{1,4}(\d{1,6})\b/i;
const CLOCK =
  /(?:try again|retry|resets?|available)(?: \w{1,10}){0,2} (?:at|on) (\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?: ?(?:Z|UTC))?|\d{1,2}(?::\d\d)? ?[ap]m(?: \([\w/]{1,30}\)| UTC)?)/i;
/** As Claude Code says it: seconds since 1970 behind a bar. */
const EPOCH = /limit reached\|(\d{10})\b/;

/** When a failure says that it is worth to try again: `in 34s`, `at 2026-12-01T09:00:00Z`; `null` when it does not say. */
export function whenAgain(why: string): string | null {
  const [, epoch] = EPOCH.exec(why) ?? [];
  if (epoch !== undefined) return `at ${new Date(Number(epoch) * 1000).toISOString().replace('.000', '')}`;
  for (const pattern of LATER) {
    const [, span] = pattern.exec(why) ?? [];
    if (span !== undefined) return `in ${span}`;
  }
  const [, seconds] = SECONDS.exec(why) ?? [];
  if (seconds !== undefined) return `in ${seconds}s`;
  const [, clock] = CLOCK.exec(why) ?? [];
  return clock === undefined ? null : `at ${clock}`;
}
