/** Reviewer runs and their reviews enter; whether each completed, and what the quorum lacks, leave. */
import type { Review } from '../../domain/review.js';
import type { Failure, PassRun, ReviewerRun, Status } from '../../domain/reviewer.js';
import type { Gate } from '../../domain/settings.js';
import { counted } from '../../domain/wording.js';

/** A reviewer's status, its passes' statuses in their order, and why it is not `completed`. */
export interface Standing {
  readonly status: Status;
  readonly passes: readonly Status[];
  readonly failures: readonly Failure[];
}

/** The standing of one reviewer: its best pass decides, every failure is kept. */
export function standingOf(run: ReviewerRun, reviews: readonly Review[]): Standing {
  const passes = run.passes.map((pass) => statusOf(pass, reviewOf(pass, reviews)));
  const status = passes.includes('completed') ? 'completed' : passes.includes('degraded') ? 'degraded' : 'failed';
  return { status, passes, failures: run.passes.flatMap((pass) => pass.failures) };
}

function reviewOf(pass: PassRun, reviews: readonly Review[]): Review | undefined {
  return reviews.find((review) => review.file === pass.file);
}

function statusOf(pass: PassRun, review: Review | undefined): Status {
  if (!review?.readable) return 'failed';
  return pass.failures.length === 0 && (pass.finished || review.closed) ? 'completed' : 'degraded';
}

/** What the quorum lacks, one clause each; empty when it is met. */
export function quorumLacks(runs: readonly ReviewerRun[], completed: ReadonlySet<string>, gate: Gate): string[] {
  const counting = runs.filter((run) => run.reviewer.reads === 'markdown' || run.reviewer.reads === 'json');
  const needed = gate.minReviewers ?? Math.max(1, counting.length - 1);
  const done = counting.filter((run) => completed.has(run.reviewer.id));
  const vendors = new Set(done.map((run) => run.reviewer.vendor)).size;
  const configured = new Set(counting.map((run) => run.reviewer.vendor)).size;
  const lacks: string[] = [];
  if (done.length < needed) {
    lacks.push(`${counted(done.length, 'reviewer')} completed, at least ${counted(needed, 'reviewer')} must`);
  }
  if (gate.minReviewers === null && configured > 1 && vendors < 2) {
    lacks.push(`completed reviews come from ${counted(vendors, 'vendor')}, they must come from two`);
  }
  return lacks;
}
