/** A prepared git directory enters; head's files with the base's agent configuration leave, in a work tree and as an index. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAgentFile } from '../../core/agent-files.js';
import { readBlobs, readTree, type TreeEntry } from '../git/objects.js';
import type { Git, GitOptions } from '../git.js';
import type { Ends } from '../worktree.js';

export interface CheckOutRequest {
  readonly git: Git;
  readonly ends: Ends;
  /** Git directory; its `index` becomes the prepared tree. */
  readonly reference: string;
  readonly worktree: string;
  /** Folder for head's versions of agent files. */
  readonly headAgentFiles: string;
}

/** Checks head out with git alone, so that no link of head can lead a write elsewhere. Throws what git says. */
export async function checkOut(request: CheckOutRequest): Promise<void> {
  const { git, ends, reference, worktree } = request;
  const tree = await filesOf(git, ends.head);
  const head = tree.filter(({ path }) => isAgentFile(path));
  const base = withoutConflicts(await filesOf(git, ends.base), tree);
  const run = (args: readonly string[], options: GitOptions = {}): Promise<void> =>
    mustRun(git, args, { ...options, env: { GIT_DIR: reference, GIT_WORK_TREE: worktree } });
  await run(['read-tree', ends.head]);
  if (head.length + base.length > 0) {
    await run(['update-index', '-z', '--index-info'], { stdin: [...head.map(removal), ...base.map(entry)].join('') });
  }
  await run(['checkout-index', '--all', '--force', '--index']);
  await copyFile(join(reference, 'index'), join(worktree, '.git', 'index'));
  await keepAsData(git, head, request.headAgentFiles);
}

async function mustRun(git: Git, args: readonly string[], options: GitOptions): Promise<void> {
  const result = await git.run(args, options);
  if (result.kind === 'failed') throw new Error(`${result.problem.what}: ${result.problem.why}`);
}

async function filesOf(git: Git, revision: string): Promise<readonly TreeEntry[]> {
  const tree = await readTree(git, revision);
  if ('what' in tree) throw new Error(`${tree.what}: ${tree.why}`);
  return tree;
}

/** The base's agent files, but for those in a folder that is a file at head. */
function withoutConflicts(base: readonly TreeEntry[], head: readonly TreeEntry[]): readonly TreeEntry[] {
  const files = new Set(head.filter(({ path }) => !isAgentFile(path)).map(({ path }) => path));
  return base.filter(({ path }) => isAgentFile(path) && !foldersOf(path).some((folder) => files.has(folder)));
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

/** Head's versions beside the clone, under their own paths with `.txt`, so that no program takes them for its own. */
async function keepAsData(git: Git, files: readonly TreeEntry[], folder: string): Promise<void> {
  const safe = files.filter(({ path, mode }) => mode !== '160000' && path.split('/').every(isPlainName));
  if (safe.length === 0) return;
  const blobs = await readBlobs(
    git,
    safe.map(({ oid }) => oid),
  );
  for (const { path, oid } of safe) {
    const target = join(folder, `${path}.txt`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, blobs.get(oid) ?? '');
  }
}

function isPlainName(name: string): boolean {
  return !['', '.', '..'].includes(name) && name.toLowerCase() !== '.git';
}
