/** Finds the JSON documents in a text, as models write them: in fences or not, with comments, commas too many and line breaks in strings. */
import { byFence } from '../text/fences.js';

/** A document, and where it ends in the text. */
export interface FoundDocument {
  readonly value: Readonly<Record<string, unknown>>;
  readonly end: number;
}

/** Characters that are gone through in search of the ends of documents; a text that needs more is no answer. */
const MOST_READ = 1_000_000;
/** A document begins its line, or stands behind the mark of a fence. */
const BEGIN = /^[ \t>\ufeff\u200b]*(?:[`~]{1,20}(?:[ \t]{0,20}json[5cl]?)?[ \t]{0,20})?\{/gim;
/** Fences that show a document rather than code in another language. */
const OF_DATA = /^(?:json[5cl]?)?$/i;
/** Fences that are put around an answer as a whole. */
const WRAPPING = /^(?:markdown|md|te?xt)?$/i;

/** All documents from the first to the last; `null` when the text was cut off, or too much may be one. Linear but for a bound. */
export function documentsIn(text: string): readonly FoundDocument[] | null {
  const shown = withoutCode(text);
  if (shown === null) return null;
  const found: FoundDocument[] = [];
  let end = 0;
  let read = 0;
  for (const { 0: begin, index } of shown.matchAll(BEGIN)) {
    const start = index + begin.length - 1;
    if (start < end) continue;
    const document = documentAt(shown, start);
    read += (document?.end ?? shown.length) - start;
    if (read > MOST_READ) return null;
    if (!document) continue;
    found.push(document);
    ({ end } = document);
  }
  return found;
}

/** The text with the insides of fences in other languages blanked: every place stays where it is. `null` when a fence is not closed. */
function withoutCode(text: string): string | null {
  const lines = text.split(/(?<=\n)|(?<=\r)(?!\n)/);
  let isData = true;
  let isBegun = false;
  const fenced = byFence(lines.map((line) => line.replace(/[\r\n]+$/, '')));
  const last = fenced.at(-1)?.fence;
  if ((last === 'opens' || last === 'inside') && !/\}[ \t]*(?:`{3,}|~{3,})\s*$/.test(text.slice(-200))) return null;
  return fenced
    .map(({ line, fence }, index) => {
      const info = line.replace(/^[\s`~]+/, '').trim();
      if (fence === 'opens') isData = OF_DATA.test(info) || (!isBegun && WRAPPING.test(info));
      isBegun ||= line.trim() !== '';
      return fence === 'inside' && !isData ? (lines[index] ?? '').replace(/[^\r\n]/g, ' ') : (lines[index] ?? '');
    })
    .join('');
}

function documentAt(text: string, start: number): FoundDocument | null {
  const read = plainJson(text, start);
  if (!read) return null;
  try {
    const value = JSON.parse(read.json) as unknown;
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? { value: value as FoundDocument['value'], end: read.end } : null;
  } catch {
    return null;
  }
}

const ESCAPED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const DEEPEST = 100;

/** One object as plain JSON, from its brace to the one that closes it; `null` when nothing does. */
function plainJson(text: string, start: number): { readonly json: string; readonly end: number } | null {
  const parts: string[] = [];
  let depth = 0;
  for (let at = start; at < text.length;) {
    const sign = text.charAt(at);
    if (sign === '"') {
      const end = endOfString(text, at);
      if (end === null) return null;
      parts.push(text.slice(at, end).replace(/[\n\r\t]/g, (control) => ESCAPED[control] ?? ''));
      at = end;
      continue;
    }
    const next = behindComment(text, at);
    if (next > at) {
      at = next;
      continue;
    }
    if (sign === '}' || sign === ']') dropComma(parts);
    parts.push(sign);
    at += 1;
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    if (depth > DEEPEST) return null;
    if (depth === 0) return { json: parts.join(''), end: at };
  }
  return null;
}

function endOfString(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '"') return at + 1;
  }
  return null;
}

function behindComment(text: string, at: number): number {
  if (text.startsWith('//', at)) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
  }
  if (!text.startsWith('/*', at)) return at;
  const end = text.indexOf('*/', at + 2);
  return end === -1 ? text.length : end + 2;
}

/** Takes away the comma behind the last element of a list. */
function dropComma(parts: string[]): void {
  let at = parts.length - 1;
  while (at >= 0 && /^\s$/.test(parts[at] ?? '')) at -= 1;
  if (parts[at] === ',') parts.splice(at, 1);
}
