/** Makes a private place for a reviewer (clone at head, HOME, scratch folder, git wrapper) and says which files it changed there. */
import { chmod, copyFile, cp, mkdir, readdir, realpath, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Change } from '../domain/change.js';
import type { Problem } from '../domain/problem.js';
import { isAgentFile } from '../git/file-kinds.js';
import { installGitWrapper } from './git-wrapper.js';
import {
  blobsOf,
  type Git,
  type GitOptions,
  makeReadingRoom,
  readBlobs,
  readTree,
  textOf,
  type TreeEntry,
} from './git.js';
import { supplyHistoryOfChange } from './partial-clone.js';

export type CloneEnds = Pick<Change, 'base' | 'mergeBase' | 'head'>;

/** One reviewer's own place. All paths are absolute and belong to it alone. */
export interface ReviewerPlace {
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

interface PlaceRequest {
  readonly git: Git;
  readonly ends: CloneEnds;
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
export async function makePlace(request: PlaceRequest): Promise<ReviewerPlace | Problem> {
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

// Head's files with the base's agent configuration, as an index and in a work tree.

/** What all clones of a run are copied from: made once. */
export interface Template {
  /** A git directory with the prepared tree as its index. */
  readonly directory: string;
  /** Head's agent files. */
  readonly agentFiles: readonly TreeEntry[];
}

/** Prepares the tree that reviewers see: head's files, with the base's agent files. Throws what git says. */
export async function makeTemplate(git: Git, ends: CloneEnds, directory: string): Promise<Template> {
  const [head, base] = await Promise.all([filesOf(git, ends.head), filesOf(git, ends.base)]);
  await makeGitDirectory(git, ends, directory);
  const agentFiles = head.filter(({ path }) => isAgentFile(path));
  const theirs = withoutConflicts(base, head);
  await git.supply(blobsOf([...head, ...theirs]));
  await supplyHistoryOfChange(git, ends.mergeBase, ends.head);
  const run = (args: readonly string[], options: GitOptions = {}): Promise<void> =>
    mustRun(git, args, { ...options, env: { GIT_DIR: directory } });
  await run(['read-tree', ends.head]);
  if (agentFiles.length + theirs.length > 0) {
    const entries = [...agentFiles.map(removal), ...theirs.map(entry)];
    await run(['update-index', '-z', '--index-info'], { stdin: Buffer.from(entries.join(''), 'latin1') });
  }
  return { directory, agentFiles };
}

interface CheckOutRequest {
  readonly git: Git;
  readonly template: Template;
  /** Will be a copy of the template that knows the state of the files, to compare with. */
  readonly reference: string;
  readonly worktree: string;
  /** Folder for head's versions of agent files. */
  readonly headAgentFiles: string;
}

/** Checks the prepared tree out with git alone, so that no link of head can lead a write elsewhere. Throws what git says. */
async function checkOut(request: CheckOutRequest): Promise<void> {
  const { git, template, reference, worktree } = request;
  await cp(template.directory, reference, { recursive: true });
  const env = { GIT_DIR: reference, GIT_WORK_TREE: worktree };
  await mustRun(git, ['checkout-index', '--all', '--force', '--index'], { env });
  await cp(reference, join(worktree, '.git'), { recursive: true });
  await keepAsData(git, template.agentFiles, request.headAgentFiles);
}

async function mustRun(git: Git, args: readonly string[], options: GitOptions): Promise<void> {
  const result = await git.run(args, options);
  if (result.kind === 'failed') throw new Error(`${result.problem.what}: ${result.problem.why}`);
}

/** Paths here have a character per byte: a name that is no UTF-8 is an agent file like any other. */
async function filesOf(git: Git, revision: string): Promise<readonly TreeEntry[]> {
  const tree = await readTree(git, revision, 'latin1');
  if ('what' in tree) throw new Error(`${tree.what}: ${tree.why}`);
  return tree;
}

/** The base's agent files, but for those that head has a file above or files below of. */
function withoutConflicts(base: readonly TreeEntry[], head: readonly TreeEntry[]): readonly TreeEntry[] {
  const kept = head.filter(({ path }) => !isAgentFile(path)).map(({ path }) => path);
  const files = new Set(kept);
  const folders = new Set(kept.flatMap(foldersOf));
  return base.filter(
    ({ path }) => isAgentFile(path) && !folders.has(path) && !foldersOf(path).some((folder) => files.has(folder)),
  );
}

function foldersOf(path: string): readonly string[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}

function removal({ path, oid }: TreeEntry): string {
  return `0 ${'0'.repeat(oid.length)}\t${path}\0`;
}

function entry({ mode, oid, path }: TreeEntry): string {
  return `${mode} ${oid}\t${path}\0`;
}

/**
 * Head's versions beside the clone, every name of their paths with `.txt` behind it: no program takes them for its own,
 * and no two of them meet. They are a help: one that cannot be kept, by the length of its name or its shape, is left out.
 */
async function keepAsData(git: Git, files: readonly TreeEntry[], folder: string): Promise<void> {
  const safe = files.filter(({ path, mode }) => mode !== '160000' && path.split('/').every(isPlainName));
  if (safe.length === 0) return;
  const blobs = await readBlobs(
    git,
    safe.map(({ oid }) => oid),
  );
  for (const { path, oid } of safe) {
    const names = Buffer.from(path, 'latin1').toString('utf8').split('/');
    const target = join(folder, ...names.map((name) => `${name}.txt`));
    const content = blobs.get(oid);
    if (content === undefined) continue;
    await mkdir(dirname(target), { recursive: true })
      .then(() => writeFile(target, content))
      .catch(() => undefined);
  }
}

function isPlainName(name: string): boolean {
  return !['', '.', '..'].includes(name) && name.toLowerCase() !== '.git';
}

// The files of a work tree that a reviewer changed.

/** Paths that were changed, removed or added, sorted, each once. The reviewer's own `.git` has no say. */
async function changedPaths(git: Git, reference: string, worktree: string): Promise<readonly string[]> {
  const index = join(reference, 'index.compare');
  await copyAsOld(join(reference, 'index'), index);
  const options = { env: { GIT_DIR: reference, GIT_WORK_TREE: worktree, GIT_INDEX_FILE: index } };
  const changed = textOf(await git.run(['diff-files', '--name-only', '-z', '--ignore-submodules=all'], options));
  const added = textOf(await git.run(['ls-files', '--others', '-z', '--directory', '--no-empty-directory'], options));
  await rm(index, { force: true });
  const paths = `${changed ?? ''}${added ?? ''}`.split('\0').filter(Boolean);
  return [...new Set(paths)].sort();
}

/**
 * Git reads a file that looks as it did (size, time) only when the index is no younger than the file: within one second
 * a file can change and look the same. A copy with a time of its own would make all files look older; whole seconds
 * since git may compare no finer ones.
 */
async function copyAsOld(index: string, copy: string): Promise<void> {
  const { mtimeMs } = await stat(index);
  await copyFile(index, copy);
  const seconds = Math.floor(mtimeMs / 1_000);
  await utimes(copy, seconds, seconds);
}

// A git directory that shares the objects of a repository and nothing else of it.

/** Links of head are checked out as plain files: none can lead a reader out of the clone. */
const CONFIG = `\tbare = false
\tfilemode = true
\tsymlinks = false
\tfsmonitor = false
\thooksPath = /dev/null
\tattributesFile = /dev/null
\texcludesFile = /dev/null
\tautocrlf = false
\tquotePath = false
[advice]
\tdetachedHead = false
[gc]
\tauto = 0
[maintenance]
\tauto = false
[credential]
\thelper =
[safe]
\tbareRepository = explicit
`;

/** Attributes of head must not hide a file from the reader (`-diff`), rewrite it (`ident`, `working-tree-encoding`) or ask for a program. */
const ATTRIBUTES =
  '* !diff !text !eol !ident !filter !working-tree-encoding !crlf !merge !export-subst !export-ignore\n';

/**
 * Makes a git directory that clones are copied from, in `directory`. By hand and not by `git clone --shared`, which
 * would refuse shallow sources and ask the source's configuration.
 */
async function makeGitDirectory(git: Git, ends: CloneEnds, directory: string): Promise<void> {
  await Promise.all(['objects/info', 'objects/pack', 'refs/heads', 'info'].map((name) => make(directory, name)));
  const refs = [
    [ends.base, 'base'],
    [ends.head, 'head'],
    [ends.mergeBase, 'merge-base'],
  ];
  // Asked before anything is written: a write that failed while another answer is awaited would be nobody's, and end the program.
  const [config, objects] = await Promise.all([configuration(git), realpath(join(git.repository, 'objects'))]);
  await Promise.all([
    writeFile(join(directory, 'HEAD'), `${ends.head}\n`),
    writeFile(join(directory, 'config'), config),
    writeFile(join(directory, 'info/attributes'), ATTRIBUTES),
    writeFile(join(directory, 'objects/info/alternates'), `${objects}\n`),
    ...refs.map(([sha = '', name = '']) => writeFile(join(directory, 'refs/heads', name), `${sha}\n`)),
    copyFile(join(git.repository, 'shallow'), join(directory, 'shallow')).catch(() => undefined),
  ]);
}

async function make(directory: string, name: string): Promise<void> {
  await mkdir(join(directory, name), { recursive: true });
}

/** Of the repository's own configuration only the hash is taken over. */
async function configuration(git: Git): Promise<string> {
  const format = textOf(await git.run(['rev-parse', '--show-object-format']))?.trim() ?? 'sha1';
  if (format === 'sha1') return `[core]\n\trepositoryFormatVersion = 0\n${CONFIG}`;
  return `[extensions]\n\tobjectFormat = ${format}\n[core]\n\trepositoryFormatVersion = 1\n${CONFIG}`;
}
