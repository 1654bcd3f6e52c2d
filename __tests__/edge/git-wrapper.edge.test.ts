import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { installGitWrapper } from '../../src/edge/git-wrapper.js';
import { makeCheckout } from '../support/checkout.js';
import { git } from '../support/repository.js';

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'deep-review-wrapper-')));
const clone = join(directory, "it's a clone");
const canary = join(directory, 'canary');
let wrapper = '';

const code = ['import { b } from "./b";', 'export const a = b + 1;', 'export const path = "/api/v1";', ''].join('\n');

/** Runs the wrapper in the clone. */
function read(args: readonly string[], cwd = clone): { status: number | null; stdout: string; stderr: string } {
  const env = { PATH: process.env['PATH'], GIT_EXTERNAL_DIFF: `touch ${canary}`, GIT_PAGER: `touch ${canary}` };
  return spawnSync(wrapper, [...args], { cwd, encoding: 'utf8', env, input: '' });
}

beforeAll(async () => {
  const evil = `#!/bin/sh\ntouch '${canary}'\n`;
  makeCheckout(
    clone,
    { 'src/a.ts': 'export const a = 1;\n', 'src/b.ts': 'export const b = 2;\n' },
    { 'src/a.ts': code, evil },
  );
  git(clone, 'branch', 'base', 'HEAD~1');
  // Everything in the repository's own configuration that can start a program.
  for (const [key, value] of [
    ['core.pager', `touch '${canary}'`],
    ['core.fsmonitor', join(clone, 'evil')],
    ['diff.external', join(clone, 'evil')],
    ['diff.ts.textconv', join(clone, 'evil')],
    ['diff.ts.command', join(clone, 'evil')],
    ['alias.owned', `!touch '${canary}'`],
    ['gpg.program', join(clone, 'evil')],
  ] as const) {
    git(clone, 'config', key, value);
  }
  writeFileSync(join(clone, '.git/info/attributes'), '*.ts diff=ts\n');
  writeFileSync(join(directory, 'outside.txt'), 'outside\n');
  mkdirSync(join(directory, 'bin'));
  wrapper = await installGitWrapper({
    directory: join(directory, 'bin'),
    worktree: clone,
    gitDirectory: join(clone, '.git'),
  });
});

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe('what reviewers need works', () => {
  test.each<[string, string[], string | RegExp]>([
    ['blame', ['blame', '-w', '-M', '-C', '-L', '1,2', 'src/a.ts'], 'export const a'],
    ['blame in full', ['--no-pager', 'blame', '--line-porcelain', '-L1,+1', 'HEAD', '--', 'src/a.ts'], 'author Ada'],
    ['log', ['log', '--oneline', '-n', '5'], 'Change'],
    ['log by number', ['log', '-2', '--format=%h %an %s', '--', 'src'], 'Ada Begin'],
    ['log of a range', ['log', '--stat', 'base..HEAD'], 'src/a.ts'],
    ['log of lines', ['log', '-L1,2:src/a.ts', '--no-patch', '--oneline'], 'Change'],
    ['pickaxe', ['log', '-S', '/api/v1', '--oneline'], 'Change'],
    ['diff', ['diff', 'base...HEAD', '--', 'src/a.ts'], '+export const a = b + 1;'],
    ['diff options together', ['diff', '-wM', '-U10', '--stat', 'base', 'HEAD'], 'src/a.ts'],
    ['diff of an absolute path', ['diff', '--name-only', 'base', 'HEAD', '--', join(clone, 'src/a.ts')], 'src/a.ts'],
    ['show', ['show', '--stat', '--format=%s', 'HEAD'], 'Change'],
    ['show a file', ['show', 'HEAD:src/b.ts'], 'export const b'],
    ['grep', ['grep', '-nI', '-e', 'const', 'HEAD', '--', '*.ts'], 'src/b.ts'],
    ['grep a path', ['grep', '-n', '/api/v1'], 'src/a.ts:3'],
    ['grep with context', ['grep', '-inC2', 'CONST a'], 'import'],
    ['status', ['status', '--short', '--branch'], 'change'],
    ['ls-files', ['ls-files', 'src'], 'src/a.ts'],
    ['ls-tree', ['ls-tree', '-r', '--name-only', 'HEAD'], 'src/b.ts'],
    ['cat-file', ['cat-file', '-p', 'HEAD:src/b.ts'], 'export const b'],
    ['merge-base', ['merge-base', 'base', 'HEAD'], /^[0-9a-f]{40}$/m],
    ['rev-parse', ['rev-parse', '--short', 'HEAD'], /^[0-9a-f]{7,}$/m],
    ['rev-parse --git-dir', ['rev-parse', '--git-dir'], '.git'],
    ['rev-list', ['rev-list', '--count', 'base..HEAD'], '1'],
    ['shortlog', ['shortlog', '-sn', 'HEAD'], 'Ada'],
    ['name-rev', ['name-rev', '--name-only', 'HEAD'], 'change'],
    ['branch', ['branch', '-a', '--contains', 'base'], 'change'],
    ['branch --show-current', ['branch', '--show-current'], 'change'],
    ['tag', ['tag', '--list'], ''],
    ['describe', ['describe', '--all', 'HEAD'], 'change'],
    ['diff-tree', ['diff-tree', '-r', '--name-status', 'base', 'HEAD'], 'src/a.ts'],
    ['--version', ['--version'], 'git version'],
  ])('%s', (_, args, expected) => {
    const { status, stdout, stderr } = read(args);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(expected);
    expect(existsSync(canary)).toBe(false);
  });

  test('in a folder of the clone', () => {
    expect(read(['blame', '-s', 'a.ts'], join(clone, 'src')).stdout).toContain('export const a');
  });
});

describe('what writes, starts programs or reads elsewhere does not', () => {
  test.each([
    [['grep', '-O', 'const']],
    [['grep', `-Otouch ${canary}`, 'const']],
    [['grep', `-nOtouch ${canary}`, 'const']],
    [['grep', `--open-files-in-pager=touch ${canary}`, 'const']],
    [['grep', `--open=touch ${canary}`, 'const']],
    [['grep', '--op', 'const']],
    [['grep', '-f', '/etc/hostname']],
    [['grep', '--no-index', 'root', '/etc/passwd']],
    [['grep', '--no-ind', 'root', '/etc/passwd']],
    [['log', `--output=${canary}`]],
    [['log', '--output', canary]],
    [['log', `--outp=${canary}`]],
    [['log', `--out=${canary}`]],
    [['diff', `--output=${canary}`, 'base']],
    [['show', '-p', `--output=${canary}`]],
    // The value of an option must not hide the next word.
    [['log', '--author', '--', `--output=${canary}`]],
    [['log', '-S', '--', `--output=${canary}`]],
    [['log', '-n', '1', '--end-of-options', `--output=${canary}`]],
    [['diff', '--ext-diff', 'base']],
    [['diff', '--ext-d', 'base']],
    [['log', '-p', '--ext-diff']],
    [['show', '--textconv', 'HEAD:src/a.ts']],
    [['show', '--textc', 'HEAD:src/a.ts']],
    [['cat-file', '--textconv', 'HEAD:src/a.ts']],
    [['cat-file', '--filters', 'HEAD:src/a.ts']],
    [['blame', '--contents', '/etc/hostname', 'src/a.ts']],
    [['blame', '--conten', '/etc/hostname', 'src/a.ts']],
    [['blame', '--cont=/etc/hostname', 'src/a.ts']],
    [['blame', '-S', '/etc/hostname', 'src/a.ts']],
    [['blame', '--ignore-revs-file=/etc/hostname', 'src/a.ts']],
    [['diff', '--no-index', '/etc/hostname', '/dev/null']],
    [['diff', '--no-ind', '/etc/hostname', '/dev/null']],
    [['diff', '/etc/hostname', '/dev/null']],
    [['diff', '--', '../outside.txt', 'src/a.ts']],
    [['diff', 'src/../../outside.txt', 'src/a.ts']],
    [['diff', '-O/etc/hostname', 'base']],
    [['diff', '-', 'src/a.ts']],
    [['-c', `core.pager=touch ${canary}`, 'log']],
    [['-c', `alias.x=!touch ${canary}`, 'x']],
    [[`--config-env=core.pager=PATH`, 'log']],
    [['-C', '/', 'log']],
    [['-p', 'log']],
    [['--paginate', 'log']],
    [['--pag', 'log']],
    [[`--exec-path=${directory}`, 'log']],
    [['--git-dir=/tmp', 'log']],
    [['--git-dir', '/tmp', 'log']],
    [['--work-tree=/', 'status']],
    [['--bare', 'log']],
    [['owned']],
    [['log', '--show-signature']],
    [['log', '--format=%G?']],
    [['log', '--format', '%G?']],
    [['ls-remote', '--upload-pack=touch canary', '.']],
    [['fetch', '--upload-pack', `touch ${canary}`, '.']],
    [['archive', '--output=x', 'HEAD']],
    [['checkout', 'base']],
    [['config', 'core.pager', 'x']],
    [['commit', '-m', 'x']],
    [['tag', '-d', 'x']],
    [['branch', '-D', 'base']],
    [['branch', '-m', 'x']],
    [['push']],
    [['help', 'log']],
    [['log', '--help']],
    [['']],
    [[]],
  ])('git %j', (args) => {
    const before = state();
    const { status, stderr, stdout } = read(args);
    expect(status).not.toBe(0);
    expect(stderr).not.toBe('');
    expect(stdout).not.toMatch(/root:|outside/);
    expect(existsSync(canary)).toBe(false);
    expect(state()).toEqual(before);
  });

  test.each([[['branch', 'made']], [['tag', 'made']], [['branch', '-r', 'made']]])('git %j makes nothing', (args) => {
    const before = state();
    read(args);
    expect(state()).toEqual(before);
  });

  test('a repository of the change inside the clone', () => {
    const inner = join(clone, 'inner');
    mkdirSync(inner);
    git(inner, 'init', '-q', '--bare', '.');
    git(inner, 'config', 'core.fsmonitor', join(clone, 'evil'));
    expect(read(['rev-parse', '--absolute-git-dir'], inner).stdout.trim()).toBe(join(clone, '.git'));
    rmSync(inner, { recursive: true });
  });

  test('outside of the clone', () => {
    expect(read(['log'], directory).status).toBe(129);
    expect(read(['log'], '/').status).toBe(129);
  });
});

/** What a command could have made or removed. */
function state(): readonly string[] {
  return [
    ...readdirSync(directory),
    ...readdirSync(clone),
    git(clone, 'for-each-ref'),
    git(clone, 'rev-parse', 'HEAD'),
  ];
}
