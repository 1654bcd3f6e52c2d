/** Lines enter; the fenced blocks among them leave, with the fence that wraps the whole answer undone. */
import { isClosingLine } from './closing.js';
import type { Line } from './lines.js';
import { sectionOf } from './sections.js';

interface Fence {
  readonly char: string;
  readonly length: number;
  readonly info: string;
}

/** Lines of one fenced block: the opening fence at `open`, code up to `to` (excluded), where the closing fence stands if it is closed. */
export interface FoundBlock {
  readonly info: string;
  readonly open: number;
  readonly to: number;
  readonly isClosed: boolean;
  readonly isDoubtful: boolean;
}

export interface FoundBlocks {
  readonly blocks: readonly FoundBlock[];
  /** Lines that only wrap the answer. */
  readonly hidden: ReadonlySet<number>;
}

/** Longer fences are read as this long: no review needs more, and it bounds the work on hostile ones. */
const MAX_FENCE = 12;
const FENCE = /^(?:[-*+]\s+|\d{1,3}[.)]\s+)?(`{3,}|~{3,})([^`]{0,200})$/;
const PROSE_LANGUAGES = new Set(['', 'md', 'markdown', 'text', 'txt', 'plaintext']);
const QUOTES_MARKDOWN = /^(?:md|markdown|mdx)\b/i;

/** The fence on each line, or null. */
export function fencesOf(lines: readonly Line[]): (Fence | null)[] {
  return lines.map(({ text }) => {
    if (text.length > 300 || !(text.includes('```') || text.includes('~~~'))) return null;
    const match = FENCE.exec(text);
    return match
      ? {
          char: text.includes('`') ? '`' : '~',
          length: Math.min((match[1] ?? '').length, MAX_FENCE),
          info: (match[2] ?? '').trim(),
        }
      : null;
  });
}

/** Finds the blocks from a line on. Total, near linear: each line is looked at once per block that it may end. */
export function findBlocks(lines: readonly Line[], fences: readonly (Fence | null)[], from: number): FoundBlocks {
  const scan = { lines, fences, marks: marksOf(lines, fences), next: nextFences(fences) };
  const firstMark = scan.marks.findIndex((isOne, at) => at >= from && isOne);
  const hidden = new Set<number>();
  const found: Omit<FoundBlock, 'isDoubtful'>[] = [];
  for (let at = scan.next[from] ?? lines.length; at < lines.length;) {
    const fence = fences[at];
    const isEnd = hidden.size > 0 && fence?.info === '' && isRestBlank(lines, at + 1);
    if (!fence || isEnd || (hidden.size === 0 && wraps(scan, at, firstMark))) {
      hidden.add(at);
      at = scan.next[at + 1] ?? lines.length;
    } else {
      const block = blockAt(scan, at, fence);
      found.push({ info: fence.info, open: at, ...block });
      at = scan.next[block.isClosed ? block.to + 1 : block.to] ?? lines.length;
    }
  }
  const isBroken = found.some(({ isClosed }) => !isClosed);
  return { hidden, blocks: found.map((block) => ({ ...block, isDoubtful: isBroken || holdsFence(scan.next, block) })) };
}

/** Whether the fence at `open` wraps the whole answer: every mark of the review stands within it. */
function wraps({ lines, fences, marks, next }: Scan, open: number, firstMark: number): boolean {
  const fence = fences[open];
  if (!fence || firstMark < open || !PROSE_LANGUAGES.has(fence.info.toLowerCase())) return false;
  if ((next[open + 1] ?? lines.length) < firstMark) return false;
  const last = fences.findLastIndex((other) => other !== null);
  if (isRestBlank(lines, last + 1) && lines.findIndex(({ text }) => text !== '') === open) return true;
  const close = fences.findIndex(
    (other, at) => at > open && other?.char === fence.char && other.info === '' && other.length >= fence.length,
  );
  const isNested = (next[open + 1] ?? lines.length) < close;
  return isNested || !marks.some((isOne, at) => isOne && at > close);
}

function holdsFence(next: readonly number[], { open, to }: Pick<FoundBlock, 'open' | 'to'>): boolean {
  return (next[open + 1] ?? to) < to;
}

/** Index of the next fence at or after an index; lines.length when there is none. */
function nextFences(fences: readonly (Fence | null)[]): number[] {
  const next = new Array<number>(fences.length + 2).fill(fences.length);
  for (let at = fences.length - 1; at >= 0; at -= 1) next[at] = fences[at] ? at : (next[at + 1] ?? fences.length);
  return next;
}

interface Scan {
  readonly lines: readonly Line[];
  readonly fences: readonly (Fence | null)[];
  /** Lines that only a review has: the heading of one of its parts, a finding's title with its id. */
  readonly marks: readonly boolean[];
  /** Index of the next fence at or after an index; lines.length when there is none. */
  readonly next: readonly number[];
}

/** Where a block ends: at its closing fence; else (a fence of a language comes first, or none) before the text of the review goes on. */
function blockAt(scan: Scan, open: number, fence: Fence): { readonly to: number; readonly isClosed: boolean } {
  const { lines, fences, next } = scan;
  let depth = 0;
  for (let at = next[open + 1] ?? lines.length; at < lines.length; at = next[at + 1] ?? lines.length) {
    const inner = fences[at];
    if (inner?.char !== fence.char || inner.length < fence.length) continue;
    if (inner.info === '' && depth === 0) return { to: at, isClosed: true };
    if (inner.info === '') depth -= 1;
    else if (QUOTES_MARKDOWN.test(fence.info)) depth += 1;
    else if (inner.length === fence.length) return { to: textAfter(scan, open, at), isClosed: false };
  }
  return { to: textAfter(scan, open, lines.length), isClosed: false };
}

const GOES_ON =
  /^(?:\*\*\w|#{1,6} |(?:Fix|Impact|Why|Problem|Suggested fix)\b[^=;]{0,30}:|[-*] \*\*|\d{1,3}[.)] \*\*|[-*] \[|\[[A-Z])/;

/** The end of a block that nothing closes: a mark of the review, or the first paragraph that reads like one. */
function textAfter({ lines, marks }: Scan, open: number, limit: number): number {
  let to = open + 1;
  while (to < limit && !marks[to] && !(to > open + 1 && lines[to - 1]?.text === '' && isProse(lines[to]?.text ?? '')))
    to += 1;
  while (to > open + 1 && lines[to - 1]?.text === '') to -= 1;
  return to;
}

/** A line set out like a review's, or a sentence: code has no long run of words that ends in a full stop. */
function isProse(text: string): boolean {
  return (
    GOES_ON.test(text) || (text.length < 2000 && /^[A-Z`][^{};=<>]{20,}[.:]$/.test(text) && /^(?:\S+\s+){4}/.test(text))
  );
}

function marksOf(lines: readonly Line[], fences: readonly (Fence | null)[]): boolean[] {
  return lines.map(({ text }, at) => !fences[at] && text.length < 400 && isMark(text));
}

const TITLED =
  /^(?:#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)?(?:\*\*|`)?\[?[CIS]\d{1,4}\b[\].:)`]*(?:\*\*)?\s*(?:[—–:-]|\*\*|\S)/;

function isMark(text: string): boolean {
  if (TITLED.test(text)) return /\*\*|`|—|\((?:critical|important|suggestion)/i.test(text);
  const heading = /^#{1,6}\s+(.{3,140})$/.exec(text)?.[1] ?? /^(?:\*\*|__)([^*_]{3,80})(?:\*\*|__):?$/.exec(text)?.[1];
  const section = heading === undefined ? null : sectionOf(heading);
  return section !== null && section.kind !== 'topic' && section.kind !== 'verdict';
}

function isRestBlank(lines: readonly Line[], from: number): boolean {
  for (let at = from; at < lines.length; at += 1)
    if (lines[at]?.text !== '' && !isClosingLine(lines[at]?.text ?? '')) return false;
  return true;
}
