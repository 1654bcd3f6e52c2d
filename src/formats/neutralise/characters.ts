/** Text of a model or a repository enters; text without characters that act or hide leaves. */
import { codePointName, CONTROL_CLASS, PRIVATE_CLASS, UNSEEN_CLASS, VARIATION_CLASS } from '../../domain/characters.js';

/** ANSI: control sequences (colours, cursor), operating system commands (titles, links), and single escapes. */
const ANSI =
  /\u001b\[[0-?]{0,64}[ -/]{0,16}[@-~]|\u001b[\]PX^_][^\u0007\u001b\n]{0,4096}(?:\u0007|\u001b\\)?|\u001b[ -~]?|\u009b[0-?]{0,64}[@-~]/g;

/** Control characters but tab and line feed; line separators are handled before. */
const CONTROL = new RegExp(String.raw`[${CONTROL_CLASS}\r]`, 'g');

/** What reorders text or takes no room, joiners and selectors too, and what belongs to nobody (this program marks its own places with it). */
const HIDDEN = new RegExp(String.raw`[${UNSEEN_CLASS}${VARIATION_CLASS}${PRIVATE_CLASS}\u200d]`, 'gu');

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
  return `⟨${codePointName(character)}⟩`;
}
