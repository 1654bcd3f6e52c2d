/** Replacements that a linter offers (SARIF fixes, rdjson suggestions) enter; the fix they claim leaves. */
import type { ClaimedFix } from '../../domain/finding.js';
import { artifactPath, type Run } from './artifacts.js';
import { field, itemsOf, numberOf, textField, textOf } from './fields.js';
import type { JsonNode } from './json.js';

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
  const said = replacements
    .slice(0, MAX_REPLACEMENTS)
    .map(
      (one) =>
        `Replace \`${one.path}:${String(one.startLine)}${one.endLine > one.startLine ? `-${String(one.endLine)}` : ''}\` by:\n\n${fenced(one.text)}`,
    );
  const diffs = replacements.flatMap((one) => diffOf(one, known));
  return {
    text: [description, ...said].filter((part) => part !== '').join('\n\n'),
    diffs: diffs.length === replacements.length ? diffs : [],
  };
}

function fenced(text: string): string {
  const ticks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)));
  return `${ticks}\n${text}\n${ticks}`;
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
  const head = `--- a/${one.path}\n+++ b/${one.path}\n@@ -${String(one.startLine)},${String(old.length)} +${String(one.startLine)},${String(kept.length)} @@`;
  return [[head, ...old.map((line) => `-${line}`), ...kept.map((line) => `+${line}`)].join('\n')];
}

/** The first fix that a SARIF result offers. */
export function sarifFix(run: Run, result: JsonNode): ClaimedFix | null {
  const first = itemsOf(field(result, 'fixes'))[0] ?? null;
  if (!first) return null;
  const changes = itemsOf(field(first, 'artifactchanges'));
  const replacements = changes.flatMap((change) =>
    itemsOf(field(change, 'replacements')).flatMap((one) =>
      replacementOf(artifactPath(run, field(change, 'artifactlocation')), one),
    ),
  );
  return fixOfReplacements(textField(field(first, 'description'), 'text') ?? '', replacements, knownLines(run, result));
}

function replacementOf(path: string | null, node: JsonNode): Replacement[] {
  const region = field(node, 'deletedregion');
  const startLine = numberOf(field(region, 'startline'));
  if (path === null || startLine === null) return [];
  const startColumn = numberOf(field(region, 'startcolumn'));
  const endLine = numberOf(field(region, 'endline')) ?? startLine;
  return [
    {
      path,
      startLine,
      endLine,
      startColumn,
      endColumn: numberOf(field(region, 'endcolumn')),
      text: textOf(field(field(node, 'insertedcontent'), 'text')) ?? '',
    },
  ];
}

/** Context regions quote whole lines; a region's own snippet does when it begins in column 1 or says no column. */
function knownLines(run: Run, result: JsonNode): KnownLines[] {
  return itemsOf(field(result, 'locations')).flatMap((location) => {
    const physical = field(location, 'physicallocation');
    const path = artifactPath(run, field(physical, 'artifactlocation'));
    return [field(physical, 'contextregion'), field(physical, 'region')].flatMap((region) => {
      const code = textField(field(region, 'snippet'), 'text');
      const startLine = numberOf(field(region, 'startline'));
      const isWhole = (numberOf(field(region, 'startcolumn')) ?? 1) === 1 && field(region, 'endcolumn') === null;
      return path === null || code === null || startLine === null || !isWhole
        ? []
        : [{ path, startLine, lines: code.replace(/\r?\n$/, '').split(/\r?\n/) }];
    });
  });
}
