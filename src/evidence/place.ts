/** Finds the place of a finding in the real files, by its path, its lines and its quotes, with the code that stands there. */
import type { Change } from '../domain/change.js';
import {
  type Anchor,
  distance,
  type Excerpt,
  type Finding,
  type LineRange,
  type Location,
  overlap,
  type Quote,
  type Side,
} from '../domain/finding.js';
import { basePath, type Resolution, type Resolver } from './paths.js';
import {
  type ChangedLines,
  findSegments,
  type QuoteHit,
  isOutput,
  partialSegments,
  readings,
  type SearchText,
  sourceKey,
  type Sources,
  squeeze,
  tellingLines,
} from './quote.js';

/** A finding whose places were looked up. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly anchors: readonly Anchor[];
}

/** All that is needed to look a place up. */
interface PlaceDesk {
  readonly change: Pick<Change, 'files'>;
  readonly resolve: Resolver;
  readonly sources: Sources;
  readonly match: Matcher;
  readonly changed: ChangedLines;
}

/** A location on its way to an anchor. `lines: null` with `gone`: the file has no such line. */
interface AnchorDraft {
  readonly claimed: Location;
  readonly resolution: Resolution;
  readonly path: string;
  readonly side: Side;
  readonly lines: LineRange | null;
  readonly state: Anchor['state'];
  readonly quote: Anchor['quote'];
}

/** One anchor per claimed location, in their order. */
export function placeFinding(finding: Finding, desk: PlaceDesk): Anchor[] {
  const code = finding.quotes.filter((quote) => squeeze(quote.code).length >= 3);
  let drafts = finding.locations.map((claimed) => draftOf(claimed, desk));
  const used = new Set<Quote>();
  drafts = drafts.map((draft) => direct(draft, code, used, desk));
  drafts = moveWithin(drafts, code, used, desk);
  drafts = drafts.map((draft) => onBaseSide(draft, code, used, desk));
  drafts = drafts.map((draft, index) => (index === 0 ? elsewhere(draft, finding, { code, used }, desk) : draft));
  return drafts.map((draft, index) => anchorOf(draft, index === 0, { code, used }, desk));
}

function draftOf(claimed: Location, desk: PlaceDesk): AnchorDraft {
  const resolution = desk.resolve(claimed.path);
  const common = { claimed, resolution, quote: 'none' } as const;
  if (resolution.kind === 'found') {
    const { path, side } = resolution;
    const lines = claimed.lines === null ? null : within(claimed.lines, desk.sources.file(side, path)?.lines.length);
    const state = claimed.lines === null ? 'verified' : lines === null ? 'missing' : 'unverified';
    return { ...common, path, side, lines, state };
  }
  const state = resolution.kind === 'none' ? 'missing' : 'unverified';
  return { ...common, path: claimed.path, side: 'head', lines: claimed.lines, state };
}

/** The claim cut to the file; `null` when it begins behind the end. An unread file (binary, say) is believed. */
function within(claim: LineRange, count: number | undefined): LineRange | null {
  const start = Math.max(1, Math.min(claim.start, claim.end));
  const end = Math.max(claim.start, claim.end, start);
  if (count === undefined) return { start, end };
  return start > count ? null : { start, end: Math.min(end, count) };
}

/** The files a location may mean: the resolved one, or each of those that end alike. */
function candidates(draft: AnchorDraft): readonly string[] {
  if (draft.resolution.kind === 'found') return draft.resolution.folder ? [] : [draft.path];
  return draft.resolution.kind === 'ambiguous' ? draft.resolution.paths : [];
}

/** Whether a quote may be of this file: not when the reviewer says that it is from another one. */
function isAbout(quote: Quote, path: string, desk: PlaceDesk): boolean {
  if (quote.path === null) return true;
  const said = desk.resolve(quote.path);
  return said.kind !== 'found' || said.path === path;
}

/** A quote stands at the claimed lines. */
function direct(draft: AnchorDraft, code: readonly Quote[], used: Set<Quote>, desk: PlaceDesk): AnchorDraft {
  const claim = draft.claimed.lines;
  if (claim === null) return draft;
  for (const path of candidates(draft)) {
    const hits = code
      .filter((quote) => isAbout(quote, path, desk))
      .map((quote) => ({ quote, hit: chooseHit(desk.match(quote, draft.side, path), claim) }))
      .filter(({ hit }) => hit !== null && overlap(hit, claim) > 0);
    for (const { quote } of hits) used.add(quote);
    const lines = within(claim, desk.sources.file(draft.side, path)?.lines.length);
    if (hits.length) return { ...draft, path, lines, state: 'verified', quote: 'matched' };
  }
  return draft;
}

// A second place is re-anchored only by a quote that stands near: it may as well be an illustration.
const NEAR = 40;

/** Quotes that stand elsewhere in a cited file move the place that is nearest to them; the primary one however far. */
function moveWithin(
  drafts: readonly AnchorDraft[],
  code: readonly Quote[],
  used: Set<Quote>,
  desk: PlaceDesk,
): AnchorDraft[] {
  const moved = [...drafts];
  const nothingDirect = used.size === 0;
  for (const quote of code.filter((candidate) => !used.has(candidate))) {
    const options = moved
      .map((draft, index) => ({ draft, index }))
      .filter(({ draft }) => draft.quote === 'none')
      .flatMap(({ draft, index }) => candidates(draft).map((path) => ({ draft, index, path })))
      .filter(({ path }) => isAbout(quote, path, desk))
      .map((option) => ({ ...option, hit: hitFor(quote, option.draft, option.path, desk) }))
      .flatMap(({ hit, ...option }) => (hit === null ? [] : [{ ...option, hit, away: awayFrom(option.draft, hit) }]))
      .filter(({ index, away }) => away <= NEAR || (index === 0 && nothingDirect))
      .sort((a, b) => a.away - b.away || a.index - b.index);
    const [chosen] = options;
    if (!chosen) continue;
    used.add(quote);
    moved[chosen.index] = movedTo(chosen.draft, chosen.path, chosen.draft.side, chosen.hit);
  }
  return moved;
}

function hitFor(quote: Quote, draft: AnchorDraft, path: string, desk: PlaceDesk): LineRange | null {
  return chooseHit(desk.match(quote, draft.side, path), draft.claimed.lines);
}

function awayFrom(draft: AnchorDraft, hit: LineRange): number {
  return draft.claimed.lines === null ? 0 : distance(draft.claimed.lines, hit);
}

/** A place that only named its file is not moved but made exact. */
function movedTo(draft: AnchorDraft, path: string, side: Side, hit: LineRange): AnchorDraft {
  const exact = draft.claimed.lines === null && draft.resolution.kind === 'found' && draft.path === path;
  const same = draft.claimed.lines !== null && overlap(draft.claimed.lines, hit) > 0;
  const state = exact || same ? 'verified' : 'moved';
  return {
    ...draft,
    path,
    side,
    lines: { start: hit.start, end: hit.end },
    state,
    quote: state === 'verified' ? 'matched' : 'moved',
  };
}

/** Quotes of code that the change deleted. */
function onBaseSide(draft: AnchorDraft, code: readonly Quote[], used: Set<Quote>, desk: PlaceDesk): AnchorDraft {
  if (draft.quote !== 'none' || draft.resolution.kind !== 'found' || draft.side === 'base') return draft;
  const old = basePath(draft.path, desk.change);
  if (old === null) return draft;
  for (const quote of code.filter((candidate) => !used.has(candidate) && isAbout(candidate, draft.path, desk))) {
    const hit = hitFor(quote, { ...draft, side: 'base' }, old, desk);
    if (hit === null) continue;
    used.add(quote);
    return movedTo({ ...draft, path: old, resolution: { ...draft.resolution, path: old } }, old, 'base', hit);
  }
  return draft;
}

interface Quoted {
  readonly code: readonly Quote[];
  readonly used: Set<Quote>;
}

const SUBSTANTIAL = 24;

/** The first quote stands in exactly one other file of the change: that is where the finding is, unless the cited lines speak of it. */
function elsewhere(draft: AnchorDraft, finding: Finding, quoted: Quoted, desk: PlaceDesk): AnchorDraft {
  const [quote] = quoted.code;
  if (draft.quote !== 'none' || quote === undefined || quoted.used.size > 0) return draft;
  if (draft.resolution.kind === 'inside' || squeeze(quote.code).length < SUBSTANTIAL) return draft;
  if (saysWhere(quote, finding, desk) || speaksOf(draft, finding, desk)) return draft;
  const found = desk.sources
    .holding(tellingLines(quote))
    .filter(
      ({ side, path }) =>
        side === 'head' || !desk.sources.files.some((file) => file.side === 'head' && file.path === path),
    )
    .map(({ side, path }) => ({ side, path, hits: desk.match(quote, side, path) }))
    .filter(({ hits }) => hits.hits.length > 0 && hits.strength === 'whole');
  const [only, second] = found;
  const hit = only ? chooseHit(only.hits, null) : null;
  if (!only || second || hit === null) return draft;
  quoted.used.add(quote);
  return { ...movedTo(draft, only.path, only.side, hit), state: 'moved', quote: 'moved' };
}

/** The reviewer names the quote's file, so the quote is an illustration from there. */
function saysWhere(quote: Quote, finding: Finding, desk: PlaceDesk): boolean {
  if (quote.path === null) return false;
  const said = desk.resolve(quote.path);
  return said.kind === 'found' && finding.locations.some((location) => desk.resolve(location.path).kind === 'found');
}

/** The cited lines hold a name that the finding's title gives in backticks: the place is right without the quote. */
function speaksOf(draft: AnchorDraft, finding: Finding, desk: PlaceDesk): boolean {
  const file = desk.sources.file(draft.side, draft.path);
  if (!file || draft.lines === null || draft.state === 'missing') return false;
  const names = [...finding.title.matchAll(/`([^`]+)`/g)].flatMap(
    ([, text = '']) => text.match(/[A-Za-z_]\w{3,}/g) ?? [],
  );
  const code = file.lines.slice(Math.max(0, draft.lines.start - 2), draft.lines.end + 1).join('\n');
  return names.some((name) => code.includes(name));
}

function anchorOf(draft: AnchorDraft, primary: boolean, quoted: Quoted, desk: PlaceDesk): Anchor {
  const { claimed, path, side, lines } = draft;
  const file = desk.sources.file(side, path);
  const changed = desk.changed.get(sourceKey({ side, path })) ?? [];
  const absent = draft.quote === 'none' && expectsQuote(primary, path, quoted, desk);
  return {
    claimed,
    path,
    lines,
    side,
    primary,
    state: absent && draft.state === 'verified' ? 'unverified' : draft.state,
    quote: absent ? (quoted.used.size > 0 && !primary ? 'none' : 'absent') : draft.quote,
    excerpt: file && lines ? excerptOf(file.lines, lines, changed) : null,
  };
}

/** A quote was given for the place and is not there. Further places often have none of their own, nor has printed output. */
function expectsQuote(primary: boolean, path: string, quoted: Quoted, desk: PlaceDesk): boolean {
  const own = quoted.code.filter((quote) => !quoted.used.has(quote) && !isOutput(quote) && isAbout(quote, path, desk));
  return primary && own.length > 0;
}

// The lines of a file where a quote stands.

/**
 * Where a quote stands in a file. `whole`: all of it · `part`: most of its lines, among others that the file has not ·
 * `weak`: so little text that only a unique place means anything.
 */
interface QuoteHits {
  readonly hits: readonly QuoteHit[];
  readonly strength: 'whole' | 'part' | 'weak';
}

type Matcher = (quote: Quote, side: Side, path: string) => QuoteHits;

const NOTHING: QuoteHits = { hits: [], strength: 'weak' };
const WEAK = 8;
/** Between the lines of a quote that holds foreign lines, about as many real lines may be missing. */
const PARTIAL_GAP = 600;

/** Finds quotes in files; the first reading of a quote that is there wins. Remembers its answers. */
export function makeMatcher(sources: Sources): Matcher {
  const memory = new Map<string, QuoteHits>();
  return (quote, side, path) => {
    const key = `${side}:${path}\0${quote.code}`;
    const known = memory.get(key);
    if (known) return known;
    const file = sources.file(side, path);
    const found = file ? findQuote(quote, side, file) : NOTHING;
    memory.set(key, found);
    return found;
  };
}

function findQuote(quote: Quote, side: Side, file: SearchText): QuoteHits {
  for (const reading of readings(quote)) {
    if (reading.side !== 'either' && reading.side !== side) continue;
    const segments = file.lossy ? reading.segments.map((part) => squeeze(part, true)) : reading.segments;
    const hits = preferAligned(findSegments(file, segments));
    const size = segments.reduce((sum, part) => sum + part.length, 0);
    if (hits.length) return { hits, strength: size < WEAK ? 'weak' : 'whole' };
  }
  const own = new Set(file.lines.map((line) => squeeze(line, file.lossy)));
  const partial = partialSegments(quote, (line) => own.has(file.lossy ? squeeze(line, true) : line));
  const hits = partial ? preferAligned(findSegments(file, partial, PARTIAL_GAP)) : [];
  return { hits, strength: 'part' };
}

function preferAligned(hits: readonly QuoteHit[]): readonly QuoteHit[] {
  const aligned = hits.filter((hit) => hit.aligned);
  return aligned.length ? aligned : hits;
}

/** The hit that is meant when lines were claimed: one that overlaps them (most first), else the only one, else the nearest. */
function chooseHit(found: QuoteHits, claim: LineRange | null): LineRange | null {
  const [only, second] = found.hits;
  if (only === undefined) return null;
  const alone = second === undefined && (found.strength !== 'weak' || only.aligned);
  if (claim !== null) {
    const direct = found.hits.filter((hit) => overlap(hit, claim) > 0);
    if (direct.length) return best(direct, (hit) => -overlap(hit, claim) / length(hit));
    if (found.strength !== 'whole') return alone ? only : null;
    return best(found.hits, (hit) => distance(hit, claim));
  }
  return alone ? only : null;
}

function length(range: LineRange): number {
  return range.end - range.start + 1;
}

/** The range with the least cost; the first of several. */
function best(ranges: readonly QuoteHit[], cost: (range: QuoteHit) => number): QuoteHit | null {
  return ranges.reduce<QuoteHit | null>((least, range) => {
    return least === null || cost(range) < cost(least) ? range : least;
  }, null);
}

// The real code of a range, with changed lines marked.

const MAX_LINES = 30;
const MAX_WIDTH = 300;
/** Lines around a short range, so that a reader sees where it stands. */
const CONTEXT = 2;
const SHORT = 5;

/** At most 30 lines of at most 300 characters; `null` when the range is outside the file. */
function excerptOf(lines: readonly string[], range: LineRange, changed: readonly LineRange[]): Excerpt | null {
  if (range.start > lines.length) return null;
  const short = range.end - range.start + 1 <= SHORT;
  const start = Math.max(1, short ? range.start - CONTEXT : range.start);
  const end = Math.min(lines.length, short ? range.end + CONTEXT : range.end, start + MAX_LINES - 1);
  return {
    startLine: start,
    lines: lines
      .slice(start - 1, end)
      .map((text, index) => ({ text: cut(text.replace(/\r$/, '')), changed: isIn(start + index, changed) })),
  };
}

function cut(text: string): string {
  return text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH)}…` : text;
}

function isIn(line: number, ranges: readonly LineRange[]): boolean {
  return ranges.some((range) => line >= range.start && line <= range.end);
}
