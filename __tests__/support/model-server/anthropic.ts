/** Anthropic Messages, streamed, as Claude Code asks for it. */
import type { Dialect, Turn } from './dialect.js';
import { events, freshId, pieces, record, records } from './dialect.js';

const ERROR_TYPES: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  429: 'rate_limit_error',
  529: 'overloaded_error',
};

export const anthropic: Dialect = {
  api: 'anthropic',
  path: /^\/v1\/messages(\?|$)/,
  turnsIn: (body) => records(record(body)['messages']).filter((message) => message['role'] === 'assistant').length,
  isSide: (body) => records(record(body)['tools']).length === 0,
  errorBody: (status) => ({
    type: 'error',
    error: { type: ERROR_TYPES[status] ?? 'api_error', message: `scripted ${String(status)}` },
  }),
  reply(response, turn, body, options) {
    const send = events(response);
    const event = (type: string, data: object): void => {
      send(type, { type, ...data });
    };
    const usage = turn.usage ?? { input: 1000, output: 50 };
    const message = {
      ...{
        id: freshId('msg_'),
        type: 'message',
        role: 'assistant',
        content: [],
        stop_reason: null,
        stop_sequence: null,
      },
      model: record(body)['model'],
      usage: {
        input_tokens: usage.input,
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0,
        output_tokens: 1,
      },
    };
    event('message_start', { message });
    const blocks = [...textBlocks(turn), ...toolBlocks(turn)];
    for (const [index, block] of blocks.entries()) {
      event('content_block_start', { index, content_block: block.start });
      for (const delta of block.deltas) event('content_block_delta', { index, delta });
      if (options?.unfinished) return;
      event('content_block_stop', { index });
    }
    const stop = turn.stop ?? (turn.tools?.length ? 'tool_use' : 'end_turn');
    event('message_delta', {
      delta: { stop_reason: stop, stop_sequence: null },
      usage: { output_tokens: usage.output },
    });
    event('message_stop', {});
    response.end();
  },
};

interface Block {
  readonly start: object;
  readonly deltas: readonly object[];
}

function textBlocks(turn: Turn): readonly Block[] {
  if (turn.text === undefined) return [];
  const deltas = pieces(turn.text).map((text) => ({ type: 'text_delta', text }));
  return [{ start: { type: 'text', text: '' }, deltas }];
}

function toolBlocks(turn: Turn): readonly Block[] {
  return (turn.tools ?? []).map(({ name, input }) => ({
    start: { type: 'tool_use', id: freshId('toolu_'), name, input: {} },
    deltas: [{ type: 'input_json_delta', partial_json: JSON.stringify(input) }],
  }));
}
