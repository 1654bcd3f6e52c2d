/** An API's address and the proxies of our environment enter; the way to it leaves. */
import type { Dispatcher } from 'undici';
import { pairs, type Headers } from './headers.js';

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
  // SOCKS is not spoken here: then the direct way is tried, and its failure is told.
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
export interface UpstreamAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array>;
}

/** One request to the API. */
export interface UpstreamRequest {
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
