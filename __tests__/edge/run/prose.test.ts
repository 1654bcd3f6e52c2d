import { describe, expect, test } from '@jest/globals';
import { closingLine, MAX_PROSE_BYTES, shortened, withoutPrompt } from '../../../src/edge/run/prose.js';

const PROMPT = '# Review\n\nEnd with exactly this line:\n\nEnd of review c0ffee\n';

/** What each line of an output tells. */
function endings(output: string): readonly (string | null)[] {
  const ending = closingLine('c0ffee', PROMPT);
  return output.split('\n').map(ending);
}

describe('closingLine', () => {
  test('the closing line ends a review, until more follows; blank lines tell nothing', () => {
    expect(endings('I1. **x**\nEnd of review c0ffee\n\nmore')).toEqual(['not-final', 'final', null, 'not-final']);
  });

  test('the one in a printed prompt does not', () => {
    expect(endings(PROMPT.trim())).not.toContain('final');
    expect(endings(`${PROMPT}I1. **x**\nEnd of review c0ffee`).at(-1)).toBe('final');
  });
});

describe('withoutPrompt', () => {
  test('takes a printed prompt out, wherever it stands', () => {
    expect(withoutPrompt(`> \n${PROMPT.trim()}\nthe review`, PROMPT)).toBe('> \n\nthe review');
    expect(withoutPrompt('the review', '')).toBe('the review');
    expect(withoutPrompt('the review', PROMPT)).toBe('the review');
  });
});

test('shortened keeps the beginning and the end', () => {
  const text = `begin${'x'.repeat(2 * MAX_PROSE_BYTES)}end`;
  expect(shortened(text)).toMatch(/^begin/);
  expect(shortened(text)).toMatch(/end$/);
  expect(shortened(text).length).toBeLessThan(MAX_PROSE_BYTES + 100);
});
