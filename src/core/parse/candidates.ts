/** The rows of a part that holds findings enter; the rows that are findings' titles leave. */
import { MOST_READ } from './flood.js';
import { saysNone } from './none.js';
import type { PartRow } from './outline.js';
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
}

/** `heading` with its depth, `ordered`/`bullet`/`bold`/`plain` with the indentation. */
export interface Form {
  readonly kind: 'heading' | 'ordered' | 'bullet' | 'bold' | 'plain';
  readonly level: number;
  readonly number: number | null;
}

const RULE = /^(?:[-*_]\s?){3,}$/;
const MARKER = /^(?:([-*+•‣▪])|(\d{1,4})[.)])\s+(?:\[[ xX]\]\s+)?/;
const FIELD =
  /^(?:[*_`]{0,3})(?:(?:suggested|proposed|recommended|possible|minimal|quick)\s)?(?:fix|fixes|problem|issue|impact|why(?: it matters| this matters)?|recommendation|suggestion|classification|severity|location|file|files|line|lines|evidence|details?|description|note|notes|rationale|explanation|cause|root cause|consequence|example|scenario|repro(?:duction)?|steps|context|category|type|confidence|status|risk|effort|alternative(?:ly)?|code|before|after|current|expected|actual|verified[^*:]{0,30}|origin|blame|reference|references|remediation|solution|what|where|when|how|caveat|mitigation|consolidator note|behebung|auswirkung|ort|datei|correctif|solución|correção|修复|影响|位置|修正|説明|수정|영향)\s*(?:\([^)]{0,60}\)\s*)?[*_`]{0,3}\s*[:：]/i;
/** Whether a row is a labelled paragraph of a finding (`Fix:`, `**Problem:**`). */
export function isField(text: string): boolean {
  return FIELD.test(text);
}

interface Candidate extends TitleRow {
  readonly isStrong: boolean;
}

/** The titles among the rows. `needsProof`: only titles that show by themselves that they are findings. */
export function findTitles(rows: readonly PartRow[], needsProof: boolean): TitleRow[] {
  const { candidates, strong } = candidatesIn(rows);
  if (needsProof) return strong.flatMap((candidate) => severalOnOneRow(rows, candidate));
  const chosen = strong.length ? likeThe(strong, candidates) : byStyle(candidates);
  const found = chosen.length ? chosen : firstParagraph(rows);
  return found.flatMap((candidate) => severalOnOneRow(rows, candidate));
}

/** What may be a title, until more are certain than are read. */
function candidatesIn(rows: readonly PartRow[]): {
  readonly candidates: readonly Candidate[];
  readonly strong: readonly Candidate[];
} {
  const candidates: Candidate[] = [];
  const strong: Candidate[] = [];
  for (const [index, row] of rows.entries()) {
    if (strong.length > MOST_READ) break;
    for (const candidate of candidateAt(rows, row, index, false)) {
      candidates.push(candidate);
      if (candidate.isStrong) strong.push(candidate);
    }
  }
  return { candidates, strong };
}

/** A part of plain prose is one finding; a paragraph that names a place opens it before one that does not. */
function firstParagraph(rows: readonly PartRow[]): Candidate[] {
  const paragraphs: Candidate[] = [];
  for (const [index, row] of rows.entries()) {
    if (paragraphs.length >= MAX_PARAGRAPHS) break;
    paragraphs.push(...candidateAt(rows, row, index, true));
  }
  return byStyle(paragraphs);
}

const MAX_PARAGRAPHS = 200;
/** A plain paragraph may open a finding only when it begins like this: an id, a tag, a sign, a place, a word and a colon. */
const PLAIN_LEAD =
  /^(?:[[(`<]|[A-Z]{1,4}-?\d|\p{Extended_Pictographic}|[\w.@-]*\/|[\w.-]{1,80}:\d|\p{L}{2,14}(?:[ -]\p{L}{2,10})?\s?[:：—–-])/u;

function candidateAt(
  rows: readonly PartRow[],
  { row, heading, title: known }: PartRow,
  index: number,
  withPlain: boolean,
): Candidate[] {
  if (row.kind !== 'text') return [];
  const form = formOf(rows, index);
  if (form === null || (form.kind === 'plain' && !withPlain && !PLAIN_LEAD.test(row.text))) return [];
  const whole = heading ? { text: heading.text, last: index } : joined(rows, index);
  const text = whole.text.replace(MARKER, '');
  if (isField(text) || saysNone(text) || /^[>|]/.test(text) || RULE.test(text.slice(0, 100))) return [];
  const title = known ?? parseTitle(text);
  const isFileHeading = heading !== null && title.title === '' && title.places.length > 0;
  if (isFileHeading || (title.title === '' && title.rest === '' && title.places.length === 0)) return [];
  const isStrong = isStrongTitle(title) || (heading !== null && (title.hasTag || isLetterId(title.id)));
  return [{ index, last: whole.last, ordinal: 0, title, form, isStrong }];
}

function isLetterId(id: string | null): boolean {
  return id !== null && /^[A-Z]/.test(id);
}

/** A title whose bold runs over the end of its line goes on below. */
function joined(rows: readonly PartRow[], index: number): { text: string; last: number } {
  let text = rows[index]?.row.text ?? '';
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
  /^(?:\*\*\[?[CIS]\d{1,6}\b|[CIS]\d{1,6}[.:)]?\s+\*\*|\*{0,2}\[(?:critical|important|suggestion|high|medium|low|p[0-3])\b)/i;

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
    RULE.test(before.text.slice(0, 100));
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
    if (candidate.isStrong || !first) return !isNested;
    return (
      sameForm(candidate.form, first.form) &&
      candidate.title.isBold === first.title.isBold &&
      (candidate.title.hasPlace || candidate.form.kind === 'heading')
    );
  });
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
function severalOnOneRow(rows: readonly PartRow[], candidate: Candidate): TitleRow[] {
  const text = rows[candidate.index]?.row.text ?? '';
  if (!isLetterId(candidate.title.id) || !text.includes('. ')) return [candidate];
  const starts = [...text.matchAll(NEXT_ON_ROW)]
    .map((match) => match.index)
    .filter((at) => at > 4 && !insideCode(text, at));
  if (!starts.length) return [candidate];
  const pieces = [0, ...starts].map((from, order, all) => text.slice(from, all[order + 1]).replace(MARKER, ''));
  return pieces.map((piece, ordinal) => ({ ...candidate, ordinal, title: parseTitle(piece) }));
}

function insideCode(text: string, at: number): boolean {
  return (text.slice(Math.max(0, at - 2000), at).split('`').length - 1) % 2 === 1;
}
