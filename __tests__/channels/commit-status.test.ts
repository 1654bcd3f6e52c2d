/** The status of a head: pending first, green only by a report of that head, and never over what another place or a later run says. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { postAll, setNoConclusion, setPending, statusName } from '../../src/channels/index.js';
import { commitStatus } from '../../src/channels/commit-status.js';
import type { Decision, Report } from '../../src/domain/report.js';
import { fails } from '../support/github-server/troubles.js';
import { openPostingLab, type PostingLab, reportToPost, writes } from '../support/posts/posting-lab.js';
import { HEAD } from '../support/sample-report.js';

let lab: PostingLab;
beforeEach(async () => {
  lab = await openPostingLab();
});
afterEach(async () => {
  expect(lab.server.violations).toEqual([]);
  await lab.close();
});

const decided = (more: Partial<Decision>, report = reportToPost()): Report => ({
  ...report,
  startedAt: '2027-01-01T00:00:00Z',
  decision: { ...report.decision, ...more },
});

async function post(report: Report, more?: Parameters<PostingLab['posting']>[1]): Promise<string> {
  const [posted] = await postAll(report, await lab.posting(report, more), [commitStatus]);
  return [posted?.said ?? '', ...(posted?.problems ?? []).map(({ what, why, fix }) => `${what}: ${why}; ${fix}`)].join(
    '',
  );
}

async function pending(
  more: Parameters<PostingLab['posting']>[1] & { readonly since?: string } = {},
): Promise<string | null> {
  const posting = await lab.posting(reportToPost(), more);
  const since = more.since ?? '2027-01-01T00:00:00Z';
  const { said, problems } = await setPending({ ...posting, head: HEAD, target: posting.runUrl, since });
  return said ?? problems[0]?.what ?? null;
}

const now = (): string => String(lab.state.statuses[0]?.['state']);
const GREEN: Partial<Decision> = { conclusion: 'pass', gate: 'enforce', accepted: null };
const RED: Partial<Decision> = { conclusion: 'fail', gate: 'enforce', accepted: null };
const WORD = {
  by: 'mara',
  at: '2027-01-01T00:00:00Z',
  url: '',
  reason: 'the hotfix\ncannot wait',
  standing: ['C1'],
  missing: [],
};
const LATER_RUN = 'https://github.com/o/n/actions/runs/2';

describe('what a conclusion becomes', () => {
  test.each([
    ['pass', GREEN, 'success', /check passes/],
    ['fail', RED, 'failure', /^Rework \(check fails/],
    ['incomplete', { conclusion: 'incomplete' as const }, 'error', /check fails/],
    [
      'accepted',
      { conclusion: 'accepted' as const, accepted: WORD },
      'success',
      /^Accepted by mara: the hotfix cannot wait/,
    ],
    ['a trial that fails', { ...RED, gate: 'trial' as const }, 'success', /^Trial \(would be fail\)/],
  ])('%s', async (_name, decision, state, description) => {
    await post(decided(decision));
    const [status] = lab.state.statuses;
    expect(status).toMatchObject({ state, context: 'deep-review', sha: HEAD });
    expect(String(status?.['description'])).toMatch(description);
    expect(String(status?.['description']).length).toBeLessThanOrEqual(140);
    expect(String(status?.['description'])).not.toMatch(/[`\n]/);
  });

  test('green is not believed of a step that failed', async () => {
    await post(decided(GREEN), { isBroken: true });
    expect(now()).toBe('error');
  });

  test('without a report it is an error, and a report without a head sets nothing', async () => {
    const posting = await lab.posting(reportToPost());
    await setNoConclusion({ ...posting, head: HEAD, target: posting.runUrl, since: '2027-01-01T00:00:00Z' });
    expect(now()).toBe('error');
    expect(await post({ ...decided(GREEN), change: null })).toMatch(/names no head/);
    expect(now()).toBe('error');
  });
});

test('the same is not posted twice', async () => {
  await pending();
  await pending();
  await post(decided(RED));
  expect(await post(decided(RED))).toMatch(/failure already/);
  expect(writes(lab.server)).toHaveLength(2);
});

test('a new run of the same head takes the green away until it is done', async () => {
  await post(decided(GREEN));
  await pending({ runUrl: LATER_RUN });
  expect(now()).toBe('pending');
});

describe('what is not green stays', () => {
  test('a run that began earlier makes nothing green that a later one left', async () => {
    await post(decided(RED), { runUrl: LATER_RUN });
    expect(await post(decided(GREEN))).toMatch(/later run says failure/);
    expect(now()).toBe('failure');
  });

  test('nor while a later one works', async () => {
    await pending({ runUrl: LATER_RUN });
    expect(await post(decided(GREEN))).toMatch(/later run says pending/);
  });

  test('but it may make it red', async () => {
    await post(decided(GREEN), { runUrl: LATER_RUN });
    await post(decided(RED));
    expect(now()).toBe('failure');
  });

  test('a run that left nothing says nothing over a later one, green or red', async () => {
    const posting = await lab.posting(reportToPost());
    const nothing = { ...posting, head: HEAD, target: posting.runUrl, since: '2027-01-01T00:00:00Z' };
    await post(decided(GREEN), { runUrl: LATER_RUN });
    expect((await setNoConclusion(nothing)).said).toMatch(/later run says success/);
    expect(now()).toBe('success');
    lab.state.statuses = [];
    await pending();
    await setNoConclusion(nothing);
    expect(now()).toBe('error');
  });

  test('nothing is made green where what stands there cannot be read', async () => {
    lab.state.troubles.push(fails('GET /repos/{owner}/{repo}/commits/{ref}/statuses', 9));
    expect(await post(decided(GREEN))).toMatch(/status: not posted/);
    expect(await post(decided(RED))).toMatch(/failure/);
    expect(lab.state.statuses.map(({ state }) => state)).toEqual(['failure']);
  });

  test('another job under the same name hides nothing: said with what to do', async () => {
    const other = statusName({ job: 'review', index: '0', step: null }, '.github/workflows/other.yml');
    await post(decided(RED), { status: other });
    expect(await post({ ...decided(GREEN), startedAt: '2028-01-01T00:00:00Z' })).toMatch(
      /by another job.*ids of their own/,
    );
    expect(await pending({ since: '2028-01-01T00:00:00Z' })).toMatch(/pending was not set/);
    expect(now()).toBe('failure');
  });

  describe('while two jobs of one name work', () => {
    const other = statusName({ job: 'review', index: '0', step: null }, '.github/workflows/other.yml');
    const OTHER_RUN = 'https://github.com/o/n/actions/runs/3';
    const late = (report: Report): Report => ({ ...report, startedAt: '2028-01-01T00:00:00Z' });

    test('the first to end makes nothing green while the second works', async () => {
      await pending();
      expect(await pending({ status: other, runUrl: OTHER_RUN })).toMatch(/pending/);
      expect(await post(late(decided(GREEN)))).toMatch(/by another job/);
      expect(now()).toBe('pending');
      // What each of them said last is known, whatever is shown.
      await post(late(decided(GREEN)), { status: other, runUrl: OTHER_RUN });
      expect(now()).toBe('success');
    });

    test('nor the second while the first does, and what the first finds is shown', async () => {
      await pending();
      await pending({ status: other, runUrl: OTHER_RUN });
      expect(await post(late(decided(GREEN)), { status: other, runUrl: OTHER_RUN })).toMatch(/by another job/);
      expect(now()).toBe('pending');
      await post(late(decided(RED)));
      expect(now()).toBe('failure');
    });
  });

  test('a status behind a hundred of others is found', async () => {
    await post(decided(RED), { runUrl: LATER_RUN });
    const [red] = lab.state.statuses;
    const others = Array.from({ length: 120 }, (_, id) => ({ ...red, id: 1000 + id, context: `ci ${String(id)}` }));
    lab.state.statuses = [...others, ...lab.state.statuses];
    expect(await post(decided(GREEN))).toMatch(/later run says failure/);
  });

  test('a later run of the same job replaces what an earlier one left', async () => {
    await post(decided(RED), { runUrl: LATER_RUN });
    await post({ ...decided(GREEN), startedAt: '2028-01-01T00:00:00Z' });
    expect(now()).toBe('success');
  });
});

test('the status of another app on the same head is not ours', async () => {
  lab.state.statuses = [
    {
      id: 1,
      sha: HEAD,
      state: 'failure',
      context: 'ci',
      description: 'x',
      target_url: null,
      created_at: lab.state.now(),
      updated_at: lab.state.now(),
      creator: { login: 'ci', type: 'Bot' },
    },
  ];
  await post(decided(GREEN));
  expect(lab.state.statuses.map(({ context, state }) => `${String(context)} ${String(state)}`)).toEqual([
    'deep-review success',
    'ci failure',
  ]);
});

test.each([
  ['review', '0', null, 'deep-review'],
  ['deep-review', '0', '__self', 'deep-review'],
  ['review', '0', 'review', 'deep-review'],
  ['security', '0', '__org_action', 'deep-review / security'],
  ['security', '1', null, 'deep-review / security (2)'],
  ['review', '2', null, 'deep-review (3)'],
  ['review', '0', 'style', 'deep-review / style'],
  ['review', '0', '__org_action_2', 'deep-review / __org_action_2'],
])('the status of job %s, number %s, step %s is called %s', (...[job, index, step, context]) => {
  const { context: named, mark } = statusName({ job, index, step }, '.github/workflows/a b.yml');
  expect(named).toBe(context);
  expect(mark).toMatch(/^[\w%.:()-]+$/);
});

test('the name needs no leg', () => {
  expect(statusName(null, null)).toEqual({ context: 'deep-review', mark: '' });
});
