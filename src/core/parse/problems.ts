/** A review as read enters; what could not be read in it leaves, each problem quoting its line. */
import type { Finding } from '../../domain/finding.js';
import type { Problem } from '../../domain/problem.js';
import type { ReviewText, Unread } from '../../domain/review.js';
import type { Severity } from '../../domain/severity.js';
import { counted } from '../../domain/wording.js';
import { saysNone } from './none.js';
import type { Part } from './outline.js';
import type { Row } from './rows.js';

/** What was read. */
export interface Read {
  readonly source: ReviewText;
  readonly findings: readonly Finding[];
  /** Told by the status of the pass: what stands there is not told again. */
  readonly unread: readonly Unread[];
  /** The parts that count: the last full draft's and what other drafts add. */
  readonly last: readonly Part[];
  readonly defaultSeverity: Severity | null;
}

/** How many problems of one kind a review may have before the rest is only counted. */
const MAX_OF_A_KIND = 10;

export function problemsOf(read: Read): Problem[] {
  const { source, findings } = read;
  const isUnrated = ({ severityFrom }: Finding): boolean => severityFrom === 'default';
  const unrated = read.defaultSeverity === null ? findings.filter(isUnrated) : [];
  const holdsFinding = findingsBetween(findings);
  return [
    ...(unrated.length ? [unratedProblem(source, unrated)] : []),
    ...capped(unknownHeadings(read, holdsFinding), (rest) => ({
      what: `${source.file}: what stands under ${counted(rest, 'more heading')} is in no part of this report`,
      why: `the first ${String(MAX_OF_A_KIND)} are told`,
      fix: UNKNOWN_FIX,
    })),
  ];
}

function capped(problems: readonly Problem[], summed: (rest: number) => Problem): Problem[] {
  const rest = problems.length - MAX_OF_A_KIND;
  return rest > 0 ? [...problems.slice(0, MAX_OF_A_KIND), summed(rest)] : [...problems];
}

type HoldsFinding = (part: Part) => boolean;

/** Whether a finding begins in a part. */
function findingsBetween(findings: readonly Finding[]): HoldsFinding {
  const lines = Float64Array.from(findings, ({ line }) => line).sort();
  return ({ at, rows }) => {
    const from = at?.number ?? rows[0]?.row.number ?? 0;
    const to = rows.at(-1)?.row.number ?? from;
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return (lines[low] ?? Infinity) <= to;
  };
}

function unratedProblem({ file }: ReviewText, unrated: readonly Finding[]): Problem {
  const first = unrated[0];
  return {
    what: `${file}: ${String(unrated.length)} ${unrated.length === 1 ? 'finding has' : 'findings have'} no severity and count as suggestions`,
    why: `line ${String(first?.line ?? 1)} gives none: "${(first?.title ?? '').slice(0, 120)}"`,
    fix: 'read them in the report, and ask the reviewer to list findings under Critical Issues, Important Issues and Suggestions',
  };
}

const UNKNOWN_FIX =
  'read that part in the appendix of the report, and ask the reviewer to write under the headings that the prompt names';

/** Content under headings that name no part of a review, in which no finding was read; once per heading. */
function unknownHeadings({ source: { file }, last, unread }: Read, holdsFinding: HoldsFinding): Problem[] {
  const unknown = partsOfReview(last, holdsFinding).filter(({ kind }) => kind === 'unknown');
  const told = new Set(unread.map(({ line }) => line));
  const byHeading = new Map<string, { heading: string; first: Row; others: number }>();
  for (const part of unknown) {
    const first = firstWords(part);
    const isTold = part.rows.some(({ row }) => told.has(row.number));
    if (!first || isTold || holdsFinding(part)) continue;
    const heading = part.heading?.text.trim() ?? '';
    const known = byHeading.get(heading);
    if (known) known.others += 1;
    else byHeading.set(heading, { heading, first, others: 0 });
  }
  return [...byHeading.values()].map(({ heading, first, others }) => ({
    what: `${file}: what stands under "${shortened(heading, 80)}" is in no part of this report`,
    why: `the heading names no part of a review; line ${String(first.number)}: "${shortened(first.text || first.raw.trim(), 120)}"${others ? `, and so ${counted(others, 'time')} more` : ''}`,
    fix: UNKNOWN_FIX,
  }));
}

/**
 * The parts from the first that is known or holds a finding on, and the unknown ones beside it. What else stands before
 * is the review's own title and the reviewer's narration.
 */
function partsOfReview(parts: readonly Part[], holdsFinding: HoldsFinding): readonly Part[] {
  const known = parts.findIndex((part) => part.kind !== 'preamble' && (part.kind !== 'unknown' || holdsFinding(part)));
  if (known < 0) return [];
  const depth = parts[known]?.heading?.depth ?? 0;
  let start = known;
  while (start > 0 && parts[start - 1]?.kind === 'unknown' && parts[start - 1]?.heading?.depth === depth) start -= 1;
  const title = parts[start - 1];
  if ((title?.heading?.depth ?? depth) < depth && title) return [...partsBelow(title, depth), ...parts.slice(start)];
  // Beside the sections and without a title above, the first heading is the title.
  return parts.slice(Math.min(start + 1, known));
}

/** What stands in a part under headings of a depth, as parts. */
function partsBelow({ rows }: Part, depth: number): Part[] {
  const starts = rows.flatMap(({ heading }, index) => (heading?.depth === depth ? [index] : []));
  return starts.map((from, order) => {
    const { row, heading } = rows[from] ?? { row: null, heading: null };
    return { kind: 'unknown', grade: null, heading, at: row, rows: rows.slice(from + 1, starts[order + 1]) };
  });
}

const RULE = /^(?:[-*_=]\s?){3,}$/;

/** The first row that says something; none of a part that is empty or says that there is nothing. */
function firstWords({ rows }: Part): Row | null {
  const filled = rows
    .filter(({ heading }) => heading === null)
    .map(({ row }) => row)
    .filter(({ kind, text }) => (kind === 'text' && !RULE.test(text.slice(0, 100))) || kind === 'code');
  return filled[0] && !filled.some(({ kind, text }) => kind === 'text' && saysNone(text)) ? filled[0] : null;
}

function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most)} …` : line;
}
