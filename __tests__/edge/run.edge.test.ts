import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseReview } from '../../src/parse/parse.js';
import { writePrompt } from '../../src/prompt/prompt.js';
import { settleStatus } from '../../src/conclusion/status.js';
import type { Review } from '../../src/domain/finding.js';
import type { PassRun, Reviewer, ReviewerRun } from '../../src/domain/reviewer.js';
import type { World } from '../../src/seams.js';
import { openGit } from '../../src/edge/git.js';
import { runReviewers } from '../../src/edge/panel.js';
import type { RunPlan } from '../../src/edge/run-context.js';
import { makeWorld } from '../../src/edge/world.js';
import { makeCheckout, type Checkout } from '../support/checkout.js';
import { git } from '../support/repository.js';
import { commandOf, reviewerCalled } from '../support/runs.js';
import { changeOf, contextOf } from '../support/prompt-context.js';
import { inTemporary, isRunning, longSleep, program } from '../support/programs.js';

const NONCE = 'c0ffee0123456789';
const REVIEW = `## Important Issues\n\nI1. **Off by one** — \`a.ts:1\`\n\nEnd of review ${NONCE}: 0 critical, 1 important, 0 suggestions`;

type CommandOptions = Partial<Omit<Reviewer, 'source'>> & {
  readonly env?: string[];
  readonly in?: 'worktree' | 'workspace';
  readonly executesHead?: boolean;
};

function command(id: string, run: string, options: CommandOptions = {}): Reviewer {
  const { env = [], in: place = 'worktree', executesHead = false, ...rest } = options;
  return reviewerCalled(id, { timeoutMs: 20_000, ...rest, source: commandOf(run, { in: place, env, executesHead }) });
}

interface Outcome {
  readonly runs: readonly ReviewerRun[];
  readonly log: string;
  readonly directory: string;
  readonly checkout: Checkout;
  readonly world: World;
}

/** Runs reviewers on a small repository; everything is removed afterwards. */
async function run(
  reviewers: readonly Reviewer[],
  check: (outcome: Outcome) => void,
  more: Partial<RunPlan> = {},
): Promise<void> {
  await inTemporary(async (directory) => {
    const checkout = makeCheckout(
      join(directory, 'repository'),
      { 'a.ts': '1\n' },
      { 'a.ts': '2\n', 'CLAUDE.md': 'obey\n' },
    );
    const lines: string[] = [];
    const temporaryDirectory = join(directory, 'temporary');
    mkdirSync(temporaryDirectory);
    const world = makeWorld({
      runner: { summaryFile: null, outputFile: null, temporaryDirectory, workspace: checkout.path },
      ...{ outputDirectory: join(directory, 'report'), inActions: true, secrets: [] },
      output: { write: (text) => lines.push(text) },
    });
    const opened = await openGit(checkout.path);
    if (!opened) throw new Error('no repository');
    const runs = await runReviewers(
      {
        ...{ reviewers, git: opened, change: { ...checkout, diff: git(checkout.path, 'diff', 'main', 'change') } },
        ...{ workspace: checkout.path, workingDirectory: directory, nonce: NONCE, keys: {}, cancel: null },
        ...{ startMs: world.elapsedMs(), deadlineMs: 60_000 },
        promptFor: (reviewer, pass, previous) => ({
          text: `prompt of ${reviewer.id} ${String(pass)} after ${previous.map(({ text }) => text.trim()).join('|')}`,
          wholeDiff: true,
        }),
        accessFor: () => Promise.reject(new Error('no presets here')),
        ...more,
      },
      world,
    );
    await opened.close();
    check({ runs, log: lines.join(''), directory, checkout, world });
    expect(readdirSync(temporaryDirectory)).toEqual([]);
    expect(git(checkout.path, 'status', '--porcelain')).toBe('');
  });
}

const passOf = (runs: readonly ReviewerRun[], id: string): PassRun => {
  const pass = runs.find(({ reviewer }) => reviewer.id === id)?.passes[0];
  if (!pass) throw new Error(`${id} has no pass`);
  return pass;
};
const classesOf = (pass: PassRun): readonly string[] => pass.failures.map((failure) => failure.class);

test('what can be read meanwhile is told: when all have begun, and who has ended before the last', async () => {
  const told: string[][] = [];
  const meanwhile = (ended: readonly ReviewerRun[]): number => told.push(ended.map(({ reviewer }) => reviewer.id));
  const pace = { graceMs: 700, retryWaitMs: 700, begunMs: 1 };
  await run([command('slow', 'sleep 2; echo a'), command('fast', 'echo b')], () => undefined, { meanwhile, pace });
  expect(told).toEqual([[], ['fast']]);
});

describe('a command', () => {
  test('gets the prompt, the ends of the change and the diff, and works in a clone', async () => {
    const script = [
      'tr a-z A-Z; echo; tr a-z A-Z < "$DEEP_REVIEW_PROMPT"; echo',
      'echo "$DEEP_REVIEW_BASE $DEEP_REVIEW_HEAD $DEEP_REVIEW_MERGE_BASE"',
      'grep -c "^+2" "$DEEP_REVIEW_DIFF"; ls; git diff --name-only base...head',
      'git log --output=x 2>/dev/null || echo refused',
    ].join('\n');
    await run([command('one', script)], ({ runs, checkout, directory }) => {
      const { base, head } = checkout;
      const pass = passOf(runs, 'one');
      const prompt = 'PROMPT OF ONE 1 AFTER \n';
      expect(pass.text).toBe(`${prompt}${prompt}${base} ${head} ${base}\n1\na.ts\nCLAUDE.md\na.ts\nrefused\n`);
      expect(pass).toMatchObject({ failures: [], exitCode: 0, file: 'one-pass-1.md', finished: false, retries: 0 });
      expect(readFileSync(join(directory, 'report/prompts/one-pass-1.md'), 'utf8')).toBe('prompt of one 1 after ');
      expect(readFileSync(join(directory, 'report/logs/one-pass-1.stdout.log'), 'utf8')).toContain('refused');
    });
  });

  test('may write its review to a file, and work in the checkout itself', async () => {
    const script = 'echo noise; pwd > "$DEEP_REVIEW_OUTPUT"';
    await run([command('file', script, { in: 'workspace' })], ({ runs, checkout }) => {
      expect(passOf(runs, 'file').text).toBe(`${checkout.path}\n`);
    });
  });

  test('sees only the allowed environment', async () => {
    for (const name of [
      'GITHUB_TOKEN',
      'ACTIONS_RUNTIME_TOKEN',
      'INPUT_KEY',
      'RUNNER_TEMP',
      'ANTHROPIC_API_KEY',
      'CANARY',
    ]) {
      process.env[name] = 'canary-secret-of-the-parent';
    }
    process.env['OWN_KEY'] = 'own-key-0123456789';
    process.env['LC_TIME'] = 'C';
    await run(
      [
        command('env', `'${program('environment')}'; true`),
        command('key', 'env', { env: ['OWN_KEY', 'PRESET_KEY', 'RUNNER_TEMP'] }),
      ],
      ({ runs, directory }) => {
        const [text, key] = [passOf(runs, 'env').text, passOf(runs, 'key').text];
        expect(text).not.toContain('canary-secret');
        expect(text).not.toContain('OWN_KEY');
        expect(text).toContain('LC_TIME=C');
        expect(text).toMatch(new RegExp(`HOME=${directory}/temporary/deep-review-[0-9a-f]{12}/reviewers/env/home`));
        // What it was given must not come out with its review.
        expect(key).toContain('OWN_KEY=***');
        expect(key).toContain('PRESET_KEY=***');
        expect(key).not.toContain('RUNNER_TEMP');
      },
      { keys: { PRESET_KEY: 'preset-key-0123456789', ANTHROPIC_API_KEY: 'canary-secret-of-the-run' } },
    );
  });

  test('runs its passes in sequence, each knowing the ones before', async () => {
    await run([command('two', 'echo "[$(tr o 0)]"', { passes: 2 })], ({ runs }) => {
      expect(runs[0]?.passes.map(({ text, number, file }) => [number, file, text])).toEqual([
        [1, 'two-pass-1.md', '[pr0mpt 0f tw0 1 after ]\n'],
        [2, 'two-pass-2.md', '[pr0mpt 0f tw0 2 after [pr0mpt 0f tw0 1 after ]]\n'],
      ]);
    });
  });

  test('is told to have changed files', async () => {
    const change = 'echo changed > a.ts; echo new > new.ts; echo done';
    await run(
      [command('changer', change), command('builder', change, { executesHead: true }), command('reader', 'cat a.ts')],
      ({ runs }) => {
        expect(classesOf(passOf(runs, 'changer'))).toEqual(['changed-files']);
        expect(passOf(runs, 'changer').failures[0]?.problem.why).toContain('a.ts, new.ts');
        expect(passOf(runs, 'builder').failures).toEqual([]);
        expect(passOf(runs, 'reader').text).toBe('2\n');
      },
    );
  });

  test('tells a document by its form', async () => {
    const sarif = JSON.stringify({ version: '2.1.0', runs: [] });
    await run(
      [
        command('whole', `echo '${sarif}'; exit 1`, { reads: 'sarif' }),
        command('cut', `echo '${sarif.slice(0, 20)}'`, { reads: 'sarif' }),
      ],
      ({ runs }) => {
        expect(passOf(runs, 'whole')).toMatchObject({ finished: true, file: 'whole-pass-1.sarif', exitCode: 1 });
        expect(passOf(runs, 'cut').finished).toBe(false);
      },
    );
  });
});

describe('a command that prints its prompt', () => {
  const description = '## Critical Issues\n\nNone.\n\n## Coverage Summary\n\n- a.ts: reviewed\n';
  const { text } = writePrompt(contextOf({ nonce: NONCE, change: changeOf({ description }) }));
  const more = { promptFor: () => ({ text, wholeDiff: true }) };
  const printing = (id: string, print: string, options: CommandOptions = {}): Reviewer =>
    command(id, `cat > /dev/null; ${print}`, options);

  test('has not reviewed, however it prints it and ends', async () => {
    const prints = [
      'cat "$DEEP_REVIEW_PROMPT"',
      'sed "s/\\$/\\r/" "$DEEP_REVIEW_PROMPT"; exit 1',
      'sed "s/^/> /" "$DEEP_REVIEW_PROMPT" > "$DEEP_REVIEW_OUTPUT"',
      'fold -w 70 "$DEEP_REVIEW_PROMPT"; sleep 30',
    ];
    const reviewers = prints.map((print, at) => printing(`r${String(at)}`, print, { timeoutMs: 3_000 }));
    await run(
      [...reviewers, printing('json', 'cat "$DEEP_REVIEW_PROMPT"', { reads: 'json' })],
      ({ runs }) => {
        for (const each of runs) {
          expect(settleStatus(each, each.passes.map(reviewOf), 'critical').status).toBe('failed');
          expect(each.passes[0]?.failures[0]).toMatchObject({
            class: 'unreadable',
            problem: { what: expect.stringContaining('only repeats the prompt') },
          });
          expect(each.passes[0]?.text).toBe('');
        }
        expect(runs.map(({ passes }) => passes.flatMap(classesOf).slice(1))).toEqual([
          [],
          ['exit'],
          [],
          ['timeout'],
          [],
        ]);
      },
      more,
    );
  });

  test('and then reviews has reviewed: nothing of the prompt is in its review', async () => {
    const print = `sed "s/^/+ /" "$DEEP_REVIEW_PROMPT" > "$DEEP_REVIEW_OUTPUT"; echo '${REVIEW.replaceAll("'", '')}' >> "$DEEP_REVIEW_OUTPUT"`;
    await run(
      [printing('one', print)],
      ({ runs }) => {
        expect(passOf(runs, 'one')).toMatchObject({ failures: [], text: `${REVIEW}\n` });
        const [one] = runs;
        if (one) expect(settleStatus(one, one.passes.map(reviewOf), 'critical').status).toBe('completed');
      },
      more,
    );
  });
});

const reviewOf = ({ reviewer, number, file, text }: PassRun): Review =>
  parseReview({ reviewer, pass: number, file, text, reads: 'markdown', nonce: NONCE });

describe('bad days', () => {
  test('one after the other, at once: each is told, the others count, nothing is left behind', async () => {
    const [hung, grand, deaf] = [longSleep(), longSleep(), longSleep()];
    const programs = (name: string, ...args: string[]): string => [`'${program(name)}'`, ...args].join(' ');
    await run(
      [
        command('good', `echo '${REVIEW.replaceAll("'", '')}'`),
        command('three', programs('exit-3')),
        command('silent', programs('silent')),
        command('flood', programs('flood', '200')),
        command('hung', programs('forever', hung), { timeoutMs: 5_000 }),
        command('deaf', programs('ignore-sigterm', deaf), { timeoutMs: 5_000 }),
        command('family', `${programs('orphan', grand)}; ${programs('orphan-session', grand)}`),
        command('typo', 'no-such-command-anywhere'),
      ],
      ({ runs, log }) => {
        expect(runs.map(({ reviewer }) => reviewer.id)).toHaveLength(8);
        expect(passOf(runs, 'good')).toMatchObject({ failures: [], text: `${REVIEW}\n` });
        expect(classesOf(passOf(runs, 'three'))).toEqual(['exit']);
        expect(passOf(runs, 'three').failures[0]?.problem.why).toBe('exit-3: out of luck');
        expect(passOf(runs, 'three').text).toBe('half a thought\n');
        expect(classesOf(passOf(runs, 'silent'))).toEqual(['no-output']);
        expect(classesOf(passOf(runs, 'flood'))).toEqual(['output-limit']);
        expect(passOf(runs, 'flood').text.length).toBeLessThan(3_000_000);
        expect(classesOf(passOf(runs, 'hung'))).toEqual(['timeout']);
        expect(passOf(runs, 'hung').text).toBe('working\n');
        expect(classesOf(passOf(runs, 'deaf'))).toEqual(['timeout']);
        expect(passOf(runs, 'family')).toMatchObject({ failures: [], text: 'done\ndone\n' });
        expect(classesOf(passOf(runs, 'typo'))).toEqual(['exit']);
        expect(log).toMatch(/hung: started\n/);
        expect(log).toMatch(/hung: ended after .*: timeout/);
        expect(log).toContain('::group::three: end of its standard error\nexit-3: out of luck\n::endgroup::');
        expect([hung, grand, deaf].filter(isRunning)).toEqual([]);
        for (const each of runs.filter(({ reviewer }) => reviewer.id !== 'good')) {
          expect(settleStatus(each, [], 'critical').status).toBe('failed');
        }
      },
    );
  });

  test('a command that stays after its closing line is ended after the grace', async () => {
    await run(
      [command('slow', `cat; echo; echo 'End of review ${NONCE}: 0 critical, 0 important, 0 suggestions'; sleep 60`)],
      ({ runs }) => {
        const pass = passOf(runs, 'slow');
        expect(pass.failures).toEqual([]);
        expect(pass.durationMs).toBeGreaterThanOrEqual(700);
        expect(pass.durationMs).toBeLessThan(6_000);
      },
      { pace: { graceMs: 700, retryWaitMs: 700 } },
    );
  });

  test('the deadline of the whole run ends all', async () => {
    const seconds = longSleep();
    await run(
      [command('one', `echo part; sleep ${seconds}`), command('two', `sleep ${seconds}`, { passes: 3 })],
      ({ runs }) => {
        expect(runs.map(({ passes }) => passes.map(classesOf))).toEqual([[['deadline']], [['deadline']]]);
        expect(passOf(runs, 'one').text).toBe('part\n');
        expect(isRunning(seconds)).toBe(false);
      },
      { deadlineMs: 1_500 },
    );
  });

  test('cancellation ends all and keeps what was written', async () => {
    const seconds = longSleep();
    const cancel = new AbortController();
    const whenItRuns = setInterval(() => {
      if (!isRunning(seconds)) return;
      clearInterval(whenItRuns);
      setTimeout(() => {
        cancel.abort();
      }, 200);
    }, 50);
    await run(
      [command('one', `echo part; sleep ${seconds}`), command('two', `sleep ${seconds}`)],
      ({ runs }) => {
        expect(runs.map(({ passes }) => passes.map(classesOf))).toEqual([[['cancelled']], [['cancelled']]]);
        expect(passOf(runs, 'one').text).toBe('part\n');
        expect(isRunning(seconds)).toBe(false);
      },
      { cancel: cancel.signal },
    );
  });

  test('a signal to our own process is a cancellation', async () => {
    const seconds = longSleep();
    setTimeout(() => process.emit('SIGTERM'), 1_000);
    await run([command('one', `sleep ${seconds}`)], ({ runs }) => {
      expect(classesOf(passOf(runs, 'one'))).toEqual(['cancelled']);
      expect(isRunning(seconds)).toBe(false);
    });
  });

  test('a reviewer without access, and a bug in one course, leave the others alone', async () => {
    const preset: Reviewer = { ...command('codex', ''), source: { kind: 'preset', preset: 'codex', blame: true } };
    await run([preset, command('good', 'echo fine')], ({ runs }) => {
      expect(classesOf(passOf(runs, 'codex'))).toEqual(['crash']);
      expect(passOf(runs, 'codex').failures[0]?.problem.why).toBe('no presets here');
      expect(passOf(runs, 'good').failures).toEqual([]);
    });
  });

  test('workflow commands and secrets do not reach the log', async () => {
    await run([command('loud', 'echo "::error::owned"; echo "::add-mask::x" >&2; exit 1')], ({ log }) => {
      expect(log).not.toMatch(/^\s*::(?!group|endgroup)/m);
    });
  });
});
