/** The change, git's blame and the files that were read enter; all that places are judged with leaves, each file read once. */
import type { Change, ChangedFile } from '../../domain/change.js';
import type { Anchor, LineRange, Side } from '../../domain/location.js';
import { changedLines, sourceKey, type ChangedLines, type Sources } from '../anchor/sources.js';
import type { SearchText } from '../anchor/squeeze.js';
import type { Blame } from '../blame.js';
import { fileKind, NO_ATTRIBUTES } from '../file-kinds.js';
import { bindingsOf } from './bindings.js';
import { importsOf } from './imports.js';
import { outlineOf, type Outline } from './outline.js';
import { reachOf, type Outlines, type Reach } from './symbols.js';
import { registerOf, type Register } from './testimony.js';
import { type CitedFile } from './ties.js';
import {
  deletedText,
  deletionPoints,
  isMovedWhole,
  isNear,
  touchedBlocks,
  type DeletedText,
  type TouchedBlocks,
} from './touched.js';

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

interface Known {
  readonly path: string;
  readonly lines: readonly string[] | undefined;
  readonly outline: Outline | null;
}

function citedFile({ path, lines, outline }: Known, reach: Reach): CitedFile | null {
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
