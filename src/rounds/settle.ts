/** Settles one earlier finding: its fate, and what the round does with it (keep, carry, set aside, decline). */
import { isNotice } from '../domain/change.js';
import type { ConsolidatedFinding, Consolidation, SetAside } from '../domain/consolidation.js';
import { distance, NO_FIX } from '../domain/finding.js';
import type { ReportFinding } from '../domain/report.js';
import {
  type AppliedDecline,
  type Fate,
  type FindingRound,
  isClosed,
  type PriorFinding,
  type PriorPlace,
} from '../domain/round.js';
import type { Gate } from '../domain/settings.js';
import { type Opinions, opinionWords } from '../domain/second-opinion.js';
import { mostSevere, severityRank } from '../domain/severity.js';
import {
  anchorNow,
  type FateFacts,
  fateWhenRaised,
  fateWhenSilent,
  type KeepOptions,
  keepOrigin,
  keepSeverity,
  newConsequences,
  type PlaceNow,
  type FateVerdict,
} from './fates.js';
import { asideLinked, giveIds } from './ids.js';
import { codeHash, placeOf, type Remembered } from './prior-findings.js';
import type { Recap } from './recap.js';

/** An earlier finding with all that was found out about it. */
export interface Item extends Remembered {
  readonly strict: boolean;
  readonly states: readonly PlaceNow[];
  /** The finding of this round that states it, or the one that was set aside and does. */
  readonly raised: ConsolidatedFinding | null;
  readonly setAside: SetAside | null;
  /** Another earlier finding is even more like `raised`. */
  readonly folded: boolean;
  /** How much `raised` shares of its words when it is the same for its lines and code; `null` when words make it the same. */
  readonly byLines: number | null;
  readonly decline: AppliedDecline | null;
  /** Why the lines that `decline` was given for are other lines now; `null` while they mean the same. */
  readonly changed: string | null;
  /** Who answered it without closing it, as a clause; `null` when nobody did. */
  readonly reply: string | null;
}

/** What this round does with an earlier finding. */
type Effect =
  | { readonly kind: 'none' }
  | { readonly kind: 'stands'; readonly finding: ConsolidatedFinding; readonly standing: FindingRound | null }
  | { readonly kind: 'declined'; readonly finding: ConsolidatedFinding; readonly decline: AppliedDecline }
  | { readonly kind: 'carried'; readonly standing: FindingRound };

export interface SettledFinding extends FateVerdict {
  readonly item: Item;
  readonly effect: Effect;
  readonly decline: AppliedDecline | null;
  /** The decline does not hold any more, and why; `null` when none was given or it holds. */
  readonly lapsed: string | null;
}

export interface SettleOptions {
  readonly gate: Gate;
  readonly facts: Omit<FateFacts, 'strict'>;
  /** What this round's reviews say about earlier findings without raising them. */
  readonly recap: Recap;
  readonly keep: KeepOptions;
  /** An instruction to the reviewers stands. */
  readonly held: boolean;
  readonly opinions: Opinions;
}

/** Decides about one earlier finding. A closed fate of what holds the gate rests on code, on a decline or on the finding it is folded into. */
export function settleFinding(item: Item, options: SettleOptions): SettledFinding {
  const lapsed = item.decline ? whyLapsed(item, item.decline) : null;
  const base = { item, lapsed, decline: item.decline };
  if (item.decline && lapsed === null) return declined(item, item.decline);
  if (wasClosed(item)) return { ...base, ...closedBefore(item, options) };
  if (item.raised) return { ...base, ...(item.folded ? foldedInto : raisedAgain)(item, item.raised, options) };
  return { ...base, ...silent(item, options) };
}

type Outcome = FateVerdict & { readonly effect: Effect };
const NONE: Effect = { kind: 'none' };

/** Closed, and not by a decline. */
export const wasClosed = ({ entry }: Item): boolean =>
  entry !== null && isClosed(entry.fate) && entry.fate !== 'declined';

function declined(item: Item, decline: AppliedDecline): SettledFinding {
  const effect: Effect = item.raised ? { kind: 'declined', finding: item.raised, decline } : NONE;
  return { item, decline, lapsed: null, fate: 'declined', reason: saidBy(decline), effect };
}

/** Who declined it, why, and where. */
export function saidBy({ by, reason, source, at }: AppliedDecline): string {
  if (source.kind === 'waiver') return `waived by ${by} until ${at}: ${reason}`;
  return `declined by @${by}: ${reason} (${source.url})`;
}

/** A decline covers the code it was given for, at that place and at that severity; nothing else. A waiver has been held against the finding already. */
function whyLapsed({ states, raised, changed }: Item, decline: AppliedDecline): string | null {
  if (changed !== null) return changed;
  if (!raised || decline.source.kind === 'waiver') return null;
  const worse = severityRank(raised.severity) < severityRank(decline.severity);
  if (worse) return `it is ${raised.severity} now and was ${decline.severity} then`;
  const elsewhere = raised.sources.find(({ anchored }) => anchored.anchors[0] && !isAt(anchored.anchors[0], states));
  return elsewhere ? `it is raised for another place too, \`${elsewhere.anchored.anchors[0]?.path ?? ''}\`` : null;
}

const NEAR = 3;

function isAt(anchor: ConsolidatedFinding['locations'][number], states: readonly PlaceNow[]): boolean {
  if (!states.length) return false;
  return states.some((state, index) => {
    const now = anchorNow(state, index === 0);
    if (now.path !== anchor.path) return false;
    if (!now.lines || !anchor.lines || distance(now.lines, anchor.lines) <= NEAR) return true;
    // New lines around the code may have moved it.
    const own = codeHash(state.place);
    return own !== null && own === codeHash(placeOf(anchor));
  });
}

/** Something that was closed stays closed, unless it is raised again or its code is back. */
function closedBefore(item: Item, options: SettleOptions): Outcome {
  const { entry, finding, raised, strict, states } = item;
  const round = item.round;
  const standing: FindingRound = { status: 'regressed', since: finding.since };
  if (raised && !item.folded) {
    const reason = `it was ${entry?.fate ?? 'fixed'} after round ${round} and is raised again`;
    return { fate: 'regressed', reason, effect: { kind: 'stands', finding: kept(item, raised, options), standing } };
  }
  const back = states[0]?.state;
  if (strict && back?.kind === 'present') {
    const reason = `it was ${entry?.fate ?? 'fixed'} after round ${round}, but its code is back: ${back.reason}`;
    return { fate: 'regressed', reason, effect: { kind: 'carried', standing } };
  }
  return { fate: entry?.fate ?? 'fixed', reason: entry?.reason ?? '', effect: NONE };
}

function raisedAgain(item: Item, raised: ConsolidatedFinding, options: SettleOptions): Outcome {
  const { finding } = item;
  const verdict = fateWhenRaised(item.states, raised.reviewers);
  if (item.byLines !== null) return inOtherWords(item, raised, options);
  const harsher = severityRank(raised.severity) < severityRank(finding.severity);
  const consequences = harsher && !item.strict ? newConsequences(raised, finding) : [];
  if (consequences.length) {
    const reason = `the same code has another consequence now (${consequences.join(', ')}), which is a finding of its own`;
    const said = `It goes beyond ${finding.id} of round ${item.round}, "${finding.title}": ${consequences.join(', ')}.`;
    return { fate: 'superseded', reason, effect: { kind: 'stands', finding: naming(raised, said), standing: null } };
  }
  const status = verdict.fate === 'partly' ? 'partly' : 'unaddressed';
  const standing: FindingRound = { status, since: finding.since };
  return { ...answered(item, verdict), effect: { kind: 'stands', finding: kept(item, raised, options), standing } };
}

/** Only lines and code tell that it is the same: nothing becomes milder by that, and the earlier words stay in sight. */
function inOtherWords(item: Item, raised: ConsolidatedFinding, options: SettleOptions): Outcome {
  const { finding, strict } = item;
  const { fate, reason } = fateWhenRaised(item.states, raised.reviewers);
  const verdict = { fate, reason: `${reason} in other words, at the same lines with the same code` };
  const now = strict ? kept(item, raised, options) : { ...raised, key: finding.key };
  const said = `It has the lines and the code of ${finding.id} of round ${String(item.round)}, “${finding.title}”.`;
  const standing: FindingRound = { status: fate === 'partly' ? 'partly' : 'unaddressed', since: finding.since };
  return { ...answered(item, verdict), effect: { kind: 'stands', finding: naming(now, said), standing } };
}

function naming(finding: ConsolidatedFinding, said: string): ConsolidatedFinding {
  const { reconciliation } = finding;
  return { ...finding, reconciliation: { ...reconciliation, reason: `${reconciliation.reason} ${said}` } };
}

/** The finding of this round with what it keeps of the earlier one: key, severity, origin, and the places where its code still is. */
function kept(
  { finding, strict, states }: Item,
  raised: ConsolidatedFinding,
  options: SettleOptions,
): ConsolidatedFinding {
  const { keep, gate } = options;
  const same = { ...keepSeverity(raised, finding, keep), key: finding.key };
  const judged = strict ? keepOrigin(same, finding, gate.failOrigins) : same;
  if (!strict) return judged;
  const left = states
    .filter(({ state }) => state.kind === 'present')
    .map((state) => anchorNow(state, false))
    .filter((anchor) => !judged.locations.some((place) => place.path === anchor.path && near(place, anchor)));
  return { ...judged, locations: [...judged.locations, ...left] };
}

function near(a: ConsolidatedFinding['locations'][number], b: ConsolidatedFinding['locations'][number]): boolean {
  return !a.lines || !b.lines || distance(a.lines, b.lines) <= NEAR;
}

/** Folded into a finding that another earlier one is even more like: it must stand at the same place, or the code decides. */
function foldedInto(item: Item, raised: ConsolidatedFinding, options: SettleOptions): Outcome {
  const primary = raised.locations[0];
  if (item.strict && !(primary && isAt(primary, item.states))) {
    const outcome = silent(item, options);
    if (outcome.fate !== 'fixed') return outcome;
    const reason = `${outcome.reason}, yet a finding like it stands: ${raised.title}`;
    return { ...openOutcome(item, { fate: 'unconfirmed', reason }) };
  }
  const reason = `folded into "${raised.title}"`;
  const finding = { ...keepSeverity(raised, item.finding, options.keep) };
  return { fate: 'superseded', reason, effect: { kind: 'stands', finding, standing: null } };
}

function silent(item: Item, { facts, recap, held, opinions }: SettleOptions): Outcome {
  if (isNotice(item.finding)) return { fate: 'gone', reason: NOTICE_GONE, effect: NONE };
  const mentions = recap.get(item.finding.key) ?? [];
  const opinion = opinions.get(item.finding.key) ?? null;
  const found = fateWhenSilent(item.states, { ...facts, strict: item.strict, mentions, held, opinion });
  const asked = opinion ? `; a second opinion was asked for: ${opinionWords(opinion)}` : '';
  const verdict = { ...found, reason: `${found.reason}${asked}` };
  if (!item.setAside) return openOutcome(item, verdict);
  const said = `a reviewer raised it again, but it was set aside (${item.setAside.kind}: ${item.setAside.reason})`;
  const fate: Fate = verdict.fate === 'fixed' ? 'unconfirmed' : verdict.fate;
  return openOutcome(item, { fate, reason: `${verdict.reason}; ${said}` });
}

/** The program reads all of the change for such texts itself, in every round. */
const NOTICE_GONE = 'no such text is in the change any more, or the base lists its path under `prompt-paths`';

/** What is closed is closed; what is open is carried, whatever its severity. What this round set aside stands there already. */
function openOutcome(item: Item, verdict: FateVerdict): Outcome {
  const standing: FindingRound = { status: 'carried', since: item.finding.since };
  if (isClosed(verdict.fate)) return { ...verdict, effect: NONE };
  const isListed = item.setAside !== null && !item.strict;
  return { ...answered(item, verdict), effect: isListed ? NONE : { kind: 'carried', standing } };
}

function answered({ reply }: Item, verdict: FateVerdict): FateVerdict {
  const open = verdict.fate === 'unaddressed' || verdict.fate === 'unconfirmed';
  return reply !== null && open ? { fate: 'answered', reason: `${reply}; open: ${verdict.reason}` } : verdict;
}

// Earlier findings that stay in the gate without a source, and what the ledger remembers of each.

export interface Carried {
  readonly item: Item;
  readonly standing: FindingRound;
  /** Why it is still there. */
  readonly reason: string;
}

/** A finding without a current source, where its code is now. */
export function carriedFinding({ item, standing, reason }: Carried, id: string, gate: Gate): ReportFinding {
  const { finding, states } = item;
  const { key, severity, contested, risk, classification, title, body, said, origin, reviewers, fix } = finding;
  const source = finding.leg === null ? '' : ` of ${finding.leg}`;
  const locations = states.map((state, index) => anchorNow(state, index === 0));
  return {
    ...{ id, key, severity, contested, risk, classification, title, body, said, origin, reviewers, locations },
    code: locations[0] ? codeHash(placeOf(locations[0])) : null,
    waiver: null,
    fix: fix ? { ...NO_FIX, diff: fix, applies: 'not-tried', reason: 'proposed in an earlier round' } : NO_FIX,
    sources: [],
    reconciliation: { kind: 'sole', votes: {}, reason: `Carried from round ${item.round}${source}: ${reason}.` },
    joins: [],
    related: [],
    secondOpinion: null,
    round: standing,
    feedback: [],
    blocking: gate.failOrigins.includes(origin.kind),
    inline: null,
  };
}

/** The finding as later rounds need it: where all its code is still there, seen at this head. */
export function remembered({ finding, states }: Item, head: string | null): PriorFinding {
  const present = states.length > 0 && states.every(({ state }) => state.kind === 'present');
  if (!present || head === null) return finding;
  return { ...finding, seenAt: head, places: states.map(placeNow) };
}

function placeNow(item: PlaceNow, index: number): PriorPlace {
  const { path, lines } = anchorNow(item, index === 0);
  const code = (item.state.kind === 'present' ? item.state.code : null) ?? item.place.code;
  return { ...item.place, path, lines, code };
}

/** A finding of this round as later rounds would know it; for one that is set aside at once. */
export function asPrior(finding: ConsolidatedFinding, round: number, head: string | null): PriorFinding {
  const { id, key, severity, contested, risk, classification, title, body, said, origin, reviewers } = finding;
  return {
    ...{ id, key, severity, contested, risk, classification, title, body, said, origin, reviewers },
    places: finding.locations.map(placeOf),
    fix: finding.fix.diff,
    since: round,
    seenAt: head,
    leg: null,
  };
}

// Changes the consolidation as settled: severities kept, declined findings set aside, own keys.

export interface Declined {
  readonly finding: ConsolidatedFinding;
  readonly decline: AppliedDecline;
}

export interface Applied {
  readonly consolidation: Consolidation;
  /** Key → standing. */
  readonly standing: Readonly<Record<string, FindingRound>>;
  /** Id before → id now. */
  readonly ids: ReadonlyMap<string, string>;
}

export function applyEffects(
  consolidation: Consolidation,
  settled: readonly SettledFinding[],
  waived: readonly Declined[],
): Applied {
  const declined = new Map<string, Declined>();
  const changed = new Map<string, ConsolidatedFinding>();
  const standings = new Map<string, FindingRound>();
  for (const { effect } of settled) {
    if (effect.kind === 'declined') declined.set(effect.finding.id, effect);
    if (effect.kind !== 'stands') continue;
    const { finding, standing } = effect;
    changed.set(finding.id, harsher(changed.get(finding.id), finding));
    if (standing) standings.set(finding.id, standing);
  }
  for (const each of waived) declined.set(each.finding.id, each);
  const stay = consolidation.findings.filter(({ id }) => !declined.has(id)).map((each) => changed.get(each.id) ?? each);
  const { findings, ids } = giveIds(withOwnKeys(stay, changed));
  const before = new Map([...ids].map(([old, fresh]) => [fresh, old]));
  const standing = findings.flatMap(({ id, key }) => {
    const known = standings.get(before.get(id) ?? '');
    return known ? [[key, known] as const] : [];
  });
  const aside = [...consolidation.setAside, ...[...declined.values()].map(asSetAside)];
  const setAside = aside.map((item) => asideLinked(item, ids));
  return { consolidation: { ...consolidation, findings, setAside }, standing: Object.fromEntries(standing), ids };
}

/** Several earlier findings may bear on one: the harshest severity and any contested vote stay. */
function harsher(a: ConsolidatedFinding | undefined, b: ConsolidatedFinding): ConsolidatedFinding {
  if (!a) return b;
  const severity = mostSevere([a.severity, b.severity]);
  const contested = a.contested || b.contested;
  const reason = [...new Set([a.reconciliation.reason, b.reconciliation.reason])].join(' ');
  return { ...a, severity, contested, reconciliation: { ...a.reconciliation, reason } };
}

/** A finding that took over an earlier one's key has it for itself. */
function withOwnKeys(
  findings: readonly ConsolidatedFinding[],
  changed: ReadonlyMap<string, ConsolidatedFinding>,
): ConsolidatedFinding[] {
  const inherited = new Set(findings.filter(({ id }) => changed.has(id)).map(({ key }) => key));
  return findings.map((finding) =>
    changed.has(finding.id) || !inherited.has(finding.key) ? finding : { ...finding, key: `${finding.key}-new` },
  );
}

function asSetAside({ finding, decline }: Declined): SetAside {
  return { kind: 'declined', to: null, reason: saidBy(decline), title: finding.title, sources: finding.sources };
}
