/** A process of ours enters; watching all that descends from it, and ending the whole family, leave. */
import { KEEPER_END } from './keeper.js';
import {
  descendants,
  listProcesses,
  signalPid,
  signalProcesses,
  strays,
  type KnownProcess,
  type ProcessEntry,
  type Traces,
} from './processes.js';

/** A process and all that it started, also those that have left its group, session or parent. */
export interface Family {
  /** Looks once more, so that descendants stay known when their parents end. */
  look(): void;
  signal(signal: 'SIGTERM' | 'SIGKILL'): void;
  /** How many members live, the root not counted. */
  survivors(): number;
  /** Stops watching. */
  leave(): void;
}

/** Who sees to it that nobody is left. */
export interface Care {
  /** A PID namespace, which ends with its root: nothing needs watching. */
  readonly sealed: boolean;
  /** The root is a keeper, which ends whoever escapes us, and is therefore the last to be killed. */
  readonly kept: boolean;
}

const LOOK_EVERY_MS = 500;

/** Watches the family of `root`, which leads its own process group and session. */
export function watchFamily(root: number, options: Traces & Care): Family {
  const known = new Map<number, KnownProcess>();
  const first = listProcesses().find(({ pid }) => pid === root) ?? null;
  const members = (closely: boolean): readonly ProcessEntry[] => {
    const table = listProcesses();
    const seen = [...known.values(), ...(closely ? strays(table, first, options) : [])];
    const found = descendants(table, root, seen).filter((entry) => entry.pid !== process.pid);
    for (const entry of found) known.set(entry.pid, entry);
    return found.filter((entry) => !entry.zombie);
  };
  const look = (): void => {
    members(false);
  };
  let askedKeeper = false;
  const timer = options.sealed ? null : setInterval(look, LOOK_EVERY_MS).unref();
  return {
    look,
    signal: (signal) => {
      const found = members(true);
      if (options.kept && signal === 'SIGKILL' && !askedKeeper) {
        askedKeeper = true;
        signalPid(root, KEEPER_END);
        return;
      }
      // The group first: it also reaches what was started since the look.
      if (found.some((entry) => entry.group === root)) signalPid(-root, signal);
      signalProcesses(found, signal);
    },
    survivors: () => members(true).filter((entry) => entry.pid !== root).length,
    leave: () => {
      if (timer) clearInterval(timer);
    },
  };
}

/** The family of a program that starts no strangers (git, npm, a CLI's `--version`): its process group. Looks at nothing while all goes well. */
export function watchGroup(root: number): Family {
  const isThere = (): boolean => {
    try {
      return process.kill(-root, 0);
    } catch {
      return false;
    }
  };
  return {
    look: () => undefined,
    signal: (signal) => {
      const found = descendants(listProcesses(), root, []).filter(({ pid, zombie }) => pid !== process.pid && !zombie);
      signalPid(-root, signal);
      signalProcesses(found, signal);
    },
    survivors: () => (isThere() ? 1 : 0),
    leave: () => undefined,
  };
}
