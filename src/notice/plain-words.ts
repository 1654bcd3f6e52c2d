/** Reads a text as a model does: lower case, markup and line ends gone, hidden and encoded text written out, with the way back. */
import { CONTROL_CLASS, spokenTags, UNSEEN_CLASS, VARIATION_CLASS } from '../text/characters.js';

/** Words joined by single blanks, one before the first and one behind the last too, ends of sentences as ` . `, with the way back to the lines. */
export interface PlainWords {
  readonly words: string;
  /** Offset in `words` at which each line begins. */
  readonly starts: readonly number[];
  /** Lines (from 0) on which tag characters spell something. */
  readonly hidden: readonly number[];
}

/** What stands for a mark that chat models take for the beginning of orders. */
export const ROLE_MARK = 'rolemark';

const UNSEEN = new RegExp(String.raw`[${CONTROL_CLASS}${UNSEEN_CLASS}${VARIATION_CLASS}\u200d]+`, 'gu');
const TAGS = /[\u{e0020}-\u{e007e}]{4,}/u;

/** Letters of other scripts that look like Latin ones: Cyrillic, Greek and Armenian, small and capital alike after lower case. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['а', 'a'],
    ['в', 'b'],
    ['е', 'e'],
    ['ё', 'e'],
    ['к', 'k'],
    ['м', 'm'],
    ['н', 'h'],
    ['о', 'o'],
    ['р', 'p'],
    ['с', 'c'],
    ['т', 't'],
    ['у', 'y'],
    ['х', 'x'],
    ['ѕ', 's'],
    ['і', 'i'],
    ['ј', 'j'],
    ['ԁ', 'd'],
    ['ԛ', 'q'],
    ['ԝ', 'w'],
    ['ɡ', 'g'],
    ['ı', 'i'],
    ['α', 'a'],
    ['β', 'b'],
    ['ε', 'e'],
    ['ι', 'i'],
    ['κ', 'k'],
    ['ν', 'v'],
    ['ο', 'o'],
    ['ρ', 'p'],
    ['τ', 't'],
    ['υ', 'u'],
    ['χ', 'x'],
    ['օ', 'o'],
    ['ѵ', 'v'],
    ['һ', 'h'],
    ['ո', 'n'],
    ['ս', 'u'],
  ].map(([from = '', to = '']) => [from, to]),
);
const LOOKALIKE = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'g');

/** What stands for the marks around data in our own prompts. */
export const FORGED_MARK = 'forgedmark';
const FORGED_MARKS = /<{3} ?data [0-9a-z]{6,80}|\bdata [0-9a-z]{6,80} end ?>{1,3}/g;

/** Chat templates' marks: `<system>`, `<|im_start|>`, `[INST]`, `<<SYS>>`, `### System`, `[SYSTEM: …`, `SYSTEM OVERRIDE`. */
const ROLE_MARKS =
  /<\/?(?:system|instructions?|prompt)[-_ a-z]{0,30}>|<\|[a-z_]{2,30}\|?>|\[\/?inst\]|<<\/?sys>>|\[\/?system[\]:]|#{2,6} {0,3}(?:system|instructions?|response|assistant)\b|(?<![a-z0-9_'"])system(?: override| message| prompt| notice)? ?:|\bsystem override\b/g;

/** Reads lines. Total; time grows with the length. */
export function plainWords(lines: readonly string[]): PlainWords {
  const starts: number[] = [];
  const hidden: number[] = [];
  const parts: string[] = [];
  let offset = 1;
  let budget = MAX_DECODED;
  for (const [index, line] of lines.entries()) {
    const isAscii = ASCII_ONLY.test(line);
    if (!isAscii && TAGS.test(line)) hidden.push(index);
    const extra = line.length <= budget ? decoded(line) : [];
    if (extra.length) budget -= line.length;
    const part = [isAscii ? line : folded(line), ...extra]
      .map(plain)
      .filter((each) => each !== '')
      .join(' . ');
    starts.push(offset);
    if (part === '') continue;
    parts.push(part);
    offset += part.length + 1;
  }
  return { words: ` ${parts.join(' ')} `, starts, hidden };
}

/** Index of the line in which an offset of `words` lies. */
export function lineAt({ starts }: Pick<PlainWords, 'starts'>, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const ASCII_ONLY = /^[\t\u0020-\u007e]*$/;
/** Line by line they are looked for only where one of their characters stands. */
const MAYBE_MARK = /[<[#>]|system/;

/** Words in lower case with single blanks between them, ends of sentences as a word of their own; comment marks and quotes are gone. */
function plain(line: string): string {
  const lower = line.toLowerCase();
  const text = MAYBE_MARK.test(lower)
    ? lower.replace(FORGED_MARKS, ` ${FORGED_MARK} `).replace(ROLE_MARKS, ` ${ROLE_MARK} `)
    : lower;
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (isLetter(code)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0 && isInside(text, code, at)) continue;
    if (start >= 0) words.push(text.slice(start, at));
    start = -1;
    if (isEnd(code) && words.at(-1) !== '.' && !isLetter(text.charCodeAt(at + 1))) words.push('.');
  }
  const joined = words.join(' ');
  return joined.includes("'") ? joined.replaceAll("'", '') : joined;
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code > 127 && !isMark(code));
/** Punctuation beyond ASCII: Latin-1's, general, CJK's. */
const isMark = (code: number): boolean =>
  (code < 0xc0 && code !== 0xaa && code !== 0xb5 && code !== 0xba) ||
  (code >= 0x2000 && code <= 0x206f) ||
  (code >= 0x2190 && code <= 0x2bff) ||
  (code >= 0x3000 && code <= 0x303f);
/** `.`, `!`, `?`, `;` */
const isEnd = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 59;
/** An apostrophe or an underscore between two letters: `don't`, `a_name`. */
const isInside = (text: string, code: number, at: number): boolean =>
  (code === 39 || code === 95) && isLetter(text.charCodeAt(at + 1));

function folded(line: string): string {
  const spoken = spokenTags(line).replace(UNSEEN, '').replaceAll('’', "'").normalize('NFKC').toLowerCase();
  return spoken.replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter);
}

const ESCAPES = /\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})|&#x([0-9a-f]{2,6});|&#(\d{2,7});|%([0-9a-f]{2})/gi;
const MAYBE_ESCAPED = /[\\&%]/;
const ESCAPED = /(?:(?:\\u\{?|\\x|&#x?|%)[0-9a-f]{2,7}[;}]?[ \w,.:]{0,12}){6}/i;
const BASE64 = /[A-Za-z0-9+/]{24,4096}={0,2}/g;
/** So much of a carrier is read for what it spells in escapes and base64; more is data, no message. */
const MAX_DECODED = 200_000;
/** Likewise runs on one line. */
const MAX_RUNS = 20;

/** Texts that a line holds in escapes or in base64, when they are words. */
function decoded(line: string): readonly string[] {
  const escaped = MAYBE_ESCAPED.test(line) && ESCAPED.test(line) ? [line.replace(ESCAPES, unescaped)] : [];
  const runs = line.length < 24 ? [] : (line.match(BASE64) ?? []).slice(0, MAX_RUNS);
  return [...escaped, ...runs.flatMap(fromBase64)];
}

function unescaped(whole: string, ...groups: readonly unknown[]): string {
  const [u, x, hex, decimal, percent] = groups;
  const digits = [u, x, hex, percent].find((group) => typeof group === 'string');
  const code = typeof digits === 'string' ? Number.parseInt(digits, 16) : Number(decimal);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const SENTENCE = /^[\t\n\r\u0020-\u007e]{16,}$/;

function fromBase64(run: string): readonly string[] {
  // Words in base64 have capitals, small letters and digits; paths and names do not.
  if (!/[A-Z]/.test(run) || !/[a-z]/.test(run) || !/[0-9]/.test(run)) return [];
  const whole = run.slice(0, run.length - (run.replace(/=+$/, '').length % 4 === 1 ? 1 : 0));
  try {
    const text = atob(whole);
    return SENTENCE.test(text) && text.includes(' ') ? [text] : [];
  } catch {
    return [];
  }
}
