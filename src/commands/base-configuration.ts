/** Reads the configuration files of base, default branch and disk, and those of head, which are only checked; the stage decides what counts. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { HeadConfiguration } from '../assess/assess.js';
import {
  askedFile,
  askedSource,
  baseSource,
  checkFile,
  type ConfigurationSource,
  type Configured,
  DEFAULT_CONFIG,
  instead,
  MISNAMED,
  type SettingsContext,
  settle,
  whatCounts,
  withLostPaths,
} from '../configuration/configuration.js';
import type { Change } from '../domain/change.js';
import { type Problem, type RawSetting, UserError } from '../domain/problem.js';
import type { UntrustedMode } from '../domain/settings.js';
import type { ConfigFile } from '../edge/config-file.js';
import type { DefaultBranch } from '../edge/ends.js';
import { filesAt, lookUp } from '../edge/git-reads.js';
import type { Git } from '../edge/git.js';
import { readPreviousFile } from '../edge/output-directory.js';
import { replayProblems } from '../edge/stored-reviews.js';
import { readReport } from '../formats/index.js';

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
  /** Branch that the change goes into, or that a push was to. */
  readonly branch: string | null;
}

/** What counts, and what is wrong with the files that the change brings. */
export type Configuration = ReturnType<typeof whatCounts> & { readonly head: readonly HeadConfiguration[] };

/** Reads the base's file, the one that is asked for, and those of head, which are only checked. */
export async function readConfiguration(request: ConfigurationRequest): Promise<Configuration> {
  const { given, context, inActions } = request;
  const { base, over } = await layersOf(request);
  const paths = [...new Set([DEFAULT_CONFIG, base.path, ...(over ? [over.path] : [])])];
  const head = (await Promise.all(paths.map((path) => headConfiguration(request, path)))).flat();
  const mended = await mendedPaths(request, head);
  const layers = { base: await onDisk(base, request), over: over && (await onDisk(over, request)) };
  return { ...whatCounts({ ...layers, given, mended, inActions }, context), head };
}

/** `base` counts; what `over` says may only tighten it. Who gives a flag outside a workflow is at the keyboard. */
async function layersOf(
  request: ConfigurationRequest,
): Promise<{ readonly base: ConfigurationSource; readonly over: ConfigurationSource | null }> {
  const { git, trusted, given, inActions } = request;
  const asked = askedFile(given);
  const readAsked = async (): Promise<ConfigurationSource | null> => {
    if (asked === null) return null;
    const isFlag = asked.setting.from === 'flag';
    const read = isFlag ? await readOnDisk(asked.path) : await readAtCommit(git, trusted, asked.path);
    return askedSource(asked, { file: checked(read, request), trusted });
  };
  const named = await readAsked();
  if (named && !inActions) return { base: named, over: null };
  const own = await baseFile(request);
  return named && own.file === null && !own.unknown.length ? { base: named, over: null } : { base: own, over: named };
}

type BaseRequest = Pick<ConfigurationRequest, 'git' | 'trusted' | 'defaultBranch' | 'context' | 'branch'>;

/** Whether the base lets a stranger's head be read; asked before that head is fetched. A broken file lets nothing through. */
export async function untrustedSetting(request: BaseRequest): Promise<UntrustedMode> {
  const { file } = await baseFile(request);
  if (file === null || file.faults.length) return 'refuse';
  return settle(file.settings, request.context, false).settings.untrusted;
}

/** The file of the base, else the one of the default branch. */
async function baseFile(request: BaseRequest): Promise<ConfigurationSource> {
  const { git, trusted, branch } = request;
  const own = checked(await readAtCommit(git, trusted, DEFAULT_CONFIG), request);
  if (own) return baseSource(own);
  const defaultBranch = await request.defaultBranch();
  const other = defaultBranch?.commit === trusted ? null : (defaultBranch?.commit ?? null);
  const theirs = other === null ? null : checked(await readAtCommit(git, other, DEFAULT_CONFIG), request);
  const misnamed = theirs ? [] : await filesAt(git, trusted, MISNAMED);
  return instead({ trusted, branch, defaultBranch, theirs, misnamed });
}

function checked(read: ConfigFile | null, { context }: Pick<ConfigurationRequest, 'context'>): Configured | null {
  return read && checkFile(read, context);
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
async function headConfiguration(request: ConfigurationRequest, path: string): Promise<HeadConfiguration[]> {
  const { git, change } = request;
  if (!change.files.some((file) => file.path === path || file.previousPath === path)) return [];
  const read = checked(await readAtCommit(git, change.head, path), request);
  return [{ path, faults: read ? read.faults : [] }];
}

/** In a workflow also what a file names on the disk of the run can be wrong with it. */
async function onDisk(source: ConfigurationSource, request: ConfigurationRequest): Promise<ConfigurationSource> {
  if (!request.inActions || source.file === null) return source;
  return { ...source, file: await withPaths(source.file, request) };
}

/** Files that the change brings and that are right. What they name on the disk may come with the change: it is asked only here. */
async function mendedPaths(
  request: ConfigurationRequest,
  head: readonly HeadConfiguration[],
): Promise<readonly string[]> {
  const { git, change, inActions } = request;
  const sound = head.filter(({ faults }) => faults.length === 0).map(({ path }) => path);
  if (!inActions) return sound;
  const right = await Promise.all(
    sound.map(async (path) => {
      const read = checked(await readAtCommit(git, change.head, path), request);
      return read === null || (await withPaths(read, request)).faults.length === 0 ? [path] : [];
    }),
  );
  return right.flat();
}

/** With what is wrong with the paths that it names, as the disk of the run shows them. In the checkout of head nothing that counts may lie. */
async function withPaths(file: Configured, { git, context }: ConfigurationRequest): Promise<Configured> {
  const { reviewers, previous } = settle(file.legible, context, false).settings;
  const replays = await replayProblems(reviewers, git.path, resolve('.'));
  const report = previous === null ? [] : await reportProblems(previous, git.path);
  return withLostPaths(file, { replays, report });
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
