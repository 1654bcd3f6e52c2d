/** A request and the event enter; the commits at both ends of the change leave: never a test merge, never a guess. */
import { UserError } from '../../domain/problem.js';
import { textOf, type Git } from '../git.js';
import { branchBase, emptyBase, isEmptyTree } from './empty-base.js';
import type { EventFacts } from './event.js';
import { fetchCommits, type Remote } from './history.js';
import { commitOf, defaultBase, resolveReference, unknownReference } from './references.js';

export interface Ends {
  /** Full SHAs. */
  readonly base: string;
  readonly head: string;
}

/** What the user asked for; `null` leaves it to the event, then to the usual names. */
export interface Wanted {
  readonly base: string | null;
  readonly head: string | null;
}

/** Finds both ends. User errors: unknown names (all at once), a test merge as head. */
export async function findEnds(git: Git, wanted: Wanted, facts: EventFacts, remote: Remote | null): Promise<Ends> {
  const headName = wanted.head ?? facts.head ?? 'HEAD';
  const [head, base] = await Promise.allSettled([
    require(git, { name: headName, role: 'head', pull: facts.number }, remote),
    findBase(git, wanted, facts, remote),
  ]);
  const errors = [base, head].flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  const bug = errors.find((error) => !(error instanceof UserError));
  if (bug !== undefined) throw bug as Error;
  if (base.status === 'rejected' || head.status === 'rejected') {
    throw new UserError(errors.flatMap((error) => (error instanceof UserError ? error.problems : [])));
  }
  await refuseTestMerge(git, head.value, facts);
  const isBranch = facts.naming.kind === 'branch' && wanted.base === null;
  return { base: isBranch ? await branchBase(git, base.value, head.value) : base.value, head: head.value };
}

async function findBase(git: Git, wanted: Wanted, facts: EventFacts, remote: Remote | null): Promise<string> {
  if (wanted.base !== null && isEmptyTree(wanted.base)) return emptyBase(git);
  const isFirst = facts.naming.kind === 'branch' && facts.branch === facts.baseBranch;
  if (isFirst && wanted.base === null) return emptyBase(git);
  const name = wanted.base ?? facts.base ?? facts.baseBranch;
  if (name !== null) {
    const known = await require(git, { name, role: 'base', pull: null }, remote).catch((error: unknown) => error);
    if (typeof known === 'string') return known;
    const other = wanted.base === null ? insteadOfBefore(facts) : null;
    if (other === null) throw known;
    return require(git, { name: other, role: 'base', pull: null }, remote);
  }
  const found = await defaultBase(git);
  if (found !== null) return found;
  throw new UserError([
    {
      what: '`base`: what the change is compared with is not known',
      why: 'no base was given, and there is no `origin/HEAD`, `origin/main`, `origin/master`, `main` or `master`',
      fix: 'set `base` (on the command line `--base <branch or SHA>`)',
    },
  ]);
}

/** What a forced push replaced may be gone for good: then all of a branch is looked at that the default branch does not hold. */
function insteadOfBefore({ event, branch, baseBranch }: EventFacts): string | null {
  return event === 'push' && branch !== baseBranch ? baseBranch : null;
}

interface End {
  readonly name: string;
  readonly role: 'base' | 'head';
  /** Number of the pull request that has it as head. */
  readonly pull: number | null;
}

/** The commit of a name; fetched when it is a SHA that the clone lacks and the event says where from. */
async function require(git: Git, { name, role, pull }: End, remote: Remote | null): Promise<string> {
  const found = await resolveReference(git, name);
  if (found !== null) return found;
  if (remote !== null && /^[0-9a-f]{40,64}$/.test(name)) {
    // GitHub gives out any commit that a branch or a pull request holds; other servers only what stands at the end of one.
    for (const wish of [name, ...(pull === null ? [] : [`refs/pull/${pull}/head`])]) {
      await fetchCommits(git, remote, [wish]);
      const fetched = await commitOf(git, name);
      if (fetched !== null) return fetched;
    }
  }
  throw await unknownReference(git, name, role);
}

/** GitHub's test merge of head and base is nobody's code: blame and places would name commits that no one wrote. */
async function refuseTestMerge(git: Git, head: string, facts: EventFacts): Promise<void> {
  const shown = textOf(await git.run(['show', '--no-patch', '--format=%P%n%s', head]));
  const [parents = '', subject = ''] = (shown ?? '').split('\n');
  const [first = '', second = ''] = parents.split(' ');
  const named = subject === `Merge ${second} into ${first}` && second !== '';
  if (!named && head !== facts.testMerge) return;
  // A merged pull request names its real merge commit in the same field.
  if (!named && second === '') return;
  throw new UserError([
    {
      what: `\`head\`: ${head.slice(0, 12)} is the test merge that GitHub makes of a pull request`,
      why: 'it is not a commit of the change: lines and authors in it are not those that people will see',
      fix: `set \`head\` to ${second || 'the head of the pull request'} (on \`pull_request\`: leave it out, the event names it)`,
    },
  ]);
}
