/** A repository, the wished ends and the event enter; the change under review leaves. */
import { createHash } from 'node:crypto';
import { parseDiff, type FileDiff } from '../core/diff.js';
import { changedKind, NO_ATTRIBUTES } from '../core/file-kinds.js';
import type { Change, ChangedFile, ToldCommit } from '../domain/change.js';
import { isInstant } from '../domain/instant.js';
import { UserError } from '../domain/problem.js';
import type { World } from '../domain/world.js';
import { readAttributes } from './collect/attributes.js';
import { findEnds, type Ends, type Wanted } from './collect/ends.js';
import type { EventFacts } from './collect/event.js';
import { refuseForeignEvent, refuseForeignHead } from './collect/foreign.js';
import { findMergeBase, historyTrust, type Remote } from './collect/history.js';
import { refuseNoChange, refuseUnnamed } from './collect/no-change.js';
import { supplyChange, supplyTrees, withSupply } from './collect/partial.js';
import { repositoryName } from './collect/repository.js';
import { withHiddenTexts } from './collect/text.js';
import { isAncestor } from './collect/tip.js';
import { noRepository } from './collect/workspace.js';
import { openGit, textOf, type Git, type GitResult } from './git.js';

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
  const [diff, raw, commits, description, history, repository] = await Promise.all([
    git.run([...DIFF_ARGUMENTS, mergeBase, ends.head, '--']).then(required),
    git.run([...RAW_ARGUMENTS, mergeBase, ends.head, '--']).then(required),
    readCommits(git, ends),
    readBody(git, ends.head),
    historyTrust(git),
    repositoryName(git),
  ]);
  const whole = diff.toString('utf8');
  const plain = parseDiff(whole);
  const shown = await withHiddenTexts(git, { from: mergeBase, to: ends.head, args: DIFF_ARGUMENTS }, plain);
  const files = await changedFiles(git, ends.base, shown);
  if (!files.length) world.log.info(`nothing changed between ${ends.base.slice(0, 12)} and ${ends.head.slice(0, 12)}`);
  return {
    ...wording(facts, request, { commits, description, git }),
    repository: facts.repository ?? repository,
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
  local: { commits: readonly ToldCommit[]; description: string; git: Git },
): Pick<Change, 'title' | 'description' | 'author' | 'branch'> {
  const last = local.commits.at(-1);
  const only = local.commits.length === 1;
  const checkedOut = /^ref: refs\/heads\/(.+)$/.exec(local.git.headReference)?.[1] ?? 'HEAD';
  const named = request.head === null || request.head === 'HEAD' ? checkedOut : request.head;
  const branch = facts.branch ?? named;
  return {
    title: facts.title ?? (only && last ? last.subject : branch),
    description: facts.description ?? (only ? local.description : ''),
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

async function readBody(git: Git, head: string): Promise<string> {
  return textOf(await git.run(['show', '--no-patch', '--no-show-signature', '--format=%b', head]))?.trim() ?? '';
}

async function changedFiles(git: Git, base: string, files: readonly FileDiff[]): Promise<ChangedFile[]> {
  const paths = files.map((file) => file.path);
  const attributes = await readAttributes(git, base, paths);
  return files.map((file) => {
    const { path, previousPath, status, added, deleted, hunks } = file;
    const kind = changedKind(file, attributes.get(path) ?? NO_ATTRIBUTES);
    return { path, previousPath, status, added, deleted, kind, hunks };
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
