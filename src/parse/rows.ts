/** Marks each line of a review as text, blank, code, fence or set aside, undoes wrapping fences, and recognises headings. */
import { must } from '../domain/values.js';
import { fenceOn } from '../text/fences.js';
import { isClosingLine, saysNone } from './closing.js';
import { type Line, withoutLayout } from './lines.js';
import { type SectionName, sectionOf } from './sections.js';

/** A fenced block. `from`..`to` are indices of its code rows, `to` excluded. */
export interface CodeBlock {
  readonly info: string;
  readonly from: number;
  readonly to: number;
  /** Fences stand within it or are missing: it may hold text of the review. */
  readonly isDoubtful: boolean;
}

/** `thought`: what the model reasoned before it answered; `hidden`: marks of no meaning (folds, fences of wrappers, closing lines). */
type RowKind = 'text' | 'blank' | 'code' | 'fence' | 'hidden' | 'comment' | 'thought';

/** Whether a line only parts what stands above it from what stands below. */
export function isRule(text: string): boolean {
  return /^(?:[-*_]\s?){3,}$/.test(text.slice(0, 100));
}

/** Rows that are no part of what the review shows. */
export function isSetAside({ kind }: Pick<Row, 'kind'>): boolean {
  return kind === 'hidden' || kind === 'comment' || kind === 'thought';
}

export interface Row extends Line {
  readonly kind: RowKind;
  /** On the opening fence only. */
  readonly block: CodeBlock | null;
}

/** Finds code and undoes what wraps the review: fences around it, folds, comments, thoughts, closing lines. */
export function readRows(lines: readonly Line[]): Row[] {
  const thought = endOfThought(lines);
  const { blocks, hidden } = findBlocks(lines, fencesOf(lines), thought);
  const rows: Row[] = lines.map((line, at) => {
    if (at < thought) return rowOf(line, 'thought', null);
    return hidden.has(at) ? rowOf(line, 'hidden', null) : textRow(line);
  });
  for (const block of blocks) fill(rows, lines, block);
  const lastEnd = rows.findLastIndex((row) => row.kind === 'text' && row.text.endsWith('-->'));
  if (lastEnd < 0) return [...rows];
  let end = -1;
  return rows.map((row, index) => {
    if (row.kind !== 'text' && row.kind !== 'blank') return row;
    if (index > end && index <= lastEnd && row.text.startsWith('<!--')) end = endOfComment(rows, index, lastEnd);
    return index <= end ? { ...row, kind: 'comment' } : row;
  });
}

function fill(rows: Row[], lines: readonly Line[], { info, open, to, isClosed, isDoubtful }: FoundBlock): void {
  const last = isClosed ? to : to - 1;
  const code = { info, from: open + 1, to, isDoubtful };
  for (let at = open; at <= last; at += 1) {
    const line = lines[at];
    if (line)
      rows[at] = rowOf(line, at === open || (isClosed && at === to) ? 'fence' : 'code', at === open ? code : null);
  }
}

function kindOf(line: Line): Row['kind'] {
  if (line.text === '') return 'blank';
  return isClosingLine(line.text) ? 'hidden' : 'text';
}

/** A line of the text, freed of HTML that only lays it out; nothing else on it is a mark of no meaning. */
function textRow(line: Line): Row {
  const kind = kindOf(line);
  const text = kind === 'text' ? withoutLayout(line.text) : line.text;
  return rowOf({ ...line, text }, kind === 'text' && text === '' ? 'hidden' : kind, null);
}

function rowOf({ number, text, indent, raw }: Line, kind: RowKind, block: CodeBlock | null): Row {
  return { number, text, indent, raw, kind, block };
}

const THINKS = /^<(think|thinking|thought|reasoning|scratchpad)>/i;

/** Where the reasoning ends that a model writes in marks before its answer; 0 without one. Marks later in the text mean nothing. */
function endOfThought(lines: readonly Line[]): number {
  let end = 0;
  for (;;) {
    let start = end;
    while (lines[start]?.text === '') start += 1;
    const name = THINKS.exec(lines[start]?.text ?? '')?.[1];
    if (name === undefined) return end;
    const close = `</${name.toLowerCase()}>`;
    const last = lines.findIndex((line, at) => at >= start && line.text.toLowerCase().endsWith(close));
    if (last < 0) return end;
    end = last + 1;
  }
}

function endOfComment(rows: readonly Row[], from: number, last: number): number {
  for (let at = from; at < last; at += 1) if (rows[at]?.kind === 'text' && rows[at]?.text.endsWith('-->')) return at;
  return last;
}

// The fenced blocks among the lines, with a fence that wraps the whole answer undone.

interface RowFence {
  readonly char: string;
  readonly length: number;
  readonly info: string;
}

/** Lines of one fenced block: the opening fence at `open`, code up to `to` (excluded), where the closing fence stands if it is closed. */
interface FoundBlock {
  readonly info: string;
  readonly open: number;
  readonly to: number;
  readonly isClosed: boolean;
  readonly isDoubtful: boolean;
}

interface FoundBlocks {
  readonly blocks: readonly FoundBlock[];
  /** Lines that only wrap the answer. */
  readonly hidden: ReadonlySet<number>;
}

/** Longer fences are read as this long: no review needs more, and it bounds the work on hostile ones. */
const MAX_FENCE = 12;
const MARKER = /^(?:[-*+]\s+|\d{1,3}[.)]\s+)/;
const PROSE_LANGUAGES = new Set(['', 'md', 'markdown', 'text', 'txt', 'plaintext']);
const QUOTES_MARKDOWN = /^(?:md|markdown|mdx)\b/i;

/** The fence on each line, or null. */
function fencesOf(lines: readonly Line[]): (RowFence | null)[] {
  return lines.map(({ text }) => {
    const fence = text.length > 300 ? null : fenceOn(text.replace(MARKER, ''));
    if (!fence || fence.info.length > 200) return null;
    return { char: fence.mark.charAt(0), length: Math.min(fence.mark.length, MAX_FENCE), info: fence.info };
  });
}

/** Finds the blocks from a line on. Total, near linear: each line is looked at once per block that it may end. */
function findBlocks(lines: readonly Line[], fences: readonly (RowFence | null)[], from: number): FoundBlocks {
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
function nextFences(fences: readonly (RowFence | null)[]): number[] {
  const next = new Array<number>(fences.length + 2).fill(fences.length);
  for (let at = fences.length - 1; at >= 0; at -= 1) next[at] = fences[at] ? at : (next[at + 1] ?? fences.length);
  return next;
}

interface Scan {
  readonly lines: readonly Line[];
  readonly fences: readonly (RowFence | null)[];
  /** Lines that only a review has: the heading of one of its parts, a finding's title with its id. */
  readonly marks: readonly boolean[];
  /** Index of the next fence at or after an index; lines.length when there is none. */
  readonly next: readonly number[];
}

/** Where a block ends: at its closing fence; else (a fence of a language comes first, or none) before the text of the review goes on. */
function blockAt(scan: Scan, open: number, fence: RowFence): { readonly to: number; readonly isClosed: boolean } {
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
  while (to < limit && !marks[to] && !(to > open + 1 && lines[to - 1]?.text === '' && isProse(must(lines[to]).text)))
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

function marksOf(lines: readonly Line[], fences: readonly (RowFence | null)[]): boolean[] {
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
  for (let at = from; at < lines.length; at += 1) {
    const { text } = must(lines[at]);
    if (text !== '' && !isClosingLine(text)) return false;
  }
  return true;
}

// The heading that a row is: ATX, setext, HTML, summary of a fold, bold or plain line.

export interface Heading {
  /** 1–6 as written; 7 for a line that only stands for a heading. */
  readonly depth: number;
  readonly text: string;
  readonly section: SectionName | null;
  /** What follows on the same line, as in `**Suggestions:** None.` */
  readonly inline: string;
}

export const PSEUDO_DEPTH = 7;
const MAX_TEXT = 2000;

/** The heading at a row; lines that merely stand for one count only when they name a part of a review. */
export function headingAt(rows: readonly Row[], index: number): Heading | null {
  const row = rows[index];
  if (row?.kind !== 'text' || row.text.length > MAX_TEXT) return null;
  return atx(row.text) ?? html(row.text) ?? setext(rows, index) ?? bold(row.text) ?? plain(rows, index);
}

function heading(depth: number, text: string, inline = ''): Heading {
  return { depth, text, section: sectionOf(text), inline };
}

function atx(text: string): Heading | null {
  const match = /^(#{1,6})(\s+|(?=[^\s#!]))(.*)$/.exec(text);
  if (!match) return null;
  const title = stripClosingHashes(must(match[3])).trim();
  const found = heading(must(match[1]).length, title);
  if (match[2] === '' && !found.section) return null;
  return title === '' ? null : found;
}

function stripClosingHashes(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') end -= 1;
  return end < text.length && (end === 0 || text[end - 1] === ' ') ? text.slice(0, end) : text;
}

function html(text: string): Heading | null {
  const match = /^<h([1-6])\b[^>]{0,200}>(.*)<\/h\1>$/i.exec(text);
  if (match) return heading(Number(match[1]), must(match[2]).trim());
  const summary = /^(?:<details\b[^>]{0,100}>\s*)?<summary\b[^>]{0,100}>(.*)<\/summary>$/i.exec(text)?.[1];
  return summary === undefined ? null : heading(6, summary.replace(/<\/?h[1-6][^>]{0,50}>/gi, '').trim());
}

/** Whether the row below underlines this one as a heading. */
export function isSetext(rows: readonly Row[], index: number): boolean {
  return /^(?:={3,}|-{3,})$/.test(rows[index + 1]?.text ?? '') && !/^(?:#|<|\*\*)/.test(must(rows[index]).text);
}

function setext(rows: readonly Row[], index: number): Heading | null {
  const { text } = must(rows[index]);
  const under = rows[index + 1];
  const before = rows[index - 1];
  if (under?.kind !== 'text' || !/^(?:={3,}|-{3,})$/.test(under.text) || /^(?:[-*+>|]\s|\d{1,9}[.)]\s)/.test(text))
    return null;
  // A sentence with a rule right below is a sentence.
  if (/\p{Ll}\)?[.!?]$/u.test(text) && under.text.startsWith('-')) return null;
  if (before?.kind === 'text' && !headingLike(before.text)) return null;
  return heading(under.text.startsWith('=') ? 1 : 2, text);
}

function headingLike(text: string): boolean {
  return /^#{1,6}\s/.test(text) || /^(?:={3,}|-{3,})$/.test(text);
}

function bold(text: string): Heading | null {
  const item = /^[-*+]\s+(?=\*\*)/.exec(text)?.[0] ?? '';
  const match = /^(\*{2,3}|__|\*|_)(?=\S)([^*_\n]{2,100})\1\s*(:|—|–|-)?\s*(.*)$/.exec(text.slice(item.length));
  if (!match) return null;
  const [inside, behind] = [must(match[2]), must(match[4])];
  const scope = /^[*_`]{0,2}\([^()]{1,40}\)[*_`]{0,2}$/.exec(behind)?.[0] ?? '';
  const inline = behind.slice(scope.length);
  const isLabel = match[3] !== undefined || /:\s*$/.test(inside);
  if (inline !== '' && !isLabel) return null;
  if (must(match[1]).length === 1 && inline !== '') return null;
  const found = heading(PSEUDO_DEPTH, `${inside.replace(/:\s*$/, '')} ${scope}`.trim(), inline);
  if (item !== '' && (found.section?.grade == null || !saysNothingElse(inline))) return null;
  return found.section && opensWith(found, inline) ? found : null;
}

/** `Critical Issues:`, `FINDINGS`, `Verdict: Approve` between blank lines. */
function plain(rows: readonly Row[], index: number): Heading | null {
  const { text } = must(rows[index]);
  if (!/^[^:：]{2,64}[:：]/.test(text) && !/^[^\p{Ll}]{4,64}$/u.test(text)) return null;
  const match = /^([\p{L}\p{Emoji_Presentation}][\p{L}\p{N} &/'’()🔴🟠🟡🟢🔵-]{2,60})(:|：)?\s*(.*)$/u.exec(
    text.slice(0, 400),
  );
  if (!match || text.length > 400) return null;
  const label = must(match[1]).trim();
  const isShouted =
    match[2] === undefined && match[3] === '' && label === label.toUpperCase() && /[A-Z]{4}/.test(label);
  if (match[2] === undefined && !isShouted) return null;
  const before = rows[index - 1];
  if (before?.kind === 'text') return null;
  const found = heading(PSEUDO_DEPTH, label, must(match[3]));
  return found.section && opensWith(found, found.inline) ? found : null;
}

/** `Key finding: the cache …` is a sentence; `Findings: None.` and `**Suggestions:** …` are headings. */
function opensWith({ section, text }: Heading, inline: string): boolean {
  return section?.kind !== 'findings' || saysNothingElse(inline) || (/s\W*$/i.test(text) && !/^\W*\d/.test(inline));
}

function saysNothingElse(inline: string): boolean {
  return inline === '' || saysNone(inline);
}
