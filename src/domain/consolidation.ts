/** Findings of all reviews brought together, each source once, in a consolidated finding or set aside; and what people wrote. */
import type { Anchor, AnchoredFinding, ChosenFix, Concern, Origin, Point } from './finding.js';
import type { Classification, Risk, Severity } from './severity.js';

/** Why two sources are in one consolidated finding. `a` and `b` are finding keys (`claude-pass-1.md:120`); `parts` add up to `score`. */
export interface Join {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** A finding inside a consolidated one; `alsoIn` names other consolidated findings that it speaks of too. */
export interface Source {
  readonly anchored: AnchoredFinding;
  readonly alsoIn: readonly string[];
}

/** What a further reviewer adds, in its own words. Who says it is data: no mark inside a text can put words into another's mouth. */
export interface Said {
  readonly reviewer: string;
  /** Stored review that it stands in: its reviewer's own ids are that file's. Empty in a report that was read back. */
  readonly file: string;
  readonly text: string;
}

/** How the severity was settled. `votes`: reviewer id → its most severe vote. */
export interface Reconciliation {
  readonly kind: 'sole' | 'agreed' | 'settled';
  readonly votes: Readonly<Record<string, Severity>>;
  readonly reason: string;
}

export interface ConsolidatedFinding {
  /** C1.. I1.. S1.. in report order, given once, after the rounds; until then the key of its main source. */
  readonly id: string;
  /** Stable across rounds. */
  readonly key: string;
  /** What it counts as, in the list, in the outputs and in the gate. */
  readonly severity: Severity;
  /** A critical vote was outvoted and is not answered yet: the finding is critical until it is. */
  readonly contested: boolean;
  /** What those who rate it highest say is at stake, by the structure of their reviews, else by their titles. */
  readonly risk: Risk | null;
  readonly classification: Classification | null;
  readonly title: string;
  /** Markdown: the main source's words. */
  readonly body: string;
  /** What others add, in the order of the sources. */
  readonly said: readonly Said[];
  readonly locations: readonly Anchor[];
  readonly origin: Origin;
  readonly fix: ChosenFix;
  /** Reviewer ids, sorted. */
  readonly reviewers: readonly string[];
  readonly sources: readonly Source[];
  readonly reconciliation: Reconciliation;
  readonly joins: readonly Join[];
  /** Ids of consolidated findings that are near but not the same; no id is written into a text before the ids are given. */
  readonly related: readonly string[];
}

/** Who alone rates a critical finding critical: reviewers whom the others outvote, or the one that does; nobody where several agree. */
export function aloneCritical(
  finding: Pick<ConsolidatedFinding, 'severity' | 'contested' | 'reconciliation'>,
): readonly string[] {
  const { severity, contested, reconciliation } = finding;
  const calling = Object.keys(reconciliation.votes).filter((id) => reconciliation.votes[id] === 'critical');
  return severity === 'critical' && (contested || calling.length === 1) ? calling : [];
}

export const SET_ASIDE_KINDS = ['refuted', 'demoted', 'declined', 'duplicate'] as const;
export type SetAsideKind = (typeof SET_ASIDE_KINDS)[number];

/** Not in the list of findings, with the reason; its sources count in the partition. */
export interface SetAside {
  readonly kind: SetAsideKind;
  readonly to: 'testing' | 'documentation' | 'observation' | null;
  readonly reason: string;
  readonly title: string;
  readonly sources: readonly Source[];
}

/** What a point is. `gap`: something is missing or wrong, or it is not known to be anything else. */
export const POINT_KINDS = ['gap', 'ran', 'praise', 'lead-in'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** A point of the other sections, merged over reviewers. */
export interface MergedPoint {
  /** T1.., D1..; empty where the section gives no ids, and of what is no gap. */
  readonly id: string;
  readonly text: string;
  /** Stored review that `text` is from; empty in a report that was read back. */
  readonly file: string;
  readonly said: readonly Said[];
  readonly reviewers: readonly string[];
}

/** A point about tests or documentation. Only gaps have ids and are followed over rounds. */
export interface AssessedPoint extends MergedPoint {
  readonly kind: PointKind;
}

export interface MergedConcern {
  readonly text: string;
  /** Stored review that `text` is from; empty in a report that was read back. */
  readonly file: string;
  readonly said: readonly Said[];
  readonly scope: Concern['scope'];
  readonly reviewers: readonly string[];
}

export interface Assessments {
  /** Gaps first, those that name the most severe findings first of all. */
  readonly testing: readonly AssessedPoint[];
  readonly documentation: readonly AssessedPoint[];
  readonly commitStructure: readonly MergedPoint[];
  readonly limitations: readonly MergedPoint[];
}

export interface Observations {
  readonly concerns: readonly MergedConcern[];
  readonly strengths: readonly MergedConcern[];
}

export interface Consolidation {
  readonly findings: readonly ConsolidatedFinding[];
  readonly setAside: readonly SetAside[];
  readonly observations: Observations;
  readonly assessments: Assessments;
  /** What reviewers said about unresolved human comments, unmerged. */
  readonly feedbackRemarks: readonly (Point & Pick<Said, 'reviewer' | 'file'>)[];
}

/** All that is said in a finding or point, the main words first, as one text to be searched or compared; never to be shown. */
export function allWords(main: string, said: readonly Pick<Said, 'text'>[]): string {
  return [main, ...said.map(({ text }) => text)].join('\n\n');
}

// What people wrote on the pull request.

export const FEEDBACK_STATES = ['addressed', 'open', 'unclear'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

/** An unresolved comment of a person, and whether the code at its place changed since. */
export interface Feedback {
  readonly url: string;
  readonly author: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly body: string;
  readonly state: FeedbackState;
  /** Id of the consolidated finding that it belongs to. */
  readonly finding: string | null;
  /** What the reviewers say about it. */
  readonly said: readonly Pick<Said, 'reviewer' | 'text'>[];
}

type CommentKind = 'issue' | 'review' | 'thread';

/** Where in the code a comment stands, and what it showed when it was written. */
export interface CommentPlace {
  readonly path: string;
  /** Line at the head that GitHub shows it at; `null` when it is outdated. */
  readonly line: number | null;
  readonly originalLine: number | null;
  /** The last lines of the hunk it was written on, its line last. */
  readonly code: readonly string[];
}

/** A comment on the pull request as the API tells it. */
export interface Comment {
  readonly kind: CommentKind;
  readonly url: string;
  readonly author: string;
  /** Written by or through an app. */
  readonly bot: boolean;
  readonly body: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** When it was last edited; the same as `createdAt` when it was not. */
  readonly updatedAt: string;
  readonly edited: boolean;
  /** Hidden by a maintainer, or its thread is resolved. */
  readonly settled: boolean;
  /** Comments of one thread share it; `null` outside threads. */
  readonly thread: string | null;
  readonly place: CommentPlace | null;
}

/** The people's side of a pull request. */
export interface People {
  /** Oldest first; `null` when they could not be fetched. */
  readonly comments: readonly Comment[] | null;
  /** Logins of those who may write to the repository, of all who commented. */
  readonly writers: readonly string[];
  /** Those of them who administer it. */
  readonly admins: readonly string[];
  /** Those of whom it is not known whether they may write; nobody when not given. */
  readonly undecided?: readonly string[];
  /** Login of the pull request's author. */
  readonly author: string;
}

/** Nobody was asked: no pull request, or no token. */
export const NO_PEOPLE: People = { comments: null, writers: [], admins: [], author: '' };
