/** Lines of code enter; what they mean leaves, token by token: without layout and without what surely is a comment. */
import { createHash } from 'node:crypto';
import type { PriorPlace } from '../../domain/round.js';

/** A word, sign or string, and whether it begins or ends its line. */
export interface Token {
  readonly text: string;
  readonly starts: boolean;
  readonly ends: boolean;
}

interface Marks {
  readonly line: readonly string[];
  readonly block: boolean;
}
const SLASH: Marks = { line: ['//'], block: true };
const HASH: Marks = { line: ['#'], block: false };
const DASH: Marks = { line: ['--'], block: true };
const NONE: Marks = { line: [], block: false };

/** Comments by the ending of the file's name; of other files every character counts. */
const LANGUAGES: readonly (readonly [RegExp, Marks])[] = [
  [
    /\.(c|cc|cjs|cpp|cs|cts|cxx|dart|go|gradle|groovy|h|hh|hpp|java|js|jsx|kt|kts|m|mjs|mm|mts|proto|rs|scala|sol|swift|ts|tsx|zig)$/i,
    SLASH,
  ],
  [/\.css$/i, { line: [], block: true }],
  [/\.(php|hcl|tf)$/i, { line: ['//', '#'], block: true }],
  [/\.(bash|bats|ex|exs|jl|mk|pl|ps1|py|pyi|r|rb|sh|toml|yaml|yml|zsh)$|(^|\/)(Dockerfile|Makefile)[^/]*$/i, HASH],
  [/\.(ada|elm|hs|lua|sql)$/i, DASH],
];

const marksOf = (path: string): Marks => LANGUAGES.find(([ending]) => ending.test(path))?.[1] ?? NONE;

/**
 * A comment is left out only where it surely is one: behind white space, outside quotation marks, in a language whose
 * comments are known. A change that is taken for a comment would be overlooked; a comment taken for code is only asked about.
 */
export function tokensOf(lines: readonly string[], path: string): Token[] {
  const marks = marksOf(path);
  const tokens: Token[] = [];
  let inBlock = false;
  for (const line of lines) {
    const read = codeIn(line, marks, inBlock);
    inBlock = read.inBlock;
    const texts = read.code.flatMap((piece) => (piece.quoted ? [piece.text] : wordsIn(piece.text)));
    texts.forEach((text, index) => tokens.push({ text, starts: index === 0, ends: index === texts.length - 1 }));
  }
  return withoutClosing(tokens);
}

interface Piece {
  readonly text: string;
  readonly quoted: boolean;
}

/** A line without its comments, strings apart. */
function codeIn(
  line: string,
  { line: marks, block }: Marks,
  startsInBlock: boolean,
): { code: Piece[]; inBlock: boolean } {
  const code: Piece[] = [];
  let [at, from, inBlock] = [0, 0, startsInBlock];
  const take = (to: number): void => {
    if (to > from) code.push({ text: line.slice(from, to), quoted: false });
  };
  if (inBlock) {
    const end = line.indexOf('*/');
    if (end < 0) return { code, inBlock };
    [at, from, inBlock] = [end + 2, end + 2, false];
  }
  while (at < line.length) {
    const sign = line.charAt(at);
    const free = at === 0 || /\s/.test(line.charAt(at - 1));
    if (free && marks.some((mark) => line.startsWith(mark, at))) {
      take(at);
      return { code, inBlock };
    }
    if (block && free && line.startsWith('/*', at)) {
      take(at);
      const end = line.indexOf('*/', at + 2);
      if (end < 0) return { code, inBlock: true };
      at = from = end + 2;
    } else if (sign === '"' || sign === "'" || sign === '`') {
      take(at);
      const end = stringEnd(line, at);
      code.push({ text: normalQuotes(line.slice(at, end)), quoted: true });
      at = from = end;
    } else at += 1;
  }
  take(line.length);
  return { code, inBlock };
}

/** Behind the closing mark; the end of the line when nothing closes it. */
function stringEnd(line: string, start: number): number {
  const quote = line.charAt(start);
  for (let at = start + 1; at < line.length; at += 1) {
    if (line.charAt(at) === '\\') at += 1;
    else if (line.charAt(at) === quote) return at + 1;
  }
  return line.length;
}

const normalQuotes = (text: string): string => (/^'[^'"\\]*'$/.test(text) ? `"${text.slice(1, -1)}"` : text);

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu) ?? [];

/** Closing commas and semicolons are a formatter's business. */
function withoutClosing(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]?.text ?? '';
    const last = kept.at(-1);
    const idle = (token.text === ';' && token.ends) || (token.text === ',' && /^[)\]}]$/.test(next));
    if (!idle) kept.push(token);
    else if (last && token.ends) kept[kept.length - 1] = { ...last, ends: true };
  }
  return kept;
}

/** Enough to be told apart from other code: a bracket alone is no code of a finding's own. */
export function saysSomething(tokens: readonly Token[]): boolean {
  return tokens.reduce((sum, { text }) => sum + (/[\p{L}\p{N}_]/u.test(text) ? text.length : 0), 0) >= 3;
}

/** What a waiver is bound to; `null` when the place cites no code. Lines of nothing but comments count as they are. */
export function codeHash({ path, code }: Pick<PriorPlace, 'path' | 'code'>): string | null {
  const tokens = tokensOf(code, path);
  const meaning = saysSomething(tokens) ? tokens : tokensOf(code, '');
  if (!saysSomething(meaning)) return null;
  const words = meaning.map(({ text }) => text).join('\n');
  return createHash('sha256').update(words).digest('hex').slice(0, 32);
}

/** How much around the code must be the same when it does not stand on lines of its own. */
const AROUND = 6;

/**
 * How often the tokens of `part` stand in `whole`: on lines of their own, or with the same tokens around them as in
 * `before`. Code that goes on behind its last token, `wipe(root) && leave()`, is other code.
 */
export function timesIn(part: readonly Token[], whole: readonly Token[], before: readonly Token[]): number {
  const origins = new Set(startsIn(part, before).map((at) => surroundings(part, before, at)));
  return startsIn(part, whole).filter((at) => {
    const alone = whole[at]?.starts === true && whole[at + part.length - 1]?.ends === true;
    return alone || origins.has(surroundings(part, whole, at));
  }).length;
}

function startsIn(part: readonly Token[], whole: readonly Token[]): number[] {
  const first = part[0]?.text;
  const found: number[] = [];
  for (let at = 0; at + part.length <= whole.length; at += 1) {
    if (whole[at]?.text === first && part.every(({ text }, index) => whole[at + index]?.text === text)) found.push(at);
  }
  return found;
}

function surroundings(part: readonly Token[], whole: readonly Token[], at: number): string {
  const words = (from: number, to: number): string =>
    whole
      .slice(Math.max(0, from), to)
      .map(({ text }) => text)
      .join(' ');
  return `${words(at - AROUND, at)} | ${words(at + part.length, at + part.length + AROUND)}`;
}
