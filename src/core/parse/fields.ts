/** A JSON value enters; its fields leave, found by any of several spellings. */
import type { JsonNode } from './json.js';

/** `start_line`, `startLine` and `Start-Line` are one spelling. */
export function spelling(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The first member whose key has one of the spellings, in the order of the spellings. */
export function field(node: JsonNode | null, ...names: readonly string[]): JsonNode | null {
  if (node?.kind !== 'object') return null;
  const bySpelling = new Map<string, JsonNode>();
  for (const [key, value] of node.members) if (!bySpelling.has(spelling(key))) bySpelling.set(spelling(key), value);
  for (const name of names) {
    const found = bySpelling.get(name);
    if (found && !(found.kind === 'value' && (found.value === null || found.value === ''))) return found;
  }
  return null;
}

/** The text of a value; numbers as digits, arrays of texts joined by line feeds; null of anything else. */
export function textOf(node: JsonNode | null): string | null {
  if (node?.kind === 'value')
    return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : null;
  if (node?.kind === 'array' && node.items.length && node.items.every((item) => item.kind === 'value'))
    return node.items.map((item) => textOf(item) ?? '').join('\n');
  return null;
}

/** A whole number above zero, also when written as text. */
export function numberOf(node: JsonNode | null): number | null {
  const value = node?.kind === 'value' ? Number(node.value) : Number.NaN;
  return Number.isInteger(value) && value > 0 && node?.kind === 'value' && typeof node.value !== 'boolean'
    ? value
    : null;
}

/** The items of an array; of anything else none. */
export function itemsOf(node: JsonNode | null): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : [];
}

/** The text of a field. */
export function textField(node: JsonNode | null, ...names: readonly string[]): string | null {
  return textOf(field(node, ...names));
}
