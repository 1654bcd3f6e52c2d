/** Reads from git: whether a fix applies to head, who wrote which lines, and the contents of files at a commit. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../domain/change.js';
import type { Problem } from '../domain/problem.js';
import {
  type BlameRequest,
  type Content,
  type EntryKind,
  type FileRequest,
  type KnownNames,
  type Listing,
  sourceKey,
} from '../evidence/evidence.js';
import { type Blame, parseBlame } from '../git/blame.js';
import { parseDiff } from '../git/diff.js';
import type { PatchCheck } from '../ports.js';
import { type Git, indexInfo, readBlobs, readTree, textOf, type TreeEntry } from './git.js';
import { supplyHistory } from './partial-clone.js';

/** A check on an index that holds only the files in question: as fast in a large repository as in a small one. */
export async function patchCheck(git: Git, entries: readonly TreeEntry[]): Promise<PatchCheck> {
  const env = { GIT_INDEX_FILE: join(git.scratch, 'fixes.index') };
  await git.run(['update-index', '-z', '--index-info'], { stdin: indexInfo(entries), env });
  let checks = 0;
  return async (patches) => {
    const check = checks;
    checks += 1;
    const write = async (patch: string, index: number): Promise<string> => {
      const file = join(git.scratch, `fix-${String(check)}-${String(index)}.patch`);
      await writeFile(file, patch);
      return file;
    };
    const files = await Promise.all(patches.map(write));
    const result = await git.run(['apply', '--check', '--cached', '--whitespace=nowarn', ...files], { env });
    return result.kind === 'done' ? null : `git apply says: ${result.problem.why}`;
  };
}

/** More words than that no fix needs. */
const MAX_WORDS = 500;
const MAX_HITS_BYTES = 16 * 1024 * 1024;

/** Those of these words that stand in a text file at a commit, with one process. */
export async function wordsAt(git: Git, commit: string, words: readonly string[]): Promise<KnownNames> {
  if (!words.length) return new Set();
  // A search that cannot read a file would say that the word is not in it.
  if (git.partial) return 'this partial clone left out files of head';
  if (words.length > MAX_WORDS) return `${String(words.length)} names are too many to look for`;
  const patterns = words.flatMap((word) => ['-e', word]);
  const args = ['grep', '-I', '-h', '-o', '-w', '-F', ...patterns, commit];
  const found = await git.run(args, { accept: [0, 1], timeoutMs: TIMEOUT_MS, maxBytes: MAX_HITS_BYTES });
  if (found.kind === 'failed') return `git could not look for it: ${found.problem.why}`;
  return new Set(found.stdout.toString('utf8').split('\n'));
}

// Who wrote which lines.

/** Moved and copied lines are followed, white space is ignored. */
const BLAME_ARGUMENTS = ['blame', '--porcelain', '-M', '-C', '-w'];
const IGNORE_REVS = '.git-blame-ignore-revs';
const PARALLEL = 3;
const PARTIAL =
  'git blame needs files of earlier commits that this partial clone left out: check out without `filter` and `sparse-checkout`';
const TIMEOUT_MS = 60_000;
/** More ranges than that cost more than the whole file. */
const MAX_RANGES = 200;

/** Blame by `sourceKey`, or a text that says why there is none. */
export async function readBlames(
  git: Git,
  change: Change,
  requests: readonly BlameRequest[],
  ignored: Promise<readonly string[]>,
): Promise<Map<string, Blame | string>> {
  const ignore = await ignored;
  for (const side of ['head', 'base'] as const) {
    const paths = requests.filter((request) => request.side === side).map(({ path }) => path);
    await supplyHistory(git, side === 'head' ? change.head : change.mergeBase, paths);
  }
  const found = new Map<string, Blame | string>();
  const queue = [...requests];
  const work = async (): Promise<void> => {
    for (let request = queue.shift(); request; request = queue.shift()) {
      found.set(sourceKey(request), await blame(git, change, request, ignore));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return found;
}

async function blame(
  git: Git,
  change: Change,
  request: BlameRequest,
  ignore: readonly string[],
): Promise<Blame | string> {
  // An argument is text for Node: the bytes of such a name cannot be passed on.
  if (request.path.includes('\ufffd')) return 'the name of the file is not UTF-8, so git cannot be asked about it';
  const revision = request.side === 'head' ? change.head : change.mergeBase;
  const ranges = request.ranges.length > MAX_RANGES ? [] : request.ranges;
  const lines = ranges.flatMap(({ start, end }) => ['-L', `${start},${end}`]);
  const args = [...BLAME_ARGUMENTS, '--no-textconv', ...ignore, ...lines, revision, '--', request.path];
  const result = await git.run(args, { timeoutMs: TIMEOUT_MS });
  if (result.kind === 'failed') return git.partial ? PARTIAL : `git blame failed: ${result.problem.why}`;
  return parseBlame(result.stdout.toString('utf8'));
}

/** Arguments for the commits to look through. Only the base may say which; a list that git cannot read is left out. */
export async function ignoredRevisions(git: Git, base: string): Promise<string[]> {
  const text = await readAt(git, base, IGNORE_REVS);
  if (text === null) return [];
  const revisions = text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(line));
  const file = join(git.scratch, 'ignore-revs');
  await writeFile(file, `${revisions.join('\n')}\n`);
  return revisions.length ? ['--ignore-revs-file', file] : [];
}

// The contents of files at head and merge base, read with one git process.

/** The tree at head. */
export interface HeadTree {
  readonly listing: Listing;
  readonly entries: ReadonlyMap<string, TreeEntry>;
}

/** Reads the names of all files at head. */
export async function readHead(git: Git, head: string): Promise<HeadTree | Problem> {
  const tree = await readTree(git, head);
  if ('what' in tree) return tree;
  const entries = new Map(tree.map((entry) => [entry.path, entry]));
  return { entries, listing: new Map(tree.map((entry) => [entry.path, kindOf(entry)])) };
}

function kindOf(entry: TreeEntry): EntryKind {
  if (entry.mode === '160000') return 'submodule';
  return entry.mode === '120000' ? 'symlink' : 'file';
}

/** Contents by `sourceKey`. Symlinks are not followed: their content is a path, no code. */
export async function readContents(
  git: Git,
  change: Change,
  requests: readonly FileRequest[],
  head: HeadTree,
): Promise<Map<string, Content>> {
  const files = parseDiff(change.diff);
  const before = new Map(files.map((file) => [file.previousPath ?? file.path, file.baseOid]));
  // What the diff shows lines of, reviewers quote, whatever git makes of its bytes.
  const shown = new Set(
    files.flatMap((file) => (file.hunks.length ? [file.path, file.previousPath ?? file.path] : [])),
  );
  const oidOf = ({ side, path }: FileRequest): string | null => {
    if (side === 'base') return before.get(path) ?? null;
    return head.listing.get(path) === 'file' ? (head.entries.get(path)?.oid ?? null) : null;
  };
  const wanted = requests.map((request) => ({
    key: sourceKey(request),
    oid: oidOf(request),
    isShown: shown.has(request.path),
  }));
  const blobs = await readBlobs(
    git,
    wanted.flatMap(({ oid }) => oid ?? []),
  );
  return new Map(
    wanted.map(({ key, oid, isShown }) => [key, contentOf(oid === null ? undefined : blobs.get(oid), isShown)]),
  );
}

/** As git decides it where the diff does not: a NUL in the first 8,000 bytes makes a file binary. */
function contentOf(blob: Buffer | undefined, isShown: boolean): Content {
  if (blob === undefined) return { kind: 'absent' };
  if (!isShown && blob.subarray(0, 8000).includes(0)) return { kind: 'binary' };
  return { kind: 'text', text: blob.toString('utf8') };
}

// Files as they are at a commit, read by git and never from the checkout: configuration, notes, texts for the prompt.

/** No configuration or note is near this. */
const MAX_BYTES = 1_000_000;

/** What stands at a path of a commit. What is there and cannot be read is not the same as nothing. */
type Found =
  | { readonly kind: 'text'; readonly bytes: Buffer }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string };

const unreadable = (why: string): Found => ({ kind: 'unreadable', why });

/** Looks a path up at a commit. */
export async function lookUp(git: Git, commit: string, path: string): Promise<Found> {
  const clean = path.replace(/^\.\//, '');
  if (clean === '' || clean.startsWith('/') || clean.split('/').includes('..')) return { kind: 'absent' };
  const tree = await git.run(['ls-tree', '-z', commit, '--', clean]);
  if (tree.kind !== 'done') return unreadable(`git cannot list it: ${tree.problem.why}`);
  const [listed = ''] = tree.stdout.toString('utf8').split('\0');
  if (listed === '') return { kind: 'absent' };
  const [, mode = '', object = ''] = /^(\d{6}) \S+ ([0-9a-f]+)\t/.exec(listed) ?? [];
  if (!mode.startsWith('100')) return unreadable('it is a link or a folder, not a regular file');
  // Asking for the size of what a partial clone left out would fail: the file would seem not to be there.
  await git.supply([object]);
  const blob = await git.run(['cat-file', 'blob', object], { maxBytes: MAX_BYTES });
  if (blob.kind === 'done') return { kind: 'text', bytes: blob.stdout };
  const size = textOf(await git.run(['cat-file', '-s', object]))?.trim();
  if (size === undefined) return unreadable('the clone lacks its content');
  if (Number(size) > MAX_BYTES) return unreadable(`it has ${size} bytes, at most ${String(MAX_BYTES)} are read`);
  return unreadable(`git cannot read it: ${blob.problem.why}`);
}

/** Those of these paths that are regular files at a commit. */
export async function filesAt(git: Git, commit: string, paths: readonly string[]): Promise<readonly string[]> {
  const listed = textOf(await git.run(['ls-tree', '-z', commit, '--', ...paths])) ?? '';
  return listed.split('\0').flatMap((entry) => /^100\d{3} [^\t]*\t(.+)$/s.exec(entry)?.[1] ?? []);
}

/** The text of a regular file at a commit; `null` when there is none, or when it is a link, a folder or too big. */
export async function readAt(git: Git, commit: string, path: string): Promise<string | null> {
  const found = await lookUp(git, commit, path);
  return found.kind === 'text' ? found.bytes.toString('utf8') : null;
}

/** Whether a commit has something at or below this path. */
export async function holds(git: Git, commit: string, path: string): Promise<boolean> {
  const listed = await git.run(['ls-tree', '-r', '--name-only', '-z', commit, '--', path], { maxBytes: MAX_BYTES });
  return listed.kind === 'failed' || listed.stdout.length > 0;
}
