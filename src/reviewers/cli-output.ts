/** What the CLIs share: failures with cause and fix, classes of error messages, streams of JSON lines, the review in a session, tokens. */
import type { Answered, Failure, FailureClass, TokenUse } from '../domain/reviewer.js';
import type { ProcessResult, Task } from '../seams.js';

/** What a CLI's messages need to speak about itself. */
export interface Speaker {
  /** For people, e.g. `Claude Code`. */
  readonly name: string;
  /** Where its key comes from, for people. */
  readonly key: string;
  /** Where the vendor says whether the API is well. */
  readonly statusPage: string;
  /** Where the vendor shows limits and credit. */
  readonly billingPage: string;
}

type Wording = readonly [what: string, fix: (speaker: Speaker, task: Task) => string];

const WORDINGS: Partial<Record<FailureClass, Wording>> = {
  authentication: [
    'the API refused the key',
    ({ key }, { reviewer }) => `check that ${key} holds a valid key, or remove ${reviewer.id} from \`reviewers\``,
  ],
  quota: [
    "the account's quota or credit is used up",
    ({ billingPage }, { reviewer }) =>
      `raise the limit or add credit (${billingPage}), use another key, or remove ${reviewer.id} from \`reviewers\` until the quota resets`,
  ],
  'rate-limit': [
    'the API answered "too many requests" for longer than the retries last',
    ({ billingPage }) =>
      `run the job again later; if it happens often, lower \`passes\`, start fewer runs at once, or raise the rate limit (${billingPage})`,
  ],
  server: ["the model's API failed", ({ statusPage }) => `run the job again; when it lasts, see ${statusPage}`],
  network: [
    'the API could not be reached',
    ({ statusPage }) =>
      `check that the runner may open connections to the API (firewall, \`HTTPS_PROXY\`), then run the job again; see ${statusPage}`,
  ],
  'model-not-found': [
    'the model is not known to the API, or not open to this key',
    (_, { reviewer }) =>
      `set \`model\` of ${reviewer.id} in \`reviewers\` to a model that this key may use (it is ${reviewer.model ?? 'the default'} now)`,
  ],
  configuration: [
    'the CLI or the API refused its settings',
    ({ name }, { reviewer }) =>
      `check \`model\` and \`effort\` of ${reviewer.id}; with \`install: never\`, install the version of ${name} that \`install: auto\` would`,
  ],
  exit: [
    'the CLI ended with an error',
    () => 'read its log in the artifact (`logs/`); `deep-review doctor` tries the installation',
  ],
  crash: [
    'the CLI ended before it gave its final answer',
    () => 'run the job again; when it happens again, read its log in the artifact (`logs/`)',
  ],
  'no-output': [
    'the model answered with nothing',
    () => 'run the job again; when it happens again, choose another `model` or a lower `effort`',
  ],
  refusal: [
    'the model declined to review this change',
    (_, { reviewer }) =>
      `read the change for text that a model may take as harmful; another model or vendor for ${reviewer.id} may not decline`,
  ],
  safety: [
    'a content filter of the vendor stopped the answer',
    (_, { reviewer }) =>
      `read the change for text that a filter may take as harmful; another model or vendor for ${reviewer.id} may not stop`,
  ],
  'context-overflow': [
    "the prompt and what was read did not fit into the model's context",
    () =>
      'split the change, mark generated files as `linguist-generated` on the base branch, or choose a model with a larger context',
  ],
  loop: ['the model repeated itself and was stopped', () => 'run the job again, or choose another `model` or `effort`'],
  truncated: [
    "the answer was cut off at the model's output limit",
    () => 'split the change, lower `effort` (thinking counts as output), or choose a model with a larger output limit',
  ],
  'turn-limit': [
    'the CLI reached its limit of turns before the review was written',
    () => 'split the change, or run the job again; `passes: 2` gives the reviewer a second round',
  ],
  budget: ['the cost limit was reached before the review was written', () => 'raise `max-cost`, or split the change'],
};

/** A failure of a reviewer in the words of its CLI. `why` is what the CLI said, cut to a readable length. */
export function failure(kind: FailureClass, why: string, speaker: Speaker, task: Task): Failure {
  const [what, fix] = WORDINGS[kind] ?? [`ended with "${kind}"`, () => 'read its log in the artifact (`logs/`)'];
  const said = oneLine(why) || 'it gave no reason';
  return {
    class: kind,
    problem: { what: `${task.reviewer.id}: ${what}`, why: `${speaker.name}: ${said}`, fix: fix(speaker, task) },
  };
}

/** What the end of the process itself tells when its output tells nothing better. */
export function exitFailure(result: ProcessResult, speaker: Speaker, task: Task): Failure | null {
  // The edge knows why it ended a process and says so itself.
  if (result.ended !== null) return null;
  if (result.signal !== null) return failure('crash', `ended by ${result.signal}. ${lastWords(result)}`, speaker, task);
  if (result.exitCode === 0)
    return failure('crash', `exit status 0 without a final event. ${lastWords(result)}`, speaker, task);
  const status = result.exitCode === null ? 'no exit status' : `exit status ${String(result.exitCode)}`;
  return failure('exit', `${status}. ${lastWords(result)}`, speaker, task);
}

/** Classes that another attempt may cure, with the wait in milliseconds that is polite before it. */
export function retryOf(failures: readonly Failure[]): { readonly afterMs: number } | null {
  const waits: Partial<Record<FailureClass, number>> = { 'rate-limit': 15_000, server: 5_000, network: 5_000 };
  const wait = failures[0] ? waits[failures[0].class] : undefined;
  return wait === undefined ? null : { afterMs: wait };
}

/** The last lines of a process, for people: what a person would look at first. */
export function lastWords(result: ProcessResult): string {
  const lines = result.stderr.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return oneLine(lines.slice(-3).join(' · '));
}

/** How a program begins a line in which it complains itself: what it merely passes on begins otherwise. */
const COMPLAINT =
  /^(?:\d{4}-\d\d-\d\dT\S{1,40} +)?(?:\[?(?:API )?error\b|\w{0,40}Error\b|fatal\b|panic\b|thread '|attempt \d+ failed|failed\b|uncaught\b|unhandled\b|stream error\b)/i;

/** The lines of standard error in which a CLI speaks for itself; what stands in reviewed code is not its word. */
export function complaints(stderr: string): readonly string[] {
  return stderr.split('\n').filter((line) => COMPLAINT.test(line));
}

function oneLine(text: string): string {
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  return plain.length > 400 ? `${plain.slice(0, 400)}…` : plain;
}

// The class of failure that the words of an API or a CLI mean.

/** Most telling first: an answer that speaks of a quota is about the quota, whatever its status. */
const PATTERNS: readonly (readonly [FailureClass, readonly RegExp[]])[] = [
  ['quota', [/insufficient_quota|quota exceeded|QuotaFailure|usage limit|credit balance|billing/i]],
  ['quota', [/exceeded your current quota|exhausted your (daily )?quota/i]],
  ['context-overflow', [/context (window|length)|maximum context|prompt is too long|input token count.*exceeds/i]],
  ['refusal', [/\brefus(al|ed to answer)\b|usage policy/i]],
  ['safety', [/content[_ ]filter|safety (filter|settings|reasons)|\bSAFETY\b|RECITATION|prohibited content/i]],
  ['truncated', [/max_output_tokens|MAX_TOKENS|output token (maximum|limit)|maximum output/i]],
  ['loop', [/loop detected|potential loop/i]],
  [
    'model-not-found',
    [/model_not_found|unknown model|\b404\b/i, /model .{0,80}(not found|does not exist|not supported)/i],
  ],
  ['authentication', [/\b40[13]\b|unauthori[sz]ed|authentication|permission[_ ]denied|forbidden/i]],
  ['authentication', [/invalid[_ ](x-)?api[_ -]key|api key not valid|not logged in|invalid auth method/i]],
  ['rate-limit', [/\b429\b|rate[_ -]?limit|too many requests|RESOURCE_EXHAUSTED|resource has been exhausted/i]],
  ['network', [/ECONN(REFUSED|RESET)|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|fetch failed|error sending request/i]],
  ['server', [/\b5\d\d\b|internal server error|service unavailable|bad gateway|server_error/i]],
  ['server', [/overloaded|UNAVAILABLE|stream disconnected|high demand/i]],
  ['network', [/connection[ _](refused|reset|closed|error|failed)|network|timed out|timeout/i]],
  ['configuration', [/\b400\b|invalid[_ ](request|argument)|unknown (option|argument)|unexpected argument/i]],
];

/** The class that the words tell of; `null` when they say nothing known. */
export function classOfWords(text: string): FailureClass | null {
  return PATTERNS.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)))?.[0] ?? null;
}

// Streams of JSON lines as the CLIs write them: records of any text, and safe readings of their fields.

export type Json = Readonly<Record<string, unknown>>;

/** One line as a record; `null` for anything but a JSON object. */
export function readLine(line: string): Json | null {
  if (!line.trimStart().startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** All lines that are JSON objects, in order; other lines are noise of the CLI. */
export function readLines(output: string): readonly Json[] {
  return output
    .split('\n')
    .map(readLine)
    .filter((event) => event !== null);
}

/** The string that stands there, or an empty one. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The finite number that stands there, or `null`. */
export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The record that stands there, or an empty one. */
export function recordOf(value: unknown): Json {
  return isRecord(value) ? value : {};
}

/** The records of the list that stands there. */
export function recordsOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as unknown[]).filter(isRecord) : [];
}

/** How often each name occurs. Names come from a model, so they are kept short and plain. */
export function tally(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const plain = name.replace(/[^\w. :/-]+/g, '').slice(0, 60) || 'unnamed';
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// The review in a session of several messages; nothing of it is lost.

/** A line that only a review has: a heading, or the id of a finding. */
const PART_OF_A_REVIEW = /^\s{0,3}#{1,6}\s|^\W{0,6}[CIS]\d{1,3}\W/m;

/** Narration between tool calls is shorter than this; what is longer is kept. */
const NARRATION_LENGTH = 400;

/**
 * The last message is the review; earlier ones join it when they hold parts of one (a model may write a section, use a
 * tool and go on, or continue after its output limit). Narration between tool calls is left out.
 */
export function reviewIn(messages: readonly string[]): string {
  const said = messages
    .map((message) => message.trimEnd())
    // A retried answer comes again word for word.
    .filter((message, index, all) => message.trim() !== '' && message !== all[index - 1]);
  const start = said.findIndex((message) => PART_OF_A_REVIEW.test(message));
  const kept = said.filter(
    (message, index) =>
      index === said.length - 1 ||
      (start >= 0 && index >= start && (PART_OF_A_REVIEW.test(message) || message.length > NARRATION_LENGTH)),
  );
  return kept.join('\n\n');
}

// What the answers of the models' APIs have in common: the model and its tokens.

/** A model as an answer names it: short and plain, since it goes into the report. */
export function modelNamed(value: unknown, before: Answered): string | null {
  const name = stringOf(value)
    .replace(/[^\w.:/@[\]-]+/g, '')
    .slice(0, 100);
  return name === '' ? before.model : name;
}

/** A count of tokens; what is no count counts nothing. */
export function tokens(usage: Json, name: string): number {
  const count = numberOf(usage[name]);
  return count !== null && count > 0 ? Math.round(count) : 0;
}

/** Input in which what was read from and written to a cache is counted too, as parts that cannot be more than the whole. */
export function useOf(whole: {
  readonly input: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly output: number;
}): TokenUse {
  const cacheRead = Math.min(whole.cacheRead, whole.input);
  const cacheWrite = Math.min(whole.cacheWrite, whole.input - cacheRead);
  const fresh = whole.input - cacheRead - cacheWrite;
  return { fresh, cacheRead, cacheWrite, cacheWriteHour: 0, output: whole.output };
}
