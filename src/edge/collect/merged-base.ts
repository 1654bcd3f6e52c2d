/** An event that proposes nothing and the default branch enter; what a branch is compared with, and whose configuration counts, leaves. */
import { UserError } from '../../domain/problem.js';
import type { Git } from '../git.js';
import type { DefaultBranch } from './default-branch.js';
import type { EventFacts } from './event.js';
import { isAncestor } from './tip.js';

type AskDefault = () => Promise<DefaultBranch | null>;

/** The facts, for a push of a branch with the tip of the default branch as its base, where that is known. */
export async function grownFrom(facts: EventFacts, defaultBranch: AskDefault): Promise<EventFacts> {
  const { naming, branch, baseBranch } = facts;
  if (naming.kind !== 'branch' || branch === baseBranch) return facts;
  return { ...facts, base: (await defaultBranch())?.commit ?? null };
}

/**
 * The commit whose configuration counts where nothing is proposed: the base when the default branch holds it, else the
 * default branch itself. Anybody's commits stand in other branches, and a configuration says what is executed.
 */
export async function mergedBase(
  git: Git,
  base: string,
  { pushedTo, defaultBranch }: { readonly pushedTo: string | null; readonly defaultBranch: AskDefault },
): Promise<string> {
  const branch = await defaultBranch();
  if (branch === null || branch.name === pushedTo) return base;
  if (branch.commit !== null) return (await isAncestor(git, base, branch.commit)) ? base : branch.commit;
  throw new UserError([
    {
      what: `whose configuration counts is not known for the base ${base.slice(0, 12)}`,
      why: `it counts when the default branch \`${branch.name}\` holds it, and where that stands is not known`,
      fix: 'give `github-token` with `contents: read`, or check out with `fetch-depth: 0`',
    },
  ]);
}
