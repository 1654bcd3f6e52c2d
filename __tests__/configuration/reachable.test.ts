/** A configuration that no run could pass is wrong, and mending it must be possible. */
import { describe, expect, test } from '@jest/globals';
import { checkFile } from '../../src/configuration/configuration.js';
import { neededQuorum } from '../../src/conclusion/status.js';
import { inItsStead } from '../../src/configuration/configuration.js';
import { settle, type SettingsContext } from '../../src/configuration/configuration.js';
import type { RawSetting } from '../../src/domain/problem.js';

const context: SettingsContext = { presets: [], formats: ['markdown', 'json'], defaultOutputDirectory: '/out' };
const file = (values: Record<string, unknown>): RawSetting[] =>
  Object.entries(values).map(([name, value]) => ({ name, value, from: 'file', at: () => `file ${name}` }));
const faultsOf = (values: Record<string, unknown>): readonly string[] => {
  const settings = file(values);
  return checkFile({ settings, problems: [], legible: settings }, context).faults.map(({ at }) => at);
};
const one = { a: { run: 'x' } };
const tool = { lint: { run: 'x', reads: 'sarif' } };
const two = { a: { run: 'x' }, b: { run: 'x' } };

describe('a file with reviewers', () => {
  test.each<[string, Record<string, unknown>, readonly string[]]>([
    ['more reviewers than it names', { reviewers: one, 'min-reviewers': 2 }, ['file min-reviewers']],
    ['more vendors', { reviewers: one, 'min-vendors': 2 }, ['file min-vendors']],
    ['both', { reviewers: one, 'min-reviewers': 9, 'min-vendors': 9 }, ['file min-reviewers', 'file min-vendors']],
    ['tools that do not count', { reviewers: { ...one, ...tool }, 'min-reviewers': 2 }, ['file min-reviewers']],
    ['tools alone', { reviewers: tool }, ['file reviewers']],
    ['all of them', { reviewers: two, 'min-reviewers': 2, 'min-vendors': 2 }, []],
    ['a tool beside one', { reviewers: { ...one, ...tool } }, []],
    ['a number without reviewers, which keys decide', { 'min-reviewers': 3 }, []],
    ['stored reviews', { reviewers: { old: { replay: '/reviews' } }, 'min-reviewers': 1 }, []],
  ])('%s', (_, values, faults) => {
    expect(faultsOf(values)).toEqual(faults);
  });
});

describe('the change that mends it', () => {
  const needed = (values: Record<string, unknown>) => {
    const { reviewers, gate } = settle(inItsStead(file(values), context), context, false).settings;
    return [reviewers.length, neededQuorum(reviewers, gate).reviewers];
  };

  test('needs all reviewers where more are asked for', () => {
    expect(needed({ reviewers: two, 'min-reviewers': 5 })).toEqual([2, 2]);
    expect(needed({ reviewers: two, 'min-reviewers': 2 })).toEqual([2, 2]);
    expect(needed({ reviewers: two })).toEqual([2, 1]);
  });

  test('does not wait for tools alone', () => {
    expect(needed({ reviewers: tool })).toEqual([0, 1]);
  });
});
