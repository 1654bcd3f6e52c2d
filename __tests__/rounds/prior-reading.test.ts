/** What a report tells of who read which file, and of the files that its findings tie to each other. */
import { describe, expect, test } from '@jest/globals';
import type { CoverageRow, Report, ReportFinding } from '../../src/domain/report.js';
import { readingOf } from '../../src/rounds/prior-reading.js';
import { anchor, changedFile, reported, sampleChange, sampleReport } from '../support/sample-report.js';

const PATHS = ['src/a.ts', 'src/b.ts', 'src/c.ts', 'lib/b.ts'];

const row = (path: string, more: Partial<CoverageRow> = {}): CoverageRow => ({
  ...{ path, reviewers: { claude: 'reviewed', codex: 'reviewed', gemini: 'reviewed' }, carried: {}, uncovered: false },
  ...more,
});

function reportOf(more: Partial<Report> = {}, paths: readonly string[] = PATHS): Report {
  const base = sampleReport();
  const change = sampleChange();
  const files = paths.map((path) => changedFile(path));
  return {
    ...base,
    change: { ...change, files },
    coverage: paths.map((path) => row(path)),
    round: { ...base.round, number: 2 },
    ...more,
  };
}

const at = (id: string, paths: readonly string[], more: Partial<ReportFinding> = {}): ReportFinding =>
  reported({ id, locations: paths.map((path) => anchor(path, 3, ['code'])) }, more);

const ties = (report: Report, path: string): readonly string[] | undefined =>
  readingOf(report)?.files.find((file) => file.path === path)?.ties;
const accounted = (report: Report, path: string): Record<string, number> =>
  Object.fromEntries(readingOf(report)?.files.find((file) => file.path === path)?.accounted ?? []);

describe('who accounted for a file', () => {
  const withStatus = (status: 'completed' | 'degraded', coverage: readonly CoverageRow[]): Report => {
    const report = reportOf({ coverage });
    const reviewers = report.reviewers.map((one) => (one.id === 'codex' ? { ...one, status } : one));
    return { ...report, reviewers };
  };

  test('are the completed reviewers that say so, in this round', () => {
    const coverage = [row('src/a.ts', { reviewers: { claude: 'findings', codex: 'trivial', gemini: 'not-reviewed' } })];
    expect(accounted(withStatus('completed', coverage), 'src/a.ts')).toEqual({ claude: 2, codex: 2 });
    expect(accounted(withStatus('degraded', coverage), 'src/a.ts')).toEqual({ claude: 2 });
  });

  test('or in an earlier one, from which it was carried', () => {
    const coverage = [
      row('src/a.ts', { reviewers: { claude: 'reviewed', codex: 'not-reviewed' }, carried: { codex: 1 } }),
    ];
    expect(accounted(withStatus('degraded', coverage), 'src/a.ts')).toEqual({ claude: 2, codex: 1 });
    expect(readingOf(withStatus('completed', coverage))?.isPartial).toBe(true);
    expect(readingOf(reportOf())?.isPartial).toBe(false);
  });

  test('are none where the file counted as uncovered, or has no row', () => {
    expect(accounted(reportOf({ coverage: [row('src/a.ts', { uncovered: true })] }), 'src/a.ts')).toEqual({});
    expect(accounted(reportOf({ coverage: [] }), 'src/a.ts')).toEqual({});
  });

  test('is told by no report without a repository, nor by one whose own past was missing', () => {
    expect(readingOf(reportOf({ change: null }))).toBeNull();
    const report = reportOf();
    expect(readingOf({ ...report, round: { ...report.round, past: 'missing' } })).toBeNull();
  });
});

describe('a finding ties', () => {
  test('its places to each other', () => {
    const report = reportOf({ findings: [at('I1', ['src/a.ts', 'src/b.ts'])] });
    expect(ties(report, 'src/a.ts')).toEqual(['src/b.ts']);
    expect(ties(report, 'src/b.ts')).toEqual(['src/a.ts']);
    expect(ties(report, 'src/c.ts')).toEqual([]);
  });

  test('a place outside of the change', () => {
    expect(ties(reportOf({ findings: [at('I1', ['src/a.ts', 'vendor/x.ts'])] }), 'src/a.ts')).toEqual(['vendor/x.ts']);
  });

  test.each<[string, Partial<ReportFinding>]>([
    ['its words name', { body: 'As `src/c.ts:12` calls it.' }],
    ['its words name by the end of the path', { body: 'See c.ts for the caller.' }],
    ['its title names', { title: 'Breaks src/c.ts' }],
    ['another reviewer names', { said: [{ reviewer: 'codex', file: 'f', text: 'src/c.ts too.' }] }],
    [
      'the reason of its origin names: the symbol that exposes it stands there',
      {
        origin: {
          kind: 'exposed',
          commit: null,
          reason: 'the cited lines use `take`, which this change changes in src/c.ts',
        },
      },
    ],
  ])('what %s', (_, more) => {
    const report = reportOf({ findings: [at('I1', ['src/a.ts'], more)] });
    expect(ties(report, 'src/a.ts')).toEqual(['src/c.ts']);
    expect(ties(report, 'src/c.ts')).toEqual(['src/a.ts']);
  });

  test('every file that a name may mean', () => {
    const report = reportOf({ findings: [at('I1', ['src/a.ts'], { body: 'Like `b.ts`.' })] });
    expect(ties(report, 'src/a.ts')).toEqual(['lib/b.ts', 'src/b.ts']);
  });

  test('the places of what is related to it', () => {
    const report = reportOf({ findings: [at('I1', ['src/a.ts'], { related: ['S1'] }), at('S1', ['src/c.ts'])] });
    expect(ties(report, 'src/a.ts')).toEqual(['src/c.ts']);
  });

  test('a file to its new name', () => {
    const report = reportOf({ findings: [at('I1', ['src/old.ts', 'src/a.ts'])] });
    const change = report.change && {
      ...report.change,
      files: [...report.change.files, changedFile('src/new.ts', { previousPath: 'src/old.ts', status: 'renamed' })],
    };
    expect(ties({ ...report, change }, 'src/new.ts')).toContain('src/a.ts');
  });

  test.each<[string, Partial<ReportFinding>]>([
    ['a part of another name', { body: 'The abc.ts and c.tsx files, or x_c.ts.' }],
    ['words that are no file', { body: 'It calls take, see `a`.' }],
  ])('nothing by %s', (_, more) => {
    expect(ties(reportOf({ findings: [at('I1', ['src/a.ts'], more)] }), 'src/a.ts')).toEqual([]);
  });
});

test('what may be fixed and nobody confirmed is remembered at its files', () => {
  const open = at('C1', ['src/a.ts'], { round: { status: 'carried', since: 1 } });
  const entry = {
    ...({ key: 'k', id: 'C1', title: '', round: 1, fate: 'unconfirmed', reason: '', now: 'C1' } as const),
    ...{ finding: null, decline: null },
  };
  const found = readingOf(reportOf({ findings: [open], ledger: [entry] }))?.files.map(({ unconfirmed }) => unconfirmed);
  expect(found).toEqual(['C1', null, null, null]);
  const gone = readingOf(reportOf({ findings: [], ledger: [{ ...entry, now: null }] }));
  expect(gone?.files.every(({ unconfirmed }) => unconfirmed === null)).toBe(true);
});
