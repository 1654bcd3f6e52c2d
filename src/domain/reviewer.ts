/** A configured reviewer, and what came of running it. */
import type { Spending } from './cost.js';
import type { Problem } from './problem.js';
import type { Reads } from './review.js';
import type { Severity } from './severity.js';

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
  /** Stored reviews `<reviewer>-pass-<n>.<ext>` in `directory`; `quorum: false`: they do not count for the quorum (in CI, unless the base configuration says so). */
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
