/** Finds merge bases and revisions, deepens shallow clones step by step, and says whether the history can be trusted. */
import { appendFile, copyFile, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HistoryTrust } from '../domain/change.js';
import { UserError } from '../domain/problem.js';
import { editDistance } from '../text/names.js';
import { type Git, textOf } from './git.js';

/** Where missing history may be fetched from: a URL that the event names, never one of the checkout. `token` goes into a header of that one command, never into a URL or a file. */
export interface Remote {
  readonly url: string;
  readonly token: string | null;
}

const STEPS = ['--deepen=50', '--deepen=250', '--deepen=1000', '--unshallow'] as const;

const WHOLE_HISTORY = 'check out with `fetch-depth: 0`, so that the whole history is there';

/** The merge base of base and head. User error when there is none, even after deepening. */
export async function findMergeBase(
  git: Git,
  ends: { base: string; head: string },
  remote: Remote | null,
): Promise<string> {
  let found = await mergeBaseOf(git, ends);
  let trouble = remote === null ? 'no token was given to fetch more of it' : 'fetching more of it did not help';
  for (const step of STEPS) {
    if (found !== null || remote === null || !(await isShallow(git))) break;
    const problem = await fetchCommits(git, remote, [step, ends.base, ends.head]);
    if (problem !== null) trouble = problem;
    found = await mergeBaseOf(git, ends);
  }
  if (found !== null) return found;
  throw new UserError([
    (await isShallow(git))
      ? {
          what: 'base and head have no common commit in this clone',
          why: `the clone is shallow, and ${trouble}`,
          fix: WHOLE_HISTORY,
        }
      : {
          what: 'base and head have no common commit',
          why: `the histories of ${ends.base.slice(0, 12)} and ${ends.head.slice(0, 12)} are unrelated`,
          fix: 'set `base` to a branch that the change grew from',
        },
  ]);
}

/** Whether blame can be believed, and what to do when it cannot. */
export async function historyTrust(git: Git): Promise<HistoryTrust> {
  if (await isShallow(git)) {
    return { kind: 'shallow', reason: `the clone is shallow: older commits are missing; ${WHOLE_HISTORY}` };
  }
  if (await isGrafted(git)) {
    return {
      kind: 'grafted',
      reason: 'history is rewritten by grafts or replace refs; remove `info/grafts` and `refs/replace`',
    };
  }
  return { kind: 'whole' };
}

/** Fetches commits by SHA; what went wrong, or `null`. Nothing of the repository's configuration takes part. */
export async function fetchCommits(git: Git, remote: Remote, args: readonly string[]): Promise<string | null> {
  const options = args.filter((argument) => argument.startsWith('--'));
  const commits = args.filter((argument) => !argument.startsWith('--'));
  return fetchFrom(git, remote, { options, wants: commits, alone: false });
}

interface FetchRequest {
  readonly options: readonly string[];
  /** SHAs or names of refs. */
  readonly wants: readonly string[];
  /** Nothing is said of what is there: of a commit that is there a server would take its files to be there too. */
  readonly alone: boolean;
}

/** The one way out of the program's git: to a URL that is given, with a token that no other command gets. */
export async function fetchFrom(
  git: Git,
  remote: Remote,
  { options, wants, alone }: FetchRequest,
): Promise<string | null> {
  const protocols = allowed(remote);
  if (protocols === null) return 'its remote is not reached by https';
  const silent = unanswered.get(git);
  if (silent !== undefined) return silent;
  const room = await fetchRoom(git, remote);
  const env = { GIT_DIR: room, GIT_ALLOW_PROTOCOL: protocols };
  const always = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-gc'];
  const filter = git.partial ? ['--filter=blob:none'] : [];
  const all = ['fetch', ...always, ...filter, ...options, '--stdin', git.partial ? PROMISOR : remote.url];
  const stdin = wants.map((want) => `${want}\n`).join('');
  const result = await git.run(all, { env, stdin, secret: configuration(remote.token, alone) });
  await keepShallow(git, room);
  await rm(room, { recursive: true, force: true });
  if (result.kind === 'done') return null;
  const trouble = `fetching failed: ${result.problem.why}`;
  if (result.ended || NO_ANSWER.test(result.stderr)) unanswered.set(git, trouble);
  return trouble;
}

/** A folder of this machine is no network; whatever needs a program of its own (ssh) is not started. */
function allowed({ url, token }: Remote): string | null {
  if (/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(url)) return 'https:http';
  return token === null && /^(file:\/\/)?\//.test(url) ? 'file' : null;
}

const PROMISOR = 'promisor';

/** Repositories whose remote did not answer: it is not waited for a second time. */
const unanswered = new WeakMap<Git, string>();
const NO_ANSWER = /too slow|timed out|could not resolve|(?:failed|couldn't) to? ?connect/i;

/** The boundary of a shallow clone must be written to the repository, so the fetch works on a copy that goes back afterwards. */
async function fetchRoom(git: Git, remote: Remote): Promise<string> {
  const room = await mkdtemp(join(git.scratch, 'fetch-'));
  await writeFile(join(room, 'HEAD'), 'ref: refs/heads/none\n');
  await copyFile(join(git.scratch, 'config'), join(room, 'config'));
  // Without this git would take what a partial clone left out for damage.
  if (git.partial) await appendFile(join(room, 'config'), promisorConfig(remote.url));
  // No ref is written: commits are asked for by SHA. What is there tells the server what need not be sent.
  const shared = ['objects', 'refs', 'packed-refs'];
  await Promise.all(shared.map((name) => symlink(join(git.repository, name), join(room, name))));
  await copyFile(join(git.repository, 'shallow'), join(room, 'shallow')).catch(() => undefined);
  return room;
}

function promisorConfig(url: string): string {
  const quoted = url.replace(/[\\"]/g, '\\$&').replace(/[\r\n]/g, '');
  const remote = `[remote "${PROMISOR}"]\n\turl = "${quoted}"\n\tpromisor = true\n\tpartialclonefilter = blob:none\n`;
  return `[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tpartialClone = ${PROMISOR}\n${remote}`;
}

async function keepShallow(git: Git, room: string): Promise<void> {
  const theirs = join(git.repository, 'shallow');
  const linked = join(git.scratch, 'shallow');
  if (!(await stat(theirs).catch(() => null))) return;
  const boundary = await readFile(join(room, 'shallow')).catch(() => null);
  if (boundary !== null) {
    await writeFile(theirs, boundary);
  } else {
    await rm(linked, { force: true });
    await rm(theirs, { force: true });
  }
}

/** Of a connection that carries nothing for a minute nothing is to be hoped: a server at work says so every few seconds. */
function configuration(token: string | null, alone: boolean): string {
  const basic = Buffer.from(`x-access-token:${token ?? ''}`).toString('base64');
  const header = token === null ? '' : `\textraHeader = "Authorization: Basic ${basic}"\n`;
  return `[http]\n${header}\tlowSpeedLimit = 1\n\tlowSpeedTime = 60\n[transfer]\n\tfsckObjects = false\n${alone ? '[fetch]\n\tnegotiationAlgorithm = noop\n' : ''}`;
}

async function isGrafted(git: Git): Promise<boolean> {
  const grafts = await readFile(join(git.repository, 'info', 'grafts'), 'utf8').catch(() => '');
  if (grafts.split('\n').some((line) => line.trim() !== '' && !line.startsWith('#'))) return true;
  const loose = await readdir(join(git.repository, 'refs', 'replace')).catch(() => []);
  const packed = await readFile(join(git.repository, 'packed-refs'), 'utf8').catch(() => '');
  return loose.length > 0 || packed.includes(' refs/replace/');
}

// The commit that two others grew from, and whether the clone knows enough to tell.

/** `null` when there is none, or none that this clone knows. A base without files and parents is one for every head. */
export async function mergeBaseOf(
  git: Git,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<string | null> {
  const answer = textOf(await git.run(['merge-base', base, head], { accept: [0, 1] }))?.trim();
  if (answer) return answer;
  return (await isEmptyRoot(git, base)) ? base : null;
}

/** Asked of the commit itself: at the boundary of a shallow clone git says of any commit that it has no parents. */
async function isEmptyRoot(git: Git, commit: string): Promise<boolean> {
  const header = (textOf(await git.run(['cat-file', 'commit', commit])) ?? 'parent ').split('\n\n', 1)[0] ?? '';
  if (/^parent /m.test(header)) return false;
  return textOf(await git.run(['ls-tree', '-z', '--name-only', commit])) === '';
}

/** Whether commits are left out of the clone. */
export async function isShallow(git: Git): Promise<boolean> {
  const boundary = await readFile(join(git.repository, 'shallow'), 'utf8').catch(() => '');
  return boundary.trim() !== '';
}

// The commit that a name written by a user stands for, or a user error with similar names.

/** Full SHA of the commit a revision stands for; `null` when there is none. */
export async function commitOf(git: Git, revision: string): Promise<string | null> {
  // A revision that begins with a dash would be read as an option.
  if (revision.startsWith('-') || revision === '') return null;
  const result = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  return textOf(result)?.trim().split('\n').at(-1) ?? null;
}

/** Tries a branch name as a user may mean it: as it is, then as a branch of `origin`. */
export async function resolveReference(git: Git, name: string): Promise<string | null> {
  return (await commitOf(git, name)) ?? (await commitOf(git, `refs/remotes/origin/${name}`));
}

/** The branch that changes go into, when nobody says: what `origin` calls its HEAD, else the usual names. */
export async function defaultBase(git: Git): Promise<string | null> {
  for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const found = await commitOf(git, name.startsWith('origin/') ? `refs/remotes/${name}` : `refs/heads/${name}`);
    if (found !== null) return found;
  }
  return null;
}

/** Says that a commit is not there, with the names that come near. */
export async function unknownReference(git: Git, name: string, role: 'base' | 'head'): Promise<UserError> {
  const near = await nearNames(git, name);
  const isSha = /^[0-9a-f]{40,64}$/.test(name);
  return new UserError([
    {
      what: `\`${role}\`: there is no commit \`${name}\` in this repository`,
      why: near.length
        ? `the nearest names are ${near.map((found) => `\`${found}\``).join(', ')}`
        : 'no name comes near',
      fix: isSha
        ? 'check out with `fetch-depth: 0`, so that the whole history is there, and leave `github-token` as it is, so that what is missing can be fetched'
        : `set \`${role}\` to a branch, tag or SHA that \`git rev-parse\` knows, and check out with \`fetch-depth: 0\``,
    },
  ]);
}

async function nearNames(git: Git, name: string): Promise<string[]> {
  const result = await git.run([
    'for-each-ref',
    '--format=%(refname:short)',
    'refs/heads',
    'refs/remotes',
    'refs/tags',
  ]);
  const plain = (text: string): string => text.toLowerCase().replace(/^origin\//, '');
  return (textOf(result) ?? '')
    .split('\n')
    .filter(Boolean)
    .slice(0, 5000)
    .map((found) => ({ found, steps: editDistance(plain(found), plain(name)) }))
    .filter(({ found, steps }) => steps <= Math.max(2, found.length / 3))
    .sort((a, b) => a.steps - b.steps || (a.found < b.found ? -1 : 1))
    .slice(0, 3)
    .map(({ found }) => found);
}

/** Levenshtein distance of two short texts. */

/** `owner/name` of `origin`, else of the first remote; `null` when no remote looks like one. */
export async function repositoryName(git: Git): Promise<string | null> {
  const file = join(git.repository, 'config');
  const pattern = '^remote\\..*\\.url$';
  const result = await git.run(['config', '--file', file, '--no-includes', '-z', '--get-regexp', pattern]);
  const remotes = (textOf(result) ?? '').split('\0').filter(Boolean);
  const urls = remotes.map((entry) => entry.split('\n', 2) as [string, string?]);
  const url = urls.find(([key]) => key === 'remote.origin.url')?.[1] ?? urls[0]?.[1];
  return url === undefined ? null : nameInUrl(url);
}

/** Whether the remote says that this is the repository, whatever the case of its name. */
export async function isCalled(git: Git, repository: string | null): Promise<boolean> {
  return repository !== null && (await repositoryName(git))?.toLowerCase() === repository.toLowerCase();
}

/** `owner/name` in `https://host/owner/name.git`, `git@host:owner/name` or `ssh://git@host:22/owner/name`; `null` otherwise. */
export function nameInUrl(url: string): string | null {
  const match =
    /^(?:[a-z+]+:\/\/)(?:[^/@]*@)?[^/]+\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(url) ??
    /^[^/@:]+@[^/:]+:([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(url);
  return match?.[1] ?? null;
}
