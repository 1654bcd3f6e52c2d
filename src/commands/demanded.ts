/** Finds out whether a run reviews at all, and lets what was reviewed of the same head stand where it does not. */
import { holdsGate } from '../conclusion/gate.js';
import { READ_ALL } from '../domain/carried.js';
import { isNotice } from '../domain/change.js';
import { NO_PEOPLE } from '../domain/consolidation.js';
import { mayReviewNothing, type Unreviewed, unreviewedClause } from '../domain/demand.js';
import { type Problem, UserError } from '../domain/problem.js';
import type { PriorFinding } from '../domain/round.js';
import type { Keys } from '../edge/inputs.js';
import { peopleSide } from '../edge/people.js';
import { pullCommits } from '../edge/pull-commits.js';
import { type AccountCommits, accountToCheck, decideDemand, type Demanded } from '../event/event.js';
import { standingReviews } from '../rounds/rounds.js';
import type { PastOfRun } from './earlier-rounds.js';
import { githubOf, type PreparedChange } from './prepare.js';

/** What is known before reviewers run, and whether any does. */
export interface DemandedRun extends PastOfRun {
  /** Why the report holds no review; `null`: it does. */
  readonly unreviewed: Unreviewed | null;
  /** Whether any reviewer may be asked anything. */
  readonly asks: boolean;
  readonly problems: readonly Problem[];
  /** For the log. */
  readonly said: readonly string[];
}

interface DemandRequest {
  /** Files from which the review takes its settings and notes. */
  readonly reads: readonly string[];
  readonly keys: Keys;
}

/** Decides it by what is known of the event, the people and the change. User error where a review is due and there is nobody. */
export async function demandedOf(
  prepared: PreparedChange,
  found: PastOfRun,
  request: DemandRequest,
): Promise<DemandedRun> {
  const { unreviewed: told, asked, problems } = await decided(prepared, found, request);
  const unreviewed = told && unlessLacking(told, found, prepared);
  const open = unreviewed === null ? null : openAgainst(unreviewed, found, prepared);
  if (unreviewed === null || open !== null) {
    if (prepared.nobody.length) throw new UserError(prepared.nobody);
    const said = [asked, open].filter((line) => line !== null);
    return { ...found, unreviewed: null, asks: true, problems, said };
  }
  const { change, settings } = prepared;
  const { reviewers } = settings;
  const stands = standingReviews(found.reuse, found.past.prior, { head: change.head, reviewers, ...unreviewed });
  const said = [unreviewedClause(unreviewed)];
  if (stands?.kind === 'reuse') {
    const past = { ...found.past, reuse: stands.said };
    return { ...found, past, reuse: stands, unreviewed: null, asks: false, problems: [], said };
  }
  const reuse = { kind: 'review', reason: unreviewed.why } as const;
  return {
    ...found,
    past: { ...found.past, reuse: null, carry: READ_ALL },
    reuse,
    unreviewed,
    asks: false,
    problems,
    said,
  };
}

const LACKS = 'the review of this head that was asked for came to no conclusion';

/**
 * What nobody asked for passes unread by the settings; not where somebody did, for this very head, and the review came to
 * no conclusion: an event beside it takes that back no more than a review that stands.
 */
function unlessLacking(unreviewed: Unreviewed, { past: { prior } }: PastOfRun, { change }: PreparedChange): Unreviewed {
  if (unreviewed.kind !== 'unasked' || !unreviewed.passes || prior?.head !== change.head) return unreviewed;
  const { missing, unreviewed: before } = prior.decision;
  const isLacking = before === null ? missing.length > 0 : before.why === LACKS;
  return isLacking ? { ...unreviewed, why: LACKS, passes: false } : unreviewed;
}

/**
 * What passes unread cannot pass while an earlier round left open what gates: only a review closes that, and nobody could
 * ask for one. Says so; `null` where nothing is open, or where there is a way to have it reviewed.
 */
function openAgainst({ why, how }: Unreviewed, { past }: PastOfRun, { settings }: PreparedChange): string | null {
  const { failOn, failOrigins } = settings.gate;
  const gates = (finding: PriorFinding): boolean =>
    holdsGate(finding, failOn) && (isNotice(finding) || failOrigins.includes(finding.origin.kind));
  const open = (past.prior?.findings ?? []).filter(gates).map(({ id }) => id);
  return how !== null || !open.length
    ? null
    : `${why}; it is reviewed all the same: ${open.join(', ')} of round ${String(past.prior?.number)} is open`;
}

/** What `--dry-run` says before its plan: earlier runs are not looked for, so who pushed last is known from the event alone. */
export async function plannedDemand(prepared: PreparedChange, request: DemandRequest): Promise<readonly string[]> {
  const { change, event, settings } = prepared;
  if (!mayReviewNothing(settings.demand)) return [];
  const github = await githubOf(change.repository, request.keys);
  const side =
    github && event.number ? await peopleSide(github, { number: event.number, author: change.author }) : null;
  const past = { people: side?.people ?? NO_PEOPLE, pushers: event.pusher === null ? [] : [event.pusher] };
  const { unreviewed, asked, problems } = await decided(prepared, { past }, request);
  if (unreviewed === null && prepared.nobody.length) throw new UserError(prepared.nobody);
  const does = unreviewed === null ? (asked ?? 'this change is reviewed') : noReviewer(unreviewed);
  return [does, ...[...problems, ...(side?.problems ?? [])].map(({ what, why }) => `  ${what}: ${why}`)];
}

function noReviewer(unreviewed: Unreviewed): string {
  const end = unreviewed.passes ? 'pass, unless something is open from earlier rounds' : 'incomplete';
  return `no reviewer would start: ${unreviewedClause(unreviewed)} (${end}). When it is reviewed:`;
}

async function decided(
  { settings, change, event }: PreparedChange,
  { past }: { readonly past: Pick<PastOfRun['past'], 'people' | 'pushers'> },
  { reads, keys }: DemandRequest,
): Promise<Demanded> {
  const { people, pushers } = past;
  const facts = { demand: settings.demand, event, change, people, pushers, reads };
  const github = accountToCheck(facts) === null ? null : await githubOf(change.repository, keys);
  const isAsked = github !== null && event.number !== null;
  const commits: AccountCommits | null = isAsked ? await pullCommits(github, event.number) : null;
  return decideDemand({ ...facts, commits });
}
