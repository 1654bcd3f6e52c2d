/** Weeks of one pull request: pushes, runs, comments and merges as they follow each other, through the action's own steps and a GitHub on loopback. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Report } from '../../../src/domain/report.js';
import { runComposite, type CompositeRequest, type CompositeRun } from '../composite.js';
import type { Value } from '../composite/expressions.js';
import { filesToUpload } from '../composite/uploads.js';
import { commentOf } from '../github-server/posts.js';
import { TOKENS } from '../github-server/rights.js';
import { startGithub, type Call, type GithubServer, type State } from '../github-server/server.js';
import { makeHistory, type History } from '../history.js';
import { git, type Files } from '../repository.js';
import { artifactOf, uploadOutputs } from './uploads.js';
import { startVendors, writePrograms, type Programs, type Vendors } from './vendors.js';

const HOME = 77;
const WORKFLOW = 5;
export const AUTHOR = 'eve';
export const MAINTAINER = 'mara';

/** One place of the workflow where the action runs. */
export interface Place {
  readonly name: string;
  readonly index?: number;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** What the author sees of one job, and what it took. */
export interface Seen {
  readonly outcome: CompositeRun['status'];
  readonly conclusion: string;
  /** Exit status of the review. */
  readonly exit: number | null;
  /** Title and text of the gate's annotation; empty for a green check that says nothing. */
  readonly annotation: string;
  readonly report: Report | null;
  readonly log: string;
  /** Who was asked for what meanwhile, in the order of the alphabet. */
  readonly asked: readonly string[];
  /** What it asked of GitHub. */
  readonly calls: readonly Call[];
  /** Its warnings, as title and text. */
  readonly warnings: readonly string[];
  readonly summary: string;
  readonly seconds: number;
}

export interface RunWish {
  readonly places?: readonly Place[];
  readonly cancel?: AbortSignal;
  /** Told what the log says, as it is said. */
  readonly heard?: (text: string) => void;
  /** Number of the pull request; default that of the lab's first. */
  readonly pull?: number;
  /** Of the job; default one that may do everything. Empty: none. */
  readonly token?: string;
  /** Whether an upload of this name works; default: all do. */
  readonly uploads?: (name: string) => boolean;
  /** A maintainer puts this label on, and that is the event of the run. */
  readonly label?: string;
  /** What happens between the review and the steps that post. */
  readonly meanwhile?: () => void;
}

export interface WeeksLab {
  readonly vendors: Vendors;
  readonly github: GithubServer;
  /** Command line of a `run:` reviewer that asks a vendor. */
  readonly command: (vendor: string) => string;
  /** Commits to the base branch. */
  merge(files: Files): void;
  /** Commits to the branch of a pull request and pushes; the new head. */
  push(files: Files, pull?: number): string;
  /** As `push`, in the place of the branch's last commit. */
  amend(files: Files, pull?: number): string;
  /** A run of the workflow for the newest push, one job after the name of each place. */
  run(wish?: RunWish): Promise<readonly Seen[]>;
  /** The failed job of the newest run of a pull request again, with its event. */
  again(pull?: number): Promise<Seen>;
  comment(author: string, body: string): void;
  /** Time goes by. */
  later(hours: number): void;
  /** The artifacts of all runs so far are gone. */
  expire(): void;
  /** All jobs so far. */
  readonly seen: readonly Seen[];
  readonly violations: readonly string[];
  close(): Promise<void>;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Pull {
  readonly branch: string;
  readonly number: number;
  readonly openedAt: string;
  event: Record<string, Value>;
}

interface WorkflowRun {
  readonly id: number;
  readonly pull: Pull;
  readonly event: Record<string, Value>;
  readonly createdAt: string;
  readonly places: readonly Place[];
  attempt: number;
  /** By the name of the job. */
  readonly ended: Map<string, Seen>;
}

interface Stage {
  readonly folder: string;
  readonly origin: History;
  readonly state: Mutable<State>;
  readonly apiUrl: string;
  readonly vendors: Vendors;
  readonly programs: Programs;
  /** The clock of GitHub, some weeks behind ours: what is written was written before we read it. */
  readonly now: () => string;
  readonly seen: Seen[];
  readonly github: GithubServer;
  readonly isFork: boolean;
}

/** Whose token a job may have, by its text. */
export const JOB_TOKENS = { ghs_test: TOKENS.full, ghs_recipe: TOKENS.recipe, ghs_fork: TOKENS.fork };

export interface WeeksWish {
  /** GitHub's clock is ours: what is written between two runs is dated so. */
  readonly isToday?: boolean;
  /** Path before every route of the API. */
  readonly prefix?: string;
  /** Branches of pull requests are in a fork. */
  readonly isFork?: boolean;
}

const MINUTE = 60_000;

/** `files`: what the base branch begins with, given the command lines of `run:` reviewers. */
export async function openWeeks(
  files: (command: (vendor: string) => string) => Files,
  { isToday = false, prefix = '', isFork = false }: WeeksWish = {},
): Promise<WeeksLab> {
  const folder = mkdtempSync(join(tmpdir(), 'weeks-'));
  const [vendors, origin] = [await startVendors(), makeHistory()];
  const programs = writePrograms(folder);
  let time = Date.now() - 30 * 24 * 60 * MINUTE;
  const now = (): string => new Date(isToday ? Date.now() : (time += MINUTE)).toISOString().replace(/\.\d+/, '');
  const server = await startGithub({
    ...{ permissions: { [MAINTAINER]: 'write', [AUTHOR]: 'write' }, tokens: JOB_TOKENS, prefix, now },
    git: (...args) => origin.git(...args),
  });
  const state = server.state as Mutable<State>;
  const seen: Seen[] = [];
  const stage: Stage = {
    folder,
    origin,
    state,
    apiUrl: server.url,
    vendors,
    programs,
    now,
    seen,
    github: server,
    isFork,
  };
  const pulls = new Map<number, Pull>();
  const runs: WorkflowRun[] = [];
  const command = (vendor: string): string => `node ${programs.reviewer} ${vendors.url}/${vendor}`;
  const merge = (merged: Files): void => {
    if (runs.length || pulls.size) origin.git('checkout', '-q', 'main');
    state.branches = { main: origin.commit('Merge', merged) };
  };
  merge(files(command));
  return {
    ...{ vendors, command, merge, seen, violations: server.violations, github: server },
    push: (pushed, number = 7) => pushTo(pulls, { number, pushed, stage, isAmended: false }),
    amend: (pushed, number = 7) => pushTo(pulls, { number, pushed, stage, isAmended: true }),
    run: (wish = {}) => {
      const pull = pulls.get(wish.pull ?? 7);
      if (!pull) throw new Error('nothing was pushed');
      const places = wish.places ?? [{ name: 'review' }];
      const createdAt = now();
      const begun = {
        id: 100 + runs.length,
        pull,
        event: labelled(pull.event, wish.label),
        createdAt,
        places,
        attempt: 1,
        ended: new Map(),
      };
      runs.push(begun);
      return attempt(begun, places, { stage, wish });
    },
    again: async (number = 7) => {
      const last = runs.findLast(({ pull }) => pull.number === number);
      if (!last) throw new Error('nothing ran');
      last.attempt += 1;
      const failed = last.places.filter(({ name }) => last.ended.get(name)?.outcome !== 'success');
      const [only] = await attempt(last, failed, { stage, wish: {} });
      if (!only) throw new Error('no job failed');
      return only;
    },
    comment: (login, body) => {
      state.comments = [...state.comments, commentOf(state, { pull: 7, login, body })];
    },
    later: (hours) => {
      time += hours * 60 * MINUTE;
    },
    expire: () => {
      const gone = Object.entries(state.artifacts).map(([id, all]) => [
        id,
        all.map(({ json, bytes }) => ({ json: { ...json, expired: true }, bytes })),
      ]);
      state.artifacts = Object.fromEntries(gone) as State['artifacts'];
    },
    close: async () => {
      await server.close();
      await vendors.close();
      origin.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function labelled(event: Record<string, Value>, name: string | undefined): Record<string, Value> {
  if (name === undefined) return event;
  const pull_request = { ...(event['pull_request'] as object), labels: [{ name }] };
  return { ...event, action: 'labeled', label: { name }, pull_request, sender: { login: MAINTAINER } };
}

interface Push {
  readonly number: number;
  readonly pushed: Files;
  readonly stage: Stage;
  readonly isAmended: boolean;
}

function pushTo(pulls: Map<number, Pull>, { number, pushed, stage, isAmended }: Push): string {
  const { origin, state, now, isFork } = stage;
  const before = pulls.get(number);
  const branch = `topic-${String(number)}`;
  origin.git('checkout', '-q', ...(before ? [branch] : ['-b', branch, 'main']));
  if (isAmended) origin.git('reset', '-q', '--hard', 'HEAD~1');
  const sha = origin.commit('Clean up', pushed);
  const at = now();
  const openedAt = before?.openedAt ?? at;
  const repo = { full_name: 'o/n' };
  const pull_request = {
    ...{ number, title: 'Clean up', body: '', user: { login: AUTHOR }, created_at: openedAt, updated_at: at },
    head: { sha, ref: branch, repo: isFork ? { full_name: `${AUTHOR}/n` } : repo },
    base: { sha: state.branches['main'] ?? '', ref: 'main', repo },
  };
  const event = {
    ...{ action: before ? 'synchronize' : 'opened', number, pull_request, sender: { login: AUTHOR } },
    repository: { ...repo, default_branch: 'main' },
  };
  pulls.set(number, { branch, number, openedAt, event });
  const known = state.pulls.find((each) => each.number === number);
  state.pulls = [...state.pulls.filter((each) => each !== known), { state: 'open', ...known, ...pull_request }];
  return sha;
}

interface Attempt {
  readonly stage: Stage;
  readonly wish: RunWish;
}

/** Runs some jobs of a run side by side; GitHub's record of it is as it would be, before and after. */
async function attempt(run: WorkflowRun, places: readonly Place[], given: Attempt): Promise<readonly Seen[]> {
  const { state, now } = given.stage;
  for (const { name } of places) run.ended.delete(name);
  const began = now();
  put(run, { state, began, at: began });
  const all = places.map(async (place) => {
    const seen = await job(run, place, given);
    run.ended.set(place.name, seen);
    put(run, { state, began, at: now() });
    return seen;
  });
  return Promise.all(all);
}

/** Number of the check of a job. */
const checkRun = (run: WorkflowRun, name: string): number =>
  run.id * 100 + run.attempt * 10 + run.places.findIndex((place) => place.name === name);

const CONCLUSIONS = { success: 'success', failure: 'failure', cancelled: 'cancelled' } as const;

function put(run: WorkflowRun, { state, began, at }: { state: Mutable<State>; began: string; at: string }): void {
  const { id, pull, createdAt, attempt: run_attempt, places, ended } = run;
  const outcomes = places.map(({ name }) => ended.get(name)?.outcome);
  const isOver = outcomes.every((outcome) => outcome !== undefined);
  const worst = outcomes.find((outcome) => outcome !== 'success') ?? 'success';
  const [status, conclusion] = isOver ? ['completed', CONCLUSIONS[worst]] : ['in_progress', null];
  const head_sha = headOf(run);
  const told = {
    ...{ id, workflow_id: WORKFLOW, head_branch: pull.branch, head_sha, run_attempt, status, conclusion },
    ...{ created_at: createdAt, run_started_at: began, updated_at: at, actor: { login: AUTHOR } },
    ...{ repository: { id: HOME }, head_repository: { id: HOME } },
  };
  state.runs = [...state.runs.filter((each) => each.id !== id), told];
  const jobs = places.map(({ name }) => {
    const outcome = ended.get(name)?.outcome;
    const known = outcome === undefined ? null : CONCLUSIONS[outcome];
    return { id: checkRun(run, name), name, status: known === null ? 'in_progress' : 'completed', conclusion: known };
  });
  state.jobs = { ...state.jobs, [id]: jobs };
}

const headOf = ({ event }: WorkflowRun): string =>
  (event['pull_request'] as unknown as { head: { sha: string } }).head.sha;

async function job(run: WorkflowRun, place: Place, { stage, wish }: Attempt): Promise<Seen> {
  const { folder, origin, apiUrl, vendors, programs, seen, github } = stage;
  const workspace = join(folder, `checkout-${String(checkRun(run, place.name))}`);
  checkOut(origin, workspace, headOf(run));
  const [before, callsBefore] = [vendors.calls.length, github.calls.length];
  const start = performance.now();
  const done = await runComposite({
    actionDirectory: process.env['ACTION_DIRECTORY'] ?? resolve('.'),
    workspace,
    inputs: { ...INPUTS, 'github-token': wish.token ?? 'ghs_test', ...place.inputs },
    env: { PATH: `${programs.path}:${process.env['PATH'] ?? ''}`, ANTHROPIC_BASE_URL: `${vendors.url}/claude` },
    event: run.event,
    github: {
      ...{ event_name: 'pull_request', repository: 'o/n', api_url: apiUrl, job: 'review', action: '__self' },
      ...{ run_id: String(run.id), run_attempt: String(run.attempt) },
    },
    job: { check_run_id: checkRun(run, place.name) },
    strategy: { 'job-index': place.index ?? 0 },
    uses: nestedActions(run, { stage, wish }),
    ...(wish.cancel && { cancel: wish.cancel }),
    ...(wish.heard && { heard: wish.heard }),
  });
  const seconds = (performance.now() - start) / 1000;
  const file = done.outputs['report-json'] ?? '';
  const told: Seen = {
    ...{ outcome: done.status, conclusion: done.outputs['conclusion'] ?? '', seconds, log: done.log },
    exit: done.steps.find(({ id }) => id === 'review')?.exitCode ?? null,
    annotation: /^::(?:error|notice) title=(Deep Review.*)$/m.exec(done.log)?.[1] ?? '',
    report: file === '' ? null : (JSON.parse(readFileSync(file, 'utf8')) as Report),
    asked: vendors.calls.slice(before).sort(),
    calls: github.calls.slice(callsBefore),
    warnings: [...done.log.matchAll(/^::warning title=(Deep Review.*)$/gm)].map(([, text = '']) => text),
    summary: done.summary,
  };
  rmSync(done.temporary, { recursive: true, force: true });
  seen.push(told);
  return told;
}

const INPUTS = { install: 'never', 'anthropic-api-key': 'sk-of-the-suite' };

/** What stands for the actions of others. */
function nestedActions(run: WorkflowRun, { stage, wish }: Attempt): NonNullable<CompositeRequest['uses']> {
  let isFirst = true;
  return {
    'actions/upload-artifact': ({ name = '', path = '' }) => {
      if (isFirst) wish.meanwhile?.();
      isFirst = false;
      return wish.uploads?.(name) === false ? { exitCode: 1 } : { outputs: upload(run, { name, path }, stage) };
    },
    'github/codeql-action/upload-sarif': () => ({}),
  };
}

/** As actions/checkout with `fetch-depth: 0` leaves it. */
function checkOut(origin: History, workspace: string, sha: string): void {
  mkdirSync(workspace);
  git(workspace, 'init', '-q', '.');
  git(workspace, 'fetch', '-q', `file://${origin.path}`, '+refs/heads/*:refs/remotes/origin/*');
  git(workspace, 'remote', 'add', 'origin', 'https://github.com/o/n');
  git(workspace, 'checkout', '-q', '--detach', sha);
}

function upload(
  run: WorkflowRun,
  { name, path }: { name: string; path: string },
  { state, now }: Stage,
): Record<string, string> {
  const entries = filesToUpload(path);
  // Without a file there is nothing to upload, which is a warning.
  if (!entries.length) return {};
  const before = state.artifacts[run.id] ?? [];
  const id = run.id * 1000 + before.length;
  const of = { id: run.id, headBranch: run.pull.branch, headSha: headOf(run) };
  const artifact = artifactOf(entries, { id, name, createdAt: now(), run: of, home: HOME });
  state.artifacts = { ...state.artifacts, [run.id]: [...before, artifact] };
  return uploadOutputs(artifact, run.id);
}
