import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { costOf, hasPrice } from '../../src/run/spending.js';
import { capReached, totalOf, uncappedCommands, unpricedModels, withAnswer } from '../../src/run/spending.js';
import { NO_CAPS, NO_SPENDING, NOTHING_EARLIER, type Spending, type TokenUse } from '../../src/domain/reviewer.js';
import type { Reviewer } from '../../src/domain/reviewer.js';
import { REVIEWERS } from '../../src/reviewers/index.js';
import { commandOf, reviewerCalled } from '../support/runs.js';

const use = (parts: Partial<TokenUse>): TokenUse => ({
  ...{ fresh: 0, cacheRead: 0, cacheWrite: 0, cacheWriteHour: 0, output: 0 },
  ...parts,
});
const MILLION = 1_000_000;

describe('prices', () => {
  test('each kind of token has its own', () => {
    const all = use({
      fresh: MILLION,
      cacheRead: MILLION,
      cacheWrite: MILLION,
      cacheWriteHour: MILLION,
      output: MILLION,
    });
    expect(costOf('claude-opus-4-7', all)).toBeCloseTo(5 + 0.5 + 6.25 + 10 + 25);
    expect(costOf('gemini-2.5-flash', use({ fresh: MILLION, cacheRead: MILLION, output: MILLION }))).toBeCloseTo(2.83);
  });

  test('a long prompt has a price of its own for the whole request', () => {
    expect(costOf('gpt-5.5', use({ fresh: 272_000, output: 1_000 }))).toBeCloseTo(1.36 + 0.03);
    expect(costOf('gpt-5.5', use({ fresh: 72_000, cacheRead: 200_001, output: 1_000 }))).toBeCloseTo(
      0.72 + 0.200001 + 0.045,
    );
    expect(costOf('gemini-3.1-pro-preview', use({ fresh: 200_001 }))).toBeCloseTo(0.800004);
  });

  test('a snapshot costs what its model does; another name may be another model', () => {
    for (const name of [
      'claude-opus-4-7',
      'claude-opus-4-7-20260301',
      'Claude-Opus-4-7[1m]',
      'gpt-5.5-2026-04-23',
      'models/gemini-2.5-pro',
    ]) {
      expect([name, hasPrice(name)]).toEqual([name, true]);
    }
    for (const name of [
      'gpt-5.5-ultra',
      'gpt-5.5-pro-max',
      'claude-opus-4-7-fast',
      'gemini-2.5-pro-tts',
      'constructor',
      'toString',
      '',
      'x/gpt-5.5',
    ]) {
      expect([name, costOf(name, use({ fresh: 1 }))]).toEqual([name, null]);
    }
  });

  test('every preset starts with a model whose price is known', () => {
    for (const { defaultModel } of Object.values(REVIEWERS)) expect(hasPrice(defaultModel ?? '')).toBe(true);
  });
});

const answered = (model: string, fresh: number, output = 0): Spending =>
  withAnswer(NO_SPENDING, { model, use: use({ fresh, output }) });

describe('sums', () => {
  test('by model; one unknown price makes the whole unknown, and the known part stands', () => {
    const sum = totalOf([answered('gpt-5.5', 1_000, 10), answered('gpt-5.5', 500), answered('strange', 7)]);
    expect(sum).toMatchObject({ requests: 3, uncounted: 0, input: 1_507, output: 10, costUsd: null });
    expect(sum.knownUsd).toBeCloseTo(0.0078);
    expect(sum.models.map(({ model, requests }) => [model, requests])).toEqual([
      ['gpt-5.5', 2],
      ['strange', 1],
    ]);
  });

  test('an answer that told nothing is a request, and no tokens', () => {
    const sum = withAnswer(answered('gpt-5.5', 10), { model: 'gpt-5.5', use: null });
    expect(sum).toMatchObject({ requests: 2, uncounted: 1, input: 10 });
  });

  test('the order of answers does not matter, and nothing is counted that was not told', () => {
    const answer = fc.record({
      model: fc.constantFrom('gpt-5.5', 'claude-opus-4-7', 'strange'),
      use: fc.option(
        fc.record({
          fresh: fc.nat(1_000),
          cacheRead: fc.nat(1_000),
          cacheWrite: fc.nat(1_000),
          cacheWriteHour: fc.nat(1_000),
          output: fc.nat(1_000),
        }),
        { nil: null },
      ),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        const sum = answers.reduce(withAnswer, NO_SPENDING);
        const back = [...answers].reverse().reduce(withAnswer, NO_SPENDING);
        expect({ ...back, knownUsd: 0, costUsd: 0, models: [] }).toEqual({
          ...sum,
          knownUsd: 0,
          costUsd: 0,
          models: [],
        });
        expect(back.knownUsd).toBeCloseTo(sum.knownUsd, 9);
        expect(sum.output).toBe(answers.reduce((total, one) => total + (one.use?.output ?? 0), 0));
      }),
    );
  });
});

describe('a cap', () => {
  const spent = answered('gpt-5.5', 200_000);

  test.each([
    ['below', { maxCostUsd: 1.01, maxTokens: 200_001, maxCostPerChangeUsd: 1.5 }, { usd: 0.4, complete: true }, null],
    ['cost', { maxCostUsd: 1 }, NOTHING_EARLIER, 'max-cost'],
    ['tokens', { maxTokens: 200_000 }, NOTHING_EARLIER, 'max-tokens'],
    ['change', { maxCostPerChangeUsd: 1.4 }, { usd: 0.4, complete: true }, 'max-cost-per-change'],
    [
      'of change, what is known counts',
      { maxCostPerChangeUsd: 1.4 },
      { usd: 0.4, complete: false },
      'max-cost-per-change',
    ],
  ] as const)('%s', (_, caps, earlier, expected) => {
    expect(capReached(spent, { ...NO_CAPS, ...caps }, earlier)?.setting ?? null).toBe(expected);
  });

  test('in USD over an unknown price is reached at once, in tokens it is not', () => {
    const strange = answered('strange', 1);
    expect(capReached(strange, { ...NO_CAPS, maxCostUsd: 9 }, NOTHING_EARLIER)?.why).toContain(
      'price of strange is not known',
    );
    expect(capReached(strange, { ...NO_CAPS, maxTokens: 9 }, NOTHING_EARLIER)).toBeNull();
    expect(capReached(strange, NO_CAPS, NOTHING_EARLIER)).toBeNull();
  });

  test('over answers that tell no tokens holds for a few of them, and not without end', () => {
    const silent = (count: number): Spending =>
      Array.from({ length: count }).reduce(
        (sum: Spending) => withAnswer(sum, { model: 'gpt-5.5', use: null }),
        NO_SPENDING,
      );
    for (const caps of [{ maxCostUsd: 9 }, { maxTokens: 9 }, { maxCostPerChangeUsd: 9 }]) {
      expect(capReached(silent(10), { ...NO_CAPS, ...caps }, NOTHING_EARLIER)).toBeNull();
      expect(capReached(silent(11), { ...NO_CAPS, ...caps }, NOTHING_EARLIER)?.why).toContain(
        '11 answers told no tokens',
      );
    }
    expect(capReached(silent(99), NO_CAPS, NOTHING_EARLIER)).toBeNull();
  });

  const preset = (model: string | null): Reviewer =>
    reviewerCalled('claude', { name: 'Claude', vendor: 'anthropic', model });
  const command: Reviewer = { ...preset(null), id: 'qwen', source: commandOf('x', { env: ['QWEN_KEY'] }) };

  test('over a configured model without a price is wrong input that names the model', () => {
    const caps = { ...NO_CAPS, maxCostUsd: 1 };
    const [problem] = unpricedModels(caps, [preset('claude-next'), preset(null), command]);
    expect(problem?.what).toBe('max-cost: cannot be kept for claude, the price of `claude-next` is not known');
    expect(unpricedModels(caps, [preset(null), command])).toEqual([]);
    expect(unpricedModels({ ...NO_CAPS, maxTokens: 5 }, [preset('claude-next')])).toEqual([]);
  });

  test('does not hold a command with keys of its own, and says so', () => {
    expect(uncappedCommands({ ...NO_CAPS, maxTokens: 1 }, [preset(null), command])[0]?.what).toContain(
      'do not hold for qwen',
    );
    expect(uncappedCommands(NO_CAPS, [command])).toEqual([]);
  });
});
