/** What the API says when it refuses: rate limits wait when that is short and say when otherwise; permissions are advised only where they are missing. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { apiProblem, openGithub, type Answer, type Github } from '../../../src/edge/github.js';

interface Said {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const NOW = Date.parse('2026-11-30T20:00:00Z');
const DATE = { date: new Date(NOW).toUTCString() };
const spent = (seconds: number): Readonly<Record<string, string>> => ({
  ...{ ...DATE, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + seconds) },
});

/** Answers in this order, then with 200. */
async function asking(
  answers: readonly Said[],
  ask: (github: Github) => Promise<Answer<unknown>>,
): Promise<{ answer: Answer<unknown>; asked: number; tookMs: number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    const { status, headers, body } = answers[asked] ?? { status: 200, headers: {}, body: { data: { ok: true } } };
    asked += 1;
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body ?? { message: 'scripted' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const github = await openGithub({ token: 't', apiUrl, repository: 'o/n', pauseMs: 1 });
  const started = performance.now();
  try {
    const answer = await ask(github);
    return { answer, asked, tookMs: performance.now() - started };
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const get = (github: Github): Promise<Answer<unknown>> => github.get('GET /repos/{owner}/{repo}');
const query = (github: Github): Promise<Answer<unknown>> => github.graphql('{ viewer { login } }', {});
const PERMISSIONS = /permissions: \{/;

describe('a rate limit', () => {
  test.each([403, 429])('of the hour, soon over (%i): is waited for', async (status) => {
    const { answer, asked, tookMs } = await asking([{ status, headers: spent(1) }], get);
    expect([answer.kind, asked]).toEqual(['done', 2]);
    expect(tookMs).toBeGreaterThan(1_500);
  });

  test.each([403, 429])('of the hour, long (%i): says when it is lifted, and advises no permission', async (status) => {
    const body = { message: 'API rate limit exceeded for installation.' };
    const { answer, asked } = await asking([{ status, headers: spent(1_800), body }], get);
    expect(asked).toBe(1);
    if (answer.kind !== 'failed') throw new Error('it went through');
    const { why, fix } = apiProblem('what', answer);
    expect(why).toContain('API rate limit exceeded');
    expect(why).toContain('it is lifted at 2026-11-30T20:30:00Z');
    expect(fix).not.toMatch(PERMISSIONS);
    expect(fix).toContain('rate limit');
  });

  test('a secondary one waits as asked', async () => {
    const { answer, asked, tookMs } = await asking([{ status: 403, headers: { ...DATE, 'retry-after': '1' } }], get);
    expect([answer.kind, asked]).toEqual(['done', 2]);
    expect(tookMs).toBeGreaterThan(900);
  });

  test('a secondary one that asks for long says until when', async () => {
    const { answer, asked } = await asking([{ status: 429, headers: { ...DATE, 'retry-after': '900' } }], get);
    expect(asked).toBe(1);
    expect(answer).toMatchObject({ kind: 'failed', limited: true });
    expect(answer.kind === 'failed' && answer.why).toContain('2026-11-30T20:15:00Z');
  });

  test('GraphQL tells it in an answer of status 200', async () => {
    const body = { data: null, errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] };
    const long = await asking([{ status: 200, headers: spent(3_600), body }], query);
    expect(long.answer).toMatchObject({ kind: 'failed', status: 429, limited: true });
    const short = await asking([{ status: 200, headers: spent(0), body }], query);
    expect([short.answer.kind, short.asked]).toEqual(['done', 2]);
  });
});

describe('other refusals', () => {
  test.each([
    ['a permission that is missing', { status: 403, headers: { ...DATE, 'x-ratelimit-remaining': '4999' } }],
    [
      'a permission that is missing, at the last request of the hour',
      { status: 403, headers: { ...DATE, 'x-ratelimit-remaining': '1' } },
    ],
    ['a token that is refused', { status: 401 }],
    ['what is not there', { status: 404 }],
  ] as const)('%s: the permissions are advised, at once', async (_, said) => {
    const { answer, asked } = await asking([said], get);
    expect(asked).toBe(1);
    expect(answer.kind === 'failed' && apiProblem('what', answer).fix).toMatch(PERMISSIONS);
  });

  test('a query that is forbidden or wrong was answered, and is not tried again', async () => {
    const forbidden = { errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] };
    const { answer, asked } = await asking([{ status: 200, body: forbidden }], query);
    expect(answer).toMatchObject({ kind: 'failed', status: 403, why: 'Resource not accessible by integration' });
    expect(asked).toBe(1);
    const wrong = await asking([{ status: 200, body: { errors: [{ message: 'Field is unknown' }] } }], query);
    expect([wrong.answer.kind, wrong.asked]).toEqual(['failed', 1]);
    expect(wrong.answer.kind === 'failed' && apiProblem('what', wrong.answer).why).toBe(
      'the API answered 200: Field is unknown',
    );
  });

  test('a server that fails is tried again', async () => {
    const { answer, asked } = await asking([{ status: 502 }, { status: 503 }], get);
    expect([answer.kind, asked]).toEqual(['done', 3]);
  });
});
