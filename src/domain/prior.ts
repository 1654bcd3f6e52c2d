/** The last round as this round meets it: its report, how far it can be believed, and what became of its code. */
import type { Commit } from './change.js';
import type { EarlierSpending } from './cost.js';
import type { Decision, StoredReview } from './report.js';
import type { Status, Telemetry } from './reviewer.js';
import type { Leg } from './leg.js';
import type { Comparison, Fingerprint, LedgerEntry, OtherLeg, PastRound, PriorFinding } from './round.js';

/** Whether a report surely is one of ours. If not, it may add open findings, never close, decline or lower one. */
export type Trust = { readonly kind: 'authenticated' } | { readonly kind: 'unauthenticated'; readonly reason: string };

/** A testing or documentation point of the last report. */
export interface PriorPoint {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly reviewers: readonly string[];
}

export interface PriorReviewer {
  readonly id: string;
  readonly status: Status;
  /** `file`: name of the stored review. */
  readonly passes: readonly { readonly number: number; readonly file: string }[];
  readonly telemetry: Telemetry | null;
}

export interface PriorReport {
  readonly id: string;
  /** ISO 8601, UTC: when it could be read. Comments after it speak of its ids. */
  readonly publishedAt: string;
  readonly number: number;
  readonly of: string;
  readonly head: string | null;
  readonly trust: Trust;
  /** Current and carried ones. */
  readonly findings: readonly PriorFinding[];
  readonly points: readonly PriorPoint[];
  readonly ledger: readonly LedgerEntry[];
  /** The rounds before it, oldest first. */
  readonly history: readonly PastRound[];
  readonly fingerprint: Fingerprint | null;
  readonly reviewers: readonly PriorReviewer[];
  readonly reviews: readonly StoredReview[];
  readonly decision: Decision;
  /** What it and the rounds before it spent. */
  readonly spent: EarlierSpending;
  /** As it says itself; `null` in reports of earlier versions. */
  readonly leg: Leg | null;
  readonly otherLegs: readonly OtherLeg[];
}

/** A file at one revision: `unknown` when it could not be read (no repository, binary, too large, revision lost). */
export type FileVersion =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'absent' } | { readonly kind: 'unknown' };

/** A file that a prior finding cites, at the head where its code was last seen and at this round's head. */
export interface PriorFile {
  readonly path: string;
  readonly before: FileVersion;
  /** Where it is now: renames followed. */
  readonly nowPath: string;
  readonly now: FileVersion;
}

/** What was added to a file since then. */
export interface AddedSince {
  readonly path: string;
  readonly text: string;
}

/** What the edge must read, per head at which prior code was last seen. */
export interface PriorCodeRequest {
  readonly previousHead: string | null;
  readonly head: string;
  readonly revisions: readonly RevisionRequest[];
}

export interface RevisionRequest {
  /** Full SHA. */
  readonly revision: string;
  readonly paths: readonly string[];
  /** Lines of cited code, trimmed; each is looked for in all files of head. */
  readonly lines: readonly string[];
}

/** The code of prior findings, then and now, for one earlier head. */
export interface PriorRevision {
  readonly revision: string;
  readonly files: readonly PriorFile[];
  /** Other files of head that hold one of the requested lines. */
  readonly elsewhere: readonly PriorFile[];
  /** `null` when that head is lost or too much was added. */
  readonly added: readonly AddedSince[] | null;
}

/** What git says about the code of prior findings. */
export interface PriorCode {
  readonly comparison: Comparison;
  /** Commits since the last round; after a force-push those that are new or changed. */
  readonly changedSince: readonly Pick<Commit, 'sha' | 'subject'>[];
  readonly revisions: readonly PriorRevision[];
}

/** Nothing could be read. */
export const NO_PRIOR_CODE: PriorCode = { comparison: 'unknown', changedSince: [], revisions: [] };
