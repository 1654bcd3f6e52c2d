/** Decides which of the configuration files that were looked for counts, and what of it. */
import { fault, type Fault, type Problem, type RawSetting } from '../domain/problem.js';
import type { ReplayProblem } from '../run/stored.js';
import { type Configured, hold, inItsStead, UNCONFIGURED } from './hold.js';
import type { SettingsContext } from './settling.js';
export { checkFile, type Configured, hold, inItsStead } from './hold.js';
export { keyAdvice, type Keyless, type PresetFacts } from './reviewer-settings.js';
export { FILE_ONLY, settingNames, settle, type SettingsContext } from './settling.js';
export { nearest } from './setting-rows.js';

export const DEFAULT_CONFIG = '.github/deep-review.yml';
/** What people call it by mistake. */
export const MISNAMED = ['.github/deep-review.yaml', 'deep-review.yml', 'deep-review.yaml', '.deep-review.yml'];

/** A configuration file that was looked for. */
export interface ConfigurationSource {
  readonly path: string;
  /** How messages call it. */
  readonly named: string;
  /** Read from the disk of the run, where anybody's steps may have written it. */
  readonly isOnDisk: boolean;
  /** `null`: there is none. */
  readonly file: Configured | null;
  readonly notes: readonly Problem[];
  /** Why nobody can say whether there is one: that ends the run, whatever the change brings. */
  readonly unknown: readonly Problem[];
}

/** The file that an input or a flag names. */
export interface AskedFile {
  readonly path: string;
  readonly setting: RawSetting;
}

/** The file that is asked for; the usual one need not be named. */
export function askedFile(given: readonly RawSetting[]): AskedFile | null {
  const setting = given.findLast(({ name }) => name === 'config');
  if (typeof setting?.value !== 'string') return null;
  const path = setting.value.trim().replace(/^(\.\/)+/, '');
  return path === DEFAULT_CONFIG && setting.from !== 'flag' ? null : { path, setting };
}

/** A flag names a file on disk, an input one of the base: in a workflow the checkout is the pull request's. */
export function askedSource(
  { path, setting }: AskedFile,
  { file, trusted }: { readonly file: Configured | null; readonly trusted: string },
): ConfigurationSource {
  const isOnDisk = setting.from === 'flag';
  const shared = { path, isOnDisk, notes: [], unknown: [] };
  if (file) return { ...shared, named: `\`${path}\` ${isOnDisk ? 'on disk' : 'of the base'}`, file };
  const where = isOnDisk ? 'on disk' : `in the base ${trusted.slice(0, 12)}`;
  const why = `${setting.at([])} names it`;
  const fix = 'correct the path; in a workflow the file must be on the base branch';
  const missing = fault({ what: `${path}: no such file ${where},`, at: setting.at([]), why, fix });
  return { ...shared, named: path, file: { ...UNCONFIGURED, faults: [missing] } };
}

const AT_BASE = { path: DEFAULT_CONFIG, isOnDisk: false, notes: [], unknown: [] };

/** The file that the base has. */
export function baseSource(file: Configured): ConfigurationSource {
  return { ...AT_BASE, named: `\`${DEFAULT_CONFIG}\` of the base`, file };
}

/** What was found where the base has no file. */
interface WithoutBaseFile {
  readonly trusted: string;
  /** Branch that the change goes into, or that a push was to: has the default branch no file there, it has none. */
  readonly branch: string | null;
  /** Where it stands; its commit is `null` when that is not known, it is `null` itself outside a workflow. */
  readonly defaultBranch: { readonly name: string; readonly commit: string | null } | null;
  /** The file of the default branch. */
  readonly theirs: Configured | null;
  /** Files of the base that have nearly its name. */
  readonly misnamed: readonly string[];
}

/** Where the base has no file, that of the default branch counts; where that is not known, nobody can say. */
export function instead(found: WithoutBaseFile): ConfigurationSource {
  const { trusted, branch, defaultBranch, theirs } = found;
  const what = `${DEFAULT_CONFIG}: no such file in the base ${trusted.slice(0, 12)}`;
  const fix = 'nothing to do, or add it to the base branch';
  if (theirs && defaultBranch) {
    const named = `\`${DEFAULT_CONFIG}\` of the default branch \`${defaultBranch.name}\``;
    return { ...AT_BASE, named, file: theirs, notes: [{ what, why: `so ${named} counts`, fix }] };
  }
  const none = { ...AT_BASE, named: DEFAULT_CONFIG, file: null };
  if (defaultBranch?.commit === null && defaultBranch.name !== branch) {
    const why = `and where the default branch \`${defaultBranch.name}\` stands is not known: whether a configuration counts there nobody can say`;
    const ask =
      'give `github-token` with `contents: read`, or check out with `fetch-depth: 0`, or add the file to the base branch';
    return { ...none, unknown: [{ what, why, fix: ask }] };
  }
  const note = { what, why: 'so only inputs and presets decide this run', fix };
  return { ...none, notes: [note, ...found.misnamed.map(overlooked)] };
}

/** A file of nearly that name was meant to count: that it does not must not be overlooked. */
function overlooked(path: string): Problem {
  return {
    what: `${path} of the base is not read: nothing that it says counts`,
    why: `the configuration is read from \`${DEFAULT_CONFIG}\` only`,
    fix: `rename it to \`${DEFAULT_CONFIG}\` on the base branch`,
  };
}

/** What of files counts. */
type Counting = Pick<Configured, 'settings' | 'waivers'> & {
  /** The user's errors: they end the run. */
  readonly problems: readonly Problem[];
  /** What the report says of it. */
  readonly notes: readonly Problem[];
};

const NOTHING: Counting = { settings: [], problems: [], notes: [], waivers: [] };

/** The files, and what else decides over them. */
interface Layers {
  readonly base: ConfigurationSource;
  /** What it says may only tighten the base's. */
  readonly over: ConfigurationSource | null;
  /** Inputs and flags, the later ones stronger. */
  readonly given: readonly RawSetting[];
  /** Files that the change brings and that are right. */
  readonly mended: readonly string[];
  readonly inActions: boolean;
}

/** What counts of all of them, in the order of `settle`. `trustsReviewers`: they are the base's own, so stored reviews among them count for the quorum. */
export function whatCounts(
  { base, over, given, mended, inActions }: Layers,
  context: SettingsContext,
): Counting & { readonly trustsReviewers: boolean } {
  const counting = countingOf(base, { context, mended });
  const above = over ? countingOf(over, { context, mended }) : NOTHING;
  const everything = [...above.settings, ...given];
  const isTrusted = !inActions || !base.isOnDisk;
  const untrusted = [...(isTrusted ? [] : [base]), ...(over ? [over] : [])];
  const held =
    inActions && base.file !== null
      ? hold({ base: counting.settings, given: everything, named: base.named }, context)
      : { settings: [...counting.settings, ...everything], problems: [] };
  const reviewers = held.settings.findLast(({ name }) => name === 'reviewers');
  return {
    settings: held.settings,
    problems: [...base.unknown, ...counting.problems, ...above.problems],
    notes: [...base.notes, ...counting.notes, ...above.notes, ...unusedWaivers(untrusted), ...held.problems],
    waivers: isTrusted ? counting.waivers : [],
    trustsReviewers: !inActions || reviewers === undefined || (isTrusted && counting.settings.includes(reviewers)),
  };
}

/** A broken file counts for nothing, and ends the run unless the change mends it: then stricter values of it still hold. */
function countingOf(
  { path, named, file }: ConfigurationSource,
  { context, mended }: { context: SettingsContext; mended: readonly string[] },
): Counting {
  if (file === null) return NOTHING;
  const { settings, waivers, faults } = file;
  if (faults.length === 0) return { settings, waivers, problems: [], notes: [] };
  if (!mended.includes(path)) return { settings, waivers: [], problems: faults, notes: [] };
  const broken: Problem = {
    what: `${named} is broken, and this change mends it`,
    why: 'so this run goes on with the defaults: of the broken file only its reviewers and what is stricter than a default count, no waivers and no trial',
    fix: 'merge this change; from then on its configuration counts',
  };
  const told = faults.map(({ what, why, fix }) => ({ what, why, fix }));
  return { settings: inItsStead(file.legible, context), waivers: [], problems: [], notes: [broken, ...told] };
}

/** Waivers take findings out of the gate: in a workflow only those of the base do, in the usual file where there is one. */
function unusedWaivers(sources: readonly ConfigurationSource[]): Problem[] {
  const named = sources.filter(({ file }) => file !== null && file.waivers.length > 0);
  return named.map((source) => ({
    what: `the waivers in ${source.named} do not count`,
    why: `in a workflow, what \`config\` names may tighten \`${DEFAULT_CONFIG}\` of the base and never loosen it`,
    fix: `put them into \`${DEFAULT_CONFIG}\` on the base branch`,
  }));
}

// What a file names on the disk of the run and cannot be used there.

/** Stored reviews and an earlier report that cannot be used are errors of the file like any other: the change that mends it must get by. */
export function withLostPaths(
  file: Configured,
  { replays, report }: { readonly replays: readonly ReplayProblem[]; readonly report: readonly Problem[] },
): Configured {
  if (!replays.length && !report.length) return file;
  const faults = [
    ...replays.flatMap((problem) => placed([problem], file.legible, 'reviewers', [problem.reviewer])),
    ...placed(report, file.legible, 'previous'),
  ];
  const lost = replays.map(({ reviewer }) => reviewer);
  const legible = file.legible.flatMap((setting) => usable(setting, lost, report.length > 0));
  return { ...file, faults: [...file.faults, ...faults], legible };
}

function placed(
  problems: readonly Problem[],
  settings: readonly RawSetting[],
  name: string,
  within: readonly string[] = [],
): Fault[] {
  const at = settings.findLast((setting) => setting.name === name)?.at(within) ?? name;
  return problems.map((problem) => ({ ...problem, at }));
}

/** Without what cannot be used; a reviewer without its reviews stays as one that cannot be read, so that it is counted as lost. */
function usable(setting: RawSetting, lost: readonly string[], isReportLost: boolean): RawSetting[] {
  if (setting.name === 'previous') return isReportLost ? [] : [setting];
  const { name, value } = setting;
  if (name !== 'reviewers' || !lost.length || typeof value !== 'object' || value === null) return [setting];
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).map(([id, entry]) => [
    id,
    lost.includes(id) ? 'cannot be read' : entry,
  ]);
  return [{ ...setting, value: Object.fromEntries(entries) as RawSetting['value'] }];
}
