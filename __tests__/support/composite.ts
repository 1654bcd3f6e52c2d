/** Runs the steps of a composite action as the runner does: conditions, outcomes, file commands, outputs after a failure. `uses` steps are stubs. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { condition, interpolate, type Contexts, type JobStatus, type Value } from './composite/expressions.js';
import { readFileCommands } from './composite/file-commands.js';

interface StepDefinition {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly 'working-directory'?: string;
  readonly 'continue-on-error'?: boolean | string;
}

interface ActionDefinition {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly StepDefinition[] };
}

export interface StepRecord {
  readonly id: string;
  readonly outcome: 'success' | 'failure' | 'cancelled' | 'skipped';
  readonly conclusion: 'success' | 'failure' | 'cancelled' | 'skipped';
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly with: Readonly<Record<string, string>>;
}

export interface CompositeRun {
  readonly status: JobStatus;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepRecord[];
  readonly summary: string;
  readonly log: string;
  readonly unexpectedInputs: readonly string[];
  readonly temporary: string;
}

export interface CompositeRequest {
  readonly actionDirectory: string;
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The caller step's `env`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly github?: Readonly<Record<string, string>>;
  /** What the runner says of the job besides its status, and of its position in a matrix. */
  readonly job?: Readonly<Record<string, Value>>;
  readonly strategy?: Readonly<Record<string, Value>>;
  /** Somebody cancels the run: the step that runs is asked to end as the runner asks, and only `always()` steps follow. */
  readonly cancel?: AbortSignal;
  /** Told what the steps write, as they write it. */
  readonly heard?: (text: string) => void;
  /** Event payload; written where GITHUB_EVENT_PATH points. */
  readonly event?: Value;
  /** Stub per nested action, by name without version. */
  readonly uses?: Readonly<
    Record<
      string,
      (inputs: Readonly<Record<string, string>>) => { outputs?: Record<string, string>; exitCode?: number }
    >
  >;
}

const FILES = ['output', 'env', 'path', 'state', 'step_summary'] as const;
/** Above this the runner drops the summary of a step. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;

/** State that grows from step to step. */
interface Job {
  readonly steps: Record<string, Value>;
  readonly records: StepRecord[];
  readonly log: string[];
  status: JobStatus;
  summary: string;
  env: Record<string, string>;
}

export async function runComposite(request: CompositeRequest): Promise<CompositeRun> {
  const action = parse(readFileSync(join(request.actionDirectory, 'action.yml'), 'utf8')) as ActionDefinition;
  const temporary = mkdtempSync(join(tmpdir(), 'composite-'));
  const github: Record<string, string> = {
    action_path: request.actionDirectory,
    workspace: request.workspace,
    token: '',
    event_name: 'workflow_dispatch',
    repository: 'octo/demo',
    run_id: '1',
    run_attempt: '1',
    job: 'deep-review',
    ...request.github,
  };
  const base: Contexts = {
    github,
    runner: { temp: temporary, os: 'Linux' },
    job: { status: 'success', ...request.job },
    strategy: request.strategy ?? {},
    matrix: {},
  };
  const inputs: Record<string, string> = {};
  for (const [name, input] of Object.entries(action.inputs ?? {})) {
    inputs[name] =
      request.inputs?.[name] ??
      interpolate(input.default ?? '', { ...base, inputs: {}, steps: {}, env: {} }, 'success');
  }
  // The runner warns of inputs that the action does not name, and passes them on all the same.
  for (const [name, value] of Object.entries(request.inputs ?? {})) inputs[name] ??= value;
  const job: Job = { steps: {}, records: [], log: [], status: 'success', summary: '', env: {} };
  writeFileSync(join(temporary, 'event.json'), JSON.stringify(request.event ?? {}));
  for (const [number, step] of action.runs.steps.entries()) {
    const contexts = { ...base, inputs, steps: job.steps, env: { ...request.env, ...job.env } };
    await runStep({ step, number, contexts, request, temporary, job, github });
  }
  const outputs = Object.entries(action.outputs ?? {}).map(([name, output]) => [
    name,
    interpolate(output.value, { ...base, inputs, steps: job.steps, env: {} }, job.status),
  ]);
  return {
    status: job.status,
    outputs: Object.fromEntries(outputs) as Record<string, string>,
    steps: job.records,
    summary: job.summary,
    log: job.log.join(''),
    unexpectedInputs: Object.keys(request.inputs ?? {}).filter((name) => !(name in (action.inputs ?? {}))),
    temporary,
  };
}

interface StepRun {
  readonly step: StepDefinition;
  readonly number: number;
  readonly contexts: Contexts;
  readonly request: CompositeRequest;
  readonly temporary: string;
  readonly job: Job;
  readonly github: Readonly<Record<string, string>>;
}

async function runStep(run: StepRun): Promise<void> {
  const { step, contexts, job } = run;
  const id = step.id ?? step.name ?? `step-${run.number}`;
  if (!condition(step.if, contexts, job.status)) {
    record(job, { id, outcome: 'skipped', conclusion: 'skipped', exitCode: null, outputs: {}, with: {} });
    return;
  }
  const done = step.run === undefined ? runNested(run) : await runScript(run, step.run);
  const tolerated = String(step['continue-on-error'] ?? 'false') === 'true';
  const isCancelled = run.request.cancel?.aborted === true && job.status !== 'cancelled';
  const outcome = isCancelled ? 'cancelled' : done.exitCode === 0 ? 'success' : 'failure';
  const conclusion = outcome === 'failure' && tolerated ? 'success' : outcome;
  if (conclusion !== 'success' && job.status !== 'cancelled') job.status = conclusion;
  record(job, { id, outcome, conclusion, ...done });
}

function record(job: Job, step: StepRecord): void {
  job.records.push(step);
  job.steps[step.id] = { outputs: step.outputs, outcome: step.outcome, conclusion: step.conclusion };
}

function runNested({ step, contexts, request, job }: StepRun): Pick<StepRecord, 'exitCode' | 'outputs' | 'with'> {
  const name = step.uses?.split('@')[0] ?? '';
  const stub = request.uses?.[name];
  if (!stub) throw new Error(`no stub for ${step.uses ?? 'a step without run and uses'}`);
  const given = Object.fromEntries(
    Object.entries(step.with ?? {}).map(([key, value]) => [key, interpolate(String(value), contexts, job.status)]),
  );
  const answer = stub(given);
  return { exitCode: answer.exitCode ?? 0, outputs: answer.outputs ?? {}, with: given };
}

async function runScript(run: StepRun, script: string): Promise<Pick<StepRecord, 'exitCode' | 'outputs' | 'with'>> {
  const { step, contexts, request, temporary, job, number } = run;
  if (step.shell !== 'bash') throw new Error('Required property is missing: shell');
  const folder = join(temporary, `step-${number}`);
  mkdirSync(folder);
  const files = Object.fromEntries(FILES.map((name) => [name, join(folder, name)])) as Record<
    (typeof FILES)[number],
    string
  >;
  for (const file of Object.values(files)) writeFileSync(file, '');
  const path = join(folder, 'script.sh');
  writeFileSync(path, interpolate(script, contexts, job.status));
  const stepEnv = Object.fromEntries(
    Object.entries(step.env ?? {}).map(([key, value]) => [key, interpolate(String(value), contexts, job.status)]),
  );
  const env = { ...runnerEnvironment(run, files), ...request.env, ...job.env, ...stepEnv };
  const cwd = resolve(request.workspace, step['working-directory'] ?? '.');
  // What follows a cancelled step is not asked to end again.
  const cancel = job.status === 'cancelled' ? null : (request.cancel ?? null);
  const hear = (text: string): void => {
    job.log.push(text);
    request.heard?.(text);
  };
  const exitCode = await bash({ script: path, cwd, env, cancel }, hear);
  Object.assign(job.env, readFileCommands(readFileSync(files.env, 'utf8')));
  const summary = readFileSync(files.step_summary, 'utf8');
  if (Buffer.byteLength(summary) > SUMMARY_LIMIT_BYTES) job.log.push('##[error]$GITHUB_STEP_SUMMARY upload aborted\n');
  else job.summary += summary;
  return { exitCode, outputs: readFileCommands(readFileSync(files.output, 'utf8')), with: {} };
}

function runnerEnvironment(
  { request, temporary, github }: StepRun,
  files: Record<(typeof FILES)[number], string>,
): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: temporary,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: request.workspace,
    GITHUB_ACTION_PATH: request.actionDirectory,
    GITHUB_EVENT_NAME: github['event_name'] ?? '',
    GITHUB_EVENT_PATH: join(temporary, 'event.json'),
    GITHUB_REPOSITORY: github['repository'] ?? '',
    GITHUB_RUN_ID: github['run_id'] ?? '',
    GITHUB_RUN_ATTEMPT: github['run_attempt'] ?? '',
    GITHUB_WORKFLOW_REF:
      github['workflow_ref'] ?? `${github['repository'] ?? ''}/.github/workflows/review.yml@refs/heads/main`,
    GITHUB_JOB: github['job'] ?? '',
    GITHUB_REF_PROTECTED: github['ref_protected'] ?? 'false',
    GITHUB_API_URL: github['api_url'] ?? 'http://127.0.0.1:9',
    RUNNER_TEMP: temporary,
    RUNNER_OS: 'Linux',
    GITHUB_OUTPUT: files.output,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.step_summary,
  };
}

interface BashStart {
  readonly script: string;
  readonly cwd: string;
  readonly env: Record<string, string>;
  readonly cancel: AbortSignal | null;
}

function bash({ script, cwd, env, cancel }: BashStart, hear: (text: string) => void): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const interrupt = (): void => {
      child.kill('SIGINT');
    };
    if (cancel?.aborted) interrupt();
    cancel?.addEventListener('abort', interrupt);
    child.stdout.on('data', (chunk: Buffer) => {
      hear(chunk.toString());
    });
    child.stderr.on('data', (chunk: Buffer) => {
      hear(chunk.toString());
    });
    child.on('error', fail);
    child.on('close', (code) => {
      cancel?.removeEventListener('abort', interrupt);
      done(code ?? 1);
    });
  });
}
