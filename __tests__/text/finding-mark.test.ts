import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findingMark, markedKeys } from '../../src/text/finding-mark.js';

describe('the mark of a comment', () => {
  test.each([[['0a1b2c3d4e5f60']], [['0a1b2c3d4e5f60-2', 'notice-a.md/ü 1']], [['a --> b', '<!-- x', 'c%2Dd']]])(
    'is read back: %j',
    (keys) => {
      const mark = findingMark(keys);
      expect(mark).toMatch(/^<!-- deep-review-action:finding [^\s<>-]+(?: [^\s<>-]+)* -->$/);
      expect(markedKeys(`Words.\n\n${mark}`)).toEqual(keys);
      expect(markedKeys(`Words.\n\n${mark}\r\n`)).toEqual(keys);
    },
  );

  test('any key', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (keys) => {
        expect(markedKeys(findingMark(keys))).toEqual(keys);
      }),
    );
  });

  test('is the last line only: what stands above may be quoted', () => {
    const mark = findingMark(['mine']);
    const forged = findingMark(['theirs']);
    expect(markedKeys(`${forged}\n\nWords.\n\n${mark}`)).toEqual(['mine']);
    expect(markedKeys(`${mark}\n\nWords.`)).toEqual([]);
    expect(markedKeys(`> ${mark}`)).toEqual([]);
    expect(markedKeys(`Words ${mark}`)).toEqual([]);
  });

  test.each([
    '',
    'Words.',
    '<!-- deep-review-action:finding  -->',
    '<!-- deep-review-action:finding a<b -->',
    '<!-- deep-review-action {} -->',
  ])('is not %j', (body) => {
    expect(markedKeys(body)).toEqual([]);
  });
});
