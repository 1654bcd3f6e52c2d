/** What a pull request changes, by git: where a review comment may stand, and what becomes of its line after a push. */

/** Git in the repository at GitHub; given by the test, so that suites without one start no program. */
export type RepositoryGit = (...args: readonly string[]) => string;

interface Hunk {
  readonly text: readonly string[];
  /** Line numbers that it shows, by side. */
  readonly LEFT: readonly [number, number];
  readonly RIGHT: readonly [number, number];
}

/** Path → its hunks. A file without any (a mode, a binary) is there with none. */
export type PullDiff = ReadonlyMap<string, readonly Hunk[]>;

const HEADER = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const range = (start = '0', count = '1'): [number, number] => [Number(start), Number(start) + Number(count) - 1];

/** The diff as the page of the pull request shows it: from the merge base, with three lines around. */
export function pullDiff(git: RepositoryGit, base: string, head: string): PullDiff {
  const files = new Map<string, Hunk[]>();
  const text = git('-c', 'core.quotePath=false', 'diff', '-M', '-U3', `${base}...${head}`);
  let hunks: Hunk[] = [];
  for (const line of text.split('\n')) {
    const [, path] = /^diff --git a\/.* b\/(.*)$/.exec(line) ?? [];
    if (path !== undefined) files.set(path, (hunks = []));
    const [all, leftStart, leftCount, rightStart, rightCount] = HEADER.exec(line) ?? [];
    if (all !== undefined)
      hunks.push({ text: [line], LEFT: range(leftStart, leftCount), RIGHT: range(rightStart, rightCount) });
    else if (/^[ +\-\\]/.test(line) && hunks.length) (hunks.at(-1)?.text as string[]).push(line);
  }
  return files;
}

export type Side = 'LEFT' | 'RIGHT';

/** Where somebody wants a comment to stand; without a line at the file. */
export interface CommentPlace {
  readonly path: string;
  readonly line?: number;
  readonly side?: string;
  readonly start_line?: number;
  readonly start_side?: string;
}

const holds = (hunk: Hunk, side: Side, line: number): boolean => line >= hunk[side][0] && line <= hunk[side][1];

/** What GitHub says against a place, in its words; empty when nothing. */
export function placeFaults(diff: PullDiff, place: CommentPlace): readonly string[] {
  const { path, line, side = 'RIGHT', start_line: start, start_side: startSide = side } = place;
  const hunks = diff.get(path);
  if (!hunks) return ['Path could not be resolved'];
  if (line === undefined) return ['Line could not be resolved'];
  if (side !== 'LEFT' && side !== 'RIGHT') return ['Pull request review thread side is not included in the list'];
  const hunk = hunks.find((each) => holds(each, side, line));
  if (!hunk)
    return [
      "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
    ];
  if (start === undefined) return [];
  if (start >= line && startSide === side) return ['Pull request review thread start line must precede the end line.'];
  const isInHunk = (startSide === 'LEFT' || startSide === 'RIGHT') && holds(hunk, startSide, start);
  return isInHunk ? [] : ['Pull request review thread start line must be part of the same hunk as the line.'];
}

/** The hunk down to a line, as a comment carries it. */
export function hunkTo(
  diff: PullDiff,
  path: string,
  { side, line }: { readonly side: Side; readonly line: number },
): string {
  const hunk = (diff.get(path) ?? []).find((each) => holds(each, side, line));
  if (!hunk) return '';
  const [header = '', ...lines] = hunk.text;
  let at = hunk[side][0] - 1;
  const end = lines.findIndex((text) => {
    if (text.startsWith(side === 'RIGHT' ? '-' : '+') || text.startsWith('\\')) return false;
    at += 1;
    return at === line;
  });
  return [header, ...lines.slice(0, end + 1)].join('\n');
}

/** Where a line of one commit stands at another; `null` when it was changed or removed: the comment is outdated. */
export function lineAt(
  git: RepositoryGit,
  { from, to, path }: { readonly from: string; readonly to: string; readonly path: string },
  line: number,
): number | null {
  if (from === to) return line;
  const text = git('-c', 'core.quotePath=false', 'diff', '-U0', '--no-renames', from, to, '--', path);
  let moved = line;
  for (const each of text.split('\n')) {
    const [all, oldStart = '0', oldCount = '1', , newCount = '1'] = HEADER.exec(each) ?? [];
    if (all === undefined) continue;
    const [first, count] = [Number(oldStart), Number(oldCount)];
    if (count > 0 && line >= first && line < first + count) return null;
    // Of lines that are only added, the start is the line before them.
    if (line > first || (count > 0 && line >= first + count)) moved += Number(newCount) - count;
  }
  return moved;
}

/** The commits of a pull request, oldest first. */
export const commitsOf = (git: RepositoryGit, base: string, head: string): readonly string[] =>
  git('rev-list', '--reverse', `${base}..${head}`).split('\n').filter(Boolean);

/** The files of a pull request as they are listed, each with its part of the diff. */
export const pulledFiles = (diff: PullDiff): readonly { readonly filename: string; readonly patch: string }[] =>
  [...diff].map(([filename, hunks]) => ({ filename, patch: hunks.flatMap(({ text }) => text).join('\n') }));
