/** What the reports of a pull request's exact head come to by today's configuration, and what that says of a merge group. */
import { describe, expect, test } from '@jest/globals';
import { ALWAYS, type Demand, type Unreviewed } from '../../src/domain/demand.js';
import type { Report } from '../../src/domain/report.js';
import {
  carriedGroup,
  carriesGroup,
  type CarryRules,
  type GroupPull,
  type HeadReport,
  type HeadReports,
  type JobsTouched,
  judgeReports,
  type MemberResult,
} from '../../src/event/event.js';
import { GATE } from '../support/runs.js';
import { consolidated, HEAD, sampleReport } from '../support/sample-report.js';

const PULL: GroupPull = { number: 57, head: HEAD, baseBranch: 'main', foreign: false, author: 'ada' };
const RULES: CarryRules = {
  ...{ gate: GATE, override: 'write', waivers: [], demand: ALWAYS, leg: null, today: '2026-11-02', branch: 'main' },
  repository: 'harbour/tidewatch',
};

/** A report that passed, with what its round must say. */
function passed(more: Partial<Report> = {}, findings: Parameters<typeof sampleReport>[0] = []): Report {
  const report = sampleReport(findings);
  const fingerprint = { configuration: '', baseBranch: 'main', mergeBase: null, head: HEAD, files: null };
  const decision = { ...report.decision, conclusion: 'pass' as const, missing: [], standing: [] };
  const coverage = report.coverage.map((row) => ({ ...row, uncovered: false }));
  return { ...report, round: { ...report.round, fingerprint }, decision, coverage, ...more };
}

const kept = (report: Report, more: Partial<HeadReport> & { readonly job?: string } = {}): HeadReport => ({
  ...{ at: '2026-11-01T10:00:00Z', url: 'run', trust: { kind: 'authenticated' }, report },
  leg: { workflow: 5, job: more.job ?? 'review', index: '0', step: '__x', name: null },
  ...more,
});
const foundOf = (...reports: HeadReport[]): HeadReports => ({ reports, lost: [], cut: null, pushers: ['ada'] });
const judge = (
  found: HeadReports,
  more: { pull?: Partial<GroupPull>; jobs?: JobsTouched; rules?: Partial<CarryRules> } = {},
) => judgeReports({ ...PULL, ...more.pull }, { found, jobs: more.jobs ?? 'no' }, { ...RULES, ...more.rules });
const told = (result: MemberResult): string => (result.kind === 'unknown' ? result.why : result.kind);

test('a report that passed, and passes now, is taken', () => {
  expect(judge(foundOf(kept(passed())))).toMatchObject({ kind: 'passed' });
});

describe('what is not known never passes', () => {
  const one = foundOf(kept(passed()));
  const lost = {
    at: '2026-11-01T11:00:00Z',
    workflow: 5,
    name: 'deep-review-review-0-1-__x-9.pr-57',
    why: 'it has expired',
  };
  test.each<[string, ReturnType<typeof judge>, string]>([
    ['no report', judge(foundOf()), 'no run of this repository left a report'],
    ['a fork', judge(one, { pull: { foreign: true } }), 'it comes from a fork'],
    ['changed workflows', judge(one, { jobs: 'yes' }), 'it changes workflows'],
    [
      'workflows that nobody can see',
      judge(one, { jobs: { unknown: 'x' } }),
      'whether it changes workflows is not known',
    ],
    ['a list that is cut', judge({ ...one, cut: 'the API answered 500' }), 'the API answered 500'],
    [
      'a report of a fork’s run',
      judge(foundOf(kept(passed(), { trust: { kind: 'unauthenticated', reason: '' } }))),
      'no run',
    ],
    ['one that is lost', judge({ ...one, lost: [lost] }), 'cannot be had (it has expired)'],
    [
      'one that is lost in another leg',
      judge({ ...foundOf(kept(passed(), { at: '2026-11-01T12:00:00Z' })), lost: [{ ...lost, workflow: 6 }] }),
      'cannot be had',
    ],
    ['another head', judge(one, { pull: { head: 'f'.repeat(40) } }), 'speaks of another change'],
    ['another number', judge(one, { pull: { number: 58 } }), 'speaks of another change'],
    ['another repository', judge(one, { rules: { repository: 'o/n' } }), 'speaks of another change'],
    ['another base branch', judge(one, { rules: { branch: 'next' } }), 'into `main`'],
    [
      'a number that is not reached',
      judge(one, { rules: { gate: { ...GATE, minReviewers: 9 } } }),
      'at least nine reviewers must',
    ],
    ['vendors that are not reached', judge(one, { rules: { gate: { ...GATE, minVendors: 9 } } }), 'nine vendors'],
    ['a trial', judge(foundOf(kept(passed({ decision: { ...passed().decision, gate: 'trial' } })))), 'was a trial'],
    [
      'one leg of two',
      judge(
        foundOf(
          kept(passed()),
          kept(passed({ decision: { ...passed().decision, conclusion: 'incomplete', missing: ['x'] } }), {
            job: 'security',
          }),
        ),
      ),
      'is incomplete in the job `security`: x',
    ],
  ])('%s', (_, result, why) => {
    expect(told(result)).toContain(why);
  });

  test('a lost one does not matter once its leg has reported again', () => {
    const again = foundOf(kept(passed(), { at: '2026-11-01T12:00:00Z' }));
    expect(judge({ ...again, lost: [lost] }).kind).toBe('passed');
    expect(judge({ ...again, lost: [{ ...lost, name: 'deep-review-review-1-1-__x-9.pr-57' }] }).kind).toBe('unknown');
    expect(judge({ ...again, lost: [{ ...lost, name: 'deep-review-review-0-1-__y-9.pr-57' }] }).kind).toBe('unknown');
  });
});

describe('what passed unread', () => {
  const unread = (kind: Unreviewed['kind']): HeadReports => {
    const { decision } = passed();
    const unreviewed = { kind, why: 'x', how: null, passes: true };
    return foundOf(kept(passed({ reviewers: [], coverage: [], decision: { ...decision, unreviewed } })));
  };
  const skip = (more: Partial<Demand['skip']>): Demand => ({ ...ALWAYS, skip: { ...ALWAYS.skip, ...more } });
  const label = { ...ALWAYS, when: { label: 'review' } };
  test.each<[Unreviewed['kind'], Demand, string]>([
    ['unasked', { ...label, unasked: 'pass' }, 'passed'],
    ['unasked', label, 'nobody reviewed it'],
    ['unasked', { ...ALWAYS, unasked: 'pass' }, 'passed'],
    ['skipped', skip({ paths: ['**'] }), 'passed'],
    ['skipped', skip({ authors: ['dependabot[bot]'] }), 'passed'],
    ['skipped', skip({ paths: ['docs/**'] }), 'nobody reviewed it'],
    ['skipped', ALWAYS, 'nobody reviewed it'],
  ])('%s, by %j: %s', (kind, demand, expected) => {
    expect(told(judge(unread(kind), { rules: { demand } }))).toContain(expected);
    // A leg with a configuration of its own judges itself.
    const leg = { workflow: 5, job: 'quick', index: '0', step: '__x', name: null };
    expect(judge(unread(kind), { rules: { demand, leg } }).kind).toBe('passed');
    expect(told(judge(unread(kind), { rules: { demand, leg: { ...leg, job: 'review' } } }))).toContain(expected);
  });
});

describe('what stands now fails', () => {
  const critical = passed({}, [consolidated({ id: 'C1', votes: { claude: 'critical', codex: 'critical' } })]);
  test('by severity and origin', () => {
    expect(judge(foundOf(kept(critical)))).toMatchObject({ kind: 'failed', findings: [{ id: 'C1' }] });
    expect(judge(foundOf(kept(critical)), { rules: { gate: { ...GATE, failOn: 'never' } } }).kind).toBe('passed');
  });

  test('in any leg, whatever the others say', () => {
    expect(judge(foundOf(kept(passed()), kept(critical, { job: 'security' }))).kind).toBe('failed');
  });
});

describe('the group', () => {
  const member = { kind: 'matched', pull: PULL, commits: ['a'.repeat(40)] } as const;
  const good: MemberResult = { kind: 'passed', pull: PULL, said: 'passed' };
  const acceptance = { by: 'ops', at: '2026-11-01T00:00:00Z', url: 'u', reason: 'r' };
  const word: MemberResult = { kind: 'accepted', pull: { ...PULL, number: 58 }, acceptance, stands: 'C1' };

  test('lacks nothing where all passed', () => {
    expect(carriedGroup([member], [good])).toMatchObject({ missing: [], findings: [], acceptance: null });
  });

  test('rests on a word only where nothing else is open', () => {
    expect(carriedGroup([member], [good, word]).acceptance).toEqual(acceptance);
    const unknown: MemberResult = { kind: 'unknown', pull: PULL, why: 'x', fix: 'y' };
    expect(carriedGroup([member], [word, unknown])).toMatchObject({ acceptance: null });
    const stray = { kind: 'unmatched', commits: ['b'.repeat(40)], why: 'x' } as const;
    expect(carriedGroup([member, stray], [word])).toMatchObject({ acceptance: null });
  });

  test('without commits is no group', () => {
    expect(carriedGroup([], []).missing).toHaveLength(1);
  });

  test.each([
    ['merge_group', 'carry', true],
    ['merge_group', 'review', false],
    ['pull_request', 'carry', false],
    [null, 'carry', false],
  ] as const)('%s, `merge-group: %s`: %s', (event, mergeGroup, expected) => {
    expect(carriesGroup(event, { mergeGroup })).toBe(expected);
  });
});
