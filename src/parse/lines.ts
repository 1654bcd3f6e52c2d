/** Splits a review into numbered lines without what wraps them all (byte order mark, CR, quoting), and bounds how much is read and kept. */
import {
  type Finding,
  MAX_FINDINGS,
  mostFindings,
  type Point,
  type Reads,
  type ReviewText,
  type Unread,
} from '../domain/finding.js';
import type { Problem } from '../domain/problem.js';
import { severityRank } from '../domain/severity.js';
import { must } from '../domain/values.js';

/** One line of the stored review. `text` has no indentation and no trailing blanks; `indent` is in columns, tabs at 4. */
export interface Line {
  /** 1-based, as stored. */
  readonly number: number;
  readonly text: string;
  readonly indent: number;
  /** As stored, without what wraps the whole review: what code must be read from. */
  readonly raw: string;
}

const TAB = 4;
/** How many levels of `>` around a whole review are taken off. */
const MAX_QUOTE_LEVELS = 8;
const MOSTLY = 0.9;
/** Of a longer run of blank lines the rest says nothing: not even code is quoted with it. */
const MAX_BLANKS = 8;

/** Lines by line feed (or carriage return where there is no line feed). */
export function splitLines(text: string): string[] {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = bare.includes('\n') ? bare.split('\n') : bare.split('\r');
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** The lines with their indentation measured; quoting that runs through the whole review, and alerts, are taken off. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  unquoteAlerts(unquoteAll(splitLines(text))).forEach((raw, index) => {
    const line = measure(raw, index + 1);
    blanks = line.text === '' ? blanks + 1 : 0;
    if (blanks <= MAX_BLANKS) lines.push(line);
  });
  return lines;
}

function measure(raw: string, number: number): Line {
  if (raw === '') return { number, text: '', indent: 0, raw };
  let indent = 0;
  let at = 0;
  for (; at < raw.length; at += 1) {
    const char = raw[at];
    if (char === ' ') indent += 1;
    else if (char === '\t') indent += TAB - (indent % TAB);
    else break;
  }
  return { number, text: raw.slice(at).trimEnd(), indent, raw };
}

function unquoteAll(lines: string[]): string[] {
  let current = lines;
  for (let level = 0; level < MAX_QUOTE_LEVELS && isMostlyQuoted(current); level += 1) current = current.map(unquote);
  return current;
}

function isMostlyQuoted(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const quoted = filled.filter((line) => /^\s{0,3}>/.test(line)).length;
  return quoted > 1 && quoted >= filled.length * MOSTLY;
}

function unquote(line: string): string {
  return line.replace(/^\s{0,3}> ?/, '');
}

const ALERT = /^\s{0,3}>\s?\[!(\w{1,20})\]\s*(.*)$/;

/** GitHub's `> [!WARNING]` blocks carry whole findings: their lines are text, not a quotation, and the sign is a tag of the next line. */
function unquoteAlerts(lines: string[]): string[] {
  if (!lines.some((line) => ALERT.test(line))) return lines;
  let inAlert = false;
  let sign = '';
  return lines.map((line) => {
    const alert = ALERT.exec(line.slice(0, 2000));
    inAlert = alert !== null || (inAlert && /^\s{0,3}>/.test(line));
    if (!inAlert) return line;
    const text = alert ? must(alert[2]) : unquote(line);
    sign = alert ? `[${must(alert[1])}] ` : sign;
    if (text.trim() === '') return '';
    const signed = text.replace(/^(\s*#{1,6}\s+)?/, (marks) => `${marks}${sign}`);
    sign = '';
    return signed;
  });
}

// How much of a text is read, and what lies beyond as unread: the one bound before all patterns.

/** Characters that are read. People and models write a hundredth of it; what tools write of a large repository is longer. */
const MAX_CHARACTERS: Readonly<Record<Reads, number>> = {
  markdown: 1_000_000,
  json: 1_000_000,
  sarif: 16_000_000,
  rdjson: 16_000_000,
};

interface Admitted {
  readonly text: string;
  /** Empty when all is read. */
  readonly unread: readonly Unread[];
}

/** The text up to its bound, in whole lines where it has any; a pass whose review goes on beyond it is never complete. */
export function admitted(text: string, reads: Reads): Admitted {
  const most = MAX_CHARACTERS[reads];
  if (text.length <= most) return { text, unread: [] };
  const lineEnd = text.lastIndexOf('\n', most);
  const end = lineEnd < most / 2 ? most : lineEnd + 1;
  const rest = text.slice(end, end + MAX_LOOKED_AT).trimStart();
  if (rest === '' && text.slice(end).trim() === '') return { text: text.slice(0, end), unread: [] };
  const reason = `a review is read up to ${most.toLocaleString('en')} characters, and this stands beyond`;
  return { text: text.slice(0, end), unread: [{ line: linesIn(text, end) + 1, text: rest.slice(0, 200), reason }] };
}

const MAX_LOOKED_AT = 10_000;

function linesIn(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

// A program's text without byte order mark, terminal sequences and NULs, on the same lines.

/** What a decoder leaves of the mark of UTF-16, too: with the NULs gone such a text is readable. */
const MARK = /^(?:\uFEFF|\uFFFD{2})/;
/** Titles and links (OSC) and other strings for the terminal; one that does not end on its line hides nothing. */
const STRING = /\u001b[\]PX^_][^\u0007\u001b\n\r]{0,2000}(?:\u0007|\u001b\\)/g;
/** Colours and moves of the cursor (CSI), choices of character sets, lone escapes. */
const SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|[()*+][0-9A-Za-z]|[=>78cDEHM])?/g;

/** A text as people see it: every format is read from it. Line numbers stay those of the stored text. */
export function plainText(text: string): string {
  const plain = text.replace(MARK, '').replaceAll('\u0000', '');
  return plain.includes('\u001b') ? plain.replace(STRING, '').replace(SEQUENCE, '') : plain;
}

// What a pattern with the flag `y` matches right at a spot of a text.

/** The match at a spot, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The length of the match at a spot; 0 when there is none. */
export function lengthAt(pattern: RegExp, text: string, at: number): number {
  return matchAt(pattern, text, at)?.[0].length ?? 0;
}

// How many findings and points of a review are kept, and the problems that say what was left.

/** Findings are read up to one more than are kept: it tells that there are more. */
export const MOST_READ = MAX_FINDINGS + 1;

interface Kept {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** The first finding that was left: what was not read may be the worst, so the review is never clean. */
  readonly unread: readonly Unread[];
}

/** All findings, or of a flood as many as are read: those that stand before drafts, the most severe, then as they were written. */
export function keptOf({ file, text }: ReviewText, findings: readonly Finding[]): Kept {
  const most = mostFindings(text.length);
  if (findings.length <= most) return { findings, problems: [], unread: [] };
  const isDraft = ({ standing }: Finding): boolean => standing.kind === 'duplicate';
  const rank = (finding: Finding): number => severityRank(finding.severity) + (isDraft(finding) ? DRAFTS_LAST : 0);
  const ranked = [...findings].sort((a, b) => rank(a) - rank(b));
  const kept = new Set(ranked.slice(0, most));
  const left = findings.find((finding) => !kept.has(finding));
  const { line = 1, title = '' } = left ?? {};
  return {
    findings: findings.filter((finding) => kept.has(finding)),
    problems: [
      {
        what: `${file}: only ${String(most)} of its findings were read`,
        why: `nobody writes so many in so few words; line ${String(line)} opens one that was left: "${title.slice(0, 120)}"`,
        fix: 'read the rest in the stored review, and run the reviewer again: it was caught in a loop',
      },
    ],
    unread: [
      { line, text: title.slice(0, 200), reason: `of a review of its length ${String(most)} findings are read` },
    ],
  };
}

/** More than any severity's rank. */
const DRAFTS_LAST = 10;

/** Lists of points by their name, e.g. `commit structure`, each cut to as many as findings are read; with a problem for each that was cut. */
export function keptPoints<Lists extends Readonly<Record<string, readonly Point[]>>>(
  { file, text }: ReviewText,
  lists: Lists,
): { readonly lists: Lists; readonly problems: readonly Problem[] } {
  const most = mostFindings(text.length);
  const long = Object.entries(lists).filter(([, points]) => points.length > most);
  const cut = Object.fromEntries(long.map(([name, points]) => [name, points.slice(0, most)]));
  return {
    lists: { ...lists, ...cut },
    problems: long.map(([name, points]) => ({
      what: `${file}: only ${String(most)} of its ${String(points.length)} points about ${TOPICS[name] ?? name} were read`,
      why: `nobody writes so many in so few words; line ${String(points[most]?.line ?? 1)} opens the first that was left`,
      fix: 'read the rest in the stored review, and run the reviewer again: it was caught in a loop',
    })),
  };
}

const TOPICS: Readonly<Record<string, string>> = { commitStructure: 'the commit structure' };

// A line of Markdown with HTML as plain Markdown: cells, list items, bold, pictures that stand for a word.

/** Longer lines are data, not markup. */
const MAX_LINE = 20_000;
const TAG = /<(\/?)([a-z][a-z0-9]{0,14})(\s[^<>]{0,1000})?\/?>/gi;

/** Elements that only lay the text out. */
const LAYOUT = new Set(
  'details blockquote table tbody thead tfoot tr div p center section article picture source ul ol dl span font u sup sub small kbd br hr wbr a'.split(
    ' ',
  ),
);

/** Takes layout off; elements it does not know stay as they are. */
export function withoutLayout(text: string): string {
  if (text.length > MAX_LINE) return text;
  const bare = /[│┃]/.test(text) ? text.replace(/^[│┃]\s?|\s*[│┃]$/g, '').trim() : text;
  const worded = bare.includes('![') ? bare.replace(/!\[([^\]\n]{1,60})\]\([^)\n]{0,600}\)/g, '[$1]') : bare;
  const linked = worded.replace(
    /(?<![(\w"'<=[])https?:\/\/[^\s<>()]{1,600}#L\d[\w-]{0,20}/g,
    (url) => `[link](${url})`,
  );
  if (!linked.includes('<')) return linked;
  return linked
    .replace(
      TAG,
      (whole: string, end: string, name: string, attributes: string | undefined) =>
        plain(name.toLowerCase(), end !== '', attributes ?? '') ?? whole,
    )
    .replace(/&nbsp;/g, ' ')
    .replace(/^[\s|]+$/, '')
    .trim();
}

function plain(name: string, isEnd: boolean, attributes: string): string | null {
  if (name === 'img') return pictureWord(attributes);
  if (name === 'b' || name === 'strong') return '**';
  if (name === 'i' || name === 'em') return '_';
  if (name === 'code') return '`';
  if (name === 'td' || name === 'th') return isEnd ? '' : ' | ';
  if (name === 'li' || name === 'dd' || name === 'dt') return isEnd ? '' : '- ';
  if (name === 'a' && !isEnd) return linkTarget(attributes);
  return LAYOUT.has(name) ? ' ' : null;
}

/** A badge's word: `<img alt="P0">` says P0. */
function pictureWord(attributes: string): string {
  const alt = /\balt\s*=\s*["']([^"']{1,60})["']/i.exec(attributes)?.[1];
  return alt === undefined ? ' ' : `[${alt}] `;
}

/** The place that a link points to is worth more than its words. */
function linkTarget(attributes: string): string {
  const target = /\bhref\s*=\s*["']([^"'\s]{1,600})["']/i.exec(attributes)?.[1] ?? '';
  return /#L\d/.test(target) ? `[link](${target}) ` : ' ';
}
