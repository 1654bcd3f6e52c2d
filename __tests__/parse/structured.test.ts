import { describe, expect, test } from '@jest/globals';
import { parseReview } from '../../src/parse/parse.js';
import { plainText } from '../../src/parse/lines.js';
import type { Reads, Review } from '../../src/domain/finding.js';

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
    expect(cut.unread).toMatchObject([{ line: 1, reason: 'the JSON ends in the middle' }]);
  });
});

describe('whether the tool did its work', () => {
  const run = { tool: { driver: { name: 'x' } }, results: [] };
  const log = (...runs: readonly object[]): object => ({ version: '2.1.0', runs });
  const ran = { executionSuccessful: true };

  test.each([
    ['no run', log(), 'the log holds no run'],
    ['no results', log({ tool: {} }), 'the run has no list of results: the tool did not look for any'],
    [
      'results of null',
      log({ ...run, results: null }),
      'the run has no list of results: the tool did not look for any',
    ],
    ['one run of two without', log(run, { tool: {} }), 'the run has no list of results: the tool did not look for any'],
    [
      'a failed execution',
      log({ ...run, invocations: [ran, { executionSuccessful: false }] }),
      'the tool says that it did not do its work',
    ],
    [
      'a failed execution with results',
      log({ ...run, results: [RESULT], invocations: [{ executionSuccessful: false }] }),
      'the tool says that it did not do its work',
    ],
    [
      'a process that did not start',
      log({ ...run, invocations: [{ processStartFailureMessage: 'ENOENT' }] }),
      'the tool says that it did not do its work',
    ],
    [
      'a process ended by a signal',
      log({ ...run, invocations: [{ exitSignalName: 'SIGKILL' }] }),
      'the tool says that it did not do its work',
    ],
    [
      'results elsewhere',
      log({ ...run, externalPropertyFileReferences: { results: [{ itemCount: 4 }] } }),
      'results in other files are not read',
    ],
    [
      'results beside the runs',
      { ...log(run), inlineExternalProperties: [{ results: [RESULT] }] },
      'results beside the runs are not read',
    ],
    ['a result of null', log({ ...run, results: [null] }), 'it is no result'],
    [
      'an unknown level',
      log({ ...run, results: [{ ...RESULT, level: 'apocalyptic' }] }),
      'a grade that is in no table',
    ],
  ])('%s is unread', (_, value, reason) => {
    expect(read(value, 'sarif').unread).toMatchObject([{ reason }]);
  });

  test.each([
    ['a clean run', log({ ...run, invocations: [ran] })],
    ['two runs with results', log({ ...run, results: [RESULT] }, { ...run, results: [RESULT] })],
    ['an exit status of findings', log({ ...run, results: [RESULT], invocations: [{ ...ran, exitCode: 1 }] })],
    [
      'a warning',
      log({
        ...run,
        invocations: [{ ...ran, toolExecutionNotifications: [{ level: 'warning', message: { text: 'slow' } }] }],
      }),
    ],
    ['rules in another file', log({ ...run, externalPropertyFileReferences: { taxonomies: [{}] } })],
    ['a banner before it', `> lint\n\n${JSON.stringify(log(run))}`],
  ])('%s is whole', (_, value) => {
    expect(read(value, 'sarif')).toMatchObject({ readable: true, unread: [], problems: [] });
  });

  test('errors that the tool reports are problems, with message and place', () => {
    const location = { physicalLocation: { artifactLocation: { uri: 'tsconfig.json' }, region: { startLine: 4 } } };
    const notification = {
      level: 'error',
      message: { text: 'cannot be read' },
      locations: [location],
      descriptor: { id: 'TS5' },
    };
    const review = read(
      log({ ...run, invocations: [{ ...ran, toolConfigurationNotifications: [notification] }] }),
      'sarif',
    );
    expect(review).toMatchObject({
      unread: [],
      problems: [
        { what: 'lint-pass-1.json: the tool reports TS5 at tsconfig.json:4', why: 'line 15: "cannot be read"' },
      ],
    });
  });

  test.each([
    ['of the rule', {}, {}, 'suggestion'],
    ['of the configuration before the rule', {}, { level: 'error' }, 'critical'],
    ['of the result before both', { level: 'warning' }, { level: 'error' }, 'important'],
    ['none', { level: 'none' }, {}, 'suggestion'],
  ])('level %s', (_, own, configuration, severity) => {
    const driver = { name: 'x', rules: [{ id: 'r', defaultConfiguration: { level: 'note' } }] };
    const invocations = [{ ...ran, ruleConfigurationOverrides: [{ descriptor: { id: 'r' }, configuration }] }];
    const results = [{ ruleId: 'r', message: { text: 'M' }, ...own }];
    expect(read(log({ tool: { driver }, invocations, results }), 'sarif').findings).toMatchObject([{ severity }]);
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

  test.each([
    ['a diagnostic of null', { diagnostics: [diagnostic, null] }, /^null$/],
    ['one that says nothing', { diagnostics: [{ location: { path: 'a.go' } }] }, /location/],
    ['an unknown severity', { diagnostics: [{ ...diagnostic, severity: 'FATALISH' }] }, /FATALISH/],
    ['a line of something else', `${JSON.stringify(diagnostic)}\n{"level":"info"}`, /level/],
    ['a cut', JSON.stringify({ diagnostics: [diagnostic] }).slice(0, -20), /range/],
  ])('%s is unread', (_, value, quote) => {
    const { unread } = read(value, 'rdjson');
    expect(unread).toHaveLength(1);
    expect(unread[0]?.text).toMatch(quote);
  });

  test.each([
    ['no diagnostics', { source: { name: 'x' }, diagnostics: [] }, []],
    ['a severity for all', { severity: 'INFO', diagnostics: [{ ...diagnostic, severity: null }] }, ['suggestion tag']],
    ['none at all', { diagnostics: [{ ...diagnostic, severity: 'UNKNOWN_SEVERITY' }] }, ['suggestion default']],
    ['a number', { diagnostics: [{ ...diagnostic, severity: 1 }] }, ['critical tag']],
    ['a banner before it', `go: downloading x\n${JSON.stringify({ diagnostics: [diagnostic] })}`, ['important tag']],
  ])('%s', (_, value, expected) => {
    const review = read(value, 'rdjson');
    expect(review).toMatchObject({ readable: true, unread: [] });
    expect(review.findings.map(({ severity, severityFrom }) => `${severity} ${severityFrom}`)).toEqual(expected);
  });

  test.each(['npm ERR! missing script', '{"diagnostics": null}', '{"level":"info"}'])('%s is no rdjson', (text) => {
    expect(read(text, 'rdjson').readable).toBe(false);
  });
});

describe('the door of every format', () => {
  const ESC = '\u001b';

  test.each([
    ['a byte order mark', '\uFEFFa', 'a'],
    ['UTF-16 that was taken for UTF-8', '\uFFFD\uFFFDa\u0000b\u0000', 'ab'],
    ['colours', `${ESC}[91m${ESC}[1ma${ESC}[0m ${ESC}[38;5;1mb${ESC}[K`, 'a b'],
    ['links', `${ESC}]8;;https://x${ESC}\\a${ESC}]8;;${ESC}\\`, 'a'],
    ['titles of the window', `${ESC}]0;x\u0007a`, 'a'],
    ['character sets and lone escapes', `${ESC}(Ba${ESC}`, 'a'],
    ['a string that does not end hides nothing', `a${ESC}]0;critical\nb`, 'a]0;critical\nb'],
    ['what only looks like colours', 'a[1m [0] \\u001b[1m', 'a[1m [0] \\u001b[1m'],
    ['umlauts, scripts and signs', 'ä 漢 🔴\t\r\n', 'ä 漢 🔴\t\r\n'],
  ])('%s', (_, text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  test('marks and colours change nothing of any format, and the text stays as it was stored', () => {
    const texts: readonly (readonly [Reads, string])[] = [
      ['sarif', JSON.stringify(sarif(RESULT), null, 1)],
      ['rdjson', '{"diagnostics":[{"message":"M","location":{"path":"a"},"severity":"ERROR"}]}'],
      ['json', '{"findings":[{"title":"T","severity":"critical","file":"a.js"}]}'],
      ['markdown', '## Critical Issues\n\nC1. **T** — `a.js:3`'],
    ];
    for (const [reads, text] of texts) {
      const stored = `\uFEFF${text.replace(/^|$/gm, `${ESC}[0m`)}`;
      expect(read(stored, reads)).toEqual({ ...read(text, reads), text: stored });
    }
  });
});
