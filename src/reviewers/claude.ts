/** Claude Code: how it is started for a review, what its stream of events means, and which API it may use. */
import type { Answered, Failure, FailureClass, ReviewerEvent, Telemetry, TokenUse } from '../domain/reviewer.js';
import type { Interpretation, Invocation, ModelApi, ProcessResult, Refusal, ReviewerAdapter, Task } from '../seams.js';
import {
  classOfWords,
  exitFailure,
  failure,
  type Json,
  modelNamed,
  numberOf,
  readLine,
  readLines,
  recordOf,
  recordsOf,
  retryOf,
  reviewIn,
  type Speaker,
  stringOf,
  tally,
  tokens,
} from './cli-output.js';
import { filesPrintedBy, programsIn, repositoryPaths } from './shell.js';

// Anthropic's Messages API: what Claude Code may ask of it, and what its answers say of tokens.

/** The beginning of a message tells its input, its end the output so far; the end may tell all again. */
function told(document: unknown, before: Answered): Answered {
  const event = recordOf(document);
  const message = event['type'] === 'message_start' ? recordOf(event['message']) : event;
  if (!['message', 'message_start', 'message_delta'].includes(String(event['type']))) return before;
  const usage = recordOf(message['usage']);
  const use = 'usage' in message ? merged(usage, before.use) : before.use;
  return { model: modelNamed(message['model'], before), use };
}

/** Each count that is reported replaces the one before: they grow within a message. */
function merged(usage: Json, before: TokenUse | null): TokenUse {
  const own = (name: string, earlier: number): number => Math.max(earlier, tokens(usage, name));
  const hour = own1h(usage);
  const written = tokens(usage, 'cache_creation_input_tokens');
  return {
    fresh: own('input_tokens', before?.fresh ?? 0),
    cacheRead: own('cache_read_input_tokens', before?.cacheRead ?? 0),
    cacheWrite: Math.max(before?.cacheWrite ?? 0, written - Math.min(hour, written)),
    cacheWriteHour: Math.max(before?.cacheWriteHour ?? 0, Math.min(hour, written)),
    output: own('output_tokens', before?.output ?? 0),
  };
}

function own1h(usage: Json): number {
  return tokens(recordOf(usage['cache_creation']), 'ephemeral_1h_input_tokens');
}

const REFUSALS: Readonly<Record<Refusal, readonly [status: number, type: string]>> = {
  unauthenticated: [401, 'authentication_error'],
  'not-found': [404, 'not_found_error'],
  'too-large': [413, 'request_too_large'],
  busy: [429, 'rate_limit_error'],
  // Not tried again, unlike every status for limits.
  cap: [400, 'invalid_request_error'],
  unreachable: [502, 'api_error'],
};

/** The API behind Claude Code. */
const anthropicApi: ModelApi = {
  origin: 'https://api.anthropic.com',
  keyPlaces: [
    { kind: 'header', name: 'x-api-key', prefix: '' },
    { kind: 'header', name: 'authorization', prefix: 'Bearer ' },
  ],
  serves: (method, path) => {
    if (method === 'POST' && path === '/v1/messages') return 'asks';
    if (method === 'POST' && path === '/v1/messages/count_tokens') return 'reads';
    return method === 'GET' && /^\/v1\/models(?:\/[\w.:-]{1,100})?$/.test(path) ? 'reads' : null;
  },
  modelIn: () => null,
  basePath: (path) => path.replace(/\/$/, ''),
  told,
  refusal: (why, message) => {
    const [status, type] = REFUSALS[why];
    return { status, body: { type: 'error', error: { type, message } } };
  },
};

const SPEAKER: Speaker = {
  name: 'Claude Code',
  key: '`anthropic-api-key` (ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN)',
  statusPage: 'https://status.anthropic.com',
  billingPage: 'https://console.anthropic.com/settings/billing',
};

/** A guard against endless sessions; the pass's time limit usually strikes first. */
const MAX_TURNS = 150;

const ALLOWED = ['blame', 'log', 'diff', 'show'].map((subcommand) => `Bash(git ${subcommand} *)`);
/** Options of git that write files, run programs or read outside of the repository, abbreviations included: deny beats allow. */
const DENIED = ['--output', '--ext-d', '--textc', '--no-ind', '--cont'].map((option) => `Bash(*${option}*)`);

/** Nothing from the checkout's or the user's configuration; read-only tools; anything not allowed is denied without a question. */
const ISOLATION = [
  '--restricted',
  '--safe-mode',
  ...['--setting-sources', ''],
  '--strict-mcp-config',
  '--disable-slash-commands',
  '--no-session-persistence',
  ...['--tools', 'Read,Grep,Glob,Bash'],
  ...['--allowedTools', ['Read', 'Grep', 'Glob', ...ALLOWED].join(',')],
  ...['--disallowedTools', DENIED.join(',')],
  ...['--permission-mode', 'dontAsk'],
];

const ENVIRONMENT = {
  CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  // Else `@path` anywhere in the prompt inlines the file before any permission is asked.
  CLAUDE_CODE_DISABLE_FILE_MENTIONS: '1',
  CLAUDE_CODE_MAX_RETRIES: '3',
  API_TIMEOUT_MS: '300000',
  DISABLE_AUTOUPDATER: '1',
};

function invocation(task: Task): Invocation {
  const { model, effort } = task.reviewer;
  // Partial messages: what was written before a time limit struck is kept.
  const streaming = ['-p', '--output-format', 'stream-json', '--verbose', '--include-partial-messages'];
  const args = [...streaming, '--model', model ?? claude.defaultModel ?? 'opus'];
  return {
    command: task.executable,
    args: [...args, ...(effort === null ? [] : ['--effort', effort]), '--max-turns', String(MAX_TURNS), ...ISOLATION],
    stdin: task.prompt,
    env: {
      ...ENVIRONMENT,
      ...chosenKey(task),
      ...(task.apiBaseUrl === null ? {} : { ANTHROPIC_BASE_URL: task.apiBaseUrl }),
    },
    files: {},
  };
}

/** Only one key: with both, Claude Code asks which to take. */
function chosenKey(task: Task): Readonly<Record<string, string>> {
  const name = claude.needs.find((variable) => task.keys[variable]);
  return name === undefined ? {} : { [name]: task.keys[name] ?? '' };
}

function observe(line: string): ReviewerEvent | null {
  const event = readLine(line);
  if (event === null) return null;
  if (event['type'] === 'result') return { kind: 'final' };
  if (event['subtype'] === 'api_retry') {
    const status = numberOf(event['error_status']);
    return {
      kind: 'waiting',
      reason: `retries after ${status === null ? stringOf(event['error']) || 'an error' : `HTTP ${String(status)}`}`,
    };
  }
  if (event['type'] === 'stream_event') return tokensOfRequest(recordOf(event['event']));
  if (event['type'] !== 'assistant') return null;
  const tool = recordsOf(recordOf(event['message'])['content']).find((block) => block['type'] === 'tool_use');
  return tool ? { kind: 'tool', name: stringOf(tool['name']) } : null;
}

/** The usage that a message's beginning tells is a placeholder; its end tells the truth. */
function tokensOfRequest(event: Json): ReviewerEvent | null {
  if (event['type'] !== 'message_delta') return null;
  const usage = recordOf(event['usage']);
  return { kind: 'tokens', input: inputTokens(usage), output: numberOf(usage['output_tokens']) ?? 0 };
}

function interpret(result: ProcessResult, task: Task): Interpretation {
  const events = readLines(result.stdout);
  const final = events.findLast((event) => event['type'] === 'result') ?? null;
  const text = reviewIn(messagesOf(events, final));
  const failures = failuresOf(events, final, text, result, task);
  return {
    text,
    finished: final !== null && failures.length === 0 && final['stop_reason'] === 'end_turn',
    failures,
    telemetry: events.length === 0 ? null : telemetryOf(events, final, task),
    retry: text === '' && result.ended === null && !askedToWaitLong(events, failures) ? retryOf(failures) : null,
  };
}

/** Claude Code gives up at once, without a try, when the API asks for a longer wait than its own retries take. */
function askedToWaitLong(events: readonly Json[], failures: readonly Failure[]): boolean {
  return failures[0]?.class === 'rate-limit' && !events.some((event) => event['subtype'] === 'api_retry');
}

function assistantMessages(events: readonly Json[]): readonly Json[] {
  return events.filter((event) => event['type'] === 'assistant').map((event) => recordOf(event['message']));
}

/** The text of a message that never came to its end: the time limit struck, or the connection broke. */
function unfinishedText(events: readonly Json[]): string {
  let text = '';
  for (const event of events) {
    const part = recordOf(event['event']);
    const delta = recordOf(part['delta']);
    if (event['type'] === 'assistant' || part['type'] === 'content_block_start') text = '';
    if (delta['type'] === 'text_delta' && !stringOf(event['parent_tool_use_id'])) text += stringOf(delta['text']);
  }
  return text;
}

/** What the main agent said; `result.result` is its last message again, and an API error's text when there was one. */
function messagesOf(events: readonly Json[], final: Json | null): readonly string[] {
  const said = saidByModel(events);
  if (final === null) return [...said, unfinishedText(events)];
  const last = final['is_error'] === true ? '' : stringOf(final['result']);
  return said.some((message) => message.includes(last.trim())) ? said : [...said, last];
}

function saidByModel(events: readonly Json[]): readonly string[] {
  return events
    .filter((event) => event['type'] === 'assistant' && !stringOf(event['parent_tool_use_id']))
    .map((event) => recordOf(event['message']))
    .filter((message) => message['model'] !== '<synthetic>')
    .flatMap((message) => recordsOf(message['content']))
    .filter((block) => block['type'] === 'text')
    .map((block) => stringOf(block['text']));
}

const API_ERRORS: Readonly<Record<string, FailureClass>> = {
  authentication_failed: 'authentication',
  authentication_error: 'authentication',
  permission_error: 'authentication',
  oauth_org_not_allowed: 'authentication',
  billing_error: 'quota',
  rate_limit: 'rate-limit',
  rate_limit_error: 'rate-limit',
  model_not_found: 'model-not-found',
  not_found_error: 'model-not-found',
  server_error: 'server',
  api_error: 'server',
  overloaded: 'server',
  overloaded_error: 'server',
  connection_failed: 'network',
  timeout: 'network',
  max_output_tokens: 'truncated',
};

function failuresOf(
  events: readonly Json[],
  final: Json | null,
  text: string,
  ...[result, task]: [ProcessResult, Task]
): readonly Failure[] {
  if (final === null) {
    const missing = exitFailure(result, SPEAKER, task) ?? waited(events, task);
    return missing === null ? [] : [missing];
  }
  const kind = failureClass(events, final);
  const why = saidByResult(final);
  if (kind !== null) return [failure(kind, why, SPEAKER, task)];
  if (text === '') return [failure('no-output', `stop reason "${stringOf(final['stop_reason'])}"`, SPEAKER, task)];
  return [];
}

/** We ended it while it was trying again: the cause behind our time limit. */
function waited(events: readonly Json[], task: Task): Failure | null {
  const last = events.findLast((event) => event['subtype'] === 'api_retry' || event['type'] === 'stream_event');
  if (last?.['subtype'] !== 'api_retry') return null;
  const status = numberOf(last['error_status']);
  const why = [stringOf(last['error']), status === null ? '' : `HTTP ${String(status)}`].filter(Boolean).join(', ');
  // Without a status no answer came at all, whatever the error's name.
  const kind = status === null ? 'network' : (API_ERRORS[stringOf(last['error'])] ?? classOfWords(why));
  return kind === null
    ? null
    : failure(kind, `it was trying again after an error (${why || 'no answer'})`, SPEAKER, task);
}

function failureClass(events: readonly Json[], final: Json): FailureClass | null {
  const stop = stringOf(final['stop_reason']);
  const subtype = stringOf(final['subtype']);
  if (stop === 'refusal') return 'refusal';
  if (subtype === 'error_max_turns') return 'turn-limit';
  if (subtype === 'error_max_budget_usd') return 'budget';
  if (final['is_error'] !== true)
    return stop === 'max_tokens' ? 'truncated' : stop === 'model_context_window_exceeded' ? 'context-overflow' : null;
  const named = [
    ...events.map((event) => stringOf(event['error'])),
    stringOf(final['api_error_type']),
    stringOf(final['api_error']),
  ];
  const words = classOfWords(errorWords(events, final));
  // The error's own name is vague where the account is empty or the prompt too long.
  if (words === 'quota' || words === 'context-overflow') return words;
  const known = named.flatMap((name) => API_ERRORS[name] ?? []).at(-1);
  return known ?? words ?? 'exit';
}

/** What Claude Code says of an error itself; its last text is the model's own when it broke off after that. */
function errorWords(events: readonly Json[], final: Json): string {
  const result = stringOf(final['result']).trim();
  const isTheModels = saidByModel(events).some((message) => message.includes(result));
  return saidByResult(isTheModels ? { ...final, result: '' } : final);
}

function saidByResult(final: Json): string {
  const errors = Array.isArray(final['errors']) ? final['errors'].map(stringOf).join(' · ') : '';
  const status = numberOf(final['api_error_status']);
  return [stringOf(final['result']), errors, status === null ? '' : `(HTTP ${String(status)})`]
    .filter(Boolean)
    .join(' ');
}

function telemetryOf(events: readonly Json[], final: Json | null, task: Task): Telemetry {
  const calls = new Map(
    assistantMessages(events)
      .flatMap((message) => recordsOf(message['content']))
      .filter((block) => block['type'] === 'tool_use')
      .map((block, index) => [stringOf(block['id']) || String(index), block] as const),
  );
  const failed = new Set(
    events
      .filter((event) => event['type'] === 'user')
      .flatMap((event) => recordsOf(recordOf(event['message'])['content']))
      .filter((block) => block['is_error'] === true)
      .map((block) => stringOf(block['tool_use_id'])),
  );
  const tools = [...calls.values()];
  const lines = (blocks: readonly Json[]): string[] =>
    blocks.map((block) => stringOf(recordOf(block['input'])['command']));
  const worked = [...calls].filter(([id]) => !failed.has(id)).map(([, block]) => block);
  const read = worked
    .filter((block) => block['name'] === 'Read')
    .map((block) => stringOf(recordOf(block['input'])['file_path']));
  const usage = recordOf(final?.['usage']);
  return {
    durationMs: numberOf(final?.['duration_ms']),
    toolCalls: tally(tools.map((block) => stringOf(block['name']))),
    commands: tally(lines(tools).flatMap(programsIn)),
    lowerBound: false,
    filesRead: repositoryPaths([...read, ...lines(worked).flatMap(filesPrintedBy)], task.worktree),
    tokens:
      numberOf(usage['output_tokens']) === null
        ? null
        : { input: inputTokens(usage), output: numberOf(usage['output_tokens']) ?? 0 },
    costUsd: numberOf(final?.['total_cost_usd']),
    model:
      assistantMessages(events)
        .map((message) => stringOf(message['model']))
        .findLast((model) => model !== '' && model !== '<synthetic>') ?? null,
  };
}

/** All input, cached or not, as the other CLIs count it. */
function inputTokens(usage: Json): number {
  const parts = ['input_tokens', 'cache_read_input_tokens', 'cache_creation_input_tokens'];
  return parts.reduce((sum, part) => sum + (numberOf(usage[part]) ?? 0), 0);
}

/** The adapter of Claude Code. */
export const claude: ReviewerAdapter = {
  preset: 'claude',
  name: SPEAKER.name,
  vendor: 'anthropic',
  executable: 'claude',
  package: '@anthropic-ai/claude-code',
  needs: ['ANTHROPIC_API_KEY', 'CLAUDE_CODE_OAUTH_TOKEN'],
  defaultModel: 'claude-opus-4-7',
  api: anthropicApi,
  invocation,
  observe,
  interpret,
};
