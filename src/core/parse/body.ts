/** The rows below a finding's title enter; its body, quotes, fix, and what its labelled lines say leave. */
import type { ClaimedFix, Quote } from '../../domain/finding.js';
import type { Location } from '../../domain/location.js';
import type { Classification } from '../../domain/severity.js';
import { placesIn } from './places.js';
import type { CodeBlock, Row } from './rows.js';
import { readTag, type Tag } from './tag.js';
import type { Grade } from './words.js';

export interface Body {
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly fix: ClaimedFix | null;
  /** What stands on lines of their own below the title: `Severity: …`, `File: …`, `(important, gap)`. */
  readonly grade: Grade | null;
  readonly classification: Classification | null;
  readonly demotion: Tag['demotion'];
  readonly places: readonly Location[];
}

/** The rows of one finding within all rows: code blocks point into those. */
export interface BodyInput {
  readonly all: readonly Row[];
  readonly rows: readonly Row[];
  /** Prose that stood on the title's line. */
  readonly rest: string;
}

const FIX_LABEL =
  /^(?:[-*+]\s+|#{1,6}\s+|>\s*)?[*_`]{0,3}(?:(?:suggested|proposed|recommended|possible|minimal|quick|simplest|one|the)\s)?(?:fix(?:es)?|remediation|recommendation|suggestion|solution|patch|how to fix|suggested change|behebung|lösung|vorschlag|correctif|correction|solución|corrección|sugerencia|correção|sugestão|correzione|oplossing|исправление|решение|修复建议|修复|解决方案|建议|修正案|修正|対応|수정|해결)(?:\s*\([^)]{0,80}\))?\s*(?:[*_`]{0,3}\s*[:：]|[*_`]{1,3}\s*(?:[—–-]|$))/i;
const FIX_HEADING =
  /^#{1,6}\s+(?:suggested |proposed |recommended )?(?:fix|remediation|recommendation|solution|suggestion)s?\s*$/i;
const FIELDS_WITHIN = 14;

/** Reads a finding's rows. Total. */
export function readBody({ all, rows, rest }: BodyInput): Body {
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
      .map(({ block, index }) => quoteOf(all, rows, block, index)),
    fix: fixOf(
      all,
      rows,
      fixAt,
      blocks.filter(({ block, index }) => isFix(index, block)).map(({ block }) => block),
    ),
    ...readFields(rows.slice(0, fixAt < 0 ? undefined : fixAt)),
  };
}

function bodyText(rows: readonly Row[], rest: string): string {
  const filled = rows.filter((row) => row.kind !== 'blank' && row.kind !== 'hidden');
  const margin = filled
    .filter((row) => row.kind !== 'code')
    .reduce((least, row) => Math.min(least, row.indent), Infinity);
  const lines = rows
    .filter((row) => row.kind !== 'hidden')
    .map((row) => dedent(row, Number.isFinite(margin) ? margin : 0));
  while (
    lines.length &&
    /^\s*(?:[-*_]\s?){3,}\s*$|^\s*$/.test((lines.at(-1) ?? '').slice(0, 200)) &&
    (lines.at(-1) ?? '').length < 200
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
  const margin = all[block.from - 1]?.indent ?? 0;
  return all
    .slice(block.from, block.to)
    .map((row) => dedent(row, margin))
    .join('\n');
}

function isDiff(all: readonly Row[], block: CodeBlock): boolean {
  if (/^(?:diff|patch|suggestion)\b/i.test(block.info)) return true;
  const head = all.slice(block.from, Math.min(block.to, block.from + 3)).map((row) => row.raw.trim());
  return block.info === '' && head.some((line) => /^(?:@@ -\d|--- a\/|diff --git )/.test(line));
}

function quoteOf(all: readonly Row[], rows: readonly Row[], block: CodeBlock, index: number): Quote {
  const code = codeOf(all, block);
  const language = /^[\w+#-]{1,30}/.exec(block.info)?.[0] ?? null;
  const first = all[block.from];
  return {
    code: isDiff(all, block) ? headSide(code) : code,
    language: language === null || /^\d+$/.test(language) ? null : language.toLowerCase(),
    path: quotePath(all, rows, block, index),
    line: first && block.from < block.to ? first.number : (all[block.from - 1]?.number ?? 1),
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
function quotePath(all: readonly Row[], rows: readonly Row[], block: CodeBlock, index: number): string | null {
  const fromInfo = placesIn(
    block.info
      .replace(/^(\d+):(\d+):(\S+)$/, '$3:$1-$2')
      .replace(/^[\w+#-]+(?:[:\s]|$)(?:(?:title|file|path)=)?/, '')
      .replace(/["{}]/g, ' '),
    'place',
  )[0];
  if (fromInfo) return fromInfo.path;
  const first = (all[block.from]?.text ?? '').slice(0, 300);
  const comment =
    block.from < block.to && /^(?:\/\/|#|--|;|<!--|\/\*|\*)\s?\S/.test(first) ? placesIn(first)[0] : undefined;
  if (comment && /^\W{1,5}\s*\S+?(?:\s*\(?lines?\s[\d–, -]+\)?)?(?:\s*(?:\*\/|-->))?(?:\s*[({].{0,60})?$/.test(first))
    return comment.path;
  for (let above = index - 1; above >= Math.max(0, index - 2); above -= 1) {
    const row = rows[above];
    if (row?.kind === 'text') return row.text.length < 300 ? (placesIn(row.text).at(-1)?.path ?? null) : null;
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
    .filter((block) => isDiff(all, block) && !/^suggestion/i.test(block.info))
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

const FIELD =
  /^(?:[-*+]\s+|\|\s*)?[*_`]{0,3}(severity|priority|level|impact level|classification|category|type|class|kind|schweregrad|gravité|severidad|severidade|gravità|ernst|严重性|严重程度|重要度|심각도|location|locations|files?|where|path|paths|lines?|at|source|affected files?|affected|ort|datei|fichier|archivo|ubicación|arquivo|文件|位置|ファイル|場所|파일|위치)\s*[*_`]{0,3}\s*[:：|]\s*[*_`]{0,3}\s*(.{1,600})$/i;

function readFields(rows: readonly Row[]): Pick<Body, 'grade' | 'classification' | 'demotion' | 'places'> {
  const read = {
    grade: null as Grade | null,
    classification: null as Classification | null,
    demotion: null as Tag['demotion'],
    places: [] as Location[],
  };
  const texts = rows.filter((row) => row.kind === 'text').slice(0, FIELDS_WITHIN);
  texts.forEach((row, order) => {
    for (const piece of row.text.length < 800 ? pieces(row.text) : []) readField(piece, order, read);
  });
  return read;
}

/** `**Severity:** High | **File:** a.go:3` says two things. */
function pieces(text: string): string[] {
  return text.includes('|') || text.includes('·') ? [text, ...text.split(/[|·]/).map((piece) => piece.trim())] : [text];
}

function readField(
  text: string,
  order: number,
  read: { grade: Grade | null; classification: Classification | null; demotion: Tag['demotion']; places: Location[] },
): void {
  const field = FIELD.exec(text);
  const value = field?.[2]?.replace(/\s*\|\s*$/, '') ?? '';
  const isPlaceField =
    field !== null &&
    /^(?:loc|file|where|path|lines?$|at$|source|affected|ort|datei|fich|arch|ubic|arq|文件|位置|ファ|場所|파일|위치)/i.test(
      field[1] ?? '',
    );
  if (isPlaceField) read.places.push(...placesIn(value, 'place'));
  else if (field) addTag(readTag(value.split(/\s[—–(-]|[.;(]/)[0] ?? ''), read);
  else if (order < 3 && isTagLine(text)) addTag(readTag(text), read);
  else if (order === 0 && read.places.length === 0 && isPlaceLine(text)) read.places.push(...placesIn(text, 'place'));
}

function addTag(
  tag: Tag | null,
  read: { grade: Grade | null; classification: Classification | null; demotion: Tag['demotion'] },
): void {
  read.grade ??= tag?.grade ?? null;
  read.classification ??= tag?.classification ?? null;
  read.demotion ??= tag?.demotion ?? null;
}

function isTagLine(text: string): boolean {
  return (
    /^[*_`]{0,3}[([][^()[\]]{3,80}[)\]][*_`]{0,3}\.?$/.test(text) || /^[*_`]{1,3}[\w ,/-]{3,60}[*_`]{1,3}$/.test(text)
  );
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
