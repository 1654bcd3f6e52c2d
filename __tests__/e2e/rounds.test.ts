/** Two rounds of the action on one pull request: the second finds the first's report by the API and hears a maintainer. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runComposite, type CompositeRun } from '../support/composite.js';
import { archive } from '../support/github-server/archive.js';
import { startGithub, type GithubServer, type State } from '../support/github-server/server.js';
import { commitFiles, git as gitIn } from '../support/repository.js';

const HOME = 77;
const CRITICAL = `## Critical Issues

**C1. Deletes everything** — \`src/a.js:2\` (critical, regression)

\`\`\`js
rm("/");
\`\`\`

It removes the root folder.

## Coverage Summary

- \`src/a.js\` — C1
`;

let folder: string;
let workspace: string;
let server: GithubServer | null = null;

const git = (...args: string[]): string => gitIn(workspace, ...args);

const config = (): string => `reviewers: { ann: { replay: '${join(folder, 'reviews')}' } }\n`;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rounds-e2e-'));
  workspace = join(folder, 'checkout');
  const reviews = join(folder, 'reviews');
  write(join(reviews, 'ann-pass-1.md'), CRITICAL);
  mkdirSync(workspace);
  git('init', '-q', '-b', 'main');
  commitFiles(workspace, 'Start', { 'src/a.js': 'start();\n', '.github/deep-review.yml': config() });
  git('switch', '-qc', 'topic');
  commitFiles(workspace, 'Clean up', { 'src/a.js': 'start();\nrm("/");\n' });
});

afterEach(async () => {
  const last = server;
  server = null;
  await last?.close();
  rmSync(folder, { recursive: true, force: true });
  expect(last?.violations ?? []).toEqual([]);
});

const round = (runId: number, apiUrl: string): Promise<CompositeRun> => {
  const repo = { full_name: 'o/n' };
  const end = (ref: string) => ({ sha: git('rev-parse', ref), ref, repo });
  const pull = {
    number: 7,
    title: 'Clean up',
    body: '',
    head: end('topic'),
    base: end('main'),
    user: { login: 'eve' },
  };
  return runComposite({
    actionDirectory: resolve('.'),
    workspace,
    inputs: { 'github-token': 'ghs_test' },
    event: { pull_request: pull, repository: repo },
    github: { event_name: 'pull_request', repository: 'o/n', run_id: String(runId), api_url: apiUrl },
    uses: { 'actions/upload-artifact': () => ({}) },
  });
};

/** The API after round 1, with a comment by `author`. */
async function afterFirstRound(done: CompositeRun, author: string): Promise<GithubServer> {
  const bytes = archive([
    { name: 'report.json', text: readFileSync(done.outputs['report-json'] ?? '', 'utf8') },
    { name: 'reviews/ann-pass-1.md', text: CRITICAL },
  ]);
  const home = { repository: { id: HOME }, head_repository: { id: HOME } };
  const run = { workflow_id: 5, head_branch: 'topic', created_at: '2026-01-01T10:00:00Z', ...home };
  const artifact = {
    ...{ id: 11, name: 'deep-review-job-0-1', size_in_bytes: bytes.length, expired: false },
    created_at: '2026-01-01T11:00:00Z',
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    workflow_run: { id: 1, repository_id: HOME, head_repository_id: HOME, head_branch: 'topic', head_sha: 'x' },
  };
  const at = '2026-01-01T12:00:00Z';
  const comment = {
    html_url: 'https://example.invalid/c',
    user: { login: author, type: 'User' },
    created_at: at,
    updated_at: at,
  };
  return startGithub({
    runs: [
      { ...run, id: 1, status: 'completed', conclusion: 'failure' },
      { ...run, id: 2, status: 'in_progress', conclusion: null },
    ],
    artifacts: { 1: [{ json: artifact, bytes }] },
    comments: [{ ...comment, body: '/deep-review decline C1 the folder is a scratch volume of the test rig' }],
    permissions: { mara: 'write', guest: 'read', eve: 'write' },
  });
}

const FIRST: State['runs'][number] = {
  ...{ id: 1, workflow_id: 5, head_branch: 'topic', created_at: '2026-01-01T10:00:00Z', status: 'in_progress' },
  ...{ conclusion: null, repository: { id: HOME }, head_repository: { id: HOME } },
};

describe('a second run on the same head is the same round', () => {
  test.each([
    ['mara', 'pass', 'declined'],
    ['guest', 'fail', 'unaddressed'],
    // The author cannot decline a critical of their own change.
    ['eve', 'fail', 'unaddressed'],
  ])('after a decline by %s: %s', async (author, conclusion, fate) => {
    server = await startGithub({ runs: [FIRST] });
    const first = await round(1, server.url);
    expect(first.outputs).toMatchObject({ conclusion: 'fail', round: '1' });
    await server.close();
    server = await afterFirstRound(first, author);
    const second = await round(2, server.url);
    expect(second.outputs).toMatchObject({ conclusion, round: '1' });
    const report = JSON.parse(readFileSync(second.outputs['report-json'] ?? '', 'utf8')) as {
      ledger: { id: string; fate: string }[];
    };
    expect(report.ledger.find(({ id }) => id === 'C1')?.fate).toBe(fate);
    expect(second.log).toContain('used again');
  });

  test('sees what was merged into the base since its event, as GitHub tells it', async () => {
    const old = git('rev-parse', 'main');
    git('switch', '-q', 'main');
    write(join(workspace, '.github/deep-review.yml'), `fail-on: never\n${config()}`);
    git('commit', '-qam', 'Loosen the gate');
    const tip = git('rev-parse', 'main');
    git('update-ref', 'refs/heads/main', old);
    git('switch', '-q', 'topic', '--force');
    server = await startGithub({ runs: [FIRST], branches: { main: tip } });
    expect((await round(1, server.url)).outputs).toMatchObject({ conclusion: 'pass', critical: '1' });
  });
});
