/** A SARIF 2.1.0 log enters; the review it makes leaves: a linter is a reviewer. */
import type { Location } from '../../domain/location.js';
import type { Problem } from '../../domain/problem.js';
import type { Review, ReviewText } from '../../domain/review.js';
import type { Severity } from '../../domain/severity.js';
import { findingsOf, reviewOf, titleAndBody, type Claim } from './claim.js';
import { readDocuments } from './documents.js';
import { field, itemsOf, numberOf, textField, textOf } from './fields.js';
import type { JsonNode } from './json.js';
import { artifactPath, type Run } from './artifacts.js';
import { sarifFix } from './replacements.js';

/** Levels in the order of ours, so that a report of ours read back keeps its severities. */
const LEVELS: Readonly<Record<string, Severity>> = {
  error: 'critical',
  warning: 'important',
  note: 'suggestion',
  none: 'suggestion',
};
const STANDS = { kind: 'stands' } as const;

/** Reads SARIF. Total. Results that the tool itself suppressed, passed or saw vanish are counted in a problem, not raised. */
export function readSarif(source: ReviewText): Review {
  const { nodes, problems } = readDocuments(source);
  const runs = nodes.flatMap((node) => itemsOf(field(node, 'runs')).map(runOf));
  const results = runs.flatMap((run) => itemsOf(field(run.node, 'results')).map((result) => ({ run, result })));
  const raised = results.filter(({ result }) => !isSetAside(result));
  const isLog = nodes.some((node) => field(node, 'runs') !== null);
  const claims = raised.map(({ run, result }) => claimOf(run, result));
  return reviewOf(source, findingsOf(source, claims), {
    readable: isLog && problems.length === 0,
    problems: [
      ...problems,
      ...logProblems(source, isLog, problems.length > 0),
      ...setAsideProblems(source, results.length - raised.length),
    ],
  });
}

function logProblems({ file, text }: ReviewText, isLog: boolean, isBroken: boolean): Problem[] {
  if (isLog || isBroken) return [];
  const why =
    text.trim() === ''
      ? 'the output is empty'
      : `it has no "runs"; it begins "${text.trim().slice(0, 80).split('\n')[0] ?? ''}"`;
  return [
    {
      what: `${file}: no SARIF log could be read`,
      why,
      fix: 'let the command write SARIF 2.1.0, and nothing else, to standard output or to $DEEP_REVIEW_OUTPUT',
    },
  ];
}

function setAsideProblems({ file }: ReviewText, count: number): Problem[] {
  if (count === 0) return [];
  return [
    {
      what: `${file}: ${String(count)} ${count === 1 ? 'result is' : 'results are'} not counted`,
      why: 'the tool itself marks them as suppressed, passed or absent',
      fix: 'nothing to do, unless they should not be suppressed',
    },
  ];
}

function runOf(node: JsonNode): Run {
  const tool = field(node, 'tool');
  const driver = field(tool, 'driver');
  const rules = new Map<string, JsonNode>();
  for (const component of [driver, ...itemsOf(field(tool, 'extensions'))]) {
    for (const rule of itemsOf(field(component, 'rules'))) rules.set(textField(rule, 'id') ?? '', rule);
  }
  return {
    node,
    rules,
    driverRules: itemsOf(field(driver, 'rules')),
    artifacts: itemsOf(field(node, 'artifacts')),
    bases: field(node, 'originaluribaseids'),
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

function claimOf(run: Run, result: JsonNode): Claim {
  const rule = ruleOf(run, result);
  const message = messageOf(result, rule);
  const { title, body } = titleAndBody(message);
  const physical = itemsOf(field(result, 'locations'))
    .map((location) => field(location, 'physicallocation'))
    .filter((node) => node !== null);
  return {
    line: field(field(result, 'message'), 'text')?.line ?? result.line,
    id: null,
    severity: severityOf(result, rule),
    severityFrom: 'tag',
    classification: null,
    title: title === '' ? (ruleName(result, rule) ?? 'A result without a message') : title,
    body: [body, aboutRule(result, rule), relatedPlaces(run, result)].filter((part) => part !== '').join('\n\n'),
    locations: physical.flatMap((node) => locationOf(run, node)),
    quotes: physical.flatMap((node) => quotesOf(run, node)),
    fix: sarifFix(run, result),
    standing: STANDS,
  };
}

/** `message.text`, or the rule's string of `message.id` with its arguments filled in. */
function messageOf(result: JsonNode, rule: JsonNode | null): string {
  const message = field(result, 'message');
  const id = textField(message, 'id');
  const byId = id === null ? null : textField(member(field(rule, 'messagestrings'), id), 'text');
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

function member(node: JsonNode | null, key: string): JsonNode | null {
  return node?.kind === 'object' ? (node.members.get(key) ?? null) : null;
}

function severityOf(result: JsonNode, rule: JsonNode | null): Severity {
  const own = (textField(field(result, 'properties'), 'severity') ?? '').toLowerCase();
  if (own === 'critical' || own === 'important' || own === 'suggestion') return own;
  const score = Number(
    textField(field(result, 'properties'), 'securityseverity') ??
      textField(field(rule, 'properties'), 'securityseverity') ??
      Number.NaN,
  );
  if (score >= 7) return 'critical';
  if (score >= 4) return 'important';
  if (/^informational$/i.test(textField(result, 'kind') ?? '')) return 'suggestion';
  const level = textField(result, 'level') ?? textField(field(rule, 'defaultconfiguration'), 'level') ?? 'warning';
  return LEVELS[level.toLowerCase()] ?? 'important';
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
  if (path === null) return [];
  const region = field(physical, 'region');
  const start = numberOf(field(region, 'startline'));
  const end = numberOf(field(region, 'endline')) ?? start;
  return [{ path, lines: start === null || end === null ? null : { start, end: Math.max(start, end) } }];
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
