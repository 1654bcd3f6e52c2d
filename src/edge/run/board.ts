/** News of running passes enter; lines in the log, a heartbeat and live lines on a terminal leave. */
import {
  advance,
  begin,
  formatDuration,
  heartbeatLine,
  passName,
  progressLine,
  type PassProgress,
} from '../../core/progress.js';
import type { ReviewerEvent } from '../../domain/reviewer.js';
import type { World } from '../../domain/world.js';

/** Where a run shows how it goes. */
export interface Board {
  begin(pass: Pick<PassProgress, 'reviewer' | 'pass' | 'passes'>): PassNews;
  /** One line about a reviewer, e.g. a change of its state. */
  say(line: string): void;
  /** Ends the heartbeat. */
  close(): void;
}

/** News of one pass. */
export interface PassNews {
  readonly event: (event: ReviewerEvent) => void;
  /** It waits and begins anew. */
  readonly again: (why: string) => void;
  readonly done: (outcome: string) => void;
}

const HEARTBEAT_MS = 30_000;
const LIVE_MS = 1_000;

/** A board for one run; times count from `startMs` of the world's clock. */
export function openBoard(world: World, startMs: number): Board {
  const running = new Map<string, PassProgress>();
  const now = (): number => world.elapsedMs() - startMs;
  const say = (line: string): void => {
    world.log.info(`${formatDuration(now())}  ${line}`);
  };
  const live = (): void => world.log.live?.([...running.values()].map((progress) => progressLine(progress, now())));
  const beat = (): void => {
    if (running.size > 0) world.log.info(heartbeatLine([...running.values()], now()));
  };
  const timer = setInterval(world.log.live ? live : beat, world.log.live ? LIVE_MS : HEARTBEAT_MS).unref();
  return {
    say,
    begin: (pass) => {
      const name = passName(pass);
      running.set(name, begin({ ...pass, startMs: now() }));
      say(`${name}: started`);
      return newsOf(name, running, say);
    },
    close: () => {
      clearInterval(timer);
      running.clear();
      live();
    },
  };
}

function newsOf(name: string, running: Map<string, PassProgress>, say: (line: string) => void): PassNews {
  return {
    event: (event) => {
      const before = running.get(name);
      if (!before) return;
      const after = advance(before, event);
      running.set(name, after);
      if (after.waiting !== null && after.waiting !== before.waiting) say(`${name}: waits, ${after.waiting}`);
      if (after.answered && !before.answered) say(`${name}: has answered`);
    },
    again: (why) => {
      const before = running.get(name);
      if (before) running.set(name, { ...begin(before), waiting: why });
      say(`${name}: ${why}`);
    },
    done: (outcome) => {
      running.delete(name);
      say(`${name}: ${outcome}`);
    },
  };
}
