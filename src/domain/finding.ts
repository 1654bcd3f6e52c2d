/** A finding as its reviewer wrote it, its places, what git verified about it, and the review that it stands in. */
import type { Problem } from './problem.js';
import type { Classification, Risk, Severity } from './severity.js';

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
  /** A notice of the program's own (`domain/change.ts`), known by path and text. */
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
  /** What its review files it under: by the section, tag or category it stands in, a CWE number, or the rule of a tool. */
  readonly filed: Risk | null;
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

// Places in code: as a reviewer claims them (`Location`) and as git confirms them (`Anchor`).

/** Lines are 1-based and both ends are included, here and everywhere. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** A place as a reviewer wrote it: unchecked. */
export interface Location {
  readonly path: string;
  /** `null`: the reviewer named no line. */
  readonly lines: LineRange | null;
}

/** `verified`: as claimed · `moved`: found elsewhere by its quote · `unverified`: not checked or nothing to check with · `missing`: no such path or line. */
export const PLACE_STATES = ['verified', 'moved', 'unverified', 'missing'] as const;
type PlaceState = (typeof PLACE_STATES)[number];

/** What became of the quoted code: found where claimed, found elsewhere, not found, or there was none. */
export const QUOTE_STATES = ['matched', 'moved', 'absent', 'none'] as const;
type QuoteState = (typeof QUOTE_STATES)[number];

/** Which version of the code a place is in; `base` for deleted code. */
export type Side = 'head' | 'base';

/** Real code read from the repository, never from a review. */
export interface Excerpt {
  readonly startLine: number;
  readonly lines: readonly ExcerptLine[];
}

export interface ExcerptLine {
  readonly text: string;
  /** Added or changed by this change. */
  readonly changed: boolean;
}

/** A place as the program verified it. */
export interface Anchor {
  readonly claimed: Location;
  /** Path in the repository on `side`; the claimed one when it could not be resolved. */
  readonly path: string;
  readonly lines: LineRange | null;
  readonly side: Side;
  readonly primary: boolean;
  readonly state: PlaceState;
  readonly quote: QuoteState;
  readonly excerpt: Excerpt | null;
}

/** Lines in common; 0 when the ranges are apart. */
export function overlap(a: LineRange, b: LineRange): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1);
}

/** Lines between two ranges; 0 when they touch or overlap. */
export function distance(a: LineRange, b: LineRange): number {
  return Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end) - 1);
}

// What the program verified about a finding, with git as the only witness.

export const ORIGINS = ['introduced', 'exposed', 'pre-existing', 'unknown'] as const;
export type OriginKind = (typeof ORIGINS)[number];

export interface CommitReference {
  readonly sha: string;
  /** ISO 8601. */
  readonly date: string;
  readonly subject: string;
}

/** Where the finding's code comes from, by git. */
export interface Origin {
  readonly kind: OriginKind;
  readonly commit: CommitReference | null;
  readonly reason: string;
}

/** What the words of a finding say of its age: nothing, that it is older than the change, or what ties it to the change (a clause). */
export type Testimony =
  { readonly kind: 'silent' } | { readonly kind: 'older' } | { readonly kind: 'tied'; readonly reason: string };

/** The origin that one source's own places and words support; what it adds to the judgement over all sources of a finding. */
export interface SourceOrigin extends Origin {
  /** The newest commit behind its lines, when git shows that all are older than the merge base and apart from what the change touches. */
  readonly older: CommitReference | null;
  readonly testimony: Testimony;
}

/** `applies`: as written · `offset`: located elsewhere or repaired, then applies · `no`: does not apply · `none`: no diff given. */
export const FIX_STATES = ['applies', 'offset', 'no', 'none'] as const;
export type FixState = (typeof FIX_STATES)[number];

export interface FixCheck {
  /** A unified diff as it would really apply to head; the claimed one when it does not; empty when there is none. */
  readonly diff: string;
  readonly applies: FixState;
  readonly reason: string;
  /** Touches only cited or changed files and nothing sensitive: may be suggested inline and collected into `fixes.patch`. */
  readonly confined: boolean;
}

/** A finding with its evidence. */
export interface AnchoredFinding {
  readonly finding: Finding;
  /** One per claimed location, in their order; empty when no place was claimed. The first is the primary one. */
  readonly anchors: readonly Anchor[];
  readonly origin: SourceOrigin;
  readonly fix: FixCheck;
}

// What a reviewer wrote in a pass, read. Reading is total: any text gives a Review.

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
