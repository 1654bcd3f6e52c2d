/** A command enters; the same command in a PID namespace of its own leaves, where the machine gives one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * How a command is kept apart. `pid`: own PID namespace, which ends with its first process, and own /proc, in which
 * our process (and its first environment) cannot be seen · `user-pid`: the same through a user namespace, in which
 * `sudo` does not work · `none`: the machine gives neither; descendants are tracked instead.
 */
export type Isolation = 'pid' | 'user-pid' | 'none';

const UNSHARE = ['/usr/bin/unshare', '/bin/unshare'];
const OPTIONS: Readonly<Record<Exclude<Isolation, 'none'>, readonly string[]>> = {
  pid: ['--pid', '--fork', '--kill-child', '--mount-proc'],
  'user-pid': ['--user', '--map-current-user', '--pid', '--fork', '--kill-child', '--mount-proc'],
};

/** What this machine gives, by trying. Takes some milliseconds: ask once per run. */
export function probeIsolation(): Isolation {
  const unshare = UNSHARE.find((path) => existsSync(path));
  if (process.platform !== 'linux' || unshare === undefined) return 'none';
  const works = (isolation: 'pid' | 'user-pid'): boolean =>
    spawnSync(unshare, [...OPTIONS[isolation], '/bin/sh', '-c', 'test "$$" = 1'], { env: {}, timeout: 5_000 })
      .status === 0;
  return works('pid') ? 'pid' : works('user-pid') ? 'user-pid' : 'none';
}

/** First process of a namespace: it waits for the command, so that the command gets SIGTERM as anywhere else (the first one would not). */
const FIRST = '"$@"; exit "$?"';

/** The command and its arguments as they must be started. */
export function isolated(
  command: string,
  args: readonly string[],
  isolation: Isolation,
): { readonly command: string; readonly args: readonly string[] } {
  const unshare = UNSHARE.find((path) => existsSync(path));
  if (isolation === 'none' || unshare === undefined) return { command, args };
  return { command: unshare, args: [...OPTIONS[isolation], '/bin/sh', '-c', FIRST, 'sh', command, ...args] };
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
