/** The lines of a file enter; which function each of them stands in leaves. By indentation and openers, in any language, in one pass. */
import type { LineRange } from '../../domain/location.js';
import { definitionsIn, isComment, type Definitions } from './definitions.js';

/**
 * Something that holds lines. `container`: a class, a namespace, a list of imports; what stands in it are functions of their own ·
 * `value`: an object, a table, a section of a configuration · `routine`: anything else that has a body.
 */
export interface Block {
  readonly kind: 'container' | 'value' | 'routine';
  /** 1-based. */
  readonly line: number;
  /** The line that opens it, trimmed. */
  readonly header: string;
  readonly names: readonly string[];
  /** It defines a function or a type of these names; else they are of a variable or a key, or there are none. */
  readonly defines: boolean;
  readonly outer: Block | null;
  /** The outermost block that is no container: the function (or table) as a whole; `null` for a container. */
  readonly whole: Block | null;
}

/** Answers for lines of one file, 1-based. */
export interface Outline {
  /** The innermost block that a line stands in or opens, its decorators and comment included. */
  at(line: number): Block | null;
  /** First and last line of a block. */
  extent(block: Block): LineRange;
  readonly blocks: readonly Block[];
}

interface Open {
  readonly block: Block;
  readonly indent: number;
  /** It stands on one line, so that the next line of the same depth is not in it. */
  readonly single: boolean;
}

interface Draft {
  readonly at: (Block | null)[];
  readonly blocks: Block[];
  readonly stack: Open[];
  readonly extents: Map<Block, LineRange>;
  /** First line of the decorators and comments above, that belong to what comes next. */
  pending: { start: number; indent: number } | null;
}

/** Reads a file. */
export function outlineOf(lines: readonly string[]): Outline {
  const at = new Array<Block | null>(lines.length + 1).fill(null);
  const draft: Draft = { at, blocks: [], stack: [], extents: new Map(), pending: null };
  for (const [index, text] of lines.entries()) readLine(draft, lines, index + 1, text);
  popTo(draft, 0, lines.length);
  return {
    at: (line) => at[line] ?? null,
    extent: (block) => draft.extents.get(block) ?? { start: block.line, end: block.line },
    blocks: draft.blocks,
  };
}

const TAB = 4;
const MAX_HEADER = 2_000;

function indentOf(text: string): number {
  let indent = 0;
  for (const character of text) {
    if (character === ' ') indent += 1;
    else if (character === '\t') indent += TAB;
    else break;
  }
  return indent;
}

function readLine(draft: Draft, lines: readonly string[], line: number, full: string): void {
  const text = full.slice(0, MAX_HEADER).trimEnd();
  const indent = indentOf(text);
  if (text.trim() === '') draft.pending = null;
  else if (!inHeader(draft, text, indent, line)) {
    if (closes(text)) close(draft, { text, indent, line });
    else open(draft, lines, { text, indent, line });
    draft.pending = null;
    return;
  }
  draft.at[line] = topOf(draft);
}

interface Reading {
  readonly text: string;
  readonly indent: number;
  readonly line: number;
}

/** `} else {` and `): void {` go on with what was opened before. */
function close(draft: Draft, { text, indent, line }: Reading): void {
  popTo(draft, indent + 1, line - 1);
  while (draft.stack.at(-1)?.single && draft.stack.at(-1)?.indent === indent) pop(draft, line - 1);
  draft.at[line] = topOf(draft);
  if (draft.stack.at(-1)?.indent === indent && !opens(text)) pop(draft, line);
}

function open(draft: Draft, lines: readonly string[], reading: Reading): void {
  const { text, indent, line } = reading;
  while (draft.stack.at(-1)?.single && (draft.stack.at(-1)?.indent ?? -1) >= indent) pop(draft, line - 1);
  const { routines, values } = definitionsOver(lines, reading);
  const names = routines.length ? routines : values;
  if (opens(text) || names.length) {
    const single = !opens(text) && (routines.length === 0 || text.endsWith(';'));
    push(draft, lines, { ...reading, names, defines: routines.length > 0, single });
  }
  draft.at[line] = topOf(draft);
}

const MAX_PARAMETERS = 40;

/** What a line defines; of one that breaks off within its parameters the next lines tell whether it is a definition or a call. */
function definitionsOver(lines: readonly string[], { text, indent, line }: Reading): Definitions {
  const found = definitionsIn(text);
  if (found.routines.length || !/^\s*[\p{L}_$#*][^=.]{0,120}[(,]$/u.test(text)) return found;
  for (let at = line; at < Math.min(lines.length, line + MAX_PARAMETERS); at += 1) {
    const next = (lines[at] ?? '').slice(0, MAX_HEADER);
    if (next.trim() === '' || indentOf(next) > indent) continue;
    return /^\s*\)[^;]{0,200}\{\s*$/.test(next) ? definitionsIn(`${text.replace(/\(.*$/, '')}() {`) : found;
  }
  return found;
}

function topOf({ stack }: Draft): Block | null {
  return stack.at(-1)?.block ?? null;
}

function pop(draft: Draft, end: number): void {
  const last = draft.stack.pop();
  if (!last) return;
  const start = draft.extents.get(last.block)?.start ?? last.block.line;
  draft.extents.set(last.block, { start, end: Math.max(start, end) });
}

function popTo(draft: Draft, indent: number, end: number): void {
  while ((draft.stack.at(-1)?.indent ?? -1) >= indent) pop(draft, end);
}

const ANNOTATION = /^\s*(?:@[\p{L}_]|#\[|\[[\p{L}_][^\]]{0,200}\]\s*$|template\s*<)/u;
/** With what it decorates on the same line. */
const DECORATED = /^\s*(?:@[\p{L}_][\p{L}\p{N}_.]*(?:\([^()]{0,300}\))?\s+[\p{L}_]|#\[[^\]]{0,300}\]\s*\S)/u;
/** Compiler directives and jump labels stand at the margin wherever they are. */
const DIRECTIVE =
  /^\s*#\s*(?:if|ifdef|ifndef|else|elif|endif|define|undef|include|pragma|region|endregion|error|warning)\b|^[A-Za-z_]\w*:$/;

/** Decorators, attributes and comments above a definition (over several lines too), and directives, open nothing themselves. */
function inHeader(draft: Draft, text: string, indent: number, line: number): boolean {
  const { pending } = draft;
  if (pending && (indent > pending.indent || (indent === pending.indent && /^\s*[)\]}]+\s*$/.test(text)))) return true;
  // A label in C; a key in YAML has lines below it that are deeper, and is met by `opens`.
  if (DIRECTIVE.test(text)) return !text.endsWith(':') || draft.stack.some(({ block }) => block.kind === 'routine');
  if (!isComment(text) && (!ANNOTATION.test(text) || DECORATED.test(text))) return false;
  if (pending?.indent !== indent) draft.pending = { start: line, indent };
  return true;
}

function closes(text: string): boolean {
  return /^\s*(?:[}\])]|(?:end|fi|done|esac|else|elif|elsif|elseif|except|catch|finally|rescue|ensure)\b)/.test(text);
}

function opens(text: string): boolean {
  const bare = text
    .trim()
    .slice(-300)
    .replace(/(?<=^|\s)(?:\/\/|#\s).*$/, '')
    .trimEnd();
  return /(?:[{([:=\\]|=>|->|\bdo|\bthen|\bdo\s*\|[^|]{0,200}\||\{\s*\|[^|]{0,200}\|)$/.test(bare);
}

interface Opening extends Reading {
  readonly names: readonly string[];
  readonly defines: boolean;
  readonly single: boolean;
}

function push(draft: Draft, lines: readonly string[], { line, indent, text, single, ...found }: Opening): void {
  popTo(draft, indent, line - 1);
  const outer = draft.stack.at(-1)?.block ?? null;
  const lone = /^\s*[{[]$/.test(text);
  const start = lone ? headerAbove(lines, line, indent) : line;
  const header = (lone && start < line ? (lines[start - 1] ?? '') : text).trim();
  const names = lone && start < line ? namesOf(lines.slice(start - 1, line - 1)) : found.names;
  const defines = found.defines || (lone && names.length > 0);
  const kind = kindOf(header, lone && start === line && outer === null);
  const block = withWhole({ kind, line: start, header, names, defines, outer });
  draft.blocks.push(block);
  draft.stack.push({ block, indent, single });
  const first = Math.min(start, draft.pending?.start ?? start);
  draft.extents.set(block, { start: first, end: line });
  for (let above = first; above < line; above += 1) draft.at[above] = block;
}

function withWhole(made: Omit<Block, 'whole'>): Block {
  const outer = made.outer?.whole ?? null;
  if (outer !== null || made.kind === 'container') return { ...made, whole: outer };
  const block: Omit<Block, 'whole'> & { whole: Block | null } = { ...made, whole: null };
  block.whole = block;
  return block;
}

function namesOf(lines: readonly string[]): string[] {
  return lines.flatMap((text) => {
    const { routines, values } = definitionsIn(text);
    const [first] = routines.length
      ? []
      : (/([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/u.exec(text.slice(0, 200))?.slice(1) ?? []);
    return [...routines, ...(routines.length ? [] : values), ...(first === undefined ? [] : [first])];
  });
}

const MAX_HEADER_LINES = 30;

/** A brace on a line of its own opens what the lines above it say; one that stands among arguments opens only itself. */
function headerAbove(lines: readonly string[], line: number, indent: number): number {
  let start = line;
  let within = false;
  for (let at = line - 1; at > 0 && line - at < MAX_HEADER_LINES; at -= 1) {
    const above = (lines[at - 1] ?? '').slice(0, MAX_HEADER).trimEnd();
    const deeper = indentOf(above) > indent;
    const ends = within && deeper ? /[;{}]$/ : /[;{}([:=]$|^\s*[}\])]/;
    if (above.trim() === '' || indentOf(above) < indent || isComment(above) || ends.test(above)) break;
    if (start === line && !within && above.endsWith(',')) break;
    if (start < line && !within && deeper) break;
    within = deeper;
    if (!deeper) start = at;
  }
  return start;
}

const CONTAINER =
  /^(?:(?:export|default|public|private|protected|internal|abstract|final|static|sealed|partial|open|data|unsafe|pub(?:\([^)]{0,40}\))?|declare|inner|case|type|@[\w.]+)\s+)*(?:(?:class|interface|struct|impl|trait|mod|module|namespace|object|extension|protocol|union|enum|record|package|contract|library|defmodule|@?implementation)\b|type\s+\w+\s+(?:struct|interface)\b|\w+\s+(?:struct|interface)\s*\{$|extern\s+"|(?:var|const|import|type)\s*\($|(?:describe|context|suite)(?:\.\w+)?\s*\(|(?:public|private|protected|signals|slots)\b[^;(){}]{0,40}:$|module\.exports\s*=\s*\{$|export\s+default\s+\{$)/;
const ANONYMOUS = /^[;!(]{0,3}(?:async\s+)?function\s*\([^()]{0,200}\)\s*\{$/;
const VALUE = /(?:[=:]|\breturn)\s*(?:[\w.]+\s*)?\(?[{[(]$|[=:]$|^[-"'\w.$ ]+:/;

function kindOf(header: string, loneAtTop: boolean): Block['kind'] {
  if (loneAtTop || CONTAINER.test(header) || ANONYMOUS.test(header)) return 'container';
  const { routines } = definitionsIn(header);
  return routines.length === 0 && VALUE.test(header) ? 'value' : 'routine';
}
