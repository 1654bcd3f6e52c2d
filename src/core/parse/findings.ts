/** The parts of a review enter; the findings in them leave, each line that opens one giving exactly one (more only by ordinal). */
import type { Finding, Standing } from '../../domain/finding.js';
import type { Location } from '../../domain/location.js';
import type { ReviewText } from '../../domain/review.js';
import { readBody, type Body } from './body.js';
import { findTitles, type TitleRow } from './candidates.js';
import type { Part, PartRow } from './outline.js';
import { distinctPlaces, placesIn } from './places.js';
import type { Row } from './rows.js';
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
  const titles = withoutFileGroups(findTitles(rows, needsProof));
  return titles.map((title, order) => {
    const next = titles.find((other, at) => at > order && other.index > title.index);
    const group = groupAbove(rows, title.index);
    const below =
      title.ordinal > 0 || titles[order + 1]?.index === title.index
        ? []
        : rows.slice(title.last + 1, next?.index ?? rows.length);
    return finding(reading, part, title, { below: untilNextGroup(below), group });
  });
}

/** `### src/a.go` heads a group of findings and is none itself, when titles of another form follow. */
function withoutFileGroups(titles: readonly TitleRow[]): TitleRow[] {
  return titles.filter(
    ({ title, form }) => !(form.kind === 'heading' && title.title === '' && title.places.length > 0),
  );
}

function groupAbove(rows: readonly PartRow[], index: number): Location | null {
  for (let at = index - 1; at >= Math.max(0, index - 400); at -= 1) {
    const heading = rows[at]?.heading;
    if (heading) {
      const title = parseTitle(heading.text);
      return title.title === '' ? (title.places[0] ?? null) : null;
    }
  }
  return null;
}

/** A heading that is only a file's name ends the finding above it. */
function untilNextGroup(rows: readonly PartRow[]): PartRow[] {
  const end = rows.findIndex(({ heading }) => {
    if (!heading) return false;
    const title = parseTitle(heading.text);
    return title.title === '' && title.places.length > 0;
  });
  return rows.slice(0, end < 0 ? undefined : end);
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
  if (title.mentions.length && !group) return [...title.mentions];
  const inProse = placesIn(body.text.slice(0, 6000));
  if (group)
    return distinctPlaces([inProse.find((place) => place.path === group.path && place.lines !== null) ?? group]);
  const first = inProse.find((place) => place.lines !== null);
  const quoted = body.quotes.find((quote) => quote.path !== null)?.path ?? null;
  if (first) return [first];
  return quoted === null ? [] : [{ path: quoted, lines: null }];
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
