/** What a comment on the pull request remembers of the report it shows, for the day on which that report cannot be had. */
import type { Conclusion } from './report.js';
import type { Leg, PastState, PriorFinding } from './round.js';

export interface Marker {
  readonly version: 1;
  /** Id of the report. */
  readonly report: string;
  /** `pr-280`. */
  readonly subject: string;
  readonly leg: Leg | null;
  readonly head: string | null;
  readonly round: number;
  /** ISO 8601, UTC: when the review began; what was made after that it may not know. */
  readonly startedAt: string;
  /** Number of the workflow run; `null` outside a workflow. */
  readonly run: string | null;
  /** The artifact that holds the report; `null` when it was not uploaded. */
  readonly artifact: { readonly id: string; readonly digest: string | null } | null;
  readonly conclusion: Conclusion;
  /** What the report knew of the rounds before it. */
  readonly past: PastState;
  /** The open findings that hold the gate, without what later rounds can do without. */
  readonly findings: readonly PriorFinding[];
  /** Whether all of them are there. */
  readonly complete: boolean;
}
