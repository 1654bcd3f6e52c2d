/** Runs all configured reviewers with their passes, gives one run for each, whatever happened to its processes, and stays open for those to be asked again. */
import { mkdir, realpath, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type Failure,
  NO_CAPS,
  NOTHING_EARLIER,
  type PassRun,
  type Reviewer,
  type ReviewerRun,
} from '../domain/reviewer.js';
import { must } from '../domain/values.js';
import type { FurtherReaders } from '../ports.js';
import { storedName } from '../reviewers/index.js';
import { capped, ownBug } from '../run/failures.js';
import { startOrder } from '../run/plan.js';
import { reviewForm } from '../run/prose.js';
import type { World } from '../seams.js';
import { redactor, secretsOf } from '../text/redact.js';
import { inherited } from './environment.js';
import { openFurther } from './asking.js';
import { probeIsolation } from './isolation.js';
import { removeWithUs, whenAskedToEnd } from './own-end.js';
import { type Errand, runPass, writeDiff } from './pass.js';
import { type KeyProxy, openProxy } from './proxy.js';
import { makeReady, withChanges } from './ready.js';
import { elapsed, everyReviewer, openBoard, remaining, type RunContext, type RunPlan } from './run-context.js';
import { replay } from './stored-reviews.js';
import { makeTemplate } from './worktree.js';

/** A CLI is started and at its model by then: what is done meanwhile costs none of them time. */
const BEGUN_MS = 5_000;

/** A run of the reviewers that stays open after they have ended, so that some can be asked again. */
export interface Panel {
  /**
   * Runs all reviewers at once, the passes of each in sequence, and waits for all of them. Each has its own place, limits
   * and failures; none can disturb another. SIGINT and SIGTERM to our own process end them all; what they wrote is kept.
   */
  readonly run: () => Promise<readonly ReviewerRun[]>;
  readonly further: FurtherReaders;
  /** Ends it: nothing of it is left. */
  readonly close: () => Promise<void>;
}

/** Opens a run. What it needs is made when somebody is started. */
export async function openPanel(plan: RunPlan, world: World): Promise<Panel> {
  let isOver = false;
  let opened: Promise<OpenRun> | null = null;
  const context = async (): Promise<RunContext> => {
    if (isOver) throw new Error('the run is over');
    return (await (opened ??= openRun(plan, world))).context;
  };
  return {
    run: async () => (plan.reviewers.length === 0 ? [] : runAtOnce(await context())),
    further: await openFurther({ plan, world, context }),
    close: async () => {
      isOver = true;
      const run = await opened?.catch(() => null);
      opened = null;
      await run?.close();
    },
  };
}

/** Opens a run, runs the reviewers and closes it. */
export async function runReviewers(plan: RunPlan, world: World): Promise<readonly ReviewerRun[]> {
  const panel = await openPanel(plan, world);
  try {
    return await panel.run();
  } finally {
    await panel.close();
  }
}

interface OpenRun {
  readonly context: RunContext;
  readonly close: () => Promise<void>;
}

async function openRun(plan: RunPlan, world: World): Promise<OpenRun> {
  const directory = await makePrivate(world);
  const cancelling = whenCancelled(plan.cancel);
  const board = openBoard(world, plan.startMs);
  let proxy: KeyProxy | null = null;
  const making: Promise<unknown>[] = [];
  const template = once(() => {
    const made = makeTemplate(plan.git, plan.change, join(directory, 'template.git'));
    // What goes wrong is a failure of each reviewer that asks for it.
    making.push(made.catch(() => undefined));
    return made;
  });
  const close = async (): Promise<void> => {
    board.close();
    cancelling.stop();
    await proxy?.close();
    // What git still writes could not be removed for good.
    await Promise.all(making);
    await rm(directory, { recursive: true, force: true }).catch(() => undefined);
  };
  try {
    // Git makes it while the proxy opens.
    if (plan.reviewers.some(worksInClone)) template().catch(() => undefined);
    proxy = await proxyFor(plan, world);
    const secrets = [...Object.values(plan.keys), ...secretVariables({ reviewers: everyReviewer(plan) })];
    const context: RunContext = {
      ...{ plan, world, board, directory, proxy, template, ...(await probeIsolation()) },
      ...{ cancel: cancelling.signal, endable: cancelling.endable },
      redact: redactor(secrets),
    };
    await writeDiff(context);
    return { context, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function runAtOnce(context: RunContext): Promise<readonly ReviewerRun[]> {
  const { plan } = context;
  const begun = setTimeout(() => plan.meanwhile?.([]), plan.pace?.begunMs ?? BEGUN_MS).unref();
  try {
    return await context.endable(() => runInOrder(plan.reviewers, context));
  } finally {
    clearTimeout(begun);
  }
}

/** The runs in the order of the reviewers, whoever started first. */
async function runInOrder(reviewers: readonly Reviewer[], context: RunContext): Promise<readonly ReviewerRun[]> {
  const runs = new Map<string, readonly ReviewerRun[]>();
  const run = async (reviewer: Reviewer): Promise<void> => {
    const own = await runReviewer(reviewer, context);
    runs.set(reviewer.id, own);
    if (runs.size < reviewers.length) context.plan.meanwhile?.(own);
  };
  for (const together of startOrder(reviewers, context.isolation)) {
    await Promise.all(together.map(run));
  }
  return reviewers.flatMap(({ id }) => must(runs.get(id)));
}

function worksInClone({ source }: Reviewer): boolean {
  return source.kind === 'preset' || (source.kind === 'command' && source.in === 'worktree');
}

/** Only presets reach their model through us. */
async function proxyFor(plan: RunPlan, world: World): Promise<KeyProxy | null> {
  const { caps, earlier } = plan;
  if (!everyReviewer(plan).some(({ source }) => source.kind === 'preset')) return null;
  return openProxy({ caps: caps ?? NO_CAPS, earlier: earlier ?? NOTHING_EARLIER }, world);
}

/** The same promise for everybody who asks. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= work());
}

/** A directory of this run's own. Its real path, since reviewers see where they are by that. */
async function makePrivate(world: World): Promise<string> {
  const directory = join(world.runner.temporaryDirectory, `deep-review-${world.token(12)}`);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  removeWithUs(directory);
  return realpath(directory);
}

/** Values that commands are given by name and that must not stand in a review: world and documents should know them too. */
export function secretVariables(plan: Pick<RunPlan, 'reviewers'>): readonly string[] {
  const names = plan.reviewers.flatMap(({ source }) => (source.kind === 'command' ? source.env : []));
  return Object.entries(inherited(names)).flatMap(([name, value]) => secretsOf(name, value));
}

interface Cancelling {
  /** Aborts with the given signal, or when our own process is asked to end while somebody works. */
  readonly signal: AbortSignal;
  /** Does work that ends when we are asked to end. */
  readonly endable: <T>(work: () => Promise<T>) => Promise<T>;
  readonly stop: () => void;
}

function whenCancelled(outer: AbortSignal | null): Cancelling {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    endable: async (work) => {
      const stopListening = whenAskedToEnd(abort);
      try {
        return await work();
      } finally {
        stopListening();
      }
    },
    stop: () => outer?.removeEventListener('abort', abort),
  };
}

// All passes of one reviewer, with every trouble as a failure of its own.

/** Runs one reviewer to its end. Never throws; a replay may stand for several reviewers. */
async function runReviewer(reviewer: Reviewer, context: RunContext): Promise<readonly ReviewerRun[]> {
  const { plan } = context;
  const startMs = elapsed(context);
  try {
    if (reviewer.source.kind === 'replay') {
      const directory = resolve(plan.workingDirectory, reviewer.source.directory);
      const configured = plan.reviewers.map(({ id }) => id).filter((id) => id !== reviewer.id);
      return await replay(reviewer, directory, configured);
    }
    return [{ reviewer, passes: await runPasses(reviewer, context) }];
  } catch (error) {
    const failure = ownBug(reviewer, error);
    context.board.say(failure.problem.what);
    return [{ reviewer, passes: [failedPass({ reviewer, number: 1, startMs }, failure, context)] }];
  }
}

async function runPasses(reviewer: Reviewer, context: RunContext): Promise<readonly PassRun[]> {
  const startMs = elapsed(context);
  const ready = await makeReady(reviewer, join('reviewers', reviewer.id), context);
  if ('class' in ready) {
    context.board.say(`${ready.problem.what} (${ready.problem.why})`);
    return [failedPass({ reviewer, number: 1, startMs }, ready, context)];
  }
  try {
    const passes: PassRun[] = [];
    while (passes.length < reviewer.passes) {
      const shut = reviewer.source.kind === 'preset' ? (context.proxy?.reached() ?? null) : null;
      if (shut !== null) {
        passes.push(failedPass({ reviewer, number: passes.length + 1 }, capped(reviewer, shut), context));
        break;
      }
      const pass = await runPass(ready, reviewErrand(reviewer, passes, context), context);
      passes.push(pass);
      // What made a pass write nothing would do so again.
      if (pass.text.trim() === '' || context.cancel.aborted || remaining(context) === 0) break;
    }
    return await withChanges(reviewer, passes, ready);
  } finally {
    await ready.place.remove();
  }
}

/** An ordinary pass over the whole change. */
function reviewErrand(reviewer: Reviewer, previous: readonly PassRun[], { plan }: RunContext): Errand {
  const { id, passes, reads, timeoutMs } = reviewer;
  const number = previous.length + 1;
  const name = `${id}-pass-${String(number)}`;
  return {
    ...{ name, alias: name, number, file: storedName(id, number, reads), reads, timeoutMs },
    prompt: plan.promptFor(reviewer, number, previous),
    ...{ form: reviewForm(plan.nonce, reads), isBlind: false },
    shown: { reviewer: id, pass: number, passes },
  };
}

interface NotRun {
  readonly reviewer: Reviewer;
  readonly number: number;
  /** When it was tried; now, when not given. */
  readonly startMs?: number;
}

function failedPass({ reviewer, number, startMs }: NotRun, failure: Failure, context: RunContext): PassRun {
  const begun = startMs ?? elapsed(context);
  return {
    ...{
      reviewer: reviewer.id,
      number,
      file: storedName(reviewer.id, number, reviewer.reads),
      text: '',
      finished: false,
    },
    ...{ failures: [failure], telemetry: null, startMs: begun, durationMs: elapsed(context) - begun },
    ...{ exitCode: null, retries: 0 },
  };
}
