/** The path of a repository enters; a way to ask its git, without its configuration, hooks or helpers having a say, leaves. */
import { delimiter, join } from 'node:path';
import type { Problem } from '../domain/problem.js';
import { leaveRoom, makeRoom } from './git/room.js';
import { withSecretFile } from './git/secret-file.js';
import { findOnPath, trustedPath, whyNotFound } from './process/programs.js';
import { ask, type Answer } from './process.js';
import { inherited } from './process-environment.js';

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
  { ended, startFailure, stderr, exitCode, signal }: Answer,
  limits: { readonly timeoutMs: number; readonly maxBytes: number },
): string {
  if (ended === 'output-limit') return `it printed more than ${String(limits.maxBytes)} bytes`;
  if (ended !== null) return `it took longer than ${String(limits.timeoutMs / 1000)} s`;
  return startFailure ?? (stderr.trim() || `it ended with ${signal ?? `exit code ${String(exitCode)}`}`);
}

function failure(
  args: readonly string[],
  answer: Answer | null,
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
