/** Asks git and GitHub which pull requests a merge group holds, and what each of them brings that decides which jobs run. */
import {
  type EventFacts,
  type GroupCommit,
  type GroupMember,
  type GroupPull,
  type JobsTouched,
  membersOf,
  membersToAsk,
  type MergeQueue,
  readPull,
  readQueue,
} from '../event/event.js';
import { touchesJobs } from '../rounds/rounds.js';
import { isAncestor } from './ends.js';
import { type Git, textOf } from './git.js';
import type { Github } from './github.js';
import { commitOf, fetchCommits, mergeBaseOf, type Remote } from './history.js';

interface GroupRequest {
  readonly github: Github;
  readonly facts: EventFacts;
  /** Of the group, full SHAs. */
  readonly base: string;
  readonly head: string;
  /** Where the base branch stands now. */
  readonly tip: string;
}

const QUEUE_QUERY = `query Queue($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      id
      configuration { mergingStrategy }
      entries(first: 100) {
        nodes {
          baseCommit { oid }
          headCommit { oid }
          pullRequest { number headRefOid baseRefName isCrossRepository author { login } }
        }
      }
    }
  }
}`;

/** Every commit of the group with its pull request; empty when git does not tell its commits. */
export async function groupMembers(git: Git, request: GroupRequest): Promise<GroupMember[]> {
  const { github, facts } = request;
  const branch = facts.baseBranch ?? '';
  const queue = await queueOf(github, branch);
  const commits = await commitsOf(git, request, queue);
  if (commits === null) return [];
  const group = { commits, branch, name: facts.branch, queue };
  const asked = membersToAsk(group);
  const [byHead, last] = await Promise.all([
    Promise.all(asked.heads.map(async (head) => [head, await pullsOfHead(github, head)] as const)),
    asked.last === null ? null : pullNumbered(github, asked.last),
  ]);
  return membersOf(group, { byHead: new Map(byHead), last });
}

/** `null` where there is none or the API does not tell: then merge commits still name their heads. */
async function queueOf(github: Github, branch: string): Promise<MergeQueue | null> {
  const answer = await github.graphql<unknown>(QUEUE_QUERY, { ...github.repository, branch });
  return answer.kind === 'done' ? readQueue(answer.data) : null;
}

/** A longer group no queue makes. */
const MAX_COMMITS = 1000;

/**
 * The commits of the group, oldest first. Where every entry must be green by itself they begin where the group does; else
 * what waits before it is merged with it, and they begin where the base branch ends.
 */
async function commitsOf(
  git: Git,
  { base, head, tip }: GroupRequest,
  queue: MergeQueue | null,
): Promise<GroupCommit[] | null> {
  const isMerged = await isAncestor(git, head, tip);
  const from = queue?.eachIsChecked === true || isMerged ? base : tip;
  const args = ['rev-list', '--first-parent', '--parents', '--reverse', `--max-count=${String(MAX_COMMITS + 1)}`];
  const told = textOf(await git.run([...args, head, `^${from}`, '--']));
  const lines = (told ?? '').split('\n').filter((line) => line !== '');
  if (!lines.length || lines.length > MAX_COMMITS) return null;
  return lines.map((line) => {
    const [sha = '', ...parents] = line.split(' ');
    return { sha, parents };
  });
}

async function pullsOfHead(github: Github, head: string): Promise<GroupPull[]> {
  const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
  const answer = await github.get<unknown>(route, { commit_sha: head, per_page: 100 });
  if (answer.kind === 'failed' || !Array.isArray(answer.data)) return [];
  const pulls = answer.data.flatMap((pull: unknown) => readPull(pull, nameOf(github)) ?? []);
  return pulls.filter((pull) => pull.head === head);
}

async function pullNumbered(github: Github, number: number): Promise<GroupPull | null> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
  const answer = await github.get<unknown>(route, { pull_number: number });
  const pull = answer.kind === 'done' ? readPull(answer.data, nameOf(github)) : null;
  return pull?.number === number ? pull : null;
}

const nameOf = ({ repository: { owner, repo } }: Github): string => `${owner}/${repo}`;

/** Fetches heads that the checkout lacks, as those of a squash or rebase queue whose branches are gone, in one go. */
export async function supplyHeads(git: Git, heads: readonly string[], remote: Remote | null): Promise<void> {
  const there = await Promise.all(heads.map((head) => commitOf(git, head)));
  const missing = heads.filter((_, index) => there[index] === null);
  // What cannot be had stays unknown.
  if (missing.length && remote !== null) await fetchCommits(git, remote, missing);
}

/** Whether a head brings workflows, actions or configuration that the base branch has not. */
export async function jobsTouched(
  git: Git,
  { head, tip }: { readonly head: string; readonly tip: string },
): Promise<JobsTouched> {
  if ((await commitOf(git, head)) === null) return { unknown: `its head ${head.slice(0, 12)} is not in the checkout` };
  const from = await mergeBaseOf(git, { base: tip, head });
  if (from === null) return { unknown: 'it has no commit in common with the base branch in this checkout' };
  const args = ['diff', '--no-ext-diff', '--no-textconv', '--no-renames', '--name-only', '-z', from, head, '--'];
  const told = textOf(await git.run(args));
  if (told === null) return { unknown: 'git does not tell its files' };
  const files = told.split('\0').filter((path) => path !== '');
  return touchesJobs(files.map((path) => ({ path, previousPath: null }))) ? 'yes' : 'no';
}
