/** The real CLIs on bad days: each ends within its limit, with the right status, class, message and fix, and no process left. */
import { chmodSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { FailureClass, Preset, Status } from '../../src/domain/reviewer.js';
import type { Fault, Turn } from '../support/model-server.js';
import { ABSENCE, live, PRESENT, READING, REVIEW, type Day, type DayOptions } from '../support/real-clis.js';
import { isRunning, longSleep, runningWith } from '../support/programs.js';

if (ABSENCE !== '') process.stderr.write(`e2e: ${ABSENCE}\n`);
const whenAny = PRESENT.length > 0 ? describe : describe.skip;

type Expected = Readonly<Record<Preset, readonly [FailureClass | null, Status]>>;

/** The worst that happened, and the status that follows from it. */
function expectDay(day: Day, expected: Expected, presets: readonly Preset[] = PRESENT): void {
  for (const preset of presets.filter((each) => PRESENT.includes(each))) {
    const { failures, status } = day.standing(preset);
    const [worst] = failures;
    expect([preset, worst?.class ?? null, status]).toEqual([preset, ...expected[preset]]);
    if (!worst) continue;
    expect(worst.problem.what.startsWith(`${preset}: `)).toBe(true);
    expect(worst.problem.why.length).toBeGreaterThan(10);
    expect(worst.problem.fix.length).toBeGreaterThan(10);
  }
}

const all = (kind: FailureClass | null, status: Status): Expected => ({
  claude: [kind, status],
  codex: [kind, status],
  gemini: [kind, status],
});

const always =
  (fault: Fault): DayOptions['turns'] =>
  () => [{ fault }];
const QUOTA: Readonly<Record<Preset, Fault>> = {
  claude: {
    kind: 'status',
    status: 400,
    body: {
      type: 'error',
      error: { type: 'invalid_request_error', message: 'Your credit balance is too low to access the API.' },
    },
  },
  codex: {
    kind: 'status',
    status: 429,
    body: {
      error: { message: 'You exceeded your current quota.', type: 'insufficient_quota', code: 'insufficient_quota' },
    },
  },
  gemini: {
    kind: 'status',
    status: 429,
    body: {
      error: {
        ...{ code: 429, message: 'You exceeded your current quota', status: 'RESOURCE_EXHAUSTED' },
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
            violations: [{ quotaId: 'GenerateRequestsPerDayPerProjectPerModel' }],
          },
        ],
      },
    },
  },
};
const CUT: Readonly<Record<Preset, string>> = {
  claude: 'max_tokens',
  codex: 'max_output_tokens',
  gemini: 'MAX_TOKENS',
};
const REFUSED: Readonly<Record<Preset, string>> = { claude: 'refusal', codex: 'content_filter', gemini: 'SAFETY' };
const HALF = REVIEW.slice(0, REVIEW.indexOf('## Coverage'));

whenAny('the API', () => {
  test('refuses the key', async () => {
    await live({ turns: always({ kind: 'status', status: 401 }) }, (day) => {
      expectDay(day, all('authentication', 'failed'));
      for (const preset of PRESENT) expect(day.pass(preset).retries).toBe(0);
    });
  });

  test('asks for a short pause and then answers', async () => {
    const fault: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '1' } };
    await live({ turns: () => [{ fault, faultTimes: 1, text: REVIEW }] }, (day) => {
      // Nothing was read with a tool, and the prompt held no whole diff.
      expectDay(day, all('idle', 'degraded'));
      expect(day.server.complaints).toEqual([]);
    });
  });

  test('asks for an hour: ended by the time limit at the latest, and the reason is told', async () => {
    const fault: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '3600' } };
    await live({ turns: always(fault), timeoutMs: 15_000 }, (day) => {
      expectDay(day, all('rate-limit', 'failed'));
      expect(day.durationMs).toBeLessThan(25_000);
    });
  });

  test('has no quota left', async () => {
    await live({ turns: (preset) => [{ fault: QUOTA[preset] }] }, (day) => {
      expectDay(day, all('quota', 'failed'));
      for (const preset of PRESENT) expect(day.pass(preset).retries).toBe(0);
    });
  });

  test('fails with 500 for ever: its own retries are bounded, one more attempt of ours, then it is told', async () => {
    const turns = always({ kind: 'status', status: 500 });
    await live({ turns, presets: ['claude', 'codex'] }, (day) => {
      expectDay(day, all('server', 'failed'), ['claude', 'codex']);
      for (const preset of PRESENT.filter((each) => each !== 'gemini')) expect(day.pass(preset).retries).toBe(1);
    });
  });

  test('fails with 500 longer than the time limit', async () => {
    await live({ turns: always({ kind: 'status', status: 500 }), presets: ['gemini'], timeoutMs: 12_000 }, (day) => {
      expectDay(day, all('server', 'failed'), ['gemini']);
      expect(day.durationMs).toBeLessThan(20_000);
    });
  });

  test('is not there', async () => {
    await live({ turns: () => [], apiBaseUrl: 'http://127.0.0.1:9', timeoutMs: 20_000 }, (day) => {
      expectDay(day, all('network', 'failed'));
      expect(day.durationMs).toBeLessThan(30_000);
    });
  });

  test('hangs before its answer', async () => {
    await live({ turns: always({ kind: 'hang', where: 'headers' }), timeoutMs: 9_000 }, (day) => {
      expectDay(day, all('timeout', 'failed'));
      expect(day.durationMs).toBeLessThan(18_000);
    });
  });

  test('hangs in the middle of its answer: what was written is kept, where the CLI shows it', async () => {
    const turns = (): readonly Turn[] => [{ text: HALF, fault: { kind: 'hang', where: 'text' } }];
    await live({ turns, timeoutMs: 12_000, presets: ['claude', 'gemini'] }, (day) => {
      expectDay(day, all('timeout', 'degraded'), ['claude', 'gemini']);
      for (const preset of PRESENT.filter((each) => each !== 'codex')) {
        expect(day.pass(preset).text).toContain('Mean of an empty list');
      }
    });
  });

  test('drops the connection', async () => {
    await live({ turns: always({ kind: 'reset' }), presets: ['claude', 'codex'], timeoutMs: 14_000 }, (day) => {
      expectDay(day, all('network', 'failed'), ['claude', 'codex']);
    });
  });
});

whenAny('the model', () => {
  test('answers with nothing', async () => {
    await live({ turns: () => Array.from({ length: 6 }, () => ({ text: '' })) }, (day) => {
      expectDay(day, all('no-output', 'failed'));
    });
  });

  test('is cut off: never complete, and what there is counts', async () => {
    const turns = (preset: Preset): readonly Turn[] => [
      { tools: READING[preset] },
      ...Array.from({ length: 6 }, () => ({ text: HALF, stop: CUT[preset] })),
    ];
    await live({ turns }, (day) => {
      expectDay(day, { ...all('truncated', 'degraded'), gemini: ['unfinished', 'degraded'] });
      for (const preset of PRESENT) expect(day.pass(preset).text).toContain('Mean of an empty list');
    });
  });

  test('declines', async () => {
    const turns = (preset: Preset): readonly Turn[] => [
      { tools: READING[preset] },
      ...Array.from({ length: 6 }, () => ({ text: 'I cannot help with this.', stop: REFUSED[preset] })),
    ];
    await live({ turns }, (day) => {
      // Gemini reports success: that nothing readable came tells.
      expectDay(day, { claude: ['refusal', 'failed'], codex: ['safety', 'failed'], gemini: ['unreadable', 'failed'] });
    });
  });

  test('never comes to an end of its turns', async () => {
    const turns = (preset: Preset): readonly Turn[] =>
      Array.from({ length: 200 }, (_, index) => {
        const command = `git log -${String(index + 1)}`;
        return { tools: [{ name: preset === 'claude' ? 'Bash' : 'run_shell_command', input: { command } }] };
      });
    await live({ turns, presets: ['claude', 'gemini'], timeoutMs: 150_000 }, (day) => {
      expectDay(day, all('turn-limit', 'failed'), ['claude', 'gemini']);
      for (const preset of PRESENT.filter((each) => each !== 'codex')) {
        expect(Object.values(day.pass(preset).telemetry?.toolCalls ?? {})).toEqual([150]);
      }
    });
  });
});

/** A folder beside the installed program: behind its walls a CLI sees what was installed with it, wherever that lies. */
function besideOf(installed: string): string {
  const [packages = ''] = realpathSync(installed).split('/node_modules/');
  const folder = join(packages, 'node_modules', `.stand-in-${String(process.pid)}`);
  mkdirSync(folder, { recursive: true });
  made.add(folder);
  return folder;
}

const made = new Set<string>();
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A shell script that stands for the installed program. */
function script(folder: string, name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
}

whenAny('the CLI', () => {
  test('goes on running after its answer: it is ended after the grace, and the review counts', async () => {
    const word = longSleep();
    const turns = (preset: Preset): readonly Turn[] => [{ tools: READING[preset] }, { text: REVIEW }];
    const executable: DayOptions['executable'] = (preset, installed) =>
      // Only a review goes on: before it Codex is asked whether its sandbox works.
      script(besideOf(installed), preset, `"${installed}" "$@"\n[ "$1" = sandbox ] || sleep ${word}`);
    await live({ turns, executable, graceMs: 1_500 }, (day) => {
      expectDay(day, all(null, 'completed'));
      expect(day.durationMs).toBeLessThan(40_000);
      expect(isRunning(word)).toBe(false);
    });
  });

  test('is cancelled in the middle of a tool: nobody lives on', async () => {
    const word = longSleep();
    const controller = new AbortController();
    const slow = { claude: 'Bash', codex: 'exec_command', gemini: 'run_shell_command' } as const;
    const turns = (preset: Preset): readonly Turn[] => [
      {
        tools: [
          {
            name: slow[preset],
            input: preset === 'codex' ? { cmd: `sleep ${word}` } : { command: 'git blame calc.py' },
          },
        ],
      },
    ];
    let started: ReturnType<typeof setInterval> | undefined;
    const executable: DayOptions['executable'] = (preset, installed) => {
      const asleep = PRESENT.filter((each) => each !== 'codex').length;
      started ??= setInterval(() => {
        if (runningWith(word) >= asleep) controller.abort();
      }, 200);
      // A git that never ends, before the wrapper in PATH.
      const git = script(besideOf(installed), `path-${preset}/git`, `exec sleep ${word}`);
      return script(besideOf(installed), preset, `PATH="${dirname(git)}:$PATH" exec "${installed}" "$@"`);
    };
    await live({ turns, executable, cancel: controller.signal, timeoutMs: 45_000 }, (day) => {
      clearInterval(started);
      expect(controller.signal.aborted).toBe(true);
      expectDay(day, all('cancelled', 'failed'));
      expect(isRunning(word)).toBe(false);
    });
  });
});
