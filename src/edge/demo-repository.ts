/** Reads the demo's plain files and makes a git repository with a real history of them. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { UserError } from '../domain/problem.js';
import { folderWith } from './install.js';
import { findOnPath, trustedPath, whyNotFound } from './environment.js';
import { ask } from './spawn.js';

/** A commit to make. The first commit of a branch starts where the repository stands. */
interface CommitRecipe {
  readonly branch: string;
  readonly author: string;
  /** ISO 8601 with offset. */
  readonly date: string;
  readonly message: string;
  /** Path → whole new content. */
  readonly files: Readonly<Record<string, string>>;
}

/** The demo as it lies in `demo/`: commits with fixed authors and dates, so that every run has the same SHAs. */
interface DemoFiles {
  /** What stands when the first round begins. */
  readonly history: readonly CommitRecipe[];
  /** What the author pushed after it. */
  readonly fixes: readonly CommitRecipe[];
  /** Folders with the recorded reviews of each round. */
  readonly reviews: { readonly first: string; readonly second: string };
}

/** Reads `demo/history.json` and the files of each commit. `entry` is the program as it was started. */
export async function readDemo(entry: string): Promise<DemoFiles> {
  const root = await folderWith(entry, 'demo/history.json');
  if (root === null) {
    throw new UserError([
      {
        what: 'the demo was not found',
        why: 'the folder `demo/` is not beside the program',
        fix: 'use the whole action, not only dist/',
      },
    ]);
  }
  const folder = join(root, 'demo');
  // Our own file, of the same commit as this program.
  const commits = JSON.parse(await readFile(join(folder, 'history.json'), 'utf8')) as readonly DemoCommit[];
  const recipes = await Promise.all(
    commits.map(async ({ folder: name, round, ...commit }) => {
      return { round, recipe: { ...commit, files: await filesBelow(join(folder, 'commits', name)) } };
    }),
  );
  const ofRound = (wanted: number): CommitRecipe[] =>
    recipes.filter(({ round }) => round === wanted).map(({ recipe }) => recipe);
  const reviews = { first: join(folder, 'reviews', 'first'), second: join(folder, 'reviews', 'second') };
  return { history: ofRound(1), fixes: ofRound(2), reviews };
}

interface DemoCommit extends Omit<CommitRecipe, 'files'> {
  /** Below `demo/commits`, with the commit's files. */
  readonly folder: string;
  readonly round: 1 | 2;
}

async function filesBelow(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) files[name.replaceAll('\\', '/')] = await readFile(path, 'utf8');
  }
  return files;
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
