/** Runs all configured reviewers with their passes and returns one run for each, whatever happened to its processes. */
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
import { SANDBOX_FIX, storedName } from '../reviewers/index.js';
import { capped, changedFiles, noPlace, ownBug } from '../run/failures.js';
import { startOrder } from '../run/plan.js';
import type { World } from '../seams.js';
import { redactor, secretsOf } from '../text/redact.js';
import { inherited } from './environment.js';
import { probeIsolation } from './isolation.js';
import { sandboxTrouble } from './install.js';
import { removeWithUs, whenAskedToEnd } from './own-end.js';
import { type ReadyReviewer, runPass, wallsFor, writeDiff } from './pass.js';
import { type KeyProxy, openProxy } from './proxy.js';
import { type Access, elapsed, openBoard, remaining, type RunContext, type RunPlan } from './run-context.js';
import { replay } from './stored-reviews.js';
import { makePlace, makeTemplate } from './worktree.js';

/** A CLI is started and at its model by then: what is done meanwhile costs none of them time. */
const BEGUN_MS = 5_000;

/**
 * Runs all reviewers at once, the passes of each in sequence, and waits for all of them. Each has its own place, limits
 * and failures; none can disturb another. SIGINT and SIGTERM to our own process end them all; what they wrote is kept.
 */
export async function runReviewers(plan: RunPlan, world: World): Promise<readonly ReviewerRun[]> {
  const directory = await makePrivate(world);
  const cancelling = whenCancelled(plan.cancel);
  const board = openBoard(world, plan.startMs);
  const template = once(() => makeTemplate(plan.git, plan.change, join(directory, 'template.git')));
  // Git makes it while the proxy opens. What goes wrong is a failure of each reviewer that asks for it.
  if (plan.reviewers.some(worksInClone)) template().catch(() => undefined);
  const proxy = await proxyFor(plan, world);
  const context: RunContext = {
    ...{ plan, world, board, directory, proxy, template, ...(await probeIsolation()), cancel: cancelling.signal },
    redact: redactor([...Object.values(plan.keys), ...secretVariables(plan)]),
  };
  const begun = setTimeout(() => plan.meanwhile?.([]), plan.pace?.begunMs ?? BEGUN_MS).unref();
  try {
    await writeDiff(context);
    return await runInOrder(plan.reviewers, context);
  } finally {
    clearTimeout(begun);
    board.close();
    cancelling.stop();
    await proxy?.close();
    await rm(directory, { recursive: true, force: true }).catch(() => undefined);
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
async function proxyFor({ reviewers, caps, earlier }: RunPlan, world: World): Promise<KeyProxy | null> {
  if (!reviewers.some(({ source }) => source.kind === 'preset')) return null;
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

/** Aborts with the given signal, or when our own process is asked to end. */
function whenCancelled(outer: AbortSignal | null): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort, { once: true });
  const stopListening = whenAskedToEnd(abort);
  return {
    signal: controller.signal,
    stop: () => {
      outer?.removeEventListener('abort', abort);
      stopListening();
    },
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
  const ready = await makeReady(reviewer, context);
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
      const pass = await runPass(ready, passes, context);
      passes.push(pass);
      // What made a pass write nothing would do so again.
      if (pass.text.trim() === '' || context.cancel.aborted || remaining(context) === 0) break;
    }
    return await withChanges(reviewer, passes, ready);
  } finally {
    await ready.place.remove();
  }
}

async function makeReady(reviewer: Reviewer, context: RunContext): Promise<ReadyReviewer | Failure> {
  const { plan } = context;
  const { source } = reviewer;
  const access: Access =
    source.kind === 'preset'
      ? await plan.accessFor(reviewer)
      : { kind: 'ready', executable: 'bash', keys: {}, apiBaseUrl: null };
  if (access.kind === 'failed') return access.failure;
  const place = await makePlace({
    git: plan.git,
    ends: plan.change,
    directory: join(context.directory, 'reviewers', reviewer.id),
    template: context.template,
    workspace: source.kind === 'command' && source.in === 'workspace' ? plan.workspace : null,
  });
  if ('what' in place) return noPlace(reviewer, place);
  const ready = { reviewer, place, access, ownSandbox: true };
  const sandbox = await ownSandbox(ready, context);
  if (typeof sandbox === 'boolean') return { ...ready, ownSandbox: sandbox };
  await place.remove();
  return sandbox;
}

/** The last pass tells what was changed: the tree is compared once, when all is done. */
async function withChanges(
  reviewer: Reviewer,
  passes: readonly PassRun[],
  ready: ReadyReviewer,
): Promise<readonly PassRun[]> {
  const builds = reviewer.source.kind === 'command' && reviewer.source.executesHead;
  const paths = builds ? [] : await ready.place.changedFiles();
  const last = passes.at(-1);
  if (!last || paths.length === 0) return passes;
  return [...passes.slice(0, -1), { ...last, failures: [...last.failures, changedFiles(reviewer, paths)] }];
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

// Whether a CLI's own sandbox works inside our isolation, or the failure that it cannot run safely.

/** The CLI's own sandbox is the second wall where it can be had; where it cannot, ours must be there. */
async function ownSandbox(ready: ReadyReviewer, context: RunContext): Promise<boolean | Failure> {
  const { source, id } = ready.reviewer;
  if (source.kind !== 'preset') return true;
  const { isolation, machine } = context;
  const walls = wallsFor(ready, context);
  const trouble = await sandboxTrouble(source.preset, ready.access.executable, {
    ...{ isolation, machine, walls },
    folder: ready.place.scratch,
  });
  if (trouble === null) return true;
  if (isolation !== 'none') return false;
  const what = `${id}: no review, its sandbox does not work on this machine`;
  return { class: 'configuration', problem: { what, why: trouble, fix: SANDBOX_FIX } };
}
