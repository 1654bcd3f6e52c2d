/** The ends of a change enter; head's files with the base's agent configuration leave, as an index and in a work tree. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAgentFile } from '../../core/agent-files.js';
import { supplyHistoryOfChange } from '../collect/partial.js';
import { blobsOf, readBlobs, readTree, type TreeEntry } from '../git/objects.js';
import type { Git, GitOptions } from '../git.js';
import type { Ends } from '../worktree.js';
import { makeGitDirectory } from './git-directory.js';

/** What all clones of a run are copied from: made once. */
export interface Template {
  /** A git directory with the prepared tree as its index. */
  readonly directory: string;
  /** Head's agent files. */
  readonly agentFiles: readonly TreeEntry[];
}

/** Prepares the tree that reviewers see: head's files, with the base's agent files. Throws what git says. */
export async function makeTemplate(git: Git, ends: Ends, directory: string): Promise<Template> {
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

export interface CheckOutRequest {
  readonly git: Git;
  readonly template: Template;
  /** Will be a copy of the template that knows the state of the files, to compare with. */
  readonly reference: string;
  readonly worktree: string;
  /** Folder for head's versions of agent files. */
  readonly headAgentFiles: string;
}

/** Checks the prepared tree out with git alone, so that no link of head can lead a write elsewhere. Throws what git says. */
export async function checkOut(request: CheckOutRequest): Promise<void> {
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
    await mkdir(dirname(target), { recursive: true })
      .then(() => writeFile(target, blobs.get(oid) ?? ''))
      .catch(() => undefined);
  }
}

function isPlainName(name: string): boolean {
  return !['', '.', '..'].includes(name) && name.toLowerCase() !== '.git';
}
