/** Reads a diff as a model writes it, file by file, and finds where in the real file its old lines stand; only the lines are believed. */
import type { LineRange } from '../domain/finding.js';
import { addTo, must } from '../domain/values.js';
import { squeeze } from './quote.js';

export interface PatchLine {
  /** `gap`: the model left something out here. */
  readonly kind: 'context' | 'added' | 'deleted' | 'gap';
  readonly text: string;
}

/** Where a hunk says it is, when its header has numbers. */
interface HunkHeader {
  readonly start: number;
  readonly oldCount: number;
  readonly newCount: number;
}

export interface ClaimedHunk {
  readonly header: HunkHeader | null;
  readonly lines: readonly PatchLine[];
}

/** `path`: as written, `null` when the diff names no file. */
export interface ClaimedPatch {
  readonly path: string | null;
  readonly creates: boolean;
  /** Changes a mode, renames or removes the file: more than its lines. */
  readonly special: boolean;
  readonly hunks: readonly ClaimedHunk[];
}

interface HunkDraft {
  path: string | null;
  creates: boolean;
  special: boolean;
  hunks: { header: HunkHeader | null; rows: string[] }[];
}

/** Reads any text; one patch per file that it names, hunks without lines left out. */
export function readPatches(text: string): ClaimedPatch[] {
  const rows = text.split('\n').map((row) => row.replace(/\r$/, ''));
  const drafts: HunkDraft[] = [];
  for (let at = 0; at < rows.length; at += 1) at += readRow(rows, at, drafts);
  return drafts
    .map((draft) => ({ ...draft, hunks: draft.hunks.map(hunkOf).filter(({ lines }) => lines.some(isChange)) }))
    .filter((patch) => patch.hunks.length > 0 || patch.special);
}

/** Paths that a diff names, as written. */
export function namedPaths(text: string): string[] {
  return readPatches(text).flatMap(({ path }) => path ?? []);
}

function isChange(line: PatchLine): boolean {
  return line.kind === 'added' || line.kind === 'deleted';
}

const MODES =
  /^(?:old mode|new mode|deleted file mode|rename |copy |similarity |dissimilarity |GIT binary patch|Binary files )/;

/** Reads the row at `at`; returns how many further rows it took. */
function readRow(rows: readonly string[], at: number, drafts: HunkDraft[]): number {
  const row = must(rows[at]);
  const next = rows[at + 1] ?? '';
  const git = /^diff --git "?(?:a\/)?(.+?)"? "?(?:b\/)?(.+?)"?$/.exec(row);
  const codex = /^\*\*\* (Update|Add|Delete) File: (.+)$/.exec(row);
  if (git) begin(drafts, must(git[2]));
  else if (codex) {
    begin(drafts, must(codex[2]).trim());
    const draft = current(drafts);
    draft.creates = codex[1] === 'Add';
    draft.special = codex[1] === 'Delete';
  } else if (/^--- \S/.test(row) && /^\+\+\+ \S/.test(next)) {
    readFileHeader(row, next, drafts);
    return 1;
  } else if (/^(?:\*\*\* (?:Begin|End) |index [0-9a-f]+\.\.|\\ No newline)/.test(row)) return 0;
  else if (row.startsWith('new file mode')) current(drafts).creates = true;
  else if (MODES.test(row)) current(drafts).special = true;
  else if (row.startsWith('@@')) current(drafts).hunks.push({ header: headerOf(row), rows: [] });
  else rowsOf(current(drafts)).push(row);
  return 0;
}

function readFileHeader(row: string, next: string, drafts: HunkDraft[]): void {
  const [from, to] = [headerPath(row), headerPath(next)];
  const path = to ?? from;
  const last = drafts.at(-1);
  // After `diff --git` the file is already begun.
  if (last?.path !== path || last.hunks.length > 0) begin(drafts, path);
  const draft = current(drafts);
  draft.creates ||= from === null;
  draft.special ||= to === null;
}

function headerPath(row: string): string | null {
  const path = row
    .slice(4)
    .replace(/\t.*$/, '')
    .trim()
    .replace(/^"(.*)"$/, '$1');
  return path === '/dev/null' ? null : path.replace(/^[ab]\//, '');
}

function begin(drafts: HunkDraft[], path: string | null): void {
  drafts.push({ path, creates: false, special: false, hunks: [] });
}

function current(drafts: HunkDraft[]): HunkDraft {
  const last = drafts.at(-1);
  if (last) return last;
  begin(drafts, null);
  return current(drafts);
}

function rowsOf(draft: HunkDraft): string[] {
  if (!draft.hunks.length) draft.hunks.push({ header: null, rows: [] });
  return must(draft.hunks.at(-1)).rows;
}

function headerOf(row: string): HunkHeader | null {
  const match = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(row);
  if (!match) return null;
  return { start: Number(match[1]), oldCount: Number(match[2] ?? 1), newCount: Number(match[3] ?? 1) };
}

const ELLIPSIS = /^\s*(?:(?:\/\/|#|--|;|\/\*|<!--)\s*)?(?:\.{3,}|…)[^+\-;{}]{0,60}(?:\*\/|-->)?\s*$/;

function hunkOf({ header, rows }: { header: HunkHeader | null; rows: readonly string[] }): ClaimedHunk {
  const trimmed = trimBlank(rows);
  const context = trimmed.filter((row) => row.trim() !== '' && !/^[+-]/.test(row));
  // One context line that begins in the first column shows that the model left the marker column out.
  const marked = context.every((row) => row.startsWith(' '));
  const lines = trimmed.map((row): PatchLine => {
    if (row.startsWith('+')) return { kind: 'added', text: row.slice(1) };
    if (row.startsWith('-')) return { kind: 'deleted', text: row.slice(1) };
    if (ELLIPSIS.test(row)) return { kind: 'gap', text: row };
    return { kind: 'context', text: marked ? row.slice(1) : row };
  });
  return { header, lines };
}

function trimBlank(rows: readonly string[]): readonly string[] {
  const filled = (row: string): boolean => row.trim() !== '';
  const first = rows.findIndex(filled);
  const last = rows.findLastIndex(filled);
  return first < 0 ? [] : rows.slice(first, last + 1);
}

// Where in a file the old lines of a hunk really stand.

/** For each line of the hunk the 0-based file line it stands for; `null` for added, blank and left-out lines. */
export type Alignment = readonly (number | null)[];

/** `several`: the old lines stand at more than one place and nothing tells which is meant. */
type Located = { readonly kind: 'found'; readonly alignment: Alignment } | { readonly kind: 'several' | 'nowhere' };

/** A file, without blank lines, ready for many hunks. */
export interface LocatableFile {
  readonly lines: readonly string[];
  readonly filled: readonly { readonly squeezed: string; readonly line: number }[];
  /** Squeezed line → positions in `filled`. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

export function locatable(lines: readonly string[]): LocatableFile {
  const filled = lines
    .map((text, line) => ({ squeezed: squeeze(text), line }))
    .filter(({ squeezed }) => squeezed !== '');
  const positions = new Map<string, number[]>();
  for (const [position, { squeezed }] of filled.entries()) addTo(positions, squeezed, position);
  return { lines, filled, positions };
}

interface OldLine {
  readonly index: number;
  /** A line next to it is added or deleted: it says where. */
  readonly telling: boolean;
  readonly kind: PatchLine['kind'];
  readonly squeezed: string;
}

/** Context at the rim of a hunk that may be wrong without harm. */
const MAX_FUZZ = 3;

/** Finds the hunk: all its old lines in order, else with parts left out at its empty lines; each with up to three wrong context lines at the rims. */
export function locateHunk(hunk: ClaimedHunk, file: LocatableFile, near: LineRange | null): Located {
  const whole = locateSegments(segmentsOf(hunk.lines, false), { hunk, file, near });
  if (whole.kind !== 'nowhere') return whole;
  return locateSegments(segmentsOf(hunk.lines, true), { hunk, file, near });
}

function locateSegments(segments: readonly OldLine[][], hints: Hints): Located {
  if (!segments.length) return { kind: 'nowhere' };
  for (let fuzz = 0; fuzz <= MAX_FUZZ * 2; fuzz += 1) {
    for (let head = Math.max(0, fuzz - MAX_FUZZ); head <= Math.min(fuzz, MAX_FUZZ); head += 1) {
      const trimmed = trim(segments, head, fuzz - head);
      if (trimmed === null) continue;
      const chains = chainsOf(trimmed, hints.file);
      if (chains.length) return choose(chains, trimmed, hints);
    }
  }
  return { kind: 'nowhere' };
}

/** The old lines that are not blank, cut where the model left something out; `loose`: it may have done so at any empty line. */
function segmentsOf(lines: readonly PatchLine[], loose: boolean): OldLine[][] {
  const segments: OldLine[][] = [[]];
  for (const [index, { kind, text }] of lines.entries()) {
    if (kind === 'gap' || (loose && kind === 'context' && text.trim() === '')) segments.push([]);
    else if (kind !== 'added' && squeeze(text) !== '')
      segments.at(-1)?.push({ index, kind, squeezed: squeeze(text), telling: isTelling(lines, index) });
  }
  return segments.filter((segment) => segment.length > 0);
}

/** Whether the hunk changes something right before or after a line, empty lines aside. */
function isTelling(lines: readonly PatchLine[], index: number): boolean {
  const isChange = (line: PatchLine | undefined): boolean => line?.kind === 'added' || line?.kind === 'deleted';
  const filled = (line: PatchLine): boolean => isChange(line) || line.text.trim() !== '';
  return isChange(lines.slice(0, index).findLast(filled)) || isChange(lines.slice(index + 1).find(filled));
}

/** Without the first and last context lines; `null` when lines that say where would go, or too little would be left. */
function trim(segments: readonly OldLine[][], head: number, tail: number): OldLine[][] | null {
  if (head === 0 && tail === 0) return [...segments];
  const flat = segments.flat();
  const gone = [...flat.slice(0, head), ...(tail ? flat.slice(-tail) : [])];
  if (head + tail >= flat.length || gone.some((line) => line.kind === 'deleted' || line.telling)) return null;
  const left = segments.map((segment) => segment.filter((line) => !gone.includes(line))).filter(({ length }) => length);
  const telling = left.flat().some((line) => line.kind === 'deleted' || line.squeezed.length >= 8);
  return telling ? left : null;
}

/** All ways to lay the segments, in order, over the file: each a list of positions, one per old line. */
function chainsOf(segments: readonly OldLine[][], file: LocatableFile): number[][] {
  const [first = [], ...rest] = segments;
  const chains: number[][] = [];
  for (const start of startsOf(first, file, 0)) {
    let chain: number[] | null = run(start, first.length);
    for (const segment of rest) {
      const from: number = (chain.at(-1) ?? 0) + 1;
      const next: number | undefined = startsOf(segment, file, from)[0];
      if (next === undefined) {
        chain = null;
        break;
      }
      chain = [...chain, ...run(next, segment.length)];
    }
    if (chain) chains.push(chain);
  }
  return chains;
}

function run(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}

function startsOf(segment: readonly OldLine[], file: LocatableFile, from: number): number[] {
  // A line that is wholly there narrows the search; lines with inner ellipses are compared one by one.
  const key = segment.findIndex((line) => file.positions.has(line.squeezed));
  const candidates = key < 0 ? [] : must(file.positions.get(must(segment[key]).squeezed));
  return candidates
    .map((position) => position - key)
    .filter(
      (start) => start >= from && segment.every((line, offset) => same(file.filled[start + offset]?.squeezed, line)),
    );
}

function same(real: string | undefined, line: OldLine): boolean {
  if (real === undefined) return false;
  if (real === line.squeezed) return true;
  if (line.kind !== 'context' || !/\.{3}|…/.test(line.squeezed)) return false;
  const parts = line.squeezed.split(/\.{3,}|…/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  return (
    first.length >= 4 && real.startsWith(first) && real.endsWith(last) && real.length >= first.length + last.length
  );
}

interface Hints {
  readonly hunk: ClaimedHunk;
  readonly file: LocatableFile;
  readonly near: LineRange | null;
}

/** The only chain, else the one that starts where the header says, else the one nearest to the finding. */
function choose(chains: readonly number[][], segments: readonly OldLine[][], hints: Hints): Located {
  const { hunk, file, near } = hints;
  const indexes = segments.flat().map((line) => line.index);
  const lineOf = (chain: readonly number[]): number => (file.filled[chain[0] ?? 0]?.line ?? 0) + 1;
  const found = (chain: readonly number[]): Located => {
    const alignment: (number | null)[] = hunk.lines.map(() => null);
    for (const [order, index] of indexes.entries()) alignment[index] = file.filled[chain[order] ?? -1]?.line ?? null;
    return { kind: 'found', alignment };
  };
  const [only, second] = chains;
  if (only && !second) return found(only);
  const said = chains.find((chain) => lineOf(chain) === hunk.header?.start);
  if (said) return found(said);
  if (near === null) return { kind: 'several' };
  const away = (chain: readonly number[]): number => linesAway(lineOf(chain), near);
  const [best, next] = [...chains].sort((a, b) => away(a) - away(b));
  if (!best || (next && away(next) === away(best))) return { kind: 'several' };
  return found(best);
}

function linesAway(line: number, range: LineRange): number {
  return Math.max(0, range.start - line, line - range.end);
}
