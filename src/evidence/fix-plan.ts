/** Plans a fix: the edits of real files that a finding's diffs mean, why there are none, or why it must not be offered with one click. */
import type { Change } from '../domain/change.js';
import type { Anchor, Finding } from '../domain/finding.js';
import { fileKind, NO_ATTRIBUTES, steeredBy } from '../git/file-kinds.js';
import { hidesText } from '../text/characters.js';
import { applyEdits, collide, type Edit, editsOf, joinEdits, sameEdit } from './edits.js';
import {
  type Alignment,
  type ClaimedHunk,
  type ClaimedPatch,
  type LocatableFile,
  locateHunk,
  readPatches,
} from './hunks.js';
import type { Resolver } from './paths.js';

/** What a fix does to one file at head. */
export interface FileEdits {
  readonly path: string;
  readonly creates: boolean;
  /** In order and apart. */
  readonly edits: readonly Edit[];
}

/** `asWritten`: the diff was right to the last blank and line number. */
export type FixPlan =
  | {
      readonly kind: 'located';
      readonly files: readonly FileEdits[];
      readonly asWritten: boolean;
      readonly left: string | null;
    }
  | { readonly kind: 'lost'; readonly reason: string };

/** What is needed to locate fixes. */
export interface FixDesk {
  readonly resolve: Resolver;
  /** Changed text files that a diff without a name may be of. */
  readonly changed: readonly string[];
  readonly file: (path: string) => LocatableFile | 'lossy' | null;
  readonly exists: (path: string) => boolean;
}

/** Locates all diffs of a finding. The first must be found; a later one that is not, or that is an alternative, is left out and said. */
export function planFix(finding: Finding, anchors: readonly Anchor[], desk: FixDesk): FixPlan {
  const diffs = (finding.fix?.diffs ?? []).filter((diff) => readPatches(diff).length > 0);
  if (!diffs.length) return { kind: 'lost', reason: 'the diff changes no line' };
  let plan: FixPlan | null = null;
  for (const diff of diffs) {
    const next = planDiff(diff, anchors, desk);
    if (plan === null || plan.kind === 'lost') plan = plan ?? next;
    else plan = withFurtherDiff(plan, next);
  }
  return plan ?? { kind: 'lost', reason: 'the diff changes no line' };
}

type LocatedPlan = Extract<FixPlan, { kind: 'located' }>;

function withFurtherDiff(plan: LocatedPlan, next: FixPlan): FixPlan {
  if (next.kind === 'lost') return { ...plan, left: `a further diff of it was left out: ${next.reason}` };
  const merged = mergeFiles(plan.files, next.files);
  if (merged === null)
    return { ...plan, left: 'a further diff of it changes the same lines and was taken for an alternative' };
  return { ...plan, files: merged, asWritten: plan.asWritten && next.asWritten, left: plan.left ?? next.left };
}

/** The edits of both; `null` when they collide. Edits that are the same are made once. */
export function mergeFiles(a: readonly FileEdits[], b: readonly FileEdits[]): FileEdits[] | null {
  const merged = [...a];
  for (const file of b) {
    const index = merged.findIndex(({ path }) => path === file.path);
    const known = merged[index];
    if (!known) merged.push(file);
    else {
      const fresh = file.edits.filter((edit) => !known.edits.some((other) => sameEdit(edit, other)));
      if (fresh.some((edit) => known.edits.some((other) => collide(edit, other)))) return null;
      merged[index] = { ...known, edits: [...known.edits, ...fresh].sort((x, y) => x.at - y.at) };
    }
  }
  return merged;
}

function planDiff(diff: string, anchors: readonly Anchor[], desk: FixDesk): FixPlan {
  let files: FileEdits[] = [];
  let asWritten = true;
  for (const patch of readPatches(diff)) {
    const planned = planPatch(patch, anchors, desk);
    if (typeof planned === 'string') return { kind: 'lost', reason: planned };
    const merged = mergeFiles(files, [planned.file]);
    if (merged === null) return { kind: 'lost', reason: `its hunks change the same lines of ${planned.file.path}` };
    files = merged;
    asWritten &&= planned.asWritten;
  }
  return { kind: 'located', files, asWritten, left: null };
}

interface PlannedPatch {
  readonly file: FileEdits;
  readonly asWritten: boolean;
}

/** A text says why it cannot be. */
function planPatch(patch: ClaimedPatch, anchors: readonly Anchor[], desk: FixDesk): PlannedPatch | string {
  if (patch.special) return 'it changes modes, renames or removes a file: more than lines';
  if (patch.path === null) return planNameless(patch, anchors, desk);
  if (/(^|\/)(\.\.|\.git)(\/|$)|^[/~]/.test(patch.path) && patch.creates)
    return 'it would write outside of the repository';
  if (patch.creates && !desk.exists(patch.path)) return createFile(patch.path, patch);
  const resolution = desk.resolve(patch.path);
  if (resolution.kind !== 'found' || resolution.side !== 'head') return `there is no file ${patch.path} at head`;
  return planIn(patch, resolution.path, anchors, desk);
}

/** A diff that names no file is of a cited one, else of the only changed file that has its lines. */
function planNameless(patch: ClaimedPatch, anchors: readonly Anchor[], desk: FixDesk): PlannedPatch | string {
  const cited = [...new Set(anchors.filter((anchor) => anchor.side === 'head').map((anchor) => anchor.path))];
  const tried = cited.map((path) => planIn(patch, path, anchors, desk));
  const found = tried.find((planned) => typeof planned !== 'string');
  if (found) return found;
  const others = desk.changed
    .filter((path) => !cited.includes(path))
    .map((path) => planIn(patch, path, anchors, desk))
    .flatMap((planned) => (typeof planned === 'string' ? [] : planned));
  const [only, second] = others;
  if (only && !second) return only;
  return tried[0] ?? 'it names no file, nor does the finding';
}

function planIn(patch: ClaimedPatch, path: string, anchors: readonly Anchor[], desk: FixDesk): PlannedPatch | string {
  const text = desk.file(path);
  if (text === null) return `there is no text file ${path} at head`;
  if (text === 'lossy') return `${path} is not UTF-8, so that a diff of it would be wrong`;
  const near = anchors.find((anchor) => anchor.path === path && anchor.side === 'head')?.lines ?? null;
  const edits: Edit[] = [];
  let asWritten = patch.path === path;
  for (const [index, hunk] of patch.hunks.entries()) {
    const told = patch.hunks.length > 1 ? `its part ${index + 1}` : 'it';
    if (hunk.lines.every(({ kind }) => kind === 'added')) return `${told} only adds lines and does not show where`;
    if (leavesOut(hunk, path)) return `${told} leaves out lines that it adds or deletes`;
    const located = locateHunk(hunk, text, near);
    if (located.kind !== 'found') {
      const where = located.kind === 'several' ? `at several places in ${path}` : `not in ${path}`;
      return `the lines that ${told} starts from are ${where}`;
    }
    edits.push(...editsOf(hunk, located.alignment, text.lines));
    asWritten &&= isExact(hunk, located.alignment, text.lines);
  }
  const ordered = [...edits].sort((a, b) => a.at - b.at);
  if (ordered.some((edit, index) => ordered.slice(index + 1, index + 2).some((next) => collide(edit, next)))) {
    return `its parts change the same lines of ${path}`;
  }
  const real = joinEdits(ordered).filter((edit) => changesSomething(edit, text.lines));
  if (!real.length) return 'what it asks for is there already';
  return { file: { path, creates: false, edits: real }, asWritten };
}

function createFile(path: string, patch: ClaimedPatch): PlannedPatch | string {
  const lines = patch.hunks.flatMap((hunk) => hunk.lines);
  if (lines.some(({ kind }) => kind !== 'added')) return `it changes ${path}, which is not there`;
  const insert = lines.map((line) => line.text);
  return { file: { path, creates: true, edits: [{ at: 0, remove: 0, insert }] }, asWritten: false };
}

/** An added or deleted line that only stands for others; in Python three dots are code. */
function leavesOut(hunk: ClaimedHunk, path: string): boolean {
  const bare = /\.pyi?$/.test(path) ? /^\s*…\s*$/ : /^\s*(?:\.{3,}|…)\s*$/;
  const comment = /^\s*(?:\/\/|#|--|\/\*|<!--)\s*(?:\.{3,}|…)/;
  return hunk.lines.some(
    ({ kind, text }) => (kind === 'added' || kind === 'deleted') && (bare.test(text) || comment.test(text)),
  );
}

function changesSomething(edit: Edit, lines: readonly string[]): boolean {
  return (
    applyEdits(lines.slice(edit.at, edit.at + edit.remove), [{ ...edit, at: 0 }]).join('\n') !==
    lines.slice(edit.at, edit.at + edit.remove).join('\n')
  );
}

/** Numbers, counts, blanks: all as `git apply` wants them. */
function isExact(hunk: ClaimedHunk, alignment: Alignment, lines: readonly string[]): boolean {
  const old = hunk.lines.filter(({ kind }) => kind === 'context' || kind === 'deleted');
  const added = hunk.lines.filter(({ kind }) => kind === 'added').length;
  const kept = hunk.lines.filter(({ kind }) => kind === 'context').length;
  const { header } = hunk;
  if (header?.oldCount !== old.length || header.newCount !== kept + added || old.length !== hunk.lines.length - added)
    return false;
  const first = alignment.find((line) => line !== null) ?? 0;
  const before = old.findIndex(({ text }) => text.trim() !== '');
  if (first - before !== header.start - 1) return false;
  return old.every(({ text }, index) => text === (lines[header.start - 1 + index] ?? '').replace(/\r$/, ''));
}

// Why a fix must not be offered with one click.

/** The first reason against a fix; `null` when it touches only cited or changed files and nothing sensitive. */
export function notConfined(
  files: readonly FileEdits[],
  anchors: readonly Anchor[],
  change: Pick<Change, 'files'>,
): string | null {
  const allowed = new Set([...anchors.map((anchor) => anchor.path), ...change.files.map((file) => file.path)]);
  for (const { path, edits } of files) {
    if (!allowed.has(path)) return `it touches ${path}, which is neither cited nor changed`;
    if (steeredBy(path) !== null || path.startsWith('.github/'))
      return `it touches ${path}, which people must change themselves`;
    if (fileKind(path, NO_ATTRIBUTES, false) === 'lock') return `it touches the lock file ${path}`;
    if (edits.some((edit) => edit.insert.some(hidesText))) return 'it adds invisible characters';
  }
  return null;
}
