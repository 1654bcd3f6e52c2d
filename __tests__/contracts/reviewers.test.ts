/** What every reviewer CLI in the table must keep: total on any output, no secret in arguments, only private files. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FAILURE_CLASSES, PRESETS } from '../../src/domain/reviewer.js';
import { REVIEWERS } from '../../src/reviewers/index.js';
import type { Interpretation, ProcessResult } from '../../src/seams.js';
import { recordedRun, resultOf, taskOf } from '../support/reviewer-task.js';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/cli-runs');
const recorded = (preset: string): string[] =>
  readdirSync(fixtures)
    .filter((name) => name.startsWith(`${preset}-`))
    .map((name) => name.replace(/\.json$/, ''));

/** What must hold whatever a process left. */
function expectSound(interpretation: Interpretation, result: ProcessResult): void {
  const { text, finished, failures, telemetry, retry } = interpretation;
  expect(typeof text).toBe('string');
  if (finished) expect(text.trim() === '' || failures.length > 0).toBe(false);
  if (text === '' && result.ended === null) expect(failures).not.toHaveLength(0);
  for (const failure of failures) {
    expect(FAILURE_CLASSES).toContain(failure.class);
    expect(Math.min(...Object.values(failure.problem).map((part: string) => part.length))).toBeGreaterThan(0);

    expect(Object.values(failure.problem).join('')).not.toMatch(/[\u0000-\u001f]/);
  }
  if (retry !== null) expect(retry.afterMs).toBeLessThanOrEqual(60_000);
  for (const count of Object.values(telemetry?.toolCalls ?? {})) expect(count).toBeGreaterThan(0);
  expect(telemetry?.filesRead.filter((path) => path.startsWith('/') || path.includes('..')) ?? []).toEqual([]);
}

describe.each(PRESETS)('%s', (preset) => {
  const adapter = REVIEWERS[preset];

  test('stands in the table under its own name, with what it needs', () => {
    expect(adapter.preset).toBe(preset);
    expect(adapter.needs.length).toBeGreaterThan(0);
    expect([adapter.name, adapter.vendor, adapter.executable, adapter.package].every(Boolean)).toBe(true);
  });

  test('puts no secret and no prompt in its arguments, and its key in the environment', () => {
    for (const variable of adapter.needs) {
      const task = taskOf(preset, { keys: { [variable]: 'sk-very-secret' }, prompt: 'the prompt', effort: 'high' });
      const { args, command, env, files, stdin } = adapter.invocation(task);
      expect([command, ...args, ...Object.values(files)].join('\n')).not.toMatch(/sk-very-secret|the prompt/);
      expect(Object.values(env)).toContain('sk-very-secret');
      expect(stdin).toBe('the prompt');
    }
  });

  test('writes files below its private HOME only', () => {
    const { files } = adapter.invocation(taskOf(preset));
    expect(Object.keys(files).filter((path) => !path.startsWith('/private/home/'))).toEqual([]);
  });

  test('names the model and sends it to the given API', () => {
    const { args, env } = adapter.invocation(taskOf(preset, { model: 'some-model', apiBaseUrl: 'http://127.0.0.1:9' }));
    expect(args).toContain('some-model');
    expect([...args, ...Object.values(env)].some((text) => text.includes('http://127.0.0.1:9'))).toBe(true);
  });

  test('has a model of its own when none is set', () => {
    const { args } = adapter.invocation(taskOf(preset, { model: null }));
    expect(args).toContain(adapter.defaultModel);
  });

  test('a model or effort of hostile text stays one argument', () => {
    const hostile = '"; rm -rf / #\n--yolo';
    const { args } = adapter.invocation(taskOf(preset, { model: hostile, effort: hostile }));
    expect(args).toContain(hostile);
    expect(args).not.toContain('--yolo');
  });

  test.each(recorded(preset))('understands the recorded run %s', (name) => {
    const result = recordedRun(name);
    expectSound(adapter.interpret(result, taskOf(preset)), result);
  });

  test('is total on any output', () => {
    const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json());
    const ended = fc.constantFrom('timeout', 'cancelled', 'after-final', 'output-limit', null);
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.option(fc.integer({ min: 0, max: 255 })),
        ended,
        (stdout, stderr, exitCode, why) => {
          const result = resultOf({ stdout, stderr, exitCode, ended: why });
          expectSound(adapter.interpret(result, taskOf(preset)), result);
          adapter.observe(stdout);
        },
      ),
    );
  });

  test('is total on its own events cut, repeated, shuffled and with foreign values', () => {
    const lines = recorded(preset).flatMap((name) => recordedRun(name).stdout.split('\n'));
    const foreign = fc.constantFrom('null', '[]', '"text"', '7', '{"a":[null,{}]}', 'true');
    const damaged = fc
      .tuple(fc.constantFrom(...lines), fc.nat(400), foreign, fc.boolean())
      .map(([line, at, value, cut]) =>
        cut ? line.slice(0, at) : line.replace(/:("[^"]*"|\d+|null|true|false)/, `:${value}`),
      );
    fc.assert(
      fc.property(fc.array(damaged, { maxLength: 12 }), (some) => {
        const result = resultOf({ stdout: some.join('\n') });
        expectSound(adapter.interpret(result, taskOf(preset)), result);
        some.forEach((line) => adapter.observe(line));
      }),
    );
  });

  test('sees the final output of a good run, once, at its end', () => {
    const lines = recordedRun(`${preset}-good`).stdout.split('\n').filter(Boolean);
    const finals = lines
      .map((line) => adapter.observe(line)?.kind)
      .flatMap((kind, index) => (kind === 'final' ? [index] : []));
    expect(finals).toEqual([lines.length - 1]);
  });
});
