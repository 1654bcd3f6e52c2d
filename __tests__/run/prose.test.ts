import { describe, expect, test } from '@jest/globals';
import { closingLine } from '../../src/parse/closing.js';
import { writePrompt } from '../../src/prompt/prompt.js';
import { endOfReview, heard, MAX_PROSE_BYTES, shortened } from '../../src/run/prose.js';
import { contextOf } from '../support/prompt-context.js';

const NONCE = 'c0ffee0123';
const PROMPT = writePrompt(contextOf({ nonce: NONCE })).text;
const CLOSING = closingLine(NONCE, { critical: 0, important: 1, suggestion: 0 });

/** What each line of an output tells. */
function endings(output: string): readonly (string | null)[] {
  return output.split('\n').map(endOfReview(NONCE));
}

describe('endOfReview', () => {
  test('the closing line ends a review, until more follows; blank lines and what wraps a review tell nothing', () => {
    expect(endings(`I1. **x**\n${CLOSING}\n\n\`\`\`\nmore`)).toEqual(['not-final', 'final', null, null, 'not-final']);
  });

  test('nothing in a printed prompt does, nor the closing line of another run', () => {
    expect(endings(`${PROMPT}\n${CLOSING.replace(NONCE, 'abcdef01')}`)).not.toContain('final');
    expect(endings(`${PROMPT}I1. **x**\n${CLOSING}`).at(-1)).toBe('final');
  });
});

describe('heard', () => {
  const asked = { prompt: PROMPT, nonce: NONCE, reads: 'markdown' as const };

  test('takes a printed prompt out, wherever it stands; a prompt alone is no review', () => {
    const review = `## Important Issues\n\nI1. **Off by one** — \`a.ts:1\`\n\n${CLOSING}\n`;
    expect(heard(`log\n> ${PROMPT.trimEnd().replaceAll('\n', '\n> ')}\n${review}`, asked)).toEqual({
      text: `log\n${review}`,
      onlyEcho: false,
    });
    expect(heard(review, asked)).toEqual({ text: review, onlyEcho: false });
    expect(heard(review, { ...asked, prompt: '' })).toEqual({ text: review, onlyEcho: false });
    expect(heard(PROMPT, asked)).toEqual({ text: '', onlyEcho: true });
  });

  test('a document after it stays whole', () => {
    const text = '{"findings": []}\n';
    expect(heard(`${PROMPT}${text}`, { ...asked, reads: 'json' })).toEqual({ text, onlyEcho: false });
  });
});

test('shortened keeps the beginning and the end', () => {
  const text = `begin${'x'.repeat(2 * MAX_PROSE_BYTES)}end`;
  expect(shortened(text)).toMatch(/^begin/);
  expect(shortened(text)).toMatch(/end$/);
  expect(shortened(text).length).toBeLessThan(MAX_PROSE_BYTES + 100);
});
