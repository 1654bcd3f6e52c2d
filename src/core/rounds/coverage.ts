/** The run of this round enters; which completed reviewers looked at which file leaves. */
import type { Change } from '../../domain/change.js';
import type { ConsolidatedFinding } from '../../domain/consolidation.js';
import type { Review } from '../../domain/review.js';
import type { ReviewerRun } from '../../domain/reviewer.js';
import type { FailOn } from '../../domain/severity.js';
import { coverage } from '../coverage.js';
import { settleStatus } from '../status.js';
import { isTool } from '../tools.js';

/** Head path → ids of reviewers that can confirm that something in it is fixed. */
export type Covered = Readonly<Record<string, readonly string[]>>;

export interface CoverageFacts {
  readonly change: Change | null;
  readonly runs: readonly ReviewerRun[];
  readonly reviews: readonly Review[];
  readonly findings: readonly ConsolidatedFinding[];
  /** As the gate has it: a review is complete here when it is complete there. */
  readonly failOn: FailOn;
}

/** Only completed reviews count; linters and files called trivial confirm nothing. */
export function coveredFiles({ change, runs, reviews, findings, failOn }: CoverageFacts): Covered {
  const able = runs.filter((run) => !isTool(run.reviewer) && settleStatus(run, reviews, failOn).status === 'completed');
  const completed = new Set(able.map((run) => run.reviewer.id));
  const files = change?.files ?? [];
  const rows = coverage({ files, runs: able, reviews, findings, completed });
  return Object.fromEntries(
    rows.map(({ path, reviewers }) => [
      path,
      Object.entries(reviewers)
        .filter(([, state]) => state === 'findings' || state === 'reviewed')
        .map(([id]) => id),
    ]),
  );
}
