/** Hostile texts: a text enters; what hides in it made visible or taken out, and the text between random markers, leave. */
import { codePointName, CONTROL_CLASS, LONE_JOINER, SEPARATOR_CLASS, UNSEEN_CLASS } from '../../domain/characters.js';

/** A cleaned text and what was done to it, in words. */
export interface Cleaned {
  readonly text: string;
  readonly stripped: readonly string[];
}

/** Characters that show nothing or turn the reading direction; joiners inside emoji are left alone. */
const INVISIBLE = new RegExp(`${LONE_JOINER}|[${UNSEEN_CLASS}]`, 'gu');
const CONTROL = new RegExp(`[${CONTROL_CLASS}]`, 'g');
/** What some take for the end of a line where git does not: in code, the rest of the line must not pose as a line of its own. */
const LINE_LIKE = new RegExp(String.raw`\r(?!\n)|[${SEPARATOR_CLASS}]`, 'g');
const HIDDEN_HTML = /<!--[\s\S]*?(?:-->|$)/g;

const UNSEEN = [INVISIBLE, CONTROL, LINE_LIKE];

/** Prose of people (title, description, comments): hidden HTML and invisible characters are taken out. */
export function cleanProse(text: string, name: string): Cleaned {
  const hidden = text.match(HIDDEN_HTML)?.length ?? 0;
  const shown = text.replace(HIDDEN_HTML, '');
  const invisible = countInvisible(shown);
  return {
    text: shown.replace(INVISIBLE, '').replace(CONTROL, ''),
    stripped: [
      ...(hidden === 0 ? [] : [`${String(hidden)} hidden HTML comment${plural(hidden)} in the ${name}`]),
      ...(invisible === 0 ? [] : [`${String(invisible)} invisible character${plural(invisible)} in the ${name}`]),
    ],
  };
}

/** Code: nothing is taken out, for it is under review; what cannot be seen is written as `<U+202E>`. */
export function showInvisible(text: string, name: string): Cleaned {
  const count = countInvisible(text) + (text.match(LINE_LIKE)?.length ?? 0);
  if (count === 0) return { text, stripped: [] };
  return {
    text: UNSEEN.reduce((shown, unseen) => shown.replace(unseen, codePoint), text),
    stripped: [`${String(count)} invisible character${plural(count)} in the ${name}, written as <U+…>`],
  };
}

/** How many bytes of UTF-8 `showInvisible` makes of a text of `bytes` bytes. */
export function shownLength(text: string, bytes: number): number {
  const grown = UNSEEN.flatMap((unseen) => text.match(unseen) ?? []);
  // Each is one to four bytes; counting it as none errs on the safe side.
  return grown.reduce((sum, character) => sum + codePoint(character).length, bytes);
}

/** A text between markers that its author could not know. `marker` must not occur in the text: see `freeMarker`. */
export function fenced(name: string, text: string, marker: string): string {
  return `<<<DATA ${marker} ${name}\n${text.replace(/\n$/, '')}\nDATA ${marker} END>>>`;
}

/** A part of a prompt: a text between markers, or what stands around those. */
export interface PromptPart {
  readonly isData: boolean;
  readonly text: string;
}

const OPENING = /^<<<DATA (\S{1,200}) .{0,200}$/m;

/** A prompt in its parts, in their order; joined they give it again. */
export function promptParts(prompt: string): readonly PromptPart[] {
  const opening = OPENING.exec(prompt);
  const start = opening ? opening.index + opening[0].length : prompt.length;
  const end = opening ? prompt.indexOf(`\nDATA ${opening[1] ?? ''} END>>>`, start) : -1;
  if (end < 0) return [{ isData: false, text: prompt }];
  const rest = prompt.slice(end);
  const before = { isData: false, text: prompt.slice(0, start) };
  return [before, { isData: true, text: prompt.slice(start, end) }, ...promptParts(rest)];
}

/** A marker that occurs in none of the texts. */
export function freeMarker(marker: string, texts: readonly string[]): string {
  let free = marker;
  while (texts.some((text) => text.includes(free))) free += 'x';
  return free;
}

/** A text no longer than some characters, whole lines, saying so when it was cut. */
export function atMost(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf('\n', limit);
  return `${text.slice(0, end > limit / 2 ? end : limit)}\n[cut here: ${String(text.length - limit)} of ${String(text.length)} characters left out]`;
}

function countInvisible(text: string): number {
  return (text.match(INVISIBLE)?.length ?? 0) + (text.match(CONTROL)?.length ?? 0);
}

function codePoint(character: string): string {
  return `<${codePointName(character)}>`;
}

function plural(count: number): string {
  return count === 1 ? '' : 's';
}
