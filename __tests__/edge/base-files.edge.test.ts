/** Files of the base, read by git and never from the checkout. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readAt } from '../../src/edge/git-reads.js';
import { openRepository } from '../../src/edge/collect.js';
import { addCommits, makeRepository, readDemo } from '../../src/edge/demo-repository.js';
import type { Git } from '../../src/edge/git.js';

let folder: string;
let git: Git;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'base-files-'));
  await makeRepository(folder);
  symlinkSync('/etc/passwd', join(folder, 'link'));
  const first = {
    branch: 'main',
    author: 'A B',
    date: '2026-01-01T00:00:00Z',
    message: 'm',
    files: { 'a/x.md': 'base\n', 'big.md': 'x'.repeat(1_000_001) },
  };
  await addCommits(folder, [first]);
  writeFileSync(join(folder, 'a/x.md'), 'changed in the checkout\n');
  git = await openRepository(folder);
});

afterAll(async () => {
  await git.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('readAt', () => {
  test('reads the commit, not the checkout', async () => {
    expect(await readAt(git, 'main', 'a/x.md')).toBe('base\n');
    expect(await readAt(git, 'main', './a/x.md')).toBe('base\n');
  });

  test.each(['none.md', 'a', 'link', 'big.md', '/etc/passwd', '../x', 'a/../a/x.md', '*', ':(glob)**', ''])(
    '%j gives nothing',
    async (path) => {
      expect(await readAt(git, 'main', path)).toBeNull();
    },
  );
});

test('the demo has the same commits on every machine', async () => {
  const other = mkdtempSync(join(tmpdir(), 'demo-history-'));
  try {
    await makeRepository(other);
    await addCommits(other, (await readDemo(fileURLToPath(import.meta.url))).history);
    const repository = await openRepository(other);
    const log = await repository.run(['log', '--format=%h %an %s', 'main..folders']);
    const head = await repository.run(['rev-parse', 'folders']);
    await repository.close();
    expect(log.stdout.toString().trim().split('\n')).toHaveLength(3);
    expect(head.stdout.toString().trim()).toMatchInlineSnapshot(`"ee670f1950fabb3f3cf7802e8be0dcd9583b56d5"`);
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
});
