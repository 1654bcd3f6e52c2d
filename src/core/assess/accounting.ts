/** Changed files, reviews and telemetry enter; the coverage rows file × reviewer leave. */
import { isReviewable, type ChangedFile } from '../../domain/change.js';
import type { ConsolidatedFinding } from '../../domain/consolidation.js';
import type { CoverageRow } from '../../domain/report.js';
import type { CoverageState, Review } from '../../domain/review.js';
import type { ReviewerRun } from '../../domain/reviewer.js';

export interface Accounting {
  readonly files: readonly ChangedFile[];
  readonly runs: readonly ReviewerRun[];
  readonly reviews: readonly Review[];
  readonly findings: readonly ConsolidatedFinding[];
  /** Ids of the reviewers whose review is complete. */
  readonly completed: ReadonlySet<string>;
}

/** One row per changed file: what each reviewer says it did with it, else what its telemetry shows. */
export function accountFor(facts: Accounting): CoverageRow[] {
  return facts.files.map((file) => {
    const states = facts.runs.map(({ reviewer }): [string, CoverageState] => [
      reviewer.id,
      stateOf(file, reviewer.id, facts),
    ]);
    const covered = states.some(([id, state]) => state !== 'not-reviewed' && facts.completed.has(id));
    return { path: file.path, reviewers: Object.fromEntries(states), uncovered: isReviewable(file) && !covered };
  });
}

function stateOf(file: ChangedFile, reviewer: string, facts: Accounting): CoverageState {
  const raised = facts.findings.some(
    (finding) => finding.reviewers.includes(reviewer) && finding.locations.some((place) => place.path === file.path),
  );
  if (raised) return 'findings';
  const claims = facts.reviews
    .filter((review) => review.reviewer === reviewer)
    .flatMap((review) => review.coverage)
    .filter((claim) => claim.path === file.path || claim.path.endsWith(`/${file.path}`));
  const claimed = claims.at(-1);
  if (claimed) return claimed.state;
  const run = facts.runs.find((candidate) => candidate.reviewer.id === reviewer);
  const read = run?.passes.some((pass) => pass.telemetry?.filesRead.includes(file.path));
  return read ? 'reviewed' : 'not-reviewed';
}
