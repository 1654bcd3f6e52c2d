/** The configured reviewers and the gate enter; how many of them, and of how many vendors, must complete leaves. */
import type { Reviewer } from '../domain/reviewer.js';
import type { Gate } from '../domain/settings.js';
import { isTool } from './tools.js';

export interface Quorum {
  readonly reviewers: number;
  readonly vendors: number;
}

/** Whether a completed review of this reviewer counts for the quorum. */
export function countsForQuorum(reviewer: Reviewer): boolean {
  if (isTool(reviewer)) return false;
  return reviewer.source.kind !== 'replay' || reviewer.source.quorum !== false;
}

/** How many vendors some reviewers are of. */
export function vendorsOf(reviewers: readonly Reviewer[]): number {
  return new Set(reviewers.map(({ vendor }) => vendor)).size;
}

/** What must complete: as set, else all reviewers but one, of two vendors where two or more are configured. */
export function neededQuorum(reviewers: readonly Reviewer[], gate: Pick<Gate, 'minReviewers' | 'minVendors'>): Quorum {
  const counting = reviewers.filter(countsForQuorum);
  return {
    reviewers: gate.minReviewers ?? Math.max(1, counting.length - 1),
    vendors: gate.minVendors ?? Math.max(1, Math.min(2, vendorsOf(counting))),
  };
}
