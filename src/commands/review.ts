/** `review`: runs the configured reviewers on a change and delivers one report; the step of the action and the local command. */
import { resolve } from 'node:path';
import { earlierSpending, uncappedCommands, unknownEarlier } from '../core/spending.js';
import { priorNotes } from '../core/rounds/notes.js';
import { artifactName } from '../core/rounds/past-runs.js';
import { unresolvedFeedback } from '../core/feedback.js';
import type { Change } from '../domain/change.js';
import { UserError } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import type { World } from '../domain/world.js';
import { readCommandLine, readEnvironment, readRunner } from '../edge/inputs.js';
import { replayProblems, secretVariables } from '../edge/run.js';
import { setStepOutput } from '../edge/step.js';
import { conclude, subjectOf } from '../pipeline.js';
import { openReadings } from '../readings.js';
import { startClock } from '../stage-clock.js';
import { deliverReport } from './deliver-report.js';
import { logOnly, worldOf } from './prepare.js';
import { prepareChange, workflowEvent, type PreparedChange } from './prepare-change.js';
import { findPast, givenReport, type PastOfRun } from './review/past.js';
import { isolationOf, probeAhead } from './review/isolation.js';
import { planOf } from './review/plan.js';
import { runAll } from './review/run-all.js';
import { readNotes, writeTasks, type Tasks } from './review/tasks.js';

type Environment = ReturnType<typeof readEnvironment>;

/** Runs the command; gives the exit status. */
export async function review(argv: readonly string[]): Promise<number> {
  const line = readCommandLine(argv, ['dry-run']);
  const environment = readEnvironment();
  const prepared = await prepareChange({
    line,
    environment,
    repository: readRunner().workspace ?? resolve('.'),
    event: await workflowEvent(),
    reviewersNeeded: true,
    log: logOnly(environment.keys),
  });
  try {
    const { inActions } = readRunner();
    const wrong = await replayProblems(prepared.settings.reviewers, inActions ? prepared.git.path : null, resolve('.'));
    if (wrong.length) throw new UserError(wrong);
    const given = await givenReport(prepared);
    if (line.options['dry-run'] === true) return await dryRun(prepared, environment);
    return await reviewChange(prepared, environment, given);
  } finally {
    await prepared.git.close();
  }
}

async function reviewChange(prepared: PreparedChange, environment: Environment, given: Report | null): Promise<number> {
  const { settings, change, git, trusted, headConfiguration, notes } = prepared;
  const { keys, tokenWithheld } = environment;
  const secrets = [...Object.values(keys), ...secretVariables(settings)];
  const world = await worldOf(settings.outputDirectory, secrets, { git, head: change.head, checkout: git.path });
  announce(world.outputDirectory, change);
  const clock = startClock(world);
  const nonce = world.token(16);
  const readings = openReadings({ change, git, settings, nonce });
  probeAhead(prepared);
  const { found, tasks } = await clock.time('collect', async () => {
    const texts = await readNotes(git, trusted, settings.instructions);
    const asked = { given, notes: texts, keys, tokenWithheld, startedAt: clock.startedAt, readings };
    const past = await findPast(prepared, asked);
    return { found: past, tasks: tasksFor(prepared, past, { notes: texts, nonce, marker: world.token(16) }) };
  });
  const earlier = earlierSpending(found.past);
  const { reuse, past } = found;
  const { isolation, problems: exposed } = await isolationOf(reuse, prepared);
  const runs = await clock.time('run', () =>
    runAll({ prepared, environment, reuse, tasks, earlier, nonce, startMs: clock.startMs, isolation, readings }, world),
  );
  const { caps, reviewers } = settings;
  const problems = [...notes, ...exposed, ...uncappedCommands(caps, reviewers), ...unknownEarlier(caps, earlier)];
  const material = { settings, change, git, runs, nonce, past, problems, missing: [], headConfiguration, isolation };
  const { report, documents } = await conclude({ ...material, readings }, clock, world);
  return deliverReport(report, settings.formats, documents, world);
}

function tasksFor(
  { change }: PreparedChange,
  { past, peopleForPrompts }: PastOfRun,
  texts: Pick<Parameters<typeof writeTasks>[0], 'notes' | 'nonce' | 'marker'>,
): Tasks {
  const { prior } = past;
  return writeTasks({
    ...{ change, ...texts },
    prior: prior ? priorNotes(prior, peopleForPrompts) : [],
    feedback: unresolvedFeedback({ people: peopleForPrompts, files: {}, findings: [], prior }),
  });
}

async function dryRun(prepared: PreparedChange, { keys }: Environment): Promise<number> {
  const log: World['log'] = logOnly(keys);
  const notes = await readNotes(prepared.git, prepared.trusted, prepared.settings.instructions);
  log.info(planOf(prepared, notes));
  return 0;
}

/** Said before anything can go wrong, so that the artifact is uploaded whatever happens. */
function announce(directory: string, change: Change): void {
  const { job, jobIndex, runAttempt, step, checkRun } = readRunner();
  const subject = { of: subjectOf(change), pull: change.number !== null };
  // Steps of one job, and jobs of a reusable workflow that is called twice, differ in the last two only.
  const parts = [job ?? 'job', jobIndex ?? '0', runAttempt ?? '1', step, checkRun].filter((part) => part !== null);
  setStepOutput('artifact-name', artifactName(parts, subject));
  setStepOutput('directory', directory);
}
