/** Lines of source code enter; what can be compared of them when layout, comments and line breaks differ leaves. */

/** `code`: comments do not count · `all`: every line with a letter or sign counts. */
export type Reading = 'code' | 'all';

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
export function readingOf(path: string, strict: boolean): Reading {
  return strict && !PROSE.test(path) ? 'code' : 'all';
}

/** The lines that count. */
export function codeLines(lines: readonly string[], reading: Reading): CodeLine[] {
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

function lineOf(line: string, number: number, reading: Reading): CodeLine {
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
export interface Stream {
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
export function addedTo(before: readonly CodeLine[], now: readonly CodeLine[]): CodeLine[] {
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

export const KEYWORDS = new Set(
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
