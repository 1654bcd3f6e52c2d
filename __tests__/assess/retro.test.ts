/** The retro: only facts that tell something, and why a reviewer was overruled in terms of the code. */
import { expect, test } from '@jest/globals';
import { assess } from '../../src/assess/assess.js';
import type { SecondOpinion } from '../../src/domain/second-opinion.js';
import { aboutOf } from '../../src/domain/second-opinion.js';
import type { Report } from '../../src/domain/report.js';
import { retroRows, retroSentence } from '../../src/formats/retro-table.js';
import { anchor, consolidated, sampleFacts, sampleRun, settled } from '../support/sample-report.js';

const lowered = consolidated({ id: 'I1', votes: { codex: 'critical' }, severity: 'important' });
const opinion: SecondOpinion = {
  ...{
    about: aboutOf(lowered),
    digest: 'd',
    answered: true,
    title: lowered.title,
    reviewer: 'gemini',
    sameVendor: false,
  },
  ...{ verdict: 'lowered', severity: 'important', reason: 'Nothing is lost.' },
  cites: [{ path: 'src/a.ts', lines: { start: 13, end: 13 } }],
};
const facts = sampleFacts([lowered]);
const remarks = (report: Report, id: string): string => report.reviewers.find((one) => one.id === id)?.remarks ?? '';

test('says once which code overruled a reviewer: in the list', () => {
  const report = assess({ ...facts, opinions: new Map([[opinion.about, opinion]]) });
  expect(remarks(report, 'codex')).not.toMatch(/lowers|here:/);
  expect(report.reconciliation.join('\n')).toMatch(/→ important I1: .*lowers it, citing `src\/a\.ts:13`\./);
});

test('names tools that made a difference, and nothing that was not measured', () => {
  const telemetry = {
    ...{ durationMs: 1, toolCalls: { Bash: 9 }, commands: { 'git blame': 8, go: 2, sed: 5 }, lowerBound: false },
    ...{ filesRead: ['src/queue/worker.ts', 'vendor/x.go'], tokens: null, costUsd: null, model: null },
  };
  const told = assess({ ...facts, runs: facts.runs.map(({ reviewer: { id } }) => sampleRun(id, { telemetry })) });
  const path = told.coverage[0]?.path ?? '';
  const [first] = told.reviewers;
  expect(path).not.toBe('vendor/x.go');
  // The table counts them.
  expect(first?.remarks).not.toContain('git blame');
  expect(retroRows(told).find(({ name }) => name === 'Git')?.cells[0]).toContain('8 `git blame`');
  expect(first?.remarks).toContain('`vendor/x.go`');
  expect(first?.remarks).toContain('ran `go` twice');
  expect(first?.remarks).not.toContain('sed');
  const silent = assess({
    ...facts,
    runs: facts.runs.map(({ reviewer: { id } }) => sampleRun(id, { telemetry: null })),
  });
  expect(silent.reviewers.map(({ remarks: text }) => text).join(' ')).not.toMatch(/git blame|outside the diff| ran /);
});

test('without a repository no file is outside the diff', () => {
  const telemetry = {
    ...{ durationMs: 1, toolCalls: { Read: 1 }, commands: {}, lowerBound: false, filesRead: ['vendor/x.go'] },
    ...{ tokens: null, costUsd: null, model: null },
  };
  const coverage = [{ path: 'src/a.ts', state: 'reviewed' as const, ids: [], line: 1 }];
  const reviews = facts.reviews.map((review) => ({ ...review, coverage }));
  const runs = facts.runs.map(({ reviewer: { id } }) => sampleRun(id, { telemetry }));
  const report = assess(settled({ ...facts, change: null, reviews, runs }));
  expect(report.coverage).toHaveLength(1);
  expect(report.reviewers.map(({ remarks: text }) => text).join(' ')).not.toContain('outside the diff');
  expect(retroRows(report).map(({ name }) => name)).not.toContain('Files read outside the diff');
});

test('says of a reviewer what several others raised in a file that it covered, not what one alone did', () => {
  const locations = [anchor(facts.change?.files[0]?.path ?? '', 3, ['code'])];
  const agreed = consolidated({ id: 'I1', votes: { claude: 'important', codex: 'important' }, locations });
  const lone = consolidated({ id: 'I2', votes: { claude: 'important' }, locations });
  const report = assess(sampleFacts([agreed, lone]));
  expect(remarks(report, 'gemini')).toContain(
    'It passed over I1, which Claude and Codex raised, in a file that it covered.',
  );
  expect(remarks(report, 'codex')).not.toContain('passed over');
});

test('has no row in which nobody has anything, and no line for what did not move', () => {
  const report = assess(sampleFacts([consolidated({ id: 'I1', votes: { codex: 'important' } })]));
  expect(report.reconciliation).toEqual([]);
  for (const { cells } of retroRows(report)) expect(cells.join('')).toMatch(/[^0]/);
  expect(retroRows(report).map(({ name }) => name)).not.toContain('Lower here');
  expect(retroSentence(report)).toBe('One finding of three reviews, raised by one alone.');
});

test('one sentence says what the reviews came to', () => {
  const shared = consolidated({ id: 'I1', votes: { claude: 'important', codex: 'important' } });
  const single = consolidated({ id: 'S1', votes: { gemini: 'suggestion' } });
  const sentence = (findings: readonly (typeof shared)[]): string => retroSentence(assess(sampleFacts(findings)));
  expect(sentence([])).toBe('Three reviews, no finding in any of them.');
  expect(sentence([shared])).toBe('Two findings of three reviews are one here, raised by several reviewers.');
  expect(sentence([shared, single])).toBe(
    'Three findings of three reviews are two here: one raised by several reviewers and one by one alone.',
  );
  const report = assess(sampleFacts([shared, single]));
  const without = report.reviewers.map((one) => (one.id === 'gemini' ? { ...one, status: 'failed' as const } : one));
  expect(retroSentence({ ...report, reviewers: without })).toContain(' of two reviews ');
  expect(retroSentence({ ...report, reviewers: report.reviewers.slice(0, 1) })).not.toContain('alone');
});
