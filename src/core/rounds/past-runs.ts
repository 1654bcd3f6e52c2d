/** Runs and artifacts of GitHub enter; which of them belong to this change's past, and how far each can be believed, leaves. */
import type { EarlierArtifact, EarlierRun, PastSubject } from '../../domain/past.js';
import type { Trust } from '../../domain/prior.js';

/** Artifacts with reports are named so, followed by job, matrix index and attempt, and by the pull request. */
export const ARTIFACT_PREFIX = 'deep-review-';

/** Only pull requests are told apart by their artifact's name: a branch has no number, and its name may hold anything. */
const PULL_MARK = /\.(pr-\d+)$/;

/** The name under which a run's report is kept. A job's id holds no dot, so that what follows one is the pull request. */
export function artifactName(parts: readonly string[], { of, pull }: Pick<PastSubject, 'of' | 'pull'>): string {
  const plain = parts.map((part) => part.replace(/[^A-Za-z0-9_-]+/g, '-')).join('-');
  return `${ARTIFACT_PREFIX}${plain}${pull ? `.${of}` : ''}`;
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
