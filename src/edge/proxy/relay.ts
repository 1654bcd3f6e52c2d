/** One request of a reviewer that was let in enters; it goes to the API with the real key, and the answer comes back as it is. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ModelApi } from '../../seams.js';
import { answerHeaders, pairs, queryFor, requestHeaders, type StandIn } from './headers.js';
import type { MeterInput } from './meter.js';
import { tapFor, type Tap } from './tap.js';
import type { Upstream, UpstreamAnswer } from './upstream.js';

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
export interface Admitted {
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

/** Passes one request on. Never throws: what goes wrong is told to the one who asked, or breaks off as it did at the API. */
export async function relay(to: Relay, admitted: Admitted): Promise<Relayed> {
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
  { request, path, query }: Admitted,
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
