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
