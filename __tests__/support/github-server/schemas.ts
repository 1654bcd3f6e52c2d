/** GitHub's published OpenAPI description (trimmed by `.ci/trim-openapi.mjs`): finds routes, checks values, makes minimal valid ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

export interface Operation {
  readonly route: string;
  readonly path: Readonly<Record<string, string>>;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Json;
  }[];
  readonly body: Json | null;
  /** Schema of the answer with this status; `null` when it has no JSON body. */
  readonly answers: Readonly<Record<string, Json | null>>;
}

const file = join(process.cwd(), '__tests__/fixtures/openapi/github.json');
const description = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly paths: Record<string, Record<string, Json>>;
  readonly components: Json;
};

const ajv = new Ajv({ strict: false, allErrors: true });
(addFormats as unknown as (target: Ajv) => void)(ajv);
ajv.addSchema({ $id: 'github', components: nullables(description.components) });

/** OpenAPI 3.0 says `nullable` where JSON Schema says `null`. */
function nullables(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nullables);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Record<string, unknown>;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, nullables(item)]));
  return nullable === true ? { anyOf: [{ type: 'null' }, inner] } : inner;
}

const absolute = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(nullables(schema)).replaceAll('"#/', '"github#/')) as unknown;
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a value, by its schema. */
export function faults(schema: Json, value: unknown): string[] {
  const key = JSON.stringify(schema);
  const check = compiled.get(key) ?? ajv.compile(absolute(schema) as Json);
  compiled.set(key, check);
  return check(value) ? [] : (check.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

const routes = Object.entries(description.paths).map(([route, operations]) => ({
  ...{ route, operations, names: [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name) },
  pattern: new RegExp(`^${route.replace(/\{\w+\}/g, '([^/]+)')}$`),
}));

/** The operation that a request asks for; `null` when GitHub publishes no such route among those we use. */
export function operationFor(method: string, pathname: string): Operation | null {
  for (const { route, operations, names, pattern } of routes) {
    const match = pattern.exec(pathname);
    const operation = operations[method.toLowerCase()];
    if (!match || !operation) continue;
    const path = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]));
    const { parameters, requestBody, responses } = operation as {
      parameters: Json[];
      requestBody?: Json;
      responses: Record<string, Json>;
    };
    const answers = Object.entries(responses).map(([status, answer]) => [status, contentOf(resolved(answer))]);
    return {
      ...{ route, path },
      parameters: parameters.map(resolved) as unknown as Operation['parameters'],
      body: requestBody ? contentOf(resolved(requestBody)) : null,
      answers: Object.fromEntries(answers) as Operation['answers'],
    };
  }
  return null;
}

function contentOf(part: Json): Json | null {
  const content = part['content'] as { readonly 'application/json'?: { readonly schema: Json } } | undefined;
  return content?.['application/json']?.schema ?? null;
}

function resolved(part: Json): Json {
  const { $ref } = part;
  if (typeof $ref !== 'string') return part;
  return $ref
    .split('/')
    .slice(1)
    .reduce<Json>((at, key) => at[key] as Json, description);
}

/** The smallest value that a schema allows, with the given fields in it. */
export function sample(schema: Json, given?: unknown): unknown {
  const known = resolved(schema);
  if (given !== undefined && (typeof given !== 'object' || given === null)) return given;
  if (given === undefined && known['nullable'] === true) return null;
  const parts = (known['allOf'] ?? known['anyOf'] ?? known['oneOf']) as readonly Json[] | undefined;
  if (parts?.[0])
    return sample(known['allOf'] ? parts.reduce((all, part) => ({ ...all, ...resolved(part) }), {}) : parts[0], given);
  if (Array.isArray(given)) return given.map((item: unknown) => sample(known['items'] as Json, item));
  if (known['type'] === 'object' || known['properties']) return object(known, (given ?? {}) as Json);
  const choices = known['enum'] as readonly unknown[] | undefined;
  return choices?.[0] ?? scalar(known);
}

function object(schema: Json, given: Json): unknown {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Json>>;
  const names = new Set([...((schema['required'] ?? []) as string[]), ...Object.keys(given)]);
  return Object.fromEntries([...names].map((name) => [name, sample(properties[name] ?? {}, given[name])]));
}

function scalar({ type, format }: Json): unknown {
  if (type === 'array') return [];
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return false;
  if (format === 'date-time') return '2026-11-21T10:00:00Z';
  return format === 'uri' ? 'https://api.github.com/x' : format === 'email' ? 'a@example.org' : 'x';
}
