import { describe, expect, test } from '@jest/globals';
import { PRESETS } from '../../../src/domain/reviewer.js';
import { ask, ASKING, inLab, raw, REAL_KEY } from '../../support/proxy-lab.js';

const fine = (_: unknown, response: { end: (text: string) => void }): void => {
  response.end('{}');
};

describe('who is let in', () => {
  test.each(PRESETS)(
    '%s: its token becomes the real key, in its own place, and goes nowhere itself',
    async (preset) => {
      await inLab({ answer: fine }, async ({ admit, seen }) => {
        const { url, token } = await admit(preset);
        const { path, header } = ASKING[preset];
        const { status } = await ask(url, path, { headers: { ...header(token), 'x-other': 'kept', cookie: 'a=b' } });
        expect(status).toBe(200);
        expect(seen[0]?.url).toBe(path);
        const headers = JSON.stringify(seen[0]?.headers);
        expect(Object.keys(header(token)).map((name) => seen[0]?.headers[name])).toEqual(
          Object.values(header(REAL_KEY)),
        );
        expect(headers).not.toContain(token);
        expect(headers).toContain('"x-other":"kept"');
        expect(headers).not.toContain('a=b');
        expect(seen[0]?.headers.host).toMatch(/^127\.0\.0\.1:/);
      });
    },
  );

  test('an OAuth token of Claude goes as a bearer, a key of Gemini in the query stays there', async () => {
    await inLab({ answer: fine }, async ({ admit, seen }) => {
      const claude = await admit('claude');
      await ask(claude.url, ASKING.claude.path, { headers: { Authorization: `Bearer ${claude.token}` } });
      expect(seen[0]?.headers).toMatchObject({ authorization: `Bearer ${REAL_KEY}` });
      expect(seen[0]?.headers['x-api-key']).toBeUndefined();
      const gemini = await admit('gemini');
      await ask(gemini.url, `${ASKING.gemini.path}&key=${gemini.token}`, {});
      expect(seen[1]?.url).toBe(`${ASKING.gemini.path}&key=${REAL_KEY}`);
      expect(seen[1]?.headers['x-goog-api-key']).toBeUndefined();
    });
  });

  test('credentials beside the token are not passed on', async () => {
    await inLab({ answer: fine }, async ({ admit, seen }) => {
      const { url, token } = await admit('claude');
      await ask(url, ASKING.claude.path, { headers: { 'x-api-key': token, authorization: 'Bearer of-somebody-else' } });
      expect(seen[0]?.headers.authorization).toBeUndefined();
      expect(seen[0]?.headers['x-api-key']).toBe(REAL_KEY);
    });
  });

  test('nobody without a token, with a wrong one, with the real key, or after the pass', async () => {
    await inLab({ answer: fine }, async ({ admit, seen }) => {
      const { url, token, close } = await admit('claude');
      const path = ASKING.claude.path;
      for (const key of ['', 'deep-review-1', REAL_KEY, `${token}0`]) {
        expect((await ask(url, path, { headers: key === '' ? {} : { 'x-api-key': key } })).status).toBe(401);
      }
      close();
      expect((await ask(url, path, { headers: { 'x-api-key': token } })).status).toBe(401);
      expect(seen).toEqual([]);
    });
  });

  test('a token opens only its own API, and of that only what asks models', async () => {
    await inLab({ answer: fine }, async ({ admit, seen }) => {
      const claude = await admit('claude');
      const codex = await admit('codex');
      const key = { 'x-api-key': claude.token };
      const bearer = { authorization: `Bearer ${codex.token}` };
      for (const path of [
        '/v1/files',
        '/v1/responses',
        '/v1/organizations/me',
        '/',
        '/v1/messages/batches',
        '/v1/messages/../files',
        '/v1//messages',
        '/v1/messages%2f..',
        '//evil.example/v1/messages',
      ]) {
        expect([path, (await ask(claude.url, path, { headers: key })).status]).toEqual([path, 404]);
      }
      expect((await ask(claude.url, '/v1/messages', { headers: key, method: 'GET' })).status).toBe(404);
      expect((await ask(claude.url, '/v1/messages', { headers: key, method: 'DELETE' })).status).toBe(404);
      expect((await ask(codex.url, '/v1/messages', { headers: bearer })).status).toBe(404);
      // Claude's token as Codex would send it is still Claude's.
      expect(
        (await ask(codex.url, '/v1/responses', { headers: { authorization: `Bearer ${claude.token}` } })).status,
      ).toBe(404);
      expect(seen).toEqual([]);
    });
  });

  test('no other host, no absolute address, no tunnel, no upgrade, no request in a request', async () => {
    await inLab({ answer: fine }, async ({ admit, seen }) => {
      const { url, token } = await admit('claude');
      const { host } = new URL(url);
      const key = `x-api-key: ${token}\r\nconnection: close\r\n`;
      const post = (target: string, at: string, more = 'content-length: 2\r\n'): Promise<string> =>
        raw(url, `POST ${target} HTTP/1.1\r\nhost: ${at}\r\n${key}${more}\r\n{}`);
      expect(await post('/v1/messages', host)).toMatch(/^HTTP\/1\.1 200/);
      expect(await post('/v1/messages', 'api.anthropic.com')).toMatch(/^HTTP\/1\.1 400/);
      expect(await post(`http://${host}/v1/messages`, host)).toMatch(/^HTTP\/1\.1 400/);
      expect(await post('http://evil.example/v1/messages', 'evil.example')).toMatch(/^HTTP\/1\.1 400/);
      expect(await raw(url, `CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example:443\r\n${key}\r\n`)).toMatch(
        /^HTTP\/1\.1 405/,
      );
      expect(
        await raw(
          url,
          `GET /v1/messages HTTP/1.1\r\nhost: ${host}\r\nx-api-key: ${token}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`,
        ),
      ).toMatch(/^HTTP\/1\.1 404/);
      const smuggled = 'content-length: 2\r\ntransfer-encoding: chunked\r\n';
      expect(await post('/v1/messages', host, smuggled)).toMatch(/^HTTP\/1\.1 400/);
      expect(await post('/v1/messages', host, 'content-length: 2\r\ncontent-length: 3\r\n')).toMatch(/^HTTP\/1\.1 400/);
      expect(await post('/v1/messages', host, 'content-length: 2\r\nx-a: b\r\n : c\r\n')).toMatch(/^HTTP\/1\.1 400/);
      expect(await post('/v1/messages', host, `x-long: ${'a'.repeat(40_000)}\r\n`)).toMatch(/^HTTP\/1\.1 4\d\d/);
      expect(seen).toHaveLength(1);
    });
  });

  test('too long a body is refused, and who sends slowly is cut off', async () => {
    const patience = { headersMs: 300, requestMs: 600, everyMs: 100 };
    await inLab({ answer: fine, patience }, async ({ admit, seen }) => {
      const { url, token } = await admit('codex');
      const { host } = new URL(url);
      const head = `POST /v1/responses HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${token}\r\n`;
      expect(await raw(url, `${head}content-length: 99999999999\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413/);
      const started = performance.now();
      await Promise.all([raw(url, head), raw(url, `${head}content-length: 9\r\n\r\n{`), raw(url, 'POST')]);
      expect(performance.now() - started).toBeLessThan(5_000);
      expect(seen).toEqual([]);
    });
  });

  test('hundreds of requests at once do not pass', async () => {
    const held: { end: (text: string) => void }[] = [];
    await inLab({ answer: (_, response) => held.push(response) }, async ({ admit, seen }) => {
      const { url, token } = await admit('codex');
      const headers = ASKING.codex.header(token);
      const asked = Array.from({ length: 40 }, () => ask(url, ASKING.codex.path, { headers }));
      while (seen.length < 16) await new Promise((resolve) => setTimeout(resolve, 10));
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(seen).toHaveLength(16);
      for (const response of held) response.end('{}');
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(16);
      expect(statuses.filter((status) => status === 429)).toHaveLength(24);
    });
  });
});
