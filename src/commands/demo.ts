/** `demo`: makes a small repository with a real history and reviews it with recorded reviewers; no key, no network. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settle } from '../configuration/configuration.js';
import { NO_PAST } from '../domain/past.js';
import { UserError } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import type { Settings } from '../domain/settings.js';
import { must } from '../domain/values.js';
import { storedOpinions } from '../edge/asking.js';
import { collect, openRepository } from '../edge/collect.js';
import { addCommits, makeRepository, readDemo } from '../edge/demo-repository.js';
import { openAnswers } from '../edge/git-answers.js';
import { readCommandLine, readEnvironment } from '../edge/inputs.js';
import { previousRound } from '../edge/previous.js';
import { readStoredReviews } from '../edge/stored-reviews.js';
import { readEvent } from '../event/event.js';
import { readReport } from '../formats/index.js';
import { conclude, type Concluded, subjectOf } from '../pipeline.js';
import { openReadings } from '../readings.js';
import type { World } from '../seams.js';
import { startClock } from '../stage-clock.js';
import { settingsContext, worldOf } from './prepare.js';
import { deliverReport } from './deliver-report.js';

const NAMES: Readonly<Record<string, { readonly name: string; readonly vendor: string }>> = {
  claude: { name: 'Claude (recorded)', vendor: 'anthropic' },
  codex: { name: 'Codex (recorded)', vendor: 'openai' },
  gemini: { name: 'Gemini (recorded)', vendor: 'google' },
};

/** Runs the demo; gives the exit status: 1, because a critical finding stands, or 0 with `--fixed`. */
export async function demo(argv: readonly string[]): Promise<number> {
  const line = readCommandLine(argv, ['fixed']);
  const { keys } = readEnvironment();
  const files = await readDemo(must(process.argv[1]));
  const { settings, problems } = settle(line.settings, settingsContext(keys), false);
  const wrong = [...line.problems, ...problems];
  if (wrong.length) throw new UserError(wrong);
  const under = { git: null, head: null, checkout: null, reads: [] };
  const world = await worldOf(settings.outputDirectory, Object.values(keys), under);
  const folder = await mkdtemp(join(tmpdir(), 'deep-review-demo-'));
  try {
    const demoWorld = { settings, world, repository: join(folder, 'drop') };
    await makeRepository(demoWorld.repository);
    await addCommits(demoWorld.repository, files.history);
    world.log.info('A pull request on a made repository, read by three recorded reviewers.\n');
    const first = await round(demoWorld, files.reviews.first, null);
    if (line.options['fixed'] !== true)
      return await deliverReport(first.report, settings.formats, first.documents, world);
    await addCommits(demoWorld.repository, files.fixes);
    const second = await round(demoWorld, files.reviews.second, first.report);
    return await deliverReport(second.report, settings.formats, second.documents, world);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a workflow would know of it beside git. */
const PULL = { number: 7, title: 'Folders in names, and a client that retries' };

interface DemoWorld {
  readonly settings: Settings;
  readonly world: World;
  readonly repository: string;
}

async function round(
  { settings, world, repository }: DemoWorld,
  reviews: string,
  previous: Report | null,
): Promise<Concluded> {
  const clock = startClock(world);
  const git = await openRepository(repository);
  try {
    const request = {
      base: 'main',
      head: 'folders',
      facts: readEvent(null),
      remote: null,
      untrusted: 'refuse' as const,
    };
    const collected = await clock.time('collect', () => collect(request, git, world));
    const change = { ...collected, ...PULL };
    const found = await previousRound({ given: previous, workflow: null, of: subjectOf(change), readReport });
    const past = { ...NO_PAST, ...found };
    const stored = await clock.time('run', () => readStoredReviews(reviews));
    const runs = stored.runs.map((run) => ({ ...run, reviewer: { ...run.reviewer, ...NAMES[run.reviewer.id] } }));
    const answers = openAnswers(change, git);
    const readings = openReadings({ change, git: answers, settings, nonce: null });
    const { problems } = stored;
    const further = await storedOpinions(runs);
    const material = { settings, change, git: answers, runs, readings, past, problems, headConfiguration: [] };
    return await conclude({ ...material, isolation: null, further }, clock, world);
  } finally {
    await git.close();
  }
}
