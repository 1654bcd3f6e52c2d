/**
 * A command enters; the same command in namespaces of its own leaves: a PID namespace, which ends with its first process, its
 * own /proc, in which no process of ours can be seen, a disk that is read-only but for its own folders, and no privileges.
 */
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Isolation } from '../../domain/isolation.js';
import { BUILDER } from './walls.js';

const FOLDERS = ['/usr/bin', '/bin'];
const NAMESPACES = ['--mount', '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc'];
/** What is left to no command: a way to become more than it is. */
const BARE = ['--inh-caps=-all', '--bounding-set=-all', '--no-new-privs'];

/** Root keeps the one without which no user namespace can have a root: a CLI's own sandbox needs one. No new privileges come by it. */
const BARE_ROOT = ['--inh-caps=-all', '--bounding-set=-all,+setfcap', '--no-new-privs'];
/** For whom has no capability by which to drop others: what is bound to a namespace that owns nothing is worth nothing. */
const BARER = ['--inh-caps=-all', '--no-new-privs'];

/** First process of a namespace: it waits for the command, so that the command gets SIGTERM as anywhere else (the first one would not). */
const FIRST = ['/bin/sh', '-c', '"$@"; exit "$?"', 'sh'];

/** The same behind sudo, which lets no environment through: that comes first on standard input, a line each, and an empty one. */
const FIRST_BEHIND_SUDO = [
  '/bin/sh',
  '-c',
  `while IFS= read -r line && [ -n "$line" ]; do
  value=$(printf '%b.' "\${line#*=}")
  export "\${line%%=*}=\${value%.}"
done
"$@"; exit "$?"`,
  'sh',
];

/** How a command must be started so that it is kept apart. */
export interface Start {
  readonly words: readonly string[];
  /** What must come before the command's own standard input. */
  readonly stdinHead: string;
  /** The environment to start it with. */
  readonly env: Readonly<Record<string, string>>;
}

/** Wraps a command; `steps` build its walls (`wallSteps`). */
export function isolated(
  command: readonly string[],
  isolation: Isolation,
  { steps, env }: { readonly steps: readonly string[]; readonly env: Readonly<Record<string, string>> },
): Start {
  const [unshare, setpriv, sudo] = ['unshare', 'setpriv', 'sudo'].map(tool);
  if (isolation === 'none' || unshare == null || setpriv == null) return { words: command, stdinHead: '', env };
  const { uid, gid } = userInfo();
  const build = ['/bin/sh', '-c', BUILDER, 'sh', ...steps, '--'];
  const diesWithUs = [setpriv, '--pdeathsig', 'KILL'];
  switch (isolation) {
    case 'root': {
      const become = [setpriv, '--clear-groups', ...BARE_ROOT, ...FIRST];
      return { words: [...diesWithUs, unshare, ...NAMESPACES, ...build, ...become, ...command], stdinHead: '', env };
    }
    case 'user-namespace': {
      // Mounting needs root of the outer namespace; the inner one gives us our own name back, and owns nothing.
      const inner = [unshare, '--user', `--map-user=${String(uid)}`, `--map-group=${String(gid)}`, setpriv, ...BARER];
      const become = uid === 0 ? [setpriv, ...BARE_ROOT] : inner;
      const outer = [unshare, '--user', '--map-root-user', ...NAMESPACES];
      return { words: [...diesWithUs, ...outer, ...build, ...become, ...FIRST, ...command], stdinHead: '', env };
    }
    case 'sudo': {
      const become = [setpriv, `--reuid=${String(uid)}`, `--regid=${String(gid)}`, '--clear-groups', ...BARE];
      const words = [sudo ?? '', '-n', '--', unshare, ...NAMESPACES, ...build, ...become];
      const stdinHead = `${environmentLines(env)}\n`;
      return { words: [...words, ...FIRST_BEHIND_SUDO, ...command], stdinHead, env: { PATH: '/usr/bin:/bin' } };
    }
  }
}

/** Where no namespace takes its privileges away: what keeps a reviewer at least from `sudo`, and ends it with us where nobody keeps it. */
export function bareHands(isolation: Isolation): readonly string[] {
  const setpriv = tool('setpriv');
  return isolation !== 'none' || setpriv === null ? [] : [setpriv, '--pdeathsig', 'KILL', '--no-new-privs'];
}

/** As `printf %b` reads it. */
function environmentLines(env: Readonly<Record<string, string>>): string {
  return Object.entries(env)
    .filter(([name]) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    .map(
      ([name, value]) => `${name}=${value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}\n`,
    )
    .join('');
}

/** A program of the system itself, wherever PATH leads. */
function tool(name: string): string | null {
  return FOLDERS.map((folder) => `${folder}/${name}`).find((path) => existsSync(path)) ?? null;
}

/** Signals of a fault, by which a process ends that did not mean to. */
const FAULTS: Readonly<Record<number, string>> = {
  4: 'SIGILL',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  11: 'SIGSEGV',
};

/** In a namespace the shell in between tells a signal as exit status 128 + n; CLIs use some of these numbers themselves, so only faults count. */
export function signalBehind(exitCode: number | null, isolation: Isolation): string | null {
  return exitCode === null || isolation === 'none' ? null : (FAULTS[exitCode - 128] ?? null);
}
