/** Makes one line of a model's Markdown safe and keeps its look; also code spans, fences, and characters that act or hide. */
import { codePointName, CONTROL_CLASS, PRIVATE_CLASS, UNSEEN_CLASS, VARIATION_CLASS } from '../text/characters.js';
import { inFence, longestRun, spanCloser } from '../text/fences.js';

/** What the surrounding document knows. */
export interface MarkSurroundings {
  /** Markdown of a link to a place in code (`file.go:12`), or `null` when the text names none. */
  readonly place: (text: string) => string | null;
  /** Whether a URL may stay a link: one of the pull request under review. */
  readonly trusted: (url: string) => boolean;
}

/** Knows no places and trusts no URL. */
export const ALONE: MarkSurroundings = { place: () => null, trusted: () => false };

/** `row`: a line in a table, its pipes part the cells · `cell`: inside one, every pipe is a character. */
type Setting = 'text' | 'row' | 'cell';

/** Kept pieces are put aside behind markers of the private use area, which `cleanCharacters` has removed before. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const MARKER = /\ue000(\d+)\ue001/g;

/** Escapes that change what Markdown does; all others lose their backslash, so that what they hide is seen here. */
const KEPT_ESCAPES = '`*_~[]()|!{}';
const KEPT_AT_START = '#+-';

/** Bounded by the next bracket, so that a line of a million brackets takes linear time. */
const LINK =
  /(!?)\[([^[\]]{0,500})\]\(\s{0,9}<?([^()<>\s]{0,2000})>?(?:\s{1,9}(?:"[^"()]{0,200}"|'[^'()]{0,200}'))?\s{0,9}\)/g;
const AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]{1,2000}|[^<>\s@]{1,200}@[^<>\s]{1,200})>/g;
const CALLS = /@|:\/\/|www\.|#\d|GH-\d|mailto:|xmpp:/i;
const LONG_WORD = 4000;
const BEFORE_WORD = `("'*_~[{`;
const AFTER_WORD = `)"'*_~]},.;:!?`;

type Keep = (markdown: string) => string;

interface Context {
  readonly around: MarkSurroundings;
  readonly setting: Setting;
  /** Puts finished Markdown aside and gives the marker that stands for it. */
  readonly keep: Keep;
}

/** Words in which nothing can act and no place can be named: most lines are such. */
const WORDS_ONLY = /^[A-Za-z ,;'()]*\.?$/;

/** A line, given after `cleanCharacters`. */
export function inline(line: string, around: MarkSurroundings = ALONE, setting: Setting = 'text'): string {
  if (WORDS_ONLY.test(line)) return line;
  const kept: string[] = [];
  const keep: Keep = (markdown) => `${OPEN}${String(kept.push(markdown) - 1)}${CLOSE}`;
  const context = { around, setting, keep };
  const marked = pieces(line)
    .map((piece, index, all) => written(piece, all[index + 1], context))
    .join('');
  const inert = marked
    .replace(LINK, (_all, bang: string, label: string, url: string) => link({ bang, label, url }, context))
    .replace(AUTOLINK, (_all, url: string) => keep(reference(url, context)))
    .replace(/&(?!(?:lt|gt|amp|quot|nbsp);)(?=#|[A-Za-z][A-Za-z0-9]{0,40};)/g, '&amp;')
    .replace(/<(?=\S)/g, '&lt;')
    .replace(/\](?=[([:])/g, ']\\');
  const quiet = inert.split(/(\s+|\ue000\d+\ue001)/).map((word) => quieted(word, context));
  return restored(quiet.join(''), kept);
}

function written(piece: InlinePiece, next: InlinePiece | undefined, { around, setting, keep }: Context): string {
  switch (piece.kind) {
    case 'text':
      return setting === 'cell' ? piece.text.replaceAll('|', () => keep('\\|')) : piece.text;
    case 'code':
      return keep(around.place(piece.text.trim()) ?? codeSpan(piece.text, setting !== 'text'));
    case 'stray':
      return keep('\\`'.repeat(Math.min(piece.count, 3)));
    case 'escape':
      return escape(piece.character, { first: piece.first, next }, keep);
  }
}

function escape(
  character: string | null,
  place: { readonly first: boolean; readonly next: InlinePiece | undefined },
  keep: Keep,
): string {
  if (character === null || character === '\\') return keep('\\\\');
  const beforeDigit = place.next?.kind === 'text' && /^\d/.test(place.next.text);
  if (place.first && KEPT_AT_START.includes(character) && !beforeDigit) return keep(`\\${character}`);
  return KEPT_ESCAPES.includes(character) ? keep(`\\${character}`) : character;
}

function link(
  found: { readonly bang: string; readonly label: string; readonly url: string },
  context: Context,
): string {
  const label = found.label.trim() || (found.bang ? 'image' : '');
  // A path instead of an address: the label says it better, and is linked to the reviewed commit when it is a place.
  if (!found.bang && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(found.url)) return label || context.keep(codeSpan(found.url));
  const target = context.keep(reference(found.url, context));
  if (label === found.url || label === '') return target;
  return `${found.bang ? `[${label}]` : label} (${target})`;
}

function reference(url: string, { around, setting }: Context): string {
  return around.trusted(url) ? `[${url}](${url})` : codeSpan(url, setting !== 'text');
}

/** A word that calls something (a person, an issue, an address) becomes code, where it is read and calls nothing. */
function quieted(word: string, context: Context): string {
  if (word === '' || word.startsWith(OPEN) || word.trim() === '') return word;
  const code = (text: string): string => context.keep(codeSpan(readable(text), context.setting !== 'text'));
  if (word.length > LONG_WORD) return CALLS.test(word) ? code(word) : word;
  const { before, core, after } = bared(word);
  const place = context.around.place(core);
  if (place !== null) return `${before}${context.keep(place)}${after}`;
  if (!CALLS.test(core)) return word;
  const mention = /^@[A-Za-z0-9][\w-]*(?:\/[\w.-]+)*/.exec(core)?.[0] ?? '';
  if (mention !== '' && !CALLS.test(core.slice(mention.length))) {
    return `${before}${code(mention)}${core.slice(mention.length)}${after}`;
  }
  const target = context.around.trusted(core) ? context.keep(reference(core, context)) : code(core);
  return `${before}${target}${after}`;
}

/** A word without the punctuation around it. */
function bared(word: string): { readonly before: string; readonly core: string; readonly after: string } {
  let start = 0;
  let end = word.length;
  while (start < end && BEFORE_WORD.includes(word.charAt(start))) start += 1;
  while (end > start && AFTER_WORD.includes(word.charAt(end - 1))) end -= 1;
  return { before: word.slice(0, start), core: word.slice(start, end), after: word.slice(end) };
}

/** Inside code entities and our own escapes would be shown as they are. */
function readable(core: string): string {
  return core.replaceAll('&lt;', '<').replaceAll('&amp;', '&').replaceAll(']\\', ']');
}

/** Markers become what they stand for; two backticks never meet, since they would be one delimiter. */
function restored(text: string, kept: readonly string[]): string {
  const out: string[] = [];
  let from = 0;
  let last = '';
  const add = (more: string): void => {
    if (more === '') return;
    out.push(last === '`' && more.startsWith('`') ? ` ${more}` : more);
    last = more.charAt(more.length - 1);
  };
  for (const match of text.matchAll(MARKER)) {
    add(text.slice(from, match.index));
    add(kept[Number(match[1])] ?? '');
    from = match.index + match[0].length;
  }
  add(text.slice(from));
  return out.join('').replace(/[\ue000\ue001]/g, '');
}

// The code spans, escapes and plain stretches of a line, as CommonMark sees them within it.

type InlinePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** Backticks that open nothing. */
  | { readonly kind: 'stray'; readonly count: number }
  /** `\*`: the character; `null` for a backslash that escapes nothing. `first`: at the start of the line. */
  | { readonly kind: 'escape'; readonly character: string | null; readonly first: boolean };

const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** The pieces of a line, in linear time. */
function pieces(line: string): InlinePiece[] {
  const closing = spanCloser(line);
  const found: InlinePiece[] = [];
  for (let at = 0; at < line.length;) {
    const character = line.charAt(at);
    if (character === '\\') {
      const next = line.charAt(at + 1);
      const escapes = PUNCTUATION.test(next);
      found.push({ kind: 'escape', character: escapes ? next : null, first: at === 0 });
      at += escapes ? 2 : 1;
    } else if (character === '`') {
      const length = runLength(line, at);
      const end = closing(length, at);
      if (end === null) found.push({ kind: 'stray', count: length });
      else found.push({ kind: 'code', text: unpadded(line.slice(at + length, end)) });
      at = end === null ? at + length : end + length;
    } else {
      const stop = nextSpecial(line, at);
      found.push({ kind: 'text', text: line.slice(at, stop) });
      at = stop;
    }
  }
  return found;
}

function nextSpecial(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '\\' || character === '`') return at;
  }
  return line.length;
}

/** One blank on both sides belongs to the delimiters. */
function unpadded(code: string): string {
  return code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '' ? code.slice(1, -1) : code;
}

function runLength(line: string, from: number): number {
  let end = from;
  while (line.charAt(end) === '`') end += 1;
  return end - from;
}

// Code as a code span or a fenced block that nothing inside can close.

/** Languages that GitHub draws or makes applicable instead of showing them. */
const ACTING = /^(mermaid|geojson|topojson|stl|math|suggestion)$/i;
const LANGUAGE = /^[A-Za-z0-9+#._-]{1,20}$/;

/** A code span on one line. In a table cell the pipe is escaped. */
export function codeSpan(text: string, inTable = false): string {
  const line = text.replaceAll('\n', ' ');
  const content = inTable ? line.replace(/(?<!\\)\\*\|/g, '\\|') : line;
  if (content.trim() === '') return '';
  const ticks = '`'.repeat(longestRun(content, '`') === 1 ? 2 : longestRun(content, '`') + 1);
  const padding = /^`|`$|^ .* $/.test(content) ? ' ' : '';
  return `${ticks}${padding}${content}${padding}${ticks}`;
}

/** A fenced block, its fence longer than any inside. */
export function fenced(code: string, language: string | null = null): string {
  const named = language !== null && LANGUAGE.test(language) && !ACTING.test(language) ? language : '';
  return inFence(withoutLastBreaks(code), named);
}

/** A whole text of a model as data: nothing in it is Markdown any more. */
export function fencedData(text: string): string {
  return fenced(cleanCharacters(text), 'markdown');
}

function withoutLastBreaks(code: string): string {
  let end = code.length;
  while (code.charAt(end - 1) === '\n') end -= 1;
  return code.slice(0, end);
}

// Texts of a model or a repository without characters that act or hide.

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
