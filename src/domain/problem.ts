/** What went wrong with the run, told to its user: never about the code under review. */

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
