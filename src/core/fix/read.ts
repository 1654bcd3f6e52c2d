/** A diff as a model writes it enters; what it wants to change, file by file, leaves. Nothing is believed but the lines. */

export interface PatchLine {
  /** `gap`: the model left something out here. */
  readonly kind: 'context' | 'added' | 'deleted' | 'gap';
  readonly text: string;
}

/** Where a hunk says it is, when its header has numbers. */
export interface HunkHeader {
  readonly start: number;
  readonly oldCount: number;
  readonly newCount: number;
}

export interface ClaimedHunk {
  readonly header: HunkHeader | null;
  readonly lines: readonly PatchLine[];
}

/** `path`: as written, `null` when the diff names no file. */
export interface ClaimedPatch {
  readonly path: string | null;
  readonly creates: boolean;
  /** Changes a mode, renames or removes the file: more than its lines. */
  readonly special: boolean;
  readonly hunks: readonly ClaimedHunk[];
}

interface Draft {
  path: string | null;
  creates: boolean;
  special: boolean;
  hunks: { header: HunkHeader | null; rows: string[] }[];
}

/** Reads any text; one patch per file that it names, hunks without lines left out. */
export function readPatches(text: string): ClaimedPatch[] {
  const rows = text.split('\n').map((row) => row.replace(/\r$/, ''));
  const drafts: Draft[] = [];
  for (let at = 0; at < rows.length; at += 1) at += readRow(rows, at, drafts);
  return drafts
    .map((draft) => ({ ...draft, hunks: draft.hunks.map(hunkOf).filter(({ lines }) => lines.some(isChange)) }))
    .filter((patch) => patch.hunks.length > 0 || patch.special);
}

/** Paths that a diff names, as written. */
export function namedPaths(text: string): string[] {
  return readPatches(text).flatMap(({ path }) => path ?? []);
}

function isChange(line: PatchLine): boolean {
  return line.kind === 'added' || line.kind === 'deleted';
}

const MODES =
  /^(?:old mode|new mode|deleted file mode|rename |copy |similarity |dissimilarity |GIT binary patch|Binary files )/;

/** Reads the row at `at`; returns how many further rows it took. */
function readRow(rows: readonly string[], at: number, drafts: Draft[]): number {
  const row = rows[at] ?? '';
  const next = rows[at + 1] ?? '';
  const git = /^diff --git "?(?:a\/)?(.+?)"? "?(?:b\/)?(.+?)"?$/.exec(row);
  const codex = /^\*\*\* (Update|Add|Delete) File: (.+)$/.exec(row);
  if (git) begin(drafts, git[2] ?? null);
  else if (codex) {
    begin(drafts, codex[2]?.trim() ?? null);
    const draft = current(drafts);
    draft.creates = codex[1] === 'Add';
    draft.special = codex[1] === 'Delete';
  } else if (/^--- \S/.test(row) && /^\+\+\+ \S/.test(next)) {
    readFileHeader(row, next, drafts);
    return 1;
  } else if (/^(?:\*\*\* (?:Begin|End) |index [0-9a-f]+\.\.|\\ No newline)/.test(row)) return 0;
  else if (row.startsWith('new file mode')) current(drafts).creates = true;
  else if (MODES.test(row)) current(drafts).special = true;
  else if (row.startsWith('@@')) current(drafts).hunks.push({ header: headerOf(row), rows: [] });
  else rowsOf(current(drafts)).push(row);
  return 0;
}

function readFileHeader(row: string, next: string, drafts: Draft[]): void {
  const [from, to] = [headerPath(row), headerPath(next)];
  const path = to ?? from;
  const last = drafts.at(-1);
  // After `diff --git` the file is already begun.
  if (last?.path !== path || last.hunks.length > 0) begin(drafts, path);
  const draft = current(drafts);
  draft.creates ||= from === null;
  draft.special ||= to === null;
}

function headerPath(row: string): string | null {
  const path = row
    .slice(4)
    .replace(/\t.*$/, '')
    .trim()
    .replace(/^"(.*)"$/, '$1');
  return path === '/dev/null' ? null : path.replace(/^[ab]\//, '');
}

function begin(drafts: Draft[], path: string | null): void {
  drafts.push({ path, creates: false, special: false, hunks: [] });
}

function current(drafts: Draft[]): Draft {
  const last = drafts.at(-1);
  if (last) return last;
  begin(drafts, null);
  return current(drafts);
}

function rowsOf(draft: Draft): string[] {
  if (!draft.hunks.length) draft.hunks.push({ header: null, rows: [] });
  return draft.hunks.at(-1)?.rows ?? [];
}

function headerOf(row: string): HunkHeader | null {
  const match = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(row);
  if (!match) return null;
  return { start: Number(match[1]), oldCount: Number(match[2] ?? 1), newCount: Number(match[3] ?? 1) };
}

const ELLIPSIS = /^\s*(?:(?:\/\/|#|--|;|\/\*|<!--)\s*)?(?:\.{3,}|…)[^+\-;{}]{0,60}(?:\*\/|-->)?\s*$/;

function hunkOf({ header, rows }: { header: HunkHeader | null; rows: readonly string[] }): ClaimedHunk {
  const trimmed = trimBlank(rows);
  const context = trimmed.filter((row) => row.trim() !== '' && !/^[+-]/.test(row));
  // One context line that begins in the first column shows that the model left the marker column out.
  const marked = context.every((row) => row.startsWith(' '));
  const lines = trimmed.map((row): PatchLine => {
    if (row.startsWith('+')) return { kind: 'added', text: row.slice(1) };
    if (row.startsWith('-')) return { kind: 'deleted', text: row.slice(1) };
    if (ELLIPSIS.test(row)) return { kind: 'gap', text: row };
    return { kind: 'context', text: marked ? row.slice(1) : row };
  });
  return { header, lines };
}

function trimBlank(rows: readonly string[]): readonly string[] {
  const filled = (row: string): boolean => row.trim() !== '';
  const first = rows.findIndex(filled);
  const last = rows.findLastIndex(filled);
  return first < 0 ? [] : rows.slice(first, last + 1);
}
