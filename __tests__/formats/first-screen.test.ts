/** What every format shows before the findings: the table of all of them, facts in one line, what to do about a red check. */
import { describe, expect, test } from '@jest/globals';
import { assess } from '../../src/assess/assess.js';
import type { Report, ReportFinding } from '../../src/domain/report.js';
import { findingRows, ROWS_SHOWN, runFacts, subjectTitle } from '../../src/formats/first-screen.js';
import { html } from '../../src/formats/html/html.js';
import { markdown } from '../../src/formats/markdown/markdown.js';
import { SUMMARY_MAX_BYTES, summary } from '../../src/formats/summary.js';
import { checkNote, greenLine } from '../../src/text/check-words.js';
import { GOLDEN_CASES } from '../support/golden-cases.js';
import { anchor, manyFindings, reported, sampleReport } from '../support/sample-report.js';

const golden = (name: string): Report => {
  const facts = GOLDEN_CASES[name];
  if (!facts) throw new Error(`no case ${name}`);
  return assess(facts());
};

/** These findings as they are, not settled again. */
const reportOf = (findings: readonly ReportFinding[]): Report => ({ ...sampleReport(), findings });

/** The ids of the rows of the table, in order. */
const rowIds = (text: string): string[] =>
  [...text.matchAll(/^\| (?:\*\*)?([CIS]\d+)(?:\*\*)? \| /gm)].map(([, id = '']) => id);
const htmlRowIds = (text: string): string[] =>
  [...text.matchAll(/<th scope="row"><a href="#([CIS]\d+)">/g)].map(([, id = '']) => id);

describe('the table of all findings', () => {
  test.each(Object.keys(GOLDEN_CASES))('has each finding once, carried ones included, in every format: %s', (name) => {
    const report = golden(name);
    const ids = report.findings.map(({ id }) => id).sort();
    expect(rowIds(markdown.render(report)).sort()).toEqual(ids);
    expect(rowIds(summary.render(report)).sort()).toEqual(ids);
    expect(htmlRowIds(html.render(report)).sort()).toEqual(ids);
  });

  test('stands before the sections, the table about the run folded behind it', () => {
    const text = markdown.render(golden('round-3'));
    const at = [
      '\n**Rework** — ',
      '\n|  | finding | place |',
      ' claims',
      '\n<details><summary>About this run',
      '\n## ',
    ];
    const found = at.map((part) => text.indexOf(part));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  const finding = (
    id: string,
    votes: Record<string, 'critical' | 'important' | 'suggestion'>,
    more: Partial<ReportFinding> = {},
  ) => reported({ id, votes, locations: [anchor('src/a.ts', 3, ['code'])] }, more);

  test('the most severe stand first, and what does not block behind what does', () => {
    const rows = findingRows(
      reportOf([
        finding('S1', { claude: 'suggestion' }),
        finding('I1', { claude: 'important' }, { blocking: false }),
        finding('I2', { claude: 'important', codex: 'important' }),
        finding('C1', { codex: 'critical' }, { severity: 'critical', contested: true }),
      ]),
    );
    expect(rows.map(({ finding: { id }, isSerious, origin, who }) => [id, isSerious, origin, who])).toEqual([
      ['C1', true, 'introduced', 'Codex alone (contested)'],
      ['I2', true, 'introduced', 'Claude, Codex'],
      ['I1', true, 'introduced, not blocking', 'Claude alone'],
      ['S1', false, 'introduced', 'Claude alone'],
    ]);
  });

  test('a carried one says since when; a bar in a path or title breaks no row', () => {
    const carried = finding('C1', {}, { round: { status: 'carried', since: 1 }, title: 'a | b', severity: 'critical' });
    const text = markdown.render(reportOf([{ ...carried, locations: [anchor('src/a|b.ts', 3, ['code'])] }]));
    const row = text.split('\n').find((line) => line.startsWith('| **C1** |')) ?? '';
    expect(row).toContain('introduced, carried from round 1');
    expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(7);
  });

  test('where no origin is known there is no column of them', () => {
    const unknown = { kind: 'unknown', commit: null, reason: '' } as const;
    const text = markdown.render(reportOf([finding('I1', { claude: 'important' }, { origin: unknown })]));
    expect(text).toContain('\n|  | finding | place | who |\n');
  });

  test('many rows: the first are seen, the others folded, and a job summary of thousands fits', () => {
    const text = markdown.render(sampleReport(manyFindings(200)));
    const [seen = ''] = text.split('<details>');
    expect(rowIds(seen)).toHaveLength(ROWS_SHOWN);
    expect(rowIds(text)).toHaveLength(200);
    expect(text).toMatch(/<summary>160 more: \d+ important or worse, \d+ suggestions<\/summary>/);
    const small = summary.render(sampleReport(manyFindings(1500)));
    expect(new TextEncoder().encode(small).length).toBeLessThanOrEqual(SUMMARY_MAX_BYTES);
    expect(small).toContain('S700. **');
  });
});

describe('the facts', () => {
  test('count findings, claims, reviewers, places, fixes, files', () => {
    expect(runFacts(golden('many-findings')).join(' · ')).toMatch(
      /^\d+ findings from \d+ claims.* of 3 reviewers · .*places? confirmed by git · \d+ of \d+ fixes appl.* · 4 of 4 files accounted for · /,
    );
    expect(runFacts(golden('clean'))[0]).toBe('no findings of 3 reviewers');
    expect(runFacts(golden('round-3'))[0]).toBe('3 findings, 1 carried, from 4 claims (1 set aside) of 3 reviewers');
    const carried = reported({ id: 'S1' }, { round: { status: 'carried', since: 1 }, sources: [] });
    expect(runFacts({ ...reportOf([carried]), setAside: [] })[0]).toBe(
      '1 finding carried from earlier rounds, none new from 3 reviewers',
    );
    expect(runFacts(golden('incomplete')).join(' · ')).toMatch(/of 3 reviewers \(1 completed\)/);
  });

  test('without a repository nothing is said to be checked', () => {
    const report = sampleReport([reported({ id: 'I1', locations: [anchor('a.ts', 1, [], { state: 'unverified' })] })], {
      change: null,
    });
    expect(runFacts(report)).toContain('places not checked: no repository');
    expect(subjectTitle(report)).toBe(report.id);
  });
});

describe('the check', () => {
  const decided = (more: Partial<Report['decision']>): Report => {
    const report = golden('many-findings');
    return { ...report, decision: { ...report.decision, ...more } };
  };

  test('says what it does, and because of what', () => {
    expect(checkNote(decided({ conclusion: 'fail', standing: ['C1'] }))).toBe('check fails: C1');
    expect(checkNote(decided({ conclusion: 'fail', standing: ['C1', 'C2', 'C3', 'I1', 'I2'] }))).toBe(
      'check fails: C1, C2, C3 and two more',
    );
    expect(checkNote(decided({ conclusion: 'incomplete', standing: [] }))).toBe('check fails: incomplete');
    expect(checkNote(decided({ conclusion: 'pass', standing: [] }))).toBe('check passes');
    expect(checkNote(decided({ conclusion: 'fail', gate: 'trial', standing: ['C1'] }))).toBe(
      'trial: check is green, enforced it would fail: C1',
    );
  });

  test('the way to green is one line, with the command that works; none where nothing is red', () => {
    const red = decided({ conclusion: 'fail', standing: ['C1'], override: 'write' });
    expect(greenLine(red)).toBe(
      `To get green: fix C1 and push; or comment, and run the job again: \`/deep-review decline C1 <reason>\` (someone else with write access); or \`/deep-review accept ${red.change?.head ?? ''} <reason>\` for this head only (someone with write access who neither wrote nor pushed it).`,
    );
    expect(markdown.render(red)).toContain(
      `\n\nTo get green: fix C1 and push; or comment, and run the job again: \`/deep-review decline C1 <reason>\``,
    );
    expect(greenLine(decided({ conclusion: 'fail', standing: ['C1', 'C2'], override: 'off' }))).toBe(
      'To get green: fix C1 and C2 and push; or comment, and run the job again: `/deep-review decline <id> <reason>` (someone else with write access).',
    );
    expect(greenLine(decided({ conclusion: 'incomplete', override: 'admin' }))).toBe(
      `To get green: mend what is missing and run the job again; or comment, and run the job again: \`/deep-review accept ${red.change?.head ?? ''} <reason>\` for this head only (an administrator who neither wrote nor pushed it).`,
    );
    expect(greenLine(decided({ conclusion: 'pass' }))).toBeNull();
    expect(greenLine(decided({ conclusion: 'fail', gate: 'trial' }))).toBeNull();
    expect(greenLine({ ...red, change: null })).toBe('To get green: fix C1.');
  });
});
