/** A text that may hold JSON enters; the JSON documents in it leave, and what stands around them. */
import type { Unread } from '../../domain/review.js';
import { countLines, readJson, type JsonNode } from './json.js';

export interface Documents {
  /** Objects and arrays, one after the other, in fences or bare. */
  readonly nodes: readonly JsonNode[];
  /** Where a document ends in the middle or goes on in something else than JSON. */
  readonly broken: readonly Unread[];
  /** The lines of other text, without blank ones and the fences of the documents; no more than are needed to see that there are some. */
  readonly around: readonly { readonly line: number; readonly text: string }[];
}

const MAX_DOCUMENTS = 200_000;
const MAX_BROKEN = 20;
const MAX_AROUND = 50;
const START = /^[ \t]{0,200}(?:(?:`{3,60}|~{3,60})[a-z\d]{0,20}[ \t]{0,200})?(?=[{[])/gm;
const FENCE =
  /^\s{0,200}(?:`{3,60}|~{3,60})\s{0,200}(?:json[5cl]?|jsonlines|rdjsonl?|sarif|text|txt|md|markdown)?\s{0,200}$/i;

/** All top-level documents of a text. Total. */
export function readDocuments(text: string): Documents {
  const found = { nodes: [] as JsonNode[], broken: [] as Unread[], around: [] as Documents['around'][number][] };
  let [at, line] = [0, 1];
  const pass = (to: number): void => {
    if (found.around.length < MAX_AROUND) found.around.push(...linesOf(text.slice(at, to), line));
    line += countLines(text.slice(at, to));
    at = to;
  };
  while (at < text.length && found.nodes.length < MAX_DOCUMENTS) {
    START.lastIndex = at;
    const start = /[{[]/.test(text[at] ?? '') && found.nodes.length ? at : START.exec(text);
    if (start === null) break;
    pass(typeof start === 'number' ? start : start.index + start[0].length);
    const document = readJson(text, at, line);
    if (!document || isHollow(document.node, document.state)) {
      const end = text.indexOf('\n', Math.max(document?.end ?? at, at + 1) - 1);
      pass(end < 0 ? text.length : end);
      continue;
    }
    found.nodes.push(document.node);
    line += countLines(text.slice(at, document.end));
    at = document.end;
    if (document.state !== 'whole' && found.broken.length < MAX_BROKEN)
      found.broken.push({ line, ...breakOf(text, document) });
  }
  if (found.nodes.length >= MAX_DOCUMENTS && text.slice(at).trim() !== '')
    found.broken.push({
      line,
      text: text.slice(at, at + 120).trim(),
      reason: 'nobody writes so many documents: the rest is not read',
    });
  pass(text.length);
  return found;
}

/** `[CRITICAL] …`, `[x] …`: a bracket that opens no JSON. */
function isHollow(node: JsonNode, state: string): boolean {
  return (
    state !== 'whole' && (node.kind === 'array' ? !node.items.length : node.kind === 'object' && !node.members.length)
  );
}

function linesOf(text: string, first: number): Documents['around'] {
  const lines = text.split('\n', 100_000).map((line, index) => ({ line: first + index, text: line.trim() }));
  return lines.filter((line) => line.text !== '' && !FENCE.test(line.text.slice(0, 100))).slice(0, MAX_AROUND);
}

function breakOf(text: string, { state, end }: { state: string; end: number }): Pick<Unread, 'text' | 'reason'> {
  const from = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
  const quote = text.slice(Math.max(from, end - 60), end + 60).split('\n')[0] ?? '';
  return {
    text: quote.trim(),
    reason: state === 'cut' ? 'the JSON ends in the middle' : 'the JSON is not well-formed here',
  };
}
