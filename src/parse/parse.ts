/** Reads a review of any shape: findings, points, coverage, closing line, and what could not be read. */
import {
  type Concern,
  type Finding,
  NOTHING_KNOWN,
  type Point,
  type ReadingContext,
  type Review,
  type ReviewText,
  type Unread,
} from '../domain/finding.js';
import type { Problem } from '../domain/problem.js';
import type { Reviewer } from '../domain/reviewer.js';
import { must } from '../domain/values.js';
import { counted, listed } from '../text/wording.js';
import { isIntroduction, readClosing } from './closing.js';
import { readCoverage } from './coverage-section.js';
import { adverseWords, coveredFindings, listedIds, namedIds, notDone, tallies, unlistedIds } from './doubts.js';
import {
  type ClaimedPlaces,
  type PartReading,
  type Reading,
  readListed,
  readTitled,
  restates,
  settled,
  settleDrafts,
} from './drafts.js';
import { gradeOfId, type Scale, severityOfGrade, withOrdinals } from './grades.js';
import { readJsonReview } from './json-review.js';
import { type Leftovers, problemsOf, readHidden, readLeftovers } from './leftovers.js';
import { admitted, keptOf, keptPoints, plainText, readLines, splitLines } from './lines.js';
import { isFileHeading, outline, type Part, type PartKind } from './outline.js';
import { placeReader } from './places.js';
import { readConcerns, readPoints } from './points.js';
import { readRdjson } from './rdjson-review.js';
import { readable } from './readable.js';
import { isSetAside, readRows } from './rows.js';
import { isSarif, readSarif } from './sarif-review.js';
import { parseTitle } from './title.js';
import { type Documents, readDocuments } from './tool-output.js';
export { closes, CLOSING_WORDS, isWrapping, readClosing } from './closing.js';
export { isBareTag } from './grades.js';
export { splitLines } from './lines.js';
export { placesIn } from './places.js';

/** Reads a review. Total: any text gives a Review; what could not be read stands in its problems and `unread`. */
export function parseReview(input: ReviewText, context: ReadingContext = NOTHING_KNOWN): Review {
  const { text, unread } = admitted(input.text, input.reads);
  const read = readAs({ ...input, text: plainText(text) }, context);
  const review = {
    ...readable(read, context.files),
    text: input.text,
    unread: unread.length ? [...read.unread, ...unread] : read.unread,
  };
  const { defaultSeverity } = context;
  if (defaultSeverity === null) return review;
  const findings = review.findings.map((finding) =>
    finding.severityFrom === 'default' ? { ...finding, severity: defaultSeverity } : finding,
  );
  return { ...review, findings };
}

function readAs(source: ReviewText, context: ReadingContext): Review {
  switch (source.reads) {
    case 'sarif':
      return readSarif(source, readDocuments(source.text));
    case 'rdjson':
      return readRdjson(source, readDocuments(source.text), context);
    case 'json':
    case 'markdown':
      return readAnswer(source, context);
  }
}

/**
 * A model answers in Markdown or in JSON, whatever it was asked for. JSON is the review when it is the whole answer but for
 * an introduction. Beside any other text it may be a file of the change that the reviewer quotes: then the text is the review.
 */
function readAnswer(source: ReviewText, context: ReadingContext): Review {
  const documents = readDocuments(withoutThinking(source.text));
  const beside = documents.around.find(({ text }, at) => at >= MAX_INTRODUCTION || !isIntroduction(text));
  if (!beside && documents.nodes.some(isSarif)) return readSarif(source, documents);
  const json = readJsonReview(source, documents, context);
  return json && !beside ? json : amongOthers(readMarkdown(source, context), json, beside);
}

/** Nothing of JSON in a text is lost: findings that the text itself does not have are raised, or make it unread. */
function amongOthers(review: Review, json: Review | null, beside: ParsedLine | undefined): Review {
  if (!json || !beside || review.findings.length) return review;
  const [first] = json.findings;
  const stated = first ? { line: first.line, text: first.title } : json.unread[0];
  if (review.readable) {
    const reason = 'JSON that states more stands among other text, which states no finding';
    return stated ? { ...review, unread: [...review.unread, { ...stated, reason }] } : review;
  }
  const reason = 'it stands beside JSON and is none of the usual introductions';
  const unread = { ...beside, text: beside.text.slice(0, 200), reason };
  return first ? { ...json, unread: [...json.unread, unread] } : { ...review, unread: [...review.unread, unread] };
}

type ParsedLine = Documents['around'][number];

/** More lines introduce nothing. */
const MAX_INTRODUCTION = 8;

/** What a model thought aloud before its answer is no part of it; its lines stay as blank ones. */
function withoutThinking(text: string): string {
  const open = /^\s*<(think|thinking)>/.exec(text.slice(0, 1_000));
  if (!open) return text;
  const close = `</${must(open[1])}>`;
  const end = text.indexOf(close);
  return end < 0 ? text : text.slice(0, end).replace(/[^\n]+/g, '') + text.slice(end + close.length);
}

// Reads a Markdown review. Every block has one fate, and what has none is unread.

/** Reads a Markdown review. Total: any text gives a review. */
function readMarkdown(source: ReviewText, context: ReadingContext): Review {
  const reader = placeReader(context.files);
  const rows = readRows(readLines(source.text));
  const parts = outline(rows, reader);
  const reading: Reading = { source, rows, reader };
  const read = readParts(reading, parts);
  const scale = scaleOf(parts, read);
  const findingsOf = (draft: readonly Part[]): Finding[] => findingsIn(draft, read, (claim) => settled(claim, scale));
  const { findings: all, parts: last } = settleDrafts(parts, findingsOf);
  const { findings, problems, unread: beyond } = keptOf(source, all);
  const others = keptPoints(source, otherParts(last));
  const coverage = pick(last, 'coverage').flatMap((part) =>
    readCoverage(textOf(part), reader, { heading: part.heading?.text ?? '' }),
  );
  const lines = splitLines(source.text);
  const isListed = listedIds(all);
  const unread = [
    ...beyond,
    ...parts.flatMap((part) => must(read.get(part)).left.unread),
    ...parts.flatMap((part) => readHidden(reading, part)),
    ...namedOnly(parts, read, all),
    ...unlistedIds(coverage, lines, isListed),
    ...namedIds(last, isListed),
    ...tallies(last, all),
    ...coveredFindings(coverage, all, lines),
    ...adverseWords(last, all),
    ...notDone(last),
    ...oddGrades(read, all),
  ].sort((a, b) => a.line - b.line);
  return {
    ...{ reviewer: source.reviewer, pass: source.pass, file: source.file, text: source.text },
    executiveSummary: pick(last, 'summary').map(proseOf).join('\n\n').trim(),
    findings,
    ...others.lists,
    coverage,
    readable: findings.length > 0 || coverage.length > 0 || parts.some((part) => must(read.get(part)).left.denies),
    ...readClosing(lines, source.nonce),
    unread,
    problems: [
      ...problems,
      ...others.problems,
      ...contradictions(source, read, scale),
      ...problemsOf({ source, findings: all, unread, last, defaultSeverity: context.defaultSeverity }),
    ],
  };
}

/** All that was read of a part. */
interface Whole extends PartReading {
  readonly listed: readonly ClaimedPlaces[];
  /** Titles of findings in a part that holds none (`summary`): named, not raised. */
  readonly named: readonly ClaimedPlaces[];
  readonly left: Leftovers;
}

/** Parts that retell findings: those of this review, which then stand elsewhere. */
const RETELLING: readonly PartKind[] = ['summary', 'strengths', 'commits', 'verdict', 'limitations'];
/** Parts about other things than this review's findings, in which one may be astray all the same. */
const ABOUT_OTHERS: readonly PartKind[] = ['coverage', 'feedback'];

function readParts(reading: Reading, parts: readonly Part[]): ReadonlyMap<Part, Whole> {
  const titled = parts.map((part, at) => ({ part, ...readFindings(reading, part, isGroupOf(part, parts[at + 1])) }));
  const scale = { hasTop: true };
  const isListed = listedIds(
    titled.flatMap(({ claims, listed }) => [...claims, ...listed].map((claim) => settled(claim, scale))),
  );
  const firstKnown = parts.findIndex(({ kind }) => kind !== 'preamble' && kind !== 'unknown');
  return new Map(
    titled.map(({ part, ...found }, at) => {
      const leadsIn = found.claims.length > 0 || found.listed.length > 0 || isGroupOf(part, parts[at + 1]);
      return [
        part,
        {
          ...found,
          left: readLeftovers(reading, {
            part,
            before: found.before,
            leadsIn,
            isAmongParts: at > firstKnown,
            isListed,
          }),
        },
      ];
    }),
  );
}

/** Whether a part is only the heading over the next one. */
function isGroupOf(part: Part, next: Part | undefined): boolean {
  const isBelow = (next?.heading?.depth ?? 0) > (part.heading?.depth ?? 0);
  return (
    part.grade === null && isBelow && (next?.kind === 'findings' || next?.kind === 'topic' || next?.kind === 'unknown')
  );
}

function readFindings(reading: Reading, part: Part, isGroup: boolean): Omit<Whole, 'left'> {
  const { kind, heading } = part;
  const none = { claims: [], before: part.rows, listed: [], named: [] };
  if (kind === 'recap') return none;
  if (ABOUT_OTHERS.includes(kind))
    return { ...none, named: readTitled(reading, part, 'proven').claims.filter(standsOut) };
  if (RETELLING.includes(kind)) {
    const titled = readTitled(reading, part, 'proven');
    return {
      ...none,
      before: titled.before,
      named: [...titled.claims.filter(isProven), ...(kind === 'summary' ? readListed(reading, part, true) : [])],
    };
  }
  const isFindings =
    kind === 'findings' ||
    kind === 'topic' ||
    (heading !== null && isFileHeading(parseTitle(heading.text, reading.reader)));
  const listed = readListed(reading, part, !isFindings);
  if (isFindings)
    return { ...readTitled(reading, part, isGroup && part.grade === null ? 'placed' : 'any'), listed, named: [] };
  const { claims, before } = readTitled(reading, part, kind === 'unknown' ? 'placed' : 'proven');
  const isOwn = kind !== 'unknown' && kind !== 'preamble';
  return { claims: isOwn ? claims.filter(isProven) : claims, before, listed, named: [] };
}

/** A finding in full form: a grade of its own and the line of a file. */
function standsOut({ grades, finding }: ClaimedPlaces): boolean {
  return grades.explicit !== null && finding.locations.some(({ lines }) => lines !== null);
}

/** Testing and design points that carry ids of their own (`T1`, `D2`) are no findings. */
function isProven({ grades, finding }: ClaimedPlaces): boolean {
  return grades.explicit !== null || (finding.id !== null && gradeOfId(finding.id) !== null);
}

/** Whether the review uses a level above "high". */
function scaleOf(parts: readonly Part[], read: ReadonlyMap<Part, Whole>): Scale {
  const claims = [...read.values()].flatMap(({ claims: titled, listed }) => [...titled, ...listed]);
  const isTop = ({ grades: { explicit, id } }: ClaimedPlaces): boolean => explicit === 'critical' || id === 'critical';
  return { hasTop: parts.some(({ grade }) => grade === 'critical') || claims.some(isTop) };
}

const MAX_COMPARISONS = 250_000;

/** Titled and untitled findings, and rows of tables that do not merely list those. */
function findingsIn(
  draft: readonly Part[],
  read: ReadonlyMap<Part, Whole>,
  settle: (claim: ClaimedPlaces) => Finding,
): Finding[] {
  const of = (pick: (whole: Whole) => readonly ClaimedPlaces[]): Finding[] =>
    draft.flatMap((part) => pick(must(read.get(part))).map(settle));
  const titled = of(({ claims, left }) => [...left.claims, ...claims]);
  const listed = of((whole) => [...whole.listed, ...whole.named.filter(standsOut)]);
  const ids = new Set(titled.map(({ id }) => id));
  const isNew = (row: Finding): boolean =>
    !(row.id !== null && ids.has(row.id)) && !titled.some((finding) => restates(finding, row));
  const added = titled.length * listed.length > MAX_COMPARISONS ? listed : listed.filter(isNew);
  return withOrdinals([...titled, ...added].sort((a, b) => a.line - b.line));
}

/** Findings that a part only retells and no part raises. */
function namedOnly(parts: readonly Part[], read: ReadonlyMap<Part, Whole>, findings: readonly Finding[]): Unread[] {
  const ids = new Set(findings.map(({ id }) => id));
  const scale = { hasTop: true };
  return parts
    .flatMap((part) => must(read.get(part)).named)
    .map((claim) => settled(claim, scale))
    .filter(
      (named) => !(named.id !== null && ids.has(named.id)) && !findings.some((finding) => restates(finding, named)),
    )
    .slice(0, 5)
    .map(({ line, title }) => ({
      line,
      text: title.slice(0, 200),
      reason: 'it is set out like a finding, in a part that holds none',
    }));
}

/** Findings of which section, id and grade say different things: the most severe counts. */
function contradictions({ file }: ReviewText, read: ReadonlyMap<Part, Whole>, scale: Scale): Problem[] {
  const claims = [...read.values()].flatMap(({ claims: titled, listed }) => [...titled, ...listed]);
  const differing = claims.filter(({ grades: { explicit, section, id } }) => {
    const said = [explicit, section, id].flatMap((grade) => (grade === null ? [] : [severityOfGrade(grade, scale)]));
    return new Set(said).size > 1;
  });
  const [first] = differing;
  if (!first) return [];
  const { finding, grades } = first;
  const said = [grades.section, grades.id, grades.explicit].filter((grade) => grade !== null);
  return [
    {
      what: `${file}: ${counted(differing.length, 'finding says', 'findings say')} two severities, and the most severe counts`,
      why: `line ${String(finding.line)} says ${listed([...new Set(said)])} (section, id, tag): "${finding.title.slice(0, 120)}"`,
      fix: 'read them in the report, and ask the reviewer for one severity for each finding',
    },
  ];
}

function oddGrades(read: ReadonlyMap<Part, Whole>, findings: readonly Finding[]): Unread[] {
  const lines = new Set(findings.map(({ line }) => line));
  return [...read.values()]
    .flatMap(({ claims }) => claims)
    .filter(({ oddGrade, grades, finding }) => oddGrade !== null && grades.explicit === null && lines.has(finding.line))
    .slice(0, 5)
    .map(({ oddGrade, finding }) => ({
      line: finding.line,
      text: finding.title.slice(0, 200),
      reason: `its severity "${must(oddGrade)}" is none that is known`,
    }));
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

function textOf(part: Part): { text: string; line: number }[] {
  return part.rows.flatMap(({ row }) => (row.kind === 'text' ? [{ text: row.text, line: row.number }] : []));
}

function proseOf(part: Part): string {
  return part.rows
    .filter(({ row }) => !isSetAside(row) && !/^(?:[-*_]\s?){3,}$/.test(row.text.slice(0, 60)))
    .map(({ row }) => (row.kind === 'text' ? row.text : row.raw.trimEnd()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What a review of this reviewer is read with. */
export function readingContext(
  { defaultSeverity }: Pick<Reviewer, 'defaultSeverity'>,
  files: readonly string[],
): ReadingContext {
  return { files, defaultSeverity: defaultSeverity ?? null };
}
