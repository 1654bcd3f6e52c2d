/** The ends that a workflow asks for and those of its event enter; the ones that count leave: a proposal is reviewed as it is proposed. */
import type { Problem } from '../../domain/problem.js';
import type { Git } from '../git.js';
import type { Wanted } from './ends.js';
import type { EventFacts } from './event.js';
import { mergeBaseOf } from './merge-base.js';
import { resolveReference } from './references.js';
import { isAncestor } from './tip.js';

export interface HeldEnds extends Wanted {
  readonly problems: readonly Problem[];
}

type Proposal = Pick<EventFacts, 'base' | 'head' | 'isProposal' | 'baseBranch'> & {
  /** Where the base branch stands now. */
  readonly tip: string | null;
};

/**
 * A pull request can change its own workflow, so on its events both ends are the event's. An older base would not only
 * make the change larger: what the change takes away that the base branch got since then would not be seen in it.
 */
export async function heldEnds(git: Git, wanted: Wanted, event: Proposal): Promise<HeldEnds> {
  const { head } = event;
  if (!event.isProposal || head === null) return { ...wanted, problems: [] };
  const isHead = wanted.head === null || (await resolveReference(git, wanted.head)) === head;
  const isBase = wanted.base === null || (await isSameChange(git, wanted.base, { ...event, head }));
  const problems = [
    ...(isHead ? [] : [refused('head', wanted.head, `the head of the event, ${head.slice(0, 12)},`)]),
    ...(isBase ? [] : [refused('base', wanted.base, 'the base branch of the event')]),
  ];
  return { head: null, base: null, problems };
}

/** Whether the head grew from the same commit of this base as of the base branch. */
async function isSameChange(git: Git, base: string, event: Proposal & { readonly head: string }): Promise<boolean> {
  if (base.replace(/^(?:refs\/heads\/|(?:refs\/remotes\/)?origin\/)/, '') === event.baseBranch) return true;
  const asked = await resolveReference(git, base);
  // Compared with a tip that holds the head already, nothing would be left of the change.
  const isMerged = event.tip !== null && (await isAncestor(git, event.head, event.tip));
  const stands = isMerged ? event.base : (event.tip ?? event.base);
  if (asked === null || stands === null) return false;
  if (asked === stands) return true;
  const { head } = event;
  const [own, theirs] = await Promise.all([asked, stands].map((end) => mergeBaseOf(git, { base: end, head })));
  return own !== null && own === theirs && (await isAncestor(git, asked, stands));
}

function refused(name: string, asked: string | null, stands: string): Problem {
  return {
    what: `${name}: \`${(asked ?? '').replaceAll('`', "'").slice(0, 100)}\` does not count, ${stands} does`,
    why: 'a pull request can change its own workflow, and what is merged is the change that the event names, not another one',
    fix: `remove the input \`${name}\``,
  };
}
