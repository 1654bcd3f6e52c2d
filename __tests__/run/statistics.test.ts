/** What `stats` counts, and the table it prints. */
import { describe, expect, test } from '@jest/globals';
import type { FailureClass } from '../../src/domain/reviewer.js';
import type { Severity } from '../../src/domain/severity.js';
import { type CountedReport, statisticsOf, statisticsTable } from '../../src/run/statistics.js';
import { reported, sampleReport } from '../support/sample-report.js';

const SAMPLE = sampleReport();

interface Sketch {
  readonly pull?: number;
  readonly round?: number;
  readonly conclusion?: CountedReport['decision']['conclusion'];
  readonly gate?: 'enforce' | 'trial';
  readonly lost?: readonly FailureClass[];
  readonly uncovered?: boolean;
  readonly past?: 'known' | 'missing';
  readonly findings?: readonly (readonly [key: string, severity: Severity])[];
  readonly standing?: readonly string[];
  readonly minutes?: number;
}

let number = 0;
function report(sketch: Sketch): CountedReport {
  const { pull = 7, round = 1, conclusion = 'pass', gate = 'enforce', lost = [], minutes = 5 } = sketch;
  const { uncovered = false, past = 'known', findings = [], standing = [] } = sketch;
  number += 1;
  const word = { by: 'mara', at: '2026-11-01T10:00:00Z', url: 'u', reason: 'r', standing, missing: [] };
  const [first] = SAMPLE.reviewers;
  if (!first) throw new Error('the sample has reviewers');
  const problem = { what: '', why: '', fix: '' };
  return {
    ...SAMPLE,
    ...{ id: `r${String(number)}`, startedAt: new Date(Date.UTC(2026, 10, 1, 0, number)).toISOString() },
    durationMs: minutes * 60_000,
    round: { ...SAMPLE.round, number: round, of: `pr-${String(pull)}`, past },
    reviewers: lost.map((kind) => ({ ...first, status: 'failed', failures: [{ class: kind, problem }] })),
    findings: findings.map(([key, severity]) => reported({ id: 'C1', key, severity })),
    coverage: [{ path: 'a.ts', reviewers: {}, carried: {}, uncovered }],
    decision: { ...SAMPLE.decision, conclusion, gate, accepted: conclusion === 'accepted' ? word : null },
  };
}

describe('the counts', () => {
  test('how runs ended, of a trial what it would have been', () => {
    const { outcomes, runs } = statisticsOf([
      ...[report({}), report({ conclusion: 'fail' }), report({ conclusion: 'accepted' })],
      ...[report({ conclusion: 'incomplete' }), report({ gate: 'trial' })],
      ...[report({ gate: 'trial', conclusion: 'fail' }), report({ gate: 'trial', conclusion: 'incomplete' })],
    ]);
    expect(runs).toBe(7);
    expect(outcomes).toEqual({
      ...{ passed: 2, accepted: 1, failed: 1, incomplete: 1 },
      ...{ 'would fail': 1, 'would be incomplete': 1 },
    });
  });

  test('why runs are incomplete, each cause once, accepted ones too', () => {
    const { incomplete } = statisticsOf([
      report({ conclusion: 'incomplete', lost: ['quota', 'quota'], uncovered: true }),
      report({ conclusion: 'incomplete', lost: ['authentication'] }),
      report({ conclusion: 'incomplete', past: 'missing' }),
      report({ conclusion: 'accepted', lost: ['exit', 'timeout'] }),
      report({ conclusion: 'accepted', standing: ['C1'], lost: ['server'] }),
      report({ conclusion: 'incomplete' }),
      report({ lost: ['server'] }),
    ]);
    expect(incomplete).toEqual({
      ...{ 'reviewer: quota': 1, coverage: 1, configuration: 1, past: 1 },
      ...{ 'reviewer: no-output': 1, 'reviewer: timeout': 1, other: 1 },
    });
  });

  test('a finding counts once in its pull request, by its worst severity', () => {
    const { findings } = statisticsOf([
      report({ findings: [['a', 'important']] }),
      report({
        findings: [
          ['a', 'critical'],
          ['b', 'suggestion'],
        ],
        round: 2,
      }),
      report({ findings: [['a', 'important']], pull: 8 }),
    ]);
    expect(findings).toEqual({ critical: 1, important: 1, suggestion: 1 });
  });

  test('declines and waivers, each once', () => {
    const entry = (key: string, kind: 'comment' | 'waiver') => ({
      ...{ key, id: 'C1', title: '', round: 1, fate: 'declined' as const, reason: '', now: null, finding: null },
      decline: {
        ...{ by: 'mara', reason: '', severity: 'critical' as const, at: '' },
        source: kind === 'comment' ? { kind, url: 'u' } : { kind },
      },
    });
    const ledger = [entry('a', 'comment'), entry('b', 'waiver'), entry('c', 'comment')];
    const counts = statisticsOf([1, 2].map((round) => ({ ...report({ round }), ledger })));
    expect([counts.declined, counts.waived]).toEqual([2, 1]);
  });

  test('rounds to green, and those that never were', () => {
    const { roundsToGreen, pullRequests } = statisticsOf([
      ...[report({ conclusion: 'fail' }), report({ round: 2, conclusion: 'accepted' }), report({ round: 3 })],
      ...[report({ pull: 8 }), report({ pull: 9, conclusion: 'fail' })],
    ]);
    expect(pullRequests).toBe(3);
    expect(roundsToGreen).toEqual({ median: 1, p90: 2, of: 2, stillRed: 1 });
  });

  test('median and p90 are numbers that occurred', () => {
    const { minutes } = statisticsOf(Array.from({ length: 10 }, (_, at) => report({ minutes: at + 1 })));
    expect(minutes).toEqual({ median: 5, p90: 9, of: 10 });
  });

  test('a report that is there twice counts once, and none is no error', () => {
    const one = report({});
    expect(statisticsOf([one, one]).runs).toBe(1);
    expect(statisticsOf([])).toMatchObject({ runs: 0, from: null, minutes: { median: null, p90: null, of: 0 } });
  });
});

test('the table', () => {
  number = 0;
  const counts = statisticsOf([
    report({ conclusion: 'incomplete', lost: ['quota'], minutes: 12.4 }),
    report({ round: 2, findings: [['a', 'critical']] }),
  ]);
  expect(statisticsTable(counts)).toBe(`2 runs of 1 pull request, 2026-11-01 to 2026-11-01

outcome
  passed                             1
  accepted                           0
  failed                             0
  incomplete                         1

incomplete by
  reviewer: quota                    1

findings, each once
  critical                           1
  important                          0
  suggestion                         0

decided by people
  declined                           0
  waived                             0

                                median     p90
  cost of a run                      -       -  (0)
  minutes of a run                 5.0    12.4  (2)
  rounds to green                    2       2  (1)
`);
});
