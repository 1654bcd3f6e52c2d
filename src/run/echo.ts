/** Takes the prompt's echo out of what a program printed, and says whether more than an echo is left. */
import { readClosing, splitLines } from '../parse/parse.js';
import { type PromptPart, promptParts } from '../prompt/prompt.js';

/** A text as its reviewer wrote it. */
export interface HeardText {
  /** Without what is the prompt's own; empty when all of it only says again what the prompt holds. */
  readonly text: string;
  /** Something was printed, and no review is in it once the echo is left out. */
  readonly onlyEcho: boolean;
}

interface Printed {
  readonly text: string;
  readonly prompt: string;
  readonly nonce: string;
  /** Whether a text holds anything of a review. */
  readonly isReview: (text: string) => boolean;
}

/** Nobody quotes so many letters of the instructions; the prompt's data (diff, description) may be quoted at any length. */
const INSTRUCTIONS = 120;
/** A longer text is no review and has no prompt before it that would matter. */
const MAX_TEXT = 4 * 1024 * 1024;
/** Where so much of a text stands in the prompt too, and what is left is no review, nothing was reviewed. */
const MOSTLY = 0.8;

/**
 * Some programs print their prompt first, some print nothing else. Letters are compared, in their order: line ends,
 * wrapping, indentation, quote marks, colours and escapes change nothing. What runs through the instructions is an echo
 * and is taken out; a text without a closing line, which no echo can hold, is none when its own words hold no review.
 */
export function withoutEcho({ text, prompt, nonce, isReview }: Printed): HeardText {
  if (text.trim() === '' || text.length > MAX_TEXT) return { text, onlyEcho: false };
  const parts = promptParts(prompt).map(({ isData, text: words }) => ({ isData, letters: squeeze(words).letters }));
  const printed = squeeze(text);
  const alike = alikeParts(printed.letters, parts.map(({ letters }) => letters).join(''));
  if (alike.length === 0) return { text, onlyEcho: false };
  const { echoes, quoted } = echoesIn(alike, parts);
  const rest = cut(text, printed, echoes);
  if (echoes.length > 0 && !isReview(rest)) return { text: rest, onlyEcho: true };
  const isQuoted = lengthOf(quoted) >= (printed.letters.length - lengthOf(echoes)) * MOSTLY;
  if (!isQuoted || readClosing(splitLines(rest), nonce).claimed) return { text: rest, onlyEcho: false };
  const own = ownLines(text, printed, [...echoes, ...quoted]);
  return isReview(own) ? { text: rest, onlyEcho: false } : { text: '', onlyEcho: true };
}

/** A stretch of letters of the text, `to` excluded. */
interface EchoStretch {
  readonly from: number;
  readonly to: number;
}

function lengthOf(stretches: readonly EchoStretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

type SqueezedPart = Pick<PromptPart, 'isData'> & { readonly letters: string };

/** Stretches that run through the instructions, with what stands around them in the prompt's own order; and all others. */
function echoesIn(
  alike: readonly EchoPart[],
  parts: readonly SqueezedPart[],
): { readonly echoes: readonly EchoStretch[]; readonly quoted: readonly EchoStretch[] } {
  const isEcho = alike.map(echoTest(parts));
  const echoes: EchoStretch[] = [];
  const quoted: EchoStretch[] = [];
  for (let at = 0, free = 0; at <= alike.length; at += 1) {
    if (at < alike.length && !isEcho[at]) continue;
    let [first, last] = [at, at];
    while (first > free && goesOn(alike[first - 1], alike[first])) first -= 1;
    while (last + 1 < alike.length && goesOn(alike[last], alike[last + 1])) last += 1;
    for (const part of alike.slice(free, first)) quoted.push(part);
    const [begin, end] = [alike[first], alike[last]];
    if (begin && end) echoes.push({ from: begin.from, to: end.to });
    at = last;
    free = last + 1;
  }
  return { echoes, quoted };
}

/** A line number, a label or a damaged line between two stretches is no longer. */
const GAP = 200;
/** `[… 300 lines left out]` */
const OMISSION = 80;
const LONG = 100;

/** Whether one stretch goes on where the other ended, but for a few letters on either side or an omission. */
function goesOn(before: EchoPart | undefined, after: EchoPart | undefined): boolean {
  if (!before || !after) return false;
  const between = after.from - before.to;
  const skipped = after.there - (before.there + before.to - before.from);
  return skipped >= 0 && between <= GAP && (skipped <= GAP || (between <= OMISSION && after.to - after.from >= LONG));
}

/** Long enough in the instructions, and not merely a quotation of data that copies them (a change of this program's own prompt). */
function echoTest(parts: readonly SqueezedPart[]): (part: EchoPart) => boolean {
  let start = 0;
  const data = parts.flatMap(({ isData, letters }) => {
    const from = start;
    start += letters.length;
    return isData ? [{ from, to: start }] : [];
  });
  const enough = Math.min(INSTRUCTIONS, start);
  const instructions = parts.map(({ isData, letters }) => (isData ? '\0'.repeat(letters.length) : letters)).join('');
  const given = parts.map(({ isData, letters }) => (isData ? letters : '')).join('');
  const copies = alikeParts(given, instructions);
  return ({ from, to, there }) => {
    const end = there + to - from;
    const ofData = data.reduce(
      (sum, each) => sum + Math.max(0, Math.min(end, each.to) - Math.max(there, each.from)),
      0,
    );
    const isCopied = copies.some((copy) => copy.there <= there && end <= copy.there + copy.to - copy.from);
    return end - there - ofData >= enough && !isCopied;
  };
}

/** The text without stretches of it, and without what is left of their lines when no letter is. */
function cut(text: string, { letters, at }: Squeezed, stretches: readonly EchoStretch[]): string {
  let kept = '';
  let end = 0;
  for (const { from, to } of stretches) {
    const before = from === 0 ? 0 : (at[from - 1] ?? 0) + 1;
    const lineStart = text.lastIndexOf('\n', (at[from] ?? 0) - 1) + 1;
    kept += text.slice(end, Math.max(end, lineStart >= before ? lineStart : (at[from] ?? 0)));
    const after = to === letters.length ? text.length : (at[to] ?? text.length);
    const lineEnd = text.indexOf('\n', at[to - 1] ?? 0);
    end = lineEnd >= 0 && lineEnd < after ? lineEnd + 1 : to === letters.length ? text.length : (at[to - 1] ?? 0) + 1;
  }
  return kept + text.slice(end);
}

/** The lines that hold a letter outside of the stretches. */
function ownLines(text: string, { letters, at }: Squeezed, stretches: readonly EchoStretch[]): string {
  const isOwn = new Uint8Array(letters.length).fill(1);
  for (const { from, to } of stretches) isOwn.fill(0, from, to);
  let next = 0;
  let start = 0;
  const own = text.split('\n').filter((line) => {
    start += line.length + 1;
    let holds = false;
    for (; next < letters.length && (at[next] ?? 0) < start; next += 1) holds ||= isOwn[next] === 1;
    return holds;
  });
  return own.join('\n');
}

// The stretches of a text that stand in another text too, in linear time.

/** Letters `from` (included) to `to` (excluded) of the text, which stand at `there` in the other. */
interface EchoPart {
  readonly from: number;
  readonly to: number;
  readonly there: number;
}

/** The other text is looked up by blocks of this many letters, so that every common stretch of twice as many is found. */
const BLOCK = 16;
/** A shorter stretch says nothing. */
const SHORTEST = 2 * BLOCK;
/** Places of a block that are tried; a text that repeats itself is alike everywhere. */
const MAX_PLACES = 8;
const BASE = 0x01000193;

/** Common stretches in the order of the text, not overlapping, each as long as it can be. */
function alikeParts(text: string, other: string): EchoPart[] {
  const places = placesOf(other);
  const parts: EchoPart[] = [];
  let end = 0;
  for (let at = 0, hash = hashAt(text, 0); at + BLOCK <= text.length;) {
    const known = places.get(hash);
    const part = known ? longest(text, other, { at, end, known }) : null;
    if (part) {
      parts.push(part);
      at = end = part.to;
      hash = hashAt(text, at);
    } else {
      hash = rolled(hash, text, at);
      at += 1;
    }
  }
  return parts;
}

function placesOf(text: string): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at + BLOCK <= text.length; at += BLOCK) {
    const hash = hashAt(text, at);
    const known = places.get(hash);
    if (!known) places.set(hash, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  }
  return places;
}

interface Hit {
  readonly at: number;
  /** The end of the stretch before. */
  readonly end: number;
  readonly known: readonly number[];
}

function longest(text: string, other: string, { at, end, known }: Hit): EchoPart | null {
  let best: EchoPart | null = null;
  for (const place of known) {
    let back = 0;
    const most = Math.min(at - end, place, SHORTEST);
    while (back < most && text.charCodeAt(at - back - 1) === other.charCodeAt(place - back - 1)) back += 1;
    let on = 0;
    const last = Math.min(text.length - at, other.length - place);
    while (on < last && text.charCodeAt(at + on) === other.charCodeAt(place + on)) on += 1;
    const part = { from: at - back, to: at + on, there: place - back };
    // A hash may lie: then nothing of the block is alike.
    if (on >= BLOCK && back + on >= SHORTEST && back + on > (best ? best.to - best.from : 0)) best = part;
  }
  return best;
}

function hashAt(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < from + BLOCK; at += 1) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return hash;
}

/** `BASE` to the power of the block's length less one. */
const LEADING = Array.from({ length: BLOCK - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** The hash of the block one letter further. */
function rolled(hash: number, text: string, at: number): number {
  const without = (hash - Math.imul(text.charCodeAt(at), LEADING)) | 0;
  return (Math.imul(without, BASE) + text.charCodeAt(at + BLOCK)) | 0;
}

// The letters of a text in their order with their places: printing, wrapping and escaping leave them alone.

interface Squeezed {
  /** ASCII in lower case. */
  readonly letters: string;
  /** Where each stands in the text. */
  readonly at: Int32Array;
}

const ESCAPE = 0x1b;
const BACKSLASH = 0x5c;
const AMPERSAND = 0x26;

/** Letters only: digits go too, since they number lines and tell times. Terminal colours and what JSON, shells and HTML write for a sign are no letters. */
function squeeze(text: string): Squeezed {
  const codes = new Uint16Array(text.length);
  const at = new Int32Array(text.length);
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === ESCAPE || code === BACKSLASH || code === AMPERSAND) index += escapeLength(text, index);
    else if (isLetter(code)) {
      codes[count] = code < 0x80 ? code | 0x20 : code;
      at[count] = index;
      count += 1;
    }
  }
  return { letters: textOf(codes.subarray(0, count)), at: at.subarray(0, count) };
}

const TERMINAL = /\u001b(?:\[[0-9;?]{0,40}[ -/]?[@-~]|\][^\u0007\u001b\n]{0,300}(?:\u0007|\u001b\\)|[@-Z\\^_])/y;
const BACKSLASHED = /\\{1,16}(?:[nrtbf]|u[0-9a-f]{4}|x[0-9a-f]{2})?/iy;
const ENTITY = /&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});/iy;

/** Characters behind this one that belong to the same escape. */
function escapeLength(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const pattern = code === ESCAPE ? TERMINAL : code === BACKSLASH ? BACKSLASHED : ENTITY;
  pattern.lastIndex = index;
  return Math.max(0, (pattern.exec(text)?.[0].length ?? 1) - 1);
}

/** Beyond ASCII roughly: punctuation, frames and blanks are none, and both texts are read alike. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0 || code === 0xfeff) return false;
  const isSign = (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f);
  return !isSign && !(code >= 0xfe00 && code <= 0xfe0f) && !(code >= 0xff00 && code <= 0xff0f);
}

const CHUNK = 8192;

function textOf(codes: Uint16Array): string {
  const chunks: string[] = [];
  for (let from = 0; from < codes.length; from += CHUNK)
    chunks.push(String.fromCharCode(...codes.subarray(from, from + CHUNK)));
  return chunks.join('');
}
