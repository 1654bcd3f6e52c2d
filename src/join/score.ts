/** Scores how likely two findings state the same defect, chooses the pairs worth comparing, and links them into groups. */
import { distance, overlap } from '../domain/finding.js';
import {
  type Aspect,
  ASPECTS,
  type FindingOutline,
  type ProfilePlace,
  type Profile,
  samePath,
  signsOf,
  type Subject,
} from './profile.js';
import { resemblance, type Terms, type Vector, type VectorSpace, vectorSpace } from './terms.js';
import { type Nearness, type Speech, topics } from './topic.js';

// The statements of a run, made comparable: vectors, topics, signs.

/** Aspects whose terms are compared as they are. The others tell where to look (`words`, `quoted`) or make the topic. */
const COMPARED = ['claim', 'title', 'names', 'consequence', 'remedy', 'code'] as const satisfies readonly Aspect[];
const MEASURED = [...COMPARED, 'quoted'] as const satisfies readonly Aspect[];
type Measured = (typeof MEASURED)[number];

/** The statements of a run, by the index of their profile. The profiles' words are not kept: of thousands they are most of the memory. */
export interface Comparable {
  readonly outlines: readonly FindingOutline[];
  readonly vectors: Readonly<Record<Measured, readonly Vector[]>>;
  /** By what each is found. */
  readonly signs: readonly Terms[];
  readonly topic: Nearness;
}

export function comparable(profiles: readonly Profile[]): Comparable {
  const spaces = byName(ASPECTS, (aspect) => spaceOf(profiles, aspect));
  return {
    outlines: profiles.map(outlineOf),
    vectors: byName(MEASURED, (aspect): Vector[] =>
      profiles.map(({ terms }) => spaces[aspect].vectorOf(terms[aspect])),
    ),
    signs: profiles.map((profile) => signsOf(profile, (aspect, term) => spaces[aspect].rarity(term))),
    topic: topics(profiles.map(speechOf)),
  };
}

function byName<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}

function spaceOf(profiles: readonly Profile[], aspect: Aspect): VectorSpace {
  const items = profiles.map(({ reviewer, terms }) => ({ reviewer, terms: terms[aspect] }));
  return vectorSpace(items, aspect === 'title' ? 'equal' : 'rarity');
}

const outlineOf = ({ reviewer, review, places, subject }: Profile): FindingOutline => ({
  reviewer,
  review,
  places,
  subject,
});

const speechOf = ({ reviewer, review, terms, sentences }: Profile): Speech => ({
  reviewer,
  review,
  terms: terms.words,
  sentences,
});

/** What is compared; each between 0 and 1. */
export const FEATURES = [
  'place',
  ...COMPARED,
  'topic',
  'fixless',
  'codeless',
  'unsaid',
  'subject',
  'elsewhere',
] as const;
type Feature = (typeof FEATURES)[number];
type Features = Readonly<Record<Feature, number>>;

/** `score = base + Σ weight × feature`; findings are the same at `JOIN` and above. */
export interface Model {
  readonly base: number;
  readonly weights: Features;
}

export interface Score {
  readonly total: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** Log-odds; a little above even, since a wrong join hides a defect and a missed one only shows it twice. */
export const JOIN = 0.5;
export const RELATED = -2;

/** Fixed; fitted off line by `npm run eval -- --fit`, see docs/joining.md. Likeness never speaks against: only the last three are negative. */
export const MODEL: Model = {
  base: -10.91,
  weights: {
    place: 1.81,
    claim: 5.91,
    title: 2.03,
    names: 2.8,
    consequence: 1.2,
    remedy: 5.27,
    code: 2.41,
    topic: 9.23,
    fixless: 1.13,
    codeless: 1.03,
    unsaid: -2.2,
    subject: -3.78,
    elsewhere: -1.63,
  },
};

/** Where likeness is drawn toward 0 when there is little text to compare: one-line findings share words by chance. */
const PRIOR: Readonly<Partial<Record<Measured, number>>> = { claim: 60, title: 15, names: 8, remedy: 15 };

export function compare({ outlines, vectors, topic }: Comparable, a: number, b: number): Features {
  const alike = (aspect: Measured): number => {
    const [left, right] = [vectors[aspect][a], vectors[aspect][b]];
    return left && right ? resemblance(left, right, PRIOR[aspect]) : 0;
  };
  const features = Object.fromEntries(COMPARED.map((aspect) => [aspect, alike(aspect)])) as Record<Measured, number>;
  const [left, right] = [outlines[a]?.places ?? [], outlines[b]?.places ?? []];
  const place = placeLikeness(left, right);
  const tied = place > 0 || features.names > 0.1 || alike('quoted') > 0;
  return {
    place,
    ...features,
    topic: topic(a, b),
    fixless: isEmpty(vectors.remedy, a, b) ? 1 : 0,
    codeless: isEmpty(vectors.code, a, b) ? 1 : 0,
    unsaid: SAID.every((aspect) => features[aspect] < NOTHING) ? 1 : 0,
    subject: subjectDistance(outlines[a]?.subject, outlines[b]?.subject),
    // A finding without a place may be anywhere.
    elsewhere: left.length > 0 && right.length > 0 && !tied ? 1 : 0,
  };
}

/** What a finding says, apart from where: two that share none of it may be two defects of one line. */
const SAID = ['claim', 'names', 'remedy'] as const;
const NOTHING = 0.02;

/** Whether one of the two has nothing to compare there: then nothing in common says nothing. */
function isEmpty(vectors: readonly Vector[], a: number, b: number): boolean {
  return !vectors[a]?.ids.length || !vectors[b]?.ids.length;
}

/** A finding that asks for a test is never the defect itself; other kinds of finding shade into each other. */
function subjectDistance(a: Subject | undefined, b: Subject | undefined): number {
  if (a === b) return 0;
  return a === 'test-gap' || b === 'test-gap' ? 1 : 0.25;
}

export function score(features: Features, model: Model): Score {
  const parts: Record<string, number> = { base: model.base };
  for (const name of FEATURES) {
    const part = round(features[name] * model.weights[name]);
    if (part !== 0) parts[name] = part;
  }
  return { total: round(Object.values(parts).reduce((sum, part) => sum + part, 0)), parts };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Lines after which nearness has lost two thirds of its weight. */
const NEAR = 12;
/** A place that one of the two only mentions in its text, and that both only mention. */
const MENTIONED = 0.6;
const BOTH_MENTIONED = 0.3;

/** The best pair of places. */
function placeLikeness(a: readonly ProfilePlace[], b: readonly ProfilePlace[]): number {
  let best = 0;
  for (const left of a) {
    for (const right of b) {
      if (!samePath(left, right)) continue;
      const trust = left.claimed && right.claimed ? 1 : left.claimed || right.claimed ? MENTIONED : BOTH_MENTIONED;
      best = Math.max(best, nearness(left, right) * trust);
    }
  }
  return best;
}

/** 1 for the same lines, 0.7 at least when they overlap, then falling with distance; 0.2 in the same file. */
function nearness(a: ProfilePlace, b: ProfilePlace): number {
  if (!a.lines || !b.lines) return 0.3;
  const shared = overlap(a.lines, b.lines);
  if (shared > 0) {
    const length = Math.max(a.lines.end, b.lines.end) - Math.min(a.lines.start, b.lines.start) + 1;
    return 0.7 + (0.3 * shared) / length;
  }
  return 0.2 + 0.5 * Math.exp(-distance(a.lines, b.lines) / NEAR);
}

// The pairs worth comparing, found through an index of signs; never all pairs.

/** Indices of findings, `a < b`. */
interface Pair {
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

// Groups in which EVERY pair reaches the bar (complete linkage), whatever the order of the input.

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
