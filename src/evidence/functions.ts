/** Says which function each line of a file stands in, by indentation and opening words, in any language; and which names a line defines. */
import type { LineRange } from '../domain/finding.js';
import { must } from '../domain/values.js';
import { isKeyword } from '../text/names.js';

/**
 * Something that holds lines. `container`: a class, a namespace, a list of imports; what stands in it are functions of their own ·
 * `value`: an object, a table, a section of a configuration · `routine`: anything else that has a body.
 */
export interface FunctionBlock {
  readonly kind: 'container' | 'value' | 'routine';
  /** 1-based. */
  readonly line: number;
  /** The line that opens it, trimmed. */
  readonly header: string;
  readonly names: readonly string[];
  /** It defines a function or a type of these names; else they are of a variable or a key, or there are none. */
  readonly defines: boolean;
  readonly outer: FunctionBlock | null;
  /** The outermost block that is no container: the function (or table) as a whole; `null` for a container. */
  readonly whole: FunctionBlock | null;
}

/** Answers for lines of one file, 1-based. */
export interface Outline {
  /** The innermost block that a line stands in or opens, its decorators and comment included. */
  at(line: number): FunctionBlock | null;
  /** First and last line of a block. */
  extent(block: FunctionBlock): LineRange;
  readonly blocks: readonly FunctionBlock[];
}

interface OpenBlock {
  readonly block: FunctionBlock;
  readonly indent: number;
  /** It stands on one line, so that the next line of the same depth is not in it. */
  readonly single: boolean;
}

interface BlockDraft {
  readonly at: (FunctionBlock | null)[];
  readonly blocks: FunctionBlock[];
  readonly stack: OpenBlock[];
  readonly extents: Map<FunctionBlock, LineRange>;
  /** First line of the decorators and comments above, that belong to what comes next. */
  pending: { start: number; indent: number } | null;
}

/** Reads a file. */
export function outlineOf(lines: readonly string[]): Outline {
  const at = new Array<FunctionBlock | null>(lines.length + 1).fill(null);
  const draft: BlockDraft = { at, blocks: [], stack: [], extents: new Map(), pending: null };
  for (const [index, text] of lines.entries()) readCodeLine(draft, lines, index + 1, text);
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

function readCodeLine(draft: BlockDraft, lines: readonly string[], line: number, full: string): void {
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

interface OutlineReading {
  readonly text: string;
  readonly indent: number;
  readonly line: number;
}

/** `} else {` and `): void {` go on with what was opened before. */
function close(draft: BlockDraft, { text, indent, line }: OutlineReading): void {
  popTo(draft, indent + 1, line - 1);
  while (draft.stack.at(-1)?.single && draft.stack.at(-1)?.indent === indent) pop(draft, line - 1);
  draft.at[line] = topOf(draft);
  if (draft.stack.at(-1)?.indent === indent && !opens(text)) pop(draft, line);
}

function open(draft: BlockDraft, lines: readonly string[], reading: OutlineReading): void {
  const { text, indent, line } = reading;
  while (draft.stack.at(-1)?.single && (draft.stack.at(-1)?.indent ?? -1) >= indent) pop(draft, line - 1);
  const own = definitionsIn(text);
  const { routines, values } = definitionsOver(lines, reading, own);
  const names = routines.length ? routines : values;
  if (opens(text) || names.length) {
    const single = !opens(text) && (routines.length === 0 || text.endsWith(';'));
    push(draft, lines, { ...reading, names, own, defines: routines.length > 0, single });
  }
  draft.at[line] = topOf(draft);
}

const MAX_PARAMETERS = 40;

/** What a line defines; of one that breaks off within its parameters the next lines tell whether it is a definition or a call. */
function definitionsOver(
  lines: readonly string[],
  { text, indent, line }: OutlineReading,
  found: Definitions,
): Definitions {
  if (found.routines.length || !/^\s*[\p{L}_$#*][^=.]{0,120}[(,]$/u.test(text)) return found;
  for (let at = line; at < Math.min(lines.length, line + MAX_PARAMETERS); at += 1) {
    const next = must(lines[at]).slice(0, MAX_HEADER);
    if (next.trim() === '' || indentOf(next) > indent) continue;
    return /^\s*\)[^;]{0,200}\{\s*$/.test(next) ? definitionsIn(`${text.replace(/\(.*$/, '')}() {`) : found;
  }
  return found;
}

function topOf({ stack }: BlockDraft): FunctionBlock | null {
  return stack.at(-1)?.block ?? null;
}

function pop(draft: BlockDraft, end: number): void {
  const last = draft.stack.pop();
  if (!last) return;
  const start = draft.extents.get(last.block)?.start ?? last.block.line;
  draft.extents.set(last.block, { start, end: Math.max(start, end) });
}

function popTo(draft: BlockDraft, indent: number, end: number): void {
  while ((draft.stack.at(-1)?.indent ?? -1) >= indent) pop(draft, end);
}

const ANNOTATION = /^\s*(?:@[\p{L}_]|#\[|\[[\p{L}_][^\]]{0,200}\]\s*$|template\s*<)/u;
/** With what it decorates on the same line. */
const DECORATED = /^\s*(?:@[\p{L}_][\p{L}\p{N}_.]*(?:\([^()]{0,300}\))?\s+[\p{L}_]|#\[[^\]]{0,300}\]\s*\S)/u;
/** Compiler directives and jump labels stand at the margin wherever they are. */
const DIRECTIVE =
  /^\s*#\s*(?:if|ifdef|ifndef|else|elif|endif|define|undef|include|pragma|region|endregion|error|warning)\b|^[A-Za-z_]\w*:$/;

/** Decorators, attributes and comments above a definition (over several lines too), and directives, open nothing themselves. */
function inHeader(draft: BlockDraft, text: string, indent: number, line: number): boolean {
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

interface Opening extends OutlineReading {
  readonly names: readonly string[];
  /** What the line defines by itself. */
  readonly own: Definitions;
  readonly defines: boolean;
  readonly single: boolean;
}

function push(draft: BlockDraft, lines: readonly string[], { line, indent, text, single, ...found }: Opening): void {
  popTo(draft, indent, line - 1);
  const outer = draft.stack.at(-1)?.block ?? null;
  const lone = /^\s*[{[]$/.test(text);
  const start = lone ? headerAbove(lines, line, indent) : line;
  const header = (lone && start < line ? must(lines[start - 1]) : text).trim();
  const names = lone && start < line ? namesOf(lines.slice(start - 1, line - 1)) : found.names;
  const defines = found.defines || (lone && names.length > 0);
  const definitions = start === line ? found.own : definitionsIn(header);
  const kind = kindOf(header, definitions, lone && start === line && outer === null);
  const block = withWhole({ kind, line: start, header, names, defines, outer });
  draft.blocks.push(block);
  draft.stack.push({ block, indent, single });
  const first = Math.min(start, draft.pending?.start ?? start);
  draft.extents.set(block, { start: first, end: line });
  for (let above = first; above < line; above += 1) draft.at[above] = block;
}

function withWhole(made: Omit<FunctionBlock, 'whole'>): FunctionBlock {
  const outer = made.outer?.whole ?? null;
  if (outer !== null || made.kind === 'container') return { ...made, whole: outer };
  const block: Omit<FunctionBlock, 'whole'> & { whole: FunctionBlock | null } = { ...made, whole: null };
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
    const above = must(lines[at - 1])
      .slice(0, MAX_HEADER)
      .trimEnd();
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
const VALUE_OPENER = /(?:[=:]|\breturn)\s*(?:[\w.]+\s*)?\(?[{[(]$|[=:]$|^[-"'\w.$ ]+:/;

function kindOf(header: string, { routines }: Definitions, loneAtTop: boolean): FunctionBlock['kind'] {
  if (loneAtTop || CONTAINER.test(header) || ANONYMOUS.test(header)) return 'container';
  return routines.length === 0 && VALUE_OPENER.test(header) ? 'value' : 'routine';
}

// The names that a line of code defines, by the shapes of many languages, each read in linear time.

/** What a line defines. `routines`: functions and types, `values`: constants, variables, fields and keys. */
interface Definitions {
  readonly routines: readonly string[];
  readonly values: readonly string[];
}

const NOTHING: Definitions = { routines: [], values: [] };

const NAME = String.raw`[\p{L}_$][\p{L}\p{N}_$]*`;
/** Bounded repetitions, so that no line makes them search for long. */
const ROUTINE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_$])(?:func|function|def|defp|sub|class|interface|type|struct|enum|union|trait|mod|module|fn|macro_rules!|namespace|record|object|protocol)\s{1,20}(?:\([^()]{0,200}\)\s{0,20})?[*&]?(?:self\.)?(${NAME}(?:[.:#]${NAME})?)(?![\p{L}\p{N}_$]|\s*[*&]|\s+${NAME}\s*[=;,)])`,
  'gu',
);
const VALUE_NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}_$])(?:const|let|var|val|static|define|local|my|our)\s{1,20}(?:mut\s{1,20})?(${NAME})`,
  'gu',
);
/** `name =` with or without a type before the sign. */
const ASSIGNED = new RegExp(
  String.raw`^\s*(?:export\s+)?[@$]{0,2}(${NAME})\s*(?::[^=]{0,200})?[?|:]{0,2}=(?![=>~])`,
  'u',
);
/** `key:`, `"key":`, `- key:`, `'key' =>`; not `a::b` nor `http://`. */
const KEY = new RegExp(
  String.raw`^\s*(?:-\s+)?(?:readonly\s+|pub\s+|public\s+|private\s+|protected\s+)?["'.#]?-{0,2}([\p{L}_$][\p{L}\p{N}_$.-]*)["']?\??\s*(?::(?![:/])|=>)`,
  'u',
);
/** A Go field. */
const FIELD = /^\s+([A-Z]\w*)\s+[*[\]\w.]+(?:\s+`[^`]*`)?\s*$/;
/** sh: `name() {`; js, java: `name(a, b) {`, with nothing in the brackets that only a call holds. */
const METHOD = new RegExp(
  String.raw`^\s*(?:(?:async|static|public|private|protected|override|get|set|export|default)\s+){0,6}[#*]?([\p{L}_$][\p{L}\p{N}_$-]*)\s*\((?:[^()"'${'`'}]|\([^()]{0,80}\)){0,300}\)\s*(?::[^={]{0,100})?\{\s*$`,
  'u',
);
const CALLS = new Set('if for while switch catch with match unless until'.split(' '));
const NO_TYPE = new Set(
  'return else await new throw yield case in not and or if while for switch go defer do assert delete using import from raise print echo'.split(
    ' ',
  ),
);

/** What every definition has one of: a sign, a word of the language, or brackets that stay open. */
const SIGN = /[:=]/;
const ROUTINE_WORD =
  /\b(?:func|function|defp?|sub|class|interface|type|struct|enum|union|trait|mod|module|fn|macro_rules!|namespace|record|object|protocol)\s/;
const VALUE_WORD = /\b(?:const|let|var|val|static|define|local|my|our)\s/;

/** Names that a line defines; none in a comment. */
export function definitionsIn(line: string): Definitions {
  const [hasRoutine, hasValue] = [ROUTINE_WORD.test(line), VALUE_WORD.test(line)];
  const hinted = hasRoutine || hasValue || SIGN.test(line);
  if (!hinted && !/[^;\s]\s*$/.test(line.slice(-40))) return NOTHING;
  if (isComment(line)) return NOTHING;
  const text = line.normalize('NFC');
  const method = METHOD.exec(text)?.[1] ?? '';
  const routines = [...(hasRoutine ? all(ROUTINE, text) : []), method, ...typedRoutine(text)].filter(
    (name) => !CALLS.has(name),
  );
  return {
    routines: named(routines),
    values: named(hinted ? valuesIn(text, hasValue) : [FIELD.exec(text)?.[1] ?? '']),
  };
}

function valuesIn(text: string, hasValue: boolean): string[] {
  const key = KEY.exec(text)?.[1] ?? '';
  return [
    ...(hasValue ? all(VALUE_NAME, text) : []),
    ASSIGNED.exec(text)?.[1] ?? '',
    key,
    ...(key.includes('.') ? key.split('.') : []),
    FIELD.exec(text)?.[1] ?? '',
  ];
}

/** A line that only comments. */
export function isComment(line: string): boolean {
  return /^\s*(?:\/\/|#(?!define|\[|\w+\s*[{,])|\/?\*(?:\s|\/|\*|$)|--(?:\s|$)|;|<!--|%)/.test(line);
}

function named(found: readonly string[]): readonly string[] {
  if (found.every((name) => name === '')) return NOTHING.values;
  const names = found.flatMap((name) => (/[.:#]/.test(name) ? [name, ...name.split(/[.:#]/)] : [name]));
  return [...new Set(names)].filter((name) => name !== '' && !isKeyword(name));
}

function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

/** C, Java: `static int name(…` with a type before the name, and no semicolon behind it. */
function typedRoutine(text: string): string[] {
  const open = text.indexOf('(');
  const end = text.slice(-200).trimEnd();
  if (open <= 0 || end.endsWith(';') || /[^\p{L}\p{N}_$<>[\],:*&\s~.@?]/u.test(text.slice(0, open))) return [];
  const words = text
    .slice(0, open)
    .trim()
    .split(/[\s*&]+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const name = new RegExp(`(?:^|[:~])(${NAME})$`, 'u').exec(last.slice(-200))?.[1];
  return words.length < 2 || NO_TYPE.has(first) || name === undefined ? [] : [name];
}
