/** The run of a tool (a linter) enters; whether it did its work, and what the gate lacks when it did not, leave. */
import type { Review } from '../domain/review.js';
import type { Failure, FailureClass, PassRun, Reviewer, ReviewerRun, Status } from '../domain/reviewer.js';

/** Reports of programs such as linters: findings count, but nobody read the change. */
export function isTool(reviewer: Pick<Reviewer, 'reads'>): boolean {
  return reviewer.reads === 'sarif' || reviewer.reads === 'rdjson';
}

/** How a process may end around a report that is whole: a linter that finds something says so by its exit status. */
const FLAGS: readonly FailureClass[] = ['exit', 'changed-files'];

/**
 * The standing of one pass of a tool. `completed`: its report is whole and the tool itself does not say otherwise. Nothing
 * found proves nothing where the process failed, and an empty output is a report only of a process known to have ended well.
 */
export function settleToolPass(
  { reads }: Pick<Reviewer, 'reads'>,
  pass: PassRun,
  review: Review | undefined,
): { readonly status: Status; readonly failures: readonly Failure[] } {
  const isEmpty = pass.text.trim() === '';
  const isSilent = isEmpty && reads === 'rdjson' && pass.exitCode === 0;
  const own = pass.failures.filter((each) => !(isSilent && each.class === 'no-output'));
  if (!review?.readable || (isEmpty && !isSilent)) {
    return { status: 'failed', failures: own.length ? own : [nothing(pass, isEmpty)] };
  }
  const failures = [...own, ...unread(pass, review), ...inVain(pass, review)];
  const isWhole = review.unread.length === 0 && !isInVain(pass, review);
  const isComplete = isWhole && own.every((each) => FLAGS.includes(each.class));
  return { status: isComplete ? 'completed' : 'degraded', failures };
}

/** It failed and reports nothing at all: a formatter behind a crashed linter writes a clean report, too. */
function isInVain({ exitCode, failures }: PassRun, review: Review): boolean {
  const failed = (exitCode !== null && exitCode !== 0) || failures.some((each) => each.class === 'exit');
  return failed && review.findings.length === 0;
}

function inVain(pass: PassRun, review: Review): readonly Failure[] {
  if (!isInVain(pass, review)) return [];
  const status = pass.exitCode === null ? 'a failure' : `exit status ${String(pass.exitCode)}`;
  return [
    failure('crash', {
      what: `${pass.reviewer}: it found nothing and ended with ${status}`,
      why: 'a tool that fails for another reason than what it found has not looked at everything',
      fix: 'run its command by hand; one that ends so on purpose must be made to end with 0',
    }),
  ];
}

function unread({ reviewer, file }: PassRun, review: Review): readonly Failure[] {
  const [first] = review.unread;
  if (!first) return [];
  const others = review.unread.length > 1 ? `, and ${String(review.unread.length - 1)} more` : '';
  return [
    failure('unread', {
      what: `${reviewer}: its report is not all that it has to say`,
      why: `${first.reason} (line ${String(first.line)} of ${file}: ${first.text})${others}`,
      fix: 'let the command write a whole report to standard output, and nothing else; see its log in the artifact',
    }),
  ];
}

function nothing({ reviewer, file, exitCode }: PassRun, isEmpty: boolean): Failure {
  const how =
    exitCode === null ? 'how its process ended is not known' : `it ended with exit status ${String(exitCode)}`;
  return failure(isEmpty ? 'no-output' : 'unreadable', {
    what: `${reviewer}: no report`,
    why: isEmpty ? `it wrote nothing, and ${how}` : 'what it wrote is no report in the format that is configured',
    fix: isEmpty ? 'see its log in the artifact; run its command by hand' : `read reviews/${file} in the artifact`,
  });
}

function failure(kind: FailureClass, problem: Failure['problem']): Failure {
  return { class: kind, problem };
}

/** Tools that are configured and did not complete, one clause each; those with `required: false` may fail. */
export function toolsThatLack(runs: readonly ReviewerRun[], completed: ReadonlySet<string>): string[] {
  return runs.flatMap(({ reviewer }) =>
    isTool(reviewer) && reviewer.required !== false && !completed.has(reviewer.id)
      ? [`the tool ${reviewer.id} did not complete its run`]
      : [],
  );
}
