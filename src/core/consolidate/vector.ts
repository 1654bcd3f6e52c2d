/** The terms of a run's findings enter; vectors weighted by how telling each term is in this run leave, with the way to compare them. */

/** Term → how strongly an item is about it. */
export type Terms = ReadonlyMap<string, number>;

/** Weighted terms by number, ascending. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** Euclidean length. */
  readonly norm: number;
}

export interface VectorSpace {
  /** Term → weight; 0 for one that nobody uses. */
  readonly rarity: (term: string) => number;
  readonly vectorOf: (terms: Terms) => Vector;
}

/** What one reviewer says in one item. */
export interface Item {
  readonly reviewer: string;
  readonly terms: Terms;
}

/** Below this many items of one reviewer, frequencies say little. */
const MINIMUM = 6;

/**
 * Weighs each term by its inverse frequency. What counts is in how many items of ONE reviewer it stands, not how many
 * reviewers agree: a term that each of three reviewers uses once is as telling as one that a single reviewer uses once.
 */
export function vectorSpace(items: readonly Item[], weighing: 'rarity' | 'equal' = 'rarity'): VectorSpace {
  const weights = rarities(items, ({ terms }) => terms.keys());
  const ids = numbersOf(weights);
  const rarity = (term: string): number => (weighing === 'equal' ? 1 : (weights.get(term) ?? 0));
  return { rarity, vectorOf: (terms) => vectorOf(terms, rarity, ids) };
}

/** Term → weight; 0 for one that stands everywhere. In the order of the terms. `termsOf`: each term of an item once. */
export function rarities<Speaker extends { readonly reviewer: string }>(
  items: readonly Speaker[],
  termsOf: (item: Speaker) => Iterable<string>,
): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  let largest = MINIMUM;
  for (const own of byReviewer(items)) {
    largest = Math.max(largest, own.length);
    const counts = new Map<string, number>();
    for (const item of own) for (const term of termsOf(item)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) most.set(term, Math.max(count, most.get(term) ?? 0));
  }
  const terms = [...most].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(terms.map(([term, count]) => [term, Math.log((largest + 1) / count)]));
}

/** The terms, numbered in their order. */
export function numbersOf(weights: Terms): ReadonlyMap<string, number> {
  return new Map([...weights.keys()].map((term, id) => [term, id]));
}

function byReviewer<Speaker extends { readonly reviewer: string }>(items: readonly Speaker[]): Speaker[][] {
  const groups = new Map<string, Speaker[]>();
  for (const item of items) {
    const group = groups.get(item.reviewer);
    if (group) group.push(item);
    else groups.set(item.reviewer, [item]);
  }
  return [...groups.values()];
}

function vectorOf(terms: Terms, rarity: (term: string) => number, ids: ReadonlyMap<string, number>): Vector {
  const entries = [...terms]
    .map(([term, weight]) => ({ id: ids.get(term) ?? 0, weight: weight * rarity(term) }))
    .sort((a, b) => a.id - b.id);
  return {
    ids: Int32Array.from(entries, ({ id }) => id),
    weights: Float64Array.from(entries, ({ weight }) => weight),
    norm: Math.sqrt(entries.reduce((sum, { weight }) => sum + weight ** 2, 0)),
  };
}

/** Cosine, 0 nothing in common to 1 the same. `prior`: how strongly it is drawn toward 0 when there is little text. */
export function resemblance(a: Vector, b: Vector, prior = 0): number {
  let product = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const [idA, idB] = [a.ids[i] ?? 0, b.ids[j] ?? 0];
    if (idA === idB) product += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (idA <= idB) i += 1;
    if (idB <= idA) j += 1;
  }
  return product > 0 ? product / (a.norm * b.norm + prior) : 0;
}
