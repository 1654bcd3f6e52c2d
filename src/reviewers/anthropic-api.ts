/** Anthropic's Messages API: what Claude Code may ask of it, and what its answers tell of tokens. */
import type { Answered, TokenUse } from '../domain/cost.js';
import type { ModelApi, Refusal } from '../seams.js';
import { modelNamed, tokens } from './api-answer.js';
import { recordOf, type Json } from './event-lines.js';

/** The beginning of a message tells its input, its end the output so far; the end may tell all again. */
function told(document: unknown, before: Answered): Answered {
  const event = recordOf(document);
  const message = event['type'] === 'message_start' ? recordOf(event['message']) : event;
  if (!['message', 'message_start', 'message_delta'].includes(String(event['type']))) return before;
  const usage = recordOf(message['usage']);
  const use = 'usage' in message ? merged(usage, before.use) : before.use;
  return { model: modelNamed(message['model'], before), use };
}

/** Each count that is told replaces the one before: they grow within a message. */
function merged(usage: Json, before: TokenUse | null): TokenUse {
  const own = (name: string, earlier: number): number => Math.max(earlier, tokens(usage, name));
  const hour = own1h(usage);
  const written = tokens(usage, 'cache_creation_input_tokens');
  return {
    fresh: own('input_tokens', before?.fresh ?? 0),
    cacheRead: own('cache_read_input_tokens', before?.cacheRead ?? 0),
    cacheWrite: Math.max(before?.cacheWrite ?? 0, written - Math.min(hour, written)),
    cacheWriteHour: Math.max(before?.cacheWriteHour ?? 0, Math.min(hour, written)),
    output: own('output_tokens', before?.output ?? 0),
  };
}

function own1h(usage: Json): number {
  return tokens(recordOf(usage['cache_creation']), 'ephemeral_1h_input_tokens');
}

const REFUSALS: Readonly<Record<Refusal, readonly [status: number, type: string]>> = {
  unauthenticated: [401, 'authentication_error'],
  'not-found': [404, 'not_found_error'],
  'too-large': [413, 'request_too_large'],
  busy: [429, 'rate_limit_error'],
  // Not tried again, unlike every status for limits.
  cap: [400, 'invalid_request_error'],
  unreachable: [502, 'api_error'],
};

/** The API behind Claude Code. */
export const anthropicApi: ModelApi = {
  origin: 'https://api.anthropic.com',
  keyPlaces: [
    { kind: 'header', name: 'x-api-key', prefix: '' },
    { kind: 'header', name: 'authorization', prefix: 'Bearer ' },
  ],
  serves: (method, path) => {
    if (method === 'POST' && path === '/v1/messages') return 'asks';
    if (method === 'POST' && path === '/v1/messages/count_tokens') return 'reads';
    return method === 'GET' && /^\/v1\/models(?:\/[\w.:-]{1,100})?$/.test(path) ? 'reads' : null;
  },
  modelIn: () => null,
  basePath: (path) => path.replace(/\/$/, ''),
  told,
  refusal: (why, message) => {
    const [status, type] = REFUSALS[why];
    return { status, body: { type: 'error', error: { type, message } } };
  },
};
