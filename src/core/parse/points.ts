/** The rows of a part other than the findings enter; its paragraphs and list items leave, none for "None." */
import type { Concern, Point } from '../../domain/review.js';
import { saysNone } from './none.js';
import { isSetAside } from './rows.js';
import type { Part, PartRow } from './outline.js';
import { isStrongTitle } from './title.js';

const ITEM = /^(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/;
const RULE = /^(?:[-*_]\s?){3,}$/;

interface Open {
  readonly line: number;
  readonly indent: number;
  readonly isItem: boolean;
  /** Its first line is a heading: it goes on to the next one. */
  readonly isTitled: boolean;
  readonly lines: string[];
}

/** Each top-level list item and each paragraph is a point; what is indented below an item belongs to it. */
export function readPoints(part: Part): Point[] {
  const points: Open[] = [];
  let isOpen = false;
  for (const entry of part.rows) {
    const { row } = entry;
    const open: Open | undefined = isOpen ? points.at(-1) : undefined;
    if (isSetAside(row) || (row.kind === 'text' && RULE.test(row.text.slice(0, 100)))) isOpen = false;
    else if (row.kind === 'blank') isOpen &&= open !== undefined && (open.isItem || open.isTitled);
    else if (open && belongs(open, entry)) open.lines.push(row.kind === 'text' ? row.text : row.raw);
    else {
      points.push({
        line: row.number,
        indent: row.indent,
        isItem: ITEM.test(row.text),
        isTitled: entry.title !== null && isStrongTitle(entry.title),
        lines: [pointText(entry)],
      });
      isOpen = true;
    }
  }
  return points.map(({ line, lines }) => ({ line, text: lines.join('\n').trim() })).filter(isPoint);
}

/** `### T1. **No test of the retry**` is a point; other headings are labels over points. */
function pointText({ row, heading, title }: PartRow): string {
  return heading && title && isStrongTitle(title) ? heading.text : row.text.replace(ITEM, '');
}

function belongs(open: Open, { row, heading }: PartRow): boolean {
  if (row.kind === 'code' || row.kind === 'fence') return true;
  if (heading) return false;
  if (open.isTitled) return true;
  return open.isItem ? row.indent > open.indent : !ITEM.test(row.text);
}

/** Labels over lists (`Untested scenarios:`) and "None." say nothing by themselves. */
function isPoint({ text }: Point): boolean {
  if (text === '' || (saysNone(text) && text.length < 60)) return false;
  const isLabel = text.length < 100 && /^(?:#{1,6}\s+)?[*_]{0,3}[^.\n]{1,90}[:：][*_]{0,3}$/.test(text);
  const isBoldLabel = text.length < 60 && /^(?:\*\*|__)[^*_.]{1,56}(?:\*\*|__):?$/.test(text);
  return !isLabel && !isBoldLabel && !/^#{1,6}\s/.test(text) && !/^\|?[\s:|-]+\|?$/.test(text.slice(0, 200));
}

/** Points with the scope that the reviewer gives them: `(in-scope)`, `(future)`. */
export function readConcerns(part: Part): Concern[] {
  const byHeading = scopeOf(part.heading?.text ?? '');
  return readPoints(part).map((point) => ({ ...point, scope: scopeOf(point.text.slice(0, 600)) ?? byHeading }));
}

function scopeOf(text: string): Concern['scope'] {
  const match =
    /[([`*_]\s*(in[- ]scope|future(?:[- ](?:work|scope|pr|change))?|out[- ]of[- ]scope)\b/i.exec(text)?.[1] ?? '';
  if (match === '') return null;
  return /^in/i.test(match) ? 'in-scope' : 'future';
}
