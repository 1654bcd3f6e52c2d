/** Reads the commits of a pull request from GitHub, with the accounts that it knows for them and what it verified. */
import type { AccountCommit, AccountCommits } from '../event/event.js';
import { apiReason } from '../text/wording.js';
import type { Github } from './github.js';

interface CommitJson {
  readonly sha: string;
  readonly commit: { readonly verification?: { readonly verified?: boolean } };
  /** An empty object where the account is gone. */
  readonly author: { readonly login?: string } | null;
  readonly committer: { readonly login?: string } | null;
}

/** All that GitHub lists; it lists 250 at most. */
export async function pullCommits(github: Github, number: number): Promise<AccountCommits> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
  const answer = await github.all<CommitJson>(route, { pull_number: number }, (page) => page as readonly CommitJson[]);
  if (answer.kind === 'done') return { kind: 'known', commits: answer.data.map(accountCommit) };
  return { kind: 'unknown', why: `GitHub does not tell its commits: ${apiReason(answer)}` };
}

function accountCommit({ sha, commit, author, committer }: CommitJson): AccountCommit {
  return {
    sha,
    author: author?.login ?? null,
    committer: committer?.login ?? null,
    verified: commit.verification?.verified === true,
  };
}
