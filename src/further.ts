/** Asks reviewers again once all have ended: for changed files that nobody accounts for, and for second opinions. */
import type { Change } from './domain/change.js';
import { aboutOf, type Opinions, type SecondOpinion } from './domain/second-opinion.js';
import type { Past } from './domain/past.js';
import type { Problem } from './domain/problem.js';
import type { RoundsOutcome, RunStanding } from './domain/report.js';
import type { ReviewerRun, Spending } from './domain/reviewer.js';
import type { Gate, Settings } from './domain/settings.js';
import { must } from './domain/values.js';
import { citedGround, citedNames, citedPaths, inquiriesFor, questionsOn, ratings, weigh } from './opinion/opinion.js';
import type { Listing } from './evidence/evidence.js';
import type { FurtherReaders, GitAnswers } from './ports.js';

// The completing pass.

interface Completing {
  readonly runs: readonly ReviewerRun[];
  readonly standing: RunStanding;
  readonly gate: Gate;
  readonly further: FurtherReaders;
}

/** Files that no completed review accounts for, where they are more than the gate allows. */
export function tooManyUncovered({ standing, gate }: Pick<Completing, 'standing' | 'gate'>): readonly string[] {
  const paths = standing.coverage.filter(({ uncovered }) => uncovered).map(({ path }) => path);
  return paths.length > gate.maxUncovered ? paths : [];
}

export interface CompletedRuns {
  readonly runs: readonly ReviewerRun[];
  /** Of a pass that is in none of the runs. */
  readonly spent: readonly Spending[];
  readonly problems: readonly Problem[];
}

/** The runs with one short pass more, for the files that no completed review accounts for; `null` when there is none to make. */
export async function completeRuns({ runs, standing, gate, further }: Completing): Promise<CompletedRuns | null> {
  const paths = tooManyUncovered({ standing, gate });
  const askable = new Set(further.reviewers.map(({ id }) => id));
  const able =
    paths.length > 0 &&
    runs.find(({ reviewer: { id, source } }) => source.kind !== 'replay' && askable.has(id) && standing.voting.has(id));
  const more = able ? await further.complete(able, paths) : null;
  const added = more?.passes.at(-1);
  if (!more || !added) return null;
  // A pass that wrote nothing takes nothing from the review before it.
  if (added.text.trim() === '') {
    return { runs, spent: added.spent ? [added.spent] : [], problems: added.failures.map(({ problem }) => problem) };
  }
  return { runs: runs.map((run) => (run === able ? more : run)), spent: [], problems: [] };
}

// Second opinions.

interface Asking {
  readonly settings: Settings;
  readonly change: Change | null;
  readonly git: GitAnswers | null;
  readonly runs: readonly ReviewerRun[];
  readonly standing: RunStanding;
  readonly rounds: RoundsOutcome;
  readonly further: FurtherReaders | null;
  readonly past: Pick<Past, 'prior' | 'fingerprint'>;
}

/** What was asked and answered. */
export interface AskedOpinions {
  readonly opinions: Opinions;
  readonly spent: readonly Spending[];
  readonly problems: readonly Problem[];
}

export const NOT_ASKED: AskedOpinions = { opinions: new Map(), spent: [], problems: [] };

/** Second opinions on what hangs on one voice. Answers of an earlier run on the same head to the same question are used again. */
export async function askOpinions(asking: Asking): Promise<AskedOpinions> {
  const { settings, runs, standing, rounds, further, change, past } = asking;
  const { gate, verify } = settings;
  const reviewers = runs.map(({ reviewer }) => reviewer);
  const questions = questionsOn({ rounds, gate, verify, reviewers, completed: standing.voting.size });
  if (!questions.length) return NOT_ASKED;
  const known = knownAnswers(past, change);
  const again = questions.flatMap(({ about, digest }) => {
    const opinion = known.get(digest);
    return opinion ? [{ ...opinion, about }] : [];
  });
  const open = questions.filter(({ digest }) => !known.has(digest));
  const statuses = new Map(reviewers.map(({ id }, index) => [id, must(standing.statuses[index]).status]));
  const inquiries = further ? inquiriesFor(open, { readers: further.reviewers, statuses }) : [];
  const answers = further && inquiries.length ? await further.opinions(inquiries) : [];
  const nameOf = citedNames(answers.length ? await listingOf(asking) : null, change);
  const ground = citedGround(change, await textsOf(citedPaths(answers, nameOf), asking), nameOf);
  const rated = ratings(rounds);
  const weighed = answers.map((answer) => weigh(answer, must(rated.get(answer.inquiry.question.about)), ground));
  return {
    opinions: new Map([...again, ...weighed].map((opinion) => [opinion.about, opinion])),
    spent: answers.flatMap(({ spent }) => spent ?? []),
    problems: answers.flatMap(({ problem }) => problem ?? []),
  };
}

/** Digest → opinion of the last report, where it was on this very head against this base, of the same reviewers. */
function knownAnswers(
  { prior, fingerprint }: Asking['past'],
  change: Change | null,
): ReadonlyMap<string, SecondOpinion> {
  const isSame =
    prior?.trust.kind === 'authenticated' &&
    change !== null &&
    prior.head === change.head &&
    prior.fingerprint?.mergeBase === change.mergeBase &&
    // Stored reviews have none.
    (fingerprint === null || prior.fingerprint.configuration === fingerprint.configuration);
  const answered = isSame ? prior.opinions.filter((opinion) => opinion.answered) : [];
  return new Map(answered.map((opinion) => [opinion.digest, opinion]));
}

async function listingOf({ git }: Asking): Promise<Listing | null> {
  const listing = git && (await git.listing());
  return listing && !('what' in listing) ? listing : null;
}

async function textsOf(paths: readonly string[], { git }: Asking): Promise<ReadonlyMap<string, string>> {
  const versions = Object.entries(git && paths.length ? await git.versions(paths) : {});
  return new Map(versions.flatMap(([path, version]) => (version.kind === 'text' ? [[path, version.text]] : [])));
}

/** Whether no earlier round knows the finding that an opinion is on. */
export function newIn({ consolidation, standing }: RoundsOutcome): (about: string) => boolean {
  const known = new Set(consolidation.findings.filter(({ key }) => standing[key]).map(aboutOf));
  return (about) => !known.has(about);
}
