/** What can be used again and what must run enter; the runs of all reviewers leave, in the order of the settings. */
import { dirname, join, resolve } from 'node:path';
import type { Reuse } from '../../core/rounds/reuse.js';
import type { EarlierSpending } from '../../domain/cost.js';
import type { Isolation } from '../../domain/isolation.js';
import type { ReviewerRun } from '../../domain/reviewer.js';
import type { World } from '../../domain/world.js';
import { keyless } from '../../edge/collect/foreign.js';
import { commandFiles, type readEnvironment } from '../../edge/inputs.js';
import { runReviewers } from '../../edge/run.js';
import type { Readings } from '../../readings.js';
import type { PreparedChange } from '../prepare-change.js';
import { accessTo } from './access.js';
import type { Tasks } from './tasks.js';

export interface RunFacts {
  readonly prepared: PreparedChange;
  readonly environment: ReturnType<typeof readEnvironment>;
  readonly reuse: Reuse;
  readonly tasks: Tasks;
  /** What the rounds before spent. */
  readonly earlier: EarlierSpending;
  readonly nonce: string;
  /** By the world's elapsed time. */
  readonly startMs: number;
  readonly isolation: Isolation | null;
  /** Where what is there already is read while others still work. */
  readonly readings: Pick<Readings, 'ahead'>;
}

/** Runs what must run; an empty change needs nobody. */
export async function runAll(facts: RunFacts, world: World): Promise<readonly ReviewerRun[]> {
  const { prepared, environment, reuse, tasks, nonce, startMs, earlier, isolation, readings } = facts;
  const { settings, change, git } = prepared;
  if (change.files.length === 0) return [];
  const kept = reuse.kind === 'reuse' ? reuse.runs : [];
  if (reuse.kind === 'reuse') world.log.info(reuse.said);
  const reviewers = reuse.kind === 'reuse' ? reuse.missing : settings.reviewers;
  const { keys, baseUrls } = environment;
  const folder = join(world.runner.temporaryDirectory, 'deep-review-clis');
  const entry = process.argv[1] ?? '';
  const ran = await runReviewers(
    {
      ...{ reviewers, git, change, workspace: git.path, workingDirectory: resolve('.'), nonce, keys, startMs },
      ...{ deadlineMs: settings.deadlineMs, cancel: null, caps: settings.caps, earlier },
      guarded: [folder, dirname(dirname(entry)), ...commandFiles()],
      promptFor: (reviewer, pass, previous) => tasks.promptFor(reviewer, pass, previous),
      // Without walls who still works may write where git reads.
      meanwhile: (ended) => {
        readings.ahead(ended, { asksGit: isolation !== 'none' });
      },
      accessFor: accessTo({
        keys,
        keyless: keyless(prepared.event),
        install: settings.install,
        folder,
        entry,
        baseUrls,
      }),
    },
    world,
  );
  const place = (run: ReviewerRun): number => settings.reviewers.findIndex(({ id }) => id === run.reviewer.id);
  return [...kept, ...ran].sort((a, b) => place(a) - place(b));
}
