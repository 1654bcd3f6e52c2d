/** Tells whether one account made every commit of a change, by what GitHub vouches for: anybody can write another's name and address into a commit. */
import type { Change } from '../domain/change.js';
import { isSameName } from '../domain/values.js';

/** A commit as GitHub knows it. */
export interface AccountCommit {
  readonly sha: string;
  /** Login of the account that the address of its author belongs to; `null`: none. */
  readonly author: string | null;
  readonly committer: string | null;
  /** GitHub verified its signature, which is its committer's. */
  readonly verified: boolean;
}

/** The commits of a pull request, or why nobody can tell. */
export type AccountCommits =
  | { readonly kind: 'known'; readonly commits: readonly AccountCommit[] }
  | { readonly kind: 'unknown'; readonly why: string };

/** GitHub lists no more of a pull request. */
const LISTED_AT_MOST = 250;

/** GitHub's own account: it signs what somebody who is logged in commits through it, in that name. */
const GITHUB_ITSELF = 'web-flow';

/** Why it is not said that the account made every commit; `null` when it is. */
export function whyNotAllBy(
  account: string,
  answer: AccountCommits,
  { commits: own, head }: Pick<Change, 'commits' | 'head'>,
): string | null {
  if (answer.kind === 'unknown') return answer.why;
  const { commits } = answer;
  if (commits.length >= LISTED_AT_MOST)
    return `it has ${String(LISTED_AT_MOST)} commits or more, and GitHub lists no more`;
  const known = new Set(commits.map(({ sha }) => sha));
  const unknown = [head, ...own.map(({ sha }) => sha)].find((sha) => !known.has(sha));
  if (unknown !== undefined) return `${short(unknown)} is not among the commits that GitHub lists`;
  for (const commit of commits) {
    const why = whyNotBy(account, commit);
    if (why !== null) return why;
  }
  return null;
}

function whyNotBy(account: string, { sha, author, committer, verified }: AccountCommit): string | null {
  if (author === null) return `the author of ${short(sha)} has no account`;
  if (!isSameName(author, account)) return `${short(sha)} is by \`${author}\``;
  // A signature vouches for who committed; who is named as author anybody can choose.
  const isOwn = committer !== null && [account, GITHUB_ITSELF].some((name) => isSameName(name, committer));
  if (!isOwn)
    return `${short(sha)} names \`${account}\` as author, and was committed by ${committer === null ? 'no account' : `\`${committer}\``}`;
  return verified ? null : `GitHub did not verify the signature of ${short(sha)}`;
}

const short = (sha: string): string => sha.slice(0, 12);
