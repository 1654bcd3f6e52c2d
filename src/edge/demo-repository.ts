/** Makes a git repository from a list of commits: the demo's history enters as data, a real repository leaves. */
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { UserError } from '../domain/problem.js';
import { findOnPath, trustedPath, whyNotFound } from './process/programs.js';
import { ask } from './process.js';

/** A commit to make. The first commit of a branch starts where the repository stands. */
export interface CommitRecipe {
  readonly branch: string;
  readonly author: string;
  /** ISO 8601 with offset. */
  readonly date: string;
  readonly message: string;
  /** Path → whole new content. */
  readonly files: Readonly<Record<string, string>>;
}

/** Writes the commits in order into `directory`, on top of what is there. */
export async function addCommits(directory: string, commits: readonly CommitRecipe[]): Promise<void> {
  for (const commit of commits) {
    await switchTo(directory, commit.branch);
    for (const [path, text] of Object.entries(commit.files)) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), text);
    }
    await git(directory, ['add', '--all']);
    await git(directory, ['commit', '--quiet', '--message', commit.message], commit);
  }
}

/** A new repository whose first branch is `main`. */
export async function makeRepository(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await git(directory, ['init', '--quiet', '--initial-branch', 'main']);
}

async function switchTo(directory: string, branch: string): Promise<void> {
  const current = await git(directory, ['symbolic-ref', '--short', 'HEAD']);
  if (current.trim() === branch) return;
  const known = await git(directory, ['branch', '--list', branch]);
  await git(directory, known.trim() ? ['switch', '--quiet', branch] : ['switch', '--quiet', '--create', branch]);
}

/** Runs git with nothing of the user's configuration, so that the demo is the same everywhere. */
async function git(directory: string, args: readonly string[], commit?: CommitRecipe): Promise<string> {
  const identity = commit?.author ?? 'Demo';
  const address = `${identity.toLowerCase().replace(/\W+/g, '.')}@example.invalid`;
  const date = commit?.date ?? '2026-01-01T00:00:00+00:00';
  const program = findOnPath('git');
  if (program === null) {
    throw new UserError([{ what: 'git was not found', why: whyNotFound('git'), fix: 'install git 2.34 or newer' }]);
  }
  const env = {
    PATH: trustedPath([]).join(delimiter),
    HOME: directory,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: identity,
    GIT_AUTHOR_EMAIL: address,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: identity,
    GIT_COMMITTER_EMAIL: address,
    GIT_COMMITTER_DATE: date,
  };
  const answer = await ask({ command: program, args, stdin: '', env, cwd: directory }, { timeoutMs: TIMEOUT_MS });
  if (answer.exitCode === 0) return answer.stdout.toString('utf8');
  throw new Error(`git ${args.join(' ')}: ${answer.startFailure ?? answer.stderr}`);
}

const TIMEOUT_MS = 60_000;
