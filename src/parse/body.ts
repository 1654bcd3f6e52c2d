/** Reads the rows below a finding's title: its text, quotes, fix, and labelled lines. */
import type { ClaimedFix, Location, Quote } from '../domain/finding.js';
import type { Classification, Risk } from '../domain/severity.js';
import { must } from '../domain/values.js';
import { riskFiled } from '../text/consequences.js';
import { type Grade, mostSevereGrade, NO_TAG, readTag, readTagLine, type Tag } from './grades.js';
import type { PlaceReader } from './places.js';
import { type CodeBlock, isRule, isSetAside, type Row } from './rows.js';

export interface Body {
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly fix: ClaimedFix | null;
  /** What stands on lines of their own below the title: `Severity: …`, `File: …`, `(important, gap)`. */
  readonly grade: Grade | null;
  readonly classification: Classification | null;
  readonly filed: Risk | null;
  readonly demotion: Tag['demotion'];
  readonly places: readonly Location[];
  /** What a severity field says that is no grade we know. */
  readonly oddGrade: string | null;
}

/** The rows of one finding within all rows: code blocks point into those. */
interface BodyInput {
  readonly all: readonly Row[];
  readonly rows: readonly Row[];
  /** Prose that stood on the title's line. */
  readonly rest: string;
  readonly reader: PlaceReader;
}

const FIX_LABEL =
  /^(?:[-*+]\s+|#{1,6}\s+|>\s*)?[*_`]{0,3}(?:(?:suggested|proposed|recommended|possible|minimal|quick|simplest|one|the)\s)?(?:fix(?:es)?|remediation|recommendation|suggestion|solution|patch|how to fix|suggested change)(?:\s*\([^)]{0,80}\))?\s*(?:[*_`]{0,3}\s*[:：]|[*_`]{1,3}\s*(?:[—–-]|$))/i;
const FIX_HEADING =
  /^#{1,6}\s+(?:suggested |proposed |recommended )?(?:fix|remediation|recommendation|solution|suggestion)s?\s*$/i;
const FIELDS_WITHIN = 14;

/** Reads a finding's rows. Total. */
export function readBody({ all, rows, rest, reader }: BodyInput): Body {
  const fixAt = rows.findIndex(
    (row) => row.kind === 'text' && (FIX_LABEL.test(row.text) || FIX_HEADING.test(row.text)),
  );
  const blocks = rows.flatMap((row, index) => (row.block ? [{ block: row.block, index }] : []));
  const isFix = (index: number, block: CodeBlock): boolean => (fixAt >= 0 ? index > fixAt : isDiff(all, block));
  const text = bodyText(rows, rest);
  return {
    text,
    quotes: blocks
      .filter(({ block, index }) => !isFix(index, block))
      .map(({ block, index }) => quoteOf({ all, rows, reader }, block, index)),
    fix: fixOf(
      all,
      rows,
      fixAt,
      blocks.filter(({ block, index }) => isFix(index, block)).map(({ block }) => block),
    ),
    ...readFields(fieldRows(rows, fixAt), reader),
  };
}

function bodyText(rows: readonly Row[], rest: string): string {
  const filled = rows.filter((row) => row.kind !== 'blank' && !isSetAside(row));
  const margin = filled
    .filter((row) => row.kind !== 'code')
    .reduce((least, row) => Math.min(least, row.indent), Infinity);
  const lines = rows.filter((row) => !isSetAside(row)).map((row) => dedent(row, Number.isFinite(margin) ? margin : 0));
  while (
    lines.length &&
    /^\s*(?:[-*_]\s?){3,}\s*$|^\s*$/.test(must(lines.at(-1)).slice(0, 200)) &&
    must(lines.at(-1)).length < 200
  )
    lines.pop();
  return [rest, lines.join('\n')]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** The stored line with up to `columns` of indentation taken off. */
function dedent(row: Row, columns: number): string {
  if (row.kind === 'blank') return '';
  let at = 0;
  for (let column = 0; column < columns && at < row.raw.length; at += 1) {
    if (row.raw[at] === '\t') column += 4 - (column % 4);
    else if (row.raw[at] === ' ') column += 1;
    else break;
  }
  return row.raw.slice(at).trimEnd();
}

/** The code of a block, without the indentation of its fence. */
export function codeOf(all: readonly Row[], block: CodeBlock): string {
  const margin = must(all[block.from - 1]).indent;
  return all
    .slice(block.from, block.to)
    .map((row) => dedent(row, margin))
    .join('\n');
}

/** In a fix, code of which each line begins as a diff's does and some are taken out or put in. */
function isBareDiff(all: readonly Row[], block: CodeBlock): boolean {
  const lines = block.info === '' ? codeOf(all, block).split('\n') : [];
  return lines.some((line) => /^[-+]/.test(line)) && lines.every((line) => /^(?:[-+ ]|$)/.test(line));
}

function isDiff(all: readonly Row[], block: CodeBlock): boolean {
  if (/^(?:diff|patch|suggestion)\b/i.test(block.info)) return true;
  const head = all.slice(block.from, Math.min(block.to, block.from + 3)).map((row) => row.raw.trim());
  return block.info === '' && head.some((line) => /^(?:@@ -\d|--- a\/|diff --git )/.test(line));
}

type Quoting = Pick<BodyInput, 'all' | 'rows' | 'reader'>;

function quoteOf({ all, rows, reader }: Quoting, block: CodeBlock, index: number): Quote {
  const code = codeOf(all, block);
  const language = /^[\w+#-]{1,30}/.exec(block.info)?.[0] ?? null;
  const first = all[block.from];
  return {
    code: isDiff(all, block) ? headSide(code) : code,
    language: language === null || /^\d+$/.test(language) ? null : language.toLowerCase(),
    path: quotePath({ all, rows, reader }, block, index),
    line: first && block.from < block.to ? first.number : must(all[block.from - 1]).number,
  };
}

/** Of a quoted diff only what stands after it can be found at head; a diff that only deletes is quoted as it was. */
function headSide(diff: string): string {
  const lines = diff.split('\n').filter((line) => !/^(?:@@|\+\+\+ |--- |diff --git |index )/.test(line));
  const kept = lines.filter((line) => !line.startsWith('-'));
  const chosen = kept.some((line) => line.trim() !== '') ? kept : lines;
  return chosen.map((line) => line.replace(/^[-+ ]/, '')).join('\n');
}

/** In the fence's info, on the code's first line as a comment, or on the line right above. */
function quotePath({ all, rows, reader }: Quoting, block: CodeBlock, index: number): string | null {
  const fromInfo = reader.within(
    block.info
      .replace(/^(\d+):(\d+):(\S+)$/, '$3:$1-$2')
      .replace(/^[\w+#-]+(?:[:\s]|$)(?:(?:title|file|path)=)?/, '')
      .replace(/["{}]/g, ' '),
    'place',
  )[0];
  if (fromInfo) return fromInfo.path;
  const first = (all[block.from]?.text ?? '').slice(0, 300);
  const comment =
    block.from < block.to && /^(?:\/\/|#|--|;|<!--|\/\*|\*)\s?\S/.test(first) ? reader.within(first)[0] : undefined;
  if (comment && /^\W{1,5}\s*\S+?(?:\s*\(?lines?\s[\d–, -]+\)?)?(?:\s*(?:\*\/|-->))?(?:\s*[({].{0,60})?$/.test(first))
    return comment.path;
  for (let above = index - 1; above >= Math.max(0, index - 2); above -= 1) {
    const row = rows[above];
    if (row?.kind === 'text') return row.text.length < 300 ? (reader.within(row.text).at(-1)?.path ?? null) : null;
  }
  return null;
}

function fixOf(
  all: readonly Row[],
  rows: readonly Row[],
  fixAt: number,
  blocks: readonly CodeBlock[],
): ClaimedFix | null {
  const diffs = blocks
    .filter((block) => (isDiff(all, block) || isBareDiff(all, block)) && !/^suggestion/i.test(block.info))
    .map((block) => codeOf(all, block));
  if (fixAt < 0) return diffs.length ? { text: '', diffs } : null;
  const prose = rows.slice(fixAt).filter((row) => row.kind === 'text' || row.kind === 'blank');
  const text = prose
    .map((row) => row.text)
    .join('\n')
    .replace(FIX_HEADING, '')
    .replace(FIX_LABEL, '')
    .replace(/\n{2,}/g, '\n\n')
    .replace(/\n(?:[-*_]\s?){3,}\s*$/, '');
  return { text: text.replace(/^[\s*_:]+/, '').trim(), diffs };
}

/** Up to the fix, and the last line of all, where a tag may stand. */
function fieldRows(rows: readonly Row[], fixAt: number): readonly Row[] {
  const last = rows.findLast((row) => row.kind === 'text' && !isRule(row.text));
  const head = rows.slice(0, fixAt < 0 ? undefined : fixAt);
  return fixAt < 0 || !last || head.includes(last) ? head.filter((row) => !isRule(row.text)) : [...head, last];
}

/** A labelled line: what is graded, classed or placed by it. */
const FIELD =
  /^(?:[-*+]\s+|\d{1,2}[.)]\s+|\|\s*)?[*_`]{0,3}(severity(?: level)?|sev|priority|criticality|classification|category|type|class|kind|location|locations|files?|where|path|paths|lines?(?:\(s\))?|at|source|affected files?|affected)(?:\s?\([a-z]{1,10}\))?\s*[*_`]{0,3}\s*[:：|]\s*[*_`]{0,3}\s*(.{1,600})$/i;
const GRADES = /^(?:sev|priority|criticality)/i;

/** The grade that a line labelled `Severity:` or `Priority:` gives; `undefined` when it is no such line, null when its word is none we know. */
export function gradeField(text: string): Grade | null | undefined {
  for (const piece of text.length < 800 ? pieces(text) : []) {
    const field = FIELD.exec(piece);
    if (field && GRADES.test(must(field[1]))) return gradeOfField(must(field[2]));
  }
  return undefined;
}

/** Of `Critical in x.ts`, `Must fix — see below` the first words. */
function gradeOfField(value: string): Grade | null {
  const [said] = value
    .replace(/[*_`[\](){}|]+/g, ' ')
    .trim()
    .split(/\s[—–-]|[.;(,]/);
  const words = must(said).trim().split(/\s+/);
  for (const count of [3, 2, 1]) {
    const grade = words.length >= count ? (readTag(words.slice(0, count).join(' '))?.grade ?? null) : null;
    if (grade) return grade;
  }
  return null;
}

interface Fields {
  grade: Grade | null;
  classification: Classification | null;
  filed: Risk | null;
  demotion: Tag['demotion'];
  places: Location[];
  oddGrade: string | null;
}

function readFields(rows: readonly Row[], reader: PlaceReader): Fields {
  const read: Fields = { grade: null, classification: null, filed: null, demotion: null, places: [], oddGrade: null };
  const written = rows.filter((row) => row.kind === 'text');
  const texts =
    written.length > FIELDS_WITHIN ? [...written.slice(0, FIELDS_WITHIN - 1), ...written.slice(-1)] : written;
  const last = texts.length - 1;
  texts.forEach((row, order) => {
    for (const piece of row.text.length < 800 ? pieces(row.text) : []) readField(piece, { order, last }, read, reader);
  });
  return read;
}

/** `**Severity:** High | **File:** a.go:3` says two things. */
function pieces(text: string): string[] {
  return text.includes('|') || text.includes('·') ? [text, ...text.split(/[|·]/).map((piece) => piece.trim())] : [text];
}

function readField(
  text: string,
  { order, last }: { readonly order: number; readonly last: number },
  read: Fields,
  reader: PlaceReader,
): void {
  const field = FIELD.exec(text);
  const [label, value] = [field?.[1] ?? '', (field?.[2] ?? '').trimEnd().replace(/\|$/, '').trimEnd()];
  if (field && GRADES.test(label)) {
    const grade = gradeOfField(value);
    if (grade === null && /[\p{L}\p{N}]/u.test(value)) read.oddGrade ??= value.slice(0, 60);
    read.grade = mostSevereGrade([read.grade, grade]);
  } else if (field && /^(?:loc|file|where|path|lines?$|at$|source|affected)/i.test(label)) {
    addPlaces(label, value, read, reader);
  } else if (field) {
    const [said] = value.split(/\s[—–(-]|[.;(]/);
    addTag({ ...(readTag(must(said)) ?? NO_TAG), grade: null, filed: riskFiled([must(said)]) }, read);
  } else if ((order < 3 || order === last) && readTagLine(text)) addTag(readTagLine(text), read);
  else if (order === 0 && read.places.length === 0 && isPlaceLine(text))
    read.places.push(...reader.within(text, 'place'));
}

/** `Lines: 3 to 9` speaks of the file named above it. */
function addPlaces(label: string, value: string, read: Fields, reader: PlaceReader): void {
  const last = read.places.at(-1);
  const [, first, second] = /^\W{0,3}L?(\d{1,7})(?:\s*(?:-|–|—|to)\s*L?(\d{1,7}))?/.exec(value) ?? [];
  if (/^lines?/i.test(label) && first !== undefined && last?.lines === null) {
    const start = Number(first);
    read.places[read.places.length - 1] = { ...last, lines: { start, end: Math.max(start, Number(second ?? start)) } };
  } else read.places.push(...reader.within(value, 'place'));
}

function addTag(tag: Tag | null, read: Fields): void {
  read.grade = mostSevereGrade([read.grade, tag?.grade ?? null]);
  read.classification ??= tag?.classification ?? null;
  read.filed ??= tag?.filed ?? null;
  read.demotion ??= tag?.demotion ?? null;
}

/** Right below the title, a line of nothing but places. */
function isPlaceLine(text: string): boolean {
  const left = text.replace(/`[^`]{1,300}`/g, ' ').replace(/\[[^\]]{1,200}\]\([^)]{1,400}\)/g, ' ');
  return (
    /^[\s*_—–@:,;&()\[\]L\d-]*(?:(?:in|at|and|vs|see|also|lines?|📍|📄)[\s*_—–@:,;&()\d-]*)*$/iu.test(
      left.slice(0, 300),
    ) || /^[\w@.~+\-/\\]+:\d[\d,:\s–-]*$/.test(text.slice(0, 300))
  );
}
