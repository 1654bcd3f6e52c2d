/** Brings together all that is known about each earlier finding, and what became of earlier testing and documentation points. */
import { holdsGate } from '../conclusion/gate.js';
import type { Change } from '../domain/change.js';
import {
  allWords,
  type Assessments,
  type Consolidation,
  type MergedPoint,
  type People,
} from '../domain/consolidation.js';
import type { Review } from '../domain/finding.js';
import type { AddedSince, PriorCode, PriorPoint, PriorReport } from '../domain/past.js';
import type { Opinions, SecondOpinion } from '../domain/second-opinion.js';
import type { Problem } from '../domain/problem.js';
import type { RunStanding } from '../domain/report.js';
import {
  type AppliedDecline,
  type Fingerprint,
  isClosed,
  type LedgerEntry,
  type Leg,
  type OtherLeg,
  type Waiver,
} from '../domain/round.js';
import type { Gate } from '../domain/settings.js';
import { must } from '../domain/values.js';
import { alikePoints, symbolsOf, wordsOf } from '../join/join.js';
import { listed } from '../text/wording.js';
import {
  covering,
  declineOf,
  type Declines,
  elsewhere,
  isWithdrawn,
  judgeDeclines,
  NO_DECLINES,
  repliesTo,
  waivable,
} from './answers.js';
import { type FateFacts, type FateVerdict, placeStates } from './fates.js';
import { type Match, matchPrior, whyOther } from './identity.js';
import { codeHash, type Remembered, rememberedFindings } from './prior-findings.js';
import { type Item, wasClosed } from './settle.js';

/** What settling a round needs. Everything is already read; nothing is asked here. */
export interface RoundsInput {
  /** `pr-280` or the branch. */
  readonly of: string;
  readonly gate: Gate;
  readonly consolidation: Consolidation;
  /** `null` without a repository. */
  readonly change: Change | null;
  /** `null` in a first round. */
  readonly prior: PriorReport | null;
  /** What git says about the prior findings' code (`priorCodeToRead` → the edge). */
  readonly code: PriorCode;
  readonly covered: RunStanding['confirming'];
  /** Of this round: they may speak of earlier findings outside their own. */
  readonly reviews: readonly Review[];
  readonly people: People;
  /** From the base's configuration. */
  readonly waivers: readonly Waiver[];
  /** `yyyy-mm-dd`, UTC. */
  readonly today: string;
  readonly fingerprint: Fingerprint | null;
  /** One sentence on what was used again; `null` when everything was reviewed anew. */
  readonly reuse: string | null;
  /** One sentence on which changed files were read; `null` when not given. */
  readonly reading?: string | null;
  /** Problems of finding the last round, and reasons for which the conclusion cannot be `pass` because of them. */
  readonly problems: readonly Problem[];
  readonly missing: readonly string[];
  /** Where this run stands, and how the other legs on the change stand; `null` where that is not known. */
  readonly leg: Leg | null;
  readonly otherLegs: readonly OtherLeg[];
  /** An instruction to the reviewers stands: nothing is lowered or closed by a model's word. */
  readonly held: boolean;
  /** Of findings that were asked about: with evidence they lower and close what this round's silence does not. */
  readonly opinions: Opinions;
  /** Reviewer id → vendor. */
  readonly vendors: Readonly<Record<string, string>>;
  /** Reviewer id → what reasons call it; its id where none is given. */
  readonly names?: ReadonlyMap<string, string>;
  /** Nothing was reviewed in this round. */
  readonly isUnread?: boolean;
}

interface Items {
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

/** `waivers`: those that hold today. */
export function itemsOf(input: RoundsInput, waivers: readonly Waiver[]): Items {
  const { prior, people, otherLegs } = input;
  if (!prior) return { items: [], problems: [] };
  const declines = people.comments ? judgeDeclines(people, prior, otherLegs) : NO_DECLINES;
  const replies = repliesTo(people, prior);
  const bare = earlierFindings(prior).map((known): Item => {
    const remembered = loweredBy(input.opinions.get(known.finding.key), known);
    const strict = holdsGate(remembered.finding, input.gate.failOn);
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

/** An earlier finding counts as what a second opinion with evidence calls it. */
function loweredBy(opinion: SecondOpinion | undefined, known: Remembered): Remembered {
  if (opinion?.verdict !== 'lowered' || opinion.severity === null) return known;
  return { ...known, finding: { ...known.finding, severity: opinion.severity, contested: false } };
}

/** A report that is not authenticated has findings to offer and nothing that was closed. */
function earlierFindings(prior: PriorReport): Remembered[] {
  const all = rememberedFindings(prior);
  return prior.trust.kind === 'authenticated'
    ? all
    : all.filter(({ entry }) => entry === null || !isClosed(entry.fate));
}

/** What tells of the code of all earlier findings. */
export function factsOf({
  code,
  covered,
  change,
  prior,
  names,
  isUnread = false,
}: RoundsInput): Omit<FateFacts, 'strict'> {
  const changedPaths = change ? new Set(change.files.map(({ path }) => path)) : null;
  return { code, covered, changedPaths, others: prior?.findings ?? [], isUnread, ...(names && { names }) };
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
  return { key: finding.key, path: place.path, code: codeHash(place), severity: (raised ?? finding).severity };
}

/** Open and declined ones are looked for first; what was closed takes what is left. */
function matched(items: readonly Item[], { consolidation }: RoundsInput): Item[] {
  const claims = [
    ...consolidation.findings.map((finding) => ({ raised: finding, setAside: null, ...finding })),
    ...consolidation.setAside.map((setAside) => ({ raised: null, setAside, key: null, sources: setAside.sources })),
  ];
  const open = items.filter((item) => !wasClosed(item));
  const done = items.filter(wasClosed);
  const first = matchPrior(open, claims, true);
  const taken = new Set([...first.values()].flatMap(({ now, folded }) => (folded ? [] : [now])));
  const left = claims.filter((_, index) => !taken.has(index));
  const attach = (item: Item, match: Match | undefined, of: typeof claims): Item => {
    if (!match) return item;
    const { raised, setAside } = must(of[match.now]);
    return { ...item, raised, setAside, folded: match.folded, byLines: match.by === 'lines' ? match.score - 1 : null };
  };
  // A finding that was closed comes back by what is said, not by what is said about its lines.
  const second = matchPrior(done, left, false);
  return [
    ...open.map((item, index) => attach(item, first.get(index), claims)),
    ...done.map((item, index) => attach(item, second.get(index), left)),
  ];
}

// What became of the last round's testing and documentation points.

/** How many of a point's words and names what was added must use: so many, and so large a share of them. */
const WORDS = { named: 2, unnamed: 3, share: 0.3 };

const TEST_FILE = /(^|[/._-])(tests?|specs?|__tests__|bats|e2e)([/._-]|$)/i;
const TEST_CLASS = /[a-z0-9]Tests?\.\w+$/;
const COMMENT = /^\s*(\/\/|#|\*|\/\*|--|;|<!--|""")/;
const PROSE_FILE = /\.(md|mdx|rst|adoc|txt)$/i;
/** Every test says these. */
const OF_ANY_TEST: ReadonlySet<string> = new Set(['test', 'assert', 'cover', 'coverage', 'expect', 'spec', 'unit']);

interface PointFacts extends Pick<RoundsInput, 'covered' | 'held' | 'names'> {
  /** What was added since the last round; `null` when that is not known. */
  readonly added: readonly AddedSince[] | null;
}

/** One ledger entry per point. */
export function settlePoints(
  prior: PriorReport,
  { testing, documentation }: Assessments,
  facts: PointFacts,
): LedgerEntry[] {
  const now = [...testing, ...documentation].filter(({ kind }) => kind === 'gap');
  const again = namedAgain(prior.points, now);
  return prior.points.map((point) => {
    const same = again.get(point);
    const verdict = same ? { fate: 'unaddressed' as const, reason: 'named again' } : answeredBy(point, facts);
    const { key, id, text } = point;
    const [title = ''] = text.split('\n', 1);
    return {
      ...{ key, id, title },
      round: prior.number,
      ...verdict,
      now: same?.id ?? null,
      finding: null,
      decline: null,
    };
  });
}

/** For each prior point that is said again the point of this round, of the same section, that is most like it. */
function namedAgain(before: readonly PriorPoint[], now: readonly MergedPoint[]): ReadonlyMap<PriorPoint, MergedPoint> {
  const spoken = [
    ...before.map(({ text }) => ({ reviewer: 'before', text })),
    ...now.map(({ text, said }) => ({ reviewer: 'now', text: allWords(text, said) })),
  ];
  const again = new Map<PriorPoint, MergedPoint>();
  for (const { a, b } of alikePoints(spoken).sort((x, y) => y.strength - x.strength)) {
    const [prior, point] = [before[a], now[b - before.length]];
    if (prior && point && !again.has(prior) && point.id.startsWith(prior.id.slice(0, 1))) again.set(prior, point);
  }
  return again;
}

/**
 * A point that is not named again is answered by what was written since, tests for a test, prose or comments for
 * documentation: `fixed` only where that is about the point and a completed reviewer that covered the file is silent.
 */
function answeredBy({ id, text: point }: PriorPoint, { added, covered, held, names: called }: PointFacts): FateVerdict {
  if (!added) return { fate: 'unconfirmed', reason: 'not named again; what was added since is not known' };
  const isTest = id.startsWith('T');
  const what = isTest ? 'test' : 'text';
  const found = added.flatMap(({ path, text }) => {
    const ground = groundIn(point, isTest ? testText(path, text) : proseText(path, text));
    return ground ? [{ path, ...ground, silent: held ? [] : [...(covered[path] ?? [])].sort() }] : [];
  });
  const best =
    found.find(({ isAbout, silent }) => isAbout && silent.length) ?? found.find(({ isAbout }) => isAbout) ?? found[0];
  if (!best) return { fate: 'unaddressed', reason: `not named again, but no ${what} about it was added` };
  const { path, named, isAbout, silent } = best;
  const names = named.slice(0, 3).map((name) => `\`${name}\``);
  const addition = `a ${what} that ${named.length ? `names ${listed(names)}` : 'uses its words'} was added to \`${path}\``;
  if (isAbout && silent.length) {
    return {
      fate: 'fixed',
      reason: `${addition}; ${listed(silent.map((reviewer) => called?.get(reviewer) ?? reviewer))} covered it and did not name the point again`,
    };
  }
  const why = isAbout ? 'no completed review covers that file' : 'whether it answers the point nobody says';
  return { fate: 'unconfirmed', reason: `not named again; ${addition}, but ${why}` };
}

interface PointGround {
  /** Names of the point that stand there. */
  readonly named: readonly string[];
  /** Enough of its words and names stand there, too. */
  readonly isAbout: boolean;
}

/** What of a point stands in a text; `null` when that says nothing. */
function groundIn(point: string, text: string): PointGround | null {
  const names = namedIn(point);
  const named = names.filter((name) => standsIn(name, text.toLowerCase()));
  const words = new Set([...wordsOf(text), ...symbolsOf(text)]);
  const wanted = new Set([...wordsOf(point), ...symbolsOf(point), ...names]);
  const telling = [...wanted].filter((term) => !OF_ANY_TEST.has(term));
  const shared = telling.filter((term) => words.has(term) || named.includes(term)).length;
  const least = names.length ? WORDS.named : WORDS.unnamed;
  const isAbout = shared >= least && shared >= telling.length * WORDS.share && (!names.length || named.length > 0);
  return isAbout || named.length ? { named, isAbout } : null;
}

/** What a point puts in backticks: symbols, cases, and files by their last part; lower case. */
function namedIn(point: string): string[] {
  const spans = [...point.matchAll(/`([^`\n]{2,80})`/g)].map(([, span = '']) => span.trim().toLowerCase());
  const names = spans.map((span) =>
    /^[\w./-]*\w\.\w+(:\d.*)?$/.test(span) ? span.replace(/:\d.*$/, '').replace(/^.*\//, '') : span,
  );
  return [...new Set(names.map((name) => name.replace(/\(\)$/, '')))].filter((name) => name.length > 1);
}

/** A name as a word of its own, one that may be an English word only as code; anything else as it is. */
function standsIn(name: string, text: string): boolean {
  if (!/^[\w$]+$/.test(name)) return text.includes(name);
  const code = /^[a-z]+$/.test(name) ? text.replace(/"[^"\n]*"|'[^'\n]*'/g, ' ') : text;
  return code.split(/[^\w$]+/).includes(name);
}

const testText = (path: string, text: string): string => (TEST_FILE.test(path) || TEST_CLASS.test(path) ? text : '');

function proseText(path: string, text: string): string {
  if (PROSE_FILE.test(path)) return text;
  return text
    .split('\n')
    .filter((line) => COMMENT.test(line))
    .join('\n');
}
