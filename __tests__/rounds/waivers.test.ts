/** What is wrong with waivers is named, entry by entry; those that expired speak up; each covers one finding and nothing else. */
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { covering, waiversOn } from '../../src/rounds/answers.js';
import { readWaivers } from '../../src/rounds/rounds.js';
import { waiverLine, type Waiver } from '../../src/domain/round.js';

const GOOD: Waiver = {
  ...{ key: '0a1b2c', path: 'src/a.ts', code: 'c0de', severity: 'critical' },
  ...{ owner: 'platform', reason: 'test machines only', expires: '2026-12-31' },
};

test.each<[string, unknown, string]>([
  ['a record instead of a list', GOOD, 'must be a list'],
  ['a text entry', ['0a1b2c'], 'must be a record'],
  ['a nested list', [[GOOD]], 'must be a record'],
  ['no owner', [{ ...GOOD, owner: undefined }], '`owner` must be given'],
  ['no path', [{ ...GOOD, path: undefined }], '`path` must be given'],
  ['no code', [{ ...GOOD, code: undefined }], '`code` must be given'],
  ['no severity', [{ ...GOOD, severity: undefined }], '`severity` must be given'],
  ['a severity that is none', [{ ...GOOD, severity: 'high' }], '`severity` must be one of critical'],
  ['a blank reason', [{ ...GOOD, reason: '  ' }], '`reason` must be given'],
  ['an owner that is still to be named', [{ ...GOOD, owner: '<owner>' }], '`owner` is still to be filled in'],
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

test('an entry without path or code is told the line to write, with what it has', () => {
  const { problems } = readWaivers([{ key: 'k9', owner: 'me', reason: 'r', expires: '2030-01-01' }]);
  expect(problems[0]?.fix).toContain('- { key: "k9", path: "<path>", code: "<code>", severity: critical,');
});

test('each wrong entry is named by its index and the good ones stay', () => {
  const { waivers, problems } = readWaivers([{ ...GOOD, owner: '' }, GOOD, null]);
  expect(waivers).toEqual([GOOD]);
  expect(problems.map(({ what }) => what)).toEqual([
    'configuration: waivers[0] at the configuration',
    'configuration: waivers[2] at the configuration',
  ]);
  const placed = readWaivers([null], (path) => `f.yml:3:${path.join('/')}`).problems;
  expect(placed).toMatchObject([{ at: 'f.yml:3:0' }]);
});

test('no waivers are no problem', () => {
  expect(readWaivers(undefined)).toEqual({ waivers: [], problems: [] });
  expect(readWaivers(null)).toEqual({ waivers: [], problems: [] });
});

test('a waiver holds on its last day and speaks up on the next', () => {
  expect(waiversOn([GOOD], '2026-12-31').holding).toEqual([GOOD]);
  const { holding, problems } = waiversOn([GOOD], '2027-01-01');
  expect(holding).toEqual([]);
  expect(problems[0]).toMatchObject({ what: 'the waiver for 0a1b2c no longer holds' });
});

describe('what a waiver covers', () => {
  const claim = { key: '0a1b2c', path: 'src/a.ts', code: 'c0de', severity: 'critical' } as const;
  const upToImportant = { ...GOOD, severity: 'important' } as const;

  test.each([
    ['the finding that it names', GOOD, claim, true],
    ['the same, milder', GOOD, { ...claim, severity: 'suggestion' as const }, true],
    ['another key', GOOD, { ...claim, key: 'other' }, false],
    ['the same code in another file', GOOD, { ...claim, path: 'src/b.ts' }, false],
    ['other code', GOOD, { ...claim, code: 'beef' }, false],
    ['no code', GOOD, { ...claim, code: null }, false],
    ['the same, more severe', upToImportant, claim, false],
  ])('%s: %#', (_what, waiver, said, covered) => {
    expect(covering([waiver], said) !== null).toBe(covered);
  });
});

test.each(['src/a.ts', 'app/[id]/(x)/#1: y.ts', 'a "b" \\c.ts', '12', 'Straße/ü.ts'])(
  'the line that the report prints for %s is YAML, and only owner, reason and day are left to fill in',
  (path) => {
    const line = waiverLine({ key: '12345678901234', path, code: '1e5', severity: 'important' });
    const filled = line.replace('<owner>', 'me').replace('<reason>', 'why').replace('<yyyy-mm-dd>', '2030-01-01');
    expect(readWaivers(parse(line)).problems[0]?.why).toContain('still to be filled in');
    expect(readWaivers(parse(filled)).waivers).toMatchObject([{ path, key: '12345678901234', code: '1e5' }]);
  },
);
