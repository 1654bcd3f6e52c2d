/** Finds out what became of an earlier finding's code in the file as it is now, and how far two findings about the same lines agree. */
import type { AddedSince, FileVersion, PriorFile } from '../domain/past.js';
import type { PriorFinding, PriorPlace } from '../domain/round.js';
import { codeNames, consequencesOf, identifierParts, proseOf, stem, subjectOf, wordsOf } from '../join/join.js';
import { listed } from '../text/wording.js';
import {
  type CodeLine,
  codeLines,
  findRenamed,
  fixAddedTo,
  fixIsIn,
  guardsIn,
  keysOf,
  linesOf,
  namesIn,
  offsetsIn,
  type CodeNowReading,
  readingOf,
  reappearsIn,
  runsIn,
  streamOf,
  tally,
} from './code-now.js';

/** `line` and `path` say where the code is now; `reason` is a clause for people. */
export type CodeState =
  | {
      readonly kind: 'present';
      readonly path: string;
      readonly line: number | null;
      /** The cited lines under their new names; `null` when they are as they were. */
      readonly code: readonly string[] | null;
      readonly reason: string;
    }
  /** Something changed there, but nothing that the claim is about. */
  | { readonly kind: 'touched' | 'rewritten' | 'fix-in' | 'removed' | 'unknown'; readonly reason: string };

interface StateInput {
  readonly finding: PriorFinding;
  readonly place: PriorPlace;
  readonly file: PriorFile | null;
  /** Other files of head that may hold the code now. */
  readonly elsewhere: readonly PriorFile[];
  /** What was added since; `null` when that is not known. */
  readonly added: readonly AddedSince[] | null;
  /** The findings of the last report: lines that were added to where another one stands are its fix. */
  readonly others: readonly PriorFinding[];
  /** Strict: comments, layout and new names are no change, and a change must be about the claim. */
  readonly strict: boolean;
  /** Whether the change still touches the file; `null` when that is not known. */
  readonly inChange: boolean | null;
}

/** The lines of both versions that count, and the cited ones among them. */
interface Sides {
  readonly cited: readonly CodeLine[];
  readonly before: readonly CodeLine[] | null;
  readonly now: readonly CodeLine[];
  readonly nowPath: string;
}

/** What became of the code at a place. Never `removed` or `rewritten` by layout, comments, renames or moves when strict. */
export function stateOf(input: StateInput): CodeState {
  const { strict, place, finding } = input;
  const state = stateRead(input, readingOf(place.path, strict));
  if (strict || state.kind !== 'rewritten' || ABOUT_WORDS.test(finding.title)) return state;
  // A remark that explains a defect is not its fix.
  const bare = stateRead(input, readingOf(place.path, true));
  return bare.kind === 'present' ? { kind: 'touched', reason: 'only comments changed there' } : state;
}

/** Claims that a change of comments may answer. */
const ABOUT_WORDS = /\b(comment|doc(s|string|umentation|umented)?|godoc|javadoc|todo|typo|wording|explain)(s|ed)?\b/i;

function stateRead(input: StateInput, reading: CodeNowReading): CodeState {
  const { place, file } = input;
  if (!file || file.now.kind === 'unknown') return unknown('its file could not be read');
  const sides = sidesOf(place, file, reading) ?? sidesOf(place, file, 'all');
  if (!sides) return fixedElsewhere(input, versionLines(file.now, reading) ?? []) ?? wholeFile(file);
  if (place.side === 'base') return deletedCode(sides);
  const moved = movedTo(input, sides, reading);
  if (file.now.kind === 'absent') {
    return moved ?? doubted(input, sides) ?? { kind: 'removed', reason: `\`${place.path}\` is gone` };
  }
  if (
    place.primary &&
    fixIsIn(input.finding.fix, { path: place.path, before: sides.before, now: sides.now }, reading)
  ) {
    return { kind: 'fix-in', reason: 'the proposed fix is in' };
  }
  const still = stillThere(input, sides);
  if (still?.kind === 'present') return fixedElsewhere(input, sides.now) ?? still;
  return still ?? moved ?? doubted(input, sides) ?? changed(input, sides);
}

/**
 * The cited code is as it was, and its fix was made somewhere else, e.g. in a helper. Of what holds the gate that is a
 * reason to ask about it, and none to close it: the same lines may have gone in for another defect, or for show.
 */
function fixedElsewhere(
  { finding, place, added, others, strict }: StateInput,
  now: readonly CodeLine[],
): CodeState | null {
  if (!place.primary || !finding.fix.trim() || !added) return null;
  const paths = fixAddedTo(finding.fix, added, now);
  const isTheirs = (path: string): boolean =>
    others.some(
      (other) =>
        other.key !== finding.key && other.places[0]?.path === path && fixAddedTo(other.fix, added, []).includes(path),
    );
  const [path] = paths;
  if (path === undefined || paths.some(isTheirs)) return null;
  const reason = `the lines of its fix were added to ${listed(paths.map((each) => `\`${each}\``))}`;
  return { kind: strict ? 'touched' : 'fix-in', reason };
}

const unknown = (reason: string): CodeState => ({ kind: 'unknown', reason });

function sidesOf(place: PriorPlace, file: PriorFile, reading: CodeNowReading): Sides | null {
  const before = versionLines(file.before, reading);
  const cited = citedLines(place, file.before, reading);
  if (!cited.length) return null;
  return { cited, before, now: versionLines(file.now, reading) ?? [], nowPath: file.nowPath };
}

function versionLines(version: FileVersion, reading: CodeNowReading): CodeLine[] | null {
  if (version.kind === 'unknown') return null;
  return version.kind === 'text' ? codeLines(linesOf(version.text), reading) : [];
}

/** The code that the last round kept; when it kept none, the lines at the last round's head. */
function citedLines({ code, lines }: PriorPlace, before: FileVersion, reading: CodeNowReading): CodeLine[] {
  if (code.length) return codeLines(code, reading);
  if (!lines || before.kind !== 'text') return [];
  return codeLines(linesOf(before.text).slice(lines.start - 1, lines.end), reading);
}

/** A finding about a file as a whole, or without code to compare. */
function wholeFile({ path, before, now, nowPath }: PriorFile): CodeState {
  if (now.kind === 'absent') return { kind: 'removed', reason: `\`${path}\` is gone` };
  if (before.kind === 'text' && now.kind === 'text' && before.text === now.text) {
    return { kind: 'present', path: nowPath, line: null, code: null, reason: 'the file is as it was' };
  }
  return unknown('it cites no code that could be compared');
}

/** A finding about lines that the change deletes is answered when they are back. */
function deletedCode({ cited, now, nowPath }: Sides): CodeState {
  if (runsIn(keysOf(cited), keysOf(now)).length) return { kind: 'rewritten', reason: 'the deleted lines are back' };
  return { kind: 'present', path: nowPath, line: null, code: null, reason: 'the deleted lines are still missing' };
}

/** The code in another file of head, more often than it was there before. */
function movedTo({ elsewhere }: StateInput, { cited, nowPath }: Sides, reading: CodeNowReading): CodeState | null {
  const keys = keysOf(cited);
  for (const other of elsewhere) {
    if (other.nowPath === nowPath) continue;
    const now = versionLines(other.now, reading) ?? [];
    const found = runsIn(keys, keysOf(now));
    const earlier = runsIn(keys, keysOf(versionLines(other.before, reading) ?? [])).length;
    if (found.length > earlier) {
      const line = now[found[0] ?? 0]?.number ?? null;
      return {
        kind: 'present',
        path: other.nowPath,
        line,
        code: null,
        reason: `the code is now in \`${other.nowPath}\``,
      };
    }
  }
  return null;
}

/** What holds the gate is not gone while code like it was added to another file, or while that is not known. */
function doubted({ strict, added }: StateInput, { cited, nowPath }: Sides): CodeState | null {
  if (!strict) return null;
  if (!added) return { kind: 'touched', reason: 'the last head is lost, so that its code cannot be followed' };
  const path = reappearsIn(cited, added, nowPath);
  return path === null ? null : { kind: 'touched', reason: `code like it was added to \`${path}\`` };
}

/** The cited code where it was, elsewhere in its file, in another layout, between new lines, or under new names. */
function stillThere(input: StateInput, sides: Sides): CodeState | null {
  const { nowPath } = sides;
  const here = (at: number, reason: string): CodeState => ({
    kind: 'present',
    path: nowPath,
    line: sides.now[at]?.number ?? null,
    code: null,
    reason,
  });
  const keys = keysOf(sides.cited);
  const runs = runsIn(keys, keysOf(sides.now));
  if (runs.length) {
    const at = nearest(runs, sides.now, input.place);
    return guarded(input, sides, at) ?? here(at, 'the code is as it was');
  }
  const inside = spread(keys, keysOf(sides.now));
  if (inside !== null)
    return guarded(input, sides, inside) ?? here(inside, 'the code is as it was, with lines between');
  const wrapped = reformatted(sides);
  if (wrapped !== null) return here(wrapped, 'only its layout changed');
  return renamed(input, sides);
}

/** The same code under new names. A new name that the finding itself asks for is another call, not another name. */
function renamed({ finding }: StateInput, sides: Sides): CodeState | null {
  const found = findRenamed(sides.cited, sides.before, sides.now);
  if (!found) return null;
  const claim = new Set(namesIn(`${finding.title}\n${finding.body}\n${finding.fix}`));
  if ([...found.renaming.values()].some((name) => claim.has(name))) return null;
  const names = [...found.renaming].map(([old, fresh]) => `\`${old}\` → \`${fresh}\``).join(', ');
  const window = sides.now.slice(found.at, found.at + sides.cited.length);
  return {
    kind: 'present',
    path: sides.nowPath,
    line: window[0]?.number ?? null,
    code: window.map(({ raw }) => raw),
    reason: `only names changed: ${names}`,
  };
}

function nearest(runs: readonly number[], now: readonly CodeLine[], { lines }: PriorPlace): number {
  const away = (at: number): number => Math.abs((now[at]?.number ?? 0) - (lines?.start ?? 0));
  return [...runs].sort((a, b) => away(a) - away(b))[0] ?? 0;
}

/** Lines that came to stand beside or between the cited ones and bear on them. */
function guarded(input: StateInput, sides: Sides, at: number): CodeState | null {
  const [guard] = guardsIn(sides, at, input.strict);
  if (!guard) return null;
  return { kind: 'rewritten', reason: `new lines guard it: \`${guard.raw.slice(0, 80)}\`` };
}

/** Index of the first cited line when all stand in their order, at most twice as far apart. */
function spread(keys: readonly string[], now: readonly string[]): number | null {
  if (keys.length < 2) return null;
  for (let start = now.indexOf(keys[0] ?? ''); start >= 0; start = now.indexOf(keys[0] ?? '', start + 1)) {
    const limit = start + keys.length * 2 + 8;
    let next = 0;
    for (let at = start; at < Math.min(limit, now.length) && next < keys.length; at += 1) {
      if (now[at] === keys[next]) next += 1;
    }
    if (next === keys.length) return start;
  }
  return null;
}

const CONTEXT = 24;

/** Index of the line in which the cited code begins, with the same code around it but other line breaks. */
function reformatted({ cited, before, now }: Sides): number | null {
  const part = streamOf(cited).text.replace(/,$/, '');
  const whole = streamOf(now);
  const then = before ? streamOf(before).text : '';
  const origins = offsetsIn(part, then);
  for (const at of offsetsIn(part, whole.text)) {
    const bounded = whole.edges.has(at) && whole.edges.has(at + part.length);
    const sameAround = origins.some((origin) => around(then, origin, part) === around(whole.text, at, part));
    if (bounded || sameAround) return lineAt(now, at);
  }
  return null;
}

function around(text: string, at: number, part: string): string {
  return text.slice(Math.max(0, at - CONTEXT), at + part.length + CONTEXT);
}

function lineAt(lines: readonly CodeLine[], offset: number): number {
  let passed = 0;
  const index = lines.findIndex((line) => (passed += streamOf([line]).text.length) > offset);
  return Math.max(0, index);
}

/** Not there any more: removed, rewritten, or changed in something that the claim is not about. */
function changed(input: StateInput, sides: Sides): CodeState {
  const { cited, before, now } = sides;
  const left = tally(keysOf(now));
  const gone = cited.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  if (gone.length === cited.length && isRemoval(input, before, now)) {
    return {
      kind: 'removed',
      reason: input.inChange === false ? 'the change was taken back' : 'its lines are deleted',
    };
  }
  if (!input.strict || !gone.length || gone.length * 2 >= cited.length || concerns(input.finding, gone)) {
    return { kind: 'rewritten', reason: 'its lines are rewritten' };
  }
  return { kind: 'touched', reason: 'lines near it changed, not those that it is about' };
}

/** Nothing was put in the place of the cited lines. */
function isRemoval(
  { inChange, finding }: StateInput,
  before: readonly CodeLine[] | null,
  now: readonly CodeLine[],
): boolean {
  if (inChange === false && finding.origin.kind === 'introduced') return true;
  if (!before) return false;
  const earlier = tally(keysOf(before));
  return now.every(({ key }) => {
    const count = earlier.get(key) ?? 0;
    earlier.set(key, count - 1);
    return count > 0;
  });
}

/** Whether the title or the fix names what the changed lines use. */
function concerns(finding: PriorFinding, gone: readonly CodeLine[]): boolean {
  const deleted = finding.fix.split('\n').filter((line) => /^-(?!--)/.test(line));
  const named = new Set(namesIn(`${finding.title}\n${deleted.join('\n')}`));
  return gone.some(({ raw }) => namesIn(raw).some((name) => name.length > 2 && named.has(name)));
}

// Whether two findings about the same lines cannot mean the same, and how much they share.

interface StateStatement {
  readonly title: string;
  readonly text: string;
}

/** Kinds that hardly any finding goes without: to share one of them says nothing, and neither does to have another. */
const VAGUE: ReadonlySet<string> = new Set(['absence', 'wrong', 'validation', 'platform', 'compatibility']);

function kindsOf({ title, text }: StateStatement): Set<string> {
  return new Set(consequencesOf(`${title}\n${proseOf(text)}`).filter((kind) => !VAGUE.has(kind)));
}

/**
 * One asks for a test or a text and the other does not, or the later one names kinds of defect of which the earlier one
 * has none.
 */
export function contradiction(then: StateStatement, now: StateStatement): boolean {
  const [before, after] = [subjectOf(then.title, ''), subjectOf(now.title, '')];
  if (before !== after && [before, after].some((subject) => subject === 'test-gap' || subject === 'documentation'))
    return true;
  const [old, fresh] = [kindsOf(then), kindsOf(now)];
  return fresh.size > 0 && ![...fresh].some((kind) => old.has(kind));
}

/** Kinds and words that both have. `code`: the lines that both cite; their names are no words of either. */
export function inCommon(then: StateStatement, now: StateStatement, code: readonly string[]): number {
  const kinds = kindsOf(now);
  const given = new Set(code.flatMap(codeNames).flatMap(identifierParts).map(stem));
  const words = ({ title, text }: StateStatement): string[] =>
    wordsOf(`${title}\n${proseOf(text)}`).filter((word) => !given.has(word));
  const other = new Set(words(now));
  const shared = [...kindsOf(then)].filter((kind) => kinds.has(kind)).length;
  return shared + [...new Set(words(then))].filter((word) => other.has(word)).length;
}
