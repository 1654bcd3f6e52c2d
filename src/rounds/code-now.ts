/** Compares cited code before and now whatever its layout: whether a fix went in, a guard was added, it came back or was renamed. */
import type { AddedSince } from '../domain/past.js';
import { withoutEnd } from '../text/characters.js';

/** `code`: comments do not count · `all`: every line with a letter or sign counts. */
export type CodeNowReading = 'code' | 'all';

/** A line that counts. `key`: without white space, with one kind of quotation mark, without closing commas and semicolons. */
export interface CodeLine {
  readonly key: string;
  /** As `key`, with what closes the line. */
  readonly packed: string;
  /** Brackets on the lines right below it, which count for nothing by themselves. */
  readonly tail: string;
  readonly raw: string;
  /** 1-based in what was read. */
  readonly number: number;
}

const COMMENT_LINE = /^\s*(\/\/|#(?![a-z]+\b(?!:))(?!\[)|\/\*|\*(\s|\/|$)|--\s|;;?\s|<!--|""")/;
const PROSE = /\.(md|markdown|mdx|rst|adoc|txt|tex)$/i;

/** In prose every line says something; in code comments do not run. */
export function readingOf(path: string, strict: boolean): CodeNowReading {
  return strict && !PROSE.test(path) ? 'code' : 'all';
}

/** The lines that count. */
export function codeLines(lines: readonly string[], reading: CodeNowReading): CodeLine[] {
  const kept: CodeLine[] = [];
  for (const [index, raw] of lines.entries()) {
    const line = lineOf(raw, index + 1, reading);
    const last = kept.at(-1);
    if (/[\p{L}\p{N}_]/u.test(line.key)) kept.push(line);
    else if (last) kept[kept.length - 1] = { ...last, tail: last.tail + line.packed };
  }
  return kept;
}

/** The keys of lines. */
export const keysOf = (lines: readonly CodeLine[]): string[] => lines.map(({ key }) => key);

function lineOf(line: string, number: number, reading: CodeNowReading): CodeLine {
  const comment = reading === 'code' && COMMENT_LINE.test(line);
  const code = reading === 'code' ? line.replace(/\/\*.*?\*\//g, '').replace(/\s(\/\/|#)\s.*$/, '') : line;
  const packed = comment ? '' : code.replace(/\s+/g, '').replace(/['`]/g, '"');
  return { key: packed.replace(/(?<![,;])[,;]+$/, ''), packed, tail: '', raw: line.trim(), number };
}

/** Lines of a text, whatever ends them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** All lines in one string, in which a formatter's line breaks and trailing commas are not seen. */
interface Stream {
  readonly text: string;
  /** Offsets at which a line begins or ends. */
  readonly edges: ReadonlySet<number>;
}

export function streamOf(lines: readonly CodeLine[]): Stream {
  const edges = new Set<number>([0]);
  let text = '';
  for (const piece of lines.flatMap(({ packed, tail }) => [packed, tail])) {
    if (/^[)\]}]/.test(piece)) text = text.replace(/,$/, '');
    text += piece.replace(/;/g, '').replace(/,(?=[)\]}])/g, '');
    edges.add(text.length);
  }
  return { text, edges };
}

/** Start indices at which the lines of `part` stand one after the other in `whole`. */
export function runsIn(part: readonly string[], whole: readonly string[]): number[] {
  const [first] = part;
  if (first === undefined) return [];
  const found: number[] = [];
  for (let at = whole.indexOf(first); at >= 0; at = whole.indexOf(first, at + 1)) {
    if (part.every((line, offset) => whole[at + offset] === line)) found.push(at);
  }
  return found;
}

/** Offsets of `part` in `whole`. */
export function offsetsIn(part: string, whole: string): number[] {
  const found: number[] = [];
  if (!part) return found;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) found.push(at);
  return found;
}

/** How often each line stands there. */
export function tally(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** Lines of `now` that are more often there than in `before`. */
function addedTo(before: readonly CodeLine[], now: readonly CodeLine[]): CodeLine[] {
  const left = tally(keysOf(before));
  return now.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Names in code or prose, as written. */
export function namesIn(text: string): string[] {
  return [...new Set((text.match(/[A-Za-z_$][\w$]{1,}/g) ?? []).filter((name) => !KEYWORDS.has(name)))];
}

const KEYWORDS = new Set(
  (
    'abstract and as async await bool boolean break byte case catch char class const continue def default defer del do ' +
    'done double elif else elsif end enum err error esac except export extends false False fi final finally float fn ' +
    'for foreach from func function go goto if impl implements import in int interface is lambda let local long loop ' +
    'match mod module move mut namespace new next nil None nonlocal not null number of or override package pass private ' +
    'protected pub public raise range readonly ref rescue return select self Self short static str string struct super ' +
    'switch then this throw throws trait true True try type typeof uint union unless unsafe until use using val var ' +
    'void when where while with yield the to an it on be by'
  ).split(' '),
);

// Whether a proposed fix went in.

interface FixedFile {
  readonly path: string;
  readonly before: readonly CodeLine[] | null;
  readonly now: readonly CodeLine[];
}

/** All lines that the fix adds are there, at least one of them new, and all that it takes away are there less often. */
export function fixIsIn(diff: string, { path, before, now }: FixedFile, reading: CodeNowReading): boolean {
  if (!diff.trim() || !before) return false;
  const section = sectionFor(diff, path);
  const added = sideOf(section, '+', reading);
  const deleted = sideOf(section, '-', reading);
  const [earlier, later] = [tally(keysOf(before)), tally(keysOf(now))];
  const stream = streamOf(now).text;
  const fresh = added.filter(({ key }) => (earlier.get(key) ?? 0) < (later.get(key) ?? 0) || !earlier.has(key));
  if (!fresh.every(({ key }) => later.has(key) || (key.length >= 12 && stream.includes(key)))) return false;
  const left = ({ key }: CodeLine): number => later.get(key) ?? 0;
  // Without comments being read, what holds the gate is judged: none of the lines that the fix deletes may be left.
  if (reading === 'code' && deleted.some((line) => left(line) > 0)) return false;
  if (!deleted.every((line) => left(line) < (earlier.get(line.key) ?? 0))) return false;
  return fresh.length > 0 || (added.length === 0 && deleted.length > 0);
}

/** Shorter lines, and lines with fewer names, stand in many places. */
const TELLING = { characters: 16, names: 2 };
const IMPORT = /^\s*(import|from|use|using|require|include|#\s*include|package)\b|\brequire\(/;

/** The lines of a fix that stand in no code by chance: none that it only moves, no comment, no import, no `return nil`. */
function tellingAdded(diff: string): CodeLine[] {
  const lines = diff.split('\n').filter((line) => !/^(\+\+\+|---) /.test(line));
  const deleted = new Set(keysOf(sideOf(lines, '-', 'code')));
  return sideOf(lines, '+', 'code').filter(
    ({ key, raw }) =>
      key.length >= TELLING.characters &&
      namesIn(raw).length >= TELLING.names &&
      !IMPORT.test(raw) &&
      !deleted.has(key),
  );
}

/**
 * The files to which a fix was added, wherever it was proposed: all its telling lines were added since, and none of the
 * lines that it takes away is left in `now`, the file that the finding cites. Empty when it is not in.
 */
export function fixAddedTo(diff: string, added: readonly AddedSince[], now: readonly CodeLine[]): string[] {
  const wanted = new Set(keysOf(tellingAdded(diff)));
  const left = new Set(keysOf(now));
  if (!wanted.size || sideOf(diff.split('\n'), '-', 'code').some(({ key }) => left.has(key))) return [];
  const holders = holdersIn(added);
  const there = [...wanted].map((key) => holders.get(key) ?? []);
  return there.every(({ length }) => length > 0) ? [...new Set(there.flat())] : [];
}

const HOLDERS = new WeakMap<readonly AddedSince[], ReadonlyMap<string, readonly string[]>>();

/** Line that was added → the files that it was added to. Read once, however many findings ask. */
function holdersIn(added: readonly AddedSince[]): ReadonlyMap<string, readonly string[]> {
  const known = HOLDERS.get(added);
  if (known) return known;
  const holders = new Map<string, string[]>();
  for (const { path, text } of added) {
    for (const key of new Set(keysOf(codeLines(linesOf(text), 'code')))) {
      holders.set(key, [...(holders.get(key) ?? []), path]);
    }
  }
  HOLDERS.set(added, holders);
  return holders;
}

/** The part of a diff that is about the file; all of it when it names no file. */
function sectionFor(diff: string, path: string): string[] {
  const lines = diff.split('\n');
  if (!lines.some((line) => line.startsWith('+++ '))) return lines;
  const kept: string[] = [];
  let inside = false;
  for (const line of lines) {
    if (line.startsWith('+++ '))
      inside =
        line
          .slice(4)
          .replace(/^[ab]\//, '')
          .trim() === path;
    else if (/^(---|diff |index )/.test(line)) inside = inside && !line.startsWith('diff ');
    else if (inside) kept.push(line);
  }
  return kept;
}

function sideOf(lines: readonly string[], sign: '+' | '-', reading: CodeNowReading): CodeLine[] {
  return codeLines(
    lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1)),
    reading,
  );
}

// New lines beside or between the cited ones that bear on them.

const NEAR = 3;
const CONTROL =
  /\b(if|unless|guard|return|throw|raise|assert|ensure|require|check|defer|try|catch|rescue|except|finally|with|using|lock|unlock|synchronized|switch|match|case|when|while|break|continue|await|once)\b|\?\?|&&|\|\|/i;

/**
 * New lines within three lines of the cited ones (or between them) that share a name with them. Strict: that also decide
 * something (a condition, an early end, a lock); a log line beside a defect does not answer it.
 */
export function guardsIn(
  sides: {
    readonly cited: readonly CodeLine[];
    readonly before: readonly CodeLine[] | null;
    readonly now: readonly CodeLine[];
  },
  at: number,
  strict: boolean,
): CodeLine[] {
  const { cited, before, now } = sides;
  if (!before) return [];
  const first = now[at];
  const last = lastCited(cited, now, at);
  if (!first || !last) return [];
  const names = new Set(cited.flatMap(({ raw }) => namesIn(raw)));
  const from = now.indexOf(first) - NEAR;
  const to = now.indexOf(last) + (strict ? 1 : NEAR);
  const near = new Set(now.slice(Math.max(0, from), to + 1));
  return addedTo(before, now).filter(
    (line) =>
      near.has(line) &&
      namesIn(line.raw).some((name) => names.has(name)) &&
      (!strict || CONTROL.test(withoutStrings(line.raw))),
  );
}

function lastCited(cited: readonly CodeLine[], now: readonly CodeLine[], at: number): CodeLine | undefined {
  let next = 0;
  let last: CodeLine | undefined;
  for (const line of now.slice(at)) {
    if (next === cited.length) break;
    if (line.key === cited[next]?.key) {
      last = line;
      next += 1;
    }
  }
  return last;
}

const withoutStrings = (code: string): string => code.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '""');

// The file in which cited code came back, perhaps under other names.

/** The first file to which at least half of the cited lines were added, alike in shape and in at least half of their names. */
export function reappearsIn(cited: readonly CodeLine[], added: readonly AddedSince[], except: string): string | null {
  const wanted = cited.filter(({ raw }) => namesIn(raw).length > 0);
  if (!wanted.length) return null;
  for (const { path, text } of added) {
    if (path === except) continue;
    const byShape = new Map<string, string[]>();
    for (const { raw } of codeLines(linesOf(text), 'all')) {
      const shape = shapeOf(raw);
      byShape.set(shape, [...(byShape.get(shape) ?? []), raw]);
    }
    const back = wanted.filter(({ raw }) => (byShape.get(shapeOf(raw)) ?? []).some((line) => alike(raw, line)));
    if (back.length * 2 >= wanted.length) return path;
  }
  return null;
}

/** A line with every name put out of sight. */
function shapeOf(line: string): string {
  return withoutEnd(line.replace(/\s+/g, '').replace(/[A-Za-z_$][\w$]*/g, 'n'), /[,;]/);
}

function alike(a: string, b: string): boolean {
  const names = namesIn(a);
  const other = new Set(namesIn(b));
  return names.filter((name) => other.has(name)).length * 2 >= names.length;
}

// The same lines under new names, when nothing but names changed.

const TOKEN = /[A-Za-z_$][\w$]*|\d[\w.]*|[^\sA-Za-z0-9_$]/g;
const NAME = /^[A-Za-z_$]/;

/** Old name → new name. */
type Renaming = ReadonlyMap<string, string>;

interface Renamed {
  /** Index of the first line in `now`. */
  readonly at: number;
  readonly renaming: Renaming;
}

/** Lines of `now` that are the cited ones with each name replaced throughout the file; `null` when there are none. */
export function findRenamed(
  cited: readonly CodeLine[],
  before: readonly CodeLine[] | null,
  now: readonly CodeLine[],
): Renamed | null {
  if (!before || cited.length === 0) return null;
  const known = new Set(before.map(({ key }) => key));
  const [namesBefore, namesNow] = [namesOf(before), namesOf(now)];
  for (let at = 0; at + cited.length <= now.length; at += 1) {
    const window = now.slice(at, at + cited.length);
    if (window.every(({ key }) => known.has(key))) continue;
    const renaming = alphaEqual(cited, window);
    if (!renaming) continue;
    // A rename leaves no old name behind and meets no new one; anything else is another call, not another name.
    const whole = [...renaming].every(([old, fresh]) => !namesNow.has(old) && !namesBefore.has(fresh));
    if (whole && renaming.size > 0) return { at, renaming };
  }
  return null;
}

function namesOf(lines: readonly CodeLine[]): Set<string> {
  return new Set(lines.flatMap(({ raw }) => raw.match(TOKEN) ?? []).filter((token) => NAME.test(token)));
}

/** The names that differ, when the two differ in names only and each old name always gives the same new one. */
function alphaEqual(a: readonly CodeLine[], b: readonly CodeLine[]): Renaming | null {
  const forth = new Map<string, string>();
  const back = new Map<string, string>();
  for (const [index, line] of a.entries()) {
    const [left, right] = [line.raw.match(TOKEN) ?? [], b[index]?.raw.match(TOKEN) ?? []];
    if (left.length !== right.length) return null;
    for (const [position, token] of left.entries()) {
      const other = right[position] ?? '';
      const names = NAME.test(token) && NAME.test(other) && !KEYWORDS.has(token) && !KEYWORDS.has(other);
      if (!names && token !== other) return null;
      if (names && ((forth.get(token) ?? other) !== other || (back.get(other) ?? token) !== token)) return null;
      if (names) {
        forth.set(token, other);
        back.set(other, token);
      }
    }
  }
  return new Map([...forth].filter(([old, fresh]) => old !== fresh));
}
