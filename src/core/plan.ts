/** What a run would do enters; the lines of `--dry-run` leave: reviewers, prompts, files, limits, what it may cost. */
import type { Change, ChangedFile } from '../domain/change.js';
import { needsAccount } from '../domain/change.js';
import type { CostCaps } from '../domain/cost.js';
import type { Prompt } from '../domain/prompt.js';
import type { Reviewer } from '../domain/reviewer.js';
import { dollars } from '../domain/wording.js';
import { uncappedCommands } from './spending.js';

/** A reviewer and the prompt of its first pass; no prompt for stored reviews. */
export interface PlannedReviewer {
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
    `change: ${mergeBase.slice(0, 12)}..${head.slice(0, 12)}, ${count(commits.length, 'commit')}, +${String(added)} -${String(deleted)}`,
    `files: ${String(files.length)} (${kinds.join(', ') || 'none'}); ${String(files.filter(needsAccount).length)} must be covered`,
  ];
}

function reviewerLine({ reviewer, prompt }: PlannedReviewer): string {
  const parts = [
    reviewer.source.kind === 'preset'
      ? `${reviewer.source.preset} ${reviewer.model ?? 'default model'}`
      : reviewer.source.kind,
    ...(reviewer.effort === null ? [] : [`effort ${reviewer.effort}`]),
    count(reviewer.passes, 'pass', 'passes'),
    `at most ${minutes(reviewer.timeoutMs)} each`,
    ...(prompt === null ? [] : [promptText(prompt)]),
  ];
  return `  ${reviewer.id} (${reviewer.name}): ${parts.join(', ')}`;
}

function promptText({ bytes, wholeDiff, leftOut }: NonNullable<PlannedReviewer['prompt']>): string {
  const omitted = leftOut.filter((file) => file.reason === 'budget').length;
  const diff = wholeDiff ? 'whole diff' : `diff without ${count(omitted, 'file')}`;
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

function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}

function minutes(ms: number): string {
  return ms % 60_000 === 0 ? `${String(ms / 60_000)} min` : `${String(Math.round(ms / 1000))} s`;
}

function kilobytes(bytes: number): string {
  return bytes < 1000 ? `${String(bytes)} B` : `${(bytes / 1000).toFixed(1)} kB`;
}
