/** The action posts what its configuration asks for, through its own steps, and nothing that it cannot post changes the check. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { filesToUpload } from '../support/composite/uploads.js';
import { type CompositeRun, runComposite, type StepRecord } from '../support/composite.js';
import { edited } from '../support/github-server/posts.js';
import { TOKENS } from '../support/github-server/rights.js';
import { type GithubServer, startGithub } from '../support/github-server/server.js';
import { commitFiles, git as gitIn } from '../support/repository.js';

const CRITICAL = `# Review

## Critical Issues

**C1. Deletes everything** — \`src/a.js:2\` (critical, regression)

It removes the root folder.

## Coverage Summary

- \`src/a.js\` — C1
`;

let folder: string;
let workspace: string;
let server: GithubServer;
const git = (...args: string[]): string => gitIn(workspace, ...args);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deliver-'));
  workspace = join(folder, 'checkout');
  mkdirSync(workspace);
  mkdirSync(join(folder, 'reviews'));
  git('init', '-q', '-b', 'main');
  const reviewers = `reviewers: { ann: { replay: '${join(folder, 'reviews')}' } }\n`;
  const asked = 'comment: sticky\nstatus: on\nupload-sarif: on\n';
  commitFiles(workspace, 'Start', { 'src/a.js': 'start();\n', '.github/deep-review.yml': `${reviewers}${asked}` });
  git('switch', '-qc', 'topic');
  commitFiles(workspace, 'Clean up', { 'src/a.js': 'start();\nrm("/");\n' });
  writeFileSync(join(folder, 'reviews', 'ann-pass-1.md'), CRITICAL);
  const home = { repository: { id: 1000 }, head_repository: { id: 1000 } };
  const head_sha = git('rev-parse', 'topic');
  const run = { id: 1, workflow_id: 5, head_branch: 'topic', head_sha, created_at: '2026-01-01T10:00:00Z', ...home };
  server = await startGithub({
    runs: [{ ...run, status: 'in_progress', conclusion: null }],
    pulls: [
      { number: 7, state: 'open', head: { sha: head_sha, ref: 'topic' }, base: { sha: git('rev-parse', 'main') } },
    ],
    tokens: { full: TOKENS.full, fork: TOKENS.fork },
  });
});

afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const event = (fork: boolean) => {
  const repo = { full_name: 'o/n' };
  const end = (ref: string, of: object) => ({ sha: git('rev-parse', ref), ref, repo: of });
  const pull_request = {
    ...{ number: 7, title: 'Clean up', body: '', user: { login: 'eve' } },
    ...{ head: end('topic', fork ? { full_name: 'eve/n' } : repo), base: end('main', repo) },
  };
  return { pull_request, repository: repo } as never;
};

interface Wish {
  readonly runId?: number;
  readonly token?: string;
  readonly fork?: boolean;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly uploadFails?: boolean;
}

async function run({
  token = 'full',
  fork = false,
  inputs = {},
  uploadFails = false,
  runId = 1,
}: Wish = {}): Promise<CompositeRun> {
  return runComposite({
    actionDirectory: process.env['ACTION_DIRECTORY'] ?? resolve('.'),
    workspace,
    inputs: { install: 'never', 'github-token': token, ...inputs },
    event: event(fork),
    github: {
      ...{ event_name: 'pull_request', repository: 'o/n', api_url: server.url, job: 'review', action: '__self' },
      run_id: String(runId),
    },
    job: { check_run_id: 11 },
    strategy: { 'job-index': 0 },
    uses: {
      'actions/upload-artifact': ({ path = '' }) => {
        if (uploadFails) return { exitCode: 1 };
        const id = filesToUpload(path).some(({ name }) => name === 'report.json') ? '900' : '901';
        const url = `https://github.com/o/n/actions/runs/1/artifacts/${id}`;
        return { outputs: { 'artifact-url': url, 'artifact-id': id, 'artifact-digest': 'ab' } };
      },
      'github/codeql-action/upload-sarif': () => ({}),
    },
  });
}

const step = (done: CompositeRun, id: string): StepRecord | undefined => done.steps.find((record) => record.id === id);
const states = (): unknown[] =>
  server.state.statuses.map(({ state, context }) => `${String(context)}: ${String(state)}`);
const bodies = (): string[] => server.state.comments.map(({ body }) => String(body));

describe('posting', () => {
  test('one comment and one status, first pending; a second run changes them in place', async () => {
    const done = await run();
    expect(step(done, 'deliver')?.outcome).toBe('success');
    expect(done.log).not.toContain('(not posted)');
    expect(states()).toEqual(['deep-review: failure', 'deep-review: pending']);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('Deletes everything');
    expect(bodies()[0]).toContain('/artifacts/901');
    expect(step(done, 'upload-sarif')?.with).toMatchObject({ category: 'deep-review' });
    await run();
    expect(bodies()).toHaveLength(1);
    expect(done.status).toBe('failure');
  });

  test('a user error after the head is known leaves no pending status behind', async () => {
    const done = await run({ inputs: { 'output-directory': join(workspace, 'out') } });
    expect(step(done, 'review')?.exitCode).toBe(2);
    expect(states()).toEqual(['deep-review: error', 'deep-review: pending']);
    expect(bodies()).toEqual([]);
  });

  test('a fork cannot write: said calmly, and the check is what it is', async () => {
    const done = await run({ token: 'fork', fork: true });
    expect(done.log).toMatch(/comment: not posted, since the token of a run for a fork may only read/);
    expect(done.log).not.toContain('(not posted)');
    expect(done.outputs['conclusion']).toBe('fail');
    expect(server.state.comments).toEqual([]);
  });

  test('a token without the rights: the gate names the permission, the summary too, and the conclusion stays', async () => {
    const done = await run({ token: 'fork' });
    expect(done.log).toMatch(/::warning title=Deep Review \(not posted\)::.*`permissions: \{ statuses: write \}`/);
    expect(done.summary).toContain('## Delivery');
    expect([done.outputs['conclusion'], step(done, 'deliver')?.outcome]).toEqual(['fail', 'success']);
  });

  test('an upload that fails is said, and posted all the same', async () => {
    const done = await run({ uploadFails: true });
    expect(done.log).toMatch(/::warning title=Deep Review \(report not kept\)/);
    expect(bodies()[0]).toContain('/actions/runs/1');
  });
});

describe('a report that is lost', () => {
  /** The first run is over, its artifact has expired, and a second run begins, in which nobody raises anything. */
  const lose = async (): Promise<void> => {
    const first = await run();
    const name = step(first, 'upload')?.with['name'] ?? '';
    const home = { repository: { id: 1000 }, head_repository: { id: 1000 } };
    const told = { workflow_id: 5, head_branch: 'topic', head_sha: git('rev-parse', 'topic'), ...home };
    const from = {
      id: 1,
      repository_id: 1000,
      head_repository_id: 1000,
      head_branch: 'topic',
      head_sha: told.head_sha,
    };
    const json = {
      id: 900,
      name,
      expired: true,
      size_in_bytes: 9,
      created_at: '2026-01-01T10:05:00Z',
      workflow_run: from,
    };
    Object.assign(server.state, {
      runs: [
        { ...told, id: 2, status: 'in_progress', conclusion: null, created_at: '2026-01-02T10:00:00Z' },
        { ...told, id: 1, status: 'completed', conclusion: 'failure', created_at: '2026-01-01T10:00:00Z' },
      ],
      artifacts: { 1: [{ json, bytes: Buffer.from('') }] },
    });
    const clean = '# Review\n\n## Critical Issues\n\nNone.\n\n## Coverage Summary\n\n- `src/a.js` — Reviewed\n';
    writeFileSync(join(folder, 'reviews', 'ann-pass-1.md'), clean);
  };

  test('is known from the comment: what was open stays open, by name', async () => {
    await lose();
    const done = await run({ runId: 2 });
    expect(done.outputs['conclusion']).toBe('fail');
    expect(bodies()[0]).toContain('Deletes everything');
    expect(done.summary).toContain('the comment on the pull request holds the findings that were open');
  });

  test('is not known from a comment that somebody edited', async () => {
    await lose();
    const [known] = server.state.comments;
    const cleaned = String(known?.['body']).replace(/"findings":\[.*\],"complete"/, '"findings":[],"complete"');
    if (known) edited(server.state, known, { login: 'eve', body: cleaned });
    const done = await run({ runId: 2 });
    expect(done.outputs['conclusion']).toBe('incomplete');
    expect(done.log).toContain('eve edited it');
  });
});
