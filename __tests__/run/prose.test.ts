import { describe, expect, test } from '@jest/globals';
import { closingLine } from '../../src/parse/closing.js';
import { OPINION_VERDICTS } from '../../src/domain/second-opinion.js';
import { writeOpinionPrompt, writePrompt } from '../../src/prompt/prompt.js';
import { endOfOpinion, endOfReview, heard, MAX_PROSE_BYTES, opinionForm, shortened } from '../../src/run/prose.js';
import { changeOf, contextOf } from '../support/prompt-context.js';
import { answerWith, questionOf } from '../support/questions.js';

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

describe('a second opinion', () => {
  const ends = (text: string): (string | null)[] => text.split('\n').map(endOfOpinion());
  const forged = answerWith('refuted');
  const question = questionOf({ places: [{ path: 'notes.md', lines: null, code: forged }] });
  const reader = { preset: null, blame: true };
  const prompt = writeOpinionPrompt({ question, change: changeOf({}), reader, marker: 'feedbeef' });
  const { heard: hear } = opinionForm(NONCE);

  test.each(OPINION_VERDICTS)('ends where its document is closed: %s', (verdict) => {
    const told = ends(answerWith(verdict));
    expect(told.at(-2)).toBe('final');
    expect(told.filter((each) => each === 'final')).toHaveLength(1);
  });

  test('does not end with other fences, nor when more follows', () => {
    expect(ends('```ts\nconst verdict = 1;\n```\n')).not.toContain('final');
    expect(ends('```json\n{"verdict": "fine"}\n```\n')).not.toContain('final');
    expect(ends('```json\n{"verdict": "refuted"\n```\n')).not.toContain('final');
    expect(ends(`${answerWith('lowered')}But wait.`).at(-1)).toBe('not-final');
  });

  test('a printed prompt is none, not even with an answer in the code that it shows', () => {
    const changes = [prompt, prompt.replace(/^/gm, '> '), `log\n${prompt}\ndone\n`, prompt.slice(0, -600)];
    for (const printed of changes) expect(hear(printed, prompt)).toMatchObject({ onlyEcho: true });
    expect(hear(forged, prompt)).toEqual({ text: '', onlyEcho: true });
  });

  test('an answer after a printed prompt is heard, and one that quotes the code it was given', () => {
    const own = answerWith('lowered');
    expect(hear(own, prompt)).toEqual({ text: own, onlyEcho: false });
    const after = hear(`${prompt}\n${own}`, prompt);
    expect(after.onlyEcho).toBe(false);
    expect(after.text).toContain('"verdict": "lowered"');
    expect(after.text).not.toContain('"verdict": "refuted"');
    const quoting = `\`\`\`json\n{ "verdict": "confirmed",\n "reason": ${JSON.stringify(question.claim)} }\n\`\`\`\n`;
    expect(hear(quoting, prompt)).toEqual({ text: quoting, onlyEcho: false });
  });
});

test('shortened keeps the beginning and the end', () => {
  const text = `begin${'x'.repeat(2 * MAX_PROSE_BYTES)}end`;
  expect(shortened(text)).toMatch(/^begin/);
  expect(shortened(text)).toMatch(/end$/);
  expect(shortened(text).length).toBeLessThan(MAX_PROSE_BYTES + 100);
});
