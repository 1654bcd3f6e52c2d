/** Says which pull request brought each commit of a merge group, by what git, GitHub's queue and its API tell: evidence, never a guess. */
import { integer, list, sha, text } from './payload.js';

/** A commit of the group, in the order of its first parents, oldest first. */
export interface GroupCommit {
  readonly sha: string;
  readonly parents: readonly string[];
}

/** A pull request as GitHub tells it. */
export interface GroupPull {
  readonly number: number;
  /** Where its branch stands: full SHA. */
  readonly head: string;
  readonly baseBranch: string;
  /** Its branch is in another repository, or in none any more. */
  readonly foreign: boolean;
  readonly author: string;
}

/** An entry of the queue, with the commit at which its pull request is merged into the group. */
export interface QueueEntry {
  readonly headCommit: string | null;
  readonly baseCommit: string | null;
  readonly pull: GroupPull;
}

/** A merge queue as GitHub tells it. */
export interface MergeQueue {
  readonly entries: readonly QueueEntry[];
  /** Every entry's own check must be green before it is merged; `false`: the last one's is enough, or it is not known. */
  readonly eachIsChecked: boolean;
}

/** Consecutive commits of the group and the pull request that brought them, or why nobody can say which. */
export type GroupMember =
  | { readonly kind: 'matched'; readonly pull: GroupPull; readonly commits: readonly string[] }
  | { readonly kind: 'unmatched'; readonly commits: readonly string[]; readonly why: string };

/** What the API must be asked beside the queue. */
export interface MemberQuestions {
  /** Heads that merge commits brought and that the queue does not explain. */
  readonly heads: readonly string[];
  /** The pull request that the group's name calls its last; `null` where it is not needed or names none. */
  readonly last: number | null;
}

/** What the API answered; what it did not tell is not in it. */
export interface MemberAnswers {
  /** Head → the open pull requests that have it. */
  readonly byHead: ReadonlyMap<string, readonly GroupPull[]>;
  readonly last: GroupPull | null;
}

/** What is known of a group before the API is asked. */
export interface GroupFacts {
  readonly commits: readonly GroupCommit[];
  /** Branch that the group is merged into. */
  readonly branch: string;
  /** Name of the group's own branch: its end names the last pull request. */
  readonly name: string | null;
  readonly queue: MergeQueue | null;
}

/** What the queue does not explain. */
export function membersToAsk(facts: GroupFacts): MemberQuestions {
  const open = piecesOf(facts).filter(({ entry }) => entry === null);
  const heads = open.flatMap(({ commits }) => commits.flatMap((commit) => broughtBy(commit) ?? []));
  const last = facts.commits.at(-1);
  const isLastOpen = open.some(({ commits }) => commits.some((commit) => commit === last));
  return { heads: [...new Set(heads)], last: isLastOpen ? numberIn(facts) : null };
}

/** Every commit once, with the one pull request that brought it, or the reason for which none is taken. */
export function membersOf(facts: GroupFacts, answers: MemberAnswers): GroupMember[] {
  const members = piecesOf(facts).flatMap(({ commits, entry }): GroupMember[] => {
    if (entry) return [queued(commits, entry, facts)];
    return commits.map((commit, index) =>
      single(commit, { facts, answers, isAlone: index === 0, isLast: commit === facts.commits.at(-1) }),
    );
  });
  return members.map((member, index) => once(member, members.slice(0, index)));
}

/** A pull request is merged once: what else is said to be its own may be anybody's. */
function once(member: GroupMember, before: readonly GroupMember[]): GroupMember {
  if (member.kind !== 'matched') return member;
  const { number } = member.pull;
  const isTwice = before.some((other) => other.kind === 'matched' && other.pull.number === number);
  if (!isTwice) return member;
  return { kind: 'unmatched', commits: member.commits, why: `#${String(number)} is in the group already` };
}

/** Commits between two ends of entries; `entry`: the one that they end at. */
interface GroupPiece {
  readonly commits: readonly GroupCommit[];
  readonly entry: QueueEntry | null;
}

/** An entry holds the commits since the one before it: one of a merge or a squash, as many as the pull request has of a rebase. */
function piecesOf({ commits, queue }: GroupFacts): GroupPiece[] {
  const pieces: GroupPiece[] = [];
  let pending: GroupCommit[] = [];
  for (const commit of commits) {
    pending.push(commit);
    const ending = (queue?.entries ?? []).filter(({ headCommit }) => headCommit === commit.sha);
    const [entry] = ending;
    if (!entry) continue;
    // Two entries at one commit say nothing.
    const own = ending.length > 1 ? 0 : ownOf(pending, entry);
    const before = pending.slice(0, pending.length - own);
    if (before.length) pieces.push({ commits: before, entry: null });
    if (own) pieces.push({ commits: pending.slice(pending.length - own), entry });
    pending = [];
  }
  return pending.length ? [...pieces, { commits: pending, entry: null }] : pieces;
}

/**
 * How many of the commits up to an entry's end are its own. Its last one surely is; those before it only where they are
 * the row that grew from the commit which the queue says it is based on.
 */
function ownOf(pending: readonly GroupCommit[], { baseCommit }: QueueEntry): number {
  const row = pending.length - 1 - pending.findLastIndex(({ sha: commit }) => commit === baseCommit);
  const own = pending.slice(pending.length - row);
  const isRow = own[0]?.parents[0] === baseCommit && own.every(({ parents }) => parents.length === 1);
  return isRow ? Math.max(1, row) : 1;
}

function queued(commits: readonly GroupCommit[], { pull }: QueueEntry, { branch }: GroupFacts): GroupMember {
  const shas = commits.map((commit) => commit.sha);
  const brought = commits.flatMap((commit) => broughtBy(commit) ?? []);
  const other = brought.find((head) => head !== pull.head);
  if (other !== undefined) {
    const why = `the queue says #${String(pull.number)}, whose head is ${short(pull.head)} and not ${short(other)}`;
    return { kind: 'unmatched', commits: shas, why };
  }
  return checked({ kind: 'matched', pull, commits: shas }, branch);
}

interface SingleCommit {
  readonly facts: GroupFacts;
  readonly answers: MemberAnswers;
  /** Nothing before it is unexplained too: then it is all that its pull request brought. */
  readonly isAlone: boolean;
  readonly isLast: boolean;
}

function single(commit: GroupCommit, { facts, answers, isAlone, isLast }: SingleCommit): GroupMember {
  const commits = [commit.sha];
  const unmatched = (why: string): GroupMember => ({ kind: 'unmatched', commits, why });
  const head = broughtBy(commit);
  const last = isLast && !isElsewhere(answers.last, facts) ? answers.last : null;
  if (head === null) {
    if (commit.parents.length !== 1) return unmatched('it is no commit that a merge queue makes');
    if (last && isAlone) return checked({ kind: 'matched', pull: last, commits }, facts.branch);
    return unmatched('no entry of the merge queue ends there, and it names no head');
  }
  const pulls = (answers.byHead.get(head) ?? []).filter(({ baseBranch }) => baseBranch === facts.branch);
  const [pull] = pulls;
  if (pulls.length > 1) {
    const numbers = pulls.map(({ number }) => `#${String(number)}`).join(', ');
    return unmatched(`${short(head)} is the head of ${numbers}`);
  }
  if (pull) return { kind: 'matched', pull, commits };
  if (last?.head === head) return checked({ kind: 'matched', pull: last, commits }, facts.branch);
  return unmatched(`no open pull request into \`${facts.branch}\` is known whose head is ${short(head)}`);
}

/** The queue knows the group's last pull request, and says that another commit ends it. */
function isElsewhere(last: GroupPull | null, { queue }: GroupFacts): boolean {
  return (queue?.entries ?? []).some(({ pull, headCommit }) => pull.number === last?.number && headCommit !== null);
}

function checked(member: Extract<GroupMember, { kind: 'matched' }>, branch: string): GroupMember {
  const { pull, commits } = member;
  if (pull.baseBranch === branch) return member;
  const why = `#${String(pull.number)} is to be merged into \`${pull.baseBranch}\` and not into \`${branch}\``;
  return { kind: 'unmatched', commits, why };
}

/** The head that a merge commit brings; `null` for every other commit. */
function broughtBy({ parents }: GroupCommit): string | null {
  return parents.length === 2 ? (parents[1] ?? null) : null;
}

const short = (commit: string): string => commit.slice(0, 12);

/** GitHub calls the group's branch `gh-readonly-queue/<branch>/pr-<number>-<sha>`. */
function numberIn({ name, branch }: GroupFacts): number | null {
  const prefix = `gh-readonly-queue/${branch}/pr-`;
  if (name?.startsWith(prefix) !== true) return null;
  const [, digits] = /^(\d{1,15})-[0-9a-f]{40,64}$/.exec(name.slice(prefix.length)) ?? [];
  return digits === undefined ? null : Number(digits);
}

// Reads queue and pull requests from what the API answers; total: what is not understood is not there.

/** Answer of the query for a queue. */
export function readQueue(data: unknown): MergeQueue | null {
  const told = list(data, 'repository', 'mergeQueue', 'entries', 'nodes');
  const strategy = text(data, 'repository', 'mergeQueue', 'configuration', 'mergingStrategy');
  if (text(data, 'repository', 'mergeQueue', 'id') === null) return null;
  const entries = told.flatMap((node): QueueEntry[] => {
    const pull = queuedPull(node);
    if (pull === null) return [];
    const at = (name: string): string | null => sha(text(node, name, 'oid'));
    return [{ headCommit: at('headCommit'), baseCommit: at('baseCommit'), pull }];
  });
  return { entries, eachIsChecked: strategy === 'ALLGREEN' };
}

function queuedPull(node: unknown): GroupPull | null {
  const of = (...keys: string[]): string | null => text(node, 'pullRequest', ...keys);
  const number = integer(node, 'pullRequest', 'number');
  const head = sha(of('headRefOid'));
  const baseBranch = of('baseRefName');
  if (number === null || head === null || baseBranch === null) return null;
  const foreign = (node as { pullRequest: { isCrossRepository?: unknown } }).pullRequest.isCrossRepository !== false;
  return { number, head, baseBranch, foreign, author: of('author', 'login') ?? '' };
}

/** An open pull request of this repository as the other half of the API tells it; `null` for anything else. */
export function readPull(data: unknown, repository: string): GroupPull | null {
  const number = integer(data, 'number');
  const head = sha(text(data, 'head', 'sha'));
  const baseBranch = text(data, 'base', 'ref');
  if (number === null || head === null || baseBranch === null || text(data, 'state') !== 'open') return null;
  const isOurs = (end: string): boolean =>
    text(data, end, 'repo', 'full_name')?.toLowerCase() === repository.toLowerCase();
  if (!isOurs('base')) return null;
  return { number, head, baseBranch, foreign: !isOurs('head'), author: text(data, 'user', 'login') ?? '' };
}
