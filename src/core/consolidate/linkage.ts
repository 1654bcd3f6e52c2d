/** Scored pairs enter; groups in which EVERY pair reaches the bar leave (complete linkage), whatever the order of the input. */

/** A pair of items, `a < b`, and how far above the bar it is: 0 at the bar. A pair that is not listed is below. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

type Links = Map<number, Map<number, number>>;

/** Groups of the items 0..size-1, each item once; ascending inside, and by their first item. */
export function completeLinkage(size: number, edges: readonly Edge[]): number[][] {
  const groups = Array.from({ length: size }, (_, item): number[] | null => [item]);
  const links: Links = new Map();
  const heap: Edge[] = [];
  for (const edge of edges) if (edge.strength >= 0) connect(links, heap, edge);
  for (let best = pop(heap); best; best = pop(heap)) {
    // A stale entry: one of the groups is gone, or their weakest pair has become weaker.
    if (links.get(best.a)?.get(best.b) !== best.strength) continue;
    groups[best.a] = [...(groups[best.a] ?? []), ...(groups[best.b] ?? [])];
    groups[best.b] = null;
    absorb(links, heap, best);
  }
  return groups.filter((group) => group !== null).map((group) => group.sort((x, y) => x - y));
}

/** The group `b` becomes part of `a`: what both are linked to stays linked, by the weaker link. */
function absorb(links: Links, heap: Edge[], { a, b }: Edge): void {
  const ofA = links.get(a) ?? new Map<number, number>();
  const ofB = links.get(b) ?? new Map<number, number>();
  links.delete(b);
  for (const neighbour of ofB.keys()) links.get(neighbour)?.delete(b);
  for (const [neighbour, strength] of [...ofA]) {
    const other = ofB.get(neighbour);
    if (other === undefined) {
      ofA.delete(neighbour);
      links.get(neighbour)?.delete(a);
    } else if (other < strength) {
      connect(links, heap, { a: Math.min(a, neighbour), b: Math.max(a, neighbour), strength: other });
    }
  }
}

function connect(links: Links, heap: Edge[], edge: Edge): void {
  for (const [from, to] of [
    [edge.a, edge.b],
    [edge.b, edge.a],
  ] as const) {
    const row = links.get(from) ?? new Map<number, number>();
    row.set(to, edge.strength);
    links.set(from, row);
  }
  push(heap, edge);
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
