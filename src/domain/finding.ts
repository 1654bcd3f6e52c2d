/** One claim in a review, as its reviewer wrote it. Nothing here is checked yet. */
import type { Location } from './location.js';
import type { Classification, Severity } from './severity.js';

/** Code that the reviewer quotes. `line` is the line of its first line in the stored review. */
export interface Quote {
  readonly code: string;
  readonly language: string | null;
  /** The file the reviewer says it is from, when a path stands right before it. */
  readonly path: string | null;
  readonly line: number;
}

/** What the reviewer proposes: prose, and the diffs in it (any shape a model writes). */
export interface ClaimedFix {
  readonly text: string;
  readonly diffs: readonly string[];
}

/** Whether the review itself lets the finding stand, e.g. not when it is repeated in a later draft of the same review. */
export type Standing =
  | { readonly kind: 'stands' }
  /** A notice of the program's own (`domain/notice.ts`), known by path and text. */
  | { readonly kind: 'notice'; readonly key: string }
  | { readonly kind: 'duplicate'; readonly reason: string }
  | {
      readonly kind: 'demoted';
      readonly to: 'testing' | 'documentation' | 'observation';
      readonly reason: string;
    };

export interface Finding {
  readonly reviewer: string;
  readonly pass: number;
  /** File name of the stored review, e.g. `claude-pass-1.md`. */
  readonly file: string;
  /** Line of the title in the stored review. */
  readonly line: number;
  /** Tells findings that begin on one line apart; 0 for the first. */
  readonly ordinal: number;
  /** As written, e.g. `I3`; `null` when it has none. */
  readonly id: string | null;
  readonly severity: Severity;
  /** Where the severity was read; `default` when the review gives none (a problem says so). */
  readonly severityFrom: 'tag' | 'section' | 'id' | 'default';
  readonly classification: Classification | null;
  readonly title: string;
  /** Markdown after the title, quotes and fix included. */
  readonly body: string;
  /** In the order written; the first is the primary one. */
  readonly locations: readonly Location[];
  readonly quotes: readonly Quote[];
  readonly fix: ClaimedFix | null;
  readonly standing: Standing;
}

/** The identity of a finding within a run. */
export function findingKey(finding: Pick<Finding, 'file' | 'line' | 'ordinal'>): string {
  return `${finding.file}:${String(finding.line)}${finding.ordinal ? `#${String(finding.ordinal)}` : ''}`;
}
