/** Hostile text is neutralised in time. */
import { describe, expect, test } from '@jest/globals';
import { safeBlock } from '../../src/formats/neutralise.js';

describe('hostile text', () => {
  test.each([
    ['brackets', '['.repeat(200_000)],
    ['links', '[a]('.repeat(100_000)],
    ['backticks', '`a``b'.repeat(80_000)],
    ['blanks', `#${' '.repeat(400_000)}x`],
    ['one word', 'a.'.repeat(200_000)],
    ['words with dots', `a${'.'.repeat(3000)}x `.repeat(100)],
    ['quotes', '>'.repeat(400_000)],
    ['lines', '\n'.repeat(400_000)],
    ['angles', '<a '.repeat(100_000)],
    ['escapes', '\\`'.repeat(100_000)],
    ['calls', '@a '.repeat(100_000)],
  ])('400,000 characters of %s take no time that grows with their square', (_name, text) => {
    const started = process.hrtime.bigint();
    safeBlock(text);
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(10);
  });
});
