/** `deliver FILE`: a stored report is posted where it or a flag asks for, as often as wanted, and every wrong input is named at once. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { deliverFile } from '../../src/commands/deliver.js';
import { UserError } from '../../src/domain/problem.js';
import type { Report } from '../../src/domain/report.js';
import { QUIET_DELIVERY } from '../../src/domain/settings.js';
import { json } from '../../src/formats/json.js';
import { readMarker } from '../../src/text/marker-line.js';
import { openPostingLab, type PostingLab, reportToPost, writes } from '../support/posts/posting-lab.js';
import { HEAD } from '../support/sample-report.js';

let folder: string;
let lab: PostingLab;
let file: string;
const saved = { ...process.env };

const store = (report: Report): void => {
  writeFileSync(file, json.render(report));
};

beforeEach(async () => {
  for (const name of Object.keys(process.env))
    if (/^(GITHUB_|GH_|RUNNER_|DEEP_REVIEW_|.*_API_KEY$)/.test(name)) Reflect.deleteProperty(process.env, name);
  folder = mkdtempSync(join(tmpdir(), 'deliver-'));
  file = join(folder, 'report.json');
  lab = await openPostingLab();
  Object.assign(process.env, { GITHUB_TOKEN: 'full', GITHUB_API_URL: lab.server.url });
  store(reportToPost());
});

afterEach(async () => {
  process.env = { ...saved };
  expect(lab.server.violations).toEqual([]);
  await lab.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the keys were is removed with the first reading. */
const deliver = (...flags: string[]): Promise<number> => {
  process.env['GITHUB_TOKEN'] ??= 'full';
  return deliverFile(['deliver', file, ...flags]);
};
const bodies = (): string[] => lab.state.comments.map(({ body }) => String(body));
const states = (): unknown[] => lab.state.statuses.map(({ state }) => state);

async function problemsOf(run: Promise<number>): Promise<string> {
  const error: unknown = await run.then(
    (status) => new Error(`ended with ${String(status)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw error;
  for (const problem of error.problems) expect([problem.what, problem.why, problem.fix].every(Boolean)).toBe(true);
  return error.message;
}

describe('at a terminal', () => {
  test('everything that the report asks for is posted, and a second time changes nothing', async () => {
    expect([await deliver(), await deliver()]).toEqual([0, 0]);
    expect([bodies().length, states()]).toEqual([1, ['failure']]);
    expect(writes(lab.server)).toHaveLength(2);
  });

  test('flags decide over the report', async () => {
    store({ ...reportToPost(), delivery: QUIET_DELIVERY });
    expect(await deliver()).toBe(0);
    expect(lab.server.calls).toEqual([]);
    expect(await deliver('--comment', 'sticky', '--status', 'on')).toBe(0);
    expect([bodies().length, states().length]).toEqual([1, 1]);
    store(reportToPost());
    lab.state.comments = [];
    await deliver('--comment', 'off');
    expect(bodies()).toEqual([]);
  });

  test('what was uploaded is linked and remembered', async () => {
    await deliver();
    expect(bodies()[0]).not.toContain('Full report');
    const url = 'https://github.com/o/n/actions/runs/9/artifacts/77';
    await deliver('--artifact-id', '77', '--artifact-url', url, '--artifact-digest', 'ab', '--report-url', `${url}8`);
    expect(bodies()[0]).toContain(`(${url}8)`);
    expect(readMarker(bodies()[0] ?? '')?.artifact).toEqual({ id: '77', digest: 'sha256:ab' });
  });

  test('a post that fails ends with 2, and the others are posted', async () => {
    process.env['GITHUB_TOKEN'] = 'recipe';
    expect(await deliver()).toBe(2);
    expect([bodies().length, states()]).toEqual([1, []]);
    expect(bodies()[0]).toContain('statuses: write');
  });

  test('a report of an earlier version asks for nothing', async () => {
    const earlier = Object.entries(JSON.parse(json.render(reportToPost())) as object);
    writeFileSync(file, JSON.stringify(Object.fromEntries(earlier.filter(([name]) => name !== 'delivery'))));
    expect(await deliver()).toBe(0);
    expect(lab.server.calls).toEqual([]);
  });

  test('a secret that this process knows stands in nothing that is posted', async () => {
    const key = 'sk-of-this-suite-1234567';
    process.env['OPENAI_API_KEY'] = key;
    const report = reportToPost();
    const findings = report.findings.map((finding) => ({ ...finding, title: `It prints ${key}` }));
    store({ ...report, findings, executiveSummary: `It prints ${key}.` });
    await deliver();
    expect(bodies()[0]).toContain('It prints sk-***.');
    expect(readMarker(bodies()[0] ?? '')?.findings[0]?.title).toBe('It prints sk-***');
    expect(JSON.stringify(lab.state.comments)).not.toContain(key);
  });
});

test('a server of one’s own is asked below its own path', async () => {
  const own = await openPostingLab({ prefix: '/api/v3' });
  process.env['GITHUB_API_URL'] = own.server.url;
  expect(await deliver()).toBe(0);
  expect([own.state.comments.length, own.state.statuses.length, own.server.violations]).toEqual([1, 1, []]);
  await own.close();
});

describe('wrong input', () => {
  test('every problem is named, and nothing is posted', async () => {
    Reflect.deleteProperty(process.env, 'GITHUB_TOKEN');
    const said = await problemsOf(
      deliverFile(['deliver', file, '--comment', 'stickyy', '--fail-on', 'never', '--artefact-id', '1']),
    );
    for (const name of ['comment: wrong value', '--fail-on', '--artefact-id', 'no token']) expect(said).toContain(name);
    expect(said).toContain('--artifact-id');
    expect(lab.server.calls).toEqual([]);
  });

  test.each([
    ['no file', [], /no file/],
    ['a file that is not there', ['nowhere.json'], /nowhere\.json cannot be read/],
    ['a flag without a value', ['FILE', '--status'], /--status: no value/],
  ])('%s', async (_name, given, wanted) => {
    expect(await problemsOf(deliverFile(['deliver', ...given.map((each) => each.replace('FILE', file))]))).toMatch(
      wanted,
    );
  });

  test('no JSON, another version, a report that names no repository', async () => {
    writeFileSync(file, '{');
    expect(await problemsOf(deliver())).toMatch(/no JSON/);
    writeFileSync(file, '{"schemaVersion":9}');
    expect(await problemsOf(deliver())).toMatch(/version 1/);
    store({ ...reportToPost(), change: null });
    expect(await problemsOf(deliver())).toMatch(/names no repository/);
  });
});

describe('in a workflow', () => {
  const inActions = (more: Record<string, string> = {}): void => {
    for (const name of ['outputs', 'summary']) writeFileSync(join(folder, name), '');
    Object.assign(process.env, {
      ...{ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'o/n', GITHUB_RUN_ID: '1', GITHUB_JOB: 'review' },
      ...{ GITHUB_OUTPUT: join(folder, 'outputs'), GITHUB_STEP_SUMMARY: join(folder, 'summary') },
      ...more,
    });
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const ahead = (more: object = {}): Record<string, string> => ({
    DEEP_REVIEW_POSTS: JSON.stringify({
      repository: 'o/n',
      head: HEAD,
      status: true,
      since: '2026-04-08T16:00:00Z',
      ...more,
    }),
    DEEP_REVIEW_OUTCOME: 'failure',
  });

  test('what cannot be posted is said in summary and output, and decides nothing', async () => {
    inActions({ GITHUB_TOKEN: 'recipe' });
    expect(await deliver()).toBe(0);
    expect(read('summary')).toMatch(/^\n## Delivery\n\n- status: not posted: .*statuses: write/);
    expect(read('outputs')).toMatch(/^delivery<</);
  });

  test('what can be leaves both empty', async () => {
    inActions();
    expect(await deliver()).toBe(0);
    expect([read('summary'), read('outputs')]).toEqual(['', '']);
  });

  test('a report of another head posts nothing but an error on this one', async () => {
    inActions(ahead({ head: 'c'.repeat(40) }));
    expect(await deliver()).toBe(0);
    expect([bodies(), states()]).toEqual([[], ['error']]);
  });

  test('without a report a wanted status is an error; without a wish nothing is asked', async () => {
    inActions(ahead());
    expect(await deliverFile(['deliver', ''])).toBe(0);
    expect(states()).toEqual(['error']);
    lab.server.calls.splice(0);
    inActions({ ...ahead({ status: false }), GITHUB_TOKEN: 'full' });
    expect(await deliverFile(['deliver', ''])).toBe(0);
    expect(lab.server.calls).toEqual([]);
  });

  test('inputs ask for nothing: a pull request can write them, and the report says what counts', async () => {
    store({ ...reportToPost(), delivery: QUIET_DELIVERY });
    inActions({
      ...ahead({ status: false }),
      DEEP_REVIEW_INPUTS: JSON.stringify({ comment: 'sticky', status: 'on', 'github-token': 'full' }),
    });
    expect(await deliver()).toBe(0);
    expect(lab.server.calls).toEqual([]);
  });

  test('without a token it is said', async () => {
    inActions({ ...ahead(), GITHUB_TOKEN: '' });
    expect(await deliverFile(['deliver', file])).toBe(0);
    expect(read('outputs')).toMatch(/no token/);
  });
});
