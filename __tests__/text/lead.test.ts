import { describe, expect, test } from '@jest/globals';
import { leadOf } from '../../src/text/lead.js';

const lead = (text: string, characters = 200): string => leadOf(text, { sentences: 3, characters });

describe('the lead of a text', () => {
  test.each([
    ['One. Two. Three. Four.', 'One. Two. Three.'],
    ['One\ngoes on. Two.', 'One goes on. Two.'],
    ['One.\n\n```js\ncode(). Not prose.\n```\n\nTwo.', 'One. Two.'],
    ['One.\n\n- item\n- item\n\n| a | b |', 'One.'],
    ['# Heading\n\nOne.\n\nFix:\n\n```diff\n-a\n```', 'One.'],
    ['It is so:\n\n- item', ''],
    ['```\ncode\n```', ''],
    ['', ''],
    ['No end of it', 'No end of it'],
  ])('%j', (text, expected) => {
    expect(lead(text)).toBe(expected);
  });

  test('holds whole sentences, and never more than fits', () => {
    expect(lead('One is short. Two is much longer than that.', 20)).toBe('One is short.');
    expect(lead('The first one alone is longer than what fits.', 20)).toBe('The first one alone …');
    expect(lead('x'.repeat(100_000)).length).toBeLessThan(210);
    expect(lead('a'.repeat(10) + ' `code without end '.repeat(9_000)).length).toBeLessThan(210);
  });
});
