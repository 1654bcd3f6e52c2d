/** A sparse matrix enters; the directions along which its rows vary most leave (right singular vectors, by subspace iteration). */

export interface Matrix {
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

type Row = Matrix['rows'][number];

function product({ ids, weights }: Row, vector: Float64Array): number {
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
