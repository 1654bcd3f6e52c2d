/** The path of a repository enters; a git directory of our own that shares its objects and refs but none of its configuration leaves. */
import { mkdir, mkdtemp, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { removeWithUs } from '../process/own-end.js';

/** Paths are absolute. */
export interface Room {
  /** GIT_DIR for our commands. */
  readonly directory: string;
  /** The repository's own git directory; of the main work tree when there are several. */
  readonly repository: string;
  /** The folder that the change could have written: the work tree's top, or the repository itself. */
  readonly checkout: string;
  /** HEAD of the work tree that was asked for, which need not be the main one. */
  readonly head: string;
}

// What git needs to read history. `config`, `hooks`, `info` and `modules` stay outside on purpose.
const SHARED = ['objects', 'refs', 'packed-refs', 'reftable', 'shallow'];
const PSEUDO_REFS = ['FETCH_HEAD', 'ORIG_HEAD'];

/**
 * A git directory in `folder` for the work tree at `path` as it is: its HEAD, its index, its history, and no configuration
 * through which the checkout could start a program (`include.path`, filters, drivers). `null` when there is no repository.
 */
export async function makeReadingRoom(path: string, folder: string): Promise<string | null> {
  const found = await gitDirectoryOf(path);
  if (found === null) return null;
  await mkdir(folder);
  await furnish(folder, found.worktree, await commonDirectoryOf(found.worktree));
  await link(join(found.worktree, 'index'), join(folder, 'index'));
  return folder;
}

/** Opens the repository that `path` is in; `null` when it is in none. The caller removes `directory`. */
export async function makeRoom(path: string): Promise<Room | null> {
  const found = await gitDirectoryOf(path);
  if (found === null) return null;
  const { worktree, checkout } = found;
  const repository = await commonDirectoryOf(worktree);
  const directory = await mkdtemp(join(tmpdir(), 'deep-review-git-'));
  keptRooms.set(directory, removeWithUs(directory));
  const head = await furnish(directory, worktree, repository);
  return { directory, repository, checkout, head };
}

/** Fills a folder so that it is a git directory; tells its HEAD. */
async function furnish(directory: string, worktree: string, repository: string): Promise<string> {
  const head = (await text(join(worktree, 'HEAD'))) ?? 'ref: refs/heads/none\n';
  await Promise.all([
    writeFile(join(directory, 'HEAD'), head),
    writeFile(join(directory, 'config'), await configuration(repository)),
    ...SHARED.map((name) => link(join(repository, name), join(directory, name))),
    ...PSEUDO_REFS.map((name) => link(join(worktree, name), join(directory, name))),
  ]);
  return head.trim();
}

/** Removes what `makeRoom` made; the repository itself is behind links and stays. */
export async function leaveRoom(room: Room): Promise<void> {
  await rm(room.directory, { recursive: true, force: true });
  keptRooms.get(room.directory)?.();
}

/** Rooms that are there, with what takes each off the list of those that end with us. */
const keptRooms = new Map<string, () => void>();

async function gitDirectoryOf(path: string): Promise<{ worktree: string; checkout: string } | null> {
  const start = await realpath(path).catch(() => null);
  for (let folder = start; folder !== null; folder = dirname(folder) === folder ? null : dirname(folder)) {
    const found = await ownGitDirectory(folder);
    if (found !== null) return { worktree: found, checkout: folder };
  }
  return null;
}

/** The git directory of a folder that is itself a work tree or a bare repository; `null` for one that only lies in such a one. */
export async function ownGitDirectory(folder: string): Promise<string | null> {
  const dot = join(folder, '.git');
  const found = await stat(dot).catch(() => null);
  if (found?.isDirectory() && (await isGitDirectory(dot))) return dot;
  if (found?.isFile()) {
    const target = /^gitdir: (.+)$/m.exec((await text(dot)) ?? '')?.[1];
    if (target !== undefined) return resolve(folder, target);
  }
  return (await isGitDirectory(folder)) ? folder : null;
}

async function isGitDirectory(path: string): Promise<boolean> {
  const names = await Promise.all(['HEAD', 'objects'].map((name) => stat(join(path, name)).catch(() => null)));
  return Boolean(names[0]?.isFile() && names[1]?.isDirectory());
}

async function commonDirectoryOf(worktree: string): Promise<string> {
  const common = await text(join(worktree, 'commondir'));
  return realpath(common === null ? worktree : resolve(worktree, common.trim()));
}

/** Of the repository's configuration only the format of its storage is taken over. */
async function configuration(repository: string): Promise<string> {
  const theirs = (await text(join(repository, 'config'))) ?? '';
  const format = ['objectFormat', 'refStorage'].flatMap((key) => {
    const value = new RegExp(`^\\s*${key}\\s*=\\s*"?([a-z0-9]+)"?\\s*$`, 'im').exec(theirs)?.[1];
    return value === undefined ? [] : [`\t${key} = ${value}\n`];
  });
  const extensions = format.length ? `[extensions]\n${format.join('')}` : '';
  return `[core]\n\tbare = true\n\trepositoryFormatVersion = ${format.length ? '1' : '0'}\n${extensions}`;
}

async function link(from: string, to: string): Promise<void> {
  if (await stat(from).catch(() => null)) await symlink(from, to);
}

async function text(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
