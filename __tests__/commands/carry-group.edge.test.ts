/** A merge group goes by what was decided at the exact heads of its pull requests: by git, by GitHub's queue, by reports that are read anew. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openQueueLab, type Merging, type Queued, type QueueLab } from '../support/queue-lab.js';

let lab: QueueLab | null = null;
afterEach(async () => {
  const last = lab;
  lab = null;
  await last?.close();
  expect(last?.server.violations ?? []).toEqual([]);
});

const FIVE: readonly Queued[] = [1, 2, 3, 4, 5].map((number) => ({ number }));
const open = async (pulls: readonly Queued[], merging?: Merging): Promise<QueueLab> =>
  (lab = await openQueueLab(pulls, merging));
const allRan = async (queue: QueueLab, pulls: readonly Queued[]): Promise<void> => {
  for (const { number } of pulls) await queue.ran(number);
};
const said = ({ report }: Awaited<ReturnType<QueueLab['carry']>>): string => report.decision.reasons.join(' ');

describe('a queue of five', () => {
  test.each<[Merging, readonly Queued[]]>([
    ['merge', FIVE],
    ['squash', FIVE],
    ['rebase', FIVE],
    [
      'rebase',
      FIVE.map((pull) => ({
        ...pull,
        commits: [{ [`a${String(pull.number)}`]: '1\n' }, { [`b${String(pull.number)}`]: '2\n' }],
      })),
    ],
  ])('by %s is carried without a reviewer', async (merging, pulls) => {
    const queue = await open(pulls, merging);
    await allRan(queue, pulls);
    const { report } = await queue.carry();
    expect(report.decision).toMatchObject({ conclusion: 'pass', verdict: 'merge-as-is', missing: [], standing: [] });
    expect([report.reviewers, report.findings, report.mode]).toEqual([[], [], 'carried']);
    for (const { number } of pulls)
      expect(report.decision.reasons[0]).toContain(
        `#${String(number)} passed at ${queue.head(number).slice(0, 12)} (https://github.example/o/n/actions/runs/`,
      );
  });

  test('asks little', async () => {
    const queue = await open(FIVE);
    await allRan(queue, FIVE);
    queue.server.requests.splice(0);
    await queue.carry();
    // This run, the queue; of each pull request its runs, the artifacts of its one run, the report.
    expect(queue.server.requests).toHaveLength(2 + 5 * 3);
  });

  test.each<Merging>(['merge', 'squash', 'rebase'])(
    'by %s, of which one has no report, is no pass',
    async (merging) => {
      const queue = await open(FIVE, merging);
      await allRan(
        queue,
        FIVE.filter(({ number }) => number !== 4),
      );
      const carried = await queue.carry();
      expect(carried.report.decision.conclusion).toBe('incomplete');
      expect(said(carried)).toContain('#4 at');
      expect(said(carried)).toContain('run the review of #4 on its head, then queue it again');
    },
  );

  test('of which one failed, fails with what stands', async () => {
    const queue = await open(FIVE);
    await allRan(queue, FIVE.slice(0, 4));
    await queue.ran(5, { raises: ['Deletes everything'] });
    const { report } = await queue.carry();
    expect(report.decision).toMatchObject({ conclusion: 'fail', standing: ['C1'] });
    expect(report.findings).toMatchObject([{ id: 'C1', title: '#5: Deletes everything', severity: 'critical' }]);
    expect(report.problems).toContainEqual(
      expect.objectContaining({ fix: 'fix or decline what stands on #5, then queue it again' }),
    );
  });
});

describe('which pull requests are in it', () => {
  test('merge commits name their heads where the queue is not told', async () => {
    const queue = await open(FIVE);
    await allRan(queue, FIVE);
    queue.put({ failures: [{ route: '/graphql', status: 403 }] });
    expect((await queue.carry()).report.decision.conclusion).toBe('pass');
  });

  test.each<Merging>(['squash', 'rebase'])('%s commits do not', async (merging) => {
    const queue = await open(FIVE, merging);
    await allRan(queue, FIVE);
    queue.put({ failures: [{ route: '/graphql', status: 403 }] });
    const carried = await queue.carry();
    expect(carried.report.decision.conclusion).toBe('incomplete');
    expect(said(carried)).toContain('no entry of the merge queue ends there');
  });

  test('the only commit is that of the pull request by which GitHub calls the group', async () => {
    const queue = await open([{ number: 7 }], 'squash');
    await queue.ran(7);
    queue.put({ queue: { branch: 'main', strategy: 'ALLGREEN', entries: [] } });
    expect((await queue.carry()).report.decision.conclusion).toBe('pass');
    expect(
      (await queue.carry({ name: 'refs/heads/gh-readonly-queue/other/pr-7-' + queue.base })).report.decision.conclusion,
    ).toBe('incomplete');
  });

  test('a head that was pushed since is another one', async () => {
    const queue = await open([{ number: 7 }]);
    await queue.ran(7);
    const pulls = queue.server.state.pulls.map((pull) => ({
      ...pull,
      head: { ...(pull.head as object), sha: 'd'.repeat(40) },
    }));
    queue.put({ pulls });
    const carried = await queue.carry();
    expect(carried.report.decision.conclusion).toBe('incomplete');
    expect(said(carried)).toContain('whose head is dddddddddddd and not');
  });

  test('heads that the checkout lacks are fetched; without them nobody knows what they bring', async () => {
    const pulls = FIVE.slice(0, 2);
    const queue = await open(pulls, 'squash');
    await allRan(queue, pulls);
    queue.history.git('branch', 'group', queue.group);
    const path = mkdtempSync(join(tmpdir(), 'queue-'));
    try {
      queue.history.git('clone', '-q', '--single-branch', '--branch', 'group', `file://${queue.history.path}`, path);
      const blind = await queue.carry({ path });
      expect(blind.report.decision.conclusion).toBe('incomplete');
      expect(said(blind)).toContain('check out with `fetch-depth: 0` and queue it again');
      expect((await queue.carry({ path, canFetch: true })).report.decision.conclusion).toBe('pass');
    } finally {
      rmSync(path, { recursive: true, force: true });
    }
  });

  test('a commit that nobody queued is not passed over', async () => {
    const queue = await open([{ number: 7 }]);
    await queue.ran(7);
    queue.history.git('checkout', '-q', '--detach', queue.group);
    const stray = queue.history.commit('Stray', { 'src/x.js': 'x();\n' });
    const carried = await queue.carry({ head: stray });
    expect(carried.report.decision.conclusion).toBe('incomplete');
    expect(said(carried)).toContain(stray.slice(0, 12));
  });

  test('where only the last must be green, those before it count too', async () => {
    const queue = await open([{ number: 6 }, { number: 7 }]);
    await queue.ran(7);
    const entries = queue.server.state.queue?.entries ?? [];
    const last = { base: entries[0]?.headCommit ?? '' };
    expect((await queue.carry(last)).report.decision.conclusion).toBe('pass');
    queue.put({ queue: { branch: 'main', strategy: 'HEADGREEN', entries } });
    const carried = await queue.carry(last);
    expect(carried.report.decision.conclusion).toBe('incomplete');
    expect(said(carried)).toContain('#6');
  });
});

const one = async (pull: Partial<Queued> = {}): Promise<QueueLab> => open([{ number: 7, ...pull }]);
const conclusionOf = async (queue: QueueLab, how?: Parameters<QueueLab['carry']>[0]): Promise<string> =>
  (await queue.carry(how)).report.decision.conclusion;

describe("today's configuration counts", () => {
  test('for findings', async () => {
    const queue = await one();
    await queue.ran(7, { raises: ['Deletes everything'], gate: { failOn: 'never' } });
    expect(await conclusionOf(queue, { gate: { failOn: 'never' } })).toBe('pass');
    expect(await conclusionOf(queue)).toBe('fail');
    expect(await conclusionOf(queue, { gate: { failOrigins: ['pre-existing'] } })).toBe('pass');
  });

  test('for the quorum and for files that nobody read', async () => {
    const queue = await one();
    await queue.ran(7, { reviewers: ['ann', 'ben', 'cy'], broken: ['ben'] });
    expect(await conclusionOf(queue)).toBe('pass');
    const strict = await queue.carry({ gate: { minReviewers: 3 } });
    expect(strict.report.decision.conclusion).toBe('incomplete');
    expect(said(strict)).toContain('two reviewers completed, at least three reviewers must');
    expect(await conclusionOf(queue, { gate: { minVendors: 3 } })).toBe('incomplete');
  });

  test('for files that nobody read', async () => {
    const queue = await one();
    await queue.ran(7, {
      edit: (report) =>
        (((report['coverage'] as { uncovered: boolean }[])[0] ?? { uncovered: false }).uncovered = true),
    });
    expect(await conclusionOf(queue)).toBe('incomplete');
    expect(await conclusionOf(queue, { gate: { maxUncovered: 1 } })).toBe('pass');
  });

  test('for waivers', async () => {
    const at = { path: 'src/f7.js', startLine: 1, endLine: 1, side: 'head', primary: true, code: ['f(7);'] };
    const finding = {
      ...{
        id: 'C1',
        key: 'k1',
        severity: 'critical',
        contested: false,
        classification: null,
        title: 'Deletes',
        body: '',
      },
      ...{
        said: [],
        places: [at],
        origin: { kind: 'introduced', commit: null, reason: '' },
        fix: '',
        reviewers: ['ann'],
      },
      ...{ since: 1, seenAt: null, leg: null },
    };
    const decline = { by: 'ops', reason: 'known', severity: 'critical', at: '2027-01-01', url: null };
    const entry = {
      key: 'k1',
      id: 'C1',
      title: 'Deletes',
      round: 1,
      fate: 'declined',
      reason: '',
      now: null,
      finding,
      decline,
    };
    const queue = await one();
    await queue.ran(7, { edit: (report) => Object.assign(report, { ledger: [entry] }) });
    const waiver = {
      key: 'k1',
      path: 'src/f7.js',
      code: 'x',
      severity: 'critical',
      owner: 'ops',
      reason: 'known',
    } as const;
    expect(await conclusionOf(queue, { waivers: [{ ...waiver, expires: '2026-11-02' }] })).toBe('pass');
    expect(await conclusionOf(queue, { waivers: [{ ...waiver, expires: '2026-11-01' }] })).toBe('incomplete');
    expect(await conclusionOf(queue, { waivers: [{ ...waiver, severity: 'important', expires: '2027-01-01' }] })).toBe(
      'incomplete',
    );
    expect(said(await queue.carry())).toContain('the waiver for “Deletes” does not hold any more');
    expect(await conclusionOf(queue, { gate: { failOn: 'never' } })).toBe('pass');
  });

  test('and a change that nobody was to review is carried as one', async () => {
    const queue = await one();
    await queue.ran(7, {
      reviewers: [],
      edit: (report) =>
        Object.assign(report['decision'] as object, {
          conclusion: 'pass',
          missing: [],
          reasons: ['Nothing to review: it is a lock file.'],
        }),
    });
    expect(await conclusionOf(queue)).toBe('pass');
    await queue.ran(7, { reviewers: [] });
    expect(await conclusionOf(queue)).toBe('incomplete');
  });

  test('a trial is no pass, unless it is one now', async () => {
    const queue = await one();
    await queue.ran(7, { gate: { mode: 'trial' } });
    expect(await conclusionOf(queue)).toBe('incomplete');
    expect(await conclusionOf(queue, { gate: { mode: 'trial' } })).toBe('pass');
  });
});

describe('which reports are believed', () => {
  test.each<[string, Partial<Queued>, string]>([
    ['of a fork', { foreign: true }, 'comes from a fork'],
    ['of a change to a workflow', { commits: [{ '.github/workflows/ci.yml': 'on: push\n' }] }, 'changes workflows'],
    [
      'of a change to the configuration',
      { commits: [{ '.github/deep-review.yml': 'gate: trial\n' }] },
      'changes workflows',
    ],
    ['of a change to an action', { commits: [{ 'tools/action.yml': 'x: 1\n' }] }, 'changes workflows'],
  ])('%s: not', async (_, pull, why) => {
    const queue = await one(pull);
    await queue.ran(7, { foreign: pull.foreign ?? false });
    const carried = await queue.carry();
    expect(carried.report.decision.conclusion).toBe('incomplete');
    expect(said(carried)).toContain(why);
    expect(said(carried)).toContain('`/deep-review accept');
  });

  test('of a run of a fork on the same head: not', async () => {
    const queue = await one();
    await queue.ran(7, { foreign: true });
    expect(await conclusionOf(queue)).toBe('incomplete');
  });

  test('of another head, pull request, repository or base branch: not', async () => {
    for (const edit of [
      (report: Record<string, unknown>) => Object.assign(report['change'] as object, { head: 'e'.repeat(40) }),
      (report: Record<string, unknown>) => Object.assign(report['change'] as object, { number: 8 }),
      (report: Record<string, unknown>) => Object.assign(report['change'] as object, { repository: 'o/other' }),
      (report: Record<string, unknown>) => Object.assign(report['round'] as object, { of: 'pr-8' }),
      (report: Record<string, unknown>) => Object.assign(report['round'] as object, { fingerprint: null }),
    ]) {
      const queue = await one();
      await queue.ran(7, { edit });
      expect(await conclusionOf(queue)).toBe('incomplete');
      await queue.close();
      lab = null;
    }
    const queue = await one();
    await queue.ran(7, { into: 'old' });
    expect(said(await queue.carry())).toContain('its review is of a change into `old`');
  });

  test('the newest of each leg, and each of them', async () => {
    const queue = await one();
    await queue.ran(7, { raises: ['Deletes everything'] });
    await queue.ran(7);
    expect(await conclusionOf(queue)).toBe('pass');
    await queue.ran(7, { job: 'security', raises: ['Leaks a key'] });
    expect(await conclusionOf(queue)).toBe('fail');
    await queue.ran(7, { job: 'security' });
    expect(await conclusionOf(queue)).toBe('pass');
    await queue.ran(7, { workflow: 6, raises: ['Leaks a key'] });
    expect(await conclusionOf(queue)).toBe('fail');
  });

  test('what was there and cannot be had may be the worst, until the same leg reports again', async () => {
    const queue = await one();
    await queue.ran(7);
    const name = 'deep-review-review-0-1-__deep_review-9.pr-7';
    queue.left(7, { name, text: '{}', digest: 'sha256:00' });
    expect(await conclusionOf(queue)).toBe('incomplete');
    await queue.ran(7, { job: 'security' });
    expect(await conclusionOf(queue)).toBe('incomplete');
    await queue.ran(7);
    expect(await conclusionOf(queue)).toBe('pass');
    queue.left(7, { name, text: '{}', expired: true });
    expect(await conclusionOf(queue)).toBe('incomplete');
    await queue.ran(7);
    queue.left(7, { name: 'deep-review-review-1-1-__deep_review-9.pr-7', text: 'no json' });
    await queue.ran(7);
    expect(await conclusionOf(queue)).toBe('incomplete');
  });

  test('artifacts of other programs and of other changes do not matter', async () => {
    const queue = await one();
    await queue.ran(7);
    queue.left(7, { name: 'coverage', text: '{}', expired: true });
    queue.left(7, { name: 'deep-review-review-0-1-__deep_review-9.pr-8', text: '{}', expired: true });
    expect(await conclusionOf(queue)).toBe('pass');
  });
});
