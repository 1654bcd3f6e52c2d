/** Passes a reviewer's request on to its API with the real key and the answer back unchanged; finds the way through configured proxies. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import type { KeyPlace, ModelApi } from '../seams.js';
import { type MeterInput, type Tap, tapFor } from './metering.js';

/** Who asks, and with what. */
export interface Relay {
  readonly api: ModelApi;
  readonly upstream: Upstream;
  /** The path before the API's own, of a gateway; empty for the vendor's address. */
  readonly basePath: string;
  readonly meter: MeterInput;
  /** The real key in the place of its stand-in. */
  readonly key: StandIn;
}

/** A request as it was let in. */
export interface AdmittedRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly query: URLSearchParams;
  /** It costs tokens. */
  readonly asks: boolean;
}

/** What came of a request. */
export interface Relayed {
  readonly status: number;
  readonly model: string | null;
  readonly input: number | null;
  readonly output: number | null;
}

const NOT_SENT: Relayed = { status: 0, model: null, input: null, output: null };

/** Passes one request on. Never throws: what goes wrong is answered to the one who asked, or breaks off as it did at the API. */
export async function relay(to: Relay, admitted: AdmittedRequest): Promise<Relayed> {
  const { request, response } = admitted;
  const left = new AbortController();
  // Who goes away before the end does not let the API work on.
  response.once('close', () => {
    left.abort();
  });
  const answer = await sent(to, admitted, left.signal);
  if ('why' in answer) return unreachable(to, response, answer.why);
  to.meter.came();
  const header = (name: string): string => answer.headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? '';
  const tap = tapFor(to.api, header('content-type'), header('content-encoding'));
  await passBack(answer, response, tap);
  request.resume();
  const told = await tap.end();
  const good = answer.status >= 200 && answer.status < 300;
  // An error costs nothing, and one that tells tokens all the same is counted.
  if (admitted.asks && (good || told.use !== null)) to.meter.answered(told, to.api.modelIn(admitted.path));
  const { use, model } = told;
  const input = use && use.fresh + use.cacheRead + use.cacheWrite + use.cacheWriteHour;
  return { status: answer.status, model, input, output: use?.output ?? null };
}

async function sent(
  { api, upstream, basePath, key }: Relay,
  { request, path, query }: AdmittedRequest,
  signal: AbortSignal,
): Promise<UpstreamAnswer | { readonly why: string }> {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  try {
    return await upstream.send({
      method: request.method ?? 'GET',
      path: `${basePath}${path}${queryFor(query, api.keyPlaces, key)}`,
      headers: requestHeaders(pairs(request.rawHeaders), api.keyPlaces, key),
      body: hasBody ? request : null,
      signal,
    });
  } catch (error) {
    return { why: causeOf(error) };
  }
}

/** The code of a failed connection says more than its message, which may be empty. */
function causeOf(error: unknown): string {
  const { code, message, errors } = error as { code?: string; message?: string; errors?: readonly { code?: string }[] };
  const codes = [code, ...(errors ?? []).map((each) => each.code)].filter((each) => each !== undefined);
  return [...new Set(codes)].join(', ') || (message ?? '').slice(0, 200) || 'no connection';
}

function unreachable({ api, upstream, meter }: Relay, response: ServerResponse, why: string): Relayed {
  if (response.destroyed) return NOT_SENT;
  meter.failed(`${upstream.host} could not be reached (${why})`);
  const { status, body } = api.refusal('unreachable', `${upstream.host} could not be reached: ${why}`);
  answerJson(response, status, body);
  return { ...NOT_SENT, status };
}

/** Piece by piece, as fast as the reviewer reads; an answer that breaks off at the API breaks off here. */
async function passBack(answer: UpstreamAnswer, response: ServerResponse, tap: Tap): Promise<void> {
  response.writeHead(answer.status, answerHeaders(answer.headers).flat());
  response.flushHeaders();
  try {
    for await (const chunk of answer.body) {
      tap.write(chunk);
      if (!response.write(chunk)) await drained(response);
    }
    response.end();
  } catch {
    response.destroy();
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.once('drain', done);
    response.once('close', done);
    if (response.destroyed) done();
  });
}

/** An answer of our own; the connection ends with it. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
    connection: 'close',
  });
  response.end(text);
}

// The headers that are passed on, with the real key in the place of its stand-in.

type Headers = readonly (readonly [name: string, value: string])[];

/** Of one connection only (RFC 9110, 7.6.1), or made anew for the next one. */
const HOP_BY_HOP = [
  ...['connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'proxy-authorization'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade', 'expect', 'host', 'http2-settings'],
];
/** What no reviewer needs to send. */
const NEVER_SENT = ['cookie', 'forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** Pairs of Node's flat list of raw headers. */
export function pairs(raw: readonly string[]): Headers {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : []));
}

/** The stand-in that a request carries, and where. */
export interface StandIn {
  readonly token: string;
  readonly place: KeyPlace;
}

/** Every value that stands where a key may stand. */
export function standIns(headers: Headers, query: URLSearchParams, places: readonly KeyPlace[]): readonly StandIn[] {
  return places.flatMap((place): readonly StandIn[] => {
    if (place.kind === 'query') return query.getAll(place.name).map((token) => ({ token, place }));
    const values = headers.filter(([name]) => name.toLowerCase() === place.name).map(([, value]) => value.trim());
    return values
      .filter((value) => value.toLowerCase().startsWith(place.prefix.toLowerCase()))
      .map((value) => ({ token: value.slice(place.prefix.length).trim(), place }));
  });
}

/** What goes to the API: no key but the real one, in the place where its stand-in was. */
function requestHeaders(headers: Headers, places: readonly KeyPlace[], key: StandIn): Headers {
  const keys = ['authorization', ...places.flatMap((place) => (place.kind === 'header' ? [place.name] : []))];
  const kept = endToEnd(headers).filter(([name]) => {
    const small = name.toLowerCase();
    // Asked for plain, so that its tokens can be read as it passes.
    return !keys.includes(small) && !NEVER_SENT.includes(small) && small !== 'accept-encoding';
  });
  const own = key.place.kind === 'header' ? [[key.place.name, `${key.place.prefix}${key.token}`] as const] : [];
  return [...kept, ['accept-encoding', 'identity'], ...own];
}

/** What comes back to the reviewer: all that the API said. */
function answerHeaders(headers: Headers): Headers {
  return endToEnd(headers);
}

function endToEnd(headers: Headers): Headers {
  const named = headers
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.toLowerCase().split(/\s*,\s*/));
  return headers.filter(([name]) => {
    const small = name.toLowerCase();
    return !HOP_BY_HOP.includes(small) && (small === 'content-length' || !named.includes(small));
  });
}

/** The query of a request without a stand-in, and with the real key where its place is there. */
function queryFor(query: URLSearchParams, places: readonly KeyPlace[], key: StandIn): string {
  const names = places.flatMap((place) => (place.kind === 'query' ? [place.name] : []));
  const kept = [...query].filter(([name]) => !names.includes(name));
  const own = key.place.kind === 'query' ? [[key.place.name, key.token]] : [];
  const text = new URLSearchParams([...kept, ...own].map(([name = '', value = '']) => [name, value])).toString();
  return text === '' ? '' : `?${text}`;
}

// The way to an API's address, directly or through the proxies of our environment.

/** Variables by which people name a proxy, and the hosts to be reached without it. */
export const PROXY_VARIABLES: readonly string[] = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap(
  (name) => [name, name.toUpperCase()],
);

/** The proxy for an address; `null` to reach it directly. Loopback always is. */
export function proxyFor(url: URL, environment: Readonly<Record<string, string>>): string | null {
  const read = (...names: readonly string[]): string =>
    names.map((name) => environment[name] ?? '').find(Boolean) ?? '';
  const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host === '::1' || host.startsWith('127.')) return null;
  if (isDirect(host, portOf(url), read('no_proxy', 'NO_PROXY'))) return null;
  const scheme = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
  const found = read(...scheme, 'all_proxy', 'ALL_PROXY');
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(found) ? found : `http://${found}`;
  // SOCKS is not spoken here: then the direct way is tried, and its failure is reported.
  return found !== '' && URL.canParse(address) && /^https?:/i.test(address) ? address : null;
}

function portOf(url: URL): string {
  return url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
}

/** `no_proxy`: hosts, each with all below it, with or without a port; `*` stands for all. */
function isDirect(host: string, port: string, list: string): boolean {
  return list
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
      const suffix = name.replace(/^\*?\./, '');
      return suffix !== '' && (only === undefined || only === port) && (host === suffix || host.endsWith(`.${suffix}`));
    });
}

/** How an answer comes back. `headers` in the order and spelling of the API. */
interface UpstreamAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array>;
}

/** One request to the API. */
interface UpstreamRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: NodeJS.ReadableStream | null;
  readonly signal: AbortSignal;
}

/** The way to one API. */
export interface Upstream {
  /** For people: where it is. */
  readonly host: string;
  send(request: UpstreamRequest): Promise<UpstreamAnswer>;
  close(): Promise<void>;
}

const CONNECT_MS = 30_000;

/** Loads the client: what a run needs is in memory before anybody else's process runs. */
export async function loadClient(): Promise<void> {
  await import('undici');
}

/**
 * Opens the way to an API. `undici`: Node before 24 reaches nothing through a proxy by itself, and this client is what
 * its `fetch` is made of; it gives bodies as they come, byte for byte.
 */
export async function openUpstream(base: URL, environment: Readonly<Record<string, string>>): Promise<Upstream> {
  const { Agent, ProxyAgent, request } = await import('undici');
  // How long an answer may take is the reviewer's time limit, not ours.
  const limits = { headersTimeout: 0, bodyTimeout: 0, connect: { timeout: CONNECT_MS } };
  const proxy = proxyFor(base, environment);
  const dispatcher: Dispatcher = proxy === null ? new Agent(limits) : new ProxyAgent({ ...limits, uri: proxy });
  return {
    host: base.host,
    send: async ({ method, path, headers, body, signal }) => {
      const answer = await request(`${base.origin}${path}`, {
        ...{ dispatcher, signal, body: body as never, headers: headers.flat() },
        method: method as 'GET' | 'POST',
        // In its own spelling and order; the package's types do not know it.
        ...({ responseHeaders: 'raw' } as object),
      });
      const raw = answer.headers as unknown as readonly string[];
      return { status: answer.statusCode, headers: pairs(raw), body: answer.body };
    },
    close: () => dispatcher.destroy(),
  };
}
