/** All findings of a run enter; how telling each of their terms is leaves. */
import type { Terms } from './profile.js';

/** Term → weight; 0 for what every finding says. */
export type Rarity = (term: string) => number;

/**
 * Inverse frequency of a term. A term that each reviewer uses in one finding only is as telling as one that a single
 * reviewer uses once: what counts is in how many findings of ONE reviewer it stands, not how many reviewers agree.
 */
export function rarityOf<Item extends { readonly reviewer: string }>(
  items: readonly Item[],
  terms: (item: Item) => Terms,
): Rarity {
  const perReviewer = new Map<string, Map<string, number>>();
  const sizes = new Map<string, number>();
  for (const item of items) {
    sizes.set(item.reviewer, (sizes.get(item.reviewer) ?? 0) + 1);
    for (const term of terms(item).keys()) {
      const counts = perReviewer.get(term) ?? new Map<string, number>();
      counts.set(item.reviewer, (counts.get(item.reviewer) ?? 0) + 1);
      perReviewer.set(term, counts);
    }
  }
  const largest = Math.max(MINIMUM, ...sizes.values());
  const weights = new Map<string, number>();
  for (const [term, counts] of perReviewer) weights.set(term, Math.log((largest + 1) / Math.max(...counts.values())));
  return (term) => weights.get(term) ?? 0;
}

/** Below this many findings in a review frequencies say little. */
const MINIMUM = 6;

/** Cosine of two findings' terms, each weighted by its rarity: 0 nothing in common, 1 the same. */
export function likeness(a: Terms, b: Terms, rarity: Rarity): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [term, weight] of small) {
    const other = large.get(term);
    if (other !== undefined) shared += weight * other * rarity(term) ** 2;
  }
  if (shared === 0) return 0;
  return shared / Math.sqrt(norm(a, rarity) * norm(b, rarity));
}

function norm(terms: Terms, rarity: Rarity): number {
  let sum = 0;
  for (const [term, weight] of terms) sum += (weight * rarity(term)) ** 2;
  return sum;
}

/** How much of the smaller one's weight is in the other: 1 when one contains the other. */
export function containment(a: Terms, b: Terms, rarity: Rarity): number {
  let shared = 0;
  let sizeA = 0;
  let sizeB = 0;
  for (const [term, weight] of a) {
    sizeA += weight * rarity(term);
    if (b.has(term)) shared += weight * rarity(term);
  }
  for (const [term, weight] of b) sizeB += weight * rarity(term);
  const smaller = Math.min(sizeA, sizeB);
  return smaller === 0 ? 0 : Math.min(1, shared / smaller);
}
