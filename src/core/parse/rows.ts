/** Lines enter; rows leave: each line marked as text, blank, code, a fence, or set aside, with wrapping fences undone. */
import { isClosingLine } from './closing.js';
import { findBlocks, fencesOf, type FoundBlock } from './fences.js';
import { withoutLayout } from './html.js';
import type { Line } from './lines.js';

/** A fenced block. `from`..`to` are indices of its code rows, `to` excluded. */
export interface CodeBlock {
  readonly info: string;
  readonly from: number;
  readonly to: number;
  /** Fences stand within it or are missing: it may hold text of the review. */
  readonly isDoubtful: boolean;
}

/** `thought`: what the model reasoned before it answered; `hidden`: marks of no meaning (folds, fences of wrappers, closing lines). */
export type RowKind = 'text' | 'blank' | 'code' | 'fence' | 'hidden' | 'comment' | 'thought';

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
  return setCommentsAside(rows);
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

/** HTML comments that stand on lines of their own; one that never ends is text. */
function setCommentsAside(rows: readonly Row[]): Row[] {
  const lastEnd = rows.findLastIndex((row) => row.kind === 'text' && row.text.endsWith('-->'));
  if (lastEnd < 0) return [...rows];
  let end = -1;
  return rows.map((row, index) => {
    if (row.kind !== 'text' && row.kind !== 'blank') return row;
    if (index > end && index <= lastEnd && row.text.startsWith('<!--')) end = endOfComment(rows, index, lastEnd);
    return index <= end ? { ...row, kind: 'comment' } : row;
  });
}

function endOfComment(rows: readonly Row[], from: number, last: number): number {
  for (let at = from; at < last; at += 1) if (rows[at]?.kind === 'text' && rows[at]?.text.endsWith('-->')) return at;
  return last;
}
