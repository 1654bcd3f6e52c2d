/** What a run cost, from its passes to report, formats and the next round. */
import { describe, expect, test } from '@jest/globals';
import { assess } from '../../src/assess/assess.js';
import { PRICES_DATE } from '../../src/run/spending.js';
import { priorReport } from '../../src/rounds/rounds.js';
import { earlierSpending, unknownEarlier, withAnswer } from '../../src/run/spending.js';
import { NO_CAPS, NO_SPENDING, NOTHING_EARLIER, type Spending } from '../../src/domain/reviewer.js';
import { NO_PAST } from '../../src/domain/past.js';
import { NO_TELEMETRY, type Failure } from '../../src/domain/reviewer.js';
import type { RunFacts } from '../../src/domain/report.js';
import { dollars } from '../../src/text/wording.js';
import { html } from '../../src/formats/html/html.js';
import { json } from '../../src/formats/json.js';
import { readReport } from '../../src/formats/index.js';
import { markdown } from '../../src/formats/markdown/markdown.js';
import { summary } from '../../src/formats/summary.js';
import { sampleFacts, sampleRun } from '../support/sample-report.js';

const use = { fresh: 100_000, cacheRead: 0, cacheWrite: 0, cacheWriteHour: 0, output: 1_000 };
const spent = (model: string): Spending => withAnswer(NO_SPENDING, { model, use });
const CODEX = 0.53;
const GEMINI = 0.135;
const runs = [
  sampleRun('claude'),
  sampleRun('codex', { telemetry: NO_TELEMETRY, spent: spent('gpt-5.5') }),
  sampleRun('gemini', { telemetry: NO_TELEMETRY, spent: spent('gemini-2.5-pro') }),
];
const facts = (more: Partial<RunFacts> = {}): RunFacts => sampleFacts([], { runs, ...more });
const EARLIER = { usd: 1.2, complete: true };

test('each reviewer, the run, all rounds and the limits stand in report and summary', () => {
  const caps = { ...NO_CAPS, maxCostUsd: 5 };
  const report = assess(facts({ spending: { caps, earlier: EARLIER } }));
  expect(report.cost?.spent).toMatchObject({ requests: 2, input: 200_000, output: 2_000 });
  expect(report.cost?.spent.costUsd).toBeCloseTo(CODEX + GEMINI);
  const words = `${dollars(CODEX + GEMINI)} (2 requests, 200k tokens in, 2.0k out, list prices of ${PRICES_DATE}). All rounds of this change: ${dollars(1.2 + CODEX + GEMINI)}. Limits: max-cost 5.00 USD.`;
  for (const format of [markdown, summary]) {
    const text = format.render(report);
    expect(text).toContain(`| **Cost** | ${words} |`);
    // Claude Code tells its own.
    expect(text).toContain(`| Cost | 2.41 USD | ${dollars(CODEX)} | ${dollars(GEMINI)} |`);
  }
  expect(html.render(report)).toContain(words);
  expect(readReport(json.render(report)).cost).toEqual(report.cost);
  expect(markdown.render(readReport(json.render(report)))).toBe(markdown.render(report));
});

test('where a CLI tells neither tokens nor cost, what was counted stands in its telemetry; a part never does', () => {
  const of = (...given: RunFacts['runs']): unknown => assess(facts({ runs: given })).reviewers[0]?.telemetry;
  const silent = { telemetry: NO_TELEMETRY, spent: spent('gpt-5.5') };
  expect(of(sampleRun('codex', silent))).toMatchObject({ tokens: { input: 100_000, output: 1_000 }, costUsd: CODEX });
  expect(of(sampleRun('codex', { spent: spent('gpt-5.5') }))).toMatchObject({ costUsd: 2.41 });
  const cut = withAnswer(spent('gpt-5.5'), { model: 'gpt-5.5', use: null });
  expect(of(sampleRun('codex', { ...silent, spent: cut }))).toMatchObject({ tokens: null, costUsd: null });
  expect(of(sampleRun('codex', { telemetry: null, spent: spent('gpt-5.5') }))).toBeNull();
});

test('what is not known is told: at least', () => {
  const strange = [sampleRun('codex', { spent: withAnswer(spent('gpt-5.5'), { model: 'strange', use }) })];
  expect(markdown.render(assess(facts({ runs: strange })))).toContain('| **Cost** | at least 0.53 USD (2 requests');
  const broken = [sampleRun('codex', { spent: withAnswer(spent('gpt-5.5'), { model: null, use: null }) })];
  expect(markdown.render(assess(facts({ runs: broken })))).toContain('| **Cost** | at least 0.53 USD (2 requests');
});

test('a run that asked no model through us has no cost', () => {
  const report = assess(sampleFacts([]));
  expect(report.cost).toBeNull();
  expect(markdown.render(report)).not.toContain('**Cost**');
});

describe('rounds', () => {
  const prior = (given: Partial<RunFacts>): ReturnType<typeof priorReport> =>
    priorReport(readReport(json.render(assess(facts(given)))), { trust: { kind: 'authenticated' }, publishedAt: null });

  test('add up through report.json, also over one that asked nobody', () => {
    const first = prior({ spending: { caps: NO_CAPS, earlier: NOTHING_EARLIER } });
    expect(first.spent.usd).toBeCloseTo(CODEX + GEMINI);
    const second = prior({ spending: { caps: NO_CAPS, earlier: first.spent } });
    expect(second.spent.usd).toBeCloseTo(2 * (CODEX + GEMINI));
    const reused = prior({ runs: [sampleRun('claude')], spending: { caps: NO_CAPS, earlier: second.spent } });
    expect(reused.spent).toEqual(second.spent);
    expect(second.spent.complete).toBe(true);
  });

  test('a lost past, or a price that was not known, is not nothing', () => {
    const caps = { ...NO_CAPS, maxCostPerChangeUsd: 3 };
    const lost = earlierSpending({ ...NO_PAST, missing: ['the last report is lost'] });
    expect(lost).toEqual({ usd: 0, complete: false });
    expect(unknownEarlier(caps, lost)).toHaveLength(1);
    expect(unknownEarlier(NO_CAPS, lost)).toEqual([]);
    const strange = prior({ runs: [sampleRun('codex', { spent: spent('strange') })] });
    expect(strange.spent).toEqual({ usd: 0, complete: false });
    expect(unknownEarlier(caps, NOTHING_EARLIER)).toEqual([]);
  });
});

describe('a reviewer that a cap ended', () => {
  const budget: Failure = {
    class: 'budget',
    problem: {
      what: 'codex: not done, `max-cost` is reached',
      why: 'the run has cost 5.01 USD; kept',
      fix: 'raise it',
    },
  };

  test('makes the run incomplete, whatever the quorum tolerates', () => {
    const ended = [
      sampleRun('claude'),
      sampleRun('codex', { text: '', finished: false, failures: [budget] }),
      sampleRun('gemini'),
    ];
    const reviews = sampleFacts([]).reviews.filter(({ reviewer }) => reviewer !== 'codex');
    const { decision } = assess(sampleFacts([], { runs: ended, reviews }));
    expect(decision.conclusion).toBe('incomplete');
    expect(decision.reasons).toEqual(['Codex: not done, `max-cost` is reached (the run has cost 5.01 USD).']);
    const other: Failure = { ...budget, class: 'server' };
    const failed = [
      sampleRun('claude'),
      sampleRun('codex', { text: '', finished: false, failures: [other] }),
      sampleRun('gemini'),
    ];
    expect(assess(sampleFacts([], { runs: failed, reviews })).decision.conclusion).toBe('pass');
  });

  test('does not when its review had its end', () => {
    const closed = [sampleRun('claude'), sampleRun('codex', { failures: [budget] }), sampleRun('gemini')];
    const reviews = sampleFacts([]).reviews.map((review) => ({ ...review, closed: true }));
    expect(assess(sampleFacts([], { runs: closed, reviews })).decision.conclusion).toBe('pass');
  });
});
