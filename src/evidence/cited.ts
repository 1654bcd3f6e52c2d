/** Checks the places that a text cites for what it says: whether code stands where it is quoted, and which of its lines are evidence. */
import { type ChangedFile, addedLines } from '../domain/change.js';
import { distance, type LineRange } from '../domain/finding.js';
import { fileKind, NO_ATTRIBUTES } from '../git/file-kinds.js';
import { proseLines } from './prose-lines.js';
import { findSegments, readings, searchText } from './quote.js';

/** Shorter quotes, without white space, stand in many places. */
const SHORTEST_QUOTE = 8;
/** Who cites more lines than these points at nothing. */
const MOST_LINES = 60;
const NEAR = 3;

/** Where a quote stands in a file: near the lines that are named, else at the one place that holds it; `null` when nowhere, or anywhere. */
export function quotedLines(text: string, quote: string, claimed: LineRange | null): LineRange | null {
  const file = searchText(text);
  for (const { segments } of readings({ code: quote, language: null, path: null, line: 1 })) {
    if (segments.join('').length < SHORTEST_QUOTE) continue;
    const hits = findSegments(file, segments).filter(({ start, end }) => end - start < MOST_LINES);
    const near = hits.find((hit) => claimed !== null && distance(hit, claimed) <= NEAR);
    const hit = near ?? (hits.length === 1 ? hits[0] : undefined);
    if (hit) return { start: hit.start, end: hit.end };
  }
  return null;
}

/** A file at head in which evidence is cited. */
export interface CitedText {
  readonly path: string;
  readonly text: string;
  /** What the change does to it; `null` when it is untouched. */
  readonly changed: ChangedFile | null;
}

/**
 * Those of some lines that can speak for or against a claim: they hold code, are none of the claim's own, and are no
 * comment, string or documentation that the change itself brings.
 */
export function evidenceLines(file: CitedText, range: LineRange, own: readonly LineRange[]): readonly string[] {
  const lines = file.text.split(/\r\n|\r|\n/);
  const inside = (number: number, ranges: readonly LineRange[]): boolean =>
    ranges.some(({ start, end }) => number >= start && number <= end);
  const added = file.changed ? addedLines(file.changed) : [];
  const isDocument = fileKind(file.path, NO_ATTRIBUTES, false) === 'documentation';
  const prose = proseLines(file.path, lines);
  return lines.slice(range.start - 1, range.end).filter((line, index) => {
    const number = range.start + index;
    if (line.trim() === '' || inside(number, own)) return false;
    return !inside(number, added) || !(isDocument || prose.has(number));
  });
}
