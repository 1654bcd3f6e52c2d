/** The plan of a run enters; one run per reviewer leaves, whatever happened to its processes. */
import { mkdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startOrder } from '../core/isolation.js';
import { redactor, secretsOf } from '../core/redact.js';
import { NO_CAPS, NOTHING_EARLIER } from '../domain/cost.js';
import type { Reviewer, ReviewerRun } from '../domain/reviewer.js';
import type { World } from '../domain/world.js';
import { inherited } from './process-environment.js';
import { openProxy, type KeyProxy } from './proxy.js';
import { removeWithUs, whenAskedToEnd } from './process/own-end.js';
import { probeIsolation } from './isolation.js';
import { openBoard } from './run/board.js';
import type { RunContext } from './run/context.js';
import { writeDiff } from './run/pass.js';
import type { RunPlan } from './run/plan.js';
import { runReviewer } from './run/reviewer.js';
import { makeTemplate } from './worktree.js';

export type { Access, RunPlan } from './run/plan.js';
export { readStoredReviews, replay, replayProblems, type StoredReviews } from './run/stored.js';

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
  // Git makes it while the proxy opens. What goes wrong is told to each reviewer that asks for it.
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
  return reviewers.flatMap(({ id }) => runs.get(id) ?? []);
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
