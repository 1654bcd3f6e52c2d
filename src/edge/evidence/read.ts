/** File requests enter; their contents at head and merge base, read with one git process, leave. */
import { parseDiff } from '../../core/diff.js';
import type { EntryKind, Listing } from '../../core/anchor/paths.js';
import { sourceKey, type Content, type FileRequest } from '../../core/anchor/sources.js';
import type { Change } from '../../domain/change.js';
import type { Problem } from '../../domain/problem.js';
import type { Git } from '../git.js';
import { readBlobs, readTree, type TreeEntry } from '../git/objects.js';

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
