/** Profiles enter; the pairs worth comparing leave, found through an index of places, symbols, words and quoted code: never all pairs. */
import type { Aspect, Profile } from './profile.js';
import type { Comparable } from './score.js';
import type { Terms } from './vector.js';

/** Indices into the profiles, `a < b`. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/** A term that more findings than this share finds no candidates: it tells nothing. */
const MAX_POSTINGS = 240;
/** How many of a finding's rarest words, symbols and quoted lines are looked up each. */
const MAX_TERMS = 16;
/** How many candidates a finding may have, the likeliest first. */
const MAX_CANDIDATES = 64;
/** Lines per bucket of the place index. */
const BUCKET = 25;

export function candidatesOf({ profiles, rarity }: Comparable): Pair[] {
  const entries = profiles.map((profile) => indexTerms(profile, rarity));
  const postings = new Map<string, number[]>();
  entries.forEach((terms, index) => {
    for (const term of terms.keys()) {
      const posting = postings.get(term);
      if (posting) posting.push(index);
      else postings.set(term, [index]);
    }
  });
  const pairs = new Map<number, Pair>();
  entries.forEach((terms, index) => {
    for (const other of nominate(index, terms, postings, profiles.length)) {
      const [a, b] = index < other ? [index, other] : [other, index];
      pairs.set(a * profiles.length + b, { a, b });
    }
  });
  return [...pairs.values()].sort((left, right) => left.a - right.a || left.b - right.b);
}

function nominate(index: number, terms: Terms, postings: ReadonlyMap<string, number[]>, size: number): number[] {
  const weights = new Map<number, number>();
  for (const [term, weight] of terms) {
    const posting = postings.get(term) ?? [];
    if (posting.length > MAX_POSTINGS && size > MAX_POSTINGS) continue;
    for (const other of posting) if (other !== index) weights.set(other, (weights.get(other) ?? 0) + weight);
  }
  return [...weights]
    .sort((left, right) => right[1] - left[1] || left[0] - right[0])
    .slice(0, MAX_CANDIDATES)
    .map(([other]) => other);
}

type Rarity = Comparable['rarity'];

function indexTerms(profile: Profile, rarity: Rarity): Map<string, number> {
  const terms = new Map<string, number>();
  for (const place of profile.places) {
    if (!place.lines) {
      terms.set(`file ${place.baseName}`, 1);
      continue;
    }
    const first = Math.floor(place.lines.start / BUCKET) - 1;
    const last = Math.min(Math.floor(place.lines.end / BUCKET) + 1, first + 12);
    for (let bucket = first; bucket <= last; bucket += 1) terms.set(`line ${place.baseName} ${bucket}`, 2);
  }
  for (const aspect of INDEXED) addRarest(terms, aspect, profile.terms[aspect], rarity);
  return terms;
}

const INDEXED: readonly Aspect[] = ['words', 'names', 'quoted'];

function addRarest(into: Map<string, number>, aspect: Aspect, terms: Terms, rarity: Rarity): void {
  [...terms]
    .map(([term, weight]) => [term, weight * rarity(aspect, term)] as const)
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
    .slice(0, MAX_TERMS)
    .forEach(([term, weight]) => into.set(`${aspect} ${term}`, weight));
}
