/** Replacements that a linter offers (SARIF fixes, rdjson suggestions) enter; the fix they claim leaves. */
import type { ClaimedFix } from '../../domain/finding.js';

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
    return `Replace \`${path}:${lines}\` by:\n\n${fenced(text)}`;
  });
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
  const at = (count: number): string => `${String(one.startLine)},${String(count)}`;
  const head = `--- a/${one.path}\n+++ b/${one.path}\n@@ -${at(old.length)} +${at(kept.length)} @@`;
  return [[head, ...old.map((line) => `-${line}`), ...kept.map((line) => `+${line}`)].join('\n')];
}
