/** Text that may hold secrets or commands enters; the same text without them leaves. */
import { CONTROL_CLASS, UNSEEN_CLASS } from '../domain/characters.js';

import { coverOf } from './redact/cover.js';
import { escapedForms, formsOf, PART, secretPieces } from './redact/forms.js';

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
    .map(decoded)
    .filter((part) => part.length >= PART);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
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
