/** The one table of characters that people do not see, used by every place that strips, shows or refuses them; and trimming in linear time. */
import { must } from '../domain/values.js';

/** Control characters but tab, line feed and carriage return; inside a character class. */
export const CONTROL_CLASS = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`;

/** What takes no room or belongs to no text: soft hyphen, joiners, fillers, zero width, format and tag characters, supplements of variation. */
const EMPTY_CLASS = String.raw`\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}`;

/** What turns the reading direction. */
const DIRECTION_CLASS = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f`;

/** Everything that shows nothing or turns text around, but for the joiner, which emoji need; for patterns with the flag `u`. */
export const UNSEEN_CLASS = `${EMPTY_CLASS}${DIRECTION_CLASS}`;

/** The zero-width joiner where no emoji stands before it. */
export const LONE_JOINER = String.raw`(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d`;

/** Selectors of a glyph's variant: ordinary behind emoji, a hiding place elsewhere. */
export const VARIATION_CLASS = String.raw`\ufe00-\ufe0f`;

/** Code points that belong to nobody. */
export const PRIVATE_CLASS = String.raw`\ue000-\uf8ff\u{f0000}-\u{10ffff}`;

/** Line separators that git does not take for the end of a line. */
export const SEPARATOR_CLASS = String.raw`\u2028\u2029`;

const HIDING = new RegExp(String.raw`[${CONTROL_CLASS}${UNSEEN_CLASS}${SEPARATOR_CLASS}${VARIATION_CLASS}\u200d]`, 'u');

/** Whether a text holds control, direction or zero-width characters, which people do not see: no such text is offered with one click. */
export function hidesText(text: string): boolean {
  return HIDING.test(text);
}

/** A character by its code point, e.g. `U+202E`. */
export function codePointName(character: string): string {
  return `U+${must(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Tag characters, which repeat ASCII without being seen. */
const TAGS = /[\u{e0020}-\u{e007e}]/gu;

/** Tag characters as the ASCII that they stand for. */
export function spokenTags(text: string): string {
  return text.replace(TAGS, (tag) => String.fromCodePoint(must(tag.codePointAt(0)) - 0xe0000));
}

// Trims certain characters from the ends of a text in linear time, which a pattern such as `x+$` does not take.

/** Without the characters of a class (`/[.\s]/`) at its end. */
export function withoutEnd(text: string, characters: RegExp): string {
  let end = text.length;
  while (end > 0 && characters.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without them at both ends. */
export function withoutEnds(text: string, characters: RegExp): string {
  let start = 0;
  while (start < text.length && characters.test(text.charAt(start))) start += 1;
  return withoutEnd(text.slice(start), characters);
}

/** A text with its percent signs decoded; as it is where they mean nothing. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
