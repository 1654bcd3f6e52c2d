import { describe, expect, test } from '@jest/globals';
import { leadingDirections } from '../../src/join/topic.js';
import type { Speech } from '../../src/join/topic.js';
import { topics } from '../../src/join/topic.js';
import { wordsOf } from '../../src/join/join.js';

const dense = (rows: readonly (readonly number[])[]) => ({
  rows: rows.map((row) => ({ ids: Int32Array.from(row.keys()), weights: Float64Array.from(row) })),
  width: rows[0]?.length ?? 0,
});

const product = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe('leading directions', () => {
  test('of a matrix that can be taken apart by hand, the strongest first', () => {
    // (1, 1) and (1, −1) with strengths 3 and 1.
    const [first, second, ...none] = leadingDirections(
      dense([
        [3, 3],
        [1, -1],
      ]),
      5,
    );
    expect(none).toEqual([]);
    expect(Math.abs(product(first ?? [], [Math.SQRT1_2, Math.SQRT1_2]))).toBeCloseTo(1, 9);
    expect(Math.abs(product(second ?? [], [Math.SQRT1_2, -Math.SQRT1_2]))).toBeCloseTo(1, 9);
  });

  test('are at right angles, of length 1, and no more than the matrix has', () => {
    const rows = Array.from({ length: 30 }, (_, i) => Array.from({ length: 12 }, (__, j) => Math.sin(i * j + i)));
    const found = leadingDirections(dense(rows), 6);
    expect(found).toHaveLength(6);
    found.forEach((left, i) => {
      found.forEach((right, j) => {
        expect(product(left, right)).toBeCloseTo(i === j ? 1 : 0, 6);
      });
    });
    const strength = found.map((vector) => rows.reduce((sum, row) => sum + product(row, vector) ** 2, 0));
    expect(strength).toEqual([...strength].sort((x, y) => y - x));
    const flat = rows.map(() => rows[3] ?? []);
    expect(leadingDirections(dense(flat), 6)).toHaveLength(1);
  });

  test('of nothing are none', () => {
    expect(leadingDirections({ rows: [], width: 0 }, 4)).toEqual([]);
  });
});

const says = (reviewer: string, ...sentences: readonly string[]): Speech => ({
  reviewer,
  review: `${reviewer}-pass-1.md`,
  terms: new Map(sentences.flatMap(wordsOf).map((word) => [word, 1])),
  sentences: sentences.map(wordsOf),
});

describe('topics', () => {
  const run = [
    says('a', 'The listener is probed and closed', 'Another process may take the port'),
    says('b', 'A probe finds a port', 'The port belongs to another process by then'),
    says('a', 'Invoices are rounded to cents', 'The total differs from the sum of the rounded lines'),
    says('b', 'The cache directory is missing', 'Writing the archive fails on a fresh machine'),
    says('c', 'The listener is gone when the machine starts'),
    says('c', 'Rounding hides a cent'),
  ];

  test('words that stand in the same sentences are near, though none is shared', () => {
    const near = topics(run);
    // "listener gone" shares no word with "probe finds a port"; the first finding uses both in one breath.
    expect(near(1, 4)).toBeGreaterThan(near(2, 4));
    expect(near(0, 1)).toBeGreaterThan(near(0, 2));
    expect(near(2, 5)).toBeGreaterThan(near(3, 5));
  });

  test('between 0 and 1, the same both ways, and 1 for the same words', () => {
    const near = topics([...run, run[0] ?? says('a')]);
    for (let a = 0; a <= run.length; a += 1) {
      for (let b = 0; b <= run.length; b += 1) {
        expect(near(a, b)).toBeGreaterThanOrEqual(0);
        expect(near(a, b)).toBeLessThanOrEqual(1 + 1e-9);
        expect(near(a, b)).toBeCloseTo(near(b, a), 12);
      }
    }
    expect(near(0, run.length)).toBeCloseTo(1, 6);
  });

  test('findings without words are near to nothing', () => {
    const near = topics([...run, says('c', '')]);
    expect(run.map((_, index) => near(index, run.length))).toEqual(run.map(() => 0));
    expect(topics([])(0, 1)).toBe(0);
  });

  test('what else a run says does not make two different things one', () => {
    const alone = topics(run.slice(0, 3));
    const many = topics([
      ...run,
      ...Array.from({ length: 40 }, (_, n) =>
        says('a', `Setting ${'xyzuvw'[n % 6] ?? ''}alpha${String.fromCharCode(97 + (n % 26))} is parsed twice`),
      ),
    ]);
    expect(many(0, 1)).toBeGreaterThan(many(0, 2));
    expect(alone(0, 1)).toBeGreaterThan(alone(0, 2));
  });
});
