import { describe, expect, test } from '@jest/globals';
import { sentencesIn } from '../../src/text/sentences.js';

describe('sentences', () => {
  test.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['It reads `a. B` first. Then `c` ends.', ['It reads `a. B` first.', 'Then `c` ends.']],
    ['Names (e.g. Foo) differ. `bar` stays.', ['Names (e.g. Foo) differ.', '`bar` stays.']],
    ['Version 1.2 of a.ts is read.', ['Version 1.2 of a.ts is read.']],
    ['He said "No." Then\nit went on.', ['He said "No."', 'Then\nit went on.']],
    ['', []],
  ])('of %j', (text, sentences) => {
    expect(sentencesIn(text)).toEqual(sentences);
  });
});
