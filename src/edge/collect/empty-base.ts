/** A repository enters; a commit without files and parents leaves: what a first push and a root commit are compared with. */
import { UserError } from '../../domain/problem.js';
import { textOf, type Git } from '../git.js';
import { mergeBaseOf, isShallow } from './merge-base.js';

/** Nobody's, and always the same, so that its SHA is. */
const NOBODY = { NAME: 'nobody', EMAIL: 'nobody@invalid', DATE: '@0 +0000' } as const;

/** SHA of the empty commit, which is written to the repository's objects: every question to git needs a commit at both ends. */
export async function emptyBase(git: Git): Promise<string> {
  const env = Object.fromEntries(
    Object.entries(NOBODY).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]),
  );
  const tree = textOf(await git.run(['hash-object', '-t', 'tree', '-w', '--stdin']))?.trim() ?? '';
  const result = await git.run(['commit-tree', tree], { env });
  if (result.kind === 'done') return result.stdout.toString('utf8').trim();
  throw new UserError([{ ...result.problem, what: 'the empty base of a first push could not be written' }]);
}

/** The names under which git knows the tree without files. */
const EMPTY_TREES: readonly string[] = [
  '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
];

/** Whether a user asks for a comparison with nothing. */
export function isEmptyTree(name: string): boolean {
  return EMPTY_TREES.includes(name);
}

/** The base of a branch: the default branch where they share history, else nothing. */
export async function branchBase(git: Git, base: string, head: string): Promise<string> {
  const apart = (await mergeBaseOf(git, { base, head })) === null && !(await isShallow(git));
  return apart ? emptyBase(git) : base;
}
