/** A Markdown review enters, in any shape; the review as read leaves. */
import type { Finding } from '../../domain/finding.js';
import type { Concern, Point, Review, ReviewText } from '../../domain/review.js';
import { isField } from './candidates.js';
import { isClosed } from './closing.js';
import { readCoverage } from './coverage.js';
import { placeReader } from './places.js';
import { restates, settleDrafts } from './drafts.js';
import { readFindings, readListed, type Reading } from './findings.js';
import { keptOf, keptPoints } from './flood.js';
import { readLines, splitLines } from './lines.js';
import { saysNone } from './none.js';
import { outline, type Part, type PartKind } from './outline.js';
import { readConcerns, readPoints } from './points.js';
import { problemsOf } from './problems.js';
import { readRows } from './rows.js';

/** Reads a Markdown review. Total: whatever the text, a review leaves. */
export function readMarkdown(source: ReviewText): Review {
  const rows = readRows(readLines(source.text));
  const parts = outline(rows);
  const reading: Reading = { source, rows, scale: { hasTop: knowsCritical(parts) } };
  const { findings: all, parts: last } = settleDrafts(parts, (draft) => findingsOf(reading, draft));
  const { findings, problems } = keptOf(source, all);
  const others = keptPoints(source, otherParts(last));
  const coverage = pick(last, 'coverage').flatMap((part) =>
    readCoverage(textOf(part), NO_FILES, { heading: part.heading?.text ?? '' }),
  );
  return {
    reviewer: source.reviewer,
    pass: source.pass,
    file: source.file,
    text: source.text,
    executiveSummary: pick(last, 'summary').map(proseOf).join('\n\n').trim(),
    findings,
    ...others.lists,
    coverage,
    readable: findings.length > 0 || coverage.length > 0 || parts.some(saysThereAreNone),
    closed: isClosed(splitLines(source.text), source.nonce),
    claimed: null,
    unread: [],
    problems: [...problems, ...others.problems, ...problemsOf({ source, findings: all, parts, last })],
  };
}

function knowsCritical(parts: readonly Part[]): boolean {
  return parts.some(
    (part) =>
      part.grade === 'critical' ||
      part.rows.some(
        ({ row }) => row.kind === 'text' && /[[(*]\s{0,2}(?:critical|blocker|p0)\b/i.test(row.text.slice(0, 400)),
      ),
  );
}

const WITHOUT_FINDINGS: readonly PartKind[] = [
  'summary',
  'coverage',
  'recap',
  'strengths',
  'feedback',
  'commits',
  'limitations',
];

/** Titled findings, and rows of tables that do not merely list those. */
function findingsOf(reading: Reading, draft: readonly Part[]): Finding[] {
  const readable = draft.filter((part) => !WITHOUT_FINDINGS.includes(part.kind));
  const proven = readable.flatMap((part) => titledIn(reading, part));
  const titled = proven.length || draft.some((part) => part.kind === 'findings') ? proven : bySubject(reading, draft);
  const listed = readable.flatMap((part) => readListed(reading, part, part.kind !== 'findings'));
  const ids = new Set(titled.map(({ id }) => id));
  const isNew = (row: Finding): boolean =>
    !(row.id !== null && ids.has(row.id)) && !titled.some((finding) => restates(finding, row));
  const added = titled.length * listed.length > MAX_COMPARISONS ? listed : listed.filter(isNew);
  return added.length ? [...titled, ...added].sort((a, b) => a.line - b.line) : titled;
}

/** A review without any findings heading groups them by file or subject: there what names a place is a finding. */
function bySubject(reading: Reading, draft: readonly Part[]): Finding[] {
  const groups = draft.filter((part) => part.kind === 'topic' || part.kind === 'unknown');
  return groups.flatMap((part) => readFindings(reading, part, false)).filter(({ locations }) => locations.length > 0);
}

const MAX_COMPARISONS = 250_000;

function titledIn(reading: Reading, part: Part): Finding[] {
  if (part.kind === 'findings') return readFindings(reading, part, false);
  return readFindings(reading, part, true).filter((finding) => !isPointOfOwnPart(part, finding));
}

/** Testing and design points that carry ids of their own (`T1`, `D2`) are no findings. */
function isPointOfOwnPart(part: Part, finding: Finding): boolean {
  if (part.kind === 'preamble' || part.kind === 'unknown' || part.kind === 'topic' || part.kind === 'verdict')
    return false;
  return finding.severityFrom === 'default' || finding.id === null;
}

function pick(parts: readonly Part[], kind: PartKind): Part[] {
  return parts.filter((part) => part.kind === kind);
}

/** A type, not an interface: its lists can be gone through by name. */
type Others = Pick<
  Review,
  'concerns' | 'strengths' | 'testing' | 'documentation' | 'commitStructure' | 'limitations' | 'feedback'
>;

function otherParts(parts: readonly Part[]): Others {
  const points = (kind: PartKind): Point[] => pick(parts, kind).flatMap(readPoints);
  const concerns: Concern[] = parts
    .filter((part) => part.kind === 'concerns' || part.kind === 'observations')
    .flatMap(readConcerns);
  return {
    concerns,
    strengths: points('strengths'),
    testing: points('testing'),
    documentation: points('documentation'),
    commitStructure: points('commits'),
    limitations: points('limitations'),
    feedback: points('feedback'),
  };
}

const NO_FILES = placeReader([]);

function textOf(part: Part): { text: string; line: number }[] {
  return part.rows.flatMap(({ row }) => (row.kind === 'text' ? [{ text: row.text, line: row.number }] : []));
}

function proseOf(part: Part): string {
  return part.rows
    .filter(({ row }) => row.kind !== 'hidden' && !/^(?:[-*_]\s?){3,}$/.test(row.text.slice(0, 60)))
    .map(({ row }) => (row.kind === 'text' ? row.text : row.raw.trimEnd()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function saysThereAreNone(part: Part): boolean {
  return (
    part.kind === 'findings' &&
    part.rows.some(({ row }) => row.kind === 'text' && !isField(row.text) && saysNone(row.text))
  );
}
