/** Writes a finding of several sources with one voice: title and text of one source, and what the others add. */
import type { Said } from '../domain/consolidation.js';
import type { AnchoredFinding, Origin } from '../domain/finding.js';
import type { Severity } from '../domain/severity.js';
import { additionsTo, hear, type HeardTerms } from './additions.js';
import { placeWorth } from './merge.js';
import { proseOf } from './profile.js';
import { boundedText, symbolsOf, wordsOf } from './terms.js';

// The source that speaks: its title and its text are the finding's.

/** Fuller titles than this are not easier to read. */
const LONG_TITLE = 110;
const SHORT_TITLE = 25;
/** A text of so many characters of prose says all that a reader wants at first. */
const FULL_TEXT = 900;

/**
 * The sources with the one that speaks first: the clearest and best evidenced, one choice for title and text. What
 * counts: its place and quote by git (0 to 6), its title (0 to 2), a text that says enough (0 to 2), and that it rates
 * the finding as it was settled (1). The others keep their order.
 */
export function speakerFirst(sources: readonly AnchoredFinding[], severity: Severity): AnchoredFinding[] {
  if (sources.length < 2) return [...sources];
  const titles = clarities(sources.map(({ finding }) => finding.title));
  const worth = sources.map((source, index) => {
    const { finding } = source;
    const fullness = Math.min(1, proseOf(boundedText(finding.body)).length / FULL_TEXT) * 2;
    return placeWorth(source) + (titles[index] ?? 0) + fullness + (finding.severity === severity ? 1 : 0);
  });
  const speaker = worth.indexOf(Math.max(...worth));
  return [...sources.slice(speaker, speaker + 1), ...sources.filter((_, index) => index !== speaker)];
}

/** The speaker's title; when it says too little (cut, or short without naming anything) the clearest of the others'. */
export function titleOf(sources: readonly AnchoredFinding[]): string {
  const titles = sources.map(({ finding }) => finding.title);
  const [own = ''] = titles;
  if (titles.length < 2 || !saysLittle(own)) return own;
  const clarity = clarities(titles);
  return titles[clarity.indexOf(Math.max(...clarity))] ?? own;
}

function saysLittle(title: string): boolean {
  return /(?:…|\.\.\.)$/.test(title) || (title.length < SHORT_TITLE && symbolsOf(title).length === 0);
}

/** How clear each title is, 0 to 2: shares its words with the others, names a code thing, is neither short nor long. */
function clarities(titles: readonly string[]): number[] {
  const vocabulary = titles.map((title) => new Set(wordsOf(title)));
  return titles.map((title, index) => {
    const own = vocabulary[index] ?? new Set<string>();
    const shared = vocabulary.filter((other, at) => at !== index && [...own].some((word) => other.has(word)));
    const agreement = shared.length / Math.max(1, titles.length - 1);
    const named = symbolsOf(title).length > 0 ? 0.5 : 0;
    return agreement + named + (saysLittle(title) || title.length > LONG_TITLE ? 0 : 0.5);
  });
}

// Its text, and what others add, each under its own name.

/** Texts brought together: the first one's words, and what the others add. */
export interface Merged {
  readonly text: string;
  readonly said: readonly Said[];
}

/**
 * The first source's text as written; of the others, by reviewer, the sentences that say something new. What is left
 * out is still to be read in the source itself. `title`: of the finding; a commit that the origin names is told by git.
 */
export function mergeBodies(
  sources: readonly AnchoredFinding[],
  { title, origin }: { readonly title: string; readonly origin: Pick<Origin, 'commit'> },
): Merged {
  const sha = origin.commit?.sha ?? '';
  const known =
    sha === '' ? [title] : [title, `\`git blame\` \`git log\` commit ${sha.slice(0, 7)} ${sha.slice(0, 8)}`];
  return mergeTexts(
    sources.map(({ finding: { reviewer, file, title: own, body } }) => ({ reviewer, file, title: own, text: body })),
    known,
  );
}

interface Passage extends Said {
  /** What it says when it has no text. */
  readonly title?: string;
}

/** The first passage as written, and of each other what was not said before. `known`: what is said beside them. */
export function mergeTexts(passages: readonly Passage[], known: readonly string[] = []): Merged {
  const [main, ...others] = passages;
  if (!main) return { text: '', said: [] };
  if (!others.length) return { text: main.text.trim(), said: [] };
  const heard: HeardTerms = new Map();
  for (const text of [...known, main.text]) hear(heard, text);
  const said = others.flatMap(({ reviewer, file, title = '', text }): Said[] => {
    const added = additionsTo(heard, text.trim() === '' ? title : text);
    return added === '' ? [] : [{ reviewer, file, text: added }];
  });
  return { text: main.text.trim(), said: together(said) };
}

/** What one review adds in several findings of it stands under its name once. */
function together(said: readonly Said[]): Said[] {
  const byFile = new Map<string, Said>();
  for (const each of said) {
    const key = `${each.reviewer}\n${each.file}`;
    const before = byFile.get(key);
    byFile.set(key, before ? { ...before, text: `${before.text}\n\n${each.text}` } : each);
  }
  return [...byFile.values()];
}
