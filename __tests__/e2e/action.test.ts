/** The action as the runner runs it: the committed bundle through the executor of composite steps. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startGithub } from '../support/github-server/server.js';
import { filesToUpload } from '../support/composite/uploads.js';
import { runComposite, type CompositeRequest, type CompositeRun, type StepRecord } from '../support/composite.js';
import { commitFiles, git as gitIn, type Files } from '../support/repository.js';

const action = resolve('.');
let folder: string;
let workspace: string;
let uploads: Readonly<Record<string, string>>[];

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const git = (...args: string[]): string => gitIn(workspace, ...args);

const commit = (files: Files, message: string): string => commitFiles(workspace, message, files);

const CLEAN = '# Review\n\n## Critical Issues\n\nNone.\n\n## Coverage Summary\n\n- `src/a.js` — Reviewed, no issues\n';
const CRITICAL = `# Review

## Critical Issues

**C1. Deletes everything** — \`src/a.js:2\` (critical, regression)

\`\`\`js
rm("/");
\`\`\`

It removes the root folder.

## Coverage Summary

- \`src/a.js\` — C1
`;

/** Stores reviews and lets the configuration of the base replay them: only then they count in a workflow. */
const record = (texts: Record<string, string>): void => {
  for (const [id, text] of Object.entries(texts)) write(join(folder, 'reviews', `${id}-pass-1.md`), text);
  const entries = Object.keys(texts).map((id) => `${id}: { replay: '${join(folder, 'reviews')}' }`);
  git('switch', '-q', 'main');
  commit({ '.github/deep-review.yml': `reviewers: { ${entries.join(', ')} }\n` }, 'Configure');
  git('switch', '-q', 'topic');
  git('rebase', '-q', 'main');
};

const run = (inputs: Record<string, string>, request: Partial<CompositeRequest> = {}): Promise<CompositeRun> =>
  runComposite({
    actionDirectory: action,
    workspace,
    uses: {
      'actions/upload-artifact': (given) => {
        uploads.push(given);
        return { outputs: { 'artifact-url': 'https://example.invalid/artifact' } };
      },
    },
    inputs: { base: 'main', head: 'topic', install: 'never', ...inputs },
    ...request,
  });

const step = (done: CompositeRun, id: string): StepRecord | undefined => done.steps.find((record) => record.id === id);

/** A copy of the action whose program is replaced. */
const withProgram = (source: string): string => {
  const broken = join(folder, 'action');
  write(join(broken, 'action.yml'), readFileSync(join(action, 'action.yml'), 'utf8'));
  write(join(broken, 'dist', 'index.js'), source);
  return broken;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'action-'));
  workspace = join(folder, 'checkout');
  uploads = [];
  mkdirSync(workspace);
  git('init', '-q', '-b', 'main');
  commit({ 'src/a.js': 'start();\n' }, 'Start');
  git('switch', '-qc', 'topic');
  commit({ 'src/a.js': 'start();\nrm("/");\n' }, 'Clean up');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('conclusions', () => {
  test('pass: green gate, outputs, summary, artifact', async () => {
    record({ ann: CLEAN, ben: CLEAN });
    const done = await run({});
    expect(done.log).not.toContain('::error');
    expect([step(done, 'review')?.exitCode, step(done, 'gate')?.outcome, done.status]).toEqual([
      0,
      'success',
      'success',
    ]);
    expect(done.outputs).toMatchObject({
      conclusion: 'pass',
      verdict: 'merge-as-is',
      critical: '0',
      'reviewers-completed': '2',
      'artifact-url': 'https://example.invalid/artifact',
    });
    expect(readFileSync(done.outputs['report'] ?? '', 'utf8')).toContain('Merge as-is');
    const json: unknown = JSON.parse(readFileSync(done.outputs['report-json'] ?? '', 'utf8'));
    expect(json).toMatchObject({ decision: { conclusion: 'pass' } });
    expect(done.summary).toContain('Merge as-is');
    const [report, documents] = uploads;
    expect(report?.['name']).toMatch(/^deep-review-.*-1$/);
    expect(documents?.['name']).toBe(`documents-${report?.['name'] ?? ''}`);
    const names = (upload?: Readonly<Record<string, string>>): string[] =>
      filesToUpload(upload?.['path'] ?? '').map(({ name }) => name);
    expect(names(report)).toEqual(['report.json']);
    expect(names(documents)).toEqual(expect.arrayContaining(['reviews/ann-pass-1.md']));
    expect(names(documents)).not.toContain('report.json');
  });

  test('fail: one annotation names the finding and how to get green', async () => {
    record({ ann: CRITICAL, ben: CLEAN });
    const done = await run({});
    expect(step(done, 'review')?.exitCode).toBe(1);
    expect(done.outputs).toMatchObject({ conclusion: 'fail', verdict: 'rework', critical: '1' });
    expect([step(done, 'gate')?.outcome, done.status]).toEqual(['failure', 'failure']);
    expect(done.log).toMatch(/^::error title=Deep Review \(fail\)::.*Deletes everything.*To get green/m);
    expect(done.log.match(/^::error title=Deep Review/gm)).toHaveLength(1);
    expect(uploads).toHaveLength(2);
  });

  test('incomplete: a silent reviewer is not a clean review', async () => {
    record({ ann: CLEAN, ben: '' });
    const done = await run({ 'min-reviewers': '2' });
    expect(step(done, 'review')?.exitCode).toBe(2);
    expect(done.outputs['conclusion']).toBe('incomplete');
    expect(step(done, 'gate')?.outcome).toBe('failure');
  });

  test('an empty change passes, with the reason', async () => {
    record({ ann: CLEAN });
    const done = await run({ base: 'topic' });
    expect(done.outputs['conclusion']).toBe('pass');
    expect(done.summary).toMatch(/empty/);
  });
});

describe('crashes', () => {
  test.each([
    ['a crash', 'process.abort();', ''],
    [
      'a crash after a conclusion',
      "require('fs').appendFileSync(process.env.GITHUB_OUTPUT, 'conclusion=pass\\n'); process.exit(3);",
      'pass',
    ],
    ['no conclusion', '', ''],
  ])('%s is red', async (_, program, conclusion) => {
    record({ ann: CLEAN });
    const done = await run({}, { actionDirectory: withProgram(program) });
    expect(done.outputs['conclusion']).toBe(conclusion);
    expect(step(done, 'gate')?.outcome).toBe('failure');
    expect(done.status).toBe('failure');
    expect(done.log).toMatch(/^::error title=Deep Review/m);
  });
});

describe('trial', () => {
  const writes = (values: Record<string, string>, status: number): string => {
    const text = Object.entries(values)
      .map(([name, value]) => `${name}=${value}\\n`)
      .join('');
    return `require('fs').appendFileSync(process.env.GITHUB_OUTPUT, '${text}'); process.exit(${String(status)});`;
  };

  test.each([
    ['what would fail is green, and said', { gate: 'trial', conclusion: 'fail', explanation: 'why' }, 0, 'success'],
    ['incomplete too', { gate: 'trial', conclusion: 'incomplete' }, 0, 'success'],
    ['without a conclusion it is red', { gate: 'trial' }, 0, 'failure'],
    ['a crash is red', { gate: 'trial', conclusion: 'fail' }, 3, 'failure'],
    ['wrong settings are red', { explanation: 'why' }, 2, 'failure'],
    ['an enforced gate is red', { gate: 'enforce', conclusion: 'fail' }, 0, 'failure'],
  ])('%s', async (_, outputs, status, outcome) => {
    const done = await run({}, { actionDirectory: withProgram(writes(outputs, status)) });
    expect([step(done, 'gate')?.outcome, done.status]).toEqual([outcome, outcome]);
    if (outcome === 'success') expect(done.log).toMatch(/^::notice title=Deep Review \(trial, would be: /m);
    else expect(done.log).toMatch(/^::error title=Deep Review/m);
  });

  test.each([
    [
      'an accepted head is green, and said',
      { conclusion: 'accepted', gate: 'enforce', explanation: 'who' },
      0,
      'success',
    ],
    ['unless the program failed', { conclusion: 'accepted', gate: 'enforce' }, 2, 'failure'],
  ])('%s', async (_, outputs, status, outcome) => {
    const done = await run({}, { actionDirectory: withProgram(writes(outputs, status)) });
    expect([step(done, 'gate')?.outcome, done.status]).toEqual([outcome, outcome]);
    if (outcome === 'success') expect(done.log).toMatch(/^::notice title=Deep Review \(accepted\)::who/m);
  });

  test.each([
    [
      'that passed unread is green, and said',
      { conclusion: 'pass', unreviewed: 'unasked', explanation: 'Not reviewed' },
    ],
    ['that passed needs no word', { conclusion: 'pass', unreviewed: '', explanation: 'Two reviews' }],
  ])('a head %s', async (_, outputs) => {
    const done = await run({}, { actionDirectory: withProgram(writes({ gate: 'enforce', ...outputs }, 0)) });
    expect([step(done, 'gate')?.outcome, done.status]).toEqual(['success', 'success']);
    const said = /^::notice title=Deep Review \(not reviewed\)::Not reviewed$/m;
    if (outputs.unreviewed === '') expect(done.log).not.toContain('::');
    else expect(done.log).toMatch(said);
  });

  test('the base says trial: green, with the conclusion as it is', async () => {
    record({ ann: CRITICAL, ben: CLEAN });
    git('switch', '-q', 'main');
    const config = readFileSync(join(workspace, '.github/deep-review.yml'), 'utf8');
    commit({ '.github/deep-review.yml': `${config}gate: trial\n` }, 'Try it');
    git('switch', '-q', 'topic');
    git('rebase', '-q', 'main');
    const done = await run({});
    expect([done.status, done.outputs['conclusion']]).toEqual(['success', 'fail']);
    expect(done.summary).toContain('Trial: the check is green');
    const enforced = await run({ gate: 'enforce' });
    expect([enforced.status, enforced.outputs['conclusion']]).toEqual(['failure', 'fail']);
  });

  test('an input makes no trial of an enforced gate', async () => {
    record({ ann: CRITICAL, ben: CLEAN });
    const done = await run({ gate: 'trial', 'fail-on': 'never', 'max-uncovered': '99' });
    expect([done.status, done.outputs['conclusion']]).toEqual(['failure', 'fail']);
    const report = readFileSync(done.outputs['report'] ?? '', 'utf8');
    for (const name of ['gate', 'fail-on', 'max-uncovered']) expect(report).toContain(`input ${name}`);
  });
});

describe('wrong input', () => {
  test('every problem is named, exit 2, red, nothing half-written', async () => {
    const done = await run({ reviewers: '{ claud: {} }', 'fail-on': 'critcal', timeout: 'soon', base: 'mian' });
    expect(step(done, 'review')?.exitCode).toBe(2);
    for (const name of ['claud', 'fail-on', 'timeout', 'mian']) expect(done.log).toContain(name);
    expect(done.log).toMatch(/^::error title=Deep Review \(no conclusion\)::.*fail-on/m);
    expect(step(done, 'gate')?.outcome).toBe('failure');
    expect(existsSync(join(done.temporary, 'deep-review'))).toBe(false);
  });

  test('a broken configuration in the base is named with line and column', async () => {
    git('switch', '-q', 'main');
    commit({ '.github/deep-review.yml': 'fail-on: critical\nreviewers:\n  codex: { modle: x }\n' }, 'Configure');
    git('switch', '-q', 'topic');
    git('rebase', '-q', 'main');
    const done = await run({});
    expect(step(done, 'review')?.exitCode).toBe(2);
    expect(done.log).toContain('.github/deep-review.yml:3:19');
  });

  test('the configuration of head is not read', async () => {
    record({ ann: CRITICAL, ben: CRITICAL });
    commit({ '.github/deep-review.yml': 'fail-on: never\n' }, 'Loosen the gate');
    const done = await run({});
    expect(done.outputs['conclusion']).toBe('fail');
    expect(readFileSync(done.outputs['report'] ?? '', 'utf8')).toContain(
      'This change edits how reviews are configured',
    );
  });

  test('stored reviews that an input names do not count for the quorum', async () => {
    write(join(folder, 'reviews', 'ann-pass-1.md'), CLEAN);
    const done = await run({ reviewers: `{ ann: { replay: '${join(folder, 'reviews')}' } }` });
    expect(done.outputs['conclusion']).toBe('incomplete');
  });
});

describe('hostile values', () => {
  const settings = [
    'base',
    'head',
    'fail-on',
    'output-directory',
    'config',
    'instructions',
    'previous',
    'openai-api-key',
  ];

  test.each([
    ['"; touch CANARY; echo "'],
    ['$(touch CANARY)'],
    ['`touch CANARY`'],
    ["'; touch CANARY; '"],
    ['x\n::set-output name=conclusion::pass\nconclusion=pass'],
    ['--upload-pack=touch CANARY'],
  ])('no value reaches a shell: %j', async (value) => {
    record({ ann: CLEAN, ben: CLEAN });
    for (const name of settings) {
      const done = await run({ [name]: value });
      expect(existsSync(join(workspace, 'CANARY')) || existsSync(join(folder, 'CANARY'))).toBe(false);
      if (['base', 'head', 'fail-on'].includes(name)) expect(step(done, 'gate')?.outcome).toBe('failure');
    }
  });

  test('texts of the pull request are no commands', async () => {
    record({ ann: CLEAN, ben: CLEAN });
    const repo = { full_name: 'o/n' };
    const event = {
      pull_request: {
        number: 7,
        title: '::error::owned $(touch CANARY)',
        body: '::stop-commands::x',
        head: { sha: git('rev-parse', 'topic'), ref: 'topic', repo },
        base: { sha: git('rev-parse', 'main'), ref: 'main', repo },
        user: { login: 'eve' },
      },
      repository: repo,
    };
    const home = { repository: { id: 1000 }, head_repository: { id: 1000 } };
    const server = await startGithub({
      runs: [
        {
          ...{ id: 1, workflow_id: 5, head_branch: 'topic', created_at: '2026-01-01T10:00:00Z', ...home },
          ...{ status: 'in_progress', conclusion: null },
        },
      ],
    });
    const github = { event_name: 'pull_request', repository: 'o/n', api_url: server.url };
    const done = await run({ base: '', head: '', 'github-token': 'ghs_test' }, { event, github });
    await server.close();
    expect(done.log).not.toMatch(/^::(error|stop-commands)/m);
    expect(done.outputs['conclusion']).toBe('pass');
    expect(readFileSync(done.outputs['report'] ?? '', 'utf8')).toContain('#7');
  });

  test('a workflow that withholds the token does not make a first round of the next one', async () => {
    record({ ann: CLEAN, ben: CLEAN });
    const repo = { full_name: 'o/n' };
    const end = (ref: string) => ({ sha: git('rev-parse', ref), ref, repo });
    const event = { pull_request: { number: 7, head: end('topic'), base: end('main') }, repository: repo };
    const done = await run({ base: '', head: '' }, { event, github: { event_name: 'pull_request' } });
    expect(done.outputs['conclusion']).toBe('incomplete');
    expect(done.log).toMatch(/^::error title=Deep Review \(incomplete\)::.*`github-token` is empty/m);
  });

  test('keys given as input are masked and never shown', async () => {
    const key = 'sk-input-secret-1234567';
    record({
      ann: `${CLEAN}\n## Design Observations\n\n### Concerns\n\n- I saw ${key}.\n`,
      ben: CLEAN,
    });
    const done = await run({ 'openai-api-key': key });
    const report = readFileSync(done.outputs['report'] ?? '', 'utf8');
    expect(done.log).toContain(`::add-mask::${key}`);
    expect(done.log.replace(/^::add-mask::.*$/gm, '') + done.summary + report).not.toContain(key);
  });
});
