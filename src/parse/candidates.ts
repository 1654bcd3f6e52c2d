/** Finds the rows of a part that open findings. */
import { must } from '../domain/values.js';
import { gradeField } from './body.js';
import { saysNone } from './closing.js';
import { NO_TAG, readTagLine, type Tag } from './grades.js';
import { MOST_READ } from './lines.js';
import { isFileHeading, type PartRow } from './outline.js';
import type { PlaceReader } from './places.js';
import { isRule } from './rows.js';
import { isStrongTitle, parseTitle, type Title } from './title.js';

/** A row that opens a finding. `index` is its place in the part's rows; `ordinal` tells titles on one row apart. */
export interface TitleRow {
  readonly index: number;
  /** The last row of the title, when it runs over the end of its line. */
  readonly last: number;
  readonly ordinal: number;
  readonly title: Title;
  /** How it is set out: titles of one part look alike. */
  readonly form: Form;
  /** A line of nothing but a tag right above. */
  readonly above: Tag;
}

/** `heading` with its depth, `ordered`/`bullet`/`bold`/`plain` with the indentation. */
interface Form {
  readonly kind: 'heading' | 'ordered' | 'bullet' | 'bold' | 'plain';
  readonly level: number;
  readonly number: number | null;
}

/** How a part's titles are found: all that is set out like one, those that name a place or prove themselves, or only the latter. */
export type Search = 'any' | 'placed' | 'proven';

const MARKER = /^(?:([-*+•‣▪])|(\d{1,4})[.)])\s+(?:\[[ xX]\]\s+)?/;
const FIELD =
  /^(?:[*_`]{0,3})(?:(?:suggested|proposed|recommended|possible|minimal|quick|simplest|one|the|how to)\s)?(?:fix|fixes|problem|issue|impact|why(?: it matters| this matters)?|recommendation|suggestion|classification|severity(?: level)?|priority|criticality|location|locations|file|files|path|line|lines|evidence|details?|description|note|notes|rationale|explanation|cause|root cause|consequence|example|scenario|exploit scenario|repro(?:duction)?|steps|context|category|type|confidence|status|risk|effort|likelihood|alternative(?:ly)?|code|before|after|current|expected|actual|verified[^*:]{0,30}|origin|blame|reference|references|remediation|solution|what|where|when|how|caveat|mitigation|consolidator note|cwe|rule|owasp)\s*(?:\([^)]{0,60}\)\s*)?[*_`]{0,3}\s*[:：]/i;

/** Whether a row is a labelled paragraph of a finding (`Fix:`, `**Problem:**`). */
export function isField(text: string): boolean {
  return FIELD.test(text.replace(MARKER, ''));
}

interface Candidate extends TitleRow {
  readonly isStrong: boolean;
}

/** What titles are found with: at most `most` of them are wanted. */
interface TitleFinder {
  readonly reader: PlaceReader;
  readonly most: number;
}

/** The titles among the rows, in order. */
export function findTitles(rows: readonly PartRow[], search: Search, { reader, most }: TitleFinder): TitleRow[] {
  const candidates = proveByFields(rows, candidatesIn(rows, reader), reader);
  const strong = candidates.filter(({ isStrong }) => isStrong);
  const chosen =
    search === 'proven'
      ? strong
      : search === 'placed'
        ? candidates.filter((one) => one.isStrong || isPlaced(one))
        : strong.length
          ? likeThe(strong, candidates)
          : byStyle(candidates);
  const titles: TitleRow[] = [];
  for (const candidate of chosen) {
    if (titles.length >= most) break;
    titles.push(...severalOnOneRow(rows, candidate, { reader, most: most - titles.length }));
  }
  return titles;
}

/** What may be a title, until more are certain than are read. */
function candidatesIn(rows: readonly PartRow[], reader: PlaceReader): Candidate[] {
  const candidates: Candidate[] = [];
  let certain = 0;
  for (let index = 0; index < rows.length && certain <= MOST_READ; index += 1) {
    const candidate = candidateAt(rows, index, reader);
    if (!candidate) continue;
    candidates.push(candidate);
    if (candidate.isStrong) certain += 1;
  }
  return candidates;
}

/** A plain paragraph may open a finding only when it begins like this: an id, a tag, a sign, a place, a word and a colon. */
const PLAIN_LEAD =
  /^(?:[[(`<]|[A-Z]{1,4}-?\d|\p{Extended_Pictographic}|[\w.@-]*\/|[\w.-]{1,80}:\d|\p{L}{2,14}(?:[ -]\p{L}{2,10})?\s?[:：—–-])/u;

function candidateAt(rows: readonly PartRow[], index: number, reader: PlaceReader): Candidate | null {
  const { row, heading, title: known } = rows[index] ?? {};
  if (row?.kind !== 'text') return null;
  const form = formOf(rows, index);
  if (form === null || (form.kind === 'plain' && !PLAIN_LEAD.test(row.text))) return null;
  const whole = heading ? { text: heading.text, last: index } : joined(rows, index);
  const text = whole.text.replace(MARKER, '');
  const title = known ?? parseTitle(text, reader);
  const isLabel = (isField(text) && !title.isBracketed) || (form.kind !== 'heading' && isMention(text, title));
  if (isLabel || saysNone(text) || /^[>|]/.test(text) || isRule(text) || readTagLine(text)) return null;
  const isGroup = heading && isFileHeading(title);
  if (isGroup || (title.title === '' && title.rest === '' && title.places.length === 0)) return null;
  const above = tagAbove(rows, index);
  return {
    index,
    last: whole.last,
    ordinal: 0,
    title,
    form,
    above,
    isStrong: above.grade !== null || provesItself({ title, form }),
  };
}

function provesItself({ title, form }: Pick<Candidate, 'title' | 'form'>): boolean {
  const isGraded = title.isLedByGrade || (title.hasTag && form.kind !== 'plain');
  return isStrongTitle(title) || isGraded || (form.kind === 'heading' && isLetterId(title.id));
}

/** `S2 was considered for this section`: a sentence about a finding, not its title. */
function isMention(text: string, { id, isBold, hasTag, hasPlace }: Title): boolean {
  return isLetterId(id) && !isBold && !hasTag && !hasPlace && /^\W{0,3}[A-Z]{1,4}-?\d{1,4}\s+[a-z]/.test(text);
}

/** The tag on a line of its own above a title: a badge or a row of tags; one in brackets stands below its title, or at its finding's end. */
function tagAbove(rows: readonly PartRow[], index: number): Tag {
  const at = filledBefore(rows, index);
  const line = rows[at]?.row.text ?? '';
  const tag = at < 0 ? null : readTagLine(line);
  const isAbove = !/^[*_`]{0,3}\(/.test(line) || filledBefore(rows, at) < 0;
  return tag?.grade && isAbove ? tag : NO_TAG;
}

function filledBefore(rows: readonly PartRow[], index: number): number {
  let at = index - 1;
  while (at >= 0 && at > index - 4 && rows[at]?.row.kind === 'blank') at -= 1;
  return rows[at]?.row.kind === 'text' ? at : -1;
}

/** How far above a line `Severity: …` its title may stand, in candidates. */
const FIELD_REACH = 6;

/** A severity on a line of its own proves the title above it; where none stands there, or it has one already, its block is a finding without a title line. */
function proveByFields(rows: readonly PartRow[], candidates: readonly Candidate[], reader: PlaceReader): Candidate[] {
  const proven = new Map<number, number>();
  const records: Candidate[] = [];
  let passed = -1;
  rows.forEach(({ row }, index) => {
    if (row.kind !== 'text' || row.text.length > 800 || gradeField(row.text) === undefined) return;
    while ((candidates[passed + 1]?.index ?? Infinity) < index) passed += 1;
    const owner = ownerOf(candidates, passed, formOf(rows, index));
    const block = blockAround(rows, index);
    if (owner !== null && (proven.get(owner) ?? block.start) === block.start) proven.set(owner, block.start);
    else records.push(record(rows, block, reader));
  });
  if (!proven.size && !records.length) return [...candidates];
  const all = candidates.map((one, at) => (proven.has(at) ? { ...one, isStrong: true } : one));
  return [...all, ...records].sort((a, b) => a.index - b.index);
}

interface Block {
  readonly start: number;
  readonly end: number;
}

/** The lines around one without a blank between them. */
function blockAround(rows: readonly PartRow[], index: number): Block {
  let [start, end] = [index, index + 1];
  while (start > 0 && start > index - 8 && rows[start - 1]?.row.kind === 'text' && !rows[start - 1]?.heading)
    start -= 1;
  while (end < rows.length && end < index + 8 && rows[end]?.row.kind === 'text') end += 1;
  return { start, end };
}

/** What a labelled line says is wrong. */
export const STATES =
  /^(?:[-*+]\s+)?[*_`]{0,3}(?:issue|problem|title|finding|bug|defect|summary|description|message|comment|info|what)\s*[*_`]{0,3}\s*:\s*[*_`]{0,3}\s*(\S.*)$/i;

/** A block of labelled lines that is a finding: titled by the line that says what is wrong, else by the first sentence below. */
function record(rows: readonly PartRow[], { start, end }: Block, reader: PlaceReader): Candidate {
  const lines = rows.slice(start, end + 12).map(({ row }) => (row.kind === 'text' ? row.text : ''));
  const stated = lines.map((text) => STATES.exec(text)?.[1]).find((text) => text !== undefined);
  const below = lines.slice(end - start).find((text) => text !== '' && !isField(text) && !/^\p{L}+:$/u.test(text));
  const title = parseTitle(stated ?? below ?? must(lines[0]), reader);
  return {
    index: start,
    last: start - 1,
    ordinal: 0,
    title: { ...title, rest: '' },
    form: { kind: 'plain', level: 0, number: null },
    above: NO_TAG,
    isStrong: true,
  };
}

/** The nearest title above a field; items beside the field are not. */
function ownerOf(candidates: readonly Candidate[], from: number, field: Form | null): number | null {
  for (let at = from; at >= 0 && at > from - FIELD_REACH; at -= 1) {
    const form = candidates[at]?.form;
    const isBeside =
      field !== null && form?.kind === field.kind && form.level === field.level && form.kind === 'bullet';
    if (form && !isBeside) return at;
  }
  return null;
}

function isLetterId(id: string | null): boolean {
  return id !== null && /^[A-Z]/.test(id);
}

/** A title whose bold runs over the end of its line goes on below. */
function joined(rows: readonly PartRow[], index: number): { text: string; last: number } {
  let { text } = must(rows[index]).row;
  let last = index;
  for (let next = index + 1; next < index + 3 && isOpenBold(text); next += 1) {
    const below = rows[next]?.row;
    if (below?.kind !== 'text' || MARKER.test(below.text)) break;
    text = `${text} ${below.text}`;
    last = next;
  }
  return { text, last };
}

function isOpenBold(text: string): boolean {
  if (text.length > 600 || !/^(?:[-*+]\s+|\d{1,4}[.)]\s+)?\*\*/.test(text)) return false;
  return (text.match(/\*\*/g)?.length ?? 0) % 2 === 1;
}

/** A title that needs no blank line above: bold with an id or a severity in brackets. */
const SHOWS_ITSELF =
  /^(?:\*\*\[?[CIS]\d{1,6}\b|[CIS]\d{1,6}[.:)]?\s+\*\*|\*{0,2}\[(?:critical|important|suggestion|high|medium|low|blocker|major|minor|p[0-3])\b)/i;

function formOf(rows: readonly PartRow[], index: number): Form | null {
  const entry = rows[index];
  if (!entry) return null;
  const { row, heading } = entry;
  if (heading) return { kind: 'heading', level: heading.depth, number: null };
  const marker = MARKER.exec(row.text);
  if (marker)
    return {
      kind: marker[1] === undefined ? 'ordered' : 'bullet',
      level: row.indent,
      number: marker[2] === undefined ? null : Number(marker[2]),
    };
  const before = rows[index - 1]?.row;
  const isBlockStart =
    before?.kind !== 'text' ||
    SHOWS_ITSELF.test(row.text) ||
    Boolean(rows[index - 1]?.heading) ||
    readTagLine(before.text) !== null ||
    isRule(before.text);
  if (!isBlockStart) return null;
  return {
    kind: /^(?:\*\*|__|`?[CIS]\d{1,6}\b|\[|<b>|<strong>)/.test(row.text) ? 'bold' : 'plain',
    level: row.indent,
    number: null,
  };
}

/** Strong titles, and those that are set out like them and name a place. */
function likeThe(strong: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  const margin = strong.reduce(
    (least, { form }) => Math.min(least, form.kind === 'heading' ? 0 : form.level),
    Infinity,
  );
  const [first] = strong;
  return candidates.filter((candidate) => {
    const isNested = candidate.form.kind !== 'heading' && candidate.form.level > margin + 1;
    if (candidate.isStrong || !first) return !isNested || candidate.title.isBracketed;
    if (isNested) return false;
    return (
      (sameForm(candidate.form, first.form) &&
        candidate.title.isBold === first.title.isBold &&
        (candidate.title.hasPlace || candidate.form.kind === 'heading')) ||
      isPlaced(candidate)
    );
  });
}

/** Set out as a title and behind it the line of a file: nothing else looks so. */
function isPlaced({ form, title }: Candidate): boolean {
  const isSetOut = form.kind === 'heading' || (title.isBold && form.kind !== 'plain');
  return isSetOut && title.hasPlace && title.title !== '' && title.places.some(({ lines }) => lines !== null);
}

/** No title is strong: the first list item, heading or bold line shows what titles look like here. */
function byStyle(candidates: readonly Candidate[]): Candidate[] {
  const first =
    candidates.find(({ form }) => form.kind !== 'plain') ??
    candidates.find(({ title }) => title.hasPlace) ??
    candidates[0];
  if (!first) return [];
  const chosen: Candidate[] = [];
  for (const candidate of candidates.slice(candidates.indexOf(first)))
    if (continues(first, chosen.at(-1), candidate)) chosen.push(candidate);
  return chosen;
}

function continues(first: Candidate, last: Candidate | undefined, candidate: Candidate): boolean {
  if (!last) return true;
  if (isPlaced(candidate) && candidate.form.level <= first.form.level) return true;
  if (!sameForm(candidate.form, first.form)) return false;
  if (first.form.kind === 'heading') return true;
  if (candidate.title.isBold !== first.title.isBold) return false;
  if (first.form.kind === 'plain') return false;
  if (candidate.title.hasPlace) return true;
  if (first.title.hasPlace) return false;
  return (
    first.form.kind !== 'ordered' ||
    candidate.form.number === (last.form.number ?? 0) + 1 ||
    candidate.form.number === last.form.number
  );
}

function sameForm(a: Form, b: Form): boolean {
  return a.kind === b.kind && Math.abs(a.level - b.level) <= (a.kind === 'heading' ? 0 : 1);
}

const NEXT_ON_ROW = /(?<=[.;)\]`*]\s{1,3})(?:\*\*)?\[?[CIS]\d{1,3}(?:\]|[.:)])\*{0,2}\s+(?=\*\*|`|[A-Z])/g;

/** `I1. **A** … I2. **B** …` on one row are two findings. */
function severalOnOneRow(rows: readonly PartRow[], candidate: Candidate, { reader, most }: TitleFinder): TitleRow[] {
  const { text } = must(rows[candidate.index]).row;
  if (!isLetterId(candidate.title.id) || !text.includes('. ')) return [candidate];
  const starts = [...text.matchAll(NEXT_ON_ROW)]
    .map((match) => match.index)
    .filter((at) => at > 4 && !insideCode(text, at));
  if (!starts.length) return [candidate];
  const pieces = [0, ...starts]
    .slice(0, most)
    .map((from, order) => text.slice(from, starts[order]).replace(MARKER, ''));
  return pieces.map((piece, ordinal) => ({ ...candidate, ordinal, title: parseTitle(piece, reader) }));
}

function insideCode(text: string, at: number): boolean {
  return (text.slice(Math.max(0, at - 2000), at).split('`').length - 1) % 2 === 1;
}
