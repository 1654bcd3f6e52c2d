import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { ask, ASKING, inLab, REAL_KEY } from '../../support/proxy-lab.js';

const SSE = { 'content-type': 'text/event-stream' };
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const usage = (input: number, output: number): string =>
  `event: response.completed\ndata: ${JSON.stringify({ type: 'response.completed', response: { model: 'gpt-5.5-2026-04-23', usage: { input_tokens: input, output_tokens: output } } })}\n\n`;

describe('an answer on its way back', () => {
  test('comes piece by piece as the API sends it, byte for byte, with its headers', async () => {
    const pieces = ['data: {"a":1}\n', '\n', 'data: \u{1F600} \r\n\r\n', ': comment\n\n'];
    let api: ServerResponse | undefined;
    const answer = (_: unknown, response: ServerResponse): void => {
      api = response;
      response.writeHead(200, { ...SSE, 'X-Request-Id': 'req_1', 'retry-after': '7' });
      response.flushHeaders();
    };
    await inLab({ answer }, async ({ admit }) => {
      const { url, token } = await admit('codex');
      const got: string[] = [];
      const done = new Promise<void>((resolve, reject) => {
        const headers = ASKING.codex.header(token);
        const request = httpRequest(`${url}/v1/responses`, { method: 'POST', headers }, (response) => {
          expect(response.rawHeaders).toEqual(expect.arrayContaining(['X-Request-Id', 'req_1', 'retry-after', '7']));
          response.on('data', (chunk: Buffer) => got.push(chunk.toString('latin1')));
          response.once('end', resolve);
        });
        request.once('error', reject);
        request.end('{}');
      });
      while (api === undefined) await pause(5);
      for (const [index, piece] of pieces.entries()) {
        api.write(piece);
        while (got.join('').length < Buffer.byteLength(pieces.slice(0, index + 1).join(''))) await pause(5);
      }
      api.end();
      await done;
      expect(Buffer.from(got.join(''), 'latin1').toString('utf8')).toBe(pieces.join(''));
    });
  });

  test('is held back by who reads slowly', async () => {
    let written = 0;
    const chunk = Buffer.alloc(64 * 1024, 120);
    const answer = (_: unknown, response: ServerResponse): void => {
      response.writeHead(200, SSE);
      const more = (): void => {
        while (written < 1_000) {
          written += 1;
          if (!response.write(chunk)) {
            response.once('drain', more);
            return;
          }
        }
        response.end();
      };
      more();
    };
    await inLab({ answer }, async ({ admit }) => {
      const { url, token } = await admit('codex');
      const headers = ASKING.codex.header(token);
      let bytes = 0;
      await new Promise<void>((resolve) => {
        const request = httpRequest(`${url}/v1/responses`, { method: 'POST', headers }, (response) => {
          response.pause();
          setTimeout(() => {
            // Whatever is on the way: buffers of two connections, not 64 MB.
            expect(written * chunk.length).toBeLessThan(20_000_000);
            response.on('data', (part: Buffer) => (bytes += part.length));
            response.once('end', resolve);
            response.resume();
          }, 600);
        });
        request.end('{}');
      });
      expect(bytes).toBe(1_000 * chunk.length);
    });
  });

  test('who goes away ends the request at the API; an answer that breaks off there breaks off here', async () => {
    let gone = false;
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      response.writeHead(200, SSE);
      response.write('data: 1\n\n');
      if (request.url?.includes('compact')) setTimeout(() => response.destroy(), 100);
      else response.once('close', () => (gone = true));
    };
    await inLab({ answer }, async ({ admit }) => {
      const { url, token, meter } = await admit('codex');
      const headers = ASKING.codex.header(token);
      const request = httpRequest(`${url}/v1/responses`, { method: 'POST', headers }, (response) => {
        response.once('data', () => request.destroy());
        response.once('error', () => undefined);
      });
      request.once('error', () => undefined);
      request.end('{}');
      for (let waited = 0; !gone && waited < 200; waited += 1) await pause(10);
      expect(gone).toBe(true);
      await expect(ask(url, '/v1/responses/compact', { headers })).rejects.toThrow(/aborted|hang up|ECONNRESET/);
      // Both told no tokens: that is known.
      for (let waited = 0; meter.spent().requests < 2 && waited < 100; waited += 1) await pause(10);
      expect(meter.spent()).toMatchObject({ requests: 2, uncounted: 2, input: 0, costUsd: 0 });
    });
  });

  test('packed all the same it passes as it is, and is counted', async () => {
    const packed = gzipSync(usage(1_000, 10));
    const answer = (_: unknown, response: ServerResponse): void => {
      response.writeHead(200, { ...SSE, 'content-encoding': 'gzip' });
      response.end(packed);
    };
    await inLab({ answer }, async ({ admit, seen }) => {
      const { url, token, meter } = await admit('codex');
      const headers = { ...ASKING.codex.header(token), 'accept-encoding': 'gzip, br' };
      const came = await ask(url, '/v1/responses', { headers });
      expect(seen[0]?.headers['accept-encoding']).toBe('identity');
      expect(came.body.equals(packed)).toBe(true);
      for (let waited = 0; meter.spent().requests < 1 && waited < 100; waited += 1) await pause(10);
      expect(meter.spent()).toMatchObject({ requests: 1, uncounted: 0, input: 1_000, output: 10 });
    });
  });

  test('a long body goes up whole', async () => {
    const answer = (_: unknown, response: ServerResponse, body: string): void => {
      response.end(JSON.stringify({ length: body.length }));
    };
    await inLab({ answer }, async ({ admit }) => {
      const { url, token } = await admit('codex');
      const { body } = await ask(url, '/v1/responses', {
        headers: ASKING.codex.header(token),
        body: 'x'.repeat(5_000_000),
      });
      expect(body.toString()).toBe('{"length":5000000}');
    });
  });

  test.each([429, 500, 529, 401, 404])('status %i is passed on as it is, and costs nothing', async (status) => {
    const answer = (_: unknown, response: ServerResponse): void => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'retry-after': '12',
        'x-should-retry': 'false',
      });
      response.end('{"error":{"message":"scripted"}}');
    };
    await inLab({ answer }, async ({ admit }) => {
      const { url, token, meter } = await admit('claude');
      const came = await ask(url, '/v1/messages', { headers: { 'x-api-key': token } });
      expect(came).toMatchObject({ status, headers: { 'retry-after': '12', 'x-should-retry': 'false' } });
      expect(came.body.toString()).toBe('{"error":{"message":"scripted"}}');
      expect(meter.spent().requests).toBe(0);
      expect(meter.unreachable()).toBeNull();
    });
  });

  test('an API that is not there is a 502 that says so', async () => {
    await inLab({ answer: () => undefined }, async ({ admit }) => {
      const { url, token, meter } = await admit('claude', { gateway: 'http://127.0.0.1:9' });
      const { status, body } = await ask(url, '/v1/messages', { headers: { 'x-api-key': token } });
      expect(status).toBe(502);
      expect(JSON.parse(body.toString())).toEqual({
        type: 'error',
        error: { type: 'api_error', message: '127.0.0.1:9 could not be reached: ECONNREFUSED' },
      });
      expect(meter.unreachable()).toBe('127.0.0.1:9 could not be reached (ECONNREFUSED)');
    });
  });

  test('a gateway with a path stands before the API, written with or without its version', async () => {
    const answer = (_: unknown, response: ServerResponse): void => {
      response.end('{}');
    };
    await inLab({ answer }, async ({ admit, seen }) => {
      for (const path of ['/llm/openai', '/llm/openai/', '/llm/openai/v1', '/llm/openai/v1/']) {
        const { url, token } = await admit('codex', { path });
        await ask(url, '/v1/responses', { headers: ASKING.codex.header(token) });
      }
      const { url, token } = await admit('claude', { path: '/anthropic/' });
      await ask(url, '/v1/messages?beta=true', { headers: { 'x-api-key': token } });
      expect([...new Set(seen.map((one) => one.url))]).toEqual([
        '/llm/openai/v1/responses',
        '/anthropic/v1/messages?beta=true',
      ]);
    });
  });

  test('its log tells the request, and neither key, token, query nor body', async () => {
    const answer = (_: unknown, response: ServerResponse): void => {
      response.writeHead(200, SSE).end(usage(20, 3));
    };
    await inLab({ answer }, async ({ admit }) => {
      const { url, token, meter } = await admit('codex');
      await ask(url, '/v1/responses?secret=1', { headers: ASKING.codex.header(token), body: '{"input":"private"}' });
      while (meter.lines().length === 0) await pause(5);
      expect(meter.lines()).toMatchObject([
        { method: 'POST', path: '/v1/responses', status: 200, model: 'gpt-5.5-2026-04-23', input: 20, output: 3 },
      ]);
      expect(JSON.stringify(meter.lines())).not.toMatch(new RegExp(`${REAL_KEY}|${token}|secret|private`));
    });
  });
});

describe('caps', () => {
  const answer = (_: unknown, response: ServerResponse): void => {
    response.writeHead(200, SSE).end(usage(1_000, 100));
  };
  // 1,000 × 5 + 100 × 30 USD per million.
  const ONE = 0.008;

  test('one purse for all: who asks after it is empty is refused, in the words of the API, and told once', async () => {
    await inLab({ answer, caps: { maxCostUsd: 1.5 * ONE } }, async ({ admit, proxy, refusals }) => {
      const [one, two] = [await admit('codex'), await admit('codex')];
      const asks = (who: typeof one): ReturnType<typeof ask> =>
        ask(who.url, '/v1/responses', { headers: ASKING.codex.header(who.token) });
      expect((await asks(one)).status).toBe(200);
      expect(proxy.reached()).toBeNull();
      expect((await asks(two)).status).toBe(200);
      while (proxy.reached() === null) await pause(5);
      for (const who of [one, one, two]) {
        const { status, body } = await asks(who);
        expect(status).toBe(400);
        expect(body.toString()).toContain('`max-cost` is reached: the run has cost 0.0160 USD of at most 0.0120 USD');
      }
      expect(refusals()).toBe(2);
      expect(one.meter.refused()?.setting).toBe('max-cost');
      expect(one.meter.spent().costUsd).toBeCloseTo(ONE);
      // What costs nothing is no concern of a cap.
      const models = await ask(one.url, '/v1/models', { method: 'GET', headers: ASKING.codex.header(one.token) });
      expect(models.status).toBe(200);
    });
  });

  test.each([
    ['max-tokens', { maxTokens: 1_100 }, undefined],
    ['max-cost-per-change', { maxCostPerChangeUsd: 1 }, { usd: 0.995, complete: true }],
  ] as const)('%s', async (setting, caps, earlier) => {
    await inLab({ answer, caps, ...(earlier && { earlier }) }, async ({ admit, proxy }) => {
      const { url, token, meter } = await admit('codex');
      const headers = ASKING.codex.header(token);
      expect((await ask(url, '/v1/responses', { headers })).status).toBe(200);
      while (proxy.reached() === null) await pause(5);
      expect((await ask(url, '/v1/responses', { headers })).status).toBe(400);
      expect(meter.refused()?.setting).toBe(setting);
    });
  });

  test('a model without a known price ends the asking under a cap in USD, and not under one in tokens', async () => {
    const strange = (_: unknown, response: ServerResponse): void => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"type":"message","model":"claude-next","usage":{"input_tokens":5,"output_tokens":1}}');
    };
    for (const [caps, status] of [
      [{ maxCostUsd: 1 }, 400],
      [{ maxTokens: 100 }, 200],
    ] as const) {
      await inLab({ answer: strange, caps }, async ({ admit }) => {
        const { url, token, meter } = await admit('claude');
        const headers = { 'x-api-key': token };
        await ask(url, '/v1/messages', { headers });
        while (meter.spent().requests === 0) await pause(5);
        expect((await ask(url, '/v1/messages', { headers })).status).toBe(status);
        expect(meter.spent().costUsd).toBeNull();
      });
    }
  });
});
