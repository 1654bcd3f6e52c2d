/** Where the checkout lies in the workspace: `path` of actions/checkout, `working-directory`, several checkouts. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readEvent, type EventFacts } from '../../src/event/event.js';
import { findCheckout } from '../../src/edge/workspace.js';
import { makeHistory, type History } from '../support/history.js';
import { git } from '../support/repository.js';

let history: History;
let workspace: string;
let head: string;

beforeEach(() => {
  history = makeHistory();
  head = history.commit('Begin', { 'src/a.js': 'a\n' });
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'workspace-')));
});
afterEach(() => {
  history.remove();
  rmSync(workspace, { recursive: true, force: true });
});

const put = (name: string, from = history.path): string => {
  const path = join(workspace, name);
  mkdirSync(join(path, '..'), { recursive: true });
  cpSync(from, path, { recursive: true });
  return path;
};
const factsOf = (sha = head): EventFacts =>
  readEvent({
    name: 'push',
    payload: {
      ref: 'refs/heads/main',
      before: sha,
      after: sha,
      repository: { full_name: 'o/n', default_branch: 'main' },
    },
  });
const find = (directory: string | null = null, facts = factsOf()): Promise<string> =>
  findCheckout({ workspace, directory, facts });

describe('without `working-directory`', () => {
  test.each(['app', 'apps/web', 'a/b/c'])('the one repository below is taken: %s', async (name) => {
    const path = put(name);
    mkdirSync(join(workspace, 'other'));
    expect(await find()).toBe(path);
  });

  test('a workspace that is a repository is taken, whatever lies in it', async () => {
    cpSync(history.path, workspace, { recursive: true });
    put('vendor/other');
    expect(await find()).toBe(workspace);
  });

  test('of several the one with the commits of the event', async () => {
    const other = makeHistory();
    other.commit('Other', { 'x.txt': 'x\n' });
    put('tools', other.path);
    const path = put('app');
    other.remove();
    expect(await find()).toBe(path);
  });

  test('one whose commits are not there yet is told by its remote', async () => {
    const path = put('app');
    git(path, 'remote', 'add', 'origin', 'https://github.com/o/n');
    expect(await find(null, factsOf('d'.repeat(40)))).toBe(path);
  });

  test.each([
    [
      'another repository only',
      (): string => 'd'.repeat(40),
      ['app'],
      /none of the commits[\s\S]*working-directory: app/,
    ],
    [
      'two with the commits',
      (): string => head,
      ['base', 'head'],
      /`base`, `head`[\s\S]*more than one[\s\S]*working-directory/,
    ],
  ])('%s: it is named with the fix', async (_name, sha, names, message) => {
    for (const name of names) put(name);
    await expect(find(null, factsOf(sha()))).rejects.toThrow(message);
  });

  test('nothing at all: a repository above the workspace is another one', async () => {
    cpSync(history.path, workspace, { recursive: true });
    const inner = join(workspace, 'runner');
    mkdirSync(inner);
    await expect(findCheckout({ workspace: inner, directory: null, facts: factsOf() })).rejects.toThrow('not in a git');
    // Outside a workflow a user may stand anywhere in the repository.
    expect(await findCheckout({ workspace: inner, directory: null, facts: readEvent(null) })).toBe(inner);
  });
});

describe('`working-directory`', () => {
  test('is taken, with a `.git` file too', async () => {
    const path = put('app');
    expect(await find('app')).toBe(path);
    expect(await find('./app/')).toBe(path);
    git(path, 'worktree', 'add', '-q', join(workspace, 'tree'));
    expect(await find('tree')).toBe(join(workspace, 'tree'));
  });

  test.each([
    ['..', /out of the workspace/],
    ['/etc', /out of the workspace/],
    ['link', /out of the workspace/],
    ['absent', /no folder/],
    ['app/src', /folder of a repository/],
    ['plain', /not a git repository/],
  ])('%s is refused', async (directory, message) => {
    put('app');
    mkdirSync(join(workspace, 'plain'));
    symlinkSync(history.path, join(workspace, 'link'));
    await expect(find(directory)).rejects.toThrow(message);
  });
});
