/** The event and the clone enter; the commit that the base branch stands at now leaves: a re-run repeats the event of the first run. */
import type { Problem } from '../../domain/problem.js';
import { textOf, type Git } from '../git.js';
import type { EventFacts } from './event.js';
import { fetchCommits, type Remote } from './history.js';
import { commitOf } from './references.js';
import { isCalled, repositoryName } from './repository.js';

/** Asks GitHub where a branch stands; `null` when it does not tell. */
export type AskTip = (branch: string) => Promise<string | null>;

export interface Tip {
  /** Full SHA; `null` where the event names no branch that the change is to be merged into. */
  readonly commit: string | null;
  readonly problems: readonly Problem[];
}

const NONE: Tip = { commit: null, problems: [] };

export interface TipRequest {
  readonly facts: EventFacts;
  /** `null` without a token. */
  readonly ask: AskTip | null;
  readonly remote: Remote | null;
}

/** The tip of the base branch: GitHub's word, else the clone's, else what the event said, which is a problem when it may be old. */
export async function baseTip(git: Git, { facts, ask, remote }: TipRequest): Promise<Tip> {
  const { baseBranch, base, isProposal } = facts;
  if (!isProposal || baseBranch === null) return NONE;
  const told = ask && (await ask(baseBranch));
  if (told !== null && told === base) return { commit: base, problems: [] };
  const asked = told === null ? null : await obtained(git, told, remote);
  const found = asked ?? (await tipInClone(git, facts));
  if (found !== null) return { commit: found, problems: [] };
  if (base === null) return NONE;
  const why =
    told === null
      ? 'GitHub was not asked or did not tell, and the clone does not hold the branch'
      : `its tip ${told.slice(0, 12)} could not be fetched`;
  const problem: Problem = {
    what: `configuration and waivers are read as they were when the event happened (${base.slice(0, 12)})`,
    why: `where \`${baseBranch}\` stands now is not known: ${why}`,
    fix: 'give `github-token` with `contents: read`, and check out with `fetch-depth: 0`',
  };
  return { commit: base, problems: [problem] };
}

async function obtained(git: Git, sha: string, remote: Remote | null): Promise<string | null> {
  const there = await commitOf(git, sha);
  if (there !== null || remote === null) return there;
  await fetchCommits(git, remote, [sha]);
  return commitOf(git, sha);
}

/**
 * What the checkout knows of the branch, when it is as new as the event. With a stranger's head the checkout may be one
 * of their repository, whose branch of that name is theirs too.
 */
async function tipInClone(git: Git, { baseBranch, base, foreign, repository }: EventFacts): Promise<string | null> {
  if (base === null || (foreign && !(await isCalled(git, repository)))) return null;
  // A folder that a workflow names may be another checkout.
  if ((await repositoryName(git)) !== null && !(await isCalled(git, repository))) return null;
  const names = foreign ? ['remotes/origin'] : ['remotes/origin', 'heads'];
  for (const name of names) {
    const tip = await commitOf(git, `refs/${name}/${baseBranch ?? ''}`);
    if (tip !== null && (await isAncestor(git, base, tip))) return tip;
  }
  return null;
}

/** Whether all of a commit is in another one. */
export async function isAncestor(git: Git, old: string, fresh: string): Promise<boolean> {
  const answer = await git.run(['merge-base', '--is-ancestor', old, fresh], { accept: [0, 1] });
  return answer.kind === 'done' && answer.exitCode === 0 && textOf(answer) !== null;
}
