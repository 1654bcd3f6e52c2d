/** A finding's place and its witnesses (diff, blame, names) enter; where the code there comes from leaves. */
import type { Change, ChangedFile } from '../../domain/change.js';
import type { CommitReference, Origin } from '../../domain/evidence.js';
import type { Finding } from '../../domain/finding.js';
import type { Anchor, LineRange } from '../../domain/location.js';
import { unknownOrigin } from '../anchor.js';
import { sourceKey, type ChangedLines, type Sources } from '../anchor/sources.js';
import type { Blame, BlamedLine } from '../blame.js';
import { fileKind, NO_ATTRIBUTES } from '../file-kinds.js';
import { speaksOfRemoval } from './absence.js';
import { definitions, enclosingNames, staleIn, words, type Reach } from './symbols.js';

export interface Witness {
  readonly change: Change;
  readonly sources: Sources;
  readonly changed: ChangedLines;
  readonly reach: Reach;
  /** SHAs of the change's commits. */
  readonly own: ReadonlySet<string>;
  /** Of the place's file; a text says why there is none. */
  readonly blame: Blame | string | null;
}

/** The origin of one place: the first witness that has something to say decides. */
export function originOfPlace(finding: Finding, anchor: Anchor, witness: Witness): Origin {
  if (anchor.state === 'missing') return unknownOrigin(`${anchor.claimed.path} has no such place at head or base`);
  if (anchor.lines === null) return unknownOrigin('the finding names no line');
  const lines = anchor.lines;
  const file = fileOf(anchor, witness.change);
  return (
    (anchor.side === 'base' ? deletedCode(anchor, lines, witness) : addedCode(anchor, lines, witness)) ??
    (file ? besideDeletion(finding, anchor, file, witness) : null) ??
    (file ? touchedFile(file, lines, witness) : null) ??
    reachedCode(anchor, lines, witness) ??
    olderCode(lines, witness)
  );
}

function fileOf(anchor: Anchor, change: Change): ChangedFile | null {
  return (
    change.files.find((file) =>
      anchor.side === 'head' ? file.path === anchor.path : (file.previousPath ?? file.path) === anchor.path,
    ) ?? null
  );
}

function changedIn(anchor: Anchor, lines: LineRange, changed: ChangedLines): number[] {
  return (changed.get(sourceKey(anchor)) ?? []).flatMap((range) => {
    const from = Math.max(range.start, lines.start);
    const to = Math.min(range.end, lines.end);
    return from > to ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** Lines that the diff adds: introduced, but for those that blame follows to code that was there before. */
function addedCode(anchor: Anchor, lines: LineRange, witness: Witness): Origin | null {
  const added = changedIn(anchor, lines, witness.changed);
  if (!added.length) return null;
  const share = `${added.length} of ${count(lines)} added or changed by this change`;
  if (witness.blame === null || typeof witness.blame === 'string') {
    return { kind: 'introduced', commit: onlyCommit(witness.change), reason: share };
  }
  const blame = witness.blame;
  const blamed = added.flatMap((line) => blame.get(line) ?? []);
  const fresh = blamed.filter((line) => witness.own.has(line.commit.sha));
  if (fresh.length || !blamed.length) {
    const commit = mostFrequent(fresh) ?? onlyCommit(witness.change);
    return { kind: 'introduced', commit, reason: commit ? `${share}, in ${cite(commit)}` : share };
  }
  return { kind: 'exposed', commit: newest(blamed), reason: movedReason(anchor, blamed, witness.change) };
}

function movedReason(anchor: Anchor, blamed: readonly BlamedLine[], change: Change): string {
  const commit = newest(blamed);
  const told = commit ? cite(commit) : 'an older commit';
  const foreign = blamed.find((line) => line.path !== anchor.path && line.path !== oldPath(anchor.path, change));
  if (foreign) return `the change adds these lines, but they are moved or copied from ${foreign.path}: ${told}`;
  return `the change touches these lines only in white space, moves them, or in a commit that the base says to ignore: ${told}`;
}

function oldPath(path: string, change: Change): string {
  return change.files.find((file) => file.path === path)?.previousPath ?? path;
}

function deletedCode(anchor: Anchor, lines: LineRange, witness: Witness): Origin | null {
  const deleted = changedIn(anchor, lines, witness.changed);
  if (!deleted.length) return null;
  const writer = typeof witness.blame === 'object' && witness.blame ? newest(linesOf(witness.blame, lines)) : null;
  const wrote = writer ? `; they were written by ${cite(writer)}` : '';
  return {
    kind: 'introduced',
    commit: onlyCommit(witness.change),
    reason: `the finding is about lines that this change deletes${wrote}`,
  };
}

/** The cited head lines stand where the change took something away, and the finding is about that. */
function besideDeletion(finding: Finding, anchor: Anchor, file: ChangedFile, witness: Witness): Origin | null {
  if (anchor.side === 'base' || anchor.lines === null) return null;
  const { start, end } = anchor.lines;
  const points = deletionPoints(file);
  const inside = points.some((point) => point >= start && point < end);
  const beside = points.some((point) => point >= start - 1 && point <= end) && speaksOfRemoval(finding);
  if (!inside && !beside) return null;
  return {
    kind: 'introduced',
    commit: onlyCommit(witness.change),
    reason: `this change deletes lines ${inside ? 'within' : 'next to'} the cited ones`,
  };
}

/** Head lines after which lines were deleted and none put in their place. */
function deletionPoints(file: ChangedFile): number[] {
  return file.hunks.flatMap((hunk) => {
    const points: number[] = [];
    let line = (hunk.head?.start ?? 1) - 1;
    let run: 'none' | 'deleted' | 'replaced' = 'none';
    for (const { kind } of [...hunk.lines, { kind: 'context' as const }]) {
      if (kind === 'context') {
        if (run === 'deleted') points.push(line);
        run = 'none';
      } else if (kind === 'deleted') run = run === 'replaced' ? run : 'deleted';
      else run = 'replaced';
      if (kind !== 'deleted') line += 1;
    }
    return points;
  });
}

function touchedFile(file: ChangedFile, lines: LineRange, witness: Witness): Origin {
  const commit = trusted(lines, witness);
  const told = commit ? `; these lines are older: ${cite(commit)}` : '';
  return { kind: 'exposed', commit, reason: `${file.path} is touched by this change${told}` };
}

/** Code in an untouched file that uses what the change changes, or defines what it uses. */
function reachedCode(anchor: Anchor, lines: LineRange, witness: Witness): Origin | null {
  const file = witness.sources.file(anchor.side, anchor.path);
  if (!file) return null;
  const cited = file.lines.slice(lines.start - 1, Math.min(lines.end, lines.start + 199));
  const commit = trusted(lines, witness);
  const used = cited.flatMap(words).find((name) => witness.reach.defined.has(name));
  if (used !== undefined) {
    const where = witness.reach.defined.get(used) ?? '';
    return {
      kind: 'exposed',
      commit,
      reason: `the cited lines use \`${used}\`, which this change changes in ${where}`,
    };
  }
  const stale = staleIn(cited.join('\n'), witness.reach.gone);
  if (stale !== null) {
    const where = witness.reach.gone.get(stale) ?? '';
    return {
      kind: 'exposed',
      commit,
      reason: `the cited lines still say \`${stale}\`, which this change took away (${where})`,
    };
  }
  // Prose defines nothing.
  if (fileKind(anchor.path, NO_ATTRIBUTES, false) === 'documentation') return null;
  const own = [...cited.flatMap(definitions), ...enclosingNames(file.lines, lines.start)];
  const defined = own.find((name) => witness.reach.used.has(name));
  if (defined === undefined) return null;
  const where = witness.reach.used.get(defined) ?? '';
  return {
    kind: 'exposed',
    commit,
    reason: `the cited code defines \`${defined}\`, which changed lines of ${where} use`,
  };
}

/** Nothing of the change is near: pre-existing when blame agrees, unknown when it cannot be asked or trusted. */
function olderCode(lines: LineRange, witness: Witness): Origin {
  const { blame, change } = witness;
  if (blame === null) return unknownOrigin('git has no history of these lines');
  if (typeof blame === 'string') return unknownOrigin(blame);
  if (change.history.kind === 'grafted') return unknownOrigin(change.history.reason);
  const blamed = linesOf(blame, lines);
  const commit = newest(blamed);
  if (commit === null) return unknownOrigin('git has no history of these lines');
  if (change.history.kind === 'shallow' && blamed.some((line) => line.commit.boundary)) {
    return unknownOrigin(change.history.reason);
  }
  const own = blamed.find((line) => witness.own.has(line.commit.sha));
  if (own)
    return unknownOrigin(`the diff does not show these lines, yet blame names ${cite(own.commit)} of this change`);
  return {
    kind: 'pre-existing',
    commit,
    reason: `neither the lines nor their file are touched by this change; last changed by ${cite(commit)}`,
  };
}

function linesOf(blame: Blame, lines: LineRange): BlamedLine[] {
  const found: BlamedLine[] = [];
  for (let line = lines.start; line <= lines.end; line += 1) {
    const blamed = blame.get(line);
    if (blamed) found.push(blamed);
  }
  return found;
}

/** The newest commit behind the lines, unless the history behind it cannot be believed. */
function trusted(lines: LineRange, { blame, change }: Witness): CommitReference | null {
  if (blame === null || typeof blame === 'string' || change.history.kind === 'grafted') return null;
  const blamed = linesOf(blame, lines);
  return change.history.kind === 'shallow' && blamed.some((line) => line.commit.boundary) ? null : newest(blamed);
}

function newest(lines: readonly BlamedLine[]): CommitReference | null {
  const [last] = lines.map((line) => line.commit).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return last ? reference(last) : null;
}

function mostFrequent(lines: readonly BlamedLine[]): CommitReference | null {
  const counts = new Map<string, number>();
  for (const { commit } of lines) counts.set(commit.sha, (counts.get(commit.sha) ?? 0) + 1);
  const [most] = [...lines].sort((a, b) => (counts.get(b.commit.sha) ?? 0) - (counts.get(a.commit.sha) ?? 0));
  return most ? reference(most.commit) : null;
}

function reference({ sha, date, subject }: CommitReference): CommitReference {
  return { sha, date, subject };
}

/** When the change is one commit, that one did it. */
function onlyCommit(change: Change): CommitReference | null {
  const [only, second] = change.commits;
  return only && !second ? reference(only) : null;
}

function cite({ sha, date, subject }: CommitReference): string {
  return `${sha.slice(0, 9)} (${date.slice(0, 10)}, “${subject}”)`;
}

function count(lines: LineRange): string {
  const number = lines.end - lines.start + 1;
  return number === 1 ? '1 line' : `${number} lines`;
}
