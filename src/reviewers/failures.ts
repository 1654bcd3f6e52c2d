/** The troubles that all CLIs share: a class and what the CLI said enter, a failure with what, why and how to fix leaves. */
import type { Failure, FailureClass } from '../domain/reviewer.js';
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
