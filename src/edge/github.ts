/** Asks GitHub's API, with paging, retries and failures as values; also for an event's pull request, the tip of a branch and the jobs of a run. */
import type { Problem } from '../domain/problem.js';
import { type EventFacts, pullsWithHead, unknownPull, withPullRequest } from '../event/event.js';
import type { Answer, Github, Parameters } from '../seams.js';
import { apiReason } from '../text/wording.js';
export type { Answer, Github } from '../seams.js';

interface GithubAccess {
  readonly token: string;
  /** `GITHUB_API_URL`, e.g. `https://api.github.com`; GraphQL is found beside it. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** First pause before another attempt, ms; doubles. Default 1000. */
  readonly pauseMs?: number;
}

const ATTEMPTS = 3;
const MAX_PAGES = 30;
const PAGE_SIZE = 100;
/** Longer waits are not worth holding up a run. */
const MAX_WAIT_MS = 60_000;
/** Of all waits of a run together. */
const MAX_WAITS_MS = 150_000;

interface ApiComplaint {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

type Send = (route: string, parameters: Parameters) => Promise<Answer<unknown>>;

/** Opens the API. Loads its client only now: a local run never needs it. */
export async function openGithub(access: GithubAccess): Promise<Github> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(access.token, { baseUrl: access.apiUrl.replace(/\/+$/, ''), log: SILENT });
  const [owner = '', repo = ''] = access.repository.split('/');
  const pauseMs = access.pauseMs ?? 1000;
  const patience = { pauseMs, leftMs: MAX_WAITS_MS };
  const ask = async (route: string, parameters: Parameters): Promise<ApiComplaint> => {
    const said = (await octokit.request(route, { owner, repo, ...parameters })) as ApiComplaint;
    return { data: said.data, headers: said.headers };
  };
  const send: Send = (route, parameters) => attempt(patience, () => ask(route, parameters));
  return {
    repository: { owner, repo },
    get: async <T>(route: string, parameters = {}) => (await send(route, parameters)) as Answer<T>,
    all: (route, parameters, pick) => allPages(send, { route, parameters, pick }),
    graphql: async <T>(query: string, variables: Readonly<Record<string, unknown>>) =>
      (await attempt(patience, async () => ({
        data: await octokit.graphql<T>(query, { ...variables }),
        headers: {},
      }))) as Answer<T>,
    send: async <T>(route: string, parameters: Parameters) =>
      (await attempt(patience, () => ask(route, parameters), ONLY_LIMITS)) as Answer<T>,
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
  return { kind: 'failed', status: 200, why: `there are more than ${MAX_PAGES * PAGE_SIZE} entries` };
}

const nextPage = ({ link }: Readonly<Record<string, unknown>>): boolean =>
  typeof link === 'string' && link.includes('rel="next"');

/** What waiting may still take; shared by all requests. */
interface Waiting {
  readonly pauseMs: number;
  leftMs: number;
}

/**
 * Tries again what may pass: server errors, rate limits with a short wait, a broken connection. Of our own, since
 * octokit's plugins for this wait as long as the API says, and bring a scheduler that is larger than our client.
 */
async function attempt(
  waiting: Waiting,
  ask: () => Promise<ApiComplaint>,
  mayRepeat: (failed: Failed) => boolean = () => true,
): Promise<Answer<unknown>> {
  for (let tried = 1; ; tried += 1) {
    try {
      return { kind: 'done', ...(await ask()) };
    } catch (error) {
      const failed = failureOf(error as Thrown);
      const { status, why, limited, waitMs: asked } = failed;
      const again = failed.again && mayRepeat(failed);
      const waitMs = asked ?? waiting.pauseMs * 2 ** (tried - 1);
      if (!again || tried >= ATTEMPTS || waitMs > Math.min(MAX_WAIT_MS, waiting.leftMs)) {
        return { kind: 'failed', status, why, ...(limited && { limited }) };
      }
      waiting.leftMs -= waitMs;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

/** After a server error or a broken connection nobody knows whether what was sent was done. */
const ONLY_LIMITS = ({ limited }: Failed): boolean => limited;

interface Failed {
  readonly status: number;
  readonly why: string;
  readonly again: boolean;
  readonly limited: boolean;
  /** How long the API asks to wait. */
  readonly waitMs: number | null;
}

type HeaderRecord = Readonly<Record<string, string | undefined>>;

/** What octokit throws: an answer with an error status, an answer of GraphQL with errors, or no answer at all. */
interface Thrown {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly headers?: HeaderRecord };
  readonly headers?: HeaderRecord;
  readonly errors?: readonly { readonly type?: string; readonly message?: string }[];
}

/** GraphQL answers 200 whatever went wrong; these are the statuses that the other half of the API gives. */
const GRAPHQL_STATUS: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  RATE_LIMITED: 429,
  RATE_LIMIT: 429,
};

function failureOf(error: Thrown): Failed {
  const why = (error.message ?? 'an error without a message').split('\n')[0] ?? '';
  const ofQuery = error.errors?.[0];
  if (ofQuery) {
    const status = GRAPHQL_STATUS[ofQuery.type ?? ''] ?? 200;
    return statusFailure({ status, why: ofQuery.message ?? why, headers: error.headers ?? {} });
  }
  // Octokit reports an unreachable host as 500 without a response.
  if (!error.response || error.status === undefined)
    return { status: 0, why, again: true, limited: false, waitMs: null };
  return statusFailure({ status: error.status, why, headers: error.response.headers ?? {} });
}

interface Refused {
  readonly status: number;
  readonly why: string;
  readonly headers: HeaderRecord;
}

function statusFailure({ status, why, headers }: Refused): Failed {
  const limit = status === 429 || status === 403 ? limitOf({ status, why, headers }) : null;
  if (limit === null) return { status, why, again: status >= 500, limited: false, waitMs: null };
  const until = limit.liftedAt === null ? '' : `; it is lifted at ${limit.liftedAt}`;
  return { status, why: `${why}${until}`, again: true, limited: true, waitMs: limit.waitMs };
}

/** The documented pause after a secondary limit that tells none. */
const UNTOLD_WAIT_MS = 60_000;

/**
 * How long a rate limit lasts: `retry-after`, else the time at which the spent hour is over; by the API's own clock.
 * `null`: it is no limit but a permission that is missing.
 */
function limitOf({ status, why, headers }: Refused): { waitMs: number; liftedAt: string | null } | null {
  const now = Date.parse(headers['date'] ?? '');
  const at = (waitMs: number): { waitMs: number; liftedAt: string | null } => ({
    waitMs,
    liftedAt: Number.isNaN(now) ? null : new Date(now + waitMs).toISOString().replace(/\.\d+Z$/, 'Z'),
  });
  const asked = headers['retry-after'];
  if (asked !== undefined && /^\d+$/.test(asked.trim())) return at(Number(asked) * 1000);
  const reset = Number(headers['x-ratelimit-reset']) * 1000;
  if (headers['x-ratelimit-remaining'] === '0' && reset > 0) {
    // A second more: both clocks tell whole seconds.
    const waitMs = Number.isNaN(now) ? MAX_WAIT_MS + 1 : Math.max(0, reset - now) + 1000;
    return { waitMs, liftedAt: new Date(reset).toISOString().replace(/\.\d+Z$/, 'Z') };
  }
  return status === 429 || /secondary rate limit|abuse detection/i.test(why) ? at(UNTOLD_WAIT_MS) : null;
}

/** A failed answer as a problem of the run. `what` names what was to be learned. */
export function apiProblem(
  what: string,
  answer: { readonly status: number; readonly why: string; readonly limited?: boolean },
): Problem {
  return { what, why: apiReason(answer), fix: fixFor(answer) };
}

function fixFor({ status, limited }: { readonly status: number; readonly limited?: boolean }): string {
  if (limited === true) {
    return "run it again when the rate limit is lifted; a job's own token has 1,000 requests an hour, which all jobs of the repository share";
  }
  const denied = status === 401 || status === 403 || status === 404;
  return denied
    ? 'give the workflow `permissions: { contents: read, pull-requests: read, actions: read }`'
    : 'run it again';
}

// The pull request that an event only points at.

interface CompleteFacts {
  readonly facts: EventFacts;
  readonly problems: readonly Problem[];
}

/** Asks for the pull request where the event only points at it. `github` is `null` without a token. */
export async function completeEvent(facts: EventFacts, github: Github | null): Promise<CompleteFacts> {
  const { naming, head } = facts;
  if (naming.kind === 'pull-request') return { facts: await pullOf(facts, naming.number, github), problems: [] };
  if (naming.kind === 'commit' && head !== null && github !== null) return pullOfCommit(facts, head, github);
  return { facts, problems: [] };
}

async function pullOf(facts: EventFacts, number: number, github: Github | null): Promise<EventFacts> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
  return withPullRequest(facts, number, github && (await github.get<unknown>(route, { pull_number: number })));
}

async function pullOfCommit(facts: EventFacts, head: string, github: Github): Promise<CompleteFacts> {
  const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
  const answer = await github.get<unknown>(route, { commit_sha: head, per_page: PAGE_SIZE });
  if (answer.kind === 'failed') return { facts, problems: [unknownPull(facts, head, answer)] };
  const numbers = pullsWithHead(answer.data, head);
  const [number] = numbers;
  if (number === undefined) return { facts, problems: [] };
  if (numbers.length > 1) return { facts: { ...facts, naming: { kind: 'several', numbers } }, problems: [] };
  return { facts: await pullOf(facts, number, github), problems: [] };
}

// The commit that a branch stands at now.

/** `null` when GitHub does not tell. */
export async function tipOfBranch(github: Github, branch: string): Promise<string | null> {
  const answer = await github.get<{ readonly object?: { readonly sha?: string } }>(
    'GET /repos/{owner}/{repo}/git/ref/{ref}',
    { ref: `heads/${branch}` },
  );
  const sha = answer.kind === 'done' ? answer.data.object?.sha : undefined;
  return sha !== undefined && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha) ? sha : null;
}

// The jobs of a workflow run as GitHub lists them.

export interface JobOfRun {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
}

/** The jobs of a run's newest attempt. */
export function jobsOf(github: Github, runId: number): Promise<Answer<readonly JobOfRun[]>> {
  return github.all<JobOfRun>(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
    { run_id: runId },
    (page) => (page as { readonly jobs: readonly JobOfRun[] }).jobs,
  );
}
