/** A row of a review enters; the heading it is (ATX, setext, HTML, summary of a fold, bold or plain line) leaves. */
import { saysNone } from './none.js';
import type { Row } from './rows.js';
import { sectionOf, type SectionName } from './sections.js';

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
  const title = stripClosingHashes(match[3] ?? '').trim();
  const found = heading((match[1] ?? '').length, title);
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
  if (match) return heading(Number(match[1]), (match[2] ?? '').trim());
  const summary = /^(?:<details\b[^>]{0,100}>\s*)?<summary\b[^>]{0,100}>(.*)<\/summary>$/i.exec(text)?.[1];
  return summary === undefined ? null : heading(6, summary.replace(/<\/?h[1-6][^>]{0,50}>/gi, '').trim());
}

/** Whether the row below underlines this one as a heading. */
export function isSetext(rows: readonly Row[], index: number): boolean {
  return /^(?:={3,}|-{3,})$/.test(rows[index + 1]?.text ?? '') && !/^(?:#|<|\*\*)/.test(rows[index]?.text ?? '');
}

function setext(rows: readonly Row[], index: number): Heading | null {
  const text = rows[index]?.text ?? '';
  const under = rows[index + 1];
  const before = rows[index - 1];
  if (under?.kind !== 'text' || !/^(?:={3,}|-{3,})$/.test(under.text) || /^(?:[-*+>|]\s|\d{1,9}[.)]\s)/.test(text))
    return null;
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
  const inside = match[2] ?? '';
  const scope = /^[*_`]{0,2}\([^()]{1,40}\)[*_`]{0,2}$/.exec(match[4] ?? '')?.[0] ?? '';
  const inline = (match[4] ?? '').slice(scope.length);
  const isLabel = match[3] !== undefined || /:\s*$/.test(inside);
  if (inline !== '' && !isLabel) return null;
  if ((match[1] ?? '').length === 1 && inline !== '') return null;
  const found = heading(PSEUDO_DEPTH, `${inside.replace(/:\s*$/, '')} ${scope}`.trim(), inline);
  if (item !== '' && (found.section?.grade == null || !saysNothingElse(inline))) return null;
  return found.section && opensWith(found, inline) ? found : null;
}

/** `Critical Issues:`, `FINDINGS`, `Verdict: Approve` between blank lines. */
function plain(rows: readonly Row[], index: number): Heading | null {
  const text = rows[index]?.text ?? '';
  if (!/^[^:：]{2,64}[:：]/.test(text) && !/^[^\p{Ll}]{4,64}$/u.test(text)) return null;
  const match = /^([\p{L}\p{Emoji_Presentation}][\p{L}\p{N} &/'’()🔴🟠🟡🟢🔵-]{2,60})(:|：)?\s*(.*)$/u.exec(
    text.slice(0, 400),
  );
  if (!match || text.length > 400) return null;
  const label = (match[1] ?? '').trim();
  const isShouted =
    match[2] === undefined && match[3] === '' && label === label.toUpperCase() && /[A-Z]{4}/.test(label);
  if (match[2] === undefined && !isShouted) return null;
  const before = rows[index - 1];
  if (before?.kind === 'text') return null;
  const found = heading(PSEUDO_DEPTH, label, match[3] ?? '');
  return found.section && opensWith(found, found.inline) ? found : null;
}

/** `Key finding: the cache …` is a sentence; `Findings: None.` and `**Suggestions:** …` are headings. */
function opensWith({ section, text }: Heading, inline: string): boolean {
  return section?.kind !== 'findings' || saysNothingElse(inline) || (/s\W*$/i.test(text) && !/^\W*\d/.test(inline));
}

function saysNothingElse(inline: string): boolean {
  return inline === '' || saysNone(inline);
}
