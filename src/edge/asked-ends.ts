/** Completes an event with its pull request from GitHub, settles which ends count, and refuses foreign heads and runs without a change. */
import { type Problem, UserError } from '../domain/problem.js';
import {
  type AskedHead,
  endsThatCount,
  type EventFacts,
  headOfNobody,
  type HeldEnds,
  integer,
  isVouchedFor,
  list,
  pullRequestFacts,
  sha,
  text,
  type Wanted,
} from '../event/event.js';
import { isAncestor } from './ends.js';
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
