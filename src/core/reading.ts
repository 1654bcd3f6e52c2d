/** A reviewer and the change enter; what is known beside the text of its reviews when they are read leaves. */
import type { Change } from '../domain/change.js';
import type { ReadingContext } from '../domain/review.js';
import type { Reviewer } from '../domain/reviewer.js';

/** Changed files with their previous names, and what the reviewer's configuration says of findings without a grade. */
export function readingContext(
  { defaultSeverity }: Pick<Reviewer, 'defaultSeverity'>,
  change: Pick<Change, 'files'> | null,
): ReadingContext {
  const files = change?.files ?? [];
  const previous = files.flatMap(({ previousPath }) => (previousPath === null ? [] : [previousPath]));
  return {
    files: [...new Set([...files.map(({ path }) => path), ...previous])],
    defaultSeverity: defaultSeverity ?? null,
  };
}
