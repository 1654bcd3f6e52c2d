/** OpenAI Responses, streamed, as Codex asks for it. */
import type { Dialect, Json, Turn } from './dialect.js';
import { events, freshId, pieces, record, records, runsOf } from './dialect.js';

const MODEL_ITEMS = new Set(['function_call', 'custom_tool_call', 'local_shell_call', 'reasoning']);
const CODES: Readonly<Record<number, string>> = {
  401: 'invalid_api_key',
  404: 'model_not_found',
  429: 'rate_limit_exceeded',
};

const isModel = (item: Json): boolean =>
  MODEL_ITEMS.has(String(item['type'])) || (item['type'] === 'message' && item['role'] === 'assistant');

export const openai: Dialect = {
  api: 'openai',
  path: /^\/v1\/responses$/,
  turnsIn: (body) => runsOf(records(record(body)['input']), isModel),
  isSide: (body) => records(record(body)['tools']).length === 0,
  errorBody: (status) => ({
    error: { message: `scripted ${String(status)}`, type: 'server_error', code: CODES[status] ?? null, param: null },
  }),
  reply(response, turn, body, options) {
    const send = events(response);
    let sequence = 0;
    const event = (type: string, data: object): void => {
      send(type, { type, sequence_number: sequence++, ...data });
    };
    const usage = usageOf(turn);
    const base = { id: freshId('resp_'), object: 'response', created_at: 1, model: record(body)['model'], output: [] };
    const output = [...messages(turn), ...calls(turn)];
    event('response.created', { response: { ...base, status: 'in_progress' } });
    for (const [index, item] of output.entries()) {
      event('response.output_item.added', {
        output_index: index,
        item: { ...item, status: 'in_progress', ...EMPTY[item.type] },
      });
      if (item.type === 'message') {
        for (const delta of pieces(turn.text ?? '')) {
          event('response.output_text.delta', { item_id: item.id, output_index: index, content_index: 0, delta });
        }
      }
      if (options?.unfinished) return;
      event('response.output_item.done', { output_index: index, item });
    }
    const done = { ...base, output, usage };
    if (turn.stop === undefined) event('response.completed', { response: { ...done, status: 'completed' } });
    else
      event('response.incomplete', {
        response: { ...done, status: 'incomplete', incomplete_details: { reason: turn.stop } },
      });
    response.end();
  },
};

const EMPTY = { message: { content: [] }, function_call: { arguments: '' } } as const;

function usageOf(turn: Turn): object {
  const { input, output } = turn.usage ?? { input: 1000, output: 50 };
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: input + output,
  };
}

function messages(turn: Turn): readonly { readonly type: 'message'; readonly id: string }[] {
  if (turn.text === undefined) return [];
  const content = [{ type: 'output_text', text: turn.text, annotations: [] }];
  return [{ type: 'message', id: freshId('msg_'), ...{ role: 'assistant', status: 'completed', content } }];
}

function calls(turn: Turn): readonly { readonly type: 'function_call'; readonly id: string }[] {
  return (turn.tools ?? []).map(({ name, input }) => ({
    type: 'function_call',
    id: freshId('fc_'),
    ...{ call_id: freshId('call_'), name, arguments: JSON.stringify(input), status: 'completed' },
  }));
}
