/** Opens a proxy on loopback that holds the real keys, lets reviewers reach their models, and counts what they spend. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { CostCaps, EarlierSpending } from '../domain/reviewer.js';
import type { ModelApi, World } from '../seams.js';
import { inherited } from './environment.js';
import { type Meter, type MeterInput, openMeter, openPurse } from './metering.js';
import {
  type AdmittedRequest,
  answerJson,
  loadClient,
  openUpstream,
  pairs,
  PROXY_VARIABLES,
  relay,
  type Relay,
  type Relayed,
  type StandIn,
  standIns,
  type Upstream,
} from './relay.js';

/** Who is to be let in. */
interface DoorEntry {
  readonly api: ModelApi;
  /** The real key. It stays in this process. */
  readonly key: string;
  /** The address of a gateway; `null` for the vendor's own. */
  readonly gateway: string | null;
  /** What the reviewer was configured to ask. */
  readonly model: string | null;
  /** Called once, when a request is refused because a cap is reached. */
  readonly onRefusal: () => void;
}

/** A way in, for one pass of one reviewer. */
export interface Admission {
  /** Base URL for its CLI. */
  readonly url: string;
  /** What stands for the key. It opens nothing but this API, and nothing after the pass. */
  readonly token: string;
  readonly meter: Meter;
  readonly close: () => void;
}

/** The proxy of a run. */
export interface KeyProxy {
  admit(entry: DoorEntry): Promise<Admission>;
  /** What the run has spent so far decides whether anybody may still ask. */
  reached: ReturnType<typeof openPurse>['reached'];
  close(): Promise<void>;
}

const MAX_HEADER_BYTES = 32 * 1024;
const MAX_BODY_BYTES = 64 * 1024 * 1024;
const MAX_CONNECTIONS = 256;
const KEEP_ALIVE_MS = 15 * 60_000;
const TOKEN_DIGITS = 48;
/** More at once than a CLI sends; a cap may be passed by what is under way when it is reached, and not by more. */
const MAX_UNDER_WAY = 16;

/** How long a request may take to arrive. */
export interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
  /** How often it is looked at. */
  readonly everyMs: number;
}

const PATIENCE: Patience = { headersMs: 15_000, requestMs: 120_000, everyMs: 5_000 };

interface Guest extends Omit<DoorEntry, 'gateway'> {
  readonly meter: MeterInput;
  readonly upstream: Upstream;
  readonly basePath: string;
}

interface ProxyRoom {
  readonly guests: Map<string, Guest>;
  readonly world: Pick<World, 'elapsedMs' | 'now'>;
  /** What a `Host` header must say. */
  readonly hosts: Set<string>;
}

/** Opens the proxy on a random port of loopback. */
export async function openProxy(
  spending: { readonly caps: CostCaps; readonly earlier: EarlierSpending },
  world: Pick<World, 'elapsedMs' | 'now' | 'token'>,
  patience: Patience = PATIENCE,
): Promise<KeyProxy> {
  const room: ProxyRoom = { guests: new Map(), world, hosts: new Set() };
  const purse = openPurse(spending.caps, spending.earlier);
  const upstreams = new Map<string, Promise<Upstream>>();
  await loadClient();
  const server = await listen(room, patience);
  const port = String((server.address() as AddressInfo).port);
  for (const name of ['127.0.0.1', 'localhost']) room.hosts.add(`${name}:${port}`);
  return {
    admit: async ({ gateway, ...entry }) => {
      const base = new URL(gateway ?? entry.api.origin);
      const opened = upstreams.get(base.origin) ?? openUpstream(base, inherited(PROXY_VARIABLES));
      upstreams.set(base.origin, opened);
      const token = `deep-review-${world.token(TOKEN_DIGITS)}`;
      const meter = openMeter(purse, entry.model, entry.onRefusal);
      const basePath = entry.api.basePath(base.pathname);
      room.guests.set(token, { ...entry, meter, upstream: await opened, basePath });
      return {
        ...{ url: `http://127.0.0.1:${port}`, token, meter },
        close: () => {
          room.guests.delete(token);
        },
      };
    },
    reached: () => purse.reached(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      const all = await Promise.allSettled(upstreams.values());
      await Promise.all(all.map(async (each) => (each.status === 'fulfilled' ? each.value.close() : undefined)));
    },
  };
}

async function listen(room: ProxyRoom, patience: Patience): Promise<Server> {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: patience.everyMs,
    },
    (request, response) => {
      receive(request, response, room).catch(() => {
        response.destroy();
      });
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  // A CLI keeps its connection while its tools run; one that we closed meanwhile would look like a failing API.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxHeadersCount = 200;
  server.on('connect', (_: IncomingMessage, socket: Duplex) => {
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nconnection: close\r\n\r\n');
  });
  server.on('upgrade', (_: IncomingMessage, socket: Duplex) => {
    socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
  });
  server.on('clientError', (_: Error, socket: Socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  return server;
}

/** Lets a request in, or tells why not. Nothing of it is read before its token is known. */
async function receive(request: IncomingMessage, response: ServerResponse, room: ProxyRoom): Promise<void> {
  const target = targetOf(request, room);
  if (target === null) {
    answerJson(response, 400, { error: { message: 'not a request to this proxy' } });
    return;
  }
  const { path, query } = target;
  const known = guestOf(request, query, room);
  if (known === null) {
    answerJson(response, 401, { error: { type: 'authentication_error', message: 'no token of this run' } });
    return;
  }
  const { guest, key } = known;
  const { api, meter, upstream, basePath } = guest;
  const method = request.method ?? '';
  const [at, startMs] = [room.world.now().toISOString(), room.world.elapsedMs()];
  const log = (outcome: Omit<Parameters<MeterInput['log']>[0], 'at' | 'method' | 'path' | 'durationMs'>): void => {
    meter.log({ at, method, path, durationMs: Math.round(room.world.elapsedMs() - startMs), ...outcome });
  };
  const serves = api.serves(method, path);
  const refusal = refusalOf(request, guest, serves);
  if (serves === null || refusal !== null) {
    const { status, body } = refusal ?? api.refusal('not-found', `${method} ${path.slice(0, 100)} is not passed on`);
    answerJson(response, status, body);
    log({ status, ...UNTOLD });
    return;
  }
  const admitted = { request, response, path, query, asks: serves === 'asks' };
  log(await counted(admitted, { api, upstream, basePath, meter, key }));
}

const UNTOLD = { model: null, input: null, output: null };

/** Only a path of ours, asked of us: no absolute address, no other host's name. */
function targetOf(
  request: IncomingMessage,
  { hosts }: ProxyRoom,
): { readonly path: string; readonly query: URLSearchParams } | null {
  const url = request.url ?? '';
  const host = request.headers.host?.toLowerCase();
  if (!url.startsWith('/') || host === undefined || !hosts.has(host)) return null;
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  return { path, query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)) };
}

/** Whose token a request carries, with the real key in its place. */
function guestOf(
  request: IncomingMessage,
  query: URLSearchParams,
  { guests }: ProxyRoom,
): { readonly guest: Guest; readonly key: StandIn } | null {
  const headers = pairs(request.rawHeaders);
  for (const guest of new Set(guests.values())) {
    const found = standIns(headers, query, guest.api.keyPlaces).find(({ token }) => guests.get(token) === guest);
    if (found) return { guest, key: { token: guest.key, place: found.place } };
  }
  return null;
}

function refusalOf(
  request: IncomingMessage,
  { api, meter }: Guest,
  serves: ReturnType<ModelApi['serves']>,
): ReturnType<ModelApi['refusal']> | null {
  if (serves === null) return null;
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
    return api.refusal('too-large', `a request may have at most ${String(MAX_BODY_BYTES)} bytes`);
  }
  if (serves === 'reads') return null;
  if (meter.underWay() >= MAX_UNDER_WAY) {
    return api.refusal('busy', `at most ${String(MAX_UNDER_WAY)} requests may be under way at once`);
  }
  const reached = meter.forbidden();
  return reached && api.refusal('cap', `Deep Review: \`${reached.setting}\` is reached: ${reached.why}`);
}

/** Relays, and tells meanwhile that the request is under way. */
async function counted(admitted: AdmittedRequest, to: Relay): Promise<Relayed> {
  const cut = limitBody(admitted.request);
  to.meter.begun(admitted.asks);
  try {
    return await relay(to, admitted);
  } finally {
    to.meter.ended(admitted.asks);
    cut();
  }
}

/** A body without a length is cut off when it grows too long. */
function limitBody(request: IncomingMessage): () => void {
  let size = 0;
  const count = (chunk: Buffer): void => {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) request.destroy(new Error('the body is too long'));
  };
  request.on('data', count);
  request.pause();
  return () => {
    request.off('data', count);
  };
}
