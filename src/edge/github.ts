/** A token and a repository enter; a way to ask GitHub's API leaves: paging, retries, failures as values. */
import type { Problem } from '../domain/problem.js';

export interface GithubAccess {
  readonly token: string;
  /** `GITHUB_API_URL`, e.g. `https://api.github.com`; GraphQL is found beside it. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** First pause before another attempt, ms; doubles. Default 1000. */
  readonly pauseMs?: number;
}

/** What the API said. `status` is 0 when it could not be reached. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly data: T; readonly headers: Readonly<Record<string, unknown>> }
  | { readonly kind: 'failed'; readonly status: number; readonly why: string };

export interface Github {
  readonly repository: { readonly owner: string; readonly repo: string };
  /** `route` as in GitHub's documentation, e.g. `GET /repos/{owner}/{repo}/issues/{issue_number}/comments`. */
  get<T>(route: string, parameters?: Readonly<Record<string, unknown>>): Promise<Answer<T>>;
  /** All pages of a list, at most `maxPages` of 100; `pick` takes the list out of a page. */
  all<Item>(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    pick: (page: unknown) => readonly Item[],
  ): Promise<Answer<readonly Item[]>>;
  graphql<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer<T>>;
}

const ATTEMPTS = 3;
const MAX_PAGES = 30;
const PAGE_SIZE = 100;
/** Longer waits are not worth holding up a run. */
const MAX_WAIT_MS = 60_000;

interface Said {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

type Send = (route: string, parameters: Readonly<Record<string, unknown>>) => Promise<Answer<unknown>>;

/** Opens the API. Loads its client only now: a local run never needs it. */
export async function openGithub(access: GithubAccess): Promise<Github> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(access.token, { baseUrl: access.apiUrl.replace(/\/+$/, ''), log: SILENT });
  const [owner = '', repo = ''] = access.repository.split('/');
  const pauseMs = access.pauseMs ?? 1000;
  const send: Send = (route, parameters) =>
    attempt(pauseMs, async () => {
      const said = (await octokit.request(route, { owner, repo, ...parameters })) as Said;
      return { data: said.data, headers: said.headers };
    });
  return {
    repository: { owner, repo },
    get: async <T>(route: string, parameters = {}) => (await send(route, parameters)) as Answer<T>,
    all: (route, parameters, pick) => allPages(send, { route, parameters, pick }),
    graphql: async <T>(query: string, variables: Readonly<Record<string, unknown>>) =>
      (await attempt(pauseMs, async () => ({
        data: await octokit.graphql<T>(query, { ...variables }),
        headers: {},
      }))) as Answer<T>,
  };
}

const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

interface Listing<Item> {
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly pick: (page: unknown) => readonly Item[];
}

async function allPages<Item>(
  send: Send,
  { route, parameters, pick }: Listing<Item>,
): Promise<Answer<readonly Item[]>> {
  const items: Item[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const answer = await send(route, { ...parameters, per_page: PAGE_SIZE, page });
    if (answer.kind === 'failed') return answer;
    const found = pick(answer.data);
    items.push(...found);
    if (!nextPage(answer.headers)) return { kind: 'done', data: items, headers: {} };
  }
  return { kind: 'failed', status: 0, why: `there are more than ${MAX_PAGES * PAGE_SIZE} entries` };
}

const nextPage = ({ link }: Readonly<Record<string, unknown>>): boolean =>
  typeof link === 'string' && link.includes('rel="next"');

/** Tries again what may pass: server errors, rate limits with a short wait, a broken connection. */
async function attempt(pauseMs: number, ask: () => Promise<Said>): Promise<Answer<unknown>> {
  for (let tried = 1; ; tried += 1) {
    try {
      return { kind: 'done', ...(await ask()) };
    } catch (error) {
      const failure = failureOf(error);
      const waitMs = failure.waitMs ?? pauseMs * 2 ** (tried - 1);
      if (!failure.again || tried >= ATTEMPTS || waitMs > MAX_WAIT_MS) {
        return { kind: 'failed', status: failure.status, why: failure.why };
      }
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

interface Failed {
  readonly status: number;
  readonly why: string;
  readonly again: boolean;
  /** How long the API asks to wait. */
  readonly waitMs: number | null;
}

function failureOf(error: unknown): Failed {
  const { status, message, response } = error as {
    readonly status?: number;
    readonly message?: string;
    readonly response?: { readonly headers?: Readonly<Record<string, string>> };
  };
  const why = (message ?? String(error)).split('\n')[0] ?? '';
  const headers = response?.headers ?? {};
  const asked = Number(headers['retry-after']);
  const waitMs = asked > 0 ? asked * 1000 : null;
  // Octokit reports an unreachable host as 500 without a response.
  if (status === undefined || !response)
    return { status: response ? (status ?? 0) : 0, why, again: true, waitMs: null };
  const limited = status === 429 || (status === 403 && waitMs !== null);
  return { status, why, again: status >= 500 || limited, waitMs };
}

/** A failed answer as a problem of the run. `what` names what was to be learned. */
export function apiProblem(what: string, answer: { readonly status: number; readonly why: string }): Problem {
  const { status, why } = answer;
  const denied = status === 401 || status === 403 || status === 404;
  const fix = denied
    ? 'give the workflow `permissions: { contents: read, pull-requests: read, actions: read }`'
    : 'run it again';
  return { what, why: status ? `the API answered ${status}: ${why}` : `the API could not be reached: ${why}`, fix };
}
