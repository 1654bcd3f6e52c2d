/** A review written as JSON enters, in whatever schema the model chose; the review as read leaves. */
import type { Concern, CoverageClaim, Point, Review, ReviewText } from '../../domain/review.js';
import { findingsOf } from './claim.js';
import { readClosing } from './closing.js';
import { readDocuments } from './documents.js';
import { keptOf } from './flood.js';
import { field, itemsOf, spelling, textField, textOf } from './fields.js';
import { claimOf, isFindingLike } from './json-finding.js';
import type { JsonNode } from './json.js';
import { splitLines } from './lines.js';
import { sectionOf, type SectionName } from './sections.js';
import type { Grade } from './words.js';

interface Group {
  readonly grade: Grade | null;
  readonly items: readonly JsonNode[];
}

/** How deep findings may lie in the document. */
const MAX_DEPTH = 5;

/** Reads a JSON review; null when no document in the text is one. Total. */
export function readJsonReview(source: ReviewText): Review | null {
  const { nodes, problems } = readDocuments(source);
  const roots = nodes.filter(isReview);
  const root = roots.at(-1);
  if (!root) return null;
  const groups = groupsOf(root, null, 0);
  const scale = { hasTop: /"(?:critical|blocker|p0)"/i.test(source.text) };
  const claims = groups.flatMap(({ grade, items }) => items.map((item) => claimOf(item, grade, scale)));
  const coverage = coverageOf(root);
  const kept = keptOf(source, findingsOf(source, claims));
  return {
    reviewer: source.reviewer,
    pass: source.pass,
    file: source.file,
    text: source.text,
    executiveSummary: textField(root, 'executivesummary', 'summary', 'overview', 'overallexplanation') ?? '',
    findings: kept.findings,
    concerns: part(root, 'concerns').map((point): Concern => ({ ...point, scope: null })),
    strengths: part(root, 'strengths'),
    testing: part(root, 'testing'),
    documentation: part(root, 'documentation'),
    commitStructure: part(root, 'commits'),
    limitations: part(root, 'limitations'),
    feedback: part(root, 'feedback'),
    coverage,
    readable: true,
    ...readClosing(splitLines(source.text), source.nonce),
    unread: [],
    problems: [...problems, ...kept.problems],
  };
}

/** Holds a list of findings, empty or not. */
function isReview(node: JsonNode): boolean {
  if (node.kind === 'array') return node.items.length > 0 && node.items.every(isFindingLike);
  return groupsOf(node, null, 0).length > 0 || isEmptyReview(node);
}

function isEmptyReview(node: JsonNode): boolean {
  const list = field(node, 'findings', 'issues', 'comments', 'problems');
  return list?.kind === 'array' && list.items.length === 0;
}

/** Lists of findings: under `findings`, `issues` …, under severities, or nested in an object of such keys. */
function groupsOf(node: JsonNode, grade: Grade | null, depth: number): Group[] {
  if (depth > MAX_DEPTH) return [];
  if (node.kind === 'array')
    return node.items.length && node.items.every(isFindingLike) ? [{ grade, items: node.items }] : [];
  if (node.kind !== 'object') return [];
  return [...node.members].flatMap(([key, value]) => {
    const name = sectionOfKey(key);
    if (value.kind === 'value') return [];
    if (name?.kind === 'findings') return groupsOf(value, name.grade ?? grade, depth + 1);
    return !name && value.kind === 'object' && !isFindingLike(value) ? groupsOf(value, grade, depth + 1) : [];
  });
}

/** `criticalIssues`, `critical_issues` and `Critical Issues` are one heading. */
function sectionOfKey(key: string): SectionName | null {
  if (/^(?:results|items|annotations|diagnostics|nits|reviewcomments|inlinecomments|codecomments)$/.test(spelling(key)))
    return { kind: 'findings', grade: spelling(key) === 'nits' ? 'suggestion' : null };
  return sectionOf(key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' '));
}

function part(root: JsonNode, kind: SectionName['kind'], depth = 0): Point[] {
  if (root.kind !== 'object' || depth > 2) return [];
  return [...root.members].flatMap(([key, value]) => {
    const name = sectionOfKey(key);
    if (name?.kind === kind) return pointsOf(value);
    return value.kind === 'object' && (!name || name.kind === 'observations') ? part(value, kind, depth + 1) : [];
  });
}

function pointsOf(node: JsonNode): Point[] {
  const items =
    node.kind === 'array'
      ? node.items
      : node.kind === 'object'
        ? [...node.members.values()].flatMap((value) => (value.kind === 'array' ? value.items : [value]))
        : [node];
  return items.flatMap((item) => {
    const text =
      textOf(item) ??
      [
        textField(item, 'title', 'name', 'scenario', 'gap'),
        textField(item, 'description', 'text', 'detail', 'details', 'body'),
      ]
        .filter((piece) => piece !== null)
        .join(': ');
    return text.trim() === '' || /^none\.?$/i.test(text.trim()) ? [] : [{ text: text.trim(), line: item.line }];
  });
}

function coverageOf(root: JsonNode): CoverageClaim[] {
  const node = field(root, 'coverage', 'coveragesummary', 'filesreviewed', 'reviewedfiles');
  if (node?.kind === 'object')
    return [...node.members].map(([path, value]) => coverageClaim(path, textOf(value) ?? '', value));
  return itemsOf(node).flatMap((item) => {
    const path = textOf(item) ?? textField(item, 'file', 'path', 'filename');
    return path === null
      ? []
      : [
          coverageClaim(
            path,
            item.kind === 'object'
              ? (textField(item, 'status', 'state', 'result', 'notes', 'ids', 'findings') ?? '')
              : '',
            item,
          ),
        ];
  });
}

function coverageClaim(path: string, said: string, node: JsonNode): CoverageClaim {
  const ids = said.match(/\b[CIS]\d{1,3}\b/g) ?? [];
  const state = ids.length
    ? 'findings'
    : /not[ _-]?reviewed|skipped/i.test(said)
      ? 'not-reviewed'
      : /trivial|generated/i.test(said)
        ? 'trivial'
        : /finding|issue(?!s? *found)/i.test(said) && !/no /i.test(said)
          ? 'findings'
          : 'reviewed';
  return { path, state, ids, line: node.line };
}
