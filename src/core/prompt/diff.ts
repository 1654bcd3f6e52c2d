/** The diff of a change and a budget enter; the part that is shown and an honest list of what is not leave. */
import type { Change, ChangedFile, FileKind } from '../../domain/change.js';
import { isSummarised, wasAtBase } from '../../domain/change.js';
import type { LeftOut } from '../../domain/prompt.js';
import { parseDiff } from '../diff.js';
import { fileKind, NO_ATTRIBUTES } from '../file-kinds.js';
import { shownLength } from './data.js';

/** The diff as it is shown. */
export interface ShownDiff {
  readonly text: string;
  readonly wholeDiff: boolean;
  readonly leftOut: readonly LeftOut[];
}

/** What is new and only looks like one of these by its name is shown, but comes last. */
const LAST: readonly FileKind[] = ['generated', 'vendored', 'lock'];
/** Which kinds go first when not all fit. */
const ORDER: readonly FileKind[] = ['source', 'configuration', 'test', 'documentation', ...LAST];

/**
 * The diff of all reviewable files while it fits; then as many whole files as fit, sources first, small ones first.
 * Summarised files are never shown: the list of changed files names them.
 */
export function showDiff(change: Pick<Change, 'diff' | 'files'>, budgetBytes: number): ShownDiff {
  const { parts, complete } = diffByFile(change);
  const sized = parts.map((part) => ({ ...part, bytes: utf8Length(part.text) }));
  const reviewable = sized.filter(({ file }) => !isSummarised(file));
  const shown = new Set<ChangedFile>();
  let left = budgetBytes;
  for (const { file, text, bytes } of [...reviewable].sort(
    (a, b) => rank(a.file) - rank(b.file) || a.bytes - b.bytes,
  )) {
    // Zero bytes: git's output names it otherwise, so it is honestly not shown.
    const size = bytes > left || bytes === 0 ? Infinity : shownLength(text, bytes);
    if (size > left) continue;
    shown.add(file);
    left -= size;
  }
  return {
    text: sized.flatMap(({ file, text }) => (shown.has(file) ? [text] : [])).join(''),
    wholeDiff: complete && reviewable.every(({ file }) => shown.has(file)),
    leftOut: sized
      .filter(({ file }) => !shown.has(file))
      .map(({ file, bytes }) => ({
        path: file.path,
        bytes,
        reason: isSummarised(file) ? ('summarised' as const) : ('budget' as const),
      })),
  };
}

function rank(file: ChangedFile): number {
  const byName = wasAtBase(file) ? file.kind : fileKind(file.path, NO_ATTRIBUTES, false);
  return ORDER.indexOf(LAST.includes(byName) ? byName : file.kind);
}

interface FilePart {
  readonly file: ChangedFile;
  readonly text: string;
}

/** The parts as the diff's parser cut them. `complete`: put together they are the whole diff, none is left over. */
function diffByFile(change: Pick<Change, 'diff' | 'files'>): {
  readonly parts: readonly FilePart[];
  readonly complete: boolean;
} {
  const found = parseDiff(change.diff);
  // The files of a change come from its diff, in its order; two names that are no UTF-8 may read the same.
  const waiting = new Map<string, string[]>();
  for (const { path, text } of found.toReversed()) {
    const same = waiting.get(path);
    if (same) same.push(text);
    else waiting.set(path, [text]);
  }
  const parts = change.files.map((file) => ({ file, text: waiting.get(file.path)?.pop() ?? '' }));
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  return { parts, complete: length === change.diff.length };
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // A surrogate is half of four bytes, other units above 7 bits are two or three.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
