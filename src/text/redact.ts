/** Takes secrets out of texts, in every common encoding, and makes log lines harmless to the runner. */
import { CONTROL_CLASS, percentDecoded, UNSEEN_CLASS, VARIATION_CLASS } from './characters.js';

/** What stands where a secret stood. */
export const REDACTED = '***';

/** Takes known secrets out of any text. Texts without one come back as they are. */
export type Redact = (text: string) => string;

/** So many letters and digits of a secret are taken out whatever stands between them. */
const SPREAD = 12;

/**
 * A function that replaces each of these secret values and its encoded or reversed forms by `***`, and any part of 7 or
 * more characters of one: also where colours or unseen characters stand in it, and where it is spread over a text, from
 * 12 letters and digits on. A value of plain words is only taken out as a whole: its parts are words of others too.
 * Values shorter than 7 characters are no secrets. Time is linear in the text.
 */
export function redactor(secrets: readonly string[]): Redact {
  const pieces = secrets.flatMap(secretPieces);
  const seen = pieces.flatMap((piece) =>
    formsOf(piece).flatMap((form) => partsOf(form, isWords(piece) ? Infinity : PART)),
  );
  const letters = pieces.flatMap((piece) =>
    [...formsOf(piece), ...escapedForms(piece)]
      .map(lettersOf)
      .flatMap((form) => partsOf(form, isWords(piece) ? Infinity : SPREAD)),
  );
  if (seen.length === 0) return (text) => text;
  const cover = coverOf({ seen: new Set(seen), letters: new Set(letters) });
  return (text) => cover(text, REDACTED);
}

/** Letters of one case with dots and dashes between: words, a name of a place or of a mode. */
function isWords(value: string): boolean {
  return /^(?:[a-z]+|[A-Z]+)(?:[ ._/:-](?:[a-z]+|[A-Z]+))*$/.test(value);
}

function lettersOf(form: string): string {
  return form.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** Every stretch of so many characters; the whole of what is shorter, unless it is too short to be a secret. */
function partsOf(form: string, length: number): readonly string[] {
  if (form.length < PART) return [];
  if (form.length <= length) return [form];
  return Array.from({ length: form.length - length + 1 }, (_, start) => form.slice(start, start + length));
}

/** Values that say nothing, under names that promise nothing: taking them out would tear holes into every text. */
const ORDINARY =
  /^(?:production|development|staging|testing|default|enabled|disabled|verbose|warning|required|localhost|[\d.]+|(?:\/[\w.-]+)+\/?|[a-z]{2}_[A-Z]{2}\.UTF-8|https?:\/\/[\w.:-]+(?:\/[\w./-]*)?)$/i;
const SECRET_NAME = /KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH|PRIVATE|(?:^|_)PAT(?:$|_)/i;

/** What of a variable's value must be kept out of documents: all of it but what is plainly no secret. */
export function secretsOf(name: string, value: string): readonly string[] {
  if (value.length < PART) return [];
  return SECRET_NAME.test(name) || !ORDINARY.test(value) ? [value, ...secretsInUrls(value)] : [];
}

/** Userinfo and query of every address in a text. */
export function secretsInUrls(text: string): readonly string[] {
  return [
    ...text.matchAll(/[a-z][a-z0-9+.-]{0,20}:\/\/(?:([^\s/@?#]{1,1000})@)?[^\s?#]{0,2000}(?:\?([^\s#]{1,2000}))?/gi),
  ]
    .flatMap(([, userinfo = '', query = '']) => [
      ...userinfo.split(':'),
      ...query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1)),
    ])
    .map(percentDecoded)
    .filter((part) => part.length >= PART);
}

const UNSEEN_IN_LOG = new RegExp(String.raw`[${CONTROL_CLASS}\r\u200d${UNSEEN_CLASS}]`, 'gu');

/**
 * One line for a log, harmless: no workflow command (`::error::`, `##[group]`), no control or direction character.
 * Line breaks become ` ⏎ `; the words stay.
 */
export function harmlessLine(line: string): string {
  return line
    .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, ' ⏎ ')
    .replace(/\u001b\[[\d;?]*[A-Za-z]/g, '')
    .replace(UNSEEN_IN_LOG, '')
    .replace(/^([\s\p{Z}\p{Cf}]*)::/u, '$1: :')
    .replaceAll('##[', '## [');
}

/** Lines for a log, harmless, from any text. */
export function harmlessLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).map(harmlessLine);
}

// Covers parts of secrets in a text, also where something stands between their characters.

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

/** Made with the first secret: most runs on a terminal know none. */
let tables: { readonly seen: Symbols; readonly letters: Symbols } | null = null;

type Cover = (text: string, mark: string) => string;

/** Covers every occurrence of a part; parts are of any length from 4 on. Linear in the text. */
function coverOf(parts: { readonly seen: ReadonlySet<string>; readonly letters: ReadonlySet<string> }): Cover {
  tables ??= { seen: seenSymbols(), letters: letterSymbols() };
  const finders = [finderOf(parts.seen, tables.seen), finderOf(parts.letters, tables.letters)];
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

type SecretFinder = (text: string) => Range[];

function finderOf(parts: ReadonlySet<string>, table: Symbols): SecretFinder {
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

interface SecretSearch {
  readonly table: Symbols;
  readonly sizes: readonly number[];
  readonly ends: Uint8Array;
  readonly wanted: ReadonlySet<string>;
}

/** Keeps the last symbols and where each stood, as far back as the longest part. */
function rangesIn(text: string, { table, sizes, ends, wanted }: SecretSearch): Range[] {
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

// The forms in which a secret may stand in a text: as it is, reversed, and in every common encoding.

/** Beginnings that every key of a vendor shares: naming them tells nothing. */
const PUBLIC_PREFIX =
  /^(?:sk-ant-[a-z]+\d+-|sk-(?:proj|svcacct|admin|or-v1)-|sk-|AIza|github_pat_|gh[pousr]_|xox[a-z]-)/;

/** Below this many characters a value is no secret, and no part of one is taken out. */
const PART = 7;

/** The parts of a value that are secret: a document such as a service account's holds public words beside its key. */
function secretPieces(secret: string): readonly string[] {
  const value = secret.trim();
  if (value.length < PART) return [];
  if (!/\s|^\{/.test(value)) return [value];
  const runs = value.match(/[\w+/=.~-]{16,}/g) ?? [];
  return runs.some((run) => run.length >= 20) ? runs : [value];
}

/** Every form of a piece that a text may hold. */
function formsOf(secret: string): readonly string[] {
  const prefix = PUBLIC_PREFIX.exec(secret)?.[0].length ?? 0;
  const own = secret.length - prefix >= PART ? secret.slice(prefix) : secret;
  const url = encodeURIComponent(own);
  const bytes = [...new TextEncoder().encode(own)];
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0'));
  return [
    own,
    reversed(own),
    url,
    url.replace(/%../g, (code) => code.toLowerCase()),
    JSON.stringify(own).slice(1, -1),
    hex.join(''),
    hex.join('').toUpperCase(),
    ...[0, 1, 2].flatMap((offset) => base64Forms(secret, prefix, offset)),
    ...[0, 1, 2, 3, 4].map((offset) => base32Form(secret, prefix, offset)),
  ];
}

/** Forms that are only met with something between their characters: `\x6b\x37`, `\u006b`, `&#107;`, `0x6b, 0x37`, `\153`. */
function escapedForms(secret: string): readonly string[] {
  const bytes = [...new TextEncoder().encode(secret)];
  const as = (write: (byte: number) => string): string => bytes.map(write).join('');
  return [
    as((byte) => `x${byte.toString(16).padStart(2, '0')}`),
    as((byte) => `0x${byte.toString(16).padStart(2, '0')}`),
    as((byte) => `u${byte.toString(16).padStart(4, '0')}`),
    as((byte) => String(byte)),
    as((byte) => byte.toString(8).padStart(3, '0')),
  ];
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

/** The base64 of the secret when `offset` other bytes (mod 3) precede it, without the digits that depend on its neighbours. */
function base64Forms(secret: string, prefix: number, offset: number): readonly string[] {
  const bytes = new TextEncoder().encode(secret);
  const encoded = btoa('\0'.repeat(offset) + String.fromCharCode(...bytes)).replace(/=+$/, '');
  const first = Math.ceil(((offset + prefix) * 8) / 6);
  const last = Math.floor(((offset + bytes.length) * 8) / 6);
  const own = encoded.slice(first, last);
  return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
}

/** The same in base32 (RFC 4648), where `offset` counts mod 5. */
function base32Form(secret: string, prefix: number, offset: number): string {
  const bytes = ['\0'.repeat(offset), secret].flatMap((text) => [...new TextEncoder().encode(text)]);
  const fives =
    bytes
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .match(/.{5}/g) ?? [];
  const digits = fives.map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five, 2)));
  return digits.slice(Math.ceil(((offset + prefix) * 8) / 5)).join('');
}

/** An output in the form that the runner reads from `GITHUB_OUTPUT`; `token`: a random one, so that a value with a line break cannot forge another output. */
export function stepOutput(name: string, value: string, token: string): string {
  return `${name}<<end-${token}\n${value}\nend-${token}\n`;
}
