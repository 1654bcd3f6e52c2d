/** Google's Gemini API: what Gemini CLI may ask of it, and what its answers tell of tokens. */
import type { Answered, TokenUse } from '../domain/cost.js';
import type { ModelApi, Refusal } from '../seams.js';
import { modelNamed, tokens, useOf } from './api-answer.js';
import { recordOf, type Json } from './event-lines.js';

const MODEL_CALL = /^\/(?:v1|v1beta|v1alpha)\/models\/([\w.-]{1,100}):([A-Za-z]{1,40})$/;
const ASKING = ['generateContent', 'streamGenerateContent'];
const MODELS = /^\/(?:v1|v1beta|v1alpha)\/models(?:\/[\w.-]{1,100})?$/;

/** Each piece of a stream tells the counts so far; a stream without events is a list of such pieces. */
function told(document: unknown, before: Answered): Answered {
  if (Array.isArray(document)) return document.reduce((sum: Answered, piece: unknown) => told(piece, sum), before);
  const piece = recordOf(document);
  const usage = piece['usageMetadata'];
  const use = typeof usage === 'object' && usage !== null ? grown(useIn(usage as Json), before.use) : before.use;
  return { model: modelNamed(piece['modelVersion'], before), use };
}

/** Thinking is counted apart from the answer, and what tools put into the prompt apart from the prompt. */
function useIn(usage: Json): TokenUse {
  return useOf({
    input: tokens(usage, 'promptTokenCount') + tokens(usage, 'toolUsePromptTokenCount'),
    cacheRead: tokens(usage, 'cachedContentTokenCount'),
    cacheWrite: 0,
    output: tokens(usage, 'candidatesTokenCount') + tokens(usage, 'thoughtsTokenCount'),
  });
}

/** The last piece that tells anything counts. */
function grown(now: TokenUse, before: TokenUse | null): TokenUse {
  return now.fresh + now.cacheRead + now.output === 0 && before !== null ? before : now;
}

const REFUSALS: Readonly<Record<Refusal, readonly [status: number, name: string]>> = {
  unauthenticated: [401, 'UNAUTHENTICATED'],
  'not-found': [404, 'NOT_FOUND'],
  'too-large': [413, 'INVALID_ARGUMENT'],
  busy: [429, 'RESOURCE_EXHAUSTED'],
  // Not tried again, unlike every status for limits.
  cap: [400, 'FAILED_PRECONDITION'],
  unreachable: [502, 'UNAVAILABLE'],
};

/** The API behind Gemini CLI. */
export const googleApi: ModelApi = {
  origin: 'https://generativelanguage.googleapis.com',
  keyPlaces: [
    { kind: 'header', name: 'x-goog-api-key', prefix: '' },
    { kind: 'header', name: 'authorization', prefix: 'Bearer ' },
    { kind: 'query', name: 'key' },
  ],
  serves: (method, path) => {
    const call = method === 'POST' ? MODEL_CALL.exec(path)?.[2] : undefined;
    if (call !== undefined) return ASKING.includes(call) ? 'asks' : call === 'countTokens' ? 'reads' : null;
    return method === 'GET' && MODELS.test(path) ? 'reads' : null;
  },
  modelIn: (path) => MODEL_CALL.exec(path)?.[1] ?? null,
  basePath: (path) => path.replace(/\/$/, ''),
  told,
  refusal: (why, message) => {
    const [status, name] = REFUSALS[why];
    return { status, body: { error: { code: status, message, status: name } } };
  },
};
