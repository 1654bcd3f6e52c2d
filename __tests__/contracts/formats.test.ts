/** What every format promises, run over the table. */
import { describe, expect, test } from '@jest/globals';
import { assess } from '../../src/assess/assess.js';
import { help } from '../../src/commands/help.js';
import { FORMATS, isDocumentName, render, readReport } from '../../src/formats/index.js';
import { GOLDEN_CASES } from '../support/golden-cases.js';
import { sampleReport } from '../support/sample-report.js';

const reports = Object.entries(GOLDEN_CASES).map(([name, facts]) => [name, assess(facts())] as const);
const json = FORMATS.find(({ name }) => name === 'json');

test('names are unique, and `render` gives the named ones only', () => {
  expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
  expect(render(sampleReport(), ['json', 'unknown']).map(({ name }) => name)).toEqual(['report.json']);
});

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_name, format) => {
  test.each(reports)('renders %s, the same each time', (_case, report) => {
    const text = format.render(report);
    expect(text.length).toBeGreaterThan(0);
    expect(format.render(report)).toBe(text);
  });

  test('renders a report without a repository and without anything in it', () => {
    const empty = sampleReport([], { change: null, reviewers: [], coverage: [], reviews: [], executiveSummary: '' });
    expect(format.render(empty).length).toBeGreaterThan(0);
  });

  test('renders the same from report.json', () => {
    for (const [, report] of reports) {
      expect(format.render(readReport(json?.render(report) ?? ''))).toBe(format.render(report));
    }
  });

  test('its file is known as ours, and no other is', () => {
    const name = format.fileName(sampleReport());
    expect(isDocumentName(name)).toBe(true);
    expect([`my-${name}`, `${name}.old`, '2026-notes.md', 'x.html'].filter(isDocumentName)).toEqual([]);
  });

  test('the help names it', () => {
    expect(help()).toMatch(new RegExp(`render FILE --format F .*\\b${format.name}\\b`));
  });

  test('its file stays in the folder of the report', () => {
    expect(format.fileName(sampleReport())).toMatch(/^[\w.-]+$/);
  });

  test('lets no hidden or control character of a model through', () => {
    const text = format.render(
      assess(
        (
          GOLDEN_CASES['hostile'] ??
          (() => {
            throw new Error();
          })
        )(),
      ),
    );
    // JSON writes them as escapes or as they were: it is data, and what reads it must clean it.
    if (format.mediaType.includes('json')) return;
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});
