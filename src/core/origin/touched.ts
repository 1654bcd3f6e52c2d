/** A file of the change enters; which of its lines stand near what changed (same hunk, same function), and which were only moved, leaves. */
import type { ChangedFile } from '../../domain/change.js';
import { overlap, type LineRange } from '../../domain/location.js';
import { isComment } from './definitions.js';
import type { Block, Outline } from './outline.js';

/** The blocks of a file that the change touches; `null` when its text is not known. */
export type TouchedBlocks = ReadonlySet<Block> | null;

/** Functions (or whole tables, or classes by their heads) with an added or deleted line. */
export function touchedBlocks(file: ChangedFile, head: Outline | null, base: Outline | null): TouchedBlocks {
  const deleted = changedIn(file, 'deleted');
  if (!head || (!base && deleted.length)) return null;
  const touched = new Set<Block>();
  for (const { line, text } of changedIn(file, 'added')) {
    const block = blockOf(head, line, text);
    if (block) touched.add(block);
  }
  const byHeader = new Map<string, Block[]>();
  for (const block of head.blocks) {
    const same = byHeader.get(block.header);
    if (same) same.push(block);
    else byHeader.set(block.header, [block]);
  }
  for (const { line, text } of deleted) {
    const block = base ? blockOf(base, line, text) : null;
    // What was deleted from a function is near the function of the same head.
    for (const same of block ? (byHeader.get(block.header) ?? []) : []) touched.add(same);
  }
  return touched;
}

/** The changed lines of one side with their numbers. */
function changedIn({ hunks }: ChangedFile, kind: 'added' | 'deleted'): { line: number; text: string }[] {
  return hunks.flatMap((hunk) => {
    let line = ((kind === 'added' ? hunk.head : hunk.base)?.start ?? 1) - 1;
    return hunk.lines.flatMap((each) => {
      if (each.kind === 'context' || each.kind === kind) line += 1;
      return each.kind === kind ? [{ line, text: each.text }] : [];
    });
  });
}

/** The function of a line; the class when the line is of its head. What is only said above either touches neither. */
function blockOf(outline: Outline, line: number, text: string): Block | null {
  const block = outline.at(line);
  if (!block || (line < block.line && isComment(text) && !/\/\*(?!\*)/.test(text))) return null;
  return block.whole ?? (line <= block.line ? block : null);
}

/** Whether lines share a hunk or a function with the change. */
export function isNear(file: ChangedFile, lines: LineRange, head: Outline | null, touched: TouchedBlocks): boolean {
  if (file.hunks.some((hunk) => hunk.head && overlap(hunk.head, lines) > 0)) return true;
  if (!head || !touched) return true;
  for (let line = lines.start; line <= Math.min(lines.end, lines.start + 999); line += 1) {
    for (let block = head.at(line); block; block = block.outer) if (touched.has(block)) return true;
  }
  return false;
}

/** Head lines after which lines were deleted and none put in their place. */
export function deletionPoints(file: ChangedFile): number[] {
  return file.hunks.flatMap((hunk) => {
    const points: number[] = [];
    let line = (hunk.head?.start ?? 1) - 1;
    let run: 'none' | 'deleted' | 'replaced' = 'none';
    for (const { kind } of [...hunk.lines, { kind: 'context' as const }]) {
      if (kind === 'context') {
        if (run === 'deleted') points.push(line);
        run = 'none';
      } else if (kind === 'deleted') run = run === 'replaced' ? run : 'deleted';
      else run = 'replaced';
      if (kind !== 'deleted') line += 1;
    }
    return points;
  });
}

/** Text of all deleted lines of a change as numbers, runs apart, to look for moved blocks in. */
export interface DeletedText {
  readonly numbers: readonly number[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Reads the deleted lines once per change. */
export function deletedText(files: readonly ChangedFile[]): DeletedText {
  const numberOf = new Map<string, number>();
  const numbers: number[] = [];
  for (const { text, kind } of files.flatMap((file) => file.hunks.flatMap((hunk) => hunk.lines))) {
    if (kind !== 'deleted') {
      if (numbers.at(-1) !== -1) numbers.push(-1);
      continue;
    }
    const number = numberOf.get(text) ?? numberOf.size;
    numberOf.set(text, number);
    numbers.push(number);
  }
  return { numbers, numberOf };
}

/** Whether a block of lines stands, letter for letter and in one piece, among what the change deletes. */
export function isMovedWhole(block: readonly string[], { numbers, numberOf }: DeletedText): boolean {
  const wanted = block.map((line) => numberOf.get(line) ?? -2);
  if (!wanted.length || wanted.includes(-2)) return false;
  // Knuth, Morris, Pratt: linear whatever the lines are.
  const back = [0];
  for (let at = 1, length = 0; at < wanted.length; at += 1) {
    while (length > 0 && wanted[at] !== wanted[length]) length = back[length - 1] ?? 0;
    if (wanted[at] === wanted[length]) length += 1;
    back.push(length);
  }
  let length = 0;
  for (const number of numbers) {
    while (length > 0 && number !== wanted[length]) length = back[length - 1] ?? 0;
    if (number === wanted[length]) length += 1;
    if (length === wanted.length) return true;
  }
  return false;
}
