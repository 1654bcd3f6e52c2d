/** What GitHub answers to a request that changes nothing, from what the repository holds. */
import { commitsOf, pulledFiles, pullDiff } from './pull-diff.js';
import { restComments, restReview } from './reviews.js';
import { sample, type Operation } from './schemas.js';
import type { State } from './server.js';

type Json = Readonly<Record<string, unknown>>;

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Reading {
  readonly state: State;
  readonly storageUrl: string;
}

const RANGE = /^(?:(>=)(\S+Z)|(\S+Z|\*)\.\.(\S+Z))$/;

/** The description calls it a date; its words say that it is a range in the syntax of the search. */
export const rangeFaults = (value: string): string[] => (RANGE.test(value) ? [] : [`created is no range: ${value}`]);

function runsOf(url: URL, { runs }: State): readonly State['runs'][number][] {
  const branch = url.searchParams.get('branch');
  const head = url.searchParams.get('head_sha');
  const [, , since, from, until] = RANGE.exec(url.searchParams.get('created') ?? '') ?? [];
  const first = since ?? (from === '*' ? undefined : from) ?? '';
  const made = (run: Json): string => String(run['created_at']);
  return runs
    .filter((run) => branch === null || run['head_branch'] === branch)
    .filter((run) => head === null || run['head_sha'] === head)
    .filter((run) => made(run) >= first && (until === undefined || made(run) <= until))
    .sort((a, b) => made(b).localeCompare(made(a)));
}

/** What the API gives of one search, whatever it found. */
const MAX_FOUND = 1000;

type Reader = (asked: {
  readonly path: Operation['path'];
  readonly url: URL;
  readonly reading: Reading;
  readonly ok: (given: unknown) => Reply;
}) => Reply;

const MISSING: Reply = { status: 404, body: { message: 'Not Found' } };
const paths = (asked: Operation['path'], name: string): string => asked[name] ?? '';
const isOfPull = (each: Json, number: string): boolean => each['pull'] === undefined || each['pull'] === Number(number);

/** By the end of the route. */
const READERS: readonly (readonly [end: string, read: Reader])[] = [
  [
    '/runs/{run_id}',
    ({ path, reading: { state }, ok }) =>
      found(
        state.runs.find(({ id }) => String(id) === path['run_id']),
        ok,
      ),
  ],
  ['/actions/runs', (asked) => runs(asked)],
  ['/workflows/{workflow_id}/runs', (asked) => runs(asked)],
  [
    '/git/ref/{ref}',
    ({ path, reading: { state }, ok }) => {
      const at = state.branches[paths(path, 'ref').replace(/^heads\//, '')];
      return at ? ok({ ref: path['ref'], object: { type: 'commit', sha: at } }) : MISSING;
    },
  ],
  [
    '/pulls/{pull_number}',
    ({ path, reading: { state }, ok }) =>
      found(
        state.pulls.find(({ number }) => String(number) === path['pull_number']),
        ok,
      ),
  ],
  [
    '/commits/{commit_sha}/pulls',
    ({ path, url, reading: { state }, ok }) => paged(url, pullsOf(state, paths(path, 'commit_sha')), ok),
  ],
  [
    '/pulls/{pull_number}/commits',
    ({ path, url, reading: { state }, ok }) => paged(url, pullCommits(state, paths(path, 'pull_number')), ok),
  ],
  [
    '/pulls/{pull_number}/comments',
    ({ path, url, reading: { state }, ok }) => {
      const threads = state.threads.filter((each) => isOfPull(each, paths(path, 'pull_number')));
      return paged(
        url,
        threads.flatMap((thread) => restComments(state, thread)),
        ok,
      );
    },
  ],
  [
    '/pulls/{pull_number}/files',
    ({ path, url, reading: { state }, ok }) => paged(url, pullFiles(state, paths(path, 'pull_number')), ok),
  ],
  [
    '/pulls/{pull_number}/reviews',
    ({ path, url, reading: { state }, ok }) =>
      paged(url, state.reviews.filter((each) => isOfPull(each, paths(path, 'pull_number'))).map(restReview), ok),
  ],
  [
    '/commits/{ref}/statuses',
    ({ path, url, reading: { state }, ok }) =>
      paged(
        url,
        state.statuses.filter(({ sha }) => sha === path['ref']),
        ok,
      ),
  ],
  [
    '/artifacts',
    ({ path, url, reading: { state }, ok }) => {
      const all = state.artifacts[Number(path['run_id'])] ?? [];
      return paged(
        url,
        all.map(({ json }) => json),
        (page) => ok({ total_count: all.length, artifacts: page }),
      );
    },
  ],
  [
    '/jobs',
    ({ path, url, reading: { state }, ok }) => {
      const all = state.jobs[Number(path['run_id'])] ?? [];
      return paged(url, all, (page) => ok({ total_count: all.length, jobs: page }));
    },
  ],
  [
    '/{archive_format}',
    ({ path, reading: { storageUrl } }) => ({
      status: 302,
      headers: { location: `${storageUrl}/${paths(path, 'artifact_id')}` },
    }),
  ],
  [
    '/issues/comments/{comment_id}',
    ({ path, reading: { state }, ok }) =>
      found(
        state.comments.find(({ id }) => String(id) === path['comment_id']),
        ok,
      ),
  ],
  [
    '/issues/{issue_number}/comments',
    ({ path, url, reading: { state }, ok }) => {
      const end = `/${paths(path, 'issue_number')}`;
      return paged(
        url,
        state.comments.filter(
          ({ issue_url: issue }: { readonly issue_url?: string }) => issue === undefined || issue.endsWith(end),
        ),
        ok,
      );
    },
  ],
  [
    '/permission',
    ({ path, reading: { state }, ok }) => {
      const permission = state.permissions[paths(path, 'username')];
      return permission ? ok({ permission, role_name: permission, user: null }) : MISSING;
    },
  ],
];

const found = (value: unknown, ok: (given: unknown) => Reply): Reply => (value === undefined ? MISSING : ok(value));

function runs({ path, url, reading: { state }, ok }: Parameters<Reader>[0]): Reply {
  const workflow = path['workflow_id'];
  const wanted = runsOf(url, state).filter((run) => !workflow || String(run['workflow_id']) === workflow);
  return paged(url, wanted.slice(0, MAX_FOUND), (page) => ok({ total_count: wanted.length, workflow_runs: page }));
}

/** `null`: this server does not answer it. */
export function read({ route, path, answers }: Operation, url: URL, reading: Reading): Reply | null {
  const ok = (given: unknown): Reply => ({ status: 200, body: sample(answers['200'] ?? {}, given) });
  // The longest end first: some ends are ends of others.
  const [reader] = READERS.filter(([end]) => route.endsWith(end)).sort(([a], [b]) => b.length - a.length);
  return reader?.[1]({ path, url, reading, ok }) ?? null;
}

/** Those that git has, unless a test names them with their accounts. */
function pullCommits(state: State, number: string): readonly Json[] {
  if (state.commits.length) return state.commits;
  const pull = state.pulls.find((each) => String(each.number) === number);
  // A test may say who made them.
  if (pull && Array.isArray(pull['made'])) return pull['made'] as readonly Json[];
  if (!pull || state.git === null) return [];
  const [base, head] = [pull.base, pull.head] as { readonly sha: string }[];
  return commitsOf(state.git, base?.sha ?? '', head?.sha ?? '').map((sha) => ({
    sha,
    author: null,
    committer: null,
    parents: [],
  }));
}

function pullFiles({ pulls, git }: State, number: string): readonly Json[] {
  const pull = pulls.find((each) => String(each.number) === number);
  if (!pull || git === null) return [];
  const [base, head] = [pull.base, pull.head] as { readonly sha: string }[];
  const status = { status: 'modified', additions: 1, deletions: 1, changes: 2, sha: null };
  return pulledFiles(pullDiff(git, base?.sha ?? '', head?.sha ?? '')).map((file) => ({ ...status, ...file }));
}

const pullsOf = ({ pulls }: State, sha: string): readonly Json[] =>
  pulls.filter(({ head }) => (head as { readonly sha?: string } | undefined)?.sha === sha);

/** One page of a list, with the link to the next. */
function paged(url: URL, all: readonly Json[], reply: (page: readonly Json[]) => Reply): Reply {
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const page = Number(url.searchParams.get('page') ?? 1);
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const made = reply(all.slice((page - 1) * size, page * size));
  return page * size < all.length ? { ...made, headers: { link: `<${next.href}>; rel="next"` } } : made;
}
