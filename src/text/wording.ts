/** Words for numbers, lists, severities, money and durations in sentences; and times as ISO 8601. */
import { SEVERITIES, type Severity } from '../domain/severity.js';
import { must } from '../domain/values.js';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A count in words up to ten, in digits beyond: `three`, `12`. */
export function countWord(count: number): string {
  return WORDS[count] ?? String(count);
}

/** A counted noun: `no files`, `one file`, `12 files`. `many` where the plural is not the noun plus s. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${countWord(count)} ${count === 1 ? noun : many}`;
}

/** A counted noun in digits: `0 files`, `1 file`, `12 files`. */
export function inDigits(count: number, noun: string, many = `${noun}s`): string {
  return `${String(count)} ${count === 1 ? noun : many}`;
}

/** A text of at most so many characters, else cut between words, with the sign that it was. */
export function cutAtWord(text: string, maxCharacters: number): string {
  return text.length <= maxCharacters ? text : `${text.slice(0, maxCharacters).replace(/\s\S*$/, '')} …`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${must(items.at(-1))}`;
}

/** The first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A duration as people read it: `850 ms`, `9.4 s`, `42 s`, `15 min 24 s`, `1 h 5 min`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${String(Math.max(0, Math.round(ms)))} ms`;
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${String(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), seconds % 60];
  if (hours === 0) return `${String(minutes)} min${rest ? ` ${String(rest)} s` : ''}`;
  return `${String(hours)} h${minutes % 60 ? ` ${String(minutes % 60)} min` : ''}`;
}

/** An amount of money: `4.20 USD`; cents alone would tell little of less than ten of them: `0.0125 USD`. */
export function dollars(amount: number): string {
  return `${amount.toFixed(amount > 0 && amount < 0.095 ? 4 : 2)} USD`;
}

/** Counts per severity, empty ones left out: `1 critical and 4 suggestions`, `2 important findings`; `nothing` of none. */
export function severityTally(counts: Readonly<Record<Severity, number>>): string {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const noun = severity === 'suggestion' && counts[severity] !== 1 ? 'suggestions' : severity;
    return `${String(counts[severity])} ${noun}`;
  });
  if (!parts.length) return 'nothing';
  const serious = counts.important || counts.critical;
  return counts.suggestion ? listed(parts) : `${listed(parts)} finding${serious === 1 ? '' : 's'}`;
}

/** Counts per severity in short: `1C 2I 4S`, empty ones left out; `0` of none. */
export function severityShort(counts: Readonly<Record<Severity, number>>): string {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${String(counts[severity])}${severityLetter(severity)}`,
  );
  return parts.join(' ') || '0';
}

/** C, I or S. */
export function severityLetter(severity: Severity): string {
  return severity.charAt(0).toUpperCase();
}

// Times as ISO 8601; `null` where no calendar reaches: commits and reports may say any.

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

/** Why the API gave no answer that can be used. `status`: of HTTP; 0 when it could not be reached. */
export function apiReason({ status, why }: { readonly status: number; readonly why: string }): string {
  return status ? `the API answered ${String(status)}: ${why}` : `the API could not be reached: ${why}`;
}
