/** A spot of a text and the known files enter; the one that is written there, with its lines, leaves. */
import type { Location } from '../../domain/location.js';
import { composed, type KnownFiles, type KnownMatch } from '../known-files.js';
import { located, rangesAt } from './line-ranges.js';
import { cleanPath } from './links.js';
import { isMeant, MAX_PATH, type Surroundings } from './paths.js';
import { matchAt } from './sticky.js';

export interface Spot {
  readonly text: string;
  readonly at: number;
  readonly surroundings: Surroundings;
}

/** Folders above the repository, or of another checkout: `/tmp/clone/`, `C:\work\`, `./`, `…/`. */
const FOLDER = /(?:[A-Za-z]:)?(?:[\w@.~+\-%$]*|…)[\\/]/y;
const MAX_FOLDERS = 24;

/** The known file whose path, or end of a path, stands at the spot, behind folders that are not known, too. */
export function knownAt(
  known: KnownFiles,
  { text, at, surroundings }: Spot,
): { readonly places: readonly Location[]; readonly end: number } | null {
  if (known.isEmpty) return null;
  for (let [from, tries] = [at, 0]; tries < MAX_FOLDERS && from - at < MAX_PATH; tries += 1) {
    const match = spelledAt(known, text, from);
    if (match) {
      const written = cleanPath(text.slice(at, from)) + match.path;
      const ranges = rangesAt(text, match.end);
      const isWhole = match.isWhole && from === at;
      if (!isMeant({ written, isWhole, hasLines: ranges !== null }, surroundings)) return null;
      return { places: located(written, ranges?.ranges ?? []), end: ranges?.end ?? match.end };
    }
    const folder = matchAt(FOLDER, text, from);
    if (!folder) return null;
    from += folder[0].length;
  }
  return null;
}

const WORD = /\S{1,200}/y;

/** As it stands, or with its accents composed, Windows' separators turned, or Markdown's escapes taken off. */
function spelledAt(known: KnownFiles, text: string, at: number): KnownMatch | null {
  const char = text.charAt(at);
  if (char !== '\\' && !known.mayBegin(char)) return null;
  const literal = known.longestAt(text, at);
  if (literal) return literal;
  const near = text.slice(at, at + MAX_PATH);
  if (composed(near) !== near) {
    const match = known.longestAt(composed(near), 0);
    if (match) return { ...match, end: at + rawLength(near, match.end, composed) };
  }
  const word = matchAt(WORD, text, at)?.[0] ?? '';
  if (!word.includes('\\')) return null;
  for (const spell of [turned, unescaped]) {
    const match = known.longestAt(spell(composed(word)), 0);
    if (match) return { ...match, end: at + rawLength(word, match.end, (raw) => spell(composed(raw))) };
  }
  return null;
}

const turned = (text: string): string => text.replaceAll('\\', '/');
const unescaped = (text: string): string => text.replace(/\\(?=[!-/:-@[-`{-~])/g, '');

/** How much of the text as written gives so much of it as spelt; what belongs to the last letter is with it. */
function rawLength(raw: string, length: number, spell: (text: string) => string): number {
  let end = length;
  while (end < raw.length && spell(raw.slice(0, end)).length < length) end += 1;
  while (end < raw.length && spell(raw.slice(0, end + 1)).length === length) end += 1;
  return end;
}
