/** An event that names no change enters; the user error that says what to give leaves: the default branch is never reviewed against itself. */
import { UserError, type Problem } from '../../domain/problem.js';
import type { Ends, Wanted } from './ends.js';
import type { EventFacts } from './event.js';

/** Refuses what cannot be a change whatever the checkout holds. */
export function refuseNoChange(facts: EventFacts, wanted: Wanted): void {
  const { naming } = facts;
  if (naming.kind === 'gone' && wanted.head === null) throw new UserError([gone(facts)]);
  if (naming.kind === 'several' && wanted.base === null) throw new UserError([several(facts, naming.numbers)]);
}

/**
 * Refuses an empty change that nobody named. "Nothing changed" is an answer about two commits that the event names, or
 * the user; where one of them is a default, it only says that the wrong thing was looked at.
 */
export function refuseUnnamed(ends: Ends & { readonly mergeBase: string }, facts: EventFacts, wanted: Wanted): void {
  if (facts.event === null || ends.mergeBase !== ends.head || isNamed(ends, facts, wanted)) return;
  throw new UserError([unnamed(ends, facts, wanted)]);
}

function isNamed({ base, head }: Ends, facts: EventFacts, wanted: Wanted): boolean {
  if (wanted.base !== null && wanted.head !== null) return true;
  if (facts.naming.kind !== 'ends' && facts.naming.kind !== 'branch') return false;
  const ownBase = wanted.base === null || base === facts.base;
  const ownHead = wanted.head === null || head === facts.head;
  return ownBase && ownHead;
}

function unnamed({ base, head }: Ends, { event, branch, naming }: EventFacts, wanted: Wanted): Problem {
  const same = base === head ? 'both are' : 'all of it is in the base, at';
  const named = naming.kind === 'ends' || naming.kind === 'branch';
  const of = named ? 'names its change, and `base` or `head` say something else' : 'names no change';
  return {
    what: `\`${event ?? ''}\`: there is nothing to compare, the head adds nothing to the base`,
    why: `the event ${of}; ${same} ${head.slice(0, 12)}`,
    fix: named && (wanted.base ?? wanted.head) !== null ? 'leave `base` and `head` out' : fixFor(event, branch),
  };
}

const ADVICE: Readonly<Record<string, string>> = {
  schedule: 'give `base: <commit or tag up to which was reviewed>`, and `head` where it is not what is checked out',
  release: 'give `base: <tag of the release before>`, and check out with `fetch-depth: 0`',
  workflow_dispatch:
    'start the workflow on the branch to review, or give `base` and `head` (as inputs of the workflow: `base: ${{ inputs.base }}`)',
  push: 'give `base: <tag before>` for a tag, or limit the workflow to branches (`on: push: branches: ["**"]`)',
};

function fixFor(event: string | null, branch: string | null): string {
  const advice = event === null || !Object.hasOwn(ADVICE, event) ? undefined : ADVICE[event];
  if (advice !== undefined) return advice;
  const which = branch === null ? '' : ` (for \`${branch.slice(0, 60)}\`)`;
  return `give \`base\` and \`head\`${which}, or run on \`pull_request\``;
}

function gone({ event, branch }: EventFacts): Problem {
  return {
    what: `\`${event ?? ''}\`: \`${branch ?? 'the branch'}\` was deleted, there is nothing to review`,
    why: 'the event names no commit after it',
    fix: 'skip the job for deletions (`if: ${{ !github.event.deleted }}`), or run on `pull_request`',
  };
}

function several({ event }: EventFacts, numbers: readonly number[]): Problem {
  return {
    what: `\`${event ?? ''}\`: which pull request is meant is not said`,
    why: `the commit is the head of ${numbers.map((number) => `#${number}`).join(', ')}`,
    fix: 'give `base`, or run on `pull_request`',
  };
}
