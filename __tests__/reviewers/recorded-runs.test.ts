/** What the real CLIs left on good and bad days, recorded from runs against the scripted model server. */
import { describe, expect, test } from '@jest/globals';
import { parseReview } from '../../src/parse/parse.js';
import { settleStatus } from '../../src/conclusion/status.js';
import type { FailureClass, Preset } from '../../src/domain/reviewer.js';
import { REVIEWERS } from '../../src/reviewers/index.js';
import type { Interpretation } from '../../src/seams.js';
import { OUTLINE_AS_ASKED, outlineOf, reviewAsAsked } from '../support/asked-review.js';
import { recordedRun, resultOf, taskOf } from '../support/reviewer-task.js';
import { passBy } from '../support/runs.js';

const interpret = (preset: Preset, name: string): Interpretation =>
  REVIEWERS[preset].interpret(recordedRun(`${preset}-${name}`), taskOf(preset));

/** Of the recorded runs in the form asked for. */
const NONCE = 'c0ffee0123456789';
const PASS = passBy('', { file: 'r-pass-1.md', finished: false });

const ROWS: readonly (readonly [string, readonly [FailureClass | null, FailureClass | null, FailureClass | null]])[] = [
  ['good', [null, null, null]],
  ['s401', ['authentication', 'authentication', 'authentication']],
  ['s404', ['model-not-found', 'model-not-found', 'model-not-found']],
  ['s429', ['rate-limit', 'rate-limit', 'rate-limit']],
  ['s429h', ['rate-limit', 'rate-limit', 'rate-limit']],
  ['quota', ['quota', 'quota', 'quota']],
  ['s500', ['server', 'server', 'server']],
  ['reset', ['network', 'network', 'network']],
  ['empty', ['no-output', 'no-output', 'no-output']],
  // Gemini reports success: only the missing closing line tells.
  ['cut', ['truncated', 'truncated', null]],
  ['overflow', ['context-overflow', 'context-overflow', 'context-overflow']],
];

const rows = ROWS.flatMap(([name, classes]) =>
  (['claude', 'codex', 'gemini'] as const).map((preset, index) => ({ name, preset, expected: classes[index] ?? null })),
);

describe('recorded runs', () => {
  test.each(rows)('$preset on $name', ({ name, preset, expected }) => {
    const { failures } = interpret(preset, name);
    expect(failures.map((failure) => failure.class)).toEqual(expected === null ? [] : [expected]);
    for (const { problem } of failures) {
      expect(problem.what.startsWith(`${preset}: `)).toBe(true);
      expect(problem.why).not.toContain('it gave no reason');
    }
  });

  test.each(['claude', 'codex', 'gemini'] as const)('%s: the review and the telemetry of a good run', (preset) => {
    const { text, telemetry, finished, retry } = interpret(preset, 'good');
    expect(text).toBe('## Executive Summary\n\nOk.\n\nEnd of review 1234');
    expect(finished).toBe(preset !== 'gemini');
    expect(retry).toBeNull();
    expect(telemetry).toMatchObject({ tokens: { input: 4000, output: 120 }, filesRead: ['calc.py'] });
    expect(telemetry?.commands).toMatchObject({ 'git blame': 1 });
    expect(telemetry?.lowerBound).toBe(preset === 'codex');
    expect(telemetry?.costUsd).toBe(preset === 'claude' ? 0.023 : null);
  });

  test.each(['claude', 'codex', 'gemini'] as const)('%s: a review in the very form that is asked for', (preset) => {
    const { text, failures, finished, telemetry } = interpret(preset, 'asked');
    expect(text).toBe(reviewAsAsked(NONCE));
    const pass = { ...PASS, reviewer: preset, text, failures, finished, telemetry };
    const { reviewer } = taskOf(preset);
    const review = parseReview({ reviewer: preset, pass: 1, file: PASS.file, text, reads: 'markdown', nonce: NONCE });
    expect(outlineOf(review)).toEqual(OUTLINE_AS_ASKED);
    const standing = settleStatus({ reviewer, passes: [pass] }, [review], 'critical');
    expect(standing).toEqual({ status: 'completed', passes: ['completed'], failures: [] });
    // Without its last line only a CLI that tells its own end still proves it.
    const cut = text.slice(0, text.lastIndexOf('\n'));
    const open = parseReview({
      reviewer: preset,
      pass: 1,
      file: PASS.file,
      text: cut,
      reads: 'markdown',
      nonce: NONCE,
    });
    const { status } = settleStatus({ reviewer, passes: [{ ...pass, text: cut }] }, [open], 'critical');
    expect(status).toBe(preset === 'gemini' ? 'degraded' : 'completed');
  });

  test('only what may pass is tried again, and not when the API asks for an hour', () => {
    const retried = rows.filter(({ name, preset }) => interpret(preset, name).retry !== null);
    expect([...new Set(retried.map(({ name }) => name))].sort()).toEqual(['reset', 's429', 's500']);
  });

  test('a refusal of Claude keeps what was said', () => {
    const { text, failures } = interpret('claude', 'refusal');
    expect(text).toBe('I cannot.');
    expect(failures[0]?.class).toBe('refusal');
  });

  test('Claude: what was written before the time limit is kept', () => {
    expect(interpret('claude', 'hangtext').text).toContain('## Executive Summary');
  });

  test('Gemini: the turn limit', () => {
    expect(interpret('gemini', 'maxturns').failures[0]?.class).toBe('turn-limit');
  });
});

describe('what streams can hide', () => {
  test('Codex: a sandbox that does not start is a failure although the run exits 0', () => {
    const line = (item: object): string => JSON.stringify({ type: 'item.completed', item });
    const output = 'bwrap: Creating new namespace failed: Operation not permitted';
    const stdout = [
      line({
        id: '1',
        type: 'command_execution',
        command: "/bin/bash -lc 'git log'",
        aggregated_output: output,
        exit_code: 1,
      }),
      line({ id: '2', type: 'agent_message', text: '## Findings\n\nNone.' }),
      JSON.stringify({ type: 'turn.completed', usage: { input_tokens: 1, output_tokens: 1 } }),
    ].join('\n');
    const { failures, text } = REVIEWERS.codex.interpret(resultOf({ stdout }), taskOf('codex'));
    expect(text).toContain('None.');
    expect(failures).toMatchObject([{ class: 'configuration', problem: { what: expect.stringContaining('sandbox') } }]);
  });

  test('Codex: remarks of its own are no failure', () => {
    const stdout = [
      '{"type":"item.completed","item":{"type":"error","message":"Model metadata not found"}}',
      '{"type":"item.completed","item":{"type":"agent_message","text":"## Findings\\n\\nNone."}}',
      '{"type":"turn.completed","usage":{}}',
    ].join('\n');
    const { failures, finished } = REVIEWERS.codex.interpret(resultOf({ stdout }), taskOf('codex'));
    expect(failures).toEqual([]);
    expect(finished).toBe(true);
  });

  test('Gemini: a loop is a failure although success is reported, and the text is kept', () => {
    const stdout = [
      '{"type":"message","role":"assistant","content":"# Rev","delta":true}',
      '{"type":"message","role":"assistant","content":"iew","delta":true}',
      '{"type":"error","severity":"warning","message":"Loop detected, stopping execution"}',
      '{"type":"result","status":"success","stats":{}}',
    ].join('\n');
    const { failures, text } = REVIEWERS.gemini.interpret(resultOf({ stdout }), taskOf('gemini'));
    expect(text).toBe('# Review');
    expect(failures[0]?.class).toBe('loop');
  });

  test('Gemini: exit status 0 after SIGTERM is no success', () => {
    const stdout = '{"type":"init","model":"gemini-2.5-pro"}';
    const { failures } = REVIEWERS.gemini.interpret(resultOf({ stdout }), taskOf('gemini'));
    expect(failures[0]?.class).toBe('crash');
  });

  test('Gemini: the HTTP status in the exit status is read when nothing else tells', () => {
    const classes = [145, 147, 148, 173, 244, 247].map(
      (exitCode) =>
        REVIEWERS.gemini.interpret(resultOf({ exitCode, stderr: 'oops' }), taskOf('gemini')).failures[0]?.class,
    );
    expect(classes).toEqual(['authentication', 'authentication', 'model-not-found', 'rate-limit', 'server', 'server']);
  });

  test('Gemini: at signs come back as they are', () => {
    const stdout =
      '{"type":"message","role":"assistant","content":"## S\\n\\n`\\\\@Override`","delta":true}\n{"type":"result","status":"success"}';
    expect(REVIEWERS.gemini.interpret(resultOf({ stdout }), taskOf('gemini')).text).toBe('## S\n\n`@Override`');
  });

  test('effort reaches each CLI in its own way', () => {
    const claude = REVIEWERS.claude.invocation(taskOf('claude', { effort: 'xhigh' }));
    expect(claude.args.join(' ')).toContain('--effort xhigh');
    const codex = REVIEWERS.codex.invocation(taskOf('codex', { effort: 'xhigh' }));
    expect(codex.args).toContain('model_reasoning_effort="xhigh"');
    const settings = (model: string, effort: string | null): string =>
      Object.values(REVIEWERS.gemini.invocation(taskOf('gemini', { model, effort })).files).join('');
    expect(settings('gemini-3.1-pro-preview', 'xhigh')).toContain('"thinkingLevel": "HIGH"');
    expect(settings('gemini-2.5-pro', 'low')).toContain('"thinkingBudget": 2048');
    expect(settings('gemini-2.5-pro', null)).not.toContain('thinking');
  });
});
