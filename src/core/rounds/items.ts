/** The last round and this one enter; each earlier finding with all that is known about it now leaves. */
import type { ConsolidatedFinding, SetAside } from '../../domain/consolidation.js';
import type { Problem } from '../../domain/problem.js';
import type { PriorReport } from '../../domain/prior.js';
import { isClosed } from '../../domain/round.js';
import type { AppliedDecline, Waiver } from '../../domain/waiver.js';
import { codeHash } from './meaning.js';
import { whyOther } from './own-lines.js';
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
import { covering, declineOf, elsewhere, waivable } from './waivers.js';

export interface Items {
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

/** `waivers`: those that hold today. */
export function itemsOf(input: RoundsInput, waivers: readonly Waiver[]): Items {
  const { prior, people, otherLegs } = input;
  if (!prior) return { items: [], problems: [] };
  const declines = people.comments ? judgeDeclines(people, prior, otherLegs) : NO_DECLINES;
  const replies = repliesTo(people, prior);
  const bare = earlierFindings(prior).map((remembered): Item => {
    const strict = isStrict(remembered.finding, input.gate);
    const states = placeStates(remembered.finding, { ...factsOf(input), strict });
    const decline = declineFor(remembered, { input, prior, declines });
    const changed = decline ? whyOther(remembered.finding, states, input.code) : null;
    const reply = replies.get(remembered.finding.key) ?? null;
    return { ...remembered, ...UNMATCHED, strict, states, decline, changed, reply };
  });
  const items = matched(bare, input).map((item) => withWaiver(item, waivers, input));
  return { items, problems: declines.problems };
}

const UNMATCHED = { raised: null, setAside: null, folded: false, byLines: null } as const;

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
}

/** A new decline, or the one that closed it before. */
function declineFor({ finding, entry }: Remembered, context: DeclineContext): AppliedDecline | null {
  const { input, prior, declines } = context;
  if (prior.trust.kind !== 'authenticated') return null;
  const fresh = declines.accepted.get(finding.key);
  if (fresh) return fresh;
  const known = entry?.fate === 'declined' ? entry.decline : null;
  if (known?.source.kind !== 'comment' || isWithdrawn(known, input.people)) return null;
  return known;
}

/**
 * The waiver that covers what is said now, or, while nobody says it again, what was said then. What stands in another
 * place too, or is more severe now, it does not cover; nor what only a report that is not authenticated calls so.
 */
function withWaiver(item: Item, waivers: readonly Waiver[], { prior, code }: RoundsInput): Item {
  if (item.decline && item.changed === null) return item;
  const { finding, raised } = item;
  const trusted = prior?.trust.kind === 'authenticated';
  const isKnown = trusted && item.byLines !== 0;
  const claims = [
    raised && waivable(raised),
    raised && isKnown ? waivable(raised, finding.key) : null,
    isKnown ? remembered(item, raised, code) : null,
  ];
  const waiver = claims.map((claim) => claim && covering(waivers, claim)).find((found) => found !== null);
  if (!waiver || (raised && elsewhere(raised) !== null)) return item;
  return { ...item, decline: declineOf(waiver), changed: null };
}

/** The claim as it was made before, as severe as it is now: for other words about lines that are as they were. */
function remembered(item: Item, raised: Item['raised'], code: RoundsInput['code']): ReturnType<typeof waivable> {
  const { finding, states } = item;
  const [place] = finding.places;
  if (!place || whyOther(finding, states, code) !== null) return null;
  const { severity, contested } = raised ?? finding;
  return { key: finding.key, path: place.path, code: codeHash(place), severity: contested ? 'critical' : severity };
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
  const first = matchPrior(open, claims, true);
  const taken = new Set(first.same.map(({ now }) => now));
  const left = claims.filter((_, index) => !taken.has(index));
  const done = items.filter(isDone);
  // A finding that was closed comes back by what is said, not by what is said about its lines.
  const second = matchPrior(done, left, false);
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
    if (!claim) return item;
    return {
      ...item,
      ...{ raised: claim.finding, setAside: claim.setAside },
      ...{ folded: isFolded, byLines: match.by === 'lines' ? match.score - 1 : null },
    };
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
