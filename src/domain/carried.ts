/** Coverage that a round takes over from earlier ones (`rounds: changed`): who accounted for which file, and what is carried of it. */
import type { ChangedFile } from './change.js';

/** `changed`: from round two on reviewers read what is not as it was. */
export const ROUNDS_MODES = ['full', 'changed'] as const;
export type RoundsMode = (typeof ROUNDS_MODES)[number];

/** The label on a pull request that asks for a full reading. */
export const FULL_LABEL = 'deep-review: full';

/** Reviewer id → the round in which its completed review accounted for the file as it stands. */
export type AccountedBy = ReadonlyMap<string, number>;

/** A changed file as a report knows it. */
export interface FileReading extends Pick<ChangedFile, 'path' | 'previousPath' | 'status' | 'kind' | 'blobs'> {
  /** Empty when no completed review accounts for it. */
  readonly accounted: AccountedBy;
  /** Other files that a finding ties to it. */
  readonly ties: readonly string[];
  /** Id of a finding at it whose code changed without anybody confirming that it is fixed; `null` without one. */
  readonly unconfirmed: string | null;
}

/** Who read what until the end of a round. */
export interface PriorReading {
  readonly mergeBase: string;
  readonly files: readonly FileReading[];
  /** Some of it was carried already. */
  readonly isPartial: boolean;
}

/** What a round reads: all, with the reason where `rounds: changed` is set, or only what is not carried. */
export type Carry =
  | { readonly kind: 'full'; readonly why: string | null }
  | {
      readonly kind: 'changed';
      /** The round whose report it is compared with. */
      readonly round: number;
      /** Files that are as they were, by path. One that needs no account is accounted for by nobody. */
      readonly carried: ReadonlyMap<string, AccountedBy>;
      /** The others, each with the reason. */
      readonly toRead: readonly FileToRead[];
    };

interface FileToRead {
  readonly path: string;
  readonly why: string;
}

/** Everything is read, as where nothing else is set. */
export const READ_ALL: Carry = { kind: 'full', why: null };

/** Files that a reviewer need not read again; none when it would be left with nothing. */
export function readBefore(carry: Carry, reviewer: string, files: readonly Pick<ChangedFile, 'path'>[]): string[] {
  if (carry.kind === 'full') return [];
  const before = [...carry.carried].flatMap(([path, by]) => (by.size === 0 || by.has(reviewer) ? [path] : []));
  const known = new Set(before);
  return files.every(({ path }) => known.has(path)) ? [] : before;
}
