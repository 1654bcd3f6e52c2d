/** The last round and this one enter; each earlier finding with all that is known about it now leaves. */
import type { ConsolidatedFinding, SetAside } from '../../domain/consolidation.js';
import type { Problem } from '../../domain/problem.js';
import type { PriorReport } from '../../domain/prior.js';
import { isClosed } from '../../domain/round.js';
import type { AppliedDecline, Waiver } from '../../domain/waiver.js';
import type { RoundsInput } from '../rounds.js';
import type { Declines } from './declines.js';
import { NO_DECLINES, isWithdrawn, judgeDeclines } from './declines.js';
import { placeStates } from './fates.js';
import type { Match } from './identity.js';
import { matchPrior } from './identity.js';
import type { Remembered } from './prior.js';
import { rememberedFindings } from './prior.js';
import { repliesTo } from './replies.js';
import type { Item } from './settle.js';
import { isStrict } from './settle.js';
import { declineOf, hasLapsed } from './waivers.js';

export interface Items {
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

/** `waivers`: those that hold today, by finding key. */
export function itemsOf(input: RoundsInput, waivers: ReadonlyMap<string, Waiver>): Items {
  const { prior, people } = input;
  if (!prior) return { items: [], problems: [] };
  const declines = people.comments ? judgeDeclines(people, prior) : NO_DECLINES;
  const replies = repliesTo(people, prior);
  const bare = earlierFindings(prior).map((remembered): Item => {
    const strict = isStrict(remembered.finding, input.gate);
    const states = placeStates(remembered.finding, { ...factsOf(input), strict });
    const decline = declineFor(remembered, { input, prior, declines, waivers });
    const reply = replies.get(remembered.finding.key) ?? null;
    const endedWaiver = endedWaiverOf(remembered.finding.key, prior);
    return { ...remembered, strict, states, decline, endedWaiver, reply, raised: null, setAside: null, folded: false };
  });
  return { items: matched(bare, input), problems: declines.problems };
}

/** A report that is not authenticated has findings to offer and nothing that was closed. */
function earlierFindings(prior: PriorReport): Remembered[] {
  const all = rememberedFindings(prior);
  return prior.trust.kind === 'authenticated'
    ? all
    : all.filter(({ entry }) => entry === null || !isClosed(entry.fate));
}

function factsOf({ code, covered, change }: RoundsInput): Omit<Parameters<typeof placeStates>[1], 'strict'> {
  return { code, covered, changedPaths: change ? new Set(change.files.map(({ path }) => path)) : null };
}

interface DeclineContext {
  readonly input: RoundsInput;
  readonly prior: PriorReport;
  readonly declines: Declines;
  readonly waivers: ReadonlyMap<string, Waiver>;
}

/** A new decline, a waiver that holds, or the one that closed it before. */
function declineFor({ finding, entry }: Remembered, context: DeclineContext): AppliedDecline | null {
  const { input, prior, declines, waivers } = context;
  if (prior.trust.kind !== 'authenticated') return null;
  const fresh = declines.accepted.get(finding.key);
  if (fresh) return fresh;
  const waiver = waivers.get(finding.key);
  if (waiver && !hasLapsed(waiver, prior))
    return declineOf(waiver, earlierSeverity(entry?.decline ?? null, finding.severity));
  const known = entry?.fate === 'declined' ? entry.decline : null;
  if (known?.source.kind !== 'comment' || isWithdrawn(known, input.people)) return null;
  return known;
}

const earlierSeverity = (
  known: AppliedDecline | null,
  severity: AppliedDecline['severity'],
): AppliedDecline['severity'] => (known?.source.kind === 'waiver' ? known.severity : severity);

function endedWaiverOf(key: string, { ledger }: PriorReport): AppliedDecline | null {
  const ended = ledger.find((entry) => entry.key === key && entry.fate !== 'declined');
  return ended?.decline?.source.kind === 'waiver' ? ended.decline : null;
}

/** Open and declined ones are looked for first; what was closed takes what is left. */
function matched(items: readonly Item[], { consolidation }: RoundsInput): Item[] {
  const claims = [
    ...consolidation.findings.map((finding) => ({
      finding,
      setAside: null,
      key: finding.key,
      sources: finding.sources,
    })),
    ...consolidation.setAside.map((setAside) => ({ finding: null, setAside, key: null, sources: setAside.sources })),
  ];
  const isDone = ({ entry }: Item): boolean => entry !== null && isClosed(entry.fate) && entry.fate !== 'declined';
  const open = items.filter((item) => !isDone(item));
  const first = matchPrior(open, claims);
  const taken = new Set(first.same.map(({ now }) => now));
  const left = claims.filter((_, index) => !taken.has(index));
  const done = items.filter(isDone);
  const second = matchPrior(done, left);
  return [...withMatches(open, claims, first), ...withMatches(done, left, second)];
}

interface Claim {
  readonly finding: ConsolidatedFinding | null;
  readonly setAside: SetAside | null;
}

function withMatches(
  items: readonly Item[],
  claims: readonly Claim[],
  { same, folded }: { readonly same: readonly Match[]; readonly folded: readonly Match[] },
): Item[] {
  const attach = (item: Item, match: Match | undefined, isFolded: boolean): Item => {
    const claim = match && claims[match.now];
    return claim ? { ...item, raised: claim.finding, setAside: claim.setAside, folded: isFolded } : item;
  };
  return items.map((item, index) => {
    const own = same.find(({ prior }) => prior === index);
    return own
      ? attach(item, own, false)
      : attach(
          item,
          folded.find(({ prior }) => prior === index),
          true,
        );
  });
}
