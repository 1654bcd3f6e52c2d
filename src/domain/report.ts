/** Everything a report says, the one value that formats render (`report.json` is its published form), and what `assess` makes it from. */
import type { Change, ChangedFile, Commit } from './change.js';
import type {
  Assessments,
  ConsolidatedFinding,
  Consolidation,
  Feedback,
  Observations,
  SetAside,
} from './consolidation.js';
import type { Unreviewed } from './demand.js';
import type { CoverageState, Review } from './finding.js';
import type { InlinePlace } from './inline-place.js';
import type { Opinions, SecondOpinion } from './second-opinion.js';
import type { Problem } from './problem.js';
import type {
  CostCaps,
  EarlierSpending,
  Failure,
  Isolation,
  ReviewerRun,
  RunCost,
  Spending,
  Status,
  StatusGrounds,
  Telemetry,
} from './reviewer.js';
import type { FindingRound, LaterRounds, LedgerEntry, Round } from './round.js';
import type { Delivery, Gate, GateMode } from './settings.js';
import type { Severity } from './severity.js';
import type { Acceptance, AcceptedHead, Override } from './way-out.js';

/** `accepted`: a person took the responsibility for what is open. */
export const CONCLUSIONS = ['pass', 'fail', 'incomplete', 'accepted'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

export const VERDICTS = [
  'merge-as-is',
  'merge-with-optional-fixes',
  'merge-with-fixes',
  'rework',
  'incomplete',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A verdict as people read it. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  'merge-as-is': 'Merge as-is',
  'merge-with-optional-fixes': 'Merge with optional fixes',
  'merge-with-fixes': 'Merge with fixes',
  rework: 'Rework',
  incomplete: 'Incomplete',
};

/** A count per severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface Scorecard {
  readonly raised: SeverityCounts;
  /** Consolidated findings that only this reviewer raised. */
  readonly unique: number;
  readonly merged: number;
  readonly upgraded: number;
  readonly downgraded: number;
  readonly refuted: number;
  readonly demoted: number;
  readonly observations: number;
  readonly filesReviewed: number;
  readonly coverageMisses: readonly string[];
}

interface ReportPass {
  readonly number: number;
  /** Path beside the report, e.g. `reviews/claude-pass-1.md`. */
  readonly file: string;
  readonly status: Status;
  readonly startMs: number;
  readonly durationMs: number;
}

export interface ReportReviewer {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly model: string | null;
  readonly effort: string | null;
  readonly status: Status;
  /** Why it is not `completed`; the most telling first. */
  readonly failures: readonly Failure[];
  readonly passes: readonly ReportPass[];
  readonly telemetry: Telemetry | null;
  /** What its requests cost, as counted on their way; `null` where nothing was counted. */
  readonly spent: Spending | null;
  readonly scorecard: Scorecard;
  /** A short paragraph from what was counted and verified. */
  readonly remarks: string;
}

/**
 * Names for a table, by id: the first word of a reviewer's name where its id says the same word and no other reviewer
 * has it (`Claude` of `Claude Opus 4.7`), else the whole name; the id where two have one name.
 */
export function shortNames(reviewers: readonly Pick<ReportReviewer, 'id' | 'name'>[]): ReadonlyMap<string, string> {
  const first = ({ name }: Pick<ReportReviewer, 'name'>): string => /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? '';
  const alone = (read: (one: Pick<ReportReviewer, 'name'>) => string, word: string): boolean =>
    reviewers.filter((one) => read(one).toLowerCase() === word.toLowerCase()).length === 1;
  return new Map(
    reviewers.map((reviewer) => {
      const { id, name } = reviewer;
      const word = first(reviewer);
      const isCalledSo = word !== '' && word.toLowerCase() === id.replace(/-.*/, '').toLowerCase();
      const whole = alone((one) => one.name, name) ? name : id;
      return [id, isCalledSo && alone(first, word) ? word : whole];
    }),
  );
}

/** A finding in the report: consolidated, with its standing in the rounds. */
export interface ReportFinding extends ConsolidatedFinding {
  /** Hash of the cited lines' meaning: what a waiver is bound to. `null` when no code is cited. */
  readonly code: string | null;
  /** The entry of `waivers:` that would waive it, ready but for owner, reason and day; `null` when it does not hold the gate, or cites no code. */
  readonly waiver: string | null;
  readonly round: FindingRound;
  /** Links of the people's comments that belong to it. */
  readonly feedback: readonly string[];
  /** What a further reviewer that was asked about it says; `null` when none was. */
  readonly secondOpinion: SecondOpinion | null;
  /** Whether it counts for the gate (origin in `fail-origins`). */
  readonly blocking: boolean;
  /** Where the pull request's diff shows it; `null` where it does not, and in earlier reports. */
  readonly inline: InlinePlace | null;
}

export interface CoverageRow {
  readonly path: string;
  /** Reviewer id → state. */
  readonly reviewers: Readonly<Record<string, CoverageState>>;
  /** Reviewer id → the earlier round in which it accounted for the file as it is, where it did not read it again. */
  readonly carried: Readonly<Record<string, number>>;
  /** No completed review accounts for it although it must be. */
  readonly uncovered: boolean;
}

export interface Decision {
  readonly conclusion: Conclusion;
  /** `trial`: the check is green whatever the conclusion is. */
  readonly gate: GateMode;
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  /** Ids of the findings that hold the gate, and what is missing for a conclusion, one clause each. */
  readonly standing: readonly string[];
  readonly missing: readonly string[];
  /** Who made a red head green, and what stands all the same; `null` when nobody did. */
  readonly accepted: AcceptedHead | null;
  /** `incomplete` only for reviewers whose service failed in a way that passes: another run may cure it. */
  readonly transient: boolean;
  /** Who may accept a red head. */
  readonly override: Override;
  /** Why nothing was reviewed; `null` when something was, or when the change is empty. */
  readonly unreviewed: Unreviewed | null;
}

/** What a trial says in place of a red or green check; `null` when the gate is enforced. */
export function trialNote({ gate, conclusion }: Pick<Decision, 'gate' | 'conclusion'>): string | null {
  if (gate === 'enforce') return null;
  const isGreen = conclusion === 'pass' || conclusion === 'accepted';
  const would = isGreen ? 'green too' : `red (${conclusion})`;
  return `Trial: the check is green whatever was found; with \`gate: enforce\` it would be ${would}.`;
}

export interface StageTime {
  readonly name: string;
  readonly startMs: number;
  readonly durationMs: number;
}

/** A place that prose names (`file.go:12`), looked up: shown as permalink with a short excerpt. */
export interface ProsePlace {
  readonly text: string;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly excerpt: string;
}

/** What a reviewer says about people's unresolved comments, where it is about none of those that were fetched. */
export interface FeedbackRemark {
  readonly reviewer: string;
  readonly text: string;
  /** The comment that it names; `null` when it names none. */
  readonly url: string | null;
}

/** The stored text of a review, for the appendix. */
export interface StoredReview {
  readonly file: string;
  readonly text: string;
}

export interface ReportChange {
  readonly repository: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly author: string;
  readonly branch: string;
  readonly base: string;
  readonly mergeBase: string;
  readonly head: string;
  readonly commits: readonly Commit[];
  readonly files: readonly Omit<ChangedFile, 'hunks'>[];
}

export interface Report {
  /** e.g. `20260408-163819-pr-280`. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly mode: string;
  /** How far the reviewers were kept apart; `null` when none was run. */
  readonly isolation: Isolation | null;
  readonly stages: readonly StageTime[];
  /** `null` without a repository. */
  readonly change: ReportChange | null;
  readonly round: Round;
  /** What is quiet of it: see `isQuiet`. `all` in earlier reports. */
  readonly laterRounds: LaterRounds;
  /** Why the verdict is what it is, a clause of at most 40 words without its full stop; empty in earlier reports. */
  readonly verdictSentence: string;
  /** What the change does, the main risks, what changed since the last round: at most 130 words of Markdown. */
  readonly executiveSummary: string;
  readonly reviewers: readonly ReportReviewer[];
  readonly findings: readonly ReportFinding[];
  readonly setAside: readonly SetAside[];
  /** All that were asked for, those on findings that left the list included. */
  readonly secondOpinions: readonly SecondOpinion[];
  readonly observations: Observations;
  readonly assessments: Assessments;
  readonly feedback: readonly Feedback[];
  readonly feedbackRemarks: readonly FeedbackRemark[];
  readonly coverage: readonly CoverageRow[];
  readonly ledger: readonly LedgerEntry[];
  /** What moved and why, one sentence each. */
  readonly reconciliation: readonly string[];
  /** What the requests of this run cost; `null` where none was counted. */
  readonly cost: RunCost | null;
  readonly prosePlaces: readonly ProsePlace[];
  readonly processNotes: readonly string[];
  readonly problems: readonly Problem[];
  readonly decision: Decision;
  readonly reviews: readonly StoredReview[];
  /** Whether `FIXES_PATCH` is written beside the report. */
  readonly hasPatch: boolean;
  /** Where it is posted besides job summary and artifact: so that posting needs the report alone. */
  readonly delivery: Delivery;
}

/** A rendered report: one file beside the others. */
export interface Document {
  readonly format: string;
  /** File name without folder. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** The document of all fixes that apply together; a run without any has none. */
export const FIXES_PATCH = 'fixes.patch';

// What is known of a finished run: `assess` turns it into a report.

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

/** How a run's reviewers stand, settled once for all that asks. */
export interface RunStanding {
  /** One per run, in their order. */
  readonly statuses: readonly StatusGrounds[];
  /** Ids of the reviewers whose review is complete. */
  readonly completed: ReadonlySet<string>;
  /** Those of them that count for the quorum. */
  readonly voting: ReadonlySet<string>;
  readonly coverage: readonly CoverageRow[];
  /** Head path → ids of completed reviewers that can confirm that something in it is fixed. */
  readonly confirming: Readonly<Record<string, readonly string[]>>;
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
  readonly standing: RunStanding;
  readonly rounds: RoundsOutcome;
  readonly feedback: readonly Feedback[];
  readonly gate: Gate;
  /** `important` when not given. */
  readonly laterRounds?: LaterRounds;
  /** Limits of what the run may spend, and what was spent before it; none when not given. */
  readonly spending?: { readonly caps: CostCaps; readonly earlier: EarlierSpending };
  /** Who may accept the head, and who did; nobody when not given. */
  readonly wayOut?: { readonly override: Override; readonly acceptance: Acceptance | null };
  /** Second opinions, and what asking for them cost. */
  readonly opinions: Opinions;
  readonly furtherSpent: readonly Spending[];
  readonly prosePlaces: readonly ProsePlace[];
  /** Whether `FIXES_PATCH` is written beside the report; not when not given. */
  readonly hasPatch?: boolean;
  /** `QUIET_DELIVERY` when not given. */
  readonly delivery?: Delivery;
  readonly problems: readonly Problem[];
  /** Why the change was not reviewed at all; `null` when it was. An empty change says so itself. */
  readonly skipped: Unreviewed | null;
}
