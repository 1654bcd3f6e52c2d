/** Codex: how it is started for a review, what its stream of events means, and which API it may use. */
import {
  type Answered,
  type Failure,
  type FailureClass,
  NO_TELEMETRY,
  type ReviewerEvent,
  type Telemetry,
  type TokenUse,
} from '../domain/reviewer.js';
import type { Interpretation, Invocation, ModelApi, ProcessResult, Refusal, ReviewerAdapter, Task } from '../seams.js';
import {
  classOfWords,
  complaints,
  exitFailure,
  failure,
  type Json,
  lastWords,
  modelNamed,
  numberOf,
  readLine,
  readLines,
  recordOf,
  retryOf,
  reviewIn,
  type Speaker,
  stringOf,
  tally,
  tokens,
  useOf,
} from './cli-output.js';
import { filesPrintedBy, programsIn, repositoryPaths } from './shell.js';

// OpenAI's Responses API: what Codex may ask of it, and what its answers say of tokens.

/** An event of a stream holds the response so far, the last one its usage; a body that is no event is the response. */
function told(document: unknown, before: Answered): Answered {
  const event = recordOf(document);
  const isEvent = String(event['type']).startsWith('response.');
  if (!isEvent && !('usage' in event)) return before;
  const response = isEvent ? recordOf(event['response']) : event;
  const usage = response['usage'];
  const use = typeof usage === 'object' && usage !== null ? useIn(usage as Json) : before.use;
  return { model: modelNamed(response['model'], before), use };
}

function useIn(usage: Json): TokenUse {
  const details = recordOf(usage['input_tokens_details']);
  return useOf({
    input: tokens(usage, 'input_tokens'),
    cacheRead: tokens(details, 'cached_tokens'),
    cacheWrite: tokens(details, 'cache_write_tokens'),
    output: tokens(usage, 'output_tokens'),
  });
}

const REFUSALS: Readonly<Record<Refusal, readonly [status: number, type: string, code: string]>> = {
  unauthenticated: [401, 'invalid_request_error', 'invalid_api_key'],
  'not-found': [404, 'invalid_request_error', 'unknown_url'],
  'too-large': [413, 'invalid_request_error', 'request_too_large'],
  busy: [429, 'rate_limit_error', 'rate_limit_exceeded'],
  // Not tried again, unlike every status for limits.
  cap: [400, 'invalid_request_error', 'cap_reached'],
  unreachable: [502, 'server_error', 'unreachable'],
};

/** The API behind Codex. */
const openaiApi: ModelApi = {
  origin: 'https://api.openai.com',
  keyPlaces: [{ kind: 'header', name: 'authorization', prefix: 'Bearer ' }],
  serves: (method, path) => {
    if (method === 'POST' && (path === '/v1/responses' || path === '/v1/responses/compact')) return 'asks';
    return method === 'GET' && /^\/v1\/models(?:\/[\w.:-]{1,100})?$/.test(path) ? 'reads' : null;
  },
  modelIn: () => null,
  // People write this address with and without its version.
  basePath: (path) => path.replace(/\/$/, '').replace(/\/v1$/, ''),
  told,
  refusal: (why, message) => {
    const [status, type, code] = REFUSALS[why];
    return { status, body: { error: { message, type, code, param: null } } };
  },
};

const SPEAKER: Speaker = {
  name: 'Codex',
  key: '`openai-api-key` (OPENAI_API_KEY or CODEX_API_KEY)',
  statusPage: 'https://status.openai.com',
  billingPage: 'https://platform.openai.com/settings/organization/limits',
};

/** The variable that our provider reads; the built-in provider ignores OPENAI_API_KEY and tries WebSockets first. */
const KEY_VARIABLE = 'DEEP_REVIEW_OPENAI_KEY';

/** Nothing from the checkout's or the user's configuration; a read-only sandbox; no connection but to the model. */
const ISOLATION = [
  '--ephemeral',
  '--ignore-user-config',
  '--ignore-rules',
  '--skip-git-repo-check',
  ...['project_doc_max_bytes=0', 'skills.include_instructions=false', 'web_search="disabled"'].flatMap(setting),
  // Else the key is in the environment of every command that the model runs.
  ...setting('shell_environment_policy.inherit="core"'),
  ...['analytics.enabled=false', 'check_for_update_on_startup=false'].flatMap(setting),
  // Without the last one a refused connection is retried for ever.
  ...['hooks', 'plugins', 'apps', 'multi_agent', 'goals', 'unbounded_connection_retries'].flatMap((name) => [
    '--disable',
    name,
  ]),
];

function setting(assignment: string): readonly string[] {
  return ['-c', assignment];
}

function invocation(task: Task): Invocation {
  const { model, effort } = task.reviewer;
  const key = codex.needs.map((variable) => task.keys[variable]).find(Boolean) ?? '';
  return {
    command: task.executable,
    args: [
      ...['exec', '--json', '--sandbox', task.ownSandbox ? 'read-only' : 'danger-full-access', '-C', task.worktree],
      ...['-m', model ?? codex.defaultModel ?? 'gpt-5.5'],
      // A JSON string is a TOML string.
      ...(effort === null ? [] : setting(`model_reasoning_effort=${JSON.stringify(effort)}`)),
      ...setting('model_provider="review"'),
      ...setting(`model_providers.review=${provider(task.apiBaseUrl)}`),
      ...ISOLATION,
      '-',
    ],
    stdin: task.prompt,
    env: key === '' ? {} : { [KEY_VARIABLE]: key },
    files: {},
  };
}

function provider(apiBaseUrl: string | null): string {
  const url = `${apiBaseUrl ?? openaiApi.origin}/v1`;
  const retries = 'request_max_retries=2,stream_max_retries=3,stream_idle_timeout_ms=300000';
  return `{name="review",base_url=${JSON.stringify(url)},wire_api="responses",env_key="${KEY_VARIABLE}",${retries}}`;
}

/** Items that are the model's words or Codex's own remarks, not calls of tools. */
const NO_TOOLS = new Set(['agent_message', 'reasoning', 'error', 'todo_list', 'plan_update', '']);

function observe(line: string): ReviewerEvent | null {
  const event = readLine(line);
  if (event === null) return null;
  const item = recordOf(event['item']);
  switch (event['type']) {
    case 'turn.completed':
    case 'turn.failed':
      return { kind: 'final' };
    case 'error':
      return { kind: 'waiting', reason: stringOf(event['message']).slice(0, 200) };
    case 'item.started':
      return NO_TOOLS.has(stringOf(item['type'])) ? null : { kind: 'tool', name: stringOf(item['type']) };
    default:
      return null;
  }
}

function interpret(result: ProcessResult, task: Task): Interpretation {
  const events = readLines(result.stdout);
  const items = events.filter((event) => event['type'] === 'item.completed').map((event) => recordOf(event['item']));
  const text = reviewIn(items.filter((item) => item['type'] === 'agent_message').map((item) => stringOf(item['text'])));
  const completed = events.some((event) => event['type'] === 'turn.completed');
  const failures = failuresOf(events, text, result, task);
  return {
    text,
    finished: completed && text !== '' && failures.length === 0,
    failures: [...failures, ...sandboxFailure(items, result, task)],
    telemetry: events.length === 0 ? null : telemetryOf(events, items, task),
    retry: text === '' && result.ended === null ? retryOf(failures) : null,
  };
}

function failuresOf(events: readonly Json[], text: string, result: ProcessResult, task: Task): readonly Failure[] {
  const end = events.findLast((event) => event['type'] === 'turn.failed' || event['type'] === 'turn.completed');
  if (end?.['type'] === 'turn.failed') {
    const why = stringOf(recordOf(end['error'])['message']);
    return [failure(classOfMessage(why) ?? 'exit', why || lastWords(result), SPEAKER, task)];
  }
  if (end !== undefined) {
    return text === '' ? [failure('no-output', 'the turn ended without a message', SPEAKER, task)] : [];
  }
  const last = stringOf(events.findLast((event) => event['type'] === 'error')?.['message']);
  const ended = exitFailure(result, SPEAKER, task);
  if (ended === null) return waited(last, task);
  const why = last || complaints(result.stderr).slice(-3).join(' · ');
  const kind = classOfMessage(why);
  return [kind === null ? ended : failure(kind, why, SPEAKER, task)];
}

/** We ended it, and it had been waiting for the API: the cause behind our time limit. */
function waited(message: string, task: Task): readonly Failure[] {
  const kind = message === '' ? null : classOfMessage(message);
  return kind === null ? [] : [failure(kind, message, SPEAKER, task)];
}

function classOfMessage(message: string): FailureClass | null {
  if (/reason: content_filter/i.test(message)) return 'safety';
  if (/reason: max_output_tokens/i.test(message)) return 'truncated';
  return classOfWords(message);
}

/** A sandbox that does not start leaves the model blind while the run still exits 0. */
function sandboxFailure(items: readonly Json[], result: ProcessResult, task: Task): readonly Failure[] {
  const commands = items.filter((item) => item['type'] === 'command_execution');
  // A command that ran may print such a line from the code under review: then it is not all it prints, or it succeeded.
  const blocked = commands
    .filter((item) => item['exit_code'] !== 0)
    .map((item) => stringOf(item['aggregated_output']).trimStart())
    .filter((output) => SANDBOX_TROUBLE.test(output));
  // A sandbox that is ended in the middle of its work complains too.
  const said = result.stderr.split('\n').find((line) => SANDBOX_TROUBLE.test(line));
  const trouble = blocked[0] ?? (result.ended === null ? said : undefined);
  if (trouble === undefined || blocked.length < commands.length) return [];
  const { problem } = failure('configuration', trouble, SPEAKER, task);
  return [
    {
      class: 'configuration',
      problem: {
        ...problem,
        what: `${task.reviewer.id}: its sandbox could not start, so no command ran`,
        fix: SANDBOX_FIX,
      },
    },
  ];
}

const SANDBOX_TROUBLE = /^bwrap: (?=.*(namespace|uid.?map|permission|permitted|privilege)).{0,200}/i;

/** What to do where Codex's sandbox (bubblewrap) cannot make user namespaces. */
export const SANDBOX_FIX =
  'let unprivileged processes make user namespaces before this step (`sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0` on Ubuntu 24.04) or give it passwordless `sudo`, run the job outside a restricted container, or remove codex from `reviewers`';

function telemetryOf(events: readonly Json[], items: readonly Json[], task: Task): Telemetry {
  const tools = items.filter((item) => !NO_TOOLS.has(stringOf(item['type'])));
  const commands = tools.filter((item) => item['type'] === 'command_execution');
  const succeeded = commands.filter((item) => item['exit_code'] === 0);
  const usages = events.filter((event) => event['type'] === 'turn.completed').map((event) => recordOf(event['usage']));
  const sum = (name: string): number => usages.reduce((total, usage) => total + (numberOf(usage[name]) ?? 0), 0);
  return {
    ...NO_TELEMETRY,
    toolCalls: tally(tools.map((item) => stringOf(item['type']))),
    commands: tally(commands.flatMap((item) => programsIn(stringOf(item['command'])))),
    // Commands that the sandbox blocks leave no item.
    lowerBound: true,
    filesRead: repositoryPaths(
      succeeded.flatMap((item) => filesPrintedBy(stringOf(item['command']))),
      task.worktree,
    ),
    tokens: usages.length === 0 ? null : { input: sum('input_tokens'), output: sum('output_tokens') },
  };
}

/** The adapter of Codex. */
export const codex: ReviewerAdapter = {
  preset: 'codex',
  name: SPEAKER.name,
  vendor: 'openai',
  executable: 'codex',
  package: '@openai/codex',
  needs: ['OPENAI_API_KEY', 'CODEX_API_KEY'],
  defaultModel: 'gpt-5.5',
  api: openaiApi,
  invocation,
  observe,
  interpret,
};
