/** A reviewer and the change enter; what is known beside the text of its reviews when they are read leaves. */
import type { Change } from '../domain/change.js';
import type { ReadingContext } from '../domain/review.js';
import type { Reviewer } from '../domain/reviewer.js';

/** The changed files and their previous names. One list for all reviews of a run, so that it is looked through once. */
export function namedFiles(change: Pick<Change, 'files'> | null): readonly string[] {
  const files = change?.files ?? [];
  const previous = files.flatMap(({ previousPath }) => (previousPath === null ? [] : [previousPath]));
  return [...new Set([...files.map(({ path }) => path), ...previous])];
}

/** What a review of this reviewer is read with. */
export function readingContext(
  { defaultSeverity }: Pick<Reviewer, 'defaultSeverity'>,
  files: readonly string[],
): ReadingContext {
  return { files, defaultSeverity: defaultSeverity ?? null };
}
