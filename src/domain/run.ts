/** The facts of a finished run: what `assess` turns into a report. */
import type { Isolation } from './isolation.js';
import type { Change } from './change.js';
import type { CostCaps, EarlierSpending } from './cost.js';
import type { Consolidation } from './consolidation.js';
import type { Feedback } from './feedback.js';
import type { Problem } from './problem.js';
import type { ProsePlace, ReportFinding, StageTime } from './report.js';
import type { Review } from './review.js';
import type { ReviewerRun } from './reviewer.js';
import type { FindingRound, LedgerEntry, Round } from './round.js';
import type { Gate } from './settings.js';

/** What the earlier rounds add to this one. */
export interface RoundsOutcome {
  readonly round: Round;
  /** This round's consolidation, with declined findings set aside. */
  readonly consolidation: Consolidation;
  /** Key of a consolidated finding → its standing; those not named are new in this round. */
  readonly standing: Readonly<Record<string, FindingRound>>;
  /** Prior findings that stay in the gate although no review raised them again; ids continue this round's. */
  readonly carried: readonly ReportFinding[];
  readonly ledger: readonly LedgerEntry[];
  readonly problems: readonly Problem[];
  /** Reasons of the rounds for which the conclusion cannot be `pass`, e.g. the last report is lost. */
  readonly missing: readonly string[];
}

export interface RunFacts {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly mode: string;
  /** `null` when no reviewer was run. */
  readonly isolation: Isolation | null;
  readonly stages: readonly StageTime[];
  /** `null` without a repository. */
  readonly change: Change | null;
  readonly runs: readonly ReviewerRun[];
  readonly reviews: readonly Review[];
  readonly rounds: RoundsOutcome;
  readonly feedback: readonly Feedback[];
  readonly gate: Gate;
  /** Limits of what the run may spend, and what was spent before it; none when not given. */
  readonly spending?: { readonly caps: CostCaps; readonly earlier: EarlierSpending };
  readonly prosePlaces: readonly ProsePlace[];
  readonly problems: readonly Problem[];
  /** Reasons beyond quorum and coverage for which the conclusion cannot be `pass`, e.g. the deadline struck. */
  readonly missing: readonly string[];
  /** Why the change was not reviewed at all (a `skip` rule), one clause; `null` when it was. An empty change says so itself. */
  readonly skipped: string | null;
}
