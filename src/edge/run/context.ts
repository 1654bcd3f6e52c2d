/** What all passes of a run share, made once: plan, world, isolation, deadline, secrets, the board. */
import type { Isolation } from '../../domain/isolation.js';
import type { Redact } from '../../core/redact.js';
import type { World } from '../../domain/world.js';
import type { KeyProxy } from '../proxy.js';
import type { Machine } from '../process/walls.js';
import type { Template } from '../worktree.js';
import type { Board } from './board.js';
import type { RunPlan } from './plan.js';

export interface RunContext {
  readonly plan: RunPlan;
  readonly world: World;
  readonly board: Board;
  readonly isolation: Isolation;
  readonly machine: Machine;
  /** Private directory of the run. */
  readonly directory: string;
  readonly cancel: AbortSignal;
  /** The tree that all clones are copied from, made when the first one asks. */
  readonly template: () => Promise<Template>;
  /** Holds the keys of the presets; `null` when none runs. */
  readonly proxy: KeyProxy | null;
  /** Takes all keys of the run out of a text. */
  readonly redact: Redact;
}

/** Milliseconds since the start of the run. */
export function elapsed({ plan, world }: Pick<RunContext, 'plan' | 'world'>): number {
  return Math.round(world.elapsedMs() - plan.startMs);
}

/** What is left of the whole run, ms. */
export function remaining(context: Pick<RunContext, 'plan' | 'world'>): number {
  return Math.max(0, context.plan.deadlineMs - elapsed(context));
}
