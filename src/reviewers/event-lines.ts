/** The streams of JSON lines that the CLIs write: text of any kind enters, plain records and safe readings of them leave. */

export type Json = Readonly<Record<string, unknown>>;

/** One line as a record; `null` for anything but a JSON object. */
export function readLine(line: string): Json | null {
  if (!line.trimStart().startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** All lines that are JSON objects, in order; other lines are noise of the CLI. */
export function readLines(output: string): readonly Json[] {
  return output
    .split('\n')
    .map(readLine)
    .filter((event) => event !== null);
}

/** The string that stands there, or an empty one. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The finite number that stands there, or `null`. */
export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The record that stands there, or an empty one. */
export function recordOf(value: unknown): Json {
  return isRecord(value) ? value : {};
}

/** The records of the list that stands there. */
export function recordsOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as unknown[]).filter(isRecord) : [];
}

/** How often each name occurs. Names come from a model, so they are kept short and plain. */
export function tally(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const plain = name.replace(/[^\w. :/-]+/g, '').slice(0, 60) || 'unnamed';
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
