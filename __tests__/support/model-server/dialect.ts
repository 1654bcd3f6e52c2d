/** What the three APIs have in common for the scripted server: turns, faults, records, and the interface of a dialect. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

export type Api = 'anthropic' | 'openai' | 'gemini';

export interface ToolCall {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What goes wrong instead of an answer. `hang` in `text`: everything was sent but the end. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  | { readonly kind: 'hang'; readonly where: 'headers' | 'body' | 'text' }
  | { readonly kind: 'reset' };

/** One answer of the model. `stop`: the API's own word for why it stopped, when it is not the natural one. */
export interface Turn {
  readonly text?: string;
  readonly tools?: readonly ToolCall[];
  readonly stop?: string;
  readonly usage?: { readonly input: number; readonly output: number };
  readonly delayMs?: number;
  /** The answer comes when this does. */
  readonly after?: () => Promise<void>;
  readonly fault?: Fault;
  /** How often the fault comes before the answer; for ever when not given. */
  readonly faultTimes?: number;
}

/** Turn k answers the request whose history holds k turns of the model, so that a retry gets the same turn again. */
export interface Script {
  readonly turns: readonly Turn[];
}

export interface Recorded {
  readonly api: Api;
  /** `side`: a request without tools (titles, summaries), answered without using up a turn. */
  readonly kind: 'main' | 'side';
  readonly turn: number;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body as it came. */
  readonly text: string;
}

export interface Dialect {
  readonly api: Api;
  readonly path: RegExp;
  turnsIn(body: unknown): number;
  isSide(body: unknown): boolean;
  errorBody(status: number): unknown;
  reply(response: ServerResponse, turn: Turn, body: unknown, options?: { readonly unfinished: boolean }): void;
}

export type Json = Readonly<Record<string, unknown>>;

export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

export function records(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(record) : [];
}

/** How many separate runs of entries satisfy a test: entries of one turn stand together. */
export function runsOf(entries: readonly Json[], isModel: (entry: Json) => boolean): number {
  return entries.filter((entry, index) => isModel(entry) && !(index > 0 && isModel(entries[index - 1] ?? {}))).length;
}

/** Pieces of a text as an API would stream it. */
export function pieces(text: string): readonly string[] {
  return text === '' ? [''] : (text.match(/[\s\S]{1,200}/g) ?? []);
}

let counter = 0;

/** A fresh id. */
export function freshId(prefix: string): string {
  counter += 1;
  return `${prefix}${String(counter).padStart(12, '0')}`;
}

/** A stream of server-sent events. */
export function events(response: ServerResponse): (type: string | null, data: unknown) => void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  return (type, data) => {
    response.write(`${type === null ? '' : `event: ${type}\n`}data: ${JSON.stringify(data)}\n\n`);
  };
}
