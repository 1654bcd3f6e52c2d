import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ask, supervise, type ProcessEnd, type ProcessLimits, type ProcessSpec } from '../../src/edge/spawn.js';
import { probeIsolation } from '../../src/edge/isolation.js';
import type { Isolation } from '../../src/domain/reviewer.js';
import { isolated } from '../../src/edge/namespaces.js';
import { inTemporary, isRunning, longSleep, program } from '../support/programs.js';

interface Outcome extends ProcessEnd {
  readonly stdout: string;
  readonly stderr: string;
}

const { isolation: given } = await probeIsolation();
const BARE = { steps: [], env: {} };
const ISOLATIONS: readonly Isolation[] = given === 'none' ? ['none'] : ['none', given];

/** Runs a program and reads what it left; the first 100 kB of each stream. */
async function run(
  spec: Partial<ProcessSpec> & Pick<ProcessSpec, 'command'>,
  limits: Partial<ProcessLimits> = {},
): Promise<Outcome> {
  return inTemporary(async (directory) => {
    const [stdoutFile, stderrFile] = [join(directory, 'out'), join(directory, 'err')];
    const end = await supervise(
      {
        ...{ args: [], stdin: '', env: { PATH: process.env['PATH'] ?? '' }, cwd: directory, observe: null },
        ...{ directories: [directory], stdoutFile, stderrFile },
        ...spec,
      },
      { timeoutMs: 20_000, deadlineMs: 60_000, cancel: null, isolation: 'none', ...limits },
    );
    const text = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8').slice(0, 100_000) : '');
    return { ...end, stdout: text(stdoutFile), stderr: text(stderrFile) };
  });
}

describe.each(ISOLATIONS)('supervise, isolation %s', (isolation) => {
  test('gives the prompt on stdin and keeps the output', async () => {
    const stdin = 'prompt '.repeat(60_000);
    const end = await inTemporary(async (directory) => {
      const stdoutFile = join(directory, 'out');
      const result = await supervise(
        {
          ...{ command: program('echo-prompt'), args: [], stdin, env: { PATH: process.env['PATH'] ?? '' } },
          ...{ cwd: directory, stdoutFile, stderrFile: join(directory, 'err'), directories: [], observe: null },
        },
        { timeoutMs: 20_000, deadlineMs: 60_000, cancel: null, isolation },
      );
      expect(readFileSync(stdoutFile, 'utf8')).toBe(stdin);
      return result;
    });
    expect(end).toMatchObject({ exitCode: 0, signal: null, ended: null, startFailure: null });
  });

  test('tells an exit status and keeps both streams', async () => {
    const end = await run({ command: program('exit-3') }, { isolation });
    expect(end).toMatchObject({
      exitCode: 3,
      ended: null,
      stdout: 'half a thought\n',
      stderr: 'exit-3: out of luck\n',
    });
  });

  test('survives a child that does not read its prompt', async () => {
    const end = await run({ command: program('deaf'), stdin: 'x'.repeat(1_000_000) }, { isolation });
    expect(end).toMatchObject({ exitCode: 0, stdout: 'did not listen\n' });
  });

  test('ends a process at its time limit, with its children', async () => {
    const seconds = longSleep();
    const end = await run({ command: program('forever'), args: [seconds] }, { timeoutMs: 2_000, isolation });
    expect(end).toMatchObject({ ended: 'timeout', stdout: 'working\n' });
    expect(end.durationMs).toBeLessThan(20_000);
    expect(isRunning(seconds)).toBe(false);
  });

  test('ends a process at the deadline when that comes first', async () => {
    const end = await run({ command: program('forever'), args: [longSleep()] }, { deadlineMs: 300, isolation });
    expect(end.ended).toBe('deadline');
  });

  test('kills a process that ignores SIGTERM', async () => {
    const word = longSleep();
    const end = await run(
      { command: program('ignore-sigterm'), args: [word] },
      { timeoutMs: 3_000, killAfterMs: 500, isolation },
    );
    expect(end.ended).toBe('timeout');
    expect(end.stdout).toContain('ignored SIGTERM');
    expect(end.durationMs).toBeGreaterThanOrEqual(3_500);
    expect(isRunning(word)).toBe(false);
  });

  test.each(['orphan', 'orphan-session', 'orphan-double'])('leaves nothing of %s behind', async (name) => {
    const seconds = longSleep();
    const end = await run({ command: program(name), args: [seconds] }, { isolation });
    expect(end).toMatchObject({ exitCode: 0, ended: null, stdout: 'done\n' });
    expect(end.durationMs).toBeLessThan(20_000);
    expect(isRunning(seconds)).toBe(false);
  });

  test('ends a flood at the cap, keeps what came before, and holds none of it in memory', async () => {
    const before = process.memoryUsage().rss;
    const end = await inTemporary(async (directory) => {
      const stdoutFile = join(directory, 'out');
      const result = await supervise(
        {
          ...{ command: program('flood'), args: ['200'], stdin: '', env: { PATH: process.env['PATH'] ?? '' } },
          ...{ cwd: directory, stdoutFile, stderrFile: join(directory, 'err'), directories: [], observe: () => null },
        },
        { timeoutMs: 25_000, deadlineMs: 60_000, cancel: null, isolation },
      );
      expect(statSync(stdoutFile).size).toBe(64 * 1024 * 1024);
      return result;
    });
    expect(end.ended).toBe('output-limit');
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  test('ends a process that stays after its final output', async () => {
    const observe = (line: string): 'final' | 'not-final' => (line === 'FINAL' ? 'final' : 'not-final');
    const end = await run({ command: program('slow-final'), observe }, { graceMs: 300, isolation });
    expect(end).toMatchObject({ ended: 'after-final', stdout: 'the review\nFINAL\n' });
    expect(end.durationMs).toBeLessThan(20_000);
  });

  test('does not take the end for the end when more follows', async () => {
    const observe = (line: string): 'final' | 'not-final' => (line === 'FINAL' ? 'final' : 'not-final');
    const end = await run(
      { command: program('slow-final'), args: ['talk'], observe },
      { graceMs: 300, timeoutMs: 1_500, isolation },
    );
    expect(end.ended).toBe('timeout');
  });

  test('is cancelled', async () => {
    const seconds = longSleep();
    const cancel = new AbortController();
    setTimeout(() => {
      cancel.abort();
    }, 300);
    const end = await run({ command: program('forever'), args: [seconds] }, { cancel: cancel.signal, isolation });
    expect(end.ended).toBe('cancelled');
    expect(isRunning(seconds)).toBe(false);
  });

  test('is cancelled before it begins', async () => {
    const end = await run({ command: program('forever'), args: ['9'] }, { cancel: AbortSignal.abort(), isolation });
    expect(end.ended).toBe('cancelled');
    expect(end.durationMs).toBeLessThan(8_000);
  });

  test('tells a command that cannot be started', async () => {
    const end = await run({ command: '/nonexistent/program' }, { isolation });
    expect(end.startFailure !== null || end.exitCode === 127).toBe(true);
  });
});

/** A sleep that ends by itself should nobody end it, in a number of seconds that no other process has. */
const shortSleep = (): string => `25.${longSleep().replace('.', '')}`;

describe('what is trusted to start no strangers', () => {
  const shell = (script: string): Parameters<typeof ask>[0] => ({
    ...{ command: '/bin/sh', args: ['-c', script], stdin: '', env: { PATH: process.env['PATH'] ?? '' }, cwd: '/' },
  });

  test('leaves nothing behind that it started in its group', async () => {
    const word = shortSleep();
    const end = await ask(shell(`sleep ${word} & echo begun`), { timeoutMs: 20_000 });
    expect(end).toMatchObject({ exitCode: 0, ended: null });
    expect(end.stdout.toString()).toBe('begun\n');
    expect(isRunning(word)).toBe(false);
  });

  test('is ended at its time limit with what it started', async () => {
    const word = shortSleep();
    const end = await ask(shell(`sleep ${word}; echo late`), { timeoutMs: 500, killAfterMs: 500 });
    expect(end).toMatchObject({ exitCode: null, ended: 'timeout' });
    expect(isRunning(word)).toBe(false);
  });

  test('that cannot be started says so and throws nothing', async () => {
    const end = await ask({ ...shell(''), command: '/nonexistent/program' }, { timeoutMs: 5_000 });
    expect(end.startFailure).toContain('ENOENT');
    expect(end).toMatchObject({ exitCode: null, stderr: '' });
  });

  test('has the environment that it is given and nothing of ours', async () => {
    process.env['OF_THE_PROGRAM'] = 'a key';
    const end = await ask({ ...shell('env'), env: { PATH: '/usr/bin:/bin', GIVEN: 'yes' } }, { timeoutMs: 20_000 });
    delete process.env['OF_THE_PROGRAM'];
    const names = end.stdout
      .toString()
      .split('\n')
      .map((line) => line.split('=')[0] ?? '');
    expect(names).toContain('GIVEN');
    expect(names).not.toContain('OF_THE_PROGRAM');
    expect(names).not.toContain('HOME');
  });
});

test.each(ISOLATIONS.filter((isolation) => isolation !== 'none'))(
  'nothing outlives our own process when that is killed, isolation %s',
  async (isolation) => {
    const seconds = longSleep();
    const [command = '', ...args] = isolated([program('forever'), seconds], isolation, BARE).words;
    const script = `require('child_process').spawn(process.argv[1], process.argv.slice(2), { detached: true, stdio: 'ignore' })`;
    const ours = spawn(process.execPath, ['-e', script, command, ...args], { stdio: 'ignore' });
    await until(() => isRunning(seconds));
    ours.kill('SIGKILL');
    await until(() => !isRunning(seconds));
  },
);

test.each(ISOLATIONS.filter((isolation) => isolation !== 'none'))(
  'what our process was started with cannot be read from its table of processes, isolation %s',
  (isolation) => {
    const [command = '', ...args] = isolated([program('environment')], isolation, BARE).words;
    const script = `
      process.stdout.write(require('child_process').execFileSync(process.argv[1], process.argv.slice(2), {
        env: { PATH: process.env.PATH, SEEN: 'yes' },
      }))`;
    const env = { PATH: process.env['PATH'], CANARY: 'canary-of-the-first-environment' };
    const seen = execFileSync(process.execPath, ['-e', script, command, ...args], { env, encoding: 'utf8' });
    expect(seen).toContain('SEEN=yes');
    expect(seen).not.toContain('canary-of-the-first-environment');
  },
);

/** Waits up to ten seconds. */
async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !condition(); attempt += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(condition()).toBe(true);
}
