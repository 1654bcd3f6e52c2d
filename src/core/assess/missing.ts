/** The run and what was covered enter; what is missing for a conclusion leaves, one clause each. */
import type { CoverageRow } from '../../domain/report.js';
import type { RunFacts } from '../../domain/run.js';
import { counted, listed } from '../../domain/wording.js';
import { contentLosses, isFlood, quorumLacks } from '../status.js';
import { toolsThatLack } from '../tools.js';
import type { UnscoredReviewer } from './reviewer.js';

export interface Covered {
  /** With their settled status. */
  readonly reviewers: readonly Pick<UnscoredReviewer, 'id' | 'failures'>[];
  /** Ids of the reviewers whose review is complete. */
  readonly completed: ReadonlySet<string>;
  readonly coverage: readonly CoverageRow[];
  /** Why there was nothing to review, or `null`. */
  readonly nothing: string | null;
}

const NAMED_AT_MOST = 5;

/** Quorum, tools, coverage, and what the run itself reports as missing. Nothing to review needs no reviewer. */
export function whatIsMissing(facts: RunFacts, covered: Covered): string[] {
  const elsewhere = [...facts.missing, ...facts.rounds.missing];
  if (covered.nothing !== null) return elsewhere;
  return [
    ...quorumLacks(facts.runs, covered.completed, facts.gate),
    ...toolsThatLack(facts.runs, covered.completed),
    ...floods(facts),
    ...unread(covered),
    ...stopped(covered),
    ...coverageLacks(covered.coverage, facts.gate.maxUncovered),
    ...elsewhere,
  ];
}

/** Why the change needs no review: skipped by a rule, or empty; `null` when it needs one. */
export function nothingToReview(facts: Pick<RunFacts, 'change' | 'skipped' | 'reviews'>): string | null {
  if (facts.skipped !== null) return facts.skipped;
  return facts.change?.files.length === 0 ? 'the change is empty' : null;
}

/** What was found only while reading: a part that could not be read may be the worst. */
function unread({ reviewers }: Covered): string[] {
  return reviewers.flatMap(({ id, failures }) =>
    contentLosses(
      id,
      failures.filter((failure) => failure.class === 'unread'),
    ),
  );
}

/** What nobody paid for was not reviewed: the quorum's tolerance is for what goes wrong, not for what was not asked. */
function stopped({ reviewers, completed }: Covered): string[] {
  return reviewers
    .filter(({ id }) => !completed.has(id))
    .flatMap(({ failures }) => failures.find((failure) => failure.class === 'budget') ?? [])
    .map(({ problem }) => `${problem.what} (${problem.why.split(';')[0] ?? ''})`);
}

/** Findings that were left unread are a loss caused by content: the quorum's tolerance does not excuse it. */
function floods({ runs, reviews }: RunFacts): string[] {
  const flooded = runs.filter(({ reviewer }) =>
    reviews.some((review) => review.reviewer === reviewer.id && isFlood(reviewer, review)),
  );
  return flooded.map(({ reviewer }) => `${reviewer.id} raised more findings than are read`);
}

function coverageLacks(coverage: readonly CoverageRow[], maxUncovered: number): string[] {
  const open = coverage.filter((row) => row.uncovered).map(({ path }) => path);
  if (open.length <= maxUncovered) return [];
  const named = open.slice(0, NAMED_AT_MOST);
  const rest = open.length - named.length;
  const names = listed(rest ? [...named, `${String(rest)} more`] : named);
  const allowed = maxUncovered ? ` (\`max-uncovered\` allows ${String(maxUncovered)})` : '';
  return [`no completed review accounts for ${counted(open.length, 'changed file')}${allowed}: ${names}`];
}
