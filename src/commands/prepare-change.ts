/** Command line, inputs and the base's configuration enter; the change, its repository and the settings leave, or every problem at once. */
import { readFile } from 'node:fs/promises';
import type { HeadConfiguration } from '../core/head-configuration.js';
import { settle } from '../core/settings.js';
import type { Change } from '../domain/change.js';
import { UserError, type Problem } from '../domain/problem.js';
import type { Settings } from '../domain/settings.js';
import type { Waiver } from '../domain/waiver.js';
import type { Log } from '../domain/world.js';
import { collect, openRepository, remoteOf } from '../edge/collect.js';
import { completeEvent } from '../edge/collect/asked-pull.js';
import { heldEnds } from '../edge/collect/claimed-ends.js';
import { defaultBranchOf, type DefaultBranch } from '../edge/collect/default-branch.js';
import { readEvent, type EventFacts, type WorkflowEvent } from '../edge/collect/event.js';
import { keyless } from '../edge/collect/foreign.js';
import { partialNotes } from '../edge/collect/partial.js';
import { baseTip } from '../edge/collect/tip.js';
import { grownFrom, mergedBase } from '../edge/collect/merged-base.js';
import { findCheckout } from '../edge/collect/workspace.js';
import type { Git } from '../edge/git.js';
import { openGithub, type Github } from '../edge/github.js';
import { tipOfBranch } from '../edge/github/branches.js';
import { readRunner, type CommandLine, type readEnvironment } from '../edge/inputs.js';
import { readYamlInput } from '../edge/inputs/config-file.js';
import { readConfiguration } from './configuration.js';
import { settingsContext } from './prepare.js';

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
  readonly notes: readonly Problem[];
}

export interface ChangeWish {
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
  const problems: Problem[] = [...line.problems, ...environment.problems];
  const given = [...environment.settings, ...line.settings].map((setting) => {
    if (setting.name !== 'reviewers') return setting;
    const read = readYamlInput(setting);
    problems.push(...read.problems);
    return read.setting;
  });
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
    const settled = settle(config.settings, known, wish.reviewersNeeded);
    const wrong = [...problems, ...config.problems, ...(config.problems.length ? alone : settled).problems];
    if (wrong.length) throw new UserError(wrong);
    const settings = config.trustsReviewers ? settled.settings : withoutReplayQuorum(settled.settings);
    const { waivers, head } = config;
    return { ...found, settings, waivers, headConfiguration: head, notes: [...found.notes, ...config.notes] };
  } catch (error) {
    await found.git.close();
    throw error;
  }
}

interface Found extends Pick<PreparedChange, 'change' | 'git' | 'trusted' | 'event' | 'notes'> {
  readonly defaultBranch: () => Promise<DefaultBranch | null>;
}

async function findChange(wish: ChangeWish, settings: Settings): Promise<Found> {
  const token = wish.environment.keys['GITHUB_TOKEN'] ?? null;
  const told = readEvent(wish.event);
  const github = await askerFor(told, token);
  const { facts, problems } = await completeEvent(told, github);
  const directory = settings.workingDirectory;
  const remote = remoteOf(token, facts);
  const checkout = await findCheckout({ workspace: wish.repository, directory, facts });
  const git = await openRepository(checkout, remote);
  try {
    const ask = github === null ? null : (branch: string) => tipOfBranch(github, branch);
    const tip = await baseTip(git, { facts, ask, remote });
    const held = await heldEnds(git, settings, { ...facts, tip: tip.commit });
    const defaultBranch = (): Promise<DefaultBranch | null> =>
      defaultBranchOf(git, { event: wish.event, facts, ask, remote });
    const grown = await grownFrom(facts, defaultBranch);
    const ends = { base: held.base, head: held.head, tip: tip.commit };
    const request = { ...ends, facts: grown, remote, untrusted: 'refuse' as const };
    const change = await collect(request, git, { log: wish.log });
    const trusted = tip.commit ?? (await mergedBase(git, change.base, { pushedTo: facts.branch, defaultBranch }));
    const notes = [...problems, ...tip.problems, ...partialNotes(git), ...held.problems];
    return { change, git, event: facts, trusted, notes, defaultBranch };
  } catch (error) {
    await git.close();
    throw error;
  }
}

/** GitHub knows pull requests and where branches stand; nobody is asked outside a workflow. */
async function askerFor({ event, repository }: EventFacts, token: string | null): Promise<Github | null> {
  const { inActions, apiUrl } = readRunner();
  if (!inActions || event === null || token === null || apiUrl === null || repository === null) return null;
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
