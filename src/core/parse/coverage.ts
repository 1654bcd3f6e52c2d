/** The rows of a coverage part enter; what the review says about each file leaves. */
import type { CoverageClaim, CoverageState } from '../../domain/review.js';
import { saidOfCoverage, type Said } from './coverage-words.js';
import { cellsOf, columnsOf, isSeparator, type Columns } from './coverage-table.js';
import type { PlaceReader } from './places.js';
import { matchAt } from './sticky.js';

export { stateOfCoverage } from './coverage-words.js';

export interface CoverageLine {
  readonly text: string;
  /** In the stored review. */
  readonly line: number;
}

/** What is known beside the rows. */
export interface CoverageHints {
  /** Of the part: `Files reviewed` says something about a bare list, `Coverage` does not. */
  readonly heading?: string;
  /** Whether an id is one of the review's own findings; without it, whatever looks like one is. */
  readonly isOwn?: (id: string) => boolean;
}

const MAX_ROW = 20_000;
const MAX_PATHS = 400;

/** One claim per file named; a line without a file gives its state to the lines under it. */
export function readCoverage(
  rows: readonly CoverageLine[],
  places: PlaceReader,
  { heading = '', isOwn = () => true }: CoverageHints = {},
): CoverageClaim[] {
  const reader: Reader = { places, isOwn };
  const claims: CoverageClaim[] = [];
  let groups: readonly Group[] = [{ depth: 0, state: known(saidOfCoverage(heading, false)) }];
  let columns: Columns | null = null;
  rows.forEach(({ text, line }, index) => {
    if (text.length > MAX_ROW || isSeparator(text)) return;
    const isTable = text.startsWith('|') || (columns !== null && text.includes('|'));
    if (!isTable) columns = null;
    const header =
      isTable || isSeparator(rows[index + 1]?.text ?? '') ? headerOf(text, rows[index + 1]?.text, reader) : null;
    if (header) columns = header;
    else {
      const said = columns || isTable ? cellsSay(text, columns, reader) : lineSays(text, reader);
      if (!said.paths.length) groups = grouped(groups, text);
      const state = said.state ?? groups.at(-1)?.state ?? 'not-reviewed';
      for (const path of said.paths) claims.push({ path, state, ids: said.ids, line });
    }
  });
  return claims;
}

interface Reader {
  readonly places: PlaceReader;
  readonly isOwn: (id: string) => boolean;
}

/** A label (`### Reviewed`, `**Not reviewed:**`) that the files below it stand under. */
interface Group {
  readonly depth: number;
  readonly state: CoverageState | null;
}

interface RowSays {
  readonly paths: readonly string[];
  readonly ids: readonly string[];
  /** `null`: nothing that is known, so the label above decides. */
  readonly state: CoverageState | null;
}

const known = (said: Said): CoverageState | null => (said === 'unknown' ? null : said);

const MARKER = /^(?:[-*+•]|\d{1,3}[.)])\s+/;
/** Labels that are no headings stand below all of these. */
const LABEL_DEPTH = 7;

function grouped(groups: readonly Group[], text: string): readonly Group[] {
  const label = text.replace(MARKER, '').trim();
  const said = saidOfCoverage(label, false);
  const isShort = label.length <= 40 && known(said) !== null;
  if (!/:\s*[*_]{0,3}$|^#|^\*\*/.test(label) && !isShort) return groups;
  const depth = /^#{1,6}(?=\s)/.exec(label)?.[0].length ?? LABEL_DEPTH;
  const above = groups.filter((group) => group.depth < depth);
  // What is below `Not reviewed:` stays so until a label says otherwise.
  const inherited = groups.at(-1)?.state === 'not-reviewed' ? 'not-reviewed' : (above.at(-1)?.state ?? null);
  return [...above, { depth, state: known(said) ?? inherited }];
}

function headerOf(text: string, next: string | undefined, { places }: Reader): Columns | null {
  const cells = cellsOf(text);
  if (cells.length < 2) return null;
  const isHeader = next !== undefined && isSeparator(next);
  return isHeader || !cells.some((cell) => pathsAt(places, cell, 0).paths.length) ? columnsOf(cells) : null;
}

/** A row of a table: the column that says the state decides, where there is one. */
function cellsSay(text: string, columns: Columns | null, reader: Reader): RowSays {
  const cells = cellsOf(text);
  const read = cells.map((cell) => pathsAt(reader.places, cell, 0));
  const at = columns?.path ?? read.findIndex(({ paths }) => paths.length > 0);
  const { paths, rest } = read[at] ?? { paths: [], rest: '' };
  const others = cells.filter((_, index) => index !== at && index !== columns?.status);
  const status = columns?.status === undefined ? null : columns.spell(cells[columns.status] ?? '');
  const said = [status ?? '', ...others, rest]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' — ');
  const ids = idsIn(said, reader);
  if (status?.trim() === '') return { paths, ids, state: ids.length ? 'findings' : 'not-reviewed' };
  const state = saidOfCoverage(said, ids.some(reader.isOwn));
  return { paths, ids, state: state === 'unknown' && status !== null ? 'not-reviewed' : known(state) };
}

/** A line: a mark, a label, the files, what is said about them. */
function lineSays(text: string, reader: Reader): RowSays {
  const line = text.replace(MARKER, '');
  const mark = /^\[[ xX]\]\s+/.exec(line)?.[0] ?? '';
  const { before, paths, rest } = filesIn(line.slice(mark.length), reader.places);
  const ids = idsIn(`${before} ${rest}`, reader);
  const own = ids.some(reader.isOwn);
  const said = [mark, before, rest].map((part) => known(saidOfCoverage(part, own && part === rest)));
  const state = said.find((one) => one === 'not-reviewed') ?? said.toReversed().find((one) => one !== null) ?? null;
  return { paths, ids, state };
}

const ID = /(?<![\w/.#-])(?:[CIS]-?\d{1,3}|[A-Z]{1,3}-?\d{1,3}(?=\s*[,;)\]`*]|\s*$))(?![\w/-]|\.\w)/g;

/** Ids of the review's findings, and those that look as the prompt asks for them. */
function idsIn(text: string, { isOwn }: Reader): string[] {
  const ids = [...text.slice(0, 2000).matchAll(ID)].map(([id]) => id);
  return [...new Set(ids.filter((id) => isOwn(id) || /^[CIS]/.test(id)))];
}

interface Files {
  readonly before: string;
  readonly paths: readonly string[];
  readonly rest: string;
}

const SIGNS = /^[^\p{L}\p{N}\s`[(/.@_|-]{1,4}\s+/u;
const LABEL = /^[*_]{0,3}\p{L}[^:`|\n]{1,80}:[*_]{0,3}\s+/u;
const MAX_WORDS = 5;

/** The files that a line begins with, behind a sign, a label, or words that say a state. */
function filesIn(line: string, places: PlaceReader): Files {
  const first = pathsAt(places, line, 0);
  if (first.paths.length) return { before: '', ...first };
  for (const lead of [SIGNS.exec(line)?.[0], LABEL.exec(line)?.[0]]) {
    const behind = lead === undefined ? null : pathsAt(places, line, lead.length);
    if (behind?.paths.length) return { before: lead ?? '', ...behind };
  }
  const word = /[^\s`]{1,40}\s+(?:[—–-]\s+)?/y;
  for (let [at, tries] = [0, 0]; tries < MAX_WORDS; tries += 1) {
    const length = matchAt(word, line, at)?.[0].length;
    if (length === undefined) break;
    at += length;
    const behind = known(saidOfCoverage(line.slice(0, at), false)) === null ? null : pathsAt(places, line, at);
    if (behind?.paths.length) return { before: line.slice(0, at), ...behind };
  }
  return { before: '', paths: [], rest: line };
}

const GAP = /[\s,;&*_+/]|and(?=\s)/y;

function pathsAt(places: PlaceReader, line: string, from: number): { paths: readonly string[]; rest: string } {
  const paths = new Set<string>();
  let at = from;
  for (let [next, gap] = [from, 0]; paths.size < MAX_PATHS && gap < 9;) {
    const match = places.at(line, next, 'file') ?? globAt(line, next);
    if (match && (gap > 0 || next === from)) {
      for (const place of match.places) paths.add(place.path);
      [at, next, gap] = [match.end, match.end, 0];
    } else {
      const length = matchAt(GAP, line, next)?.[0].length ?? 0;
      if (length === 0) break;
      [next, gap] = [next + length, gap + 1];
    }
  }
  return { paths: [...paths], rest: line.slice(at) };
}

const GLOB = /`([\p{L}\p{N}_@.~+\-/*{},[\]()]{2,300})`/uy;

function globAt(text: string, at: number): { places: readonly { path: string }[]; end: number } | null {
  const match = matchAt(GLOB, text, at);
  const path = match?.[1] ?? '';
  if (!match || !/[/*]/.test(path) || !path.includes('.')) return null;
  return { places: expandBraces(path).map((one) => ({ path: one })), end: at + match[0].length };
}

/** `a/{b,c}.go` names two files. */
function expandBraces(path: string): string[] {
  const match = /^([^{}]*)\{([^{}]{1,200},[^{}]{0,200})\}([^{}]*)$/.exec(path);
  return match ? (match[2] ?? '').split(',').map((part) => `${match[1] ?? ''}${part.trim()}${match[3] ?? ''}`) : [path];
}
