/** The one place that starts a child process: a program by its absolute path enters, a running leader of its own session leaves. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { watchOver } from './watcher.js';

/** What to start. */
export interface Child {
  /** Absolute path: nothing is looked for in PATH, which the change could have filled. */
  readonly program: string;
  readonly args: readonly string[];
  /** The whole environment, its mark included. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Descriptors of ours that it has as 3, 4 and so on. */
  readonly descriptors: readonly number[];
  /** It is a keeper, which notices our end itself and needs a moment for its own. */
  readonly kept: boolean;
}

/** Starts it in a session and group of its own, with pipes for its three streams; should we be killed, the watcher ends it. */
export function start({ program, args, env, cwd, descriptors, kept }: Child): ChildProcess {
  const stdio: StdioOptions = ['pipe', 'pipe', 'pipe', ...descriptors];
  const options = { cwd, env: { ...env }, stdio, detached: true };
  const watcher = watchOver(startWatcher);
  const child = spawn(program, args, options);
  if (child.pid !== undefined && !kept) {
    const group = child.pid;
    watcher.enter(group);
    child.once('exit', () => {
      watcher.leave(group);
    });
  }
  return child;
}

/** The watcher is a child too, but one that must outlive us: no mark, no pipe but the one that tells it of our end. */
function startWatcher(script: string, args: readonly string[]): ChildProcess {
  const options = { cwd: '/', env: { PATH: '/usr/bin:/bin' }, stdio: ['pipe', 'ignore', 'ignore'], detached: true };
  return spawn('/bin/sh', ['-c', script, 'deep-review-watcher', ...args], options as Parameters<typeof spawn>[2]);
}
