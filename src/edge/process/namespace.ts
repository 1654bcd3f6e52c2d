/** A command enters; the same command in a PID namespace of its own leaves, where the machine gives one. */
import { existsSync } from 'node:fs';

/**
 * How a command is kept apart. `pid`: own PID namespace, which ends with its first process, and own /proc, in which
 * our process (and its first environment) cannot be seen · `user-pid`: the same through a user namespace, in which
 * `sudo` does not work · `none`: the machine gives neither; descendants are tracked instead.
 */
export const ISOLATIONS = ['pid', 'user-pid', 'none'] as const;
export type Isolation = (typeof ISOLATIONS)[number];

const FOLDERS = ['/usr/bin', '/bin'];
const OPTIONS: Readonly<Record<Exclude<Isolation, 'none'>, readonly string[]>> = {
  pid: ['--pid', '--fork', '--kill-child', '--mount-proc'],
  'user-pid': ['--user', '--map-current-user', '--pid', '--fork', '--kill-child', '--mount-proc'],
};

/** First process of a namespace: it waits for the command, so that the command gets SIGTERM as anywhere else (the first one would not). */
const FIRST = ['/bin/sh', '-c', '"$@"; exit "$?"', 'sh'];

/** The command and its arguments as they must be started. */
export function isolated(command: string, args: readonly string[], isolation: Isolation): readonly string[] {
  const before = prefix(isolation);
  return before.length === 0 ? [command, ...args] : [...before, ...FIRST, command, ...args];
}

/** What makes the namespace; it ends with our process even when that is killed. Empty where there is none. */
function prefix(isolation: Isolation): readonly string[] {
  const unshare = tool('unshare');
  if (isolation === 'none' || unshare === null) return [];
  const setpriv = tool('setpriv');
  return [...(setpriv === null ? [] : [setpriv, '--pdeathsig', 'KILL']), unshare, ...OPTIONS[isolation]];
}

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
