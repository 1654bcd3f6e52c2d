/** A repository whose configuration wants to run things must not get to run them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openGit, textOf } from '../../src/edge/git.js';
import { readBlobs, readTree } from '../../src/edge/git.js';
import { finding } from '../support/findings.js';
import { collectChange, evidenceOf, makeHistory, type History } from '../support/history.js';

let history: History;
beforeEach(() => {
  history = makeHistory();
});
afterEach(() => {
  history.remove();
});

/** Configuration in which every place that can name a program names one that leaves a mark. */
function poison(target: History): string {
  const mark = join(target.path, '.git', 'MARK');
  const script = join(target.path, '.git', 'evil.sh');
  writeFileSync(script, `#!/bin/sh\necho "$0 $@" >> '${mark}'\ncat 2>/dev/null\nexit 0\n`);
  chmodSync(script, 0o755);
  for (const hook of ['post-index-change', 'reference-transaction', 'pre-commit', 'post-checkout']) {
    mkdirSync(join(target.path, '.git', 'hooks'), { recursive: true });
    writeFileSync(join(target.path, '.git', 'hooks', hook), readFileSync(script));
    chmodSync(join(target.path, '.git', 'hooks', hook), 0o755);
  }
  const settings = `
[core]\n fsmonitor = ${script}\n sshCommand = ${script}\n pager = ${script}\n askPass = ${script}\n editor = ${script}
[alias]\n diff = !${script}\n blame = !${script}\n log = !${script}
[diff]\n external = ${script}
[diff "evil"]\n command = ${script}\n textconv = ${script}
[filter "evil"]\n clean = ${script}\n smudge = ${script}\n process = ${script}\n required = true
[log]\n showSignature = true
[gpg]\n program = ${script}
[pager]\n diff = ${script}\n log = ${script}
[credential]\n helper = !${script}
[include]\n path = ${join(target.path, 'more.config')}
[remote "origin"]\n url = ext::${script}\n promisor = true\n partialclonefilter = blob:none\n uploadpack = ${script}
[extensions]\n partialClone = origin
[protocol "ext"]\n allow = always
`;
  writeFileSync(join(target.path, '.git', 'config'), settings, { flag: 'a' });
  writeFileSync(join(target.path, '.git', 'info', 'attributes'), '* diff=evil filter=evil\n');
  return mark;
}

describe('a hostile repository', () => {
  test('runs nothing while a change is collected and evidence gathered', async () => {
    const base = history.commit('Begin', {
      'a.txt': 'one\ntwo\nthree\n',
      '.gitattributes': '* filter=evil diff=evil\n',
    });
    history.commit('Go on', { 'a.txt': 'one\nTWO\nthree\n' });
    const mark = poison(history);
    const diff = '-TWO\n+two again\n';
    const result = await evidenceOf(history, { base }, [finding({ at: 'a.txt:2', quote: 'TWO', diff })]);
    expect(result.findings[0]?.anchors[0]?.state).toBe('verified');
    expect(result.findings[0]?.origin.kind).toBe('introduced');
    expect(result.findings[0]?.fix.applies).toBe('offset');
    expect(existsSync(mark)).toBe(false);
  });

  test('cannot make git reach out for an object that is missing', async () => {
    history.commit('Begin', { 'a.txt': 'one\n' });
    const mark = poison(history);
    const git = await openGit(history.path);
    const result = await git?.run(['cat-file', '-p', 'f'.repeat(40)]);
    expect(result?.kind).toBe('failed');
    expect(existsSync(mark)).toBe(false);
    await git?.close();
  });

  test('with a broken configuration is read all the same', async () => {
    const base = history.commit('Begin', { 'a.txt': 'one\n' });
    history.commit('Go on', { 'a.txt': 'two\n' });
    writeFileSync(join(history.path, '.git', 'config'), '[core\nnonsense');
    expect((await collectChange(history.path, { base })).files).toHaveLength(1);
  });
});

describe('asking git', () => {
  test('leaves the repository as it was and cleans up after itself', async () => {
    const base = history.commit('Begin', { 'a.txt': 'one\n' });
    history.commit('Go on', { 'a.txt': 'two\n' });
    const before = history.git('status', '--porcelain') + history.git('for-each-ref') + history.git('count-objects');
    const git = await openGit(history.path);
    const scratch = git?.scratch ?? '';
    expect(existsSync(join(scratch, 'HEAD'))).toBe(true);
    await git?.close();
    await evidenceOf(history, { base }, [finding({ at: 'a.txt:1', diff: '-two\n+three' })]);
    expect(existsSync(scratch)).toBe(false);
    expect(history.git('status', '--porcelain') + history.git('for-each-ref') + history.git('count-objects')).toBe(
      before,
    );
    expect(readFileSync(join(history.path, 'a.txt'), 'utf8')).toBe('two\n');
  });

  test('names the command that failed', async () => {
    history.commit('Begin', { 'a.txt': 'one\n' });
    const git = await openGit(history.path);
    const result = await git?.run(['rev-parse', '--verify', 'nowhere']);
    expect(result).toMatchObject({ kind: 'failed', exitCode: 128 });
    expect(result?.kind === 'failed' && result.problem.what).toContain('git rev-parse --verify nowhere');
    await git?.close();
  });

  test('ends a command that takes too long or prints too much', async () => {
    history.commit('Begin', { 'a.txt': numberedBytes(200_000) });
    const git = await openGit(history.path);
    const flood = await git?.run(['cat-file', '-p', 'HEAD:a.txt'], { maxBytes: 1000 });
    expect(flood?.kind === 'failed' && flood.problem.why).toContain('1000 bytes');
    const slow = await git?.run(['cat-file', '--batch'], { timeoutMs: 1, stdin: 'HEAD:a.txt\n'.repeat(2000) });
    expect(slow?.kind === 'failed' && slow.problem.why).toContain('longer than');
    await git?.close();
  });

  test('works in a subfolder, a bare repository and a linked work tree', async () => {
    const sha = history.commit('Begin', { 'deep/er/a.txt': 'one\n' });
    history.git('clone', '-q', '--bare', '.', 'bare.git');
    history.git('worktree', 'add', '-q', '-b', 'side', 'linked');
    for (const path of ['deep/er', 'bare.git', 'linked']) {
      const git = await openGit(join(history.path, path));
      expect(
        textOf(
          (await git?.run(['rev-parse', 'HEAD'])) ?? { kind: 'done', stdout: Buffer.from(''), exitCode: 0 },
        )?.trim(),
      ).toBe(sha);
      await git?.close();
    }
  });

  test('reads a repository with borrowed objects, and one with SHA-256', async () => {
    const sha = history.commit('Begin', { 'a.txt': 'one\n' });
    history.git('clone', '-q', '--shared', '--bare', '.', 'borrower.git');
    writeFileSync(join(history.path, 'borrower.git', 'objects', 'info', 'alternates'), '../../.git/objects\n');
    history.git('init', '-q', '--object-format=sha256', 'modern');
    history.git('-C', 'modern', 'commit', '-q', '--allow-empty', '-m', 'Begin');
    const modern = history.git('-C', 'modern', 'rev-parse', 'HEAD');
    for (const [name, head] of [
      ['borrower.git', sha],
      ['modern', modern],
    ] as const) {
      const git = await openGit(join(history.path, name));
      const result = await git?.run(['cat-file', '-t', head]);
      expect(result && textOf(result)?.trim()).toBe('commit');
      await git?.close();
    }
  });

  test('finds no repository where there is none', async () => {
    expect(await openGit('/')).toBeNull();
    expect(await openGit(join(history.path, 'not', 'there'))).toBeNull();
  });

  test('reads many blobs at once, also empty and binary ones', async () => {
    history.commit('Begin', { a: '', b: Buffer.from([0, 10, 0, 255]), 'c\nd': 'x'.repeat(100_000) });
    const git = await openGit(history.path);
    if (!git) throw new Error('no git');
    const tree = await readTree(git, 'HEAD');
    if ('what' in tree) throw new Error(tree.why);
    const blobs = await readBlobs(git, [...tree.map((entry) => entry.oid), '0'.repeat(40)]);
    const sizes = Object.fromEntries(tree.map(({ path, oid }) => [path, blobs.get(oid)?.length]));
    expect(sizes).toEqual({ a: 0, b: 4, 'c\nd': 100_000 });
    await git.close();
  });
});

function numberedBytes(count: number): string {
  return 'x'.repeat(count);
}
