/** GitHub's API on the loopback interface: keeps state and checks every request and answer against the published schemas. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSchema, execute, type ExecutionResult, parse, validate, type GraphQLSchema } from 'graphql';
import { mergeQueue, type QueueState } from './queue.js';
import { faults, operationFor, sample, type Operation } from './schemas.js';

type Json = Readonly<Record<string, unknown>>;

/** What the repository holds. Fields that the program does not look at are filled in by the schemas. */
export interface State {
  readonly runs: readonly (Json & { readonly id: number })[];
  /** Run id → its artifacts; `bytes`: the archive. */
  readonly artifacts: Readonly<
    Record<number, readonly { readonly json: Json & { readonly id: number }; readonly bytes: Buffer }[]>
  >;
  /** Run id → its jobs. */
  readonly jobs: Readonly<Record<number, readonly Json[]>>;
  readonly comments: readonly Json[];
  /** Branch → where it stands. */
  readonly branches: Readonly<Record<string, string>>;
  /** Pull requests, each with `number`, `base` and `head`. */
  readonly pulls: readonly (Json & { readonly number: number })[];
  /** Login → permission. */
  readonly permissions: Readonly<Record<string, string>>;
  readonly reviews: readonly Json[];
  readonly threads: readonly Json[];
  /** The merge queue; none when not given. */
  readonly queue?: QueueState;
  /** Answers to give instead, per route, each once: a status and headers. */
  readonly failures: { readonly route: string; readonly status: number; readonly headers?: Record<string, string> }[];
}

export interface GithubServer {
  readonly url: string;
  readonly state: State;
  /** Requests or answers that break the published description. */
  readonly violations: string[];
  /** `GET /path?query` in order. */
  readonly requests: string[];
  /** Authorization headers that came to the storage host. */
  readonly leaked: string[];
  close(): Promise<void>;
}

let schema: GraphQLSchema | null = null;
const graphqlSchema = (): GraphQLSchema =>
  (schema ??= buildSchema(
    readFileSync(join(process.cwd(), 'node_modules/@octokit/graphql-schema/schema.graphql'), 'utf8'),
    {
      assumeValidSDL: true,
    },
  ));

/** Answers a query; the same text is checked against the large schema once. */
function answerer(source: string): (rootValue: Json, variableValues: Json) => Promise<ExecutionResult> {
  const schema = graphqlSchema();
  const document = parse(source);
  const errors = validate(schema, document);
  if (errors.length) return () => Promise.resolve({ errors });
  return async (rootValue, variableValues) => execute({ schema, document, rootValue, variableValues });
}

const answerers = new Map<string, ReturnType<typeof answerer>>();

/** Starts the API and, on a port of its own, the storage that artifacts are downloaded from. */
export async function startGithub(given: Partial<State> = {}): Promise<GithubServer> {
  const state: State = {
    runs: [],
    artifacts: {},
    jobs: {},
    comments: [],
    branches: {},
    pulls: [],
    permissions: {},
    reviews: [],
    threads: [],
    failures: [],
    ...given,
  };
  const found: Pick<GithubServer, 'violations' | 'requests' | 'leaked'> = { violations: [], requests: [], leaked: [] };
  const storage = createServer((request, response) => {
    if (request.headers.authorization) found.leaked.push(request.headers.authorization);
    const all = Object.values(state.artifacts).flat();
    response.setHeader('content-type', 'application/zip');
    response.end(all.find(({ json }) => request.url === `/${String(json.id)}`)?.bytes);
  });
  const storageUrl = await listen(storage);
  const api = createServer((request, response) => {
    void answer(request, response, { state, storageUrl, ...found });
  });
  const url = await listen(api);
  const close = async (): Promise<void> => {
    for (const server of [api, storage]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
  return { url, state, ...found, close };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

interface Context extends Pick<GithubServer, 'state' | 'violations' | 'requests'> {
  readonly storageUrl: string;
}

interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://github');
  const method = request.method ?? 'GET';
  context.requests.push(`${method} ${url.pathname}${url.search}`);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = chunks.length ? (JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json) : null;
  const {
    status,
    body: said,
    headers,
  } = url.pathname === '/graphql' ? await query(body ?? {}, context) : rest(method, url, context);
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(said === undefined ? '' : JSON.stringify(said));
}

function rest(method: string, url: URL, context: Context): Reply {
  const operation = operationFor(method, url.pathname);
  if (!operation) {
    context.violations.push(`no such route: ${method} ${url.pathname}`);
    return { status: 404, body: { message: 'Not Found' } };
  }
  const failure = context.state.failures.findIndex(({ route }) => route === operation.route);
  const [failing] = failure < 0 ? [] : context.state.failures.splice(failure, 1);
  if (failing) return { status: failing.status, body: { message: 'made up' }, headers: failing.headers ?? {} };
  checkQuery(operation, url, context);
  const reply = replyTo(operation, url, context);
  const expected = operation.answers[String(reply.status)];
  if (expected)
    context.violations.push(...faults(expected, reply.body).map((fault) => `answer ${operation.route}: ${fault}`));
  return reply;
}

function checkQuery({ parameters, route }: Operation, url: URL, { violations }: Context): void {
  for (const [name, value] of url.searchParams) {
    const known = parameters.find((parameter) => parameter.in === 'query' && parameter.name === name);
    if (!known) violations.push(`${route} takes no query parameter ${name}`);
    else if (name === 'created') violations.push(...rangeFaults(value));
    else
      violations.push(
        ...faults(known.schema, known.schema['type'] === 'integer' ? Number(value) : value).map(
          (fault) => `${route}?${name}${fault}`,
        ),
      );
  }
}

const RANGE = /^(?:(>=)(\S+Z)|(\S+Z|\*)\.\.(\S+Z))$/;

/** The description calls it a date; its words say that it is a range in the syntax of the search. */
const rangeFaults = (value: string): string[] => (RANGE.test(value) ? [] : [`created is no range: ${value}`]);

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

function replyTo({ route, path, answers }: Operation, url: URL, { state, storageUrl }: Context): Reply {
  const ok = (given: unknown): Reply => ({ status: 200, body: sample(answers['200'] ?? {}, given) });
  const missing: Reply = { status: 404, body: { message: 'Not Found' } };
  // What was started again is read off the requests.
  if (route.endsWith('/rerun-failed-jobs')) return { status: 201, body: {} };
  if (route.endsWith('/runs/{run_id}')) {
    const run = state.runs.find(({ id }) => String(id) === path['run_id']);
    return run ? ok(run) : missing;
  }
  if (route.endsWith('/actions/runs') || route.endsWith('/workflows/{workflow_id}/runs')) {
    const workflow = path['workflow_id'];
    const runs = runsOf(url, state).filter((run) => !workflow || String(run['workflow_id']) === workflow);
    return paged(url, runs.slice(0, MAX_FOUND), (page) => ok({ total_count: runs.length, workflow_runs: page }));
  }
  if (route.endsWith('/git/ref/{ref}')) {
    const at = state.branches[(path['ref'] ?? '').replace(/^heads\//, '')];
    return at ? ok({ ref: path['ref'], object: { type: 'commit', sha: at } }) : missing;
  }
  if (route.endsWith('/pulls/{pull_number}')) {
    const pull = state.pulls.find(({ number }) => String(number) === path['pull_number']);
    return pull ? ok(pull) : missing;
  }
  if (route.endsWith('/commits/{commit_sha}/pulls')) return paged(url, pullsOf(state, path['commit_sha'] ?? ''), ok);
  if (route.endsWith('/artifacts')) {
    const all = state.artifacts[Number(path['run_id'])] ?? [];
    return paged(
      url,
      all.map(({ json }) => json),
      (page) => ok({ total_count: all.length, artifacts: page }),
    );
  }
  if (route.endsWith('/jobs')) {
    const all = state.jobs[Number(path['run_id'])] ?? [];
    return paged(url, all, (page) => ok({ total_count: all.length, jobs: page }));
  }
  if (route.endsWith('/{archive_format}'))
    return { status: 302, headers: { location: `${storageUrl}/${path['artifact_id'] ?? ''}` } };
  if (route.endsWith('/comments')) return paged(url, state.comments, ok);
  const permission = state.permissions[path['username'] ?? ''];
  return permission ? ok({ permission, role_name: permission, user: null }) : missing;
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

async function query(body: Json, { state, violations }: Context): Promise<Reply> {
  const { query: source, variables } = body as { query: string; variables: Json };
  const failure = state.failures.findIndex(({ route }) => route === '/graphql');
  const [failing] = failure < 0 ? [] : state.failures.splice(failure, 1);
  if (failing) return { status: failing.status, body: { message: 'made up' } };
  const connection =
    (all: readonly Json[]) =>
    ({ first, after }: { first: number; after: string | null }): Json => {
      const start = Number(after ?? 0);
      const end = Math.min(all.length, start + first);
      return { nodes: all.slice(start, end), pageInfo: { hasNextPage: end < all.length, endCursor: String(end) } };
    };
  const pullRequest = {
    reviews: connection(state.reviews),
    reviewThreads: connection(
      state.threads.map((thread) => ({ ...thread, comments: connection(thread['comments'] as readonly Json[]) })),
    ),
  };
  const answering = answerers.get(source) ?? answerer(source);
  answerers.set(source, answering);
  const result = await answering({ repository: { pullRequest, mergeQueue: mergeQueue(state) } }, variables);
  violations.push(...(result.errors ?? []).map(({ message }) => `graphql: ${message}`));
  return { status: 200, body: result };
}
