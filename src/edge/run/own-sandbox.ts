/** A reviewer whose CLI has a sandbox enters; whether that works behind its walls leaves, or the failure that it cannot run safely. */
import type { Failure } from '../../domain/reviewer.js';
import { SANDBOX_FIX } from '../../reviewers/codex.js';
import { sandboxTrouble } from '../install/preflight.js';
import type { RunContext } from './context.js';
import type { ReadyReviewer } from './pass.js';
import { wallsFor } from './reviewer-walls.js';

/** The CLI's own sandbox is the second wall where it can be had; where it cannot, ours must be there. */
export async function ownSandbox(ready: ReadyReviewer, context: RunContext): Promise<boolean | Failure> {
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
