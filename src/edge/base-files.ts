/** Files as they are at a commit, read by git and never from the checkout: configuration, notes, texts for the prompt. */
import { textOf, type Git } from './git.js';

/** No configuration or note is near this. */
const MAX_BYTES = 1_000_000;

/** The text of a regular file at a commit; `null` when there is none, or when it is a link, a folder or too big. */
export async function readAt(git: Git, commit: string, path: string): Promise<string | null> {
  const clean = path.replace(/^\.\//, '');
  if (clean === '' || clean.startsWith('/') || clean.split('/').includes('..')) return null;
  const tree = textOf(await git.run(['ls-tree', '-z', commit, '--', clean]));
  const oid = /^100\d{3} blob ([0-9a-f]+)\t/.exec(tree ?? '')?.[1];
  if (oid === undefined) return null;
  // Asking for the size of what a partial clone left out would fail: the file would seem not to be there.
  await git.supply([oid]);
  const size = textOf(await git.run(['cat-file', '-s', oid]));
  if (size === null || Number(size) > MAX_BYTES) return null;
  return textOf(await git.run(['cat-file', 'blob', oid]));
}

/** Whether a commit has something at or below this path. */
export async function holds(git: Git, commit: string, path: string): Promise<boolean> {
  const listed = await git.run(['ls-tree', '-r', '--name-only', '-z', commit, '--', path], { maxBytes: MAX_BYTES });
  return listed.kind === 'failed' || listed.stdout.length > 0;
}
