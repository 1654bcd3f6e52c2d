/** Reads what no finding accounts for: untitled findings of graded sections, denials, unread text; and words the review's problems. */
import type { Finding, ReviewText, Unread } from '../domain/finding.js';
import type { Problem } from '../domain/problem.js';
import type { Severity } from '../domain/severity.js';
import { standingIn, together } from '../text/standing.js';
import { counted } from '../text/wording.js';
import { gradeField } from './body.js';
import { saysNone, speaksOfListed, statesNoDefect } from './closing.js';
import { type ClaimedPlaces, type Reading, readTitled, readUntitled } from './drafts.js';
import { mostSevereGrade, readTagLine, ungraded } from './grades.js';
import type { Part, PartRow } from './outline.js';
import type { Row } from './rows.js';
import { namesDefects, sectionOf } from './sections.js';
import { parseTitle } from './title.js';

/** What was read of the rows that stand before a part's first finding, or of all where it has none. */
export interface Leftovers {
  readonly claims: readonly ClaimedPlaces[];
  readonly unread: readonly Unread[];
  /** The part says that there are none. */
  readonly denies: boolean;
}

interface Remains {
  readonly part: Part;
  readonly before: readonly PartRow[];
  /** The part has findings, or parts below it have: what stands before them leads in. */
  readonly leadsIn: boolean;
  /** A part that we know stands before it: what comes earlier is the reviewer's narration. */
  readonly isAmongParts: boolean;
  readonly isListed: (id: string) => boolean;
}

const NOTHING: Leftovers = { claims: [], unread: [], denies: false };

/** Reads what remains of a part. Total. */
export function readLeftovers(reading: Reading, remains: Remains): Leftovers {
  const { part } = remains;
  if (part.kind === 'findings' || part.kind === 'topic') return ofFindings(reading, remains);
  if (part.kind === 'recap') return { ...NOTHING, unread: openCriticals(reading, part) };
  return ofOthers(reading, remains);
}

interface Paragraph {
  readonly rows: readonly PartRow[];
  readonly text: string;
  readonly kind: 'text' | 'quote' | 'code' | 'table' | 'heading';
}

function ofFindings(reading: Reading, { part, before, leadsIn, isListed }: Remains): Leftovers {
  const stated = partParagraphs(before).filter(({ kind, text }) => kind !== 'heading' && !saysNothingAtAll(text));
  const denies = stated.some(({ text }) => saysNone(text, isListed));
  // Under a severity, what the reviewer checked is a claim like any other until the section says that there is none.
  const isFree = part.grade === null || denies;
  const content = stated.filter(
    (one) =>
      !saysNone(one.text, isListed) &&
      !(isFree && statesNoDefect(one.text, isListed)) &&
      !(denies && speaksOfListed(one.text, isListed)) &&
      !(leadsIn && isLeadIn(reading, one)),
  );
  if (!content.length) return { ...NOTHING, denies: denies || (part.kind === 'topic' && stated.length > 0) };
  const rows = content.flatMap((one) => one.rows);
  const isPlaced = rows.some(({ row }) => reading.reader.within(row.text.slice(0, 2000)).length > 0);
  if (part.grade !== null || (isPlaced && !leadsIn))
    return { claims: readUntitled(reading, part, rows), unread: [], denies };
  return {
    claims: [],
    unread: content.slice(0, 5).map((one) => unreadRows(one.rows, 'no finding could be read of it')),
    denies,
  };
}

/** What leads into findings: no line of a file and no grade stands in it. */
function isLeadIn({ reader }: Reading, { rows, kind, text }: Paragraph): boolean {
  if (kind === 'quote' || kind === 'code' || kind === 'table') return true;
  const isPlaced = reader.within(text.slice(0, 2000)).some(({ lines }) => lines !== null);
  return !(isPlaced && !/:\s*$/.test(text)) && !rows.some((row) => carriesGrade({ reader }, row));
}

/** Where no finding is expected: what carries a grade is unread; under a heading of the reviewer's own what names a line, or all if the heading speaks of defects. */
function ofOthers(reading: Reading, { part, before, leadsIn, isAmongParts, isListed }: Remains): Leftovers {
  const isOwn = part.kind === 'unknown' || part.kind === 'preamble';
  const isDefects = isOwn && part.heading !== null && namesDefects(part.heading.text);
  const found = partParagraphs(before).flatMap(({ rows, kind, text }) => {
    if (
      kind === 'heading' ||
      kind === 'quote' ||
      saysNothingAtAll(text) ||
      saysNone(text, isListed) ||
      statesNoDefect(text, isListed)
    )
      return [];
    if (rows.some((row) => carriesGrade(reading, row)))
      return [unreadRows(rows, 'it carries a severity and is no finding')];
    if (isDefects && !leadsIn) return [unreadRows(rows, 'it stands under a heading that speaks of defects')];
    const namesLine =
      part.kind === 'unknown' &&
      isAmongParts &&
      kind !== 'code' &&
      reading.reader.within(text.slice(0, 4000)).some(({ lines }) => lines !== null);
    return namesLine ? [unreadRows(rows, 'it names a line under a heading that is no part of a review')] : [];
  });
  return { ...NOTHING, unread: found.slice(0, 5) };
}

/** Criticals of an earlier round that a recap names without saying that they are settled. */
function openCriticals(reading: Reading, part: Part): Unread[] {
  const { claims } = readTitled(reading, part, 'proven');
  return claims.flatMap(({ finding, grades }) => {
    const isCritical = mostSevereGrade([grades.explicit, grades.id]) === 'critical';
    // The title tells what was wrong, not how it stands now: `Connection is not closed: fixed`.
    const said = (finding.body.trim() === '' ? finding.title : finding.body).slice(0, 4000);
    const isSettled = together(said.split(/[.;\n]+/).map(standingIn)) === 'fixed';
    if (!isCritical || isSettled) return [];
    return [
      {
        line: finding.line,
        text: finding.title.slice(0, 200),
        reason: 'it is a critical finding of an earlier round, and nothing says that it is settled',
      },
    ];
  });
}

function carriesGrade({ reader }: Pick<Reading, 'reader'>, { row }: PartRow): boolean {
  if (row.kind !== 'text' || row.text.length > 4000 || row.text.startsWith('>')) return false;
  const text = row.text.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, '');
  const title = parseTitle(text, reader);
  return title.isLedByGrade || gradeField(row.text) != null || readTagLine(row.text)?.grade != null;
}

/** Text of the review that stands where nobody reads: HTML comments, and code fences whose ends are unclear. */
export function readHidden({ reader }: Reading, { rows }: Part): Unread[] {
  const found: Unread[] = [];
  let doubtful = { from: -1, to: -1 };
  for (const entry of rows) {
    const { row } = entry;
    if (row.block?.isDoubtful) doubtful = { from: row.number + 1, to: row.number + row.block.to - row.block.from };
    const isDoubtfulCode = row.kind === 'code' && row.number >= doubtful.from && row.number <= doubtful.to;
    if (
      found.length < 5 &&
      (row.kind === 'comment' || isDoubtfulCode) &&
      looksLikeFinding(row.text, reader, row.kind === 'comment')
    )
      found.push(
        unreadRows(
          [entry],
          row.kind === 'comment' ? 'it stands in an HTML comment' : 'it stands in code whose fences are unclear',
        ),
      );
  }
  return found;
}

function looksLikeFinding(line: string, reader: Reading['reader'], isComment: boolean): boolean {
  if (line.length > 2000) return false;
  const text = line.replace(/^<!--\s*|\s*-->$/g, '').replace(/^(?:#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)/, '');
  const heading = /^#{1,6}\s/.test(line) ? sectionOf(text) : null;
  if (heading?.grade != null) return true;
  if (gradeField(text) != null) return true;
  const title = parseTitle(text, reader);
  const isSetOut = title.isBold || /^(?:#{1,6}\s|\d{1,3}[.)]\s)/.test(line);
  return (
    title.title !== '' &&
    ((title.isBracketed && isSetOut) ||
      (isSetOut && (title.hasTag || (title.id !== null && /^[CIS]/.test(title.id)))) ||
      (isComment && (title.hasPlace || isSetOut)))
  );
}

function unreadRows(rows: readonly PartRow[], reason: string): Unread {
  const first = rows.find(({ row }) => row.text !== '')?.row;
  return {
    line: first?.number ?? 1,
    text: rows
      .map(({ row }) => row.text)
      .join(' ')
      .slice(0, 200),
    reason,
  };
}

function saysNothingAtAll(text: string): boolean {
  return /^(?:[-*_=]\s?){3,}$/.test(text.slice(0, 100)) || !/[\p{L}\p{N}]/u.test(text.slice(0, 2000));
}

/** Runs of rows of one kind; each list item is a paragraph of its own. */
function partParagraphs(rows: readonly PartRow[]): Paragraph[] {
  const found: { rows: PartRow[]; kind: Paragraph['kind'] }[] = [];
  let open = false;
  for (const entry of rows) {
    const kind = kindOf(entry);
    const last = found.at(-1);
    const opensItem = kind === 'text' && /^(?:[-*+•]|\d{1,3}[.)])\s/.test(entry.row.text);
    if (kind === null) open &&= false;
    else if (open && last?.kind === kind && !opensItem) last.rows.push(entry);
    else found.push({ rows: [entry], kind });
    open = kind !== null;
  }
  return found.map(({ rows: of, kind }) => ({ rows: of, kind, text: of.map(({ row }) => row.text).join('\n') }));
}

function kindOf({ row, heading }: PartRow): Paragraph['kind'] | null {
  if (heading) return 'heading';
  if (row.kind === 'code') return 'code';
  if (row.kind !== 'text') return null;
  return row.text.startsWith('>') ? 'quote' : row.text.startsWith('|') ? 'table' : 'text';
}

// The problems of a review, each quoting its line.

/** What was read. */
interface ReadProblem {
  readonly source: ReviewText;
  readonly findings: readonly Finding[];
  /** Said by the status of the pass: what stands there is not said again. */
  readonly unread: readonly Unread[];
  /** The parts that count: the last full draft's and what other drafts add. */
  readonly last: readonly Part[];
  readonly defaultSeverity: Severity | null;
}

/** How many problems of one kind a review may have before the rest is only counted. */
const MAX_OF_A_KIND = 10;

export function problemsOf(read: ReadProblem): Problem[] {
  const { source, findings } = read;
  const holdsFinding = findingsBetween(findings);
  return [
    ...ungraded(source, findings, read).map((problem) => ({ ...problem, fix: UNGRADED_FIX })),
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

const UNGRADED_FIX =
  'read them in the report, and ask the reviewer to list findings under Critical Issues, Important Issues and Suggestions';

const UNKNOWN_FIX =
  'read that part in the appendix of the report, and ask the reviewer to write under the headings that the prompt names';

/** Content under headings that name no part of a review, in which no finding was read; once per heading. */
function unknownHeadings({ source: { file }, last, unread }: ReadProblem, holdsFinding: HoldsFinding): Problem[] {
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
    return {
      kind: 'unknown',
      filed: null,
      grade: null,
      heading,
      at: row,
      rows: rows.slice(from + 1, starts[order + 1]),
    };
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
