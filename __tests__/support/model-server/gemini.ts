/** Gemini streamGenerateContent as Gemini CLI asks for it. */
import type { ServerResponse } from 'node:http';
import type { Dialect, Json, Turn } from './dialect.js';
import { events, freshId, pieces, record, records, runsOf } from './dialect.js';

const STATUSES: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

export const gemini: Dialect = {
  api: 'gemini',
  path: /^\/v1beta\/models\/[^/:]+:(streamGenerateContent|generateContent|countTokens)/,
  turnsIn: (body) => runsOf(records(record(body)['contents']), (content) => content['role'] === 'model'),
  isSide: (body) => declarations(body).length === 0 || asksForJson(body),
  errorBody: (status) => ({
    error: { code: status, message: `scripted ${String(status)}`, status: STATUSES[status] ?? 'UNKNOWN' },
  }),
  reply(response, turn, body, options) {
    if (asksForJson(body)) {
      whole(response, { text: JSON.stringify(SIDE_ANSWER) });
      return;
    }
    const send = events(response);
    const parts = partsOf(turn);
    for (const [index, part] of parts.entries()) {
      const last = index === parts.length - 1;
      send(null, chunk([part], turn, last && !options?.unfinished));
    }
    if (!options?.unfinished) response.end();
  },
};

/** Routers and loop checks ask for JSON: one answer that fits their schemas. */
const SIDE_ANSWER = {
  ...{ reasoning: 'scripted', model_choice: 'pro', complexity_reasoning: 'scripted', complexity_score: 50 },
  ...{ next_speaker: 'user', confidence: 0, unproductive_state_confidence: 0, unproductive_state_analysis: 'scripted' },
};

function whole(response: ServerResponse, turn: Turn): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(chunk(partsOf(turn), turn, true)));
}

function asksForJson(body: unknown): boolean {
  return record(record(body)['generationConfig'])['responseMimeType'] === 'application/json';
}

function declarations(body: unknown): readonly Json[] {
  return records(record(body)['tools']).flatMap((tool) => records(tool['functionDeclarations']));
}

function partsOf(turn: Turn): readonly object[] {
  const texts = turn.text === undefined ? [] : pieces(turn.text).map((text) => ({ text }));
  const calls = (turn.tools ?? []).map(({ name, input }) => ({
    functionCall: { id: freshId('fc'), name, args: input },
  }));
  return texts.length + calls.length === 0 ? [{}] : [...texts, ...calls];
}

function chunk(parts: readonly object[], turn: Turn, last: boolean): object {
  const { input, output } = turn.usage ?? { input: 1000, output: 50 };
  const usageMetadata = { promptTokenCount: input, candidatesTokenCount: output, totalTokenCount: input + output };
  const candidate = {
    content: { role: 'model', parts },
    index: 0,
    ...(last ? { finishReason: turn.stop ?? 'STOP' } : {}),
  };
  return { candidates: [candidate], ...(last ? { usageMetadata } : {}), responseId: 'scripted' };
}
