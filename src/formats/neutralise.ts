/** Hostile text enters every format here and leaves as data: markup, links, calls and hidden characters have lost their effect. */
import { cleanCharacters } from './neutralise/characters.js';
import { block } from './neutralise/blocks.js';
import { inline, type Surroundings } from './neutralise/inline.js';

export { cleanCharacters, showCharacters } from './neutralise/characters.js';
export { codeSpan, fenced, fencedData } from './neutralise/code.js';
export { ALONE, type Surroundings } from './neutralise/inline.js';
export { voiceLine } from './neutralise/voice.js';

/** A model's paragraphs as Markdown that does nothing but look alike. */
export function safeBlock(text: string, around?: Surroundings): string {
  return block(text, around);
}

/** A model's words on one line: line breaks become spaces. */
export function safeInline(text: string, around?: Surroundings): string {
  return inline(oneLine(text), around);
}

/** The same in a table's cell. */
export function safeCell(text: string, around?: Surroundings): string {
  return inline(oneLine(text), around, 'cell');
}

/** Words without any markup, for places where Markdown is not read: inside `<summary>`, in a terminal. */
export function plainText(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function oneLine(text: string): string {
  return cleanCharacters(text).replace(/\s+/g, ' ').trim();
}
