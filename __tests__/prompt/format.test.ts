/** What the prompt asks for is what the reader reads: a review in the very form of the prompt's own example. */
import { describe, expect, test } from '@jest/globals';
import { formatRule } from '../../src/prompt/parts.js';
import { parseReview } from '../../src/parse/parse.js';
import { readClosing } from '../../src/parse/parse.js';
import { reviewAsAsked } from '../support/asked-review.js';

const NONCE = '0123456789abcdef';
const rule = formatRule(NONCE);
/** The example finding as the prompt shows it. */
const example = /^I1\. [\s\S]*?```diff\n[\s\S]*?\n```$/m.exec(rule)?.[0] ?? '';

/** Headings of a text, fences aside. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^(#{2,3} .+|\*\*(?:Concerns|Strengths)\*\*)/gm)].map(([heading]) => heading);
}

const asked = reviewAsAsked(NONCE);
const review = asked
  .replace('I1. **A generator has no length**', `${example.replace('I1.', 'I2.')}\n\nI1. **A generator has no length**`)
  .replace('1 important', '2 important');

describe('a review in the form that the prompt asks for', () => {
  const read = parseReview({
    ...{ reviewer: 'claude', pass: 1, file: 'claude-pass-1.md', text: review, reads: 'markdown', nonce: NONCE },
  });

  test('is read whole, without a problem', () => {
    expect(read.problems).toEqual([]);
    expect(read.readable && read.closed).toBe(true);
    expect(read.unread).toEqual([]);
    expect(read.claimed).toEqual({ critical: 1, important: 2, suggestion: 2 });
    expect(read.executiveSummary).toContain('The main risk');
    expect(read.findings.map(({ id, severity }) => `${id ?? ''} ${severity}`)).toEqual([
      'C1 critical',
      'I2 important',
      'I1 important',
      'S1 suggestion',
      'S2 suggestion',
    ]);
    expect([read.concerns.length, read.strengths.length, read.testing.length]).toEqual([2, 1, 1]);
    expect(read.concerns.map(({ scope }) => scope)).toEqual(['future', 'in-scope']);
    expect(read.coverage.map(({ path, state }) => `${path} ${state}`)).toEqual([
      'calc.py findings',
      'poetry.lock trivial',
      'tests/test_calc.py reviewed',
    ]);
  });

  test('it has all the headings of the form, in their order, and no other', () => {
    const form = /```\n(## Executive[\s\S]*?)\n```/.exec(rule)?.[1] ?? '';
    expect(headingsOf(asked)).toEqual(headingsOf(form));
  });

  test('its findings carry severity, class, place, quote and fix', () => {
    const [, first, second] = read.findings;
    expect(first).toMatchObject({
      ...{ id: 'I2', severity: 'important', classification: 'regression' },
      title: 'Connection is not returned when the query fails',
      locations: [{ path: 'src/pool/query.ts', lines: { start: 41, end: 48 } }],
    });
    expect(first?.quotes[0]?.code).toContain('pool.giveBack(connection);');
    expect(first?.fix?.diffs).toHaveLength(1);
    expect(second?.locations).toHaveLength(2);
  });

  test('a text under review cannot contain the closing line: it is made anew for every run', () => {
    expect(formatRule('aaaa1111bbbb')).not.toContain(NONCE);
    expect(rule.split(NONCE)).toHaveLength(2);
  });

  test('the closing line is asked for in parts: no line of the form ends a review, whatever is joined or left out', () => {
    for (const text of [rule, rule.replace(/\s+/g, ' '), rule.replace(/\n- /g, ' '), rule.replace(/[^\w\n]+/g, ' ')])
      expect(readClosing(text.split('\n'), NONCE)).toEqual({ closed: false, claimed: null });
  });
});
