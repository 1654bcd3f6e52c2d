/** The workflows of README and docs/recipes.md: GitHub's own checker finds nothing in them, and the scripts do what the page says. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validate } from '@actions/languageservice';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { archive } from './support/github-server/archive.js';
import { startGithub, type GithubServer, type State } from './support/github-server/server.js';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const workflowsIn = (name: string): string[] =>
  [...read(name).matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map(([, text = '']) => text)
    .filter((text) => /^jobs:/m.test(text));

interface Workflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: {
    readonly again: { readonly if?: string; readonly steps: readonly Step[]; readonly permissions: object };
  };
}
interface Step {
  readonly uses?: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What GitHub's own checker finds in a workflow; a repository's secrets it does not know. */
let checked = 0;
async function faultsOf(text: string): Promise<unknown[]> {
  // It remembers what it read by its name.
  checked += 1;
  const name = `file:///.github/workflows/${String(checked)}.yml`;
  const found = await validate(TextDocument.create(name, 'yaml', 1, text));
  const messages = found.map(({ message }) => (typeof message === 'string' ? message : message.value));
  return messages.filter((message) => !/^Context access might be invalid: \w+_API_KEY$/.test(message));
}

describe('workflows that people copy', () => {
  const all = ['README.md', 'docs/recipes.md'].flatMap((name) =>
    workflowsIn(name).map((text) => [name, text] as const),
  );

  test('are all found', () => {
    expect(all.filter(([name]) => name === 'README.md')).toHaveLength(1);
    expect(all.length).toBeGreaterThanOrEqual(8);
  });

  test.each(all)('of %s are valid', async (_, text) => {
    expect(await faultsOf(text)).toEqual([]);
  });

  test('the checker bites', async () => {
    const text = workflowNamed('deep-review-again.yml');
    expect(await faultsOf(text.replace('timeout-minutes:', 'timeout-hours:'))).toEqual([
      "Unexpected value 'timeout-hours'",
    ]);
    expect(await faultsOf(text.replace('github.event.issue.number', 'github.evnt.issue.number'))).toHaveLength(1);
  });
});

const workflowNamed = (file: string): string => {
  const [, text = ''] =
    new RegExp(`\`\\.github/workflows/${file}\`:\n\n\`\`\`yaml\n([\\s\\S]*?)\`\`\``).exec(read('docs/recipes.md')) ??
    [];
  return text;
};
const [again, later] = ['deep-review-again.yml', 'deep-review-later.yml'].map(
  (file) => parse(workflowNamed(file)) as Workflow,
);
const stepOf = (workflow: Workflow | undefined): Step => {
  const [step] = workflow?.jobs.again.steps ?? [];
  if (!step) throw new Error('a recipe has one step');
  return step;
};

test.each([again, later])(
  'a recipe has no keys, no checkout, little it may do, and no expression in its script',
  (workflow) => {
    expect(workflow?.permissions).toEqual({});
    expect(workflow?.jobs.again.steps).toHaveLength(1);
    const { uses, run, env } = stepOf(workflow);
    expect([uses, run.includes('${{'), JSON.stringify(env).includes('secrets.')]).toEqual([undefined, false, false]);
  },
);

test('only people of the repository are heard, only on pull requests', () => {
  expect(again?.jobs.again.permissions).toEqual({ actions: 'write', 'pull-requests': 'read' });
  expect(again?.jobs.again.if).toContain('github.event.issue.pull_request');
  expect(again?.jobs.again.if).toContain('["OWNER", "MEMBER", "COLLABORATOR"]');
});

/** What the scripts use of GitHub's command line, over curl. */
const GH = `#!/usr/bin/env bash
set -euo pipefail
[ "$1" = api ] && shift
method=GET
if [ "$1" = --method ]; then method=$2; shift 2; fi
exec curl --silent --show-error --fail --location --request "$method" "$API/$1"
`;

let folder: string;
let server: GithubServer;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
const HEAD = 'a'.repeat(40);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'recipes-'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/gh'), GH);
  chmodSync(join(folder, 'bin/gh'), 0o755);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  server = await startGithub({ pulls: [{ number: 7, head: { ref: 'topic', sha: HEAD } }] });
});
afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

/** Runs a recipe's script as the runner does; what it started again, and what it printed. */
async function play(workflow: Workflow | undefined, more: Readonly<Record<string, string>> = {}) {
  const file = join(folder, 'script.sh');
  writeFileSync(file, stepOf(workflow).run);
  const env = {
    ...{ PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, TMPDIR: folder, HOME: folder, API: server.url },
    ...{ GH_REPO: 'o/n', WORKFLOW: '5', NUMBER: '7', GH_TOKEN: 't' },
    ...more,
  };
  const done = await promisify(execFile)('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], { env });
  const started = server.requests.flatMap((each) => /^POST .*\/runs\/(\d+)\/rerun-failed-jobs/.exec(each)?.[1] ?? []);
  const whole = server.requests.flatMap((each) => /^POST .*\/runs\/(\d+)\/rerun$/.exec(each)?.[1] ?? []);
  return { started, whole, log: done.stdout };
}

const run = (id: number, conclusion: string | null, more: object = {}) => ({
  ...{ id, workflow_id: 5, head_sha: HEAD, head_branch: 'topic', run_attempt: 1, conclusion },
  ...{ status: conclusion === null ? 'in_progress' : 'completed', repository: { id: 1 }, head_repository: { id: 1 } },
  created_at: new Date(Date.now() - (100 - id) * 60_000).toISOString().replace(/\.\d+Z/, 'Z'),
  ...more,
});
const put = (state: Partial<State>): void => {
  Object.assign(server.state as Mutable<State>, state);
};

describe('a comment', () => {
  const runs = [
    run(1, 'failure'),
    run(2, 'failure'),
    run(3, 'success'),
    run(4, 'failure', { head_sha: 'b'.repeat(40) }),
  ];

  test.each([
    `/deep-review accept ${HEAD} an outage`,
    '/deep-review decline C1 the caller holds the lock',
    'I read it.\r\n/deep-review restart it has expired\r\n',
    '/deep-review restart',
    '/deep-review run',
  ])('%j runs the newest failed run of the head again', async (COMMENT) => {
    put({ runs });
    expect((await play(again, { COMMENT })).started).toEqual(['2']);
  });

  test.each([
    'what does /deep-review accept do?',
    '/deep-review help',
    '/deep-review acceptance',
    '> /deep-review accept it',
  ])('%j does nothing', async (COMMENT) => {
    put({ runs });
    expect((await play(again, { COMMENT })).started).toEqual([]);
  });

  test('with shell in it stays text', async () => {
    put({ runs });
    const COMMENT = `/deep-review accept $(touch ${folder}/a) \`touch ${folder}/b\`; touch ${folder}/c "\n'; touch ${folder}/d #`;
    expect((await play(again, { COMMENT })).started).toEqual(['2']);
    for (const name of ['a', 'b', 'c', 'd']) expect(() => readFileSync(join(folder, name))).toThrow('ENOENT');
  });

  test('on a head without a failed run says so', async () => {
    put({ runs: [run(3, 'success'), run(5, null)] });
    const { started, log } = await play(again, { COMMENT: '/deep-review restart gone' });
    expect([started, log]).toEqual([[], expect.stringContaining('nothing to run again')]);
  });
});

test('/deep-review run goes for the whole of a run that passed unread; no other command does', async () => {
  put({ runs: [run(3, 'success'), run(4, 'success'), run(5, null)] });
  expect(await play(again, { COMMENT: '/deep-review run' })).toMatchObject({ started: [], whole: ['4'] });
});

test.each(['/deep-review restart gone', '/deep-review runs'])('%s leaves a run that passed alone', async (COMMENT) => {
  put({ runs: [run(4, 'success')] });
  expect(await play(again, { COMMENT })).toMatchObject({ started: [], whole: [] });
});

describe('an outage', () => {
  const left = (id: number, report: object | string, startedAt = '2026-11-01T00:00:00Z') => {
    const text = typeof report === 'string' ? report : JSON.stringify({ startedAt, ...report });
    const bytes = archive([{ name: 'report.json', text }]);
    const json = { id, name: 'deep-review-job-0-1.pr-7', expired: false, size_in_bytes: bytes.length };
    return { json, bytes };
  };
  const transient = { decision: { conclusion: 'incomplete', transient: true } };
  const lasting = { decision: { conclusion: 'incomplete', transient: false } };

  test.each<[string, Partial<State>, string[]]>([
    ['only a transient one', { runs: [run(1, 'failure')], artifacts: { 1: [left(11, transient)] } }, ['1']],
    ['not another one', { runs: [run(1, 'failure')], artifacts: { 1: [left(11, lasting)] } }, []],
    ['not one of an older version', { runs: [run(1, 'failure')], artifacts: { 1: [left(11, { decision: {} })] } }, []],
    ['not one without a report', { runs: [run(1, 'failure')], artifacts: {} }, []],
    ['not one whose report is broken', { runs: [run(1, 'failure')], artifacts: { 1: [left(11, '{')] } }, []],
    [
      'not one that was tried five times',
      { runs: [run(1, 'failure', { run_attempt: 5 })], artifacts: { 1: [left(11, transient)] } },
      [],
    ],
    [
      'not one that a newer run has left behind',
      { runs: [run(1, 'failure'), run(2, 'success')], artifacts: { 1: [left(11, transient)] } },
      [],
    ],
    [
      'the newest attempt decides',
      {
        runs: [run(1, 'failure', { run_attempt: 2 })],
        artifacts: { 1: [left(11, lasting, '2026-11-01T02:00:00Z'), left(12, transient)] },
      },
      [],
    ],
    [
      'each branch by itself',
      {
        runs: [
          run(1, 'failure'),
          run(2, 'failure', { head_branch: 'other' }),
          run(3, 'cancelled', { head_branch: 'x' }),
        ],
        artifacts: { 1: [left(11, transient)], 2: [left(21, transient)], 3: [left(31, transient)] },
      },
      ['1', '2'],
    ],
  ])('%s', async (_, state, expected) => {
    put(state);
    expect([...(await play(later)).started].sort()).toEqual(expected);
  });
});
