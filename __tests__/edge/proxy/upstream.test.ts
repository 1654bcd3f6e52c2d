import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { openUpstream, proxyFor } from '../../../src/edge/relay.js';

const HTTPS = new URL('https://api.anthropic.com/');

describe('the proxy for an address', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, string | null]>([
    ['none set', {}, null],
    ['by scheme', { HTTPS_PROXY: 'http://proxy:3128', HTTP_PROXY: 'http://other:1' }, 'http://proxy:3128'],
    ['the small spelling wins', { HTTPS_PROXY: 'http://a:1', https_proxy: 'http://b:2' }, 'http://b:2'],
    ['for all', { ALL_PROXY: 'http://proxy:1' }, 'http://proxy:1'],
    ['only for http', { http_proxy: 'http://proxy:1' }, null],
    ['without a scheme', { HTTPS_PROXY: 'proxy:3128' }, 'http://proxy:3128'],
    ['of a kind that is not spoken', { ALL_PROXY: 'socks5://proxy:1080' }, null],
    ['that is no address', { HTTPS_PROXY: 'http://[' }, null],
    ['the host is direct', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'api.anthropic.com' }, null],
    ['what is above it is direct', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'localhost, .anthropic.com' }, null],
    ['a star before it', { HTTPS_PROXY: 'http://p:1', NO_PROXY: '*.anthropic.com' }, null],
    ['all are direct', { HTTPS_PROXY: 'http://p:1', no_proxy: '*' }, null],
    ['another port', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'api.anthropic.com:8443' }, 'http://p:1'],
    ['its port', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'API.anthropic.com:443' }, null],
    ['a name that only ends so', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'pic.com,thropic.com' }, 'http://p:1'],
  ])('%s', (_, environment, expected) => {
    expect(proxyFor(HTTPS, environment)).toBe(expected);
  });

  test.each(['http://127.0.0.1:8080', 'http://localhost:1', 'http://[::1]:1'])('never for %s', (url) => {
    expect(proxyFor(new URL(url), { HTTP_PROXY: 'http://p:1', ALL_PROXY: 'http://p:1' })).toBeNull();
  });
});

test('the way leads through the proxy, with its password, and what passes is untouched', async () => {
  const api = createServer((request, response) => {
    response.end(`${request.url ?? ''} ${String(request.headers['x-a'])}`);
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const asked: string[] = [];
  const sockets: Duplex[] = [];
  const proxy = createServer();
  proxy.on('connect', (request: IncomingMessage, client: Socket) => {
    asked.push(`${request.url ?? ''} ${String(request.headers['proxy-authorization'])}`);
    const there = connect((api.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      there.pipe(client);
      client.pipe(there);
    });
    sockets.push(client, there);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const port = String((proxy.address() as AddressInfo).port);
  const upstream = await openUpstream(new URL('http://gateway.test/'), {
    HTTP_PROXY: `http://ada:secret@127.0.0.1:${port}`,
  });
  try {
    const signal = new AbortController().signal;
    const request = { method: 'POST', path: '/v1/messages', headers: [['x-a', 'b']] as const, body: null, signal };
    const { status, body } = await upstream.send(request);
    const chunks: Buffer[] = [];
    for await (const chunk of body) chunks.push(Buffer.from(chunk));
    expect([status, Buffer.concat(chunks).toString()]).toEqual([200, '/v1/messages b']);
    expect(asked).toEqual([`gateway.test:80 Basic ${Buffer.from('ada:secret').toString('base64')}`]);
  } finally {
    await upstream.close();
    for (const socket of sockets) socket.destroy();
    await Promise.all([api, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
  }
});
