/** No line takes long, and nesting no more than its length. */
import { expect, test } from '@jest/globals';
import { definitionsIn } from '../../src/evidence/functions.js';
import { namesIn } from '../../src/text/names.js';
import { outlineOf } from '../../src/evidence/functions.js';
import { ageInWords } from '../../src/evidence/testimony.js';
import { staleIn } from '../../src/evidence/symbols.js';
import { cpuSeconds, growth, NEARLY_LINEAR } from '../support/growth.js';

test.each([
  ['blanks', `a b(${' '.repeat(20_000)};`],
  ['letters', 'a'.repeat(20_000)],
  ['openers', 'func ('.repeat(4_000)],
  ['hyphens', 'a-'.repeat(10_000)],
  ['modifiers', 'public '.repeat(3_000)],
  ['dots', `${'.'.repeat(10_000)}/a${'.'.repeat(10_000)}x`],
  ['quotes', '"`\''.repeat(7_000)],
  ['this change', 'this change '.repeat(2_000)],
  ['not', 'not a '.repeat(4_000)],
  ['older than', 'older than of by '.repeat(1_500)],
  ['at', '@a('.repeat(6_000)],
  ['braces', '{'.repeat(20_000)],
])('no line takes long: %s', async (_, line) => {
  const seconds = await cpuSeconds(() => {
    definitionsIn(line);
    namesIn(line);
    staleIn(line, new Map([['x/y', 'z']]));
    ageInWords(line);
    outlineOf(Array.from({ length: 200 }, () => line.slice(0, 2_000)));
  });
  expect(seconds).toBeLessThan(1);
});

test('twice as much nesting takes twice as long', async () => {
  const nested = (lines: number): string[] =>
    Array.from({ length: lines }, (_, depth) => `${' '.repeat(depth % 500)}if (x) {`);
  expect(await growth(4_000, (lines) => outlineOf(nested(lines)))).toBeLessThan(NEARLY_LINEAR);
});
