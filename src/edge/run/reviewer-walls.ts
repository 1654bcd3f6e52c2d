/** A reviewer in its place enters; what it may write and must not see leaves. */
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { trustedPath } from '../process/programs.js';
import type { Walls } from '../process/walls.js';
import { isWithin } from '../within.js';
import type { RunContext } from './context.js';
import type { ReadyReviewer } from './pass.js';

/** Folders of the machine that programs take for a scratch pad without asking. */
const SCRATCH = ['/tmp', '/var/tmp'];

/**
 * Its clone, HOME and TMPDIR are its own. A preset gets empty scratch folders of its own. A command that only reads is the
 * user's own text and keeps those of the machine, where nothing of ours can be written; one that executes code of head may
 * read them, and write in the workspace it works in, but not into its history.
 */
export function wallsFor(ready: ReadyReviewer, context: RunContext): Walls {
  const { place, reviewer } = ready;
  const { source } = reviewer;
  const hidden = [context.directory];
  if (source.kind !== 'command') {
    const lent = real(SCRATCH);
    return { ...{ own: ownOf(ready), guarded: [], hidden, lent }, shown: shownToPreset(ready, context, lent) };
  }
  const inWorkspace = source.in === 'workspace';
  const open = source.executesHead ? [] : real(SCRATCH);
  const worktree = inWorkspace && !source.executesHead ? [] : [place.worktree];
  const own = [...open, ...new Set([place.home, place.scratch, ...worktree])];
  const history = source.executesHead && inWorkspace ? [join(place.worktree, '.git')] : [];
  const shown = [place.directory, join(context.directory, 'change.diff')];
  return { own, guarded: guardedIn(own, [...oursIn(context), ...real(history)]), hidden, lent: [], shown };
}

function ownOf({ place }: ReadyReviewer): readonly string[] {
  return [place.home, place.scratch, place.worktree];
}

/** What it must find again in the scratch folders, should it lie there: its place, its program, the history behind its clone. */
function shownToPreset(
  { place, access }: ReadyReviewer,
  { plan }: RunContext,
  lent: readonly string[],
): readonly string[] {
  const [program = access.executable] = real([access.executable]);
  const [installed = program] = program.split('/node_modules/');
  const folder = installed === program ? dirname(program) : installed;
  const needed = real([folder, plan.git.repository, ...trustedPath([plan.workspace])]);
  const there = needed.filter((path) => lent.some((scratch) => path !== scratch && isWithin(path, scratch)));
  const outermost = there.filter((path) => !there.some((other) => other !== path && isWithin(path, other)));
  return [...new Set([place.directory, ...outermost])];
}

/** What we and the runner read after a reviewer. */
function oursIn({ plan, world }: RunContext): readonly string[] {
  const replays = plan.reviewers.flatMap(({ source }) => (source.kind === 'replay' ? [source.directory] : []));
  return real([
    ...[plan.workspace, plan.git.repository, plan.git.scratch, world.outputDirectory, world.runner.temporaryDirectory],
    ...[...(plan.guarded ?? []), ...replays],
  ]);
}

/** Of these paths those that lie in what is writable, and are not that themselves. */
function guardedIn(own: readonly string[], paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !own.includes(path) && own.some((folder) => isWithin(path, folder)));
}

function real(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    try {
      return [realpathSync(path)];
    } catch {
      return [];
    }
  });
}
