/** Blamed lines enter; the commit that shows where they come from, and the words for it, leave. */
import type { Change } from '../../domain/change.js';
import type { CommitReference } from '../../domain/evidence.js';
import type { LineRange } from '../../domain/location.js';
import type { Blame, BlamedLine } from '../blame.js';

/** The blamed lines of a range. */
export function linesOf(blame: Blame, lines: LineRange): BlamedLine[] {
  const found: BlamedLine[] = [];
  for (let line = lines.start; line <= lines.end; line += 1) {
    const blamed = blame.get(line);
    if (blamed) found.push(blamed);
  }
  return found;
}

/** The newest commit behind the lines. */
export function newest(lines: readonly BlamedLine[]): CommitReference | null {
  const [last] = lines.map((line) => line.commit).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return last ? reference(last) : null;
}

/** The commit behind most of the lines. */
export function mostFrequent(lines: readonly BlamedLine[]): CommitReference | null {
  const counts = new Map<string, number>();
  for (const { commit } of lines) counts.set(commit.sha, (counts.get(commit.sha) ?? 0) + 1);
  const [most] = [...lines].sort((a, b) => (counts.get(b.commit.sha) ?? 0) - (counts.get(a.commit.sha) ?? 0));
  return most ? reference(most.commit) : null;
}

/** When the change is one commit, that one did it. */
export function onlyCommit(change: Pick<Change, 'commits'>): CommitReference | null {
  const [only, second] = change.commits;
  return only && !second ? reference(only) : null;
}

function reference({ sha, date, subject }: CommitReference): CommitReference {
  return { sha, date, subject };
}

/** A commit in a sentence. */
export function cite({ sha, date, subject }: CommitReference): string {
  return `${sha.slice(0, 9)} (${[date.slice(0, 10), `“${subject}”`].filter(Boolean).join(', ')})`;
}

/** A range in a sentence. */
export function count(lines: LineRange): string {
  const number = lines.end - lines.start + 1;
  return number === 1 ? '1 line' : `${number} lines`;
}
