/** Finds the places that a text names: paths with lines, in code spans, in links or bare. */
import type { Location } from '../domain/finding.js';
import { must } from '../domain/values.js';
import { withoutEnd } from '../text/characters.js';
import { composed, fileName, isOneWord, type KnownFiles, knownFiles } from '../text/known-files.js';
import { lengthAt, matchAt } from './lines.js';
import {
  cleanPath,
  hasKnownExtension,
  isMeant,
  isPath,
  linkAt,
  located,
  MAX_PATH,
  MAX_PLACES,
  rangesAt,
  type Surroundings,
  targetPlace,
} from './written-paths.js';

/** The places written at one spot, and where the text goes on behind them. */
interface PlaceMatch {
  readonly places: readonly Location[];
  readonly end: number;
}

/** Reads places: known files first, whatever characters they hold, then what has the shape of a path. */
export interface PlaceReader {
  /** The places written at `at`, or null when something else stands there. */
  at(text: string, at: number, surroundings: Surroundings): PlaceMatch | null;
  /** Every place that a text names, in order, each once; at most 60. */
  within(text: string, surroundings?: Surroundings): Location[];
}

/** A reader for a repository with these files (their previous names, too); without any, shape alone decides. */
export function placeReader(files: readonly string[]): PlaceReader {
  const known = knownFiles(files);
  return {
    at: (text, at, surroundings) => placeAt({ known, surroundings }, text, at),
    within: (text, surroundings = 'prose') => within({ known, surroundings }, composed(text)),
  };
}

const UNKNOWN = placeReader([]);

/** What a reader without known files reads in a text. */
export function placesIn(text: string, surroundings: Surroundings = 'prose'): Location[] {
  return UNKNOWN.within(text, surroundings);
}

/** The same list without repetitions. */
export function distinctPlaces(places: readonly Location[]): Location[] {
  if (places.length < 2) return [...places];
  const seen = new Map(
    places.map((place) => [`${place.path}:${String(place.lines?.start)}-${String(place.lines?.end)}`, place]),
  );
  return [...seen.values()];
}

interface PlaceReading {
  readonly known: KnownFiles;
  readonly surroundings: Surroundings;
}

const SPAN = /(`{1,3})([^`\n]{1,600})\1(?!`)/y;
const CHAR = String.raw`[\p{L}\p{M}\p{N}_@.~+\-/\\%$*]`;
/** `[id]`, `{name}`, and a route group (`(shop)/`, `@(auth).`), which is no call. */
const GROUP = String.raw`(?:\[{1,2}[^\s[\]\x60]{1,80}\]{1,2}|\{[^\s{},\x60]{1,80}\}|(?<![\p{L}\p{M}\p{N}_])\([\p{L}\p{M}\p{N}_@.-]{1,80}\)(?=[\p{L}\p{M}\p{N}_@.+\-/\\[(]))`;
/** Segments of a path, in any script. A leading star is a pattern's, not a mark of emphasis. */
const BARE = new RegExp(
  String.raw`(?!\*(?!\*\/|[./_-]))(?:[A-Za-z]:[\\/])?(?=${CHAR}|${GROUP})${CHAR}{0,400}(?:${GROUP}${CHAR}{0,200}){0,12}`,
  'yu',
);
const SEPARATOR = /^\s*(?:[;,&+]|\band\b|\bvs\.?|\bto\b|→)?\s*/;

function placeAt(reading: PlaceReading, text: string, at: number): PlaceMatch | null {
  const char = text[at];
  if (char === '`') return spanAt(reading, text, at);
  const known = knownAt(reading.known, { text, at, surroundings: reading.surroundings });
  if (known) return known;
  return (char === '[' ? linkedAt(reading, text, at) : null) ?? bareAt(text, at, reading.surroundings);
}

function within(reading: PlaceReading, text: string): Location[] {
  const found: Location[] = [];
  let guessFrom = 0;
  for (let at = 0; at < text.length && found.length < MAX_PLACES;) {
    const isStart = startsToken(text, at);
    const mayGuess = isStart && at >= guessFrom && startsShape(text, at);
    const match = mayGuess
      ? placeAt(reading, text, at)
      : isStart
        ? knownAt(reading.known, { text, at, surroundings: reading.surroundings })
        : null;
    if (match) found.push(...match.places);
    else if (mayGuess) guessFrom = Math.max(guessFrom, endOfTorn(text, at));
    at = match ? match.end : nextToken(text, at);
  }
  return distinctPlaces(found);
}

function startsToken(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before === '-' && at > 1) return !/[\w-]/.test(text.charAt(at - 2));
  return !/[\w/.@~\\+%$]/.test(before) && !isOneWord(before, text.charAt(at));
}

/** A slash or dot behind a character that stands in names (`C#/a.cs`, `{a,b}.go`) goes on with what was not understood. */
function startsShape(text: string, at: number): boolean {
  return at === 0 || !/[/\\.]/.test(text.charAt(at)) || /[\s([{<"'`|*=:,>\u2013\u2014]/.test(text.charAt(at - 1));
}

function nextToken(text: string, at: number): number {
  if (text[at] === '`') {
    const span = matchAt(SPAN, text, at);
    if (span) return at + span[0].length;
  }
  return at + 1;
}

function spanAt(reading: PlaceReading, text: string, at: number): PlaceMatch | null {
  const span = matchAt(SPAN, text, at);
  if (!span) return null;
  const end = at + span[0].length;
  const content = must(span[2]);
  const inner = placeList(reading, content) ?? (rangesAt(text, end) && knownAlone(reading, content));
  return inner && withLinesBehind(text, end, inner);
}

function bareAt(text: string, at: number, surroundings: Surroundings): PlaceMatch | null {
  const word = wordAt(text, at);
  if (word.length < 2) return null;
  const ranges = rangesAt(text, at + word.length);
  const end = ranges?.end ?? at + word.length;
  if (!isPath(word, ranges !== null, surroundings) || (!ranges && isTorn(text, at, word))) return null;
  const path = word.includes('/') ? word.replace(MARKDOWN_ESCAPE, '') : word;
  return { places: located(cleanPath(path), ranges?.ranges ?? []), end };
}

const MARKDOWN_ESCAPE = /\\(?=[[\]()_*])/g;

function wordAt(text: string, at: number): string {
  const found = matchAt(BARE, text, at)?.[0] ?? '';
  const word = withoutEnd(found, /[.\-\\*~]/);
  const isEmphasis = word.startsWith('*') && found.endsWith('*');
  return word.length > 1 && !isEmphasis ? word : '';
}

/** A known file whose name is an ordinary word (`run`), where lines stand behind the span. */
function knownAlone({ known }: PlaceReading, content: string): readonly Location[] | null {
  const match = knownAt(known, { text: content, at: 0, surroundings: 'file' });
  return match?.end === content.length ? match.places : null;
}

/** What goes on behind a word as a name may go on but a sentence does not: `src/C` in `src/C#/a.cs`, `src/a` in `src/a,b.js`. */
const GOES_ON = /[#&;,!^=]+[\p{L}\p{N}_/\\.@[(]|'(?!s\b(?![./]))[\p{L}\p{N}_]|\([^\s`]{0,80}\)[/\\.]/uy;
const REST_OF_TOKEN = /[^\s`"<>|]{0,400}/y;

/** A fragment of a path is no path: it would name another file, or none, and refute what is right. */
function isTorn(text: string, at: number, word: string): boolean {
  const name = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
  return !hasKnownExtension(name) && matchAt(GOES_ON, text, at + word.length) !== null;
}

/** Where a token ends that only the known files could explain; nothing in it is guessed. */
function endOfTorn(text: string, at: number): number {
  const word = wordAt(text, at);
  return word !== '' && isTorn(text, at, word) ? at + word.length + lengthAt(REST_OF_TOKEN, text, at + word.length) : 0;
}

/** The content of a code span when it is nothing but places. */
function placeList(reading: PlaceReading, content: string): Location[] | null {
  const { known, surroundings } = reading;
  const places: Location[] = [];
  let rest = content.trim();
  while (rest !== '' && places.length < MAX_PLACES) {
    const tries = [knownAt(known, { text: rest, at: 0, surroundings }), bareAt(rest, 0, surroundings), oddPath(rest)];
    const match = tries.find((one) => one !== null && isSeparated(rest, one.end));
    if (!match) return null;
    places.push(...match.places);
    rest = rest.slice(match.end).replace(SEPARATOR, '');
  }
  return places.length ? places : null;
}

function isSeparated(text: string, end: number): boolean {
  const behind = text.slice(end, end + 40);
  return behind === '' || SEPARATOR.exec(behind)?.[0] !== '';
}

const ODD =
  /^((?:[\p{L}\p{M}\p{N}_@.~+\-/\\()[\]{}#,&!$%^]|(?<=\p{L})'(?=\p{L})| (?=\S)){2,400}?\.[A-Za-z]\w{0,11})(?=$|:\d|#L?\d)/u;

/** A path with blanks or signs in it, alone in a code span; no command (`cat a/b.ts`), call, pattern or list of paths. */
function oddPath(content: string): PlaceMatch | null {
  const path = ODD.exec(content)?.[1] ?? '';
  const name = fileName(path);
  if (name === path || !hasKnownExtension(name) || /^[-#$(&!]|\$\(|[\p{L}\p{N}_]\(|^[^/]* |\{[^}]*,/u.test(path))
    return null;
  const pieces = path.split(/[ ,;&]+/);
  if (pieces.length > 1 && pieces.slice(0, -1).some((piece) => isPath(piece, false, 'prose'))) return null;
  const ranges = rangesAt(content, path.length);
  return { places: located(cleanPath(path), ranges?.ranges ?? []), end: ranges?.end ?? path.length };
}

function linkedAt(reading: PlaceReading, text: string, at: number): PlaceMatch | null {
  const link = linkAt(text, at);
  if (!link) return null;
  const surroundings = reading.surroundings === 'file' ? 'file' : 'place';
  const label = placeList({ ...reading, surroundings }, link.label.replace(/`/g, '')) ?? [];
  const target = targetPlace(link.target, reading.known);
  const named = label.find((place) => place.path.includes('/')) ?? target ?? label[0];
  if (!named) return null;
  const lines = label[0]?.lines ?? target?.lines ?? null;
  const places = label.length > 1 ? label : [{ path: named.path, lines }];
  return withLinesBehind(text, link.end, places);
}

/** Lines written behind a span or link: `` `a.go`:12 ``, `` `a.go` (lines 3–5) ``. */
function withLinesBehind(text: string, at: number, places: readonly Location[]): PlaceMatch {
  const last = places.at(-1);
  const ranges = last?.lines === null ? rangesAt(text, at) : null;
  if (!ranges || !last) return { places, end: at };
  return { places: [...places.slice(0, -1), ...located(last.path, ranges.ranges)], end: ranges.end };
}

// The known file that is written at a spot of a text, with its lines.

/** Folders above the repository, or of another checkout: `/tmp/clone/`, `C:\\work\\`, `./`, `…/`. */
const FOLDER = /(?:[A-Za-z]:)?(?:[\w@.~+\-%$]{0,255}|…)[\\/]/y;
const MAX_FOLDERS = 24;

/** The known file whose path, or end of a path, stands at the spot, behind folders that are not known, too. */
function knownAt(
  known: KnownFiles,
  { text, at, surroundings }: { readonly text: string; readonly at: number; readonly surroundings: Surroundings },
): { readonly places: readonly Location[]; readonly end: number } | null {
  const found = known.isEmpty ? null : writtenAt(known, text, at);
  if (!found) return null;
  const ranges = rangesAt(text, found.end);
  if (!isMeant({ ...found, hasLines: ranges !== null }, surroundings)) return null;
  return { places: located(found.written, ranges?.ranges ?? []), end: ranges?.end ?? found.end };
}

interface Written {
  readonly written: string;
  readonly isWhole: boolean;
  readonly end: number;
}

const WORD = /\S{1,200}/y;

/** As it stands, or with its accents composed, Windows' separators turned, or Markdown's escapes taken off. */
function writtenAt(known: KnownFiles, text: string, at: number): Written | null {
  const literal = behindFolders(known, text, at);
  if (literal) return literal;
  const near = text.slice(at, at + MAX_PATH);
  if (composed(near) !== near) return respelt(known, { raw: near, at, spell: composed });
  const word = matchAt(WORD, text, at)?.[0] ?? '';
  if (!word.includes('\\')) return null;
  return respelt(known, { raw: word, at, spell: turned }) ?? respelt(known, { raw: word, at, spell: unescaped });
}

const turned = (text: string): string => composed(text).replaceAll('\\', '/');
const unescaped = (text: string): string => composed(text).replace(/\\(?=[!-/:-@[-`{-~])/g, '');

function respelt(
  known: KnownFiles,
  { raw, at, spell }: { readonly raw: string; readonly at: number; readonly spell: (text: string) => string },
): Written | null {
  const found = behindFolders(known, spell(raw), 0);
  return found && { ...found, end: at + rawLength(raw, found.end, spell) };
}

/** How much of the text as written gives so much of it as spelt; what belongs to the last letter is with it. */
function rawLength(raw: string, length: number, spell: (text: string) => string): number {
  let end = length;
  while (end < raw.length && spell(raw.slice(0, end)).length < length) end += 1;
  while (end < raw.length && spell(raw.slice(0, end + 1)).length === length) end += 1;
  return end;
}

function behindFolders(known: KnownFiles, text: string, at: number): Written | null {
  for (let [from, tries] = [at, 0]; tries < MAX_FOLDERS && from - at < MAX_PATH; tries += 1) {
    const match = known.longestAt(text, from);
    if (match) {
      const written = cleanPath(text.slice(at, from)) + match.path;
      return { written, isWhole: match.isWhole && from === at, end: match.end };
    }
    const folder = matchAt(FOLDER, text, from);
    if (!folder) return null;
    from += folder[0].length;
  }
  return null;
}
