/** Reads the unified diff of `git diff --full-index`: changed files with their hunks and their part of the text. */
import type { DiffLine, FileStatus, Hunk } from '../domain/change.js';
import type { LineRange } from '../domain/finding.js';
import { must } from '../domain/values.js';

/** A changed file as the diff tells it; `kind` is not in a diff. Object ids are full; `null` on the side where the file is not. */
export interface FileDiff {
  readonly path: string;
  readonly previousPath: string | null;
  readonly status: FileStatus;
  readonly added: number;
  readonly deleted: number;
  readonly binary: boolean;
  readonly baseOid: string | null;
  readonly headOid: string | null;
  /** Mode at head, at base when deleted, e.g. 100644; empty when the diff does not say. */
  readonly mode: string;
  readonly hunks: readonly Hunk[];
  /** Its part of the diff, from its first header to the next file's. All parts in their order give the diff again, but for what precedes the first. */
  readonly text: string;
}

/** Reads a whole diff; total: what is no diff has no hunk, and stays in the part that it stands in. */
export function parseDiff(text: string): FileDiff[] {
  const lines = text.split('\n');
  const found: (Omit<FileDiff, 'text'> & { readonly start: number })[] = [];
  let start = 0;
  for (let at = 0; at < lines.length;) {
    const first = must(lines[at]);
    const header = first.startsWith('diff --git ') ? readHeader(lines, at) : null;
    const body = header && readHunks(lines, header.end);
    if (header && body) found.push({ ...fileOf(header.fields, first, body.hunks), start });
    // The counts of hunks say where a file ends; nothing that a line holds does, so no content can begin a part.
    for (const end = body?.end ?? at + 1; at < end; at += 1) start += (lines[at]?.length ?? 0) + 1;
  }
  const parts = found.map(({ start: from, ...file }, index) => ({
    ...file,
    text: text.slice(from, found[index + 1]?.start),
  }));
  return mergeTypeChanges(parts);
}

/** A path as git quotes it in headers (`"a\tb"`, C style), or as it is. */
export function unquotePath(text: string): string {
  if (!(text.startsWith('"') && text.endsWith('"') && text.length > 1)) return text;
  const bytes: number[] = [];
  const pattern = /\\([0-7]{3}|.)|[^\\]/gsu;
  for (const [token, escaped] of text.slice(1, -1).matchAll(pattern)) {
    if (escaped === undefined) bytes.push(...new TextEncoder().encode(token));
    else if (escaped.length === 3) bytes.push(parseInt(escaped, 8));
    else bytes.push(ESCAPES[escaped] ?? escaped.charCodeAt(0));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

type DiffFields = ReadonlyMap<string, string>;

const HEADER =
  /^(old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|similarity index|dissimilarity index|index|---|\+\+\+|Binary files|GIT binary patch)(?: (.*))?$/s;

const SOURCES: Readonly<Record<string, string>> = { [`rename from`]: 'source', [`copy from`]: 'source' };

function readHeader(lines: readonly string[], start: number): { fields: DiffFields; end: number } {
  const fields = new Map<string, string>();
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const match = HEADER.exec(must(lines[at]));
    if (!match) break;
    const name = must(match[1]);
    fields.set(SOURCES[name] ?? name, match[2] ?? '');
  }
  return { fields, end: at };
}

function fileOf(fields: DiffFields, first: string, hunks: readonly Hunk[]): Omit<FileDiff, 'text'> {
  const [before, after] = pathsOf(fields, first);
  const [baseOid, headOid, mode] = idsOf(fields);
  const status = statusOf(fields);
  const moved = status === 'renamed' || status === 'copied';
  const count = (kind: DiffLine['kind']): number =>
    hunks.reduce((sum, hunk) => sum + hunk.lines.filter((line) => line.kind === kind).length, 0);
  return {
    path: status === 'deleted' ? before : after,
    previousPath: moved ? before : null,
    status,
    added: count('added'),
    deleted: count('deleted'),
    binary: fields.has('Binary files') || fields.has('GIT binary patch'),
    baseOid,
    headOid,
    mode: fields.get('new file mode') ?? fields.get('deleted file mode') ?? fields.get('new mode') ?? mode,
    hunks,
  };
}

function statusOf(fields: DiffFields): FileStatus {
  if (fields.has('new file mode')) return 'added';
  if (fields.has('deleted file mode')) return 'deleted';
  if (fields.has('rename to')) return 'renamed';
  if (fields.has('copy to')) return 'copied';
  return 'modified';
}

function idsOf(fields: DiffFields): [string | null, string | null, string] {
  const match = /^([0-9a-f]+)\.\.([0-9a-f]+)(?: (\d+))?$/.exec(fields.get('index') ?? '');
  const id = (text: string | undefined): string | null => (text === undefined || /^0+$/.test(text) ? null : text);
  return [id(match?.[1]), id(match?.[2]), match?.[3] ?? ''];
}

/** Path at base and at head: from the most telling header there is. */
function pathsOf(fields: DiffFields, first: string): [string, string] {
  const from = fields.get('source');
  const to = fields.get('rename to') ?? fields.get('copy to');
  if (from !== undefined && to !== undefined) return [unquotePath(from), unquotePath(to)];
  const old = sidePath(fields.get('---'));
  const now = sidePath(fields.get('+++'));
  const same = samePath(first);
  return [old ?? now ?? same, now ?? old ?? same];
}

function sidePath(text: string | undefined): string | null {
  if (text === undefined || text === '/dev/null') return null;
  return unquotePath(text.replace(/\t$/, '')).slice(2);
}

/** `diff --git a/x b/x` where both are the same path, which may hold blanks. */
function samePath(first: string): string {
  const rest = first.slice('diff --git '.length);
  if (rest.startsWith('"')) return unquotePath(/^"(?:\\.|[^"\\])*"/.exec(rest)?.[0] ?? rest).slice(2);
  return rest.slice(2, (rest.length - 1) / 2);
}

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/s;

function readHunks(lines: readonly string[], start: number): { hunks: Hunk[]; end: number } {
  const hunks: Hunk[] = [];
  let at = start;
  for (let match = HUNK.exec(lines[at] ?? ''); match; match = HUNK.exec(lines[at] ?? '')) {
    const [, baseStart = '0', baseCount = '1', headStart = '0', headCount = '1', heading = ''] = match;
    const body = hunkLines(lines, at + 1, { base: Number(baseCount), head: Number(headCount) });
    hunks.push({
      base: rangeOf(Number(baseStart), Number(baseCount)),
      head: rangeOf(Number(headStart), Number(headCount)),
      heading,
      lines: body.lines,
    });
    at = body.end;
  }
  return { hunks, end: at };
}

const KINDS: Readonly<Record<string, DiffLine['kind']>> = { ' ': 'context', '+': 'added', '-': 'deleted' };

/** The counts of the hunk's header, not the look of a line, tell where it ends: content may look like a header. */
function hunkLines(
  lines: readonly string[],
  start: number,
  left: { base: number; head: number },
): { lines: DiffLine[]; end: number } {
  const found: DiffLine[] = [];
  let { base, head } = left;
  let at = start;
  for (; at < lines.length; at += 1) {
    const line = must(lines[at]);
    if (line.startsWith('\\')) continue;
    if (base <= 0 && head <= 0) break;
    const kind = KINDS[line.charAt(0)];
    if (kind === undefined) break;
    if (kind !== 'added') base -= 1;
    if (kind !== 'deleted') head -= 1;
    found.push({ kind, text: line.slice(1) });
  }
  return { lines: found, end: at };
}

function rangeOf(start: number, count: number): LineRange | null {
  return count === 0 ? null : { start, end: start + count - 1 };
}

/** A file that becomes a symlink (or back) is printed as a deletion and an addition. */
function mergeTypeChanges(files: readonly FileDiff[]): FileDiff[] {
  const merged: FileDiff[] = [];
  for (const file of files) {
    const last = merged.at(-1);
    if (last?.status === 'deleted' && file.status === 'added' && last.path === file.path) {
      merged[merged.length - 1] = {
        ...file,
        status: 'type-changed',
        deleted: last.deleted,
        binary: file.binary || last.binary,
        baseOid: last.baseOid,
        hunks: [...last.hunks, ...file.hunks],
        text: last.text + file.text,
      };
    } else merged.push(file);
  }
  return merged;
}
