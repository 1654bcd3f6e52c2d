/** Clauses of prose: counts their words, cuts them between words. */
import { byFence } from './fences.js';
import { cutAtWord } from './wording.js';

/** Words of a text: what stands between blanks and holds a letter or a digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A text of at most so many words, else cut between words, with the sign that it was, and never inside a code span. */
export function cutAtWords(text: string, maxWords: number): string {
  const parts = text.split(/(?<=\s)(?=\S)/);
  if (wordCount(text) <= maxWords) return text;
  let taken = '';
  let words = 0;
  for (const part of parts) {
    words += wordCount(part);
    if (words > maxWords) break;
    taken += part;
  }
  return `${withoutOpenCode(taken.replace(/[\s,;:(–—-]+$/, ''))} …`;
}

/** A title of at most so many characters, else cut between words as `cutAtWords` does. */
export function cutTitle(title: string, maxCharacters: number): string {
  return title.length <= maxCharacters ? title : `${withoutOpenCode(cutAtWord(title, maxCharacters).slice(0, -2))} …`;
}

function withoutOpenCode(text: string): string {
  const isOpen = (text.match(/`/g) ?? []).length % 2 === 1;
  return isOpen ? text.slice(0, text.lastIndexOf('`')).trimEnd() : text;
}

/** Paragraphs that are prose: no code, heading, list, quote or table. */
export function paragraphs(text: string): string[] {
  const found: string[] = [];
  let current: string[] = [];
  const end = (): void => {
    const paragraph = current.join(' ').trim();
    if (paragraph !== '') found.push(paragraph);
    current = [];
  };
  for (const { line, fence } of byFence(text.split('\n'))) {
    if (fence !== 'none' || line.trim() === '' || /^\s*(?:#|[-*+]\s|\d+[.)]\s|>|\||-{3,}$)/.test(line)) end();
    else current.push(line.trim());
  }
  end();
  return found;
}

/**
 * A title or sentence as a clause inside another sentence: without its full stop. Its first letter is small where
 * `prose` writes the word so, or the word is formed as no name is, and `prose` never writes it large inside a sentence, as it would a name.
 */
export function asClause(text: string, prose: string): string {
  const clause = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s…]+$/, '');
  const first = /^\p{Lu}\p{Ll}*(?![\p{L}\p{N}_])/u.exec(clause)?.[0] ?? '';
  if (first === '') return clause;
  const small = first.toLowerCase();
  const isName = new RegExp(`[\\p{Ll}\\p{N},] ${first}(?![\\w./\`-])`, 'u').test(prose);
  const isWritten = ARTICLES.has(small) || new RegExp(`(?<![\\w./\`-])${small}(?![\\w./\`-])`, 'u').test(prose);
  return (isWritten || FORMED.test(small)) && !isName ? small + clause.slice(first.length) : clause;
}

/** Endings of adjectives, participles and abstract nouns, which no name of a thing has that stands first in a title. */
const FORMED =
  /^[a-z]{2,}(?:ed|ous|ive|ible|able|tion|sion|ment|ness|less)$|^(?:in|un|non)[a-z]{4,}(?:ed|al|ent)$|^missing$/;

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'no', 'one', 'two', 'any', 'some']);
