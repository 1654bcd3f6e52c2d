/** The prepared tree and a work tree after a reviewer's run enter; the files that are not as they were leave. */
import { copyFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { textOf, type Git } from '../git.js';

/** Paths that were changed, removed or added, sorted, each once. The reviewer's own `.git` has no say. */
export async function changedPaths(git: Git, reference: string, worktree: string): Promise<readonly string[]> {
  const index = join(reference, 'index.compare');
  await copyAsOld(join(reference, 'index'), index);
  const options = { env: { GIT_DIR: reference, GIT_WORK_TREE: worktree, GIT_INDEX_FILE: index } };
  const changed = textOf(await git.run(['diff-files', '--name-only', '-z', '--ignore-submodules=all'], options));
  const added = textOf(await git.run(['ls-files', '--others', '-z', '--directory', '--no-empty-directory'], options));
  await rm(index, { force: true });
  const paths = `${changed ?? ''}${added ?? ''}`.split('\0').filter(Boolean);
  return [...new Set(paths)].sort();
}

/**
 * Git reads a file that looks as it did (size, time) only when the index is no younger than the file: within one second
 * a file can change and look the same. A copy with a time of its own would make all files look older; whole seconds
 * since git may compare no finer ones.
 */
async function copyAsOld(index: string, copy: string): Promise<void> {
  const { mtimeMs } = await stat(index);
  await copyFile(index, copy);
  const seconds = Math.floor(mtimeMs / 1_000);
  await utimes(copy, seconds, seconds);
}
