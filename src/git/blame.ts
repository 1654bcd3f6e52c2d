/** Reads the output of `git blame --porcelain`: the commit of each line. */
import type { CommitReference } from '../domain/finding.js';
import { instantOf } from '../text/wording.js';

interface BlamedCommit extends CommitReference {
  /** History ends here: the true author of the line may be older (or this is the very first commit). */
  readonly boundary: boolean;
}

/** Who last wrote a line. `path` and `originalLine`: where the line was in that commit. */
export interface BlamedLine {
  readonly commit: BlamedCommit;
  readonly path: string;
  readonly originalLine: number;
}

/** By line number of the blamed file. */
export type Blame = ReadonlyMap<number, BlamedLine>;

interface BlameDraft {
  sha: string;
  time: number;
  subject: string;
  boundary: boolean;
  path: string;
}

/** Reads porcelain output; total: what is not understood is skipped. */
export function parseBlame(text: string): Blame {
  const drafts = new Map<string, BlameDraft>();
  const commits = new Map<string, BlamedCommit>();
  const lines: { line: number; originalLine: number; sha: string; path: string }[] = [];
  let current: BlameDraft | null = null;
  let at = { line: 0, originalLine: 0 };
  for (const row of text.split('\n')) {
    if (row.startsWith('\t')) {
      if (current) lines.push({ ...at, sha: current.sha, path: current.path });
      continue;
    }
    const head = /^([0-9a-f]{40,64}) (\d+) (\d+)(?: \d+)?$/.exec(row);
    if (head) {
      const [, sha = '', original = '0', line = '0'] = head;
      current = drafts.get(sha) ?? { sha, time: 0, subject: '', boundary: false, path: '' };
      drafts.set(sha, current);
      at = { line: Number(line), originalLine: Number(original) };
    } else if (current) readField(current, row);
  }
  for (const [sha, draft] of drafts) commits.set(sha, commitOf(draft));
  return new Map(
    lines.flatMap(({ line, originalLine, sha, path }) => {
      const commit = commits.get(sha);
      return commit ? [[line, { commit, path, originalLine }] as const] : [];
    }),
  );
}

function readField(draft: BlameDraft, row: string): void {
  const space = row.indexOf(' ');
  const [key, value] = space < 0 ? [row, ''] : [row.slice(0, space), row.slice(space + 1)];
  if (key === 'author-time') draft.time = Number(value);
  else if (key === 'summary') draft.subject = value;
  else if (key === 'boundary') draft.boundary = true;
  else if (key === 'filename') draft.path = value;
}

function commitOf(draft: BlameDraft): BlamedCommit {
  return { sha: draft.sha, date: instantOf(draft.time * 1000) ?? '', subject: draft.subject, boundary: draft.boundary };
}
