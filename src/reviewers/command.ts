/** A `run:` reviewer: how its command is started, and what its output means. */
import type { Failure } from '../domain/reviewer.js';
import type { Interpretation, Invocation, ProcessResult, ReviewerAdapter, Task } from '../seams.js';

/** What a command is given besides its prompt. Files are absolute paths in its own scratch directory. */
interface CommandContext {
  readonly run: string;
  /** Full SHAs. */
  readonly base: string;
  readonly head: string;
  readonly mergeBase: string;
  readonly promptFile: string;
  readonly diffFile: string;
  readonly outputFile: string;
}

/** How a command takes part: as a preset does, without an API, key or model of its own. Standard output given to `interpret` is the review. */
type CommandReviewer = Pick<ReviewerAdapter, 'invocation' | 'observe' | 'interpret'>;

/** The adapter of one command. Its text comes from trusted settings and is never put together with other values. */
export function commandReviewer(context: CommandContext): CommandReviewer {
  return { invocation: (task) => invocation(task, context), observe: () => null, interpret };
}

function invocation(task: Task, context: CommandContext): Invocation {
  return {
    command: 'bash',
    args: ['--noprofile', '--norc', '-eo', 'pipefail', '-c', context.run],
    stdin: task.prompt,
    env: {
      DEEP_REVIEW_PROMPT: context.promptFile,
      DEEP_REVIEW_BASE: context.base,
      DEEP_REVIEW_HEAD: context.head,
      DEEP_REVIEW_MERGE_BASE: context.mergeBase,
      DEEP_REVIEW_DIFF: context.diffFile,
      DEEP_REVIEW_OUTPUT: context.outputFile,
      ...task.keys,
    },
    files: { [context.promptFile]: task.prompt },
  };
}

function interpret(result: ProcessResult, task: Task): Interpretation {
  const text = result.stdout;
  const failures = failuresOf(result, text, task);
  // A document that is whole proves itself; prose may stop anywhere, so only the closing line tells.
  const finished = task.reviewer.reads !== 'markdown' && isJson(text);
  return { text, finished, failures, telemetry: null, retry: null };
}

function failuresOf(result: ProcessResult, text: string, task: Task): readonly Failure[] {
  const { id } = task.reviewer;
  // The edge knows why it ended a process and says so itself.
  if (result.ended !== null) return [];
  const said = lastWords(result.stderr);
  const fix = `read logs/${task.name}.* in the artifact, and run the command of ${id} by hand`;
  if (result.signal !== null) {
    return [{ class: 'crash', problem: { what: `${id}: ended by ${result.signal}`, why: said, fix } }];
  }
  if (result.exitCode !== 0) {
    const what = `${id}: exit status ${String(result.exitCode)}`;
    return [{ class: 'exit', problem: { what, why: said, fix } }];
  }
  // Linters that find nothing print nothing as rdjson.
  if (text.trim() === '' && task.reviewer.reads !== 'rdjson') {
    const why = 'the command succeeded and wrote neither to standard output nor to `$DEEP_REVIEW_OUTPUT`';
    return [{ class: 'no-output', problem: { what: `${id}: it wrote nothing`, why, fix } }];
  }
  return [];
}

/** Models like to put a document into a fence. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text.trim().replace(/^```\w*\n([\s\S]*)\n```$/, '$1'));
    return true;
  } catch {
    return false;
  }
}

/** The end of what a command complained about, in one readable line. */
function lastWords(stderr: string): string {
  const lines = stderr.slice(-4_000).split(/\r?\n/);
  const said = lines.filter((line) => line.trim() !== '').slice(-3);
  const plain = said.join(' · ').replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
  return plain === '' ? 'it said nothing on standard error' : plain.slice(-400);
}
