/** Changes of real repositories: ends, events, refusals, files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/domain/problem.js';
import { nameInUrl } from '../../src/edge/history.js';
import { readEvent } from '../../src/event/event.js';
import { openRepository } from '../../src/edge/collect.js';
import { collectChange, makeHistory, type History } from '../support/history.js';
import { gitTold } from '../support/repository.js';

let history: History;
beforeEach(() => {
  history = makeHistory();
});
afterEach(() => {
  history.remove();
});

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`not refused: ${String(error)}`);
  return error.message;
}

function pullRequest(base: string, head: string, more: object = {}): { name: string; payload: object } {
  const repo = { full_name: 'ada/engine' };
  return {
    name: 'pull_request',
    payload: {
      repository: { ...repo, default_branch: 'main', clone_url: 'https://127.0.0.1:1/ada/engine.git' },
      pull_request: {
        number: 7,
        title: 'Make it go',
        body: 'Because.',
        user: { login: 'ada' },
        merge_commit_sha: null,
        base: { sha: base, ref: 'main', repo },
        head: { sha: head, ref: 'topic', repo },
        ...more,
      },
    },
  };
}

/** main: Begin, More; topic from Begin: One, Two. */
function branches(): { begin: string; more: string; two: string } {
  const begin = history.commit('Begin', { 'a.txt': 'one\n' });
  history.git('checkout', '-q', '-b', 'topic');
  history.commit('One\n\nthe body', { 'b.txt': 'b\n' });
  const two = history.commit('Two', { 'a.txt': 'one\ntwo\n' });
  history.git('checkout', '-q', 'main');
  const more = history.commit('More', { 'c.txt': 'c\n' });
  return { begin, more, two };
}

describe('the ends of the change', () => {
  test('from flags: the merge base is found, commits are oldest first', async () => {
    const { begin, more, two } = branches();
    const change = await collectChange(history.path, { base: 'main', head: 'topic' });
    expect(change).toMatchObject({
      base: more,
      head: two,
      mergeBase: begin,
      branch: 'topic',
      author: 'Ada',
      title: 'topic',
    });
    expect(change.commits.map((commit) => commit.subject)).toEqual(['One', 'Two']);
    expect(change.files.map((file) => [file.path, file.status])).toEqual([
      ['a.txt', 'modified'],
      ['b.txt', 'added'],
    ]);
    expect(change.history).toEqual({ kind: 'whole' });
  });

  test('without flags: HEAD against the main branch; one commit gives title and description', async () => {
    history.commit('Begin', { 'a.txt': 'one\n' });
    history.git('checkout', '-q', '-b', 'topic');
    history.commit('Only\n\nIts body.', { 'b.txt': 'b\n' });
    expect(await collectChange(history.path)).toMatchObject({
      title: 'Only',
      description: 'Its body.',
      branch: 'topic',
    });
  });

  test('an empty change is a change without files', async () => {
    history.commit('Begin', { 'a.txt': 'one\n' });
    expect(await collectChange(history.path)).toMatchObject({ files: [], commits: [], diff: '', filesId: null });
  });

  test('all unknown names are told at once, with near ones', async () => {
    branches();
    const message = await refusal(collectChange(history.path, { base: 'mian', head: 'topci' }));
    expect(message).toContain('`mian`');
    expect(message).toContain('`main`');
    expect(message).toContain('`topci`');
    expect(message).toContain('`topic`');
  });

  test('a name that looks like an option is a name', async () => {
    branches();
    expect(await refusal(collectChange(history.path, { base: '--output=/tmp/x' }))).toContain('there is no commit');
  });

  test('unrelated histories and folders without repository are refused', async () => {
    branches();
    history.git('checkout', '-q', '--orphan', 'other');
    history.commit('Alone', { 'z.txt': 'z\n' });
    expect(await refusal(collectChange(history.path, { base: 'main' }))).toContain('unrelated');
    expect(await refusal(openRepository('/'))).toContain('not in a git repository');
  });
});

describe('events', () => {
  test('pull_request: its head, never the test merge that is checked out', async () => {
    const { more, two } = branches();
    history.git('merge', '-q', '--no-ff', '-m', `Merge ${two} into ${more}`, 'topic');
    const change = await collectChange(history.path, { event: pullRequest(more, two) });
    const facts = { number: 7, title: 'Make it go', description: 'Because.', author: 'ada', branch: 'topic' };
    expect(change).toMatchObject({ head: two, base: more, repository: 'ada/engine', ...facts });
  });

  test('the test merge is refused as head, by its name and by the event', async () => {
    const { more, two } = branches();
    history.git('merge', '-q', '--no-ff', '-m', `Merge ${two} into ${more}`, 'topic');
    const merge = history.git('rev-parse', 'HEAD');
    expect(await refusal(collectChange(history.path, { base: more, head: 'HEAD' }))).toContain('test merge');
    history.git('commit', '-q', '--amend', '-m', 'Renamed');
    const renamed = history.git('rev-parse', 'HEAD');
    const event = pullRequest(more, two, { merge_commit_sha: renamed });
    expect(await refusal(collectChange(history.path, { event, head: 'HEAD' }))).toContain('test merge');
    expect(merge).not.toBe(renamed);
  });

  test('an ordinary merge commit is a head like any other', async () => {
    const { more } = branches();
    history.git('checkout', '-q', 'topic');
    history.git('merge', '-q', '--no-ff', '-m', 'Merge branch main into topic', 'main');
    const change = await collectChange(history.path, { base: 'main', head: 'topic' });
    expect(change.mergeBase).toBe(more);
    expect(change.files.map((file) => file.path)).toEqual(['a.txt', 'b.txt']);
  });

  test('merge_group and push name their commits; a new branch is compared with the default branch', async () => {
    const { begin, more, two } = branches();
    const repository = { full_name: 'ada/engine', default_branch: 'main' };
    const group = {
      base_sha: begin,
      head_sha: two,
      head_ref: 'refs/heads/gh-readonly-queue/main/pr-7',
      head_commit: { message: 'Two\n\nx' },
    };
    const queued = await collectChange(history.path, {
      event: { name: 'merge_group', payload: { repository, merge_group: group } },
    });
    expect(queued).toMatchObject({
      base: begin,
      head: two,
      title: 'Two',
      number: null,
      branch: 'gh-readonly-queue/main/pr-7',
    });
    const pushed = { repository, before: begin, after: more, ref: 'refs/heads/main' };
    expect(await collectChange(history.path, { event: { name: 'push', payload: pushed } })).toMatchObject({
      base: begin,
      head: more,
    });
    const fresh = { repository, before: '0'.repeat(40), after: two, ref: 'refs/heads/topic' };
    expect(await collectChange(history.path, { event: { name: 'push', payload: fresh } })).toMatchObject({
      base: more,
      head: two,
    });
  });

  test.each([
    ['pull_request_target', { head: { sha: 'HEAD', ref: 'x', repo: { full_name: 'eve/engine' } } }],
    ['pull_request_target', { head: { sha: 'HEAD', ref: 'x', repo: null } }],
  ])('%s with a foreign head is refused unless treated as data', async (name, more) => {
    const { more: base, two } = branches();
    const event = { ...pullRequest(base, two, { ...more, head: { ...more.head, sha: two } }), name };
    expect(await refusal(collectChange(history.path, { event }))).toContain('secrets');
    expect((await collectChange(history.path, { event, untrusted: 'data' })).head).toBe(two);
  });

  test('workflow_run of a fork is refused, of the repository itself reviewed', async () => {
    const { two } = branches();
    const run = (full_name: string): object => ({
      head_sha: two,
      head_branch: 'topic',
      head_repository: { full_name },
      pull_requests: [],
    });
    const event = (full_name: string): { name: string; payload: object } => ({
      name: 'workflow_run',
      payload: { repository: { full_name: 'ada/engine', default_branch: 'main' }, workflow_run: run(full_name) },
    });
    expect(await refusal(collectChange(history.path, { event: event('eve/engine') }))).toContain('fork');
    expect((await collectChange(history.path, { event: event('ada/engine') })).head).toBe(two);
  });

  test.each([null, 3, 'x', [], {}, { pull_request: 1 }, { merge_group: [] }, { repository: null }])(
    'a payload of another shape is silent: %j',
    (payload) => {
      for (const name of ['pull_request', 'push', 'merge_group', 'workflow_run', 'schedule']) {
        expect(readEvent({ name, payload })).toMatchObject({ base: null, head: null });
      }
    },
  );
});

describe('files', () => {
  test('renames, deletions, type changes, binaries, odd and non-UTF-8 names', async () => {
    const code = Array.from({ length: 20 }, (_, index) => `code ${String(index)}\n`).join('');
    const base = history.commit('Begin', { 'old name.txt': code, gone: 'x\n', turned: 'text\n', 'q"uo\tte': 'a\n' });
    history.git('mv', 'old name.txt', 'new name.txt');
    const bytes = Buffer.from([0x6e, 0xe4, 0x6d, 0x65]);
    history.commit('Change', {
      'new name.txt': code.replace('code 3', 'CODE 3'),
      gone: null,
      turned: { link: 'new name.txt' },
      'q"uo\tte': 'b\n',
      'image.dat': Buffer.from([1, 0, 2, 0]),
    });
    const oid = history.git('hash-object', '-w', 'new name.txt');
    const record = Buffer.concat([Buffer.from(`100644 ${oid} 0\t`), bytes, Buffer.from([0])]);
    gitTold(history.path, record, 'update-index', '-z', '--index-info');
    history.git('commit', '-q', '-m', 'A name in Latin-1');
    const change = await collectChange(history.path, { base });
    const files = Object.fromEntries(change.files.map((file) => [file.path, file]));
    expect(files['new name.txt']).toMatchObject({
      status: 'renamed',
      previousPath: 'old name.txt',
      added: 1,
      deleted: 1,
    });
    expect(files['gone']?.status).toBe('deleted');
    expect(files['turned']?.status).toBe('type-changed');
    expect(files['q"uo\tte']).toMatchObject({ status: 'modified', added: 1 });
    expect(files['image.dat']).toMatchObject({ status: 'added', kind: 'binary' });
    expect(files['n\ufffdme']).toBeDefined();
  });

  test('kinds come from the attributes of the base, not of head nor, for a new file, of its name', async () => {
    const base = history.commit('Begin', {
      '.gitattributes':
        'gen/** linguist-generated\nkeep.pb.go -linguist-generated\nhandbook/* linguist-documentation=true\n',
      'sub/.gitattributes': '*.x linguist-vendored\n',
    });
    const files = [
      'gen/a.go',
      'keep.pb.go',
      'other.pb.go',
      'handbook/x.go',
      'sub/y.x',
      'evil.go',
      'go.sum',
      'a_test.go',
      'README.md',
      'c.yml',
    ];
    history.commit('Change', {
      '.gitattributes': '*.go linguist-generated -diff\n',
      ...Object.fromEntries(files.map((path) => [path, 'text\n'])),
    });
    const change = await collectChange(history.path, { base });
    expect(Object.fromEntries(change.files.map((file) => [file.path, file.kind]))).toEqual({
      '.gitattributes': 'configuration',
      'gen/a.go': 'generated',
      'keep.pb.go': 'source',
      'other.pb.go': 'source',
      'handbook/x.go': 'documentation',
      'sub/y.x': 'vendored',
      'evil.go': 'source',
      'go.sum': 'lock',
      'a_test.go': 'test',
      'README.md': 'documentation',
      'c.yml': 'configuration',
    });
  });

  describe('the identity of a change', () => {
    const before = Array.from({ length: 30 }, (_, index) => `line ${String(index % 10)}\n`).join('');
    const LINES = before.split('\n');
    const changed = (at: number): string => LINES.map((line, index) => (index === at ? 'NEW' : line)).join('\n');
    const idOf = async (): Promise<string | null> => (await collectChange(history.path, { base: 'main' })).filesId;

    async function changeOf(files: Record<string, string>): Promise<string | null> {
      history.commit('Begin', { 'a.py': before });
      history.git('checkout', '-q', '-b', 'topic');
      history.commit('Change', files);
      return idOf();
    }

    function rebaseOnto(files: Record<string, string>): void {
      history.git('checkout', '-q', 'main');
      history.commit('Move', files);
      history.git('checkout', '-q', 'topic');
      history.git('rebase', '-q', 'main');
    }

    test('survives a base that moved in other files, another message and another author of the same files', async () => {
      const first = await changeOf({ 'a.py': changed(20) });
      rebaseOnto({ 'b.py': 'x\n' });
      expect(await idOf()).toBe(first);
      history.git('commit', '-q', '--amend', '-m', 'Other words');
      expect(await idOf()).toBe(first);
    });

    test.each<[string, () => void]>([
      [
        'the same lines in the same context elsewhere in the file',
        () => history.commit('Again', { 'a.py': changed(10) }),
      ],
      ['white space alone', () => history.commit('Indent', { 'a.py': changed(20).replace('NEW', '  NEW') })],
      [
        'the same patch on a file that moved on',
        () => {
          rebaseOnto({ 'a.py': `new\n${before}` });
        },
      ],
      ['a file more', () => history.commit('More', { 'c.py': 'y\n' })],
      [
        'the same text under another name',
        () => {
          history.git('mv', 'a.py', 'd.py');
          history.git('commit', '-q', '-m', 'Rename');
        },
      ],
      [
        'another mode',
        () => {
          history.git('update-index', '--chmod=+x', 'a.py');
          history.git('commit', '-q', '-m', 'Run');
        },
      ],
    ])('is another one for %s', async (_, move) => {
      const first = await changeOf({ 'a.py': changed(20) });
      move();
      expect(await idOf()).not.toBe(first);
    });
  });
});

test.each([
  ['https://github.com/o/n.git', 'o/n'],
  ['https://token@github.com/o/n', 'o/n'],
  ['git@github.com:o/n.git', 'o/n'],
  ['ssh://git@host:22/o/n.git/', 'o/n'],
  ['/srv/git/n.git', null],
  ['https://host/only', null],
])('the repository in %s is %s', (url, name) => {
  expect(nameInUrl(url)).toBe(name);
});

describe('dates that no calendar reaches', () => {
  test.each(['99999999999999 +0000', '8589934592 +0000', '-1 +0000', '1700000000 +9999', '1700000000 -25000', 'never'])(
    'of a commit break nothing: %s',
    async (date) => {
      history.commit('Begin', { 'a.txt': 'one\n' });
      history.git('checkout', '-q', '-b', 'topic');
      history.commit('Change', { 'a.txt': 'two\n' });
      const who = `A <a@example.org> ${date}`;
      const raw = history.git('cat-file', 'commit', 'HEAD').replace(/^(author|committer) .*$/gm, `$1 ${who}`);
      const file = join(history.path, '.git', 'raw');
      writeFileSync(file, `${raw}\n`);
      const made = history.git('hash-object', '-t', 'commit', '-w', '--literally', file);
      const change = await collectChange(history.path, { base: 'main', head: made });
      expect(change.commits.map(({ subject }) => subject)).toEqual(['Change']);
      expect(change.commits[0]?.date).toMatch(/^$|^\d{4,}-\d\d-\d\dT/);
    },
  );
});

test('the empty tree as `base` stands for nothing: a root commit is reviewed as a whole', async () => {
  const head = history.commit('Begin', { 'a.txt': 'one\n' });
  const change = await collectChange(history.path, { base: '4b825dc642cb6eb9a060e54bf8d69288fbee4904', head });
  expect([change.mergeBase, change.commits.length, change.files.map(({ path }) => path)]).toEqual([
    change.base,
    1,
    ['a.txt'],
  ]);
});
