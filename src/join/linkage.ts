/** Brings items together into groups by average linkage with a floor: likeness never chains, and one weak pair does not split what the others hold together. */

/** A pair of items, `a < b`, and how far above the bar it is: 0 at the bar. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/** Between two groups: the mean strength over all pairs across them. */
type Links = Map<number, Map<number, number>>;

/** The strength of a pair that is not listed. */
type StrengthOf = (a: number, b: number) => number;

/**
 * Groups of the items 0..size-1, each item once; ascending inside, and by their first item. Two groups are joined, the
 * strongest first, while the mean over all pairs across them reaches the bar and each of those pairs the floor; whatever
 * the order of the input. `strengthOf` is asked for pairs that are not among `edges`, once two groups have any.
 */
export function averageLinkage(
  size: number,
  edges: readonly Edge[],
  floor: number,
  strengthOf: StrengthOf = () => -Infinity,
): number[][] {
  const groups = Array.from({ length: size }, (_, item): number[] | null => [item]);
  const links: Links = new Map();
  const heap: Edge[] = [];
  for (const edge of edges) if (edge.strength >= floor) connect(links, heap, edge);
  for (let best = pop(heap); best; best = pop(heap)) {
    const [left, right] = [groups[best.a], groups[best.b]];
    // A stale entry: one of the groups is gone, or their mean has changed.
    if (!left || !right || links.get(best.a)?.get(best.b) !== best.strength) continue;
    absorb({ links, heap, groups, floor, strengthOf }, best);
  }
  return groups.filter((group) => group !== null).map((group) => group.sort((x, y) => x - y));
}

interface Linkage {
  readonly links: Links;
  readonly heap: Edge[];
  readonly groups: (number[] | null)[];
  readonly floor: number;
  readonly strengthOf: StrengthOf;
}

/** The group `b` becomes part of `a`; what either is linked to stays linked where no pair is below the floor. */
function absorb({ links, heap, groups, floor, strengthOf }: Linkage, { a, b }: Edge): void {
  const [left, right] = [groups[a] ?? [], groups[b] ?? []];
  const [ofA, ofB] = [links.get(a) ?? new Map<number, number>(), links.get(b) ?? new Map<number, number>()];
  groups[a] = [...left, ...right];
  groups[b] = null;
  links.delete(b);
  for (const neighbour of new Set([...ofA.keys(), ...ofB.keys()])) {
    links.get(neighbour)?.delete(b);
    if (neighbour === a || neighbour === b) continue;
    const others = groups[neighbour] ?? [];
    const sum = sumOf(ofA.get(neighbour), left, others) + sumOf(ofB.get(neighbour), right, others);
    if (sum === -Infinity) {
      ofA.delete(neighbour);
      links.get(neighbour)?.delete(a);
    } else {
      const pair = { a: Math.min(a, neighbour), b: Math.max(a, neighbour) };
      connect(links, heap, { ...pair, strength: sum / ((left.length + right.length) * others.length) });
    }
  }
  ofA.delete(b);

  /** Over all pairs; −∞ where one is below the floor. */
  function sumOf(mean: number | undefined, xs: readonly number[], ys: readonly number[]): number {
    if (mean !== undefined) return mean * xs.length * ys.length;
    let sum = 0;
    for (const x of xs) {
      for (const y of ys) {
        const strength = strengthOf(Math.min(x, y), Math.max(x, y));
        if (strength < floor) return -Infinity;
        sum += strength;
      }
    }
    return sum;
  }
}

/** The heap holds only what may be joined. */
function connect(links: Links, heap: Edge[], edge: Edge): void {
  for (const [from, to] of [
    [edge.a, edge.b],
    [edge.b, edge.a],
  ] as const) {
    const row = links.get(from) ?? new Map<number, number>();
    row.set(to, edge.strength);
    links.set(from, row);
  }
  if (edge.strength >= 0) push(heap, edge);
}

/** The stronger first; ties by number, so that the result depends on nothing else. */
function before(x: Edge, y: Edge): boolean {
  return x.strength !== y.strength ? x.strength > y.strength : x.a !== y.a ? x.a < y.a : x.b < y.b;
}

function push(heap: Edge[], edge: Edge): void {
  let at = heap.push(edge) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (!above || !before(edge, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = edge;
}

function pop(heap: Edge[]): Edge | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!last || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    const [left, right] = [heap[child], heap[child + 1]];
    if (!left) break;
    if (right && before(right, left)) child += 1;
    const best = heap[child];
    if (!best || !before(best, last)) break;
    heap[at] = best;
    at = child;
  }
  heap[at] = last;
  return top;
}
