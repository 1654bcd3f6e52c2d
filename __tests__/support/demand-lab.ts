/** A pull request on a loopback GitHub, with a reviewer that leaves a trace: events enter, what the real command made of each leaves. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { review } from '../../src/commands/review.js';
import { INPUTS_VARIABLE } from '../../src/edge/inputs.js';
import type { ReportJson } from '../../src/formats/json-schema.js';
import { archive } from './github-server/archive.js';
import { startGithub, type GithubServer, type State } from './github-server/server.js';
import { makeHistory, type History } from './history.js';
import type { Files } from './repository.js';

const HOME = 77;

/** Leaves a trace where it runs, and finds whatever line says BUG. */
const REVIEWER = `cat > /dev/null
echo "$DEEP_REVIEW_HEAD" >> "$1/started"
printf '# Review\\n\\n## Critical Issues\\n\\n'
if line=$(git grep -n BUG | head -1) && [ -n "$line" ]; then
  path=$(cut -d: -f1 <<<"$line"); number=$(cut -d: -f2 <<<"$line")
  printf 'C1. **The counter leaks** — \`%s:%s\` (critical, regression)\\n\\nIt is never closed.\\n' "$path" "$number"
else
  printf 'None.\\n'
fi
printf '\\n## Coverage Summary\\n\\n'
git diff --name-only "$DEEP_REVIEW_MERGE_BASE" "$DEEP_REVIEW_HEAD" -- | while read -r path; do printf -- '- \`%s\` — Reviewed, no issues\\n' "$path"; done
printf '\\n'; "$2" "$DEEP_REVIEW_PROMPT"
`;

export interface DemandEvent {
  /** Default `pull_request`. */
  readonly name?: string;
  readonly action: string;
  readonly label?: string;
  readonly labels?: readonly string[];
  readonly draft?: boolean;
  readonly sender?: string;
  /** The comment of the event: its number in the order of comments. */
  readonly comment?: number;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

export interface DemandRan {
  readonly status: number;
  readonly conclusion: string;
  readonly report: ReportJson;
  /** Heads that the reviewer was started on by this run. */
  readonly started: readonly string[];
  readonly outputs: string;
  readonly summary: string;
  readonly log: string;
}

export interface DemandLab {
  readonly server: GithubServer;
  readonly folder: string;
  /** The first head. */
  readonly first: string;
  /** A push of the topic branch; the SHA. */
  readonly push: (files: Files, message?: string) => string;
  /** A new run for an event. */
  readonly run: (event: DemandEvent) => Promise<DemandRan>;
  /** The newest run once more, with the same event. */
  readonly again: () => Promise<DemandRan>;
  readonly comment: (author: string, body: string) => void;
  /** Whom GitHub says that the commits are by. */
  readonly made: (commits: readonly object[]) => void;
  readonly close: () => Promise<void>;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** `config`: the base's, besides its reviewer. `mara` and `ada`, who wrote the change, may write; `eve` may not. */
export async function openDemandLab(config: string, change: Files): Promise<DemandLab> {
  const folder = mkdtempSync(join(tmpdir(), 'demand-'));
  writeFileSync(join(folder, 'ann.sh'), REVIEWER);
  const history = makeHistory();
  const reviewers = `reviewers: { ann: { run: "bash ${folder}/ann.sh ${folder} ${resolve('__tests__/support/closing')}" } }`;
  const files = { '.github/deep-review.yml': `${reviewers}\n${config}`, 'src/a.js': 'start();\n', 'docs/a.md': 'a\n' };
  const base = history.commit('Begin', files);
  history.git('checkout', '-q', '-b', 'topic');
  const permissions = { mara: 'write', ada: 'write', eve: 'read' };
  const server = await startGithub({ permissions, branches: { main: base } });
  return labOf({ folder, history, base, server }, change);
}

interface DemandStage {
  readonly folder: string;
  readonly history: History;
  readonly base: string;
  readonly server: GithubServer;
}

function labOf({ folder, history, base, server }: DemandStage, change: Files): DemandLab {
  const state = server.state as Mutable<State>;
  let minutes = 0;
  const tick = (): string =>
    new Date(Date.UTC(2026, 10, 1) + (minutes += 10) * 60_000).toISOString().replace('.000', '');
  let [pushedAt, head, id] = ['', '', 100];
  let made: readonly object[] | null = null;
  let last: { readonly event: DemandEvent; readonly at: string; readonly head: string } | null = null;
  const push: DemandLab['push'] = (files, message = 'Change') => {
    head = history.commit(message, files);
    pushedAt = tick();
    return head;
  };
  const first = push(change);
  const pullOf = (event: DemandEvent, at: string, of: string) => ({
    ...{ number: 7, title: 'Count', body: '', draft: event.draft ?? false, user: { login: 'ada' }, state: 'open' },
    ...{ created_at: '2026-11-01T00:00:00Z', updated_at: at, labels: (event.labels ?? []).map((name) => ({ name })) },
    ...{ head: { sha: of, ref: 'topic', repo: { full_name: 'o/n' } } },
    ...{ base: { sha: base, ref: 'main', repo: { full_name: 'o/n' } } },
  });
  const payloadOf = (event: DemandEvent, at: string, of: string): object => {
    const pull = pullOf(event, at, of);
    const label = event.label === undefined ? {} : { label: { name: event.label } };
    const said = event.comment === undefined ? {} : { comment: state.comments[event.comment - 1] };
    const about = event.name === 'issue_comment' ? { issue: { number: 7, pull_request: {} } } : { pull_request: pull };
    const repository = { full_name: 'o/n', default_branch: 'main' };
    return { action: event.action, repository, sender: { login: event.sender ?? 'ada' }, ...label, ...said, ...about };
  };
  const play = async (event: DemandEvent, at: string, of: string): Promise<DemandRan> => {
    const began = tick();
    const earlier = state.runs.find((each) => each.id === id);
    const attempt = Number(earlier?.['run_attempt'] ?? 0) + 1;
    const run = {
      ...{ id, workflow_id: 5, head_branch: 'topic', head_sha: of, run_attempt: attempt, actor: { login: 'ada' } },
      ...{ created_at: earlier?.['created_at'] ?? began, run_started_at: began, updated_at: tick() },
      ...{ repository: { id: HOME }, head_repository: { id: HOME } },
    };
    const put = (more: object): void => {
      state.runs = [...state.runs.filter((each) => each.id !== id), { ...run, ...more }];
    };
    put({ status: 'in_progress', conclusion: null });
    state.pulls = [{ ...pullOf(event, at, of), ...(made && { made }) }];
    const done = await command(
      { folder, path: history.path, url: server.url },
      { event, id, payload: payloadOf(event, at, of) },
    );
    put({ status: 'completed', conclusion: done.status === 0 ? 'success' : 'failure' });
    if (done.text !== '') keep(state, id, { text: done.text, attempt, at: tick() });
    return { ...done, report: (done.text === '' ? {} : JSON.parse(done.text)) as ReportJson };
  };
  return {
    ...{ server, folder, push, first },
    run: (event) => {
      id += 1;
      const isPush = ['opened', 'synchronize'].includes(event.action);
      last = { event, at: isPush ? pushedAt : tick(), head };
      return play(event, last.at, head);
    },
    again: () => {
      if (last === null) throw new Error('no run yet');
      return play(last.event, last.at, last.head);
    },
    made: (commits) => {
      made = commits;
    },
    comment: (author, body) => {
      const at = tick();
      const html_url = `https://github.com/o/n/pull/7#issuecomment-${String(state.comments.length + 1)}`;
      state.comments = [
        ...state.comments,
        { html_url, user: { login: author, type: 'User' }, body, created_at: at, updated_at: at },
      ];
    },
    close: async () => {
      await server.close();
      history.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a run left, as the API lists it. */
function keep(state: Mutable<State>, id: number, left: { text: string; attempt: number; at: string }): void {
  const bytes = archive([{ name: 'report.json', text: left.text }]);
  const json = {
    ...{ id: id * 10 + left.attempt, name: `deep-review-review-0-${String(left.attempt)}-step.pr-7`, expired: false },
    ...{
      size_in_bytes: bytes.length,
      created_at: left.at,
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    },
    workflow_run: { id, repository_id: HOME, head_repository_id: HOME, head_branch: 'topic', head_sha: 'x' },
  };
  state.artifacts = { ...state.artifacts, [id]: [...(state.artifacts[id] ?? []), { json, bytes }] };
}

interface Called {
  readonly event: DemandEvent;
  readonly id: number;
  readonly payload: object;
}

/** The command as the action's step runs it, in this process. */
async function command(
  { folder, path, url }: { readonly folder: string; readonly path: string; readonly url: string },
  { event, id, payload }: Called,
): Promise<Omit<DemandRan, 'report'> & { readonly text: string }> {
  const saved = { ...process.env };
  const said: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  const place = mkdtempSync(join(folder, 'run-'));
  const of = (name: string): string => join(place, name);
  const read = (name: string): string => (existsSync(of(name)) ? readFileSync(of(name), 'utf8') : '');
  mkdirSync(of('temp'));
  for (const name of ['output', 'summary']) writeFileSync(of(name), '');
  writeFileSync(of('event.json'), JSON.stringify(payload));
  rmSync(join(folder, 'started'), { force: true });
  for (const name of Object.keys(process.env))
    if (/^(GITHUB_|RUNNER_|DEEP_)/.test(name)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, {
    ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: event.name ?? 'pull_request', GITHUB_EVENT_PATH: of('event.json') },
    ...{ GITHUB_API_URL: url, GITHUB_REPOSITORY: 'o/n', GITHUB_RUN_ID: String(id), GITHUB_JOB: 'review' },
    ...{
      GITHUB_WORKSPACE: path,
      RUNNER_TEMP: of('temp'),
      GITHUB_OUTPUT: of('output'),
      GITHUB_STEP_SUMMARY: of('summary'),
    },
    ...{ DEEP_REVIEW_JOB_INDEX: '0', DEEP_REVIEW_STEP: 'step' },
    [INPUTS_VARIABLE]: JSON.stringify({ 'github-token': 'ghs_loopback', install: 'never', ...event.inputs }),
  });
  process.stdout.write = (text: string) => said.push(text) > 0;
  try {
    const status = await review(['review', ...(event.flags ?? [])]);
    const started = existsSync(join(folder, 'started'))
      ? readFileSync(join(folder, 'started'), 'utf8').trim().split('\n')
      : [];
    const outputs = read('output');
    const conclusion = /conclusion<<(\S+)\n(.*)\n\1/.exec(outputs)?.[2] ?? '';
    return {
      status,
      conclusion,
      started,
      outputs,
      summary: read('summary'),
      log: said.join(''),
      text: read('temp/deep-review/report.json'),
    };
  } finally {
    process.stdout.write = write;
    for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, saved);
  }
}
