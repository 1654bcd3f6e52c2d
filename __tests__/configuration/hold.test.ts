/** In a workflow an input may be as strict as the base's configuration or stricter; looser, it does not count. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hold } from '../../src/configuration/configuration.js';
import { inItsStead } from '../../src/configuration/configuration.js';
import { settle, type SettingsContext } from '../../src/configuration/configuration.js';
import type { RawSetting } from '../../src/domain/problem.js';
import { FAIL_ON, isAtLeast, SEVERITIES } from '../../src/domain/severity.js';

const context: SettingsContext = { presets: [], formats: ['markdown', 'json'], defaultOutputDirectory: '/out' };
const given = (from: RawSetting['from'], values: Record<string, unknown>): RawSetting[] =>
  Object.entries(values).map(([name, value]) => ({ name, value, from, at: () => `${from} ${name}` }));
const three = { a: { run: 'x' }, b: { run: 'x' }, c: { run: 'x' } };

function held(base: Record<string, unknown>, input: Record<string, unknown>) {
  const { settings, problems } = hold(
    { base: given('file', base), given: given('input', input), named: 'the file of the base' },
    context,
  );
  return { problems, ...settle(settings, context, false).settings };
}

describe('hold', () => {
  test.each<[string, Record<string, unknown>, string, unknown, boolean]>([
    ['never against critical', { 'fail-on': 'critical' }, 'fail-on', 'never', false],
    ['never against nothing said', {}, 'fail-on', 'never', false],
    ['critical against important', { 'fail-on': 'important' }, 'fail-on', 'critical', false],
    ['critical against never', { 'fail-on': 'never' }, 'fail-on', 'critical', true],
    ['suggestion against critical', { 'fail-on': 'critical' }, 'fail-on', 'suggestion', true],
    ['other origins', {}, 'fail-origins', 'pre-existing', false],
    ['fewer origins', {}, 'fail-origins', 'introduced', false],
    ['more origins', {}, 'fail-origins', 'introduced, exposed, unknown, pre-existing', true],
    ['trial', {}, 'gate', 'trial', false],
    ['enforce against trial', { gate: 'trial' }, 'gate', 'enforce', true],
    ['more people who may accept', { override: 'admin' }, 'override', 'write', false],
    ['somebody who may accept where nobody may', { override: 'off' }, 'override', 'admin', false],
    ['fewer people who may accept', {}, 'override', 'admin', true],
    ['nobody who may accept', { override: 'admin' }, 'override', 'off', true],
    ['one of three reviewers', { reviewers: three }, 'min-reviewers', '1', false],
    ['all three reviewers', { reviewers: three }, 'min-reviewers', '3', true],
    ['one vendor of three', { reviewers: three }, 'min-vendors', '1', false],
    ['three vendors', { reviewers: three }, 'min-vendors', '3', true],
    ['files that nobody read', {}, 'max-uncovered', '999', false],
    ['fewer files that nobody read', { 'max-uncovered': 5 }, 'max-uncovered', '2', true],
    ['a limit of cost where the base has none', {}, 'max-cost', '3', true],
    ['a lower limit of cost', { 'max-cost': 5 }, 'max-cost', '3', true],
    ['a higher limit of cost', { 'max-cost': 5 }, 'max-cost', '50', false],
    ['more tokens', { 'max-tokens': 1000 }, 'max-tokens', '2000', false],
    ['a higher limit over all rounds', { 'max-cost-per-change': 5 }, 'max-cost-per-change', '9', false],
    ['one pass for two', { passes: 2 }, 'passes', '1', false],
    ['a time in which nobody can read', {}, 'timeout', '5s', false],
    ['more time', {}, 'timeout', '40m', true],
    ['a run that ends early', {}, 'deadline', '1m', false],
    ['other notes', {}, 'instructions', 'src/evil.md', false],
    ['the notes there are', {}, 'instructions', '.github/deep-review.md', true],
    ['reuse where the base has none', { reuse: 'off' }, 'reuse', 'auto', false],
    ['no reuse', {}, 'reuse', 'off', true],
    ['files that are not read again', {}, 'rounds', 'changed', false],
    ['all files for the changed ones', { rounds: 'changed' }, 'rounds', 'full', true],
    ['the changed files there are', { rounds: 'changed' }, 'rounds', 'changed', true],
    ['more that is listed in full', {}, 'later-rounds', 'all', true],
    ['less that is listed in full', {}, 'later-rounds', 'critical', true],
    ['a report that the next round cannot read', {}, 'formats', 'markdown', false],
    ['fewer formats', {}, 'formats', 'json', true],
    ['install', {}, 'install', 'never', true],
    ['output-directory', {}, 'output-directory', '/tmp/x', true],
    ['the same reviewers', { reviewers: three }, 'reviewers', three, true],
    ['other reviewers', { reviewers: three }, 'reviewers', { a: { run: 'true' } }, false],
    ['reviewers where the base has none', { 'fail-on': 'critical' }, 'reviewers', { a: { run: 'true' } }, true],
  ])('%s', (...[, base, name, value, counts]) => {
    const { problems } = held(base, { [name]: value });
    expect(problems).toHaveLength(counts ? 0 : 1);
    for (const { what, why, fix } of problems) {
      expect(what).toContain(`input ${name}`);
      expect([why, fix].every(Boolean)).toBe(true);
    }
  });

  test('what does not count changes nothing, what counts does', () => {
    const loose = held({}, { 'fail-on': 'never', gate: 'trial', 'max-uncovered': '9' });
    expect(loose.gate).toEqual(held({}, {}).gate);
    expect(held({}, { 'fail-on': 'important', 'max-uncovered': '0' }).gate.failOn).toBe('important');
  });

  test('of several values the strictest counts, in any order', () => {
    const both = [...given('flag', { 'fail-on': 'suggestion' }), ...given('input', { 'fail-on': 'important' })];
    for (const order of [both, [...both].reverse()]) {
      const { settings } = hold({ base: [], given: order, named: 'x' }, context);
      expect(settle(settings, context, false).settings.gate.failOn).toBe('suggestion');
    }
  });

  test('a wrong value is still an error', () => {
    const { settings } = hold(
      { base: [], given: given('input', { 'fail-on': 'nevr', constructor: 1 }), named: 'x' },
      context,
    );
    expect(settle(settings, context, false).problems).toHaveLength(2);
  });

  test('property: whatever the input says, what the base stops stays stopped', () => {
    const failOn = fc.constantFrom(...FAIL_ON);
    fc.assert(
      fc.property(failOn, failOn, fc.nat(20), fc.nat(20), (base, input, most, more) => {
        const { gate } = held(
          { 'fail-on': base, 'max-uncovered': most },
          { 'fail-on': input, 'max-uncovered': String(more) },
        );
        for (const severity of SEVERITIES)
          if (isAtLeast(severity, base)) expect(isAtLeast(severity, gate.failOn)).toBe(true);
        expect(gate.maxUncovered).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('inItsStead', () => {
  const stead = (values: Record<string, unknown>) =>
    settle(inItsStead(given('file', values), context), context, false).settings;

  test('the defaults, or stricter where that can be read', () => {
    const { gate } = stead({
      'fail-onn': 'x',
      'fail-on': 'important',
      'max-uncovered': 9,
      gate: 'trial',
      passes: 'many',
    });
    expect(gate).toMatchObject({ failOn: 'important', maxUncovered: 0, mode: 'enforce' });
  });

  test('a cap in dollars over a model without a price is a fault of both; the reviewers run and the cap waits', () => {
    const values = { reviewers: { a: { preset: 'claude', model: 'claude-next' } }, 'max-cost': 5, 'max-tokens': 99 };
    const claude = { name: 'Claude', vendor: 'anthropic', needs: ['K'], hasKey: true, preset: 'claude' } as const;
    const withPreset = { ...context, presets: [claude] };
    const { faults } = settle(given('file', values), withPreset, false);
    expect(faults.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^max-cost: cannot be kept for a, the price of `claude-next` is not known at /),
    ]);
    const settings = settle(inItsStead(given('file', values), withPreset), withPreset, false).settings;
    const { reviewers, caps } = settings;
    expect([reviewers.length, caps]).toEqual([1, { maxCostUsd: null, maxTokens: 99, maxCostPerChangeUsd: null }]);
    expect(stead({ 'max-cost': 5, 'fail-onn': 'x' }).caps.maxCostUsd).toBe(5);
  });

  test('reviewers that can be read run, and as many must complete as if all could', () => {
    const { reviewers, gate } = stead({ reviewers: { ...three, clod: {} } });
    expect(reviewers.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(gate.minReviewers).toBe(3);
    expect(stead({ reviewers: { a: { run: 'x' }, clod: {}, codx: {} } }).gate.minReviewers).toBe(1);
    expect(stead({ reviewers: three }).gate.minReviewers).toBeNull();
    expect(stead({ reviewers: 'claud' }).reviewers).toEqual([]);
  });
});
