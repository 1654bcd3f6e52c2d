/** Ids that reviewers gave their findings become those of the report, once, and nothing else becomes one. */
import { describe, expect, test } from '@jest/globals';
import { renamed } from '../../src/assess/numbering.js';
import { numberingOf, renumbered } from '../../src/assess/numbering.js';
import { claim, consolidated, source } from '../support/sample-report.js';
import { finding, review } from '../support/findings.js';
import { reportOn } from '../support/concluded.js';
import { ranOnce } from '../support/runs.js';

const NAMES = new Map([
  ['C1', 'I4'],
  ['C2', 'C1'],
  ['I1', 'I2'],
  ['I2', 'I1'],
  ['I3', 'S7'],
  ['S3', 'S9'],
  ['H2', 'C3'],
]);

describe('an id in words', () => {
  test.each([
    ['as in I1, unlike I2', 'as in I2, unlike I1'],
    ['(see C2; C1)', '(see C1; I4)'],
    ['I1/I2 and C1.', 'I2/I1 and I4.'],
    ['I1–I3 share it', 'I2, I1 and S7 share it'],
    ['I1-I3 share it', 'I2, I1 and S7 share it'],
    ['**I1:** and *C2*', '**I2:** and *C1*'],
    ['the I1-related part of C2’s fix', 'the I2-related part of C1’s fix'],
    ['other letters: H2', 'other letters: C3'],
    ['a range that is not known as a whole: I2–I5', 'a range that is not known as a whole: I1–I5'],
    ['S3 says so, too', 'S9 says so, too'],
    ['I1–I1 and I2 — C1', 'I2–I2 and I1 — I4'],
    ['one `quote of I1` and I1', 'one `quote of I1` and I2'],
  ])('%s', (text, expected) => {
    expect(renamed(text, NAMES)).toBe(expected);
  });
});

describe('is left alone', () => {
  test.each([
    'in code `I1`, ``I1 `I2` `` and `let C1 = I2`',
    '```\nI1\n```',
    '~~~go\nI1\n```\nI2\n~~~',
    'other ids: I9, C7, T1, D2',
    'in a word: PI1, I12, I1b, I1_a, xI1',
    'in a path: src/I1.ts, I1/a.go, ./C1, a.I1, I1.md:3',
    'in an address: https://example.org/#I1 and #I1 and @I1',
    'round 1’s C1, round 2 C1, the prior C1 (prior I1), last round (I1, I2), the previous review’s I1 and I2',
    'I1 of the last round, C1 and C2 from round 1, I1 (from the previous review), I1 in round 3',
    'S3 buckets, the S3 API, an S3-compatible store, AWS S3',
    'C1-B2 and I1:5',
  ])('%s', (text) => {
    expect(renamed(text, NAMES)).toBe(text);
  });

  test.each([
    'earlier than I1',
    'the last point, I1',
    'first I1',
    'the round I1 speaks of',
    'with I1 in the first loop',
  ])('but not in ordinary words: %s', (text) => {
    expect(renamed(text, NAMES)).toBe(text.replace('I1', 'I2'));
  });
});

describe('the numbering', () => {
  const files = numberingOf({
    findings: [
      consolidated({ id: 'C1', votes: { claude: 'critical' } }),
      {
        ...consolidated({ id: 'I1' }),
        sources: [source(claim('claude', { id: 'I7' })), source(claim('codex', { id: 'I1' }))],
      },
      { ...consolidated({ id: 'I2' }), sources: [source(claim('claude', { id: 'S1' }))] },
      { ...consolidated({ id: 'S1' }), sources: [source(claim('claude', { id: 'S1' }))] },
      { ...consolidated({ id: 'S2' }), sources: [source(claim('claude', { id: 'S1' }))] },
    ],
    setAside: [
      {
        kind: 'demoted',
        to: 'testing',
        reason: 'r',
        title: 'No test',
        sources: [source(claim('claude', { id: 'S4' }))],
      },
      { kind: 'duplicate', to: null, reason: 'r', title: 'Draft', sources: [source(claim('claude', { id: 'I7' }))] },
    ],
  });
  const said = (text: string, reviewer = 'claude'): string => renumbered(text, `${reviewer}-pass-1.md`, files);

  test('is each review’s own', () => {
    expect(said('I7, I1')).toBe('I1, I1');
    expect(said('I7, I1', 'codex')).toBe('I7, I1');
    expect(said('I7', 'gemini')).toBe('I7');
  });

  test('leaves an id that the review gives to two findings', () => {
    expect(said('S1 and I7')).toBe('S1 and I1');
  });

  test('names what was set aside, and prefers what stands to a draft', () => {
    expect(said('see S4 and I7')).toBe('see “No test” (set aside) and I1');
  });
});

test('through the stages each reference points where its reviewer pointed, once', async () => {
  const claude = [
    finding({
      id: 'I1',
      line: 5,
      title: 'The `pool` is never closed',
      at: 'a.ts:3',
      body: 'As in I2 nobody looks. Nobody closes the pool, so that connections run out on a busy day.',
    }),
    finding({
      id: 'I2',
      line: 9,
      severity: 'critical',
      title: 'Tokens are logged',
      at: 'b.ts:90',
      body: 'Other than I1.',
    }),
  ];
  const codex = [
    finding({
      reviewer: 'codex',
      id: 'C1',
      line: 5,
      title: 'The `pool` is never closed',
      at: 'a.ts:3',
      severity: 'important',
      body: 'Not my S1: on Windows the damaged index stays locked until the machine reboots.',
    }),
    finding({
      reviewer: 'codex',
      id: 'S1',
      line: 9,
      severity: 'suggestion',
      title: 'A typo in `usage`',
      at: 'c.ts:7',
      body: 'Near C1.',
    }),
  ];
  const reviews = [
    review({ findings: claude, testing: [{ text: 'No test of I1 when the server is down.', line: 30 }] }),
    review({ reviewer: 'codex', findings: codex, feedback: [{ text: 'The thread is about C1.', line: 40 }] }),
  ];
  const runs = ['claude', 'codex'].map((id) => ranOnce(id, ''));
  const report = await reportOn({ change: null, git: null, runs, reviews, at: '2026-11-21T10:00:00Z' });
  const texts = Object.fromEntries(
    report.findings.map(({ id, body, said }) => [id, [body, ...said.map(({ text }) => text)].join(' | ')]),
  );
  expect(report.findings.map(({ id, title }) => [id, title.slice(0, 8)])).toEqual([
    ['C1', 'Tokens a'],
    ['I1', 'The `poo'],
    ['S1', 'A typo i'],
  ]);
  expect(texts['C1']).toBe('Other than I1.');
  expect(texts['I1']).toMatch(/^As in C1 .* \| Not my S1: /);
  expect(texts['S1']).toBe('Near I1.');
  expect(report.assessments.testing[0]?.text).toContain('No test of I1');
  expect(report.feedbackRemarks[0]?.text).toBe('The thread is about I1.');
});
