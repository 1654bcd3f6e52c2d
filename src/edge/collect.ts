/** Collects the change under review from git: its commits, files and hunks, and files that hide as binary or behind attributes. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Change, type ChangedFile, needsAccount, type ToldCommit } from '../domain/change.js';
import { UserError } from '../domain/problem.js';
import {
  type Ends,
  type EventFacts,
  refuseForeignEvent,
  refuseNoChange,
  refuseUnnamed,
  type Wanted,
} from '../event/event.js';
import { type FileDiff, parseDiff } from '../git/diff.js';
import { changedKind, type FileAttributes, isMostlyText, isTextName, NO_ATTRIBUTES } from '../git/file-kinds.js';
import { blobsOf, rawBlobs } from '../git/raw-diff.js';
import type { World } from '../seams.js';
import { isInstant } from '../text/wording.js';
import { findEnds, isAncestor, refuseForeignHead } from './ends.js';
import { type Git, type GitResult, indexInfo, openGit, readBlobs, readTree, textOf } from './git.js';
import { findMergeBase, historyTrust, type Remote, repositoryName } from './history.js';
import { supplyChange, supplyTrees, withSupply } from './partial-clone.js';
import { noRepository } from './workspace.js';

export interface ChangeRequest extends Wanted {
  /** Of the event, with the pull request that it belongs to. */
  readonly facts: EventFacts;
  /** Where missing history may be fetched from. */
  readonly remote: Remote | null;
  readonly untrusted: 'refuse' | 'data';
  /** Where the base branch stands now (`baseTip`): newer than what the event of a re-run says. */
  readonly tip?: string | null;
}

/** How every diff is asked for: independent of the machine and of the repository's wishes. */
export const DIFF_ARGUMENTS = [
  'diff',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--full-index',
  '--find-renames',
];

/** Opens a repository for `collect` and the evidence. `remote`: where what a partial clone left out may be fetched from. User error when `path` is in none. */
export async function openRepository(path: string, remote: Remote | null = null): Promise<Git> {
  const git = await openGit(path);
  if (git !== null) return withSupply(git, remote);
  throw noRepository(path);
}

/** Collects the change. User errors (exit 2): unknown ends, no merge base, a test merge or a stranger's commit as head. */
export async function collect(request: ChangeRequest, git: Git, world: Pick<World, 'log'>): Promise<Change> {
  const { untrusted, remote } = request;
  refuseForeignEvent(request.facts, untrusted);
  refuseNoChange(request.facts, request);
  const facts = { ...request.facts, base: await baseOf(git, request) };
  const ends = await findEnds(git, request, facts, remote);
  const mergeBase = await findMergeBase(git, ends, remote);
  refuseUnnamed({ ...ends, mergeBase }, facts, request);
  await refuseForeignHead(git, facts, { head: ends.head, untrusted });
  await supplyChange(git, mergeBase, ends.head);
  if (ends.base !== mergeBase) await supplyTrees(git, [ends.base]);
  const [diff, raw, commits, history, repository, tree] = await Promise.all([
    git.run([...DIFF_ARGUMENTS, mergeBase, ends.head, '--']).then(required),
    git.run([...RAW_ARGUMENTS, mergeBase, ends.head, '--']).then(required),
    readCommits(git, ends),
    historyTrust(git),
    facts.repository ?? repositoryName(git),
    readTree(git, ends.base),
  ]);
  const whole = diff.toString('utf8');
  const plain = parseDiff(whole);
  const shown = await withHiddenTexts(git, { from: mergeBase, to: ends.head, args: DIFF_ARGUMENTS }, plain);
  const files = await changedFiles(git, { base: ends.base, tree, raw }, shown);
  if (!files.length) world.log.info(`nothing changed between ${ends.base.slice(0, 12)} and ${ends.head.slice(0, 12)}`);
  return {
    ...wording(facts, request, { commits, git }),
    repository,
    number: facts.number,
    ...ends,
    mergeBase,
    commits,
    files,
    diff: shown === plain ? whole : shown.map((file) => file.text).join(''),
    history,
    filesId: filesId(raw),
  };
}

/** A pull request is compared with the tip of its base, unless that holds it already: it was merged, and nothing would be left of it. */
async function baseOf(git: Git, { tip = null, facts }: ChangeRequest): Promise<string | null> {
  if (tip === null || facts.number === null || facts.head === null) return facts.base;
  return (await isAncestor(git, facts.head, tip)) ? facts.base : tip;
}

/** Where missing history may be fetched from. */
export function remoteOf(token: string | null, { cloneUrl }: EventFacts): Remote | null {
  return token === null || cloneUrl === null ? null : { url: cloneUrl, token };
}

/** Title, description, author and branch: of the event, else of the commits. */
function wording(
  facts: EventFacts,
  request: ChangeRequest,
  local: { commits: readonly ToldCommit[]; git: Git },
): Pick<Change, 'title' | 'description' | 'author' | 'branch'> {
  const last = local.commits.at(-1);
  const only = local.commits.length === 1;
  const checkedOut = /^ref: refs\/heads\/(.+)$/.exec(local.git.headReference)?.[1] ?? 'HEAD';
  const named = request.head === null || request.head === 'HEAD' ? checkedOut : request.head;
  const branch = facts.branch ?? named;
  return {
    title: facts.title ?? (only && last ? last.subject : branch),
    description: facts.description ?? (only && last ? last.body : ''),
    author: facts.author ?? last?.author ?? '',
    branch,
  };
}

async function readCommits(git: Git, ends: Ends): Promise<ToldCommit[]> {
  const format = '--format=%H%x00%an%x00%aI%x00%s%x00%b';
  const args = ['log', '-z', '--reverse', '--topo-order', '--no-mailmap', '--no-show-signature', format];
  const output = required(await git.run([...args, `${ends.base}..${ends.head}`, '--']));
  const fields = output.toString('utf8').split('\0');
  const commits: ToldCommit[] = [];
  for (let at = 0; at + 4 < fields.length; at += 5) {
    const [sha = '', author = '', date = '', subject = '', body = ''] = fields.slice(at, at + 5);
    commits.push({ sha, author, date: isInstant(date) ? date : '', subject, body: body.trim() });
  }
  return commits;
}

async function changedFiles(
  git: Git,
  { raw, ...base }: BaseTree & { readonly raw: Buffer },
  files: readonly FileDiff[],
): Promise<ChangedFile[]> {
  const paths = files.map((file) => file.path);
  const attributes = await readAttributes(git, base, paths);
  const blobs = rawBlobs(raw.toString('utf8'));
  return files.map((file) => {
    const { path, previousPath, status, added, deleted, hunks } = file;
    const kind = changedKind(file, attributes.get(path) ?? NO_ATTRIBUTES);
    return { path, previousPath, status, added, deleted, kind, blobs: blobsOf(file, blobs), hunks };
  });
}

/** What `git diff` is asked for an identity of the change: each file with modes and blobs on both sides. */
const RAW_ARGUMENTS = ['diff', '--no-ext-diff', '--no-textconv', '--raw', '-z', '--no-abbrev', '--no-renames'];

/**
 * An identity of the change that survives a move onto another base only where its files are the same before and after:
 * a patch that is the same in lines and context may stand in another function.
 */
function filesId(raw: Buffer): string | null {
  return raw.length ? createHash('sha256').update(raw).digest('hex') : null;
}

function required(result: GitResult): Buffer {
  if (result.kind === 'done') return result.stdout;
  throw new UserError([result.problem]);
}

// The linguist attributes that the `.gitattributes` of a trusted revision give paths.

interface BaseTree {
  readonly base: string;
  readonly tree: Awaited<ReturnType<typeof readTree>>;
}

const NAMES = ['linguist-generated', 'linguist-vendored', 'linguist-documentation'] as const;

/** Attributes by path, as the base sets them; a path without any is left out. */
async function readAttributes(
  git: Git,
  { base, tree }: BaseTree,
  paths: readonly string[],
): Promise<ReadonlyMap<string, FileAttributes>> {
  const sources = 'what' in tree ? [] : tree.filter(({ path }) => /(^|\/)\.gitattributes$/.test(path));
  if (!sources.length || !paths.length) return new Map();
  await git.supply(sources.map(({ oid }) => oid));
  const env = { GIT_INDEX_FILE: join(git.scratch, 'attributes.index') };
  await git.run(['update-index', '-z', '--index-info'], { stdin: indexInfo(sources), env });
  // Before git 2.40 only an index can stand for a revision; from 2.43 on `attr.tree` comes first.
  const args = ['-c', `attr.tree=${base}`, 'check-attr', '--cached', '-z', '--stdin', ...NAMES];
  const result = await git.run(args, { stdin: paths.map((path) => `${path}\0`).join(''), env });
  return result.kind === 'done' ? readAnswers(result.stdout.toString('utf8')) : new Map();
}

function readAnswers(text: string): Map<string, FileAttributes> {
  const found = new Map<string, FileAttributes>();
  const fields = text.split('\0');
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [path = '', name = '', value = ''] = fields.slice(at, at + 3);
    const key = name.replace('linguist-', '') as keyof FileAttributes;
    const answer = isSet(value);
    if (answer !== null) found.set(path, { ...(found.get(path) ?? NO_ATTRIBUTES), [key]: answer });
  }
  return found;
}

function isSet(value: string): boolean | null {
  if (value === 'unspecified') return null;
  return value !== 'unset' && value !== 'false';
}

// Files that git calls binary and that are texts all the same, with the lines that `git diff --text` gives them.

/** Two ends as SHAs, and how a diff of them is asked for. */
interface DiffRequest {
  readonly from: string;
  readonly to: string;
  readonly args: readonly string[];
}

/** Paths go to git as arguments; so many of them fit everywhere. What lies beyond stays binary, which must be accounted for too. */
const MAX_FILES = 1_000;
/** Content of another name is only looked at up to here, a file and all of them: what is larger would not fit the prompt. */
const MAX_LOOK_BYTES = 400_000;
const MAX_LOOK_ALL_BYTES = 50_000_000;
const MAX_TEXT_BYTES = 100 * 1024 * 1024;

/** The files as they were, but for texts with a NUL in them: one byte must not hide a script. */
async function withHiddenTexts(
  git: Git,
  request: DiffRequest,
  files: readonly FileDiff[],
): Promise<readonly FileDiff[]> {
  const binary = files.filter((file) => file.binary && needsAccount({ path: file.path, kind: 'binary' }));
  const texts = (await hiddenTexts(git, binary)).slice(0, MAX_FILES);
  if (!texts.length) return files;
  // A rename is only seen where both of its names are asked for.
  const paths = texts.flatMap(({ path, previousPath }) => [path, ...(previousPath === null ? [] : [previousPath])]);
  const args = [...request.args, '--text', request.from, request.to, '--', ...new Set(paths)];
  const shown = parseDiff(textOf(await git.run(args, { maxBytes: MAX_TEXT_BYTES })) ?? '');
  const byIdentity = new Map(shown.map((file) => [identity(file), file]));
  const wanted = new Set(texts);
  return files.map((file) => (wanted.has(file) ? (byIdentity.get(identity(file)) ?? file) : file));
}

/** With fewer paths git may pair renames in another way: only the very same file is taken. */
function identity({ path, previousPath, status, baseOid, headOid, mode }: FileDiff): string {
  return [path, previousPath ?? '', status, baseOid ?? '', headOid ?? '', mode].join('\0');
}

/** By name, or by what is in them: of the new version, of the old one when there is no other. */
async function hiddenTexts(git: Git, files: readonly FileDiff[]): Promise<FileDiff[]> {
  const oidOf = (file: FileDiff): string => file.headOid ?? file.baseOid ?? '';
  const unnamed = files.filter(({ path }) => !isTextName(path)).slice(0, MAX_FILES);
  const small = await smallOids(git, unnamed.map(oidOf).filter(Boolean));
  const blobs = await readBlobs(git, small);
  return files.filter((file) => {
    const blob = blobs.get(oidOf(file));
    return isTextName(file.path) || (blob !== undefined && isMostlyText(blob.toString('utf8')));
  });
}

async function smallOids(git: Git, oids: readonly string[]): Promise<string[]> {
  if (!oids.length) return [];
  const args = ['cat-file', '--batch-check=%(objectname) %(objectsize)'];
  const told = textOf(await git.run(args, { stdin: `${oids.join('\n')}\n` })) ?? '';
  let left = MAX_LOOK_ALL_BYTES;
  return told.split('\n').flatMap((line) => {
    const [oid = '', size = ''] = line.split(' ');
    if (!/^\d+$/.test(size) || Number(size) > Math.min(MAX_LOOK_BYTES, left)) return [];
    left -= Number(size);
    return [oid];
  });
}
