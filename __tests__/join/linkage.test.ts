import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Edge } from '../../src/join/score.js';
import { completeLinkage } from '../../src/join/score.js';

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

describe('completeLinkage', () => {
  test('does not chain: a like b and b like c do not bring a and c together', () => {
    const groups = completeLinkage(3, [
      { a: 0, b: 1, strength: 1 },
      { a: 1, b: 2, strength: 2 },
    ]);
    expect(groups).toEqual([[0], [1, 2]]);
  });

  test('joins three that are all alike', () => {
    const groups = completeLinkage(3, [
      { a: 0, b: 1, strength: 1 },
      { a: 1, b: 2, strength: 2 },
      { a: 0, b: 2, strength: 0 },
    ]);
    expect(groups).toEqual([[0, 1, 2]]);
  });

  test('is a partition in which every pair reaches the bar and nothing more can be joined', () => {
    fc.assert(
      fc.property(edges, (all) => {
        const strength = new Map(all.map((edge) => [`${edge.a} ${edge.b}`, edge.strength]));
        const reaches = (x: number, y: number): boolean =>
          (strength.get(`${Math.min(x, y)} ${Math.max(x, y)}`) ?? -1) >= 0;
        const whole = (items: readonly number[]): boolean =>
          items.every((x, at) => items.slice(at + 1).every((y) => reaches(x, y)));
        const groups = completeLinkage(SIZE, all);
        expect(groups.flat().sort((x, y) => x - y)).toEqual(Array.from({ length: SIZE }, (_, item) => item));
        expect(groups.every(whole)).toBe(true);
        groups.forEach((left, at) => {
          groups.slice(at + 1).forEach((right) => {
            expect(whole([...left, ...right])).toBe(false);
          });
        });
      }),
    );
  });

  test('depends on the edges, not on their order', () => {
    fc.assert(
      fc.property(
        edges.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(completeLinkage(SIZE, shuffled)).toEqual(completeLinkage(SIZE, all));
        },
      ),
    );
  });
});
