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
  const headings = (name: string): string[] =>
    text(name)
      .replace(/^(`{3,})[^`\n]*\n[^]*?^\1$/gm, '')
      .split('\n')
      .filter((line) => /^##? /.test(line));

  test('has its sections in order, and names those with nothing in them in one line at the end', () => {
    expect(headings('clean')).toEqual([
      '# Deep Review: Drain the job queue on shutdown · round 1',
      ...['## Coverage', '## Agent Performance Retro', '## Appendix: Original Reviews'],
    ]);
    expect(text('clean')).toMatch(/^\*Nothing under: .*, Reconciliation, .*\.\*$/m);
    expect(text('clean').replace(/^(`{3,})[^`\n]*\n[^]*?^\1$/gm, '')).not.toMatch(/^None\.$/m);
    // Where nothing is quiet, it is not spoken of.
    const QUIET = 'Quiet from Round Three on';
    const all = [
      ...['Critical Issues', 'Important Issues', 'Suggestions', 'Carried from Prior Rounds'],
      ...[
        'Pre-existing (not blocking)',
        QUIET,
        'Design Observations',
        'Testing Assessment',
        'Documentation Assessment',
      ],
      ...['Commit Structure', 'Acknowledged Limitations', 'Unresolved Feedback', 'Coverage', 'Set Aside'],
      ...['Agent Performance Retro', 'Review Process Notes', 'Appendix: Original Reviews', 'Resolution'],
    ];
    for (const name of Object.keys(GOLDEN_CASES)) {
      const shown = headings(name).flatMap((line) => (line.startsWith('## ') ? [line.slice(3)] : []));
      const named = /^\*Nothing under: (.*)\.\*$/m.exec(text(name))?.[1]?.split(', ') ?? [];
      const told = [...shown, ...named].filter((title) => all.includes(title) && title !== QUIET);
      expect(told.sort()).toEqual(all.filter((title) => title !== QUIET).sort());
      expect(shown.includes(QUIET)).toBe(name === 'round-3');
      expect(shown).toEqual(all.filter((title) => shown.includes(title)));
    }
  });

  test('a finding says where, who, how bad, since when, with the code and the fix as git has them', () => {
    const all = text('many-findings');
    const start = all.indexOf('C1. **');
    const finding = all.slice(start, all.indexOf('\nC2. **', start));
    const blob = 'https://github.com/harbour/tidewatch/blob/4f0c2a9d1e8b7c6a5f4e3d2c1b0a99887766554f';
    expect(finding).toContain(
      `C1. **A job that fails during \`drain\` is dropped** — [\`src/queue/worker.ts:41-43\`](${blob}/src/queue/worker.ts#L41-L43) (critical, regression)\n\nintroduced in [\`b1946ac\`]`,
    );
    expect(finding).toContain(
      ` · Claude, Codex · also at [\`src/queue/store.ts:88\`](${blob}/src/queue/store.ts#L88)\n\n`,
    );
    expect(finding).toContain('```ts\n  const job = await this.take();\n  await run(job);\n}\n```');
    expect(finding.match(/await this\.take\(\)/g)).toHaveLength(2);
    expect(finding).toContain(`the loop at [\`store.ts:88\`](${blob}/src/queue/store.ts#L88) sees`);
    expect(finding).toContain('<details><summary>Code at store.ts:88</summary>');
    expect(finding).toContain('Fix: put the job back before the error leaves.\n\n```diff\n--- a/src/queue/worker.ts');
    expect(finding).toContain('The fix applies (located by its lines).');
    expect(finding).toContain('**Codex** adds:');
  });

  test('a contested finding shows its votes and that it gates', () => {
    expect(text('contested')).toContain('\n**contested** · ');
    expect(text('contested')).toContain(' · Gemini critical, Claude important');
    expect(text('contested')).toContain('<sub>The middle is important.');
  });

  test('what does not block stands apart', () => {
    const [before = '', apart = ''] = text('pre-existing').split('## Pre-existing (not blocking)');
    expect(before).not.toContain('I1. **');
    expect(apart).toContain('I1. **The poll interval is never bounded**');
    expect(apart).toMatch(/ · not blocking$/m);
  });

  test.each([
    ['pre-existing', 'no line is touched; last changed by SHA', 'no line is touched'],
    ['exposed', 'the same hunk; these lines are older: SHA', 'the same hunk'],
    ['exposed', 'moved or copied from a.ts: SHA', 'moved or copied from a.ts'],
    [
      'pre-existing',
      'these lines are older than the change: SHA; codex says so too',
      'these lines are older than the change; codex says so too',
    ],
    ['introduced', '2 of 3 lines added by this change, in SHA', ''],
  ] as const)('names the commit of an origin once: %s, %s', (kind, reason, said) => {
    const commit = { sha: 'abcdef1234'.repeat(4), date: '2026-02-03T00:00:00Z', subject: 'Hand out (old) links' };
    const cited = `${commit.sha.slice(0, 9)} (2026-02-03, “${commit.subject}”)`;
    const finding = consolidated({ id: 'I1', origin: { kind, commit, reason: reason.replace('SHA', cited) } });
    const [, facts = ''] = /^I1\. .*\n\n(.*)$/m.exec(markdown.render(sampleReport([finding]))) ?? [];
    expect(facts).toMatch(/(?: in|, lines of) \[`abcdef1`\]\(\S+\) “Hand out \(old\) links”/);
    expect(facts).toContain(`links”${said === '' ? ' · ' : ` (${said})`}`);
    expect(facts.match(/Hand out/g)).toHaveLength(1);
  });

  test('says nothing of what goes without saying: an origin without a repository, a place that git confirms', () => {
    const origin = { kind: 'unknown', commit: null, reason: 'there was no repository' } as const;
    const finding = consolidated({ id: 'I1', origin });
    const bare = markdown.render({ ...sampleReport([finding]), change: null });
    expect(bare).not.toMatch(/origin unknown|no repository/);
    expect(markdown.render(sampleReport([finding]))).toContain('origin unknown (there was no repository)');
    const gone = { ...anchor('src/gone.ts', 3, ['x']), state: 'missing' } as const;
    expect(markdown.render(sampleReport([consolidated({ id: 'I1', locations: [gone] })]))).toMatch(
      /<sub>\S+src\/gone\.ts:3\S+ is not in the repository\./,
    );
  });

  test('several places of one file name it once', () => {
    const locations = [anchor('a.ts', 3, ['x']), anchor('a.ts', 40, ['y']), anchor('b.ts', 5, ['z'])];
    const text = markdown.render(sampleReport([consolidated({ id: 'I1', locations })]));
    expect(text).toMatch(/also at \[`:40`\]\(\S+\) and \[`b\.ts:5`\]/);
  });

  test('code stands without blank lines around it and common indentation, and is cut with a mark', () => {
    const long = Array.from({ length: 30 }, (_, at) => `    line(${String(at)});`);
    const locations = [anchor('a.ts', 3, ['', ...long, ''])];
    const text = markdown.render(sampleReport([consolidated({ id: 'I1', locations })]));
    expect(text).toMatch(/```ts\nline\(0\);\n/);
    expect(text).toContain('line(19);\n… (10 more lines)\n```');
    const deleted = { ...anchor('a.ts', 3, ['gone();']), side: 'base' } as const;
    expect(markdown.render(sampleReport([consolidated({ id: 'I1', locations: [deleted] })]))).toContain(
      'Deleted by this change:\n\n```ts\ngone();',
    );
  });

  test('entries that would waive findings stand in one fold at the end', () => {
    const [one, two] = ['I1', 'I2'].map((id) => ({ ...consolidated({ id }), waiver: `- { key: "${id}" }` }));
    const sample = sampleReport([]);
    const made = sampleReport([consolidated({ id: 'I1' }), consolidated({ id: 'I2' })]).findings;
    const findings = made.map((finding, index) => ({ ...finding, waiver: (index ? two : one)?.waiver ?? null }));
    const text = markdown.render({ ...sample, findings });
    expect(text.match(/that would waive/g)).toHaveLength(1);
    expect(text).toContain('```yaml\n# I1\n- { key: "I1" }\n# I2\n- { key: "I2" }\n```');
    expect(text.indexOf('that would waive')).toBeGreaterThan(text.indexOf('## Review Process Notes'));
  });

  test('a later round tells what became of the last one', () => {
    const round = text('round-3');
    expect(round).toContain('| **Round** | 3 (of PR \\#57) |');
    expect(round).toContain('*Prior round: unaddressed since round 2.*');
    expect(round).toContain('| 2 | I1: What I1 was about | Raised again → I1 | raised again, its lines are the same |');
    expect(round.match(/^Since round 2: .* fixed, /gm)).toHaveLength(1);
    expect(round).toContain('## Resolution\n\n| # |');
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
