/** Writes a finding of several sources with one voice: its title, its main text, what others add, and its places. */
import type { Said } from '../domain/consolidation.js';
import { type Anchor, type AnchoredFinding, overlap } from '../domain/finding.js';
import { isBareTag } from '../parse/parse.js';
import { byFence } from '../text/fences.js';
import { boundedText, symbolsOf, wordsOf } from './terms.js';

/** Fuller titles than this are not easier to read. */
const LONG_TITLE = 110;
const SHORT_TITLE = 25;

/** The clearest title: shares most with the others, names a code thing, is neither short nor long. The first on a tie. */
export function chooseTitle(sources: readonly AnchoredFinding[]): string {
  const titles = sources.map(({ finding }) => finding.title);
  if (titles.length < 2) return titles[0] ?? '';
  const vocabulary = titles.map((title) => new Set(wordsOf(title)));
  const scores = titles.map((title, index) => {
    const own = vocabulary[index] ?? new Set<string>();
    const shared = vocabulary.filter((other, at) => at !== index && [...own].some((word) => other.has(word)));
    const agreement = shared.length / Math.max(1, titles.length - 1);
    const named = symbolsOf(title).length > 0 ? 0.5 : 0;
    const length = title.length > LONG_TITLE ? -0.5 : title.length < SHORT_TITLE ? -0.5 : 0;
    return agreement + named + length;
  });
  return titles[scores.indexOf(Math.max(...scores))] ?? '';
}

/** A paragraph of which this much has been said already is a restatement. */
const RESTATED = 0.6;

/**
 * The first source's text as written; of the others, by reviewer, the paragraphs that say something new. What is left
 * out is still to be read in the source itself.
 */
export function mergeBodies(sources: readonly AnchoredFinding[]): Merged {
  return mergeTexts(
    sources.map(({ finding: { reviewer, file, title, body } }) => ({
      ...{ reviewer, file, context: title },
      text: withoutTag(body),
    })),
  );
}

/** A tag on a line of its own below the title has been read: what follows is the text. */
function withoutTag(body: string): string {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !isBareTag(line));
  return first === -1 ? '' : lines.slice(first).join('\n');
}

interface Passage extends Said {
  /** Said before the text, e.g. the title; not shown. */
  readonly context: string;
}

/** Texts brought together: the first one's words, and what the others add. */
export interface Merged {
  readonly text: string;
  readonly said: readonly Said[];
}

/** The first passage as written, and of each other what was not said before. */
export function mergeTexts(passages: readonly Passage[]): Merged {
  const [main, ...others] = passages;
  if (!main) return { text: '', said: [] };
  const said = new Set(termsOf(`${main.context}\n${main.text}`));
  for (const other of passages) for (const term of termsOf(other.context)) said.add(term);
  const added: Said[] = [];
  for (const other of others) {
    const additions = paragraphsOf(other.text).filter((paragraph) => {
      if (!stands(paragraph)) return false;
      const terms = [...new Set(termsOf(paragraph))];
      const known = terms.filter((term) => said.has(term)).length;
      if (terms.length < 3 || known / terms.length >= RESTATED) return false;
      for (const term of terms) said.add(term);
      return true;
    });
    const { reviewer, file } = other;
    if (additions.length) added.push({ reviewer, file, text: additions.join('\n\n') });
  }
  return { text: main.text.trim(), said: added };
}

/** Says something without the code around it: no quote, no line that only leads to one, no bare tag or heading. */
function stands(paragraph: string): boolean {
  const text = paragraph.trim();
  const isBare = text.length < LONGEST_TAG && /^[`*_(]+[^`]{0,60}[`*_)]+$/.test(text);
  return !/^(`{3,}|~{3,}|#)/.test(text) && !/[:：]$/.test(text) && !isBare;
}

/** A tag or label in markup is shorter; on a wall of stars the pattern would take for ever. */
const LONGEST_TAG = 200;

const termsOf = (text: string): string[] => {
  const said = boundedText(text);
  return [...wordsOf(said), ...symbolsOf(said)];
};

/** Blocks between blank lines; a fence is one block, whatever it holds. */
export function paragraphsOf(text: string): string[] {
  const blocks: string[][] = [[]];
  for (const { line, fence } of byFence(text.split('\n'))) {
    const isGap = fence === 'none' && line.trim() === '';
    if (isGap || fence === 'opens') blocks.push([]);
    if (!isGap) blocks.at(-1)?.push(line);
    if (fence === 'closes') blocks.push([]);
  }
  return blocks.map((lines) => lines.join('\n')).filter((block) => block.trim() !== '');
}

// The places, each once.

/** All places, the main source's first, without those that an earlier one covers. Only the first is primary. */
export function mergeLocations(sources: readonly AnchoredFinding[]): Anchor[] {
  const places: Anchor[] = [];
  for (const anchor of sources.flatMap((source) => source.anchors)) {
    if (!places.some((place) => covers(place, anchor))) places.push({ ...anchor, primary: places.length === 0 });
  }
  return places;
}

function covers(place: Anchor, other: Anchor): boolean {
  const samePath = place.path === other.path || place.path.endsWith(`/${other.path}`);
  if (!samePath || place.side !== other.side) return false;
  if (!other.lines) return true;
  return place.lines !== null && overlap(place.lines, other.lines) > 0;
}
