/** Reads a review in rdjson or rdjsonl, reviewdog's diagnostic format. */
import type { Location, ReadingContext, Review, ReviewText, Unread } from '../domain/finding.js';
import { must } from '../domain/values.js';
import { riskFiled } from '../text/consequences.js';
import {
  type Claim,
  findingsOf,
  gradeOfPhrase,
  rangeOf,
  reviewOf,
  severityOfGrade,
  titleAndBody,
  ungraded,
} from './grades.js';
import { field, itemsOf, type JsonNode, numberOf, quoted, textField } from './json-values.js';
import { type Documents, fixOfReplacements, type Replacement } from './tool-output.js';

/** The format's own numbers, and what says that there is no severity. */
const LEVELS: Readonly<Record<string, string>> = { '1': 'error', '2': 'warning', '3': 'info' };
const NO_LEVEL = /^(?:|0|unknown_severity|unknown)$/i;

interface Diagnostic {
  readonly node: JsonNode;
  /** Of the diagnostic, else of the whole result. */
  readonly level: string;
}

/** Reads rdjson (one object with `diagnostics`) and rdjsonl (a diagnostic a line). Total; empty output is a clean rdjsonl. */
export function readRdjson(source: ReviewText, { nodes, broken }: Documents, context: ReadingContext): Review {
  const entries = nodes.flatMap((node): Diagnostic[] => {
    const diagnostics = field(node, 'diagnostics');
    if (!diagnostics) return [{ node, level: textField(node, 'severity') ?? '' }];
    const fallback = textField(node, 'severity') ?? '';
    return itemsOf(diagnostics).map((one) => ({ node: one, level: textField(one, 'severity') ?? fallback }));
  });
  const isRead = ({ node }: Diagnostic): boolean => field(node, 'message', 'code') !== null;
  const findings = findingsOf(
    source,
    entries.filter(isRead).map((entry) => diagnosticClaim(entry, context)),
  );
  const unread = entries.flatMap((entry): Unread[] => {
    const { node, level } = entry;
    if (!isRead(entry)) return [{ line: node.line, text: quoted(node), reason: 'it is no diagnostic' }];
    return gradeOf(level) === undefined
      ? [{ line: node.line, text: level, reason: 'a grade that is in no table' }]
      : [];
  });
  const isResult = nodes.some((node) => field(node, 'diagnostics')?.kind === 'array');
  const readable = source.text.trim() === '' || isResult || findings.length > 0;
  return reviewOf(source, {
    findings,
    readable,
    unread: [...broken, ...unread],
    problems: [...ungraded(source, findings, context), ...(readable ? [] : [noRdjson(source)])],
  });
}

function noRdjson({ file, text }: ReviewText): Review['problems'][number] {
  return {
    what: `${file}: no rdjson could be read`,
    why: `it begins "${must(text.trim().slice(0, 80).split('\n')[0])}"`,
    fix: 'let the command write rdjson or rdjsonl, and nothing else',
  };
}

/** The severity of a level; null of one that says none, undefined of a word in no table. */
function gradeOf(level: string): Claim['severity'] | null | undefined {
  if (NO_LEVEL.test(level)) return null;
  const grade = gradeOfPhrase(LEVELS[level] ?? level);
  return grade === null ? undefined : severityOfGrade(grade, { hasTop: false });
}

function diagnosticClaim({ node, level }: Diagnostic, { defaultSeverity }: ReadingContext): Claim {
  const { title, body } = titleAndBody(textField(node, 'message') ?? '');
  const severity = gradeOf(level) ?? null;
  const location = field(node, 'location');
  const rule = textField(field(node, 'code'), 'value');
  const url = textField(field(node, 'code'), 'url');
  const about = rule === null ? '' : `Rule \`${rule}\`${url === null ? '' : ` (${url})`}`;
  return {
    line: field(node, 'message')?.line ?? node.line,
    id: null,
    severity: severity ?? defaultSeverity ?? 'suggestion',
    severityFrom: severity ? 'tag' : 'default',
    classification: null,
    filed: riskFiled([rule], `${title}\n${body}`),
    title: title === '' ? (rule ?? 'A diagnostic without a message') : title,
    body: [body, about].filter((part) => part !== '').join('\n\n'),
    locations: placeOf(location),
    quotes: [],
    fix: fixOfReplacements(
      '',
      itemsOf(field(node, 'suggestions')).flatMap((one) => replacementOf(location, one)),
      [],
    ),
    standing: { kind: 'stands' },
  };
}

function pathOf(location: JsonNode | null): string | null {
  return (
    textField(location, 'path')
      ?.replace(/\\/g, '/')
      .replace(/^(?:\.\/)+/, '') ?? null
  );
}

function placeOf(location: JsonNode | null): Location[] {
  const path = pathOf(location);
  const range = field(location, 'range');
  const lines = rangeOf(numberOf(field(field(range, 'start'), 'line')), numberOf(field(field(range, 'end'), 'line')));
  return path === null ? [] : [{ path, lines }];
}

function replacementOf(location: JsonNode | null, suggestion: JsonNode): Replacement[] {
  const path = pathOf(location);
  const [start, end] = [field(field(suggestion, 'range'), 'start'), field(field(suggestion, 'range'), 'end')];
  const startLine = numberOf(field(start, 'line'));
  if (path === null || startLine === null) return [];
  const [startColumn, endColumn] = [numberOf(field(start, 'column')), numberOf(field(end, 'column'))];
  const text = textField(suggestion, 'text') ?? '';
  return [{ path, startLine, endLine: numberOf(field(end, 'line')) ?? startLine, startColumn, endColumn, text }];
}
