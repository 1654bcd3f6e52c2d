/** A time in milliseconds, or as text, enters; the same as ISO 8601 leaves, or `null` where no calendar reaches: commits and reports may say any. */

/** ISO 8601 in UTC of milliseconds since 1970. */
export function instantOf(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** ISO 8601 in UTC of a time so many milliseconds after another. */
export function instantAfter(start: string, milliseconds: number): string | null {
  return instantOf(Date.parse(start) + milliseconds);
}

/** A date as git prints it; git prints the pattern itself where a commit has none that it understands. */
export function isInstant(text: string): boolean {
  return /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(text);
}
