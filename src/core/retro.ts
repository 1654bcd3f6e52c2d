/** Runs, reviews and the consolidation enter; each reviewer's scorecard and remarks, and the list of what moved, leave. */
import type { SetAside } from '../domain/consolidation.js';
import type { CoverageRow, ReportFinding, ReportReviewer, Scorecard } from '../domain/report.js';
import type { Review } from '../domain/review.js';
import { reconciliationOf } from './retro/reconciliation.js';
import { remarksOf } from './retro/remarks.js';
import { scorecardOf } from './retro/scorecard.js';

export interface RetroFacts {
  /** Without scorecards and remarks yet. */
  readonly reviewers: readonly Omit<ReportReviewer, 'scorecard' | 'remarks'>[];
  readonly reviews: readonly Review[];
  readonly findings: readonly ReportFinding[];
  readonly setAside: readonly SetAside[];
  readonly coverage: readonly CoverageRow[];
}

export interface Retro {
  readonly reviewers: readonly ReportReviewer[];
  /** What moved and why, one sentence each. */
  readonly reconciliation: readonly string[];
}

/** The retro of a run, from facts only. */
export function retro(facts: RetroFacts): Retro {
  const scored = facts.reviewers.map((reviewer) => ({ ...reviewer, scorecard: scorecardOf(reviewer.id, facts) }));
  const reviewers = scored.map((reviewer, index) => ({ ...reviewer, remarks: remarksOf(reviewer, facts, index) }));
  return { reviewers, reconciliation: reconciliationOf(facts) };
}

/** A reviewer with its scorecard, before its remarks are written. */
export type ScoredReviewer = Omit<ReportReviewer, 'remarks'> & { readonly scorecard: Scorecard };
