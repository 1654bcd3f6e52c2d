/** The run of a reviewer and its reviews enter; its status, the reasons for it and what the quorum lacks leave. */
import { MAX_FINDINGS, type Review } from '../domain/review.js';
import {
  CONTENT_CLASSES,
  type Failure,
  type FailureClass,
  type PassRun,
  type Reviewer,
  type ReviewerRun,
  type Status,
} from '../domain/reviewer.js';
import type { Gate } from '../domain/settings.js';
import type { FailOn } from '../domain/severity.js';
import { countWord } from '../domain/wording.js';
import { countsForQuorum, neededQuorum, vendorsOf } from './quorum.js';
import { readingFailures } from './status/reading.js';
import { isTool, settleToolPass } from './tools.js';

/** A reviewer's status, its passes' statuses in their order, and why it is not `completed` (flags of a completed one included). */
export interface Standing {
  readonly status: Status;
  readonly passes: readonly Status[];
  readonly failures: readonly Failure[];
}

/** Failures that are shown but leave a readable, finished review complete: the text is whole whatever the process did around it. */
const FLAGS: readonly FailureClass[] = ['exit', 'changed-files', 'miscounted'];

/** Failures of the process or of a further request: a review that is closed by its nonce was whole before. */
const AFTER_THE_END: readonly FailureClass[] = [
  ...FLAGS,
  ...(['timeout', 'deadline', 'cancelled', 'crash', 'budget'] as const),
  ...(['authentication', 'quota', 'rate-limit', 'server', 'network'] as const),
];

/**
 * The standing of one reviewer. `completed`: every pass is readable, finished and gave an account of its work;
 * `failed`: no pass gave anything readable; `degraded`: all between. Never throws; a run without passes has failed.
 * `failOn`: at which severity a finding that the closing line counts must have been read.
 */
export function settleStatus(run: ReviewerRun, reviews: readonly Review[], failOn: FailOn): Standing {
  const settled = run.passes.map((pass) =>
    settlePass({ reviewer: run.reviewer, pass, failOn }, reviewOf(pass, reviews)),
  );
  const passes = settled.map(({ status }) => status);
  const failures = settled.flatMap((pass) => pass.failures);
  if (passes.length === 0) return { status: 'failed', passes, failures: [neverRan(run.reviewer)] };
  const completed = passes.every((status) => status === 'completed') && passes.length >= run.reviewer.passes;
  const status = completed ? 'completed' : passes.every((each) => each === 'failed') ? 'failed' : 'degraded';
  return { status, passes, failures };
}

function reviewOf(pass: PassRun, reviews: readonly Review[]): Review | undefined {
  return reviews.find((review) => review.file === pass.file);
}

interface Settling {
  readonly reviewer: Reviewer;
  readonly pass: PassRun;
  readonly failOn: FailOn;
}

function settlePass({ reviewer, pass, failOn }: Settling, review: Review | undefined): Omit<Standing, 'passes'> {
  if (isTool(reviewer)) return settleToolPass(reviewer, pass, review);
  const unread = review ? readingFailures({ reviewer, review, failOn }) : [];
  if (!review || !saysAnything(review)) {
    const failures = pass.failures.length ? pass.failures : [nothingReadable(pass)];
    return { status: 'failed', failures: [...failures, ...unread] };
  }
  const failures = [
    ...pass.failures,
    ...unread,
    ...unfinished(pass, review),
    ...withoutAccount(pass, review),
    ...(isFlood(reviewer, review) ? [inALoop(pass)] : []),
  ];
  const tolerated = review.closed ? AFTER_THE_END : FLAGS;
  const complete = failures.every((failure) => tolerated.includes(failure.class));
  return { status: complete ? 'completed' : 'degraded', failures };
}

/** Findings count also where other parts of the review could not be read. */
function saysAnything({ readable, findings, coverage }: Review): boolean {
  return readable || findings.length > 0 || coverage.length > 0;
}

/** Nothing proves that the reviewer came to its end, and nothing else says why it did not. */
function unfinished(pass: PassRun, review: Review): readonly Failure[] {
  const explained = pass.failures.some((failure) => !FLAGS.includes(failure.class));
  return review.closed || pass.finished || explained ? [] : [withoutEnd(pass)];
}

/** Whether a review holds more findings than are read: what is left unread may be the worst. */
export function isFlood(reviewer: Pick<Reviewer, 'reads'>, review: Pick<Review, 'findings'>): boolean {
  return !isTool(reviewer) && review.findings.length >= MAX_FINDINGS;
}

/** A first pass that finds nothing must show that it looked: by a finding, a coverage section or a tool call. */
function withoutAccount(pass: PassRun, review: Review): readonly Failure[] {
  if (pass.number > 1) return [];
  const looked = pass.telemetry !== null && callsOf(pass.telemetry.toolCalls) > 0;
  const accounted = review.findings.length > 0 || review.coverage.length > 0 || looked;
  const said = pass.failures.some((failure) => failure.class === 'idle');
  return accounted || said ? [] : [withoutWork(pass)];
}

/** The failure of a pass that used no tool although its prompt held only a part of the diff; `null` when it worked or cannot be known. */
export function idleFailure(
  pass: Pick<PassRun, 'reviewer' | 'telemetry'>,
  promptHoldsWholeDiff: boolean,
): Failure | null {
  if (promptHoldsWholeDiff || !pass.telemetry || callsOf(pass.telemetry.toolCalls) > 0) return null;
  return failure('idle', {
    what: `${pass.reviewer}: it looked at nothing`,
    why: 'its telemetry shows no tool call although the prompt did not hold the whole diff',
    fix: 'run it again; if it stays so, check with `doctor` that its tools work, or choose a stronger model',
  });
}

function callsOf(toolCalls: Readonly<Record<string, number>>): number {
  return Object.values(toolCalls).reduce((sum, calls) => sum + calls, 0);
}

/**
 * What the quorum lacks, one clause each; empty when it is met. Reports of tools and replays that the configuration
 * does not count never count; a loss caused by content is named whatever the quorum tolerates.
 */
export function quorumLacks(
  runs: readonly ReviewerRun[],
  completed: ReadonlySet<string>,
  gate: Pick<Gate, 'minReviewers' | 'minVendors'>,
): string[] {
  const counting = runs.map((run) => run.reviewer).filter(countsForQuorum);
  const done = counting.filter((reviewer) => completed.has(reviewer.id));
  const needed = neededQuorum(counting, gate);
  const lacks: string[] = [];
  if (done.length < needed.reviewers) {
    lacks.push(`${counted(done.length, 'reviewer')} completed, at least ${counted(needed.reviewers, 'reviewer')} must`);
  }
  // One vendor at least follows from one reviewer at least: it is not said twice.
  if (needed.vendors > 1 && vendorsOf(done) < needed.vendors) {
    // Who has set one number only is told that there are two.
    const hint = gate.minReviewers !== null && gate.minVendors === null ? ' unless `min-vendors` is 1' : '';
    const from = counted(vendorsOf(done), 'vendor');
    lacks.push(`completed reviews come from ${from}, they must come from ${countWord(needed.vendors)}${hint}`);
  }
  return [
    ...lacks,
    ...runs.flatMap(({ reviewer, passes }) =>
      contentLosses(
        reviewer.id,
        passes.flatMap((pass) => pass.failures),
      ),
    ),
  ];
}

/** Ids of the reviewers that completed and count for the quorum. */
export function completedForQuorum(
  runs: readonly ReviewerRun[],
  reviews: readonly Review[],
  failOn: FailOn,
): ReadonlySet<string> {
  const isDone = (run: ReviewerRun): boolean => settleStatus(run, reviews, failOn).status === 'completed';
  const done = runs.filter((run) => countsForQuorum(run.reviewer) && isDone(run));
  return new Set(done.map(({ reviewer }) => reviewer.id));
}

const LOST: Partial<Record<FailureClass, string>> = {
  refusal: 'refused to review the change',
  safety: 'was stopped by a safety filter',
  'context-overflow': 'overflowed its context',
  loop: 'was stopped in a loop',
  truncated: 'was cut off by its output limit',
  unread: 'wrote what could not be read',
};

/** A clause for each loss caused by content among the failures of a reviewer. */
export function contentLosses(id: string, failures: readonly Failure[]): string[] {
  const lost = CONTENT_CLASSES.filter((kind) => failures.some((each) => each.class === kind));
  return lost.map((kind) => `${id} ${LOST[kind] ?? `ended by ${kind}`}`);
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function failure(kind: FailureClass, problem: Failure['problem']): Failure {
  return { class: kind, problem };
}

function neverRan(reviewer: Reviewer): Failure {
  return failure('no-output', {
    what: `${reviewer.id}: no review`,
    why: 'none of its passes was run',
    fix: 'see the log of the run; run it again',
  });
}

function nothingReadable(pass: PassRun): Failure {
  const empty = pass.text.trim() === '';
  return failure(empty ? 'no-output' : 'unreadable', {
    what: `${pass.reviewer}: no review in pass ${String(pass.number)}`,
    why: empty ? 'it wrote nothing' : 'what it wrote has no finding, no "None" under findings and no coverage section',
    fix: empty
      ? 'see its log in the artifact; run it again'
      : `read reviews/${pass.file} in the artifact; run it again`,
  });
}

function withoutEnd(pass: PassRun): Failure {
  return failure('unfinished', {
    what: `${pass.reviewer}: its review in pass ${String(pass.number)} may be cut off`,
    why: 'the closing line that the prompt asks for is missing, and its program does not tell a natural stop',
    fix: 'run it again; a command must pass on the whole answer of its model',
  });
}

function inALoop(pass: PassRun): Failure {
  return failure('loop', {
    what: `${pass.reviewer}: its review in pass ${String(pass.number)} does not end`,
    why: `it holds ${String(MAX_FINDINGS)} findings and more, of which the rest was not read`,
    fix: 'run it again: a model that writes so many is caught in a loop',
  });
}

function withoutWork(pass: PassRun): Failure {
  return failure('idle', {
    what: `${pass.reviewer}: its clean review in pass ${String(pass.number)} gives no account of what it looked at`,
    why: 'it has no finding, no coverage section and no recorded tool call',
    fix: 'run it again; let the reviewer list each changed file under Coverage Summary',
  });
}
