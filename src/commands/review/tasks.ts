/** The prepared change enters; the prompts of every pass leave, and are kept for the artifact. */
import { parseReview } from '../../core/parse.js';
import { writePrompt } from '../../core/prompt.js';
import type { Change } from '../../domain/change.js';
import type { Feedback } from '../../domain/feedback.js';
import { DIFF_BUDGET_BYTES, type NamedText, type PriorNote, type Prompt } from '../../domain/prompt.js';
import type { Document } from '../../domain/report.js';
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
  /** The prompts as sent so far. */
  documents(): readonly Document[];
}

/** The repository's review notes and agent files, as the base has them. */
export async function readNotes(git: Git, base: string, instructions: string): Promise<readonly NamedText[]> {
  const read = async (name: string): Promise<NamedText[]> => {
    const text = await readAt(git, base, name);
    return text === null || text.trim() === '' ? [] : [{ name, text }];
  };
  return (await Promise.all([instructions, ...AGENT_TEXTS].map(read))).flat();
}

/** Writes prompts and keeps them. */
export function writeTasks(facts: TaskFacts): Tasks {
  const sent = new Map<string, string>();
  return {
    promptFor(reviewer, pass, previous) {
      const prompt = writePrompt({
        ...facts,
        reader: readerOf(reviewer),
        pass,
        previousPass: findingsOf(reviewer, previous),
        checks: [],
        diffBudgetBytes: DIFF_BUDGET_BYTES,
      });
      sent.set(`prompts/${reviewer.id}-pass-${pass}.md`, prompt.text);
      return prompt;
    },
    documents: () => [...sent].map(([name, text]) => ({ format: 'prompt', name, mediaType: 'text/markdown', text })),
  };
}

function readerOf({ source }: Reviewer): { preset: 'claude' | 'codex' | 'gemini' | null; blame: boolean } {
  return source.kind === 'preset' ? { preset: source.preset, blame: source.blame } : { preset: null, blame: true };
}

function findingsOf(reviewer: Reviewer, previous: readonly PassRun[]): ReturnType<typeof parseReview>['findings'] {
  return previous.flatMap(
    ({ number, file, text }) =>
      parseReview({ reviewer: reviewer.id, pass: number, file, text, reads: reviewer.reads, nonce: null }).findings,
  );
}
