/** Makes a reviewer ready to be run, with access, place and walls, and says afterwards which files it changed there. */
import { join } from 'node:path';
import type { Failure, PassRun, Reviewer } from '../domain/reviewer.js';
import { SANDBOX_FIX } from '../reviewers/index.js';
import { changedFiles, noPlace } from '../run/failures.js';
import { sandboxTrouble } from './install.js';
import { type ReadyReviewer, wallsFor } from './pass.js';
import type { Access, RunContext } from './run-context.js';
import { makePlace } from './worktree.js';

/** Gives a reviewer its access, a place in the run's directory under this path, and its walls; or says why it has none. */
export async function makeReady(
  reviewer: Reviewer,
  path: string,
  context: RunContext,
): Promise<ReadyReviewer | Failure> {
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
    directory: join(context.directory, path),
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
export async function withChanges(
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
