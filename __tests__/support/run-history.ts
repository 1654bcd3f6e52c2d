/** A history of workflow runs on a loopback GitHub: what earlier runs left, and real runs of the stages over it. */
import { createHash } from 'node:crypto';
import type { Change } from '../../src/domain/change.js';
import type { PastSubject } from '../../src/domain/past.js';
import type { Remembrance } from '../../src/domain/past.js';
import type { Report } from '../../src/domain/report.js';
import type { ReviewerRun } from '../../src/domain/reviewer.js';
import type { Override } from '../../src/domain/way-out.js';
import { openGithub } from '../../src/edge/github.js';
import { peopleSide } from '../../src/edge/people.js';
import { previousRound } from '../../src/edge/previous.js';
import { json } from '../../src/formats/json.js';
import { readReport } from '../../src/formats/index.js';
import { reportOn } from './concluded.js';
import { archive } from './github-server/archive.js';
import { startGithub, type GithubServer, type State } from './github-server/server.js';
import { ranOnce } from './runs.js';

export const HOME = 77;
export const FORK = 88;
const PULL = 'pr-7';

/** A run that this lab did not make: what GitHub says of it. */
export interface Made {
  readonly conclusion: 'success' | 'failure' | 'cancelled' | null;
  readonly head?: string;
  readonly workflow?: number;
  readonly branch?: string;
  readonly fork?: boolean;
  readonly actor?: string;
  readonly attempt?: number;
  readonly artifacts?: readonly Left[];
}

/** An artifact: the files in it, and how the API speaks of it. */
export interface Left {
  readonly files?: Readonly<Record<string, string>>;
  readonly bytes?: Buffer;
  readonly name?: string;
  readonly expired?: boolean;
  /** `null`: none; another text: a wrong one. */
  readonly digest?: string | null;
}

export interface RunOptions {
  /** Critical findings that the reviewers raise, by title; none: a clean review. */
  readonly raises?: readonly string[];
  /** Another head than the last run's; default a new one. */
  readonly head?: string;
  /** The API cannot be reached. */
  readonly down?: boolean;
  /** Failures that the API gives once each: route, status, and how often. */
  readonly failing?: readonly (readonly [route: string, status: number, times: number])[];
  readonly fork?: boolean;
  readonly workflow?: number;
  /** Who may accept a red head; default `write`. */
  readonly override?: Override;
  /** Starts an earlier run again instead of a new one. */
  readonly again?: number;
  readonly markers?: readonly Remembrance[];
  /** Where the run stands; default: not told, so that every report is its past. */
  readonly leg?: LabLeg;
  /** The jobs that GitHub lists for the run, besides its own; default none. */
  readonly jobs?: readonly LabJob[];
  readonly touchesJobs?: boolean;
  /** What it leaves is uploaded only when another run of the lab calls `upload`. */
  readonly holdsBack?: boolean;
  /** The report is as an earlier version wrote it. */
  readonly old?: boolean;
}

export interface LabLeg {
  readonly job: string;
  readonly index?: string;
  readonly step?: string;
  /** Its name in GitHub's list; default the job's id; `null`: the runner tells no number to look it up by. */
  readonly name?: string | null;
}

export interface LabJob {
  readonly name: string;
  readonly status?: string;
  readonly conclusion?: string | null;
}

export interface HistoryLab {
  /** An earlier run that is over; its id. */
  made(run: Made): number;
  /** A real run over what is there; what it leaves becomes part of the history. */
  run(options?: RunOptions): Promise<Report>;
  /** Uploads what runs held back. */
  upload(): void;
  comment(author: string, body: string, more?: { readonly edited?: boolean; readonly bot?: boolean }): void;
  /** Changes what the API says of artifacts of the newest run that has some. */
  spoil(how: Partial<Left>, runId?: number): void;
  /** The newest report as `report.json`. */
  readonly last: () => string;
  readonly server: GithubServer;
  close(): Promise<void>;
}

/** What a report of this lab says, changed by `edit`. */
export function edited(text: string, edit: (report: Record<string, unknown>) => void): string {
  const value = JSON.parse(text) as Record<string, unknown>;
  edit(value);
  return JSON.stringify(value);
}

const START = Date.UTC(2026, 10, 1);

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** `author` wrote the change, `pusher` pushed it last; `maintainer` and both of them may write. */
export async function openHistory(): Promise<HistoryLab> {
  let minutes = 0;
  let ids = 100;
  let last = '';
  const held: (() => void)[] = [];
  const tick = (): string => new Date(START + (minutes += 10) * 60_000).toISOString().replace('.000', '');
  const permissions = { maintainer: 'write', author: 'admin', pusher: 'write', guest: 'read' };
  const server = await startGithub({ permissions });
  const state = server.state as Mutable<State>;
  const put = (run: Record<string, unknown> & { readonly id: number }): void => {
    state.runs = [...state.runs.filter(({ id }) => id !== run.id), run];
  };

  const made = (run: Made): number => {
    const id = (ids += 1);
    const created = tick();
    const artifacts = (run.artifacts ?? []).map((left, index) =>
      stored(left, { id: id * 1000 + index, run, at: tick() }),
    );
    state.artifacts = { ...state.artifacts, [id]: artifacts };
    put(runJson({ ...run, id, created, changed: tick() }));
    return id;
  };

  const run = async (options: RunOptions = {}): Promise<Report> => {
    const id = options.again ?? (ids += 1);
    const head = options.head ?? String(id).repeat(14).slice(0, 40);
    const earlier = state.runs.find((each) => each.id === id);
    const created = (earlier?.['created_at'] as string | undefined) ?? tick();
    const attempt = earlier ? Number(earlier['run_attempt'] ?? 1) + 1 : 1;
    const facts = { ...options, id, head, created, attempt };
    const began = tick();
    state.jobs = { ...state.jobs, [id]: jobsOf(options) };
    put(runJson({ ...facts, began, conclusion: null, changed: tick() }));
    const [openedAt, changedAt] = ['2026-11-01T00:00:00Z', created];
    for (const [route, status, times] of options.failing ?? [])
      for (let time = 0; time < times; time += 1) state.failures.push({ route, status });
    const report = await concluded(options.down ? 'http://127.0.0.1:9' : server.url, {
      ...{ runId: id, raises: options.raises ?? [], at: tick(), markers: options.markers ?? [] },
      subject: {
        ...{ of: PULL, pull: true, branch: 'topic', head, openedAt, changedAt, pusher: 'pusher' },
        touchesJobs: options.touchesJobs ?? false,
      },
      leg: options.leg ?? null,
      override: options.override ?? 'write',
    });
    state.failures.splice(0);
    last = options.old ? withoutLegs(json.render(report)) : json.render(report);
    const text = last;
    const isGreen = ['pass', 'accepted'].includes(report.decision.conclusion);
    const conclusion = isGreen ? 'success' : 'failure';
    const { job = 'job', index = '0', step } = options.leg ?? {};
    const name = `deep-review-${[job, index, attempt, ...(options.old || !step ? [] : [step])].join('-')}.${PULL}`;
    const uploads = (): void => {
      const number = id * 1000 + 900 + (state.artifacts[id] ?? []).length;
      const left = stored({ files: { 'report.json': text }, name }, { id: number, run: options, at: tick() });
      state.artifacts = { ...state.artifacts, [id]: [...(state.artifacts[id] ?? []), left] };
      put(runJson({ ...facts, began, conclusion, changed: tick() }));
    };
    if (options.holdsBack) held.push(uploads);
    else uploads();
    return report;
  };

  const comment: HistoryLab['comment'] = (author, body, { edited: isEdited = false, bot = false } = {}) => {
    const at = tick();
    const user = { login: author, type: bot ? 'Bot' : 'User' };
    const html_url = `https://example.invalid/c${String(state.comments.length + 1)}`;
    state.comments = [...state.comments, { html_url, user, body, created_at: at, updated_at: isEdited ? tick() : at }];
  };

  const spoil: HistoryLab['spoil'] = (how, runId) => {
    const id =
      runId ??
      Number(
        Object.keys(state.artifacts)
          .filter((key) => state.artifacts[Number(key)]?.length)
          .at(-1),
      );
    const spoiled = (state.artifacts[id] ?? []).map(({ json: told, bytes }) => ({
      json: { ...told, ...(how.expired === undefined ? {} : { expired: how.expired }), ...digestOf(how) },
      bytes: how.bytes ?? bytes,
    }));
    state.artifacts = { ...state.artifacts, [id]: spoiled };
  };
  const upload = (): void => {
    held.splice(0).forEach((uploads) => {
      uploads();
    });
  };
  return { made, run, upload, comment, spoil, last: () => last, server, close: () => server.close() };
}

const digestOf = ({ digest, bytes }: Partial<Left>): object => {
  if (digest !== undefined) return { digest };
  return bytes ? { digest: sha256(bytes) } : {};
};

const sha256 = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const OWN_CHECK = 4711;

/** As GitHub lists them: this run's own job among the others. */
const jobsOf = ({ leg, jobs = [] }: RunOptions): readonly Record<string, unknown>[] => [
  ...(leg ? [{ id: OWN_CHECK, name: leg.name ?? leg.job, status: 'in_progress', conclusion: null }] : []),
  ...jobs.map(({ name, status = 'queued', conclusion = null }, index) => ({ id: index + 1, name, status, conclusion })),
];

const withoutLegs = (text: string): string =>
  edited(text, (report) => {
    const told = Object.entries(report['round'] as object).filter(([name]) => name !== 'leg' && name !== 'otherLegs');
    report['round'] = Object.fromEntries(told);
  });

interface RunFacts extends Omit<Made, 'conclusion' | 'artifacts'> {
  readonly id: number;
  readonly created: string;
  readonly changed: string;
  readonly conclusion: string | null;
  readonly began?: string;
}

function runJson(run: RunFacts): Record<string, unknown> & { readonly id: number } {
  return {
    ...{
      id: run.id,
      workflow_id: run.workflow ?? 5,
      head_branch: run.branch ?? 'topic',
      run_attempt: run.attempt ?? 1,
    },
    ...{
      created_at: run.created,
      run_started_at: run.began ?? run.created,
      updated_at: run.changed,
      head_sha: run.head ?? 'x',
    },
    ...{ status: run.conclusion === null ? 'in_progress' : 'completed', conclusion: run.conclusion },
    ...{ actor: { login: run.actor ?? 'pusher' }, repository: { id: HOME } },
    head_repository: { id: run.fork ? FORK : HOME },
  };
}

function stored(
  left: Left,
  made: { id: number; run: Pick<Made, 'fork'>; at: string },
): State['artifacts'][number][number] {
  const entries = Object.entries(left.files ?? {}).map(([name, text]) => ({ name, text }));
  const bytes = left.bytes ?? archive(entries);
  const origin = {
    repository_id: HOME,
    head_repository_id: made.run.fork ? FORK : HOME,
    head_branch: 'topic',
    head_sha: 'x',
  };
  return {
    bytes,
    json: {
      ...{ id: made.id, name: left.name ?? 'deep-review-job-0-1', size_in_bytes: bytes.length },
      ...{ expired: left.expired ?? false, created_at: made.at },
      digest: left.digest === undefined ? sha256(bytes) : left.digest,
      workflow_run: { id: Math.floor(made.id / 1000), ...origin },
    },
  };
}

interface Conclude {
  readonly runId: number;
  readonly subject: PastSubject;
  readonly raises: readonly string[];
  readonly at: string;
  readonly markers: readonly Remembrance[];
  readonly leg: LabLeg | null;
  readonly override: Override;
}

async function concluded(
  apiUrl: string,
  { runId, subject, raises, at, markers, leg, override }: Conclude,
): Promise<Report> {
  const github = await openGithub({ token: 't', apiUrl, repository: 'o/n', pauseMs: 1 });
  const side = await peopleSide(github, { number: 7, author: 'author' });
  const { people } = side;
  const checkRun = leg?.name === null ? null : String(OWN_CHECK);
  const standing = leg && { job: leg.job, index: leg.index ?? '0', step: leg.step ?? '__self', checkRun };
  const remembers = () => Promise.resolve({ markers, problems: [] });
  const workflow = { github, runId, subject, standing, people, markers: remembers };
  const previous = await previousRound({ given: null, workflow, of: PULL, readReport });
  const problems = [...previous.problems, ...side.problems];
  const runs = reviewersRaising(raises);
  const past = { ...previous, people, problems };
  return reportOn({ change: changeAt(subject.head), git: null, runs, past, at, override });
}

function changeAt(head: string): Change {
  return {
    ...{ repository: 'o/n', number: 7, title: 't', description: '', author: 'author', branch: 'topic' },
    ...{ base: 'b'.repeat(40), mergeBase: 'b'.repeat(40), head, commits: [], diff: '', history: { kind: 'whole' } },
    filesId: null,
    files: [
      {
        ...{ path: 'src/a.js', previousPath: null, status: 'modified', added: 9, deleted: 0, kind: 'source' },
        ...{ blobs: null, hunks: [] },
      },
    ],
  };
}

function reviewersRaising(titles: readonly string[]): ReviewerRun[] {
  const claims = titles.map(
    (title, index) =>
      `C${String(index + 1)}. **${title}** — \`src/a.js:${String(2 + index * 5)}\` (critical, gap)\n\nIt is wrong.`,
  );
  const text = `# Review\n\n## Critical Issues\n\n${claims.join('\n\n') || 'None.'}\n\n## Coverage Summary\n\n- \`src/a.js\`: Reviewed\n`;
  return ['one', 'two'].map((id) => ranOnce(id, text));
}
