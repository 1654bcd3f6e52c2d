/** The sentence behind the verdict, and the summary below it: what they say, and how long they may be. */
import { describe, expect, test } from '@jest/globals';
import { assess, overview } from '../../src/assess/assess.js';
import type { RunFacts } from '../../src/domain/report.js';
import { shortNames } from '../../src/domain/report.js';
import { must } from '../../src/domain/values.js';
import { markdown } from '../../src/formats/markdown/markdown.js';
import { wordCount } from '../../src/text/clauses.js';
import { roundSentence } from '../../src/text/round-words.js';
import { GOLDEN_CASES } from '../support/golden-cases.js';
import { consolidated, type FindingSketch, sampleFacts, sampleReview } from '../support/sample-report.js';

const sentence = (sketches: readonly FindingSketch[], more: Partial<RunFacts> = {}): string =>
  assess(sampleFacts(sketches.map(consolidated), more)).verdictSentence;

const critical = { claude: 'critical', codex: 'critical' } as const;

describe('the verdict sentence', () => {
  test('names the causes in the reviewers’ words, without quotes, and counts the rest', () => {
    const findings = [
      { id: 'C1', votes: critical, title: 'A name can leave the upload folder.' },
      { id: 'I1', title: '`upload` swallows its last error' },
      { id: 'S1', votes: { claude: 'suggestion' } as const },
    ];
    expect(sentence(findings)).toBe(
      'a name can leave the upload folder (C1); also one important finding and one suggestion',
    );
  });

  test('as many causes as there is room for', () => {
    const long = 'The queue drops what it holds when the process ends before the store has answered';
    const findings = ['C1', 'C2', 'C3', 'C4'].map((id) => ({ id, votes: critical, title: `${long} ${id}` }));
    expect(sentence(findings)).toBe(
      'the queue drops what it holds when the process ends before the store has answered C1 (C1); ' +
        'the queue drops what it holds when the process ends before the store has answered C2 (C2); and two more critical findings',
    );
  });

  test('a first letter is small where the reviewers write the word so, and stays where it is a name', () => {
    const one = (title: string, body: string): string => sentence([{ id: 'I1', title, body }]);
    expect(one('Missing lock', 'There is a missing lock.')).toBe('missing lock (I1)');
    expect(one('Windows keeps the file', 'On Windows the file stays; see windows too.')).toBe(
      'Windows keeps the file (I1)',
    );
    // Nobody writes the word so, but it is formed as no name is.
    expect(one('Unbounded retries', 'They go on.')).toBe('unbounded retries (I1)');
    expect(one('Vitest hangs', 'It goes on.')).toBe('Vitest hangs (I1)');
    expect(one('HTTP 500 is retried', 'The http client retries.')).toBe('HTTP 500 is retried (I1)');
  });

  test('says who alone calls it critical, when one vendor of several does', () => {
    expect(sentence([{ id: 'C1', votes: { gemini: 'critical' } }])).toBe(
      'Finding C1 (C1); Gemini alone calls C1 critical',
    );
    expect(sentence([{ id: 'C1', votes: critical }])).not.toContain('reviewers');
    const votes = { gemini: 'critical', claude: 'suggestion' } as const;
    expect(sentence([{ id: 'C1', severity: 'critical', contested: true, votes }])).toBe(
      'Finding C1 (C1, contested); Gemini alone calls C1 critical',
    );
  });

  test('names each who alone calls one critical, when they are of several vendors', () => {
    const findings = [
      { id: 'C1', votes: { codex: 'critical' }, title: 'Nested probes can panic' },
      { id: 'C2', votes: { gemini: 'critical' }, title: 'Unbounded dial' },
    ] as const;
    expect(sentence(findings)).toBe(
      'nested probes can panic (C1); unbounded dial (C2); Codex alone calls C1 critical and Gemini alone C2',
    );
  });

  test('of suggestions only, that nothing has to change', () => {
    expect(sentence([{ id: 'S1', votes: { claude: 'suggestion' }, title: 'The name is long' }])).toBe(
      'nothing has to change before merging; one suggestion: the name is long (S1)',
    );
  });

  test('of a run that is incomplete, what is missing', () => {
    const facts = sampleFacts([consolidated({ id: 'I1' })]);
    const missing = ['the deadline of 45 min struck', 'the past is lost'];
    const report = assess({ ...facts, rounds: { ...facts.rounds, missing } });
    expect(report.verdictSentence).toBe(
      'the deadline of 45 min struck; one more thing is missing; found so far: one important finding',
    );
    expect(overview(report)[0]).toBe(`Incomplete — ${report.verdictSentence} (check fails: incomplete)`);
    expect(overview(report)).toContain('  missing: the past is lost');
  });

  test.each(Object.entries(GOLDEN_CASES))(
    'has at most 40 words, the summary 130, all before the table 200: %s',
    (_, facts) => {
      const report = assess(facts());
      expect(wordCount(report.verdictSentence)).toBeLessThanOrEqual(40);
      expect(report.verdictSentence).not.toMatch(/\.$|^$/);
      expect(wordCount(report.executiveSummary)).toBeLessThanOrEqual(130);
      const [before = ''] = markdown.render(report).split('\n| ');
      expect(wordCount(before.replace(/\]\([^)]*\)/g, ']'))).toBeLessThanOrEqual(200);
    },
  );

  test('whatever is said, it stays within its words', () => {
    const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${String(at)}`).join(' ');
    const facts = sampleFacts(
      ['C1', 'C2', 'C3'].map((id) => consolidated({ id, title: words(60), votes: { gemini: 'critical' } })),
    );
    const report = assess({
      ...facts,
      reviews: [sampleReview('claude', { executiveSummary: `${words(400)}.` }), ...facts.reviews.slice(1)],
      rounds: { ...facts.rounds, missing: [words(90), words(90)] },
    });
    expect(wordCount(report.verdictSentence)).toBeLessThanOrEqual(40);
    expect(wordCount(report.executiveSummary)).toBeLessThanOrEqual(130);
  });
});

describe('the executive summary', () => {
  test('says what became of the last round, as the terminal does', () => {
    const report = assess(must(GOLDEN_CASES['round-3'])());
    const told = roundSentence(report);
    expect(told).toMatch(/^Since round 2: 1 of 4 fixed, /);
    expect(report.executiveSummary).toMatch(/\[Claude\]\n\n/);
    expect(report.executiveSummary).toContain(told);
    expect(overview(report)).toContain(`  ${told}`);
  });

  test('stays within its words when the rounds alone would fill it, and then quotes nobody', () => {
    const facts = must(GOLDEN_CASES['round-3'])();
    const ledger = facts.rounds.ledger.flatMap((entry) =>
      Array.from({ length: 9 }, (_, at) => ({ ...entry, id: `S${String(at)} ${'word '.repeat(20)}`, now: null })),
    );
    const report = assess({ ...facts, rounds: { ...facts.rounds, ledger } });
    expect(wordCount(report.executiveSummary)).toBeLessThanOrEqual(130);
    expect(report.executiveSummary).toMatch(/^Since round 2: /);
  });

  const summaryOf = (texts: Readonly<Record<string, string>>): string => {
    const facts = sampleFacts([
      consolidated({ id: 'C1', title: 'A name can leave the upload folder', votes: critical }),
    ]);
    const reviews = facts.reviews.map((review) => ({ ...review, executiveSummary: texts[review.reviewer] ?? '' }));
    return assess({ ...facts, reviews }).executiveSummary;
  };

  test('takes the words of the reviewer who speaks of the top finding, whoever has more findings', () => {
    expect(
      summaryOf({
        claude: 'The change adds a client. It is tidy.',
        codex: 'The change adds a client. Names now leave the upload folder.',
      }),
    ).toBe('The change adds a client. Names now leave the upload folder. [Codex]');
  });

  test('leaves out one reviewer’s verdict, and what it did not find', () => {
    expect(
      summaryOf({
        codex:
          'The change adds a client. No critical issues found. **Approve with changes.**\n\n**Verdict:** merge it.\n\nIt should not merge before names stay in the upload folder.',
      }),
    ).toBe('The change adds a client. It should not merge before names stay in the upload folder. [Codex]');
  });

  test('says whose review is missing', () => {
    const facts = GOLDEN_CASES['incomplete'];
    if (!facts) throw new Error('no such case');
    expect(assess(facts()).executiveSummary).toContain(
      'Codex GPT 5.5 gave no review: the daily quota of the account is used up.',
    );
  });
});

test('short names are used where they name one reviewer', () => {
  const names = (all: readonly (readonly [string, string])[]): string[] => [
    ...shortNames(all.map(([id, name]) => ({ id, name }))).values(),
  ];
  expect(
    names([
      ['claude', 'Claude Opus 4.7'],
      ['codex', 'Codex'],
    ]),
  ).toEqual(['Claude', 'Codex']);
  expect(
    names([
      ['claude-a', 'Claude Opus'],
      ['claude-b', 'Claude Sonnet'],
    ]),
  ).toEqual(['Claude Opus', 'Claude Sonnet']);
  expect(
    names([
      ['claude-a', 'Claude'],
      ['claude-b', 'Claude'],
    ]),
  ).toEqual(['claude-a', 'claude-b']);
  expect(names([['scan', 'My Scanner']])).toEqual(['My Scanner']);
});
