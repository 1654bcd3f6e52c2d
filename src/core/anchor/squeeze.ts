/** A text enters; the same without white space, with the way back to its lines, leaves: what quotes are searched in. */
import { UNSEEN_CLASS } from '../../domain/characters.js';
import type { LineRange } from '../../domain/location.js';

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
export interface Hit extends LineRange {
  readonly aligned: boolean;
}

const DROPPED = new RegExp(String.raw`[\s\u200d${UNSEEN_CLASS}]+`, 'gu');

/** Makes a text searchable. */
export function searchText(text: string): SearchText {
  const lossy = text.includes('\ufffd');
  const lines = splitLines(text);
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
export function splitLines(text: string): string[] {
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

/** Where squeezed segments stand one after another, with anything between them. Tightest hits only, at most 500. */
export function findSegments(file: SearchText, segments: readonly string[], maxGap = MAX_GAP): Hit[] {
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
    if ((file.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
