/** A merge queue in a sentence enters: pull requests, how they are merged, what their runs left; a repository, GitHub's API and what is carried leave. */
import { createHash } from 'node:crypto';
import { decidedBefore, groupReport } from '../../src/commands/carry-group.js';
import type { Change } from '../../src/domain/change.js';
import { ALWAYS } from '../../src/domain/demand.js';
import type { Report } from '../../src/domain/report.js';
import type { Waiver } from '../../src/domain/round.js';
import type { Gate, Settings } from '../../src/domain/settings.js';
import { openRepository } from '../../src/edge/collect.js';
import { openAnswers } from '../../src/edge/git-answers.js';
import { openGithub } from '../../src/edge/github.js';
import { type CarriedGroup, readEvent } from '../../src/event/event.js';
import { json } from '../../src/formats/json.js';
import { fingerprintOf } from '../../src/rounds/rounds.js';
import { startClock } from '../../src/stage-clock.js';
import { reportOn } from './concluded.js';
import { archive } from './github-server/archive.js';
import { type GithubServer, startGithub, type State } from './github-server/server.js';
import { collectChange, type History, makeHistory } from './history.js';
import type { Files } from './repository.js';
import { GATE, ranOnce } from './runs.js';

export const HOME = 77;
const ELSEWHERE = 88;
export type Merging = 'merge' | 'squash' | 'rebase';

/** A pull request into `main`, from a branch of its own. */
export interface Queued {
  readonly number: number;
  /** One commit each; one of a file of its own when not given. */
  readonly commits?: readonly Files[];
  readonly foreign?: boolean;
}

export interface QueueLab {
  readonly server: GithubServer;
  readonly history: History;
  readonly base: string;
  readonly group: string;
  head(number: number): string;
  /** Puts what the API tells. */
  put(state: Partial<State>): void;
  /** A run on a pull request's head, with the report of one finding per title that it raises. */
  ran(number: number, how?: RanOn): Promise<void>;
  /** A run that left this artifact. */
  left(number: number, artifact: LeftOnHead): void;
  carry(how?: CarryHow): Promise<{ readonly carried: CarriedGroup; readonly report: Report }>;
  close(): Promise<void>;
}

export interface RanOn {
  /** Titles of criticals. */
  readonly raises?: readonly string[];
  readonly gate?: Partial<Gate>;
  readonly workflow?: number;
  readonly job?: string;
  /** Changes the report before it is kept. */
  readonly edit?: (report: Record<string, unknown>) => void;
  readonly foreign?: boolean;
  readonly reviewers?: readonly string[];
  readonly broken?: readonly string[];
  readonly into?: string;
}

export interface LeftOnHead {
  readonly name: string;
  readonly text: string;
  readonly workflow?: number;
  readonly digest?: string | null;
  readonly expired?: boolean;
  readonly foreign?: boolean;
}

export interface CarryHow {
  readonly gate?: Partial<Gate>;
  readonly override?: Settings['override'];
  readonly waivers?: readonly Waiver[];
  readonly withoutToken?: boolean;
  /** Checkout to work in; the repository itself when not given. */
  readonly path?: string;
  /** Whether missing heads can be fetched from the repository. */
  readonly canFetch?: boolean;
  /** Of the group; the whole group when not given. */
  readonly base?: string;
  readonly head?: string;
  readonly name?: string;
}

const T0 = Date.UTC(2026, 10, 1);

/** `main`, a branch for each pull request, and the group as GitHub makes it. The queue tells all of it. */
export async function openQueueLab(pulls: readonly Queued[], merging: Merging = 'merge'): Promise<QueueLab> {
  const history = makeHistory();
  const base = history.commit('Begin', { 'src/main.js': 'start();\n' });
  const heads = new Map(pulls.map((pull) => [pull.number, branchOf(history, base, pull)]));
  const entries = groupOf(history, base, { pulls, merging });
  const group = entries.at(-1)?.headCommit ?? base;
  const server = await startGithub({
    runs: [runJson({ id: 1, head: group, foreign: false, workflow: 5, at: 0 })],
    pulls: pulls.map(({ number, foreign = false }) => ({
      ...{ number, state: 'open', user: { login: 'author' } },
      base: { sha: base, ref: 'main', repo: { full_name: 'o/n' } },
      head: {
        sha: heads.get(number) ?? '',
        ref: `topic-${String(number)}`,
        repo: { full_name: foreign ? 'eve/n' : 'o/n' },
      },
    })),
    queue: { branch: 'main', strategy: 'ALLGREEN', entries },
    permissions: { maintainer: 'write', author: 'admin', pusher: 'write', guest: 'read' },
  });
  const head = (number: number): string => heads.get(number) ?? '';
  let ids = 100;
  const put = (state: Partial<State>): void => {
    Object.assign(server.state, state);
  };
  const left: QueueLab['left'] = (number, artifact) => {
    const id = (ids += 1);
    const { workflow = 5, foreign = false } = artifact;
    const run = runJson({ id, head: head(number), foreign, workflow, at: id });
    put({
      runs: [...server.state.runs, run],
      artifacts: { ...server.state.artifacts, [id]: [artifactOf(artifact, id)] },
    });
  };
  const ran: QueueLab['ran'] = async (number, how = {}) => {
    const report = await reviewed(history, base, { number, head: head(number), how });
    const value = JSON.parse(json.render(report)) as Record<string, unknown>;
    how.edit?.(value);
    const name = `deep-review-${how.job ?? 'review'}-0-1-__deep_review-9.pr-${String(number)}`;
    const { workflow = 5, foreign = false } = how;
    left(number, { name, text: JSON.stringify(value), workflow, foreign });
  };
  return {
    ...{ server, history, base, group, head, put, ran, left },
    carry: (how = {}) => carryIn(history, server, { base, group, name: nameOf(pulls, base), ...how }),
    close: async () => {
      await server.close();
      history.remove();
    },
  };
}

function branchOf(history: History, base: string, { number, commits }: Queued): string {
  history.git('checkout', '-q', '-B', `topic-${String(number)}`, base);
  const all = commits ?? [{ [`src/f${String(number)}.js`]: `f(${String(number)});\n` }];
  const made = all.map((files, index) => history.commit(`Change ${String(number)}.${String(index + 1)}`, files));
  history.git('checkout', '-q', 'main');
  return made.at(-1) ?? base;
}

type Entries = NonNullable<State['queue']>['entries'][number][];

function groupOf(
  history: History,
  base: string,
  { pulls, merging }: { readonly pulls: readonly Queued[]; readonly merging: Merging },
): Entries {
  history.git('checkout', '-q', '--detach', base);
  const at = (): string => history.git('rev-parse', 'HEAD');
  const entries = pulls.map(({ number }) => {
    const [topic, baseCommit] = [`topic-${String(number)}`, at()];
    if (merging === 'merge')
      history.git('merge', '-q', '--no-ff', '-m', `Merge pull request #${String(number)}`, topic);
    else if (merging === 'rebase') history.git('cherry-pick', `${base}..${topic}`);
    else {
      history.git('merge', '-q', '--squash', topic);
      history.git('commit', '-q', '-m', `Change (#${String(number)})`);
    }
    return { number, headCommit: at(), baseCommit };
  });
  history.git('checkout', '-q', 'main');
  return entries;
}

const nameOf = (pulls: readonly Queued[], base: string): string =>
  `refs/heads/gh-readonly-queue/main/pr-${String(pulls.at(-1)?.number ?? 0)}-${base}`;

interface ReviewedHead {
  readonly number: number;
  readonly head: string;
  readonly how: RanOn;
}

/** The report that the stages make of made-up reviewers on the pull request. */
async function reviewed(history: History, base: string, { number, head, how }: ReviewedHead): Promise<Report> {
  const { raises = [], reviewers = ['ann', 'ben'], broken = [], gate, workflow = 5, job = 'review' } = how;
  const found = await collectChange(history.path, { base, head });
  const change: Change = { ...found, number, repository: 'o/n' };
  const [path = ''] = change.files.map((file) => file.path);
  const critical = raises.map(
    (title, at) => `C${String(at + 1)}. **${title}** — \`${path}:1\` (critical, regression)\n\nIt is wrong.`,
  );
  const covered = change.files.map((file) => `- \`${file.path}\`: Reviewed, no issues`).join('\n');
  const text = `# Review\n\n## Critical Issues\n\n${critical.join('\n\n') || 'None.'}\n\n## Coverage Summary\n\n${covered}\n`;
  const runs = reviewers.map((id) =>
    ranOnce(id, broken.includes(id) ? '' : text, broken.includes(id) ? { finished: false, exitCode: 1 } : {}),
  );
  const git = await openRepository(history.path);
  const leg = { workflow, job, index: '0', step: '__deep_review', name: job };
  const fingerprint = fingerprintOf({ reviewers: [], notes: [] }, change, how.into ?? 'main');
  try {
    const at = new Date(T0).toISOString();
    return await reportOn({ change, git: openAnswers(change, git), runs, past: { fingerprint, leg }, gate, at });
  } finally {
    await git.close();
  }
}

interface MadeRun {
  readonly id: number;
  readonly head: string;
  readonly foreign: boolean;
  readonly workflow: number;
  readonly at: number;
}

const timeAt = (minutes: number): string => new Date(T0 + minutes * 60_000).toISOString().replace('.000', '');

function runJson({ id, head, foreign, workflow, at }: MadeRun): State['runs'][number] {
  return {
    ...{ id, workflow_id: workflow, run_attempt: 1, head_branch: 'topic', head_sha: head, conclusion: 'success' },
    ...{ created_at: timeAt(at), updated_at: timeAt(at + 1), actor: { login: 'pusher' } },
    ...{ repository: { id: HOME }, head_repository: { id: foreign ? ELSEWHERE : HOME } },
  };
}

function artifactOf({ name, text, digest, expired = false, foreign = false }: LeftOnHead, run: number) {
  const bytes = archive([{ name: 'report.json', text }]);
  const told = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const from = { repository_id: HOME, head_repository_id: foreign ? ELSEWHERE : HOME };
  const json = {
    id: run * 10,
    name,
    expired,
    size_in_bytes: bytes.length,
    created_at: timeAt(run),
    digest: digest === undefined ? told : digest,
  };
  return { json: { ...json, workflow_run: from }, bytes };
}

interface GroupRun extends CarryHow {
  readonly base: string;
  readonly group: string;
  readonly name: string;
}

/** As the command does, without the runner. */
async function carryIn(
  history: History,
  server: GithubServer,
  { base, group, name, gate, override = 'write', waivers = [], withoutToken = false, head = group, ...how }: GroupRun,
): ReturnType<QueueLab['carry']> {
  const event = readEvent({
    name: 'merge_group',
    payload: {
      merge_group: { base_sha: base, head_sha: head, base_ref: 'refs/heads/main', head_ref: name },
      repository: { full_name: 'o/n', default_branch: 'main' },
    },
  });
  const github = await openGithub({ token: 't', apiUrl: server.url, repository: 'o/n', pauseMs: 1 });
  const path = how.path ?? history.path;
  const change = { ...(await collectChange(path, { base, head })), repository: 'o/n' };
  const settings = { gate: { ...GATE, ...gate }, override, demand: ALWAYS } as Settings;
  const git = await openRepository(path);
  const now = new Date(T0 + 86_400_000);
  try {
    const remote = how.canFetch === true ? { url: history.path, token: null } : null;
    const asking = { github, runId: 1, serverUrl: 'https://github.example', remote, now };
    const trusted = history.git('rev-parse', 'main');
    const prepared = { git, event, change, trusted, settings, waivers };
    const carried = await decidedBefore(prepared, withoutToken ? null : asking);
    const world = { now: () => now, elapsedMs: () => 0 };
    const clock = startClock(world as Parameters<typeof startClock>[0]);
    return { carried, report: groupReport({ settings, change, notes: [] }, carried, { clock, world }) };
  } finally {
    await git.close();
  }
}
