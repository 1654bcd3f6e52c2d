/** Turns what an earlier run left into a trace of the change's past: a report and how far it is believed, or that one is lost. */
import type { EarlierArtifact, EarlierRun, Trace } from '../domain/past.js';
import type { Report, StoredReview } from '../domain/report.js';
import { priorReport } from './prior-findings.js';
import { legOf, lookedFrom, trustOf } from './reuse.js';

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
  return { kind: 'lost', at, lost: 'report', what, why, conclusion: run.conclusion };
}

/** A run that may have left a report, and nobody can say whether it did. */
export function lostList(run: EarlierRun, { at, why }: { readonly at: string; readonly why: string }): Trace {
  const what = `the artifacts of the earlier run ${run.id} cannot be listed`;
  return { kind: 'lost', at, lost: 'list', what, why, conclusion: run.conclusion };
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
