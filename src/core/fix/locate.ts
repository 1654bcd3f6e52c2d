/** A hunk of a model's diff and a file enter; where in the file its old lines really stand leaves. */
import type { LineRange } from '../../domain/location.js';
import { squeeze } from '../anchor/squeeze.js';
import type { ClaimedHunk, PatchLine } from './read.js';

/** For each line of the hunk the 0-based file line it stands for; `null` for added, blank and left-out lines. */
export type Alignment = readonly (number | null)[];

/** `several`: the old lines stand at more than one place and nothing tells which is meant. */
export type Located =
  { readonly kind: 'found'; readonly alignment: Alignment } | { readonly kind: 'several' | 'nowhere' };

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
  for (const [position, { squeezed }] of filled.entries()) {
    const same = positions.get(squeezed);
    if (same) same.push(position);
    else positions.set(squeezed, [position]);
  }
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
  const candidates = key < 0 ? [] : (file.positions.get(segment[key]?.squeezed ?? '') ?? []);
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
  const away = (chain: readonly number[]): number => awayFrom(lineOf(chain), near);
  const [best, next] = [...chains].sort((a, b) => away(a) - away(b));
  if (!best || (next && away(next) === away(best))) return { kind: 'several' };
  return found(best);
}

function awayFrom(line: number, range: LineRange): number {
  return Math.max(0, range.start - line, line - range.end);
}
