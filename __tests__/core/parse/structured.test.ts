import { describe, expect, test } from '@jest/globals';
import { parseReview } from '../../../src/core/parse.js';
import type { Reads, Review } from '../../../src/domain/review.js';

function read(value: unknown, reads: Reads): Review {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 1);
  return parseReview({ reviewer: 'lint', pass: 1, file: 'lint-pass-1.json', text, reads, nonce: null });
}

function brief(review: Review): string[] {
  return review.findings.map(({ line, ordinal, severity, title, locations }) => {
    const places = locations.map(({ path, lines }) =>
      lines ? `${path}:${String(lines.start)}-${String(lines.end)}` : path,
    );
    return `${String(line)}#${String(ordinal)} ${severity} ${title} @ ${places.join(' ')}`;
  });
}

const RESULT = {
  ruleId: 'no-eval',
  level: 'error',
  message: { text: 'Do not use eval.' },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: 'src/a%20b.js', uriBaseId: 'ROOT' },
        region: { startLine: 3, endLine: 4, snippet: { text: 'eval(x)\n' } },
      },
    },
  ],
};

function sarif(...results: readonly object[]): object {
  return {
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'x',
            rules: [
              { id: 'no-eval', shortDescription: { text: 'No eval' } },
              {
                id: 'sec',
                properties: { 'security-severity': '9.1' },
                messageStrings: { default: { text: 'Key {0} leaks' } },
              },
            ],
          },
        },
        originalUriBaseIds: { ROOT: { uri: 'pkg/', uriBaseId: 'TOP' }, TOP: { uri: 'file:///home/x/repo/' } },
        artifacts: [{ location: { uri: 'lib/z.js' } }],
        results,
      },
    ],
  };
}

describe('SARIF', () => {
  test('places, levels, quotes and rules', () => {
    const review = read(sarif(RESULT), 'sarif');
    expect(brief(review)).toEqual([expect.stringMatching(/^\d+#0 critical Do not use eval @ pkg\/src\/a b\.js:3-4$/)]);
    expect(review.findings[0]?.quotes).toMatchObject([{ code: 'eval(x)', path: 'pkg/src/a b.js' }]);
    expect(review.findings[0]?.body).toBe('Rule `no-eval`: No eval');
    expect(review.readable).toBe(true);
  });

  test('rules by index, message strings, artifacts by index, security severity', () => {
    const result = {
      ruleIndex: 1,
      message: { id: 'default', arguments: ['A'] },
      locations: [{ physicalLocation: { artifactLocation: { index: 0 } } }],
    };
    expect(brief(read(sarif(result), 'sarif'))).toEqual([
      expect.stringMatching(/#0 critical Key A leaks @ lib\/z\.js$/),
    ]);
  });

  test('what the tool suppressed, passed or saw vanish is counted, not raised', () => {
    const review = read(
      sarif(
        { ...RESULT, suppressions: [{ kind: 'inSource' }] },
        { ...RESULT, kind: 'pass' },
        { ...RESULT, baselineState: 'absent' },
        { ...RESULT, suppressions: [{ kind: 'external', status: 'rejected' }] },
      ),
      'sarif',
    );
    expect(review.findings).toHaveLength(1);
    expect(review.problems).toMatchObject([{ what: 'lint-pass-1.json: 3 results are not counted' }]);
  });

  test('a fix becomes a diff when the log quotes the lines', () => {
    const fixes = [
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'src/a%20b.js', uriBaseId: 'ROOT' },
            replacements: [
              { deletedRegion: { startLine: 3, startColumn: 1, endColumn: 5 }, insertedContent: { text: 'safe' } },
            ],
          },
        ],
      },
    ];
    expect(read(sarif({ ...RESULT, fixes }), 'sarif').findings[0]?.fix?.diffs).toEqual([
      '--- a/pkg/src/a b.js\n+++ b/pkg/src/a b.js\n@@ -3,1 +3,1 @@\n-eval(x)\n+safe(x)',
    ]);
  });

  test('a clean log is readable, anything else is not', () => {
    expect(read(sarif(), 'sarif')).toMatchObject({ readable: true, findings: [], problems: [] });
    expect(read('npm ERR! missing script', 'sarif')).toMatchObject({
      readable: false,
      problems: [{ what: 'lint-pass-1.json: no SARIF log could be read' }],
    });
    const cut = read(JSON.stringify(sarif(RESULT)).slice(0, -9), 'sarif');
    expect(cut.findings).toHaveLength(1);
    expect(cut.unread).toMatchObject([{ line: 55, reason: 'the JSON ends in the middle' }]);
  });
});

describe('rdjson', () => {
  const diagnostic = {
    message: 'Shadowed name',
    location: { path: './a.go', range: { start: { line: 5, column: 2 } } },
    severity: 'WARNING',
    code: { value: 'SA1' },
    suggestions: [{ range: { start: { line: 5 }, end: { line: 5 } }, text: 'y := 1' }],
  };

  test('one object', () => {
    const review = read({ source: { name: 'x' }, diagnostics: [diagnostic] }, 'rdjson');
    expect(brief(review)).toEqual([expect.stringMatching(/^\d+#0 important Shadowed name @ a\.go:5-5$/)]);
    expect(review.findings[0]?.fix?.text).toBe('Replace `a.go:5` by:\n\n```\ny := 1\n```');
  });

  test('a diagnostic a line', () => {
    const review = read(
      `${JSON.stringify(diagnostic)}\n${JSON.stringify({ ...diagnostic, severity: 'ERROR', message: 'Boom' })}\n`,
      'rdjson',
    );
    expect(brief(review)).toEqual(['1#0 important Shadowed name @ a.go:5-5', '2#0 critical Boom @ a.go:5-5']);
    expect(read('', 'rdjson').readable).toBe(true);
  });
});
