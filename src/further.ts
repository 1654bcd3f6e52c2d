/** Asks reviewers again once all have ended: for changed files that nobody accounts for, and for second opinions. */
import { coverage, isTool } from './conclusion/coverage.js';
import { completedForQuorum, settleStatus } from './conclusion/status.js';
import type { Change } from './domain/change.js';
import type { Review } from './domain/finding.js';
import { aboutOf, type Opinions, type SecondOpinion } from './domain/second-opinion.js';
import type { PriorReport } from './domain/past.js';
import type { Problem } from './domain/problem.js';
import type { RoundsOutcome } from './domain/report.js';
import type { ReviewerRun, Spending } from './domain/reviewer.js';
import type { Settings } from './domain/settings.js';
import { citedGround, citedPaths, inquiriesFor, questionsOn, ratings, weigh } from './opinion/opinion.js';
import type { FurtherReaders, GitAnswers } from './ports.js';

/** What is known when reviewers are asked again. */
interface Asking {
  readonly settings: Settings;
  readonly change: Change | null;
  readonly git: GitAnswers | null;
  readonly runs: readonly ReviewerRun[];
  readonly reviews: readonly Review[];
  readonly rounds: RoundsOutcome;
  readonly further: FurtherReaders | null;
}

// The completing pass.

/** The runs with one short pass more, for the files that no completed review accounts for; `null` when there is none to make. */
export async function completeRuns(asking: Asking): Promise<Completed | null> {
  const { further, runs, settings } = asking;
  const paths = uncoveredPaths(asking);
  if (!further || paths.length <= settings.gate.maxUncovered) return null;
  const askable = new Set(further.reviewers.map(({ id }) => id));
  const able = runs.find(
    (run) => askable.has(run.reviewer.id) && !isTool(run.reviewer) && statusOf(run, asking) === 'completed',
  );
  const more = able ? await further.complete(able, paths) : null;
  const added = more?.passes.at(-1);
  if (!more || !added) return null;
  // A pass that wrote nothing takes nothing from the review before it.
  if (added.text.trim() === '') return { runs, problems: added.failures.map(({ problem }) => problem) };
  return { runs: runs.map((run) => (run === able ? more : run)), problems: [] };
}

interface Completed {
  readonly runs: readonly ReviewerRun[];
  readonly problems: readonly Problem[];
}

function uncoveredPaths({ change, runs, reviews, rounds, settings }: Asking): readonly string[] {
  const completed = new Set(
    runs
      .filter((run) => settleStatus(run, reviews, settings.gate.failOn).status === 'completed')
      .map((run) => run.reviewer.id),
  );
  const { findings } = rounds.consolidation;
  const rows = coverage({ files: change?.files ?? [], runs, reviews, findings, completed });
  return rows.filter(({ uncovered }) => uncovered).map(({ path }) => path);
}

const statusOf = (run: ReviewerRun, { reviews, settings }: Pick<Asking, 'reviews' | 'settings'>): string =>
  settleStatus(run, reviews, settings.gate.failOn).status;

// Second opinions.

/** What was asked and answered. */
export interface AskedOpinions {
  readonly opinions: Opinions;
  readonly spent: readonly Spending[];
  readonly problems: readonly Problem[];
}

export const NOT_ASKED: AskedOpinions = { opinions: new Map(), spent: [], problems: [] };

/** Second opinions on what hangs on one voice. Answers of an earlier run on the same head to the same question are used again. */
export async function askOpinions(asking: Asking, prior: PriorReport | null): Promise<AskedOpinions> {
  const { settings, runs, reviews, rounds, further, change } = asking;
  const { gate, verify } = settings;
  const completed = completedForQuorum(runs, reviews, gate.failOn).size;
  const reviewers = runs.map(({ reviewer }) => reviewer);
  const questions = questionsOn({ rounds, gate, verify, reviewers, completed });
  if (!questions.length) return NOT_ASKED;
  const known = knownAnswers(prior, change);
  const again = questions.flatMap(({ about, digest }) => {
    const opinion = known.get(digest);
    return opinion ? [{ ...opinion, about }] : [];
  });
  const open = questions.filter(({ digest }) => !known.has(digest));
  const statuses = new Map(runs.map((run) => [run.reviewer.id, settleStatus(run, reviews, gate.failOn).status]));
  const inquiries = further ? inquiriesFor(open, { readers: further.reviewers, statuses }) : [];
  const answers = further && inquiries.length ? await further.opinions(inquiries) : [];
  const ground = citedGround(change, await textsOf(citedPaths(answers), asking));
  const rated = ratings(rounds);
  const weighed = answers.map((answer) =>
    weigh(answer, rated.get(answer.inquiry.question.about) ?? 'critical', ground),
  );
  return {
    opinions: new Map([...again, ...weighed].map((opinion) => [opinion.about, opinion])),
    spent: answers.flatMap(({ spent }) => spent ?? []),
    problems: answers.flatMap(({ problem }) => problem ?? []),
  };
}

/** Digest → opinion of the last report, where it was on this very head against this base. */
function knownAnswers(prior: PriorReport | null, change: Change | null): ReadonlyMap<string, SecondOpinion> {
  const isSame =
    prior?.trust.kind === 'authenticated' &&
    change !== null &&
    prior.head === change.head &&
    prior.fingerprint?.mergeBase === change.mergeBase;
  const answered = isSame ? prior.opinions.filter((opinion) => opinion.answered) : [];
  return new Map(answered.map((opinion) => [opinion.digest, opinion]));
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
