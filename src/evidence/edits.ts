/** Turns a located hunk into edits of the real file, in its own indentation and line ends, and edits into a patch. */
import { must } from '../domain/values.js';
import type { Alignment, ClaimedHunk, PatchLine } from './hunks.js';

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
    if (line !== null && !known.has(indent(text))) known.set(indent(text), indent(must(lines[line])));
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
    return must(known.get(base)) + translated + text.slice(own.length);
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
  return must(/^[ \t]*/.exec(text))[0];
}

// Writes a unified diff that `git apply` takes.

/** A file as it is at head; `null`: the fix creates it. `finalNewline`: its last line ends with a line end. */
interface Original {
  readonly lines: readonly string[];
  readonly finalNewline: boolean;
}

const CONTEXT = 3;
const NO_NEWLINE = '\\ No newline at end of file';

/** The diff of one file, with `a/` and `b/`; edits must be in order, apart and not empty. */
export function writePatch(path: string, original: Original | null, edits: readonly Edit[]): string {
  const lines = original?.lines ?? [];
  const open = original !== null && !original.finalNewline && lines.length > 0;
  const fitted = open ? keepOpenEnd(joinEdits(edits), lines) : edits;
  let shift = 0;
  const hunks = grouped(fitted).map((group) => {
    const hunk = writeHunk(group, lines, { shift, open });
    shift += group.reduce((sum, edit) => sum + edit.insert.length - edit.remove, 0);
    return hunk;
  });
  const header = [
    `diff --git ${quotedPath(`a/${path}`)} ${quotedPath(`b/${path}`)}`,
    ...(original === null ? ['new file mode 100644'] : []),
    `--- ${original === null ? '/dev/null' : headerName(`a/${path}`)}`,
    `+++ ${headerName(`b/${path}`)}`,
  ];
  return `${[...header, ...hunks].join('\n')}\n`;
}

/** What is put behind a last line without line end also changes that line; the new last line has no end either. */
function keepOpenEnd(edits: readonly Edit[], lines: readonly string[]): Edit[] {
  return edits.map((edit) => {
    const { at, remove, insert } = edit;
    if (at + remove < lines.length || !insert.length) return edit;
    const ending = insert.some((line) => line.endsWith('\r')) ? '\r' : '';
    const kept = remove === 0 ? [`${must(lines.at(-1))}${ending}`] : [];
    const last = must(insert.at(-1));
    return {
      at: at - kept.length,
      remove: remove + kept.length,
      insert: [...kept, ...insert.slice(0, -1), ending === '' ? last : last.slice(0, -1)],
    };
  });
}

/** Edits whose context would touch share a hunk. */
function grouped(edits: readonly Edit[]): Edit[][] {
  const groups: Edit[][] = [];
  for (const edit of edits) {
    const last = groups.at(-1)?.at(-1);
    if (last && edit.at - (last.at + last.remove) <= 2 * CONTEXT) groups.at(-1)?.push(edit);
    else groups.push([edit]);
  }
  return groups;
}

function writeHunk(group: readonly Edit[], lines: readonly string[], state: { shift: number; open: boolean }): string {
  const [first, last] = [must(group[0]), must(group.at(-1))];
  const start = Math.max(0, first.at - CONTEXT);
  const end = Math.min(lines.length, last.at + last.remove + CONTEXT);
  const rows: string[] = [];
  const old = (mark: string, index: number): void => {
    rows.push(`${mark}${lines[index] ?? ''}`);
    if (state.open && index === lines.length - 1) rows.push(NO_NEWLINE);
  };
  let at = start;
  for (const edit of group) {
    for (; at < edit.at; at += 1) old(' ', at);
    for (; at < edit.at + edit.remove; at += 1) old('-', at);
    rows.push(...edit.insert.map((line) => `+${line}`));
    if (state.open && edit.at + edit.remove === lines.length && edit.insert.length) rows.push(NO_NEWLINE);
  }
  for (; at < end; at += 1) old(' ', at);
  const added = group.reduce((sum, edit) => sum + edit.insert.length - edit.remove, 0);
  const [oldCount, newCount] = [end - start, end - start + added];
  const position = (count: number, from: number): string => `${count === 0 ? from : from + 1},${count}`;
  return [`@@ -${position(oldCount, start)} +${position(newCount, start + state.shift)} @@`, ...rows].join('\n');
}

/** Names with blanks end with a tab, so that nothing behind them is read as part of them. */
function headerName(path: string): string {
  const name = quotedPath(path);
  return name === path && path.includes(' ') ? `${path}\t` : name;
}

function quotedPath(path: string): string {
  if (!/["\\\x00-\x1f\x7f]/.test(path)) return path;
  const named: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

  const inner = path.replace(/["\\\x00-\x1f\x7f]/g, (char) => {
    return named[char] ?? `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  return `"${inner}"`;
}
