/** What a run of the reviewers needs to know, decided before it begins. */
import type { Change } from '../../domain/change.js';
import type { CostCaps, EarlierSpending } from '../../domain/cost.js';
import type { Prompt } from '../../domain/prompt.js';
import type { Failure, PassRun, Reviewer, ReviewerRun } from '../../domain/reviewer.js';
import type { Git } from '../git.js';

export interface RunPlan {
  readonly reviewers: readonly Reviewer[];
  readonly git: Git;
  readonly change: Pick<Change, 'base' | 'mergeBase' | 'head' | 'diff'>;
  /** The checkout: where `in: workspace` commands work. Nothing of it is found by name through PATH. */
  readonly workspace: string;
  /** More files and folders of ours that no reviewer may write: the program itself, what the runner reads. */
  readonly guarded?: readonly string[];
  /** Relative `replay:` directories count from here. */
  readonly workingDirectory: string;
  /** The closing line of this run carries it. */
  readonly nonce: string;
  /** `world.elapsedMs()` at the start of the run; the deadline and all times count from it. */
  readonly startMs: number;
  readonly deadlineMs: number;
  /** The prompt of a pass; `previous` are the passes before it of the same reviewer. */
  readonly promptFor: (
    reviewer: Reviewer,
    pass: number,
    previous: readonly PassRun[],
  ) => Pick<Prompt, 'text' | 'wholeDiff'>;
  /** Called while reviewers work: with nothing when they have begun, then with the runs of each that ended before the last one. */
  readonly meanwhile?: (ended: readonly ReviewerRun[]) => void;
  /** How a preset reaches its CLI and its model. Asked once per reviewer. */
  readonly accessFor: (reviewer: Reviewer) => Promise<Access>;
  /** All keys of the run by variable: a command gets those that its `env:` names; none may stand in a review. */
  readonly keys: Readonly<Record<string, string>>;
  /** What the presets may spend; no limit when not given. */
  readonly caps?: CostCaps;
  /** What the rounds before spent. */
  readonly earlier?: EarlierSpending;
  /** Shorter waits, for tests. `graceMs`: from a reviewer's final output to its end; `retryWaitMs`: at most this before a second attempt; `begunMs`: until all are taken to have begun. */
  readonly pace?: { readonly graceMs: number; readonly retryWaitMs: number; readonly begunMs?: number };
  /** Ends all reviewers when it is aborted; signals to our own process do so too. */
  readonly cancel: AbortSignal | null;
}

/** The CLI of a preset and its own keys, or why there is none. */
export type Access =
  | {
      readonly kind: 'ready';
      /** Absolute path. */
      readonly executable: string;
      /** The real key under its variable. Its CLI never sees it. */
      readonly keys: Readonly<Record<string, string>>;
      /** The address of a gateway; `null` for the vendor's own. */
      readonly apiBaseUrl: string | null;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };
