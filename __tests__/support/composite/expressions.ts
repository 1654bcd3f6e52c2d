/** Expressions of action files, evaluated with GitHub's own evaluator in the contexts that a composite action may use. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };
export type Contexts = Readonly<Record<string, Value>>;
export type JobStatus = 'success' | 'failure' | 'cancelled';

/** No `secrets`, `vars` or `needs` in a composite action. */
const CONTEXTS = ['github', 'inputs', 'strategy', 'matrix', 'steps', 'job', 'runner', 'env'];
const STATUS_FUNCTIONS = ['success', 'failure', 'always', 'cancelled'];

function toData(value: Value): data.ExpressionData {
  if (value === null) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...(value as readonly Value[]).map(toData));
  return new data.Dictionary(...Object.entries(value).map(([key, entry]) => ({ key, value: toData(entry) })));
}

export function evaluate(expression: string, contexts: Contexts, status: JobStatus): data.ExpressionData {
  const functions = STATUS_FUNCTIONS.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(name === 'always' || name === status),
  }));
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, CONTEXTS, functions).parse();
  const table = new Map(functions.map((entry) => [entry.name, entry]));
  return new Evaluator(parsed, toData(contexts) as data.Dictionary, table).evaluate();
}

/** Replaces each `${{ … }}` in a text. */
export function interpolate(text: string, contexts: Contexts, status: JobStatus): string {
  return text.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) =>
    evaluate(expression, contexts, status).coerceString(),
  );
}

/** Whether a step runs: an `if` without a status function is joined with `success()`. */
export function condition(written: string | undefined, contexts: Contexts, status: JobStatus): boolean {
  const bare = (written ?? 'success()').replace(/^\s*\$\{\{([\s\S]*)\}\}\s*$/, '$1');
  const hasStatus = STATUS_FUNCTIONS.some((name) => new RegExp(`\\b${name}\\s*\\(`).test(bare));
  const result = evaluate(hasStatus ? bare : `success() && (${bare})`, contexts, status);
  if (result instanceof data.Null) return false;
  const text = result.coerceString();
  return text !== '' && text !== 'false' && text !== '0';
}
