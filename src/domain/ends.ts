/** A text enters; the same without certain characters at its ends leaves: in linear time, which a pattern such as `x+$` does not take. */

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
