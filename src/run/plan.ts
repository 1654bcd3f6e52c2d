/** Words a run for people: the plan of `--dry-run`, the progress of passes, and how far reviewers are kept apart. */
import { type Change, type ChangedFile, needsAccount } from '../domain/change.js';
import type { Problem } from '../domain/problem.js';
import type { CostCaps, Isolation, Prompt, Reviewer, ReviewerEvent } from '../domain/reviewer.js';
import { dollars, inDigits } from '../text/wording.js';
import { uncappedCommands } from './spending.js';

/** A reviewer and the prompt of its first pass; no prompt for stored reviews. */
interface PlannedReviewer {
  readonly reviewer: Reviewer;
  readonly prompt: Pick<Prompt, 'bytes' | 'wholeDiff' | 'leftOut'> | null;
}

export interface Plan {
  readonly change: Pick<Change, 'mergeBase' | 'head' | 'commits' | 'files' | 'diff'>;
  readonly reviewers: readonly PlannedReviewer[];
  readonly deadlineMs: number;
  readonly caps: CostCaps;
}

/** Bytes per token of code and English, roughly: for an order of magnitude only. */
const BYTES_PER_TOKEN = 3.5;

/** The plan in words; nothing is started. */
export function formatPlan(plan: Plan): string {
  return [
    ...changeLines(plan.change),
    `reviewers: ${String(plan.reviewers.length)}`,
    ...plan.reviewers.map(reviewerLine),
    `deadline of the whole run: ${minutes(plan.deadlineMs)}`,
    ...costLines(plan),
  ].join('\n');
}

function changeLines({ mergeBase, head, commits, files }: Plan['change']): readonly string[] {
  const kinds = [...new Set(files.map((file) => file.kind))].map(
    (kind) => `${String(files.filter((file) => file.kind === kind).length)} ${kind}`,
  );
  const added = sum(files, (file) => file.added);
  const deleted = sum(files, (file) => file.deleted);
  return [
    `change: ${mergeBase.slice(0, 12)}..${head.slice(0, 12)}, ${inDigits(commits.length, 'commit')}, +${String(added)} -${String(deleted)}`,
    `files: ${String(files.length)} (${kinds.join(', ') || 'none'}); ${String(files.filter(needsAccount).length)} must be covered`,
  ];
}

function reviewerLine({ reviewer, prompt }: PlannedReviewer): string {
  const parts = [
    reviewer.source.kind === 'preset'
      ? `${reviewer.source.preset} ${reviewer.model ?? 'default model'}`
      : reviewer.source.kind,
    ...(reviewer.effort === null ? [] : [`effort ${reviewer.effort}`]),
    inDigits(reviewer.passes, 'pass', 'passes'),
    `at most ${minutes(reviewer.timeoutMs)} each`,
    ...(prompt === null ? [] : [promptText(prompt)]),
  ];
  return `  ${reviewer.id} (${reviewer.name}): ${parts.join(', ')}`;
}

function promptText({ bytes, wholeDiff, leftOut }: NonNullable<PlannedReviewer['prompt']>): string {
  const omitted = leftOut.filter((file) => file.reason === 'budget').length;
  const diff = wholeDiff ? 'whole diff' : `diff without ${inDigits(omitted, 'file')}`;
  return `prompt ${kilobytes(bytes)} (about ${String(Math.ceil(bytes / BYTES_PER_TOKEN / 1000))}k tokens, ${diff})`;
}

/** What is known of the cost before it begins: the caps, and what they do not hold. */
function costLines({ caps, reviewers }: Plan): readonly string[] {
  const paid = reviewers.filter(({ reviewer }) => reviewer.source.kind !== 'replay');
  if (!paid.length) return ['cost: none, stored reviews only'];
  const free = uncappedCommands(
    caps,
    paid.map(({ reviewer }) => reviewer),
  ).map(({ what }) => `  ${what}`);
  const limits = [
    caps.maxCostUsd === null ? '' : `at most ${dollars(caps.maxCostUsd)} for this run (max-cost)`,
    caps.maxTokens === null ? '' : `at most ${String(caps.maxTokens)} tokens for this run (max-tokens)`,
    caps.maxCostPerChangeUsd === null
      ? ''
      : `at most ${dollars(caps.maxCostPerChangeUsd)} for all rounds of the change (max-cost-per-change)`,
  ].filter((limit) => limit !== '');
  if (!limits.length) {
    return ['cost: no bound is known: reviewers read on after their prompt; `timeout` and `passes` limit them'];
  }
  return [`cost: ${limits.join('; ')}; requests under way when it is reached still end`, ...free];
}

function sum(files: readonly ChangedFile[], of: (file: ChangedFile) => number): number {
  return files.reduce((total, file) => total + of(file), 0);
}

function minutes(ms: number): string {
  return ms % 60_000 === 0 ? `${String(ms / 60_000)} min` : `${String(Math.round(ms / 1000))} s`;
}

function kilobytes(bytes: number): string {
  return bytes < 1000 ? `${String(bytes)} B` : `${(bytes / 1000).toFixed(1)} kB`;
}

// Lines that show the progress of running passes.

/** A pass in progress. Times are milliseconds from the start of the run. */
export interface PassProgress {
  readonly reviewer: string;
  readonly pass: number;
  readonly passes: number;
  readonly startMs: number;
  readonly toolCalls: number;
  readonly tokens: { readonly input: number; readonly output: number } | null;
  /** Why it waits (e.g. a rate limit), from its own output; `null` while it works. */
  readonly waiting: string | null;
  /** Its final output is there. */
  readonly answered: boolean;
}

/** A pass that has just begun. */
export function begin(pass: Pick<PassProgress, 'reviewer' | 'pass' | 'passes' | 'startMs'>): PassProgress {
  return { ...pass, toolCalls: 0, tokens: null, waiting: null, answered: false };
}

/** The pass after one event of its output. */
export function advance(progress: PassProgress, event: ReviewerEvent): PassProgress {
  switch (event.kind) {
    case 'tool':
      return { ...progress, toolCalls: progress.toolCalls + 1, waiting: null };
    case 'tokens':
      return { ...progress, tokens: withTokens(progress.tokens, event), waiting: null };
    case 'waiting':
      return { ...progress, waiting: event.reason };
    case 'final':
      return { ...progress, answered: true, waiting: null };
  }
}

type Tokens = NonNullable<PassProgress['tokens']>;

function withTokens(sofar: Tokens | null, event: Tokens): Tokens {
  return { input: (sofar?.input ?? 0) + event.input, output: (sofar?.output ?? 0) + event.output };
}

/** One line per running pass: reviewer, elapsed, tool calls, tokens, and what it waits for. */
export function progressLine(progress: PassProgress, nowMs: number): string {
  const parts = [formatDuration(nowMs - progress.startMs), inDigits(progress.toolCalls, 'tool call')];
  if (progress.tokens) parts.push(formatTokens(progress.tokens));
  if (progress.waiting !== null) parts.push(`waits: ${cut(progress.waiting, 120)}`);
  if (progress.answered) parts.push('has answered');
  return `${passName(progress)}: ${parts.join(', ')}`;
}

/** The heartbeat: all running passes in one line. */
export function heartbeatLine(running: readonly PassProgress[], nowMs: number): string {
  const lines = running.map((progress) => progressLine(progress, nowMs));
  return `${formatDuration(nowMs)}  ${lines.join(' · ')}`;
}

/** `claude`, or `codex pass 2 of 3` when there are several. */
export function passName(progress: Pick<PassProgress, 'reviewer' | 'pass' | 'passes'>): string {
  return progress.passes > 1
    ? `${progress.reviewer} pass ${String(progress.pass)} of ${String(progress.passes)}`
    : progress.reviewer;
}

/** `850 ms`, `42 s`, `3 min 05 s`, `1 h 02 min`. */
export function formatDuration(durationMs: number): string {
  const ms = Math.max(0, Math.round(durationMs));
  if (ms < 1000) return `${String(ms)} ms`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${String(seconds)} s`;
  if (seconds < 3600) return `${String(Math.floor(seconds / 60))} min ${two(seconds % 60)} s`;
  return `${String(Math.floor(seconds / 3600))} h ${two(Math.floor((seconds % 3600) / 60))} min`;
}

function formatTokens(tokens: { readonly input: number; readonly output: number }): string {
  return `${formatCount(tokens.input)} tokens in, ${formatCount(tokens.output)} out`;
}

/** `950`, `12.3k`, `1.2M`. */
export function formatCount(count: number): string {
  if (count < 1000) return String(count);
  if (count < 999_950) return `${(count / 1000).toFixed(1).replace(/\.0$/, '')}k`;
  return `${(count / 1_000_000).toFixed(1).replace(/\.0$/, '')}M`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

// How far reviewers are kept apart: who may start together, and what people read about it.

/** What each way gives, in a line. */
export const ISOLATION_WORDS: Readonly<Record<Isolation, string>> = {
  root: 'own namespaces, made as root: a reviewer sees no other process and writes only its own folders',
  'user-namespace': 'own namespaces, made as a user: a reviewer sees no other process and writes only its own folders',
  sudo: 'own namespaces, made by sudo: a reviewer sees no other process, writes only its own folders, and cannot use sudo',
  none: 'none: reviewers are told apart by their descendants',
};

/** How to get namespaces. */
export const ISOLATION_FIX =
  'run on Linux with unprivileged user namespaces, with passwordless `sudo`, or as root with `CAP_SYS_ADMIN` (a hosted Ubuntu runner has the second)';

/** What a run without namespaces must say; none otherwise. `refused`: what each way was refused with; `readable`: what we were started with can be read. */
export function isolationProblems(
  isolation: Isolation,
  { refused, readable }: { readonly refused: readonly string[]; readonly readable: boolean },
): readonly Problem[] {
  if (isolation !== 'none') return [];
  const keys = readable
    ? 'what is in the environment of this step can be read by each of them, keys included'
    : 'the keys and the token of the run stand in no environment that they can read';
  const tried = refused.length === 0 ? '' : ` (${refused.join('; ')})`;
  return [
    {
      what: 'reviewers ran without a namespace of their own',
      why: `this machine gives none${tried}; ${keys}, but each could read what the others were given by \`env:\` and write what this user may write`,
      fix: `${ISOLATION_FIX}; \`isolation: required\` refuses to run without`,
    },
  ];
}

/** Why a run that requires namespaces does not begin. */
export function isolationRefused(refused: readonly string[]): Problem {
  return {
    what: '`isolation: required` (which a fork’s head that is read as data sets by itself): this machine gives no PID namespace',
    why: refused.join('; ') || 'only Linux has them',
    fix: ISOLATION_FIX,
  };
}

/**
 * Who starts together, in order. Without walls, code of head that a reviewer executes could write into what another one
 * writes, so those that execute it start when all others have ended and been read.
 */
export function startOrder(reviewers: readonly Reviewer[], isolation: Isolation): readonly (readonly Reviewer[])[] {
  const executes = ({ source }: Reviewer): boolean => source.kind === 'command' && source.executesHead;
  if (isolation !== 'none') return [reviewers];
  return [reviewers.filter((reviewer) => !executes(reviewer)), reviewers.filter(executes)];
}
