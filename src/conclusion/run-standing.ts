/** Settles once how a run's reviewers stand: the status of each, who completed, and who accounts for which file. */
import { type Carry, READ_ALL } from '../domain/carried.js';
import type { Change } from '../domain/change.js';
import type { AnchoredFinding, Review } from '../domain/finding.js';
import type { RunStanding } from '../domain/report.js';
import type { ReviewerRun } from '../domain/reviewer.js';
import type { FailOn } from '../domain/severity.js';
import { coverage, isTool } from './coverage.js';
import { countsForQuorum, settleStatus } from './status.js';

interface RanReviewers {
  /** `null` without a repository. */
  readonly change: Change | null;
  readonly runs: readonly ReviewerRun[];
  readonly reviews: readonly Review[];
  /** All that the reviews raise, where evidence places it. */
  readonly findings: readonly AnchoredFinding[];
  readonly failOn: FailOn;
  /** What earlier rounds read and is as it was: it is covered, and confirms nothing. Nothing when not given. */
  readonly carry?: Carry;
}

/** What join, rounds and the report know of the reviewers; they see no other. */
export function standingOf({ change, runs, reviews, findings, failOn, carry = READ_ALL }: RanReviewers): RunStanding {
  const statuses = runs.map((run) => settleStatus(run, reviews, failOn));
  const reviewers = runs.map(({ reviewer }) => reviewer);
  const done = reviewers.filter((_, index) => statuses[index]?.status === 'completed');
  const completed = new Set(done.map(({ id }) => id));
  const rows = coverage({ files: change?.files ?? [], runs, reviews, findings, completed, carry });
  // Linters and files called trivial confirm nothing.
  const able = new Set(done.filter((reviewer) => !isTool(reviewer)).map(({ id }) => id));
  const confirms = ([id, state]: readonly [string, string]): boolean =>
    able.has(id) && (state === 'findings' || state === 'reviewed');
  return {
    ...{ statuses, completed, coverage: rows },
    voting: new Set(done.filter(countsForQuorum).map(({ id }) => id)),
    confirming: Object.fromEntries(
      rows.map(({ path, reviewers: states }) => [
        path,
        Object.entries(states)
          .filter(confirms)
          .map(([id]) => id),
      ]),
    ),
  };
}
