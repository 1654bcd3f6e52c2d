/** Patches enter; whether `git apply --check` takes them on head leaves. Nothing but a scratch index is written. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApplyAnswers, FixTrial } from '../../core/fix.js';
import type { Git } from '../git.js';
import { indexInfo } from '../git/objects.js';
import type { HeadTree } from './read.js';

/** Checks patches, each by itself against head; `null` when all apply, else what git says of the first that does not. */
export type PatchCheck = (patches: readonly string[]) => Promise<string | null>;

/** A check on an index that holds only the files in question: as fast in a large repository as in a small one. */
export async function patchCheck(git: Git, head: HeadTree, trials: readonly FixTrial[]): Promise<PatchCheck> {
  const env = { GIT_INDEX_FILE: join(git.scratch, 'fixes.index') };
  const paths = new Set(trials.flatMap((trial) => trial.paths));
  const entries = [...paths].flatMap((path) => head.entries.get(path) ?? []);
  await git.run(['update-index', '-z', '--index-info'], { stdin: indexInfo(entries), env });
  let checks = 0;
  return async (patches) => {
    const files = patches.map((_, index) => join(git.scratch, `fix-${String(checks)}-${String(index)}.patch`));
    checks += 1;
    await Promise.all(files.map((file, index) => writeFile(file, patches[index] ?? '')));
    const result = await git.run(['apply', '--check', '--cached', '--whitespace=nowarn', ...files], { env });
    return result.kind === 'done' ? null : `git apply says: ${result.problem.why}`;
  };
}

/** Answers by the position of the finding. One process for all; only when one of them fails, one for each. */
export async function tryFixes(check: PatchCheck, trials: readonly FixTrial[]): Promise<ApplyAnswers> {
  const located = trials.filter((trial) => trial.patch !== '');
  if (!located.length) return new Map();
  if ((await check(located.map((trial) => trial.patch))) === null) {
    return new Map(located.map((trial) => [trial.index, null]));
  }
  const answers = new Map<number, string | null>();
  for (const trial of located) answers.set(trial.index, await check([trial.patch]));
  return answers;
}
