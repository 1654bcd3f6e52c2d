/** The terms of a run's findings enter; vectors weighted by how telling each term is in this run leave, with the two ways to compare them. */

/** Term → how strongly an item is about it. */
export type Terms = ReadonlyMap<string, number>;

/** Weighted terms by number, ascending. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** Euclidean length. */
  readonly norm: number;
  /** Sum of the weights. */
  readonly total: number;
}

export interface VectorSpace {
  readonly vectors: readonly Vector[];
  /** Term → weight; 0 for one that nobody uses. */
  readonly rarity: (term: string) => number;
}

/** Below this many items of one reviewer, frequencies say little. */
const MINIMUM = 6;

/**
 * Weighs each term by its inverse frequency. What counts is in how many items of ONE reviewer it stands, not how many
 * reviewers agree: a term that each of three reviewers uses once is as telling as one that a single reviewer uses once.
 */
export function vectorSpace<Item extends { readonly reviewer: string }>(
  items: readonly Item[],
  termsOf: (item: Item) => Terms,
  weighing: 'rarity' | 'equal' = 'rarity',
): VectorSpace {
  const all = items.map(termsOf);
  const weights = rarities(items, all);
  const ids = new Map([...weights.keys()].map((term, id) => [term, id]));
  const rarity = (term: string): number => (weighing === 'equal' ? 1 : (weights.get(term) ?? 0));
  return { rarity, vectors: all.map((terms) => vectorOf(terms, rarity, ids)) };
}

/** Term → weight; 0 for one that stands everywhere. In the order of the terms. */
export function rarities(
  items: readonly { readonly reviewer: string }[],
  all: readonly Terms[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<string, number>>();
  const sizes = new Map<string, number>();
  items.forEach(({ reviewer }, index) => {
    sizes.set(reviewer, (sizes.get(reviewer) ?? 0) + 1);
    for (const term of all[index]?.keys() ?? []) {
      const perReviewer = counts.get(term) ?? new Map<string, number>();
      perReviewer.set(reviewer, (perReviewer.get(reviewer) ?? 0) + 1);
      counts.set(term, perReviewer);
    }
  });
  const largest = Math.max(MINIMUM, ...sizes.values());
  const terms = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(terms.map(([term, uses]) => [term, Math.log((largest + 1) / Math.max(...uses.values()))]));
}

function vectorOf(terms: Terms, rarity: (term: string) => number, ids: ReadonlyMap<string, number>): Vector {
  const entries = [...terms]
    .map(([term, weight]) => ({ id: ids.get(term) ?? 0, weight: weight * rarity(term) }))
    .sort((a, b) => a.id - b.id);
  return {
    ids: Int32Array.from(entries, ({ id }) => id),
    weights: Float64Array.from(entries, ({ weight }) => weight),
    norm: Math.sqrt(entries.reduce((sum, { weight }) => sum + weight ** 2, 0)),
    total: entries.reduce((sum, { weight }) => sum + weight, 0),
  };
}

export interface Resemblance {
  /** Cosine, drawn toward 0 when there is little to compare: 0 nothing in common, 1 the same. */
  readonly likeness: number;
  /** How much of the one that says less is in the other: 1 when it is all there. */
  readonly containment: number;
}

/** `prior`: how strongly the likeness is drawn toward 0 when there is little text. */
export function resemblance(a: Vector, b: Vector, prior = 0): Resemblance {
  let product = 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const [idA, idB] = [a.ids[i] ?? 0, b.ids[j] ?? 0];
    if (idA === idB) {
      const [left, right] = [a.weights[i] ?? 0, b.weights[j] ?? 0];
      product += left * right;
      shared += Math.min(left, right);
    }
    if (idA <= idB) i += 1;
    if (idB <= idA) j += 1;
  }
  const smaller = Math.min(a.total, b.total);
  return {
    likeness: product > 0 ? product / (a.norm * b.norm + prior) : 0,
    containment: smaller > 0 ? shared / smaller : 0,
  };
}
