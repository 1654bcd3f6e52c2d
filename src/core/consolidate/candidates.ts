/** The signs of each finding enter; the pairs worth comparing leave, found through an index of the signs: never all pairs. */
import type { Terms } from './vector.js';

/** Indices of findings, `a < b`. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/** A sign that more findings than this share finds no candidates: it tells nothing. */
const MAX_POSTINGS = 240;
/** How many candidates a finding may have, the likeliest first. */
const MAX_CANDIDATES = 64;

/** Each pair once, whichever of the two nominates the other; ascending. */
export function candidatesOf({ signs }: { readonly signs: readonly Terms[] }): Pair[] {
  const postings = new Map<string, number[]>();
  signs.forEach((terms, index) => {
    for (const term of terms.keys()) {
      const posting = postings.get(term);
      if (posting) posting.push(index);
      else postings.set(term, [index]);
    }
  });
  const pairs = new Set<number>();
  signs.forEach((terms, index) => {
    for (const other of nominate(index, terms, postings, signs.length)) {
      pairs.add(Math.min(index, other) * signs.length + Math.max(index, other));
    }
  });
  return [...Float64Array.from(pairs).sort()].map((pair) => ({
    a: Math.floor(pair / signs.length),
    b: pair % signs.length,
  }));
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
