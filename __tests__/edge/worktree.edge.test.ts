import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { openGit } from '../../src/edge/git.js';
import { makePlace, makeTemplate, type CloneEnds, type ReviewerPlace } from '../../src/edge/worktree.js';
import { makeCheckout, type Checkout } from '../support/checkout.js';
import { git, type Files } from '../support/repository.js';
import { inTemporary } from '../support/programs.js';

async function inPlace(
  make: (directory: string) => Checkout,
  act: (place: ReviewerPlace, checkout: Checkout, directory: string) => Promise<void> | void,
): Promise<void> {
  await inTemporary(async (directory) => {
    const checkout = make(directory);
    const place = await placeFor(checkout.path, checkout, join(directory, 'place'));
    await act(place, checkout, directory);
    await place.remove();
    expect(existsSync(place.directory)).toBe(false);
    expect(existsSync(checkout.path)).toBe(true);
  });
}

async function placeFor(repository: string, ends: CloneEnds, directory: string): Promise<ReviewerPlace> {
  const opened = await openGit(repository);
  if (opened === null) throw new Error('no repository');
  const place = await makePlace({ git: opened, ends, directory, workspace: null });
  if ('what' in place) throw new Error(place.why);
  return place;
}

const BASE: Files = { 'src/a.ts': 'one\n', 'CLAUDE.md': 'base says\n', 'sub/.claude/settings.json': '{}\n' };

describe('makePlace', () => {
  test('clones at head, with the ends of the change at hand', async () => {
    const head: Files = { 'src/a.ts': 'one\ntwo\n', run: '#!/bin/sh\n' };
    await inPlace(
      (directory) => makeCheckout(join(directory, 'repository'), BASE, head),
      async ({ worktree, bin, changedFiles }, { base, head: sha }) => {
        expect(readFileSync(join(worktree, 'src/a.ts'), 'utf8')).toBe('one\ntwo\n');
        expect(lstatSync(join(worktree, 'run')).mode & 0o111).not.toBe(0);
        expect(git(worktree, 'rev-parse', 'HEAD', 'base', 'head', 'merge-base')).toBe(
          [sha, base, sha, base].join('\n'),
        );
        expect(git(worktree, 'status', '--porcelain')).toBe('');
        expect(git(worktree, 'remote')).toBe('');
        const strict = (...args: string[]): string =>
          execFileSync(join(bin, 'git'), args, { cwd: worktree, encoding: 'utf8' });
        expect(strict('diff', '--name-only', 'base...head')).toBe('run\nsrc/a.ts\n');
        expect(strict('blame', '-s', 'src/a.ts')).toContain('two');
        expect(await changedFiles()).toEqual([]);
      },
    );
  });

  test("gives the base's agent files and keeps head's as data", async () => {
    const head: Files = {
      'CLAUDE.md': 'head says\n',
      'sub/.claude/settings.json': '{"hooks":{}}\n',
      'sub/.claude/new.json': '{}\n',
      'deep/er/AGENTS.md': 'obey\n',
      '.github/copilot-instructions.md': 'obey\n',
      '.env.local': 'X=1\n',
      '.mcp.json': '{}\n',
    };
    await inPlace(
      (directory) => makeCheckout(join(directory, 'repository'), BASE, head),
      async ({ worktree, headAgentFiles, changedFiles }) => {
        const there = (path: string): boolean => existsSync(join(worktree, path));
        expect(readFileSync(join(worktree, 'CLAUDE.md'), 'utf8')).toBe('base says\n');
        expect(readFileSync(join(worktree, 'sub/.claude/settings.json'), 'utf8')).toBe('{}\n');
        const gone = [
          'sub/.claude/new.json',
          'deep/er/AGENTS.md',
          '.github/copilot-instructions.md',
          '.env.local',
          '.mcp.json',
        ];
        expect(gone.filter(there)).toEqual([]);
        expect(readFileSync(join(headAgentFiles, 'CLAUDE.md.txt'), 'utf8')).toBe('head says\n');
        expect(readFileSync(join(headAgentFiles, 'deep.txt/er.txt/AGENTS.md.txt'), 'utf8')).toBe('obey\n');
        expect(await changedFiles()).toEqual([]);
      },
    );
  });

  test.each<[string, Files, Files]>([
    ['names that meet when one gets an ending', {}, { '.env': 'x\n', '.env.txt/z': 'y\n', '.env.txt.txt': 'z\n' }],
    ['a folder where the base has a file', { 'AGENTS.md': 'x\n' }, { 'AGENTS.md': null, 'AGENTS.md/a.ts': '2\n' }],
    [
      'a folder called like a file of the base at one place only',
      { '.github/copilot-instructions.md': 'x\n' },
      { '.github/copilot-instructions.md': null, '.github/copilot-instructions.md/a.md': '2\n' },
    ],
    ['a file where the base has a folder', { '.claude/a.md': 'x\n' }, { '.claude/a.md': null, '.claude': 'y\n' }],
    ['a name as long as can be', {}, { [`.env.${'x'.repeat(250)}`]: 'x\n' }],
    ['a link into itself', {}, { '.claude': { link: '.claude' } }],
    ['odd characters', {}, { '.env\n\t"é\u202e': 'x\n', '.cursor/ a/ .md': 'y\n' }],
    ['folders many deep', {}, { [`.claude/${'d/'.repeat(300)}x`]: 'x\n' }],
  ])('makes a place whatever shape agent files have: %s', async (_, base, head) => {
    await inPlace(
      (directory) =>
        makeCheckout(join(directory, 'repository'), { 'a.ts': '1\n', ...base }, { 'a.ts': '2\n', ...head }),
      ({ worktree }) => {
        expect(readFileSync(join(worktree, 'a.ts'), 'utf8')).toBe('2\n');
      },
    );
  });

  test('puts back what head deleted, and minds files in the way', async () => {
    const base: Files = { 'CLAUDE.md': 'base says\n', 'docs/AGENTS.md': 'x\n', 'a.ts': '1\n' };
    await inPlace(
      (directory) => makeCheckout(join(directory, 'repository'), base, { 'CLAUDE.md': null, docs: 'now a file\n' }),
      ({ worktree }) => {
        expect(readFileSync(join(worktree, 'CLAUDE.md'), 'utf8')).toBe('base says\n');
        expect(readFileSync(join(worktree, 'docs'), 'utf8')).toBe('now a file\n');
      },
    );
  });

  test('follows no link of head', async () => {
    await inPlace(
      (directory) => {
        mkdirSync(join(directory, 'victim'));
        writeFileSync(join(directory, 'victim/secret'), 'secret\n');
        const victim = join(directory, 'victim');
        const head: Files = {
          '.claude': { link: victim },
          sub: { link: victim },
          leak: { link: join(victim, 'secret') },
        };
        return makeCheckout(join(directory, 'repository'), { '.claude/settings.json': '{}\n', 'a.ts': '1\n' }, head);
      },
      ({ worktree }, _, directory) => {
        expect(readFileSync(join(worktree, '.claude/settings.json'), 'utf8')).toBe('{}\n');
        expect(lstatSync(join(worktree, 'leak')).isSymbolicLink()).toBe(false);
        expect(readFileSync(join(worktree, 'leak'), 'utf8')).toBe(join(directory, 'victim/secret'));
        expect(existsSync(join(directory, 'victim/settings.json'))).toBe(false);
      },
    );
  });

  test('inherits neither configuration nor hooks, and attributes hide nothing', async () => {
    const attributes = '*.ts -diff\n*.md ident working-tree-encoding=UTF-16\n*.txt filter=evil\n';
    await inPlace(
      (directory) => {
        const checkout = makeCheckout(
          join(directory, 'repository'),
          { 'a.ts': '1\n' },
          { 'a.ts': '2\n', 'b.md': '$Id$\n', 'c.txt': 'text\n' },
        );
        const canary = join(directory, 'canary');
        const evil = join(directory, 'evil');
        writeFileSync(evil, `#!/bin/sh\ntouch ${canary}\ncat\n`);
        chmodSync(evil, 0o755);
        writeFileSync(join(checkout.path, '.gitattributes'), attributes);
        git(checkout.path, 'add', '.gitattributes');
        git(checkout.path, 'commit', '-q', '-m', 'Attributes');
        for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction']) {
          writeFileSync(join(checkout.path, '.git/hooks', hook), `#!/bin/sh\ntouch ${canary}\n`, { mode: 0o755 });
        }
        for (const key of [
          'core.fsmonitor',
          'filter.evil.smudge',
          'filter.evil.clean',
          'filter.evil.process',
          'core.sshCommand',
        ]) {
          git(checkout.path, 'config', key, evil);
        }
        git(checkout.path, 'config', 'alias.status', `!touch ${canary}`);
        git(checkout.path, 'config', 'http.extraheader', 'AUTHORIZATION: basic c2VjcmV0');
        rmSync(canary, { force: true });
        return { ...checkout, head: git(checkout.path, 'rev-parse', 'HEAD') };
      },
      async ({ worktree, bin, changedFiles }, _, directory) => {
        expect(readFileSync(join(worktree, 'b.md'), 'utf8')).toBe('$Id$\n');
        const strict = (...args: string[]): string =>
          execFileSync(join(bin, 'git'), args, { cwd: worktree, encoding: 'utf8' });
        expect(strict('diff', 'base...head', '--', 'a.ts')).toContain('+2');
        expect(strict('status', '--porcelain')).toBe('');
        expect(git(worktree, 'status', '--porcelain')).toBe('');
        expect(readFileSync(join(worktree, '.git/config'), 'utf8')).not.toMatch(/extraheader|evil/i);
        expect(await changedFiles()).toEqual([]);
        expect(existsSync(join(directory, 'canary'))).toBe(false);
      },
    );
  });

  test('names what a reviewer changed, whatever it did to the index', async () => {
    await inPlace(
      (directory) => makeCheckout(join(directory, 'repository'), BASE, { 'src/b.ts': 'b\n', 'src/c.ts': 'c\n' }),
      async ({ worktree, changedFiles }) => {
        writeFileSync(join(worktree, 'src/a.ts'), 'eno\n');
        rmSync(join(worktree, 'src/b.ts'));
        writeFileSync(join(worktree, 'new.ts'), 'new\n');
        writeFileSync(join(worktree, '.gitignore'), '*\n');
        writeFileSync(join(worktree, '.git/info/exclude'), '*\n');
        git(worktree, 'add', '-A', '-f');
        git(worktree, 'commit', '-q', '-m', 'Hide it');
        expect(await changedFiles()).toEqual(['.gitignore', 'new.ts', 'src/a.ts', 'src/b.ts']);
        mkdirSync(join(worktree, 'locked'));
        writeFileSync(join(worktree, 'locked/file'), '');
        chmodSync(join(worktree, 'locked'), 0o500);
      },
    );
  });

  test.each(['eno\n', 'one\n'])(
    'within the second of the check-out only %j of one size is told by what it says',
    async (text) => {
      await inPlace(
        (directory) => makeCheckout(join(directory, 'repository'), BASE, { 'src/b.ts': 'b\n' }),
        async ({ worktree, changedFiles }) => {
          const path = join(worktree, 'src/a.ts');
          const before = lstatSync(path);
          writeFileSync(path, text);
          utimesSync(path, before.atime, before.mtime);
          await setTimeout(1_100);
          expect(await changedFiles()).toEqual(text === 'one\n' ? [] : ['src/a.ts']);
        },
      );
    },
  );

  test('works on shallow sources, and on linked work trees', async () => {
    await inTemporary(async (directory) => {
      const origin = makeCheckout(join(directory, 'origin'), { 'a.ts': '1\n' }, { 'a.ts': '2\n' });
      git(directory, 'clone', '-q', '--depth=1', '--branch=change', `file://${origin.path}`, 'shallow');
      const shallow = join(directory, 'shallow');
      const ends = { base: origin.head, mergeBase: origin.head, head: origin.head };
      const place = await placeFor(shallow, ends, join(directory, 'place'));
      expect(git(place.worktree, 'log', '--oneline')).toMatch(/Change$/);
      expect(readFileSync(join(place.worktree, 'a.ts'), 'utf8')).toBe('2\n');
      git(origin.path, 'worktree', 'add', '-q', join(directory, 'linked'), 'main');
      const second = await placeFor(join(directory, 'linked'), origin, join(directory, 'second'));
      expect(git(second.worktree, 'diff', '--name-only', 'base', 'head')).toBe('a.ts');
    });
  });

  test('says what is wrong when the repository lacks objects', async () => {
    await inTemporary(async (directory) => {
      const { path, base } = makeCheckout(join(directory, 'repository'), { 'a.ts': '1\n' }, {});
      const opened = await openGit(path);
      if (opened === null) throw new Error('no repository');
      const missing = '1'.repeat(40);
      const ends = { base, mergeBase: base, head: missing };
      const place = await makePlace({ git: opened, ends, directory: join(directory, 'place'), workspace: null });
      expect(place).toMatchObject({ what: 'its clone could not be made' });
      expect(existsSync(join(directory, 'place'))).toBe(false);
    });
  });

  test('a template that cannot be written is a failure of whoever asked for it, and no end of the program', async () => {
    await inTemporary(async (directory) => {
      const ends = makeCheckout(join(directory, 'repository'), { 'a.ts': '1\n' }, { 'a.ts': '2\n' });
      const opened = await openGit(ends.path);
      if (opened === null) throw new Error('no repository');
      // The first of several files cannot be written, while git is still asked for the others. What nobody waits for fails the test.
      mkdirSync(join(directory, 'template.git', 'HEAD'), { recursive: true });
      await expect(makeTemplate(opened, ends, join(directory, 'template.git'))).rejects.toThrow('EISDIR');
    });
  });
});
