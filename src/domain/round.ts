/** Rounds: what became of each finding over the runs on one pull request or branch. */
import type { Commit } from './change.js';

export const FATES = [
  'fixed',
  'unconfirmed',
  'partly',
  'unaddressed',
  'regressed',
  'answered',
  'declined',
  'superseded',
  'gone',
] as const;
export type Fate = (typeof FATES)[number];

/** Fates that take a prior finding out of the gate. */
export const CLOSED_FATES: readonly Fate[] = ['fixed', 'declined', 'superseded', 'gone'];

export const ROUND_STATUSES = ['new', 'unaddressed', 'partly', 'regressed', 'unconfirmed', 'carried'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** A finding's standing in the rounds; `since` is the round that first raised it. */
export interface FindingRound {
  readonly status: RoundStatus;
  readonly since: number;
}

/** What became of last round's finding or point. */
export interface LedgerEntry {
  readonly key: string;
  /** Its id in the last round's report, e.g. `I2`, `T1`. */
  readonly id: string;
  readonly title: string;
  /** The round it was in. */
  readonly round: number;
  readonly fate: Fate;
  readonly reason: string;
  /** Its id in this report when it is still there. */
  readonly now: string | null;
}

export interface Round {
  readonly number: number;
  /** `pr-280` or the branch. */
  readonly of: string;
  readonly previousHead: string | null;
  readonly changedSince: readonly Pick<Commit, 'sha' | 'subject'>[];
}
