/** What must be known about prior findings' code enters; what git says about it leaves, with few processes per earlier head. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDiff } from '../../core/diff.js';
import type {
  AddedSince,
  FileVersion,
  PriorCode,
  PriorCodeRequest,
  PriorFile,
  PriorRevision,
  RevisionRequest,
} from '../../domain/prior.js';
import type { Git } from '../git.js';
import { textOf } from '../git.js';
import type { TreeEntry } from '../git/objects.js';
import { blobsOf, readBlobs, readTree } from '../git/objects.js';
import { compareHeads } from './comparison.js';

const MAX_FILE_BYTES = 2 * 1024 * 1024;
const MAX_ADDED_BYTES = 16 * 1024 * 1024;
const MAX_ELSEWHERE = 40;
const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

export interface CodeOptions {
  /** Commit that the change is compared with; bounds the range-diff. */
  readonly base: string;
  /** Fetches a commit that the repository lacks, as force-pushed heads often are; whether it is there now. */
  readonly obtain?: (sha: string) => Promise<boolean>;
}

/** Reads what `priorCodeToRead` asks for. What cannot be read is `unknown`; never throws. */
export async function readPriorCode(git: Git, request: PriorCodeRequest, options: CodeOptions): Promise<PriorCode> {
  const tree = await treeOf(git, request.head);
  // A search that cannot read a file would say that the code is not in it.
  if (request.revisions.length) await git.supply(blobsOf([...tree.values()]));
  const revisions: PriorRevision[] = [];
  for (const asked of request.revisions) {
    revisions.push(await readRevision(git, asked, { head: request.head, tree, obtain: options.obtain }));
  }
  const { previousHead } = request;
  const known = previousHead !== null && (await isThere(git, previousHead, options.obtain));
  if (!known) return { comparison: 'unknown', changedSince: [], revisions };
  const heads = { before: previousHead, now: request.head, base: options.base };
  return { ...(await compareHeads(git, heads)), revisions };
}

interface Reading {
  readonly head: string;
  readonly tree: ReadonlyMap<string, TreeEntry>;
  readonly obtain: CodeOptions['obtain'] | undefined;
}

async function readRevision(git: Git, asked: RevisionRequest, { head, tree, obtain }: Reading): Promise<PriorRevision> {
  const { revision } = asked;
  const there = await isThere(git, revision, obtain);
  const before = there ? await treeOf(git, revision) : null;
  const renames = before ? await renamesOf(git, revision, head) : new Map<string, string>();
  const places = asked.paths.map((path) => ({ path, nowPath: tree.has(path) ? path : (renames.get(path) ?? path) }));
  const added = before ? await addedSince(git, revision, head) : null;
  const elsewhere = await holdersOf(git, asked, head);
  const changed = added && new Set(added.map(({ path }) => path));
  const others = elsewhere.filter(
    (path) => !places.some(({ nowPath }) => nowPath === path) && (changed?.has(path) ?? true),
  );
  const wanted = [...places, ...others.slice(0, MAX_ELSEWHERE).map((path) => ({ path, nowPath: path }))];
  const oids = wanted.flatMap(({ path, nowPath }) => [before?.get(path)?.oid, tree.get(nowPath)?.oid]);
  const blobs = await readBlobs(
    git,
    oids.filter((oid) => oid !== undefined),
  );
  const files = wanted.map(({ path, nowPath }): PriorFile => ({
    path,
    before: before ? versionOf(before.get(path), blobs) : { kind: 'unknown' },
    nowPath,
    now: tree.size ? versionOf(tree.get(nowPath), blobs) : { kind: 'unknown' },
  }));
  return { revision, files: files.slice(0, places.length), elsewhere: files.slice(places.length), added };
}

/** SHAs come from a report: anything else is no revision, and never reaches git's command line. */
async function isThere(git: Git, sha: string, obtain: CodeOptions['obtain'] | undefined): Promise<boolean> {
  if (!SHA.test(sha)) return false;
  const found = await git.run(['cat-file', '-e', `${sha}^{commit}`]);
  if (found.kind === 'done') return true;
  return obtain ? obtain(sha) : false;
}

async function treeOf(git: Git, revision: string): Promise<ReadonlyMap<string, TreeEntry>> {
  const entries = await readTree(git, revision);
  return new Map('what' in entries ? [] : entries.map((entry) => [entry.path, entry]));
}

function versionOf(entry: TreeEntry | undefined, blobs: ReadonlyMap<string, Buffer>): FileVersion {
  if (!entry) return { kind: 'absent' };
  const bytes = blobs.get(entry.oid);
  const readable = bytes && entry.mode.startsWith('100') && bytes.length <= MAX_FILE_BYTES && !bytes.includes(0);
  return readable ? { kind: 'text', text: bytes.toString('utf8') } : { kind: 'unknown' };
}

async function renamesOf(git: Git, from: string, to: string): Promise<ReadonlyMap<string, string>> {
  const args = ['diff', '--name-status', '-z', '-M', '--diff-filter=R', '--no-ext-diff', '--no-textconv', from, to];
  const fields = (textOf(await git.run(args)) ?? '').split('\0');
  const renames = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) renames.set(fields[at + 1] ?? '', fields[at + 2] ?? '');
  return renames;
}

async function addedSince(git: Git, from: string, to: string): Promise<readonly AddedSince[] | null> {
  const args = [
    'diff',
    '-U0',
    '--no-color',
    '--no-renames',
    '--full-index',
    '--no-ext-diff',
    '--no-textconv',
    from,
    to,
  ];
  const text = textOf(await git.run(args, { maxBytes: MAX_ADDED_BYTES }));
  if (text === null) return null;
  return parseDiff(text).map(({ path, hunks }) => ({
    path,
    text: hunks
      .flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'added').map((line) => line.text))
      .join('\n'),
  }));
}

/** Files of head that hold one of the lines. */
async function holdersOf(git: Git, { lines, revision }: RevisionRequest, head: string): Promise<string[]> {
  if (!lines.length || !SHA.test(revision)) return [];
  const patterns = join(git.scratch, `lines-${revision}`);
  await writeFile(patterns, `${lines.join('\n')}\n`);
  const found = await git.run(['grep', '-I', '-l', '-z', '-F', '-f', patterns, head], { accept: [0, 1] });
  return (textOf(found) ?? '')
    .split('\0')
    .filter(Boolean)
    .map((name) => name.slice(head.length + 1));
}

/** Files at a revision. */
export async function readVersions(
  git: Git,
  revision: string,
  paths: readonly string[],
): Promise<Readonly<Record<string, FileVersion>>> {
  const tree = await treeOf(git, revision);
  const blobs = await readBlobs(
    git,
    paths.flatMap((path) => tree.get(path)?.oid ?? []),
  );
  const versions = paths.map((path) => [path, tree.size ? versionOf(tree.get(path), blobs) : UNKNOWN] as const);
  return Object.fromEntries(versions);
}

const UNKNOWN: FileVersion = { kind: 'unknown' };
