/** What a row of the settings table is, and the readers of single values that rows are made with. */
import type { Problem } from '../domain/problem.js';
import { must } from '../domain/values.js';
import { editDistance } from '../text/names.js';

/** One setting. `unset` counts when nobody sets it; `null`: it depends on the run. */
export interface SettingRow<T, Unset extends T | null> {
  readonly read: ValueReader<T>;
  readonly unset: Unset;
  readonly example: string;
  /** What it is, for the README: one sentence, with its default. */
  readonly about: string;
  /**
   * Whether `given` lets nothing through that `base` stops: then an input of a workflow may set it against the base's
   * configuration. `null`: it decides nothing about what passes.
   */
  readonly holds: ((base: T, given: T) => boolean) | null;
}

type Words<T> = Omit<SettingRow<T, T>, 'read' | 'unset'>;

/** A setting with a value of its own when nobody sets it, and one without. */
export const row = <T>(read: ValueReader<T>, unset: NoInfer<T>, words: Words<NoInfer<T>>): SettingRow<T, T> => ({
  ...{ read, unset },
  ...words,
});
export const open = <T>(read: ValueReader<T>, words: Words<NoInfer<T>>): SettingRow<T, null> => ({
  ...{ read, unset: null },
  ...words,
});

// Readers of single values, as text of an input or typed from YAML: each gives the value or says what was expected.

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly expected: string;
      /** What is wrong inside of a map, each part by itself; the whole value where nothing is named. */
      readonly wrong?: readonly WrongPart[];
    };

/** One entry of a map that is wrong; `path`: its keys. */
export interface WrongPart extends Problem {
  readonly path: readonly string[];
}

export type ValueReader<T> = (raw: unknown) => Parsed<T>;

export const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const bad = (expected: string): Parsed<never> => ({ ok: false, expected });

/** A scalar as text; `null` for lists, maps and nothing. */
export function asText(raw: unknown): string | null {
  if (typeof raw === 'string') return raw.trim();
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  return null;
}

/** Non-empty text on one line. */
export const line: ValueReader<string> = (raw) => {
  const text = asText(raw);
  return text && !/[\r\n\0]/.test(text) ? good(text) : bad('text on one line');
};

/** Text that may have several lines, e.g. a command. */
export const text: ValueReader<string> = (raw) => {
  const value = asText(raw);
  return value && !value.includes('\0') ? good(value) : bad('text');
};

export function oneOf<const T extends string>(choices: readonly T[]): ValueReader<T> {
  return (raw) => {
    const found = choices.find((choice) => choice === asText(raw));
    return found === undefined ? bad(`one of ${choices.join(', ')}${nearest(asText(raw), choices)}`) : good(found);
  };
}

/** A YAML list, or text with commas or line breaks between the entries. */
export function listOf<T>(read: ValueReader<T>, what: string): ValueReader<readonly T[]> {
  return (raw) => {
    const entries: readonly unknown[] = Array.isArray(raw)
      ? raw
      : (asText(raw) ?? '').split(/[,\n]/).filter((entry) => entry.trim());
    const parsed = entries.map(read);
    const wrong = parsed.find((entry) => !entry.ok);
    if (wrong?.ok === false) return bad(`a list of ${what}: ${wrong.expected}`);
    if (!parsed.length) return bad(`a list of ${what}, not an empty one`);
    return good([...new Set(parsed.flatMap((entry) => (entry.ok ? [entry.value] : [])))]);
  };
}

/** A pattern of paths from the root of the repository; one that means every file is a mistake. */
export const pathGlob: ValueReader<string> = (raw) => {
  const read = line(raw);
  const isAll = read.ok && /^[*/.]+$/.test(read.value);
  return isAll ? bad('a pattern that names a folder or a file, e.g. `prompts/**`') : read;
};

export function wholeNumber(least: number, most: number): ValueReader<number> {
  return (raw) => {
    const value = asText(raw) ?? '';
    const number = Number(value);
    return /^\d+$/.test(value) && number >= least && number <= most
      ? good(number)
      : bad(`a whole number from ${least} to ${most}`);
  };
}

/** An amount of US dollars above nothing: `5`, `0.50`, `$5`, `5 USD`. */
export const usd: ValueReader<number> = (raw) => {
  const value = (asText(raw) ?? '').replace(/^\$\s*|\s*USD$/i, '');
  const amount = Number(value);
  return /^\d{1,6}(?:\.\d{1,4})?$/.test(value) && amount > 0
    ? good(amount)
    : bad('an amount in US dollars above 0, such as 5 or 0.50');
};

export const yesOrNo: ValueReader<boolean> = (raw) => {
  const value = asText(raw);
  return value === 'true' || value === 'false' ? good(value === 'true') : bad('true or false');
};

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** `90s`, `20m`, `1h30m`: milliseconds, at least one second and at most six hours (a job's limit). */
export const duration: ValueReader<number> = (raw) => {
  const value = asText(raw) ?? '';
  const parts = [...value.matchAll(/(\d{1,6})(ms|s|m|h)/g)];
  const total = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * must(UNIT_MS[must(unit)]), 0);
  const whole = parts.map(([part]) => part).join('') === value && parts.length > 0;
  return whole && total >= 1_000 && total <= 6 * 3_600_000
    ? good(total)
    : bad('a duration such as 90s, 20m or 1h30m, at most 6h');
};

/** ` (did you mean …?)` for a near miss, else nothing. */
export function nearest(given: string | null, choices: readonly string[]): string {
  if (!given) return '';
  const best = choices
    .map((choice) => ({ choice, edits: editDistance(given.toLowerCase().slice(0, 60), choice.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)[0];
  return best && best.edits <= Math.max(2, Math.floor(best.choice.length / 3))
    ? ` (did you mean \`${best.choice}\`?)`
    : '';
}
