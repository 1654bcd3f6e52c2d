/** Reads the points of a part that holds no findings: its paragraphs and list items, a title with its text, and the label above a list. */
import type { Concern, Point } from '../domain/finding.js';
import { saysNone } from './closing.js';
import type { Part, PartRow } from './outline.js';
import { isRule, isSetAside } from './rows.js';
import { isStrongTitle } from './title.js';

const ITEM = /^(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/;

interface OpenPoint {
  readonly line: number;
  readonly indent: number;
  readonly isItem: boolean;
  /** A list item that stands alone: nothing, or a blank line, before it. */
  readonly isApart: boolean;
  /** A heading that is no title of a point: a label over what follows. */
  readonly isHeading: boolean;
  /** Its first line is a title: it goes on to the next one. */
  isTitled: boolean;
  /** The title is a line in bold: what follows are paragraphs. */
  isBold: boolean;
  readonly lines: string[];
}

/** Each top-level list item and each paragraph is a point; what is indented below an item, or stands below a title, belongs to it. */
export function readPoints(part: Part): Point[] {
  const points: OpenPoint[] = [];
  let open: OpenPoint | undefined;
  let gap = false;
  for (const entry of part.rows) {
    const { row } = entry;
    if (isSetAside(row) || (row.kind === 'text' && isRule(row.text))) open = undefined;
    else if (row.kind === 'blank') gap = true;
    else {
      if (open && belongs(open, entry, gap)) {
        open.lines.push(...(gap && (open.isBold || open.isItem) ? [''] : []), row.kind === 'text' ? row.text : row.raw);
      } else {
        open = opened(entry, gap || points.length === 0);
        points.push(open);
      }
      gap = false;
    }
  }
  return labelled(points);
}

function opened(entry: PartRow, isApart: boolean): OpenPoint {
  const { row, heading, title } = entry;
  const isTitled = title !== null && isStrongTitle(title);
  return {
    ...{ line: row.number, indent: row.indent, isTitled, isBold: false },
    isItem: ITEM.test(row.text),
    isApart,
    isHeading: heading !== null && !isTitled,
    // `### T1. **No test of the retry**` is a point; other headings are labels over points.
    lines: [heading && isTitled ? heading.text : row.text.replace(ITEM, '')],
  };
}

function belongs(open: OpenPoint, { row, heading }: PartRow, gap: boolean): boolean {
  if (row.kind === 'code' || row.kind === 'fence') return !gap || open.isItem || open.isTitled;
  if (heading || open.isHeading) return false;
  if (isBoldLine(row.text)) return false;
  if (open.isTitled) return true;
  // A line right below an item goes on with it, however far it is indented.
  if (open.isItem) {
    const isUnder = open.isApart && isBoldLine(open.lines[0] ?? '') && !ITEM.test(row.text);
    return row.indent > open.indent || (!gap && !ITEM.test(row.text)) || isUnder;
  }
  if (!gap) return !ITEM.test(row.text);
  if (open.lines.length > 1 || ITEM.test(row.text) || !isBoldLine(open.lines[0] ?? '')) return false;
  // A bold line over a paragraph is its title; over a list it is a label.
  open.isTitled = true;
  open.isBold = true;
  return true;
}

/** Longer ones are no line that somebody set in bold as a title. */
const LONG_TITLE = 300;

/** What may stand behind a title: its scope, its place. */
const BEHIND_TITLE =
  /(?:\s{1,4}[*_`]{0,2}\((?:in[- ]scope|future)[^()\n]{0,40}\)[*_`]{0,2})?(?:\s{1,4}[–—-]{1,2}\s{1,4}`[^`\n]{1,200}`)?$/i;

/** Bold from its first letter to its last but for scope and place, and no label. */
function isBoldLine(text: string): boolean {
  if (text.length >= LONG_TITLE) return false;
  const line = text.trim();
  return [line, line.replace(BEHIND_TITLE, '')].some(
    (title) => /^\*\*(?:[^*]|\*(?!\*))+\*\*[.:]?$/.test(title) && !/:\*{0,2}$/.test(title),
  );
}

/** The points, each with the label above it; labels alone, and "None.", are no points. */
function labelled(points: readonly OpenPoint[]): Point[] {
  let section = '';
  let list = '';
  return points.flatMap(({ line, lines, isItem, isHeading }, at) => {
    const text = lines.join('\n').trim();
    if (isHeading) section = text.replace(/^#{1,6}\s+/, '');
    if (isHeading || !isItem) list = '';
    if (isHeading) return [];
    const leads = !isItem && points[at + 1]?.isItem === true;
    const own = leads ? leadIn(text) : { said: text, label: '' };
    const under = list || section;
    if (leads) list = own.label;
    return isPoint(own.said, isItem) ? [{ line, text: own.said, ...(under && { under }) }] : [];
  });
}

/** What a paragraph over a list says, and what it calls the list: `Most paths are covered. Not covered:`. */
function leadIn(text: string): { readonly said: string; readonly label: string } {
  const isLabel = /[:：][*_]{0,3}$/.test(text);
  if (!isLabel) return { said: text, label: isPoint(text, false) ? '' : text };
  const end = Math.max(
    ...[...text.matchAll(/[.!?)][*_`]{0,3}\s+(?=[\p{Lu}*_`])|\n/gu)].map(({ index, 0: gap }) => index + gap.length),
    0,
  );
  return { said: end > 0 ? text.slice(0, end).trim() : text, label: text.slice(end) };
}

/** Labels over lists (`Untested scenarios:`) and "None." say nothing by themselves; an item in bold is no label. */
function isPoint(text: string, isItem: boolean): boolean {
  if (text === '' || (saysNone(text) && text.length < 60)) return false;
  const isLabel = text.length < 100 && /^(?:#{1,6}\s+)?[*_]{0,3}[^.\n]{1,90}[:：][*_]{0,3}$/.test(text);
  const isBoldLabel = !isItem && text.length < 60 && /^(?:\*\*|__)[^*_.]{1,56}(?:\*\*|__):?$/.test(text);
  return !isLabel && !isBoldLabel && !/^#{1,6}\s/.test(text) && !/^\|?[\s:|-]+\|?$/.test(text.slice(0, 200));
}

/** A scope may stand behind the text. */
const SCOPE_MARK = 40;

/** Points with the scope that the reviewer gives them: `(in-scope)`, `(future)`. */
export function readConcerns(part: Part): Concern[] {
  const byHeading = scopeOf(part.heading?.text ?? '');
  return readPoints(part).map((point) => ({
    ...point,
    scope: scopeOf(point.text.slice(0, 600)) ?? scopeOf(point.text.slice(-SCOPE_MARK)) ?? byHeading,
  }));
}

function scopeOf(text: string): Concern['scope'] {
  const match =
    /[([`*_]\s*(in[- ]scope|future(?:[- ](?:work|scope|pr|change))?|out[- ]of[- ]scope)\b/i.exec(text)?.[1] ?? '';
  if (match === '') return null;
  return /^in/i.test(match) ? 'in-scope' : 'future';
}
