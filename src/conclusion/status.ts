/** Decides each reviewer's status and its reasons, and whether enough reviewers and vendors completed for the quorum. */
import { MAX_FINDINGS, type Review, type Unread } from '../domain/finding.js';
import {
  CONTENT_CLASSES,
  type Failure,
  type FailureClass,
  FLAG_CLASSES,
  type PassRun,
  type Reviewer,
  type ReviewerRun,
  type StatusGrounds,
} from '../domain/reviewer.js';
import { type RunStanding, shortNames } from '../domain/report.js';
import type { Gate } from '../domain/settings.js';
import { type FailOn, isAtLeast, SEVERITIES, type Severity } from '../domain/severity.js';
import { must } from '../domain/values.js';
import { countWord, severityTally } from '../text/wording.js';
import { isTool, settleToolPass } from './coverage.js';
import { outages } from './outage.js';

/** Failures of the process or of a further request: a review that is closed by its nonce was whole before. */
const AFTER_THE_END: readonly FailureClass[] = [
  ...FLAG_CLASSES,
  ...(['timeout', 'deadline', 'cancelled', 'crash', 'budget'] as const),
  ...(['authentication', 'quota', 'rate-limit', 'server', 'network'] as const),
];

/**
 * The standing of one reviewer. `completed`: every pass is readable, finished and gave an account of its work;
 * `failed`: no pass gave anything readable; `degraded`: all between. Never throws; a run without passes has failed.
 * `failOn`: at which severity a finding that the closing line counts must have been read.
 */
export function settleStatus(run: ReviewerRun, reviews: readonly Review[], failOn: FailOn): StatusGrounds {
  const settled = run.passes.map((pass) =>
    settlePass({ reviewer: run.reviewer, pass, failOn }, reviewOf(pass, reviews)),
  );
  const passes = settled.map(({ status }) => status);
  const failures = distinct(settled.flatMap((pass) => pass.failures));
  if (passes.length === 0) return { status: 'failed', passes, failures: [neverRan(run.reviewer)] };
  const completed = passes.every((status) => status === 'completed') && passes.length >= run.reviewer.passes;
  const status = completed ? 'completed' : passes.every((each) => each === 'failed') ? 'failed' : 'degraded';
  return { status, passes, failures };
}

/** A review that is used again brings what was found in it then, and it is found in it again. */
function distinct(failures: readonly Failure[]): readonly Failure[] {
  return [...new Map(failures.map((each) => [JSON.stringify(each), each])).values()];
}

function reviewOf(pass: PassRun, reviews: readonly Review[]): Review | undefined {
  return reviews.find((review) => review.file === pass.file);
}

interface Settling {
  readonly reviewer: Reviewer;
  readonly pass: PassRun;
  readonly failOn: FailOn;
}

function settlePass({ reviewer, pass, failOn }: Settling, review: Review | undefined): Omit<StatusGrounds, 'passes'> {
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
  const tolerated = review.closed ? AFTER_THE_END : FLAG_CLASSES;
  const complete = failures.every((failure) => tolerated.includes(failure.class));
  return { status: complete ? 'completed' : 'degraded', failures };
}

/** Findings count also where other parts of the review could not be read. */
function saysAnything({ readable, findings, coverage }: Review): boolean {
  return readable || findings.length > 0 || coverage.length > 0;
}

/** Nothing proves that the reviewer came to its end, and nothing else says why it did not. */
function unfinished(pass: PassRun, review: Review): readonly Failure[] {
  const explained = pass.failures.some((failure) => !FLAG_CLASSES.includes(failure.class));
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
  { completed, statuses }: Pick<RunStanding, 'completed' | 'statuses'>,
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
  const [first, ...others] = lacks;
  const missing = runs.flatMap(({ reviewer }, index) =>
    countsForQuorum(reviewer) && !completed.has(reviewer.id) ? [{ reviewer, ...must(statuses[index]) }] : [],
  );
  // Whose review is missing is said once.
  const named = first === undefined ? [] : [`${first}${outages(missing)}`, ...others];
  const names = shortNames(runs.map(({ reviewer }) => reviewer));
  const losses = runs.flatMap(({ reviewer, passes }) =>
    contentLosses(
      names.get(reviewer.id) ?? reviewer.id,
      passes.flatMap((pass) => pass.failures),
    ),
  );
  return [...named, ...losses];
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
export function contentLosses(name: string, failures: readonly Failure[]): string[] {
  const lost = CONTENT_CLASSES.filter((kind) => failures.some((each) => each.class === kind));
  return lost.map((kind) => `${name} ${LOST[kind] ?? `ended by ${kind}`}`);
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

// What of a review was not read, counted or graded, as failures of its pass.

interface ReadReview {
  readonly reviewer: Reviewer;
  readonly review: Review;
  readonly failOn: FailOn;
}

/** Everything in a review that says more than was understood of it. */
function readingFailures(read: ReadReview): readonly Failure[] {
  return [...unread(read), ...miscounted(read), ...ungraded(read)];
}

const QUOTED_AT_MOST = 3;
const QUOTED_LENGTH = 80;

/** Text where findings may stand: it may be the worst of them. */
function unread({ review }: ReadReview): readonly Failure[] {
  const { unread: found, reviewer, pass, file } = review;
  if (found.length === 0) return [];
  const more = found.length - QUOTED_AT_MOST;
  const rest = more > 0 ? [`and ${String(more)} more`] : [];
  const problem = {
    what: `${reviewer}: a part of its review in pass ${String(pass)} could not be read`,
    why: [...found.slice(0, QUOTED_AT_MOST).map(quoted), ...rest].join('; '),
    fix: `read these lines of reviews/${file} in the artifact; run it again, or let the reviewer keep to the form that the prompt asks for`,
  };
  return [{ class: 'unread', problem }];
}

function quoted({ line, text, reason }: Unread): string {
  const [first = ''] = text.trim().split('\n', 1);
  const words = first.replace(/\s+/g, ' ');
  const shown = words.length > QUOTED_LENGTH ? `${words.slice(0, QUOTED_LENGTH)}…` : words;
  return `line ${String(line)} "${shown}": ${reason}`;
}

/** The closing line counts more findings than were read: some are lost. Any other difference is only reported. */
function miscounted({ review, failOn }: ReadReview): readonly Failure[] {
  const { claimed, reviewer, pass, file } = review;
  if (claimed === null) return [];
  const read = countsOf(review);
  if (SEVERITIES.every((severity) => claimed[severity] === read[severity])) return [];
  const gating = (counts: FindingCounts): number => sum(counts, (severity) => isAtLeast(severity, failOn));
  const lost = sum(claimed) > sum(read) || gating(claimed) > gating(read);
  const problem = {
    what: `${reviewer}: its closing line in pass ${String(pass)} counts other findings than were read`,
    why: `it says ${severityTally(claimed)}; ${severityTally(read)} ${sum(read) > 1 ? 'were' : 'was'} read`,
    fix: lost
      ? `read reviews/${file} in the artifact: a finding may be in a form that is not understood; run it again`
      : `compare with reviews/${file} in the artifact; what was read stands`,
  };
  return [{ class: lost ? 'unread' : 'miscounted', problem }];
}

type FindingCounts = Readonly<Record<Severity, number>>;

function sum(counts: FindingCounts, counting: (severity: Severity) => boolean = () => true): number {
  return SEVERITIES.filter(counting).reduce((total, severity) => total + counts[severity], 0);
}

/** A finding that stands in two drafts of a review is one. */
function countsOf({ findings }: Review): FindingCounts {
  const counts = { critical: 0, important: 0, suggestion: 0 };
  for (const { severity, standing } of findings) if (standing.kind !== 'duplicate') counts[severity] += 1;
  return counts;
}

/** Nothing tells how bad the findings are: what is taken for suggestions may be anything. The formats of tools have grades of their own, with a meaning where one is left out. */
function ungraded({ review, reviewer }: ReadReview): readonly Failure[] {
  const { findings } = review;
  const isProse = reviewer.reads === 'markdown' || reviewer.reads === 'json';
  const graded = findings.length === 0 || findings.some(({ severityFrom }) => severityFrom !== 'default');
  if (!isProse || graded || reviewer.defaultSeverity !== undefined) return [];
  const problem = {
    what: `${reviewer.id}: its review in pass ${String(review.pass)} says of no finding how severe it is`,
    why: 'they are taken for suggestions, which they need not be',
    fix: `let it grade its findings (critical, important, suggestion), or say what they count as: \`default-severity\` of ${reviewer.id}`,
  };
  return [{ class: 'ungraded', problem }];
}

// How many reviewers, and of how many vendors, must complete.

interface Quorum {
  readonly reviewers: number;
  readonly vendors: number;
}

/** Whether a completed review of this reviewer counts for the quorum. */
export function countsForQuorum(reviewer: Reviewer): boolean {
  if (isTool(reviewer)) return false;
  return reviewer.source.kind !== 'replay' || reviewer.source.quorum !== false;
}

/** How many vendors some reviewers are of. */
export function vendorsOf(reviewers: readonly Pick<Reviewer, 'vendor'>[]): number {
  return new Set(reviewers.map(({ vendor }) => vendor)).size;
}

/** What must complete: as set, else all reviewers but one, of two vendors where two or more are configured. */
export function neededQuorum(reviewers: readonly Reviewer[], gate: Pick<Gate, 'minReviewers' | 'minVendors'>): Quorum {
  return neededOf(reviewers.filter(countsForQuorum), gate);
}

/** The same of reviewers that all count. */
export function neededOf(
  counting: readonly Pick<Reviewer, 'vendor'>[],
  gate: Pick<Gate, 'minReviewers' | 'minVendors'>,
): Quorum {
  return {
    reviewers: gate.minReviewers ?? Math.max(1, counting.length - 1),
    vendors: gate.minVendors ?? Math.max(1, Math.min(2, vendorsOf(counting))),
  };
}
