/** Runs git for a repository without the say of its configuration, hooks or helpers, and reads trees and file contents. */
import { closeSync, constants, openSync, unlinkSync, writeSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { Problem } from '../domain/problem.js';
import { findOnPath, inherited, nextMark, trustedPath, whyNotFound } from './environment.js';
import { removeWithUs } from './own-end.js';
import { type WatcherAnswer, ask } from './spawn.js';

export interface GitOptions {
  readonly stdin?: Buffer | string;
  /** Added to the scrubbed environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are answers, not failures; default only 0. */
  readonly accept?: readonly number[];
  /** Configuration that nobody else may see, as git's own text: in no environment, argument or named file. */
  readonly secret?: string;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

/** What a git command said. A failure names the command; its output so far is kept. */
export type GitResult =
  | { readonly kind: 'done'; readonly stdout: Buffer; readonly exitCode: number }
  | {
      readonly kind: 'failed';
      readonly stdout: Buffer;
      readonly stderr: string;
      readonly exitCode: number | null;
      /** It was ended by us: it took too long or said too much. */
      readonly ended: boolean;
      readonly problem: Problem;
    };

/** A repository to ask. Close it when done. */
export interface Git {
  /** The path it was opened with. */
  readonly path: string;
  /** A private directory for index files and the like; removed by `close`. */
  readonly scratch: string;
  /** The repository's own git directory. */
  readonly repository: string;
  /** Its HEAD as the file says it: a SHA or `ref: refs/heads/x`. */
  readonly headReference: string;
  /** Whether objects may have been left out when it was cloned (`--filter`, `sparse-checkout` of actions/checkout). */
  readonly partial: boolean;
  run(args: readonly string[], options?: GitOptions): Promise<GitResult>;
  /** Fetches those of these objects that a partial clone left out. User error when they cannot be had; nothing to do in a whole clone. */
  supply(oids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const DEFAULT_TIMEOUT_MS = 300_000;
const DEFAULT_MAX_BYTES = 480 * 1024 * 1024;
const INHERITED = ['TMPDIR', 'HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'];
const CERTIFICATES = ['SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO'];

const SAFE_CONFIGURATION = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'core.attributesFile=/dev/null',
  // Newer git reads attributes of HEAD in bare repositories: head must not decide what is binary.
  'attr.tree=4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  'core.commitGraph=true',
  'diff.suppressBlankEmpty=false',
  'diff.renameLimit=5000',
  'log.showSignature=false',
  'credential.helper=',
  'gc.auto=0',
].flatMap((setting) => ['-c', setting]);

/** Opens the repository that `path` is in; `null` when it is in none. */
export async function openGit(path: string): Promise<Git | null> {
  const room = await makeRoom(path);
  if (room === null) return null;
  const { directory, repository, head } = room;
  const program = findOnPath('git', [room.checkout]);
  // By its real path: `objects/info/alternates` may be relative to it.
  const objects = join(repository, 'objects');
  const env = { ...environment([room.checkout]), GIT_DIR: directory, GIT_OBJECT_DIRECTORY: objects };
  return {
    ...{ path, scratch: directory, repository, headReference: head },
    partial: false,
    supply: () => Promise.resolve(),
    run: (args, options = {}) => run(program, args, { ...options, env: { ...env, ...options.env } }),
    close: () => leaveRoom(room),
  };
}

/** The output as text; `null` when the command failed. Invalid UTF-8 becomes U+FFFD. */
export function textOf(result: GitResult): string | null {
  return result.kind === 'done' ? result.stdout.toString('utf8') : null;
}

function environment(untrusted: readonly string[]): Record<string, string> {
  return {
    PATH: trustedPath(untrusted).join(delimiter),
    ...inherited([...INHERITED, ...CERTIFICATES]),
    HOME: '/nonexistent',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '/bin/false',
    GIT_PAGER: 'cat',
    // Nothing but an explicit fetch may reach out; it names the protocols it needs.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
  };
}

async function run(program: string | null, args: readonly string[], options: GitOptions): Promise<GitResult> {
  if (program === null) return failure(args, null, { why: whyNotFound('git'), fix: 'install git 2.34 or newer' });
  const { timeoutMs = DEFAULT_TIMEOUT_MS, maxBytes = DEFAULT_MAX_BYTES, stdin = '', secret } = options;
  const all = ['--no-pager', '--literal-pathspecs', ...SAFE_CONFIGURATION, ...args];
  const answer = await withSecretFile(secret, ({ env, descriptors }) =>
    ask(
      { command: program, args: all, stdin, env: { ...options.env, ...env }, cwd: '/', descriptors },
      { timeoutMs, maxBytes },
    ),
  );
  const { exitCode, stdout, ended } = answer;
  if (ended === null && exitCode !== null && (options.accept ?? [0]).includes(exitCode)) {
    return { kind: 'done', stdout, exitCode };
  }
  return failure(args, answer, { why: whyItFailed(answer, { timeoutMs, maxBytes }), fix: CHECK });
}

const CHECK = 'check that the repository is complete: `git fsck`';

function whyItFailed(
  { ended, startFailure, stderr, exitCode, signal }: WatcherAnswer,
  limits: { readonly timeoutMs: number; readonly maxBytes: number },
): string {
  if (ended === 'output-limit') return `it printed more than ${String(limits.maxBytes)} bytes`;
  if (ended !== null) return `it took longer than ${String(limits.timeoutMs / 1000)} s`;
  return startFailure ?? (stderr.trim() || `it ended with ${signal ?? `exit code ${String(exitCode)}`}`);
}

function failure(
  args: readonly string[],
  answer: WatcherAnswer | null,
  { why, fix }: Pick<Problem, 'why' | 'fix'>,
): GitResult {
  return {
    kind: 'failed',
    stdout: answer?.stdout ?? Buffer.alloc(0),
    stderr: answer?.stderr ?? '',
    exitCode: answer?.exitCode ?? null,
    ended: answer !== null && answer.ended !== null,
    problem: { what: `git ${args.slice(0, 6).join(' ')} failed`, why: why.split('\n').slice(0, 3).join('; '), fix },
  };
}

// Trees and file contents, each read with one git process.

/** A file of a tree. Modes as git prints them: 100644, 100755, 120000 symlink, 160000 submodule. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly oid: string;
}

/** All files of a revision, or what went wrong. `latin1`: a character per byte of a path, so that none gets lost. */
export async function readTree(
  git: Git,
  revision: string,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<readonly TreeEntry[] | Problem> {
  const result = await git.run(['ls-tree', '-r', '-z', '--full-tree', revision]);
  if (result.kind === 'failed') return result.problem;
  return result.stdout
    .toString(encoding)
    .split('\0')
    .flatMap((record) => {
      const tab = record.indexOf('\t');
      const [mode = '', , oid = ''] = record.slice(0, tab).split(' ');
      return tab < 0 ? [] : [{ path: record.slice(tab + 1), mode, oid }];
    });
}

/** Object ids of the contents; a submodule's commit lies in another repository. */
export function blobsOf(entries: readonly TreeEntry[]): readonly string[] {
  return entries.flatMap(({ mode, oid }) => (mode === '160000' ? [] : [oid]));
}

/** Contents by object id; what a partial clone left out is fetched first, what no repository has is left out. */
export async function readBlobs(git: Git, oids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  const wanted = [...new Set(oids)];
  if (!wanted.length) return blobs;
  await git.supply(wanted);
  const result = await git.run(['cat-file', '--batch'], { stdin: `${wanted.join('\n')}\n` });
  const output = result.stdout;
  for (let at = 0; at < output.length;) {
    const newline = output.indexOf(10, at);
    if (newline < 0) break;
    const [oid = '', kind = '', size = ''] = output.toString('latin1', at, newline).split(' ');
    at = newline + 1;
    if (!/^\d+$/.test(size)) continue;
    const end = at + Number(size);
    if (kind === 'blob' && end <= output.length) blobs.set(oid, output.subarray(at, end));
    at = end + 1;
  }
  return blobs;
}

/** Entries in the form that `git update-index -z --index-info` reads. */
export function indexInfo(entries: readonly TreeEntry[]): string {
  return entries.map(({ mode, oid, path }) => `${mode} ${oid} 0\t${path}\0`).join('');
}

// Hands git a configuration with a secret by a file without a name, for the time of one command.

/** What the command needs to find it. */
interface SecretFile {
  readonly env: Readonly<Record<string, string>>;
  readonly descriptors: readonly number[];
}

/**
 * Git reads its configuration more than once, also in the helpers that it starts, so a pipe will not do; and what stands in
 * the environment or the arguments can be read in the table of processes. A file that is unlinked before anything is written
 * to it lives in its descriptor only, and ends with whoever has that.
 */
async function withSecretFile<T>(text: string | undefined, act: (file: SecretFile) => Promise<T>): Promise<T> {
  if (text === undefined) return act({ env: {}, descriptors: [] });
  const path = join(tmpdir(), `deep-review-${nextMark()}`);
  const descriptor = openSync(
    path,
    constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW,
    0o600,
  );
  try {
    unlinkSync(path);
    writeSync(descriptor, text);
    // The child has it as its first after the three streams. Elsewhere than on Linux /dev/fd shares the position of the file.
    const name = process.platform === 'linux' ? '/proc/self/fd/3' : '/dev/fd/3';
    return await act({ env: { GIT_CONFIG_GLOBAL: name }, descriptors: [descriptor] });
  } finally {
    closeSync(descriptor);
  }
}

// A git directory of our own that shares a repository's objects and refs and none of its configuration.

/** Paths are absolute. */
interface Room {
  /** GIT_DIR for our commands. */
  readonly directory: string;
  /** The repository's own git directory; of the main work tree when there are several. */
  readonly repository: string;
  /** The folder that the change could have written: the work tree's top, or the repository itself. */
  readonly checkout: string;
  /** HEAD of the work tree that was asked for, which need not be the main one. */
  readonly head: string;
}

// What git needs to read history. `config`, `hooks`, `info` and `modules` stay outside on purpose.
const SHARED = ['objects', 'refs', 'packed-refs', 'reftable', 'shallow'];
const PSEUDO_REFS = ['FETCH_HEAD', 'ORIG_HEAD'];

/**
 * A git directory in `folder` for the work tree at `path` as it is: its HEAD, its index, its history, and no configuration
 * through which the checkout could start a program (`include.path`, filters, drivers). `null` when there is no repository.
 */
export async function makeReadingRoom(path: string, folder: string): Promise<string | null> {
  const found = await gitDirectoryOf(path);
  if (found === null) return null;
  await mkdir(folder);
  await furnish(folder, found.worktree, await commonDirectoryOf(found.worktree));
  await link(join(found.worktree, 'index'), join(folder, 'index'));
  return folder;
}

/** Opens the repository that `path` is in; `null` when it is in none. The caller removes `directory`. */
async function makeRoom(path: string): Promise<Room | null> {
  const found = await gitDirectoryOf(path);
  if (found === null) return null;
  const { worktree, checkout } = found;
  const repository = await commonDirectoryOf(worktree);
  const directory = await mkdtemp(join(tmpdir(), 'deep-review-git-'));
  keptRooms.set(directory, removeWithUs(directory));
  const head = await furnish(directory, worktree, repository);
  return { directory, repository, checkout, head };
}

/** Fills a folder so that it is a git directory; tells its HEAD. */
async function furnish(directory: string, worktree: string, repository: string): Promise<string> {
  const head = (await text(join(worktree, 'HEAD'))) ?? 'ref: refs/heads/none\n';
  await Promise.all([
    writeFile(join(directory, 'HEAD'), head),
    writeFile(join(directory, 'config'), await configuration(repository)),
    ...SHARED.map((name) => link(join(repository, name), join(directory, name))),
    ...PSEUDO_REFS.map((name) => link(join(worktree, name), join(directory, name))),
  ]);
  return head.trim();
}

/** Removes what `makeRoom` made; the repository itself is behind links and stays. */
async function leaveRoom(room: Room): Promise<void> {
  await rm(room.directory, { recursive: true, force: true });
  keptRooms.get(room.directory)?.();
}

/** Rooms that are there, with what takes each off the list of those that end with us. */
const keptRooms = new Map<string, () => void>();

async function gitDirectoryOf(path: string): Promise<{ worktree: string; checkout: string } | null> {
  const start = await realpath(path).catch(() => null);
  for (let folder = start; folder !== null; folder = dirname(folder) === folder ? null : dirname(folder)) {
    const found = await ownGitDirectory(folder);
    if (found !== null) return { worktree: found, checkout: folder };
  }
  return null;
}

/** The git directory of a folder that is itself a work tree or a bare repository; `null` for one that only lies in such a one. */
export async function ownGitDirectory(folder: string): Promise<string | null> {
  const dot = join(folder, '.git');
  const found = await stat(dot).catch(() => null);
  if (found?.isDirectory() && (await isGitDirectory(dot))) return dot;
  if (found?.isFile()) {
    const target = /^gitdir: (.+)$/m.exec((await text(dot)) ?? '')?.[1];
    if (target !== undefined) return resolve(folder, target);
  }
  return (await isGitDirectory(folder)) ? folder : null;
}

async function isGitDirectory(path: string): Promise<boolean> {
  const names = await Promise.all(['HEAD', 'objects'].map((name) => stat(join(path, name)).catch(() => null)));
  return Boolean(names[0]?.isFile() && names[1]?.isDirectory());
}

async function commonDirectoryOf(worktree: string): Promise<string> {
  const common = await text(join(worktree, 'commondir'));
  return realpath(common === null ? worktree : resolve(worktree, common.trim()));
}

/** Of the repository's configuration only the format of its storage is taken over. */
async function configuration(repository: string): Promise<string> {
  const theirs = (await text(join(repository, 'config'))) ?? '';
  const format = ['objectFormat', 'refStorage'].flatMap((key) => {
    const value = new RegExp(`^\\s*${key}\\s*=\\s*"?([a-z0-9]+)"?\\s*$`, 'im').exec(theirs)?.[1];
    return value === undefined ? [] : [`\t${key} = ${value}\n`];
  });
  const extensions = format.length ? `[extensions]\n${format.join('')}` : '';
  return `[core]\n\tbare = true\n\trepositoryFormatVersion = ${format.length ? '1' : '0'}\n${extensions}`;
}

async function link(from: string, to: string): Promise<void> {
  if (await stat(from).catch(() => null)) await symlink(from, to);
}

async function text(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
