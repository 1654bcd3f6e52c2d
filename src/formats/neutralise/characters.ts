/** Text of a model or a repository enters; text without characters that act or hide leaves. */

/** ANSI: control sequences (colours, cursor), operating system commands (titles, links), and single escapes. */
const ANSI =
  /\u001b\[[0-?]{0,64}[ -/]{0,16}[@-~]|\u001b[\]PX^_][^\u0007\u001b\n]{0,4096}(?:\u0007|\u001b\\)?|\u001b[ -~]?|\u009b[0-?]{0,64}[@-~]/g;

/** Control characters but tab and line feed; line separators are handled before. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * Characters that reorder text (bidi), take no room (zero width, joiners, soft hyphen, fillers, tags, variation
 * supplements) or belong to nobody (private use, also what this program marks its own places with).
 */
const HIDDEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ue000-\uf8ff]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]/gu;

/** Half of a surrogate pair: no character at all, and not writable as UTF-8. */
const LONE = /[\ud800-\udfff]/gu;

/** Text as people see it: what acts on a terminal or hides from a reader is gone. */
export function cleanCharacters(text: string): string {
  return unixLines(text).replace(ANSI, '').replace(CONTROL, '').replace(HIDDEN, '').replace(LONE, '\ufffd');
}

/** Code as it is, with what hides made visible: `⟨U+202E⟩`. In code such a character is itself worth a finding. */
export function showCharacters(code: string): string {
  return unixLines(code).replace(CONTROL, shown).replace(HIDDEN, shown).replace(LONE, '\ufffd');
}

function unixLines(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
}

function shown(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `⟨U+${hex}⟩`;
}
