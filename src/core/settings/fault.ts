/** What is wrong with one entry of the settings: a problem that also knows the place by itself. */
import type { Problem } from '../../domain/problem.js';

export interface Fault extends Problem {
  /** `file:line:column` of the entry, or the name of its input or flag. */
  readonly at: string;
}

/** Puts the place behind what is wrong, where people look for it. */
export function fault({ what, at, why, fix }: Fault): Fault {
  return { what: `${what} at ${at}`, at, why, fix };
}

/** A value as a message shows it: short, on one line. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const short = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  return `\`${short.replace(/[\r\n]+/g, ' ⏎ ').replaceAll('`', "'")}\``;
}
