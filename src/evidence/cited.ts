/** Checks the places that a text cites for what it says: whether code stands where it is quoted, and which of its lines are evidence. */
import { type ChangedFile, addedLines } from '../domain/change.js';
import { distance, type LineRange } from '../domain/finding.js';
import { fileKind, NO_ATTRIBUTES } from '../git/file-kinds.js';
import { codeWithoutProse } from './prose-lines.js';
import { findSegments, readings, searchText, type SearchText, squeeze } from './quote.js';

/** Shorter quotes, without white space, stand in many places; so do quotes of which no piece is as long. */
const SHORTEST_QUOTE = 8;
/** Who cites more lines than these points at nothing. */
const MOST_LINES = 60;
const NEAR = 3;

/** A file at head in which evidence is cited. */
export interface CitedText {
  readonly path: string;
  readonly search: SearchText;
  /** What the change does to it; `null` when it is untouched. */
  readonly changed: ChangedFile | null;
  /** Each line without comments and strings; read when it is needed. */
  readonly code: () => readonly string[];
}

/** A text made ready to be cited from. */
export function citable(path: string, text: string, changed: ChangedFile | null): CitedText {
  const search = searchText(text);
  let code: readonly string[] | null = null;
  return { path, search, changed, code: () => (code ??= codeWithoutProse(path, search.lines)) };
}

/** Where a quote stands in a file: near the lines that are named, else at the one place that holds it; `null` when nowhere, or anywhere. */
export function quotedLines({ search }: CitedText, quote: string, claimed: LineRange | null): LineRange | null {
  for (const { segments } of readings({ code: quote, language: null, path: null, line: 1 })) {
    if (!segments.some(({ length }) => length >= SHORTEST_QUOTE)) continue;
    const hits = findSegments(search, segments).filter(({ start, end }) => end - start < MOST_LINES);
    const near = hits.find((hit) => claimed !== null && distance(hit, claimed) <= NEAR);
    const hit = near ?? (hits.length === 1 ? hits[0] : undefined);
    if (hit) return { start: hit.start, end: hit.end };
  }
  return null;
}

/** The lines of a claim itself: by number, and by what stands in them where their numbers are not known. */
export interface OwnLines {
  readonly lines: readonly LineRange[];
  readonly texts: readonly string[];
}

/**
 * What of some lines can speak for or against a claim: lines that are none of the claim's own; of those that the change
 * itself brings only the code, not its comments, strings and documents.
 */
export function evidenceLines(file: CitedText, range: LineRange, own: OwnLines): readonly string[] {
  const inside = (number: number, ranges: readonly LineRange[]): boolean =>
    ranges.some(({ start, end }) => number >= start && number <= end);
  const added = file.changed ? addedLines(file.changed) : [];
  const ownTexts = new Set(own.texts.map((text) => squeeze(text)));
  const isDocument = fileKind(file.path, NO_ATTRIBUTES, false) === 'documentation';
  return file.search.lines.slice(range.start - 1, range.end).flatMap((line, index) => {
    const number = range.start + index;
    if (inside(number, own.lines) || ownTexts.has(squeeze(line))) return [];
    const counts = !inside(number, added) ? line : isDocument ? '' : (file.code()[number - 1] ?? '');
    return counts.trim() === '' ? [] : [counts];
  });
}
