/** After the rounds findings stand in report order, with ids, unique keys and links by those ids. */
import { expect, test } from '@jest/globals';
import { NO_PEOPLE, type ConsolidatedFinding, type SetAside } from '../../src/domain/consolidation.js';
import { NO_PRIOR_CODE, type PriorReport } from '../../src/domain/past.js';
import type { RoundsOutcome } from '../../src/domain/report.js';
import { priorReport, settleRounds } from '../../src/rounds/rounds.js';
import { GATE } from '../support/runs.js';
import { consolidated, sampleFacts, sampleReport } from '../support/sample-report.js';

interface Found {
  readonly findings: readonly ConsolidatedFinding[];
  readonly setAside?: readonly SetAside[];
  readonly prior?: PriorReport;
}

function settled({ findings, setAside = [], prior }: Found): RoundsOutcome {
  const { consolidation } = sampleFacts().rounds;
  return settleRounds({
    ...{ of: 'pr-7', gate: GATE, change: null, prior: prior ?? null, code: NO_PRIOR_CODE, people: NO_PEOPLE },
    ...{ consolidation: { ...consolidation, findings, setAside }, waivers: [], today: '2026-11-21', reviews: [] },
    ...{
      covered: {},
      fingerprint: null,
      leg: null,
      otherLegs: [],
      reuse: null,
      problems: [],
      missing: [],
      held: false,
      opinions: new Map(),
      vendors: {},
    },
  });
}

/** A finding whose source is in others too. */
function linked(id: string, links: readonly string[], more: Parameters<typeof consolidated>[0]): ConsolidatedFinding {
  const made = consolidated({ ...more, id, related: links });
  return { ...made, sources: made.sources.map((source) => ({ ...source, alsoIn: links })) };
}

const mild = linked('a', ['b', 'c'], { id: '', key: 'k', votes: { ann: 'suggestion' }, line: 10, title: 'Mild' });
const worst = linked('b', ['a'], { id: '', key: 'k', votes: { ben: 'critical' }, line: 20, title: 'Worst' });
const bad = linked('c', ['b'], { id: '', key: 'm', votes: { cat: 'important' }, line: 30, title: 'Bad' });

test('the worst stands first, and every link follows', () => {
  const { findings } = settled({ findings: [mild, worst, bad] }).consolidation;
  expect(findings.map(({ id, title }) => [id, title])).toEqual([
    ['C1', 'Worst'],
    ['I1', 'Bad'],
    ['S1', 'Mild'],
  ]);
  expect(findings.map(({ related }) => related)).toEqual([['S1'], ['C1'], ['C1', 'I1']]);
  expect(findings.map(({ sources }) => sources[0]?.alsoIn)).toEqual([['S1'], ['C1'], ['C1', 'I1']]);
});

test('two findings never have one key', () => {
  const keys = settled({ findings: [mild, worst, bad] }).consolidation.findings.map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
  expect(keys).toContain('k');
});

test('what was set aside links by the ids of the report', () => {
  const aside: SetAside = { kind: 'duplicate', to: null, reason: 'r', title: 'A draft', sources: worst.sources };
  const { consolidation } = settled({ findings: [mild, worst, bad], setAside: [aside] });
  expect(consolidation.setAside.map(({ sources }) => sources[0]?.alsoIn)).toEqual([['S1']]);
});

test('what is carried is numbered after what was found', () => {
  const before = sampleReport([
    consolidated({ id: 'C1', key: 'old-1', votes: { ann: 'critical' }, title: 'The lock is never released' }),
    consolidated({ id: 'C2', key: 'old-2', votes: { ann: 'critical' }, title: 'Passwords stand in the log' }),
  ]);
  const prior = priorReport(before, { trust: { kind: 'authenticated' }, publishedAt: '2026-11-20T10:00:00Z' });
  const { carried, consolidation } = settled({ findings: [worst], prior });
  expect([...consolidation.findings, ...carried].map(({ id }) => id)).toEqual(['C1', 'C2', 'C3']);
});
