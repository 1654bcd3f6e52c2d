/** Partial clones: what was left out is fetched before it is needed, or the clone is named as the cause. The server is git's own, over loopback. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collect, openRepository } from '../../src/edge/collect.js';
import { readEvent } from '../../src/event/event.js';
import { readAt } from '../../src/edge/git-reads.js';
import { gatherEvidence } from '../../src/anchor.js';
import { openAnswers } from '../../src/edge/git-answers.js';
import type { Git } from '../../src/edge/git.js';
import { makePlace } from '../../src/edge/worktree.js';
import { serveGit } from '../support/git-http.js';
import { finding, numbered, review } from '../support/findings.js';
import { makeHistory, SILENT_LOG, type History } from '../support/history.js';
import { git } from '../support/repository.js';

const TOKEN = 'ghs_loopbackOnly';
const requests: { authorization: string | undefined }[] = [];
let origin: History;
let server: Server;
let url: string;
let place: string;

beforeAll(async () => {
  origin = makeHistory();
  origin.commit('Begin', { 'src/a.js': numbered(20), 'src/util.js': numbered(5, 'util'), 'docs/long.md': 'x\n' });
  origin.commit('Grow', { 'src/a.js': numbered(25), 'docs/long.md': 'y\n', '.github/deep-review.yml': 'passes: 1\n' });
  origin.git('checkout', '-q', '-b', 'topic');
  origin.commit('Topic', { 'src/a.js': numbered(25).replace('line 3 ', 'row 3 '), 'src/new.js': 'one\n' });
  origin.git('config', 'uploadpack.allowFilter', 'true');
  origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  server = serveGit(origin.path, { token: TOKEN, requests });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/.git`;
  place = mkdtempSync(join(tmpdir(), 'partial-'));
}, 60_000);

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  origin.remove();
  rmSync(place, { recursive: true, force: true });
});

/** As actions/checkout with `sparse-checkout` and `fetch-depth: 0`: blobs outside `docs` and of other commits are not there. */
function clone(name: string, filter: string, remote: string | null): string {
  const path = join(place, name);
  git(place, 'clone', '-q', '--no-checkout', `--filter=${filter}`, '-b', 'topic', `file://${origin.path}`, path);
  git(path, 'sparse-checkout', 'set', 'docs');
  git(path, 'checkout', '-q', 'topic');
  if (remote === null) git(path, 'remote', 'remove', 'origin');
  else git(path, 'remote', 'set-url', 'origin', remote);
  return path;
}

const ends = (): { base: string; head: string } => ({
  base: origin.git('rev-parse', 'main'),
  head: origin.git('rev-parse', 'topic'),
});

const open = (path: string, token: string | null): Promise<Git> =>
  openRepository(path, token === null ? null : { url, token });

async function changeOf(git: Git): ReturnType<typeof collect> {
  const request = { ...ends(), facts: readEvent(null), remote: null, untrusted: 'refuse' as const };
  return collect(request, git, { log: SILENT_LOG });
}

const FINDINGS = [
  finding({ at: 'src/a.js:3', quote: 'row 3 of the file', severity: 'critical' }),
  finding({ at: 'src/util.js:2', quote: 'util 2 of the file' }),
];

describe.each(['blob:none', 'tree:0', 'blob:limit=1'])('a clone with --filter=%s', (filter) => {
  const name = filter.replace(/\W/g, '-');

  test('gives the same change and evidence as a whole one, by https with the token', async () => {
    const [part, whole] = [await open(clone(name, filter, url), TOKEN), await open(origin.path, null)];
    try {
      requests.length = 0;
      const [change, expected] = [await changeOf(part), await changeOf(whole)];
      expect([change.diff, change.files, change.commits]).toEqual([expected.diff, expected.files, expected.commits]);
      const shown = async (git: Git): Promise<unknown> => {
        const { findings } = await gatherEvidence([review({ findings: FINDINGS })], {
          change,
          git: openAnswers(change, git),
        });
        return findings.map(({ anchors, origin: { kind } }) => [anchors.map(({ state }) => state), kind]);
      };
      expect(await shown(part)).toEqual(await shown(whole));
      expect(requests.length).toBeGreaterThan(0);
    } finally {
      await Promise.all([part.close(), whole.close()]);
    }
  });

  test('gives reviewers a whole clone with the history of the changed files', async () => {
    const git = await open(clone(`${name}-reviewers`, filter, url), TOKEN);
    const made = await makePlace({
      git,
      ends: await changeOf(git),
      directory: join(place, `${name}-place`),
      workspace: null,
    });
    if ('what' in made) throw new Error(made.why);
    const env = { PATH: process.env['PATH'] ?? '', HOME: place, GIT_NO_LAZY_FETCH: '1' };
    const inside = (...args: string[]): string =>
      execFileSync('git', ['-C', made.worktree, ...args], { env, encoding: 'utf8' });
    expect(inside('blame', '-M', '-C', 'head', '--', 'src/a.js').split('\n')).toHaveLength(26);
    expect(inside('status', '--porcelain')).toBe('');
    await made.remove();
    await git.close();
  });
});

describe('what cannot be fetched', () => {
  test.each([
    ['without a remote', null, null],
    ['by https without a token', 'https://127.0.0.1:1/o/n.git', null],
    ['by ssh', 'ssh://git@127.0.0.1:1/o/n.git', null],
    ['with a wrong token', 'here', 'wrong'],
  ])('%s names the clone and a fix', async (name, remote, token) => {
    const git = await open(clone(`cannot ${name}`, 'blob:none', remote === 'here' ? url : remote), token);
    await expect(changeOf(git)).rejects.toThrow(/partial clone[\s\S]*`filter`[\s\S]*--refetch/);
    // A file that is not there to be read is not the same as no file.
    await expect(readAt(git, ends().base, '.github/deep-review.yml')).rejects.toThrow(/partial clone/);
    await git.close();
  });
});

test('from a folder of this machine it is fetched without a token', async () => {
  const git = await open(clone('local', 'blob:none', `file://${origin.path}`), null);
  expect((await changeOf(git)).files.map(({ path }) => path)).toEqual(['src/a.js', 'src/new.js']);
  expect(await readAt(git, ends().base, '.github/deep-review.yml')).toBe('passes: 1\n');
  await git.close();
});

test('a whole clone asks nobody, whatever its files are called', async () => {
  const history = makeHistory();
  history.commit('Begin', { [`:100644 100644 ${'a'.repeat(40)} ${'b'.repeat(40)} M`]: 'x\n' });
  history.git('remote', 'add', 'origin', 'https://127.0.0.1:1/o/n.git');
  const git = await openRepository(history.path);
  expect(git.partial).toBe(false);
  await git.close();
  history.remove();
});
