/** Files as they are at a commit, read by git and never from the checkout: configuration, notes, texts for the prompt. */
import { textOf, type Git } from './git.js';

/** No configuration or note is near this. */
const MAX_BYTES = 1_000_000;

/** What stands at a path of a commit. What is there and cannot be read is not the same as nothing. */
export type Found =
  | { readonly kind: 'text'; readonly bytes: Buffer }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string };

const unreadable = (why: string): Found => ({ kind: 'unreadable', why });

/** Looks a path up at a commit. */
export async function lookUp(git: Git, commit: string, path: string): Promise<Found> {
  const clean = path.replace(/^\.\//, '');
  if (clean === '' || clean.startsWith('/') || clean.split('/').includes('..')) return { kind: 'absent' };
  const tree = await git.run(['ls-tree', '-z', commit, '--', clean]);
  if (tree.kind !== 'done') return unreadable(`git cannot list it: ${tree.problem.why}`);
  const [listed = ''] = tree.stdout.toString('utf8').split('\0');
  if (listed === '') return { kind: 'absent' };
  const [, mode = '', object = ''] = /^(\d{6}) \S+ ([0-9a-f]+)\t/.exec(listed) ?? [];
  if (!mode.startsWith('100')) return unreadable('it is a link or a folder, not a regular file');
  // Asking for the size of what a partial clone left out would fail: the file would seem not to be there.
  await git.supply([object]);
  const size = textOf(await git.run(['cat-file', '-s', object]))?.trim();
  if (size === undefined) return unreadable('the clone lacks its content');
  if (Number(size) > MAX_BYTES) return unreadable(`it has ${size} bytes, at most ${String(MAX_BYTES)} are read`);
  const blob = await git.run(['cat-file', 'blob', object]);
  if (blob.kind !== 'done') return unreadable(`git cannot read it: ${blob.problem.why}`);
  return { kind: 'text', bytes: blob.stdout };
}

/** The text of a regular file at a commit; `null` when there is none, or when it is a link, a folder or too big. */
export async function readAt(git: Git, commit: string, path: string): Promise<string | null> {
  const found = await lookUp(git, commit, path);
  return found.kind === 'text' ? found.bytes.toString('utf8') : null;
}

/** Whether a commit has something at or below this path. */
export async function holds(git: Git, commit: string, path: string): Promise<boolean> {
  const listed = await git.run(['ls-tree', '-r', '--name-only', '-z', commit, '--', path], { maxBytes: MAX_BYTES });
  return listed.kind === 'failed' || listed.stdout.length > 0;
}
