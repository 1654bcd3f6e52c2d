/** Checks findings against the repository: says what to read, then decides places, origins and fixes from what git answered. */
import { type Change, isSummarised } from '../domain/change.js';
import {
  type Anchor,
  type AnchoredFinding,
  type Finding,
  type LineRange,
  type Origin,
  overlap,
  type Review,
  type Side,
  type SourceOrigin,
  type Testimony,
} from '../domain/finding.js';
import type { ProsePlace } from '../domain/report.js';
import { untriedFix } from './fixes.js';
import { namedPaths } from './hunks.js';
import { type Blames, type Desk, type Ground, groundOf, makeDesk } from './line-origin.js';
import { basePath, type PathListing, makeResolver, type Resolver } from './paths.js';
import { makeMatcher, type PlacedFinding, placeFinding } from './place.js';
import { changedLines, type FileRequest, sourceKey, type Sources } from './quote.js';
import { hear } from './testimony.js';
import { absenceOf } from './ties.js';
export { citable, type CitedText, evidenceLines, quotedLines } from './cited.js';
export {
  type CollectedFixes,
  collectFixes,
  decideFixes,
  fixesToTry,
  type FixShelf,
  type FixTrial,
  type FixAnswers,
  foreignNames,
  type KnownNames,
  NO_FIXES,
  NOTHING_COLLECTED,
  pathsToPatch,
} from './fixes.js';
export { type EntryKind, type PathListing as Listing, makeResolver } from './paths.js';
export { type PlacedFinding } from './place.js';
export { type Content, type FileRequest, makeSources, sourceKey, type Sources } from './quote.js';
export { settleOrigin, type Word } from './testimony.js';
export { absenceOf } from './ties.js';

/** PLAN: the files to read, each once: all that are cited or named by a quote, a fix or the text, and all changed ones, at head and at base. */
export function filesToRead(findings: readonly Finding[], change: Change, listing: PathListing): FileRequest[] {
  const resolve = makeResolver(listing, change);
  const cited = findings.flatMap((finding) => [
    ...placesInProse([finding.body]).map((place) => place.path),
    ...finding.locations.map((location) => location.path),
    ...finding.quotes.flatMap((quote) => quote.path ?? []),
    ...(finding.fix?.diffs ?? []).flatMap(namedPaths),
  ]);
  // What no prompt shows nobody quotes by mistake: it is read only when cited.
  const changed = change.files.filter((file) => !isSummarised(file)).map((file) => file.path);
  const requests = [...[...new Set(cited)].flatMap((path) => meant(path, resolve)), ...changed].flatMap((path) =>
    bothSides(path, change, listing),
  );
  return [...new Map(requests.map((request) => [sourceKey(request), request])).values()];
}

/** DECIDE: one anchor per claimed location of each finding, in their order. */
export function placeFindings(
  findings: readonly Finding[],
  change: Change,
  listing: PathListing,
  sources: Sources,
): PlacedFinding[] {
  const desk = {
    change,
    sources,
    resolve: makeResolver(listing, change),
    match: makeMatcher(sources),
    changed: changedLines(change),
  };
  return findings.map((finding) => ({ finding, anchors: placeFinding(finding, desk) }));
}

function meant(path: string, resolve: Resolver): readonly string[] {
  const resolution = resolve(path);
  if (resolution.kind === 'found') return resolution.folder ? [] : [resolution.path];
  return resolution.kind === 'ambiguous' ? resolution.paths.slice(0, 10) : [];
}

/** The file at head, and at base when the change touches it. */
function bothSides(path: string, change: Change, listing: PathListing): FileRequest[] {
  const touched = change.files.some((file) => file.path === path);
  const old = touched ? basePath(path, change) : null;
  return [
    ...(listing.has(path) ? [{ side: 'head', path } as const] : []),
    ...(old === null ? [] : [{ side: 'base', path: old } as const]),
  ];
}

const NO_REPOSITORY = 'there was no repository to check it with';

/** Every finding of every review, marked as unchecked: places `unverified`, origins `unknown`, fixes `not-tried`, each with `reason`. */
export function withoutEvidence(reviews: readonly Review[], reason: string = NO_REPOSITORY): AnchoredFinding[] {
  return reviews.flatMap((review) => review.findings).map((finding) => unchecked(finding, reason));
}

/** One finding without evidence. */
function unchecked(finding: Finding, reason: string): AnchoredFinding {
  return {
    finding,
    anchors: claimedAnchors(finding),
    origin: unknownOrigin(reason),
    fix: untriedFix(finding, reason),
  };
}

/** The claimed places as they are, none checked. */
function claimedAnchors(finding: Finding): Anchor[] {
  return finding.locations.map((claimed, index) => ({
    claimed,
    path: claimed.path,
    lines: claimed.lines,
    side: 'head',
    primary: index === 0,
    state: 'unverified',
    quote: 'none',
    excerpt: null,
  }));
}

/** An origin that could not be decided, with the reason. */
export function unknownOrigin(reason: string): SourceOrigin {
  return unheard({ kind: 'unknown', commit: null, reason });
}

/** An origin of which nobody's words are known: it supports nothing beyond itself. */
export function unheard(origin: Origin): SourceOrigin {
  return { ...origin, older: null, testimony: { kind: 'silent' } };
}

// Places that prose names (`file.go:12`), and what the repository shows there.

/** A place as prose names it; `text` is what stands there, to be made a link. */
interface NamedPlace {
  readonly text: string;
  readonly path: string;
  readonly lines: LineRange;
}

/** A word of a path's characters and a line: longer words are no paths, and each is looked at once. */
const PLACE = /(?<![\w/.@+~-])([\w@.+~/-]{1,300}):(\d{1,7})(?:[-–](\d{1,7}))?(?!\.*[\w:])/g;
/** Folders, and a name that holds a letter. */
const PATH = /^(?:[\w@.+~-]+\/)*[\w@.+~-]*[A-Za-z_][\w+-]*(?:\.[A-Za-z]\w{0,9})?$/;
const MAX_LINES = 8;
const MAX_WIDTH = 200;

/** PLAN: each place once, in the order of its first mention. */
export function placesInProse(texts: readonly string[]): NamedPlace[] {
  const places = new Map<string, NamedPlace>();
  for (const text of texts) {
    for (const [found, path = '', start = '', end = start] of text.matchAll(PLACE)) {
      // `host:8080` and `12:30` are no places; a name with an ending or a folder is.
      if (!/[./]/.test(path) || /^\d|\/\//.test(path) || !PATH.test(path)) continue;
      const [from, to] = [Number(start), Number(end)];
      if (from > 0) places.set(found, { text: found, path, lines: { start: from, end: Math.max(from, to) } });
    }
  }
  return [...places.values()];
}

/** DECIDE: the places that are in the repository at head, with a few lines of real code. */
export function lookUpPlaces(places: readonly NamedPlace[], resolve: Resolver, sources: Sources): ProsePlace[] {
  return places.flatMap(({ text, path, lines }) => {
    const resolution = resolve(path);
    if (resolution.kind !== 'found' || resolution.side !== 'head' || resolution.folder) return [];
    const file = sources.file('head', resolution.path);
    if (!file || lines.start > file.lines.length) return [];
    const endLine = Math.min(lines.end, file.lines.length);
    const shown = file.lines.slice(lines.start - 1, Math.min(endLine, lines.start + MAX_LINES - 1));
    const excerpt = shown.map((line) => line.replace(/\r$/, '').slice(0, MAX_WIDTH)).join('\n');
    return [{ text, path: resolution.path, startLine: lines.start, endLine, excerpt }];
  });
}

// Origin: what to blame, and the decision from the change and git's blame.

/** A file to blame, once, at the lines that findings cite; sorted and apart. */
export interface BlameRequest {
  readonly side: Side;
  readonly path: string;
  readonly ranges: readonly LineRange[];
}

/** PLAN: one blame per cited file, however many findings cite it. */
export function linesToBlame(placed: readonly PlacedFinding[], change: Pick<Change, 'files'>): BlameRequest[] {
  const changed = changedLines(change);
  const requests = new Map<string, { side: Side; path: string; ranges: LineRange[] }>();
  for (const anchor of placed.flatMap(({ anchors }) => anchors)) {
    // No excerpt: there is no text at the place, so nothing to blame.
    if (anchor.lines === null || anchor.excerpt === null) continue;
    const { side, path } = anchor;
    const { lines } = anchor;
    // Git sees that a block was moved only when it is asked for the whole block.
    const blocks = (changed.get(sourceKey(anchor)) ?? []).filter((block) => overlap(block, lines) > 0);
    const request = requests.get(sourceKey(anchor)) ?? { side, path, ranges: [] };
    requests.set(sourceKey(anchor), { side, path, ranges: [...request.ranges, lines, ...blocks] });
  }
  return [...requests.values()].map((request) => ({ ...request, ranges: union(request.ranges) }));
}

/** DECIDE: what each finding by itself shows of where its code comes from, in their order. `settleOrigin` judges them together. */
export function decideOrigins(
  placed: readonly PlacedFinding[],
  change: Change,
  blames: Blames,
  sources: Sources,
): SourceOrigin[] {
  const desk = makeDesk(change, blames, sources);
  return placed.map((finding) => decideOrigin(finding, desk));
}

function decideOrigin({ finding, anchors }: PlacedFinding, desk: Desk): SourceOrigin {
  const paths = [...new Set(anchors.map(({ path }) => path))];
  const { testimony, near } = hear(finding, paths, desk.register);
  const absence = absenceOf(finding);
  if (absence === 'elsewhere') {
    const reason = 'the finding claims that something is absent, which no line of code can show';
    return { ...unknownOrigin(reason), testimony };
  }
  const places = judged(anchors, desk);
  const [first, ...others] = places.map((anchor) => ({ anchor, ...groundOf(finding, anchor, desk) }));
  if (first === undefined) return { ...unknownOrigin('the finding names no place'), testimony };
  const { origin, older } = groundOfAll(first, others);
  if (origin.kind !== 'pre-existing') return { ...origin, older, testimony };
  const doubt = doubtOf(testimony, near, absence);
  if (doubt === null) return { ...origin, older, testimony };
  return { kind: 'unknown', commit: null, reason: `${doubt}; yet ${origin.reason}`, older, testimony };
}

/** All places; those that name an untouched file, or the first one's, without a line say nothing. */
function judged([first, ...others]: readonly Anchor[], desk: Desk): Anchor[] {
  if (!first) return [];
  return [
    first,
    ...others.filter((anchor) => anchor.lines !== null || (anchor.path !== first.path && desk.fileOf(anchor) !== null)),
  ];
}

type Judged = Ground & { readonly anchor: Anchor };

/** What ties one of the places to the change ties the finding; it is older only when all of them are. */
function groundOfAll(first: Judged, others: readonly Judged[]): Ground {
  const older = others.every((other) => other.older !== null) ? first.older : null;
  if (reaches(first)) return { origin: first.origin, older };
  const reached = others.find(reaches);
  if (reached) return { origin: exposedBy(reached), older };
  const open = others.find(({ origin }) => origin.kind === 'unknown');
  if (first.origin.kind === 'unknown' || !open) return { origin: first.origin, older };
  return { origin: { ...open.origin, reason: alsoCited(open) }, older };
}

function reaches({ origin }: Ground): boolean {
  return origin.kind === 'introduced' || origin.kind === 'exposed';
}

function exposedBy(place: Judged): Origin {
  return { kind: 'exposed', commit: place.origin.commit, reason: alsoCited(place) };
}

function alsoCited({ anchor, origin }: Judged): string {
  const line = anchor.lines ? `:${anchor.lines.start}` : '';
  return `the finding also cites ${anchor.path}${line}, where ${origin.reason}`;
}

/** Why older code in an untouched file may still be this change's doing. */
function doubtOf(testimony: Testimony, near: string | null, absence: 'anywhere' | 'none'): string | null {
  if (testimony.kind === 'tied') return `its reviewer ${testimony.reason}`;
  if (near !== null) return `its reviewer ${near}`;
  return absence === 'anywhere' ? 'the finding claims that something is absent or was left as it was' : null;
}

/** Ranges brought together where they touch. */
function union(ranges: readonly LineRange[]): LineRange[] {
  const merged: LineRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end + 1) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
