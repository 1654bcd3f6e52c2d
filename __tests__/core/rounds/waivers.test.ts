/** What is wrong with waivers is named, entry by entry; those that expired speak up. */
import { expect, test } from '@jest/globals';
import { readWaivers, waiversOn } from '../../../src/core/rounds/waivers.js';

const GOOD = { key: '0a1b2c', owner: 'platform', reason: 'test machines only', expires: '2026-12-31' };

test.each<[string, unknown, string]>([
  ['a record instead of a list', GOOD, 'must be a list'],
  ['a text entry', ['0a1b2c'], 'must be a record'],
  ['a nested list', [[GOOD]], 'must be a record'],
  ['no owner', [{ ...GOOD, owner: undefined }], '`owner` must be given'],
  ['a blank reason', [{ ...GOOD, reason: '  ' }], '`reason` must be given'],
  ['a key that YAML read as a number', [{ ...GOOD, key: 123 }], '`key` must be given, as text'],
  ['a field that is not known', [{ ...GOOD, until: '2027-01-01' }], '`until` is not known'],
  ['a day in words', [{ ...GOOD, expires: 'next year' }], 'must be a day'],
  ['a month that is not there', [{ ...GOOD, expires: '2026-13-01' }], 'must be a day'],
])('%s', (_what, value, why) => {
  const { waivers, problems } = readWaivers(value);
  expect(waivers).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.why).toContain(why);
});

test('each wrong entry is named by its index and the good ones stay', () => {
  const { waivers, problems } = readWaivers([{ ...GOOD, owner: '' }, GOOD, null]);
  expect(waivers).toEqual([GOOD]);
  expect(problems.map(({ what }) => what)).toEqual(['configuration: waivers[0]', 'configuration: waivers[2]']);
});

test('no waivers are no problem', () => {
  expect(readWaivers(undefined)).toEqual({ waivers: [], problems: [] });
  expect(readWaivers(null)).toEqual({ waivers: [], problems: [] });
});

test('a waiver holds on its last day and speaks up on the next', () => {
  expect([...waiversOn([GOOD], '2026-12-31').holding.keys()]).toEqual(['0a1b2c']);
  const { holding, problems } = waiversOn([GOOD], '2027-01-01');
  expect(holding.size).toBe(0);
  expect(problems[0]).toMatchObject({ what: 'the waiver for 0a1b2c no longer holds' });
});
