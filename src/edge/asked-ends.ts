/** Completes an event with its pull request from GitHub, settles which ends count, and refuses foreign heads and runs without a change. */
import { type Problem, UserError } from '../domain/problem.js';
import { type Ends, isAncestor, type Wanted } from './ends.js';
import { type EventFacts, integer, list, pullRequestFacts, sha, text } from './event.js';
import { type Git, textOf } from './git.js';
import type { Answer, Github } from './github.js';
import { isCalled, mergeBaseOf, resolveReference } from './history.js';

interface CompleteFacts {
  readonly facts: EventFacts;
  readonly problems: readonly Problem[];
}

/** Asks for the pull request where the event only points at it. `github` is `null` without a token. */
export async function completeEvent(facts: EventFacts, github: Github | null): Promise<CompleteFacts> {
  const { naming } = facts;
  if (naming.kind === 'pull-request') return { facts: await pullOf(facts, naming.number, github), problems: [] };
  if (naming.kind === 'commit' && facts.head !== null) return pullOfCommit(facts, facts.head, github);
  return { facts, problems: [] };
}

async function pullOf(facts: EventFacts, number: number, github: Github | null): Promise<EventFacts> {
  // The payload of a run or a check names the commits itself; only what people see of the pull request is missing.
  if (github === null && facts.base !== null && facts.head !== null) return { ...facts, naming: { kind: 'ends' } };
  if (github === null) throw notAsked(facts, number, NO_TOKEN);
  const answer = await github.get<unknown>('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
  if (answer.kind === 'failed') throw notAsked(facts, number, reasonOf(answer));
  const found = pullRequestFacts({ pull_request: answer.data });
  const isIt = found.number === number && found.base !== null && found.head !== null;
  const home = text(answer.data, 'base', 'repo', 'full_name');
  const elsewhere = facts.repository !== null && home?.toLowerCase() !== facts.repository.toLowerCase();
  if (!isIt || elsewhere) throw notAsked(facts, number, NOT_IT);
  return joined(facts, found);
}

/** The commit that the event names stays the head: the pull request may have moved on. */
function joined(facts: EventFacts, found: Partial<EventFacts>): EventFacts {
  const head = facts.head ?? found.head ?? null;
  const foreign = facts.foreign === true || (found.foreign ?? true);
  return { ...facts, ...found, naming: { kind: 'ends' }, head, foreign, pusher: facts.pusher };
}

async function pullOfCommit(facts: EventFacts, head: string, github: Github | null): Promise<CompleteFacts> {
  if (github === null) return { facts, problems: [] };
  const answer = await github.get<unknown>('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    commit_sha: head,
    per_page: 100,
  });
  if (answer.kind === 'failed') return { facts, problems: [unknownPull(facts, head, reasonOf(answer))] };
  const open = list(answer.data).filter(
    (pull) => sha(text(pull, 'head', 'sha')) === head && text(pull, 'state') === 'open',
  );
  const numbers = open.flatMap((pull) => integer(pull, 'number') ?? []);
  const [number] = numbers;
  if (number === undefined) return { facts, problems: [] };
  if (numbers.length > 1) return { facts: { ...facts, naming: { kind: 'several', numbers } }, problems: [] };
  return { facts: await pullOf(facts, number, github), problems: [] };
}

interface RefusalReason {
  readonly why: string;
  readonly fix: string;
}

const NO_TOKEN: RefusalReason = {
  why: 'the event does not name its commits, and without `github-token` nobody can be asked',
  fix: 'leave `github-token` as it is (the token of the job) and give the job `permissions: { contents: read, pull-requests: read }`',
};

const NOT_IT: RefusalReason = {
  why: 'what the API answered is no pull request of this repository with a base and a head',
  fix: 'run the job again; if it stays, run the review on `pull_request`',
};

function reasonOf({ status, why }: Extract<Answer<unknown>, { kind: 'failed' }>): RefusalReason {
  if (status === 0) return { why: `the API could not be reached: ${why}`, fix: 'run the job again when it can be' };
  const denied = status === 401 || status === 403 || status === 404;
  return {
    why: `the API answered ${status}: ${why}`,
    fix: denied
      ? 'give the job `permissions: { contents: read, pull-requests: read }`, and run it again'
      : 'run the job again',
  };
}

function notAsked({ event }: EventFacts, number: number, { why, fix }: RefusalReason): UserError {
  return new UserError([
    { what: `\`${event ?? 'event'}\`: the commits of pull request #${number} could not be found`, why, fix },
  ]);
}

function unknownPull({ event }: EventFacts, head: string, { why, fix }: RefusalReason): Problem {
  return {
    what: `\`${event ?? 'event'}\`: which pull request ${head.slice(0, 12)} belongs to is not known`,
    why: `${why}; it is compared with the default branch`,
    fix,
  };
}

// Which ends count, those a workflow asks for or the event's: a pull request is reviewed as it is proposed.

interface HeldEnds extends Wanted {
  readonly problems: readonly Problem[];
}

type Proposal = Pick<EventFacts, 'base' | 'head' | 'isProposal' | 'baseBranch'> & {
  /** Where the base branch stands now. */
  readonly tip: string | null;
};

/**
 * A pull request can change its own workflow, so on its events both ends are the event's. An older base would not only
 * make the change larger: what the change takes away that the base branch got since then would not be seen in it.
 */
export async function heldEnds(git: Git, wanted: Wanted, event: Proposal): Promise<HeldEnds> {
  const { head } = event;
  if (!event.isProposal || head === null) return { ...wanted, problems: [] };
  const isHead = wanted.head === null || (await resolveReference(git, wanted.head)) === head;
  const isBase = wanted.base === null || (await isSameChange(git, wanted.base, { ...event, head }));
  const problems = [
    ...(isHead ? [] : [refused('head', wanted.head, `the head of the event, ${head.slice(0, 12)},`)]),
    ...(isBase ? [] : [refused('base', wanted.base, 'the base branch of the event')]),
  ];
  return { head: null, base: null, problems };
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

function refused(name: string, asked: string | null, stands: string): Problem {
  return {
    what: `${name}: \`${(asked ?? '').replaceAll('`', "'").slice(0, 100)}\` does not count, ${stands} does`,
    why: 'a pull request can change its own workflow, and what is merged is the change that the event names, not another one',
    fix: `remove the input \`${name}\``,
  };
}

// Refuses events where a stranger's code would be read next to this repository's secrets.

/** GitHub gives a run of a fork on these no secrets: its head may be anybody's. */
const WITHOUT_SECRETS: readonly string[] = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];

/** Only who may write to the repository, or time, brings these about: what they name was named by one of its people. */
const BY_WRITERS: readonly string[] = [
  'push',
  'merge_group',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'release',
  'create',
];

/** Whether anybody at all may bring the event about while the job holds the repository's secrets. An unknown event is taken for one. */
export function isPrivileged(event: string | null): boolean {
  return event !== null && !WITHOUT_SECRETS.includes(event) && !BY_WRITERS.includes(event);
}

/** Why a job has no secrets although the repository has them; `null` where it should. */
export function keyless({ event, foreign, sender }: EventFacts): 'fork' | 'dependabot' | null {
  if (event === null || isPrivileged(event)) return null;
  if (WITHOUT_SECRETS.includes(event) && foreign === true) return 'fork';
  return sender === 'dependabot[bot]' ? 'dependabot' : null;
}

/** Refuses code of strangers where the job holds the repository's secrets, unless `untrusted: data` treats it as data. */
export function refuseForeignEvent({ event, foreign }: EventFacts, untrusted: 'refuse' | 'data'): void {
  if (event === null || untrusted === 'data' || !isPrivileged(event) || foreign !== true) return;
  throw refusal(event, 'the change comes from a fork');
}

/** The same for a head that the event does not vouch for: it must be in a branch of this repository. */
export async function refuseForeignHead(
  git: Git,
  { event, foreign, head: named, repository }: EventFacts,
  { head, untrusted }: { readonly head: string; readonly untrusted: 'refuse' | 'data' },
): Promise<void> {
  if (event === null || untrusted === 'data' || !isPrivileged(event)) return;
  if (head === named && foreign === false) return;
  if (await isInOwnBranch(git, head, repository)) return;
  throw refusal(
    event,
    `${head.slice(0, 12)} is in no branch of this repository that the checkout knows (\`fetch-depth: 0\` makes it know all of them)`,
  );
}

async function isInOwnBranch(git: Git, commit: string, repository: string | null): Promise<boolean> {
  if (!(await isCalled(git, repository))) return false;
  const args = ['for-each-ref', '--count=1', '--format=%(refname)', `--contains=${commit}`, 'refs/remotes/origin/'];
  return (textOf(await git.run(args)) ?? '').trim() !== '';
}

function refusal(event: string, because: string): UserError {
  return new UserError([
    {
      what: `a head from another repository is not reviewed on \`${event}\``,
      why: `\`${event}\` runs with this repository's secrets, and ${because}`,
      fix: 'run on `pull_request` instead; or, after reading the change, push its head to a branch of this repository and review that (docs/events.md, "Forks and Dependabot")',
    },
  ]);
}

// Refuses events that name no change and says what to give: the default branch is never reviewed against itself.

/** Refuses what cannot be a change whatever the checkout holds. */
export function refuseNoChange(facts: EventFacts, wanted: Wanted): void {
  const { naming } = facts;
  if (naming.kind === 'gone' && wanted.head === null) throw new UserError([gone(facts)]);
  if (naming.kind === 'several' && wanted.base === null) throw new UserError([several(facts, naming.numbers)]);
}

/**
 * Refuses an empty change that nobody named. "Nothing changed" is an answer about two commits that the event names, or
 * the user; where one of them is a default, it only says that the wrong thing was looked at.
 */
export function refuseUnnamed(ends: Ends & { readonly mergeBase: string }, facts: EventFacts, wanted: Wanted): void {
  if (facts.event === null || ends.mergeBase !== ends.head || isNamed(ends, facts, wanted)) return;
  throw new UserError([unnamed(ends, facts, wanted)]);
}

function isNamed({ base, head }: Ends, facts: EventFacts, wanted: Wanted): boolean {
  if (wanted.base !== null && wanted.head !== null) return true;
  if (facts.naming.kind !== 'ends' && facts.naming.kind !== 'branch') return false;
  const ownBase = wanted.base === null || base === facts.base;
  const ownHead = wanted.head === null || head === facts.head;
  return ownBase && ownHead;
}

function unnamed({ base, head }: Ends, { event, branch, naming }: EventFacts, wanted: Wanted): Problem {
  const same = base === head ? 'both are' : 'all of it is in the base, at';
  const named = naming.kind === 'ends' || naming.kind === 'branch';
  const of = named ? 'names its change, and `base` or `head` say something else' : 'names no change';
  return {
    what: `\`${event ?? ''}\`: there is nothing to compare, the head adds nothing to the base`,
    why: `the event ${of}; ${same} ${head.slice(0, 12)}`,
    fix: named && (wanted.base ?? wanted.head) !== null ? 'leave `base` and `head` out' : fixFor(event, branch),
  };
}

const ADVICE: Readonly<Record<string, string>> = {
  schedule: 'give `base: <commit or tag up to which was reviewed>`, and `head` where it is not what is checked out',
  release: 'give `base: <tag of the release before>`, and check out with `fetch-depth: 0`',
  workflow_dispatch:
    'start the workflow on the branch to review, or give `base` and `head` (as inputs of the workflow: `base: ${{ inputs.base }}`)',
  push: 'give `base: <tag before>` for a tag, or limit the workflow to branches (`on: push: branches: ["**"]`)',
};

function fixFor(event: string | null, branch: string | null): string {
  const advice = event === null || !Object.hasOwn(ADVICE, event) ? undefined : ADVICE[event];
  if (advice !== undefined) return advice;
  const which = branch === null ? '' : ` (for \`${branch.slice(0, 60)}\`)`;
  return `give \`base\` and \`head\`${which}, or run on \`pull_request\``;
}

function gone({ event, branch }: EventFacts): Problem {
  return {
    what: `\`${event ?? ''}\`: \`${branch ?? 'the branch'}\` was deleted, there is nothing to review`,
    why: 'the event names no commit after it',
    fix: 'skip the job for deletions (`if: ${{ !github.event.deleted }}`), or run on `pull_request`',
  };
}

function several({ event }: EventFacts, numbers: readonly number[]): Problem {
  return {
    what: `\`${event ?? ''}\`: which pull request is meant is not said`,
    why: `the commit is the head of ${numbers.map((number) => `#${number}`).join(', ')}`,
    fix: 'give `base`, or run on `pull_request`',
  };
}
