/** What the answers of the models' APIs have in common: a document and what was told before enter, what is told now leaves. */
import type { Answered, TokenUse } from '../domain/cost.js';
import type { Json } from './event-lines.js';
import { numberOf, stringOf } from './event-lines.js';

/** A model as an answer names it: short and plain, since it goes into the report. */
export function modelNamed(value: unknown, before: Answered): string | null {
  const name = stringOf(value)
    .replace(/[^\w.:/@[\]-]+/g, '')
    .slice(0, 100);
  return name === '' ? before.model : name;
}

/** A count of tokens; what is no count counts nothing. */
export function tokens(usage: Json, name: string): number {
  const count = numberOf(usage[name]);
  return count !== null && count > 0 ? Math.round(count) : 0;
}

/** Input in which what was read from and written to a cache is counted too, as parts that cannot be more than the whole. */
export function useOf(whole: {
  readonly input: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly output: number;
}): TokenUse {
  const cacheRead = Math.min(whole.cacheRead, whole.input);
  const cacheWrite = Math.min(whole.cacheWrite, whole.input - cacheRead);
  const fresh = whole.input - cacheRead - cacheWrite;
  return { fresh, cacheRead, cacheWrite, cacheWriteHour: 0, output: whole.output };
}
