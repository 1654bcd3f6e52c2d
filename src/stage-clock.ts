/** Measures how long each stage of a run takes. */
import type { StageTime } from './domain/report.js';
import type { World } from './seams.js';

export interface StageClock {
  readonly startedAt: Date;
  /** By the world's elapsed time. */
  readonly startMs: number;
  time<T>(name: string, work: () => T | Promise<T>): Promise<T>;
  stages(): readonly StageTime[];
}

/** A clock that starts now. */
export function startClock(world: World): StageClock {
  const startMs = world.elapsedMs();
  const stages: StageTime[] = [];
  return {
    startedAt: world.now(),
    startMs,
    stages: () => [...stages],
    async time(name, work) {
      const began = world.elapsedMs();
      try {
        return await work();
      } finally {
        stages.push({ name, startMs: Math.round(began - startMs), durationMs: Math.round(world.elapsedMs() - began) });
      }
    },
  };
}
