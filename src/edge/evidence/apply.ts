/** Patches enter; whether `git apply --check` takes them on head leaves. Nothing but a scratch index is written. */
import { join } from 'node:path';
import type { ApplyAnswers, FixTrial } from '../../core/fix.js';
import { indexInfo } from '../collect/attributes.js';
import type { Git } from '../git.js';
import type { HeadTree } from './read.js';

const PARALLEL = 3;

/** Answers by the position of the finding. */
export async function tryFixes(git: Git, head: HeadTree, trials: readonly FixTrial[]): Promise<ApplyAnswers> {
  const answers = new Map<number, string | null>();
  const queue = trials.filter((trial) => trial.patch !== '');
  if (!queue.length) return answers;
  const check = await scratchIndex(
    git,
    head,
    queue.flatMap((trial) => trial.paths),
  );
  const work = async (): Promise<void> => {
    for (let trial = queue.shift(); trial; trial = queue.shift()) answers.set(trial.index, await check(trial.patch));
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return answers;
}

/** Whether one patch applies; `null` when it does. */
export async function tryPatch(
  git: Git,
  head: HeadTree,
  patch: string,
  paths: readonly string[],
): Promise<string | null> {
  const check = await scratchIndex(git, head, paths);
  return check(patch);
}

/** An index that holds only the files in question: as fast in a large repository as in a small one. */
async function scratchIndex(
  git: Git,
  head: HeadTree,
  paths: readonly string[],
): Promise<(patch: string) => Promise<string | null>> {
  const env = { GIT_INDEX_FILE: join(git.scratch, 'fixes.index') };
  await git.run(['read-tree', '--empty'], { env });
  const entries = [...new Set(paths)].flatMap((path) => head.entries.get(path) ?? []);
  await git.run(['update-index', '-z', '--index-info'], { stdin: indexInfo(entries), env });
  return async (patch) => {
    const result = await git.run(['apply', '--check', '--cached', '--whitespace=nowarn', '-'], { stdin: patch, env });
    return result.kind === 'done' ? null : `git apply says: ${result.problem.why}`;
  };
}
