/** The words in brackets behind or before a title enter; severity, classification and demotion leave. */
import type { Classification } from '../../domain/severity.js';
import { gradeOfPhrase, gradeOfSign, mostSevereGrade, type Grade } from './grades.js';

export interface Tag {
  readonly grade: Grade | null;
  readonly classification: Classification | null;
  readonly demotion: 'testing' | 'documentation' | 'observation' | null;
}

const DEMOTIONS: ReadonlyMap<string, Exclude<Tag['demotion'], null>> = new Map([
  ['observation', 'observation'],
  ['observation only', 'observation'],
  ['fyi', 'observation'],
  ['test note', 'testing'],
  ['testing note', 'testing'],
  ['doc note', 'documentation'],
  ['docs note', 'documentation'],
  ['documentation note', 'documentation'],
]);

const CLASSES: ReadonlyMap<string, Classification> = new Map([
  ['regression', 'regression'],
  ['regressions', 'regression'],
  ['gap', 'gap'],
  ['gaps', 'gap'],
  ['enhancement', 'enhancement'],
  ['enhancements', 'enhancement'],
  ['improvement', 'enhancement'],
]);

/** The classification that a word (any case) stands for. */
export function classOfWord(word: string): Classification | null {
  return CLASSES.get(word.trim().toLowerCase()) ?? null;
}

const BETWEEN = /\s*[,;|/·•&]\s*|\s+[—–-]\s+|\s+and\s+/;
const LABEL = /^(?:severity|priority|level|classification|class|category|type|kind)\s*[:=]\s*/;
const KIND_OF_GRADE = /\s+(?:severity|priority|issue|finding)$/;

/** A tag is a list of which the first word, or half of all, are words of severity, class or kind; anything else is prose, and null. */
export function readTag(text: string): Tag | null {
  const said = text
    .slice(0, 160)
    .replace(/[*_`[\](){}!]+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim()
    .toLowerCase();
  const pieces = said === '' ? [] : said.split(BETWEEN).map((piece) => piece.replace(LABEL, '').trim());
  if (!pieces.length || pieces.length > 6) return null;
  const grades = pieces.map(gradeOfPiece);
  const classes = pieces.map(
    (piece) =>
      piece
        .split(' ')
        .map(classOfWord)
        .find((word) => word !== null) ?? null,
  );
  const demotions = pieces.map((piece) => DEMOTIONS.get(piece.replace(/-/g, ' ')) ?? null);
  const isKnown = pieces.map((_, at) => (grades[at] ?? classes[at] ?? demotions[at] ?? null) !== null);
  const known = isKnown.filter(Boolean).length;
  if (known * 2 < pieces.length && isKnown[0] !== true && !pieces.every((piece) => piece.split(' ').length <= 3))
    return null;
  if (known === 0) return null;
  return {
    grade: mostSevereGrade(grades),
    classification: classes.find((word) => word !== null) ?? null,
    demotion: demotions.find((word) => word !== null) ?? null,
  };
}

/** `critical`, `high priority`, `🔴 critical`, `🔴`: the word decides, else the sign. */
function gradeOfPiece(piece: string): Grade | null {
  const sign = gradeOfSign(piece);
  const words = piece
    .slice(sign?.length ?? 0)
    .replace(/^\ufe0f/, '')
    .trim();
  return words === '' ? (sign?.grade ?? null) : (gradeOfPhrase(words.replace(KIND_OF_GRADE, '')) ?? null);
}

/** A line of nothing but a tag: `(important, gap)`, `_⚠️ Potential issue_ | _🔴 Critical_`, `**Severity: high**`. */
export function readTagLine(text: string): Tag | null {
  const line = text.replace(/^`?\d{1,6}(?:\s?[-–]\s?\d{1,6})?`?\s*:\s*/, '');
  const isLine =
    line.length < 400 &&
    (/^[*_`]{0,3}[([][^()[\]]{3,80}[)\]][*_`]{0,3}\.?$/.test(line) ||
      /^[*_`]{0,3}\([a-z]{3,12}, [a-z]{3,14}\)[*_`]{0,3}\s[—–-]\s(?![*`[(])/.test(line) ||
      /^(?:[*_`]{1,3}[^*_`|]{2,60}[*_`]{1,3}\s{0,3}(?:[|·]\s{0,3}|$)){1,5}$/.test(line));
  return isLine ? readTag(line.replace(/(?<=\)[*_`]{0,3})\s[—–-]\s.*$/, '')) : null;
}

/** A tag that says nothing. */
export const NO_TAG: Tag = { grade: null, classification: null, demotion: null };

/** Whether a tag says anything. */
export function isTag(tag: Tag): boolean {
  return tag.grade !== null || tag.classification !== null || tag.demotion !== null;
}

/** What some tags say together: the most severe grade, else the first to speak. */
export function mergeTags(tags: readonly Tag[]): Tag {
  return {
    grade: mostSevereGrade(tags.map(({ grade }) => grade)),
    classification: tags.find((tag) => tag.classification !== null)?.classification ?? null,
    demotion: tags.find((tag) => tag.demotion !== null)?.demotion ?? null,
  };
}
