/** Fixes: which diffs of reviewers to try on head, which of them apply, and the one patch of those that may be taken together. */
import type { Change } from '../domain/change.js';
import type { ConsolidatedFinding } from '../domain/consolidation.js';
import { type Finding, fits, type FixCheck, type PatchStanding } from '../domain/finding.js';
import { severityRank } from '../domain/severity.js';
import { listed } from '../text/wording.js';
import { livesOnGlobals, namesNeeded } from './called-names.js';
import { writePatch } from './edits.js';
import { type FileEdits, type FixDesk, type FixPlan, mergeFiles, notConfined, planFix } from './fix-plan.js';
import { locatable, type LocatableFile, readPatches } from './hunks.js';
import { makeResolver, type PathListing } from './paths.js';
import type { PlacedFinding } from './place.js';
import type { Sources } from './quote.js';

/** The claimed fix, not tried. */
export function untriedFix(finding: Finding, reason: string): FixCheck {
  const diff = (finding.fix?.diffs ?? []).join('\n');
  if (!diff.trim()) return { diff: '', applies: 'none', reason: 'no diff was given', confined: false };
  return { diff, applies: 'not-tried', reason, confined: false };
}

/** A fix to try on head, by the position of its finding. `paths`: the files it touches that are there. */
export interface FixTrial {
  readonly index: number;
  readonly plan: FixPlan;
  /** The diff to check; empty when the fix was not located. */
  readonly patch: string;
  readonly paths: readonly string[];
  /** Names that it calls and does not define, of which no file that was read tells. */
  readonly foreign: readonly string[];
}

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
  const isRead = wordsAtHead(desk.changed, sources);
  return placed.flatMap(({ finding, anchors }, index): FixTrial[] => {
    if (!(finding.fix?.diffs ?? []).some((diff) => readPatches(diff).length > 0)) return [];
    const plan = planFix(finding, anchors, desk);
    if (plan.kind === 'lost') return [{ index, plan, patch: '', paths: [], foreign: [] }];
    const paths = pathsOf(plan.files);
    const isTelling = paths.some((path) => !livesOnGlobals(sources.file('head', path)?.lines ?? []));
    const foreign = isTelling ? needs(plan.files).filter((name) => !isRead(name, paths)) : [];
    return [{ index, plan, patch: writeFix(plan.files, sources), paths, foreign }];
  });
}

/** What a fix calls that none of its files' new lines define. */
function needs(files: readonly FileEdits[]): string[] {
  const added = files.map(({ path, edits }) => ({ path, lines: edits.flatMap(({ insert }) => insert) }));
  const needed = added.flatMap(({ path, lines }) => namesNeeded(path, lines));
  return [...new Set(needed)].filter(
    // What another file of the fix brings, under whatever word.
    (name) => !added.some(({ path, lines }) => !namesNeeded(path, lines).includes(name) && wordsOf(lines).has(name)),
  );
}

/** Tells whether a name stands in a changed file or in one of these, as it was read at head. */
function wordsAtHead(
  changed: readonly string[],
  sources: Sources,
): (name: string, paths: readonly string[]) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const words = (path: string): ReadonlySet<string> => {
    const found = known.get(path) ?? wordsOf(sources.file('head', path)?.lines ?? []);
    known.set(path, found);
    return found;
  };
  return (name, paths) => [...paths, ...changed].some((path) => words(path).has(name));
}

function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.match(/[A-Za-z_][\w$]*/g) ?? []));
}

/** PLAN: the names to look for at head, each once. */
export function foreignNames(trials: readonly FixTrial[]): string[] {
  return [...new Set(trials.flatMap(({ foreign }) => foreign))];
}

/** Those names that stand in any file at head, or why nobody could be asked. */
export type KnownNames = ReadonlySet<string> | string;

/** What git said. `applied`: `null` that a patch applies, else why not; by the position of the finding. */
export interface FixAnswers {
  readonly applied: ReadonlyMap<number, string | null>;
  readonly names: KnownNames;
}

/** What fixes that apply do to files, by their diff, and the files at head. `against`: why one must not be taken unseen. */
export interface FixShelf {
  readonly plans: ReadonlyMap<string, { readonly files: readonly FileEdits[]; readonly against: string | null }>;
  readonly sources: Sources | null;
}

export const NO_FIXES: FixShelf = { plans: new Map(), sources: null };

/** DECIDE: one fix per finding, in their order, and what those that apply would do. */
export function decideFixes(
  placed: readonly PlacedFinding[],
  trials: readonly FixTrial[],
  answers: FixAnswers,
  { change, sources }: { readonly change: Pick<Change, 'files'>; readonly sources: Sources },
): { readonly fixes: readonly FixCheck[]; readonly shelf: FixShelf } {
  const tried = new Map(trials.map((trial) => [trial.index, trial]));
  const plans = new Map<string, { files: readonly FileEdits[]; against: string | null }>();
  const fixes = placed.map(({ finding, anchors }, index): FixCheck => {
    const trial = tried.get(index);
    if (!trial) return { diff: '', applies: 'none', reason: 'no diff was given', confined: false };
    const { plan } = trial;
    if (plan.kind === 'lost') return { ...untriedFix(finding, plan.reason), applies: 'no' };
    const answer = answers.applied.get(index);
    if (answer === undefined) return untriedFix(finding, 'git was not asked');
    if (answer !== null) return { ...untriedFix(finding, answer), applies: 'no' };
    const against = notConfined(plan.files, anchors, change) ?? plan.left ?? calledInVain(trial.foreign, answers.names);
    // Of two findings with the same fix it is the one's that may take it.
    const known = plans.get(trial.patch);
    plans.set(trial.patch, { files: plan.files, against: known?.against === null ? null : against });
    const reason = plan.asWritten ? 'applies as written' : 'located by its lines and rewritten, then applies';
    return {
      ...{ diff: trial.patch, applies: plan.asWritten ? 'applies' : 'offset' },
      ...{ reason, confined: against === null },
    };
  });
  return { fixes, shelf: { plans, sources } };
}

/** What a fix calls that is nowhere: it was not written by whoever proposes it either. */
function calledInVain(foreign: readonly string[], names: KnownNames): string | null {
  if (typeof names === 'string') {
    return foreign.length ? `it calls ${quoted(foreign)}, and whether that exists is not known: ${names}` : null;
  }
  const missing = foreign.filter((name) => !names.has(name));
  return missing.length
    ? `it calls ${quoted(missing)}, which stands nowhere at head and which it does not define`
    : null;
}

const quoted = (names: readonly string[]): string => listed(names.slice(0, 3).map((name) => `\`${name}\``));

// The one patch of all findings: chosen after they were joined, the more severe first.

/** The patch, empty when there is none, and how each finding whose fix applies stands to it, by its id. */
export interface CollectedFixes {
  readonly patch: string;
  readonly standing: ReadonlyMap<string, PatchStanding>;
}

export const NOTHING_COLLECTED: CollectedFixes = { patch: '', standing: new Map() };

/** DECIDE: at most one fix per finding. `refused`: what git said against a finding's fix beside the others, by id. */
export function collectFixes(
  findings: readonly ConsolidatedFinding[],
  { plans, sources }: FixShelf,
  refused: ReadonlyMap<string, string> = new Map(),
): CollectedFixes {
  const standing = new Map<string, PatchStanding>();
  const taken: { readonly id: string; readonly files: readonly FileEdits[] }[] = [];
  let files: readonly FileEdits[] = [];
  const leave = (id: string, why: string): unknown => standing.set(id, { included: false, why });
  for (const { id, fix } of inPatchOrder(findings)) {
    const plan = plans.get(fix.diff);
    if (!plan || !fits(fix)) continue;
    const merged = mergeFiles(files, plan.files);
    const other = taken.find((one) => mergeFiles(one.files, plan.files) === null);
    const against = plan.against ?? refused.get(id) ?? null;
    if (against !== null) leave(id, against);
    else if (merged === null) leave(id, `it changes the same lines as the fix of ${other?.id ?? 'others'}`);
    else {
      standing.set(id, { included: true, why: '' });
      taken.push({ id, files: plan.files });
      files = merged;
    }
  }
  return { patch: sources === null ? '' : writeFix(files, sources), standing };
}

/** The more severe first, then as the report lists them. */
function inPatchOrder(findings: readonly ConsolidatedFinding[]): readonly ConsolidatedFinding[] {
  return [...findings].sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
}

/** PLAN: the files that fixes touch, for a check of them. */
export function pathsToPatch({ plans }: FixShelf): string[] {
  return [...new Set([...plans.values()].flatMap(({ files }) => pathsOf(files)))];
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
