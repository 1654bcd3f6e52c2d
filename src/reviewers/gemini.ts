/** Gemini CLI: how it is started for a review, and what its stream of events means. */
import type { Failure, FailureClass, Telemetry } from '../domain/reviewer.js';
import { NO_TELEMETRY } from '../domain/reviewer.js';
import type { Interpretation, Invocation, ProcessResult, ReviewerAdapter, ReviewerEvent, Task } from '../seams.js';
import { googleApi } from './google-api.js';
import type { Json } from './event-lines.js';
import { numberOf, readLine, readLines, recordOf, stringOf, tally } from './event-lines.js';
import type { Speaker } from './failures.js';
import { classOfWords } from './failure-words.js';
import { complaints, exitFailure, failure, lastWords, retryOf } from './failures.js';
import { GEMINI_POLICY, geminiSettings } from './gemini-settings.js';
import { filesPrintedBy, programsIn, repositoryPaths } from './git-commands.js';
import { reviewIn } from './review-text.js';

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
