/** Placed findings with the diffs that reviewers propose enter; fixes as they would really apply leave. */
import type { Change } from '../domain/change.js';
import type { FixCheck } from '../domain/evidence.js';
import { severityRank } from '../domain/severity.js';
import { uncheckedFix, type PlacedFinding } from './anchor.js';
import { makeResolver, type Listing } from './anchor/paths.js';
import type { Sources } from './anchor/sources.js';
import { notConfined } from './fix/confine.js';
import { locatable, type LocatableFile } from './fix/locate.js';
import { mergeFiles, planFix, type FileEdits, type FixDesk, type FixPlan } from './fix/plan.js';
import { readPatches } from './fix/read.js';
import { writePatch } from './fix/write.js';

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
  listing: Listing,
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
