/** A profile enters; the signs by which findings like it are found leave: places, and the rarest of its words, names and quoted lines. */
import type { Aspect, Profile } from './profile.js';
import type { Terms } from './vector.js';

/** How many of a finding's rarest words, names and quoted lines are looked up each. */
const MAX_TERMS = 16;
/** Lines per bucket of the place index. */
const BUCKET = 25;

type Rarity = (aspect: Aspect, term: string) => number;

/** Sign → how telling it is. */
export function signsOf(profile: Profile, rarity: Rarity): Terms {
  const signs = new Map<string, number>();
  for (const place of profile.places) {
    if (!place.lines) {
      signs.set(`file ${place.baseName}`, 1);
      continue;
    }
    const first = Math.floor(place.lines.start / BUCKET) - 1;
    const last = Math.min(Math.floor(place.lines.end / BUCKET) + 1, first + 12);
    for (let bucket = first; bucket <= last; bucket += 1) signs.set(`line ${place.baseName} ${bucket}`, 2);
  }
  for (const aspect of INDEXED) addRarest(signs, aspect, profile.terms[aspect], rarity);
  return signs;
}

const INDEXED: readonly Aspect[] = ['words', 'names', 'quoted'];

function addRarest(into: Map<string, number>, aspect: Aspect, terms: Terms, rarity: Rarity): void {
  [...terms]
    .map(([term, weight]) => [term, weight * rarity(aspect, term)] as const)
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
    .slice(0, MAX_TERMS)
    .forEach(([term, weight]) => into.set(`${aspect} ${term}`, weight));
}
