/** SARIF: valid against the published schema, sorted, limited, its fingerprints still, its fixes exact. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Report, ReportFinding } from '../../src/domain/report.js';
import { sarif } from '../../src/formats/sarif.js';
import { anchor, excerpt, finding } from '../support/html-findings.js';
import { richReport } from '../support/html-sample.js';
import { first, sarifProblems } from '../support/schemas.js';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly baselineState?: string;
  readonly message: { readonly text: string; readonly markdown?: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: object };
  }[];
  readonly relatedLocations?: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly { readonly artifactChanges: readonly unknown[] }[];
  readonly properties: { readonly id: string; readonly tags: readonly string[] };
}

interface Run {
  readonly results: readonly Result[];
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
  }[];
}

/** The run, unchecked: the schema's `uniqueItems` takes seconds for the largest logs. */
function unchecked(report: Report): Run {
  return first((JSON.parse(sarif.render(report)) as { readonly runs: readonly Run[] }).runs);
}

function runOf(report: Report): Run {
  expect(sarifProblems(JSON.parse(sarif.render(report)))).toEqual([]);
  return unchecked(report);
}

const only = (more: Partial<ReportFinding>): Result =>
  first(runOf(richReport({ findings: [finding('I1', more)] })).results);

describe('sarif', () => {
  test('the schema would notice', () => {
    expect(sarifProblems({ version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([]);
  });

  test('a rich report is valid, and each finding is one result', () => {
    const run = runOf(richReport());
    expect(run.results.map(({ properties }) => properties.id).sort()).toEqual(
      richReport()
        .findings.map(({ id }) => id)
        .sort(),
    );
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
  });

  test('an empty report is valid', () => {
    expect(runOf(richReport({ findings: [], problems: [], change: null })).results).toEqual([]);
  });

  test('levels follow severity', () => {
    const levels = runOf(richReport()).results.map(({ level }) => level);
    expect(levels).toEqual(
      [...levels].sort((a, b) => ['error', 'warning', 'note'].indexOf(a) - ['error', 'warning', 'note'].indexOf(b)),
    );
    expect(only({ severity: 'critical' }).level).toBe('error');
    expect(only({ severity: 'suggestion' }).level).toBe('note');
  });

  test('fingerprints do not move with the lines, the title or the severity', () => {
    const here = only({});
    const there = only({
      locations: [anchor('src/auth/session.ts', 142, 148)],
      title: 'Another title',
      severity: 'critical',
    });
    expect(there.partialFingerprints).toEqual(here.partialFingerprints);
    expect(there.ruleId).toBe(here.ruleId);
    expect(only({ key: 'another' }).partialFingerprints).not.toEqual(here.partialFingerprints);
  });

  test.each([
    ['src/a b/ü#?.ts', 'src/a%20b/%C3%BC%23%3F.ts'],
    ['/etc/../../passwd', 'etc/passwd'],
    ['c:\\x\\y.ts', 'c%3A/x/y.ts'],
    ['javascript:alert(1)', 'javascript%3Aalert(1)'],
  ])('the path %s is the relative URI %s', (path, uri) => {
    expect(only({ locations: [anchor(path, 3)] }).locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test('only lines of head are a region', () => {
    const region = (more: Parameters<typeof anchor>[3]): unknown =>
      only({ locations: [anchor('a.ts', 3, 5, more)] }).locations[0]?.physicalLocation.region;
    expect(region({})).toEqual({ startLine: 3, endLine: 5 });
    expect(region({ side: 'base' })).toBeUndefined();
    expect(region({ state: 'missing' })).toBeUndefined();
  });

  test('a finding without a place is kept, under the first file of the change', () => {
    expect(only({ locations: [] }).locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'src/auth/session.ts', uriBaseId: '%SRCROOT%' },
    });
  });

  test('a fix that applies becomes replacements of whole lines', () => {
    const diff = '--- a/x.ts\n+++ b/x.ts\n@@ -3,3 +3,4 @@\n a\n-b\n+B\n+C\n d\n@@ -20,2 +21,1 @@\n x\n-y\n';
    const fix = { diff, applies: 'applies', reason: '', confined: true } as const;
    const location = { uri: 'x.ts', uriBaseId: '%SRCROOT%' };
    const replacements = [
      {
        deletedRegion: { startLine: 4, startColumn: 1, endLine: 5, endColumn: 1 },
        insertedContent: { text: 'B\nC\n' },
      },
      { deletedRegion: { startLine: 21, startColumn: 1, endLine: 22, endColumn: 1 } },
    ];
    expect(only({ fix }).fixes?.[0]?.artifactChanges).toEqual([{ artifactLocation: location, replacements }]);
    expect(only({ fix: { ...fix, applies: 'no' } }).fixes).toBeUndefined();
    expect(only({ fix: { ...fix, diff: diff.slice(0, 40) } }).fixes).toBeUndefined();
  });

  test('rounds are a baseline from the second on', () => {
    expect(only({ round: { status: 'carried', since: 1 } }).baselineState).toBe('unchanged');
    expect(only({}).baselineState).toBe('new');
    const first = richReport({ round: { ...richReport().round, number: 1 } });
    expect(runOf(first).results.some(({ baselineState }) => baselineState !== undefined)).toBe(false);
  });

  test('an incomplete run was not successful', () => {
    const decision = { ...richReport().decision, conclusion: 'incomplete' as const };
    expect(runOf(richReport({ decision })).invocations[0]?.executionSuccessful).toBe(false);
    expect(runOf(richReport()).invocations[0]?.executionSuccessful).toBe(true);
  });
});

describe('the limits of code scanning', () => {
  test('5,000 results, the most severe; what is left out is said', () => {
    const many = Array.from({ length: 6_000 }, (_, index) => finding(`${index < 5_500 ? 'S' : 'C'}${String(index)}`));
    const run = unchecked(richReport({ findings: many, problems: [] }));
    expect(run.results).toHaveLength(5_000);
    expect(run.results.filter(({ level }) => level === 'error')).toHaveLength(500);
    expect(run.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      expect.stringMatching(/^1000 findings/),
    ]);
  });

  test('1,000 places and 20 tags a result', () => {
    const locations = Array.from({ length: 1_500 }, (_, index) => anchor(`f${String(index)}.ts`, 1));
    const reviewers = Array.from({ length: 40 }, (_, index) => `r${String(index)}`);
    const result = first(unchecked(richReport({ findings: [finding('I1', { locations, reviewers })] })).results);
    expect(1 + (result.relatedLocations?.length ?? 0)).toBe(1_000);
    expect(result.properties.tags).toHaveLength(20);
  });

  test('huge findings are written lean before the document is too large', () => {
    const body = 'x'.repeat(5_000_000);
    const code = excerpt(1, ` ${'y'.repeat(3_900)}`);
    const many = Array.from({ length: 2_000 }, (_, index) =>
      finding(`C${String(index)}`, { body, locations: [anchor('a.ts', 1, 1, { excerpt: code })] }),
    );
    const text = sarif.render(richReport({ findings: many }));
    expect(text.length).toBeLessThan(20_000_000);
    expect(text).toContain('are without text, fix and further places');
  });
});

test('any text and any place give a valid log', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const line = fc.option(fc.integer({ min: 1, max: 1e6 }), { nil: null });
  fc.assert(
    fc.property(text, text, text, line, (title, body, path, start) => {
      const diff = `@@ -${String(start)} +1 @@\n${body}`;
      const one = finding('I1', {
        title,
        body,
        key: title,
        locations: [anchor(path, start)],
        fix: { diff, applies: 'applies', reason: body, confined: true },
      });
      runOf(richReport({ findings: [one], problems: [] }));
    }),
    { numRuns: 15 },
  );
});
