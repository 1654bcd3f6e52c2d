/** A merge group rests on people's words about exact heads, judged anew, and is never green where nobody could be asked. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { openQueueLab, type Merging, type Queued, type QueueLab } from '../support/queue-lab.js';

let lab: QueueLab | null = null;
afterEach(async () => {
  const last = lab;
  lab = null;
  await last?.close();
  expect(last?.server.violations ?? []).toEqual([]);
});

const open = async (pulls: readonly Queued[], merging?: Merging): Promise<QueueLab> =>
  (lab = await openQueueLab(pulls, merging));
const said = ({ report }: Awaited<ReturnType<QueueLab['carry']>>): string => report.decision.reasons.join(' ');

const one = async (pull: Partial<Queued> = {}): Promise<QueueLab> => open([{ number: 7, ...pull }]);
const conclusionOf = async (queue: QueueLab, how?: Parameters<QueueLab['carry']>[0]): Promise<string> =>
  (await queue.carry(how)).report.decision.conclusion;

describe("a person's word about the head", () => {
  const accept = (queue: QueueLab, login: string, more: object = {}) => ({
    ...{
      html_url: `https://example.invalid/${login}`,
      user: { login, type: 'User' },
      created_at: '2026-11-01T10:00:00Z',
    },
    ...{ updated_at: '2026-11-01T10:00:00Z', body: `/deep-review accept ${queue.head(7)} the outage is over`, ...more },
  });

  test.each<[string, Partial<Queued>]>([
    ['a failed review', {}],
    ['a fork', { foreign: true }],
    ['a change to a workflow', { commits: [{ '.github/workflows/ci.yml': 'on: push\n' }] }],
  ])('carries %s, and says so', async (_, pull) => {
    const queue = await one(pull);
    await queue.ran(7, { raises: ['Deletes everything'], foreign: pull.foreign ?? false });
    queue.put({ comments: [accept(queue, 'maintainer')] });
    const { report } = await queue.carry();
    expect(report.decision).toMatchObject({ conclusion: 'accepted', accepted: { by: 'maintainer' } });
    expect(report.decision.missing[0]).toContain('#7 at');
    expect(await conclusionOf(queue, { override: 'admin' })).not.toBe('accepted');
    expect(await conclusionOf(queue, { override: 'off' })).not.toBe('accepted');
  });

  test.each(['author', 'pusher', 'guest'])('of the %s counts for nothing', async (login) => {
    const queue = await one();
    await queue.ran(7, { raises: ['Deletes everything'] });
    queue.put({ comments: [accept(queue, login)] });
    expect(await conclusionOf(queue)).toBe('fail');
  });

  test('that was edited, taken back or meant for another head counts for nothing', async () => {
    const queue = await one();
    await queue.ran(7, { raises: ['Deletes everything'] });
    queue.put({ comments: [accept(queue, 'maintainer', { updated_at: '2026-11-01T11:00:00Z' })] });
    expect(await conclusionOf(queue)).toBe('fail');
    queue.put({ comments: [accept(queue, 'maintainer', { body: `/deep-review accept ${'f'.repeat(40)} old` })] });
    expect(await conclusionOf(queue)).toBe('fail');
    // A report says that it was accepted, and the comment is gone.
    await queue.ran(7, {
      edit: (report) => Object.assign(report['decision'] as object, { conclusion: 'accepted', missing: ['quorum'] }),
    });
    queue.put({ comments: [] });
    expect(await conclusionOf(queue)).toBe('incomplete');
  });

  test('about one does not carry another', async () => {
    const queue = await open([{ number: 7 }, { number: 8 }]);
    await queue.ran(7, { raises: ['Deletes everything'] });
    queue.put({ comments: [accept(queue, 'maintainer')] });
    expect(await conclusionOf(queue)).toBe('incomplete');
    await queue.ran(8);
    expect(await conclusionOf(queue)).toBe('accepted');
  });
});

describe('what cannot be asked is not green', () => {
  test('without a token', async () => {
    const queue = await one();
    await queue.ran(7);
    const carried = await queue.carry({ withoutToken: true });
    expect(carried.report.decision.conclusion).toBe('incomplete');
    expect(said(carried)).toContain('permissions: { contents: read, pull-requests: read, actions: read }');
  });

  test.each([
    ['/repos/{owner}/{repo}/actions/runs/{run_id}', 403],
    ['/repos/{owner}/{repo}/actions/runs', 403],
    ['/repos/{owner}/{repo}/actions/runs', 502],
    ['/repos/{owner}/{repo}/actions/runs', 429],
    ['/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', 500],
    ['/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', 410],
  ])('%s answers %i', async (route, status) => {
    const queue = await one();
    await queue.ran(7);
    const headers = status === 429 ? { headers: { 'retry-after': '900' } } : {};
    queue.put({ failures: Array.from({ length: 3 }, () => ({ route, status, ...headers })) });
    const carried = await queue.carry();
    expect(carried.report.decision.conclusion).toBe('incomplete');
    expect(said(carried)).toMatch(/queue it again/);
    queue.put({ failures: [] });
    expect(await conclusionOf(queue)).toBe('pass');
  });
});
