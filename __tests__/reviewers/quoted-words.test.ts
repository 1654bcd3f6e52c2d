/** What a reviewer quotes is never taken for what its CLI says: reviews and reviewed code that hold the words of every failure. */
import { describe, expect, test } from '@jest/globals';
import { PRESETS, type FailureClass, type Preset } from '../../src/domain/reviewer.js';
import { classOfWords } from '../../src/reviewers/cli-output.js';
import { REVIEWERS } from '../../src/reviewers/index.js';
import type { ProcessResult } from '../../src/seams.js';
import { recordedRun, taskOf } from '../support/reviewer-task.js';

/** One sentence per class; each alone would be taken for it. */
const WORDS: Partial<Record<FailureClass, string>> = {
  quota: 'Error: insufficient_quota, the usage limit is reached and the credit balance is too low',
  'context-overflow': 'the prompt is too long for the context window',
  refusal: 'this violates our usage policy, so the model refused to answer (refusal)',
  safety: 'finishReason SAFETY: stopped by the content_filter',
  truncated: 'stop reason MAX_TOKENS, max_output_tokens',
  loop: 'Loop detected, stopping execution',
  'model-not-found': 'HTTP 404 model_not_found: the model `x` does not exist',
  authentication: '401 Unauthorized: invalid x-api-key, not logged in',
  'rate-limit': 'HTTP 429 too many requests, RESOURCE_EXHAUSTED',
  network: 'ECONNREFUSED, fetch failed',
  server: '503 Service Unavailable, overloaded',
  configuration: '400 invalid_request: unknown option',
};
const SENTENCES = Object.values(WORDS);
const REVIEW = `## Critical Issues\n\n${SENTENCES.map((words, index) => `C${String(index + 1)}. **The handler says "${words}"** — \`api.ts:${String(index + 1)}\`\n\n${words}\n`).join('\n')}`;
const CODE = SENTENCES.map(
  (words) => `${words}\nthrow new Error("${words}");\nbwrap: Creating new namespace failed: ${words}`,
).join('\n');

/** The recorded run with this review in it, and with these words in everything that was read. */
function quoting(preset: Preset, name: string, review: string): ProcessResult {
  const run = recordedRun(`${preset}-${name}`);
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value === 'object' && value !== null) {
      const kind = (value as { type?: unknown }).type;
      const read = kind === 'tool_result' || kind === 'command_execution';
      return Object.fromEntries(
        Object.entries(value).map(([name_, item]) => [
          name_,
          read && typeof item === 'string' && ['content', 'aggregated_output', 'output'].includes(name_)
            ? `${item}\n${CODE}`
            : walk(item, name_),
        ]),
      );
    }
    if (typeof value !== 'string') return value;
    return ['text', 'result', 'content'].includes(key) && value.startsWith('## ') ? review : value;
  };
  const stdout = run.stdout
    .split('\n')
    .map((line) => (line.startsWith('{') ? JSON.stringify(walk(JSON.parse(line), '')) : line))
    .join('\n');
  return { ...run, stdout, stderr: `${run.stderr}\nread: ${CODE.replaceAll('\n', '\nread: ')}` };
}

test('the words are those of the classes', () => {
  for (const [kind, words] of Object.entries(WORDS)) expect([words, classOfWords(words)]).toEqual([words, kind]);
});

describe.each(PRESETS)('%s', (preset) => {
  test.each([0, 1, 2, 137])(
    'a whole review that quotes every failure is a review, also when the CLI ends with %i',
    (exitCode) => {
      const result = { ...quoting(preset, 'good', REVIEW), exitCode };
      const { text, failures, retry } = REVIEWERS[preset].interpret(result, taskOf(preset));
      expect(failures).toEqual([]);
      expect(retry).toBeNull();
      expect(text).toContain(SENTENCES[0]);
      expect(text.match(/^C\d+\. /gm)).toHaveLength(SENTENCES.length);
    },
  );

  test.each([
    ['s401', 'authentication'],
    ['s429', 'rate-limit'],
    ['s500', 'server'],
    ['quota', 'quota'],
  ] as const)('a failure (%s) keeps its class whatever was read before it', (name, expected) => {
    const { failures } = REVIEWERS[preset].interpret(quoting(preset, name, REVIEW), taskOf(preset));
    expect(failures.map((failure) => failure.class)).toEqual([expected]);
  });

  test('a CLI that breaks off is told as that, not as what its model was reading', () => {
    const whole = quoting(preset, 'good', REVIEW);
    const lines = whole.stdout.split('\n').filter((line) => line !== '');
    const result = { ...whole, stdout: lines.slice(0, -1).join('\n'), exitCode: 1 };
    const { failures } = REVIEWERS[preset].interpret(result, taskOf(preset));
    expect(failures.map((failure) => failure.class)).toEqual(['exit']);
  });

  test('what it complains about itself before it ends is still told by its class', () => {
    const stderr = 'Warning: something\nError: unexpected status 401 Unauthorized: bad key\n';
    const result = { ...recordedRun(`${preset}-good`), stdout: '', stderr, exitCode: 1 };
    const [failure] = REVIEWERS[preset].interpret(result, taskOf(preset)).failures;
    expect(failure?.class).toBe(preset === 'claude' ? 'exit' : 'authentication');
    expect(failure?.problem.why).toContain('401 Unauthorized');
  });
});

test('Claude: an error after the review is classed by what it says, not by what the review says', () => {
  const lines = quoting('claude', 'good', REVIEW).stdout.split('\n');
  const last = lines.findLastIndex((line) => line.includes('"type":"result"'));
  const final = JSON.parse(lines[last] ?? '{}') as Record<string, unknown>;
  for (const [more, expected] of [
    [{ is_error: true, subtype: 'error_during_execution' }, 'exit'],
    [{ is_error: true, api_error_status: 529, api_error: 'overloaded' }, 'server'],
    [{ is_error: true, result: 'API Error: 401 invalid x-api-key' }, 'authentication'],
  ] as const) {
    const stdout = [...lines.slice(0, last), JSON.stringify({ ...final, ...more })].join('\n');
    const { failures } = REVIEWERS.claude.interpret(
      { ...recordedRun('claude-good'), stdout, exitCode: 1 },
      taskOf('claude'),
    );
    expect(failures.map((failure) => failure.class)).toEqual([expected]);
  }
});

describe('Codex', () => {
  const command = (output: string, exitCode: number): string =>
    JSON.stringify({
      type: 'item.completed',
      item: { id: 'i', type: 'command_execution', command: 'git show', aggregated_output: output, exit_code: exitCode },
    });
  const end = JSON.stringify({ type: 'turn.completed', usage: { input_tokens: 1, output_tokens: 1 } });
  const message = JSON.stringify({
    type: 'item.completed',
    item: { id: 'm', type: 'agent_message', text: '## Findings\n\nNone.' },
  });
  const classes = (output: string, exitCode: number): readonly FailureClass[] => {
    const stdout = [command(output, exitCode), message, end].join('\n');
    const result = { ...recordedRun('codex-good'), stdout, stderr: '' };
    return REVIEWERS.codex.interpret(result, taskOf('codex')).failures.map((failure) => failure.class);
  };
  const BLOCKED = 'bwrap: Creating new namespace failed: Operation not permitted\n';

  test('a sandbox that does not start is told', () => {
    expect(classes(BLOCKED, 1)).toEqual(['configuration']);
  });

  test('code under review that speaks of one is not', () => {
    expect(classes(`+  // ${BLOCKED}`, 0)).toEqual([]);
    expect(classes(BLOCKED, 0)).toEqual([]);
    expect(classes(`diff --git a/x b/x\n${BLOCKED}`, 1)).toEqual([]);
  });
});
