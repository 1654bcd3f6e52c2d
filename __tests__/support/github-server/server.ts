/** GitHub's API on the loopback interface: keeps state and checks every request and answer against the published schemas. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSchema, execute, type ExecutionResult, parse, validate, type GraphQLSchema } from 'graphql';
import { rootOf, strict } from './graphql-state.js';
import { createComment, createStatus, updateComment, type PostsState, type Written } from './posts.js';
import type { QueueState } from './queue.js';
import { rangeFaults, read, type Reply } from './reads.js';
import { createReview } from './reviews.js';
import { refusal, tokenIn, type Token } from './rights.js';
import { faults, operationFor, sample, type Operation } from './schemas.js';
import { contentLimit, isNameless, troubleFor, type Trouble } from './troubles.js';

type Json = Readonly<Record<string, unknown>>;

/** What the repository holds. Fields that the program does not look at are filled in by the schemas. */
export interface State extends Readonly<PostsState> {
  readonly runs: readonly (Json & { readonly id: number })[];
  /** Run id → its artifacts; `bytes`: the archive. */
  readonly artifacts: Readonly<
    Record<number, readonly { readonly json: Json & { readonly id: number }; readonly bytes: Buffer }[]>
  >;
  /** Run id → its jobs. */
  readonly jobs: Readonly<Record<number, readonly Json[]>>;
  /** Branch → where it stands. */
  readonly branches: Readonly<Record<string, string>>;
  /** Commits of the pull request, where a test names them with their accounts; else git's. */
  readonly commits: readonly Json[];
  /** Login → permission. */
  readonly permissions: Readonly<Record<string, string>>;
  /** Who may come with which token; `null`: everybody may do everything. */
  readonly tokens: Readonly<Record<string, Token>> | null;
  /** The merge queue; `null`: there is none. */
  readonly queue: QueueState | null;
  /** Answers to give instead, per route, each once: a status and headers. */
  readonly failures: { readonly route: string; readonly status: number; readonly headers?: Record<string, string> }[];
  readonly troubles: Trouble[];
  /** What stands before every route, as on a server of one's own: `/api/v3`. */
  readonly prefix: string;
}

/** A request and what it came to. GraphQL's have the name of their query. */
export interface Call {
  /** `POST /repos/{owner}/{repo}/statuses/{sha}`, `graphql Threads`. */
  readonly name: string;
  readonly status: number;
}

export interface GithubServer {
  readonly url: string;
  readonly state: State;
  /** Requests or answers that break the published description. */
  readonly violations: string[];
  /** `GET /path?query` in order. */
  readonly requests: string[];
  /** The same by their routes, with the status of the answer. */
  readonly calls: Call[];
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

type Answerer = (asked: {
  readonly rootValue: Json;
  readonly variableValues: Json;
  readonly violations: string[];
}) => Promise<ExecutionResult>;

/** Answers a query; the same text is checked against the large schema once. */
function answerer(source: string): Answerer {
  const schema = graphqlSchema();
  const document = parse(source);
  const errors = validate(schema, document);
  if (errors.length) return () => Promise.resolve({ errors });
  return async ({ rootValue, variableValues, violations }) =>
    execute({ schema, document, rootValue, variableValues, fieldResolver: strict(violations) });
}

const answerers = new Map<string, Answerer>();

const EMPTY: State = {
  ...{ runs: [], artifacts: {}, jobs: {}, branches: {}, commits: [], permissions: {}, failures: [], troubles: [] },
  ...{ comments: [], reviews: [], threads: [], statuses: [], deletions: [], edits: {}, pulls: [], queue: null },
  ...{ tokens: null, git: null, prefix: '' },
  now: () => new Date().toISOString().replace(/\.\d+/, ''),
};

/** Starts the API and, on a port of its own, the storage that artifacts are downloaded from. */
export async function startGithub(given: Partial<State> = {}): Promise<GithubServer> {
  const state: State = { ...EMPTY, failures: [], troubles: [], ...given };
  const found: Pick<GithubServer, 'violations' | 'requests' | 'calls' | 'leaked'> = {
    violations: [],
    requests: [],
    calls: [],
    leaked: [],
  };
  const storage = createServer((request, response) => {
    if (request.headers.authorization) found.leaked.push(request.headers.authorization);
    const all = Object.values(state.artifacts).flat();
    response.setHeader('content-type', 'application/zip');
    response.end(all.find(({ json }) => request.url === `/${String(json.id)}`)?.bytes);
  });
  const storageUrl = await listen(storage);
  const limit = contentLimit();
  const api = createServer((request, response) => {
    void answer(request, response, { state, storageUrl, limit, ...found });
  });
  const url = `${await listen(api)}${state.prefix}`;
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

interface Context extends Pick<GithubServer, 'state' | 'violations' | 'requests' | 'calls'> {
  readonly storageUrl: string;
  readonly limit: ReturnType<typeof contentLimit>;
}

/** A request as it came. */
interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly token: string;
  readonly body: Json | null;
}

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://github');
  const method = request.method ?? 'GET';
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = chunks.length ? (JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json) : null;
  const { prefix } = context.state;
  // A server of one's own has GraphQL beside its version, not below it.
  const isGraphql = url.pathname === (prefix === '' ? '/graphql' : prefix.replace(/\/v3$/, '/graphql'));
  if (!isGraphql && !url.pathname.startsWith(prefix)) context.violations.push(`not below ${prefix}: ${url.pathname}`);
  if (!isGraphql) url.pathname = url.pathname.slice(prefix.length);
  else url.pathname = '/graphql';
  if (isNameless(request.headers)) context.violations.push('a request without a user agent');
  context.requests.push(`${method} ${url.pathname}${url.search}`);
  const asked = { method, url, token: tokenIn(request.headers.authorization), body };
  const reply = await replyWithTroubles(asked, isGraphql, context);
  if (reply === null) {
    request.socket.destroy();
    return;
  }
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
  response.end(reply.body === undefined ? '' : JSON.stringify(reply.body));
}

/** The name of a query; of one without, what it is about. */
const FIRST_WORD = /^\s*(?:query|mutation)\s+(\w+)/;
const WANTED = /\w+ReviewThread(?:Reply)?\b|reviewThreads|comments|reviews|mergeQueue|viewer/;

/** `null`: the connection is to be cut. */
async function replyWithTroubles(asked: Asked, isGraphql: boolean, context: Context): Promise<Reply | null> {
  const source = isGraphql ? ((asked.body as { readonly query?: string } | null)?.query ?? '') : '';
  const operation = isGraphql ? null : operationFor(asked.method, asked.url.pathname);
  const word = FIRST_WORD.exec(source)?.[1] ?? WANTED.exec(source)?.[0] ?? '';
  const name = isGraphql ? `graphql ${word}` : `${asked.method} ${operation?.route ?? asked.url.pathname}`;
  const isChange = isGraphql ? /^\s*mutation\b/.test(source) : asked.method !== 'GET';
  const trouble =
    troubleFor(context.state.troubles, { name, query: source }) ?? (isChange ? context.limit(asked.method) : null);
  if (trouble?.delayMs) await new Promise((done) => setTimeout(done, trouble.delayMs));
  const happens = !trouble || trouble.isDone === true || (trouble.status === undefined && trouble.isCut !== true);
  const done = happens ? await (isGraphql ? query(asked, context) : rest(asked, operation, context)) : null;
  const status = trouble?.status ?? done?.status ?? 0;
  context.calls.push({ name, status: trouble?.isCut ? 0 : status });
  if (trouble?.isCut) return null;
  if (!trouble?.status) return done;
  return { status, body: { message: trouble.message ?? 'made up' }, headers: trouble.headers?.() ?? {} };
}

const WRITERS: Readonly<Record<string, (wish: Parameters<typeof createComment>[0]) => Written>> = {
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': createComment,
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': updateComment,
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': createReview,
  'POST /repos/{owner}/{repo}/statuses/{sha}': createStatus,
};

/** Where no token is looked at, everybody is the job. */
const ANYBODY: Token = { login: 'github-actions[bot]', rights: {} };

function rest(asked: Asked, operation: Operation | null, context: Context): Reply {
  const { method, url, token } = asked;
  const { state, violations } = context;
  if (!operation) {
    violations.push(`no such route: ${method} ${url.pathname}`);
    return { status: 404, body: { message: 'Not Found' } };
  }
  const failure = state.failures.findIndex(({ route }) => route === operation.route);
  const [failing] = failure < 0 ? [] : state.failures.splice(failure, 1);
  if (failing) return { status: failing.status, body: { message: 'made up' }, headers: failing.headers ?? {} };
  const refused = refusal({ method, route: operation.route, token }, state.tokens);
  if (refused) return refused;
  checkQuery(operation, url, context);
  const reply = answerOf(asked, operation, context);
  const expected = operation.answers[String(reply.status)];
  if (expected) violations.push(...faults(expected, reply.body).map((fault) => `answer ${operation.route}: ${fault}`));
  return reply;
}

function answerOf({ method, url, token, body }: Asked, operation: Operation, context: Context): Reply {
  const { state, storageUrl, violations } = context;
  const { route, path, answers } = operation;
  const write = WRITERS[`${method} ${route}`];
  if (operation.body && body) {
    const wrong = faults(operation.body, body);
    violations.push(...wrong.map((fault) => `body of ${method} ${route}: ${fault}`));
    if (wrong.length) return { status: 422, body: { message: 'Validation Failed', errors: wrong } };
  }
  // What was started again is read off the requests.
  if (method === 'POST' && /\/rerun(-failed-jobs)?$/.test(route)) return { status: 201, body: {} };
  if (write) {
    const { status, body: said } = write({ state, token: state.tokens?.[token] ?? ANYBODY, path, body: body ?? {} });
    return { status, body: status < 300 ? sample(answers[String(status)] ?? {}, said) : said };
  }
  const reply = method === 'GET' ? read(operation, url, { state, storageUrl }) : null;
  if (reply) return reply;
  violations.push(`nothing answers ${method} ${route}`);
  return { status: 404, body: { message: 'Not Found' } };
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

/** GitHub says at an error's own level what kind it is. */
const withTypes = ({ data, errors }: ExecutionResult): Json => ({
  ...(data !== undefined && { data }),
  ...(errors && {
    errors: errors.map(({ message, path, extensions }) => ({
      ...(extensions['type'] !== undefined && { type: extensions['type'] }),
      path,
      message,
    })),
  }),
});

async function query({ body, token }: Asked, { state, violations }: Context): Promise<Reply> {
  const { query: source = '', variables = {} } = (body ?? {}) as { query?: string; variables?: Json };
  const failure = state.failures.findIndex(({ route }) => route === '/graphql');
  const [failing] = failure < 0 ? [] : state.failures.splice(failure, 1);
  if (failing) return { status: failing.status, body: { message: 'made up' } };
  const refused = refusal({ method: 'POST', route: '/graphql', token }, state.tokens);
  if (refused) return refused;
  const answering = answerers.get(source) ?? answerer(source);
  answerers.set(source, answering);
  const rootValue = rootOf({ state, token: state.tokens?.[token] ?? null });
  const result = await answering({ rootValue, variableValues: variables, violations });
  // What GitHub itself would refuse breaks no description.
  const wrong = (result.errors ?? []).filter(({ extensions }) => extensions['type'] === undefined);
  violations.push(...wrong.map(({ message }) => `graphql: ${message}`));
  return { status: 200, body: withTypes(result) };
}
