/** Says which runs and artifacts on GitHub belong to a change's past, how far each is believed, and what an earlier run left: a report, or a lost one. */
import type { EarlierArtifact, EarlierRun, PastSubject, Trace, Trust } from '../domain/past.js';
import type { Report, StoredReview } from '../domain/report.js';
import type { Leg, ListedJob } from '../domain/round.js';
import { priorReport } from './prior-findings.js';

/** The first attempt of this very run has nothing before it in this run. */
export function isFirstAttempt(run: Pick<EarlierRun, 'id' | 'attempt'>, current: Pick<EarlierRun, 'id'>): boolean {
  return run.id === current.id && run.attempt <= 1;
}

/** An artifact of a run. `at`: when it was made, ISO 8601. */
interface LeftArtifact {
  readonly run: EarlierRun;
  readonly artifact: EarlierArtifact;
  readonly at: string;
}

interface LeftReport {
  readonly report: Report;
  /** The texts beside it: a report of an earlier version holds none. */
  readonly reviews: readonly StoredReview[];
}

/** A report that was read. `current`: the run that asks. */
export function traceOf(
  { run, artifact, at }: LeftArtifact,
  { report, reviews: beside }: LeftReport,
  current: Pick<EarlierRun, 'repositoryId'>,
): Trace {
  const trust = trustOf(run, artifact, current.repositoryId);
  const reviews = report.reviews.length ? report.reviews : beside;
  const prior = { ...priorReport(report, { trust, publishedAt: artifact.createdAt }), reviews };
  const { leg, past } = report.round;
  const from = lookedFrom({ startedAt: report.startedAt, keptAt: artifact.createdAt }, run);
  return { kind: 'report', at, prior, past, leg: legOf(leg, artifact, run), from };
}

/** A report that was there and cannot be had. */
export function lostReport({ run, artifact, at }: LeftArtifact, why: string): Trace {
  const what = `the report of an earlier round cannot be had: artifact ${artifact.name} of run ${run.id}`;
  const of = { lost: 'report' as const, run: run.id, artifact: artifact.id };
  return { kind: 'lost', at, ...of, what, why, conclusion: run.conclusion, head: run.headSha };
}

/** A run that may have left a report, and nobody can say whether it did. */
export function lostList(run: EarlierRun, { at, why }: { readonly at: string; readonly why: string }): Trace {
  const what = `the artifacts of the earlier run ${run.id} cannot be listed`;
  const of = { lost: 'list' as const, run: run.id, artifact: null };
  return { kind: 'lost', at, ...of, what, why, conclusion: run.conclusion, head: run.headSha };
}

// Why an artifact is not taken.

/** Larger than any report with its reviews. */
export const MAX_ARTIFACT_BYTES = 100 * 1024 * 1024;

/** Before it is asked for. */
export function whyNotAsked({ expired, bytes }: Pick<EarlierArtifact, 'expired' | 'bytes'>): string | null {
  if (expired) return 'it has expired';
  return bytes > MAX_ARTIFACT_BYTES ? 'it is too large' : null;
}

/** When it was downloaded. `digest`: of what came, as the API writes it. */
export function whyNotVerified(artifact: Pick<EarlierArtifact, 'digest'>, digest: string): string | null {
  if (artifact.digest === null) return 'it has no digest to verify it with';
  return artifact.digest === digest ? null : 'its digest is another than the one it was uploaded with';
}

// Which runs and artifacts on GitHub belong

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
export function pushersOf(
  runs: readonly EarlierRun[],
  { head, pusher }: Pick<PastSubject, 'head' | 'pusher'>,
): string[] {
  const [first] = runs.filter(({ headSha }) => headSha === head).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return [...new Set([pusher, first?.actor ?? null].filter((login) => login !== null))];
}
