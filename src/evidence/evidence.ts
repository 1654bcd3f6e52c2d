/** Checks findings against the repository: says what to read, then decides places, origins and fixes from what git answered. */
import { type Change, isSummarised } from '../domain/change.js';
import {
  type Anchor,
  type AnchoredFinding,
  type Finding,
  type FixCheck,
  type LineRange,
  type Origin,
  overlap,
  type Review,
  type Side,
  type SourceOrigin,
  type Testimony,
} from '../domain/finding.js';
import type { ProsePlace } from '../domain/report.js';
import { severityRank } from '../domain/severity.js';
import { writePatch } from './edits.js';
import { type FileEdits, type FixDesk, type FixPlan, mergeFiles, notConfined, planFix } from './fix-plan.js';
import { locatable, type LocatableFile, namedPaths, readPatches } from './hunks.js';
import { type Blames, type Desk, type Ground, groundOf, makeDesk } from './line-origin.js';
import { basePath, type PathListing, makeResolver, type Resolver } from './paths.js';
import { makeMatcher, placeFinding } from './place.js';
import { changedLines, type FileRequest, sourceKey, type Sources } from './quote.js';
import { hear } from './testimony.js';
import { absenceOf } from './ties.js';
export { citable, type CitedText, evidenceLines, quotedLines } from './cited.js';
export { type EntryKind, type PathListing as Listing, makeResolver } from './paths.js';
export { type Content, type FileRequest, makeSources, sourceKey, type Sources } from './quote.js';
export { settleOrigin, type Word } from './testimony.js';
export { absenceOf } from './ties.js';

/** A finding whose places were looked up. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly anchors: readonly Anchor[];
}

/** PLAN: the files to read, each once: all that are cited or named by a quote, a fix or the text, and all changed ones, at head and at base. */
export function filesToRead(findings: readonly Finding[], change: Change, listing: PathListing): FileRequest[] {
  const resolve = makeResolver(listing, change);
  const cited = findings.flatMap((finding) => [
    ...placesInProse([finding.body]).map((place) => place.path),
    ...finding.locations.map((location) => location.path),
    ...finding.quotes.flatMap((quote) => quote.path ?? []),
    ...(finding.fix?.diffs ?? []).flatMap(namedPaths),
  ]);
  // What no prompt shows nobody quotes by mistake: it is read only when cited.
  const changed = change.files.filter((file) => !isSummarised(file)).map((file) => file.path);
  const requests = [...[...new Set(cited)].flatMap((path) => meant(path, resolve)), ...changed].flatMap((path) =>
    bothSides(path, change, listing),
  );
  return [...new Map(requests.map((request) => [sourceKey(request), request])).values()];
}

/** DECIDE: one anchor per claimed location of each finding, in their order. */
export function placeFindings(
  findings: readonly Finding[],
  change: Change,
  listing: PathListing,
  sources: Sources,
): PlacedFinding[] {
  const desk = {
    change,
    sources,
    resolve: makeResolver(listing, change),
    match: makeMatcher(sources),
    changed: changedLines(change),
  };
  return findings.map((finding) => ({ finding, anchors: placeFinding(finding, desk) }));
}

function meant(path: string, resolve: Resolver): readonly string[] {
  const resolution = resolve(path);
  if (resolution.kind === 'found') return resolution.folder ? [] : [resolution.path];
  return resolution.kind === 'ambiguous' ? resolution.paths.slice(0, 10) : [];
}

/** The file at head, and at base when the change touches it. */
function bothSides(path: string, change: Change, listing: PathListing): FileRequest[] {
  const touched = change.files.some((file) => file.path === path);
  const old = touched ? basePath(path, change) : null;
  return [
    ...(listing.has(path) ? [{ side: 'head', path } as const] : []),
    ...(old === null ? [] : [{ side: 'base', path: old } as const]),
  ];
}

const NO_REPOSITORY = 'there was no repository to check it with';

/** Every finding of every review, marked as unchecked: places `unverified`, origins `unknown`, fixes `no`, each with `reason`. */
export function withoutEvidence(reviews: readonly Review[], reason: string = NO_REPOSITORY): AnchoredFinding[] {
  return reviews.flatMap((review) => review.findings).map((finding) => unchecked(finding, reason));
}

/** One finding without evidence. */
function unchecked(finding: Finding, reason: string): AnchoredFinding {
  return {
    finding,
    anchors: claimedAnchors(finding),
    origin: unknownOrigin(reason),
    fix: uncheckedFix(finding, reason),
  };
}

/** The claimed places as they are, none checked. */
function claimedAnchors(finding: Finding): Anchor[] {
  return finding.locations.map((claimed, index) => ({
    claimed,
    path: claimed.path,
    lines: claimed.lines,
    side: 'head',
    primary: index === 0,
    state: 'unverified',
    quote: 'none',
    excerpt: null,
  }));
}

/** An origin that could not be decided, with the reason. */
export function unknownOrigin(reason: string): SourceOrigin {
  return unheard({ kind: 'unknown', commit: null, reason });
}

/** An origin of which nobody's words are known: it supports nothing beyond itself. */
export function unheard(origin: Origin): SourceOrigin {
  return { ...origin, older: null, testimony: { kind: 'silent' } };
}

/** The claimed fix, not tried. */
function uncheckedFix(finding: Finding, reason: string): FixCheck {
  const diff = (finding.fix?.diffs ?? []).join('\n');
  if (!diff.trim()) return { diff: '', applies: 'none', reason: 'no diff was given', confined: false };
  return { diff, applies: 'no', reason: `not tried: ${reason}`, confined: false };
}

// Places that prose names (`file.go:12`), and what the repository shows there.

/** A place as prose names it; `text` is what stands there, to be made a link. */
interface NamedPlace {
  readonly text: string;
  readonly path: string;
  readonly lines: LineRange;
}

/** A word of a path's characters and a line: longer words are no paths, and each is looked at once. */
const PLACE = /(?<![\w/.@+~-])([\w@.+~/-]{1,300}):(\d{1,7})(?:[-–](\d{1,7}))?(?!\.*[\w:])/g;
/** Folders, and a name that holds a letter. */
const PATH = /^(?:[\w@.+~-]+\/)*[\w@.+~-]*[A-Za-z_][\w+-]*(?:\.[A-Za-z]\w{0,9})?$/;
const MAX_LINES = 8;
const MAX_WIDTH = 200;

/** PLAN: each place once, in the order of its first mention. */
export function placesInProse(texts: readonly string[]): NamedPlace[] {
  const places = new Map<string, NamedPlace>();
  for (const text of texts) {
    for (const [found, path = '', start = '', end = start] of text.matchAll(PLACE)) {
      // `host:8080` and `12:30` are no places; a name with an ending or a folder is.
      if (!/[./]/.test(path) || /^\d|\/\//.test(path) || !PATH.test(path)) continue;
      const [from, to] = [Number(start), Number(end)];
      if (from > 0) places.set(found, { text: found, path, lines: { start: from, end: Math.max(from, to) } });
    }
  }
  return [...places.values()];
}

/** DECIDE: the places that are in the repository at head, with a few lines of real code. */
export function lookUpPlaces(places: readonly NamedPlace[], resolve: Resolver, sources: Sources): ProsePlace[] {
  return places.flatMap(({ text, path, lines }) => {
    const resolution = resolve(path);
    if (resolution.kind !== 'found' || resolution.side !== 'head' || resolution.folder) return [];
    const file = sources.file('head', resolution.path);
    if (!file || lines.start > file.lines.length) return [];
    const endLine = Math.min(lines.end, file.lines.length);
    const shown = file.lines.slice(lines.start - 1, Math.min(endLine, lines.start + MAX_LINES - 1));
    const excerpt = shown.map((line) => line.replace(/\r$/, '').slice(0, MAX_WIDTH)).join('\n');
    return [{ text, path: resolution.path, startLine: lines.start, endLine, excerpt }];
  });
}

// Origin: what to blame, and the decision from the change and git's blame.

/** A file to blame, once, at the lines that findings cite; sorted and apart. */
export interface BlameRequest {
  readonly side: Side;
  readonly path: string;
  readonly ranges: readonly LineRange[];
}

/** PLAN: one blame per cited file, however many findings cite it. */
export function linesToBlame(placed: readonly PlacedFinding[], change: Pick<Change, 'files'>): BlameRequest[] {
  const changed = changedLines(change);
  const requests = new Map<string, { side: Side; path: string; ranges: LineRange[] }>();
  for (const anchor of placed.flatMap(({ anchors }) => anchors)) {
    // No excerpt: there is no text at the place, so nothing to blame.
    if (anchor.lines === null || anchor.excerpt === null) continue;
    const { side, path } = anchor;
    const { lines } = anchor;
    // Git sees that a block was moved only when it is asked for the whole block.
    const blocks = (changed.get(sourceKey(anchor)) ?? []).filter((block) => overlap(block, lines) > 0);
    const request = requests.get(sourceKey(anchor)) ?? { side, path, ranges: [] };
    requests.set(sourceKey(anchor), { side, path, ranges: [...request.ranges, lines, ...blocks] });
  }
  return [...requests.values()].map((request) => ({ ...request, ranges: union(request.ranges) }));
}

/** DECIDE: what each finding by itself shows of where its code comes from, in their order. `settleOrigin` judges them together. */
export function decideOrigins(
  placed: readonly PlacedFinding[],
  change: Change,
  blames: Blames,
  sources: Sources,
): SourceOrigin[] {
  const desk = makeDesk(change, blames, sources);
  return placed.map((finding) => decideOrigin(finding, desk));
}

function decideOrigin({ finding, anchors }: PlacedFinding, desk: Desk): SourceOrigin {
  const paths = [...new Set(anchors.map(({ path }) => path))];
  const { testimony, near } = hear(finding, paths, desk.register);
  const absence = absenceOf(finding);
  if (absence === 'elsewhere') {
    const reason = 'the finding claims that something is absent, which no line of code can show';
    return { ...unknownOrigin(reason), testimony };
  }
  const places = judged(anchors, desk);
  const [first, ...others] = places.map((anchor) => ({ anchor, ...groundOf(finding, anchor, desk) }));
  if (first === undefined) return { ...unknownOrigin('the finding names no place'), testimony };
  const { origin, older } = groundOfAll(first, others);
  if (origin.kind !== 'pre-existing') return { ...origin, older, testimony };
  const doubt = doubtOf(testimony, near, absence);
  if (doubt === null) return { ...origin, older, testimony };
  return { kind: 'unknown', commit: null, reason: `${doubt}; yet ${origin.reason}`, older, testimony };
}

/** All places; those that name an untouched file, or the first one's, without a line say nothing. */
function judged([first, ...others]: readonly Anchor[], desk: Desk): Anchor[] {
  if (!first) return [];
  return [
    first,
    ...others.filter((anchor) => anchor.lines !== null || (anchor.path !== first.path && desk.fileOf(anchor) !== null)),
  ];
}

type Judged = Ground & { readonly anchor: Anchor };

/** What ties one of the places to the change ties the finding; it is older only when all of them are. */
function groundOfAll(first: Judged, others: readonly Judged[]): Ground {
  const older = others.every((other) => other.older !== null) ? first.older : null;
  if (reaches(first)) return { origin: first.origin, older };
  const reached = others.find(reaches);
  if (reached) return { origin: exposedBy(reached), older };
  const open = others.find(({ origin }) => origin.kind === 'unknown');
  if (first.origin.kind === 'unknown' || !open) return { origin: first.origin, older };
  return { origin: { ...open.origin, reason: alsoCited(open) }, older };
}

function reaches({ origin }: Ground): boolean {
  return origin.kind === 'introduced' || origin.kind === 'exposed';
}

function exposedBy(place: Judged): Origin {
  return { kind: 'exposed', commit: place.origin.commit, reason: alsoCited(place) };
}

function alsoCited({ anchor, origin }: Judged): string {
  const line = anchor.lines ? `:${anchor.lines.start}` : '';
  return `the finding also cites ${anchor.path}${line}, where ${origin.reason}`;
}

/** Why older code in an untouched file may still be this change's doing. */
function doubtOf(testimony: Testimony, near: string | null, absence: 'anywhere' | 'none'): string | null {
  if (testimony.kind === 'tied') return `its reviewer ${testimony.reason}`;
  if (near !== null) return `its reviewer ${near}`;
  return absence === 'anywhere' ? 'the finding claims that something is absent or was left as it was' : null;
}

/** Ranges brought together where they touch. */
function union(ranges: readonly LineRange[]): LineRange[] {
  const merged: LineRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end + 1) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}

// Fixes: which diffs of reviewers to try on head, and which of them apply.

/** A fix to try on head, by the position of its finding. `paths`: the files it touches that are there. */
export interface FixTrial {
  readonly index: number;
  readonly plan: FixPlan;
  /** The diff to check; empty when the fix was not located. */
  readonly patch: string;
  readonly paths: readonly string[];
}

/** What `git apply --check` said: `null` that it applies, else why not; by the position of the finding. */
export type ApplyAnswers = ReadonlyMap<number, string | null>;

/** PLAN: one trial per finding that proposes a diff. */
export function fixesToTry(
  placed: readonly PlacedFinding[],
  change: Pick<Change, 'files'>,
  listing: PathListing,
  sources: Sources,
): FixTrial[] {
  const desk = {
    resolve: makeResolver(listing, change),
    changed: change.files.map((file) => file.path),
    file: fileReader(sources),
    exists: (path: string) => listing.has(path),
  };
  return placed.flatMap(({ finding, anchors }, index): FixTrial[] => {
    if (!hasDiff(finding.fix?.diffs ?? [])) return [];
    const plan = planFix(finding, anchors, desk);
    if (plan.kind === 'lost') return [{ index, plan, patch: '', paths: [] }];
    return [{ index, plan, patch: writeFix(plan.files, sources), paths: pathsOf(plan.files) }];
  });
}

/** DECIDE: one fix per finding, in their order. */
export function decideFixes(
  placed: readonly PlacedFinding[],
  trials: readonly FixTrial[],
  answers: ApplyAnswers,
  change: Pick<Change, 'files'>,
): FixCheck[] {
  const tried = new Map(trials.map((trial) => [trial.index, trial]));
  return placed.map(({ finding, anchors }, index) => {
    const claimed = uncheckedFix(finding, '');
    const trial = tried.get(index);
    if (!trial) return { ...claimed, applies: 'none', diff: '', reason: 'no diff was given', confined: false };
    const refused = (reason: string): FixCheck => ({ ...claimed, applies: 'no', reason, confined: false });
    if (trial.plan.kind === 'lost') return refused(trial.plan.reason);
    const answer = answers.get(index);
    if (answer !== null) return refused(answer ?? 'git was not asked');
    const against = notConfined(trial.plan.files, anchors, change) ?? trial.plan.left;
    const state = trial.plan.asWritten ? 'applies' : 'offset';
    const told = trial.plan.asWritten ? 'applies as written' : 'located by its lines and rewritten, then applies';
    const reason = against === null ? told : `${told}; ${against}`;
    return { diff: trial.patch, applies: state, reason, confined: against === null };
  });
}

/** The confined fixes that apply together, most severe first, as one patch on head. */
export function collectFixes(
  placed: readonly PlacedFinding[],
  trials: readonly FixTrial[],
  fixes: readonly FixCheck[],
  sources: Sources,
): string {
  const order = trials
    .filter(({ index }) => fixes[index]?.confined === true && placed[index]?.finding.standing.kind === 'stands')
    .map((trial) => ({ trial, rank: severityRank(placed[trial.index]?.finding.severity ?? 'suggestion') }))
    .sort((a, b) => a.rank - b.rank || a.trial.index - b.trial.index);
  let files: FileEdits[] = [];
  for (const { trial } of order) {
    if (trial.plan.kind === 'located') files = mergeFiles(files, trial.plan.files) ?? files;
  }
  return writeFix(files, sources);
}

function fileReader(sources: Sources): FixDesk['file'] {
  const files = new Map<string, LocatableFile>();
  return (path) => {
    const text = sources.file('head', path);
    if (text === null || text.lossy) return text === null ? null : 'lossy';
    const file = files.get(path) ?? locatable(text.lines);
    files.set(path, file);
    return file;
  };
}

function hasDiff(diffs: readonly string[]): boolean {
  return diffs.some((diff) => readPatches(diff).length > 0);
}

function writeFix(files: readonly FileEdits[], sources: Sources): string {
  return files
    .map(({ path, creates, edits }) => {
      const content = creates ? null : sources.content('head', path);
      const text = content?.kind === 'text' ? content.text : '';
      const original = creates
        ? null
        : { lines: sources.file('head', path)?.lines ?? [], finalNewline: text === '' || text.endsWith('\n') };
      return writePatch(path, original, edits);
    })
    .join('');
}

function pathsOf(files: readonly FileEdits[]): string[] {
  return files.filter((file) => !file.creates).map((file) => file.path);
}
