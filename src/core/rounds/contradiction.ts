/** What two findings about the same lines say enters; whether they cannot mean the same, and how much they share, leaves. */
import { consequencesOf, subjectOf } from '../consolidate/consequence.js';
import { proseOf } from '../consolidate/profile.js';
import { codeNames, identifierParts, stem, wordsOf } from '../consolidate/terms.js';

export interface Statement {
  readonly title: string;
  readonly text: string;
}

/** Kinds that hardly any finding goes without: to share one of them says nothing, and neither does to have another. */
const VAGUE: ReadonlySet<string> = new Set(['absence', 'wrong', 'validation', 'platform', 'compatibility']);

/** A missing value is read: the crash by another name. */
const NO_VALUE =
  /\b(undefined|null(ish|able)?|nil|none|nullptr|NaN|NPE|NullPointer\w*|NoneType|TypeError|throws?|thrown|uncaught|exceptions?|segv|sigsegv|out of (bounds|range)|index error|optional chaining)\b/i;

function kindsOf({ title, text }: Statement): Set<string> {
  const said = `${title}\n${proseOf(text)}`;
  const kinds = consequencesOf(said).filter((kind) => !VAGUE.has(kind));
  return new Set(NO_VALUE.test(said) ? [...kinds, 'crash'] : kinds);
}

/**
 * One asks for a test or a text and the other does not, or both name kinds of defect and share none, or the later one
 * names kinds of which the earlier one has none at all. `code`: the lines that both cite; their names are no words of either.
 */
export function contradiction(then: Statement, now: Statement, code: readonly string[]): boolean {
  const [before, after] = [subjectOf(then.title, ''), subjectOf(now.title, '')];
  if (before !== after && [before, after].some((subject) => subject === 'test-gap' || subject === 'documentation'))
    return true;
  const [old, fresh] = [kindsOf(then), kindsOf(now)];
  return fresh.size > 0 && ![...fresh].some((kind) => old.has(kind)) && inCommonWords(then, now, code) < FEW;
}

/** So many words in common outweigh that the kinds differ. */
const FEW = 3;

/** Kinds and words that both have. */
export function inCommon(then: Statement, now: Statement, code: readonly string[]): number {
  const fresh = kindsOf(now);
  return [...kindsOf(then)].filter((kind) => fresh.has(kind)).length + inCommonWords(then, now, code);
}

function inCommonWords(then: Statement, now: Statement, code: readonly string[]): number {
  const given = new Set(code.flatMap(codeNames).flatMap(identifierParts).map(stem));
  const words = ({ title, text }: Statement): string[] =>
    wordsOf(`${title}\n${proseOf(text)}`).filter((word) => !given.has(word));
  const other = new Set(words(now));
  return [...new Set(words(then))].filter((word) => other.has(word)).length;
}
