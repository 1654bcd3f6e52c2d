import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseReview } from '../../src/parse/parse.js';
import { NOTHING_KNOWN, type Reads, type Review } from '../../src/domain/finding.js';
import type { Severity } from '../../src/domain/severity.js';

function read(value: unknown, reads: Reads = 'json', defaultSeverity: Severity | null = null): Review {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const source = { reviewer: 'ada', pass: 1, file: 'ada-pass-1.json', text, reads, nonce: 'abcdef12' };
  return parseReview(source, { ...NOTHING_KNOWN, files: ['docs/my notes.md'], defaultSeverity });
}

function brief(review: Review): string[] {
  return review.findings.map(({ line, ordinal, severity, title, locations }) => {
    const places = locations.map(({ path, lines }) =>
      lines ? `${path}:${String(lines.start)}-${String(lines.end)}` : path,
    );
    return `${String(line)}#${String(ordinal)} ${severity} ${title} @ ${places.join(' ')}`;
  });
}

const SQL = { title: 'SQL is built from input', severity: 'critical', file: 'src/store.js', line: 2 };
const FENCE = '```';

function fenced(value: unknown): string {
  return `${FENCE}json\n${JSON.stringify(value)}\n${FENCE}`;
}

describe('shapes of a review', () => {
  const SHAPES: readonly (readonly [string, unknown, readonly string[]])[] = [
    [
      'findings with file and line',
      '{"findings":[\n{"id":"I1","title":"Lock is kept","severity":"important","file":"a.go","line":3,"end_line":5}\n]}',
      ['2#0 important Lock is kept @ a.go:3-5'],
    ],
    [
      'all on one line',
      '[{"message":"A is wrong","path":"a.go","startLine":1,"severity":"low"},{"message":"B is wrong","path":"b.go","startLine":2,"severity":"low"}]',
      ['1#0 suggestion A is wrong @ a.go:1-1', '1#1 suggestion B is wrong @ b.go:2-2'],
    ],
    [
      'severities as keys',
      '{"critical":[{"title":"Loss","location":"x/a.rs:7-9"}],\n"suggestions":[{"title":"Name","location":{"path":"b.rs","lines":[4,6]}}]}',
      ['1#0 critical Loss @ x/a.rs:7-9', '2#0 suggestion Name @ b.rs:4-6'],
    ],
    [
      "Codex's own review",
      '{"findings":[{"title":"[P1] Key leaks","body":"x","priority":1,"code_location":{"absolute_file_path":"/w/a.py","line_range":{"start":8,"end":9}}}],"overall_correctness":"patch is incorrect","overall_explanation":"One key leaks.","overall_confidence_score":0.9}',
      ['1#0 important Key leaks @ /w/a.py:8-9'],
    ],
    [
      'in a fence behind an introduction',
      'Here it is:\n\n```json\n{"issues": [\n {"description": "Off by one. It is.", "severity": "High", "file": "a.c", "lines": "3-4"}\n]}\n```\n',
      ['5#0 critical Off by one @ a.c:3-4'],
    ],
    [
      'a review of GitHub',
      { event: 'COMMENT', body: 'Two.', comments: [{ path: 'a.js', line: 3, body: '**Critical:** SQL is built' }] },
      ['1#0 critical SQL is built @ a.js:3-3'],
    ],
    [
      'lists in lists of files',
      { files: [{ path: 'a (1).js', status: 'modified', issues: [{ line: 3, severity: 'P0', message: 'Leaks' }] }] },
      ['1#0 critical Leaks @ a (1).js:3-3'],
    ],
    [
      'a map of files',
      { findings: { 'src/[id].js': [{ line: 3, severity: 'major', message: 'Leaks' }] } },
      ['1#0 important Leaks @ src/[id].js:3-3'],
    ],
    ['a map of ids', { findings: { C1: { title: 'Leaks', file: 'a.js' } } }, ['1#0 critical Leaks @ a.js']],
    [
      'groups',
      { findings: [{ category: 'Security', severity: 'critical', issues: [{ title: 'Leaks', file: 'a.js:3' }] }] },
      ['1#0 critical Leaks @ a.js:3-3'],
    ],
    [
      'a document a finding',
      `${JSON.stringify(SQL)}\n${JSON.stringify({ ...SQL, severity: 'low' })}`,
      [
        '1#0 critical SQL is built from input @ src/store.js:2-2',
        '2#0 suggestion SQL is built from input @ src/store.js:2-2',
      ],
    ],
    ['none', '{"findings": []}', []],
    ['none in words', { critical: 'None.', important: ['No important issues found.'], suggestions: null }, []],
    ['an approval', { findings: [], verdict: 'approve', summary: 'Adds a helper.', model: 'x', approved: true }, []],
    [
      'counts that agree',
      { findings: [SQL], summary: { critical: 1, important: 0, total_issues: 1 } },
      ['1#0 critical SQL is built from input @ src/store.js:2-2'],
    ],
  ];

  test.each(SHAPES)('%s', (_, text, findings) => {
    for (const reads of ['json', 'markdown'] as const) {
      const review = read(text, reads);
      expect(brief(review)).toEqual(findings);
      expect(review).toMatchObject({ readable: true, unread: [], problems: [] });
    }
  });

  const PLACES: readonly (readonly [object, readonly string[]])[] = [
    [{ file: 'app/(g)/[id]/page.tsx:3-5' }, ['app/(g)/[id]/page.tsx:3-5']],
    [{ path: './a b,c#d.js', line: 4 }, ['a b,c#d.js:4-4']],
    [{ file: 'a.js', lines: '3-5, 9' }, ['a.js:3-5', 'a.js:9-9']],
    [{ file: 'a.js:3, b.js:5' }, ['a.js:3-3', 'b.js:5-5']],
    [{ file: 'a.js', location: { line: 7 } }, ['a.js:7-7']],
    [{ location: 'docs/my notes.md:3' }, ['docs/my notes.md:3-3']],
    [{ location: 'in `run` of src/a.js:3' }, ['src/a.js:3-3']],
    [{ files: ['a.js:1', 'b.js'] }, ['a.js:1-1', 'b.js']],
    [{ body: 'See `k.js:9` for it.' }, ['k.js:9-9']],
    [{ file: 'a.js', line: 0 }, ['a.js']],
  ];

  test.each(PLACES)('places of %j', (place, expected) => {
    const [finding] = brief(read({ findings: [{ title: 'T', severity: 'low', ...place }] }));
    expect(finding).toBe(`1#0 suggestion T @ ${expected.join(' ')}`);
  });

  test('text, code, fix and class of a finding; sentences under other keys are kept', () => {
    const [finding] = read({
      findings: [
        {
          ...SQL,
          description: 'Anybody reads the table.',
          exploit_scenario: 'A quote ends the string.',
          category: 'regression',
          code_snippet: '```js\nrun(sql)\n```',
          fix: 'Bind it:\n```diff\n-a\n+b\n```',
        },
      ],
    }).findings;
    expect(finding).toMatchObject({
      body: 'Anybody reads the table.\n\nexploit scenario: A quote ends the string.',
      classification: 'regression',
      quotes: [{ code: 'run(sql)', language: 'js' }],
      fix: { diffs: ['-a\n+b'] },
    });
  });

  test('the other parts; a point with a severity is a finding', () => {
    const review = read({
      findings: [],
      executive_summary: 'Adds a helper.',
      testing: { assessment: 'Thin.', gaps: [{ scenario: 'empty id', priority: 'high' }] },
      documentation: 'None',
      concerns: [SQL, 'A cache would help'],
      strengths: ['Small'],
    });
    expect(brief(review)).toEqual(['1#0 critical SQL is built from input @ src/store.js:2-2']);
    expect(review).toMatchObject({
      executiveSummary: 'Adds a helper.',
      testing: [{ text: 'Thin.' }, { text: 'empty id' }],
      documentation: [],
      concerns: [{ text: 'A cache would help' }],
      strengths: [{ text: 'Small' }],
    });
  });
});

describe('every element of a list of findings is read or unread', () => {
  const element = fc.oneof(
    fc.constantFrom<unknown>(null, {}, [], '', 'A string that states a defect', true, 0, 7, SQL, [SQL], [[null]]),
    fc.constantFrom<unknown>({ severity: 'critical' }, { title: 'T' }, { file: 'a.js', line: 3 }, { issues: [{}] }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  /** How many elements that hold no others a list has. */
  const leaves = (item: unknown): number =>
    Array.isArray(item) && item.length ? item.reduce((sum: number, one) => sum + leaves(one), 0) : 1;
  const isNothing = (item: unknown): boolean => typeof item === 'string' && /^\W*(?:none|nothing)\W*$/i.test(item);

  test('property: under any key of findings', () => {
    fc.assert(
      fc.property(fc.array(element), fc.constantFrom('findings', 'critical', 'must_fix'), (items, key) => {
        const review = read({ [key]: items.filter((item) => !isNothing(item)), coverage: ['a.js'] });
        const expected = items.filter((item) => !isNothing(item)).reduce<number>((sum, one) => sum + leaves(one), 0);
        expect(review.findings.length + review.unread.length).toBeGreaterThanOrEqual(expected);
        expect(review.readable).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('property: an odd element takes no other with it', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 5 }), fc.array(element, { maxLength: 5 }), (before, after) => {
        for (const text of [{ findings: [...before, SQL, ...after] }, [...before, SQL, ...after]]) {
          const found = read(text).findings.filter(({ title }) => title === SQL.title);
          expect(found.length).toBeGreaterThan(0);
          expect(found[0]).toMatchObject({ severity: 'critical', locations: [{ path: 'src/store.js' }] });
        }
      }),
      { numRuns: 200 },
    );
  });

  const UNREAD: readonly (readonly [string, unknown, RegExp])[] = [
    ['null', { findings: [SQL, null] }, /^null$/],
    ['an empty object', { findings: [SQL, {}] }, /^\{\}$/],
    ['a number', { critical: [7] }, /^7$/],
    ['a place and no word', { findings: [{ file: 'a.js', line: 3 }] }, /a\.js/],
    ['a grade that is in no table', { findings: [{ ...SQL, severity: 'apocalyptic' }] }, /apocalyptic/],
    ['a number as severity', { findings: [{ ...SQL, severity: 9 }] }, /9/],
    ['an adverse verdict without findings', { findings: [], verdict: 'request_changes' }, /request_changes/],
    ['a verdict in unknown words', { findings: [], recommendation: 'Merge once the SQL is bound' }, /once/],
    ['an incorrect patch', { findings: [], overall_correctness: 'patch is incorrect' }, /incorrect/],
    ['no approval', { findings: [], approved: false }, /false/],
    ['a count of more findings', { findings: [], summary: { critical: 2 } }, /"critical": 2/],
    ['a flag', { findings: [], blocking: true }, /blocking/],
    ['an id of the coverage', { findings: [], coverage: { 'a.js': 'C1' } }, /^C1$/],
    [
      'a list under an unknown key',
      { findings: [], red_flags: [{ title: 'SQL is built from input', file: 'a.js' }] },
      /SQL/,
    ],
    ['sentences under an unknown key', { findings: [], red_flags: ['SQL is built from input'] }, /SQL/],
    ['a text under an unknown key', { findings: [], caveat: 'I could not open any file.' }, /could not/],
    ['trouble', { findings: [], error: 'timeout' }, /timeout/],
    ['another document beside', `{"findings":[]}\n{"name":"x","version":"1.0.0"}`, /"name"/],
    ['a cut', JSON.stringify({ findings: [SQL, SQL] }).slice(0, -40), /severity/],
    ['a broken string', '{"findings":[{"title":"a","severity":"low","body":"say "no" here"}]}', /no/],
    ['too deep', `${'{"findings":['.repeat(20)}${JSON.stringify(SQL)}${']}'.repeat(20)}`, /findings/],
  ];

  test.each(UNREAD)('%s', (_, text, quote) => {
    const { unread } = read(text);
    expect(unread.map((one) => one.text).filter((one) => quote.test(one))).not.toEqual([]);
    expect(unread.every(({ line, reason }) => line === 1 || (line > 1 && reason !== ''))).toBe(true);
  });

  const ORDINARY: readonly (readonly [string, unknown])[] = [
    [
      'what a reviewer says of itself',
      { findings: [], reviewer: 'x y z of w', model: 'm', confidence: 0.9, timestamp: 't' },
    ],
    ['short labels', { findings: [], tags: ['go', 'sql'], language: 'go', risk_level: 'low' }],
    ['an empty list of everything', { critical: [], important: [], suggestions: [], testing: [], concerns: [] }],
    ['counts of nothing', { findings: [], summary: { critical: 0, important: 0, suggestions: 0 }, has_issues: false }],
    ['what earlier rounds had', { findings: [], resolved_issues: [{ ...SQL, status: 'fixed' }] }],
    ['a walkthrough', { findings: [], walkthrough: [{ file: 'a.js', summary: 'Adds a helper for the ids' }] }],
    ['a map of coverage', { findings: [], coverage: { 'a.js': 'Reviewed, no issues', 'b.lock': 'generated' } }],
    ['an id that the list counts', { critical: [{ ...SQL, severity: null }], coverage: { 'src/store.js': 'C1' } }],
  ];

  test.each(ORDINARY)('nothing is unread of %s', (_, text) => {
    expect(read(text)).toMatchObject({ readable: true, unread: [], problems: [] });
  });
});

describe('severity', () => {
  const GRADES: readonly (readonly [string, object, string])[] = [
    ['the list, when it is worse', { critical: [{ ...SQL, severity: 'low' }] }, 'critical section'],
    ['the field, when it is worse', { suggestions: [SQL] }, 'critical tag'],
    ['the id, when it is worse', { findings: [{ ...SQL, id: 'C2', severity: 'minor' }] }, 'critical id'],
    ['priority, 0 first', { findings: [{ ...SQL, severity: 'P2', priority: 0 }] }, 'critical tag'],
    ['priority as text', { findings: [{ ...SQL, severity: null, priority: '1' }] }, 'important tag'],
    ['the bracket of a title', { findings: [{ title: '[auth][P0] SQL', severity: 'low' }] }, 'critical tag'],
    ['a comment behind the word', { findings: [{ ...SQL, severity: 'critical (CVSS 9.8)' }] }, 'critical tag'],
    ['the worse of two words', { findings: [{ ...SQL, severity: 'low/critical' }] }, 'critical tag'],
    ['a sign', { findings: [{ ...SQL, severity: '🟡' }] }, 'important tag'],
    ['both of a key that comes twice', JSON.parse('{"findings":[{"title":"T"}]}') as object, 'suggestion default'],
    ['high below critical', { critical: [], findings: [{ ...SQL, severity: 'high' }] }, 'important tag'],
    ['high as the top', { findings: [{ ...SQL, severity: 'high' }] }, 'critical tag'],
    ['no word of the text', { findings: [{ ...SQL, severity: 'low', body: 'A critical path.' }] }, 'suggestion tag'],
  ];

  test.each(GRADES)('%s', (_, text, expected) => {
    const [finding] = read(text).findings;
    expect(`${String(finding?.severity)} ${String(finding?.severityFrom)}`).toBe(expected);
  });

  test('a key that comes twice counts twice', () => {
    expect(
      read('{"findings":[{"title":"T","severity":"critical","severity":"low"}],"findings":[]}').findings,
    ).toMatchObject([{ severity: 'critical' }]);
  });

  test('without any grade the configuration decides; else it is a problem', () => {
    const text = { findings: [{ title: 'T', file: 'a.js' }] };
    expect(read(text, 'json', 'important')).toMatchObject({ findings: [{ severity: 'important' }], problems: [] });
    expect(read(text)).toMatchObject({
      findings: [{ severity: 'suggestion', severityFrom: 'default' }],
      problems: [{ what: 'ada-pass-1.json: 1 finding has no severity and count as suggestions' }],
    });
  });

  test('list and field that differ are a problem', () => {
    expect(read({ suggestions: [SQL] }).problems).toMatchObject([
      { what: 'ada-pass-1.json: 1 finding gives itself more than one severity' },
    ]);
  });
});

describe('JSON is the review when it is the whole answer', () => {
  const CLEAN = { findings: [], coverage: { 'src/store.js': 'reviewed' } };

  test.each([
    ['alone', JSON.stringify(CLEAN)],
    ['in a fence', fenced(CLEAN)],
    ['introduced', `Here is the review:\n\n${fenced(CLEAN)}`],
    [
      'introduced in a sentence',
      `I've completed the review of this pull request. Here are the findings in JSON:\n${fenced(CLEAN)}`,
    ],
    ['under a heading, closed', `# Code review\n\n${fenced(CLEAN)}\n\nEnd of review abcdef12\n`],
    ['behind thoughts', `<think>What if {"findings": [1]}?\nNo.</think>\n${JSON.stringify(CLEAN)}`],
    ['as several documents', `${fenced({ critical: [] })}\n${fenced(CLEAN)}`],
  ])('%s', (_, text) => {
    for (const reads of ['json', 'markdown'] as const)
      expect(read(text, reads)).toMatchObject({
        readable: true,
        findings: [],
        unread: [],
        coverage: [{ state: 'reviewed' }],
      });
  });

  test.each([
    [
      'a refusal',
      `I cannot continue with this review. The last file that I opened was test/fixture.json:\n\n${fenced(CLEAN)}`,
    ],
    ['a refusal in few words', `Not reviewed:\n${fenced(CLEAN)}`],
    ['a quota', `You have used up your quota.\n${fenced(CLEAN)}`],
    ['a file that is shown', `The file expected.json:\n${fenced(CLEAN)}\nLet me open the next one.`],
    ['what is still to be done', `Now I will review this:\n${fenced(CLEAN)}`],
    ['text behind it', `${fenced(CLEAN)}\n\nStill, SQL is built from input.`],
    ['another fence', `${fenced(CLEAN)}\n\n${FENCE}js\nrun(sql)\n${FENCE}`],
  ])('%s beside it is not clean', (_, text) => {
    for (const reads of ['json', 'markdown'] as const) {
      const review = read(text, reads);
      expect(review.readable && review.unread.length === 0).toBe(false);
    }
  });

  test('beside a Markdown finding it is a quotation', () => {
    const text = `[CRITICAL] **Login accepts any password** — \`src/login.js:2\`\n\nThe fixture:\n\n${fenced({ findings: [{ title: 'T', file: 'x' }] })}`;
    expect(read(text, 'markdown').findings).toMatchObject([
      { severity: 'critical', title: 'Login accepts any password' },
    ]);
  });

  test('findings beside a text that states none are not lost', () => {
    const prose = read(`I read all of src with care.\n\n${fenced({ findings: [SQL] })}`, 'markdown');
    expect(prose).toMatchObject({ findings: [{ severity: 'critical' }], unread: [{ line: 1 }] });
    const clean = read(
      `## Coverage Summary\n\n- \`src/store.js\` — reviewed\n\n${fenced({ findings: [SQL] })}`,
      'markdown',
    );
    expect(clean.unread).toMatchObject([{ text: SQL.title }]);
  });

  test('what a later document says again is a draft before', () => {
    const review = read(`${fenced({ findings: [SQL] })}\n${fenced({ findings: [SQL] })}\n${fenced({ findings: [] })}`);
    expect(review.findings.map(({ standing }) => standing.kind)).toEqual(['duplicate', 'stands']);
  });
});

describe('coverage', () => {
  test.each([
    ['Reviewed, no issues', 'reviewed'],
    ['✅', 'reviewed'],
    ['no new findings', 'reviewed'],
    ['generated', 'trivial'],
    ['C1', 'findings'],
    ['2 findings', 'findings'],
    ['could not be read', 'not-reviewed'],
    ['pending', 'not-reviewed'],
    ['✗', 'not-reviewed'],
    ['not reviewed, no issues', 'not-reviewed'],
    ['geprüft', 'not-reviewed'],
    ['', 'not-reviewed'],
  ])('%j is %s', (said, state) => {
    expect(read({ findings: [], coverage: { 'a.js': said } }).coverage).toMatchObject([{ path: 'a.js', state }]);
  });

  test('lists, lists by state, and objects', () => {
    const of = (coverage: unknown): string[] =>
      read({ findings: [], coverage }).coverage.map(({ path, state }) => `${path} ${state}`);
    expect(of(['a.js', 'b.js — not reviewed', 'c d.js'])).toEqual([
      'a.js reviewed',
      'b.js not-reviewed',
      'c d.js reviewed',
    ]);
    expect(of({ reviewed: ['a.js'], skipped: ['b.js'], not_reviewed: ['c.js'] })).toEqual([
      'a.js reviewed',
      'b.js not-reviewed',
      'c.js not-reviewed',
    ]);
    expect(
      of([{ file: 'a.js', reviewed: true, issues: 0 }, { path: 'b.js', status: 'skipped' }, { path: 'c.js' }]),
    ).toEqual(['a.js reviewed', 'b.js not-reviewed', 'c.js not-reviewed']);
  });
});
