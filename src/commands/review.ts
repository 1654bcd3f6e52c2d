/** `review`: runs the configured reviewers on a change and delivers one report; the step of the action and the local command. */
import { join, resolve } from 'node:path';
import type { Document } from '../domain/report.js';
import { UserError } from '../domain/problem.js';
import { readCommandLine, readEnvironment, readRunner } from '../edge/inputs.js';
import { replayProblems, runReviewers } from '../edge/run.js';
import { setStepOutput } from '../edge/step.js';
import { conclude } from '../pipeline.js';
import { startClock } from '../stage-clock.js';
import { deliverReport } from './deliver-report.js';
import { logOnly, worldOf } from './prepare.js';
import { prepareChange, workflowEvent, type PreparedChange } from './prepare-change.js';
import { accessTo } from './review/access.js';
import { readNotes, writeTasks } from './review/tasks.js';

type Environment = ReturnType<typeof readEnvironment>;

/** Runs the command; gives the exit status. */
export async function review(argv: readonly string[]): Promise<number> {
  const line = readCommandLine(argv, ['dry-run']);
  const environment = readEnvironment();
  const runner = readRunner();
  const prepared = await prepareChange({
    line,
    environment,
    repository: runner.workspace ?? resolve('.'),
    event: await workflowEvent(),
    reviewersNeeded: true,
    log: logOnly(environment.keys),
  });
  try {
    return await reviewChange(prepared, environment);
  } finally {
    await prepared.git.close();
  }
}

async function reviewChange(prepared: PreparedChange, { keys, baseUrls }: Environment): Promise<number> {
  const { settings, change, git } = prepared;
  const runner = readRunner();
  const workspace = runner.workspace ?? resolve('.');
  const wrong = await replayProblems(settings.reviewers, runner.inActions ? workspace : null, resolve('.'));
  if (wrong.length) throw new UserError(wrong);
  const world = await worldOf(settings.outputDirectory, keys);
  announce(world.outputDirectory);
  const clock = startClock(world);
  const nonce = world.token(16);
  const notes = await clock.time('collect', () => readNotes(git, change.base, settings.instructions));
  const tasks = writeTasks({ change, notes, prior: [], feedback: [], nonce, marker: world.token(16) });
  const folder = join(world.runner.temporaryDirectory, 'deep-review-clis');
  const runs = await clock.time('run', () =>
    change.files.length === 0
      ? []
      : runReviewers(
          {
            ...{ reviewers: settings.reviewers, git, change, workspace, workingDirectory: resolve('.'), nonce, keys },
            ...{ startMs: clock.startMs, deadlineMs: settings.deadlineMs, cancel: null },
            promptFor: (reviewer, pass, previous) => tasks.promptFor(reviewer, pass, previous),
            accessFor: accessTo({ keys, install: settings.install, folder, entry: process.argv[1] ?? '', baseUrls }),
          },
          world,
        ),
  );
  const concluded = await conclude(
    { settings, change, git, runs, previous: null, nonce, problems: prepared.notes, missing: [] },
    clock,
    world,
  );
  const extra: readonly Document[] = [...concluded.documents, ...tasks.documents()];
  return deliverReport(concluded.report, settings.formats, extra, world);
}

/** Said before anything can go wrong, so that the artifact is uploaded whatever happens. */
function announce(directory: string): void {
  const { job, jobIndex, runAttempt } = readRunner();
  const parts = ['deep-review', job ?? 'job', jobIndex ?? '0', runAttempt ?? '1'];
  setStepOutput('artifact-name', parts.map((part) => part.replace(/[^A-Za-z0-9_.-]+/g, '-')).join('-'));
  setStepOutput('directory', directory);
}
