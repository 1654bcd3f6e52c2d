/** A spot of a text and the known files enter; the one that is written there, with its lines, leaves. */
import type { Location } from '../../domain/location.js';
import { composed, type KnownFiles } from '../known-files.js';
import { located, rangesAt } from './line-ranges.js';
import { cleanPath } from './links.js';
import { isMeant, MAX_PATH, type Surroundings } from './paths.js';
import { matchAt } from './sticky.js';

export interface Spot {
  readonly text: string;
  readonly at: number;
  readonly surroundings: Surroundings;
}

/** Folders above the repository, or of another checkout: `/tmp/clone/`, `C:\\work\\`, `./`, `…/`. */
const FOLDER = /(?:[A-Za-z]:)?(?:[\w@.~+\-%$]{0,255}|…)[\\/]/y;
const MAX_FOLDERS = 24;

/** The known file whose path, or end of a path, stands at the spot, behind folders that are not known, too. */
export function knownAt(
  known: KnownFiles,
  { text, at, surroundings }: Spot,
): { readonly places: readonly Location[]; readonly end: number } | null {
  const found = known.isEmpty ? null : writtenAt(known, text, at);
  if (!found) return null;
  const ranges = rangesAt(text, found.end);
  if (!isMeant({ ...found, hasLines: ranges !== null }, surroundings)) return null;
  return { places: located(found.written, ranges?.ranges ?? []), end: ranges?.end ?? found.end };
}

interface Written {
  readonly written: string;
  readonly isWhole: boolean;
  readonly end: number;
}

const WORD = /\S{1,200}/y;

/** As it stands, or with its accents composed, Windows' separators turned, or Markdown's escapes taken off. */
function writtenAt(known: KnownFiles, text: string, at: number): Written | null {
  const literal = behindFolders(known, text, at);
  if (literal) return literal;
  const near = text.slice(at, at + MAX_PATH);
  if (composed(near) !== near) return respelt(known, { raw: near, at, spell: composed });
  const word = matchAt(WORD, text, at)?.[0] ?? '';
  if (!word.includes('\\')) return null;
  return respelt(known, { raw: word, at, spell: turned }) ?? respelt(known, { raw: word, at, spell: unescaped });
}

const turned = (text: string): string => composed(text).replaceAll('\\', '/');
const unescaped = (text: string): string => composed(text).replace(/\\(?=[!-/:-@[-`{-~])/g, '');

interface Raw {
  readonly raw: string;
  readonly at: number;
  readonly spell: (text: string) => string;
}

function respelt(known: KnownFiles, { raw, at, spell }: Raw): Written | null {
  const found = behindFolders(known, spell(raw), 0);
  return found && { ...found, end: at + rawLength(raw, found.end, spell) };
}

/** How much of the text as written gives so much of it as spelt; what belongs to the last letter is with it. */
function rawLength(raw: string, length: number, spell: (text: string) => string): number {
  let end = length;
  while (end < raw.length && spell(raw.slice(0, end)).length < length) end += 1;
  while (end < raw.length && spell(raw.slice(0, end + 1)).length === length) end += 1;
  return end;
}

function behindFolders(known: KnownFiles, text: string, at: number): Written | null {
  for (let [from, tries] = [at, 0]; tries < MAX_FOLDERS && from - at < MAX_PATH; tries += 1) {
    const match = known.longestAt(text, from);
    if (match) {
      const written = cleanPath(text.slice(at, from)) + match.path;
      return { written, isWhole: match.isWhole && from === at, end: match.end };
    }
    const folder = matchAt(FOLDER, text, from);
    if (!folder) return null;
    from += folder[0].length;
  }
  return null;
}
