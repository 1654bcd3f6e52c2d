import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answered } from '../../src/domain/reviewer.js';
import { PRESETS, type Preset } from '../../src/domain/reviewer.js';
import { REVIEWERS } from '../../src/reviewers/index.js';

const NOTHING: Answered = { model: null, use: null };
const told = (preset: Preset, documents: readonly unknown[]): Answered =>
  documents.reduce((sum: Answered, document) => REVIEWERS[preset].api.told(document, sum), NOTHING);
const use = (parts: Partial<NonNullable<Answered['use']>>): Answered['use'] => ({
  ...{ fresh: 0, cacheRead: 0, cacheWrite: 0, cacheWriteHour: 0, output: 0 },
  ...parts,
});

describe('what an answer tells of tokens', () => {
  test('Anthropic, streamed: the beginning tells the input, the end the output', () => {
    const start = {
      ...{ input_tokens: 25, cache_read_input_tokens: 4_000, cache_creation_input_tokens: 900, output_tokens: 1 },
      cache_creation: { ephemeral_5m_input_tokens: 600, ephemeral_1h_input_tokens: 300 },
    };
    const events = [
      { type: 'message_start', message: { type: 'message', model: 'claude-opus-4-7', usage: start } },
      { type: 'content_block_delta', delta: { type: 'text_delta', text: '{"usage":{"output_tokens":999999}}' } },
      { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 50 } },
      { type: 'message_stop' },
    ];
    const expected = use({ fresh: 25, cacheRead: 4_000, cacheWrite: 600, cacheWriteHour: 300, output: 50 });
    expect(told('claude', events)).toEqual({ model: 'claude-opus-4-7', use: expected });
    // Cut off after its beginning.
    expect(told('claude', events.slice(0, 2)).use).toEqual({ ...expected, output: 1 });
    // Told again at the end, nothing counts twice.
    const again = { type: 'message_delta', delta: {}, usage: { ...start, output_tokens: 50 } };
    expect(told('claude', [...events.slice(0, 2), again]).use).toEqual(expected);
  });

  test('Anthropic, whole', () => {
    const body = { type: 'message', model: 'claude-haiku-4-5-20251001', usage: { input_tokens: 9, output_tokens: 2 } };
    expect(told('claude', [body])).toEqual({ model: 'claude-haiku-4-5-20251001', use: use({ fresh: 9, output: 2 }) });
  });

  test('OpenAI: the last event tells all; what was cached is part of the input', () => {
    const usage = {
      ...{ input_tokens: 10_000, output_tokens: 700, total_tokens: 10_700 },
      ...{ input_tokens_details: { cached_tokens: 8_000, cache_write_tokens: 500 } },
      output_tokens_details: { reasoning_tokens: 600 },
    };
    for (const type of ['response.completed', 'response.incomplete', 'response.failed']) {
      const events = [
        { type: 'response.created', response: { model: 'gpt-5.5-2026-04-23', usage: null } },
        { type: 'response.output_text.delta', delta: '"usage": {"input_tokens": 1}', usage: { input_tokens: 1 } },
        { type, response: { model: 'gpt-5.5-2026-04-23', usage } },
      ];
      const expected = use({ fresh: 1_500, cacheRead: 8_000, cacheWrite: 500, output: 700 });
      expect(told('codex', events)).toEqual({ model: 'gpt-5.5-2026-04-23', use: expected });
      expect(told('codex', events.slice(0, 2))).toEqual({ model: 'gpt-5.5-2026-04-23', use: null });
    }
    expect(told('codex', [{ object: 'response', model: 'gpt-5.5', usage }]).use?.output).toBe(700);
  });

  test('Gemini: the counts grow from piece to piece; thinking is output', () => {
    const piece = (usageMetadata: object): object => ({
      candidates: [],
      modelVersion: 'gemini-2.5-pro',
      usageMetadata,
    });
    const pieces = [
      piece({ promptTokenCount: 500, cachedContentTokenCount: 100, totalTokenCount: 500 }),
      piece({ promptTokenCount: 500, cachedContentTokenCount: 100, candidatesTokenCount: 20, thoughtsTokenCount: 30 }),
      { candidates: [] },
    ];
    const expected = { model: 'gemini-2.5-pro', use: use({ fresh: 400, cacheRead: 100, output: 50 }) };
    expect(told('gemini', pieces)).toEqual(expected);
    expect(told('gemini', [pieces])).toEqual(expected);
  });

  test.each(PRESETS)('%s: any document leaves counts that are counts, and a plain name', (preset) => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (documents, usage) => {
        const shaped = ['message_start', 'message_delta', 'message', 'response.completed'].map((type) => ({
          ...{ type, usage, usageMetadata: usage, model: usage, modelVersion: usage },
          ...{ message: { usage, model: usage }, response: { usage, model: usage } },
        }));
        const answered = told(preset, [...documents, ...shaped]);
        for (const count of Object.values(answered.use ?? {})) expect(count).toBeGreaterThanOrEqual(0);
        expect((answered.model ?? '').length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

test.each(PRESETS)('%s: every refusal is an error in the shape of its API', (preset) => {
  for (const why of ['unauthenticated', 'not-found', 'too-large', 'busy', 'cap', 'unreachable'] as const) {
    const { status, body } = REVIEWERS[preset].api.refusal(why, 'because');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body)).toContain('"message":"because"');
  }
});
