/** Where the pull request's diff shows a finding, and the replacement of exactly those lines when its fix is one. */
import type { Change, ChangedFile, DiffLine, Hunk } from '../domain/change.js';
import type { ConsolidatedFinding } from '../domain/consolidation.js';
import { type Anchor, type ChosenFix, fits, type LineRange } from '../domain/finding.js';
import type { InlinePlace } from '../domain/inline-place.js';
import { parseDiff } from '../git/diff.js';
import { hidesText } from '../text/characters.js';

/** Tells where a finding can be shown; `null` when the diff shows none of its places. Only what git confirmed counts, and lines of this change that are named without a quote. */
export function inlinePlaces(
  change: Pick<Change, 'files'> | null,
): (finding: Pick<ConsolidatedFinding, 'locations' | 'fix'>) => InlinePlace | null {
  const { atHead, atBase } = shownFiles(change?.files ?? []);
  return ({ locations, fix }) => {
    for (const { state, quote, side, path, lines } of inOrder(locations)) {
      if (lines === null) continue;
      const file = (side === 'head' ? atHead : atBase).get(path);
      const isConfirmed = state === 'verified' || state === 'moved';
      // Where nothing was quoted, nothing speaks against the lines that are named either: this change's own are shown.
      const isNamed = state === 'unverified' && quote === 'none' && touches(file, side, lines);
      if (!isConfirmed && !isNamed) continue;
      const place = file && (side === 'head' ? placeAtHead(file, lines, fix) : placeAtBase(file, lines));
      if (place) return place;
    }
    return null;
  };
}

function touches(file: ShownFile | undefined, side: Anchor['side'], cited: LineRange): boolean {
  const [kind, number] = side === 'head' ? (['added', 'head'] as const) : (['deleted', 'base'] as const);
  return (
    file?.stretches.some((lines) => lines.some((line) => line.kind === kind && isIn(line[number], cited))) ?? false
  );
}

function inOrder(locations: readonly Anchor[]): readonly Anchor[] {
  return [...locations.filter(({ primary }) => primary), ...locations.filter(({ primary }) => !primary)];
}

// What a pull request shows of a file: stretches of lines, each with at most three unchanged lines around what changed.

/** A line of the diff with its number on both sides; that of the side where it is not is the next line's. */
interface ShownLine extends DiffLine {
  readonly base: number;
  readonly head: number;
}

type ShownStretch = readonly ShownLine[];

interface ShownFile {
  readonly path: string;
  readonly stretches: readonly ShownStretch[];
}

interface ShownFiles {
  /** By path at head, and by path at base. */
  readonly atHead: ReadonlyMap<string, ShownFile>;
  readonly atBase: ReadonlyMap<string, ShownFile>;
}

const CONTEXT = 3;
/** A file's diff that is longer is not shown. */
const MOST_LINES = 20_000;
const MOST_CHARACTERS = 500_000;

function shownFiles(files: readonly ChangedFile[]): ShownFiles {
  const [atHead, atBase] = [new Map<string, ShownFile>(), new Map<string, ShownFile>()];
  for (const file of files) {
    if (!isShown(file)) continue;
    const shown = { path: file.path, stretches: file.hunks.flatMap(stretchesOf) };
    atHead.set(file.path, shown);
    // A copy's original is a file of its own.
    if (file.status !== 'copied') atBase.set(file.previousPath ?? file.path, shown);
  }
  return { atHead, atBase };
}

/** A file that becomes a link (or back) is shown as two; what git takes for binary is not shown, though we look into it. */
function isShown({ kind, status, hunks }: ChangedFile): boolean {
  if (kind === 'binary' || status === 'type-changed') return false;
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const size = lines.reduce((sum, { text }) => sum + text.length + 2, 0);
  return lines.length <= MOST_LINES && size <= MOST_CHARACTERS && !lines.some(({ text }) => text.includes('\0'));
}

/** The lines of a hunk as git shows them by default, whatever context it was asked for. */
function stretchesOf(hunk: Hunk): ShownStretch[] {
  const lines = numbered(hunk);
  const stretches: ShownLine[][] = [];
  let shownTo = -1;
  for (const [index, { kind }] of lines.entries()) {
    if (kind === 'context') continue;
    const from = Math.max(0, index - CONTEXT);
    const to = Math.min(lines.length - 1, index + CONTEXT);
    if (from > shownTo + 1 || !stretches.length) stretches.push([]);
    stretches.at(-1)?.push(...lines.slice(Math.max(from, shownTo + 1), to + 1));
    shownTo = to;
  }
  return stretches;
}

/** The range of a side without lines names none; then nothing asks for its numbers. */
function numbered({ base: old, head: now, lines }: Hunk): ShownLine[] {
  let [base, head] = [old?.start ?? 1, now?.start ?? 1];
  return lines.map((line) => {
    const shown = { ...line, base, head };
    if (line.kind !== 'added') base += 1;
    if (line.kind !== 'deleted') head += 1;
    return shown;
  });
}

const isAtHead = ({ kind }: ShownLine): boolean => kind !== 'deleted';
const isIn = (line: number, { start, end }: LineRange): boolean => line >= start && line <= end;

/** Where the fix replaces lines next to the cited ones; else the stretch that shows most of what changed there. */
function placeAtHead({ path, stretches }: ShownFile, cited: LineRange, fix: ChosenFix): InlinePlace | null {
  const near = stretches
    .map((stretch) => ({ stretch, lines: stretch.filter((line) => isAtHead(line) && isIn(line.head, cited)) }))
    .filter(({ lines }) => lines.length > 0);
  const replacement = near.length ? replacementBy(fix, path) : null;
  for (const { stretch } of near) {
    const fitted = replacement && fittedTo(stretch, replacement);
    if (fitted) return { path, side: 'RIGHT', ...fitted };
  }
  const added = (lines: ShownStretch): number => lines.filter(({ kind }) => kind === 'added').length;
  const [best] = near.sort((a, b) => added(b.lines) - added(a.lines) || b.lines.length - a.lines.length);
  return best
    ? spanOf(
        path,
        'RIGHT',
        best.lines.map(({ head }) => head),
      )
    : null;
}

/** Deleted lines only: what is still there is shown at head. */
function placeAtBase({ path, stretches }: ShownFile, cited: LineRange): InlinePlace | null {
  const near = stretches.map((stretch) => stretch.filter(({ kind, base }) => kind === 'deleted' && isIn(base, cited)));
  const [best = []] = near.sort((a, b) => b.length - a.length);
  return best.length
    ? spanOf(
        path,
        'LEFT',
        best.map(({ base }) => base),
      )
    : null;
}

/** From the first to the last of some lines, which are in order. */
function spanOf(path: string, side: InlinePlace['side'], lines: readonly number[]): InlinePlace {
  return { path, side, startLine: lines[0] ?? 1, endLine: lines.at(-1) ?? 1, suggestion: null };
}

// The fix as a replacement of lines.

/** What a fix replaces: the lines from `start` on, and what may be taken along of the lines before and after. */
interface FixedLines {
  readonly start: number;
  readonly old: readonly string[];
  readonly text: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
}

/** Longer ones are read as a diff. */
const LONGEST = 10_000;

/** The fix of one stretch of one file, this one; `null` when it is more, or may not be taken with one click. */
function replacementBy(fix: ChosenFix, path: string): FixedLines | null {
  // `\`: the file's last line has no line end, and a suggestion cannot say so.
  if (!fits(fix) || !fix.confined || /^\\/m.test(fix.diff)) return null;
  const [file, another] = parseDiff(fix.diff);
  const [hunk, further] = file?.hunks ?? [];
  if (!file || another || !hunk || further || file.path !== path || file.status !== 'modified') return null;
  const lines = numbered(hunk);
  const isChanged = ({ kind }: ShownLine): boolean => kind !== 'context';
  const [first, last] = [lines.findIndex(isChanged), lines.findLastIndex(isChanged)];
  const region = lines.slice(first, last + 1);
  // The diff's base is our head.
  const start = region[0]?.base;
  if (start === undefined) return null;
  return {
    start,
    old: region.filter(({ kind }) => kind !== 'added').map(({ text }) => text),
    text: region.filter(({ kind }) => kind !== 'deleted').map(({ text }) => text),
    before: lines[first - 1]?.text ?? null,
    after: lines[last + 1]?.text ?? null,
  };
}

/** The replacement where a stretch shows all its lines, as they are; what only adds lines takes a neighbour along. */
function fittedTo(
  stretch: ShownStretch,
  replacement: FixedLines,
): Pick<InlinePlace, 'startLine' | 'endLine' | 'suggestion'> | null {
  const shown = new Map(stretch.filter(isAtHead).map(({ head, text }) => [head, text]));
  for (const { start, old, text } of waysToWrite(replacement)) {
    const suggestion = text.map((line) => `${line}\n`).join('');
    if (!old.every((line, index) => shown.get(start + index) === line) || !isPlain(text, suggestion)) continue;
    return { startLine: start, endLine: start + old.length - 1, suggestion };
  }
  return null;
}

type WayToWrite = Pick<FixedLines, 'start' | 'old' | 'text'>;

/** Blank lines at an end are easily lost: where another neighbour ends with words, it is taken. */
function waysToWrite({ start, old, text, before, after }: FixedLines): readonly WayToWrite[] {
  if (old.length) return [{ start, old, text }];
  const under = before === null ? [] : [{ start: start - 1, old: [before], text: [before, ...text] }];
  const above = after === null ? [] : [{ start, old: [after], text: [...text, after] }];
  return [...under, ...above].sort((a, b) => blankEnds(a.text) - blankEnds(b.text));
}

function blankEnds(text: readonly string[]): number {
  return [text[0], text.at(-1)].filter((line) => line?.trim() === '').length;
}

/** No carriage return, nothing that people do not see; and no blank lines alone, which are taken for a deletion. */
function isPlain(text: readonly string[], suggestion: string): boolean {
  if (suggestion.length > LONGEST || suggestion.includes('\r') || hidesText(suggestion)) return false;
  return !text.length || text.some((line) => line.trim() !== '');
}
