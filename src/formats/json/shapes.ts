/**
 * The kinds of values that the schema of `report.json` is made of, each saying in plain words what it expects.
 * valibot is taken for it, which needs no other package: one schema then gives the type, the reader and the published
 * JSON Schema, and hostile input is walked once, without recursion that the input steers.
 */
import * as v from 'valibot';

/** So many mismatches are named. */
export const NAMED_AT_MOST = 20;

/** Reads anything as a `T`, or tells what does not fit. Its messages are what was expected. */
export type Schema<T> = v.GenericSchema<unknown, T>;

export const text: Schema<string> = v.string('a string');
export const number: Schema<number> = v.number('a number');
export const flag: Schema<boolean> = v.boolean('true or false');

/** Of earlier or later versions: whatever stands there, it is `null`. */
export const unused: Schema<null> = v.fallback(v.null(), null);

/** One of some words. */
export function oneOf<const T extends string>(words: readonly T[]): Schema<T> {
  return v.picklist(words, `one of ${words.join(', ')}`);
}

/** The value or `null`; a missing one is `null`. */
export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return v.nullish(schema, null);
}

/** A field that earlier reports may lack. */
export function optional<T>(schema: Schema<T>, missing: T): Schema<T> {
  return v.optional(schema as v.GenericSchema, missing) as Schema<T>;
}

export function list<T>(item: Schema<T>): Schema<readonly T[]> {
  return running(v.array(item, 'a list'), () => v.array(untilEnough(item), 'a list'));
}

/** For valibot a list is an object too. */
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = v.custom(isObject, 'an object');

/** Known keys, in the order in which they are written; keys that are not known are left out. */
export function shape<T extends object>(fields: { readonly [K in keyof T]: Schema<T[K]> }): Schema<Readonly<T>> {
  const entries = fields as v.ObjectEntries;
  // What is missing is told with the words of the field, not with those of the object.
  const message: v.ErrorMessage<v.ObjectIssue> = ({ path }) => expectedBy(entries[String(path?.[0].key)]);
  return v.pipe(object, v.object(entries, message)) as unknown as Schema<Readonly<T>>;
}

function expectedBy(schema: object | undefined): string {
  return schema && 'message' in schema && typeof schema.message === 'string' ? schema.message : 'an object';
}

/** Any keys, values of one kind. valibot's record leaves out keys like `constructor`, and a reviewer may be called so. */
export function dictionary<T>(value: Schema<T>): Schema<Readonly<Record<string, T>>> {
  return running(v.record(v.string(), value, 'an object'), (input) => {
    const read = untilEnough(value);
    const keys = isObject(input) ? Object.keys(input) : [];
    return shape<Record<string, T>>(Object.fromEntries(keys.map((key) => [key, read])));
  });
}

/** A schema that says of itself what `told` says, and reads as the one made for the value. */
function running<T>(told: Schema<T>, made: (input: unknown) => Schema<T>): Schema<T> {
  return { ...told, '~run': (dataset, config) => made(dataset.value)['~run'](dataset, config) };
}

/** For the values of one list: after enough mismatches the rest is passed over, so that millions of them fill no memory. */
function untilEnough<T>(schema: Schema<T>): Schema<T> {
  let count = 0;
  const run: Schema<T>['~run'] = (dataset, config) => {
    if (count >= NAMED_AT_MOST) return { typed: true, value: dataset.value as T };
    const read = schema['~run'](dataset, config);
    count += read.issues?.length ?? 0;
    return read;
  };
  return { ...schema, '~run': run };
}
