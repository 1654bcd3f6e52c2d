/** A name that a user wrote enters; the commit it stands for, or a user error with near names, leaves. */
import { UserError } from '../../domain/problem.js';
import { textOf, type Git } from '../git.js';

/** Full SHA of the commit a revision stands for; `null` when there is none. */
export async function commitOf(git: Git, revision: string): Promise<string | null> {
  // A revision that begins with a dash would be read as an option.
  if (revision.startsWith('-') || revision === '') return null;
  const result = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  return textOf(result)?.trim().split('\n').at(-1) ?? null;
}

/** Tries a branch name as a user may mean it: as it is, then as a branch of `origin`. */
export async function resolveReference(git: Git, name: string): Promise<string | null> {
  return (await commitOf(git, name)) ?? (await commitOf(git, `refs/remotes/origin/${name}`));
}

/** The branch that changes go into, when nobody says: what `origin` calls its HEAD, else the usual names. */
export async function defaultBase(git: Git): Promise<string | null> {
  for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const found = await commitOf(git, name.startsWith('origin/') ? `refs/remotes/${name}` : `refs/heads/${name}`);
    if (found !== null) return found;
  }
  return null;
}

/** Says that a commit is not there, with the names that come near. */
export async function unknownReference(git: Git, name: string, role: 'base' | 'head'): Promise<UserError> {
  const near = await nearNames(git, name);
  const isSha = /^[0-9a-f]{40,64}$/.test(name);
  return new UserError([
    {
      what: `\`${role}\`: there is no commit \`${name}\` in this repository`,
      why: near.length
        ? `the nearest names are ${near.map((found) => `\`${found}\``).join(', ')}`
        : 'no name comes near',
      fix: isSha
        ? 'check out with `fetch-depth: 0`, so that the whole history is there, and leave `github-token` as it is, so that what is missing can be fetched'
        : `set \`${role}\` to a branch, tag or SHA that \`git rev-parse\` knows, and check out with \`fetch-depth: 0\``,
    },
  ]);
}

async function nearNames(git: Git, name: string): Promise<string[]> {
  const result = await git.run([
    'for-each-ref',
    '--format=%(refname:short)',
    'refs/heads',
    'refs/remotes',
    'refs/tags',
  ]);
  const plain = (text: string): string => text.toLowerCase().replace(/^origin\//, '');
  return (textOf(result) ?? '')
    .split('\n')
    .filter(Boolean)
    .slice(0, 5000)
    .map((found) => ({ found, steps: editDistance(plain(found), plain(name)) }))
    .filter(({ found, steps }) => steps <= Math.max(2, found.length / 3))
    .sort((a, b) => a.steps - b.steps || (a.found < b.found ? -1 : 1))
    .slice(0, 3)
    .map(({ found }) => found);
}

/** Levenshtein distance of two short texts. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
