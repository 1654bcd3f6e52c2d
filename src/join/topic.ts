/** Says how near findings are in topic by latent semantic analysis (Deerwester et al. 1990) of the run's own sentences: words used in the same sentences count as alike. */
import { numbersOf, rarities, type Terms } from './terms.js';

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

type SentenceRow = Matrix['rows'][number];

function frequencies(words: readonly string[]): Terms {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, times]) => [word, 1 + Math.log(times)]));
}

function rowOf(terms: Terms, weights: Terms, ids: ReadonlyMap<string, number>): SentenceRow {
  const entries = [...terms].map(([term, weight]) => [ids.get(term) ?? 0, weight * (weights.get(term) ?? 0)] as const);
  entries.sort(([a], [b]) => a - b);
  return { ids: Int32Array.from(entries, ([id]) => id), weights: Float64Array.from(entries, ([, weight]) => weight) };
}

function unit({ ids, weights }: SentenceRow): SentenceRow {
  const length = Math.hypot(...weights);
  return { ids, weights: length > 0 ? weights.map((weight) => weight / length) : weights };
}

function project({ ids, weights }: SentenceRow, directions: readonly Float64Array[]): Float64Array {
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

// The directions along which the rows of a sparse matrix vary most (right singular vectors, by subspace iteration).

interface Matrix {
  /** Column numbers, ascending, with their values. */
  readonly rows: readonly { readonly ids: Int32Array; readonly weights: Float64Array }[];
  /** Number of columns. */
  readonly width: number;
}

/** More directions than asked for are iterated: the wanted ones settle sooner. */
const SPARE = 4;
const ROUNDS = 4;

/**
 * Unit vectors of length `width`, the strongest first, at most `count` and no more than the matrix has. Always the same
 * for the same matrix: nothing is random, the start is a fixed pattern.
 */
export function leadingDirections(matrix: Matrix, count: number): Float64Array[] {
  const size = Math.min(count + SPARE, matrix.rows.length, matrix.width);
  let basis = orthonormal(Array.from({ length: size }, (_, column) => startingPattern(matrix.width, column)));
  for (let round = 0; round < ROUNDS; round += 1) {
    // Twice between two orthonormalisations: they cost more than the products.
    basis = orthonormal(turned(matrix, turned(matrix, basis)));
  }
  return principal(gramOf(matrix, basis))
    .slice(0, count)
    .map((mix) => combination(basis, mix));
}

/** Fixed numbers between −1 and 1, without a pattern that the data could share (a linear congruential generator). */
function startingPattern(width: number, column: number): Float64Array {
  let state = (column + 1) * 7919;
  return Float64Array.from({ length: width }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x80000000 - 1;
  });
}

type SparseRow = Matrix['rows'][number];

function product({ ids, weights }: SparseRow, vector: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < ids.length; at += 1) sum += (vector[ids[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** MᵀM applied to each vector. */
function turned({ rows, width }: Matrix, basis: readonly Float64Array[]): Float64Array[] {
  return basis.map((vector) => {
    const result = new Float64Array(width);
    for (const row of rows) {
      const share = product(row, vector);
      for (let at = 0; at < row.ids.length; at += 1) {
        const id = row.ids[at] ?? 0;
        result[id] = (result[id] ?? 0) + share * (row.weights[at] ?? 0);
      }
    }
    return result;
  });
}

/** The products of the vectors' images under M with each other. */
function gramOf({ rows }: Matrix, basis: readonly Float64Array[]): number[][] {
  const images = basis.map((vector) => Float64Array.from(rows, (row) => product(row, vector)));
  return images.map((left) => images.map((right) => dot(left, right)));
}

/** Below this share of its length nothing new is left of a vector. */
const NEGLIGIBLE = 1e-9;

/** Modified Gram–Schmidt; what depends on the vectors before it is left out. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    const before = Math.sqrt(dot(vector, vector));
    for (const other of basis) {
      const share = dot(vector, other);
      for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) - share * (other[at] ?? 0);
    }
    const length = Math.sqrt(dot(vector, vector));
    if (length > NEGLIGIBLE * before && length > 0) basis.push(vector.map((value) => value / length));
  }
  return basis;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function combination(basis: readonly Float64Array[], mix: readonly number[]): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  basis.forEach((vector, column) => {
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0) * (mix[column] ?? 0);
  });
  return sum;
}

const SWEEPS = 30;

/** Eigenvectors of a symmetric matrix, the largest eigenvalue first (cyclic Jacobi rotations). */
function principal(symmetric: readonly (readonly number[])[]): number[][] {
  const size = symmetric.length;
  const a = symmetric.map((line) => [...line]);
  const vectors = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let rotated = false;
    for (let p = 0; p < size; p += 1)
      for (let q = p + 1; q < size; q += 1) rotated = rotate(a, vectors, p, q) || rotated;
    if (!rotated) break;
  }
  return vectors
    .map((vector, at) => ({ vector, value: a[at]?.[at] ?? 0 }))
    .filter(({ value }) => value > NEGLIGIBLE)
    .sort((x, y) => y.value - x.value)
    .map(({ vector }) => vector);
}

/** Turns the plane (p, q) so that their entry vanishes; rows of `vectors` are the eigenvectors so far. False when it is 0 already. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): boolean {
  const [rowP, rowQ] = [a[p] ?? [], a[q] ?? []];
  const [app, aqq, apq] = [rowP[p] ?? 0, rowQ[q] ?? 0, rowP[q] ?? 0];
  if (Math.abs(apq) <= NEGLIGIBLE * Math.sqrt(Math.abs(app * aqq)) || apq === 0) return false;
  const theta = (aqq - app) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  turn(rowP, rowQ, c, s);
  for (const line of a)
    [line[p], line[q]] = [c * (line[p] ?? 0) - s * (line[q] ?? 0), s * (line[p] ?? 0) + c * (line[q] ?? 0)];
  turn(vectors[p] ?? [], vectors[q] ?? [], c, s);
  return true;
}

function turn(x: number[], y: number[], c: number, s: number): void {
  for (let at = 0; at < x.length; at += 1) {
    const [left, right] = [x[at] ?? 0, y[at] ?? 0];
    x[at] = c * left - s * right;
    y[at] = s * left + c * right;
  }
}
