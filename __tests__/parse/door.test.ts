/** The bound of a review's text: what lies beyond is said to be unread, and the pattern of no reader sees it. */
import { describe, expect, test } from '@jest/globals';
import { parseReview } from '../../src/parse/parse.js';
import type { Reads, Review } from '../../src/domain/finding.js';

const BOUND = 1_000_000;
const FINDINGS = '## Critical Issues\n\nNone.\n\n## Suggestions\n\n**S1. Naming** — `a.go:1` (suggestion)\n\nx\n';

const read = (text: string, reads: Reads = 'markdown'): Review =>
  parseReview({ reviewer: 'claude', pass: 1, file: 'claude-pass-1.md', text, reads, nonce: null });

/** A review that is filled up with prose to a length. */
const filled = (length: number, by = 'Words that say nothing.\n'): string =>
  `${FINDINGS}\n## Testing Assessment\n\n${by.repeat(Math.ceil(length / by.length))}`.slice(0, length);

describe('the door', () => {
  test.each([
    ['a review below the bound', filled(900_000)],
    ['one at the bound', filled(BOUND)],
    ['blank lines beyond it', filled(BOUND) + '\n \n'.repeat(5_000)],
    ['an ordinary review', FINDINGS],
  ])('%s is read whole', (_, text) => {
    const review = read(text);
    expect(review.unread).toEqual([]);
    expect(review.findings).toHaveLength(1);
  });

  test.each([
    ['a finding beyond it', `${filled(BOUND)}\n\n## Critical Issues\n\n**C1. Theft** — \`a.go:2\` (critical)\n\nx\n`],
    ['prose beyond it', filled(BOUND + 50_000)],
    ['one line without an end', filled(BOUND + 50_000, 'word ')],
    ['text after many blanks', `${filled(BOUND)}${' '.repeat(30_000)}x`],
  ])('%s is unread, with its line, and the text is kept', (_, text) => {
    const review = read(text);
    expect(review.unread).toHaveLength(1);
    expect(review.unread[0]?.reason).toContain('read up to 1,000,000 characters');
    expect(review.unread[0]?.line).toBeLessThanOrEqual(text.split('\n').length);
    expect(review.findings).toHaveLength(1);
    expect(review.text).toBe(text);
  });

  test('the line is the first that is not read', () => {
    const line = 'x'.repeat(99) + '\n';
    expect(read(FINDINGS + line.repeat(20_000)).unread[0]).toMatchObject({
      line: FINDINGS.split('\n').length + Math.floor((BOUND - FINDINGS.length) / 100),
      text: `${line}${line}`.slice(0, 200),
    });
  });

  test('what tools write may be longer', () => {
    const message = { message: { text: 'x'.repeat(90) }, ruleId: 'r' };
    const results = Array.from({ length: 4_000 }, () => ({ ...message, properties: { note: 'y'.repeat(300) } }));
    const sarif = JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 't' } }, results }] });
    expect(sarif.length).toBeGreaterThan(BOUND);
    const review = read(sarif, 'sarif');
    expect(review.unread).toEqual([]);
    expect(review.findings).toHaveLength(4_000);
  });
});
