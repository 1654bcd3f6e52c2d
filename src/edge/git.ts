/** The path of a repository enters; a way to ask its git, without its configuration, hooks or helpers having a say, leaves. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.js';
import { leaveRoom, makeRoom } from './git/room.js';
import { inherited } from './process-environment.js';

export interface GitOptions {
  readonly stdin?: Buffer | string;
  /** Added to the scrubbed environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are answers, not failures; default only 0. */
  readonly accept?: readonly number[];
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
const INHERITED = ['PATH', 'TMPDIR', 'HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'];
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
  // By its real path: `objects/info/alternates` may be relative to it.
  const env = { ...environment(), GIT_DIR: room.directory, GIT_OBJECT_DIRECTORY: join(room.repository, 'objects') };
  return {
    path,
    scratch: room.directory,
    repository: room.repository,
    headReference: room.head,
    partial: false,
    supply: () => Promise.resolve(),
    run: (args, options = {}) => supervise(args, { ...options, env: { ...env, ...options.env } }),
    close: () => leaveRoom(room),
  };
}

/** The output as text; `null` when the command failed. Invalid UTF-8 becomes U+FFFD. */
export function textOf(result: GitResult): string | null {
  return result.kind === 'done' ? result.stdout.toString('utf8') : null;
}

function environment(): Record<string, string> {
  return {
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

interface Capture {
  readonly chunks: Buffer[];
  bytes: number;
  stderr: string;
  /** Why we ended it, when we did. */
  ended: string | null;
}

function supervise(args: readonly string[], options: GitOptions): Promise<GitResult> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, maxBytes = DEFAULT_MAX_BYTES } = options;
  return new Promise((resolve) => {
    const child = spawn('git', ['--no-pager', '--literal-pathspecs', ...SAFE_CONFIGURATION, ...args], {
      cwd: '/',
      env: { ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const seen: Capture = { chunks: [], bytes: 0, stderr: '', ended: null };
    const end = (reason: string): void => {
      seen.ended ??= reason;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => {
      end(`it took longer than ${timeoutMs / 1000} s`);
    }, timeoutMs);
    child.stdout.on('data', (chunk: Buffer) => {
      seen.bytes += chunk.length;
      if (seen.bytes > maxBytes) end(`it printed more than ${maxBytes} bytes`);
      else seen.chunks.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (seen.stderr.length < 10_000) seen.stderr += chunk.toString('utf8');
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve(failure(args, seen, { exitCode: null, why: error.message }));
    });
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      resolve(settle(args, options, seen, exitCode));
    });
    // A command that ends without reading all of its input is judged by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.stdin ?? '');
  });
}

function settle(args: readonly string[], options: GitOptions, seen: Capture, exitCode: number | null): GitResult {
  if (seen.ended === null && exitCode !== null && (options.accept ?? [0]).includes(exitCode)) {
    return { kind: 'done', stdout: Buffer.concat(seen.chunks), exitCode };
  }
  const why = seen.ended ?? (seen.stderr.trim() || `it ended with exit code ${String(exitCode)}`);
  return failure(args, seen, { exitCode, why });
}

function failure(args: readonly string[], seen: Capture, end: { exitCode: number | null; why: string }): GitResult {
  const missing = end.exitCode === null && end.why.includes('ENOENT');
  return {
    kind: 'failed',
    stdout: Buffer.concat(seen.chunks),
    stderr: seen.stderr,
    exitCode: end.exitCode,
    problem: {
      what: `git ${args.slice(0, 6).join(' ')} failed`,
      why: missing ? '`git` is not on PATH' : end.why.split('\n').slice(0, 3).join('; '),
      fix: missing ? 'install git 2.34 or newer' : 'check that the repository is complete: `git fsck`',
    },
  };
}
