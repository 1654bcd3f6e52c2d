/** Reads code as reviewers quote it, finds it in a file whatever its white space, and holds the files that are searched. */
import { addedLines, type Change, deletedLines } from '../domain/change.js';
import type { LineRange, Quote, Side } from '../domain/finding.js';
import { addTo, must } from '../domain/values.js';
import { UNSEEN_CLASS } from '../text/characters.js';

/** One way to read a quote. Segments have no white space; between them code was left out. `side`: where it must be searched. */
export interface QuoteReading {
  readonly segments: readonly string[];
  readonly side: 'either' | 'head';
}

/** Languages in which reviewers show what a program printed rather than code. */
const OUTPUT = /^(text|txt|console|output|log|plaintext|plain|shell-?session|terminal|stdout|stderr)$/i;

const ELLIPSIS = String.raw`(?:\.{3,}|…)`;
const ELIDED_LINE = new RegExp(
  String.raw`^\s*(?://+|#+|--+|;+|%+|/\*+|\*|<!--|\{/\*|"""|'''|\(|\[|<)?\s*(?:${ELLIPSIS}.{0,80}|.{0,60}${ELLIPSIS}|\[?(?:snip|snipped|omitted|elided|truncated)\]?)\s*(?:\*+/|-->|\*/\}|"""|'''|\)|\]|>|;)?\s*$`,
  'i',
);
const BARE = new RegExp(String.raw`^\s*(?:${ELLIPSIS}|\[\s*${ELLIPSIS}\s*\]|\(\s*${ELLIPSIS}\s*\))\s*[;,]?\s*$`);
const COMMENT = /^\s*(?:\/\/|#(?!include|define|if|endif|else|!|\[)|--|;|%|\/\*|\*|<!--|\{\/\*)/;
const ANNOTATION = /(?:(?:\/\/|#|--|;|\/\*)\s*)?(?:<--|<-{2,}|<==|←|⟵|⬅|◀|👈|\^\^\^).*$/u;
const TRAILING_COMMENT = /(?<=\S)\s+(?:\/\/|#|--|;)\s.*$/;
const PATH = String.raw`[\w@.+~/\\-]*[\w-]\.[A-Za-z]\w{0,9}`;
const PATH_HEADER = new RegExp(
  String.raw`^\s*(?:(?://|#|--|;|/\*|<!--)\s*["'${'`'}]?${PATH}\b.{0,80}|["'${'`'}]?${PATH}["'${'`'}]?:?(?:[:#]L?\d[\d\s,:L–-]*)?)\s*$`,
);
const NUMBERED = /^\s*(?:L|line\s*)?\d+\s*(?:[:|│→]|\t|\s{2,}|$)/i;

/** All readings, most literal first. Empty when there is too little to search for. */
export function readings(quote: Quote): QuoteReading[] {
  const lines = quote.code.split('\n').map((line) => line.replace(/\r$/, ''));
  const bare = clean(lines);
  const uncommented = bare.map((line) => line.replace(TRAILING_COMMENT, ''));
  const all = [
    ...lineReadings(lines),
    ...lineReadings(bare),
    ...diffReadings(bare),
    ...lineReadings(uncommented),
    ...diffReadings(uncommented),
    paragraphReading(bare),
    paragraphReading(uncommented),
  ];
  const seen = new Set<string>();
  return all.filter(({ segments, side }) => {
    const key = `${side}\0${segments.join('\0')}`;
    if (seen.has(key) || segments.join('').length < 3) return false;
    seen.add(key);
    return true;
  });
}

/** Snippets from several places of a file in one quote, apart by an empty line. */
function paragraphReading(lines: readonly string[]): QuoteReading {
  const marked = lines.map((line) => (line.trim() === '' ? '...' : line));
  return { segments: splitAt(marked, isElided), side: 'either' };
}

/** Whether the quote shows what a program printed: nothing that must be found in a file. */
export function isOutput(quote: Quote): boolean {
  return quote.language !== null && OUTPUT.test(quote.language);
}

/** Lines that carry enough to be distinguished, without white space: used to find candidate files. */
export function tellingLines(quote: Quote): string[] {
  return clean(quote.code.split('\n'))
    .map((line) => squeeze(line.replace(/^[+-]/, '')))
    .filter((line) => line.length >= 12)
    .sort((a, b) => b.length - a.length)
    .slice(0, 4);
}

/** Whole, then with elided lines left out, then with ellipses inside lines left out too. */
function lineReadings(lines: readonly string[]): QuoteReading[] {
  const forms = [[squeeze(lines.join('\n'))], splitAt(lines, isElided), splitInside(splitAtText(lines))];
  return forms.map((segments) => ({ segments: segments.filter(Boolean), side: 'either' }));
}

function splitAt(lines: readonly string[], elided: (line: string) => boolean): string[] {
  const segments: string[] = [];
  let current = '';
  for (const line of lines) {
    if (elided(line)) {
      segments.push(current);
      current = '';
    } else current += squeeze(line);
  }
  return [...segments, current].filter(Boolean);
}

/** A line that stands for others, or names a file, is short; of a long one the patterns would look at every blank for every other. */
const LONGEST_SIGN = 400;

function isElided(written: string): boolean {
  const line = written.trim();
  if (line.length > LONGEST_SIGN) return false;
  if (BARE.test(line)) return true;
  return ELIDED_LINE.test(line) && (COMMENT.test(line) || /^[[(<{]/.test(line));
}

/** Elided lines as lone ellipses, so that inner ones can be split the same way. */
function splitAtText(lines: readonly string[]): string {
  return lines.map((line) => (isElided(line) ? '…' : line)).join('\n');
}

function splitInside(text: string): string[] {
  return text
    .split(/\.{3,}|…/)
    .map((part) => squeeze(part))
    .filter((part) => part.length > 1);
}

/** Without what reviewers add: a line that names the file, line numbers, arrows, quote marks of Markdown. */
function clean(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const quoted = filled.length > 0 && filled.every((line) => /^\s*>/.test(line));
  const numbered = filled.length > 0 && filled.every((line) => NUMBERED.test(line) || isElided(line));
  const cleaned = lines
    .map((line) => (quoted ? line.replace(/^\s*> ?/, '') : line))
    .map((line) => (numbered ? line.replace(NUMBERED, '') : line))
    .map((line) => line.replace(ANNOTATION, '').trimEnd());
  const first = cleaned.findIndex((line) => line.trim() !== '');
  const header = (cleaned[first] ?? '').trim();
  const isHeader = filled.length > 1 && header.length <= LONGEST_SIGN && PATH_HEADER.test(header);
  return isHeader ? cleaned.slice(first + 1) : cleaned;
}

/** A quote in the style of a diff: what stands after the change, and what stood before it. */
function diffReadings(lines: readonly string[]): QuoteReading[] {
  const body = lines.filter((line) => !/^(diff --git |index [0-9a-f]+\.\.|--- |\+\+\+ |\\ No newline)/.test(line));
  const marked = body.filter((line) => /^[+-]/.test(line));
  if (!marked.length) return [];
  const side = (mark: string): string[] =>
    splitAt(
      body
        .filter((line) => !line.startsWith(mark))
        .map((line) => (line.startsWith('@@') ? '...' : line.replace(/^[+-]/, ' '))),
      isElided,
    );
  const head: QuoteReading[] = [{ segments: side('-'), side: 'head' }];
  // What a reviewer wants to delete still stands at head.
  const base: QuoteReading[] = [{ segments: side('+'), side: 'either' }];
  // Only deletions: what stays around them says nothing of where they were.
  return marked.every((line) => line.startsWith('-')) ? base : [...head, ...base];
}

/**
 * The quote without the lines that the file does not have (comments that the reviewer put in, say):
 * `null` unless most of it is there. The rest stands as segments.
 */
export function partialSegments(quote: Quote, holds: (line: string) => boolean): string[] | null {
  const lines = clean(quote.code.split('\n')).filter((line) => !isElided(line) && squeeze(line) !== '');
  const kept = lines.flatMap((line) => {
    return (
      [line, line.replace(TRAILING_COMMENT, ''), line.replace(/^\s*[+-]/, '')]
        .map((form) => squeeze(form))
        .find(holds) ?? []
    );
  });
  const size = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
  const telling = kept.filter((line) => line.length >= 12);
  const enough = telling.length >= 2 && size(kept) >= 0.65 * size(lines.map((line) => squeeze(line)));
  return enough ? kept : null;
}

// A text without white space, with the way back to its lines: quotes are searched in it.

/** A file ready to be searched without regard to white space. */
export interface SearchText {
  /** Lines as they are, without line ends. */
  readonly lines: readonly string[];
  readonly stream: string;
  /** Offset in `stream` at which each line begins. */
  readonly starts: readonly number[];
  /** Some bytes were no UTF-8: only ASCII can be compared. */
  readonly lossy: boolean;
}

/** A place where a text was found; `aligned` when it begins at the beginning of a line. */
export interface QuoteHit extends LineRange {
  readonly aligned: boolean;
}

const DROPPED = new RegExp(String.raw`[\s\u200d${UNSEEN_CLASS}]+`, 'gu');

/** Makes a text searchable. */
export function searchText(text: string): SearchText {
  const lossy = text.includes('\ufffd');
  const lines = fileLines(text);
  const starts: number[] = [];
  const parts: string[] = [];
  let offset = 0;
  for (const line of lines) {
    const part = squeeze(line, lossy);
    starts.push(offset);
    parts.push(part);
    offset += part.length;
  }
  return { lines, stream: parts.join(''), starts, lossy };
}

/** Lines of a file; a final line end makes no empty line. */
function fileLines(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Without white space and invisible characters; typographic quotes as typed ones. `ascii` leaves everything else out too. */
export function squeeze(text: string, ascii = false): string {
  const plain = text
    .replace(DROPPED, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');

  return ascii ? plain.replace(/[^\x00-\x7f]+/g, '') : plain;
}

// Elided parts may be long, but a quote does not span a whole file of thousands of lines.
const MAX_GAP = 24_000;
const MAX_HITS = 500;

/** Where segments without white space stand one after another, with anything between them. Tightest hits only, at most 500. */
export function findSegments(file: SearchText, segments: readonly string[], maxGap = MAX_GAP): QuoteHit[] {
  const [first, ...rest] = segments;
  if (first === undefined || first === '') return [];
  const byEnd = new Map<number, number>();
  let at = file.stream.indexOf(first);
  while (at >= 0 && byEnd.size < MAX_HITS) {
    const end = follow(file.stream, at + first.length, rest, maxGap);
    // Of two beginnings with one end, the later one is the tighter.
    if (end !== null) byEnd.set(end, at);
    at = file.stream.indexOf(first, at + 1);
  }
  return [...byEnd].map(([end, start]) => ({
    start: lineAt(file, start),
    end: lineAt(file, end - 1),
    aligned: file.starts[lineAt(file, start) - 1] === start,
  }));
}

function follow(stream: string, from: number, rest: readonly string[], maxGap: number): number | null {
  let end = from;
  for (const segment of rest) {
    const next = stream.indexOf(segment, end);
    if (next < 0 || next - end > maxGap) return null;
    end = next + segment.length;
  }
  return end;
}

/** 1-based line of an offset: the last line that begins at or before it and is not empty. */
function lineAt(file: SearchText, offset: number): number {
  let low = 0;
  let high = file.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (must(file.starts[middle]) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

// The contents of files, as places are looked for in them.

/** A file to read from the repository: at head, or at the merge base when `side` is `base`. */
export interface FileRequest {
  readonly side: Side;
  readonly path: string;
}

/** What was read: text, or why there is none. */
export type Content = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'binary' | 'absent' };

/** The files that were read, made searchable on demand. */
export interface Sources {
  readonly files: readonly FileRequest[];
  file(side: Side, path: string): SearchText | null;
  content(side: Side, path: string): Content;
  /** Files that hold all of these lines (without white space) somewhere, by an index over the lines of all files. */
  holding(lines: readonly string[]): readonly FileRequest[];
}

/** Key of a file in the contents. */
export function sourceKey(request: FileRequest): string {
  return `${request.side}:${request.path}`;
}

/** Makes contents, by `sourceKey`, searchable. */
export function makeSources(requests: readonly FileRequest[], contents: ReadonlyMap<string, Content>): Sources {
  const content = (side: Side, path: string): Content => contents.get(sourceKey({ side, path })) ?? { kind: 'absent' };
  const file = (side: Side, path: string): SearchText | null => {
    const found = content(side, path);
    return found.kind === 'text' ? searchable(found) : null;
  };
  let lines: Map<string, number[]> | null = null;
  return {
    files: requests,
    file,
    content,
    holding: (wanted) => {
      lines ??= lineIndex(requests, file);
      return holdingAll(requests, lines, wanted);
    },
  };
}

type Text = Extract<Content, { kind: 'text' }>;

/** Each content is made searchable once, however many look for places in it. */
const searchTexts = new WeakMap<Text, SearchText>();

function searchable(content: Text): SearchText {
  const known = searchTexts.get(content);
  if (known) return known;
  const made = searchText(content.text);
  searchTexts.set(content, made);
  return made;
}

const MIN_INDEXED = 12;

function lineIndex(requests: readonly FileRequest[], file: Sources['file']): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [number, { side, path }] of requests.entries()) {
    for (const line of new Set(file(side, path)?.lines.map((text) => squeeze(text)) ?? [])) {
      if (line.length >= MIN_INDEXED) addTo(index, line, number);
    }
  }
  return index;
}

function holdingAll(
  requests: readonly FileRequest[],
  index: ReadonlyMap<string, readonly number[]>,
  wanted: readonly string[],
): FileRequest[] {
  const [first = [], ...rest] = wanted.map((line) => index.get(line) ?? []);
  return first
    .filter((number) => rest.every((files) => files.includes(number)))
    .flatMap((number) => requests[number] ?? []);
}

/** Lines that the change adds (head) or deletes (base), by `sourceKey`. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[]>;

/** Changed lines of all files of the change, on both sides. */
export function changedLines(change: Pick<Change, 'files'>): ChangedLines {
  return new Map(
    change.files.flatMap((file) => [
      [sourceKey({ side: 'head', path: file.path }), addedLines(file)] as const,
      [sourceKey({ side: 'base', path: file.previousPath ?? file.path }), deletedLines(file)] as const,
    ]),
  );
}
