/** Files as they are at a commit, read by git and never from the checkout: configuration, notes, texts for the prompt. */
import { textOf, type Git } from './git.js';

/** No configuration or note is near this. */
const MAX_BYTES = 1_000_000;

/** The text of a regular file at a commit; `null` when there is none, or when it is a link, a folder or too big. */
export async function readAt(git: Git, commit: string, path: string): Promise<string | null> {
  const clean = path.replace(/^\.\//, '');
  if (clean === '' || clean.startsWith('/') || clean.split('/').includes('..')) return null;
  const tree = textOf(await git.run(['ls-tree', '--long', '-z', commit, '--', clean]));
  const entry = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t/.exec(tree ?? '');
  if (!entry?.[1] || Number(entry[2]) > MAX_BYTES) return null;
  return textOf(await git.run(['cat-file', 'blob', entry[1]]));
}

/** Whether a commit has something at or below this path. */
export async function holds(git: Git, commit: string, path: string): Promise<boolean> {
  const listed = await git.run(['ls-tree', '-r', '--name-only', '-z', commit, '--', path], { maxBytes: MAX_BYTES });
  return listed.kind === 'failed' || listed.stdout.length > 0;
}
