import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { averageLinkage, type Edge } from '../../src/join/linkage.js';

const SIZE = 9;
const edges = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 0, max: SIZE - 1 })), {
    selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    maxLength: 36,
  })
  .chain((pairs) =>
    fc
      .array(fc.integer({ min: -3, max: 5 }), { minLength: pairs.length, maxLength: pairs.length })
      .map((strengths): Edge[] =>
        pairs.flatMap(([a, b], index) =>
          a === b ? [] : [{ a: Math.min(a, b), b: Math.max(a, b), strength: strengths[index] ?? 0 }],
        ),
      ),
  );

const FLOOR = -2;
const strengthIn =
  (all: readonly Edge[]) =>
  (x: number, y: number): number =>
    all.find(({ a, b }) => a === Math.min(x, y) && b === Math.max(x, y))?.strength ?? -Infinity;
/** The mean over all pairs across two groups; −∞ where one is below the floor. */
function meanOf(all: readonly Edge[], left: readonly number[], right: readonly number[]): number {
  const strengths = left.flatMap((x) => right.map((y) => strengthIn(all)(x, y)));
  return strengths.some((strength) => strength < FLOOR)
    ? -Infinity
    : strengths.reduce((sum, strength) => sum + strength, 0) / strengths.length;
}

describe('averageLinkage', () => {
  test('does not chain: a like b and b like c do not bring a and c together', () => {
    const groups = averageLinkage(
      3,
      [
        { a: 0, b: 1, strength: 1 },
        { a: 1, b: 2, strength: 2 },
      ],
      FLOOR,
    );
    expect(groups).toEqual([[0], [1, 2]]);
  });

  test('one weak pair does not split what four hold together', () => {
    const pairs: Edge[] = [];
    for (let a = 0; a < 4; a += 1) for (let b = a + 1; b < 4; b += 1) pairs.push({ a, b, strength: 3 });
    const weak = pairs.map((pair) => (pair.a === 0 && pair.b === 3 ? { ...pair, strength: -1 } : pair));
    expect(averageLinkage(4, weak, FLOOR)).toEqual([[0, 1, 2, 3]]);
    const far = pairs.map((pair) => (pair.a === 0 && pair.b === 3 ? { ...pair, strength: FLOOR - 0.1 } : pair));
    expect(averageLinkage(4, far, FLOOR)).toHaveLength(2);
  });

  test('asks for a pair that is not listed once the others hold it together', () => {
    const listed = [
      { a: 0, b: 1, strength: 3 },
      { a: 1, b: 2, strength: 2 },
    ];
    expect(averageLinkage(3, listed, FLOOR, () => -1)).toEqual([[0, 1, 2]]);
    expect(averageLinkage(3, listed, FLOOR, () => FLOOR - 1)).toEqual([[0, 1], [2]]);
  });

  test('is a partition without a pair below the floor in which no two groups could still be joined', () => {
    fc.assert(
      fc.property(edges, (all) => {
        const groups = averageLinkage(SIZE, all, FLOOR);
        expect(groups.flat().sort((x, y) => x - y)).toEqual(Array.from({ length: SIZE }, (_, item) => item));
        for (const group of groups) {
          group.forEach((x, at) => {
            for (const y of group.slice(at + 1)) expect(strengthIn(all)(x, y)).toBeGreaterThanOrEqual(FLOOR);
          });
        }
        groups.forEach((left, at) => {
          for (const right of groups.slice(at + 1)) expect(meanOf(all, left, right)).toBeLessThan(0);
        });
      }),
    );
  });

  test('depends on the edges, not on their order', () => {
    fc.assert(
      fc.property(
        edges.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(averageLinkage(SIZE, shuffled, FLOOR)).toEqual(averageLinkage(SIZE, all, FLOOR));
        },
      ),
    );
  });
});
