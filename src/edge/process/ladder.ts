/** A running family of processes and its limits enter; why and when it is ended leaves. */
import type { ProcessResult } from '../../seams.js';
import type { Family } from './family.js';

export interface LadderLimits {
  readonly timeoutMs: number;
  /** What is left of the whole run. */
  readonly deadlineMs: number;
  readonly cancel: AbortSignal | null;
  /** From the final output to the end; 10 s. */
  readonly graceMs?: number;
  /** From SIGTERM to SIGKILL; 2 s. */
  readonly killAfterMs?: number;
}

type Reason = NonNullable<ProcessResult['ended']>;

/** The first reason wins; the ladder is climbed once: SIGTERM, then SIGKILL until the process has gone. */
export interface Ladder {
  end(reason: Reason): void;
  /** Final output was seen (or taken back): the grace begins (or stops). */
  final(seen: boolean): void;
  /** The process has gone: no timer is left. */
  exited(): void;
  reason(): Reason | null;
}

const FINAL_GRACE_MS = 10_000;
const KILL_AFTER_MS = 2_000;
const KILL_AGAIN_MS = 500;

/** Starts the clocks of a process. */
export function makeLadder(family: Family, limits: LadderLimits): Ladder {
  const clock = makeClock();
  const climb = (): void => {
    family.signal('SIGTERM');
    const kill = (): void => {
      family.signal('SIGKILL');
      clock.after(KILL_AGAIN_MS, kill);
    };
    clock.after(limits.killAfterMs ?? KILL_AFTER_MS, kill);
  };
  let reason: Reason | null = null;
  const end = (why: Reason): void => {
    if (reason !== null) return;
    reason = why;
    climb();
  };
  const forget = whenCancelled(limits.cancel, () => {
    end('cancelled');
  });
  clock.after(Math.min(limits.deadlineMs, limits.timeoutMs), () => {
    end(limits.deadlineMs < limits.timeoutMs ? 'deadline' : 'timeout');
  });
  let stopGrace = (): void => undefined;
  return {
    end,
    final: (seen) => {
      stopGrace();
      if (seen) {
        stopGrace = clock.after(limits.graceMs ?? FINAL_GRACE_MS, () => {
          end('after-final');
        });
      }
    },
    exited: () => {
      clock.stop();
      forget();
    },
    reason: () => reason,
  };
}

interface Clock {
  /** Acts once after a time; the returned function takes it back. */
  after(ms: number, act: () => void): () => void;
  stop(): void;
}

function makeClock(): Clock {
  const timers = new Set<NodeJS.Timeout>();
  return {
    after: (ms, act) => {
      // setTimeout turns longer waits into none.
      const timer = setTimeout(act, Math.min(Math.max(ms, 0), 2_147_483_647));
      timers.add(timer);
      return () => {
        clearTimeout(timer);
      };
    },
    stop: () => {
      timers.forEach(clearTimeout);
    },
  };
}

function whenCancelled(cancel: AbortSignal | null, act: () => void): () => void {
  cancel?.addEventListener('abort', act, { once: true });
  if (cancel?.aborted) act();
  return () => {
    cancel?.removeEventListener('abort', act);
  };
}
