/** Several legs on one pull request: nothing open is forgotten, and no leg is red for what another one holds itself. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { explanation } from '../../src/assess/assess.js';
import type { Report } from '../../src/domain/report.js';
import { lookedFrom } from '../../src/rounds/traces.js';
import { openHistory, type HistoryLab, type LabLeg, type RunOptions } from '../support/run-history.js';

let lab: HistoryLab;
beforeEach(async () => {
  lab = await openHistory();
});
afterEach(async () => {
  await lab.close();
  expect(lab.server.violations).toEqual([]);
});

const A: LabLeg = { job: 'security' };
const B: LabLeg = { job: 'style' };
const listed = (...legs: readonly LabLeg[]): NonNullable<RunOptions['jobs']> =>
  legs.map(({ job, name }) => ({ name: name ?? job }));

/** A run of A beside B, or of B beside A: both are in the list of the run's jobs. */
const a = (options: RunOptions = {}): Promise<Report> => lab.run({ leg: A, jobs: listed(B), ...options });
const b = (options: RunOptions = {}): Promise<Report> => lab.run({ leg: B, jobs: listed(A), ...options });

const said = ({ decision, findings }: Report): string =>
  [decision.conclusion, ...findings.filter(({ severity }) => severity === 'critical').map(({ title }) => title)].join(
    ' ',
  );
const problems = (report: Report): string => report.problems.map(({ what, fix }) => `${what}: ${fix}`).join('\n');

const LEAK = { raises: ['Leak'] };

test.each<[string, LabLeg, LabLeg]>([
  ['jobs', A, B],
  [
    'legs of a matrix',
    { job: 'review', index: '0', name: 'review (one)' },
    { job: 'review', index: '1', name: 'review (two)' },
  ],
  [
    'calls of one reusable workflow',
    { job: 'review', name: 'security / review' },
    { job: 'review', name: 'style / review' },
  ],
])(
  '%s: what one found stays open there though the other is newer and clean; the other is not red for it',
  async (_, one, two) => {
    const first = (options: RunOptions = {}): Promise<Report> => lab.run({ leg: one, jobs: listed(two), ...options });
    const second = (options: RunOptions = {}): Promise<Report> => lab.run({ leg: two, jobs: listed(one), ...options });
    expect(said(await first({ ...LEAK, head: 'a'.repeat(40) }))).toBe('fail Leak');
    expect(said(await second({ head: 'a'.repeat(40) }))).toBe('pass');
    for (let round = 0; round < 3; round += 1) {
      expect(said(await second())).toBe('pass');
      expect(said(await first())).toBe('fail Leak');
    }
  },
);

test('side by side, neither knows the other’s first report', async () => {
  await a({ ...LEAK, holdsBack: true });
  await b();
  lab.upload();
  await b();
  expect(said(await a())).toBe('fail Leak');
});

test('reports of one second have one id: the other leg’s is not taken for this one’s', async () => {
  const { id } = await a(LEAK);
  const twin = await b();
  expect(twin.round.otherLegs).toMatchObject([{ leg: A, report: id, gate: 'own' }]);
  expect(twin.round.otherLegs[0]?.findings.map(({ title }) => title)).toEqual(['Leak']);
});

test('a leg that is gone is carried by the others, labelled, once, and until it is answered there', async () => {
  await a(LEAK);
  await b();
  const next = await b({ jobs: [] });
  expect(said(next)).toBe('fail Leak');
  expect(next.findings[0]?.reconciliation.reason).toContain('of the job `security`');
  expect(problems(next)).toContain('what is open in the job `security` is carried here (1)');
  expect(explanation(next)).toContain('C1 “Leak” (carried)');
  const after = await b({ jobs: [] });
  expect(said(after)).toBe('fail Leak');
  expect(problems(after)).not.toContain('is carried here');
  lab.comment('maintainer', '/deep-review decline C1 it is a test rig');
  // Without a repository no decline holds: that it was heard is what counts here.
  expect(problems(await b({ jobs: [] }))).toContain('("Leak") was declined');
});

test.each<[string, RunOptions]>([
  ['is not listed', { jobs: [] }],
  ['is skipped, which looks green', { jobs: [{ name: 'security', status: 'completed', conclusion: 'skipped' }] }],
  ['waits, and may yet be skipped', { jobs: [{ name: 'security', status: 'waiting' }] }],
  [
    'passed without a report on this head',
    { jobs: [{ name: 'security', status: 'completed', conclusion: 'success' }] },
  ],
  ['is listed, in a change that touches what is in jobs', { touchesJobs: true }],
])('the other leg is carried when its job %s', async (_, options) => {
  await a(LEAK);
  await b();
  expect(said(await b(options))).toBe('fail Leak');
});

test.each<[string, RunOptions]>([
  ['runs', { jobs: [{ name: 'security', status: 'in_progress' }] }],
  ['is red', { jobs: [{ name: 'security', status: 'completed', conclusion: 'failure' }] }],
  ['was cancelled', { jobs: [{ name: 'security', status: 'completed', conclusion: 'cancelled' }] }],
])('the other leg is left to itself when its job %s', async (_, options) => {
  await a(LEAK);
  await b();
  expect(said(await b(options))).toBe('pass');
});

test('a leg that reported on this head holds the gate for it, whatever the list says', async () => {
  await b();
  await a({ ...LEAK, head: 'c'.repeat(40) });
  expect(said(await b({ head: 'c'.repeat(40), jobs: [] }))).toBe('pass');
  expect(said(await b({ jobs: [] }))).toBe('fail Leak');
});

test('what both found stands once', async () => {
  await a(LEAK);
  await b(LEAK);
  expect(said(await b({ jobs: [] }))).toBe('fail Leak');
});

test('what is not remembered by any report that is read is remembered by the newest of this leg', async () => {
  await a(LEAK);
  for (let round = 0; round < 3; round += 1) await b();
  lab.server.requests.splice(0);
  expect(said(await b({ jobs: [] }))).toBe('fail Leak');
  expect(lab.server.requests.filter((request) => request.includes('/zip'))).toHaveLength(1);
});

test('a renamed job goes on where the old one stopped', async () => {
  const renamed: LabLeg = { job: 'guard' };
  const heir = (): Promise<Report> => lab.run({ leg: renamed });
  await lab.run({ leg: A, ...LEAK });
  const next = await heir();
  expect(said(next)).toBe('fail Leak');
  expect(next.round.number).toBe(2);
  expect(problems(next)).toContain('goes on where the job `security` stopped');
  expect(said(await heir())).toBe('fail Leak');
});

test('a renamed job beside another leg: what was open in the old one is open in the new one, and not in the other', async () => {
  await a(LEAK);
  await b();
  const renamed: LabLeg = { job: 'guard' };
  expect(said(await lab.run({ leg: renamed, jobs: listed(B) }))).toBe('fail Leak');
  expect(said(await lab.run({ leg: renamed, jobs: listed(B) }))).toBe('fail Leak');
});

test('a new leg beside one that runs begins with nothing', async () => {
  await a(LEAK);
  expect(said(await b())).toBe('pass');
});

test('a new leg takes over nothing that another leg carries already', async () => {
  await a(LEAK);
  await b();
  await b({ jobs: [] });
  expect(said(await lab.run({ leg: { job: 'third' }, jobs: listed(B) }))).toBe('pass');
  expect(said(await lab.run({ leg: { job: 'third' } }))).toBe('fail Leak');
});

test('a new leg on a head that the old one reviewed is not clean because that one has reported', async () => {
  await a({ ...LEAK, head: 'd'.repeat(40) });
  expect(said(await lab.run({ leg: { job: 'guard' }, head: 'd'.repeat(40) }))).toBe('fail Leak');
});

test('two workflows: each is left to itself while GitHub lists the other for this head', async () => {
  const security = { leg: A, workflow: 6 };
  const style = { leg: B, workflow: 7 };
  const before = { head: '8'.repeat(40) };
  await lab.run({ ...security, ...before, ...LEAK });
  expect(said(await lab.run({ ...style, ...before }))).toBe('pass');
  const head = 'e'.repeat(40);
  // The run of the other workflow on this head has begun, and says nothing yet.
  const id = lab.made({ conclusion: null, workflow: 6, head });
  (lab.server.state.jobs as Record<number, unknown>)[id] = [
    { id: 9, name: 'security', status: 'queued', conclusion: null },
  ];
  expect(said(await lab.run({ ...style, head }))).toBe('pass');
  expect(said(await lab.run({ ...style }))).toBe('fail Leak');
  expect(said(await lab.run({ ...security }))).toBe('fail Leak');
});

test('steps of one job share its check: one that has reported in this attempt is left to itself, one that is gone is carried', async () => {
  const one: LabLeg = { job: 'review', step: 'one' };
  const two: LabLeg = { job: 'review', step: 'two' };
  const head = 'f'.repeat(40);
  await lab.run({ leg: one, head });
  expect(said(await lab.run({ leg: two, head, ...LEAK }))).toBe('fail Leak');
  const next = await lab.run({ leg: one });
  expect(said(next)).toBe('fail Leak');
  expect(next.findings[0]?.reconciliation.reason).toContain('step `two`');
});

test('an earlier version, which names no leg: its reports are told apart by the names of their artifacts', async () => {
  await a({ ...LEAK, old: true, holdsBack: true });
  await b({ old: true });
  lab.upload();
  expect(said(await a())).toBe('fail Leak');
  expect(said(await b())).toBe('pass');
});

test('without a number of the check the job’s id is its name; where that is another, nothing is known to run', async () => {
  const one: LabLeg = { ...A, name: null };
  await lab.run({ leg: one, ...LEAK });
  await b();
  expect(said(await b())).toBe('pass');
  expect(said(await b({ jobs: [{ name: 'Security' }] }))).toBe('fail Leak');
});

test('an id that means something else in another leg’s report declines nothing; the key does, in both', async () => {
  await a(LEAK);
  const other = await b({ raises: ['Race', 'Leak'] });
  lab.comment('maintainer', '/deep-review decline C1 it is a test rig');
  const next = await b();
  const [first] = next.findings;
  expect(said(next)).toBe('fail Race Leak');
  const key = other.findings.find(({ id }) => id === 'C1')?.key ?? '';
  expect(problems(next)).toContain(`/deep-review decline ${key} <reason>`);
  expect(first?.title).toBe('Race');
  lab.comment('maintainer', `/deep-review decline ${key} it is a test rig`);
  // Without a repository no decline holds: that it was heard is what counts here.
  expect(problems(await b())).toContain('("Race") was declined');
});

test('a run again of one job, and rounds of one job, are as before', async () => {
  const one = (options: RunOptions = {}): Promise<Report> => lab.run({ leg: A, ...options });
  const head = '9'.repeat(40);
  expect(said(await one({ ...LEAK, head }))).toBe('fail Leak');
  const again = await one({ head });
  expect([said(again), again.round.number]).toEqual(['fail Leak', 1]);
  expect(again.problems.map(({ what }) => what)).toEqual([]);
  expect((await one()).round).toMatchObject({ number: 2, otherLegs: [] });
});

test('a report whose clock ran ahead of GitHub’s is the past all the same, and knew nothing later than its run', () => {
  const run = { createdAt: '2026-01-01T10:00:00Z' };
  const keptAt = '2026-01-01T11:00:00Z';
  expect(lookedFrom({ startedAt: '2026-11-30T23:00:00Z', keptAt }, run)).toBe('2026-01-01T10:00:00Z');
  expect(lookedFrom({ startedAt: '2026-01-01T10:40:00Z', keptAt }, run)).toBe('2026-01-01T10:35:00Z');
  expect(lookedFrom({ startedAt: '2026-01-01T10:01:00Z', keptAt }, run)).toBe('2026-01-01T10:00:00Z');
  expect(lookedFrom({ startedAt: 'never', keptAt: null }, run)).toBe('2026-01-01T10:00:00Z');
});
