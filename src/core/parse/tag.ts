/** The words in brackets behind or before a title enter; severity, classification and demotion leave. */
import type { Classification } from '../../domain/severity.js';
import { classOfWord, gradeOfSign, gradeOfWord, type Grade, wordsOf } from './words.js';

export interface Tag {
  readonly grade: Grade | null;
  readonly classification: Classification | null;
  readonly demotion: 'testing' | 'documentation' | 'observation' | null;
}

const DEMOTIONS: ReadonlyMap<string, Exclude<Tag['demotion'], null>> = new Map([
  ['observation', 'observation'],
  ['observation-only', 'observation'],
  ['fyi', 'observation'],
  ['test-note', 'testing'],
  ['testing-note', 'testing'],
  ['doc-note', 'documentation'],
  ['docs-note', 'documentation'],
  ['documentation-note', 'documentation'],
]);

/** A tag is nothing but words of severity, class or kind; anything longer is prose, and null. */
export function readTag(text: string): Tag | null {
  const sign = gradeOfSign(text.trim());
  const words = wordsOf(text.slice(0, 120)).filter(
    (word) => !/^(?:severity|class|classification|priority|confidence|type|category|schweregrad)$/.test(word),
  );
  if (!words.length && !sign) return null;
  if (words.length > 7) return null;
  const grade = words.map(gradeOfWord).find((found) => found !== null) ?? sign?.grade ?? null;
  const classification = words.map(classOfWord).find((found) => found !== null) ?? null;
  const demotion = words.map((word) => DEMOTIONS.get(word) ?? null).find((found) => found !== null) ?? null;
  const known = words.filter((word) => gradeOfWord(word) ?? classOfWord(word) ?? DEMOTIONS.get(word)).length;
  if (known === 0 && !sign) return null;
  return known * 2 >= words.length ? { grade, classification, demotion } : null;
}

/** A tag that says nothing. */
export const NO_TAG: Tag = { grade: null, classification: null, demotion: null };

/** Whether a tag says anything. */
export function isTag(tag: Tag): boolean {
  return tag.grade !== null || tag.classification !== null || tag.demotion !== null;
}

/** What the first of some tags to speak says, word by word. */
export function mergeTags(tags: readonly Tag[]): Tag {
  return {
    grade: tags.find((tag) => tag.grade !== null)?.grade ?? null,
    classification: tags.find((tag) => tag.classification !== null)?.classification ?? null,
    demotion: tags.find((tag) => tag.demotion !== null)?.demotion ?? null,
  };
}
