/** All settings of a run, validated: one field per row of the settings table. */
import type { RoundsMode } from './carried.js';
import type { Demand } from './demand.js';
import type { OriginKind } from './finding.js';
import type { VerifyLevel } from './second-opinion.js';
import type { CostCaps, Reviewer } from './reviewer.js';
import type { LaterRounds } from './round.js';
import type { FailOn } from './severity.js';
import type { Override } from './way-out.js';

/** `trial`: the check is always green and says what it would have been. */
export const GATE_MODES = ['enforce', 'trial'] as const;
export type GateMode = (typeof GATE_MODES)[number];

/** `carry`: what was decided at the heads of a merge group's pull requests is taken over; `review`: the group is reviewed. */
export const MERGE_GROUP_MODES = ['carry', 'review'] as const;
export type MergeGroupMode = (typeof MERGE_GROUP_MODES)[number];

/** `data`: a stranger's head is read where the job holds secrets, and nothing of it is executed. */
export const UNTRUSTED_MODES = ['refuse', 'data'] as const;
export type UntrustedMode = (typeof UNTRUSTED_MODES)[number];

export interface Gate {
  readonly mode: GateMode;
  readonly failOn: FailOn;
  readonly failOrigins: readonly OriginKind[];
  /** `null`: all but one of those configured, at least 1. */
  readonly minReviewers: number | null;
  /** `null`: two when the reviewers configured are of two or more vendors, else one. */
  readonly minVendors: number | null;
  readonly maxUncovered: number;
}

/** Where a report is posted besides the job summary and the artifact, and how. Of the base's configuration. */
export interface Delivery {
  readonly comment: 'off' | 'sticky';
  readonly inlineComments: 'off' | 'on';
  readonly annotations: 'on' | 'off';
  readonly status: 'off' | 'on';
}

/** What is posted where nobody sets anything. */
export const QUIET_DELIVERY: Delivery = { comment: 'off', inlineComments: 'off', annotations: 'on', status: 'off' };

export interface Settings {
  readonly gate: Gate;
  /** Who may accept a red head. */
  readonly override: Override;
  /** When a change is reviewed at all. */
  readonly demand: Demand;
  readonly reviewers: readonly Reviewer[];
  /** What rounds after the first read. */
  readonly rounds: RoundsMode;
  /** From which severity on a finding that one vendor alone calls so gets a second opinion. */
  readonly verify: VerifyLevel;
  /** Whole run, ms. */
  readonly deadlineMs: number;
  /** What may be spent on models. */
  readonly caps: CostCaps;
  readonly base: string | null;
  readonly head: string | null;
  /** Folder of the checkout below the workspace; `null`: the workspace itself, or the one repository below it. */
  readonly workingDirectory: string | null;
  /** Path of the configuration file in the repository. */
  readonly config: string;
  /** Globs of files that hold prompts or their tests: not read for instructions to the reviewers. Only the base's configuration sets them. */
  readonly promptPaths: readonly string[];
  /** Path of the repository's own review notes, read from the base. */
  readonly instructions: string;
  readonly install: 'auto' | 'never';
  /** `required`: no run without a PID namespace for each reviewer. */
  readonly isolation: 'auto' | 'required';
  readonly formats: readonly string[];
  /** Path of an earlier `report.json`. */
  readonly previous: string | null;
  readonly reuse: 'auto' | 'off';
  /** From which severity on a finding that a later round raises first is listed in full and posted. */
  readonly laterRounds: LaterRounds;
  readonly outputDirectory: string;
  readonly delivery: Delivery;
  /** Whether the SARIF file goes to code scanning. */
  readonly uploadSarif: boolean;
  /** What a merge group goes by. Only the base's configuration sets it, as the next. */
  readonly mergeGroup: MergeGroupMode;
  readonly untrusted: UntrustedMode;
}
