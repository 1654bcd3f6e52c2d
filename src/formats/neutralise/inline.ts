/** One line of a model's Markdown enters; the same line leaves with nothing in it that acts: its look stays, its reach ends. */
import { pieces, type Piece } from './backticks.js';
import { codeSpan } from './code.js';

/** What the surrounding document knows. */
export interface Surroundings {
  /** Markdown of a link to a place in code (`file.go:12`), or `null` when the text names none. */
  readonly place: (text: string) => string | null;
  /** Whether a URL may stay a link: one of the pull request under review. */
  readonly trusted: (url: string) => boolean;
}

/** Knows no places and trusts no URL. */
export const ALONE: Surroundings = { place: () => null, trusted: () => false };

/** `row`: a line in a table, its pipes part the cells · `cell`: inside one, every pipe is a character. */
export type Setting = 'text' | 'row' | 'cell';

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
  readonly around: Surroundings;
  readonly setting: Setting;
  /** Puts finished Markdown aside and gives the marker that stands for it. */
  readonly keep: Keep;
}

/** Words in which nothing can act and no place can be named: most lines are such. */
const WORDS_ONLY = /^[A-Za-z ,;'()]*\.?$/;

/** A line, given after `cleanCharacters`. */
export function inline(line: string, around: Surroundings = ALONE, setting: Setting = 'text'): string {
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

function written(piece: Piece, next: Piece | undefined, { around, setting, keep }: Context): string {
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
  place: { readonly first: boolean; readonly next: Piece | undefined },
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
