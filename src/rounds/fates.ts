/** Decides what became of an earlier finding from its code and from who looked again, and which place, severity and origin it keeps. */
import { holdsGate } from '../conclusion/gate.js';
import type { ConsolidatedFinding } from '../domain/consolidation.js';
import { allWords } from '../domain/consolidation.js';
import type { Anchor, LineRange } from '../domain/finding.js';
import { aboutOf, type Opinions, opinionVerdict, type SecondOpinion } from '../domain/second-opinion.js';
import type { PriorCode, PriorFile } from '../domain/past.js';
import type { RunStanding } from '../domain/report.js';
import type { Fate, PriorFinding, PriorPlace } from '../domain/round.js';
import { type FailOn, isAtLeast, severityRank } from '../domain/severity.js';
import { isAnsweredBy } from '../join/join.js';
import { consequencesIn } from '../text/consequences.js';
import { listed } from '../text/wording.js';
import { namesIn } from './code-now.js';
import type { Mention } from './recap.js';
import { type CodeState, stateOf } from './state.js';

export interface FateVerdict {
  readonly fate: Fate;
  readonly reason: string;
}

/** The places of a finding and what became of their code; the primary one first. */
export interface PlaceNow {
  readonly place: PriorPlace;
  readonly file: PriorFile | null;
  readonly state: CodeState;
}

export interface FateFacts {
  readonly code: PriorCode;
  /** At or above `fail-on`. */
  readonly strict: boolean;
  readonly covered: RunStanding['confirming'];
  /** Paths that the change touches at head; `null` without a repository. */
  readonly changedPaths: ReadonlySet<string> | null;
  /** The findings of the last report. */
  readonly others: readonly PriorFinding[];
  /** Reviewer id → what reasons call it; its id where none is given. */
  readonly names?: ReadonlyMap<string, string>;
  /** Nothing was reviewed in this round: then it closes nothing. */
  readonly isUnread?: boolean;
}

/** What is known of a finding that no review raises again. */
interface SilenceFacts extends FateFacts {
  /** What reviews say about it all the same. */
  readonly mentions: readonly Mention[];
  /** An instruction to the reviewers stands: neither their silence nor their word closes anything. */
  readonly held: boolean;
  /** What a reviewer that was asked about it says; `null` when nobody was asked. */
  readonly opinion: SecondOpinion | null;
}

/** What became of the code at each place of a finding. */
export function placeStates(finding: PriorFinding, facts: FateFacts): PlaceNow[] {
  const revision = facts.code.revisions.find((each) => each.revision === finding.seenAt);
  const { elsewhere = [], added = null } = revision ?? {};
  return finding.places.map((place) => {
    const file = revision?.files.find((each) => each.path === place.path) ?? null;
    const inChange = file && facts.changedPaths ? facts.changedPaths.has(file.nowPath) : null;
    const { strict, others } = facts;
    return { place, file, state: stateOf({ finding, place, file, elsewhere, added, others, strict, inChange }) };
  });
}

const CHANGED: readonly CodeState['kind'][] = ['rewritten', 'fix-in', 'removed'];
const isChanged = ({ state }: PlaceNow): boolean => CHANGED.includes(state.kind);

/** The fate of a finding that a review of this round raises again. */
export function fateWhenRaised(states: readonly PlaceNow[], by: readonly string[]): FateVerdict {
  const who = by.join(' and ') || 'a reviewer';
  const changed = states.find((item) => isChanged(item) || item.state.kind === 'touched');
  if (changed) return { fate: 'partly', reason: `${changed.state.reason}, yet ${who} raised it again` };
  return { fate: 'unaddressed', reason: `${who} raised it again` };
}

/** The fate of a finding that no review of this round raises again: its code decides, and who looked at it. */
export function fateWhenSilent(states: readonly PlaceNow[], facts: SilenceFacts): FateVerdict {
  const [primary] = states;
  const open = facts.mentions.filter(({ said }) => said === 'open');
  if (open.length) return fateWhenNamed(states, open, facts.names);
  if (!primary) return { fate: 'unaddressed', reason: 'no review names it again, and it has no place to look at' };
  const { state } = primary;
  const rest = states.slice(1).filter((item) => sameDefect(primary.place, item.place));
  const still = rest.find((item) => item.state.kind === 'present');
  if (state.kind === 'present') {
    const changed = rest.find(isChanged);
    if (changed)
      return { fate: 'partly', reason: `${changed.state.reason} in \`${changed.place.path}\`, but not everywhere` };
    return { fate: 'unaddressed', reason: `no review names it again, but ${state.reason}` };
  }
  if (state.kind === 'unknown') return { fate: 'unaddressed', reason: `no review names it again; ${state.reason}` };
  if (still)
    return { fate: 'partly', reason: `${state.reason}, but the same code is still in \`${still.place.path}\`` };
  if (state.kind === 'removed') {
    if (facts.isUnread)
      return { fate: 'unconfirmed', reason: `${state.reason}, but nothing was reviewed in this round` };
    return { fate: 'gone', reason: state.reason };
  }
  const { opinion } = facts;
  if (opinion?.verdict === 'refuted' && !facts.held) {
    return { fate: 'fixed', reason: state.reason };
  }
  if (state.kind === 'touched') return { fate: 'unconfirmed', reason: state.reason };
  return confirmed(primary, state.reason, facts);
}

/** Named as open is not silence, wherever in a review it is said, and whatever became of the code. */
function fateWhenNamed(states: readonly PlaceNow[], open: readonly Mention[], names: FateFacts['names']): FateVerdict {
  const changed = states.find((item) => isChanged(item) || item.state.kind === 'touched');
  const words = open[0]?.words ?? '';
  const who = calledBy(
    open.map(({ reviewer }) => reviewer),
    names,
  );
  const said = `${who} ${open.length > 1 ? 'say' : 'says'} that it is open (“${words}”)`;
  return changed
    ? { fate: 'partly', reason: `${changed.state.reason}, yet ${said}` }
    : { fate: 'unaddressed', reason: said };
}

/** One completed reviewer that covered the file, or says that it is fixed, confirms; two for what holds the gate. */
function confirmed({ place, file }: PlaceNow, reason: string, facts: SilenceFacts): FateVerdict {
  const { covered, strict, mentions, held, names } = facts;
  const now = file?.nowPath ?? place.path;
  const completed = new Set(Object.values(covered).flat());
  const say = (said: Mention['said']): string[] =>
    mentions.filter((each) => each.said === said).map(({ reviewer }) => reviewer);
  const [verified, unclear] = [say('fixed').filter((reviewer) => completed.has(reviewer)), say('unclear')];
  // Who speaks of it in words that are not understood is not silent.
  const silent = (covered[now] ?? []).filter((reviewer) => !verified.includes(reviewer) && !unclear.includes(reviewer));
  const [fixedBy, silentBy] = [distinct(verified), distinct(silent)];
  const needed = strict ? 2 : 1;
  if (held) {
    const why = 'while an instruction to the reviewers stands neither their silence nor their word closes a finding';
    return { fate: 'unconfirmed', reason: `${reason}, but ${why}` };
  }
  const enough = [
    fixedBy.length ? `${calledBy(fixedBy, names)} ${fixedBy.length > 1 ? 'say' : 'says'} that it is fixed` : '',
    silentBy.length ? `${calledBy(silentBy, names)} covered \`${now}\` and did not raise it again` : '',
  ].filter(Boolean);
  if (fixedBy.length + silentBy.length >= needed) return { fate: 'fixed', reason: `${reason}; ${listed(enough)}` };
  const who = enough.length ? `only ${listed(enough)}` : `no completed reviewer covered \`${now}\``;
  const doubt = unclear.length ? `; what ${calledBy(unclear, names)} says about it was not understood` : '';
  return { fate: 'unconfirmed', reason: `${reason}, but ${who} (${String(needed)} needed)${doubt}` };
}

const distinct = (reviewers: readonly string[]): string[] => [...new Set(reviewers)].sort();

/** Reviewers by what they are called, each once. */
function calledBy(reviewers: readonly string[], names: FateFacts['names']): string {
  return listed(distinct(reviewers).map((reviewer) => names?.get(reviewer) ?? reviewer));
}

/** Whether two places show the same code, so that one defect stands in both. */
function sameDefect(a: PriorPlace, b: PriorPlace): boolean {
  const [left, right] = [new Set(namesIn(a.code.join('\n'))), new Set(namesIn(b.code.join('\n')))];
  const shared = [...left].filter((name) => right.has(name)).length;
  return shared > 0 && shared * 2 >= Math.min(left.size, right.size) && shared * 4 >= Math.max(left.size, right.size);
}

// The place of an earlier finding as it is now.

/** Where a place of an earlier round is now; its old lines when its code cannot be found. */
export function anchorNow({ place, file, state }: PlaceNow, primary: boolean): Anchor {
  const found = state.kind === 'present' ? state : null;
  const path = found?.path ?? file?.nowPath ?? place.path;
  const lines = found?.line ? shifted(place.lines, found.line) : place.lines;
  return {
    claimed: { path: place.path, lines: place.lines },
    ...{ path, lines, primary },
    side: place.side,
    state: found ? (path === place.path && lines?.start === place.lines?.start ? 'verified' : 'moved') : 'unverified',
    quote: 'none',
    excerpt: found && lines ? excerptNow(file, path, lines) : null,
  };
}

function shifted(lines: LineRange | null, start: number): LineRange {
  return { start, end: start + (lines ? lines.end - lines.start : 0) };
}

function excerptNow(file: PlaceNow['file'], path: string, { start, end }: LineRange): Anchor['excerpt'] {
  if (file?.nowPath !== path || file.now.kind !== 'text') return null;
  const lines = file.now.text.split(/\r\n|\r|\n/).slice(start - 1, end);
  return lines.length ? { startLine: start, lines: lines.map((text) => ({ text, changed: false })) } : null;
}

// The severity of an earlier finding that is stated again, with the reason.

export interface KeepOptions {
  readonly failOn: FailOn;
  /** Whether the prior finding is believed: one that is not may raise, never lower. */
  readonly authenticated: boolean;
  readonly round: number;
  /** An instruction to the reviewers stands: an earlier, milder word of theirs does not count either. */
  readonly held: boolean;
  readonly opinions: Opinions;
  /** Reviewer id → vendor. */
  readonly vendors: Readonly<Record<string, string>>;
}

/**
 * A finding that holds the gate keeps its severity and its standing as contested: another round's milder word is no
 * evidence. One below `fail-on` that returns with the same consequence is not raised, unless that reaches `fail-on`.
 */
export function keepSeverity(now: ConsolidatedFinding, prior: PriorFinding, options: KeepOptions): ConsolidatedFinding {
  const { failOn, authenticated, round, held } = options;
  const milder = severityRank(now.severity) > severityRank(prior.severity);
  if (holdsGate(prior, failOn)) {
    if (isAnswered(now, prior, options)) return asAnswered(now, options);
    if (!milder) return now;
    const why = `Rated ${now.severity} in this round; it was ${wordFor(prior)} in round ${round} and its code decides, not the wording.`;
    return withReason({ ...now, severity: prior.severity, contested: prior.contested }, why);
  }
  const harsher = severityRank(now.severity) < severityRank(prior.severity);
  if (held || !authenticated || !harsher || isAtLeast(now.severity, failOn)) return now;
  const why = `Rated ${now.severity} in this round; the same claim with the same consequence was a ${prior.severity} in round ${round} and stays one.`;
  return withReason({ ...now, severity: prior.severity }, why);
}

/** By a second opinion that rests on code, or by two vendors that rate the same finding lower now. */
function isAnswered(now: ConsolidatedFinding, prior: PriorFinding, options: KeepOptions): boolean {
  if (options.held) return false;
  const verdict = options.opinions.get(aboutOf(now))?.verdict;
  if (verdict === 'lowered' || verdict === 'refuted') return true;
  // What is at stake there no votes lower.
  if (prior.severity === 'critical' && (prior.risk ?? now.risk)) return false;
  return isAnsweredBy(now.reconciliation.votes, prior.severity, options.vendors);
}

/** An opinion that only lowers it says how severe it is: this round's milder word does not take it below that. */
function asAnswered(now: ConsolidatedFinding, { opinions }: KeepOptions): ConsolidatedFinding {
  const opinion = opinions.get(aboutOf(now));
  const severity = opinion?.verdict === 'lowered' ? opinion.severity : null;
  if (!opinion || severity === null || severityRank(severity) >= severityRank(now.severity)) return now;
  return withReason({ ...now, severity, contested: false }, `A second opinion: ${opinionVerdict(opinion)}.`);
}

const wordFor = ({ contested, severity }: PriorFinding): string => (contested ? `${severity} (contested)` : severity);

function withReason(finding: ConsolidatedFinding, why: string): ConsolidatedFinding {
  const { reconciliation } = finding;
  return {
    ...finding,
    reconciliation: { ...reconciliation, kind: 'settled', reason: `${reconciliation.reason} ${why}` },
  };
}

/** Consequences that the finding names now and the prior one did not. */
export function newConsequences(now: ConsolidatedFinding, prior: PriorFinding): string[] {
  const harsh = now.sources.filter(
    ({ anchored }) => severityRank(anchored.finding.severity) < severityRank(prior.severity),
  );
  const text = harsh.map(({ anchored: { finding } }) => `${finding.title}\n${finding.body}`).join('\n');
  const before = `${prior.title}\n${allWords(prior.body, prior.said)}`;
  const known = consequencesIn(before);
  return consequencesIn(text).filter((name) => !known.includes(name));
}

/** A finding that held the gate does not leave it because its origin is seen otherwise now. */
export function keepOrigin(
  now: ConsolidatedFinding,
  prior: PriorFinding,
  failOrigins: readonly ConsolidatedFinding['origin']['kind'][],
): ConsolidatedFinding {
  const blocked = failOrigins.includes(prior.origin.kind);
  if (!blocked || failOrigins.includes(now.origin.kind)) return now;
  // History that was cut off then and is whole now is evidence; anything else is the same code seen from another base.
  if (prior.origin.kind === 'unknown' && /shallow|graft/i.test(prior.origin.reason)) return now;
  const reason = `${prior.origin.reason} (as it was judged when it was first raised; now: ${now.origin.kind})`;
  return { ...now, origin: { ...prior.origin, reason } };
}
