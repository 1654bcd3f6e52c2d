/** `docs/report.schema.json` is what the schema of the code says, and holds for the reports that are written. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv, type AnySchemaObject } from 'ajv';
import * as schema from '../../src/formats/json-schema.js';

const file = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const published = JSON.parse(file('docs/report.schema.json')) as AnySchemaObject;
const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(published);

const GOLDEN = readdirSync(new URL('../golden', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const report = (name: string): Record<string, unknown> =>
  JSON.parse(file(`__tests__/golden/${name}/report.json`)) as Record<string, unknown>;

/** What the published schema has against a value. */
function against(value: unknown): readonly string[] {
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe('docs/report.schema.json', () => {
  test('is that of the code (npm run schema writes it)', async () => {
    const path = '../../.ci/report-schema.mjs';
    const { publishedSchema } = (await import(path)) as { publishedSchema: (from: typeof schema) => unknown };
    expect(published).toEqual(JSON.parse(JSON.stringify(publishedSchema(schema))));
  });

  test.each(GOLDEN)('holds for the report %s', (name) => {
    expect(against(report(name))).toEqual([]);
  });

  test('lets fields be added', () => {
    expect(against({ ...report('round-3'), later: { more: 1 } })).toEqual([]);
  });

  test('bites: a missing field, a wrong word, a list for an object', () => {
    const { findings, ...rest } = report('round-3');
    expect(findings).toBeDefined();
    expect(against(rest)).toEqual([" must have required property 'findings'"]);
    const decision = rest['decision'] as object;
    expect(against({ ...rest, findings, decision: { ...decision, verdict: 'fine' } })).toEqual([
      '/decision/verdict must be equal to one of the allowed values',
    ]);
    expect(against({ ...rest, findings: [{}] }).length).toBeGreaterThan(20);
    expect(against({ ...rest, findings, round: [] })).toEqual(['/round must be object']);
  });
});
