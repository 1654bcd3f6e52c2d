/** Runs a reviewer's process once, to its end, keeps its output and logs, and words what went wrong. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Reads } from '../domain/finding.js';
import type { Problem } from '../domain/problem.js';
import type { Failure, FailureClass, Reviewer, ReviewerEvent } from '../domain/reviewer.js';
import { closes, isWrapping, parseReview } from '../parse/parse.js';
import { type HeardText, withoutEcho } from '../run/echo.js';
import { formatDuration } from '../run/plan.js';
import type { CapReached } from '../run/spending.js';
import type { ProcessResult, ReviewerAdapter, Task, World } from '../seams.js';
import type { Redact } from '../text/redact.js';
import { readCaptured } from './capture.js';
import { childEnvironment, findProgram, trustedPath } from './programs.js';
import { type Ending, type ProcessEnd, type ProcessLimits, supervise } from './spawn.js';
import type { ReviewerPlace } from './worktree.js';

export interface AttemptRequest {
  readonly adapter: Pick<ReviewerAdapter, 'invocation' | 'observe'>;
  readonly task: Task;
  readonly place: ReviewerPlace;
  readonly limits: ProcessLimits;
  /** Folders that the change could have written. */
  readonly untrusted: readonly string[];
  /** Its only connection is to our own proxy, which takes the way through others itself: their passwords are not its business. */
  readonly proxied: boolean;
  /** Name of its logs, e.g. `claude-pass-1`. */
  readonly name: string;
  /** What a line of output means beyond the adapter's events. */
  readonly endingOf: (line: string) => Ending;
  readonly onEvent: (event: ReviewerEvent) => void;
  /** Takes this run's secrets out of the logs. */
  readonly redact: Redact;
  /** Of standard output at most this is read; the middle is left out. */
  readonly maxBytes: number;
}

export interface Attempt {
  readonly end: ProcessEnd;
  readonly result: ProcessResult;
  readonly stdoutFile: string;
}

const LOG_BYTES = 4 * 1024 * 1024;

/** Runs the process once. Never throws for what the process does. */
export async function attempt(request: AttemptRequest, world: World): Promise<Attempt> {
  const { adapter, task, place, name } = request;
  const invocation = adapter.invocation(task);
  for (const [path, text] of Object.entries(invocation.files)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { mode: 0o600 });
  }
  const output = join(place.directory, 'output');
  await mkdir(output, { recursive: true });
  const [stdoutFile, stderrFile] = [join(output, `${name}.stdout`), join(output, `${name}.stderr`)];
  const command = findProgram(invocation.command, trustedPath(request.untrusted), request.untrusted);
  const own = { path: [place.bin], untrusted: request.untrusted, home: place.home, temporary: place.scratch };
  const end =
    command === null
      ? notFound(invocation.command)
      : await supervise(
          {
            ...{ command, args: invocation.args, stdin: invocation.stdin, cwd: task.worktree, stdoutFile, stderrFile },
            env: environmentOf(request, childEnvironment(own, invocation.env)),
            directories: [place.directory],
            observe: (line) => observed(request, line),
          },
          request.limits,
        );
  const [stdout, stderr] = await keepLogs({ ...request, stdoutFile, stderrFile }, world);
  const { exitCode, signal, ended, durationMs } = end;
  return { end, stdoutFile, result: { stdout, stderr, exitCode, signal, ended, durationMs } };
}

const OTHER_PROXIES = /^(?:https?|all)_proxy$/i;

function environmentOf({ proxied }: AttemptRequest, env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !proxied || !OTHER_PROXIES.test(name)));
}

function notFound(command: string): ProcessEnd {
  const startFailure = `\`${command}\` was not found`;
  return { exitCode: null, signal: null, ended: null, durationMs: 0, startFailure };
}

/** An adapter that cannot read a line must not stop the run. */
function observed(request: AttemptRequest, line: string): Ending {
  try {
    const event = request.adapter.observe(line);
    if (event) request.onEvent(event);
    if (event?.kind === 'final') return 'final';
  } catch {
    return null;
  }
  return request.endingOf(line);
}

type Captured = Pick<AttemptRequest, 'name' | 'maxBytes' | 'redact'> & {
  readonly stdoutFile: string;
  readonly stderrFile: string;
};

async function keepLogs(captured: Captured, world: World): Promise<readonly [stdout: string, stderr: string]> {
  const read = (file: string, maxBytes: number): string => {
    try {
      return readCaptured(file, maxBytes);
    } catch {
      return '';
    }
  };
  const stderr = read(captured.stderrFile, LOG_BYTES);
  const log = (kind: string): string => join(world.outputDirectory, 'logs', `${captured.name}.${kind}.log`);
  await world.writeFile(log('stdout'), captured.redact(read(captured.stdoutFile, LOG_BYTES)));
  if (stderr !== '') await world.writeFile(log('stderr'), captured.redact(stderr));
  return [read(captured.stdoutFile, captured.maxBytes), stderr];
}

// Recognises the end of a review written as prose, and takes the part of it that is read.

/** Prose longer than this is no review; it is read in part. */
export const MAX_PROSE_BYTES = 1024 * 1024;

/** The beginning and the end of prose that is too long for a review. */
export function shortened(text: string): string {
  const half = MAX_PROSE_BYTES / 2;
  return `${text.slice(0, half)}\n\n[…]\n\n${text.slice(-half)}`;
}

/** Some programs print their prompt first, or nothing else; it shows the form of a review and holds texts of the pull request, and is none. */
export function heard(text: string, asked: { prompt: string; nonce: string; reads: Reads }): HeardText {
  const { prompt, nonce, reads } = asked;
  const isReview = (own: string): boolean => {
    const review = parseReview({ reviewer: 'one', pass: 1, file: '', text: own, reads, nonce });
    return review.readable || review.findings.length > 0 || review.unread.length > 0;
  };
  return withoutEcho({ text, prompt, nonce, isReview });
}

/** Tells the end of a review line by line: its closing line stands and nothing follows but what wraps the review. */
export function endOfReview(nonce: string): (line: string) => Ending {
  return (line) => {
    if (isWrapping(line)) return null;
    return closes(line, nonce) ? 'final' : 'not-final';
  };
}

// The failures that people read: how a process ended, or why none was started.

/** What the end of the process itself tells; empty when it came to its own end. */
export function endFailures(reviewer: Reviewer, end: ProcessEnd): readonly Failure[] {
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
export function unreachable({ id }: Reviewer, why: string): Failure {
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

/** A bug of ours while one reviewer runs must not end the others; it is reported as a bug. */
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

function failure(kind: FailureClass, problem: Problem): Failure {
  return { class: kind, problem };
}
