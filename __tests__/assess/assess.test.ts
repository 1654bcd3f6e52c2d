import { describe, expect, test } from '@jest/globals';
import { assess } from '../../src/assess/assess.js';
import { MAX_FINDINGS } from '../../src/domain/finding.js';
import { GOLDEN_CASES } from '../support/golden-cases.js';
import { anchor, claim, consolidated, sampleChange, sampleFacts, settled } from '../support/sample-report.js';

const report = (name: string) => assess((GOLDEN_CASES[name] ?? (() => sampleFacts()))());

describe('assess', () => {
  test('a clean run passes and says so', () => {
    const { decision, executiveSummary } = report('clean');
    expect(decision).toMatchObject({ conclusion: 'pass', verdict: 'merge-as-is' });
    expect(executiveSummary).toContain('Nobody found anything to change.');
  });

  test('an empty change passes with the reason, whoever ran', () => {
    const facts = sampleFacts([], { change: sampleChange({ files: [] }), runs: [], reviews: [] });
    expect(assess(facts).decision).toMatchObject({
      conclusion: 'pass',
      reasons: ['Nothing to review: the change is empty.'],
    });
  });

  test('what is missing makes it incomplete, and the summary does not recommend merging', () => {
    const { decision, executiveSummary } = report('incomplete');
    expect(decision).toMatchObject({ conclusion: 'incomplete', verdict: 'incomplete' });
    expect(decision.reasons.join(' ')).toContain('src/queue/store.ts');
    expect(executiveSummary).toContain('**The run is incomplete.**');
    expect(executiveSummary).not.toContain('Nothing has to change');
  });

  test('the summary says what is missing to a confirmed place, and where the fixes are', () => {
    const code = anchor('src/queue/worker.ts', 41, ['await run(job);']);
    const summary = (state: 'verified' | 'moved', hasPatch: boolean): string =>
      assess({ ...sampleFacts([consolidated({ id: 'I1', locations: [{ ...code, state }] })]), hasPatch })
        .executiveSummary;
    expect(summary('verified', false)).toContain('Git confirms every cited place.');
    expect(summary('moved', true)).toContain(
      'Git confirms every cited place (one found elsewhere by the quoted code). The fixes that may be taken together are in `fixes.patch`.',
    );
  });

  test('the summary takes the first sentence of a finding, not the tag before it', () => {
    const finding = consolidated({
      id: 'I1',
      body: '(important, gap)\n\nThe loop ends without a value. Callers fail.',
    });
    expect(assess(sampleFacts([finding])).executiveSummary).toContain(
      '**I1** Finding I1. The loop ends without a value.',
    );
  });

  test('findings that were left unread are never green, whoever else completed', () => {
    const facts = sampleFacts([]);
    const unread = Array.from({ length: MAX_FINDINGS }, () => claim('codex', { severity: 'suggestion' }));
    const reviews = facts.reviews.map((review) =>
      review.reviewer === 'codex' ? { ...review, findings: unread } : review,
    );
    expect(assess(facts).decision.conclusion).toBe('pass');
    const { decision, reviewers } = assess(settled({ ...facts, reviews }));
    expect(decision.conclusion).toBe('incomplete');
    expect(decision.reasons.join(' ')).toContain('Codex raised more findings than are read');
    expect(reviewers.map(({ id, status }) => [id, status])).toContainEqual(['codex', 'degraded']);
  });

  test.each([
    [
      'text that could not be read',
      { unread: [{ line: 7, text: 'Attackers can read any file', reason: 'no finding' }] },
    ],
    ['findings that its closing line counts', { claimed: { critical: 1, important: 0, suggestion: 0 } }],
  ])('%s: never green, whoever else completed, and the problem is told', (_, parts) => {
    const facts = sampleFacts([]);
    const reviews = facts.reviews.map((review) => (review.reviewer === 'codex' ? { ...review, ...parts } : review));
    const { decision, reviewers, problems } = assess(settled({ ...facts, reviews }));
    expect(decision.conclusion).toBe('incomplete');
    expect(decision.reasons.join(' ')).toContain('Codex wrote what could not be read');
    expect(reviewers.map(({ id, status }) => [id, status])).toContainEqual(['codex', 'degraded']);
    expect(JSON.stringify(problems)).toMatch(
      /Attackers can read any file|it says 1 critical finding; nothing was read/,
    );
  });

  test('what is older than the change does not block, a carried critical does', () => {
    expect(report('pre-existing').decision.conclusion).toBe('pass');
    expect(report('pre-existing').findings[0]?.blocking).toBe(false);
    const facts = sampleFacts();
    const carried = report('round-3').findings.filter(({ round }) => round.status === 'carried');
    expect(assess({ ...facts, rounds: { ...facts.rounds, carried } }).decision.conclusion).toBe('fail');
  });

  test('scorecards count what became of each claim', () => {
    const [claude, , gemini] = report('contested').reviewers;
    expect(claude?.scorecard).toMatchObject({ unique: 0, merged: 1, downgraded: 0 });
    expect(gemini?.scorecard).toMatchObject({ unique: 1, merged: 1, downgraded: 0, refuted: 1 });
    expect(report('contested').reconciliation[0]).toContain('(important) → critical C1');
  });

  test('no two neighbouring remarks begin alike', () => {
    const starts = report('many-findings').reviewers.map(({ name, remarks }) =>
      remarks.replaceAll(name, '').slice(0, 12),
    );
    expect(new Set(starts).size).toBe(starts.length);
  });

  test('every finding of the reviews is in the report once', () => {
    const findings = [consolidated({ id: 'I1' }), consolidated({ id: 'S1', votes: { codex: 'suggestion' } })];
    const sources = assess(sampleFacts(findings)).findings.flatMap((finding) => finding.sources);
    expect(sources).toHaveLength(2);
  });
});
