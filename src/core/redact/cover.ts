/** Parts of secrets enter; a function that covers them in a text leaves, also where something stands between their characters. */

import { CONTROL_CLASS, UNSEEN_CLASS, VARIATION_CLASS } from '../../domain/characters.js';

/** Per character code its symbol in a reading of the text; below 0 when it does not count. */
type Symbols = Int32Array;

/** Ranges of a text, both ends in characters, the end not included. */
type Range = readonly [start: number, end: number];

/** ANSI sequences and characters that nobody sees: a secret shows through them as if they were not there. */
const SEQUENCE = /\u001b(?:\[[0-?]{0,64}[ -/]{0,16}[@-~]?|\][^\u0007\u001b\n]{0,4096}(?:\u0007|\u001b\\)?|[ -~]?)/y;
const ESCAPE = 0x1b;
const UNSEEN = new RegExp(String.raw`[${CONTROL_CLASS}\r\u200d${VARIATION_CLASS}${UNSEEN_CLASS}]`, 'gu');
/** Halves of characters beyond the first plane: tags are hidden among them, and no secret is written with them. */
const [FIRST_HALF, AFTER_HALVES] = [0xd800, 0xe000];

/** Every character that is seen. The pattern is asked once: asked of each character it would take longer than most runs have text for. */
function seenSymbols(): Symbols {
  const symbols = Int32Array.from({ length: 65_536 }, (_, code) => code).fill(-1, FIRST_HALF, AFTER_HALVES);
  // A blank stands for each half: two of them would make one character.
  const characters = Array.from(symbols, (code) => (code < 0 ? ' ' : String.fromCharCode(code))).join('');
  for (const { index } of characters.matchAll(UNSEEN)) symbols[index] = -1;
  return symbols;
}

/** Letters and digits, whatever stands between them and however they are capitalised. */
function letterSymbols(): Symbols {
  const symbols = new Int32Array(65_536).fill(-1);
  for (const character of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
    symbols[character.charCodeAt(0)] = Number.parseInt(character, 36);
  return symbols;
}

const [SEEN, LETTERS] = [seenSymbols(), letterSymbols()];

export type Cover = (text: string, mark: string) => string;

/** Covers every occurrence of a part; parts are of any length from 4 on. Linear in the text. */
export function coverOf(parts: { readonly seen: ReadonlySet<string>; readonly letters: ReadonlySet<string> }): Cover {
  const finders = [finderOf(parts.seen, SEEN), finderOf(parts.letters, LETTERS)];
  return (text, mark) =>
    covered(
      text,
      finders.flatMap((find) => find(text)),
      mark,
    );
}

/** Characters at the end of a part by which most places of a text are passed without cutting a string. */
const TAIL = 4;
const BUCKETS = 1 << 20;

type Finder = (text: string) => Range[];

function finderOf(parts: ReadonlySet<string>, table: Symbols): Finder {
  if (parts.size === 0) return () => [];
  const lengths = new Set<number>();
  const ends = new Uint8Array(BUCKETS);
  const wanted = new Set<string>();
  for (const part of parts) {
    const symbols = symbolsOf(part, table);
    if (symbols.length < TAIL) continue;
    lengths.add(symbols.length);
    wanted.add(String.fromCharCode(...symbols));
    ends[symbols.slice(-TAIL).reduce(rolled, 0)] = 1;
  }
  const sizes = [...lengths].sort((a, b) => b - a);
  return (text) => rangesIn(text, { table, sizes, ends, wanted });
}

/** One more symbol: older ones than the last four have left by overflow of the 20 bits. */
function rolled(hash: number, symbol: number): number {
  return ((hash << 5) ^ (symbol & 0x1f) ^ ((symbol >> 5) << 2)) & (BUCKETS - 1);
}

function symbolsOf(text: string, table: Symbols): number[] {
  return Array.from({ length: text.length }, (_, at) => table[text.charCodeAt(at)] ?? -1).filter((found) => found >= 0);
}

interface Search {
  readonly table: Symbols;
  readonly sizes: readonly number[];
  readonly ends: Uint8Array;
  readonly wanted: ReadonlySet<string>;
}

/** Keeps the last symbols and where each stood, as far back as the longest part. */
function rangesIn(text: string, { table, sizes, ends, wanted }: Search): Range[] {
  const room = sizes[0] ?? 0;
  const symbols = new Uint16Array(room * 2);
  const places = new Float64Array(room * 2);
  const found: Range[] = [];
  let [hash, count] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === ESCAPE) at = lastOfSequence(text, at);
    const symbol = table[code] ?? -1;
    if (symbol < 0) continue;
    // Twice in the ring, so that the last ones always stand in a row.
    const slot = count % room;
    symbols[slot] = symbols[slot + room] = symbol;
    places[slot] = places[slot + room] = at;
    count += 1;
    hash = rolled(hash, symbol);
    if (ends[hash] === 0) continue;
    const last = slot + room;
    const size = sizes.find(
      (length) => length <= count && wanted.has(String.fromCharCode(...symbols.subarray(last - length + 1, last + 1))),
    );
    if (size !== undefined) add(found, places[last - size + 1] ?? at, at + 1);
  }
  return found;
}

/** Ranges come in the order of their ends; one that touches the last makes it longer. */
function add(found: Range[], start: number, end: number): void {
  const last = found.at(-1);
  if (last === undefined || start > last[1]) found.push([start, end]);
  else found[found.length - 1] = [Math.min(start, last[0]), end];
}

function lastOfSequence(text: string, from: number): number {
  SEQUENCE.lastIndex = from;
  return from + (SEQUENCE.exec(text)?.[0].length ?? 1) - 1;
}

function covered(text: string, ranges: readonly Range[], mark: string): string {
  if (ranges.length === 0) return text;
  const kept: string[] = [];
  let to = 0;
  let first = true;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (first || start > to) kept.push(text.slice(to, start), mark);
    to = Math.max(to, end);
    first = false;
  }
  return [...kept, text.slice(to)].join('');
}
