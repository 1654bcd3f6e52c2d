/** The parts of a review enter; the findings in them leave, each line that opens one giving exactly one (more only by ordinal). */
import type { Finding, Standing } from '../../domain/finding.js';
import type { Location } from '../../domain/location.js';
import type { ReviewText } from '../../domain/review.js';
import { readBody, type Body } from './body.js';
import { findTitles, type TitleRow } from './candidates.js';
import { MOST_READ } from './flood.js';
import type { Part, PartRow } from './outline.js';
import { distinctPlaces, placesIn } from './places.js';
import type { Row } from './rows.js';
import { listedFindings } from './table.js';
import { cleanTitle, parseTitle, type Title } from './title.js';
import { severityOf, severityOfId, type Grade, type Scale } from './words.js';

/** What all findings of one review are read with. */
export interface Reading {
  readonly source: ReviewText;
  readonly rows: readonly Row[];
  readonly scale: Scale;
}

/** The findings of one part. `needsProof`: the part is not about findings; only rows that show by themselves what they are count. */
export function readFindings(reading: Reading, part: Part, needsProof: boolean): Finding[] {
  const { rows } = part;
  const titles = findTitles(rows, needsProof);
  if (!titles.length) return [];
  const breaks = headingBreaks(rows);
  const partFile = part.heading ? fileOf(parseTitle(part.heading.text)) : null;
  let passed = -1;
  return titles.slice(0, MOST_READ).map((title, order) => {
    while ((breaks[passed + 1]?.index ?? Infinity) <= title.index) passed += 1;
    const next = titles[order + 1];
    const fileBelow = breaks.slice(passed + 1, passed + 1 + MAX_HEADINGS_IN_BODY).find(({ file }) => file !== null);
    const end = Math.min(next?.index ?? rows.length, fileBelow?.index ?? rows.length);
    const below = next?.index === title.index ? [] : rows.slice(title.last + 1, end);
    const above = breaks[passed]?.index === title.index ? breaks[passed - 1] : breaks[passed];
    return finding(reading, part, title, { below, group: above ? above.file : partFile });
  });
}

/** The findings listed in tables of one part. */
export function readListed({ source, scale }: Reading, part: Part, needsProof: boolean): Finding[] {
  return listedFindings(part, needsProof).map(({ line, title, grade, rest, fix }) => ({
    reviewer: source.reviewer,
    pass: source.pass,
    file: source.file,
    line,
    ordinal: 0,
    id: title.id,
    ...severity([grade], part.grade, title.id, scale),
    classification: title.classification,
    title: title.title,
    body: [rest, fix === '' ? '' : `Fix: ${fix}`].filter((text) => text !== '').join('\n\n'),
    locations: [...title.places],
    quotes: [],
    fix: fix === '' ? null : { text: fix, diffs: [] },
    standing: standing(title.demotion),
  }));
}

/** A heading in a part; `file` when it says nothing but a path: then it heads the findings below it. */
interface Break {
  readonly index: number;
  readonly file: Location | null;
}

/** How many headings below a title are looked at for the next file. */
const MAX_HEADINGS_IN_BODY = 50;

function headingBreaks(rows: readonly PartRow[]): Break[] {
  return rows.flatMap(({ title }, index) => (title ? [{ index, file: fileOf(title) }] : []));
}

function fileOf(title: Title): Location | null {
  return title.title === '' ? (title.places[0] ?? null) : null;
}

interface Below {
  readonly below: readonly PartRow[];
  readonly group: Location | null;
}

function finding(
  { source, rows, scale }: Reading,
  part: Part,
  { title, index, ordinal }: TitleRow,
  { below, group }: Below,
): Finding {
  const body = readBody({ all: rows, rows: below.map(({ row }) => row), rest: title.rest });
  return {
    reviewer: source.reviewer,
    pass: source.pass,
    file: source.file,
    line: part.rows[index]?.row.number ?? 1,
    ordinal,
    id: title.id,
    ...severity([title.grade, body.grade], part.grade, title.id, scale),
    classification: title.classification ?? body.classification,
    title: title.title === '' ? firstSentence(body.text) : title.title,
    body: body.text,
    locations: locations(title, body, group),
    quotes: body.quotes,
    fix: body.fix,
    standing: standing(title.demotion ?? body.demotion),
  };
}

function severity(
  tags: readonly (Grade | null)[],
  section: Grade | null,
  id: string | null,
  scale: Scale,
): Pick<Finding, 'severity' | 'severityFrom'> {
  const tag = tags.find((grade) => grade !== null) ?? null;
  if (tag !== null) return { severity: severityOf(tag, scale), severityFrom: 'tag' };
  if (section !== null) return { severity: severityOf(section, scale), severityFrom: 'section' };
  const implied = id === null ? null : severityOfId(id);
  return implied === null
    ? { severity: 'suggestion', severityFrom: 'default' }
    : { severity: implied, severityFrom: 'id' };
}

/** At the title and on labelled lines, else in the title's words, else under the file's heading, else the first place with a line, or quoted file, of the prose. */
function locations(title: Title, body: Body, group: Location | null): Location[] {
  const stated = distinctPlaces([...title.places, ...body.places]);
  if (stated.length) return stated;
  const mentioned = group ? [] : placesIn(title.wording);
  if (mentioned.length) return mentioned;
  const inProse = placesIn(body.text.slice(0, 6000));
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

function firstSentence(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '' && !one.trim().startsWith('```')) ?? '';
  const sentence = /^.{0,200}?[^\s.][.!?](?=\s|$)/.exec(line.slice(0, 300))?.[0] ?? line.slice(0, 160);
  return cleanTitle(sentence.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''));
}
