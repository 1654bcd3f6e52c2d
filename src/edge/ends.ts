/** Finds the two commits of the change: never a test merge, a stranger's or a guess; and where base and default branch stand now. */
import { type Problem, UserError } from '../domain/problem.js';
import {
  type AskedHead,
  type Ends,
  endsThatCount,
  type EventFacts,
  headOfNobody,
  type HeldEnds,
  isVouchedFor,
  type Wanted,
} from '../event/event.js';
import { type Git, textOf } from './git.js';
import {
  commitOf,
  defaultBase,
  fetchCommits,
  isCalled,
  isShallow,
  mergeBaseOf,
  type Remote,
  repositoryName,
  resolveReference,
  unknownReference,
} from './history.js';

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

// An empty commit without parents: what a first push and a root commit are compared with.

/** Nobody's, and always the same, so that its SHA is. */
const NOBODY = { NAME: 'nobody', EMAIL: 'nobody@invalid', DATE: '@0 +0000' } as const;

/** SHA of the empty commit, which is written to the repository's objects: every question to git needs a commit at both ends. */
async function emptyBase(git: Git): Promise<string> {
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
function isEmptyTree(name: string): boolean {
  return EMPTY_TREES.includes(name);
}

/** The base of a branch: the default branch where they share history, else nothing. */
async function branchBase(git: Git, base: string, head: string): Promise<string> {
  const apart = (await mergeBaseOf(git, { base, head })) === null && !(await isShallow(git));
  return apart ? emptyBase(git) : base;
}

// The commit that the base branch stands at now: running a job again repeats the event of the first run.

/** Asks GitHub where a branch stands; `null` when it does not tell. */
type AskTip = (branch: string) => Promise<string | null>;

export interface Tip {
  /** Full SHA; `null` where the event names no branch that the change is to be merged into. */
  readonly commit: string | null;
  readonly problems: readonly Problem[];
}

const NONE: Tip = { commit: null, problems: [] };

interface TipRequest {
  readonly facts: EventFacts;
  /** `null` without a token. */
  readonly ask: AskTip | null;
  readonly remote: Remote | null;
}

/** The tip of the base branch: GitHub's word, else the clone's, else what the event said, which is a problem when it may be old. */
export async function baseTip(git: Git, { facts, ask, remote }: TipRequest): Promise<Tip> {
  const { baseBranch, base, isProposal } = facts;
  if (!isProposal || baseBranch === null) return NONE;
  const told = ask && (await ask(baseBranch));
  if (told !== null && told === base) return { commit: base, problems: [] };
  const asked = told === null ? null : await obtained(git, told, remote);
  const found = asked ?? (await tipInClone(git, facts));
  if (found !== null) return { commit: found, problems: [] };
  if (base === null) return NONE;
  const why =
    told === null
      ? 'GitHub was not asked or did not tell, and the clone does not hold the branch'
      : `its tip ${told.slice(0, 12)} could not be fetched`;
  const problem: Problem = {
    what: `configuration and waivers are read as they were when the event happened (${base.slice(0, 12)})`,
    why: `where \`${baseBranch}\` stands now is not known: ${why}`,
    fix: 'give `github-token` with `contents: read`, and check out with `fetch-depth: 0`',
  };
  return { commit: base, problems: [problem] };
}

async function obtained(git: Git, sha: string, remote: Remote | null): Promise<string | null> {
  const there = await commitOf(git, sha);
  if (there !== null || remote === null) return there;
  await fetchCommits(git, remote, [sha]);
  return commitOf(git, sha);
}

/**
 * What the checkout knows of the branch, when it is as new as the event. With a stranger's head the checkout may be one
 * of their repository, whose branch of that name is theirs too.
 */
async function tipInClone(git: Git, { baseBranch, base, foreign, repository }: EventFacts): Promise<string | null> {
  if (base === null || (foreign && !(await isCalled(git, repository)))) return null;
  // A folder that a workflow names may be another checkout.
  if ((await repositoryName(git)) !== null && !(await isCalled(git, repository))) return null;
  const names = foreign ? ['remotes/origin'] : ['remotes/origin', 'heads'];
  for (const name of names) {
    const tip = await commitOf(git, `refs/${name}/${baseBranch ?? ''}`);
    if (tip !== null && (await isAncestor(git, base, tip))) return tip;
  }
  return null;
}

/** Whether all of a commit is in another one. */
export async function isAncestor(git: Git, old: string, fresh: string): Promise<boolean> {
  const answer = await git.run(['merge-base', '--is-ancestor', old, fresh], { accept: [0, 1] });
  return answer.kind === 'done' && answer.exitCode === 0;
}

// For an event without a pull request: what a branch is compared with, and whose configuration counts.

type AskDefault = () => Promise<DefaultBranch | null>;

/** What the event says, for a push of a branch with the tip of the default branch as its base, where that is known. */
export async function grownFrom(facts: EventFacts, defaultBranch: AskDefault): Promise<EventFacts> {
  const { naming, branch, baseBranch } = facts;
  if (naming.kind !== 'branch' || branch === baseBranch) return facts;
  return { ...facts, base: (await defaultBranch())?.commit ?? null };
}

/**
 * The commit whose configuration counts where nothing is proposed: the base when the default branch holds it, else the
 * default branch itself. Anybody's commits stand in other branches, and a configuration says what is executed.
 */
export async function mergedBase(
  git: Git,
  base: string,
  { pushedTo, defaultBranch }: { readonly pushedTo: string | null; readonly defaultBranch: AskDefault },
): Promise<string> {
  const branch = await defaultBranch();
  if (branch === null || branch.name === pushedTo) return base;
  if (branch.commit !== null) return (await isAncestor(git, base, branch.commit)) ? base : branch.commit;
  throw new UserError([
    {
      what: `whose configuration counts is not known for the base ${base.slice(0, 12)}`,
      why: `it counts when the default branch \`${branch.name}\` holds it, and where that stands is not known`,
      fix: 'give `github-token` with `contents: read`, or check out with `fetch-depth: 0`',
    },
  ]);
}

// The commit that the default branch stands at now: its configuration counts where the base has none.

export interface DefaultBranch {
  readonly name: string;
  /** Full SHA; `null` when it is not known where the branch stands. */
  readonly commit: string | null;
}

interface DefaultBranchRequest {
  readonly facts: Pick<EventFacts, 'defaultBranch' | 'foreign' | 'repository'>;
  /** `null` without a token. */
  readonly ask: AskTip | null;
  readonly remote: Remote | null;
}

/** The default branch of the event's repository: GitHub's word, else the clone's. `null` outside a workflow. */
export async function defaultBranchOf(git: Git, request: DefaultBranchRequest): Promise<DefaultBranch | null> {
  const name = request.facts.defaultBranch;
  if (name === null) return null;
  const told = request.ask && (await request.ask(name));
  if (told === null) return { name, commit: await inClone(git, name, request.facts) };
  if ((await commitOf(git, told)) === null && request.remote !== null) await fetchCommits(git, request.remote, [told]);
  return { name, commit: await commitOf(git, told) };
}

/** With a stranger's head the checkout may be one of their repository, whose branch of that name is theirs too. */
async function inClone(
  git: Git,
  name: string,
  { foreign, repository }: DefaultBranchRequest['facts'],
): Promise<string | null> {
  if (foreign !== false && !(await isCalled(git, repository))) return null;
  const remote = await commitOf(git, `refs/remotes/origin/${name}`);
  return remote ?? (foreign !== false ? null : commitOf(git, `refs/heads/${name}`));
}

// Which ends count, those a workflow asks for or the event's: a pull request is reviewed as it is proposed.

type Proposal = Pick<EventFacts, 'base' | 'head' | 'isProposal' | 'baseBranch'> & {
  /** Where the base branch stands now. */
  readonly tip: string | null;
};

/** Asks git whether what was asked for is what a proposal proposes; `endsThatCount` decides. */
export async function heldEnds(git: Git, wanted: Wanted, event: Proposal): Promise<HeldEnds> {
  const { head } = event;
  if (!event.isProposal || head === null) return endsThatCount(wanted, null);
  const isHead = wanted.head === null || (await resolveReference(git, wanted.head)) === head;
  const isBase = wanted.base === null || (await isSameChange(git, wanted.base, { ...event, head }));
  return endsThatCount(wanted, { head, isHead, isBase });
}

/** Whether the head grew from the same commit of this base as of the base branch. */
async function isSameChange(git: Git, base: string, event: Proposal & { readonly head: string }): Promise<boolean> {
  if (base.replace(/^(?:refs\/heads\/|(?:refs\/remotes\/)?origin\/)/, '') === event.baseBranch) return true;
  const asked = await resolveReference(git, base);
  // Compared with a tip that holds the head already, nothing would be left of the change.
  const isMerged = event.tip !== null && (await isAncestor(git, event.head, event.tip));
  const stands = isMerged ? event.base : (event.tip ?? event.base);
  if (asked === null || stands === null) return false;
  if (asked === stands) return true;
  const { head } = event;
  const [own, theirs] = await Promise.all([asked, stands].map((end) => mergeBaseOf(git, { base: end, head })));
  return own !== null && own === theirs && (await isAncestor(git, asked, stands));
}

/** Refuses a head that the event does not vouch for and that is in no branch of this repository. */
export async function refuseForeignHead(git: Git, facts: EventFacts, asked: AskedHead): Promise<void> {
  if (isVouchedFor(facts, asked) || (await isInOwnBranch(git, asked.head, facts.repository))) return;
  throw headOfNobody(facts, asked.head);
}

async function isInOwnBranch(git: Git, commit: string, repository: string | null): Promise<boolean> {
  if (!(await isCalled(git, repository))) return false;
  const args = ['for-each-ref', '--count=1', '--format=%(refname)', `--contains=${commit}`, 'refs/remotes/origin/'];
  return (textOf(await git.run(args)) ?? '').trim() !== '';
}
