/** An unknown value enters; a typed one leaves, with every mismatch noted by its place. */

/** Reads a value found at `at`; what does not fit is noted in `wrong` and replaced by a harmless value. */
export type Decoder<T> = (value: unknown, at: string, wrong: Mismatch[]) => T;

/** A value that is not what it should be. */
export interface Mismatch {
  readonly at: string;
  readonly expected: string;
  readonly got: string;
}

export const text: Decoder<string> = primitive('a string', '', (value) => typeof value === 'string');
export const number: Decoder<number> = primitive('a number', 0, (value) => typeof value === 'number');
export const flag: Decoder<boolean> = primitive('true or false', false, (value) => typeof value === 'boolean');

/** One of some words; the first stands in for a wrong one. */
export function oneOf<T extends string>(words: readonly [T, ...T[]]): Decoder<T> {
  return (value, at, wrong) => {
    const found = words.find((word) => word === value);
    if (found === undefined) wrong.push({ at, expected: `one of ${words.join(', ')}`, got: shown(value) });
    return found ?? words[0];
  };
}

/** The value or `null`; a missing one is `null`. */
export function nullable<T>(decode: Decoder<T>): Decoder<T | null> {
  return (value, at, wrong) => (value === null || value === undefined ? null : decode(value, at, wrong));
}

/** A field that earlier reports may lack. */
export function optional<T>(decode: Decoder<T>, missing: T): Decoder<T> {
  return (value, at, wrong) => (value === undefined ? missing : decode(value, at, wrong));
}

export function list<T>(decode: Decoder<T>): Decoder<readonly T[]> {
  return (value, at, wrong) => {
    if (Array.isArray(value)) return value.map((item, index) => decode(item, `${at}[${String(index)}]`, wrong));
    wrong.push({ at, expected: 'a list', got: shown(value) });
    return [];
  };
}

/** Any keys, values of one kind. */
export function dictionary<T>(decode: Decoder<T>): Decoder<Readonly<Record<string, T>>> {
  return (value, at, wrong) => {
    if (!isObject(value)) {
      wrong.push({ at, expected: 'an object', got: shown(value) });
      return {};
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item, `${at}.${key}`, wrong)]));
  };
}

/** Known keys, each with its decoder; keys that are not known are ignored. */
export function shape<T extends object>(fields: { readonly [K in keyof T]-?: Decoder<T[K]> }): Decoder<T> {
  const entries = Object.entries<Decoder<unknown>>(fields);
  return (value, at, wrong) => {
    if (!isObject(value)) wrong.push({ at, expected: 'an object', got: shown(value) });
    const source = isObject(value) ? value : {};
    // Inside a value that is no object every field is missing: one mismatch says it, not twenty.
    const noted = isObject(value) ? wrong : [];
    return Object.fromEntries(
      entries.map(([key, decode]) => [key, decode(source[key], at === '' ? key : `${at}.${key}`, noted)]),
    ) as T;
  };
}

function primitive<T>(expected: string, fallback: T, fits: (value: unknown) => boolean): Decoder<T> {
  return (value, at, wrong) => {
    if (fits(value)) return value as T;
    wrong.push({ at, expected, got: shown(value) });
    return fallback;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in an error message: short, and never a whole document. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const written = JSON.stringify(value);
  return written.length > 60 ? `${written.slice(0, 57)}...` : written;
}
