/** Decides where the code at a finding's place comes from, by diff, blame and names. */
import type { Change, ChangedFile } from '../domain/change.js';
import type { Anchor, CommitReference, Finding, LineRange, Origin, Side } from '../domain/finding.js';
import type { Blame, BlamedLine } from '../git/blame.js';
import { fileKind, NO_ATTRIBUTES } from '../git/file-kinds.js';
import { endsLike } from '../text/known-files.js';
import { type Outline, outlineOf } from './functions.js';
import { type ChangedLines, changedLines, type SearchText, sourceKey, type Sources } from './quote.js';
import { bindingsOf, importsOf, type Outlines, type Reach, reachOf } from './symbols.js';
import { type Register, registerOf } from './testimony.js';
import {
  cite,
  type CitedFile,
  count,
  deletedText,
  type DeletedText,
  deletionPoints,
  isMovedWhole,
  isNear,
  linesOf,
  mostFrequent,
  newest,
  onlyCommit,
  speaksOfRemoval,
  tieOf,
  touchedBlocks,
  type TouchedBlocks,
} from './ties.js';

/** What one place shows. `older`: all its lines are older than the merge base, and what ties it to the change may be outweighed by the reviewers' word. */
export interface Ground {
  readonly origin: Origin;
  readonly older: CommitReference | null;
}

/** The origin of one place: the first witness that has something to say decides. */
export function groundOf(finding: Finding, anchor: Anchor, desk: Desk): Ground {
  if (anchor.state === 'missing') return unknown(`${anchor.claimed.path} has no such place at head or base`);
  if (anchor.lines === null) return unknown('the finding names no line');
  const place = { anchor, lines: anchor.lines, desk };
  const file = desk.fileOf(anchor);
  const written = anchor.side === 'base' ? deletedCode(place) : addedCode(place);
  if (written) return written;
  const removed = file ? besideDeletion(finding, file, place) : null;
  return removed ?? (file ? touchedFile(file, place) : untouchedFile(place));
}

interface JudgedPlace {
  readonly anchor: Anchor;
  readonly lines: LineRange;
  readonly desk: Desk;
}

function unknown(reason: string, older: CommitReference | null = null): Ground {
  return { origin: { kind: 'unknown', commit: null, reason }, older };
}

function changedIn(anchor: Anchor, lines: LineRange, changed: ChangedLines): number[] {
  const found: number[] = [];
  for (const range of changed.get(sourceKey(anchor)) ?? []) {
    for (let line = Math.max(range.start, lines.start); line <= Math.min(range.end, lines.end); line += 1) {
      found.push(line);
    }
  }
  return found;
}

/** Lines that the diff adds: introduced, but for those that blame follows to code that was there before. */
function addedCode(place: JudgedPlace): Ground | null {
  const { anchor, lines, desk } = place;
  const added = changedIn(anchor, lines, desk.changed);
  if (!added.length) return null;
  const share = `${added.length} of ${count(lines)} added or changed by this change`;
  const blame = desk.blames.get(sourceKey(anchor));
  const introduced = (commit: CommitReference | null, reason: string): Ground => {
    return { origin: { kind: 'introduced', commit, reason }, older: null };
  };
  if (blame === undefined || typeof blame === 'string') return introduced(onlyCommit(desk.change), share);
  const blamed = added.flatMap((line) => blame.get(line) ?? []);
  const fresh = blamed.filter((line) => desk.own.has(line.commit.sha));
  if (fresh.length || !blamed.length) {
    const commit = mostFrequent(fresh) ?? onlyCommit(desk.change);
    return introduced(commit, commit ? `${share}, in ${cite(commit)}` : share);
  }
  const history = olderCommit(place);
  const older =
    typeof history !== 'string' && isVerified(anchor) && desk.movedWhole(anchor.path, lines) ? history : null;
  const reason = movedReason(anchor, blamed, desk.change);
  return { origin: { kind: 'exposed', commit: newest(blamed), reason }, older };
}

function movedReason(anchor: Anchor, blamed: readonly BlamedLine[], change: Change): string {
  const commit = newest(blamed);
  const told = commit ? cite(commit) : 'an older commit';
  const old = change.files.find((file) => file.path === anchor.path)?.previousPath ?? anchor.path;
  const foreign = blamed.find((line) => line.path !== anchor.path && line.path !== old);
  if (foreign) return `the change adds these lines, but they are moved or copied from ${foreign.path}: ${told}`;
  return `the change touches these lines only in white space, moves them, or in a commit that the base says to ignore: ${told}`;
}

function deletedCode({ anchor, lines, desk }: JudgedPlace): Ground | null {
  if (!changedIn(anchor, lines, desk.changed).length) return null;
  const blame = desk.blames.get(sourceKey(anchor));
  const writer = typeof blame === 'object' ? newest(linesOf(blame, lines)) : null;
  const wrote = writer ? `; they were written by ${cite(writer)}` : '';
  const reason = `the finding is about lines that this change deletes${wrote}`;
  return { origin: { kind: 'introduced', commit: onlyCommit(desk.change), reason }, older: null };
}

/** The cited head lines stand where the change took something away, and the finding is about that. */
function besideDeletion(finding: Finding, file: ChangedFile, { anchor, lines, desk }: JudgedPlace): Ground | null {
  if (anchor.side === 'base') return null;
  const { start, end } = lines;
  const points = desk.deletionPoints(file);
  const inside = points.some((point) => point >= start && point < end);
  const beside = points.some((point) => point >= start - 1 && point <= end) && speaksOfRemoval(finding);
  if (!inside && !beside) return null;
  const reason = `this change deletes lines ${inside ? 'within' : 'next to'} the cited ones`;
  return { origin: { kind: 'introduced', commit: onlyCommit(desk.change), reason }, older: null };
}

/** A line that the change leaves as it is, in a file that it touches. */
function touchedFile(file: ChangedFile, place: JudgedPlace): Ground {
  const { anchor, lines, desk } = place;
  const history = olderCommit(place);
  const commit = typeof history === 'string' ? null : history;
  const told = commit ? `; these lines are older: ${cite(commit)}` : '';
  if (anchor.side === 'base' || desk.near(file, lines)) {
    const reason = `this change touches ${file.path} in the same hunk or function${told}`;
    return { origin: { kind: 'exposed', commit, reason }, older: null };
  }
  const tied = tiedCode(place, commit);
  if (tied?.origin.kind === 'exposed') return tied;
  const apart = `this change touches ${file.path}, though neither these lines nor their function${told}`;
  if (typeof history === 'string') return unknown(history);
  return isVerified(anchor) && anchor.state !== 'moved' ? unknown(apart, history) : unknown(`${apart}; ${UNVERIFIED}`);
}

const UNVERIFIED = 'no quoted code confirms the place, so it proves nothing: a quote of these very lines would decide';

/** A line in a file that the change leaves as it is: pre-existing when nothing ties it to the change and blame agrees. */
function untouchedFile(place: JudgedPlace): Ground {
  const history = olderCommit(place);
  const commit = typeof history === 'string' ? null : history;
  const tied = tiedCode(place, commit);
  if (tied?.origin.kind === 'exposed') return tied;
  if (typeof history === 'string') return unknown(history);
  const reason = `neither the lines nor their file are touched by this change; last changed by ${cite(history)}`;
  if (!isVerified(place.anchor)) return unknown(`${reason}; ${UNVERIFIED}`);
  return tied ?? { origin: { kind: 'pre-existing', commit, reason }, older: history };
}

/** What names in the code say: it uses what the change alters, defines what it uses, or both are about the same things. */
function tiedCode({ anchor, lines, desk }: JudgedPlace, older: CommitReference | null): Ground | null {
  const file = desk.cited(anchor.side, anchor.path);
  const tie = file && tieOf(file, lines, desk.reach);
  if (!tie) return null;
  if (tie.kind === 'near') return unknown(tie.reason, older);
  return {
    origin: { kind: 'exposed', commit: older, reason: tie.reason },
    older: tie.kind === 'called' && isVerified(anchor) ? older : null,
  };
}

/** The repository holds what was quoted: there, or elsewhere in the file that was meant. Further places are seldom quoted. */
function isVerified({ primary, state, quote, path, claimed }: Anchor): boolean {
  if (!primary) return quote !== 'absent' && state !== 'missing';
  if (state === 'moved') return endsLike(path, claimed.path) || endsLike(claimed.path, path);
  return state === 'verified' && quote === 'matched';
}

/** The newest commit behind the lines when all of them are older than the change; else why that cannot be said. */
function olderCommit({ anchor, lines, desk }: JudgedPlace): CommitReference | string {
  const { history } = desk.change;
  const blame = desk.blames.get(sourceKey(anchor));
  if (blame === undefined) return 'git has no history of these lines';
  if (typeof blame === 'string') return blame;
  if (history.kind === 'grafted') return history.reason;
  const blamed = linesOf(blame, lines);
  const commit = newest(blamed);
  if (commit === null) return 'git has no history of these lines';
  if (history.kind === 'shallow' && blamed.some((line) => line.commit.boundary)) return history.reason;
  const own = blamed.find((line) => desk.own.has(line.commit.sha));
  return own ? `the diff does not show these lines, yet blame names ${cite(own.commit)} of this change` : commit;
}

// All that places are judged with (change, blame, files), each file read once.

/** By `sourceKey`; a text says why there is no blame. */
export type Blames = ReadonlyMap<string, Blame | string>;

export interface Desk {
  readonly change: Change;
  readonly blames: Blames;
  readonly changed: ChangedLines;
  readonly reach: Reach;
  readonly register: Register;
  /** SHAs of the change's commits. */
  readonly own: ReadonlySet<string>;
  /** The changed file that an anchor is in. */
  fileOf(anchor: Pick<Anchor, 'side' | 'path'>): ChangedFile | null;
  cited(side: Side, path: string): CitedFile | null;
  near(file: ChangedFile, lines: LineRange): boolean;
  /** Head lines after which lines were deleted and none put in their place. */
  deletionPoints(file: ChangedFile): readonly number[];
  /** The function of the lines, or the added lines around them, stands letter for letter among what the change deletes. */
  movedWhole(path: string, lines: LineRange): boolean;
}

/** Sets everything out once per change. */
export function makeDesk(change: Change, blames: Blames, sources: Sources): Desk {
  const outline: Outlines = (side, path) => {
    const file = sources.file(side, path);
    return file && outlined(file);
  };
  const reach = reachOf(change, outline);
  const byHead = new Map(change.files.map((file) => [file.path, file]));
  const byBase = new Map(change.files.map((file) => [file.previousPath ?? file.path, file]));
  const touched = memo(
    (file) => file.path,
    (file: ChangedFile): TouchedBlocks =>
      touchedBlocks(file, outline('head', file.path), outline('base', file.previousPath ?? file.path)),
  );
  const cited = memo(
    ({ side, path }) => sourceKey({ side, path }),
    ({ side, path }: { side: Side; path: string }) =>
      citedFile({ path, lines: sources.file(side, path)?.lines, outline: outline(side, path) }, reach),
  );
  const changed = changedLines(change);
  return {
    ...{ change, blames, reach, changed },
    register: registerOf(change, reach),
    own: new Set(change.commits.map((commit) => commit.sha)),
    fileOf: ({ side, path }) => (side === 'head' ? byHead : byBase).get(path) ?? null,
    cited: (side, path) => cited({ side, path }),
    near: (file, lines) => isNear(file, lines, outline('head', file.path), touched(file)),
    deletionPoints: memo((file: ChangedFile) => file.path, deletionPoints),
    movedWhole: moved(change, changed, (path) => cited({ side: 'head', path })),
  };
}

/** Each file is outlined once, however often its change is judged. */
const outlines = new WeakMap<SearchText, Outline>();

function outlined(file: SearchText): Outline {
  const known = outlines.get(file);
  if (known) return known;
  const made = outlineOf(file.lines);
  outlines.set(file, made);
  return made;
}

function moved(change: Change, changed: ChangedLines, cited: (path: string) => CitedFile | null): Desk['movedWhole'] {
  let gone: DeletedText | null = null;
  return (path, lines) => {
    const file = cited(path);
    const block = file && movedBlock(file, lines, changed.get(sourceKey({ side: 'head', path })) ?? []);
    if (!file || !block) return false;
    gone ??= deletedText(change.files);
    return isMovedWhole(file.lines.slice(block.start - 1, block.end), gone);
  };
}

function memo<Key, Value>(keyOf: (key: Key) => string, make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(keyOf(key));
    if (known !== undefined) return known;
    const value = make(key);
    made.set(keyOf(key), value);
    return value;
  };
}

interface KnownOrigin {
  readonly path: string;
  readonly lines: readonly string[] | undefined;
  readonly outline: Outline | null;
}

function citedFile({ path, lines, outline }: KnownOrigin, reach: Reach): CitedFile | null {
  if (!lines || !outline) return null;
  const prose = fileKind(path, NO_ATTRIBUTES, false) === 'documentation';
  const bindings = bindingsOf(path, lines, reach);
  return { path, lines, outline, prose, bindings, imports: importsOf(lines), inside: new Map() };
}

/** What must have been moved as a whole: the function; where there is none, all that was added around the lines. `null`: only a part was added. */
function movedBlock({ outline }: CitedFile, lines: LineRange, added: readonly LineRange[]): LineRange | null {
  const run = added.find(({ start, end }) => start <= lines.start && lines.end <= end);
  if (!run) return null;
  const whole = outline.at(lines.start)?.whole;
  if (!whole) return run;
  const extent = outline.extent(whole);
  const [start, end] = [Math.min(extent.start, lines.start), Math.max(extent.end, lines.end)];
  return run.start <= start && end <= run.end ? { start, end } : null;
}
