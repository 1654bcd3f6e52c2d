/** A piece of a review enters; the places it names (paths with lines, in code spans, links or bare) leave. */
import type { LineRange, Location } from '../../domain/location.js';
import { isPath, type Surroundings } from './paths.js';
import { matchAt } from './sticky.js';

/** The places written at one spot, and where the text goes on behind them. */
export interface PlaceMatch {
  readonly places: readonly Location[];
  readonly end: number;
}

/** Reads the places that texts name. */
export interface PlaceReader {
  /** The places written at a spot, or null when something else stands there. */
  at(text: string, at: number, surroundings: Surroundings): PlaceMatch | null;
  /** Every place a text names, in order, each once. */
  within(text: string, surroundings?: Surroundings): Location[];
}

export function placeReader(_files: readonly string[]): PlaceReader {
  return { at: placesAt, within: placesIn };
}

const DASH = '\\s?[-\\u2010-\\u2015~]{1,2}\\s?';
const RANGE = `L?(\\d{1,7})(?::\\d{1,6}|C\\d{1,6})?(?:(?:${DASH}|\\.\\.)L?(\\d{1,7})(?::\\d{1,6}|C\\d{1,6})?)?`;
const AFTER_PATH = new RegExp(`(?::\\s?|#)${RANGE}`, 'y');
const IN_WORDS = new RegExp(
  `,?\\s*[([]?\\s*(?:at\\s|on\\s|near\\s|around\\s)?(?:lines?|ll?\\.|ln|Zeilen?|lignes?|líneas?|行)\\s*[:#]?\\s*[~≈]?\\s?${RANGE}`,
  'yi',
);
const SHORT_WORD = new RegExp(`,?\\s*[([]?\\s*L(?=\\d)${RANGE}`, 'y');
const MORE = new RegExp(
  `(?:\\s?,\\s?(?:and\\s)?|\\s?[&+]\\s?|\\s(?:and|und|et|y)\\s)(?:lines?\\s)?${RANGE}(?![\\w.]*[\\w/(])`,
  'y',
);
const CLOSE = /\s?[)\]]/y;
const LINK =
  /!?\[([^\]\n]{1,400})\]\(<?([^()\s<>]{1,1000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,400})?)>?(?:\s+"[^"\n]{0,200}")?\)/y;
const SPAN = /(`{1,3})([^`\n]{1,600})\1(?!`)/y;
const BARE = /(?:[A-Za-z]:[\\/])?[\w@.~+\-/\\%$*[\]{}]{2,400}/y;
const SEPARATOR = /^\s*(?:[;,&+]|\band\b|\bvs\.?|\bto\b|→)?\s*/;
const MAX_PLACES = 60;

/** The places written at `at`, or null when something else stands there. */
export function placesAt(text: string, at: number, surroundings: Surroundings): PlaceMatch | null {
  const char = text[at];
  if (char === '`') return spanAt(text, at, surroundings);
  if (char === '[') return linkAt(text, at);
  return bareAt(text, at, surroundings);
}

/** Every place a prose text names, in order, each once; at most 60. */
export function placesIn(text: string, surroundings: Surroundings = 'prose'): Location[] {
  const found: Location[] = [];
  for (let at = 0; at < text.length && found.length < MAX_PLACES;) {
    const match = startsToken(text, at) ? placesAt(text, at, surroundings) : null;
    if (match) found.push(...match.places);
    at = match ? match.end : nextToken(text, at);
  }
  return distinctPlaces(found);
}

/** The same list without repetitions. */
export function distinctPlaces(places: readonly Location[]): Location[] {
  if (places.length < 2) return [...places];
  const seen = new Map(
    places.map((place) => [`${place.path}:${String(place.lines?.start)}-${String(place.lines?.end)}`, place]),
  );
  return [...seen.values()];
}

function startsToken(text: string, at: number): boolean {
  return at === 0 || !/[\w/.@~\\]/.test(text[at - 1] ?? '');
}

function nextToken(text: string, at: number): number {
  if (text[at] === '`') {
    const span = matchAt(SPAN, text, at);
    if (span) return at + span[0].length;
  }
  return at + 1;
}

function spanAt(text: string, at: number, surroundings: Surroundings): PlaceMatch | null {
  const span = matchAt(SPAN, text, at);
  const inner = span ? placeList(span[2] ?? '', surroundings) : null;
  if (!span || !inner) return null;
  return withLinesBehind(text, at + span[0].length, inner);
}

function bareAt(text: string, at: number, surroundings: Surroundings): PlaceMatch | null {
  const word = matchAt(BARE, text, at)?.[0].replace(/[.\-\\*~]+$/, '') ?? '';
  if (word === '') return null;
  const ranges = rangesAt(text, at + word.length);
  if (!isPath(word, ranges !== null, surroundings)) return null;
  return { places: located(word, ranges?.ranges ?? []), end: ranges?.end ?? at + word.length };
}

/** The content of a code span when it is nothing but places. */
function placeList(content: string, surroundings: Surroundings): Location[] | null {
  const places: Location[] = [];
  let rest = content.trim();
  while (rest !== '') {
    const match = bareAt(rest, 0, surroundings) ?? spacedPath(rest);
    if (!match) return null;
    places.push(...match.places);
    const behind = rest.slice(match.end);
    rest = behind.replace(SEPARATOR, '');
    if (rest === behind && rest !== '') return null;
  }
  return places.length ? places : null;
}

/** A path with blanks in it, alone in a code span. */
function spacedPath(content: string): PlaceMatch | null {
  const match = /^([\w@.~+\-/\\]+(?: [\w@.~+\-/\\()]+){1,6}\.[A-Za-z]{1,5})(?=$|:\d|#L)/.exec(content.slice(0, 400));
  const path = match?.[1];
  if (!path?.includes('/')) return null;
  const ranges = rangesAt(content, path.length);
  return { places: located(path, ranges?.ranges ?? []), end: ranges?.end ?? path.length };
}

function linkAt(text: string, at: number): PlaceMatch | null {
  const link = matchAt(LINK, text, at);
  if (!link) return null;
  const label = placeList((link[1] ?? '').replace(/`/g, ''), 'place') ?? [];
  const target = targetPlace(link[2] ?? '');
  const named = label.find((place) => place.path.includes('/')) ?? target ?? label[0];
  if (!named) return null;
  const lines = label[0]?.lines ?? target?.lines ?? null;
  const places = label.length > 1 ? label : [{ path: named.path, lines }];
  return withLinesBehind(text, at + link[0].length, places);
}

/** The file a link points to: relative, absolute, `file:` or a blob on a forge. */
function targetPlace(url: string): Location | null {
  const hash = /#L?(\d{1,7})(?:C\d+)?(?:-L?(\d{1,7}))?/.exec(url);
  const plain = url.replace(/[?#].*$/, '').replace(/^file:\/\//, '');
  const path = /^https?:/.test(plain)
    ? (/\/(?:blob|blame|raw|src)\/(?:branch\/|commit\/)?[^/]+\/(.+)$/.exec(plain)?.[1] ?? '')
    : plain;
  const behind = /^(.*?):(\d{1,7})(?:-(\d{1,7}))?(?::\d+)?$/.exec(path);
  const name = decode(behind?.[1] ?? path);
  if (!isPath(name, hash !== null || behind !== null, 'place')) return null;
  const [start, end] = hash ? [hash[1], hash[2]] : [behind?.[2], behind?.[3]];
  return { path: clean(name), lines: start === undefined ? null : range(start, end) };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Lines written behind a span or link: `` `a.go`:12 ``, `` `a.go` (lines 3–5) ``. */
function withLinesBehind(text: string, at: number, places: readonly Location[]): PlaceMatch {
  const last = places.at(-1);
  const ranges = last?.lines === null ? rangesAt(text, at) : null;
  if (!ranges || !last) return { places, end: at };
  return { places: [...places.slice(0, -1), ...located(last.path, ranges.ranges)], end: ranges.end };
}

function rangesAt(text: string, at: number): { readonly ranges: LineRange[]; readonly end: number } | null {
  const isWords = matchAt(AFTER_PATH, text, at) === null;
  const first = matchAt(AFTER_PATH, text, at) ?? matchAt(IN_WORDS, text, at) ?? matchAt(SHORT_WORD, text, at);
  if (!first) return null;
  const ranges = [range(first[1] ?? '', first[2])];
  let end = at + first[0].length;
  for (let more = matchAt(MORE, text, end); more && ranges.length < MAX_PLACES; more = matchAt(MORE, text, end)) {
    ranges.push(range(more[1] ?? '', more[2]));
    end += more[0].length;
  }
  if (isWords && /[([]/.test(first[0])) end += matchAt(CLOSE, text, end)?.[0].length ?? 0;
  return { ranges: ranges.filter((one) => one.start > 0), end };
}

function range(first: string, second: string | undefined): LineRange {
  const start = Number(first);
  const end = second === undefined ? start : Number(second);
  return { start, end: Math.max(start, end) };
}

function located(path: string, ranges: readonly LineRange[]): Location[] {
  const name = clean(path);
  return ranges.length ? ranges.map((lines) => ({ path: name, lines })) : [{ path: name, lines: null }];
}

function clean(path: string): string {
  return path.replace(/^(?:\.[\\/])+/, '').replace(/\\/g, '/');
}
