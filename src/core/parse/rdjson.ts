/** rdjson or rdjsonl (reviewdog's diagnostic format) enters; the review it makes leaves. */
import type { Location } from '../../domain/location.js';
import type { Review, ReviewText } from '../../domain/review.js';
import type { Severity } from '../../domain/severity.js';
import { findingsOf, reviewOf, titleAndBody, type Claim } from './claim.js';
import { readDocuments } from './documents.js';
import { field, itemsOf, numberOf, textField } from './fields.js';
import type { JsonNode } from './json.js';
import { fixOfReplacements, type Replacement } from './replacements.js';

const LEVELS: Readonly<Record<string, Severity>> = {
  error: 'critical',
  '1': 'critical',
  warning: 'important',
  '2': 'important',
  info: 'suggestion',
  '3': 'suggestion',
};

/** Reads rdjson (one object with `diagnostics`) and rdjsonl (a diagnostic a line). Total; empty output is a clean rdjsonl. */
export function readRdjson(source: ReviewText): Review {
  const { nodes, problems } = readDocuments(source);
  const results = nodes.flatMap((node) => (field(node, 'diagnostics') ? [node] : []));
  const lines = nodes.filter(
    (node) => !field(node, 'diagnostics') && field(node, 'message') && field(node, 'location'),
  );
  const found = [
    ...results.flatMap((result) =>
      itemsOf(field(result, 'diagnostics')).map((node) => claimOf(node, textField(result, 'severity'))),
    ),
    ...lines.map((node) => claimOf(node, null)),
  ];
  const isKnown = results.length > 0 || lines.length > 0 || source.text.trim() === '';
  const unknown = {
    what: `${source.file}: no rdjson could be read`,
    why: `it begins "${source.text.trim().slice(0, 80).split('\n')[0] ?? ''}"`,
    fix: 'let the command write rdjson or rdjsonl, and nothing else',
  };
  return reviewOf(source, findingsOf(source, found), {
    readable: isKnown && problems.length === 0,
    problems: isKnown || problems.length ? problems : [unknown],
  });
}

function claimOf(node: JsonNode, fallback: string | null): Claim {
  const { title, body } = titleAndBody(textField(node, 'message') ?? '');
  const severity = LEVELS[(textField(node, 'severity') ?? fallback ?? '').toLowerCase()];
  const location = field(node, 'location');
  const code = field(node, 'code');
  const rule = textField(code, 'value');
  const url = textField(code, 'url');
  return {
    line: field(node, 'message')?.line ?? node.line,
    id: null,
    severity: severity ?? 'suggestion',
    severityFrom: severity ? 'tag' : 'default',
    classification: null,
    title: title === '' ? (rule ?? 'A diagnostic without a message') : title,
    body: [body, rule === null ? '' : `Rule \`${rule}\`${url === null ? '' : ` (${url})`}`]
      .filter((part) => part !== '')
      .join('\n\n'),
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

function plainPath(path: string): string {
  return path.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '');
}

function placeOf(location: JsonNode | null): Location[] {
  const path = textField(location, 'path');
  if (path === null) return [];
  const range = field(location, 'range');
  const start = numberOf(field(field(range, 'start'), 'line'));
  const end = numberOf(field(field(range, 'end'), 'line')) ?? start;
  return [
    { path: plainPath(path), lines: start === null || end === null ? null : { start, end: Math.max(start, end) } },
  ];
}

function replacementOf(location: JsonNode | null, suggestion: JsonNode): Replacement[] {
  const path = textField(location, 'path');
  const range = field(suggestion, 'range');
  const startLine = numberOf(field(field(range, 'start'), 'line'));
  if (path === null || startLine === null) return [];
  return [
    {
      path: plainPath(path),
      startLine,
      endLine: numberOf(field(field(range, 'end'), 'line')) ?? startLine,
      startColumn: numberOf(field(field(range, 'start'), 'column')),
      endColumn: numberOf(field(field(range, 'end'), 'column')),
      text: textField(suggestion, 'text') ?? '',
    },
  ];
}
