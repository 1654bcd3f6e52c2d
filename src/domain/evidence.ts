/** What the program verified about a finding, with git as the only witness. */
import type { Finding } from './finding.js';
import type { Anchor } from './location.js';

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
