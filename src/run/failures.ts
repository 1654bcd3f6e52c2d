/** Writes the failure that people read, from how a process ended or why none was started. */
import type { Problem } from '../domain/problem.js';
import type { Failure, FailureClass, Isolation, Reviewer } from '../domain/reviewer.js';
import { formatDuration, ISOLATION_FIX } from './plan.js';
import type { CapReached } from './spending.js';

interface EndedProcess {
  /** Why we ended it, when we did. */
  readonly ended: keyof typeof ENDS | 'after-final' | null;
  /** Why it could not be started at all. */
  readonly startFailure: string | null;
}

/** What the end of the process itself tells; empty when it came to its own end. */
export function endFailures(reviewer: Reviewer, end: EndedProcess): readonly Failure[] {
  if (end.startFailure !== null) return [notStarted(reviewer, end.startFailure)];
  if (end.ended === null || end.ended === 'after-final') return [];
  const [what, why, fix] = ENDS[end.ended](reviewer);
  return [failure(end.ended, { what: `${reviewer.id}: ${what}`, why, fix })];
}

type FailureText = (reviewer: Reviewer) => readonly [what: string, why: string, fix: string];

const ENDS: Readonly<Record<'timeout' | 'deadline' | 'cancelled' | 'output-limit', FailureText>> = {
  timeout: ({ id, timeoutMs }) => [
    `not done within its time limit of ${formatDuration(timeoutMs)}`,
    'it was ended; what it had written by then is kept',
    `raise \`timeout\` of ${id}, lower its \`effort\`, or split the change`,
  ],
  deadline: () => [
    'not done when the deadline of the whole run struck',
    'it was ended; what it had written by then is kept',
    'raise `deadline`, lower `passes` or `effort`, or split the change',
  ],
  cancelled: () => [
    'ended because the run was cancelled',
    'the workflow was cancelled or the program was interrupted',
    'run it again',
  ],
  'output-limit': () => [
    'ended because it wrote more than 64 MB',
    'the first 64 MB are kept; a review is never that long, so it was most likely caught in a loop',
    'read its log in the artifact (`logs/`); for a command, let it print only the review',
  ],
};

/** The review is longer than what is read of one. */
export function tooLong(reviewer: Reviewer, maxBytes: number): Failure {
  return failure('output-limit', {
    what: `${reviewer.id}: its review is too long to be read whole`,
    why: `it is longer than ${String(Math.round(maxBytes / 1024 / 1024))} MB; its beginning and its end are read`,
    fix: 'let it print only the review; the whole output is in its log as far as that goes (`logs/`)',
  });
}

/** What it wrote stands in its prompt already. */
export function onlyEcho({ id }: Reviewer): Failure {
  return failure('unreadable', {
    what: `${id}: no review, what it wrote only repeats the prompt`,
    why: 'nothing of a review is left once the prompt and the texts in it are taken out',
    fix: `read the log of ${id} in the artifact (\`logs/\`); let the command pass on the answer of its model`,
  });
}

/** Nothing more may be spent: what it had written stands, the rest was not asked for. */
export function capped({ id }: Reviewer, { setting, why }: CapReached): Failure {
  return failure('budget', {
    what: `${id}: not done, \`${setting}\` is reached`,
    why: `${why}; what it had written by then is kept`,
    fix: `raise \`${setting}\`, lower \`passes\` or \`effort\`, or split the change; a run on the same head asks only for what is missing`,
  });
}

/** The way from our proxy to the API is closed. */
function unreachable({ id }: Reviewer, why: string): Failure {
  return failure('network', {
    what: `${id}: the API could not be reached`,
    why,
    fix: 'check that the runner may open connections to it (firewall, `HTTPS_PROXY`, the address of a gateway), then run the job again',
  });
}

function notStarted(reviewer: Reviewer, why: string): Failure {
  const what = `${reviewer.id}: no review, its program could not be started`;
  const fix = `check the installation with \`deep-review doctor\`, or remove ${reviewer.id} from \`reviewers\``;
  return failure('not-found', { what, why, fix });
}

export function noPlace(reviewer: Reviewer, problem: Problem): Failure {
  return failure('crash', { ...problem, what: `${reviewer.id}: no review, ${problem.what}` });
}

/** A bug of ours in one reviewer's course must not take the others along; it is told as what it is. */
export function ownBug(reviewer: Reviewer, error: unknown): Failure {
  return failure('crash', {
    what: `${reviewer.id}: no review, the program failed while running it`,
    why: error instanceof Error ? error.message : String(error),
    fix: 'this is a bug in deep-review-action: report it with the log of this run',
  });
}

const NAMED_AT_MOST = 10;

export function changedFiles(reviewer: Reviewer, paths: readonly string[]): Failure {
  const named = paths.slice(0, NAMED_AT_MOST).join(', ');
  const rest = paths.length > NAMED_AT_MOST ? ` and ${String(paths.length - NAMED_AT_MOST)} more` : '';
  return failure('changed-files', {
    what: `${reviewer.id}: it changed files of its clone`,
    why: `a reviewer only reads; different from the prepared tree: ${named}${rest}`,
    fix: 'look at its log for what it did; for a command that builds or formats, say `executes-head: true`',
  });
}

/** Why nobody is asked again any more, though the run is still open. */
export function notAskedAgain(
  { id }: Pick<Reviewer, 'id'>,
  why: string,
  fix: string,
  kind: FailureClass = 'configuration',
): Failure {
  return failure(kind, { what: `${id}: not asked`, why, fix });
}

/** How a run stands when somebody is to be asked again. */
interface OpenRunFacts {
  readonly isolation: Isolation;
  readonly needsWalls: boolean;
  /** Who ran code of the change in this run. */
  readonly ranHead: string | null;
  readonly isCancelled: boolean;
  /** Of the deadline. */
  readonly leftMs: number;
  readonly shut: CapReached | null;
}

/** Why a reviewer must not be asked again now; `null` when it may be. */
export function whyNotAsked(reviewer: Reviewer, facts: OpenRunFacts): Failure | null {
  if (facts.isCancelled) return notAskedAgain(reviewer, 'the run was cancelled', 'run it again', 'cancelled');
  if (facts.leftMs <= 0) {
    const fix = 'raise `deadline`, lower `passes` or `effort`, or split the change';
    return notAskedAgain(reviewer, 'the deadline of the whole run had struck', fix, 'deadline');
  }
  if (facts.shut !== null) return capped(reviewer, facts.shut);
  if (facts.isolation !== 'none') return null;
  if (facts.needsWalls) return notAskedAgain(reviewer, 'this machine gives no PID namespace', ISOLATION_FIX);
  // It could have written wherever this one reads.
  const why = `${facts.ranHead ?? ''} ran code of the change before, and no walls kept it apart`;
  return facts.ranHead === null ? null : notAskedAgain(reviewer, why, ISOLATION_FIX);
}

/** What a failure means for a second opinion; `question`: the id that people know. */
export function noOpinion({ id }: Pick<Reviewer, 'id'>, question: string, { class: kind, problem }: Failure): Problem {
  const told = problem.what.startsWith(`${id}: `) ? problem.what.slice(id.length + 2) : problem.what;
  const cause = told.replace(/^no review, /, '');
  const fix = kind === 'timeout' ? `run the job again; if it happens often, lower \`effort\` of ${id}` : problem.fix;
  return { what: `${id}: no second opinion on ${question}`, why: `${cause}: ${problem.why}`, fix };
}

function failure(kind: FailureClass, problem: Problem): Failure {
  return { class: kind, problem };
}

// What people read about a CLI that our proxy had to refuse or end.

/** What a CLI makes of a refusal or of an API that is not there, in its own words. */
const ECHOES: readonly FailureClass[] = [
  ...(['authentication', 'quota', 'rate-limit', 'server', 'network', 'model-not-found', 'configuration'] as const),
  ...(['exit', 'crash', 'no-output', 'budget'] as const),
];

/** How a pass fared at our proxy. */
interface ProxyWord {
  /** The cap for which a request was refused. */
  readonly reached: CapReached | null;
  /** Why the API could not be reached at last. */
  readonly unreachable: string | null;
}

/** The cause in the place of what a CLI made of it. */
export function explained(
  failures: readonly Failure[],
  reviewer: Reviewer,
  { reached, unreachable: why }: ProxyWord,
): readonly Failure[] {
  if (reached) {
    // We ended it for asking on.
    const own = failures.filter(({ class: kind }) => !ECHOES.includes(kind) && kind !== 'cancelled');
    return [capped(reviewer, reached), ...own];
  }
  if (why === null || failures.length === 0) return failures;
  return [unreachable(reviewer, why), ...failures.filter(({ class: kind }) => !ECHOES.includes(kind))];
}
