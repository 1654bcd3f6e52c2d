/** Text that may hold secrets or commands enters; the same text without them leaves. */
import { CONTROL_CLASS, UNSEEN_CLASS } from '../domain/characters.js';

/** What stands where a secret stood. */
export const REDACTED = '***';

/** Parts of a secret of this many characters are taken out too. */
const PART = 7;

/** Beginnings that every key of a vendor shares: naming them tells nothing. */
const PUBLIC_PREFIX =
  /^(?:sk-ant-[a-z]+\d+-|sk-(?:proj|svcacct|admin|or-v1)-|sk-|AIza|github_pat_|gh[pousr]_|xox[a-z]-)/;

/** Takes known secrets out of any text. Texts without one come back as they are. */
export type Redact = (text: string) => string;

/**
 * A function that replaces each of these secret values, its base64, URL, JSON, hexadecimal and reversed forms, and
 * any part of 7 or more characters of one of them, by `***`. Values shorter than 7 characters are no secrets.
 * Time is linear in the text.
 */
export function redactor(secrets: readonly string[]): Redact {
  const parts = new Set(secrets.flatMap(secretPieces).flatMap(formsOf).flatMap(windowsOf));
  if (parts.size === 0) return (text) => text;
  const starts = new Set([...parts].map(startOf));
  return (text) => cover(text, parts, starts);
}

/** Whether the value of a variable that a command is given must be kept out of documents: by its name or by its look. */
export function looksSecret(name: string, value: string): boolean {
  if (value.length < PART) return false;
  if (/KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH|PRIVATE|(?:^|_)PAT(?:$|_)/i.test(name)) return true;
  return (
    value.length >= 20 && /^[\w+/=.-]+$/.test(value) && /\d/.test(value) && /[a-z]/i.test(value) && !/^[./]/.test(value)
  );
}

/** The parts of a value that are secret: a document such as a service account's holds public words beside its key. */
function secretPieces(secret: string): readonly string[] {
  const value = secret.trim();
  if (value.length < PART) return [];
  if (!/\s|^\{/.test(value)) return [value];
  const runs = value.match(/[\w+/=.~-]{16,}/g) ?? [];
  return runs.some((run) => run.length >= 20) ? runs : [value];
}

function formsOf(secret: string): readonly string[] {
  const prefix = PUBLIC_PREFIX.exec(secret)?.[0].length ?? 0;
  const own = secret.length - prefix >= PART ? secret.slice(prefix) : secret;
  const url = encodeURIComponent(own);
  const bytes = [...new TextEncoder().encode(own)];
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    own,
    reversed(own),
    url,
    url.replace(/%../g, (code) => code.toLowerCase()),
    JSON.stringify(own).slice(1, -1),
    hex,
    hex.toUpperCase(),
    ...[0, 1, 2].flatMap((offset) => base64Forms(secret, prefix, offset)),
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

function windowsOf(form: string): readonly string[] {
  const count = form.length - PART + 1;
  return count < 1 ? [] : Array.from({ length: count }, (_, start) => form.slice(start, start + PART));
}

/** A cheap key of the first two characters, to skip most places of a text without cutting a string. */
function startOf(part: string): number {
  return part.charCodeAt(0) * 65_536 + part.charCodeAt(1);
}

function cover(text: string, parts: ReadonlySet<string>, starts: ReadonlySet<number>): string {
  const kept: string[] = [];
  let keptTo = 0;
  let coveredTo = 0;
  for (let place = 0; place <= text.length - PART; place += 1) {
    const start = text.charCodeAt(place) * 65_536 + text.charCodeAt(place + 1);
    if (!starts.has(start) || !parts.has(text.slice(place, place + PART))) continue;
    if (place > coveredTo || coveredTo === 0) kept.push(text.slice(keptTo, place), REDACTED);
    keptTo = coveredTo = place + PART;
  }
  return kept.length === 0 ? text : [...kept, text.slice(keptTo)].join('');
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
