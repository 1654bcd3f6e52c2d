/** The published types of `report.json`, version 1. Fields may be added; none is renamed or removed within version 1. */
import type { Isolation } from '../../domain/isolation.js';
import type { Commit, FileKind, FileStatus } from '../../domain/change.js';
import type { SetAsideKind } from '../../domain/consolidation.js';
import type { FixState, OriginKind } from '../../domain/evidence.js';
import type { FeedbackState } from '../../domain/feedback.js';
import type { PlaceState, QuoteState, Side } from '../../domain/location.js';
import type { Problem } from '../../domain/problem.js';
import type { Conclusion, FeedbackRemark, Scorecard, StageTime, StoredReview, Verdict } from '../../domain/report.js';
import type { Concern, CoverageState } from '../../domain/review.js';
import type { FailureClass, Status } from '../../domain/reviewer.js';
import type { RoundStatus } from '../../domain/round.js';
import type { GateMode } from '../../domain/settings.js';
import type { Classification, Severity } from '../../domain/severity.js';
import type { LedgerJson, RoundJson } from './schema-rounds.js';

export const SCHEMA_VERSION = 1;

export interface FileJson {
  readonly path: string;
  readonly previousPath: string | null;
  readonly status: FileStatus;
  readonly added: number;
  readonly deleted: number;
  readonly kind: FileKind;
}

/** All `null` when the run had no repository. */
export interface ChangeJson {
  readonly repository: string | null;
  readonly number: number | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly branch: string | null;
  readonly base: string | null;
  readonly mergeBase: string | null;
  readonly head: string | null;
  readonly commits: readonly Commit[] | null;
  readonly files: readonly FileJson[] | null;
}

export interface TelemetryJson {
  readonly durationMs: number | null;
  readonly toolCalls: Readonly<Record<string, number>>;
  readonly commands: Readonly<Record<string, number>>;
  readonly tokens: { readonly input: number; readonly output: number } | null;
  readonly costUsd: number | null;
  /** Counts are a lower bound. */
  readonly lowerBound: boolean;
  readonly filesRead: readonly string[];
  readonly model: string | null;
}

/** Requests of one model, as the API told of them. */
export interface ModelSpendingJson {
  readonly model: string;
  readonly requests: number;
  readonly input: number;
  readonly output: number;
  /** By list price; `null` where the price is not known. */
  readonly costUsd: number | null;
}

/** Requests that were counted on their way. */
export interface SpendingJson {
  readonly requests: number;
  /** Answers that told no tokens. */
  readonly uncounted: number;
  readonly input: number;
  readonly output: number;
  readonly costUsd: number | null;
  /** Of the models whose price is known. */
  readonly knownUsd: number;
  readonly models: readonly ModelSpendingJson[];
}

/** What a run has cost, and what it may. */
export interface CostJson {
  readonly spent: SpendingJson;
  /** Of the rounds before; at least that, when it is not complete. */
  readonly earlier: { readonly usd: number; readonly complete: boolean };
  readonly caps: {
    readonly maxCostUsd: number | null;
    readonly maxTokens: number | null;
    readonly maxCostPerChangeUsd: number | null;
  };
  /** ISO date of the list prices. */
  readonly pricesOf: string;
}

export interface PassJson {
  readonly number: number;
  readonly file: string;
  readonly status: Status;
  readonly startMs: number;
  readonly durationMs: number;
}

export interface FailureJson {
  readonly class: FailureClass;
  readonly problem: Problem;
}

export interface ReviewerJson {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly model: string | null;
  readonly effort: string | null;
  readonly status: Status;
  /** The most telling problem. */
  readonly problem: Problem | null;
  readonly failures: readonly FailureJson[];
  readonly passes: readonly PassJson[];
  readonly telemetry: TelemetryJson | null;
  readonly spent: SpendingJson | null;
  readonly scorecard: Scorecard;
  readonly remarks: string;
}

export interface RangeJson {
  readonly path: string;
  readonly startLine: number | null;
  readonly endLine: number | null;
}

export interface LocationJson extends RangeJson {
  readonly primary: boolean;
  readonly state: PlaceState;
  readonly quote: QuoteState;
  /** Code of the repository; empty when there is none. */
  readonly excerpt: string;
  /** Line of the excerpt's first line, `null` without one. */
  readonly excerptStartLine: number | null;
  /** Lines of the excerpt that this change adds or changes. */
  readonly changedLines: readonly number[];
  readonly side: Side;
  /** The place as the reviewer wrote it. */
  readonly claimed: RangeJson;
}

export interface SourceJson {
  readonly reviewer: string;
  readonly pass: number;
  /** File name of the stored review; `line` is the 1-based line of the title in it. */
  readonly file: string;
  readonly line: number;
  readonly ordinal: number;
  readonly id: string | null;
  readonly severity: Severity;
  readonly classification: Classification | null;
  readonly title: string;
  readonly alsoIn: readonly string[];
  /** As the reviewer wrote them, the primary one first. */
  readonly locations: readonly RangeJson[];
}

export interface OriginJson {
  readonly kind: OriginKind;
  readonly commit: { readonly sha: string; readonly date: string; readonly subject: string } | null;
  readonly reason: string;
}

/** What a further reviewer adds. */
export interface SaidJson {
  readonly reviewer: string;
  readonly text: string;
}

export interface FindingJson {
  readonly id: string;
  readonly key: string;
  /** Hash of the cited lines, without layout and comments; `null` when no code is cited. */
  readonly code: string | null;
  readonly severity: Severity;
  readonly contested: boolean;
  readonly classification: Classification | null;
  readonly title: string;
  readonly body: string;
  readonly said: readonly SaidJson[];
  readonly locations: readonly LocationJson[];
  readonly origin: OriginJson;
  readonly reviewers: readonly string[];
  readonly sources: readonly SourceJson[];
  readonly reconciliation: {
    readonly kind: 'sole' | 'agreed' | 'settled';
    readonly votes: Readonly<Record<string, Severity>>;
    readonly reason: string;
  };
  readonly secondOpinion: null;
  readonly fix: {
    readonly diff: string;
    readonly applies: FixState;
    readonly reason: string;
    readonly confined: boolean;
  };
  readonly joins: readonly {
    readonly a: string;
    readonly b: string;
    readonly score: number;
    readonly parts: Readonly<Record<string, number>>;
  }[];
  readonly related: readonly string[];
  readonly feedback: readonly string[];
  readonly round: { readonly status: RoundStatus; readonly since: number };
  readonly blocking: boolean;
  /** Entry for `waivers:` of the configuration; `null` when it holds no gate or cites no code. */
  readonly waiver: string | null;
}

export interface SetAsideJson {
  readonly kind: SetAsideKind;
  readonly to: 'testing' | 'documentation' | 'observation' | null;
  readonly reason: string;
  readonly title: string;
  readonly sources: readonly SourceJson[];
}

export interface ConcernJson {
  readonly text: string;
  readonly said: readonly SaidJson[];
  readonly scope: Concern['scope'];
  readonly reviewers: readonly string[];
}

export interface PointJson {
  readonly id: string;
  readonly text: string;
  readonly said: readonly SaidJson[];
  readonly reviewers: readonly string[];
}

export interface ProsePlaceJson {
  readonly text: string;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly excerpt: string;
}

export interface FeedbackJson {
  readonly url: string;
  readonly author: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly body: string;
  readonly state: FeedbackState;
  readonly finding: string | null;
}

export interface ReportJson {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly id: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly mode: string;
  readonly isolation: Isolation | null;
  readonly stages: readonly StageTime[];
  readonly change: ChangeJson;
  readonly round: RoundJson;
  readonly executiveSummary: string;
  readonly reviewers: readonly ReviewerJson[];
  readonly findings: readonly FindingJson[];
  readonly setAside: readonly SetAsideJson[];
  readonly observations: { readonly concerns: readonly ConcernJson[]; readonly strengths: readonly ConcernJson[] };
  readonly assessments: {
    readonly testing: readonly PointJson[];
    readonly documentation: readonly PointJson[];
    readonly commitStructure: readonly PointJson[];
    readonly limitations: readonly PointJson[];
  };
  readonly feedback: readonly FeedbackJson[];
  readonly feedbackRemarks: readonly FeedbackRemark[];
  readonly coverage: readonly {
    readonly path: string;
    readonly reviewers: Readonly<Record<string, CoverageState>>;
    readonly uncovered: boolean;
  }[];
  readonly ledger: readonly LedgerJson[];
  readonly reconciliation: readonly string[];
  readonly prosePlaces: readonly ProsePlaceJson[];
  /** `null` where no request was counted. */
  readonly cost: CostJson | null;
  readonly lead: null;
  readonly processNotes: readonly string[];
  readonly problems: readonly Problem[];
  readonly decision: {
    readonly conclusion: Conclusion;
    /** `trial`: the check is green whatever the conclusion is. */
    readonly gate: GateMode;
    readonly verdict: Verdict;
    readonly reasons: readonly string[];
  };
  /** The stored reviews in full, so that every format can be made from this file alone. */
  readonly reviews: readonly StoredReview[];
}
