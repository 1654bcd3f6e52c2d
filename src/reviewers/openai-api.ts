/** OpenAI's Responses API: what Codex may ask of it, and what its answers tell of tokens. */
import type { Answered, TokenUse } from '../domain/cost.js';
import type { ModelApi, Refusal } from '../seams.js';
import { modelNamed, tokens, useOf } from './api-answer.js';
import { recordOf, type Json } from './event-lines.js';

/** An event of a stream holds the response so far, the last one its usage; a body that is no event is the response. */
function told(document: unknown, before: Answered): Answered {
  const event = recordOf(document);
  const isEvent = String(event['type']).startsWith('response.');
  if (!isEvent && !('usage' in event)) return before;
  const response = isEvent ? recordOf(event['response']) : event;
  const usage = response['usage'];
  const use = typeof usage === 'object' && usage !== null ? useIn(usage as Json) : before.use;
  return { model: modelNamed(response['model'], before), use };
}

function useIn(usage: Json): TokenUse {
  const details = recordOf(usage['input_tokens_details']);
  return useOf({
    input: tokens(usage, 'input_tokens'),
    cacheRead: tokens(details, 'cached_tokens'),
    cacheWrite: tokens(details, 'cache_write_tokens'),
    output: tokens(usage, 'output_tokens'),
  });
}

const REFUSALS: Readonly<Record<Refusal, readonly [status: number, type: string, code: string]>> = {
  unauthenticated: [401, 'invalid_request_error', 'invalid_api_key'],
  'not-found': [404, 'invalid_request_error', 'unknown_url'],
  'too-large': [413, 'invalid_request_error', 'request_too_large'],
  busy: [429, 'rate_limit_error', 'rate_limit_exceeded'],
  // Not tried again, unlike every status for limits.
  cap: [400, 'invalid_request_error', 'cap_reached'],
  unreachable: [502, 'server_error', 'unreachable'],
};

/** The API behind Codex. */
export const openaiApi: ModelApi = {
  origin: 'https://api.openai.com',
  keyPlaces: [{ kind: 'header', name: 'authorization', prefix: 'Bearer ' }],
  serves: (method, path) => {
    if (method === 'POST' && (path === '/v1/responses' || path === '/v1/responses/compact')) return 'asks';
    return method === 'GET' && /^\/v1\/models(?:\/[\w.:-]{1,100})?$/.test(path) ? 'reads' : null;
  },
  modelIn: () => null,
  // People write this address with and without its version.
  basePath: (path) => path.replace(/\/$/, '').replace(/\/v1$/, ''),
  told,
  refusal: (why, message) => {
    const [status, type, code] = REFUSALS[why];
    return { status, body: { error: { message, type, code, param: null } } };
  },
};
