/** What commands share: the context of the settings, the world, and the prepared change. */
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type HeadConfiguration } from '../assess/assess.js';
import { type PresetFacts, type SettingsContext, settle } from '../configuration/configuration.js';
import type { Change } from '../domain/change.js';
import { mayReviewNothing } from '../domain/demand.js';
import { type Problem, type RawSetting, UserError } from '../domain/problem.js';
import type { Reviewer } from '../domain/reviewer.js';
import type { Waiver } from '../domain/round.js';
import type { Settings, UntrustedMode } from '../domain/settings.js';
import { collect, openRepository, remoteOf } from '../edge/collect.js';
import { baseTip, type DefaultBranch, defaultBranchOf, grownFrom, heldEnds, mergedBase } from '../edge/ends.js';
import { holds } from '../edge/git-reads.js';
import type { Git } from '../edge/git.js';
import { completeEvent, type Github, openGithub, tipOfBranch } from '../edge/github.js';
import { type CommandLine, type Keys, type readEnvironment, readRunner } from '../edge/inputs.js';
import { untrustedMode } from '../edge/labelled-head.js';
import { openOutput } from '../edge/output-directory.js';
import { partialNotes } from '../edge/partial-clone.js';
import { findCheckout } from '../edge/workspace.js';
import { makeWorld, type WorldOptions } from '../edge/world.js';
import {
  asksForFullRound,
  behindWalls,
  carriesGroup,
  type EventFacts,
  keyless,
  notAsData,
  readAsData,
  readEvent,
  refuseForeignEvent,
  type WorkflowEvent,
} from '../event/event.js';
import { FORMATS, isDocumentName } from '../formats/index.js';
import { REVIEWERS } from '../reviewers/index.js';
import type { Log, World } from '../seams.js';
import { readConfiguration, untrustedSetting } from './base-configuration.js';

/** The settings' context: presets with their keys, formats, where a report goes by default. */
export function settingsContext(keys: Keys): SettingsContext {
  const { temporaryDirectory } = readRunner();
  return {
    presets: Object.values(REVIEWERS).map(({ preset, name, vendor, needs }): PresetFacts => ({
      preset,
      name,
      vendor,
      needs,
      hasKey: needs.some((key) => keys[key]),
    })),
    formats: FORMATS.map(({ name }) => name),
    defaultOutputDirectory: temporaryDirectory === null ? 'deep-review' : join(temporaryDirectory, 'deep-review'),
  };
}

/** A log for what happens before the output directory is known. */
export function logOnly(keys: Keys): World['log'] {
  return worldWithoutOutput(keys).log;
}

/** The world of a command that writes no report. */
export function worldWithoutOutput(keys: Keys): World {
  return makeWorld({ ...worldOptions(Object.values(keys)), outputDirectory: resolve('.') });
}

/** The world with its output directory, which is made, must be writable, and empty or ours. `git`: of the change, whose files are not overwritten. */
export async function worldOf(
  outputDirectory: string,
  secrets: readonly string[],
  change: UnderReview,
): Promise<World> {
  const { inActions } = readRunner();
  const { git, head, checkout, reads } = change;
  const isTracked = git && head ? (path: string) => holds(git, head, path) : null;
  const guard = { inActions, checkout, isTracked, isDocument: isDocumentName, reads };
  const directory = await openOutput(outputDirectory, guard);
  return makeWorld({ ...worldOptions(secrets), outputDirectory: directory });
}

/** What is reviewed, as far as there is a repository. */
interface UnderReview {
  readonly git: Git | null;
  readonly head: string | null;
  readonly checkout: string | null;
  /** Folders of stored reviews that the run reads. */
  readonly reads: readonly string[];
}

/** Where the reviewers' stored reviews lie. */
export function storedIn(reviewers: readonly Pick<Reviewer, 'source'>[]): string[] {
  return reviewers.flatMap(({ source }) => (source.kind === 'replay' ? [source.directory] : []));
}

function worldOptions(secrets: readonly string[]): Omit<WorldOptions, 'outputDirectory'> {
  const runner = readRunner();
  return {
    runner: {
      summaryFile: runner.summaryFile,
      outputFile: runner.outputFile,
      temporaryDirectory: runner.temporaryDirectory ?? tmpdir(),
      workspace: runner.workspace ?? resolve('.'),
    },
    inActions: runner.inActions,
    secrets,
  };
}

// Makes the change, its repository and the settings, or reports every problem at once.

export interface PreparedChange {
  readonly change: Change;
  readonly git: Git;
  readonly settings: Settings;
  /** Of the base's configuration. */
  readonly waivers: readonly Waiver[];
  /** What is wrong with the configuration that the change brings. */
  readonly headConfiguration: readonly HeadConfiguration[];
  /** Commit whose configuration, waivers and notes count: the tip of the base branch when the run began. */
  readonly trusted: string;
  readonly event: EventFacts;
  /** A label on the pull request asks for a full reading. */
  readonly isFullAsked: boolean;
  readonly notes: readonly Problem[];
  /** There is nobody to review: what a run that reviews ends with. */
  readonly nobody: readonly Problem[];
}

interface ChangeWish {
  readonly line: CommandLine;
  readonly environment: ReturnType<typeof readEnvironment>;
  readonly repository: string;
  readonly event: WorkflowEvent | null;
  readonly reviewersNeeded: boolean;
  readonly log: Log;
}

/** Opens the repository, finds the change, reads the configuration of its base, validates all settings. Throws one `UserError`. */
export async function prepareChange(wish: ChangeWish): Promise<PreparedChange> {
  const { line, environment } = wish;
  const { given, problems } = await givenSettings(line, environment);
  const context = settingsContext(environment.keys);
  const alone = settle(given, context, false);
  const found = await findChange(wish, alone.settings).catch((error: unknown) => {
    if (error instanceof UserError) throw new UserError([...problems, ...alone.problems, ...error.problems]);
    throw error;
  });
  try {
    const { inActions } = readRunner();
    const known = { ...context, keyless: keyless(found.event) };
    const { isProposal, baseBranch, branch } = found.event;
    const into = isProposal ? baseBranch : branch;
    const config = await readConfiguration({ ...found, given, context: known, inActions, branch: into });
    const isCarried = carriesGroup(found.event.event, settle(config.settings, known, false).settings);
    const settled = settle(config.settings, known, wish.reviewersNeeded && !isCarried);
    // What the workflow's own file tightens holds, too.
    if (found.untrusted === 'data') refuseForeignEvent(found.event, settled.settings.untrusted);
    const foreign = found.untrusted === 'data' ? notAsData(settled.settings.reviewers) : [];
    const wrong = [...problems, ...config.problems, ...(config.problems.length ? alone : settled).problems, ...foreign];
    // A run that may come to review nothing needs nobody until it does.
    const nobody = mayReviewNothing(settled.settings.demand) ? settled.nobody : [];
    if (wrong.some((problem) => !nobody.includes(problem))) throw new UserError(wrong);
    const trusted = config.trustsReviewers ? settled.settings : withoutReplayQuorum(settled.settings);
    const settings = behindWalls(trusted, found.untrusted);
    const { waivers, head } = config;
    const isFullAsked = asksForFullRound(found.event);
    const notes = [...found.notes, ...config.notes];
    return { ...found, settings, waivers, nobody, isFullAsked, headConfiguration: head, notes };
  } catch (error) {
    await found.git.close();
    throw error;
  }
}

/** Inputs and flags, what stands in them as YAML read. */
export async function givenSettings(
  line: CommandLine,
  environment: ChangeWish['environment'],
): Promise<{ readonly given: readonly RawSetting[]; readonly problems: readonly Problem[] }> {
  const all = [...environment.settings, ...line.settings];
  const problems: Problem[] = [...line.problems, ...environment.problems];
  if (!all.some(({ name }) => name === 'reviewers')) return { given: all, problems };
  const { readYamlInput } = await import('../edge/config-file.js');
  const given = all.map((setting) => {
    if (setting.name !== 'reviewers') return setting;
    const read = readYamlInput(setting);
    problems.push(...read.problems);
    return read.setting;
  });
  return { given, problems };
}

interface FoundChange extends Pick<PreparedChange, 'change' | 'git' | 'trusted' | 'event' | 'notes'> {
  /** `data`: a stranger's head, which nothing may execute. */
  readonly untrusted: UntrustedMode;
  readonly defaultBranch: () => Promise<DefaultBranch | null>;
}

async function findChange(wish: ChangeWish, settings: Settings): Promise<FoundChange> {
  const { keys } = wish.environment;
  const told = readEvent(wish.event);
  const github = told.event === null ? null : await githubOf(told.repository, keys);
  const { facts, problems } = await completeEvent(told, github);
  const directory = settings.workingDirectory;
  const remote = remoteOf(keys['GITHUB_TOKEN'] ?? null, facts);
  const checkout = await findCheckout({ workspace: wish.repository, directory, facts });
  const git = await openRepository(checkout, remote);
  try {
    const ask = github === null ? null : (branch: string) => tipOfBranch(github, branch);
    const tip = await baseTip(git, { facts, ask, remote });
    const held = await heldEnds(git, settings, { ...facts, tip: tip.commit });
    const defaultBranch = (): Promise<DefaultBranch | null> => defaultBranchOf(git, { facts, ask, remote });
    const grown = await grownFrom(facts, defaultBranch);
    const ends = { base: held.base, head: held.head, tip: tip.commit };
    const context = settingsContext(keys);
    const asked = { git, trusted: tip.commit ?? '', defaultBranch, context, branch: facts.baseBranch };
    const setting = (): Promise<UntrustedMode> => untrustedSetting(asked);
    const untrusted = await untrustedMode(git, { facts, github, tip: tip.commit, setting });
    const request = { ...ends, facts: grown, remote, untrusted };
    const change = await collect(request, git, { log: wish.log });
    const trusted = tip.commit ?? (await mergedBase(git, change.base, { pushedTo: facts.branch, defaultBranch }));
    const read = untrusted === 'data' ? [readAsData(facts)] : [];
    const notes = [...problems, ...tip.problems, ...partialNotes(git), ...held.problems, ...read];
    return { change, git, event: facts, trusted, notes, defaultBranch, untrusted };
  } catch (error) {
    await git.close();
    throw error;
  }
}

/** GitHub, which knows pull requests, branches and runs; nobody is asked outside a workflow or without a token. */
export async function githubOf(repository: string | null, keys: Keys): Promise<Github | null> {
  const { inActions, apiUrl } = readRunner();
  const token = keys['GITHUB_TOKEN'];
  if (!inActions || !token || apiUrl === null || repository === null) return null;
  return openGithub({ token, apiUrl, repository });
}

/** In a workflow stored reviews count for the quorum only when the base's configuration names them. */
function withoutReplayQuorum(settings: Settings): Settings {
  const reviewers = settings.reviewers.map((reviewer) =>
    reviewer.source.kind === 'replay' ? { ...reviewer, source: { ...reviewer.source, quorum: false } } : reviewer,
  );
  return { ...settings, reviewers };
}

/** The event of the workflow, when there is one that can be read. */
export async function workflowEvent(): Promise<WorkflowEvent | null> {
  const { eventName, eventFile, inActions, isRefProtected: isProtected } = readRunner();
  if (!inActions || eventName === null || eventFile === null) return null;
  const text = await readFile(eventFile, 'utf8').catch(() => '{}');
  try {
    return { name: eventName, payload: JSON.parse(text) as unknown, isProtected };
  } catch {
    throw new UserError([
      {
        what: `${eventFile}: the event cannot be read`,
        why: 'it is not JSON',
        fix: 'run inside a workflow, or give `--base` and `--head`',
      },
    ]);
  }
}
