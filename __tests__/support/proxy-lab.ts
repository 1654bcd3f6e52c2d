/** A key proxy with an API behind it, both on loopback: an answering function enters, ways to ask through the proxy leave. */
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { CostCaps, EarlierSpending } from '../../src/domain/reviewer.js';
import { NO_CAPS, NOTHING_EARLIER } from '../../src/domain/reviewer.js';
import type { Preset } from '../../src/domain/reviewer.js';
import { openProxy, type Admission, type KeyProxy, type Patience } from '../../src/edge/proxy.js';
import { REVIEWERS } from '../../src/reviewers/index.js';

/** A request as the API behind saw it. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What came back through the proxy. */
export interface Came {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Lab {
  readonly proxy: KeyProxy;
  readonly seen: readonly Seen[];
  readonly apiUrl: string;
  /** How often somebody was told that a cap is reached. */
  readonly refusals: () => number;
  readonly admit: (
    preset: Preset,
    options?: { readonly path?: string; readonly model?: string; readonly gateway?: string },
  ) => Promise<Admission>;
}

export interface LabOptions {
  readonly answer: (request: IncomingMessage, response: ServerResponse, body: string) => void;
  readonly caps?: Partial<CostCaps>;
  readonly earlier?: EarlierSpending;
  readonly patience?: Patience;
}

export const REAL_KEY = 'sk-the-real-key-0123456789';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Opens both, and closes both whatever happens. */
export async function inLab(options: LabOptions, work: (lab: Lab) => Promise<void>): Promise<void> {
  const seen: Seen[] = [];
  const api = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      options.answer(request, response, body);
    });
  });
  const apiUrl = `http://127.0.0.1:${String(await listening(api))}`;
  let tokens = 0;
  let refusals = 0;
  const proxy = await openProxy(
    { caps: { ...NO_CAPS, ...options.caps }, earlier: options.earlier ?? NOTHING_EARLIER },
    {
      now: () => new Date(0),
      elapsedMs: () => performance.now(),
      token: (digits) => String((tokens += 1)).padStart(digits, '0'),
    },
    options.patience,
  );
  try {
    await work({
      ...{ proxy, seen, apiUrl, refusals: () => refusals },
      admit: (preset, { path = '', model, gateway } = {}) =>
        proxy.admit({
          ...{
            api: REVIEWERS[preset].api,
            key: REAL_KEY,
            gateway: gateway ?? `${apiUrl}${path}`,
            model: model ?? null,
          },
          onRefusal: () => {
            refusals += 1;
          },
        }),
    });
  } finally {
    await proxy.close();
    api.closeAllConnections();
    await new Promise((resolve) => api.close(resolve));
  }
}

/** The path by which a preset asks its model, and the header of its key. */
export const ASKING: Readonly<Record<Preset, { path: string; header: (token: string) => Record<string, string> }>> = {
  claude: { path: '/v1/messages?beta=true', header: (token) => ({ 'x-api-key': token }) },
  codex: { path: '/v1/responses', header: (token) => ({ authorization: `Bearer ${token}` }) },
  gemini: {
    path: '/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse',
    header: (token) => ({ 'x-goog-api-key': token }),
  },
};

/** Asks as a CLI would. */
export function ask(
  url: string,
  path: string,
  { method = 'POST', headers = {}, body = '{}' }: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<Came> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}${path}`, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    request.once('error', reject);
    request.end(method === 'POST' ? body : undefined);
  });
}

/** Writes bytes as they are and gives all that comes back until the connection ends. */
export function raw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let back = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(text);
    });
    socket.on('data', (chunk) => (back += chunk.toString('latin1')));
    socket.once('error', () => {
      resolve(back);
    });
    socket.once('close', () => {
      resolve(back);
    });
  });
}
