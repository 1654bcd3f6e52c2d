/** What a reviewer is given: the facts a prompt is written from, and the prompt. */
import type { Change } from './change.js';
import type { Feedback } from './feedback.js';
import type { Finding } from './finding.js';
import type { Preset } from './reviewer.js';
import type { Severity } from './severity.js';

/** A text of the repository or the run, with the name people know it by. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A finding of the last round as reviewers should know it. */
export interface PriorNote {
  /** Its id in the last report. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** `path:10-12`; empty when it had no place. */
  readonly place: string;
  /** Where it stands, in words: open, declined by a maintainer, answered … */
  readonly standing: string;
  /** What people wrote on it. */
  readonly replies: readonly string[];
}

/** Who reads the prompt: CLIs differ in what they interpret and in the commands they offer. `null`: any command. */
export interface Reader {
  readonly preset: Preset | null;
  /** Whether it may be asked to run `git blame`. */
  readonly blame: boolean;
}

/** The facts a prompt is written from. All texts but `notes` are hostile. */
export interface PromptContext {
  readonly change: Change;
  readonly reader: Reader;
  /** 1-based. */
  readonly pass: number;
  /** What the pass before found; empty in the first. */
  readonly previousPass: readonly Pick<Finding, 'id' | 'severity' | 'title' | 'locations'>[];
  /** The repository's review notes and base versions of agent files. */
  readonly notes: readonly NamedText[];
  readonly prior: readonly PriorNote[];
  /** Unresolved threads of people with write access. */
  readonly feedback: readonly Feedback[];
  /** Results of earlier checks. */
  readonly checks: readonly NamedText[];
  /** Random hexadecimal digits: the closing line's, and those of the markers around data. */
  readonly nonce: string;
  readonly marker: string;
  /** Bytes of diff that the prompt may hold. */
  readonly diffBudgetBytes: number;
}

/** A changed file whose diff is not in the prompt. */
export interface LeftOut {
  readonly path: string;
  readonly bytes: number;
  readonly reason: 'summarised' | 'budget';
}

/** The prompt as sent. */
export interface Prompt {
  readonly text: string;
  /** UTF-8. */
  readonly bytes: number;
  /** The diff of every reviewable file is in it. */
  readonly wholeDiff: boolean;
  readonly leftOut: readonly LeftOut[];
  /** What was stripped from hostile texts, one sentence each. */
  readonly stripped: readonly string[];
}

/** SPEC: the diff is given whole up to here. */
export const DIFF_BUDGET_BYTES = 400_000;
