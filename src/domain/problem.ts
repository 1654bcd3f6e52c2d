/** A problem of the run (what, why, fix), the error that carries problems, and faults of single settings; never the code under review. */

/** One trouble of the run. `what` names the subject, `why` the cause, `fix` what to do about it. */
export interface Problem {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** The user asked for the impossible: all problems at once, exit status 2. The one class of the project. */
export class UserError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'UserError';
    this.problems = problems;
  }
}

/** The three lines in which every problem is printed. */
export function formatProblem(problem: Problem): string {
  return `${problem.what}\n  why: ${problem.why}\n  fix: ${problem.fix}`;
}

// What is wrong with one entry of the settings: a problem that also knows the place by itself.

/** One setting as it was given. Later ones win over earlier ones of the same name. */
export interface RawSetting {
  readonly name: string;
  readonly value: unknown;
  /** Where the entry at a path of keys inside the value stands. */
  readonly at: (path: readonly string[]) => string;
  /** Only settings from a trusted place may be secret; a file never is. */
  readonly from: 'input' | 'flag' | 'file';
}

export interface Fault extends Problem {
  /** `file:line:column` of the entry, or the name of its input or flag. */
  readonly at: string;
}

/** Puts the place behind what is wrong, where people look for it. */
export function fault({ what, at, why, fix }: Fault): Fault {
  return { what: `${what} at ${at}`, at, why, fix };
}

/** A value as a message shows it: short, on one line. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const short = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  return `\`${short.replace(/[\r\n]+/g, ' ⏎ ').replaceAll('`', "'")}\``;
}
