/** The prepared change enters; the prompts of every pass leave. */
import { parseReview } from '../../core/parse.js';
import { writePrompt } from '../../core/prompt.js';
import { namedFiles, readingContext } from '../../core/reading.js';
import type { Change } from '../../domain/change.js';
import type { Feedback } from '../../domain/feedback.js';
import type { Finding } from '../../domain/finding.js';
import { DIFF_BUDGET_BYTES, type NamedText, type PriorNote, type Prompt } from '../../domain/prompt.js';
import type { PassRun, Reviewer } from '../../domain/reviewer.js';
import { readAt } from '../../edge/base-files.js';
import type { Git } from '../../edge/git.js';

/** Texts of the base that tell reviewers how this repository wants to be reviewed, after its own notes. */
const AGENT_TEXTS = ['CLAUDE.md', 'AGENTS.md', 'GEMINI.md', 'CONTRIBUTING.md'];

export interface TaskFacts {
  readonly change: Change;
  readonly notes: readonly NamedText[];
  readonly prior: readonly PriorNote[];
  readonly feedback: readonly Feedback[];
  readonly nonce: string;
  readonly marker: string;
}

export interface Tasks {
  promptFor(reviewer: Reviewer, pass: number, previous: readonly PassRun[]): Prompt;
}

/** The repository's review notes and agent files, as the base has them. */
export async function readNotes(git: Git, base: string, instructions: string): Promise<readonly NamedText[]> {
  const read = async (name: string): Promise<NamedText[]> => {
    const text = await readAt(git, base, name);
    return text === null || text.trim() === '' ? [] : [{ name, text }];
  };
  return (await Promise.all([instructions, ...AGENT_TEXTS].map(read))).flat();
}

/** Writes the prompt of each pass. */
export function writeTasks(facts: TaskFacts): Tasks {
  return {
    promptFor: (reviewer, pass, previous) =>
      writePrompt({
        ...facts,
        reader: readerOf(reviewer),
        pass,
        previousPass: findingsOf(reviewer, previous, facts.change),
        checks: [],
        diffBudgetBytes: DIFF_BUDGET_BYTES,
      }),
  };
}

function readerOf({ source }: Reviewer): { preset: 'claude' | 'codex' | 'gemini' | null; blame: boolean } {
  return source.kind === 'preset' ? { preset: source.preset, blame: source.blame } : { preset: null, blame: true };
}

function findingsOf(reviewer: Reviewer, previous: readonly PassRun[], change: Change): readonly Finding[] {
  const known = readingContext(reviewer, namedFiles(change));
  return previous.flatMap(({ number, file, text }) => {
    const source = { reviewer: reviewer.id, pass: number, file, text, reads: reviewer.reads, nonce: null };
    return parseReview(source, known).findings;
  });
}
