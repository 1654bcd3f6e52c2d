/** Decides from an event which ends of a change count, and refuses a change that must not be reviewed. */
import { type Problem, UserError } from '../domain/problem.js';
import { must } from '../domain/values.js';
import type { EventFacts } from './payload.js';
export { asksForFullRound } from './full-round.js';
export type { AccountCommit, AccountCommits } from './commit-authors.js';
export { accountToCheck, decideDemand, type Demanded } from './on-demand.js';
export {
  type CarriedGroup,
  carriedGroup,
  carriesGroup,
  type CarryRules,
  type HeadReport,
  type HeadReports,
  type JobsTouched,
  judgeReports,
  type LostHeadReport,
  type MemberResult,
  orAccepted,
} from './group-results.js';
export {
  type GroupCommit,
  type GroupFacts,
  type GroupMember,
  type GroupPull,
  membersOf,
  membersToAsk,
  type MergeQueue,
  readPull,
  readQueue,
} from './group-members.js';
export { type EventFacts, readEvent, type WorkflowEvent } from './payload.js';
export { behindWalls, mayBeData, notAsData, readAsData, REVIEW_LABEL, whyNotRead } from './untrusted.js';
export { type ApiAnswer, pullsWithHead, unknownPull, withPullRequest } from './pull-request.js';

export interface Ends {
  /** Full SHAs. */
  readonly base: string;
  readonly head: string;
}

/** What the user asked for; `null` leaves it to the event, then to the usual names. */
export interface Wanted {
  readonly base: string | null;
  readonly head: string | null;
}

// Which ends count, those a workflow asks for or those of its event: a proposal is reviewed as it is proposed.

export interface HeldEnds extends Wanted {
  readonly problems: readonly Problem[];
}

/** The head of a proposal, and whether what is asked for is the same. */
interface Proposed {
  readonly head: string;
  readonly isHead: boolean;
  readonly isBase: boolean;
}

/**
 * A pull request can change its own workflow, so on its events both ends are the event's. An older base would not only
 * make the change larger: what the change takes away that the base branch got since then would not be seen in it.
 */
export function endsThatCount(wanted: Wanted, proposed: Proposed | null): HeldEnds {
  if (proposed === null) return { ...wanted, problems: [] };
  const { head, isHead, isBase } = proposed;
  const problems = [
    ...(isHead ? [] : [refused('head', wanted.head, `the head of the event, ${head.slice(0, 12)},`)]),
    ...(isBase ? [] : [refused('base', wanted.base, 'the base branch of the event')]),
  ];
  return { head: null, base: null, problems };
}

function refused(name: string, asked: string | null, stands: string): Problem {
  return {
    what: `${name}: \`${must(asked).replaceAll('`', "'").slice(0, 100)}\` does not count, ${stands} does`,
    why: 'a pull request can change its own workflow, and what is merged is the change that the event names, not another one',
    fix: `remove the input \`${name}\``,
  };
}

// Refuses to read a stranger's code next to this repository's secrets.

/** GitHub gives a run of a fork on these no secrets: its head may be anybody's. */
const WITHOUT_SECRETS: readonly string[] = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];

/** Only who may write to the repository, or time, brings these about: what they name was named by one of its people. */
const BY_WRITERS: readonly string[] = [
  'push',
  'merge_group',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'release',
  'create',
];

/** Whether anybody at all may bring the event about while the job holds the repository's secrets. An unknown event is taken for one. */
export function isPrivileged(event: string | null): boolean {
  return event !== null && !WITHOUT_SECRETS.includes(event) && !BY_WRITERS.includes(event);
}

/** Why a job has no secrets although the repository has them; `null` where it should. */
export function keyless({ event, foreign, sender }: EventFacts): 'fork' | 'dependabot' | null {
  if (event === null || isPrivileged(event)) return null;
  if (WITHOUT_SECRETS.includes(event) && foreign === true) return 'fork';
  return sender === 'dependabot[bot]' ? 'dependabot' : null;
}

/** Refuses code of strangers where the job holds the repository's secrets, unless `untrusted: data` treats it as data. */
export function refuseForeignEvent({ event, foreign }: EventFacts, untrusted: 'refuse' | 'data'): void {
  if (event === null || untrusted === 'data' || !isPrivileged(event) || foreign !== true) return;
  throw refusal(event, 'the change comes from a fork');
}

/** A head to review; `untrusted: data` treats its code as data. */
export interface AskedHead {
  readonly head: string;
  readonly untrusted: 'refuse' | 'data';
}

/** Whether the head needs no branch of this repository that holds it. */
export function isVouchedFor({ event, foreign, head: named }: EventFacts, { head, untrusted }: AskedHead): boolean {
  if (event === null || untrusted === 'data' || !isPrivileged(event)) return true;
  return head === named && foreign === false;
}

/** The refusal of a head that the event does not vouch for and no branch of this repository holds. */
export function headOfNobody({ event }: EventFacts, head: string): UserError {
  return refusal(
    must(event),
    `${head.slice(0, 12)} is in no branch of this repository that the checkout knows (\`fetch-depth: 0\` makes it know all of them)`,
  );
}

function refusal(event: string, because: string): UserError {
  return new UserError([
    {
      what: `a head from another repository is not reviewed on \`${event}\``,
      why: `\`${event}\` runs with this repository's secrets, and ${because}`,
      fix: 'run on `pull_request` instead; or, after reading the change, push its head to a branch of this repository and review that (docs/events.md, "Forks and Dependabot")',
    },
  ]);
}

// Says what to give where an event names no change: the default branch is never reviewed against itself.

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
    what: `\`${must(event)}\`: there is nothing to compare, the head adds nothing to the base`,
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
    what: `\`${must(event)}\`: \`${branch ?? 'the branch'}\` was deleted, there is nothing to review`,
    why: 'the event names no commit after it',
    fix: 'skip the job for deletions (`if: ${{ !github.event.deleted }}`), or run on `pull_request`',
  };
}

function several({ event }: EventFacts, numbers: readonly number[]): Problem {
  return {
    what: `\`${must(event)}\`: which pull request is meant is not said`,
    why: `the commit is the head of ${numbers.map((number) => `#${number}`).join(', ')}`,
    fix: 'give `base`, or run on `pull_request`',
  };
}
