/** Secret values of this process enter, from wherever they are read; any text that leaves the program can be freed of all of them. */
import { harmlessLines, redactor, type Redact } from '../core/redact.js';

const known = new Set<string>();
let current: Redact | null = null;

/** From now on these values, too, are kept out. */
export function rememberSecrets(values: readonly string[]): void {
  const fresh = values.filter((value) => !known.has(value));
  if (fresh.length === 0) return;
  for (const value of fresh) known.add(value);
  current = null;
}

/** The text without any secret that was remembered. */
export function redactKnown(text: string): string {
  current ??= redactor([...known]);
  return current(text);
}

/** Lines for a log: no command for the runner, and what is secret is taken out last, when nothing is left that could stand inside it. */
export function safeLines(text: string): readonly string[] {
  return harmlessLines(redactKnown(text)).map(redactKnown);
}
