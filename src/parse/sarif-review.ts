/** Reads a SARIF 2.1.0 log as the review of a linter, and whether the linter did its work. */
import type { ClaimedFix, Location, Review, ReviewText, Unread } from '../domain/finding.js';
import type { Problem } from '../domain/problem.js';
import type { Severity } from '../domain/severity.js';
import { must } from '../domain/values.js';
import { riskFiled } from '../text/consequences.js';
import { type Claim, findingsOf, gradeOfPhrase, rangeOf, reviewOf, severityOfGrade, titleAndBody } from './grades.js';
import {
  field,
  isBlank,
  itemsOf,
  type JsonNode,
  numberOf,
  quoted,
  textField,
  textOf,
  unreadAt,
} from './json-values.js';
import {
  artifactPath,
  type Documents,
  fixOfReplacements,
  type KnownLines,
  memberOf,
  type Replacement,
  type Run,
} from './tool-output.js';

/** Levels in the order of ours, so that a report of ours read back keeps its severities. */
const LEVELS: Readonly<Record<string, Severity>> = {
  error: 'critical',
  warning: 'important',
  note: 'suggestion',
  none: 'suggestion',
};

/** Whether a document is a SARIF log. */
export function isSarif(node: JsonNode): boolean {
  return field(node, 'runs')?.kind === 'array' && field(node, 'version', 'schema') !== null;
}

/** Reads SARIF. Total. Results that the tool itself suppressed, passed or saw vanish are counted in a problem, not raised. */
export function readSarif(source: ReviewText, { nodes, broken }: Documents): Review {
  const logs = nodes.filter((node) => field(node, 'runs')?.kind === 'array');
  const runs = logs.flatMap((node) => itemsOf(field(node, 'runs')).map(runOf));
  const results = runs.flatMap((run) => itemsOf(field(run.node, 'results')).map((result) => ({ run, result })));
  const isRead = ({ result }: (typeof results)[number]): boolean =>
    result.kind === 'object' && result.members.length > 0;
  const raised = results.filter((one) => isRead(one) && !isSetAside(one.result));
  const unread = results.flatMap((one): Unread[] => {
    const { run, result } = one;
    if (!isRead(one)) return [unreadAt(result, quoted(result), 'it is no result')];
    const level = levelOf(run, result);
    return gradeOf(level) ? [] : [unreadAt(result, `"level": "${level}"`, 'a grade that is in no table')];
  });
  const setAside = results.filter((one) => isRead(one) && isSetAside(one.result)).length;
  return reviewOf(source, {
    findings: findingsOf(
      source,
      raised.map(({ run, result }) => resultClaim(run, result)),
    ),
    readable: logs.length > 0,
    unread: [...broken, ...logs.flatMap(notRun), ...unread],
    problems: [
      ...(logs.length || broken.length ? [] : [noLog(source)]),
      ...notificationProblems(source, runs),
      ...(setAside ? [notCounted(source, setAside)] : []),
    ],
  });
}

function noLog({ file, text }: ReviewText): Problem {
  const begin = `it has no "runs"; it begins "${must(text.trim().slice(0, 80).split('\n')[0])}"`;
  return {
    what: `${file}: no SARIF log could be read`,
    why: text.trim() === '' ? 'the output is empty' : begin,
    fix: 'let the command write SARIF 2.1.0, and nothing else, to standard output or to $DEEP_REVIEW_OUTPUT',
  };
}

function notCounted({ file }: ReviewText, count: number): Problem {
  return {
    what: `${file}: ${String(count)} ${count === 1 ? 'result is' : 'results are'} not counted`,
    why: 'the tool itself marks them as suppressed, passed or absent',
    fix: 'nothing to do, unless they should not be suppressed',
  };
}

function runOf(node: JsonNode): Run {
  const tool = field(node, 'tool');
  const driver = field(tool, 'driver');
  const components = [driver, ...itemsOf(field(tool, 'extensions'))];
  const all = components.flatMap((component) => itemsOf(field(component, 'rules')));
  return {
    node,
    rules: new Map(all.map((rule) => [textField(rule, 'id') ?? '', rule])),
    driverRules: itemsOf(field(driver, 'rules')),
  };
}

function isSetAside(result: JsonNode): boolean {
  const suppressed = itemsOf(field(result, 'suppressions')).some(
    (one) => !/^(?:rejected|underreview)$/i.test(textField(one, 'status') ?? ''),
  );
  return (
    suppressed ||
    /^(?:pass|notapplicable)$/i.test(textField(result, 'kind') ?? '') ||
    /^absent$/i.test(textField(result, 'baselinestate') ?? '')
  );
}

function ruleOf(run: Run, result: JsonNode): JsonNode | null {
  const id = textField(result, 'ruleid') ?? textField(field(result, 'rule'), 'id') ?? '';
  const index = Number(textOf(field(result, 'ruleindex') ?? field(field(result, 'rule'), 'index')) ?? Number.NaN);
  return run.rules.get(id) ?? run.rules.get(id.replace(/\/[^/]*$/, '')) ?? run.driverRules[index] ?? null;
}

function resultClaim(run: Run, result: JsonNode): Claim {
  const rule = ruleOf(run, result);
  const message = messageOf(result, rule);
  const { title, body } = titleAndBody(message);
  const physical = itemsOf(field(result, 'locations'))
    .map((location) => field(location, 'physicallocation'))
    .filter((node) => node !== null);
  return {
    line: field(field(result, 'message'), 'text')?.line ?? result.line,
    id: null,
    severity: severityOf(run, result),
    severityFrom: 'tag',
    classification: null,
    filed: filedBy(result, rule, message),
    title: title === '' ? (ruleName(result, rule) ?? 'A result without a message') : title,
    body: [body, aboutRule(result, rule), relatedPlaces(run, result)].filter((part) => part !== '').join('\n\n'),
    locations: physical.flatMap((node) => locationOf(run, node)),
    quotes: physical.flatMap((node) => quotesOf(run, node)),
    fix: sarifFix(run, result),
    standing: { kind: 'stands' },
  };
}

/** By its rule, the tags of rule and result, and whether the tool scores its security at all. */
function filedBy(result: JsonNode, rule: JsonNode | null, message: string): Claim['filed'] {
  const properties = [result, rule].map((node) => field(node, 'properties'));
  const tags = properties.flatMap((node) => itemsOf(field(node, 'tags')).map(textOf));
  const scored = properties.some((node) => textField(node, 'securityseverity') !== null) ? 'security' : null;
  return riskFiled([ruleName(result, rule), textField(rule, 'name'), ...tags, scored], message);
}

/** `message.text`, or the rule's string of `message.id` with its arguments filled in. */
function messageOf(result: JsonNode, rule: JsonNode | null): string {
  const message = field(result, 'message');
  const id = textField(message, 'id');
  const byId = id === null ? null : textField(memberOf(field(rule, 'messagestrings'), id), 'text');
  const template =
    textField(message, 'text', 'markdown') ??
    byId ??
    textField(field(rule, 'shortdescription', 'fulldescription'), 'text') ??
    '';
  const values = itemsOf(field(message, 'arguments')).map((argument) => textOf(argument) ?? '');
  return template
    .replace(/\{(\d{1,3})\}/g, (whole, index: string) => values[Number(index)] ?? whole)
    .replace(/(?<!!)\[([^\]\n]{1,200})\]\(\d{1,6}\)/g, '$1');
}

function severityOf(run: Run, result: JsonNode): Severity {
  const own = (textField(field(result, 'properties'), 'severity') ?? '').toLowerCase();
  if (own === 'critical' || own === 'important' || own === 'suggestion') return own;
  const scores = [result, ruleOf(run, result)].map((node) => textField(field(node, 'properties'), 'securityseverity'));
  const score = Number(scores.find((one) => one !== null) ?? Number.NaN);
  if (score >= 7) return 'critical';
  if (score >= 4) return 'important';
  if (/^informational$/i.test(textField(result, 'kind') ?? '')) return 'suggestion';
  return gradeOf(levelOf(run, result)) ?? 'important';
}

/** The result's own level, else what the run's configuration makes of the rule's, else the rule's, else the format's default. */
function levelOf(run: Run, result: JsonNode): string {
  const rule = ruleOf(run, result);
  const id = textField(rule, 'id') ?? ruleName(result, rule);
  const overrides = itemsOf(field(run.node, 'invocations')).flatMap((one) =>
    itemsOf(field(one, 'ruleconfigurationoverrides')),
  );
  const override = overrides.find((one) => id !== null && textField(field(one, 'descriptor'), 'id') === id) ?? null;
  return (
    textField(result, 'level') ??
    textField(field(override, 'configuration'), 'level') ??
    textField(field(rule, 'defaultconfiguration'), 'level') ??
    'warning'
  );
}

function gradeOf(level: string): Severity | null {
  const grade = gradeOfPhrase(level);
  return LEVELS[level.toLowerCase()] ?? (grade && severityOfGrade(grade, { hasTop: false }));
}

function ruleName(result: JsonNode, rule: JsonNode | null): string | null {
  return textField(result, 'ruleid') ?? textField(field(result, 'rule'), 'id') ?? textField(rule, 'id', 'name');
}

function aboutRule(result: JsonNode, rule: JsonNode | null): string {
  const name = ruleName(result, rule);
  if (name === null) return '';
  const help = textField(rule, 'helpuri');
  const says = textField(field(rule, 'shortdescription'), 'text');
  return `Rule \`${name}\`${says === null ? '' : `: ${says}`}${help === null ? '' : ` (${help})`}`;
}

function relatedPlaces(run: Run, result: JsonNode): string {
  const related = itemsOf(field(result, 'relatedlocations')).slice(0, 20);
  return related
    .flatMap((node) =>
      locationOf(run, field(node, 'physicallocation')).map((place) =>
        `- \`${place.path}${place.lines ? `:${String(place.lines.start)}` : ''}\` ${textField(field(node, 'message'), 'text') ?? ''}`.trimEnd(),
      ),
    )
    .join('\n');
}

function locationOf(run: Run, physical: JsonNode | null): Location[] {
  const path = artifactPath(run, field(physical, 'artifactlocation'));
  const region = field(physical, 'region');
  const lines = rangeOf(numberOf(field(region, 'startline')), numberOf(field(region, 'endline')));
  return path === null ? [] : [{ path, lines }];
}

function quotesOf(run: Run, physical: JsonNode): Claim['quotes'] {
  const snippet =
    field(field(field(physical, 'region'), 'snippet'), 'text') ??
    field(field(field(physical, 'contextregion'), 'snippet'), 'text');
  const code = textOf(snippet);
  if (snippet === null || code === null || code.trim() === '') return [];
  return [
    {
      code: code.replace(/\r?\n$/, ''),
      language: textField(field(physical, 'region'), 'sourcelanguage'),
      path: artifactPath(run, field(physical, 'artifactlocation')),
      line: snippet.line,
    },
  ];
}

// Whether the tool of a SARIF log did its work, and what it complained of.

const MAX_NOTIFICATIONS = 20;

/** Why a log is not all that the tool has to say: it did not run to its end, or its results stand elsewhere. */
function notRun(log: JsonNode): Unread[] {
  const runs = itemsOf(field(log, 'runs'));
  const elsewhere = field(log, 'inlineexternalproperties');
  return [
    ...(runs.length ? [] : [unreadAt(log, '"runs": []', 'the log holds no run')]),
    ...(elsewhere ? [unreadAt(elsewhere, '"inlineExternalProperties"', 'results beside the runs are not read')] : []),
    ...runs.flatMap(notCompleted),
  ];
}

function notCompleted(run: JsonNode): Unread[] {
  const external = field(run, 'externalpropertyfilereferences');
  const files = field(external, 'results', 'invocations');
  if (files)
    return [
      unreadAt(files, `"externalPropertyFileReferences": ${quoted(files)}`, 'results in other files are not read'),
    ];
  const failed = itemsOf(field(run, 'invocations')).filter(hasFailed);
  const results = field(run, 'results');
  return [
    ...(results?.kind === 'array'
      ? []
      : [unreadAt(run, quoted(run), 'the run has no list of results: the tool did not look for any')]),
    ...failed.map((one) => unreadAt(one, quoted(one), 'the tool says that it did not do its work')),
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
function notificationProblems({ file }: ReviewText, runs: readonly Run[]): Problem[] {
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

// The first fix that a SARIF result offers.

/** The first fix of a result; null when it offers none. */
function sarifFix(run: Run, result: JsonNode): ClaimedFix | null {
  const first = itemsOf(field(result, 'fixes'))[0] ?? null;
  if (!first) return null;
  const replacements = itemsOf(field(first, 'artifactchanges')).flatMap((change) => {
    const path = artifactPath(run, field(change, 'artifactlocation'));
    return path === null ? [] : itemsOf(field(change, 'replacements')).flatMap((one) => replacementOf(path, one));
  });
  return fixOfReplacements(textField(field(first, 'description'), 'text') ?? '', replacements, knownLines(run, result));
}

function replacementOf(path: string, node: JsonNode): Replacement[] {
  const region = field(node, 'deletedregion');
  const startLine = numberOf(field(region, 'startline'));
  if (startLine === null) return [];
  const endLine = numberOf(field(region, 'endline')) ?? startLine;
  const [startColumn, endColumn] = [numberOf(field(region, 'startcolumn')), numberOf(field(region, 'endcolumn'))];
  const text = textField(field(node, 'insertedcontent'), 'text') ?? '';
  return [{ path, startLine, endLine, startColumn, endColumn, text }];
}

/** Context regions quote whole lines; a region's own snippet does when it begins in column 1 or says no column. */
function knownLines(run: Run, result: JsonNode): KnownLines[] {
  return itemsOf(field(result, 'locations')).flatMap((location) => {
    const physical = field(location, 'physicallocation');
    const path = artifactPath(run, field(physical, 'artifactlocation'));
    return [field(physical, 'contextregion'), field(physical, 'region')].flatMap((region) => {
      const code = textField(field(region, 'snippet'), 'text');
      const startLine = numberOf(field(region, 'startline'));
      const isWhole = (numberOf(field(region, 'startcolumn')) ?? 1) === 1 && field(region, 'endcolumn') === null;
      if (path === null || code === null || startLine === null || !isWhole) return [];
      return [{ path, startLine, lines: code.replace(/\r?\n$/, '').split(/\r?\n/) }];
    });
  });
}
