import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { PassRun, Reviewer } from '../../../src/domain/reviewer.js';
import { openGit } from '../../../src/edge/git.js';
import { runReviewers } from '../../../src/edge/panel.js';
import type { Access } from '../../../src/edge/run-context.js';
import { makeWorld } from '../../../src/edge/world.js';
import { makeCheckout } from '../../support/checkout.js';
import { inTemporary, program } from '../../support/programs.js';

const CODEX: Reviewer = {
  ...{ id: 'codex', name: 'Codex', vendor: 'openai', model: null, effort: null, reads: 'markdown', passes: 1 },
  ...{ timeoutMs: 25_000, source: { kind: 'preset', preset: 'codex', blame: true } },
};
const KEY = 'sk-proj-0123456789abcdef';

interface Outcome {
  readonly pass: PassRun;
  readonly log: string;
  readonly live: readonly string[];
}

/** Runs Codex's stand-in with a prompt that tells it how to behave. */
async function run(
  prompt: string,
  options: { timeoutMs?: number; access?: Partial<Access>; terminal?: boolean } = {},
): Promise<Outcome> {
  return inTemporary(async (directory) => {
    const checkout = makeCheckout(join(directory, 'repository'), { 'a.ts': '1\n' }, { 'a.ts': '2\n' });
    const temporaryDirectory = join(directory, 'temporary');
    mkdirSync(temporaryDirectory);
    const written: string[] = [];
    const terminal = options.terminal ?? false;
    const world = makeWorld({
      runner: { summaryFile: null, outputFile: null, temporaryDirectory, workspace: checkout.path },
      ...{ outputDirectory: join(directory, 'report'), inActions: !terminal, secrets: [] },
      output: { write: (text) => written.push(text), isTTY: terminal },
    });
    const opened = await openGit(checkout.path);
    if (!opened) throw new Error('no repository');
    const executable = program('codex-like.mjs');
    const ready = { kind: 'ready', executable, keys: { OPENAI_API_KEY: KEY }, apiBaseUrl: null } as const;
    const reviewer = { ...CODEX, timeoutMs: options.timeoutMs ?? CODEX.timeoutMs };
    const runs = await runReviewers(
      {
        ...{ reviewers: [reviewer], git: opened, change: { ...checkout, diff: '' }, workspace: checkout.path },
        ...{
          workingDirectory: directory,
          nonce: 'c0ffee',
          keys: { OPENAI_API_KEY: KEY },
          cancel: null,
          pace: { graceMs: 300, retryWaitMs: 1_200 },
        },
        ...{ startMs: world.elapsedMs(), deadlineMs: 60_000, promptFor: () => ({ text: prompt, wholeDiff: false }) },
        accessFor: () => Promise.resolve({ ...ready, ...options.access } as Access),
      },
      world,
    );
    await opened.close();
    const pass = runs[0]?.passes[0];
    if (!pass) throw new Error('no pass');
    return { pass, log: written.join(''), live: written };
  });
}

describe('a preset', () => {
  test('gives text, end and telemetry, and what stands for its key does not come out with the review', async () => {
    const { pass } = await run('please');
    expect(pass).toMatchObject({ finished: true, failures: [], exitCode: 0, retries: 0 });
    expect(pass.text).toContain('**Key ***** — `a.ts:1`');
    expect(pass.telemetry).toMatchObject({ toolCalls: { command_execution: 1 }, tokens: { input: 10, output: 2 } });
  });

  test('is tried once more after a failure that passes by', async () => {
    const { pass, log } = await run('flaky');
    expect(pass).toMatchObject({ finished: true, failures: [], retries: 1 });
    expect(log).toContain('codex: server, tries again in 1 s');
  });

  test('is tried only once more', async () => {
    const { pass } = await run('broken');
    expect(pass).toMatchObject({ text: '', retries: 1, exitCode: 1 });
    expect(pass.failures.map((failure) => failure.class)).toEqual(['server']);
  });

  test('is not tried again when its time would not reach', async () => {
    const { pass } = await run('broken', { timeoutMs: 1_000 });
    expect(pass.retries).toBe(0);
    // Another try would begin a second later and take as long.
    expect(pass.durationMs).toBeLessThan(4_000);
  });

  test('that uses no tool has looked at nothing', async () => {
    const { pass } = await run('idle');
    expect(pass.failures.map((failure) => failure.class)).toEqual(['idle']);
  });

  test('that stays after its answer is ended, and that is no failure', async () => {
    const { pass, log } = await run('stays');
    expect(pass).toMatchObject({ finished: true, failures: [] });
    expect(log).toContain('codex: has answered');
  });

  test('without its CLI has failed with the reason of the installation', async () => {
    const problem = {
      what: 'codex: no review, the command was not found',
      why: 'it is not on PATH',
      fix: 'install it',
    };
    const { pass } = await run('please', { access: { kind: 'failed', failure: { class: 'not-found', problem } } });
    expect(pass).toMatchObject({ text: '', failures: [{ class: 'not-found', problem }] });
  });

  test('whose program is gone has failed', async () => {
    const { pass } = await run('please', { access: { executable: '/nonexistent/codex' } });
    expect(pass.failures[0]).toMatchObject({ class: 'not-found' });
    expect(pass.failures[0]?.problem.why).toContain('/nonexistent/codex');
  });

  test('shows live lines on a terminal', async () => {
    const { live } = await run('flaky', { terminal: true });
    expect(live.some((text) => /codex: .*, 0 tool calls, waits: server, tries again in 1 s\n$/.test(text))).toBe(true);
    expect(live.some((text) => text.startsWith('\u001b[1A\u001b[J'))).toBe(true);
  });
});
