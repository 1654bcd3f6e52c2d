/** What the pipeline asks of the world while it concludes: the edge answers, and the commands bring the two together. */
import type { Inquiry, OpinionAnswer } from './domain/second-opinion.js';
import type { FileVersion, PriorCode, PriorCodeRequest } from './domain/past.js';
import type { Problem } from './domain/problem.js';
import type { Reviewer, ReviewerRun } from './domain/reviewer.js';
import type { BlameRequest, Content, FileRequest, KnownNames, Listing } from './evidence/evidence.js';
import type { Blame } from './git/blame.js';

/** Checks patches, each by itself against head; `null` when all apply, else what git says of the first that does not. */
export type PatchCheck = (patches: readonly string[]) => Promise<string | null>;

/** What git says of one change. What it cannot tell is a value that says so. */
export interface GitAnswers {
  /** Every file at head. */
  listing(): Promise<Listing | Problem>;
  /** Contents by `sourceKey`. */
  contents(requests: readonly FileRequest[]): Promise<ReadonlyMap<string, Content>>;
  /** Blame by `sourceKey`, or a text that says why there is none. */
  blames(requests: readonly BlameRequest[]): Promise<ReadonlyMap<string, Blame | string>>;
  /** A check of patches that touch only these files. */
  patchCheck(paths: readonly string[]): Promise<PatchCheck>;
  /** Those of these words that stand in a file at head, or why git does not tell. */
  wordsAtHead(words: readonly string[]): Promise<KnownNames>;
  /** Files at head, by path. */
  versions(paths: readonly string[]): Promise<Readonly<Record<string, FileVersion>>>;
  /** The code of prior findings, then and now (`priorCodeToRead`). */
  priorCode(request: PriorCodeRequest): Promise<PriorCode>;
}

/** Reviewers that can be asked again while their run is open. */
export interface FurtherReaders {
  /** Those that can be asked for a second opinion: presets and commands, and stored reviewers that left opinions. */
  readonly reviewers: readonly Reviewer[];
  /** All at once; one answer per inquiry, in their order. Never rejects for what a reviewer does. */
  opinions(inquiries: readonly Inquiry[]): Promise<readonly OpinionAnswer[]>;
  /** One short pass more of a reviewer, over these changed files alone; `null` when none could be begun. */
  complete(run: ReviewerRun, paths: readonly string[]): Promise<ReviewerRun | null>;
}
