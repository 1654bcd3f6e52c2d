/** `consolidate --reviews DIR`: makes one report of stored reviews, without model or network; with `--repo` git checks their claims. */
import { settle } from '../configuration/configuration.js';
import { NO_PAST, type Past } from '../domain/past.js';
import { type Problem, UserError } from '../domain/problem.js';
import { storedOpinions } from '../edge/asking.js';
import { openAnswers } from '../edge/git-answers.js';
import type { Git } from '../edge/git.js';
import { type CommandLine, readCommandLine, readEnvironment } from '../edge/inputs.js';
import { readPreviousFile } from '../edge/output-directory.js';
import { previousRound } from '../edge/previous.js';
import { readStoredReviews, type StoredReviews } from '../edge/stored-reviews.js';
import { readReport } from '../formats/index.js';
import { conclude, type Material, subjectOf } from '../pipeline.js';
import { openReadings } from '../readings.js';
import { startClock } from '../stage-clock.js';
import { logOnly, prepareChange, settingsContext, storedIn, worldOf } from './prepare.js';
import { deliverReport } from './deliver-report.js';

type Prepared = Pick<Material, 'settings' | 'change' | 'problems' | 'headConfiguration'> & {
  /** `null` without a repository, as the change. */
  readonly git: Git | null;
  readonly waivers: Past['waivers'];
};

/** Runs the command; gives the exit status. */
export async function consolidateStored(argv: readonly string[]): Promise<number> {
  const line = readCommandLine(argv, ['reviews', 'repo']);
  const environment = readEnvironment();
  const stored = await storedReviews(line).catch(collected);
  const wish = { line, environment, event: null, reviewersNeeded: false, log: logOnly(environment.keys) };
  const repository = line.options['repo'];
  const prepared = await (
    typeof repository === 'string'
      ? prepareChange({ ...wish, repository }).then(withRepository)
      : withoutRepository(wish)
  ).catch(collected);
  const wrong = [stored, prepared].flatMap((part) => (part instanceof UserError ? part.problems : []));
  if (stored instanceof UserError || prepared instanceof UserError) throw new UserError(wrong);
  try {
    return await report(stored, prepared, environment.keys);
  } finally {
    await prepared.git?.close();
  }
}

async function report(
  stored: StoredReviews,
  prepared: Prepared,
  keys: Readonly<Record<string, string>>,
): Promise<number> {
  const { settings } = prepared;
  const given = settings.previous === null ? null : readReport(await readPreviousFile(settings.previous, null));
  const of = subjectOf(prepared.change);
  const previous = await previousRound({ given, workflow: null, of, readReport });
  const { git, change } = prepared;
  const reads = storedIn(stored.runs.map(({ reviewer }) => reviewer));
  const under = { git, head: change?.head ?? null, checkout: git?.path ?? null, reads };
  const world = await worldOf(settings.outputDirectory, Object.values(keys), under);
  const clock = startClock(world);
  const problems = [...stored.problems, ...prepared.problems];
  const { headConfiguration, waivers } = prepared;
  const answers = change && git && openAnswers(change, git);
  const readings = openReadings({ change, git: answers, settings, nonce: null });
  readings.ahead(stored.runs, { asksGit: true });
  const past = { ...NO_PAST, ...previous, waivers };
  const material = { settings, change, git: answers, runs: stored.runs, readings, past, problems, headConfiguration };
  const made = await conclude(
    { ...material, isolation: null, further: await storedOpinions(stored.runs) },
    clock,
    world,
  );
  return deliverReport(made.report, settings.formats, made.documents, world);
}

async function storedReviews(line: CommandLine): Promise<StoredReviews> {
  const directory = line.options['reviews'];
  if (typeof directory === 'string') return readStoredReviews(directory);
  const why = 'it brings stored reviews together';
  throw new UserError([
    {
      what: 'consolidate: no reviews',
      why,
      fix: 'write `--reviews DIR`, a directory with files `<reviewer>-pass-<n>.md`',
    },
  ]);
}

function withRepository({
  settings,
  change,
  git,
  notes,
  waivers,
  headConfiguration,
}: Awaited<ReturnType<typeof prepareChange>>): Prepared {
  return { settings, change, git, problems: notes, waivers, headConfiguration };
}

/** No repository: a full report whose places and origins are unchecked, which it says. */
function withoutRepository({
  line,
  environment,
}: {
  line: CommandLine;
  environment: ReturnType<typeof readEnvironment>;
}): Promise<Prepared> {
  const { settings, problems } = settle(
    [...environment.settings, ...line.settings],
    settingsContext(environment.keys),
    false,
  );
  const wrong = [...line.problems, ...environment.problems, ...problems];
  const unchecked: Problem = {
    what: 'no evidence: the reviews were brought together without a repository',
    why: 'no `--repo` was given, so places are unverified and origins unknown',
    fix: 'add `--repo DIR --base B --head H`',
  };
  return wrong.length
    ? Promise.reject(new UserError(wrong))
    : Promise.resolve({ settings, change: null, git: null, problems: [unchecked], waivers: [], headConfiguration: [] });
}

/** A user error as a value, so that all of them are reported at once. */
function collected(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}
