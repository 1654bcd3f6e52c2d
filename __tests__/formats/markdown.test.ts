import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SEVERITIES } from '../../src/domain/severity.js';
import { pageOf } from '../../src/formats/markdown/markdown-body.js';
import { markdown, sections, written } from '../../src/formats/markdown/markdown.js';
import { parseReview } from '../../src/parse/parse.js';
import { GOLDEN_CASES } from '../support/golden-cases.js';
import { done, report } from '../support/golden-markdown.js';
import { anchor, consolidated, sampleReport } from '../support/sample-report.js';
const text = (name: string): string => markdown.render(report(name));

describe('the report in Markdown', () => {
  test('has every section, in order, and says None. where there is nothing', () => {
    const headings = text('clean')
      .replace(/^```[^]*?^```$/gm, '')
      .split('\n')
      .filter((line) => /^##? /.test(line));
    expect(headings).toEqual([
      '# Deep Review: 20260504-103000-pr-57',
      ...[
        ...['Executive Summary', 'Critical Issues', 'Important Issues', 'Suggestions', 'Carried from Prior Rounds'],
        ...['Pre-existing (not blocking)', 'Design Observations', 'Testing Assessment', 'Documentation Assessment'],
        ...['Commit Structure', 'Acknowledged Limitations', 'Unresolved Feedback', 'Coverage', 'Set Aside'],
        ...['Agent Performance Retro', 'Review Process Notes', 'Appendix: Original Reviews', 'Resolution'],
      ].map((title) => `## ${title}`),
    ]);
    expect(text('clean')).toContain('## Critical Issues\n\nNone.\n');
  });

  test('a finding says where, who, how bad, since when, with the code and the fix as git has them', () => {
    const all = text('many-findings');
    const start = all.indexOf('C1. **');
    const finding = all.slice(start, all.indexOf('\nC2. **', start));
    const blob = 'https://github.com/harbour/tidewatch/blob/4f0c2a9d1e8b7c6a5f4e3d2c1b0a99887766554f';
    expect(finding).toContain(
      `C1. **A job that fails during \`drain\` is dropped** — [\`src/queue/worker.ts:41-43\`](${blob}/src/queue/worker.ts#L41-L43) (critical, regression)\n\nAlso at [\`src/queue/store.ts:88\`](${blob}/src/queue/store.ts#L88).\n\nRaised by Claude Opus 4.7 and Codex GPT 5.5. Introduced`,
    );
    expect(finding).toContain('Introduced by this change in [`b1946ac`]');
    expect(finding).toContain('```ts\n  const job = await this.take();\n  await run(job);\n}\n```');
    expect(finding.match(/await this\.take\(\)/g)).toHaveLength(2);
    expect(finding).toContain(`the loop at [\`store.ts:88\`](${blob}/src/queue/store.ts#L88) sees`);
    expect(finding).toContain('<details><summary>Code at store.ts:88</summary>');
    expect(finding).toContain('Fix: put the job back before the error leaves.\n\n```diff\n--- a/src/queue/worker.ts');
    expect(finding).toContain('The fix applies (located by its lines).');
    expect(finding).toContain('**Codex GPT 5.5** adds:');
  });

  test('a contested finding shows its votes and that it gates', () => {
    expect(text('contested')).toContain('**Contested**: the critical vote is outvoted');
    expect(text('contested')).toContain(
      'Votes: Gemini 3.1 Pro critical, Claude Opus 4.7 important. The middle is important.',
    );
  });

  test('what does not block stands apart', () => {
    const [before = '', apart = ''] = text('pre-existing').split('## Pre-existing (not blocking)');
    expect(before).not.toContain('I1. **');
    expect(apart).toContain('I1. **The poll interval is never bounded**');
    expect(apart).toContain('It does not block this change.');
  });

  test.each([
    ['pre-existing', 'no line is touched; last changed by SHA', 'no line is touched.'],
    ['exposed', 'the same hunk; these lines are older: SHA', 'the same hunk.'],
    ['exposed', 'moved or copied from a.ts: SHA', 'moved or copied from a.ts.'],
    [
      'pre-existing',
      'these lines are older than the change: SHA; codex says so too',
      'these lines are older than the change; codex says so too.',
    ],
    ['introduced', '2 of 3 lines added by this change, in SHA', '2 of 3 lines added by this change.'],
    ['introduced', 'lines that this change deletes', 'lines that this change deletes.'],
  ] as const)('names the commit of an origin once: %s, %s', (kind, reason, said) => {
    const commit = { sha: 'abcdef1234'.repeat(4), date: '2026-02-03T00:00:00Z', subject: 'Hand out (old) links' };
    const cited = `${commit.sha.slice(0, 9)} (2026-02-03, “${commit.subject}”)`;
    const finding = consolidated({ id: 'I1', origin: { kind, commit, reason: reason.replace('SHA', cited) } });
    const text = markdown.render(sampleReport([finding]));
    const where = kind === 'introduced' ? ' in' : '; its lines were last changed in';
    expect(text).toMatch(
      new RegExp(`this change${where} \\[\`abcdef1\`\\]\\(\\S+\\) \\(2026-02-03, “Hand out \\(old\\) links”\\): `),
    );
    expect(text).toContain(`links”): ${said}`);
    expect(text.slice(0, text.indexOf(`): ${said}`)).match(/Hand out/g)).toHaveLength(1);
  });

  test('a later round tells what became of the last one', () => {
    const round = text('round-3');
    expect(round).toContain('| **Round** | 3 (of PR \\#57) |');
    expect(round).toContain('*Prior round: unaddressed since round 2.*');
    expect(round).toContain('| 2 | I1: What I1 was about | Unaddressed → I1 | raised again, its lines are the same |');
    expect(round.indexOf('## Carried')).toBeLessThan(round.indexOf('C1. **A job'));
  });

  test('a problem of the run is told with its cause and its fix', () => {
    expect(text('incomplete')).toContain(
      '- **codex: no review** — the daily quota of the account is used up. Fix: wait until tomorrow, or give a key with a larger quota',
    );
  });

  test.each(Object.keys(GOLDEN_CASES))('does no harm: %s', (name) => {
    expect(done(text(name))).toEqual([]);
  });
});

/** Words as reviewers write them in titles: code, punctuation, brackets. */
const word = fc.constantFrom(
  'Retry',
  '`take()`',
  'loses',
  'the',
  'job',
  'on',
  '`a_b`',
  "user's",
  'I/O',
  '50 %',
  '(again)',
  'cache_key',
  'x < y',
);
const title = fc.array(word, { minLength: 2, maxLength: 9 }).map((words) => words.join(' '));
const path = fc.constantFrom('src/queue/worker.ts', 'cmd/main.go', 'docs/guide.md', 'Makefile', 'pkg/x_y/z.py');
const place = fc.record({ path, start: fc.integer({ min: 1, max: 900 }), size: fc.integer({ min: 1, max: 6 }) });

describe('written, then read as a review', () => {
  test('the findings are the same: ids, severities, titles, places', () => {
    const findings = fc.array(fc.record({ title, place, severity: fc.constantFrom(...SEVERITIES) }), { maxLength: 6 });
    fc.assert(
      fc.property(findings, (sketches) => {
        const count = { critical: 0, important: 0, suggestion: 0 };
        const made = [...sketches]
          .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
          .map(({ title: words, place: { path: file, start, size }, severity }) => {
            count[severity] += 1;
            return consolidated({
              id: `${severity.charAt(0).toUpperCase()}${String(count[severity])}`,
              votes: { claude: severity },
              title: words,
              locations: [
                anchor(
                  file,
                  start,
                  Array.from({ length: size }, (_, at) => `line ${String(at)}`),
                ),
              ],
            });
          });
        const page = pageOf({ ...sampleReport(made), reviews: [] });
        const own = sections(page).filter(({ key }) => ['critical', 'important', 'suggestion'].includes(key));
        const read = parseReview({
          reviewer: 'own',
          pass: 1,
          file: 'own-pass-1.md',
          text: written(own),
          reads: 'markdown',
          nonce: null,
        });
        expect(
          read.findings.map(({ id, severity, title: words, locations }) => ({
            id,
            severity,
            words,
            place: locations[0],
          })),
        ).toEqual(
          made.map(({ id, severity, title: words, locations }) => ({
            ...{ id, severity, words },
            place: { path: locations[0]?.path, lines: locations[0]?.lines },
          })),
        );
      }),
      { numRuns: 25 },
    );
  });
});
