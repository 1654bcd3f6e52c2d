/** Lines enter; rows leave: each line marked as text, blank, code, a fence, or hidden, with wrapping fences undone. */
import { isClosingLine } from './closing.js';
import type { Line } from './lines.js';
import { sectionOf } from './sections.js';

/** A fenced block. `from`..`to` are indices of its code rows, `to` excluded; `last` is the row it ends with. */
export interface CodeBlock {
  readonly info: string;
  readonly from: number;
  readonly to: number;
  readonly last: number;
}

export interface Row extends Line {
  readonly kind: 'text' | 'blank' | 'code' | 'fence' | 'hidden';
  /** On the opening fence only. */
  readonly block: CodeBlock | null;
}

interface Fence {
  readonly char: string;
  readonly length: number;
  readonly info: string;
}

/** Longer fences are read as this long: no review needs more, and it bounds the work on hostile ones. */
const MAX_FENCE = 12;
const FENCE = /^(?:[-*+]\s+|\d{1,3}[.)]\s+)?(`{3,}|~{3,})([^`]{0,200})$/;
const PROSE_LANGUAGES = new Set(['', 'md', 'markdown', 'text', 'txt', 'plaintext']);
const WRAPPER_WITHIN = 60;

type Mark = 'opening' | 'other' | null;

interface Scan {
  readonly lines: readonly Line[];
  readonly fences: readonly (Fence | null)[];
  /** Lines that only a review has: the heading of one of its parts, a finding's title with its id. */
  readonly marks: readonly Mark[];
  /** Index of the next mark at or after an index; lines.length when there is none. */
  readonly nextMark: readonly number[];
}

/** Finds code and undoes what wraps the review: fences around it, folds, comments, closing lines. */
export function readRows(lines: readonly Line[]): Row[] {
  const scan = scanLines(lines);
  const rows: Row[] = [];
  const wrappers: Fence[] = [];
  for (let line = lines[0], at = 0; line; at = rows.length, line = lines[at]) {
    const fence = scan.fences[at] ?? null;
    if (!fence) rows.push(plainRow(line));
    else if (closesWrapper(scan, at, fence, wrappers)) {
      wrappers.pop();
      rows.push(rowOf(line, 'hidden'));
    } else if (opensWrapper(scan, at, fence)) {
      wrappers.push(fence);
      rows.push(rowOf(line, 'hidden'));
    } else pushBlock(scan, at, fence, rows);
  }
  return hideComments(rows);
}

function scanLines(lines: readonly Line[]): Scan {
  const fences = lines.map(({ text }) => fenceOf(text));
  // Only fences ask for marks: a review without any is spared them.
  const isFenced = fences.some((fence) => fence !== null);
  const marks = lines.map(({ text }, index) => (!isFenced || fences[index] ? null : markOf(text)));
  const nextMark = new Array<number>(lines.length + 1).fill(lines.length);
  for (let at = lines.length - 1; at >= 0; at -= 1) nextMark[at] = marks[at] ? at : (nextMark[at + 1] ?? lines.length);
  return { lines, fences, marks, nextMark };
}

function fenceOf(text: string): Fence | null {
  if (!text.includes('```') && !text.includes('~~~')) return null;
  const match = text.length < 300 || /^(?:`{3,}|~{3,})$/.test(text) ? FENCE.exec(text) : null;
  const ticks = match?.[1];
  if (!match || ticks === undefined) return null;
  return { char: ticks[0] ?? '`', length: Math.min(ticks.length, MAX_FENCE), info: (match[2] ?? '').trim() };
}

const TITLE = /^(?:[-*+]\s+|\d{1,3}[.)]\s+|#{1,6}\s+)?(?:\*\*[CIS]\d{1,6}\b|[CIS]\d{1,6}[.:)]?\s+\*\*)/;

function markOf(text: string): Mark {
  if (text.length > 300 || text.length < 4 || !/^(?:[#*CIS]|[-+\d])/.test(text)) return null;
  if (TITLE.test(text)) return 'opening';
  const heading = /^#{2,6}\s+(.+)$/.exec(text)?.[1] ?? /^\*\*([^*]{4,60})\*\*:?$/.exec(text)?.[1];
  const section = heading === undefined ? null : sectionOf(heading);
  if (!section || section.kind === 'topic' || section.kind === 'verdict') return null;
  return section.kind === 'findings' || (section.kind === 'summary' && /executive/i.test(text)) ? 'opening' : 'other';
}

function plainRow(line: Line): Row {
  if (line.text === '') return rowOf(line, 'blank');
  const isHidden = /^<\/?(?:details|div|p|center|br|hr)\b[^>]{0,200}>$/i.test(line.text) || isClosingLine(line.text);
  return rowOf(line, isHidden ? 'hidden' : 'text');
}

/** A fence that holds review text, not code: a mark of a review follows before any other fence. */
function opensWrapper({ lines, fences, marks, nextMark }: Scan, at: number, fence: Fence): boolean {
  if (!PROSE_LANGUAGES.has(fence.info.toLowerCase())) return false;
  const mark = nextMark[at + 1] ?? lines.length;
  if (mark >= lines.length || mark - at > WRAPPER_WITHIN) return false;
  for (let index = at + 1; index < mark; index += 1) if (fences[index]) return false;
  if (marks[mark] === 'opening') return true;
  const isFirstMark = (nextMark[0] ?? 0) >= at;
  return isFirstMark;
}

/** With as many ticks as the wrapper, a bare fence may also open code: then the next one closes it and no mark stands between. */
function closesWrapper(
  { lines, fences, nextMark }: Scan,
  at: number,
  fence: Fence,
  wrappers: readonly Fence[],
): boolean {
  const wrapper = wrappers.at(-1);
  if (wrapper?.char !== fence.char || fence.info !== '' || fence.length < wrapper.length) return false;
  if (wrapper.length > 3) return true;
  const limit = Math.min(nextMark[at + 1] ?? lines.length, lines.length);
  for (let index = at + 1; index < limit; index += 1) {
    const next = fences[index];
    if (next) return next.info !== '' || next.char !== fence.char;
  }
  return true;
}

function pushBlock(scan: Scan, at: number, fence: Fence, rows: Row[]): void {
  const { to, closed } = blockEnd(scan, at, fence);
  const block = { info: fence.info, from: at + 1, to, last: closed ? to : to - 1 };
  scan.lines.slice(at, closed ? to + 1 : to).forEach((line, offset) => {
    const isFence = offset === 0 || at + offset === to;
    rows.push(rowOf(line, isFence ? 'fence' : 'code', offset === 0 ? block : null));
  });
}

function rowOf({ number, text, indent, raw }: Line, kind: Row['kind'], block: CodeBlock | null = null): Row {
  return { number, text, indent, raw, kind, block };
}

/** Where a block ends: at its closing fence; else, never closed, before the next fence that opens one, the next mark, or prose. */
function blockEnd(scan: Scan, at: number, fence: Fence): { readonly to: number; readonly closed: boolean } {
  const { lines, fences, nextMark } = scan;
  const mark = nextMark[at + 1] ?? lines.length;
  const isQuotedText = /^(?:md|markdown|mdx|diff|patch)\b/i.test(fence.info);
  for (let index = at + 1; index < lines.length; index += 1) {
    if (index === mark && !isQuotedText) return { to: trimBlank(lines, at, index), closed: false };
    const next = fences[index];
    if (next?.char !== fence.char || next.length < fence.length) continue;
    if (next.info === '') return { to: index, closed: true };
    if (next.length === fence.length && isLanguage(next.info))
      return { to: trimBlank(lines, at, index), closed: false };
  }
  return { to: trimBlank(lines, at, proseAfter(lines, at, mark)), closed: false };
}

function isLanguage(info: string): boolean {
  return /^[\w+#.:/-]{1,60}(?:\s|$|\{)/.test(info);
}

/** The end of a block that nothing closes: the first paragraph that reads like a review again. */
function proseAfter(lines: readonly Line[], at: number, mark: number): number {
  for (let index = at + 2; index < mark; index += 1) {
    if (
      lines[index - 1]?.text === '' &&
      /^(?:\*\*\w|#{2,6} |(?:Fix|Impact|Why|Problem|Suggested fix)\b[^=;]{0,30}:|[-*] \*\*)/.test(
        lines[index]?.text ?? '',
      )
    )
      return index;
  }
  return mark;
}

function trimBlank(lines: readonly Line[], at: number, end: number): number {
  let to = end;
  while (to > at + 1 && lines[to - 1]?.text === '') to -= 1;
  return to;
}

/** HTML comments that stand on lines of their own are not read; one that never ends is text. */
function hideComments(rows: readonly Row[]): Row[] {
  let end = rows.findLastIndex((row) => row.kind === 'text' && row.text.endsWith('-->'));
  if (end < 0) return [...rows];
  const lastEnd = end;
  end = -1;
  return rows.map((row, index) => {
    if (row.kind !== 'text') return row;
    const isInside = index <= end;
    if (!isInside && index <= lastEnd && row.text.startsWith('<!--')) end = endOfComment(rows, index, lastEnd);
    return isInside || index <= end ? { ...row, kind: 'hidden' } : row;
  });
}

function endOfComment(rows: readonly Row[], from: number, last: number): number {
  for (let at = from; at < last; at += 1) if (rows[at]?.kind === 'text' && rows[at]?.text.endsWith('-->')) return at;
  return last;
}
