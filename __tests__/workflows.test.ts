/** action.yml, the workflows of this repository, and those that people copy: GitHub's own checker and the rules of this project find nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionFaults, checkerFaults, workflowFaults } from './support/workflow-checks.js';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const action = read('action.yml');
const metadata = parse(action) as Parameters<typeof checkerFaults>[1];

/** The YAML blocks of a page, each with what stands before it since the last heading. */
function blocksIn(name: string): { readonly text: string; readonly before: string }[] {
  const sections = read(name).split(/^(?=#+ )/m);
  return sections.flatMap((section) =>
    [...section.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(({ 1: text = '', index }) => ({
      text,
      before: section.slice(0, index),
    })),
  );
}
const isWorkflow = (text: string): boolean => /^jobs:/m.test(text);
const pages = [
  'README.md',
  ...readdirSync(new URL('../docs', import.meta.url)).map((name) => join('docs', name)),
].filter((name) => name.endsWith('.md'));
const copied = pages.flatMap((name) =>
  blocksIn(name).flatMap(({ text, before }) => {
    if (!isWorkflow(text)) return [];
    // What the configuration beside it sets decides what the workflow must be allowed to do.
    const said = [...before.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].flatMap(([, each = '']) =>
      isWorkflow(each) ? [] : [each],
    );
    const configuration = Object.assign({}, ...said.map((each) => parse(each) as object)) as Record<string, unknown>;
    const title = /^name: (.*)$/m.exec(text)?.[1] ?? 'without a name';
    return [[`${name}: ${title}`, { text, configuration }] as const];
  }),
);
const own = readdirSync(new URL('../.github/workflows', import.meta.url)).map((name) =>
  join('.github/workflows', name),
);

describe('action.yml', () => {
  test('has nothing against it', async () => {
    expect(actionFaults(action)).toEqual([]);
    expect(await checkerFaults(action, metadata, 'action')).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    [
      'a key that steps do not have',
      '    - name: Gate\n',
      '    - name: Gate\n      timeout-minutes: 5\n',
      'step 3: a composite step knows no `timeout-minutes`',
    ],
    ['a context that is not there', '${{ github.action_path }}', '${{ secrets.KEY }}', 'no context `secrets`'],
    [
      'a script with an expression',
      '          exit 0\n',
      '          echo "${{ inputs.head }}"\n',
      'an expression in a script',
    ],
    ['a nested action by its tag', /@[0-9a-f]{40} # v/.exec(action)?.[0] ?? '-', '@v7 # v', 'is not pinned'],
  ])('%s is noticed', (_, from, to, fault) => {
    expect(action).toContain(from);
    expect(actionFaults(action.replace(from, to)).join('\n')).toContain(fault.replace(/^step 3: /, ''));
  });

  test('a wrong key is noticed by the checker', async () => {
    expect(
      await checkerFaults(action.replace('  using: composite', '  using: composite\n  shel: bash'), metadata, 'action'),
    ).not.toEqual([]);
  });
});

describe('workflows of this repository', () => {
  test.each(own)('%s has nothing against it', async (name) => {
    expect(await checkerFaults(read(name), metadata)).toEqual([]);
    expect(workflowFaults(read(name), { kind: 'own' })).toEqual([]);
  });
});

describe('workflows that people copy', () => {
  test('are all found', () => {
    const fences = pages.flatMap((name) => [...read(name).matchAll(/^\s*jobs:$/gm)]);
    expect(copied).toHaveLength(fences.length);
    expect(copied.length).toBeGreaterThan(6);
  });

  test.each(copied)('%s', async (_, { text, configuration }) => {
    expect(await checkerFaults(text, metadata)).toEqual([]);
    expect(workflowFaults(text, { kind: 'copied', configuration })).toEqual([]);
  });
});

describe('what a workflow must not be', () => {
  const GOOD = `name: Deep Review
on:
  pull_request:
permissions:
  contents: read
  pull-requests: read
  actions: read
jobs:
  review:
    runs-on: ubuntu-latest
    timeout-minutes: 75
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: org/deep-review-action@v1
        with:
          fail-on: critical
      - run: echo done
`;
  const faults = (from: string | RegExp, to: string): string[] =>
    workflowFaults(GOOD.replace(from, to), { kind: 'copied' });

  test('the example is good', async () => {
    expect(faults('', '')).toEqual([]);
    expect(await checkerFaults(GOOD, metadata)).toEqual([]);
  });

  test.each<[string, string | RegExp, string, string]>([
    ['without permissions', /permissions:\n(?: {2}.*\n)+/, '', 'no `permissions` are named'],
    ['with all permissions', /permissions:\n(?: {2}.*\n)+/, 'permissions: write-all\n', 'no `permissions` are named'],
    ['without what rounds need', '  actions: read\n', '', '`actions: read` is missing'],
    ['with more than it uses', 'contents: read', 'contents: write', '`contents: write` is not used'],
    [
      'that comments with a token that may not',
      'fail-on: critical',
      'comment: sticky',
      '`pull-requests: write` is missing',
    ],
    [
      'that posts at lines with a token that may not',
      'fail-on: critical',
      'inline-comments: on',
      '`pull-requests: write` is missing',
    ],
    ['that sets a status with a token that may not', 'fail-on: critical', 'status: on', '`statuses: write` is missing'],
    ['that may be skipped', '    runs-on', "    if: github.actor != 'x'\n    runs-on", 'skipped counts as green'],
    ['that a failed job skips', '    runs-on', '    needs: lint\n    runs-on', 'skips it'],
    ['whose review may be left out', '- uses: org', '- if: success()\n        uses: org', 'may leave out the review'],
    ['of some paths only', '  pull_request:', '  pull_request:\n    paths: [src/**]', 'may never come'],
    [
      'with a title in its script',
      'echo done',
      'echo "${{ github.event.pull_request.title }}"',
      'an expression in a script',
    ],
    ['on a branch of an action', 'deep-review-action@v1', 'deep-review-action@main', 'is not pinned'],
    ['that keeps the token', '          persist-credentials: false\n', '', 'keeps its token'],
    ['without history', '          fetch-depth: 0\n', '', 'without history'],
    ['without an end', '    timeout-minutes: 75\n', '', 'no `timeout-minutes`'],
    [
      'with foreign code beside secrets',
      /pull_request:([\s\S]*)fetch-depth: 0/,
      'pull_request_target:$1fetch-depth: 0\n          ref: ${{ github.event.pull_request.head.sha }}',
      'foreign code is checked out',
    ],
  ])('%s', (_, from, to, fault) => {
    expect(faults(from, to).join('\n')).toContain(fault);
  });

  test.each([
    [
      'permissions of the job',
      /permissions:\n(?: {2}.*\n)+(jobs:\n {2}review:\n)/,
      '$1    permissions: { contents: read, pull-requests: read, actions: read }\n',
    ],
    [
      'a job that runs whatever became of others',
      '    runs-on',
      '    needs: lint\n    if: ${{ !cancelled() }}\n    runs-on',
    ],
    ['a full commit', 'deep-review-action@v1', `deep-review-action@${'a'.repeat(40)}`],
    ['a write that is used', /pull-requests: read([\s\S]*)fail-on: critical/, 'pull-requests: write$1comment: sticky'],
    ['the base checked out beside secrets', 'pull_request:', 'pull_request_target:'],
    [
      'a skipped job of a foreign head whose status is required in its place',
      /pull_request:([\s\S]*)permissions:\n(?: {2}.*\n)+jobs:\n {2}review:\n/,
      'pull_request_target:$1jobs:\n  review:\n    if: false\n    permissions: { contents: read, pull-requests: read, actions: read, statuses: write }\n',
    ],
  ] as const)('but %s is good', (_, from, to) => {
    expect(faults(from, to)).toEqual([]);
  });

  test('an input that our action does not have is noticed', async () => {
    expect(await checkerFaults(GOOD.replace('fail-on: critical', 'fail-onn: critical'), metadata)).toHaveLength(1);
  });
});
