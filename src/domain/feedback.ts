/** What people wrote on the pull request. */

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
}

export const COMMENT_KINDS = ['issue', 'review', 'thread'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

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
  /** Login of the pull request's author. */
  readonly author: string;
}

/** Nobody was asked: no pull request, or no token. */
export const NO_PEOPLE: People = { comments: null, writers: [], author: '' };
