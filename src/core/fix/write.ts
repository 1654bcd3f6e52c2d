/** A file and edits enter; a unified diff that `git apply` takes leaves. */
import type { Edit } from './edits.js';

/** A file as it is at head; `null`: the fix creates it. `finalNewline`: its last line ends with a line end. */
export interface Original {
  readonly lines: readonly string[];
  readonly finalNewline: boolean;
}

const CONTEXT = 3;
const NO_NEWLINE = '\\ No newline at end of file';

/** The diff of one file, with `a/` and `b/`; edits must be in order, apart and not empty. */
export function writePatch(path: string, original: Original | null, edits: readonly Edit[]): string {
  const lines = original?.lines ?? [];
  const open = original !== null && !original.finalNewline && lines.length > 0;
  const fitted = open ? keepOpenEnd(edits, lines) : edits;
  let shift = 0;
  const hunks = grouped(fitted).map((group) => {
    const hunk = writeHunk(group, lines, { shift, open });
    shift += group.reduce((sum, edit) => sum + edit.insert.length - edit.remove, 0);
    return hunk;
  });
  const header = [
    `diff --git ${quoted(`a/${path}`)} ${quoted(`b/${path}`)}`,
    ...(original === null ? ['new file mode 100644'] : []),
    `--- ${original === null ? '/dev/null' : headerName(`a/${path}`)}`,
    `+++ ${headerName(`b/${path}`)}`,
  ];
  return `${[...header, ...hunks].join('\n')}\n`;
}

/** What is put behind a last line without line end also changes that line. */
function keepOpenEnd(edits: readonly Edit[], lines: readonly string[]): Edit[] {
  return edits.map((edit) =>
    edit.at === lines.length && edit.remove === 0
      ? { at: edit.at - 1, remove: 1, insert: [lines.at(-1) ?? '', ...edit.insert] }
      : edit,
  );
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
  const [first, last] = [group[0], group.at(-1)];
  const start = Math.max(0, (first?.at ?? 0) - CONTEXT);
  const end = Math.min(lines.length, (last ? last.at + last.remove : 0) + CONTEXT);
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
  const name = quoted(path);
  return name === path && path.includes(' ') ? `${path}\t` : name;
}

function quoted(path: string): string {
  if (!/["\\\x00-\x1f\x7f]/.test(path)) return path;
  const named: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

  const inner = path.replace(/["\\\x00-\x1f\x7f]/g, (char) => {
    return named[char] ?? `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  return `"${inner}"`;
}
