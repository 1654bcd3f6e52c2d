/** A SARIF log enters; whether its tool did its work, and what the tool complained of, leave. */
import type { Problem } from '../../domain/problem.js';
import type { ReviewText, Unread } from '../../domain/review.js';
import { artifactPath, type Run } from './artifacts.js';
import { field, isBlank, itemsOf, numberOf, quoted, textField } from './fields.js';
import type { JsonNode } from './json.js';

const MAX_NOTIFICATIONS = 20;

/** Why a log is not all that the tool has to say: it did not run to its end, or its results stand elsewhere. */
export function notRun(log: JsonNode): Unread[] {
  const runs = itemsOf(field(log, 'runs'));
  const elsewhere = field(log, 'inlineexternalproperties');
  return [
    ...(runs.length ? [] : [unread(log, '"runs": []', 'the log holds no run')]),
    ...(elsewhere ? [unread(elsewhere, '"inlineExternalProperties"', 'results beside the runs are not read')] : []),
    ...runs.flatMap(notCompleted),
  ];
}

function unread({ line }: JsonNode, text: string, reason: string): Unread {
  return { line, text, reason };
}

function notCompleted(run: JsonNode): Unread[] {
  const external = field(run, 'externalpropertyfilereferences');
  const files = field(external, 'results', 'invocations');
  if (files)
    return [unread(files, `"externalPropertyFileReferences": ${quoted(files)}`, 'results in other files are not read')];
  const failed = itemsOf(field(run, 'invocations')).filter(hasFailed);
  const results = field(run, 'results');
  return [
    ...(results?.kind === 'array'
      ? []
      : [unread(run, quoted(run), 'the run has no list of results: the tool did not look for any')]),
    ...failed.map((one) => unread(one, quoted(one), 'the tool says that it did not do its work')),
  ];
}

/** What an invocation says when it did not come to its end; a mere exit status is that of findings, too. */
function hasFailed(invocation: JsonNode): boolean {
  if (invocation.kind !== 'object') return true;
  return invocation.members.some(
    ({ name, node }) =>
      (name === 'executionsuccessful' && !(node.kind === 'value' && node.value === true)) ||
      (/^(?:processstartfailuremessage|exitsignalname|exitsignalnumber)$/.test(name) && !isBlank(node)),
  );
}

/** What a tool says about itself as an error, quoted with its place. */
export function notificationProblems({ file }: ReviewText, runs: readonly Run[]): Problem[] {
  const errors = runs.flatMap((run) =>
    itemsOf(field(run.node, 'invocations'))
      .flatMap((one) =>
        ['toolexecutionnotifications', 'toolconfigurationnotifications'].flatMap((name) => itemsOf(field(one, name))),
      )
      .filter((one) => textField(one, 'level')?.toLowerCase() === 'error')
      .map((one) => ({ run, one })),
  );
  return errors.slice(0, MAX_NOTIFICATIONS).map(({ run, one }) => {
    const physical = field(itemsOf(field(one, 'locations'))[0] ?? null, 'physicallocation');
    const path = artifactPath(run, field(physical, 'artifactlocation'));
    const start = numberOf(field(field(physical, 'region'), 'startline'));
    const place = path === null ? '' : ` at ${path}${start === null ? '' : `:${String(start)}`}`;
    const message =
      textField(field(one, 'message'), 'text', 'markdown', 'id') ?? textField(field(one, 'exception'), 'message') ?? '';
    const what = textField(field(one, 'descriptor'), 'id') ?? 'an error';
    return {
      what: `${file}: the tool reports ${what}${place}`,
      why: `line ${String(one.line)}: "${message.slice(0, 300)}"`,
      fix: 'mend what it complains of, and run it again: what it could not look at it did not check',
    };
  });
}
