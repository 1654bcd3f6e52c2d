/** One configured reviewer enters; all of its passes leave, with every trouble as a failure of its own. */
import { join, resolve } from 'node:path';
import type { Failure, PassRun, Reviewer, ReviewerRun } from '../../domain/reviewer.js';
import { storedName } from '../../reviewers/index.js';
import { makePlace } from '../worktree.js';
import { elapsed, remaining, type RunContext } from './context.js';
import { capped, changedFiles, noPlace, ownBug } from './failures.js';
import { runPass, type ReadyReviewer } from './pass.js';
import { ownSandbox } from './own-sandbox.js';
import type { Access } from './plan.js';
import { replay } from './stored.js';

/** Runs one reviewer to its end. Never throws; a replay may stand for several reviewers. */
export async function runReviewer(reviewer: Reviewer, context: RunContext): Promise<readonly ReviewerRun[]> {
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
