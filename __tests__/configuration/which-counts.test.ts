/** Which configuration file counts, and what of it: decided from what was found, without git or disk. */
import { describe, expect, test } from '@jest/globals';
import {
  askedFile,
  askedSource,
  baseSource,
  checkFile,
  type Configured,
  instead,
  whatCounts,
  withLostPaths,
} from '../../src/configuration/configuration.js';
import { fault, type RawSetting } from '../../src/domain/problem.js';

const CONTEXT = { presets: [], formats: ['markdown', 'json'], defaultOutputDirectory: '/out' };
const BASE = 'b'.repeat(40);

const setting = (name: string, value: RawSetting['value'], from: RawSetting['from'] = 'file'): RawSetting => ({
  ...{ name, value, from },
  at: (path) => [name, ...path].join('/'),
});
const file = (...settings: readonly RawSetting[]): Configured =>
  checkFile({ settings, problems: [], legible: settings }, CONTEXT);
const broken = (...legible: readonly RawSetting[]): Configured => ({
  ...file(),
  legible,
  faults: [fault({ what: 'x: wrong value', at: 'f:1:1', why: 'no', fix: 'mend' })],
});
const counts = (layers: Partial<Parameters<typeof whatCounts>[0]>): ReturnType<typeof whatCounts> =>
  whatCounts({ base: baseSource(file()), over: null, given: [], mended: [], inActions: true, ...layers }, CONTEXT);
const values = ({ settings }: Pick<Configured, 'settings'>): string[] =>
  settings.map(({ name, value }) => `${name}: ${String(value)}`);

describe('the file that is asked for', () => {
  test.each([
    ['nothing', [], null],
    ['the usual one by an input', [setting('config', './.github/deep-review.yml', 'input')], null],
    ['the usual one by a flag', [setting('config', '.github/deep-review.yml', 'flag')], '.github/deep-review.yml'],
    ['another, the last one', [setting('config', 'a.yml', 'input'), setting('config', './b.yml', 'input')], 'b.yml'],
  ])('%s', (_, given, path) => {
    expect(askedFile(given)?.path ?? null).toBe(path);
  });

  test('is an error where it is not there', () => {
    const asked = { path: 'a.yml', setting: setting('config', 'a.yml', 'input') };
    const source = askedSource(asked, { file: null, trusted: BASE });
    expect(source.file?.faults.map(({ what }) => what)).toEqual([
      expect.stringContaining('a.yml: no such file in the base bbbbbbbbbbbb'),
    ]);
    expect(counts({ over: source }).problems).toHaveLength(1);
  });
});

describe('a base without a file', () => {
  const none = { trusted: BASE, branch: 'rel', defaultBranch: null, theirs: null, misnamed: [] };
  const main = { name: 'main', commit: 'c'.repeat(40) };

  test('takes the one of the default branch, and says so', () => {
    const source = instead({ ...none, defaultBranch: main, theirs: file(setting('fail-on', 'important')) });
    expect(values(counts({ base: source }))).toEqual(['fail-on: important']);
    expect(source.notes[0]?.why).toContain('of the default branch `main` counts');
  });

  test.each([
    ['where nobody knows where that stands', 'rel', 1],
    ['where it is that branch itself', 'main', 0],
  ])('ends the run %s: %#', (_, branch, problems) => {
    const source = instead({ ...none, branch, defaultBranch: { ...main, commit: null } });
    expect(counts({ base: source }).problems).toHaveLength(problems);
  });

  test('names files that were meant', () => {
    const { notes } = instead({ ...none, misnamed: ['deep-review.yml'] });
    expect(notes.map(({ what }) => what)).toEqual([
      expect.stringContaining('no such file in the base'),
      expect.stringContaining('deep-review.yml of the base is not read'),
    ]);
  });
});

describe('what counts of the files', () => {
  test('a workflow may tighten the base, its user outside of one may do anything', () => {
    const base = baseSource(file(setting('fail-on', 'important')));
    const given = [setting('fail-on', 'critical', 'input')];
    expect(values(counts({ base, given }))).toEqual(['fail-on: important']);
    expect(counts({ base, given }).notes).toHaveLength(1);
    expect(values(counts({ base, given, inActions: false })).at(-1)).toBe('fail-on: critical');
  });

  test('a broken base ends the run, unless the change mends it: then what is stricter than a default counts', () => {
    const base = baseSource(broken(setting('fail-on', 'important'), setting('gate', 'trial')));
    expect(counts({ base }).problems.map(({ what }) => what)).toEqual([expect.stringContaining('x: wrong value')]);
    const mended = counts({ base, mended: [base.path] });
    expect([mended.problems, values(mended)]).toEqual([[], ['fail-on: important']]);
    expect(mended.notes[0]?.what).toContain('is broken, and this change mends it');
  });

  const waiving: Configured = {
    ...file(setting('fail-on', 'important')),
    waivers: [{ key: 'k' } as unknown as Configured['waivers'][number]],
  };
  const onDisk = { ...baseSource(waiving), isOnDisk: true, named: '`w.yml` on disk' };

  test.each([
    ['of the base', { base: baseSource(waiving) }, 1, 0],
    ['of a file over the base', { over: baseSource(waiving) }, 0, 1],
    ['of a file on the disk of a workflow', { base: onDisk }, 0, 1],
    ['of a file on the disk of its user', { base: onDisk, inActions: false }, 1, 0],
  ])('waivers %s', (_, layers, count, notes) => {
    const found = counts(layers);
    expect([found.waivers.length, found.notes.length]).toEqual([count, notes]);
  });

  const reviewers = setting('reviewers', { tool: { replay: 'reviews' } });

  test.each([
    ['of the base', { base: baseSource(file(reviewers)) }, true],
    ['of nobody', {}, true],
    ['of the workflow', { given: [{ ...reviewers, from: 'input' as const }] }, false],
    ['of a file on disk', { base: { ...baseSource(file(reviewers)), isOnDisk: true } }, false],
    ['of the user', { given: [{ ...reviewers, from: 'flag' as const }], inActions: false }, true],
  ])('reviewers %s are trusted or not', (_, layers, trusted) => {
    expect(counts(layers).trustsReviewers).toBe(trusted);
  });
});

test('paths that cannot be used are errors with their places, and a lost reviewer stays as one that cannot be read', () => {
  const own = file(
    setting('reviewers', { a: { replay: 'gone' }, b: { replay: 'there' } }),
    setting('previous', 'old.json'),
  );
  const problem = { what: 'no', why: 'no', fix: 'no' };
  const found = withLostPaths(own, { replays: [{ ...problem, reviewer: 'a' }], report: [problem] });
  expect(found.faults.map(({ at }) => at)).toEqual(['reviewers/a', 'previous']);
  expect(found.legible.map(({ value }) => value)).toEqual([{ a: 'cannot be read', b: { replay: 'there' } }]);
  expect(withLostPaths(own, { replays: [], report: [] })).toBe(own);
});
