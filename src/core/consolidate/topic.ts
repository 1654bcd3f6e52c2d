/**
 * The sentences of a run's findings enter; how near two findings are in what they talk about leaves. Words that these
 * reviews use in the same sentences count as alike, so that `probe` and `listener` may meet where no word is shared:
 * latent semantic analysis (Deerwester et al. 1990), on nothing but the reviews at hand.
 */
import type { Matrix } from './subspace.js';
import { leadingDirections } from './subspace.js';
import type { Terms } from './vector.js';
import { numbersOf, rarities } from './vector.js';

/** What a finding says: its terms as a whole, and sentence by sentence. */
export interface Speech {
  readonly reviewer: string;
  /** Which review says it, e.g. the file's name. */
  readonly review: string;
  readonly terms: Terms;
  readonly sentences: readonly (readonly string[])[];
}

/** How near the findings with these two indices are: 0 nothing in common to 1 the same. */
export type Nearness = (a: number, b: number) => number;

/** Directions per finding, and their bounds: with fewer, different subjects fall together; with more, only equal words count. */
const DIRECTIONS = 2;
const FEWEST = 32;
const MOST = 48;
/** Shares of the directions to look along: few see broad topics, many see details; their mean is robust against the choice. */
const SHARES = [0.25, 0.5, 1] as const;

export function topics(speeches: readonly Speech[]): Nearness {
  const count = Math.min(MOST, Math.max(FEWEST, DIRECTIONS * speeches.length));
  const cosines = cosinesOf(
    placesOf(speeches, count),
    SHARES.map((share) => Math.max(2, Math.round(count * share))),
  );
  const surroundings = surroundingsOf(speeches, cosines);
  return (a, b) => {
    const near = cosines(a, b);
    const around = Math.sqrt((surroundings[a] ?? 1) * (surroundings[b] ?? 1));
    return Math.sqrt(near * Math.max(0, 1 - (1 - near) / around / FAR));
  };
}

/** Of a run of thousands of findings only the first sentences of each are looked at. */
const MAX_SENTENCES = 20_000;

/** Each finding along the leading directions of the run's sentences. */
function placesOf(speeches: readonly Speech[], count: number): Float64Array[] {
  const weights = rarities(speeches, ({ terms, sentences }) => new Set([...terms.keys(), ...sentences.flat()]));
  const ids = numbersOf(weights);
  const most = Math.max(2, Math.floor(MAX_SENTENCES / speeches.length));
  const rows = speeches.flatMap(({ sentences }) =>
    sentences.slice(0, most).map((words) => unit(rowOf(frequencies(words), weights, ids))),
  );
  const directions = leadingDirections({ rows, width: ids.size }, count);
  return speeches.map(({ terms }) => project(rowOf(terms, weights, ids), directions));
}

/** A pair this many times as far apart as each is from its surroundings has nothing in common. */
const FAR = 1.5;
/** As many others are looked at for it; in a longer review a sample. */
const SAMPLE = 512;

/**
 * Per finding the distance to the nearest other of its own review: a reviewer tells its findings apart, so where it says
 * much about one thing, to be near that says less (after local scaling, Zelnik-Manor and Perona 2004). Without others, 1.
 */
function surroundingsOf(speeches: readonly Speech[], cosines: Nearness): Float64Array {
  const reviews = new Map<string, number[]>();
  speeches.forEach(({ review }, index) => {
    const members = reviews.get(review);
    if (members) members.push(index);
    else reviews.set(review, [index]);
  });
  return Float64Array.from(speeches, ({ review }, index) => {
    const others = reviews.get(review) ?? [];
    const stride = Math.max(1, Math.ceil(others.length / SAMPLE));
    let nearest = 1;
    for (let at = index % stride; at < others.length; at += stride) {
      const other = others[at] ?? index;
      if (other !== index) nearest = Math.min(nearest, 1 - cosines(index, other));
    }
    return Math.max(SMALLEST, nearest);
  });
}

/** Findings in the same words are as near as can be; keeps the distance to them from vanishing. */
const SMALLEST = 0.001;

type Row = Matrix['rows'][number];

function frequencies(words: readonly string[]): Terms {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, times]) => [word, 1 + Math.log(times)]));
}

function rowOf(terms: Terms, weights: Terms, ids: ReadonlyMap<string, number>): Row {
  const entries = [...terms].map(([term, weight]) => [ids.get(term) ?? 0, weight * (weights.get(term) ?? 0)] as const);
  entries.sort(([a], [b]) => a - b);
  return { ids: Int32Array.from(entries, ([id]) => id), weights: Float64Array.from(entries, ([, weight]) => weight) };
}

function unit({ ids, weights }: Row): Row {
  const length = Math.hypot(...weights);
  return { ids, weights: length > 0 ? weights.map((weight) => weight / length) : weights };
}

function project({ ids, weights }: Row, directions: readonly Float64Array[]): Float64Array {
  return Float64Array.from(directions, (direction) => {
    let sum = 0;
    ids.forEach((id, at) => (sum += (direction[id] ?? 0) * (weights[at] ?? 0)));
    return sum;
  });
}

/** For two places the mean cosine of their first coordinates, for each of the depths; each never below 0. */
function cosinesOf(places: readonly Float64Array[], depths: readonly number[]): Nearness {
  const lengths = places.map((place) => Float64Array.from(depths, (depth) => Math.hypot(...place.subarray(0, depth))));
  return (a, b) => {
    const [left, right, ofLeft, ofRight] = [places[a], places[b], lengths[a], lengths[b]];
    if (!left || !right || !ofLeft || !ofRight) return 0;
    let [product, sum, from] = [0, 0, 0];
    for (let depth = 0; depth < depths.length; depth += 1) {
      const to = Math.min(depths[depth] ?? 0, left.length);
      product += productOf(left, right, from, to);
      if (product > 0) sum += product / ((ofLeft[depth] ?? 1) * (ofRight[depth] ?? 1));
      from = to;
    }
    return sum / depths.length;
  };
}

/** Looked at for every pair: a loop over plain numbers. */
function productOf(left: Float64Array, right: Float64Array, from: number, to: number): number {
  let product = 0;
  for (let at = from; at < to; at += 1) product += (left[at] ?? 0) * (right[at] ?? 0);
  return product;
}
