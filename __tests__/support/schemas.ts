/** The published schemas, as functions that list what is wrong with a value. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'schemas');

function validator(name: string): (value: unknown) => readonly string[] {
  // The SARIF schema has a pattern that is none with the flag `u`.
  // Both packages are CommonJS: what is their default export depends on who loads them.
  const Ajv = (AjvDraft4 as unknown as { default?: typeof AjvDraft4 }).default ?? AjvDraft4;
  const add = (addFormats as unknown as { default?: typeof addFormats }).default ?? addFormats;
  const ajv = new (Ajv as unknown as typeof AjvDraft4.default)({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
  });
  (add as unknown as typeof addFormats.default)(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(folder, name), 'utf8')) as object);
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

/** What the SARIF 2.1.0 schema has against a log. */
export const sarifProblems = validator('sarif-2.1.0.json');

/** What rdjson's schema has against a result. */
export const rdjsonProblems = validator('rdjson.json');

/** The first of a list that has one. */
export function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error('the list is empty');
  return one;
}
