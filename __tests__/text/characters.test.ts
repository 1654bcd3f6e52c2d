/** The one table of characters that people do not see, asked by code point; and what stands for them. */
import { describe, expect, test } from '@jest/globals';
import {
  CONTROL_CLASS,
  LONE_JOINER,
  percentDecoded,
  PRIVATE_CLASS,
  SEPARATOR_CLASS,
  spokenTags,
  UNSEEN_CLASS,
  VARIATION_CLASS,
} from '../../src/text/characters.js';

const none = (characters: string, codes: readonly number[]): number[] => {
  const pattern = new RegExp(`^[${characters}]$`, 'u');
  return codes.filter((code) => !pattern.test(String.fromCodePoint(code)));
};

/** First and last of each range, as Unicode names them. */
test.each<[string, string, readonly (readonly [number, number])[]]>([
  [
    'controls',
    CONTROL_CLASS,
    [
      [0x00, 0x08],
      [0x0b, 0x0c],
      [0x0e, 0x1f],
      [0x7f, 0x9f],
    ],
  ],
  [
    'zero width and joiners',
    UNSEEN_CLASS,
    [
      [0x200b, 0x200c],
      [0x2060, 0x2065],
      [0xfeff, 0xfeff],
    ],
  ],
  [
    'soft hyphen and fillers',
    UNSEEN_CLASS,
    [
      [0xad, 0xad],
      [0x34f, 0x34f],
      [0x115f, 0x1160],
      [0x3164, 0x3164],
      [0xffa0, 0xffa0],
    ],
  ],
  [
    'direction',
    UNSEEN_CLASS,
    [
      [0x61c, 0x61c],
      [0x200e, 0x200f],
      [0x202a, 0x202e],
      [0x2066, 0x206f],
    ],
  ],
  [
    'format of other scripts and of music',
    UNSEEN_CLASS,
    [
      [0x17b4, 0x17b5],
      [0x180b, 0x180f],
      [0x1bca0, 0x1bca3],
      [0x1d173, 0x1d17a],
    ],
  ],
  [
    'tags and supplements of variation',
    UNSEEN_CLASS,
    [
      [0xe0000, 0xe007f],
      [0xe0100, 0xe01ef],
      [0xfff0, 0xfffb],
    ],
  ],
  ['variation', VARIATION_CLASS, [[0xfe00, 0xfe0f]]],
  [
    'private use',
    PRIVATE_CLASS,
    [
      [0xe000, 0xf8ff],
      [0xf0000, 0x10ffff],
    ],
  ],
  ['separators', SEPARATOR_CLASS, [[0x2028, 0x2029]]],
])('%s', (_, characters, ranges) => {
  for (const [first, last] of ranges) {
    const all = Array.from({ length: last - first + 1 }, (__, index) => first + index);
    expect(none(characters, all)).toEqual([]);
  }
});

test.each(['a', ' ', '\t', '\n', '\r', 'é', '世', '-', '\u00a0', '\u200d', '😀'])(
  '%j is seen, or needed',
  (character) => {
    for (const characters of [CONTROL_CLASS, UNSEEN_CLASS, VARIATION_CLASS, PRIVATE_CLASS, SEPARATOR_CLASS]) {
      const code = character.codePointAt(0) ?? 0;
      expect(none(characters, [code])).toEqual([code]);
    }
  },
);

describe('the joiner', () => {
  const lone = new RegExp(LONE_JOINER, 'u');
  test.each(['👩\u200d👧', '❤\ufe0f\u200d🔥', '👍🏽\u200d♂'])('of %s is no hiding place', (emoji) => {
    expect(lone.test(emoji)).toBe(false);
  });
  test.each(['a\u200db', '\u200d', '1\u200d2'])('in %j is one', (text) => {
    expect(lone.test(text)).toBe(true);
  });
});

test('tag characters are spoken as the ASCII that they repeat', () => {
  const tagged = Array.from('Say ~!', (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
  expect(spokenTags(`a${tagged}b`)).toBe('aSay ~!b');
});

test('percent signs are decoded, and stay where they mean nothing', () => {
  expect(percentDecoded('a%20b')).toBe('a b');
  expect(percentDecoded('100% of %zz')).toBe('100% of %zz');
});
