/** Divides a review into its parts, each with heading and rows, and lists the findings in tables. */
import type { Risk } from '../domain/severity.js';
import { riskFiled } from '../text/consequences.js';
import { type Grade, gradeOfId, mostSevereGrade, readTag } from './grades.js';
import { MOST_READ } from './lines.js';
import type { PlaceReader } from './places.js';
import { type Heading, headingAt, isSetAside, isSetext, PSEUDO_DEPTH, type Row } from './rows.js';
import { namesDefects, type SectionKind } from './sections.js';
import { isStrongTitle, parseTitle, type Title } from './title.js';

/** `preamble`: before any heading; `unknown`: under a heading that names no part we know. */
export type PartKind = SectionKind | 'preamble' | 'unknown';

export interface PartRow {
  readonly row: Row;
  /** The row is a heading of this depth inside the part: a finding's title, a file, a label. */
  readonly heading: Heading | null;
  /** Of a heading: what it says as a finding's title. */
  readonly title: Title | null;
}

export interface Part {
  readonly kind: PartKind;
  /** What its heading, or one that it stands below, files findings under. */
  readonly filed: Risk | null;
  readonly grade: Grade | null;
  readonly heading: Heading | null;
  /** The heading's row, null for the preamble. */
  readonly at: Row | null;
  readonly rows: readonly PartRow[];
}

interface Building {
  kind: PartKind;
  filed: Risk | null;
  grade: Grade | null;
  heading: Heading | null;
  at: Row | null;
  rows: PartRow[];
  /** Depth of the last finding's title when it is a heading. */
  titleDepth: number | null;
  hasContent: boolean;
}

/** Cuts the rows into parts. Headings inside findings that name no part stay with the findings. */
export function outline(rows: readonly Row[], reader: PlaceReader): Part[] {
  const usesHeadings = rows.some(
    (row, index) => row.kind === 'text' && row.text.startsWith('#') && headingAt(rows, index)?.section,
  );
  let part = start('preamble', null, null, null);
  const parts: Building[] = [part];
  const above: Building[] = [];
  let skip = -1;
  let certain = 0;
  rows.forEach((row, index) => {
    if (index === skip) return;
    const heading = row.kind === 'text' ? headingAt(rows, index) : null;
    if (heading && isSetext(rows, index)) skip = index + 1;
    const around = {
      usesHeadings,
      isBlockStart: heading !== null && isBlockStart(rows, index),
      headsPlaces: heading?.depth === PSEUDO_DEPTH && headsPlaces(rows, index, reader),
    };
    const section = heading && sectionAt(part, heading, row, around);
    // More titles than are read are no titles: reading each of a flood would only take time.
    const isRead = heading && !section && heading.depth < PSEUDO_DEPTH && certain <= MOST_READ;
    const title = isRead ? parseTitle(heading.text, reader) : null;
    if (title && isStrongTitle(title)) certain += 1;
    const next =
      section ?? (heading && title && unknownAt(part, { heading, title, row })) ?? anotherReviewAt(part, rows, index);
    if (next) parts.push((part = filedWithin(above, next)));
    else {
      if (heading && title && isFindingTitle(part, heading, title)) part.titleDepth = heading.depth;
      part.hasContent ||= row.kind !== 'blank' && !isSetAside(row);
      part.rows.push({ row, heading: title ? heading : null, title });
    }
  });
  return parts;
}

function start(kind: PartKind, grade: Grade | null, heading: Heading | null, at: Row | null): Building {
  const inline = heading?.inline && at ? [{ row: { ...at, text: heading.inline }, heading: null, title: null }] : [];
  const filed = filedUnder(heading);
  return { kind, filed, grade, heading, at, rows: inline, titleDepth: null, hasContent: inline.length > 0 };
}

/** What a heading of a part with findings files them under; any other heading is a text. */
export function filedUnder(heading: Heading | null): Risk | null {
  const kind = heading?.section?.kind;
  return heading && (kind === 'topic' || kind === 'findings') ? riskFiled([heading.text]) : null;
}

/** With what the part that it stands in files findings under, where it does not say it itself: `### Critical` under `## Security`. */
function filedWithin(above: Building[], part: Building): Building {
  const depth = part.heading?.depth ?? 0;
  while ((above.at(-1)?.heading?.depth ?? -1) >= depth) above.pop();
  const within = { ...part, filed: part.filed ?? above.at(-1)?.filed ?? null };
  above.push(within);
  return within;
}

function isBlockStart(rows: readonly Row[], index: number): boolean {
  const before = rows[index - 1];
  return before?.kind !== 'text' || /^(?:#{1,6}\s|-{3,}$|={3,}$)/.test(before.text);
}

function headsPlaces(rows: readonly Row[], index: number, reader: PlaceReader): boolean {
  const below = rows.slice(index + 1, index + 4).find(({ kind }) => kind !== 'blank');
  const marker = /^[-*+]\s+/.exec(below?.kind === 'text' ? below.text : '')?.[0] ?? '';
  return marker !== '' && (reader.at(below?.text ?? '', marker.length, 'place')?.places[0]?.lines ?? null) !== null;
}

/** A bold line of its own that speaks of a review, in a part that is about none: another tool's output begins. */
function anotherReviewAt(part: Building, rows: readonly Row[], index: number): Building | null {
  const row = rows[index];
  const names = NOT_ABOUT_CODE.includes(part.kind)
    ? SPEAKS_OF_REVIEW
    : WITH_POINTS.includes(part.kind)
      ? IS_REVIEW
      : null;
  if (row?.kind !== 'text' || names === null || part.kind === 'preamble') return null;
  const text = /^\*\*([^*]{3,80})\*\*$/.exec(row.text)?.[1] ?? '';
  const opens = names.test(text) && !text.includes(':') && isBlockStart(rows, index);
  return opens ? start('unknown', null, { depth: PSEUDO_DEPTH, text, section: null, inline: '' }, row) : null;
}

/** Points have labels of many words; of a review none of them speaks. */
const IS_REVIEW = /\b(?:review(?:er)?|scan|audit)\b/i;
const SPEAKS_OF_REVIEW = /\b(?:review(?:er)?|report|analysis|scan|audit|comments?|issues?|findings?)\b/i;

interface AroundRow {
  readonly usesHeadings: boolean;
  readonly isBlockStart: boolean;
  /** The next line is an item that begins with the line of a file. */
  readonly headsPlaces: boolean;
}

/** The part of a review that a heading opens here, or null when it stays inside the current one. */
function sectionAt(part: Building, heading: Heading, row: Row, around: AroundRow): Building | null {
  const { section } = heading;
  return section && isSectionHere(part, heading, around) ? start(section.kind, section.grade, heading, row) : null;
}

/** The part that a heading which names none opens here, or null when it stays inside the current one. */
function unknownAt(
  part: Building,
  { heading, title, row }: { readonly heading: Heading; readonly title: Title; readonly row: Row },
): Building | null {
  if (heading.section || !endsPart(part, heading, title)) return null;
  // The heading is the first row of its part: it may be a finding's title.
  const own = { ...start('unknown', null, heading, row), rows: [{ row, heading, title }] };
  return { ...own, hasContent: isStrongTitle(title) };
}

/** Parts in which a bold line that names a kind of defect is no label of theirs. */
const NOT_ABOUT_CODE: readonly PartKind[] = [
  'preamble',
  'verdict',
  'summary',
  'coverage',
  'feedback',
  'commits',
  'strengths',
  'limitations',
];

/** A label that is never one of a finding's (`Recommendation:` is). */
const VERDICT = /^\W{0,4}(?:(?:final|overall|merge|review|my) )?(?:verdict|decision|outcome|approval)\W{0,4}$/i;

/** Inside a finding, deeper headings and one-word bold labels (`Testing`, `Risk`) belong to the finding. */
function isSectionHere(part: Building, heading: Heading, around: AroundRow): boolean {
  const kind = heading.section?.kind;
  const grade = heading.section?.grade ?? null;
  // Right below a severity that has said nothing yet, a deeper heading says it: `#### Risk`, `**Known limitation:** …`.
  if (part.grade !== null && !part.hasContent && grade === null && heading.depth > (part.heading?.depth ?? 0))
    return false;
  if (heading.depth < PSEUDO_DEPTH) {
    // `### Security` under `## Critical Issues` groups critical findings: what names no severity keeps the one above.
    const isBelow = part.grade !== null && heading.depth > (part.heading?.depth ?? 0);
    if (isBelow && grade === null && (kind === 'topic' || kind === 'findings')) return false;
    if (part.titleDepth === null || heading.depth <= part.titleDepth) return true;
    return grade !== null;
  }
  if (!around.isBlockStart) return false;
  if (kind === 'recap') return heading.inline === '' && /\s/.test(heading.text.trim());
  if (kind === 'topic' && heading.inline === '' && around.headsPlaces) return true;
  const isAside = kind === 'topic' || kind === 'verdict';
  if (kind === 'verdict' && VERDICT.test(heading.text)) return true;
  if (kind === 'topic' && heading.inline === '' && NOT_ABOUT_CODE.includes(part.kind)) return true;
  if (isAside)
    return !around.usesHeadings && (part.kind === 'preamble' || part.kind === 'verdict') && heading.inline === '';
  if (part.kind !== 'findings') return true;
  if (kind === 'findings') return true;
  const isOneWord = !/\s/.test(heading.text.trim());
  return !(isOneWord && (around.usesHeadings || heading.inline !== ''));
}

/** A heading that names no part ends the current one, unless it is a finding's title or a label below it. */
function endsPart(part: Building, heading: Heading, title: Title): boolean {
  const own = part.heading?.depth ?? 0;
  if (part.kind === 'unknown') return heading.depth <= own;
  if (part.kind !== 'findings' && part.kind !== 'topic')
    return (
      heading.depth <= own ||
      NOT_ABOUT_CODE.includes(part.kind) ||
      (isStrongTitle(title) && !isOwnPoint(part, title)) ||
      namesDefects(heading.text)
    );
  if (part.kind === 'topic' && isFileHeading(title) && heading.depth <= own) return true;
  if (heading.depth > own || isFindingTitle(part, heading, title)) return false;
  return part.hasContent && part.titleDepth !== heading.depth;
}

/** A heading that is nothing but a path heads the findings of that file. */
export function isFileHeading({ title, places }: Title): boolean {
  return places.length > 0 && /^(?:|file|in|path)$/i.test(title);
}

/** Parts with points that may have ids and headings of their own: `### T1. **No test of the retry** — x_test.go`. */
const WITH_POINTS: readonly PartKind[] = [
  'observations',
  'concerns',
  'testing',
  'documentation',
  'commits',
  'limitations',
];

function isOwnPoint(part: Building, { id, hasTag }: Title): boolean {
  return WITH_POINTS.includes(part.kind) && !hasTag && id !== null && gradeOfId(id) === null;
}

function isFindingTitle(part: Building, heading: Heading, title: Title): boolean {
  if (part.kind !== 'findings' && part.kind !== 'topic') return false;
  if (isStrongTitle(title) || title.places.length > 0) return true;
  return part.hasContent ? part.titleDepth === heading.depth : heading.depth >= (part.heading?.depth ?? 0);
}

// The findings listed in the tables of a part, one a row.

/** A table row that says what is wrong. */
interface ListedFinding {
  readonly line: number;
  readonly title: Title;
  readonly grade: Grade | null;
  /** What the columns beside id, severity, place and title say. */
  readonly rest: string;
  readonly fix: string;
}

type Column = 'id' | 'severity' | 'place' | 'lines' | 'title' | 'class' | 'fix' | 'other';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['id', /^(?:#|id|no\.?|nr\.?|number|ref)$/],
  ['severity', /^(?:severity|priority|level|sev|criticality)$/],
  ['lines', /^(?:lines?|line numbers?)$/],
  ['place', /^(?:location|locations|file|files|path|where|place|file:line|file\/line|file \/ line|file & line)$/],
  [
    'title',
    /^(?:issue|finding|title|problem|description|summary|bug|defect|what|why|vulnerability|details?|comment|message)$/,
  ],
  ['class', /^(?:classification|class|type|category|kind)$/],
  ['fix', /^(?:fix|suggested fix|recommendation|suggestion|remediation|proposed fix|solution)$/],
];

/** Findings of tables whose header names what is wrong and a severity or a place. `needsProof`: it must name a severity. */
export function listedFindings(part: Part, needsProof: boolean, reader: PlaceReader): ListedFinding[] {
  const found: ListedFinding[] = [];
  let header: Column[] | null = null;
  part.rows.forEach((entry, index) => {
    const { row } = entry;
    if (row.kind !== 'text' || !row.text.includes('|')) header = null;
    else if (isDelimiter(part.rows[index + 1])) header = columnsOf(row.text, needsProof);
    else if (header && found.length < MOST_READ && !isDelimiter(entry))
      found.push(...listed(header, cellsOf(row.text), row.number, reader));
  });
  return found;
}

function isDelimiter(entry: PartRow | undefined): boolean {
  return (
    entry?.row.kind === 'text' && entry.row.text.includes('-') && /^\|?[\s:|-]+$/.test(entry.row.text.slice(0, 500))
  );
}

function columnsOf(text: string, needsProof: boolean): Column[] | null {
  const columns = cellsOf(text).map(
    (cell) =>
      COLUMNS.find(([, pattern]) => pattern.test(cell.replace(/[*_`]/g, '').trim().toLowerCase()))?.[0] ?? 'other',
  );
  const isList =
    columns.includes('title') && (columns.includes('severity') || (!needsProof && columns.includes('place')));
  return isList ? columns : null;
}

/** The cells of a row; a pipe in a code span or behind a backslash is no border. */
function cellsOf(text: string): string[] {
  const inside = text
    .slice(0, 20_000)
    .replace(/^\|/, '')
    .replace(/\|\s{0,20}$/, '');
  const guarded = inside
    .replace(/`[^`\n]{0,500}`/g, (span) => span.replace(/\|/g, '\u0001'))
    .replace(/\\\|/g, '\u0001');
  return guarded.split('|').map((cell) => cell.replaceAll('\u0001', '|').trim());
}

function listed(
  header: readonly Column[],
  cells: readonly string[],
  line: number,
  reader: PlaceReader,
): ListedFinding[] {
  const of = (column: Column): string =>
    header
      .flatMap((name, at) => (name === column ? [cells[at] ?? ''] : []))
      .join(' ')
      .trim();
  const said = parseTitle(of('title'), reader);
  if (said.title === '') return [];
  const lines = of('lines').replace(/^L/i, '');
  const places = reader.within(lines === '' ? of('place') : `${of('place').replace(/`/g, '')}:${lines}`, 'place');
  const id = /[A-Z]{1,4}-?\d{1,4}|\d{1,4}/.exec(of('id'))?.[0] ?? said.id;
  const title = {
    ...said,
    id,
    places: places.length ? places : said.places,
    classification: readTag(of('class'))?.classification ?? said.classification,
  };
  return [
    {
      line,
      title,
      grade: mostSevereGrade([readTag(of('severity'))?.grade ?? null, said.grade]),
      rest: [said.rest, of('other')].filter((text) => text !== '').join('\n\n'),
      fix: of('fix'),
    },
  ];
}
