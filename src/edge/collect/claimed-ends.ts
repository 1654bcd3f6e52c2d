/** The ends that a workflow asks for and those of its event enter; the ones that count leave: a proposal is reviewed as it is proposed. */
import type { Problem } from '../../domain/problem.js';
import type { Git } from '../git.js';
import type { Wanted } from './ends.js';
import type { EventFacts } from './event.js';
import { resolveReference } from './references.js';
import { isAncestor } from './tip.js';

export interface HeldEnds extends Wanted {
  readonly problems: readonly Problem[];
}

type Proposal = Pick<EventFacts, 'base' | 'head' | 'isProposal'>;

/**
 * A pull request can change its own workflow, so on its events `head` is the event's, and `base` may only be an older
 * commit of the base branch, which makes the change larger. `tip`: where the base branch stands now.
 */
export async function heldEnds(git: Git, wanted: Wanted, event: Proposal & { tip: string | null }): Promise<HeldEnds> {
  const { head } = event;
  if (!event.isProposal || head === null) return { ...wanted, problems: [] };
  const isHead = wanted.head === null || (await resolveReference(git, wanted.head)) === head;
  const isBase = wanted.base === null || (await makesItNoSmaller(git, wanted.base, { ...event, head }));
  const problems = [
    ...(isHead ? [] : [refused('head', wanted.head, `the head of the event, ${head.slice(0, 12)},`)]),
    ...(isBase ? [] : [refused('base', wanted.base, 'the base branch of the event')]),
  ];
  return { head: null, base: isBase ? wanted.base : null, problems };
}

async function makesItNoSmaller(
  git: Git,
  base: string,
  event: { head: string; base: string | null; tip: string | null },
): Promise<boolean> {
  const asked = await resolveReference(git, base);
  // Compared with a tip that holds the head already, nothing would be left of the change.
  const isMerged = event.tip !== null && (await isAncestor(git, event.head, event.tip));
  const stands = isMerged ? event.base : (event.tip ?? event.base);
  if (asked === null || stands === null) return false;
  return asked === stands || (await isAncestor(git, asked, stands));
}

function refused(name: string, asked: string | null, stands: string): Problem {
  return {
    what: `${name}: \`${(asked ?? '').replaceAll('`', "'").slice(0, 100)}\` does not count, ${stands} does`,
    why: 'a pull request can change its own workflow, and what is merged is the change that the event names, not another or a smaller one',
    fix: `remove the input \`${name}\``,
  };
}
