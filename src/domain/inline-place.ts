/** Where the diff of a pull request shows a finding, so that a comment can stand at its lines. */

/** GitHub's names: `RIGHT` are the lines at head, `LEFT` those at base, for deleted code. */
export const DIFF_SIDES = ['RIGHT', 'LEFT'] as const;

/** Lines of one hunk, 1-based, both ends included. */
export interface InlinePlace {
  /** The file's path at head, also for deleted code of a renamed one: so the diff names it. */
  readonly path: string;
  readonly side: (typeof DIFF_SIDES)[number];
  readonly startLine: number;
  readonly endLine: number;
  /** What the fix puts in place of exactly these lines, each with its line end; empty when it deletes them. `null`: no such fix. */
  readonly suggestion: string | null;
}
