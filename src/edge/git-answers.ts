/** Answers the pipeline's questions from git: contents, blame, tried fixes and earlier code; the same question is asked only once. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../domain/change.js';
import type {
  AddedSince,
  FileVersion,
  PriorCode,
  PriorCodeRequest,
  PriorFile,
  PriorRevision,
  RevisionRequest,
} from '../domain/past.js';
import type { Problem } from '../domain/problem.js';
import { type BlameRequest, type Content, type FileRequest, sourceKey } from '../evidence/evidence.js';
import type { Blame } from '../git/blame.js';
import { parseDiff } from '../git/diff.js';
import type { GitAnswers } from '../ports.js';
import { isAncestor } from './ends.js';
import {
  type HeadTree,
  ignoredRevisions,
  patchCheck,
  readBlames,
  readContents,
  readHead,
  wordsAt,
} from './git-reads.js';
import { blobsOf, type Git, readBlobs, readTree, textOf, type TreeEntry } from './git.js';

/** Answers of which none is known yet. Both ends of a change are commits, so no answer grows old; a failure is asked anew. */
export function openAnswers(change: Change, git: Git): GitAnswers {
  let tree: HeadTree | null = null;
  const contents = new Map<string, Content>();
  const blames = new Map<string, Blame>();
  let ignored: Promise<readonly string[]> | null = null;
  const toIgnore = (): Promise<readonly string[]> => (ignored ??= ignoredRevisions(git, change.base));
  const head = async (): Promise<HeadTree | Problem> => {
    if (tree) return tree;
    const read = await readHead(git, change.head);
    if (!('what' in read)) tree = read;
    return read;
  };
  const readAll = async (missing: readonly FileRequest[]): Promise<ReadonlyMap<string, Content>> => {
    const known = missing.length ? await head() : null;
    return known === null || 'what' in known ? new Map() : readContents(git, change, missing, known);
  };
  return {
    listing: async () => {
      // Asked beside it; what goes wrong is told to whoever needs the answer.
      toIgnore().catch(() => undefined);
      const known = await head();
      return 'what' in known ? known : known.listing;
    },
    contents: async (requests) => {
      const read = await readAll(requests.filter((request) => !contents.has(sourceKey(request))));
      // Nothing there may be a failure of git.
      for (const [key, content] of read) if (content.kind !== 'absent') contents.set(key, content);
      const known = (key: string): Content => read.get(key) ?? contents.get(key) ?? { kind: 'absent' };
      return new Map(requests.map(sourceKey).map((key) => [key, known(key)]));
    },
    blames: async (requests) => {
      const missing = requests.filter((request) => !blames.has(blameKey(request)));
      const read = missing.length
        ? await readBlames(git, change, missing, toIgnore())
        : new Map<string, Blame | string>();
      for (const request of missing) {
        const blame = read.get(sourceKey(request));
        if (typeof blame === 'object') blames.set(blameKey(request), blame);
      }
      const known = (request: BlameRequest): Blame | string =>
        read.get(sourceKey(request)) ?? blames.get(blameKey(request)) ?? 'git was not asked';
      return new Map(requests.map((request) => [sourceKey(request), known(request)]));
    },
    patchCheck: async (paths) => {
      const known = await head();
      return patchCheck(git, 'what' in known ? [] : paths.flatMap((path) => known.entries.get(path) ?? []));
    },
    wordsAtHead: (words) => wordsAt(git, change.head, words),
    versions: (paths) => readVersions(git, change.head, paths),
    priorCode: (request) => readPriorCode(git, request, change.base),
  };
}

/** Which lines belong together is part of the question: git sees a block that was moved only when it is asked for the whole block. */
function blameKey(request: BlameRequest): string {
  return JSON.stringify([sourceKey(request), request.ranges.map(({ start, end }) => [start, end])]);
}

// What became of earlier findings' code, and how the heads are related, with few processes.

const MAX_FILE_BYTES = 2 * 1024 * 1024;
const MAX_ADDED_BYTES = 16 * 1024 * 1024;
const MAX_ELSEWHERE = 40;
const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/** Reads what `priorCodeToRead` asks for; `base` bounds the range-diff. What cannot be read is `unknown`; never throws. */
async function readPriorCode(git: Git, request: PriorCodeRequest, base: string): Promise<PriorCode> {
  const tree = await treeOf(git, request.head);
  // A search that cannot read a file would say that the code is not in it.
  if (request.revisions.length) await git.supply(blobsOf([...tree.values()]));
  const revisions: PriorRevision[] = [];
  for (const asked of request.revisions) {
    revisions.push(await readRevision(git, asked, { head: request.head, tree }));
  }
  const { previousHead } = request;
  const known = previousHead !== null && (await isThere(git, previousHead));
  if (!known) return { comparison: 'unknown', changedSince: [], revisions };
  const heads = { before: previousHead, now: request.head, base };
  return { ...(await compareHeads(git, heads)), revisions };
}

interface CodeReading {
  readonly head: string;
  readonly tree: ReadonlyMap<string, TreeEntry>;
}

async function readRevision(git: Git, asked: RevisionRequest, { head, tree }: CodeReading): Promise<PriorRevision> {
  const { revision } = asked;
  const there = await isThere(git, revision);
  const before = there ? await treeOf(git, revision) : null;
  const renames = before ? await renamesOf(git, revision, head) : new Map<string, string>();
  const places = asked.paths.map((path) => ({ path, nowPath: tree.has(path) ? path : (renames?.get(path) ?? path) }));
  const added = before ? await addedSince(git, revision, head) : null;
  const elsewhere = await holdersOf(git, asked, head);
  const changed = added && new Set(added.map(({ path }) => path));
  const others = (elsewhere ?? []).filter(
    (path) => !places.some(({ nowPath }) => nowPath === path) && (changed?.has(path) ?? true),
  );
  const wanted = [...places, ...others.slice(0, MAX_ELSEWHERE).map((path) => ({ path, nowPath: path }))];
  const oids = wanted.flatMap(({ path, nowPath }) => [before?.get(path)?.oid, tree.get(nowPath)?.oid]);
  const blobs = await readBlobs(
    git,
    oids.filter((oid) => oid !== undefined),
  );
  // What git did not say is not taken for gone: the file may have another name, the code another place.
  const isSure = (path: string): boolean => tree.has(path) || (tree.size > 0 && renames !== null && elsewhere !== null);
  const files = wanted.map(({ path, nowPath }): PriorFile => ({
    path,
    before: before ? versionOf(before.get(path), blobs) : UNKNOWN,
    nowPath,
    now: isSure(nowPath) ? versionOf(tree.get(nowPath), blobs) : UNKNOWN,
  }));
  return { revision, files: files.slice(0, places.length), elsewhere: files.slice(places.length), added };
}

/** SHAs come from a report: anything else is no revision, and never reaches git's command line. */
async function isThere(git: Git, sha: string): Promise<boolean> {
  if (!SHA.test(sha)) return false;
  const found = await git.run(['cat-file', '-e', `${sha}^{commit}`]);
  return found.kind === 'done';
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

/** `null` when git does not tell. */
async function renamesOf(git: Git, from: string, to: string): Promise<ReadonlyMap<string, string> | null> {
  const args = ['diff', '--name-status', '-z', '-M', '--diff-filter=R', '--no-ext-diff', '--no-textconv', from, to];
  const fields = textOf(await git.run(args))?.split('\0');
  if (fields === undefined) return null;
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

/** Files of head that hold one of the lines; `null` when git does not tell. */
async function holdersOf(git: Git, { lines, revision }: RevisionRequest, head: string): Promise<string[] | null> {
  if (!lines.length || !SHA.test(revision)) return [];
  const patterns = join(git.scratch, `lines-${revision}`);
  await writeFile(patterns, `${lines.join('\n')}\n`);
  const found = await git.run(['grep', '-I', '-l', '-z', '-F', '-f', patterns, head], { accept: [0, 1] });
  const names = textOf(found)?.split('\0').filter(Boolean);
  return names?.map((name) => name.slice(head.length + 1)) ?? null;
}

/** Files at a revision. */
async function readVersions(
  git: Git,
  revision: string,
  paths: readonly string[],
): Promise<Readonly<Record<string, FileVersion>>> {
  if (!paths.length) return {};
  const tree = await treeOf(git, revision);
  const blobs = await readBlobs(
    git,
    paths.flatMap((path) => tree.get(path)?.oid ?? []),
  );
  const versions = paths.map((path) => [path, tree.size ? versionOf(tree.get(path), blobs) : UNKNOWN] as const);
  return Object.fromEntries(versions);
}

const UNKNOWN: FileVersion = { kind: 'unknown' };

// How the last round's head is related to this one's, and the commits since.

interface Heads {
  readonly before: string;
  readonly now: string;
  readonly base: string;
}

type Commits = PriorCode['changedSince'];
type Compared = Pick<PriorCode, 'comparison' | 'changedSince'>;

/** Above this many commits a range-diff, which compares each with each, takes too long. */
const MAX_RANGE = 200;

/** Both heads are in the repository. Newest commit last. */
async function compareHeads(git: Git, { before, now, base }: Heads): Promise<Compared> {
  if (before === now) return { comparison: 'same', changedSince: [] };
  if (await isAncestor(git, before, now)) {
    return { comparison: 'ahead', changedSince: await commitsIn(git, [now, `^${before}`]) };
  }
  return { comparison: 'rewritten', changedSince: await rewrittenCommits(git, { before, now, base }) };
}

/** After a force-push: the commits that are new or changed, by range-diff of the two versions of the branch. */
async function rewrittenCommits(git: Git, { before, now, base }: Heads): Promise<Commits> {
  const old = (textOf(await git.run(['merge-base', base, before])) ?? '').trim();
  const fresh = (textOf(await git.run(['merge-base', base, now])) ?? '').trim();
  const commits = await commitsIn(git, [now, fresh ? `^${fresh}` : `^${before}`]);
  if (!old || !fresh || commits.length > MAX_RANGE) return commits;
  const args = ['range-diff', '--no-patch', '--no-color', '--abbrev=40', `${old}..${before}`, `${fresh}..${now}`];
  const text = textOf(await git.run(args, { timeoutMs: 60_000 }));
  if (text === null) return commits;
  const changed = new Set(text.split('\n').flatMap((line) => / [!>]\s+\d+:\s+([0-9a-f]{7,64}) /.exec(line)?.[1] ?? []));
  return commits.filter(({ sha }) => [...changed].some((known) => sha.startsWith(known)));
}

async function commitsIn(git: Git, revisions: readonly string[]): Promise<Commits> {
  const text = textOf(await git.run(['log', '--reverse', '--max-count=1000', '--format=%H%x00%s', ...revisions])) ?? '';
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [sha = '', subject = ''] = line.split('\0');
      return { sha, subject };
    });
}
