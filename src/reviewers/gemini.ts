/** Gemini CLI: how it is started for a review, what its stream of events means, and which API it may use. */
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

// Google's Gemini API: what Gemini CLI may ask of it, and what its answers say of tokens.

const MODEL_CALL = /^\/(?:v1|v1beta|v1alpha)\/models\/([\w.-]{1,100}):([A-Za-z]{1,40})$/;
const ASKING = ['generateContent', 'streamGenerateContent'];
const MODELS = /^\/(?:v1|v1beta|v1alpha)\/models(?:\/[\w.-]{1,100})?$/;

/** Each piece of a stream tells the counts so far; a stream without events is a list of such pieces. */
function told(document: unknown, before: Answered): Answered {
  if (Array.isArray(document)) return document.reduce((sum: Answered, piece: unknown) => told(piece, sum), before);
  const piece = recordOf(document);
  const usage = piece['usageMetadata'];
  const use = typeof usage === 'object' && usage !== null ? grown(useIn(usage as Json), before.use) : before.use;
  return { model: modelNamed(piece['modelVersion'], before), use };
}

/** Thinking is counted apart from the answer, and what tools put into the prompt apart from the prompt. */
function useIn(usage: Json): TokenUse {
  return useOf({
    input: tokens(usage, 'promptTokenCount') + tokens(usage, 'toolUsePromptTokenCount'),
    cacheRead: tokens(usage, 'cachedContentTokenCount'),
    cacheWrite: 0,
    output: tokens(usage, 'candidatesTokenCount') + tokens(usage, 'thoughtsTokenCount'),
  });
}

/** The last piece that tells anything counts. */
function grown(now: TokenUse, before: TokenUse | null): TokenUse {
  return now.fresh + now.cacheRead + now.output === 0 && before !== null ? before : now;
}

const REFUSALS: Readonly<Record<Refusal, readonly [status: number, name: string]>> = {
  unauthenticated: [401, 'UNAUTHENTICATED'],
  'not-found': [404, 'NOT_FOUND'],
  'too-large': [413, 'INVALID_ARGUMENT'],
  busy: [429, 'RESOURCE_EXHAUSTED'],
  // Not tried again, unlike every status for limits.
  cap: [400, 'FAILED_PRECONDITION'],
  unreachable: [502, 'UNAVAILABLE'],
};

/** The API behind Gemini CLI. */
const googleApi: ModelApi = {
  origin: 'https://generativelanguage.googleapis.com',
  keyPlaces: [
    { kind: 'header', name: 'x-goog-api-key', prefix: '' },
    { kind: 'header', name: 'authorization', prefix: 'Bearer ' },
    { kind: 'query', name: 'key' },
  ],
  serves: (method, path) => {
    const call = method === 'POST' ? MODEL_CALL.exec(path)?.[2] : undefined;
    if (call !== undefined) return ASKING.includes(call) ? 'asks' : call === 'countTokens' ? 'reads' : null;
    return method === 'GET' && MODELS.test(path) ? 'reads' : null;
  },
  modelIn: (path) => MODEL_CALL.exec(path)?.[1] ?? null,
  basePath: (path) => path.replace(/\/$/, ''),
  told,
  refusal: (why, message) => {
    const [status, name] = REFUSALS[why];
    return { status, body: { error: { code: status, message, status: name } } };
  },
};

// What Gemini CLI finds in its private HOME: its settings and the policy of its tools.

const READ_ONLY_TOOLS = ['read_file', 'read_many_files', 'grep_search', 'glob', 'list_directory'];

/** A guard against endless sessions; the pass's time limit usually strikes first. */
const MAX_TURNS = 150;

/** Text of `settings.json`. Nothing of the checkout is trusted, nothing is sent but to the model. */
function geminiSettings(model: string, effort: string | null): string {
  return JSON.stringify(
    {
      security: {
        // Without it a base URL makes the CLI choose an authentication that its own check refuses.
        auth: { selectedType: 'gemini-api-key', enforcedType: 'gemini-api-key' },
        folderTrust: { enabled: false },
        disableYoloMode: true,
        environmentVariableRedaction: { enabled: true },
      },
      general: {
        enableAutoUpdate: false,
        enableAutoUpdateNotification: false,
        // The default of 10 takes four minutes to give up.
        maxAttempts: 3,
        checkpointing: { enabled: false },
      },
      privacy: { usageStatisticsEnabled: false },
      telemetry: { enabled: false },
      model: { maxSessionTurns: MAX_TURNS, disableLoopDetection: false },
      ...thinking(model, effort),
      context: { fileName: ['__no_context_file__.md'], includeDirectoryTree: false, discoveryMaxDirs: 1 },
      tools: {
        core: [...READ_ONLY_TOOLS, 'run_shell_command'],
        allowed: [],
        discoveryCommand: '',
        callCommand: '',
        shell: { enableInteractiveShell: false },
      },
      mcp: { serverCommand: '', allowed: [] },
      mcpServers: {},
      hooksConfig: { enabled: false },
      skills: { enabled: false },
      admin: { mcp: { enabled: false }, extensions: { enabled: false }, skills: { enabled: false } },
      advanced: { ignoreLocalEnv: true, autoConfigureMemory: false },
      experimental: { enableAgents: false },
    },
    null,
    2,
  );
}

/** Tokens of thought of the 2.5 models, which know no levels. */
const BUDGETS: Readonly<Record<string, number>> = {
  low: 2_048,
  medium: 8_192,
  high: 16_384,
  xhigh: 24_576,
  max: 24_576,
};

function thinking(model: string, effort: string | null): object {
  if (effort === null) return {};
  const thinkingConfig = model.startsWith('gemini-2.5')
    ? { thinkingBudget: BUDGETS[effort] ?? BUDGETS['high'] }
    : { thinkingLevel: effort === 'low' || effort === 'minimal' ? 'LOW' : effort === 'medium' ? 'MEDIUM' : 'HIGH' };
  const override = { match: { model }, modelConfig: { generateContentConfig: { thinkingConfig } } };
  return { modelConfigs: { customOverrides: [override] } };
}

/** The policy (`--admin-policy`, the highest tier): deny; then reading tools; then four git commands; then their dangerous options off. */
const GEMINI_POLICY = `[[rule]]
toolName = "*"
decision = "deny"
priority = 1
denyMessage = "Only read-only tools are available in this review."

[[rule]]
toolName = ${JSON.stringify(READ_ONLY_TOOLS)}
decision = "allow"
priority = 500

[[rule]]
toolName = "run_shell_command"
commandPrefix = ["git blame", "git log", "git diff", "git show"]
decision = "allow"
priority = 600

[[rule]]
toolName = "run_shell_command"
commandRegex = ".*--(out|ext-d|textc|no-ind|cont|open-f|exec|upload-p)"
decision = "deny"
priority = 900
denyMessage = "This git option is not available in this review."
`;

const SPEAKER: Speaker = {
  name: 'Gemini CLI',
  key: '`gemini-api-key` (GEMINI_API_KEY)',
  statusPage: 'https://aistudio.google.com/status',
  billingPage: 'https://aistudio.google.com/usage',
};

function invocation(task: Task): Invocation {
  const model = task.reviewer.model ?? gemini.defaultModel ?? 'gemini-3.1-pro-preview';
  const policy = `${task.home}/.gemini/review-policy.toml`;
  const key = task.keys['GEMINI_API_KEY'];
  return {
    command: task.executable,
    args: ['--output-format', 'stream-json', '-m', model, '--approval-mode', 'default', '--admin-policy', policy],
    stdin: task.prompt,
    env: {
      // Together with `folderTrust.enabled: false` in the settings: an untrusted workspace that may still run headless.
      GEMINI_CLI_TRUST_WORKSPACE: 'false',
      GEMINI_CLI_NO_RELAUNCH: 'true',
      ...(key ? { GEMINI_API_KEY: key } : {}),
      ...(task.apiBaseUrl === null ? {} : { GOOGLE_GEMINI_BASE_URL: task.apiBaseUrl }),
    },
    files: {
      [`${task.home}/.gemini/settings.json`]: geminiSettings(model, task.reviewer.effort),
      [policy]: GEMINI_POLICY,
    },
  };
}

function observe(line: string): ReviewerEvent | null {
  const event = readLine(line);
  if (event === null) return null;
  if (event['type'] === 'result') return { kind: 'final' };
  if (event['type'] === 'tool_use') return { kind: 'tool', name: stringOf(event['tool_name']) };
  if (event['type'] === 'error') return { kind: 'waiting', reason: stringOf(event['message']).slice(0, 200) };
  return null;
}

function interpret(result: ProcessResult, task: Task): Interpretation {
  const events = readLines(result.stdout);
  const text = plainAtSigns(reviewIn(messagesOf(events)));
  const failures = failuresOf(events, text, result, task);
  return {
    text,
    // A stop for safety or for the output limit is reported as success too: only the closing line shows the end.
    finished: false,
    failures,
    telemetry: events.length === 0 ? null : telemetryOf(events, task),
    retry: text === '' && result.ended === null ? retryOf(failures) : null,
  };
}

/** The prompt writes `\@` for `@`, which the CLI would take for a file; a model may copy it. */
function plainAtSigns(text: string): string {
  return text.replaceAll('\\@', '@');
}

/** Deltas between two tool calls are one message. */
function messagesOf(events: readonly Json[]): readonly string[] {
  const messages: string[] = [''];
  for (const event of events) {
    if (event['type'] === 'tool_use' || event['type'] === 'tool_result') messages.push('');
    if (event['type'] === 'message' && event['role'] === 'assistant') {
      messages[messages.length - 1] = (messages.at(-1) ?? '') + stringOf(event['content']);
    }
  }
  return messages;
}

function failuresOf(events: readonly Json[], text: string, result: ProcessResult, task: Task): readonly Failure[] {
  const final = events.findLast((event) => event['type'] === 'result');
  const errors = events.filter((event) => event['type'] === 'error').map((event) => stringOf(event['message']));
  const reported = recordOf(final?.['error']);
  // Advice follows on further lines, and speaks of quota and authentication whatever happened.
  const first = [...errors, stringOf(reported['message'])].flatMap((message) => message.split('\n', 1));
  const said = first.filter(Boolean).join(' · ');
  const kind = classOfExit(result.exitCode) ?? classOfSaid(said) ?? classOfHttpExit(result.exitCode);
  if (final?.['status'] === 'success') {
    if (errors.length > 0) return [failure(kind ?? 'unfinished', said, SPEAKER, task)];
    return text === '' ? [failure('no-output', 'success was reported without any text', SPEAKER, task)] : [];
  }
  if (final) return [failure(kind ?? 'exit', said || lastWords(result), SPEAKER, task)];
  const ended = exitFailure(result, SPEAKER, task);
  if (ended === null) return waited(result.stderr, task);
  const own = complaints(result.stderr);
  const read = kind ?? classOfSaid(own.join('\n'));
  return [read === null ? ended : failure(read, said || (own[0] ?? lastWords(result)), SPEAKER, task)];
}

/** Exit statuses of its own; API errors end with the HTTP status modulo 256, which says too little to rely on. */
const EXITS: Readonly<Record<number, FailureClass>> = {
  41: 'authentication',
  42: 'configuration',
  53: 'turn-limit',
  55: 'configuration',
};

function classOfExit(exitCode: number | null): FailureClass | null {
  return exitCode === null ? null : (EXITS[exitCode] ?? null);
}

/** 400 to 599 modulo 256: ambiguous with signals, so only asked when words say nothing. */
function classOfHttpExit(exitCode: number | null): FailureClass | null {
  return exitCode === null || exitCode < 144 ? null : classOfWords(String(exitCode + 256));
}

/** We ended it while it was trying again: the cause behind our time limit. */
function waited(stderr: string, task: Task): readonly Failure[] {
  const attempt = [...stderr.matchAll(/^Attempt \d+ failed.*$/gm)].at(-1)?.[0] ?? '';
  const kind = classOfWords(attempt);
  return kind === null ? [] : [failure(kind, attempt, SPEAKER, task)];
}

function classOfSaid(words: string): FailureClass | null {
  if (/empty response|no response text|thinking.only/i.test(words)) return 'no-output';
  if (/max(imum)? session turns/i.test(words)) return 'turn-limit';
  return classOfWords(words);
}

function telemetryOf(events: readonly Json[], task: Task): Telemetry {
  const tools = new Map(
    events
      .filter((event) => event['type'] === 'tool_use')
      .map((event, index) => [stringOf(event['tool_id']) || String(index), event] as const),
  );
  const refused = new Set(
    events
      .filter((event) => event['type'] === 'tool_result' && event['status'] !== 'success')
      .map((event) => stringOf(event['tool_id'])),
  );
  const parameters = (list: readonly Json[]): Json[] => list.map((event) => recordOf(event['parameters']));
  const all = [...tools.values()];
  const worked = parameters([...tools].filter(([id]) => !refused.has(id)).map(([, event]) => event));
  const stats = recordOf(events.findLast((event) => event['type'] === 'result')?.['stats']);
  return {
    ...NO_TELEMETRY,
    durationMs: numberOf(stats['duration_ms']),
    toolCalls: tally(all.map((event) => stringOf(event['tool_name']))),
    commands: tally(parameters(all).flatMap((input) => programsIn(stringOf(input['command'])))),
    filesRead: repositoryPaths(worked.flatMap(pathsIn), task.worktree),
    tokens: tokensOf(stats),
    model: modelOf(events, stats),
  };
}

function pathsIn(input: Json): readonly string[] {
  const many = Array.isArray(input['include']) ? input['include'].map(stringOf) : [];
  const path = stringOf(input['file_path']) || stringOf(input['absolute_path']);
  return [path, ...many.filter((glob) => !/[*?[{]/.test(glob)), ...filesPrintedBy(stringOf(input['command']))].filter(
    Boolean,
  );
}

/** Thoughts are in the total only. */
function tokensOf(stats: Json): Telemetry['tokens'] {
  const input = numberOf(stats['input_tokens']);
  if (input === null) return null;
  const output = numberOf(stats['output_tokens']) ?? 0;
  return { input, output: Math.max(output, (numberOf(stats['total_tokens']) ?? 0) - input) };
}

/** The model that made most of the output; the CLI may have fallen back to a smaller one. */
function modelOf(events: readonly Json[], stats: Json): string | null {
  const used = Object.entries(recordOf(stats['models'])).map(([name, value]) => ({
    name,
    output: numberOf(recordOf(value)['output_tokens']) ?? 0,
  }));
  const most = used.sort((a, b) => b.output - a.output)[0]?.name;
  return most ?? (stringOf(events.find((event) => event['type'] === 'init')?.['model']) || null);
}

/** The adapter of Gemini CLI. */
export const gemini: ReviewerAdapter = {
  preset: 'gemini',
  name: SPEAKER.name,
  vendor: 'google',
  executable: 'gemini',
  package: '@google/gemini-cli',
  needs: ['GEMINI_API_KEY'],
  defaultModel: 'gemini-3.1-pro-preview',
  api: googleApi,
  invocation,
  observe,
  interpret,
};
