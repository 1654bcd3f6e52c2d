/** A day in the life of the real CLIs: a script for the model server enters; the product's own runner runs them on a small repository, and all that came of it leaves. */
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseReview } from '../../src/parse/parse.js';
import { settleStatus } from '../../src/conclusion/status.js';
import type { Review } from '../../src/domain/finding.js';
import { PRESETS, type PassRun, type Preset, type Reviewer, type ReviewerRun } from '../../src/domain/reviewer.js';
import type { StatusGrounds } from '../../src/domain/reviewer.js';
import { NO_CAPS, type CostCaps } from '../../src/domain/reviewer.js';
import { openGit } from '../../src/edge/git.js';
import { installedExecutable } from '../../src/edge/install.js';
import { runReviewers } from '../../src/edge/panel.js';
import type { RunPlan } from '../../src/edge/run-context.js';
import { makeWorld } from '../../src/edge/world.js';
import { REVIEWERS } from '../../src/reviewers/index.js';
import { reviewAsAsked } from './asked-review.js';
import { git, makeCheckout, type Files } from './checkout.js';
import { startModelServer, type Api, type ModelServer, type Turn } from './model-server.js';
import { inTemporary } from './programs.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const APIS: Readonly<Record<Preset, Api>> = { claude: 'anthropic', codex: 'openai', gemini: 'gemini' };
export const MODELS: Readonly<Record<Preset, string>> = {
  claude: 'claude-opus-4-6',
  codex: 'gpt-5.5',
  gemini: 'gemini-2.5-pro',
};
export const NONCE = 'c0ffee0123456789';
export const KEY = 'sk-dummy-of-the-suite';

/** Programs of the CLIs that are installed in `clis/`. */
export const INSTALLED: Readonly<Record<Preset, string | null>> = Object.fromEntries(
  await Promise.all(
    PRESETS.map(async (preset) => [preset, await installedExecutable(preset, join(root, 'clis', preset))]),
  ),
) as Record<Preset, string | null>;

/** Those to run, and a line that says which are absent. */
export const PRESENT: readonly Preset[] = PRESETS.filter((preset) => INSTALLED[preset] !== null);
export const ABSENCE: string = PRESETS.filter((preset) => INSTALLED[preset] === null)
  .map((preset) => `${preset} is not installed and is skipped: run \`npm ci --ignore-scripts\` in clis/${preset}`)
  .join('; ');

/** A review as the prompt asks for it. */
export const REVIEW = reviewAsAsked(NONCE);

/** Calls by which a model reads history and a file, in each CLI's own tools. */
export const READING: Readonly<Record<Preset, NonNullable<Turn['tools']>>> = {
  claude: [
    { name: 'Bash', input: { command: 'git blame -w -L 4,5 head -- calc.py' } },
    { name: 'Grep', input: { pattern: 'def ', output_mode: 'content' } },
  ],
  codex: [
    { name: 'exec_command', input: { cmd: 'git blame -w -L 4,5 head -- calc.py' } },
    { name: 'exec_command', input: { cmd: 'cat calc.py' } },
  ],
  gemini: [
    { name: 'run_shell_command', input: { command: 'git blame -w -L 4,5 head -- calc.py' } },
    { name: 'read_file', input: { file_path: 'calc.py' } },
  ],
};

export interface DayOptions {
  readonly turns: (preset: Preset) => readonly Turn[];
  readonly presets?: readonly Preset[];
  readonly prompt?: string;
  readonly effort?: string | null;
  readonly timeoutMs?: number;
  readonly graceMs?: number;
  readonly cancel?: AbortSignal;
  /** Files that head adds. */
  readonly head?: (directory: string) => Files;
  /** Called with the repository before anything runs. */
  readonly prepare?: (directory: string, repository: string, server: ModelServer) => void;
  /** Stands for the installed program. */
  readonly executable?: (preset: Preset, installed: string, directory: string) => string;
  readonly apiBaseUrl?: string;
  readonly caps?: Partial<CostCaps>;
  /** The variable that holds the key of a preset, when it is not the first one. */
  readonly variable?: string;
  /** Called every few milliseconds while the CLIs run. */
  readonly watch?: (directory: string) => void;
}

export interface Day {
  readonly server: ModelServer;
  readonly directory: string;
  readonly log: string;
  readonly durationMs: number;
  readonly runs: readonly ReviewerRun[];
  readonly pass: (preset: Preset) => PassRun;
  readonly standing: (preset: Preset) => StatusGrounds;
  /** As read. */
  readonly review: (preset: Preset) => Review;
}

const BASE: Files = { 'calc.py': 'def add(a, b):\n    return a + b\n' };
const HEAD: Files = {
  'calc.py': 'def add(a, b):\n    return a + b\n\ndef mean(xs):\n    return sum(xs) / len(xs)\n',
};

function reviewerOf(preset: Preset, options: DayOptions): Reviewer {
  const { name, vendor } = REVIEWERS[preset];
  return {
    ...{
      id: preset,
      name,
      vendor,
      model: MODELS[preset],
      effort: options.effort ?? null,
      reads: 'markdown',
      passes: 1,
    },
    ...{ timeoutMs: options.timeoutMs ?? 60_000, source: { kind: 'preset', preset, blame: true } },
  };
}

/** Lives through a day; nothing of it is left afterwards, and no process. */
export async function live(options: DayOptions, check: (day: Day) => void | Promise<void>): Promise<void> {
  const presets = (options.presets ?? PRESETS).filter((preset) => INSTALLED[preset] !== null);
  const scripts = presets.map((preset) => [APIS[preset], { turns: options.turns(preset) }] as const);
  const server = await startModelServer(Object.fromEntries(scripts));
  try {
    await inTemporary(async (directory) => {
      await check(await run(options, presets, { directory, server }));
      const left = processesIn(directory);
      if (left.length > 0) throw new Error(`processes were left: ${left.join(' | ')}`);
    });
  } finally {
    await server.close();
  }
}

async function run(
  options: DayOptions,
  presets: readonly Preset[],
  { directory, server }: Pick<Day, 'directory' | 'server'>,
): Promise<Day> {
  const checkout = makeCheckout(join(directory, 'repository'), BASE, {
    ...HEAD,
    ...options.head?.(directory),
  });
  // Before the repository is prepared, which may turn git against its user.
  const diff = git(checkout.path, 'diff', 'main', 'change');
  options.prepare?.(directory, checkout.path, server);
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
  const plan: RunPlan = {
    ...{ reviewers: presets.map((preset) => reviewerOf(preset, options)), git: opened, nonce: NONCE, keys: {} },
    change: { ...checkout, diff },
    ...{ workspace: checkout.path, workingDirectory: directory, cancel: options.cancel ?? null },
    ...{ startMs: world.elapsedMs(), deadlineMs: 200_000 },
    pace: { graceMs: options.graceMs ?? 3_000, retryWaitMs: 15_000 },
    caps: { ...NO_CAPS, ...options.caps },
    promptFor: () => ({ text: options.prompt ?? '# Review the change\n', wholeDiff: false }),
    accessFor: (reviewer) => Promise.resolve(accessOf(reviewer, options, { directory, server })),
  };
  const watching = setInterval(() => options.watch?.(directory), 15);
  const runs = await runReviewers(plan, world).finally(() => {
    clearInterval(watching);
  });
  await opened.close();
  const runOf = (preset: Preset): (typeof runs)[number] => {
    const found = runs.find(({ reviewer }) => reviewer.id === preset);
    if (!found) throw new Error(`${preset} did not run`);
    return found;
  };
  const passOf = (preset: Preset): PassRun => {
    const [pass] = runOf(preset).passes;
    if (!pass) throw new Error(`${preset} has no pass`);
    return pass;
  };
  return {
    ...{ runs, server, directory, log: lines.join(''), durationMs: Math.round(world.elapsedMs() - plan.startMs) },
    pass: passOf,
    review: (preset) => reviewOf(passOf(preset)),
    standing: (preset) => settleStatus(runOf(preset), [reviewOf(passOf(preset))], 'critical'),
  };
}

function reviewOf({ reviewer, file, text }: PassRun): Review {
  return parseReview({ reviewer, pass: 1, file, text, reads: 'markdown', nonce: NONCE });
}

type Access = Awaited<ReturnType<RunPlan['accessFor']>>;

function accessOf(reviewer: Reviewer, options: DayOptions, day: Pick<Day, 'directory' | 'server'>): Access {
  const preset = reviewer.id as Preset;
  const installed = INSTALLED[preset] ?? '';
  return {
    kind: 'ready',
    executable: options.executable?.(preset, installed, day.directory) ?? installed,
    keys: { [options.variable ?? REVIEWERS[preset].needs[0] ?? '']: KEY },
    apiBaseUrl: options.apiBaseUrl ?? day.server.url,
  };
}

/** Keeps what a CLI left on a day as `__tests__/fixtures/cli-runs/<preset>-<name>.json`, where `RECORD_RUNS=1` asks for it. */
export function record(day: Day, preset: Preset, name: string): void {
  if (process.env['RECORD_RUNS'] !== '1') return;
  const { exitCode, durationMs } = day.pass(preset);
  const logged = (kind: string): string => {
    const file = join(day.directory, 'report/logs', `${preset}-pass-1.${kind}.log`);
    return existsSync(file) ? readFileSync(file, 'utf8').replaceAll(day.directory, '/tmp/day') : '';
  };
  const kept = { exitCode, signal: null, ended: null, durationMs, stdout: logged('stdout').split('\n') };
  const text = JSON.stringify({ ...kept, stderr: logged('stderr') }, null, 1);
  writeFileSync(join(root, '__tests__/fixtures/cli-runs', `${preset}-${name}.json`), `${text}\n`);
}

/** Command lines of processes that work in a directory or name it (Linux). */
export function processesIn(directory: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        const cwd = readlinkSync(`/proc/${pid}/cwd`);
        return cwd.startsWith(directory) || command.includes(directory) ? [command] : [];
      } catch {
        return [];
      }
    });
}
