/** A branch enters; the workflow runs on it leave, page by page, newest first, and whether their list reached its end. */
import type { EarlierRun } from '../../domain/past.js';
import type { Answer, Github } from '../github.js';

/** A run as the API tells it. */
interface RunJson {
  readonly id: number;
  readonly workflow_id: number;
  readonly run_attempt?: number;
  readonly head_branch: string | null;
  readonly head_sha?: string | null;
  readonly conclusion: string | null;
  readonly created_at: string;
  readonly run_started_at?: string | null;
  readonly updated_at?: string | null;
  readonly actor?: { readonly login: string } | null;
  readonly repository: { readonly id: number };
  readonly head_repository: { readonly id: number } | null;
}

/** The run that asks. */
export type CurrentRun =
  { readonly kind: 'done'; readonly run: EarlierRun } | { readonly kind: 'failed'; readonly why: string };

/** Reads one run. */
export async function readRun(github: Github, id: number): Promise<CurrentRun> {
  const answer = await github.get<RunJson>('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id });
  if (answer.kind === 'failed') return { kind: 'failed', why: said(answer) };
  return { kind: 'done', run: runOf(answer.data) };
}

function runOf(json: RunJson): EarlierRun {
  return {
    id: json.id,
    workflowId: json.workflow_id,
    attempt: json.run_attempt ?? 1,
    branch: json.head_branch,
    headSha: json.head_sha ?? null,
    repositoryId: json.repository.id,
    headRepositoryId: json.head_repository?.id ?? null,
    createdAt: json.created_at,
    beganAt: json.run_started_at ?? json.created_at,
    changedAt: json.updated_at ?? null,
    conclusion: json.conclusion,
    actor: json.actor?.login ?? null,
  };
}

/** A page of the list. `cut`: the list ends before its end, and why. */
export interface RunPage {
  readonly runs: readonly EarlierRun[];
  readonly cut: string | null;
}

export interface RunQuery {
  readonly branch: string;
  /** ISO 8601: older runs are not asked for; `null` asks for all. */
  readonly since: string | null;
  /** Asked where the server has no list over all workflows. */
  readonly workflowId: number;
  /** Runs of other workflows too. */
  readonly everyWorkflow: boolean;
}

const PAGE_SIZE = 100;
/** The API gives at most 1,000 results for one search; what is older is asked for by another. */
const PAGES_PER_SEARCH = 10;
const MAX_PAGES = 50;

const ALL = 'GET /repos/{owner}/{repo}/actions/runs';
const OF_WORKFLOW = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';

/** Pages until the list ends; each run once. The consumer stops when it has seen enough. */
export async function* pagesOfRuns(github: Github, query: RunQuery): AsyncGenerator<RunPage> {
  const seen = new Map<number, EarlierRun>();
  let everyWorkflow = query.everyWorkflow;
  let until: string | null = null;
  let total = 0;
  for (let asked = 0, page = 1; asked < MAX_PAGES; asked += 1, page += 1) {
    const answer = await ask(github, { ...query, everyWorkflow }, { until, page });
    if (answer.kind === 'failed') {
      // This run itself was just found: a server that knows it and not the list has no such list.
      if (answer.status !== 404 || !everyWorkflow || asked > 0) {
        yield { runs: [], cut: said(answer) };
        return;
      }
      everyWorkflow = false;
      page = 0;
      continue;
    }
    const { workflow_runs: found, total_count: count } = answer.data;
    if (until === null) total = Math.max(total, count);
    const runs = found.map(runOf).filter(({ id }) => !seen.has(id));
    for (const run of runs) seen.set(run.id, run);
    const whole = seen.size >= total;
    const stuck = !whole && runs.length === 0;
    yield { runs, cut: stuck ? `${seen.size} of ${total} runs are listed` : null };
    if (whole || stuck) return;
    if (page >= PAGES_PER_SEARCH) {
      until = oldest([...seen.values()]);
      page = 0;
    }
  }
  yield { runs: [], cut: `there are more than ${MAX_PAGES * PAGE_SIZE} runs` };
}

interface Listed {
  readonly workflow_runs: readonly RunJson[];
  readonly total_count: number;
}

function ask(
  github: Github,
  { branch, since, workflowId, everyWorkflow }: RunQuery,
  { until, page }: { readonly until: string | null; readonly page: number },
): Promise<Answer<Listed>> {
  const created = until === null ? (since === null ? null : `>=${since}`) : `${since ?? '*'}..${until}`;
  return github.get<Listed>(everyWorkflow ? ALL : OF_WORKFLOW, {
    ...(everyWorkflow ? {} : { workflow_id: workflowId }),
    ...(created === null ? {} : { created }),
    ...{ branch, per_page: PAGE_SIZE, page },
  });
}

const oldest = (runs: readonly EarlierRun[]): string =>
  runs.reduce((first, { createdAt }) => (createdAt < first ? createdAt : first), runs[0]?.createdAt ?? '');

const said = ({ status, why }: { readonly status: number; readonly why: string }): string =>
  status ? `the API answered ${status}: ${why}` : `the API could not be reached: ${why}`;
