/** Finds the configuration that counts: the base's, which a workflow's inputs may only tighten; also checks the one that head would bring. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { HeadConfiguration } from '../assess/assess.js';
import {
  checkFile,
  type Configured,
  hold,
  inItsStead,
  type SettingsContext,
  settle,
  UNCONFIGURED,
} from '../configuration/configuration.js';
import type { Change } from '../domain/change.js';
import { fault, type Fault, type Problem, type RawSetting, UserError } from '../domain/problem.js';
import type { Waiver } from '../domain/round.js';
import type { ConfigFile } from '../edge/config-file.js';
import type { DefaultBranch } from '../edge/ends.js';
import { filesAt, lookUp } from '../edge/git-reads.js';
import type { Git } from '../edge/git.js';
import { readPreviousFile } from '../edge/output-directory.js';
import { replayProblems } from '../edge/stored-reviews.js';
import { readReport } from '../formats/index.js';

const DEFAULT_CONFIG = '.github/deep-review.yml';
/** What people call it by mistake. */
const MISNAMED = ['.github/deep-review.yaml', 'deep-review.yml', 'deep-review.yaml', '.deep-review.yml'];

interface ConfigurationRequest {
  readonly git: Git;
  readonly change: Change;
  /** Commit whose configuration counts. */
  readonly trusted: string;
  /** Asked only when the base has no configuration. */
  readonly defaultBranch: () => Promise<DefaultBranch | null>;
  /** Inputs and flags, the later ones stronger. */
  readonly given: readonly RawSetting[];
  readonly context: SettingsContext;
  readonly inActions: boolean;
  /** Branch that the change goes into, or that a push was to: has the default branch no file there, it has none. */
  readonly branch: string | null;
}

export interface Configuration {
  /** All that counts, in the order of `settle`. */
  readonly settings: readonly RawSetting[];
  /** The user's errors: they end the run. */
  readonly problems: readonly Problem[];
  /** What the report says of it. */
  readonly notes: readonly Problem[];
  readonly waivers: readonly Waiver[];
  /** The reviewers are the base's own: stored reviews among them count for the quorum. */
  readonly trustsReviewers: boolean;
  /** What is wrong with the files that the change brings. */
  readonly head: readonly HeadConfiguration[];
}

/** A configuration file that was looked for. */
interface ConfigurationSource {
  readonly path: string;
  /** How messages call it. */
  readonly named: string;
  /** Read from the disk of the run, where anybody's steps may have written it. */
  readonly isOnDisk: boolean;
  /** `null`: there is none. */
  readonly file: Configured | null;
  readonly notes: readonly Problem[];
  /** Why nobody can say whether there is one: that ends the run, whatever the change brings. */
  readonly unknown?: readonly Problem[];
}

/** What of a source counts. */
type Counting = Pick<Configuration, 'settings' | 'problems' | 'notes' | 'waivers'>;

/** Reads the base's file, the one that is asked for, and those of head, which are only checked. */
export async function readConfiguration(request: ConfigurationRequest): Promise<Configuration> {
  const { given, context, inActions } = request;
  const asked = askedFor(given);
  const { base, over } = await layersOf(request, asked);
  const paths = [...new Set([DEFAULT_CONFIG, base.path, ...(over ? [over.path] : [])])];
  const head = (await Promise.all(paths.map((path) => headConfiguration(request, path)))).flat();
  const mended = await mendedPaths(request, head);
  const counting = countingOf(await onDisk(base, request), { context, mended });
  const above = over ? countingOf(await onDisk(over, request), { context, mended }) : NOTHING;
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
    problems: [...(base.unknown ?? []), ...counting.problems, ...above.problems],
    notes: [...base.notes, ...counting.notes, ...above.notes, ...unusedWaivers(untrusted), ...held.problems],
    waivers: isTrusted ? counting.waivers : [],
    trustsReviewers: !inActions || reviewers === undefined || (isTrusted && counting.settings.includes(reviewers)),
    head,
  };
}

const NOTHING: Counting = { settings: [], problems: [], notes: [], waivers: [] };

interface Asked {
  readonly path: string;
  readonly setting: RawSetting;
}

/** The file that an input or a flag names; the usual one need not be named. */
function askedFor(given: readonly RawSetting[]): Asked | null {
  const setting = given.findLast(({ name }) => name === 'config');
  if (typeof setting?.value !== 'string') return null;
  const path = setting.value.trim().replace(/^(\.\/)+/, '');
  return path === DEFAULT_CONFIG && setting.from !== 'flag' ? null : { path, setting };
}

/** `base` counts; what `over` says may only tighten it. Who gives a flag outside a workflow is at the keyboard. */
async function layersOf(
  request: ConfigurationRequest,
  asked: Asked | null,
): Promise<{ readonly base: ConfigurationSource; readonly over: ConfigurationSource | null }> {
  if (asked && !request.inActions) return { base: await askedFile(request, asked), over: null };
  const own = await baseFile(request);
  if (!asked) return { base: own, over: null };
  const named = await askedFile(request, asked);
  return own.file === null && !own.unknown ? { base: named, over: null } : { base: own, over: named };
}

/** The file of the base, else the one of the default branch. */
async function baseFile(request: ConfigurationRequest): Promise<ConfigurationSource> {
  const { git, trusted, context, defaultBranch } = request;
  const path = DEFAULT_CONFIG;
  const source = { path, isOnDisk: false };
  const own = await readAtCommit(git, trusted, path);
  if (own) return { ...source, named: `\`${path}\` of the base`, file: checkFile(own, context), notes: [] };
  const what = `${path}: no such file in the base ${trusted.slice(0, 12)}`;
  const branch = await defaultBranch();
  if (branch !== null && branch.commit !== trusted) {
    const theirs = branch.commit === null ? null : await readAtCommit(git, branch.commit, path);
    const fix = 'nothing to do, or add it to the base branch';
    const named = `\`${path}\` of the default branch \`${branch.name}\``;
    const note = { what, why: `so ${named} counts`, fix };
    if (theirs) return { ...source, named, file: checkFile(theirs, context), notes: [note] };
    if (branch.commit === null && branch.name !== request.branch)
      return { ...source, named: path, file: null, notes: [], unknown: [unknownBranch(what, branch.name)] };
  }
  const why = 'so only inputs and presets decide this run';
  const note = { what, why, fix: 'nothing to do, or add it to the base branch' };
  return { ...source, named: path, file: null, notes: [note, ...(await misnamed(git, trusted))] };
}

/** A file of nearly that name was meant to count: that it does not must not be overlooked. */
async function misnamed(git: Git, trusted: string): Promise<Problem[]> {
  return (await filesAt(git, trusted, MISNAMED)).map((path) => ({
    what: `${path} of the base is not read: nothing that it says counts`,
    why: `the configuration is read from \`${DEFAULT_CONFIG}\` only`,
    fix: `rename it to \`${DEFAULT_CONFIG}\` on the base branch`,
  }));
}

function unknownBranch(what: string, name: string): Problem {
  return {
    what,
    why: `and where the default branch \`${name}\` stands is not known: whether a configuration counts there nobody can say`,
    fix: 'give `github-token` with `contents: read`, or check out with `fetch-depth: 0`, or add the file to the base branch',
  };
}

/** A flag names a file on disk, an input one of the base: in a workflow the checkout is the pull request's. */
async function askedFile(
  { git, trusted, context }: ConfigurationRequest,
  { path, setting }: Asked,
): Promise<ConfigurationSource> {
  const isFlag = setting.from === 'flag';
  const source = { path, isOnDisk: isFlag };
  const where = isFlag ? 'on disk' : `in the base ${trusted.slice(0, 12)}`;
  const read = isFlag ? await readOnDisk(path) : await readAtCommit(git, trusted, path);
  if (read)
    return {
      ...source,
      named: `\`${path}\` ${isFlag ? 'on disk' : 'of the base'}`,
      file: checkFile(read, context),
      notes: [],
    };
  const why = `${setting.at([])} names it`;
  const fix = 'correct the path; in a workflow the file must be on the base branch';
  const missing = fault({ what: `${path}: no such file ${where},`, at: setting.at([]), why, fix });
  return { ...source, named: path, file: { ...UNCONFIGURED, faults: [missing] }, notes: [] };
}

async function readOnDisk(path: string): Promise<ConfigFile | null> {
  const bytes = await readFile(resolve(path)).catch(() => null);
  return bytes && (await import('../edge/config-file.js')).readConfigFile(path, bytes);
}

/** What is there and cannot be read is broken; it is not as if nobody had configured anything. */
async function readAtCommit(git: Git, commit: string, path: string): Promise<ConfigFile | null> {
  const found = await lookUp(git, commit, path);
  if (found.kind === 'absent') return null;
  const { readConfigFile, unreadable } = await import('../edge/config-file.js');
  return found.kind === 'text' ? readConfigFile(path, found.bytes) : unreadable(path, found.why);
}

/** Head's version of a file that the change touches; a file that it removes has nothing wrong in it. */
async function headConfiguration(
  { git, change, context }: ConfigurationRequest,
  path: string,
): Promise<HeadConfiguration[]> {
  if (!change.files.some((file) => file.path === path || file.previousPath === path)) return [];
  const read = await readAtCommit(git, change.head, path);
  return [{ path, faults: read ? checkFile(read, context).faults : [] }];
}

/** In a workflow also what a file names on the disk of the run can be wrong with it. */
async function onDisk(
  source: ConfigurationSource,
  { git, context, inActions }: ConfigurationRequest,
): Promise<ConfigurationSource> {
  if (!inActions || source.file === null) return source;
  return { ...source, file: await withPaths(source.file, { context, checkout: git.path }) };
}

/** Files that the change brings and that are right. What they name on the disk may come with the change: it is asked only here. */
async function mendedPaths(
  { git, change, context, inActions }: ConfigurationRequest,
  head: readonly HeadConfiguration[],
): Promise<readonly string[]> {
  const sound = head.filter(({ faults }) => faults.length === 0).map(({ path }) => path);
  if (!inActions) return sound;
  const checked = await Promise.all(
    sound.map(async (path) => {
      const read = await readAtCommit(git, change.head, path);
      const file = read && (await withPaths(checkFile(read, context), { context, checkout: git.path }));
      return (file?.faults.length ?? 0) === 0 ? [path] : [];
    }),
  );
  return checked.flat();
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

// Problems with the paths that a configuration file names, as the disk of the run shows them.

interface Disk {
  readonly context: SettingsContext;
  /** The checkout of head, in which nothing that counts may lie. */
  readonly checkout: string;
}

/** Stored reviews and an earlier report that cannot be used are errors of the file like any other: the change that mends it must get by. */
async function withPaths(file: Configured, { context, checkout }: Disk): Promise<Configured> {
  const { reviewers, previous } = settle(file.legible, context, false).settings;
  const replays = await replayProblems(reviewers, checkout, resolve('.'));
  const report = previous === null ? [] : await reportProblems(previous, checkout);
  if (!replays.length && !report.length) return file;
  const faults = [
    ...replays.flatMap((problem) => placed([problem], file.legible, ['reviewers', problem.reviewer])),
    ...placed(report, file.legible, ['previous']),
  ];
  const lost = replays.map(({ reviewer }) => reviewer);
  const legible = file.legible.flatMap((setting) => usable(setting, lost, report.length > 0));
  return { ...file, faults: [...file.faults, ...faults], legible };
}

async function reportProblems(path: string, checkout: string): Promise<readonly Problem[]> {
  try {
    readReport(await readPreviousFile(path, checkout));
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
}

function placed(problems: readonly Problem[], settings: readonly RawSetting[], keys: readonly string[]): Fault[] {
  const [name = '', ...within] = keys;
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
