/** Finds the checkout under review in the runner's workspace, by the setting `working-directory` or by the event. */
import { readdir, realpath } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type Problem, UserError } from '../domain/problem.js';
import type { EventFacts } from '../event/event.js';
import { openGit, ownGitDirectory } from './git.js';
import { commitOf, isCalled } from './history.js';
import { isWithin } from './environment.js';

interface WorkspaceRequest {
  /** The runner's workspace, or where the user stands. */
  readonly workspace: string;
  /** The setting; `null` when it is not given. */
  readonly directory: string | null;
  readonly facts: EventFacts;
}

/** `path: repositories/app` is looked into as far as this; folders of a repository are not. */
const MAX_DEPTH = 3;
const MAX_FOLDERS = 2_000;

/** Finds the checkout. User errors: a wrong `working-directory`, several checkouts or another one than the event's below the workspace. */
export async function findCheckout(request: WorkspaceRequest): Promise<string> {
  const { workspace, directory, facts } = request;
  if (directory !== null) return given(workspace, directory);
  // Outside a workflow a user may stand anywhere in the repository.
  if (facts.event === null || (await isCheckout(workspace))) return workspace;
  const below = await repositoriesBelow(workspace);
  if (!below.length) throw noRepository(workspace);
  const matching = await matches(below, facts);
  if (matching.length === 1 && matching[0] !== undefined) return matching[0];
  throw new UserError([whichOne(workspace, below, matching)]);
}

/** A repository above a workspace is another one: a runner's folder may lie in anybody's. */
async function isCheckout(workspace: string): Promise<boolean> {
  return (await ownGitDirectory(await realpath(workspace).catch(() => workspace))) !== null;
}

async function given(workspace: string, directory: string): Promise<string> {
  const wrong = (why: string, fix: string): UserError =>
    new UserError([{ what: `working-directory: \`${directory}\` cannot be used`, why, fix }]);
  const path = resolve(workspace, directory);
  const real = await realpath(path).catch(() => null);
  if (!isWithin(real ?? path, await realpath(workspace).catch(() => resolve(workspace)))) {
    throw wrong('it leads out of the workspace', 'give the `path` of actions/checkout, relative to the workspace');
  }
  if (real === null) {
    throw wrong(`there is no folder ${path}`, 'give the `path` of actions/checkout, and check out before this step');
  }
  if ((await ownGitDirectory(real)) !== null) return path;
  const above = await openGit(real);
  await above?.close();
  throw above === null
    ? wrong('it is not a git repository', 'give the `path` of actions/checkout, and check out before this step')
    : wrong('it is a folder of a repository and none itself', 'leave it out: a change is reviewed as a whole');
}

async function repositoriesBelow(workspace: string): Promise<readonly string[]> {
  const found: string[] = [];
  let level = [workspace];
  let seen = 0;
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const folder of level) {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      for (const entry of entries.filter((each) => each.isDirectory() && each.name !== 'node_modules')) {
        seen += 1;
        if (seen > MAX_FOLDERS) return found.sort();
        const path = join(folder, entry.name);
        if ((await ownGitDirectory(path)) !== null) found.push(path);
        else next.push(path);
      }
    }
    level = next;
  }
  return found.sort();
}

/** Those that hold a commit of the event, or that are called as its repository is. */
async function matches(folders: readonly string[], facts: EventFacts): Promise<readonly string[]> {
  const named = await Promise.all(
    folders.map(async (folder) => {
      const git = await openGit(folder);
      if (git === null) return [];
      try {
        const commits = [facts.head, facts.base].filter((commit) => commit !== null);
        const known = await Promise.all(commits.map((commit) => commitOf(git, commit)));
        const isHome = await isCalled(git, facts.repository);
        return isHome || known.some((commit) => commit !== null) ? [folder] : [];
      } finally {
        await git.close();
      }
    }),
  );
  return named.flat();
}

function whichOne(workspace: string, below: readonly string[], matching: readonly string[]): Problem {
  const shown = (matching.length ? matching : below).slice(0, 5).map((path) => `\`${relative(workspace, path)}\``);
  const [first = ''] = shown;
  return {
    what: `${workspace} is not a git repository, but ${shown.join(', ')} below it ${shown.length > 1 ? 'are' : 'is'}`,
    why: matching.length
      ? 'more than one of them holds the commits of the event'
      : 'none of the commits that the event names is in there',
    fix: `say which one with \`working-directory: ${first.replaceAll('`', '')}\` (the \`path\` of actions/checkout), or check out without \`path\``,
  };
}

/** Said where there is nothing to ask git about. */
export function noRepository(path: string): UserError {
  return new UserError([
    {
      what: `${path} is not in a git repository`,
      why: 'there is no `.git` in it or in a folder above it',
      fix: 'check out the repository before this step (actions/checkout with `fetch-depth: 0`), or run inside a clone',
    },
  ]);
}
