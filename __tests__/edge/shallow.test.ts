/** Shallow clones: deepened step by step when a token allows, else said with the fix. The server is git's own, over loopback. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, readFileSync, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collectChange, evidenceOf, finding, makeHistory, numbered, type History } from '../support/history.js';

const TOKEN = 'ghs_loopbackOnly';
let origin: History;
let server: Server;
let url: string;
let place: string;
let fork: string;
let topic: string;
let requests: { authorization: string | undefined }[] = [];

/** `git http-backend` behind basic authorization. */
function serve(root: string): Server {
  return createServer((request, response) => {
    requests.push({ authorization: request.headers.authorization });
    if (request.headers.authorization !== `Basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    const { pathname, search } = new URL(request.url ?? '/', 'http://loopback');
    const env = {
      PATH: process.env['PATH'] ?? '',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      GIT_CONFIG_KEY_1: 'uploadpack.allowAnySHA1InWant',
      GIT_CONFIG_VALUE_1: 'true',
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    };
    const child = spawn('git', ['http-backend'], { env });
    request.pipe(child.stdin);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', () => {
      const output = Buffer.concat(chunks);
      const end = output.indexOf('\r\n\r\n');
      for (const line of output.toString('latin1', 0, end).split('\r\n')) {
        const [name = '', value = ''] = line.split(': ');
        if (name === 'Status') response.statusCode = Number(value.slice(0, 3));
        else if (name) response.setHeader(name, value);
      }
      response.end(output.subarray(end + 4));
    });
  });
}

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
  server = serve(origin.path);
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
  const options = { env: { PATH: process.env['PATH'] ?? '', HOME: place }, stdio: 'pipe' } as const;
  execFileSync('git', ['clone', '-q', '--depth=1', '--no-single-branch', from, path], options);
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
    requests = [];
    const change = await collectChange(path, { event: event(), token: TOKEN });
    expect(change.mergeBase).toBe(fork);
    expect(change.files.map((file) => file.path)).toEqual(['a.txt']);
    expect(requests.length).toBeGreaterThan(0);
    const kept = readFileSync(join(path, '.git', 'config'), 'utf8');
    expect(kept).not.toContain(TOKEN);
    // 50 steps lead to the merge base, not to the beginning.
    expect(change.history.kind).toBe('shallow');
    expect(execFileSync('git', ['-C', path, 'rev-list', '--count', 'origin/topic'], { encoding: 'utf8' }).trim()).toBe(
      '51',
    );
  });

  test('a wrong token is said', async () => {
    const promise = collectChange(shallowClone('wrong'), { event: event(), token: 'wrong' });
    await expect(promise).rejects.toThrow(/shallow[\s\S]*fetch-depth: 0/);
  });

  test('is unshallowed when nothing less helps', async () => {
    const path = shallowClone('whole');
    const execute = (...args: string[]): string =>
      execFileSync('git', ['-C', path, ...args], { encoding: 'utf8' }).trim();
    const first = origin.git('rev-list', '--max-parents=0', 'main');
    const late = { ...event() };
    (late.payload as { pull_request: { base: { sha: string } } }).pull_request.base.sha = first;
    const change = await collectChange(path, { event: late, token: TOKEN });
    expect(change.mergeBase).toBe(first);
    expect(change.history.kind).toBe('whole');
    expect(existsSync(join(path, '.git', 'shallow'))).toBe(false);
    expect(execute('fsck', '--connectivity-only')).toBe('');
  });

  test('leaves origins at its boundary unknown, but not those that the diff shows', async () => {
    const path = join(place, 'boundary');
    const options = { env: { PATH: process.env['PATH'] ?? '', HOME: place }, stdio: 'pipe' } as const;
    execFileSync('git', ['clone', '-q', '--depth=2', '-b', 'topic', `file://${origin.path}`, path], options);
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
