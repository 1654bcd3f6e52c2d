/** The diff of a change and a budget enter; the part that is shown and an honest list of what is not leave. */
import type { Change, ChangedFile, FileKind } from '../../domain/change.js';
import { isSummarised } from '../../domain/change.js';
import type { LeftOut } from '../../domain/prompt.js';

/** The diff as it is shown. */
export interface ShownDiff {
  readonly text: string;
  readonly wholeDiff: boolean;
  readonly leftOut: readonly LeftOut[];
}

/** Which kinds go first when not all fit. */
const ORDER: readonly FileKind[] = ['source', 'configuration', 'test', 'documentation'];

/**
 * The diff of all reviewable files while it fits; then as many whole files as fit, sources first, small ones first.
 * Generated, vendored, lock and binary files are never shown: the list of changed files names them.
 */
export function showDiff(change: Pick<Change, 'diff' | 'files'>, budgetBytes: number): ShownDiff {
  const parts = diffByFile(change);
  const bytes = new Map(parts.map(({ file, text }) => [file, utf8Length(text)]));
  const size = (file: ChangedFile): number => bytes.get(file) ?? 0;
  const reviewable = parts.map(({ file }) => file).filter((file) => !isSummarised(file));
  const shown = new Set<ChangedFile>();
  let left = budgetBytes;
  for (const file of [...reviewable].sort((a, b) => rank(a) - rank(b) || size(a) - size(b))) {
    // Zero bytes: git's output names it otherwise, so it is honestly not shown.
    if (size(file) > left || size(file) === 0) continue;
    shown.add(file);
    left -= size(file);
  }
  return {
    text: parts.flatMap(({ file, text }) => (shown.has(file) ? [text] : [])).join(''),
    wholeDiff: reviewable.every((file) => shown.has(file)),
    leftOut: parts
      .filter(({ file }) => !shown.has(file))
      .map(({ file }) => ({
        path: file.path,
        bytes: size(file),
        reason: isSummarised(file) ? ('summarised' as const) : ('budget' as const),
      })),
  };
}

function rank(file: ChangedFile): number {
  const place = ORDER.indexOf(file.kind);
  return place < 0 ? ORDER.length : place;
}

interface FileDiff {
  readonly file: ChangedFile;
  readonly text: string;
}

/** Only a header begins a line with `diff --git`: every line of content has a sign before it. */
function diffByFile(change: Pick<Change, 'diff' | 'files'>): readonly FileDiff[] {
  const parts = change.diff.split(/^(?=diff --git )/m).filter((part) => part.startsWith('diff --git '));
  const inOrder = parts.length === change.files.length;
  const unnamed = new Set(parts);
  return change.files.map((file, index) => {
    const found =
      parts.find((part) => unnamed.has(part) && names(part, file.path)) ?? (inOrder ? parts[index] : undefined);
    if (found !== undefined) unnamed.delete(found);
    return { file, text: found ?? '' };
  });
}

function names(part: string, path: string): boolean {
  const header = part.slice(0, !part.includes('\n@@') ? undefined : part.indexOf('\n@@') + 1);
  const [first = ''] = header.split('\n', 1);
  return (
    first.endsWith(` b/${path}`) || header.includes(`\n+++ b/${path}\n`) || header.includes(`\nrename to ${path}\n`)
  );
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
