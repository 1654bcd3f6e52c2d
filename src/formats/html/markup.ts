/** A template tag that escapes: text enters, HTML leaves; the one way in which the page is put together. */

import { codePointName, CONTROL_CLASS, LONE_JOINER, SEPARATOR_CLASS, UNSEEN_CLASS } from '../../domain/characters.js';

/** HTML that is ours: made by `markup`, or by `trusted` from a sanitised tree. */
export interface Markup {
  readonly html: string;
}

/** What may stand in a template: text is escaped, `null` and `false` vanish, lists are joined. */
export type Piece = string | number | Markup | null | false | readonly Piece[];

/** Marks HTML as safe. Only for the sanitiser's, the highlighter's and the page's own constant output. */
export function trusted(html: string): Markup {
  return { html };
}

/** Escapes each value but `Markup`: quotes too, so that attributes are as safe as text. */
export function markup(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  let html = parts[0] ?? '';
  values.forEach((value, index) => (html += pieceHtml(value) + (parts[index + 1] ?? '')));
  return { html };
}

/** Pieces one after the other, with HTML between them. */
export function joined(pieces: readonly Piece[], between = ''): Markup {
  return { html: pieces.map(pieceHtml).join(between) };
}

function pieceHtml(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (typeof piece === 'string') return escapeText(piece);
  if (typeof piece === 'number') return String(piece);
  return 'html' in piece ? piece.html : piece.map(pieceHtml).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text with HTML's own characters escaped and what nobody can see made visible. */
export function escapeText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

// Escape sequences of terminals; then controls, bidi controls, zero-width and tag characters, lone surrogates.
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
// The selector that makes an emoji coloured stays.
const UNSEEN = new RegExp(
  String.raw`[${CONTROL_CLASS}\r${UNSEEN_CLASS}${SEPARATOR_CLASS}\ufe00-\ufe0e]|${LONE_JOINER}|\p{Cs}`,
  'gu',
);
const SUSPECT = /[^\t\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u05ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff]/;

/** Terminal sequences taken out; characters that are invisible or turn text around written as `‹U+202E›`. */
export function visible(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(ANSI, '')
    .replace(UNSEEN, (character) => `‹${codePointName(character)}›`);
}
