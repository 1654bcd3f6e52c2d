/** Decides which reviews of the last round are used again, which runs and artifacts belong to the past, and who looked at which file. */
import { createHash } from 'node:crypto';
import { coverage, isTool } from '../conclusion/coverage.js';
import { settleStatus } from '../conclusion/status.js';
import { type Change, isNotice } from '../domain/change.js';
import type { ConsolidatedFinding } from '../domain/consolidation.js';
import type { Review } from '../domain/finding.js';
import type { EarlierArtifact, EarlierRun, PastSubject, PriorReport, PriorReviewer, Trust } from '../domain/past.js';
import type { PassRun, Reviewer, ReviewerRun } from '../domain/reviewer.js';
import type { Fingerprint, Leg, ListedJob } from '../domain/round.js';
import type { FailOn } from '../domain/severity.js';

/** What to do in this round. */
export type Reuse =
  /** Every reviewer runs. */
  | { readonly kind: 'review'; readonly reason: string }
  /** `runs` stand as they were; only `missing` run. `said` goes into the report. */
  | {
      readonly kind: 'reuse';
      readonly runs: readonly ReviewerRun[];
      readonly missing: readonly Reviewer[];
      readonly said: string;
    };

export interface ReuseFacts {
  readonly setting: 'auto' | 'off';
  readonly prior: PriorReport | null;
  readonly now: Fingerprint;
  /** As configured in this round. */
  readonly reviewers: readonly Reviewer[];
  /** Keys of the instructions to reviewers that are in the change now. */
  readonly notices: ReadonlySet<string>;
}

/**
 * Completed reviews are used again for the same head, or for the same files before and after on a moved base, under the
 * same configuration and notes. The same patch elsewhere in a file is another change. Findings are anchored and judged
 * anew in any case.
 */
export function decideReuse({ setting, prior, now, reviewers, notices }: ReuseFacts): Reuse {
  const reason = whyReview(setting, prior, now) ?? whyNotBelieved(prior, notices);
  if (reason !== null || !prior) return { kind: 'review', reason: reason ?? 'it is the first round' };
  const runs = reviewers.flatMap((reviewer) => reusedRun(reviewer, prior) ?? []);
  if (!runs.length) return { kind: 'review', reason: 'no review of the last round is complete' };
  const kept = new Set(runs.map(({ reviewer }) => reviewer.id));
  const missing = reviewers.filter(({ id }) => !kept.has(id));
  return { kind: 'reuse', runs, missing, said: sentence(prior, now, { kept: [...kept], missing }) };
}

function whyReview(setting: ReuseFacts['setting'], prior: PriorReport | null, now: Fingerprint): string | null {
  if (setting === 'off') return '`reuse` is off';
  if (!prior) return 'it is the first round';
  const before = prior.fingerprint;
  if (prior.trust.kind !== 'authenticated') return 'the last report is not authenticated';
  if (!before) return 'the last report has no fingerprint';
  if (before.configuration !== now.configuration) return 'the configuration or the notes changed';
  if (before.baseBranch !== now.baseBranch) return 'the base branch is another one';
  const sameChange = now.head !== null && before.head === now.head && before.mergeBase === now.mergeBase;
  const sameFiles = now.files !== null && before.files === now.files;
  return sameChange || sameFiles ? null : 'the change is not the same';
}

/** A title or description can be taken back at the same head; what reviewers wrote under it cannot be distinguished from what they would have written. */
function whyNotBelieved(prior: PriorReport | null, notices: ReadonlySet<string>): string | null {
  const gone = prior?.findings.some((finding) => isNotice(finding) && !notices.has(finding.key)) ?? false;
  return gone ? 'its reviewers were given instructions that are not in the change any more' : null;
}

function sentence(
  prior: PriorReport,
  now: Fingerprint,
  { kept, missing }: { readonly kept: readonly string[]; readonly missing: readonly Reviewer[] },
): string {
  const same = prior.fingerprint?.head === now.head && prior.fingerprint.mergeBase === now.mergeBase;
  const what = same ? 'Same head' : 'Same files before and after on another base';
  const ran = missing.length ? `; only ${missing.map(({ id }) => id).join(', ')} ran` : '; nothing was reviewed again';
  return `${what} and configuration as in round ${prior.number}: the reviews of ${kept.join(', ')} are used again${ran}.`;
}

/** A completed review of the last round as a run of this one; `null` when it was not complete or its text is lost. */
function reusedRun(reviewer: Reviewer, prior: PriorReport): ReviewerRun | null {
  const known = prior.reviewers.find(({ id }) => id === reviewer.id);
  if (known?.status !== 'completed' || known.passes.length < reviewer.passes) return null;
  const passes = known.passes.flatMap((pass, index) => reusedPass(known, prior, pass, index) ?? []);
  return passes.length === known.passes.length ? { reviewer, passes } : null;
}

function reusedPass(
  { id, telemetry }: PriorReviewer,
  { reviews }: PriorReport,
  { number, file }: PriorReviewer['passes'][number],
  index: number,
): PassRun | null {
  const text = reviews.find((review) => review.file === file)?.text ?? '';
  if (!text.trim()) return null;
  return {
    ...{ reviewer: id, number, file, text, failures: [] },
    // It was complete when it was read first; its closing line names that run's nonce.
    finished: true,
    telemetry: index === 0 ? telemetry : null,
    startMs: 0,
    durationMs: 0,
    exitCode: 0,
    retries: 0,
  };
}

export interface ConfiguredRun {
  readonly reviewers: readonly Reviewer[];
  /** Review notes and base versions of agent files. */
  readonly notes: readonly { readonly name: string; readonly text: string }[];
}

/** All that decides what a reviewer is asked, as one text to be hashed: the same for the same configuration, whatever the order of its keys. */
export function configurationText({ reviewers, notes }: ConfiguredRun): string {
  return JSON.stringify(sorted({ reviewers: byId(reviewers), notes: byName(notes) }));
}

/** What a later round compares with. `baseBranch`: name of the branch that the change is to be merged into; `null` when not known. */
export function fingerprintOf(
  configured: ConfiguredRun,
  change: Change | null,
  baseBranch: string | null,
): Fingerprint {
  return {
    configuration: createHash('sha256').update(configurationText(configured)).digest('hex'),
    baseBranch,
    mergeBase: change?.mergeBase ?? null,
    head: change?.head ?? null,
    files: change?.filesId ?? null,
  };
}

const byId = (reviewers: readonly Reviewer[]): Reviewer[] => [...reviewers].sort((a, b) => (a.id < b.id ? -1 : 1));
const byName = (notes: ConfiguredRun['notes']): ConfiguredRun['notes'] =>
  [...notes].sort((a, b) => (a.name < b.name ? -1 : 1));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

// Which runs and artifacts on GitHub belong to this change's past, and how far each can be believed.

/** Artifacts with reports are named so, followed by job, matrix index, attempt, step and check, and by the pull request. */
const ARTIFACT_PREFIX = 'deep-review-';

/** Only pull requests are distinguished by their artifact's name: a branch has no number, and its name may hold anything. */
const PULL_MARK = /\.(pr-\d+)$/;

/** The name under which a run's report is kept. A job's id holds no dot, so that what follows one is the pull request. */
export function artifactName(parts: readonly string[], { of, pull }: Pick<PastSubject, 'of' | 'pull'>): string {
  const plain = parts.map((part) => part.replace(/[^A-Za-z0-9_-]+/g, '-')).join('-');
  return `${ARTIFACT_PREFIX}${plain}${pull ? `.${of}` : ''}`;
}

const OLD_NAME = /^deep-review-(.+)-(\d+)-\d+(?:\.pr-\d+)?$/;

/** The leg that a report names; of an earlier version, which names none, that of its artifact's name. The workflow is GitHub's word. */
export function legOf(told: Leg | null, { name }: Pick<EarlierArtifact, 'name'>, run: EarlierRun): Leg {
  if (told) return { ...told, workflow: run.workflowId };
  const [, job = name, index = '0'] = OLD_NAME.exec(name) ?? [];
  return { workflow: run.workflowId, job, index, step: null, name: null };
}

/** A run that begins looks for the past a moment later, and clocks differ. */
const SLACK_MS = 5 * 60_000;

/**
 * What was made after this, a report may not know; no run looks for the past before GitHub knows of it. ISO 8601.
 * `keptAt` is GitHub's word for when the report was kept: a clock by which it began later than that is not believed.
 */
export function lookedFrom(
  { startedAt, keptAt }: { readonly startedAt: string; readonly keptAt: string | null },
  { createdAt }: Pick<EarlierRun, 'createdAt'>,
): string {
  const started = Date.parse(startedAt) - SLACK_MS;
  const isBelieved = !Number.isNaN(started) && !(started > Date.parse(keptAt ?? createdAt));
  const from = isBelieved ? Math.max(started, Date.parse(createdAt)) : Date.parse(createdAt);
  return Number.isNaN(from) ? createdAt : new Date(from).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Conclusions that leave a check red. */
const RED: readonly (string | null)[] = ['failure', 'cancelled', 'timed_out'];

/** How far a job's check holds the gate itself; `null` for one that waits, and may yet be skipped, or that was skipped, which looks green. */
export function stateOf(job: {
  readonly status: string;
  readonly conclusion: string | null;
}): ListedJob['state'] | null {
  if (job.status === 'queued' || job.status === 'in_progress') return 'holds';
  if (job.status !== 'completed') return null;
  return RED.includes(job.conclusion) ? 'holds' : job.conclusion === 'success' ? 'passed' : null;
}

const ASKED_AT_MOST = 10;

/** The newest runs on this head of other workflows of which reports are known. */
export function otherWorkflows(
  runs: readonly EarlierRun[],
  { head, own, wanted }: { readonly head: string; readonly own: number; readonly wanted: readonly number[] },
): EarlierRun[] {
  const onHead = runs.filter(
    ({ headSha, workflowId }) => headSha === head && workflowId !== own && wanted.includes(workflowId),
  );
  const newest = new Map([...newestFirst(onHead)].reverse().map((run) => [run.workflowId, run]));
  return [...newest.values()].slice(0, ASKED_AT_MOST);
}

/** Whether a change touches what decides which jobs run and what is in them: workflows, and actions in the repository. */
export function touchesJobs(
  files: readonly { readonly path: string; readonly previousPath: string | null }[],
): boolean {
  const decides = (path: string): boolean => path.startsWith('.github/') || /(^|\/)action\.ya?ml$/.test(path);
  return files.some(({ path, previousPath }) => decides(path) || (previousPath !== null && decides(previousPath)));
}

/** Whether an artifact may hold a report of this change: one of another pull request says so by its name. */
export function mayHoldReport({ name }: Pick<EarlierArtifact, 'name'>, of: string): boolean {
  if (!name.startsWith(ARTIFACT_PREFIX)) return false;
  const marked = PULL_MARK.exec(name)?.[1];
  return marked === undefined || marked === of;
}

/**
 * Branches whose runs may have reviewed this change: that of its head, and the one this run is recorded under, which on
 * `workflow_run` and comments is the default branch.
 */
export function branchesOf(current: EarlierRun, { branch }: Pick<PastSubject, 'branch'>): string[] {
  return [...new Set([branch, current.branch ?? branch])];
}

/** Runs that reviewed code of the same repository on these branches, whatever their workflow is called: a fork's branch of that name is another. */
export function isOfSubject(run: EarlierRun, current: EarlierRun, subject: Pick<PastSubject, 'branch'>): boolean {
  if (run.id === current.id) return true;
  return (
    run.repositoryId === current.repositoryId &&
    run.headRepositoryId === current.headRepositoryId &&
    run.branch !== null &&
    branchesOf(current, subject).includes(run.branch)
  );
}

/** The API says twice where a run's code came from; both must say that it was this repository. */
export function trustOf(run: EarlierRun, artifact: EarlierArtifact, home: number): Trust {
  const own = [run.repositoryId, run.headRepositoryId, artifact.repositoryId, artifact.headRepositoryId];
  if (own.every((id) => id === home)) return { kind: 'authenticated' };
  return { kind: 'unauthenticated', reason: 'it comes from a run of a fork' };
}

/** GitHub runs a job again for 30 days: a run that is older than this leaves nothing newer behind. */
const RERUN_MS = 31 * 24 * 3_600_000;

/** Whether runs created at `createdAt` or before can still have left a report newer than one made at `known`. */
export function mayBeNewer(createdAt: string, known: string): boolean {
  return Date.parse(createdAt) + RERUN_MS >= Date.parse(known);
}

/** Newest change first: a re-run of an old run may have left the newest report. */
export function newestFirst(runs: readonly EarlierRun[]): EarlierRun[] {
  const when = ({ changedAt, createdAt }: EarlierRun): number => Date.parse(changedAt ?? createdAt);
  return [...runs].sort((a, b) => when(b) - when(a) || b.id - a.id);
}

/** Logins of those who may have pushed a head: who caused its first run, and whom the event names. */
export function pushersOf(runs: readonly EarlierRun[], { head, pusher }: PastSubject): string[] {
  const [first] = runs.filter(({ headSha }) => headSha === head).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return [...new Set([pusher, first?.actor ?? null].filter((login) => login !== null))];
}

// Which completed reviewers looked at which file.

/** Head path → ids of reviewers that can confirm that something in it is fixed. */
export type Covered = Readonly<Record<string, readonly string[]>>;

interface EarlierCoverage {
  readonly change: Change | null;
  readonly runs: readonly ReviewerRun[];
  readonly reviews: readonly Review[];
  readonly findings: readonly ConsolidatedFinding[];
  /** As the gate has it: a review is complete here when it is complete there. */
  readonly failOn: FailOn;
}

/** Only completed reviews count; linters and files called trivial confirm nothing. */
export function coveredFiles({ change, runs, reviews, findings, failOn }: EarlierCoverage): Covered {
  const able = runs.filter((run) => !isTool(run.reviewer) && settleStatus(run, reviews, failOn).status === 'completed');
  const completed = new Set(able.map((run) => run.reviewer.id));
  const files = change?.files ?? [];
  const rows = coverage({ files, runs: able, reviews, findings, completed });
  return Object.fromEntries(
    rows.map(({ path, reviewers }) => [
      path,
      Object.entries(reviewers)
        .filter(([, state]) => state === 'findings' || state === 'reviewed')
        .map(([id]) => id),
    ]),
  );
}
