/** Turns text of a model into data: markup, links, mentions and hidden characters lose their effect. Every format uses it. */
import { must } from '../domain/values.js';
import { ALONE, cleanCharacters, fenced, inline, type MarkSurroundings } from './inline-marks.js';

/** A model's paragraphs as Markdown that does nothing but look alike. */
export function safeBlock(text: string, around?: MarkSurroundings): string {
  return block(text, around);
}

/** A model's words on one line: line breaks become spaces. */
export function safeInline(text: string, around?: MarkSurroundings): string {
  return inline(oneLine(text), around);
}

/** The same in a table's cell. */
export function safeCell(text: string, around?: MarkSurroundings): string {
  return inline(oneLine(text), around, 'cell');
}

/** Words without any markup, for places where Markdown is not read: inside `<summary>`, in a terminal. */
export function plainText(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function oneLine(text: string): string {
  return cleanCharacters(text).replace(/\s+/g, ' ').trim();
}

// A model's Markdown with its paragraphs, lists, tables and code, and nothing that acts.

/** What may stand before a line's words: blanks, quote marks, a list marker. Bounded: a line may be 5 MB of blanks. */
const PREFIX = /^(\s{0,40})((?:>\s?){0,3})(?:>\s?){0,400}((?:(?:[-*+]|\d{1,9}[.)])\s{1,8})?)/;
/** The whole run of marks: what follows is not looked at again for each of them. */
const FENCE = /^\s{0,40}(`{3,}(?!`)|~{3,}(?!~))([^`]*)$/;
const HEADING = /^#{1,6}\s/;
const RULE = /^\s{0,3}(?:(?:-\s{0,9}){3,}|(?:\*\s{0,9}){3,}|(?:_\s{0,9}){3,})$/;
const UNDERLINE = /^\s{0,3}(?:=+|-{1,2})\s{0,9}$/;
/** More than GitHub takes for the rule of a table: an escaped pipe too many is harmless, one too few is not. */
const TABLE_RULE = /^[\s>|:]*-[\s>|:-]*$/;
const DEEPEST_MARGIN = 12;

interface OpenFence {
  readonly mark: string;
  readonly language: string;
  readonly indent: number;
  readonly lines: string[];
}

/** Any text: total, linear, and every fence in the result is closed. */
function block(text: string, around: MarkSurroundings = ALONE): string {
  const lines = cleanCharacters(text).split('\n');
  const tables = tableLines(lines);
  const out: string[] = [];
  let fence: OpenFence | null = null;
  const written = proseWriter(around);
  for (const [index, line] of lines.entries()) {
    if (fence) {
      if (closes(line, fence)) fence = close(fence, out);
      else fence.lines.push(line);
      continue;
    }
    fence = openFence(line);
    if (!fence) for (const one of written(line, tables.has(index))) push(one, out);
  }
  if (fence) close(fence, out);
  return out.join('\n').trimEnd();
}

/** One blank line is enough, and none is needed at the top. */
function push(line: string, out: string[]): void {
  const blank = line.trim() === '';
  if (!blank) out.push(line);
  else if (out.length > 0 && out.at(-1) !== '') out.push('');
}

/** A fence is written again at the margin, where every reader of Markdown sees it as one. */
function openFence(line: string): OpenFence | null {
  const before = PREFIX.exec(line)?.[0].length ?? 0;
  const match = FENCE.exec(line.slice(before));
  if (!match) return null;
  const [, mark = '', info = ''] = match;
  return { mark, language: info.trim().split(/\s/)[0] ?? '', indent: line.indexOf(mark), lines: [] };
}

function closes(line: string, fence: OpenFence): boolean {
  const bare = line.replace(/^[\s>]+/, '').trimEnd();
  return bare.length >= fence.mark.length && bare === fence.mark.charAt(0).repeat(bare.length);
}

function close(fence: OpenFence, out: string[]): null {
  const code = fence.lines.map((line) => dedented(line, fence.indent)).join('\n');
  push('', out);
  out.push(fenced(code, fence.language), '');
  return null;
}

/** Without the indentation and quote marks that stood before the fence. */
function dedented(line: string, indent: number): string {
  const before = line.slice(0, indent);
  return /^[\s>]*$/.test(before) ? line.slice(indent) : line.trimStart();
}

/** Longer lines are not kept in mind. */
const SHORT_LINE = 200;

/** Writes lines, each short one once: a hostile text is one line over and over. */
function proseWriter(around: MarkSurroundings): (line: string, inTable: boolean) => readonly string[] {
  const known = { table: new Map<string, readonly string[]>(), text: new Map<string, readonly string[]>() };
  return (line, inTable) => {
    if (line.length > SHORT_LINE) return proseLine(line, around, inTable);
    const same = inTable ? known.table : known.text;
    const written = same.get(line) ?? proseLine(line, around, inTable);
    same.set(line, written);
    return written;
  };
}

function proseLine(line: string, around: MarkSurroundings, inTable: boolean): string[] {
  if (line === '' || RULE.test(line)) return [''];
  if (UNDERLINE.test(line)) return [`\\${line.trim()}`];
  const [all, spaces = '', quotes = '', marker = ''] = PREFIX.exec(line) ?? ['', '', '', ''];
  const rest = line.slice(all.length);
  const before = `${margin(spaces)}${quotes}${marker}`;
  if (HEADING.test(rest)) return ['', `${before}${bold(inline(headingText(rest), around))}`, ''];
  const written = inline(rest, around, inTable ? 'row' : 'text');
  // A line that begins with a command is read by bots in the raw text. A backslash before a code span would undo the span.
  const start = all === spaces && /^\/[A-Za-z]/.test(written) ? '\\' : '';
  return [`${before}${start}${written}`];
}

/** Deeper indentation would be code where our escapes are seen; a list needs no more. */
function margin(spaces: string): string {
  return ' '.repeat(Math.min(spaces.replaceAll('\t', '    ').length, DEEPEST_MARGIN));
}

/** The words of `## Words ##`. */
function headingText(line: string): string {
  const words = line.replace(/^#+/, '').trim();
  let end = words.length;
  while (words.charAt(end - 1) === '#') end -= 1;
  return words.slice(0, end).trim();
}

function bold(text: string): string {
  return text === '' ? '' : `**${text.replaceAll('**', '')}**`;
}

/** Indices of lines in a paragraph that holds what may be the rule of a table. */
function tableLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let start = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    if (index < lines.length && must(lines[index]).trim() !== '') continue;
    const isTable = lines.slice(start, index).some((line) => TABLE_RULE.test(line));
    for (let member = start; isTable && member < index; member += 1) found.add(member);
    start = index + 1;
  }
  return found;
}

// The line that names the reviewer of what follows.

/** Written with an element, which a review's own text cannot be: its HTML is shown as text, so no review speaks for another. */
export function voiceLine(name: string): string {
  return `<sub>**${inline(name.replace(/\s+/g, ' ').trim())}** adds:</sub>`;
}
