/** A configured reviewer, what its runs gave, what it is given (the prompt), what its answers cost, and how it is isolated. */
import type { Change } from './change.js';
import type { Feedback } from './consolidation.js';
import type { Finding, Reads } from './finding.js';
import type { Problem } from './problem.js';
import type { Severity } from './severity.js';

/** Id of the program among the reviewers; it is never configured and never counts for the quorum. */
export const OWN_REVIEWER = 'deep-review';

export const PRESETS = ['claude', 'codex', 'gemini'] as const;
export type Preset = (typeof PRESETS)[number];

/** How a reviewer is run. */
export type ReviewerSource =
  | { readonly kind: 'preset'; readonly preset: Preset; readonly blame: boolean }
  | {
      readonly kind: 'command';
      readonly run: string;
      readonly in: 'worktree' | 'workspace';
      /** Names of environment variables passed on. */
      readonly env: readonly string[];
      readonly executesHead: boolean;
    }
  /** Stored reviews `<reviewer>-pass-<n>.<ext>`, and opinions `<reviewer>-opinion-<id>.md`, in `directory`; `quorum: false`: they do not count for the quorum (in CI, unless the base configuration says so). */
  | { readonly kind: 'replay'; readonly directory: string; readonly quorum?: boolean };

export interface Reviewer {
  readonly id: string;
  /** For people, e.g. `Claude Opus 4.7`. */
  readonly name: string;
  readonly vendor: string;
  readonly model: string | null;
  readonly effort: string | null;
  readonly reads: Reads;
  readonly passes: number;
  readonly timeoutMs: number;
  /** What its findings without any grade count as; without one, a review that grades nothing is `degraded`. */
  readonly defaultSeverity?: Severity;
  readonly source: ReviewerSource;
  /** `false`: a tool (`reads: sarif | rdjson`) that may fail; then that is a problem only. Of other reviewers the quorum decides. */
  readonly required?: boolean;
}

/** Numbers a CLI reports about its own work; `null` where it gives none. */
export interface Telemetry {
  readonly durationMs: number | null;
  /** Tool name → calls. */
  readonly toolCalls: Readonly<Record<string, number>>;
  /** e.g. `git blame` → calls. */
  readonly commands: Readonly<Record<string, number>>;
  /** Counts are a lower bound (Codex emits no item for refused commands). */
  readonly lowerBound: boolean;
  /** Files that were read with a tool, as far as the stream tells. */
  readonly filesRead: readonly string[];
  readonly tokens: { readonly input: number; readonly output: number } | null;
  readonly costUsd: number | null;
  /** The model that really answered. */
  readonly model: string | null;
}

/** Live news of a pass, from one line of its output. */
export type ReviewerEvent =
  | { readonly kind: 'tool'; readonly name: string }
  | { readonly kind: 'tokens'; readonly input: number; readonly output: number }
  | { readonly kind: 'waiting'; readonly reason: string }
  /** The final output is there: the process may be ended after a grace. */
  | { readonly kind: 'final' };

/** Why a pass went wrong. `content` classes are never excused by the quorum's tolerance. */
export const FAILURE_CLASSES = [
  'not-found',
  'install',
  'authentication',
  'quota',
  'rate-limit',
  'server',
  'network',
  'model-not-found',
  'configuration',
  'timeout',
  'deadline',
  'cancelled',
  'exit',
  'crash',
  'no-output',
  'output-limit',
  'unreadable',
  'unread',
  'miscounted',
  'ungraded',
  'idle',
  'unfinished',
  'refusal',
  'safety',
  'context-overflow',
  'loop',
  'truncated',
  'turn-limit',
  'budget',
  'changed-files',
] as const;
export type FailureClass = (typeof FAILURE_CLASSES)[number];

/** Shown beside a readable, finished review, which is whole whatever the process did around it. */
export const FLAG_CLASSES: readonly FailureClass[] = ['exit', 'changed-files', 'miscounted'];

/** Loss caused by content; what is written and was not read is lost as well. */
export const CONTENT_CLASSES: readonly FailureClass[] = [
  'refusal',
  'safety',
  'context-overflow',
  'loop',
  'truncated',
  'unread',
];

export interface Failure {
  readonly class: FailureClass;
  readonly problem: Problem;
}

/** A reviewer's status, its passes' statuses in their order, and why it is not `completed` (flags of a completed one included). */
export interface StatusGrounds {
  readonly status: Status;
  readonly passes: readonly Status[];
  readonly failures: readonly Failure[];
}

/** One run of a reviewer over the change. Success and failure have the same shape. */
export interface PassRun {
  readonly reviewer: string;
  readonly number: number;
  /** File name of the stored review, e.g. `claude-pass-1.md`. */
  readonly file: string;
  /** What it wrote; empty when nothing. Kept when the pass failed. */
  readonly text: string;
  /** The CLI itself tells that it came to a natural stop (not merely that it exited). */
  readonly finished: boolean;
  readonly failures: readonly Failure[];
  readonly telemetry: Telemetry | null;
  /** From the start of the run. */
  readonly startMs: number;
  readonly durationMs: number;
  readonly exitCode: number | null;
  readonly retries: number;
  /** What its requests cost, as counted on their way; not there where nothing was counted. */
  readonly spent?: Spending;
}

export interface ReviewerRun {
  readonly reviewer: Reviewer;
  readonly passes: readonly PassRun[];
}

export const STATUSES = ['completed', 'degraded', 'failed'] as const;
export type Status = (typeof STATUSES)[number];

/** A telemetry of nothing. */
export const NO_TELEMETRY: Telemetry = {
  durationMs: null,
  toolCalls: {},
  commands: {},
  lowerBound: false,
  filesRead: [],
  tokens: null,
  costUsd: null,
  model: null,
};

// What a reviewer is given: what a prompt is written from, and the prompt.

/** A text of the repository or the run, with the name people know it by. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A finding of the last round as reviewers should know it. */
export interface PriorNote {
  /** Its id in the last report. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** `path:10-12`; empty when it had no place. */
  readonly place: string;
  /** Where it stands, in words: open, declined by a maintainer, answered … */
  readonly standing: string;
  /** What people wrote on it. */
  readonly replies: readonly string[];
}

/** Who reads the prompt: CLIs differ in what they interpret and in the commands they offer. `null`: any command. */
export interface Reader {
  readonly preset: Preset | null;
  /** Whether it may be asked to run `git blame`. */
  readonly blame: boolean;
}

/** What a prompt is written from. All texts but `notes` are hostile. */
export interface PromptContext {
  readonly change: Change;
  readonly reader: Reader;
  /** 1-based. */
  readonly pass: number;
  /** What the pass before found; empty in the first. */
  readonly previousPass: readonly Pick<Finding, 'id' | 'severity' | 'title' | 'locations'>[];
  /** A completing pass: the changed files that it is for, since no completed review accounts for them. All when not given. */
  readonly only?: readonly string[];
  /** Changed files that are as they were in that round, and that this reviewer accounted for by then. None when not given. */
  readonly readBefore?: { readonly paths: readonly string[]; readonly round: number };
  /** The repository's review notes and base versions of agent files. */
  readonly notes: readonly NamedText[];
  readonly prior: readonly PriorNote[];
  /** Unresolved threads of people with write access. */
  readonly feedback: readonly Feedback[];
  /** Results of earlier checks. */
  readonly checks: readonly NamedText[];
  /** Random hexadecimal digits: the closing line's, and those of the markers around data. */
  readonly nonce: string;
  readonly marker: string;
  /** Bytes of diff that the prompt may hold. */
  readonly diffBudgetBytes: number;
}

/** A changed file whose diff is not in the prompt. */
export interface LeftOut {
  readonly path: string;
  readonly bytes: number;
  readonly reason: 'summarised' | 'budget';
}

/** The prompt as sent. */
export interface Prompt {
  readonly text: string;
  /** UTF-8. */
  readonly bytes: number;
  /** The diff of every reviewable file is in it. */
  readonly wholeDiff: boolean;
  readonly leftOut: readonly LeftOut[];
  /** What was stripped from hostile texts, one sentence each. */
  readonly stripped: readonly string[];
}

/** SPEC: the diff is given whole up to here. */
export const DIFF_BUDGET_BYTES = 400_000;

// What asking the models costs: tokens that the APIs reported, their sums, and the caps that a user sets.

/** Tokens of one answer as its API counted them; the kinds of input are apart, since each has a price of its own. */
export interface TokenUse {
  /** Input that was neither read from a cache nor written to one. */
  readonly fresh: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  /** Written to a cache that keeps it for an hour. */
  readonly cacheWriteHour: number;
  /** Thinking included. */
  readonly output: number;
}

/** What one answer says of itself; `null` for what it does not say. */
export interface Answered {
  readonly model: string | null;
  readonly use: TokenUse | null;
}

/** What one model was asked for. */
export interface ModelSpending {
  readonly model: string;
  readonly requests: number;
  /** All input, cached or not. */
  readonly input: number;
  readonly output: number;
  /** By list price; `null` when the price of this model is not known. */
  readonly costUsd: number | null;
}

/** What was asked for and answered, never more than the APIs reported. */
export interface Spending {
  readonly requests: number;
  /** Answers that reported no tokens, e.g. because they were cut off: what they cost is not known. */
  readonly uncounted: number;
  readonly input: number;
  readonly output: number;
  /** `null` when the price of a model is not known. */
  readonly costUsd: number | null;
  /** Of the models whose price is known. */
  readonly knownUsd: number;
  readonly models: readonly ModelSpending[];
}

/** Nothing was asked. */
export const NO_SPENDING: Spending = {
  requests: 0,
  uncounted: 0,
  input: 0,
  output: 0,
  costUsd: 0,
  knownUsd: 0,
  models: [],
};

/** Limits of what may be spent; `null`: none. */
export interface CostCaps {
  /** USD, for this run. */
  readonly maxCostUsd: number | null;
  /** Input and output, for this run. */
  readonly maxTokens: number | null;
  /** USD, for all rounds of a pull request. */
  readonly maxCostPerChangeUsd: number | null;
}

/** No limit. */
export const NO_CAPS: CostCaps = { maxCostUsd: null, maxTokens: null, maxCostPerChangeUsd: null };

/** What the rounds before this one spent. */
export interface EarlierSpending {
  readonly usd: number;
  /** `false`: a part of it is not known, e.g. the report of a round is lost or has no cost; then it is at least that. */
  readonly complete: boolean;
}

/** No round came before. */
export const NOTHING_EARLIER: EarlierSpending = { usd: 0, complete: true };

/** What a run has cost, as its report tells. */
export interface RunCost {
  readonly spent: Spending;
  readonly earlier: EarlierSpending;
  readonly caps: CostCaps;
  /** ISO date of the list prices. */
  readonly pricesOf: string;
}

// How far reviewers are kept apart from us and from each other.

/** Best first. `root`, `user-namespace` and `sudo` say who makes the namespaces; `none`: nobody can on this machine. */
export const ISOLATIONS = ['root', 'user-namespace', 'sudo', 'none'] as const;
export type Isolation = (typeof ISOLATIONS)[number];
