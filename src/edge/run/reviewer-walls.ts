/** A reviewer in its place enters; what it may write and must not see leaves. */
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWithin, type Walls } from '../process/walls.js';
import type { RunContext } from './context.js';
import type { ReadyReviewer } from './pass.js';

/** Folders of the machine that programs take for a scratch pad without asking. */
const SCRATCH = ['/tmp', '/var/tmp'];

/**
 * Its clone, HOME and TMPDIR are its own; what executes code of head in the workspace may write there, but not into its
 * history. A command that only reads is the user's own text and keeps the machine's scratch folders, where nothing of ours
 * can be written; presets and what executes head have only their own.
 */
export function wallsFor({ reviewer, place }: ReadyReviewer, { plan, directory, world }: RunContext): Walls {
  const { source } = reviewer;
  const executesHead = source.kind === 'command' && source.executesHead;
  const inWorkspace = source.kind === 'command' && source.in === 'workspace';
  const scratch = source.kind === 'command' && !executesHead ? real(SCRATCH) : [];
  const worktree = inWorkspace && !executesHead ? [] : [place.worktree];
  const own = [...scratch, ...new Set([place.home, place.scratch, ...worktree])];
  const ours = real([
    ...[plan.workspace, plan.git.repository, plan.git.scratch, world.outputDirectory, world.runner.temporaryDirectory],
    ...(plan.guarded ?? []),
    ...plan.reviewers.flatMap((each) => (each.source.kind === 'replay' ? [each.source.directory] : [])),
    ...(executesHead && inWorkspace ? [join(place.worktree, '.git')] : []),
  ]);
  const guarded = ours.filter((path) => own.some((folder) => path !== folder && isWithin(path, folder)));
  const temporary = real([tmpdir()]);
  return {
    own,
    // The temporary folder itself is no secret of ours: only what we made in it.
    guarded: guarded.filter((path) => !temporary.includes(path) && !scratch.includes(path)),
    hidden: directory,
    shown: [place.directory, join(directory, 'change.diff')],
  };
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
