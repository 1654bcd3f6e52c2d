/** What a reviewer wrote in a pass, read. Reading is total: any text gives a Review. */
import type { Finding } from './finding.js';
import type { Problem } from './problem.js';
import type { Severity } from './severity.js';

export const READS = ['markdown', 'json', 'sarif', 'rdjson'] as const;
export type Reads = (typeof READS)[number];

/** A review as it came from the reviewer, before it is read. */
export interface ReviewText {
  readonly reviewer: string;
  readonly pass: number;
  /** File name under which it is stored, e.g. `claude-pass-1.md`. */
  readonly file: string;
  readonly text: string;
  readonly reads: Reads;
  /** The run's closing nonce that the prompt asked for; `null` for replayed reviews. */
  readonly nonce: string | null;
}

/** What is known beside a review's text when it is read. */
export interface ReadingContext {
  /** Repository paths a reviewer may name, the changed files first (their previous names too); empty without a repository. */
  readonly files: readonly string[];
  /** What a finding without any grade counts as (`default-severity`); `null` when the configuration does not say. */
  readonly defaultSeverity: Severity | null;
}

/** No repository, nothing configured. */
export const NOTHING_KNOWN: ReadingContext = { files: [], defaultSeverity: null };

/** Text where findings may stand that could not be read: never clean, so its pass is `degraded`. */
export interface Unread {
  /** In the stored review. */
  readonly line: number;
  readonly text: string;
  /** One clause, e.g. `it names a severity and is no finding`. */
  readonly reason: string;
}

/** Nobody writes so many findings: a review that holds them is one of a model in a loop, and is never complete. */
export const MAX_FINDINGS = 5_000;

/** What is right and wrong takes words: on average nobody writes a finding, or a point, in fewer characters; the shortest seen take 84. */
const SHORTEST_FINDING = 80;
/** A short review is none of a model in a loop, however short its findings are. */
const ALWAYS_READ = 250;

/** Findings that are read of a review of this length, in characters: each takes the same time, however short it is. */
export function mostFindings(length: number): number {
  return Math.min(MAX_FINDINGS, Math.max(ALWAYS_READ, Math.floor(length / SHORTEST_FINDING)));
}

/** A paragraph or list item of a section other than the findings. `line` is its line in the stored review. */
export interface Point {
  readonly text: string;
  readonly line: number;
}

export interface Concern extends Point {
  readonly scope: 'in-scope' | 'future' | null;
}

export const COVERAGE_STATES = ['findings', 'reviewed', 'trivial', 'not-reviewed'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** A line of a review's coverage section. */
export interface CoverageClaim {
  readonly path: string;
  readonly state: CoverageState;
  readonly ids: readonly string[];
  readonly line: number;
}

export interface Review {
  readonly reviewer: string;
  readonly pass: number;
  readonly file: string;
  readonly text: string;
  readonly executiveSummary: string;
  readonly findings: readonly Finding[];
  readonly concerns: readonly Concern[];
  readonly strengths: readonly Point[];
  readonly testing: readonly Point[];
  readonly documentation: readonly Point[];
  readonly commitStructure: readonly Point[];
  readonly limitations: readonly Point[];
  readonly feedback: readonly Point[];
  readonly coverage: readonly CoverageClaim[];
  /** At least one finding, or an explicit "None" under findings, or a coverage section; SARIF and rdjson: well-formed. */
  readonly readable: boolean;
  /** The closing line with the run's nonce stands at the end. */
  readonly closed: boolean;
  /** How many findings the closing line says there are; `null` without one that counts. */
  readonly claimed: Readonly<Record<Severity, number>> | null;
  readonly unread: readonly Unread[];
  /** What could not be read, quoting the line. */
  readonly problems: readonly Problem[];
}
