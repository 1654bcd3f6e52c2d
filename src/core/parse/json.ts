/** A text enters; the JSON value that begins at a spot of it leaves, each part with its line. Total and without recursion: cut-off JSON is closed. */

export type JsonNode =
  | { readonly kind: 'object'; readonly line: number; readonly members: readonly Member[] }
  | { readonly kind: 'array'; readonly line: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'value'; readonly line: number; readonly value: string | number | boolean | null };

/** Of keys that come twice both stay: what a model says twice it may not say the same. */
export interface Member {
  readonly key: string;
  /** The key's spelling: `start_line`, `startLine` and `Start-Line` are `startline`. */
  readonly name: string;
  readonly node: JsonNode;
}

export interface JsonDocument {
  readonly node: JsonNode;
  /** Offset behind what was read. */
  readonly end: number;
  /** `cut`: the text ended inside · `broken`: something else than JSON stands inside, at `end`. */
  readonly state: 'whole' | 'cut' | 'broken';
}

interface Open {
  readonly kind: 'object' | 'array';
  readonly line: number;
  readonly members: Member[];
  readonly items: JsonNode[];
  key: string | null;
}

interface Cursor {
  readonly text: string;
  at: number;
  line: number;
}

const BLANK = /\s*/y;
const NUMBER = /-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?/y;
const WORD = /true|false|null/y;

/** Reads one value that begins at an offset (blanks before it allowed); null when none does. `line` is the line of the offset. */
export function readJson(text: string, from = 0, line = 1): JsonDocument | null {
  const cursor: Cursor = { text, at: from, line };
  const stack: Open[] = [];
  let root: JsonNode | null = null;
  while (root === null) {
    skipBlank(cursor);
    const char = text[cursor.at];
    const top = stack.at(-1);
    if (char === ',' && top) cursor.at += 1;
    else if ((char === '}' || char === ']') && top) {
      cursor.at += 1;
      stack.pop();
      root = place(stack, closed(top));
    } else if (top?.kind === 'object' && top.key === null) {
      if (!readKey(cursor, top)) return closeAll(stack, cursor);
    } else if (char === '{' || char === '[') {
      const kind = char === '{' ? 'object' : 'array';
      stack.push({ kind, line: cursor.line, members: [], items: [], key: null });
      cursor.at += 1;
    } else {
      const value = readValue(cursor);
      if (!value) return closeAll(stack, cursor);
      root = place(stack, value);
    }
  }
  return { node: root, end: cursor.at, state: 'whole' };
}

/** Puts a finished value where it belongs; the value itself when it is the outermost. */
function place(stack: readonly Open[], node: JsonNode): JsonNode | null {
  const top = stack.at(-1);
  if (!top) return node;
  if (top.kind === 'array') top.items.push(node);
  else if (top.key !== null) {
    top.members.push({ key: top.key, name: spelling(top.key), node });
    top.key = null;
  }
  return null;
}

function closed({ kind, line, members, items }: Open): JsonNode {
  return kind === 'array' ? { kind, line, items } : { kind, line, members };
}

function closeAll(stack: Open[], { text, at }: Cursor): JsonDocument | null {
  let node: JsonNode | null = null;
  for (let top = stack.pop(); top; top = stack.pop()) node = place(stack, closed(top)) ?? node;
  return node && { node, end: at, state: at >= text.length ? 'cut' : 'broken' };
}

/** A key in its spelling: letters and digits in lower case. */
export function spelling(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Line feeds in a text. */
export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function skipBlank(cursor: Cursor): void {
  cursor.line += countLines(take(cursor, BLANK));
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0] ?? '';
  cursor.at += found.length;
  return found;
}

function readKey(cursor: Cursor, top: Open): boolean {
  const key = readString(cursor);
  if (key === null) return false;
  skipBlank(cursor);
  if (cursor.text[cursor.at] !== ':') return false;
  cursor.at += 1;
  top.key = key;
  return true;
}

function readValue(cursor: Cursor): JsonNode | null {
  const { line } = cursor;
  const text = readString(cursor);
  if (text !== null) return { kind: 'value', line, value: text };
  const number = take(cursor, NUMBER);
  if (number !== '') return { kind: 'value', line, value: Number(number) };
  const word = take(cursor, WORD);
  return word === '' ? null : { kind: 'value', line, value: word === 'null' ? null : word === 'true' };
}

/** A string; one that the text cuts off counts as far as it goes. */
function readString(cursor: Cursor): string | null {
  if (cursor.text[cursor.at] !== '"') return null;
  let end = cursor.at + 1;
  while (end < cursor.text.length && cursor.text[end] !== '"') end += cursor.text[end] === '\\' ? 2 : 1;
  const raw = cursor.text.slice(cursor.at + 1, end);
  cursor.line += countLines(raw);
  cursor.at = Math.min(end + 1, cursor.text.length);
  return unescaped(raw);
}

function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    const quoted = raw.replace(/[\n\r\t]/g, (char) => ({ '\n': '\\n', '\r': '\\r' })[char] ?? '\\t');
    return JSON.parse(`"${quoted}"`) as string;
  } catch {
    return raw;
  }
}
