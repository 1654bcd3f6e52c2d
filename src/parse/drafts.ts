/** Reads the findings of each part with the grades of section, id and tag, and settles which draft counts when a review is repeated. */
import { type Finding, type Location, mostFindings, type ReviewText, type Standing } from '../domain/finding.js';
import type { Risk } from '../domain/severity.js';
import { must } from '../domain/values.js';
import { riskFiled } from '../text/consequences.js';
import { type Body, readBody } from './body.js';
import { findTitles, isField, type Search, STATES, type TitleRow } from './candidates.js';
import { type Grade, gradeOfId, mostSevereGrade, NO_TAG, type Scale, severityBy } from './grades.js';
import { MOST_READ } from './lines.js';
import { filedUnder, isFileHeading, listedFindings, type Part, type PartRow } from './outline.js';
import { distinctPlaces, type PlaceReader } from './places.js';
import type { Row } from './rows.js';
import { cleanTitle, parseTitle, type Title } from './title.js';

/** What all findings of one review are read with. */
export interface Reading {
  readonly source: ReviewText;
  readonly rows: readonly Row[];
  readonly reader: PlaceReader;
}

/** What grades a finding: the most severe counts; `weak` only where nothing else does. */
interface Grades {
  readonly explicit: Grade | null;
  readonly section: Grade | null;
  readonly id: Grade | null;
  readonly weak: Grade | null;
}

/** A finding before the scale of its review is known. */
export interface ClaimedPlaces {
  readonly finding: Omit<Finding, 'severity' | 'severityFrom'>;
  readonly grades: Grades;
  /** A severity that the review writes and the table of grades does not hold. */
  readonly oddGrade: string | null;
}

/** The findings of one part, and its rows that stand before the first of them. */
export interface PartReading {
  readonly claims: readonly ClaimedPlaces[];
  readonly before: readonly PartRow[];
}

/** Reads the titled findings of one part. */
export function readTitled(reading: Reading, part: Part, search: Search): PartReading {
  const { rows } = part;
  const { reader, source } = reading;
  // One more than are kept tells that there are more.
  const titles = findTitles(rows, search, { reader, most: mostFindings(source.text.length) + 1 });
  const breaks = headingBreaks(rows);
  const partFile = part.heading ? fileOf(parseTitle(part.heading.text, reader)) : null;
  let passed = -1;
  let topic: Topic | null = null;
  const claims = titles.map((title, order) => {
    while ((breaks[passed + 1]?.index ?? Infinity) <= title.index) {
      passed += 1;
      topic = breaks[passed]?.topic ?? topic;
    }
    const next = titles[order + 1];
    const fileBelow = breaks.slice(passed + 1, passed + 1 + MAX_HEADINGS_IN_BODY).find(({ file }) => file !== null);
    const end = Math.min(next?.index ?? rows.length, fileBelow?.index ?? rows.length);
    const below = next?.index === title.index ? [] : rows.slice(title.last + 1, end);
    return claimed(reading, part, title, {
      below,
      group: groupOf(breaks, passed, title, partFile),
      filed: topic?.filed ?? null,
    });
  });
  return { claims, before: rows.slice(0, titles[0]?.index ?? rows.length) };
}

/** The file that heads a finding's group: the nearest heading above that is nothing but a file, or the part's own. */
function groupOf(
  breaks: readonly Break[],
  passed: number,
  title: TitleRow,
  partFile: Location | null,
): Location | null {
  for (let at = passed; at >= 0 && at > passed - MAX_HEADINGS_IN_BODY; at -= 1) {
    const above = breaks[at];
    if (!above || above.index === title.index) continue;
    if (above.file) return above.file;
    if (title.form.kind !== 'heading' || above.depth < title.form.level) return partFile;
  }
  return partFile;
}

/** The findings listed in tables of one part. */
export function readListed({ source, reader }: Reading, part: Part, needsProof: boolean): ClaimedPlaces[] {
  return listedFindings(part, needsProof, reader).map(({ line, title, grade, rest, fix }) => ({
    finding: {
      ...origin(source, line, 0),
      id: title.id,
      classification: title.classification,
      filed: title.filed ?? part.filed ?? riskFiled([], `${title.title}\n${rest}`),
      title: title.title,
      body: [rest, fix === '' ? '' : `Fix: ${fix}`].filter((text) => text !== '').join('\n\n'),
      locations: [...title.places],
      quotes: [],
      fix: fix === '' ? null : { text: fix, diffs: [] },
      standing: standing(title.demotion),
    },
    grades: gradesOf(part, title, grade),
    oddGrade: null,
  }));
}

/** Text under a severity that no title opens: one finding, titled by what it says is wrong or by its first sentence. */
export function readUntitled(reading: Reading, part: Part, rows: readonly PartRow[]): ClaimedPlaces[] {
  const first = rows.findIndex(({ row }) => row.kind === 'text' || row.kind === 'code');
  const opening = rows[first]?.row;
  if (!opening) return [];
  const plain = rows
    .slice(first)
    .map(({ row }) => (row.text.startsWith('>') ? { ...row, text: unquoted(row.text), raw: unquoted(row.text) } : row));
  const stated = plain.map(({ text }) => STATES.exec(text)?.[1]).find((text) => text !== undefined);
  const title = parseTitle(stated ?? must(plain[0]).text.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, ''), reading.reader);
  const named = stated === undefined && !isField(opening.text) && opening.kind === 'text';
  const row: TitleRow = {
    index: -1,
    last: -1,
    ordinal: 0,
    title: named ? title : { ...title, rest: '' },
    form: { kind: 'plain', level: 0, number: null },
    above: NO_TAG,
  };
  const below = plain.slice(named ? 1 : 0).map((each) => ({ row: each, heading: null, title: null }));
  const from = part.rows.findIndex(({ row: { number } }) => number === opening.number);
  const group =
    headingBreaks(part.rows.slice(0, Math.max(0, from))).findLast(({ file }) => file !== null)?.file ?? null;
  const one = claimed(reading, part, row, { below, group, filed: null });
  return [{ ...one, finding: { ...one.finding, line: opening.number } }];
}

function unquoted(text: string): string {
  return text.replace(/^(?:>\s?)+/, '');
}

/** A finding with its severity on the review's scale. */
export function settled({ finding, grades }: ClaimedPlaces, scale: Scale): Finding {
  return { ...finding, ...severityBy({ ...grades, tags: [grades.explicit] }, scale, 'suggestion') };
}

/** A subject, and the risk that it is, if it is one. */
interface Topic {
  readonly filed: Risk | null;
}

/** A heading in a part; `file` when it says nothing but a path: then it heads the findings below it. */
interface Break {
  readonly index: number;
  readonly depth: number;
  readonly file: Location | null;
  /** Of a heading that groups findings by subject. */
  readonly topic: Topic | null;
}

/** How many headings below a title are looked at for the next file. */
const MAX_HEADINGS_IN_BODY = 50;

function headingBreaks(rows: readonly PartRow[]): Break[] {
  return rows.flatMap(({ title, heading }, index) =>
    title && heading
      ? [{ index, depth: heading.depth, file: fileOf(title), topic: heading.section && { filed: filedUnder(heading) } }]
      : [],
  );
}

function fileOf(title: Title): Location | null {
  return isFileHeading(title) ? (title.places[0] ?? null) : null;
}

function origin(
  { reviewer, pass, file }: ReviewText,
  line: number,
  ordinal: number,
): Pick<Finding, 'reviewer' | 'pass' | 'file' | 'line' | 'ordinal'> {
  return { reviewer, pass, file, line, ordinal };
}

/** What stands around a title. */
interface TitleSurroundings {
  readonly below: readonly PartRow[];
  /** The file that heads its group. */
  readonly group: Location | null;
  /** What the heading of its group files it under. */
  readonly filed: Risk | null;
}

function claimed(
  { source, rows, reader }: Reading,
  part: Part,
  { title, index, ordinal, above }: TitleRow,
  { below, group, filed }: TitleSurroundings,
): ClaimedPlaces {
  const body = readBody({ all: rows, rows: below.map(({ row }) => row), rest: title.rest, reader });
  return {
    finding: {
      ...origin(source, part.rows[index]?.row.number ?? 1, ordinal),
      id: title.id,
      classification: title.classification ?? above.classification ?? body.classification,
      filed:
        title.filed ??
        above.filed ??
        body.filed ??
        filed ??
        part.filed ??
        riskFiled([], `${title.title}\n${body.text}`),
      title: title.title === '' ? titleFromBody(body.text) : title.title,
      body: body.text,
      locations: locations({ title, body, group, reader }),
      quotes: body.quotes,
      fix: body.fix,
      standing: standing(title.demotion ?? body.demotion),
    },
    grades: gradesOf(part, title, mostSevereGrade([title.grade, above.grade, body.grade])),
    oddGrade: body.oddGrade,
  };
}

function gradesOf(part: Part, { id, weakGrade }: Title, explicit: Grade | null): Grades {
  return { explicit, section: part.grade, id: id === null ? null : gradeOfId(id), weak: weakGrade };
}

interface DraftPlacing {
  readonly title: Title;
  readonly body: Body;
  readonly group: Location | null;
  readonly reader: PlaceReader;
}

/** At the title and on labelled lines, else in the title's words, else under the file's heading, else the first place with a line, or quoted file, of the prose. */
function locations({ title, body, group, reader }: DraftPlacing): Location[] {
  const stated = distinctPlaces([...title.places, ...body.places]);
  if (stated.length) return stated;
  if (group && title.lines) return [{ path: group.path, lines: title.lines }];
  const mentioned = group ? [] : reader.within(title.wording);
  if (mentioned.length) return mentioned;
  const inProse = reader.within(body.text.slice(0, 6000));
  if (group) return groupPlaces(title, body, group, inProse);
  const first = inProse.find((place) => place.lines !== null);
  const quoted = body.quotes.find((quote) => quote.path !== null)?.path ?? null;
  if (first) return [first];
  return quoted === null ? [] : [{ path: quoted, lines: null }];
}

/** Under a file's heading `(line 12)` is enough. */
function groupPlaces(title: Title, body: Body, group: Location, inProse: readonly Location[]): Location[] {
  const said = /\b(?:lines?|L)\s?(\d{1,7})(?:\s?[-–—]\s?L?(\d{1,7}))?/.exec(
    `${title.title} ${title.rest} ${body.text.slice(0, 300)}`,
  );
  const start = Number(said?.[1] ?? 0);
  if (start > 0) return [{ path: group.path, lines: { start, end: Math.max(start, Number(said?.[2] ?? start)) } }];
  return [inProse.find((place) => place.path === group.path && place.lines !== null) ?? group];
}

function standing(demotion: Body['demotion']): Standing {
  return demotion === null
    ? { kind: 'stands' }
    : { kind: 'demoted', to: demotion, reason: `the review itself calls it a ${demotion} note` };
}

function titleFromBody(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '' && !one.trim().startsWith('```')) ?? '';
  const sentence = /^.{0,200}?[^\s.][.!?](?=\s|$)/.exec(line.slice(0, 300))?.[0] ?? line.slice(0, 160);
  const title = cleanTitle(sentence.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''));
  return title === '' ? 'A finding without a title' : title;
}

// The findings of all drafts of a review, and the parts of the last full one.

/** What counts: every draft's findings, earlier ones marked where the last draft restates them; and the last full draft's parts. */
interface SettledGrade {
  readonly findings: readonly Finding[];
  readonly parts: readonly Part[];
}

/** Reads every part and decides which draft of the review is its last full one. */
export function settleDrafts(
  parts: readonly Part[],
  read: (draft: readonly Part[]) => readonly Finding[],
): SettledGrade {
  const drafts = readFromLast(splitDrafts(parts), read);
  const last = drafts.findLast((draft) => draft.findings.length > 0) ?? drafts.at(-1);
  if (!last) return { findings: [], parts: [] };
  const earlier = drafts.slice(0, drafts.indexOf(last));
  const findings = [
    ...markAll(
      earlier.flatMap((draft) => draft.findings),
      last.findings,
    ),
    ...last.findings,
  ];
  return {
    findings,
    parts: [
      ...last.parts,
      ...missingFrom(
        last.parts,
        earlier.flatMap((draft) => draft.parts),
      ),
      ...drafts.slice(drafts.indexOf(last) + 1).flatMap((draft) => draft.parts),
    ],
  };
}

interface Draft {
  readonly parts: readonly Part[];
  readonly findings: readonly Finding[];
}

/** The last drafts first, until as many findings are read as are kept. */
function readFromLast(
  groups: readonly (readonly Part[])[],
  read: (draft: readonly Part[]) => readonly Finding[],
): readonly Draft[] {
  let count = 0;
  const drafts = [...groups].reverse().map((parts): Draft => {
    const findings = count < MOST_READ ? read(parts) : [];
    count += findings.length;
    return { parts, findings };
  });
  return drafts.reverse();
}

/** A new draft begins where a review's opening part comes again after its later parts. */
function splitDrafts(parts: readonly Part[]): Part[][] {
  const drafts: Part[][] = [[]];
  let seen = new Set<string>();
  for (const part of parts) {
    const opens = part.kind === 'summary' || (part.kind === 'findings' && part.grade === null && !seen.has('summary'));
    if (opens && seen.has(part.kind) && seen.has('findings')) {
      drafts.push([]);
      seen = new Set();
    }
    seen.add(part.kind);
    drafts.at(-1)?.push(part);
  }
  return drafts;
}

/** Parts of earlier drafts that the last one does not have at all. */
function missingFrom(last: readonly Part[], earlier: readonly Part[]): Part[] {
  const kinds = new Set(last.map((part) => part.kind));
  return earlier.filter(
    (part) => !kinds.has(part.kind) && part.kind !== 'findings' && part.kind !== 'preamble' && part.kind !== 'unknown',
  );
}

/** Beyond so many comparisons only equal titles count as restated. */
const MAX_COMPARISONS = 250_000;

function markAll(earlier: readonly Finding[], last: readonly Finding[]): Finding[] {
  const byTitle = new Map(last.map((finding) => [finding.title, finding]));
  const isFew = earlier.length * last.length <= MAX_COMPARISONS;
  return earlier.map((finding) => {
    const again = byTitle.get(finding.title) ?? (isFew ? last.find((other) => restates(other, finding)) : undefined);
    if (!again) return finding;
    const reason = `a draft: the review says it again in line ${String(again.line)}`;
    return { ...finding, standing: { kind: 'duplicate', reason } };
  });
}

/** Whether two findings of one review say the same. */
export function restates(a: Finding, b: Finding): boolean {
  const likeness = jaccard(lowerWords(a.title), lowerWords(b.title));
  return likeness >= 0.6 || (likeness >= 0.25 && samePlace(a, b));
}

function samePlace(a: Finding, b: Finding): boolean {
  return a.locations.some((one) =>
    b.locations.some(
      (other) => one.path.split('/').at(-1) === other.path.split('/').at(-1) && near(one.lines, other.lines),
    ),
  );
}

function near(a: { start: number; end: number } | null, b: { start: number; end: number } | null): boolean {
  return a === null || b === null || (a.start <= b.end + 3 && b.start <= a.end + 3);
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [new Set(a), new Set(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared === 0 ? 0 : shared / (left.size + right.size - shared);
}

/** Lower-case words of a short text: letters, digits and inner hyphens of any script. */
function lowerWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}
