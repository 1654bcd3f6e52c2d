/** What the formats of tools share: the JSON documents in a text, the paths of SARIF locations, and fixes given as replacements. */
import type { ClaimedFix, Unread } from '../domain/finding.js';
import { must } from '../domain/values.js';
import { percentDecoded } from '../text/characters.js';
import { inFence } from '../text/fences.js';
import { countLines, field, itemsOf, type JsonNode, numberOf, readJson, textField } from './json-values.js';

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
    const start = /[{[]/.test(text.charAt(at)) && found.nodes.length ? at : START.exec(text);
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
  const [quote] = text.slice(Math.max(from, end - 60), end + 60).split('\n');
  return {
    text: must(quote).trim(),
    reason: state === 'cut' ? 'the JSON ends in the middle' : 'the JSON is not well-formed here',
  };
}

// The path that a SARIF artifact location means.

/** What results of one SARIF run refer to. */
export interface Run {
  readonly node: JsonNode;
  readonly rules: ReadonlyMap<string, JsonNode>;
  readonly driverRules: readonly JsonNode[];
}

const MAX_BASES = 10;

/** The member with exactly this key. */
export function memberOf(node: JsonNode | null, key: string): JsonNode | null {
  return node?.kind === 'object' ? (node.members.find((member) => member.key === key)?.node ?? null) : null;
}

/** Path of an artifact: by index if it has no URI, its base ids resolved as far as they are relative, percent-decoded. */
export function artifactPath({ node }: Run, artifact: JsonNode | null): string | null {
  const index = field(artifact, 'index');
  const position = index?.kind === 'value' && index.value === 0 ? 0 : numberOf(index);
  const byIndex = position === null ? null : field(itemsOf(field(node, 'artifacts'))[position] ?? null, 'location');
  const named = textField(artifact, 'uri') === null ? byIndex : artifact;
  const uri = textField(named, 'uri');
  return uri === null
    ? null
    : pathOfUri(resolve(field(node, 'originaluribaseids'), uri, textField(named, 'uribaseid')));
}

/** An absolute base (the checkout on the machine that made the log) is left out: the rest is relative to the repository. */
function resolve(bases: JsonNode | null, uri: string, baseId: string | null): string {
  let [resolved, id] = [uri, baseId];
  for (let level = 0; id !== null && level < MAX_BASES && !isAbsolute(resolved); level += 1) {
    const base = memberOf(bases, id);
    const prefix = textField(base, 'uri');
    if (prefix !== null && !isAbsolute(prefix)) resolved = `${prefix.replace(/\/$/, '')}/${resolved}`;
    id = textField(base, 'uribaseid');
  }
  return resolved;
}

function isAbsolute(uri: string): boolean {
  return /^(?:[a-z][a-z\d+.-]{1,20}:|\/)/i.test(uri);
}

/** `file:///w/a%20b.ts` → `/w/a b.ts`; relative ones without `./`. */
export function pathOfUri(uri: string): string {
  const bare = uri
    .replace(/^file:\/\/(?:localhost)?(?=\/)/i, '')
    .replace(/^file:/i, '')
    .replace(/[?#].*$/s, '');
  const path = percentDecoded(bare).replace(/^\/(?=[A-Za-z]:[\\/])/, '');
  return path.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '');
}

// A fix made of the replacements that a linter offers (SARIF fixes, rdjson suggestions).

/** New text for lines of a file; columns are 1-based, the end column excluded; null means whole lines. */
export interface Replacement {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number | null;
  readonly endColumn: number | null;
  readonly text: string;
}

/** Whole lines as the log quotes them. */
export interface KnownLines {
  readonly path: string;
  readonly startLine: number;
  readonly lines: readonly string[];
}

const MAX_REPLACEMENTS = 50;

/** Prose that says each replacement, and a diff of those whose old lines the log quotes. */
export function fixOfReplacements(
  description: string,
  replacements: readonly Replacement[],
  known: readonly KnownLines[],
): ClaimedFix | null {
  if (!replacements.length) return description === '' ? null : { text: description, diffs: [] };
  const said = replacements.slice(0, MAX_REPLACEMENTS).map(({ path, startLine, endLine, text }) => {
    const lines = endLine > startLine ? `${String(startLine)}-${String(endLine)}` : String(startLine);
    return `Replace \`${path}:${lines}\` by:\n\n${inFence(text)}`;
  });
  const diffs = replacements.flatMap((one) => diffOf(one, known));
  return {
    text: [description, ...said].filter((part) => part !== '').join('\n\n'),
    diffs: diffs.length === replacements.length ? diffs : [],
  };
}

function diffOf(one: Replacement, known: readonly KnownLines[]): string[] {
  const quoted = known.find(
    ({ path, startLine, lines }) =>
      path === one.path && startLine <= one.startLine && startLine + lines.length > one.endLine,
  );
  if (!quoted) return [];
  const old = quoted.lines.slice(one.startLine - quoted.startLine, one.endLine - quoted.startLine + 1);
  const before = one.startColumn === null ? '' : (old[0] ?? '').slice(0, one.startColumn - 1);
  const after = one.endColumn === null ? '' : (old.at(-1) ?? '').slice(one.endColumn - 1);
  const fresh = `${before}${one.text.replace(/\r?\n$/, '')}${after}`.split(/\r?\n/);
  const kept = one.text === '' && before === '' && after === '' ? [] : fresh;
  const at = (count: number): string => `${String(one.startLine)},${String(count)}`;
  const head = `--- a/${one.path}\n+++ b/${one.path}\n@@ -${at(old.length)} +${at(kept.length)} @@`;
  return [[head, ...old.map((line) => `-${line}`), ...kept.map((line) => `+${line}`)].join('\n')];
}
