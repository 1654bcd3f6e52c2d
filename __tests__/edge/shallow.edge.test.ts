/** Shallow clones: deepened step by step when a token allows, else said with the fix. The server is git's own, over loopback. */
import { mkdtempSync, rmSync, readFileSync, existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serveGit } from '../support/git-http.js';
import { finding, numbered } from '../support/findings.js';
import { collectChange, evidenceOf, makeHistory, type History } from '../support/history.js';
import { git } from '../support/repository.js';

const TOKEN = 'ghs_loopbackOnly';
let origin: History;
let server: Server;
let url: string;
let place: string;
let fork: string;
let topic: string;
const requests: { authorization: string | undefined }[] = [];

beforeAll(async () => {
  origin = makeHistory();
  origin.commit('Begin', { 'old.txt': numbered(20), 'a.txt': 'one\n' });
  for (let index = 0; index < 70; index += 1)
    origin.git('commit', '-q', '--allow-empty', '-m', `Step ${String(index)}`);
  fork = origin.git('rev-parse', 'HEAD');
  origin.git('checkout', '-q', '-b', 'topic');
  topic = origin.commit('Topic', { 'a.txt': 'one\ntwo\n' });
  origin.git('checkout', '-q', 'main');
  origin.commit('Main goes on', { 'b.txt': 'b\n' });
  server = serveGit(origin.path, { token: TOKEN, requests });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/.git`;
  place = mkdtempSync(join(tmpdir(), 'shallow-'));
}, 60_000);

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  origin.remove();
  rmSync(place, { recursive: true, force: true });
});

/** A clone with one commit of each branch, as actions/checkout leaves it. */
function shallowClone(name: string): string {
  const path = join(place, name);
  const from = `file://${origin.path}`;
  git(place, 'clone', '-q', '--depth=1', '--no-single-branch', from, path);
  return path;
}

function event(): { name: string; payload: object } {
  const repo = { full_name: 'ada/engine' };
  const payload = {
    repository: { ...repo, clone_url: url },
    pull_request: {
      number: 1,
      title: 't',
      base: { sha: origin.git('rev-parse', 'main'), repo },
      head: { sha: topic, repo },
    },
  };
  return { name: 'pull_request', payload };
}

describe('a shallow clone', () => {
  test('without a token is refused, with the fix', async () => {
    const promise = collectChange(shallowClone('refused'), { base: 'origin/main', head: 'origin/topic' });
    await expect(promise).rejects.toThrow(/the clone is shallow[\s\S]*fetch-depth: 0/);
  });

  test('is deepened with a token until there is a merge base; the token stays out of files', async () => {
    const path = shallowClone('deepened');
    requests.length = 0;
    const change = await collectChange(path, { event: event(), token: TOKEN });
    expect(change.mergeBase).toBe(fork);
    expect(change.files.map((file) => file.path)).toEqual(['a.txt']);
    expect(requests.length).toBeGreaterThan(0);
    const kept = readFileSync(join(path, '.git', 'config'), 'utf8');
    expect(kept).not.toContain(TOKEN);
    // 50 steps lead to the merge base, not to the beginning.
    expect(change.history.kind).toBe('shallow');
    expect(git(path, 'rev-list', '--count', 'origin/topic')).toBe('51');
  });

  test('a wrong token is said', async () => {
    const promise = collectChange(shallowClone('wrong'), { event: event(), token: 'wrong' });
    await expect(promise).rejects.toThrow(/shallow[\s\S]*fetch-depth: 0/);
  });

  test('is unshallowed when nothing less helps', async () => {
    const path = shallowClone('whole');
    const first = origin.git('rev-list', '--max-parents=0', 'main');
    const late = { ...event() };
    (late.payload as { pull_request: { base: { sha: string } } }).pull_request.base.sha = first;
    const change = await collectChange(path, { event: late, token: TOKEN });
    expect(change.mergeBase).toBe(first);
    expect(change.history.kind).toBe('whole');
    expect(existsSync(join(path, '.git', 'shallow'))).toBe(false);
    expect(git(path, 'fsck', '--connectivity-only')).toBe('');
  });

  test('leaves origins at its boundary unknown, but not those that the diff shows', async () => {
    const path = join(place, 'boundary');
    git(place, 'clone', '-q', '--depth=2', '-b', 'topic', `file://${origin.path}`, path);
    const findings = [
      finding({ at: 'old.txt:3', quote: 'line 3 of the file' }),
      finding({ at: 'a.txt:2', quote: 'two' }),
    ];
    const result = await evidenceOf({ path }, { base: 'HEAD~1' }, findings);
    expect(result.findings.map((found) => found.origin.kind)).toEqual(['unknown', 'introduced']);
    expect(result.findings[0]?.origin.reason).toContain('fetch-depth: 0');
    expect(result.problems.map((problem) => problem.fix).join()).toContain('fetch-depth: 0');
  });
});
