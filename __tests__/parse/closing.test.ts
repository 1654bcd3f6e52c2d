import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closes, readClosing } from '../../src/parse/parse.js';
import { closingLine, isClosingLine } from '../../src/parse/closing.js';

const NONCE = '0123456789abcdef';
const CLOSED = { closed: true, claimed: { critical: 0, important: 2, suggestion: 4 } };
const OPEN = { closed: false, claimed: null };
const read = (text: string, nonce: string | null = NONCE): ReturnType<typeof readClosing> =>
  readClosing(text.split('\n'), nonce);

const LINE = closingLine(NONCE, CLOSED.claimed);

describe('closes a review', () => {
  test.each([
    LINE,
    `**${LINE}**`,
    `\`${LINE}\``,
    `> ${LINE}`,
    `### ${LINE}`,
    `  - _${LINE}._`,
    `| ${LINE} |`,
    `\u001b[1m${LINE}\u001b[0m`,
    `${LINE}\r`,
    LINE.toUpperCase(),
    `End of review \`${NONCE}\`: **0** critical, **2** important, **4** suggestions`,
    `**End of review** ${NONCE}: 0 critical, 2 important, 4 suggestions`,
    `End of review (${NONCE}) — 0 critical issues, 2 important issues and 4 suggestions.`,
    `End of the review: ${NONCE}, 0 criticals; 2 important findings; 4 suggestion`,
    `End of review ${NONCE}: critical 0, important 2, suggestions 4`,
    `End of review ${NONCE}: critical: 0 | important: 2 | suggestions: 4`,
    `End of review ${NONCE}: 4 suggestions, 2 important, no critical`,
    `End of review ${NONCE} : critical=0, important=2, suggestions=4`,
  ])('%s', (line) => {
    expect(read(`## Findings\n\nNone.\n\n${line}`)).toEqual(CLOSED);
    expect(closes(line, NONCE) && isClosingLine(line)).toBe(true);
  });

  test('with what wraps the review behind it', () => {
    expect(read(`\`\`\`markdown\n${LINE}\n\`\`\`\n\n---\n</details>\n\n`)).toEqual(CLOSED);
  });

  test('in a terminal of 80 columns', () => {
    expect(closingLine(NONCE, { critical: 10, important: 12, suggestion: 14 }).length).toBeLessThan(80);
  });
});

describe('closes nothing', () => {
  test.each([
    `End of review ${NONCE}`,
    `End of review ${NONCE}:`,
    `End of review ${NONCE}: <number> critical, <number> important, <number> suggestions`,
    `End of review ${NONCE}: N critical, N important, N suggestions`,
    `End of review ${NONCE}: X critical, Y important, Z suggestions`,
    `End of review ${NONCE}: … critical, … important, … suggestions`,
    `End of review <code>: 0 critical, 2 important, 4 suggestions`,
    `End of review fedcba9876543210: 0 critical, 2 important, 4 suggestions`,
    `End of review ${NONCE.slice(0, 12)}: 0 critical, 2 important, 4 suggestions`,
    `End of review ${NONCE}00: 0 critical, 2 important, 4 suggestions`,
    `End of review ${NONCE}: 0 critical, 2 important, 4 suggestions, 1 critical`,
    `End of review ${NONCE}: 0 critical, 2 important, 4 suggestions unless the tests fail`,
    `At the end of review ${NONCE}: 0 critical, 2 important, 4 suggestions`,
    `End of review: 0 critical, 2 important, 4 suggestions`,
    `${NONCE}: 0 critical, 2 important, 4 suggestions`,
  ])('%s', (line) => {
    expect(read(`None.\n\n${line}`)).toEqual(OPEN);
    expect(closes(line, NONCE)).toBe(false);
  });

  test('without a number for each severity, but what it counts is taken at its word', () => {
    expect(read(`End of review ${NONCE}: 1 critical`)).toEqual({
      ...OPEN,
      claimed: { critical: 1, important: 0, suggestion: 0 },
    });
  });

  test('with anything behind it', () => {
    expect(read(`${LINE}\n\nC1. **One more**`)).toEqual({ ...CLOSED, closed: false });
    expect(read(`${LINE}\n${closingLine('feedbeef', { critical: 0, important: 0, suggestion: 0 })}`).closed).toBe(
      false,
    );
  });

  test('in a stored review, whose numbers count all the same', () => {
    expect(read(LINE, null)).toEqual({ ...CLOSED, closed: false });
    expect(read(`${LINE}\n\nMore.`, null)).toEqual(OPEN);
    expect(read(LINE, '')).toEqual({ ...CLOSED, closed: false });
  });

  test('two lines: the last counts', () => {
    const other = closingLine(NONCE, { critical: 3, important: 0, suggestion: 0 });
    expect(read(`${other}\n\n${LINE}`)).toEqual(CLOSED);
  });
});

test('closing lines of other runs and of earlier versions are told from prose', () => {
  expect(isClosingLine('End of review 5dd9d714dc572b40')).toBe(true);
  expect(isClosingLine(closingLine('5dd9d714dc572b40', { critical: 0, important: 0, suggestion: 0 }))).toBe(true);
  for (const line of [
    'End of review',
    'End of review period',
    'The end of review 5dd9d714dc572b40',
    `${LINE} of the file`,
  ])
    expect(isClosingLine(line)).toBe(false);
});

test('property: reading is total, and nothing closes without the nonce', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(NONCE, null, ''), (text, nonce) => {
      expect(read(`End of review ${text}`, nonce).closed).toBe(false);
      expect(read(`${LINE}\n${text}`, 'feedbeef')).toEqual(OPEN);
    }),
  );
});

test('property: any numbers come back', () => {
  const number = fc.nat({ max: 999_999 });
  fc.assert(
    fc.property(number, number, number, (critical, important, suggestion) => {
      const claimed = { critical, important, suggestion };
      expect(read(closingLine(NONCE, claimed))).toEqual({ closed: true, claimed });
    }),
  );
});
