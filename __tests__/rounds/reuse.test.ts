/** When reviews of the last round are used again, and which reviewers run. */
import { describe, expect, test } from '@jest/globals';
import { quorumLacks, settleStatus } from '../../src/conclusion/status.js';
import { parseReview } from '../../src/parse/parse.js';
import { configurationText, decideReuse, standingReviews } from '../../src/rounds/rounds.js';
import type { ReuseFacts } from '../../src/rounds/reuse.js';
import type { PriorReport } from '../../src/domain/past.js';
import type { Review } from '../../src/domain/finding.js';
import type { Failure, Reviewer, ReviewerRun } from '../../src/domain/reviewer.js';
import type { Fingerprint, PriorFinding } from '../../src/domain/round.js';
import { commandOf, reviewerCalled } from '../support/runs.js';

const reviewer = (id: string, passes = 1): Reviewer => reviewerCalled(id, { passes, source: commandOf(id) });

const CLEAN = '# Review\n\n## Critical Issues\n\nNone.\n\n## Coverage Summary\n\n- `a.ts`: Reviewed\n';

const THEN: Fingerprint = {
  configuration: 'c1',
  baseBranch: 'main',
  mergeBase: 'm1',
  head: 'h1',
  files: 'p1',
};

const ran = (id: string, status: 'completed' | 'degraded' = 'completed') => ({
  ...{ id, status, failures: [], telemetry: null },
  passes: [{ number: 1, file: `${id}-pass-1.md`, status }],
});

const PRIOR: PriorReport = {
  ...{ id: 'r1', publishedAt: '2026-01-01T00:00:00Z', number: 1, of: 'pr-7', head: 'h1', history: [] },
  ...{ findings: [], points: [], ledger: [], opinions: [], trust: { kind: 'authenticated' } },
  fingerprint: THEN,
  ...{ leg: null, otherLegs: [], reading: null },
  reviewers: [ran('claude'), ran('codex')],
  reviews: [
    { file: 'claude-pass-1.md', text: 'All is well.' },
    { file: 'codex-pass-1.md', text: 'I agree.' },
  ],
  decision: {
    conclusion: 'pass',
    gate: 'enforce',
    verdict: 'merge-as-is',
    ...{ reasons: [], standing: [], missing: [] },
    accepted: null,
    transient: false,
    unreviewed: null,
    override: 'write',
  },
  spent: { usd: 0, complete: true },
};

const decide = (facts: Partial<ReuseFacts>) =>
  decideReuse({
    setting: 'auto',
    prior: PRIOR,
    now: THEN,
    reviewers: [reviewer('claude'), reviewer('codex')],
    notices: new Set(),
    ...facts,
  });

const missing = (facts: Partial<ReuseFacts>): string[] | string => {
  const reuse = decide(facts);
  return reuse.kind === 'reuse' ? reuse.missing.map(({ id }) => id) : reuse.reason;
};

describe('instructions to reviewers', () => {
  const told: PriorFinding = {
    ...{
      id: 'C1',
      key: 'notice-1',
      severity: 'critical',
      contested: false,
      risk: null,
      classification: null,
      title: 'Instructions',
    },
    ...{ body: '', said: [], places: [], origin: { kind: 'unknown', commit: null, reason: '' }, fix: '' },
    ...{ reviewers: ['deep-review'], since: 1, seenAt: null, leg: null },
  };
  const prior = { ...PRIOR, findings: [told] };

  test('that were taken back since make their reviews worth nothing', () => {
    expect(missing({ prior })).toContain('were given instructions');
  });

  test('that still stand change nothing', () => {
    expect(missing({ prior, notices: new Set(['notice-1']) })).toEqual([]);
  });
});

describe('reviews are used again', () => {
  test('for the same head', () => {
    const reuse = decide({});
    expect(reuse).toMatchObject({ kind: 'reuse', missing: [], said: expect.stringContaining('Same head') });
    expect(reuse.kind === 'reuse' && reuse.runs.map(({ passes }) => passes.map(({ text }) => text))).toEqual([
      ['All is well.'],
      ['I agree.'],
    ]);
  });

  test('that read changed files only, unless all are to be read', () => {
    const reading = { mergeBase: 'm1', files: [], isPartial: true };
    expect(missing({ prior: { ...PRIOR, reading } })).toEqual([]);
    expect(missing({ prior: { ...PRIOR, reading }, readsAll: true })).toContain('changed files only');
    expect(missing({ prior: { ...PRIOR, reading: { ...reading, isPartial: false } }, readsAll: true })).toEqual([]);
    // A person took the responsibility for that head as it is.
    expect(missing({ prior: { ...PRIOR, reading }, readsAll: true, accepted: true })).toEqual([]);
  });

  test('for the same files before and after on a moved base', () => {
    const reuse = decide({ now: { ...THEN, mergeBase: 'm2', head: 'h2' } });
    expect(reuse).toMatchObject({
      kind: 'reuse',
      said: expect.stringContaining('Same files before and after on another base'),
    });
  });

  test.each<[string, Partial<ReuseFacts>]>([
    ['it was not complete', { prior: { ...PRIOR, reviewers: [ran('claude'), ran('codex', 'degraded')] } }],
    ['its text is lost', { prior: { ...PRIOR, reviews: PRIOR.reviews.slice(0, 1) } }],
    ['more passes are wanted now', { reviewers: [reviewer('claude'), reviewer('codex', 2)] }],
    ['it did not run before', { prior: { ...PRIOR, reviewers: [ran('claude')] } }],
  ])('but for the one of which %s', (_why, facts) => {
    expect(missing(facts)).toEqual(['codex']);
  });
});

test.each<[string, Partial<ReuseFacts>]>([
  ['`reuse` is off', { setting: 'off' }],
  ['it is the first round', { prior: null }],
  [
    'the last report is not authenticated',
    { prior: { ...PRIOR, trust: { kind: 'unauthenticated', reason: 'a fork' } } },
  ],
  ['the last report has no fingerprint', { prior: { ...PRIOR, fingerprint: null } }],
  ['the configuration or the notes changed', { now: { ...THEN, configuration: 'c2' } }],
  ['the base branch is another one', { now: { ...THEN, baseBranch: 'release' } }],
  ['the change is not the same', { now: { ...THEN, head: 'h2', files: 'p2' } }],
  [
    'the change is not the same',
    {
      prior: { ...PRIOR, fingerprint: { ...THEN, head: null, files: null } },
      now: { ...THEN, head: null, files: null },
    },
  ],
  ['no review of the last round is complete', { prior: { ...PRIOR, reviewers: [] } }],
])('everyone reviews when %s', (reason, facts) => {
  expect(decide(facts)).toEqual({ kind: 'review', reason });
});

test('the order of reviewers, notes and keys does not change the configuration; a note does', () => {
  const notes = [
    { name: 'a', text: 'x' },
    { name: 'b', text: 'y' },
  ];
  const [one, two] = [reviewer('claude'), reviewer('codex')];
  const text = configurationText({ reviewers: [one, two], notes });
  expect(configurationText({ reviewers: [two, one], notes: [...notes].reverse() })).toBe(text);
  expect(configurationText({ reviewers: [one, two], notes: notes.slice(1) })).not.toBe(text);
});

describe('on a head that a person accepted', () => {
  const quota: Failure = {
    class: 'quota',
    problem: { what: 'codex: the quota is used up', why: 'Codex: try again in 20m', fix: 'wait' },
  };
  const told = 'C1. **Leak** — `a.ts:3` (critical, gap)\n\nIt leaks.';
  const degraded = `# Review\n\n## Critical Issues\n\n${told}\n\n## Coverage Summary\n\n- \`a.ts\`: Reviewed\n`;
  const prior: PriorReport = {
    ...PRIOR,
    reviewers: [ran('claude'), { ...ran('codex', 'degraded'), failures: [quota] }, { ...ran('gemini'), passes: [] }],
    reviews: [
      { file: 'claude-pass-1.md', text: CLEAN },
      { file: 'codex-pass-1.md', text: degraded },
    ],
  };
  const reviewers = ['claude', 'codex', 'gemini'].map((id) => reviewer(id));
  const runsOf = (facts: Partial<ReuseFacts>): readonly ReviewerRun[] => {
    const reuse = decide({ prior, reviewers, accepted: true, ...facts });
    return reuse.kind === 'reuse' ? reuse.runs : [];
  };

  test('nothing is reviewed again, and it is said', () => {
    expect(missing({ prior, reviewers })).toEqual(['codex', 'gemini']);
    expect(decide({ prior, reviewers, accepted: true })).toMatchObject({
      missing: [],
      said: expect.stringContaining('The head was accepted as round 1 left it'),
    });
  });

  test('all that a degraded review says is there, with why it did not count, and it does not count now', () => {
    const [, codex, gemini] = runsOf({});
    expect(codex?.passes.map(({ text }) => text)).toEqual([degraded]);
    expect(codex?.passes[0]?.failures).toEqual([
      quota,
      { class: 'quota', problem: expect.objectContaining({ what: 'codex: not asked again' }) },
    ]);
    const standings = runsOf({}).map((run) => settleStatus(run, readOf(run), 'critical'));
    expect(standings.map(({ status }) => status)).toEqual(['completed', 'degraded', 'failed']);
    expect(gemini?.passes[0]?.failures).toMatchObject([{ class: 'no-output' }]);
    const standing = { completed: new Set(['claude']), statuses: standings };
    expect(quorumLacks(runsOf({}), standing, { minReviewers: null, minVendors: null })[0]).toContain(
      '(codex is not complete: quota, try again in 20m',
    );
  });

  test.each<[string, Partial<ReuseFacts>]>([
    ['another head', { now: { ...THEN, head: 'h2' } }],
    ['no authenticated report', { prior: { ...prior, trust: { kind: 'unauthenticated', reason: 'a fork' } } }],
    ['another configuration', { now: { ...THEN, configuration: 'c2' } }],
    ['`reuse` off', { setting: 'off' }],
  ])('with %s the missing ones run', (_, facts) => {
    const reuse = decide({ prior, reviewers, accepted: true, ...facts });
    expect(reuse.kind === 'review' || reuse.missing.length > 0).toBe(true);
  });

  describe('or that nobody asks for again', () => {
    const asked = { head: 'h1', reviewers, why: 'nobody asked for a review of this head', how: 'add the label `x`' };
    const standing = (facts: Partial<ReuseFacts> = {}, head = 'h1') =>
      standingReviews(decide({ prior, reviewers, ...facts }), prior, { ...asked, head });

    test('the reviews stand as they were, with why nobody was asked again', () => {
      const reuse = standing();
      expect(reuse).toMatchObject({ missing: [], said: expect.stringContaining('The head stands as round 1 left it') });
      const codex = reuse?.kind === 'reuse' ? reuse.runs[1]?.passes[0]?.failures[1]?.problem : null;
      expect(codex).toMatchObject({ fix: 'add the label `x`', why: expect.stringContaining('and nobody asked') });
    });

    test.each<[string, Partial<ReuseFacts>, string]>([
      ['of another head', {}, 'h2'],
      ['of another configuration', { now: { ...THEN, configuration: 'c2' } }, 'h1'],
      ['that are nobody’s', { prior: { ...prior, trust: { kind: 'unauthenticated', reason: 'a fork' } } }, 'h1'],
      ['where none is complete', { prior: { ...prior, reviewers: [] } }, 'h1'],
    ])('reviews %s stand for nothing', (_, facts, head) => {
      expect(standing(facts, head)).toBeNull();
    });
  });
});

function readOf({ reviewer: { id }, passes }: ReviewerRun): Review[] {
  return passes.map(({ number, file, text }) =>
    parseReview({ reviewer: id, pass: number, file, text, reads: 'markdown', nonce: null }),
  );
}
