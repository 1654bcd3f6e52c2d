import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../../src/domain/problem.js';
import type { Reviewer } from '../../../src/domain/reviewer.js';
import { readStoredReviews, replay, replayProblems } from '../../../src/edge/stored-reviews.js';
import { parseStoredName, vendorOf } from '../../../src/reviewers/index.js';
import { inTemporary } from '../../support/programs.js';
import { reviewerCalled } from '../../support/runs.js';

const replayer = (id: string, directory: string): Reviewer =>
  reviewerCalled(id, { source: { kind: 'replay', directory } });

async function inFolder(
  files: Readonly<Record<string, string>>,
  act: (folder: string) => Promise<void>,
): Promise<void> {
  await inTemporary(async (directory) => {
    const folder = join(directory, 'reviews');
    mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    await act(folder);
  });
}

async function problemsOf(work: Promise<unknown>): Promise<readonly string[]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof UserError ? error.problems.map(({ what }) => what) : [];
}

describe('names', () => {
  test.each([
    ['claude-pass-1.md', { reviewer: 'claude', pass: 1, reads: 'markdown' }],
    ['claude-opus-4.7-pass-12.markdown', { reviewer: 'claude-opus-4.7', pass: 12, reads: 'markdown' }],
    ['eslint-pass-1.sarif', { reviewer: 'eslint', pass: 1, reads: 'sarif' }],
    ['eslint-pass-1.sarif.json', { reviewer: 'eslint', pass: 1, reads: 'sarif' }],
    ['x-pass-2.json', { reviewer: 'x', pass: 2, reads: 'json' }],
    ['x-pass-2.rdjson', { reviewer: 'x', pass: 2, reads: 'rdjson' }],
    ['a-pass-1-pass-2.md', { reviewer: 'a-pass-1', pass: 2, reads: 'markdown' }],
    ['claude.md', null],
    ['claude-pass-0.md', null],
    ['claude-pass-1.pdf', null],
    ['-pass-1.md', null],
    ['../x-pass-1.md', null],
  ])('%s', (name, expected) => {
    expect(parseStoredName(name)).toEqual(expected);
  });

  test('a vendor is the id up to its first dash', () => {
    expect(['claude', 'claude-opus', 'gpt-5-high'].map(vendorOf)).toEqual(['claude', 'claude', 'gpt']);
  });
});

describe('readStoredReviews', () => {
  test('reads all passes of all reviewers in order, and names what it does not read', async () => {
    const files = {
      'b-pass-10.md': 'ten',
      'b-pass-2.md': 'two',
      'a-x-pass-1.sarif': '{}',
      'notes.md': '',
      'b-opinion-C1.md': 'no review',
      'x.json': '{}',
    };
    await inFolder(files, async (folder) => {
      const { runs, problems } = await readStoredReviews(folder);
      expect(runs.map(({ reviewer }) => [reviewer.id, reviewer.vendor, reviewer.reads, reviewer.passes])).toEqual([
        ['a-x', 'a', 'sarif', 1],
        ['b', 'b', 'markdown', 2],
      ]);
      expect(runs[1]?.passes.map(({ number, file, text, finished }) => [number, file, text, finished])).toEqual([
        [2, 'b-pass-2.md', 'two', true],
        [10, 'b-pass-10.md', 'ten', true],
      ]);
      expect(problems.map(({ what }) => what)).toEqual(['notes.md: not read']);
    });
  });

  test('a link or a pipe is not followed: that pass has failed, the others stand', async () => {
    await inFolder({ 'a-pass-1.md': 'one' }, async (folder) => {
      symlinkSync('/etc/hostname', join(folder, 'b-pass-1.md'));
      execFileSync('mkfifo', [join(folder, 'c-pass-1.md')]);
      const { runs } = await readStoredReviews(folder);
      expect(runs.map(({ passes }) => [passes[0]?.text, passes[0]?.failures.map((each) => each.class)])).toEqual([
        ['one', []],
        ['', ['unreadable']],
        ['', ['unreadable']],
      ]);
    });
  });

  test('a missing or useless directory is a mistake of the user', async () => {
    expect(await problemsOf(readStoredReviews('/nonexistent/reviews'))).toEqual([
      '/nonexistent/reviews: stored reviews cannot be read',
    ]);
    await inFolder({ 'review.md': '' }, async (folder) => {
      expect(await problemsOf(readStoredReviews(folder))).toEqual([`${folder}: no stored reviews`]);
    });
  });
});

describe('replay', () => {
  test('gives the files of its id; without any, those of reviewers not configured themselves', async () => {
    await inFolder({ 'claude-pass-1.md': 'c', 'codex-pass-1.md': 'x' }, async (folder) => {
      const own = await replay(replayer('claude', folder), folder, ['codex']);
      expect(own.map(({ reviewer, passes }) => [reviewer.id, passes[0]?.text])).toEqual([['claude', 'c']]);
      const all = await replay(replayer('recorded', folder), folder, []);
      expect(all.map(({ reviewer }) => reviewer.id)).toEqual(['claude', 'codex']);
      const rest = await replay(replayer('recorded', folder), folder, ['codex']);
      expect(rest.map(({ reviewer }) => reviewer.id)).toEqual(['claude']);
      expect(await replay(replayer('x', folder), '/nonexistent', [])).toMatchObject([{ passes: [] }]);
    });
  });

  test('is checked before anything runs', async () => {
    await inFolder({ 'claude-pass-1.md': 'c' }, async (folder) => {
      const checkout = join(folder, '..');
      const of = async (id: string, directory: string, untrusted: string | null): Promise<readonly string[]> =>
        (await replayProblems([replayer('claude', folder), replayer(id, directory)], untrusted, checkout)).map(
          ({ what }) => what,
        );
      expect(await of('claude', 'reviews', null)).toEqual([]);
      expect(await of('codex', 'reviews', null)).toEqual(['reviewers.codex.replay: no stored review']);
      expect(await of('codex', 'nowhere', null)).toEqual(['reviewers.codex.replay: no stored review']);
      expect(await of('claude', 'reviews', '/nonexistent')).toEqual([]);
      const inside = 'reviewers.claude.replay: a path inside the checkout under review';
      expect(await of('claude', 'reviews', checkout)).toEqual([inside, inside]);
      symlinkSync(folder, join(checkout, 'link'));
      expect(await of('claude', join(checkout, 'link'), folder)).toEqual([inside, inside]);
    });
  });
});
