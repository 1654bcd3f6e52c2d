/**
 * A model API on loopback: a script of turns enters, a server that real CLIs accept leaves. It speaks Anthropic Messages,
 * OpenAI Responses and Gemini streamGenerateContent, records every request, and counts a call too many as a complaint.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { anthropic } from './model-server/anthropic.js';
import type { Api, Dialect, Fault, Recorded, Script, Turn } from './model-server/dialect.js';
import { gemini } from './model-server/gemini.js';
import { openai } from './model-server/openai.js';

export type { Api, Fault, Recorded, Script, ToolCall, Turn } from './model-server/dialect.js';

export interface ModelServer {
  readonly url: string;
  readonly requests: readonly Recorded[];
  /** Calls that the script does not foresee. */
  readonly complaints: readonly string[];
  /** What its answers said they took, over all requests that got one. */
  used(api: Api): { readonly requests: number; readonly input: number; readonly output: number };
  /** Tool calls sent to a CLI, by tool. */
  toolCalls(api: Api): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

const DIALECTS: readonly Dialect[] = [anthropic, openai, gemini];

/** Starts a server; `script` holds the turns per API. */
export async function startModelServer(script: Partial<Record<Api, Script>>): Promise<ModelServer> {
  const requests: Recorded[] = [];
  const complaints: string[] = [];
  const state: State = { script, requests, complaints, attempts: new Map(), sent: new Map(), usages: new Map() };
  const server = createServer((request, response) => {
    answer(request, response, state).catch((error: unknown) => {
      complaints.push(`the server broke: ${String(error)}`);
      response.destroy();
    });
  });
  server.requestTimeout = 0;
  server.on('upgrade', (request, socket) => {
    complaints.push(`a WebSocket was asked for: ${request.url ?? ''}`);
    socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    complaints,
    used: (api) => {
      const usages = state.usages.get(api) ?? [];
      const sum = (of: (usage: Usage) => number): number => usages.reduce((total, usage) => total + of(usage), 0);
      return { requests: usages.length, input: sum(({ input }) => input), output: sum(({ output }) => output) };
    },
    toolCalls: (api) => Object.fromEntries(state.sent.get(api) ?? []),
    close: () => closed(server),
  };
}

type Usage = NonNullable<Turn['usage']>;

function note(state: State, api: Api, usage: Usage = { input: 1000, output: 50 }): void {
  state.usages.set(api, [...(state.usages.get(api) ?? []), usage]);
}

interface State {
  readonly script: Partial<Record<Api, Script>>;
  readonly requests: Recorded[];
  readonly complaints: string[];
  /** Requests so far per API and turn. */
  readonly attempts: Map<string, number>;
  readonly sent: Map<Api, Map<string, number>>;
  readonly usages: Map<Api, Usage[]>;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const path = request.url ?? '';
  const text = await bodyOf(request);
  const dialect = DIALECTS.find((candidate) => request.method === 'POST' && candidate.path.test(path));
  const body = parsed(text);
  if (!dialect) {
    state.complaints.push(`not foreseen: ${request.method ?? ''} ${path}`);
    json(response, 404, { error: { message: 'not found' } });
    return;
  }
  const { api } = dialect;
  const index = dialect.turnsIn(body);
  const side = dialect.isSide(body);
  state.requests.push({ api, kind: side ? 'side' : 'main', turn: index, path, headers: request.headers, text });
  if (side) {
    note(state, api);
    dialect.reply(response, { text: 'ok' }, body);
    return;
  }
  const turn = state.script[api]?.turns[index];
  if (!turn) {
    state.complaints.push(`${api}: a call too many, turn ${String(index)}`);
    json(response, 400, { error: { message: 'no turn left in the script', type: 'invalid_request_error' } });
    return;
  }
  await play(dialect, { response, body, turn, key: `${api}:${String(index)}` }, state);
}

interface Play {
  readonly response: ServerResponse;
  readonly body: unknown;
  readonly turn: Turn;
  readonly key: string;
}

async function play(dialect: Dialect, { response, body, turn, key }: Play, state: State): Promise<void> {
  const attempt = state.attempts.get(key) ?? 0;
  state.attempts.set(key, attempt + 1);
  if (turn.delayMs) await sleep(turn.delayMs);
  await turn.after?.();
  if (turn.fault && attempt < (turn.faultTimes ?? Infinity)) {
    await fail(response, dialect, { fault: turn.fault, turn, body });
    return;
  }
  const counts = state.sent.get(dialect.api) ?? new Map<string, number>();
  state.sent.set(dialect.api, counts);
  for (const { name } of turn.tools ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  note(state, dialect.api, turn.usage);
  dialect.reply(response, turn, body);
}

async function fail(
  response: ServerResponse,
  dialect: Dialect,
  { fault, turn, body }: { readonly fault: Fault; readonly turn: Turn; readonly body: unknown },
): Promise<void> {
  if (fault.kind === 'reset') {
    response.destroy();
    return;
  }
  if (fault.kind === 'status') {
    json(response, fault.status, fault.body ?? dialect.errorBody(fault.status), fault.headers);
    return;
  }
  if (fault.where === 'text') dialect.reply(response, turn, body, { unfinished: true });
  if (fault.where === 'body') response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
  await new Promise((resolve) => response.on('close', resolve));
}

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
