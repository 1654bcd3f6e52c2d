/** All settings of a run, validated. One field per row of the settings table. */
import type { OriginKind } from './evidence.js';
import type { Reviewer } from './reviewer.js';
import type { FailOn } from './severity.js';

export interface Gate {
  readonly failOn: FailOn;
  readonly failOrigins: readonly OriginKind[];
  /** `null`: all but one of those configured, at least 1, and at least two vendors when two or more are configured. */
  readonly minReviewers: number | null;
  readonly maxUncovered: number;
}

export interface Settings {
  readonly gate: Gate;
  readonly reviewers: readonly Reviewer[];
  /** Whole run, ms. */
  readonly deadlineMs: number;
  readonly base: string | null;
  readonly head: string | null;
  /** Path of the repository's own review notes, read from the base. */
  readonly instructions: string;
  readonly install: 'auto' | 'never';
  /** `required`: no run without a PID namespace for each reviewer. */
  readonly isolation: 'auto' | 'required';
  readonly formats: readonly string[];
  /** Path of an earlier `report.json`. */
  readonly previous: string | null;
  readonly reuse: 'auto' | 'off';
  readonly outputDirectory: string;
}
