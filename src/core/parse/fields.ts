/** A JSON value enters; its fields leave, found by any of several spellings. */
import type { JsonNode } from './json.js';

/** The first field with one of the spellings that says anything (no null, no empty text), in the order of the spellings. */
export function field(node: JsonNode | null, ...names: readonly string[]): JsonNode | null {
  if (node?.kind !== 'object') return null;
  for (const name of names) {
    const found = node.members.find((member) => member.name === name && !isBlank(member.node));
    if (found) return found.node;
  }
  return null;
}

/** Whether a value is null or a text of blanks. */
export function isBlank(node: JsonNode): boolean {
  return node.kind === 'value' && (node.value === null || (typeof node.value === 'string' && node.value.trim() === ''));
}

/** The text of a value; numbers as digits, arrays of values joined by line feeds; null of anything else. */
export function textOf(node: JsonNode | null): string | null {
  if (node?.kind === 'value')
    return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : null;
  if (node?.kind === 'array' && node.items.length && node.items.every((item) => item.kind === 'value'))
    return node.items.map((item) => textOf(item) ?? '').join('\n');
  return null;
}

/** A whole number above zero, also when written as text. */
export function numberOf(node: JsonNode | null): number | null {
  const value = node?.kind === 'value' && typeof node.value !== 'boolean' ? Number(node.value) : Number.NaN;
  return Number.isInteger(value) && value > 0 ? value : null;
}

/** The items of an array; of anything else none. */
export function itemsOf(node: JsonNode | null): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : [];
}

/** The text of a field. */
export function textField(node: JsonNode | null, ...names: readonly string[]): string | null {
  return textOf(field(node, ...names));
}

/** How a value is quoted to people: on one line, short. */
export function quoted(node: JsonNode): string {
  if (node.kind === 'value') return JSON.stringify(node.value).slice(0, 160);
  if (node.kind === 'array') return node.items.length ? '[…]' : '[]';
  const shown = node.members
    .slice(0, 4)
    .map(({ key, node: one }) => `"${key}": ${one.kind === 'value' ? quoted(one) : '…'}`);
  return `{${shown.join(', ')}${node.members.length > 4 ? ', …' : ''}}`.slice(0, 160);
}
