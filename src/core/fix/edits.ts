/** A located hunk enters; the edits of the file that it means, in the file's own indentation and line ends, leave. */
import type { Alignment } from './locate.js';
import type { ClaimedHunk, PatchLine } from './read.js';

/** Lines `at`..`at + remove` (0-based) are replaced by `insert`. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly string[];
}

/** Turns a hunk into edits, in order. */
export function editsOf(hunk: ClaimedHunk, alignment: Alignment, lines: readonly string[]): Edit[] {
  const reindent = indentation(hunk.lines, alignment, lines);
  const ending = lines.filter((line) => line.endsWith('\r')).length * 2 > lines.length ? '\r' : '';
  const edits: Edit[] = [];
  let at = alignment.find((line) => line !== null) ?? 0;
  const blank = (): boolean => (lines[at] ?? 'x').trim() === '';
  for (const [index, { kind, text }] of hunk.lines.entries()) {
    const line = alignment[index] ?? null;
    if (kind === 'added') edits.push({ at, remove: 0, insert: [`${reindent(text)}${ending}`] });
    else if (line !== null) {
      if (kind === 'deleted') edits.push({ at: line, remove: 1, insert: [] });
      at = line + 1;
    } else if (text.trim() === '' && kind !== 'gap' && blank()) {
      if (kind === 'deleted') edits.push({ at, remove: 1, insert: [] });
      at += 1;
    }
  }
  return joinEdits(edits);
}

/** Edits that touch become one. */
export function joinEdits(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && edit.at === last.at + last.remove) {
      joined[joined.length - 1] = {
        at: last.at,
        remove: last.remove + edit.remove,
        insert: [...last.insert, ...edit.insert],
      };
    } else joined.push(edit);
  }
  return joined;
}

/** Whether two edits cannot both be made: they take the same line, or put text at the same place. */
export function collide(a: Edit, b: Edit): boolean {
  if (a.at === b.at) return true;
  const [first, second] = a.at < b.at ? [a, b] : [b, a];
  return first.at + first.remove > second.at;
}

export function sameEdit(a: Edit, b: Edit): boolean {
  return a.at === b.at && a.remove === b.remove && a.insert.join('\n') === b.insert.join('\n');
}

/** The file after the edits, which must be in order and apart. */
export function applyEdits(lines: readonly string[], edits: readonly Edit[]): string[] {
  const result: string[] = [];
  let at = 0;
  for (const edit of edits) {
    result.push(...lines.slice(at, edit.at), ...edit.insert);
    at = edit.at + edit.remove;
  }
  return [...result, ...lines.slice(at)];
}

/** Models lose indentation and tabs; what their old lines have against the file's tells how to put it back. */
function indentation(
  patch: readonly PatchLine[],
  alignment: Alignment,
  lines: readonly string[],
): (text: string) => string {
  const known = new Map<string, string>();
  for (const [index, { text }] of patch.entries()) {
    const line = alignment[index] ?? null;
    if (line !== null && !known.has(indent(text))) known.set(indent(text), indent(lines[line] ?? ''));
  }
  if ([...known].every(([theirs, real]) => theirs === real)) return (text) => text;
  const tabs = [...known.values()].some((real) => real.includes('\t'));
  return (text) => {
    if (text.trim() === '') return '';
    const own = indent(text);
    const exact = known.get(own);
    if (exact !== undefined) return exact + text.slice(own.length);
    const base = [...known.keys()].filter((theirs) => own.startsWith(theirs)).sort((a, b) => b.length - a.length)[0];
    if (base === undefined) return text;
    const more = own.slice(base.length);
    const translated =
      tabs && !more.includes('\t') ? '\t'.repeat(Math.max(1, Math.round(more.length / step(known)))) : more;
    return (known.get(base) ?? '') + translated + text.slice(own.length);
  };
}

/** Blanks per tab: from two known indentations that differ, else 4. */
function step(known: ReadonlyMap<string, string>): number {
  const pairs = [...known].sort(([a], [b]) => a.length - b.length);
  for (const [index, [theirs, real]] of pairs.entries()) {
    const [before = '', realBefore = ''] = pairs[index - 1] ?? [];
    const tabs = real.length - realBefore.length;
    if (index > 0 && tabs > 0 && theirs.length > before.length) return (theirs.length - before.length) / tabs;
  }
  return 4;
}

function indent(text: string): string {
  return /^[ \t]*/.exec(text)?.[0] ?? '';
}
