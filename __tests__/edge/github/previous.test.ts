/** Finding the last round's report through the API: what is believed, what is refused, what is said. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openGithub } from '../../../src/edge/github.js';
import { unzip } from '../../../src/edge/workflow-runs.js';
import { FIRST_ROUND, type PreviousRound } from '../../../src/rounds/rounds.js';
import { NO_PEOPLE } from '../../../src/domain/consolidation.js';
import type { PastSubject } from '../../../src/domain/past.js';
import { previousRound, type Workflow } from '../../../src/edge/previous.js';
import { json } from '../../../src/formats/json.js';
import { readReport } from '../../../src/formats/index.js';
import { archive } from '../../support/github-server/archive.js';
import { startGithub, type GithubServer, type State } from '../../support/github-server/server.js';
import { manyFindings, sampleReport } from '../../support/sample-report.js';

let server: GithubServer | null = null;
afterEach(async () => {
  const last = server;
  server = null;
  await last?.close();
  expect(last?.violations ?? []).toEqual([]);
  expect(last?.leaked ?? []).toEqual([]);
});

const HOME = 77;
const FORK = 88;
const report = sampleReport(manyFindings(2));
const OF = report.round.of;

const run = (id: number, overrides: Readonly<Record<string, unknown>> = {}): State['runs'][number] => ({
  ...{ id, workflow_id: 5, head_branch: 'topic', status: 'completed', conclusion: 'failure' },
  created_at: `2026-11-2${String(id)}T10:00:00Z`,
  updated_at: `2026-11-2${String(id)}T12:00:00Z`,
  repository: { id: HOME },
  head_repository: { id: HOME },
  ...overrides,
});

type Stored = State['artifacts'][number][number];

function stored(id: number, overrides: Readonly<Record<string, unknown>> = {}, bytes?: Buffer): Stored {
  const content =
    bytes ??
    archive([
      { name: 'report.json', text: json.render(report) },
      { name: 'reviews/claude-pass-1.md', text: 'x' },
    ]);
  return {
    bytes: content,
    json: {
      ...{ id, name: `deep-review-${String(id)}`, size_in_bytes: content.length, expired: false },
      created_at: `2026-11-2${String(id % 10)}T11:00:00Z`,
      digest: `sha256:${createHash('sha256').update(content).digest('hex')}`,
      workflow_run: { id: id % 10, repository_id: HOME, head_repository_id: HOME, head_branch: 'topic', head_sha: 'x' },
      ...overrides,
    },
  };
}

const foreign = { workflow_run: { repository_id: HOME, head_repository_id: FORK } };

const SUBJECT: PastSubject = {
  ...{ of: OF, pull: true, branch: 'topic', head: 'f'.repeat(40) },
  ...{ openedAt: '2026-11-20T10:00:00Z', changedAt: '2026-11-23T10:00:00Z', pusher: null },
  touchesJobs: false,
};

const workflowOf = (github: Workflow['github']): Workflow => ({
  ...{ github, runId: 3, subject: SUBJECT, standing: null, people: NO_PEOPLE },
  markers: () => Promise.resolve({ markers: [], problems: [] }),
});

async function find(state: Partial<State>): Promise<PreviousRound> {
  server = await startGithub({ runs: [run(1), run(2), run(3, { status: 'in_progress', conclusion: null })], ...state });
  const github = await openGithub({ token: 'test-token', apiUrl: server.url, repository: 'o/n', pauseMs: 1 });
  return previousRound({ given: null, workflow: workflowOf(github), of: OF, readReport });
}

describe('the newest artifact', () => {
  test('of this repository is the last round', async () => {
    const { prior, problems, missing } = await find({ artifacts: { 1: [stored(11)], 2: [stored(12)] } });
    expect(prior).toMatchObject({ trust: { kind: 'authenticated' }, publishedAt: '2026-11-22T11:00:00Z', of: OF });
    expect([problems, missing]).toEqual([[], []]);
    expect(server?.requests.filter((request) => request.includes('/zip'))).toEqual([
      'GET /repos/o/n/actions/artifacts/12/zip',
    ]);
  });

  test('of an earlier attempt of the same run is the last round', async () => {
    expect((await find({ artifacts: { 3: [stored(13)] } })).prior).not.toBeNull();
  });

  test('is found among more than a page of artifacts', async () => {
    const other = Array.from({ length: 120 }, (_, index) => stored(100 + index, { name: `logs-${String(index)}` }));
    expect((await find({ artifacts: { 2: [...other, stored(12)] } })).prior).not.toBeNull();
  });

  test('is not that of a fork: neither its branch of the same name nor an artifact that came from it', async () => {
    const forks = run(2, { head_repository: { id: FORK } });
    expect((await find({ runs: [forks, run(3)], artifacts: { 2: [stored(12)] } })).prior).toBeNull();
    server = (await server?.close(), null);
    const { prior, problems } = await find({ artifacts: { 2: [stored(12, foreign)] } });
    expect(prior?.trust.kind).toBe('unauthenticated');
    expect(problems[0]?.what).toContain('closes nothing');
  });

  test('that a fork may have written does not come before an older one of this repository', async () => {
    const other = json.render({ ...report, id: 'forged', findings: [], ledger: [] });
    const forged = stored(12, foreign, archive([{ name: 'report.json', text: other }]));
    const { prior } = await find({ artifacts: { 1: [stored(11)], 2: [forged] } });
    expect(prior?.findings.map(({ key }) => key)).toEqual(report.findings.map(({ key }) => key));
    expect(prior?.trust.kind).toBe('unauthenticated');
  });

  test("of a fork's own earlier run may open findings on its pull request and closes nothing", async () => {
    const fork = { head_repository: { id: FORK } };
    const { prior } = await find({ runs: [run(2, fork), run(3, fork)], artifacts: { 2: [stored(12, foreign)] } });
    expect(prior?.trust.kind).toBe('unauthenticated');
  });

  test.each<[string, Stored, string]>([
    ['another digest', stored(12, { digest: `sha256:${'0'.repeat(64)}` }), 'digest'],
    ['no digest', stored(12, { digest: null }), 'no digest'],
    ['no time left', stored(12, { expired: true }), 'expired'],
    ['a broken report', stored(12, {}, archive([{ name: 'report.json', text: '{}' }])), 'cannot be read'],
    [
      'a path that leaves it',
      stored(12, {}, archive([{ name: '../../report.json', text: '{}' }])),
      'leaves the archive',
    ],
    ['no archive in it', stored(12, {}, Buffer.from('nothing of the kind, but long enough')), 'no zip'],
  ])('with %s is lost: said with the way out, and nothing passes as if it had not been', async (_, artifact, why) => {
    const { prior, problems, missing } = await find({ artifacts: { 2: [artifact] } });
    expect(prior).toBeNull();
    expect(problems[0]?.why).toContain(why);
    expect(problems[0]?.fix).toContain('/deep-review restart <reason>');
    expect(missing).toHaveLength(1);
  });

  test('that is lost does not hide an older one: its findings stay open', async () => {
    const { prior, missing } = await find({ artifacts: { 1: [stored(11)], 2: [stored(12, { expired: true })] } });
    expect(prior?.publishedAt).toBe('2026-11-21T11:00:00Z');
    expect(missing).toHaveLength(1);
  });

  test.each([
    ['nothing', archive([{ name: 'logs/one.log', text: '' }])],
    ['a report only below its root', archive([{ name: 'old/report.json', text: json.render(report) }])],
  ])('with %s is passed over', async (_, bytes) => {
    expect(await find({ artifacts: { 2: [stored(12, {}, bytes)] } })).toEqual({ ...FIRST_ROUND, heads: ['x'] });
  });

  test('of another pull request from the same branch is not the last round', async () => {
    const other = json.render({ ...report, round: { ...report.round, of: 'pr-9999' } });
    const bytes = archive([{ name: 'report.json', text: other }]);
    expect(await find({ artifacts: { 2: [stored(12, {}, bytes)] } })).toEqual({ ...FIRST_ROUND, heads: ['x'] });
  });

  test('is found where the runs are recorded under the default branch, as on `workflow_run`', async () => {
    const main = { head_branch: 'main' };
    const { prior } = await find({ runs: [run(2, main), run(3, main)], artifacts: { 2: [stored(12)] } });
    expect(prior?.trust.kind).toBe('authenticated');
  });

  test('whose name says another pull request is not even downloaded', async () => {
    const expired = stored(12, { name: 'deep-review-job-0-1.pr-9999', expired: true });
    expect(await find({ artifacts: { 2: [expired] } })).toEqual({ ...FIRST_ROUND, heads: ['x'] });
    expect(server?.requests.filter((request) => request.includes('/zip'))).toEqual([]);
  });

  test('that left nothing is a first round', async () => {
    expect(await find({})).toEqual({ ...FIRST_ROUND, heads: ['x'] });
  });
});

describe('the API', () => {
  const RUN = '/repos/{owner}/{repo}/actions/runs/{run_id}';

  test('is asked again after a server error and after a rate limit', async () => {
    const failures = [
      { route: RUN, status: 502 },
      { route: RUN, status: 429, headers: { 'retry-after': '0' } },
    ];
    expect((await find({ failures, artifacts: { 2: [stored(12)] } })).prior).not.toBeNull();
  });

  test('that refuses leaves a problem with its fix, and no pass', async () => {
    const { problems, missing } = await find({ failures: [{ route: RUN, status: 403 }] });
    expect(problems[0]?.fix).toContain('actions: read');
    expect(missing).toHaveLength(1);
  });

  test('that cannot be reached leaves a problem, and no pass', async () => {
    const github = await openGithub({ token: 't', apiUrl: 'http://127.0.0.1:9', repository: 'o/n', pauseMs: 1 });
    const { problems, missing } = await previousRound({
      given: null,
      workflow: workflowOf(github),
      of: OF,
      readReport,
    });
    expect(problems[0]?.why).toContain('could not be reached');
    expect(missing).toHaveLength(1);
  });
});

test('a given report that did not know its own past is no past on a pull request', async () => {
  server = await startGithub({ runs: [run(2), run(3)], artifacts: { 2: [stored(12, { expired: true })] } });
  const github = await openGithub({ token: 'test-token', apiUrl: server.url, repository: 'o/n', pauseMs: 1 });
  const given = { ...report, round: { ...report.round, past: 'missing' as const } };
  const { prior, missing } = await previousRound({ given, workflow: workflowOf(github), of: OF, readReport });
  expect([missing.length, prior?.findings.length]).toEqual([1, report.findings.length]);
  expect((await previousRound({ given, workflow: null, of: OF, readReport })).missing).toEqual([]);
});

test('on a pull request a given report adds what is open and closes nothing, whatever was found', async () => {
  server = await startGithub({ runs: [run(3)] });
  const github = await openGithub({ token: 'test-token', apiUrl: server.url, repository: 'o/n', pauseMs: 1 });
  for (const workflow of [null, workflowOf(github)]) {
    const { prior, problems } = await previousRound({ given: report, workflow, of: OF, readReport, isClaim: true });
    expect([prior?.trust.kind, prior?.findings.length]).toEqual(['unauthenticated', report.findings.length]);
    expect(problems.at(-1)?.what).toContain('closes nothing');
  }
});

test('a given report wins; of another change it closes nothing', async () => {
  const same = await previousRound({ given: report, workflow: null, of: OF, readReport });
  expect(same.prior?.trust.kind).toBe('authenticated');
  const other = await previousRound({ given: report, workflow: null, of: 'pr-1', readReport });
  expect(other.prior?.trust.kind).toBe('unauthenticated');
  expect(other.problems).toHaveLength(1);
});

test.each([
  ['a link', [{ name: 'report.json', text: '/etc/passwd', mode: 0o120777 }]],
  ['a bomb that lies about its size', [{ name: 'report.json', text: 'a'.repeat(100_000), claimedSize: 10 }]],
  ['an absolute path', [{ name: '/report.json', text: '' }]],
  ['a Windows path', [{ name: 'C:\\report.json', text: '' }]],
  [
    'the same name twice',
    [
      { name: 'report.json', text: 'a' },
      { name: 'report.json', text: 'b' },
    ],
  ],
  ['too much in it', [{ name: 'report.json', text: 'a'.repeat(5000) }]],
])('an archive with %s is refused', (_, entries) => {
  expect(unzip(archive(entries), { maxEntries: 10, maxBytes: 1000, wanted: () => true }).kind).toBe('refused');
});
