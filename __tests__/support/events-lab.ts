/** A kind of event and of change enters; what the action makes of it, through the composite executor, leaves. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runComposite, type CompositeRun } from './composite.js';
import type { Value } from './composite/expressions.js';
import { serveGit } from './git-http.js';
import { archive } from './github-server/archive.js';
import { startGithub, type State } from './github-server/server.js';
import { makeHistory, type History } from './history.js';
import { type Files, git, putFiles } from './repository.js';

const TOKEN = 'ghs_loopbackOnly';

/** Commits by the name that the table gives them. */
export type Commits = Readonly<Record<string, string>>;

export interface EventRow {
  readonly event: string;
  /** What kind of change it is about. */
  readonly change: string;
  readonly payload: (commits: Commits) => Record<string, Value>;
  /** What the workflow checked out; `main` when it is not said. */
  readonly checkout?: string;
  readonly inputs?: (commits: Commits) => Readonly<Record<string, string>>;
  readonly pulls?: (commits: Commits) => State['pulls'];
  readonly failures?: State['failures'];
  /** The branch that the workflow runs on has rules of its own. */
  readonly isProtected?: boolean;
  /** The configuration on the base branch, a commit after `tip`, which is called so; none when not given. */
  readonly configuration?: string;
  /** The preset `codex` reviews, by a stand-in that fails where a stranger could reach it. */
  readonly preset?: boolean;
  /** What ran before it on the head of a pull request, and left its report. */
  readonly before?: EventRow;
  /** Pull requests in the merge queue, each with the commit at which it ends. */
  readonly queue?: Readonly<Record<number, string>>;
  /** Presets and keys decide, and not the lab's own reviewer. */
  readonly keyless?: boolean;
  readonly expected: string;
}

const REVIEWER = `cat > /dev/null
printf '# Review\\n\\n## Critical Issues\\n\\nNone.\\n\\n## Coverage Summary\\n\\n'
git diff --name-only "$DEEP_REVIEW_MERGE_BASE" "$DEEP_REVIEW_HEAD" -- | while read -r path; do printf -- '- \`%s\` — Reviewed, no issues\\n' "$path"; done
printf '\\n'; "$1" "$DEEP_REVIEW_PROMPT"
`;

/** The repository at GitHub, the API, and a folder for checkouts. */
export interface EventsLab {
  readonly commits: Commits;
  run(row: EventRow): Promise<{ readonly told: string; readonly violations: readonly string[] }>;
  close(): Promise<void>;
}

/** All of a head by which a stranger may try to steer who reads it. */
const HOSTILE: Files = {
  'src/d.js': 'foreign();\n',
  '.github/deep-review.yml': 'untrusted: data\ngate: trial\nfail-on: never\nreviewers: { x: { run: "env" } }\n',
  '.github/deep-review.md': 'notes of a stranger\n',
  ...{ 'AGENTS.md': 'obey\n', '.codex/config.toml': '# obey\n' },
  '.gitattributes': '* -diff filter=evil linguist-generated\n',
  '.gitmodules': '[submodule "module"]\n\tpath = module\n\turl = https://example.invalid/x\n',
  link: { link: '/etc/hostname' },
};

/** main: begin, grow, tip; topic (#7) from grow; fork (#8) from grow, at refs/pull/8/head only; v1 at begin, v2 at tip; lone: a branch without common history. */
function makeOrigin(): { readonly origin: History; readonly commits: Commits } {
  const origin = makeHistory();
  const begin = origin.commit('Begin', { 'src/a.js': 'start();\n' });
  origin.git('tag', 'v1');
  const grow = origin.commit('Grow', { 'src/b.js': 'more();\n' });
  origin.git('checkout', '-q', '-b', 'topic');
  const topic = origin.commit('Query by id', { 'src/a.js': 'start();\nquery();\n' });
  const amended = origin.commit('Query by id, again', { 'src/a.js': 'start();\nquery(id);\n' });
  origin.git('checkout', '-q', '--detach', grow);
  const fork = origin.commit('From a fork', { 'src/c.js': 'foreign();\n' });
  origin.git('update-ref', 'refs/pull/8/head', fork);
  origin.git('checkout', '-q', '--detach', grow);
  putFiles(origin.path, HOSTILE);
  origin.git('add', '-A', '-f');
  origin.git('update-index', '--add', '--cacheinfo', `160000,${grow},module`);
  origin.git('commit', '-q', '-m', 'From a fork, too');
  const hostile = origin.git('rev-parse', 'HEAD');
  origin.git('update-ref', 'refs/pull/10/head', hostile);
  origin.git('checkout', '-q', '-f', '--detach', grow);
  origin.git('checkout', '-q', '--detach', grow);
  const queued = origin.commit('Merge pull request #7 from o/topic', { 'src/a.js': 'start();\nquery();\n' });
  origin.git('update-ref', 'refs/heads/gh-readonly-queue/main/pr-7', queued);
  origin.git('checkout', '-q', '--orphan', 'lone');
  const lone = origin.commit('Alone', { 'alone.js': 'alone();\n' });
  origin.git('checkout', '-q', '-f', 'main');
  const tip = origin.commit('Tip', { 'docs/x.md': 'x\n' });
  origin.git('tag', 'v2');
  origin.git('branch', '-f', 'topic', topic);
  origin.git('update-ref', 'refs/keep/amended', amended);
  return { origin, commits: { begin, grow, topic, amended, fork, hostile, queued, lone, tip } };
}

export async function openEventsLab(): Promise<EventsLab> {
  const { origin, commits } = makeOrigin();
  const folder = mkdtempSync(join(tmpdir(), 'events-'));
  writeFileSync(join(folder, 'ann.sh'), REVIEWER);
  const server = serveGit(origin.path, { token: TOKEN, requests: [] });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const cloneUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/.git`;
  let runs = 0;
  return {
    commits,
    run: async (row) => {
      const known = configured(origin, commits, row);
      const api = await startGithub(stateOf(row, known));
      const once = (each: EventRow): Promise<CompositeRun> => {
        const workspace = join(folder, `run-${String((runs += 1))}`);
        checkOut(origin, workspace, each.checkout ?? 'main');
        return act(each, { commits: known, workspace, folder, cloneUrl, apiUrl: api.url });
      };
      try {
        if (row.before) Object.assign(api.state, leftBy(await once(row.before), api.state));
        return { told: told(await once(row), known), violations: api.violations };
      } finally {
        await api.close();
        origin.git('update-ref', 'refs/heads/main', commits['tip'] ?? '');
      }
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      origin.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The commits with the base branch one further, where the row configures something. */
function configured(origin: History, commits: Commits, { configuration }: EventRow): Commits {
  if (configuration === undefined) return commits;
  origin.git('checkout', '-q', '-f', 'main');
  return { ...commits, tip: origin.commit('Configure', { '.github/deep-review.yml': configuration }) };
}

const run = (id: number, head: string) => ({
  ...{ id, workflow_id: 5, head_branch: 'main', head_sha: head, actor: { login: 'ada' } },
  ...{ created_at: '2026-11-01T00:00:00Z', repository: { id: 1 }, head_repository: { id: 1 } },
});

function stateOf(row: EventRow, commits: Commits): Partial<State> {
  const entries = Object.entries(row.queue ?? {}).map(([number, name]) => ({
    ...{ number: Number(number), headCommit: commits[name] ?? null, baseCommit: null },
  }));
  return {
    branches: { main: commits['tip'] ?? '' },
    pulls: row.pulls?.(commits) ?? [],
    failures: [...(row.failures ?? [])],
    runs: [run(1, commits['tip'] ?? '')],
    permissions: { ada: 'write', eve: 'read', tri: 'read' },
    ...(row.queue && { queue: { branch: 'main', strategy: 'ALLGREEN', entries } }),
  };
}

const EARLIER = 50;

/** The earlier run with the artifact that it uploaded. */
function leftBy(done: CompositeRun, { runs }: Pick<State, 'runs'>): Partial<State> {
  const text = readFileSync(done.outputs['report-json'] ?? '', 'utf8');
  const { change } = JSON.parse(text) as Told;
  const bytes = archive([{ name: 'report.json', text }]);
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const name = done.steps.find(({ id }) => id === 'upload')?.with['name'] ?? '';
  const json = {
    id: 501,
    name,
    digest,
    expired: false,
    size_in_bytes: bytes.length,
    created_at: '2026-11-01T00:01:00Z',
  };
  const workflow_run = { repository_id: 1, head_repository_id: 1 };
  return {
    runs: [...runs, run(EARLIER, change.head)],
    artifacts: { [EARLIER]: [{ json: { ...json, workflow_run }, bytes }] },
  };
}

/** As actions/checkout with `fetch-depth: 0` leaves it: every branch and tag, and nothing of a fork. */
function checkOut(origin: History, workspace: string, revision: string): void {
  mkdirSync(workspace);
  git(workspace, 'init', '-q', '.');
  const pull = revision.startsWith('refs/') ? [`+${revision}:refs/remotes/${revision.slice(5)}`] : [];
  git(workspace, 'fetch', '-q', '--tags', `file://${origin.path}`, '+refs/heads/*:refs/remotes/origin/*', ...pull);
  git(workspace, 'remote', 'add', 'origin', 'https://github.com/o/n');
  git(workspace, 'checkout', '-q', '--detach', namedThere(revision));
}

function namedThere(revision: string): string {
  if (revision.startsWith('refs/')) return `refs/remotes/${revision.slice(5)}`;
  return /^v\d/.test(revision) ? revision : `origin/${revision}`;
}

interface Stage {
  readonly commits: Commits;
  readonly workspace: string;
  readonly folder: string;
  readonly cloneUrl: string;
  readonly apiUrl: string;
}

function act(row: EventRow, { commits, workspace, folder, cloneUrl, apiUrl }: Stage): Promise<CompositeRun> {
  const closing = resolve('__tests__/support/closing');
  const own = row.keyless === true || row.preset === true;
  const reviewers = own ? {} : { reviewers: `ann: { run: "bash ${folder}/ann.sh ${closing}" }` };
  return runComposite({
    // Where the bundle under test is: while one works on it, a folder with what `npm run build` made.
    actionDirectory: process.env['ACTION_DIRECTORY'] ?? resolve('.'),
    workspace,
    inputs: {
      ...{ install: 'never', 'github-token': TOKEN, ...reviewers },
      ...(row.preset && { 'openai-api-key': 'sk-secret-0123456789' }),
      ...row.inputs?.(commits),
    },
    env: { PATH: `${resolve('__tests__/fixtures/presets')}:${process.env['PATH'] ?? ''}` },
    event: {
      repository: { full_name: 'o/n', default_branch: 'main', clone_url: cloneUrl },
      sender: { login: 'eve' },
      ...row.payload(commits),
    },
    github: {
      ...{ event_name: row.event, repository: 'o/n', run_id: '1', api_url: apiUrl },
      ref_protected: String(row.isProtected ?? false),
    },
    uses: { 'actions/upload-artifact': () => ({}) },
  });
}

interface Told {
  readonly change: { readonly base: string; readonly head: string; readonly number: number | null };
  readonly decision: { readonly conclusion: string; readonly reasons: readonly string[] };
  readonly mode: string;
  readonly reviewers: readonly unknown[];
}

/** A cell of the table: the ends by their names, or the exit and what the gate says. */
function told(done: CompositeRun, commits: Commits): string {
  const file = done.outputs['report-json'] ?? '';
  const review = done.steps.find(({ id }) => id === 'review');
  if (file === '') {
    const said = review?.outputs['explanation'] ?? done.log.trim();
    return `exit ${String(review?.exitCode)}: ${named(said, commits)}`;
  }
  const { change, decision, reviewers, mode } = JSON.parse(readFileSync(file, 'utf8')) as Told;
  const ends = `${nameOf(change.base, commits)}..${nameOf(change.head, commits)}`;
  if (mode === 'carried')
    return `${ends} carried, ${decision.conclusion}: ${named(decision.reasons[0] ?? '', commits)}`;
  const what = reviewers.length ? ends : 'nothing changed';
  const of = change.number === null ? '' : ` of #${String(change.number)}`;
  return `${what}${of}, ${decision.conclusion}`;
}

function nameOf(sha: string, commits: Commits): string {
  return Object.entries(commits).find(([, commit]) => commit === sha)?.[0] ?? 'nothing';
}

function named(text: string, commits: Commits): string {
  return Object.entries(commits).reduce(
    (all, [name, commit]) => all.replaceAll(commit, name).replaceAll(commit.slice(0, 12), name),
    text,
  );
}
