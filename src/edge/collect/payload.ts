/** A payload of unknown shape enters; the text, number or SHA at a path of keys leaves, or `null`. */

/** The value at a path of keys; `null` where there is none. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (node, key) =>
      node !== null && typeof node === 'object' ? ((node as Record<string, unknown>)[key] ?? null) : null,
    value,
  );
}

/** The text at a path of keys. */
export function text(value: unknown, ...keys: readonly string[]): string | null {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found : null;
}

/** The whole number at a path of keys. */
export function integer(value: unknown, ...keys: readonly string[]): number | null {
  const found = at(value, ...keys);
  return Number.isInteger(found) ? Number(found) : null;
}

/** The list at a path of keys; empty where there is none. */
export function list(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = at(value, ...keys);
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
}

/** A full SHA; `null` for anything else, and for the zeros that stand for "no commit". */
export function sha(found: string | null): string | null {
  return found !== null && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(found) && !/^0+$/.test(found) ? found : null;
}

/** `refs/heads/x` and `refs/tags/x` as people write them. */
export function shortName(reference: string | null): string | null {
  return reference?.replace(/^refs\/(heads|tags)\//, '') ?? null;
}
