/** What all passes of a run share: plan, world, isolation, deadline, secrets, the progress they show, and the keys they may use. */
import { join } from 'node:path';
import type { Change } from '../domain/change.js';
import type { Question } from '../domain/second-opinion.js';
import type {
  CostCaps,
  EarlierSpending,
  Failure,
  Isolation,
  PassRun,
  Prompt,
  Reviewer,
  ReviewerEvent,
  ReviewerRun,
  Spending,
} from '../domain/reviewer.js';
import { modelOf, REVIEWERS } from '../reviewers/index.js';
import { explained } from '../run/failures.js';
import {
  advance,
  begin,
  formatDuration,
  heartbeatLine,
  passName,
  type PassProgress,
  progressLine,
} from '../run/plan.js';
import type { World } from '../seams.js';
import { type Redact, redactor } from '../text/redact.js';
import type { Git } from './git.js';
import type { Machine } from './namespaces.js';
import type { Admission, KeyProxy } from './proxy.js';
import type { Template } from './worktree.js';

export interface RunContext {
  readonly plan: RunPlan;
  readonly world: World;
  readonly board: Board;
  readonly isolation: Isolation;
  readonly machine: Machine;
  /** Private directory of the run. */
  readonly directory: string;
  readonly cancel: AbortSignal;
  /** Does work that `cancel` ends when our own process is asked to end. */
  readonly endable: <T>(work: () => Promise<T>) => Promise<T>;
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

// What a run of the reviewers needs to know, decided before it begins.

export interface RunPlan {
  readonly reviewers: readonly Reviewer[];
  readonly git: Git;
  readonly change: Pick<Change, 'base' | 'mergeBase' | 'head' | 'diff'>;
  /** The checkout: where `in: workspace` commands work. Nothing of it is found by name through PATH. */
  readonly workspace: string;
  /** More files and folders of ours that no reviewer may write: the program itself, what the runner reads. */
  readonly guarded?: readonly string[];
  /** Relative `replay:` directories count from here. */
  readonly workingDirectory: string;
  /** The closing line of this run carries it. */
  readonly nonce: string;
  /** `world.elapsedMs()` at the start of the run; the deadline and all times count from it. */
  readonly startMs: number;
  readonly deadlineMs: number;
  /** The prompt of a pass; `previous` are the passes before it of the same reviewer. */
  readonly promptFor: (
    reviewer: Reviewer,
    pass: number,
    previous: readonly PassRun[],
  ) => Pick<Prompt, 'text' | 'wholeDiff'>;
  /** Called while reviewers work: with nothing when they have begun, then with the runs of each that ended before the last one. */
  readonly meanwhile?: (ended: readonly ReviewerRun[]) => void;
  /** How a preset reaches its CLI and its model. Asked each time a reviewer is made ready. */
  readonly accessFor: (reviewer: Reviewer) => Promise<Access>;
  /** All keys of the run by variable: a command gets those that its `env:` names; none may stand in a review. */
  readonly keys: Readonly<Record<string, string>>;
  /** What the presets may spend; no limit when not given. */
  readonly caps?: CostCaps;
  /** What the rounds before spent. */
  readonly earlier?: EarlierSpending;
  /** How reviewers are asked again when all are done; without it nobody is. */
  readonly further?: FurtherPlan;
  /** Shorter waits, for tests. `graceMs`: from a reviewer's final output to its end; `retryWaitMs`: at most this before a second attempt; `begunMs`: until all are taken to have begun; `furtherMs`: at most this for whoever is asked again. */
  readonly pace?: {
    readonly graceMs: number;
    readonly retryWaitMs: number;
    readonly begunMs?: number;
    readonly furtherMs?: number;
  };
  /** Ends all reviewers when it is aborted; signals to our own process do so too. */
  readonly cancel: AbortSignal | null;
}

/** What asking reviewers again takes. */
export interface FurtherPlan {
  /** Reviewers that do not run, since their reviews of the last round are used again: they can be asked as well. */
  readonly others: readonly Reviewer[];
  /** `isolation: required`. */
  readonly needsWalls: boolean;
  /** The prompt of a second opinion. */
  readonly opinionPrompt: (question: Question, reviewer: Reviewer) => string;
  /** The prompt of one more pass over these files alone. */
  readonly completingPrompt: (
    reviewer: Reviewer,
    pass: number,
    paths: readonly string[],
  ) => Pick<Prompt, 'text' | 'wholeDiff'>;
}

/** All whose programs may be started. */
export function everyReviewer({ reviewers, further }: RunPlan): readonly Reviewer[] {
  return [...reviewers, ...(further?.others ?? [])];
}

/** The CLI of a preset and its own keys, or why there is none. */
export type Access =
  | {
      readonly kind: 'ready';
      /** Absolute path. */
      readonly executable: string;
      /** The real key under its variable. Its CLI never sees it. */
      readonly keys: Readonly<Record<string, string>>;
      /** The address of a gateway; `null` for the vendor's own. */
      readonly apiBaseUrl: string | null;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

// Shows how a run goes: lines in the log, a heartbeat, and live lines on a terminal.

/** Where a run shows how it goes. */
interface Board {
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

/** Shows the progress of one run; times count from `startMs` of the world's clock. */
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

// Gives a reviewer's CLI a stand-in for the real key, and tells at the end what became of its requests.

/** The way of one pass to its model. */
export interface Door {
  readonly keys: Readonly<Record<string, string>>;
  readonly apiBaseUrl: string | null;
  /** Ends the process: the run is cancelled, or it asks on after a cap is reached. */
  readonly cancel: AbortSignal;
  /** A cap ended it: another attempt would be refused, too. */
  isShut(): boolean;
  /** The failures of an attempt with their cause, where the proxy knows it better than the CLI. */
  explained(failures: readonly Failure[]): readonly Failure[];
  spent(): Spending | null;
  /** Takes all keys of the run out of a text, and what stands for them here. */
  readonly redact: Redact;
  /** Ends the way and keeps the log of the requests; `name` is the pass's. */
  close(name: string): Promise<void>;
}

/** From a refusal to the end: time for the CLI to say what it has. */
const REFUSED_MS = 5_000;

/** Opens the way of a preset through the proxy. Commands have none: their keys are their own. */
export async function openDoor(
  { reviewer, access }: { readonly reviewer: Reviewer; readonly access: Extract<Access, { kind: 'ready' }> },
  context: RunContext,
): Promise<Door> {
  const [variable, key] = Object.entries(access.keys)[0] ?? [];
  const { source } = reviewer;
  if (source.kind !== 'preset' || context.proxy === null || variable === undefined || key === undefined) {
    // Whatever is missing, no real key goes out: a CLI that gets none says so.
    return withoutProxy(context);
  }
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const adapter = REVIEWERS[source.preset];
  const admission = await context.proxy.admit({
    ...{ api: adapter.api, key, gateway: access.apiBaseUrl, model: modelOf(reviewer) },
    onRefusal: () => {
      context.board.say(`${reviewer.id}: asked on after a cap was reached, ends`);
      timer = setTimeout(() => {
        ending.abort();
      }, REFUSED_MS).unref();
    },
  });
  const { meter } = admission;
  return {
    ...{ keys: { [variable]: admission.token }, apiBaseUrl: admission.url },
    cancel: AbortSignal.any([context.cancel, ending.signal]),
    isShut: () => meter.refused() !== null,
    explained: (failures) =>
      explained(failures, reviewer, { reached: meter.refused(), unreachable: meter.unreachable() }),
    spent: () => meter.spent(),
    redact: hiding(admission.token, context),
    close: async (name) => {
      clearTimeout(timer);
      admission.close();
      await keepLog(admission, name, context);
    },
  };
}

/** A token opens nothing once the pass is over; in a review it would look like a leak all the same. */
function hiding(token: string, { redact }: RunContext): Redact {
  const hide = redactor([token]);
  return (text) => hide(redact(text));
}

function withoutProxy({ cancel, redact }: RunContext): Door {
  return {
    ...{ keys: {}, apiBaseUrl: null },
    ...{ cancel, redact, isShut: () => false, explained: (failures) => failures, spent: () => null },
    close: () => Promise.resolve(),
  };
}

async function keepLog({ meter }: Admission, name: string, { world, redact }: RunContext): Promise<void> {
  const lines = meter.lines().map((line) => JSON.stringify(line));
  if (!lines.length) return;
  await world.writeFile(join(world.outputDirectory, 'logs', `${name}.requests.log`), redact(`${lines.join('\n')}\n`));
}
