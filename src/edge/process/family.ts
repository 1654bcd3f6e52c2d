/** A process of ours enters; watching all that descends from it, and ending the whole family, leave. */
import {
  descendants,
  listProcesses,
  signalPid,
  signalProcesses,
  strays,
  type KnownProcess,
  type ProcessEntry,
} from './processes.js';

/** A process and all that it started, also those that have left its group, session or parent. */
export interface Family {
  /** Looks once more, so that descendants stay known when their parents end. */
  look(): void;
  signal(signal: 'SIGTERM' | 'SIGKILL'): void;
  /** Members alive, the root not counted. */
  survivors(): readonly KnownProcess[];
  /** Stops watching. */
  leave(): void;
}

const LOOK_EVERY_MS = 500;

/**
 * Watches the family of `root`, which leads its own process group and session. `directories` are used by this family
 * only: whoever works in them belongs to it. `sealed`: a PID namespace ends with its root, so nothing needs watching.
 */
export function watchFamily(
  root: number,
  options: { readonly directories: readonly string[]; readonly sealed: boolean },
): Family {
  const known = new Map<number, KnownProcess>();
  const members = (): readonly ProcessEntry[] => {
    const table = listProcesses();
    const seen = [...known.values(), ...strays(table, options.directories)];
    const found = descendants(table, root, seen).filter((entry) => entry.pid !== process.pid);
    for (const entry of found) known.set(entry.pid, entry);
    return found.filter((entry) => !entry.zombie);
  };
  const timer = options.sealed ? null : setInterval(members, LOOK_EVERY_MS).unref();
  return {
    look: () => {
      members();
    },
    signal: (signal) => {
      const found = members();
      // The group first: it also reaches what was started since the look.
      if (found.some((entry) => entry.group === root)) signalPid(-root, signal);
      signalProcesses(found, signal);
    },
    survivors: () => members().filter((entry) => entry.pid !== root),
    leave: () => {
      if (timer) clearInterval(timer);
    },
  };
}
