/** rdjson: valid against its schema, a diagnostic per finding, suggestions only where a click does exactly what the fix does. */
import { describe, expect, test } from '@jest/globals';
import type { Report, ReportFinding } from '../../src/domain/report.js';
import { rdjson } from '../../src/formats/rdjson.js';
import { anchor, excerpt, finding } from '../support/html-findings.js';
import { richReport } from '../support/html-sample.js';
import { first, rdjsonProblems } from '../support/schemas.js';

interface Diagnostic {
  readonly message: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly range?: object };
  readonly code: { readonly value: string };
  readonly suggestions?: readonly { readonly range: object; readonly text: string }[];
  readonly related_locations?: readonly unknown[];
}

function diagnosticsOf(report: Report): readonly Diagnostic[] {
  const result = JSON.parse(rdjson.render(report)) as { readonly diagnostics: readonly Diagnostic[] };
  expect(rdjsonProblems(result)).toEqual([]);
  return result.diagnostics;
}

const only = (more: Partial<ReportFinding>): Diagnostic =>
  first(diagnosticsOf(richReport({ findings: [finding('I1', more)] })));

const place = anchor('a.ts', 11, 13, { excerpt: excerpt(10, ' ten\n eleven\n twelve\n thirteen\n fourteen') });
const fixed = (diff: string, more: Partial<ReportFinding['fix']> = {}): Partial<ReportFinding> => ({
  locations: [place],
  fix: { diff: `--- a/a.ts\n+++ b/a.ts\n${diff}`, applies: 'applies', reason: '', confined: true, ...more },
});
const TWELVE = '@@ -11,3 +11,4 @@\n eleven\n-twelve\n+XII\n+XII and a half\n thirteen';

describe('rdjson', () => {
  test('the schema would notice', () => {
    expect(
      rdjsonProblems({ diagnostics: [{ message: 'x', location: { path: 'a', range: { start: { line: 0 } } } }] }),
    ).not.toEqual([]);
  });

  test('a rich report is valid, and each finding is one diagnostic', () => {
    expect(diagnosticsOf(richReport()).map(({ code }) => code.value)).toEqual(
      richReport().findings.map(({ id }) => id),
    );
  });

  test('severities', () => {
    expect([
      only({}).severity,
      only({ severity: 'critical' }).severity,
      only({ severity: 'suggestion' }).severity,
    ]).toEqual(['WARNING', 'ERROR', 'INFO']);
    expect(only({ severity: 'critical' }).severity).toBe('ERROR');
  });

  test('a fix inside the lines of the finding is a suggestion for exactly these lines', () => {
    const { suggestions, location } = only(fixed(TWELVE));
    expect(suggestions).toEqual([{ range: location.range, text: 'eleven\nXII\nXII and a half\nthirteen' }]);
    expect(location.range).toEqual({ start: { line: 11 }, end: { line: 13 } });
  });

  test('lines that are only deleted or only added are suggested too', () => {
    expect(only(fixed('@@ -11,2 +11,1 @@\n-eleven\n twelve')).suggestions?.[0]?.text).toBe('twelve\nthirteen');
    expect(only(fixed('@@ -12,1 +12,2 @@\n+new\n twelve')).suggestions?.[0]?.text).toBe(
      'eleven\nnew\ntwelve\nthirteen',
    );
  });

  test.each([
    ['it reaches beyond the lines', fixed('@@ -13,2 +13,2 @@\n thirteen\n-fourteen\n+XIV')],
    ['the code there is another', fixed('@@ -12,1 +12,1 @@\n-zwölf\n+XII')],
    ['it does not apply', fixed(TWELVE, { applies: 'no' })],
    ['it touches more than it should', fixed(TWELVE, { confined: false })],
    ['it touches another file', fixed(`${TWELVE}\n--- a/b.ts\n+++ b/b.ts\n@@ -1 +1 @@\n-x\n+y`)],
    ['it is cut', fixed('@@ -11,3 +11,4 @@\n eleven\n-twelve')],
    ['it deletes the file', fixed('deleted file mode 100644\n@@ -11,1 +0,0 @@\n-eleven')],
    ['it holds characters that show other than they are', fixed('@@ -12,1 +12,1 @@\n-twelve\n+XII // \u202e')],
  ])('no suggestion when %s', (_, more) => {
    expect(only(more).suggestions).toBeUndefined();
  });

  test('a place that is not in head has no range, and further places are related', () => {
    expect(only({ locations: [anchor('a.ts', 3, 4, { state: 'missing' })] }).location).toEqual({ path: 'a.ts' });
    expect(only({ locations: [place, anchor('b.ts', 1, 2, { primary: false })] }).related_locations).toHaveLength(1);
  });

  test('five megabytes of text fit a comment', () => {
    expect(only({ body: 'x'.repeat(5_000_000) }).message.length).toBeLessThan(65_536);
  });
});
