/** A text enters; its letters in their order leave, each with its place: what printing, wrapping and escaping a text leave alone. */

export interface Squeezed {
  /** ASCII in lower case. */
  readonly letters: string;
  /** Where each stands in the text. */
  readonly at: Int32Array;
}

const ESCAPE = 0x1b;
const BACKSLASH = 0x5c;
const AMPERSAND = 0x26;

/** Letters only: digits go too, since they number lines and tell times. Terminal colours and what JSON, shells and HTML write for a sign are no letters. */
export function squeeze(text: string): Squeezed {
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
