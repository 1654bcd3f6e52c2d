/** A repository and the ends of a change enter; a private place for one reviewer leaves: clone at head, HOME, scratch, git wrapper. */
import { chmod, mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../domain/change.js';
import type { Problem } from '../domain/problem.js';
import type { Git } from './git.js';
import { makeReadingRoom } from './git/room.js';
import { installGitWrapper } from './git-wrapper.js';
import { checkOut, makeTemplate, type Template } from './worktree/checkout.js';
import { changedPaths } from './worktree/compare.js';
export { makeTemplate, type Template } from './worktree/checkout.js';

export type Ends = Pick<Change, 'base' | 'mergeBase' | 'head'>;

/** One reviewer's own place. All paths are absolute and belong to it alone. */
export interface Place {
  /** Holds all of the others. */
  readonly directory: string;
  readonly worktree: string;
  readonly home: string;
  readonly scratch: string;
  /** Holds the strict `git`; first in its PATH. */
  readonly bin: string;
  /** Head's versions of agent configuration files, as data. */
  readonly headAgentFiles: string;
  /** Files that differ from the prepared tree, sorted. */
  readonly changedFiles: () => Promise<readonly string[]>;
  /** Removes everything. */
  readonly remove: () => Promise<void>;
}

export interface PlaceRequest {
  readonly git: Git;
  readonly ends: Ends;
  /** Where to make it; must not exist. */
  readonly directory: string;
  /** What the clone is copied from; one of its own when not given. */
  readonly template?: () => Promise<Template>;
  /** `null`: a clone of its own; else the checkout it works in, which is left as it is. */
  readonly workspace: string | null;
}

/**
 * Makes the place. The clone shares the repository's objects, has no remote, hook, credential or configuration of it,
 * and the base's version of every agent configuration file. Refs `base`, `head` and `merge-base` are branches of it.
 */
export async function makePlace(request: PlaceRequest): Promise<Place | Problem> {
  const { directory, workspace } = request;
  const inside = (name: string): string => join(directory, name);
  const place = { directory, home: inside('home'), scratch: inside('scratch'), bin: inside('bin') };
  const headAgentFiles = inside('head-agent-files');
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await Promise.all([place.home, place.scratch, place.bin].map((folder) => mkdir(folder)));
    const worktree = await realpath(workspace ?? (await makeClone(request, inside('clone'), headAgentFiles)));
    const reading = workspace === null ? null : await makeReadingRoom(worktree, inside('workspace.git'));
    const gitDirectory = reading ?? join(worktree, '.git');
    await installGitWrapper({ directory: place.bin, worktree, gitDirectory });
    await keepPathInLoginShells(place.home, place.bin);
    const reference = inside('reference.git');
    return {
      ...{ ...place, worktree, headAgentFiles },
      changedFiles: async () => (workspace === null ? changedPaths(request.git, reference, worktree) : []),
      remove: () => removeAll(directory),
    };
  } catch (error) {
    await removeAll(directory);
    return notMade(error);
  }
}

async function makeClone(request: PlaceRequest, worktree: string, headAgentFiles: string): Promise<string> {
  const { git, ends, directory } = request;
  const template = await (request.template?.() ?? makeTemplate(git, ends, join(directory, 'template.git')));
  await mkdir(worktree);
  await checkOut({ git, template, reference: join(directory, 'reference.git'), worktree, headAgentFiles });
  return worktree;
}

/** Login shells (`bash -lc`, as Codex starts its commands) set PATH anew: HOME's profile puts the wrapper first again. */
async function keepPathInLoginShells(home: string, bin: string): Promise<void> {
  const profile = `PATH='${bin.replaceAll("'", `'\\''`)}':"$PATH"\nexport PATH\n`;
  await Promise.all(['.profile', '.bash_profile', '.zprofile'].map((name) => writeFile(join(home, name), profile)));
}

async function removeAll(directory: string): Promise<void> {
  const remove = (): Promise<void> => rm(directory, { recursive: true, force: true, maxRetries: 3 });
  await remove()
    .catch(async () => {
      await makeWritable(directory);
      await remove();
    })
    // What stays lies in the runner's temporary directory, which is emptied after the job.
    .catch(() => undefined);
}

/** A reviewer may have left folders that nobody may write to. What is gone meanwhile is gone. */
async function makeWritable(directory: string): Promise<void> {
  await chmod(directory, 0o700).catch(() => undefined);
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  await Promise.all(
    entries.filter((entry) => entry.isDirectory()).map((entry) => makeWritable(join(directory, entry.name))),
  );
}

function notMade(error: unknown): Problem {
  return {
    what: 'its clone could not be made',
    why: error instanceof Error ? error.message : String(error),
    fix: 'check that the disk has room and that the whole repository is there: check out with `fetch-depth: 0` and no `filter`',
  };
}
