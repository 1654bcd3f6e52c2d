/** Runs one pass of a reviewer on an errand in its own place, with one retry where that may help, and says what it may read and write. */
import { realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isTool } from '../conclusion/coverage.js';
import { idleFailure } from '../conclusion/status.js';
import type { Reads } from '../domain/finding.js';
import type { Failure, PassRun, Prompt, Reviewer } from '../domain/reviewer.js';
import { commandReviewer, REVIEWERS } from '../reviewers/index.js';
import { attemptThatCounts, mayBeGiven, waitForRetry } from '../run/attempts.js';
import type { HeardText } from '../run/echo.js';
import { endFailures, onlyEcho, tooLong } from '../run/failures.js';
import { formatDuration, type PassProgress } from '../run/plan.js';
import { type AnswerForm, MAX_PROSE_BYTES, shortened } from '../run/prose.js';
import type { Interpretation, ReviewerAdapter, Task } from '../seams.js';
import type { Redact } from '../text/redact.js';
import { attempt, type Attempt, type AttemptRequest } from './attempt.js';
import { inherited, isWithin, trustedPath } from './environment.js';
import type { Walls } from './namespaces.js';
import {
  type Access,
  type Door,
  elapsed,
  everyReviewer,
  openDoor,
  type PassNews,
  remaining,
  type RunContext,
} from './run-context.js';
import { readRegularFile } from './stored-reviews.js';
import type { ReviewerPlace } from './worktree.js';

/** A reviewer that can start. */
export interface ReadyReviewer {
  readonly reviewer: Reviewer;
  readonly place: ReviewerPlace;
  readonly access: Extract<Access, { kind: 'ready' }>;
  readonly ownSandbox: boolean;
  /** It must not see what this run has written down so far. */
  readonly isBlind?: boolean;
}

/** What a reviewer is sent for in one pass. */
export interface Errand {
  /** Of its prompt and its logs, e.g. `claude-pass-1`. */
  readonly name: string;
  /** Of the files in its own place, which it may see: says nothing that it must not know. */
  readonly alias: string;
  readonly number: number;
  /** File name of what it writes. */
  readonly file: string;
  readonly prompt: Pick<Prompt, 'text' | 'wholeDiff'>;
  readonly reads: Reads;
  /** Over all attempts. */
  readonly timeoutMs: number;
  readonly form: AnswerForm;
  /** Asked blind: what others wrote in this run is hidden, where there are walls. */
  readonly isBlind: boolean;
  /** How its progress is called. */
  readonly shown: Pick<PassProgress, 'reviewer' | 'pass' | 'passes'>;
}

const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;
const STDERR_LINES = 30;

type Understood = Attempt & { readonly meaning: Interpretation; readonly failures: readonly Failure[] };

/** Runs one pass. Never throws for what the reviewer does. */
export async function runPass(ready: ReadyReviewer, errand: Errand, context: RunContext): Promise<PassRun> {
  const { reads, timeoutMs, isBlind } = errand;
  const sent = { ...ready, isBlind, reviewer: { ...ready.reviewer, reads, timeoutMs } };
  const door = await openDoor(sent, context);
  try {
    return await throughDoor({ ready: sent, errand, door }, context);
  } finally {
    await door.close(errand.name);
  }
}

interface Passing {
  readonly ready: ReadyReviewer;
  readonly errand: Errand;
  readonly door: Door;
}

async function throughDoor({ ready, errand, door }: Passing, context: RunContext): Promise<PassRun> {
  const { reviewer } = ready;
  const { name, alias, number, file, prompt, form } = errand;
  const startMs = elapsed(context);
  const task = taskOf({ ready, door }, errand, context);
  await context.world.writeFile(join(context.world.outputDirectory, 'prompts', `${name}.md`), prompt.text);
  const news = context.board.begin(errand.shown);
  const trying = { ...{ ready, door, task, form, news, startMs }, name, alias };
  const first = await once(trying, context);
  const second = await again(first, { ...trying, name: `${name}-retry`, alias: `${alias}-retry` }, context);
  const { attempt: best, cause } = attemptThatCounts(first, second);
  const idle = idleFailure({ reviewer: reviewer.id, telemetry: best.meaning.telemetry }, prompt.wholeDiff);
  const troubles = [...cause, ...best.failures, ...(idle && best.meaning.text.trim() !== '' ? [idle] : [])];
  const failures = troubles.map((failure) => withoutSecrets(failure, door.redact));
  const spent = door.spent();
  const durationMs = elapsed(context) - startMs;
  news.done(outcome(failures, durationMs));
  if (failures.length > 0) showStderr(reviewer, door.redact(best.result.stderr), context);
  return {
    ...{
      reviewer: reviewer.id,
      number,
      file,
      text: door.redact(best.meaning.text),
      finished: best.meaning.finished,
    },
    ...{ failures, telemetry: best.meaning.telemetry, startMs, durationMs },
    ...{ exitCode: best.result.exitCode, retries: second ? 1 : 0, ...(spent && { spent }) },
  };
}

/** What a program in trouble complained about, folded in the log. */
function showStderr({ id }: Reviewer, stderr: string, { world }: RunContext): void {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 0) world.log.group(`${id}: end of its standard error`, lines.slice(-STDERR_LINES));
}

/** What a program said last may hold what it was given. */
function withoutSecrets({ class: kind, problem }: Failure, redact: Redact): Failure {
  return { class: kind, problem: { what: redact(problem.what), why: redact(problem.why), fix: redact(problem.fix) } };
}

function outcome(failures: readonly Failure[], durationMs: number): string {
  const [worst] = failures;
  const time = formatDuration(durationMs);
  return worst ? `ended after ${time}: ${worst.class} (${worst.problem.why.slice(0, 200)})` : `done in ${time}`;
}

interface Try {
  readonly ready: ReadyReviewer;
  readonly door: Door;
  readonly task: Task;
  readonly form: AnswerForm;
  readonly name: string;
  readonly alias: string;
  readonly news: PassNews;
  /** Of the pass: its time limit counts over all attempts. */
  readonly startMs: number;
}

async function once(one: Try, context: RunContext): Promise<Understood> {
  const { reviewer, place } = one.ready;
  const program = programOf(one, context);
  const request: AttemptRequest = {
    ...{ adapter: program.adapter, task: one.task, place, name: one.name, alias: one.alias },
    untrusted: [context.plan.workspace, place.worktree],
    proxied: one.task.apiBaseUrl !== null,
    limits: {
      timeoutMs: reviewer.timeoutMs - (elapsed(context) - one.startMs),
      deadlineMs: remaining(context),
      cancel: one.door.cancel,
      ...(context.plan.pace && { graceMs: context.plan.pace.graceMs }),
      ...{ isolation: context.isolation, machine: context.machine, walls: wallsFor(one.ready, context) },
    },
    endingOf: isProse(reviewer) ? one.form.ending() : () => null,
    onEvent: one.news.event,
    redact: one.door.redact,
    maxBytes: isProse(reviewer) ? 2 * MAX_PROSE_BYTES : MAX_DOCUMENT_BYTES,
  };
  const made = await attempt(request, context.world);
  const given = (await written(program.outputFile)) ?? made.result.stdout;
  const { stdout, ...read } = isPreset(reviewer) ? { stdout: given, ...WHOLE } : ownWords(given, one);
  const result = { ...made.result, stdout };
  const understood = program.adapter.interpret(result, one.task);
  const answer = isPreset(reviewer) ? hear(understood.text, one) : { text: understood.text, ...read };
  const meaning = { ...understood, text: answer.text };
  const cut = read.isCut && made.end.ended !== 'output-limit' ? [tooLong(reviewer, MAX_PROSE_BYTES)] : [];
  // What a program that never ran seems to say is no news.
  const said = made.end.startFailure === null ? understood.failures : [];
  const echo = answer.onlyEcho ? [onlyEcho(reviewer)] : [];
  const failures = [...echo, ...said.filter((failure) => !answer.onlyEcho || failure.class !== 'no-output')];
  const all = [...failures, ...endFailures(reviewer, made.end), ...cut];
  return { ...made, result, meaning, failures: one.door.explained(all) };
}

const WHOLE = { isCut: false, onlyEcho: false };

/** A command's output is its review, without the prompt that some print first. */
function ownWords(given: string, one: Try): typeof WHOLE & { readonly stdout: string } {
  const { text, onlyEcho } = isTool(one.ready.reviewer) ? { text: given, onlyEcho: false } : hear(given, one);
  const isCut = isProse(one.ready.reviewer) && text.length > MAX_PROSE_BYTES;
  return { stdout: isCut ? shortened(text) : text, isCut, onlyEcho };
}

function hear(text: string, { form, task }: Try): HeardText {
  return form.heard(text, task.prompt);
}

/** A second attempt when the first gave nothing for a cause that passes by; `null` when it would not help or not fit. */
async function again(first: Understood, one: Try, context: RunContext): Promise<Understood | null> {
  if (context.cancel.aborted || one.door.isShut()) return null;
  const leftMs = Math.min(remaining(context), one.ready.reviewer.timeoutMs - (elapsed(context) - one.startMs));
  const waitMs = waitForRetry(first, { leftMs, maxWaitMs: context.plan.pace?.retryWaitMs ?? null });
  if (waitMs === null) return null;
  one.news.again(`${first.failures[0]?.class ?? 'trouble'}, tries again in ${formatDuration(waitMs)}`);
  const slept = await wait(waitMs, true, { signal: one.door.cancel }).catch(() => false);
  return slept ? once(one, context) : null;
}

function isPreset({ source }: Reviewer): boolean {
  return source.kind === 'preset';
}

/** Prose is held to its closing line; a CLI's stream of events is read whole. */
function isProse(reviewer: Reviewer): boolean {
  return reviewer.source.kind === 'command' && reviewer.reads === 'markdown';
}

type Equipped = Pick<Try, 'ready' | 'door'>;

function taskOf({ ready, door }: Equipped, { name, prompt }: Errand, { plan }: RunContext): Task {
  const { reviewer, place, access, ownSandbox } = ready;
  const named = reviewer.source.kind === 'command' ? namedKeys(reviewer.source.env, plan.keys) : door.keys;
  return {
    ...{ reviewer, name, prompt: prompt.text, worktree: place.worktree, home: place.home, scratch: place.scratch },
    ...{ executable: access.executable, keys: named, apiBaseUrl: door.apiBaseUrl, ownSandbox },
  };
}

/** Variables that a command asks for by name. */
function namedKeys(names: readonly string[], keys: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const allowed = names.filter(mayBeGiven);
  const known = allowed.flatMap((name) => (keys[name] === undefined ? [] : [[name, keys[name]] as const]));
  return { ...inherited(allowed), ...Object.fromEntries(known) };
}

interface Program {
  readonly adapter: Pick<ReviewerAdapter, 'invocation' | 'observe' | 'interpret'>;
  readonly outputFile: string | null;
}

function programOf({ ready, alias }: Try, { plan, directory }: RunContext): Program {
  const { source, reads } = ready.reviewer;
  if (source.kind === 'preset') return { adapter: REVIEWERS[source.preset], outputFile: null };
  const own = (file: string): string => join(ready.place.scratch, `${alias}.${file}`);
  const outputFile = own(`review.${reads === 'markdown' ? 'md' : reads}`);
  const { base, head, mergeBase } = plan.change;
  const files = { promptFile: own('prompt.md'), diffFile: join(directory, 'change.diff'), outputFile };
  const run = source.kind === 'command' ? source.run : 'false';
  return { adapter: commandReviewer({ run, base, head, mergeBase, ...files }), outputFile };
}

async function written(file: string | null): Promise<string | null> {
  if (file === null) return null;
  const { text, problem } = await readRegularFile(file);
  return problem === null ? text : null;
}

/** Writes the diff where commands find it. */
export async function writeDiff({ plan, directory }: RunContext): Promise<void> {
  const file = join(directory, 'change.diff');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, plan.change.diff, { mode: 0o600 });
}

// What a reviewer may write and must not see.

/** Folders of the machine that programs take for a scratch pad without asking. */
const SCRATCH = ['/tmp', '/var/tmp'];

/**
 * Its clone, HOME and TMPDIR are its own. A preset gets empty scratch folders of its own. A command that only reads is the
 * user's own text and keeps those of the machine, where nothing of ours can be written; one that executes code of head may
 * read them, and write in the workspace it works in, but not into its history.
 */
export function wallsFor(ready: ReadyReviewer, context: RunContext): Walls {
  const { place, reviewer } = ready;
  const { source } = reviewer;
  const hidden = [context.directory, ...(ready.isBlind === true ? writtenDown(context) : [])];
  if (source.kind !== 'command') {
    const lent = real(SCRATCH);
    return { ...{ own: ownOf(ready), guarded: [], hidden, lent }, shown: shownToPreset(ready, context, lent) };
  }
  const inWorkspace = source.in === 'workspace';
  const open = source.executesHead ? [] : real(SCRATCH);
  const worktree = inWorkspace && !source.executesHead ? [] : [place.worktree];
  const own = [...open, ...new Set([place.home, place.scratch, ...worktree])];
  const history = source.executesHead && inWorkspace ? [join(place.worktree, '.git')] : [];
  const shown = [place.directory, join(context.directory, 'change.diff')];
  return { own, guarded: guardedIn(own, [...oursIn(context), ...real(history)]), hidden, lent: [], shown };
}

/** What others wrote in this run, and what they were asked. */
function writtenDown({ world }: RunContext): readonly string[] {
  return real(['logs', 'prompts', 'opinions', 'reviews'].map((folder) => join(world.outputDirectory, folder)));
}

function ownOf({ place }: ReadyReviewer): readonly string[] {
  return [place.home, place.scratch, place.worktree];
}

/** What it must find again in the scratch folders, should it lie there: its place, its program, the history behind its clone. */
function shownToPreset(
  { place, access }: ReadyReviewer,
  { plan }: RunContext,
  lent: readonly string[],
): readonly string[] {
  const [program = access.executable] = real([access.executable]);
  const [installed = program] = program.split('/node_modules/');
  const folder = installed === program ? dirname(program) : installed;
  const needed = real([folder, plan.git.repository, ...trustedPath([plan.workspace])]);
  const there = needed.filter((path) => lent.some((scratch) => path !== scratch && isWithin(path, scratch)));
  const outermost = there.filter((path) => !there.some((other) => other !== path && isWithin(path, other)));
  return [...new Set([place.directory, ...outermost])];
}

/** What we and the runner read after a reviewer. */
function oursIn({ plan, world }: RunContext): readonly string[] {
  const replays = everyReviewer(plan).flatMap(({ source }) => (source.kind === 'replay' ? [source.directory] : []));
  return real([
    ...[plan.workspace, plan.git.repository, plan.git.scratch, world.outputDirectory, world.runner.temporaryDirectory],
    ...[...(plan.guarded ?? []), ...replays],
  ]);
}

/** Of these paths those that lie in what is writable, and are not that themselves. */
function guardedIn(own: readonly string[], paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !own.includes(path) && own.some((folder) => isWithin(path, folder)));
}

function real(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    try {
      return [realpathSync(path)];
    } catch {
      return [];
    }
  });
}
