#!/usr/bin/env node
// Writes docs/report.schema.json, the JSON Schema of report.json, from src/formats/json-schema.ts (`npm run schema`); __tests__/formats/json-schema.test.ts checks it.
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';

const ABOUT =
  'What this version writes: every field is there, with null where something was not to be had. Fields may be added within version 1. A default tells what a report is read as that was written before there was the field.';

/** The JSON Schema of what is written. Reading asks for less: earlier reports lack fields. */
export function publishedSchema({ reportJson, definitions }) {
  const written = toJsonSchema(reportJson, {
    ...{ typeMode: 'output', definitions },
    overrideSchema({ jsonSchema }) {
      const [value, nothing] = jsonSchema.anyOf ?? [];
      // A value of one type or `null` is said shortly.
      if (nothing?.type === 'null' && Object.keys(value).join() === 'type') return { type: [value.type, 'null'] };
      if (jsonSchema.properties) jsonSchema.required = Object.keys(jsonSchema.properties);
      if (jsonSchema.default === null) delete jsonSchema.default;
      return jsonSchema;
    },
  });
  const { $schema, $defs, ...rest } = written;
  return { $schema, title: 'report.json, version 1', description: ABOUT, ...rest, $defs };
}

if (process.argv[1]?.endsWith('report-schema.mjs')) {
  const schema = await import('../build/formats/json-schema.js');
  writeFileSync('docs/report.schema.json', JSON.stringify(publishedSchema(schema), null, 2));
}
