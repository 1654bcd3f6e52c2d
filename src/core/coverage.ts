/** Changed files, reviews and telemetry enter; what each reviewer did with each file, and the files nobody accounts for, leave. */
import { needsAccount, type ChangedFile } from '../domain/change.js';
import type { Location } from '../domain/location.js';
import type { CoverageRow } from '../domain/report.js';
import type { CoverageState, Review } from '../domain/review.js';
import type { ReviewerRun } from '../domain/reviewer.js';
import { mustBeRead } from './file-kinds.js';
import { claimReader, PRECISIONS, type ClaimReader, type Precision } from './coverage/claims.js';

export interface CoverageFacts {
  readonly files: readonly ChangedFile[];
  readonly runs: readonly ReviewerRun[];
  readonly reviews: readonly Review[];
  /** Findings with the paths that evidence gave them, and who raised them. */
  readonly findings: readonly {
    readonly reviewers: readonly string[];
    readonly locations: readonly Pick<Location, 'path'>[];
  }[];
  /** Ids of the reviewers whose review is complete. */
  readonly completed: ReadonlySet<string>;
}

/** What says more about a file wins. */
const STRENGTH: readonly CoverageState[] = ['findings', 'reviewed', 'trivial', 'not-reviewed'];

/** One row per changed file: findings, else the coverage section, else the files a reviewer's tools read. */
export function coverage(facts: CoverageFacts): CoverageRow[] {
  const read = claimReader(facts.files);
  const columns = facts.runs.map((run) => ({ id: run.reviewer.id, states: statesOf(run, facts, read) }));
  return facts.files.map((file) => {
    const states = columns.map(({ id, states: of }) => [id, of.get(file.path) ?? 'not-reviewed'] as const);
    const covered = states.some(([id, state]) => accounts(file, state) && facts.completed.has(id));
    return { path: file.path, reviewers: Object.fromEntries(states), uncovered: needsAccount(file) && !covered };
  });
}

/** Reviewers call trivial what they pass over for its name. Where only the name says so, that is no account; the prompt says the same. */
function accounts(file: ChangedFile, state: CoverageState): boolean {
  return state !== 'not-reviewed' && !(state === 'trivial' && mustBeRead(file));
}

function statesOf(run: ReviewerRun, facts: CoverageFacts, read: ClaimReader): ReadonlyMap<string, CoverageState> {
  const { id } = run.reviewer;
  const states = new Map<string, CoverageState>();
  for (const path of run.passes.flatMap((pass) => pass.telemetry?.filesRead ?? [])) {
    for (const file of read(path).paths) states.set(file, 'reviewed');
  }
  const reviews = facts.reviews.filter((review) => review.reviewer === id);
  const claimed = reviews.map((review) => claimsOf(review, read));
  for (const path of new Set(claimed.flatMap((claims) => [...claims.keys()]))) {
    states.set(path, strongest(claimed.flatMap((claims) => claims.get(path) ?? [])));
  }
  for (const path of citedBy({ id, reviews, facts, read })) states.set(path, 'findings');
  return states;
}

/** The state that a review gives each file it names; where it names one twice, the more exact line counts, else the stronger. */
function claimsOf(review: Review, read: ClaimReader): Map<string, CoverageState> {
  const best = new Map<string, { state: CoverageState; precision: Precision }>();
  for (const claim of review.coverage) {
    const { paths, precision } = read(claim.path);
    for (const path of paths) {
      const known = best.get(path);
      const order = known ? PRECISIONS.indexOf(precision) - PRECISIONS.indexOf(known.precision) : -1;
      if (!known || order < 0) best.set(path, { state: claim.state, precision });
      else if (order === 0) best.set(path, { state: strongest([known.state, claim.state]), precision });
    }
  }
  return new Map([...best].map(([path, { state }]) => [path, state]));
}

interface Citing {
  readonly id: string;
  readonly reviews: readonly Review[];
  readonly facts: CoverageFacts;
  readonly read: ClaimReader;
}

function citedBy({ id, reviews, facts, read }: Citing): string[] {
  const changed = new Set(facts.files.map((file) => file.path));
  const placed = facts.findings
    .filter((finding) => finding.reviewers.includes(id))
    .flatMap((finding) => finding.locations.map((location) => location.path))
    .filter((path) => changed.has(path));
  const named = reviews
    .flatMap((review) => review.findings)
    .flatMap((finding) => finding.locations)
    .flatMap((location) => read(location.path))
    .flatMap(({ paths, precision }) => (precision === 'pattern' ? [] : paths));
  return [...placed, ...named];
}

function strongest(states: readonly CoverageState[]): CoverageState {
  return STRENGTH.find((state) => states.includes(state)) ?? 'not-reviewed';
}
