/** The change under review (base..head of a git repository): commits, files, hunks, and the notice of instructions in it. */
import type { LineRange } from './finding.js';

export interface Commit {
  readonly sha: string;
  readonly subject: string;
  readonly author: string;
  /** ISO 8601, author date. */
  readonly date: string;
}

/** A commit with its whole message. */
export interface ToldCommit extends Commit {
  /** Below the subject, without blank lines around it; empty when there is none. */
  readonly body: string;
}

export const FILE_STATUSES = ['added', 'modified', 'deleted', 'renamed', 'copied', 'type-changed'] as const;
export type FileStatus = (typeof FILE_STATUSES)[number];

/** `binary`: git shows no line of it, whatever the name. */
export const FILE_KINDS = [
  'source',
  'test',
  'documentation',
  'configuration',
  'generated',
  'vendored',
  'lock',
  'binary',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface DiffLine {
  readonly kind: 'context' | 'added' | 'deleted';
  readonly text: string;
}

export interface Hunk {
  readonly base: LineRange | null;
  readonly head: LineRange | null;
  /** The text git shows after the second @@, usually the enclosing function. */
  readonly heading: string;
  readonly lines: readonly DiffLine[];
}

/** What git keeps of a file at one commit. */
export interface FileBlob {
  /** As git writes it, e.g. `100644`. */
  readonly mode: string;
  /** Full SHA. */
  readonly sha: string;
}

/** A changed file at the merge base, under its old name, and at head; `null` where it is not there. */
export interface FileBlobs {
  readonly base: FileBlob | null;
  readonly head: FileBlob | null;
}

export interface ChangedFile {
  readonly path: string;
  /** Path at base when renamed or copied. */
  readonly previousPath: string | null;
  readonly status: FileStatus;
  readonly added: number;
  readonly deleted: number;
  readonly kind: FileKind;
  /** `null` where it is not known. */
  readonly blobs: FileBlobs | null;
  readonly hunks: readonly Hunk[];
}

/** Why git's history cannot be trusted for origins, or that it can. */
export type HistoryTrust =
  { readonly kind: 'whole' } | { readonly kind: 'shallow' | 'grafted'; readonly reason: string };

export interface Change {
  /** `owner/name`, when known. */
  readonly repository: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly branch: string;
  /** Full SHAs. */
  readonly base: string;
  readonly mergeBase: string;
  readonly head: string;
  /** Oldest first. */
  readonly commits: readonly ToldCommit[];
  readonly files: readonly ChangedFile[];
  /** Unified diff mergeBase..head as git prints it. */
  readonly diff: string;
  readonly history: HistoryTrust;
  /** Hash of the changed files with their modes and blobs on both sides; `null` when nothing changed. */
  readonly filesId: string | null;
}

const SUMMARISED: readonly FileKind[] = ['generated', 'vendored', 'binary'];

/** Whether a prompt only names this file instead of showing its diff. A lock file is one by its name alone: a new one is shown. */
export function isSummarised(file: Pick<ChangedFile, 'kind' | 'status'>): boolean {
  return SUMMARISED.includes(file.kind) || (file.kind === 'lock' && wasAtBase(file));
}

/** Whether the base has a file of the same type at the same path. */
export function wasAtBase({ status }: Pick<ChangedFile, 'status'>): boolean {
  return status === 'modified' || status === 'deleted';
}

/** Images, fonts, sound, film, archives of data and printed pages: what nobody can read, by name. Programs are not among them. */
const BINARY_NAME =
  /\.(?:png|jpe?g|jfif|gif|webp|avif|heic|bmp|ico|icns|cur|tiff?|psd|xcf|exr|hdr|dds|ktx2?|ttf|otf|ttc|woff2?|eot|mp[34]|m4[av]|aac|ogg|oga|ogv|opus|flac|wav|webm|mov|avi|mkv|zip|tar|t?gz|t?bz2|t?xz|t?zst|7z|rar|br|lz4?|pdf|epub|docx?|xlsx?|pptx?|od[tsp])$/i;

/** Whether a reviewer must account for this file; prompt and gate ask here. Only what git and its name both call binary needs no account: code can hide in all else. */
export function needsAccount(file: Pick<ChangedFile, 'kind' | 'path'>): boolean {
  return file.kind !== 'binary' || !BINARY_NAME.test(file.path);
}

/** Line ranges on the head side that the change adds or changes. */
export function addedLines(file: ChangedFile): readonly LineRange[] {
  return file.hunks.flatMap((hunk) => runs(hunk, 'added', hunk.head?.start ?? 1));
}

/** Line ranges on the base side that the change deletes or changes. */
export function deletedLines(file: ChangedFile): readonly LineRange[] {
  return file.hunks.flatMap((hunk) => runs(hunk, 'deleted', hunk.base?.start ?? 1));
}

function runs(hunk: Hunk, kind: 'added' | 'deleted', start: number): LineRange[] {
  const ranges: LineRange[] = [];
  let line = start;
  for (const { kind: found } of hunk.lines) {
    if (found === kind) {
      const last = ranges.at(-1);
      if (last?.end === line - 1) ranges[ranges.length - 1] = { start: last.start, end: line };
      else ranges.push({ start: line, end: line });
    }
    if (found === kind || found === 'context') line += 1;
  }
  return ranges;
}

// The notice: an instruction to the reviewers in the change itself. It holds the gate until a person declines or waives it; no model lowers anything before.

/** Keys of notices begin so; no review can give a key. */
export const NOTICE_KEY = 'notice-';

/** Where a waiver says that a notice stands which is in no file: title, description, branch, commits. */
export const NOTICE_FIELDS = 'pull request';

/** Whether a finding, by its key, is a notice. */
export function isNotice({ key }: { readonly key: string }): boolean {
  return key.startsWith(NOTICE_KEY);
}

/** The changed files and their previous names. One list for all reviews of a run, so that it is looked through once. */
export function namedFiles(change: Pick<Change, 'files'> | null): readonly string[] {
  const files = change?.files ?? [];
  const previous = files.flatMap(({ previousPath }) => (previousPath === null ? [] : [previousPath]));
  return [...new Set([...files.map(({ path }) => path), ...previous])];
}
