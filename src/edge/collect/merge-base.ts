/** Two commits enter; the commit that both grew from leaves, and whether the clone knows enough to tell. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textOf, type Git } from '../git.js';

/** `null` when there is none, or none that this clone knows. A base without files and parents is one for every head. */
export async function mergeBaseOf(
  git: Git,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<string | null> {
  const answer = textOf(await git.run(['merge-base', base, head], { accept: [0, 1] }))?.trim();
  if (answer) return answer;
  return (await isEmptyRoot(git, base)) ? base : null;
}

/** Asked of the commit itself: at the boundary of a shallow clone git says of any commit that it has no parents. */
async function isEmptyRoot(git: Git, commit: string): Promise<boolean> {
  const header = (textOf(await git.run(['cat-file', 'commit', commit])) ?? 'parent ').split('\n\n', 1)[0] ?? '';
  if (/^parent /m.test(header)) return false;
  return textOf(await git.run(['ls-tree', '-z', '--name-only', commit])) === '';
}

/** Whether commits are left out of the clone. */
export async function isShallow(git: Git): Promise<boolean> {
  const boundary = await readFile(join(git.repository, 'shallow'), 'utf8').catch(() => '');
  return boundary.trim() !== '';
}
