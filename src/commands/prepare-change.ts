/** Command line, inputs and the base's configuration enter; the change, its repository and the settings leave, or every problem at once. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readWaivers } from '../core/rounds/waivers.js';
import { settle, type RawSetting } from '../core/settings.js';
import type { Change } from '../domain/change.js';
import { UserError, type Problem } from '../domain/problem.js';
import type { Settings } from '../domain/settings.js';
import type { Waiver } from '../domain/waiver.js';
import type { Log } from '../domain/world.js';
import { readAt } from '../edge/base-files.js';
import { collect, openRepository, remoteOf } from '../edge/collect.js';
import { completeEvent } from '../edge/collect/asked-pull.js';
import { readEvent, type EventFacts, type WorkflowEvent } from '../edge/collect/event.js';
import { keyless } from '../edge/collect/foreign.js';
import { partialNotes } from '../edge/collect/partial.js';
import { baseTip } from '../edge/collect/tip.js';
import { findCheckout } from '../edge/collect/workspace.js';
import type { Git } from '../edge/git.js';
import { openGithub, type Github } from '../edge/github.js';
import { tipOfBranch } from '../edge/github/branches.js';
import { readRunner, type CommandLine, type readEnvironment } from '../edge/inputs.js';
import { readConfigFile, readYamlInput } from '../edge/inputs/config-file.js';
import { settingsContext } from './prepare.js';

export interface PreparedChange {
  readonly change: Change;
  readonly git: Git;
  readonly settings: Settings;
  /** Of the base's configuration. */
  readonly waivers: readonly Waiver[];
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

const DEFAULT_CONFIG = '.github/deep-review.yml';

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
    const config = await readConfiguration(found, given);
    const known = { ...context, keyless: keyless(found.event) };
    const settled = settle([...config.settings, ...given], known, wish.reviewersNeeded);
    const wrong = [...problems, ...config.problems, ...(config.problems.length ? alone : settled).problems];
    if (wrong.length) throw new UserError(wrong);
    const trusted = given.every(({ name }) => name !== 'reviewers') || !readRunner().inActions;
    const settings = trusted ? settled.settings : withoutReplayQuorum(settled.settings);
    return { ...found, settings, waivers: config.waivers, notes: [...found.notes, ...config.notes] };
  } catch (error) {
    await found.git.close();
    throw error;
  }
}

type Found = Pick<PreparedChange, 'change' | 'git' | 'trusted' | 'event' | 'notes'>;

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
    const { base, head } = settings;
    const request = { base, head, facts, remote, untrusted: 'refuse' as const, tip: tip.commit };
    const change = await collect(request, git, { log: wish.log });
    const notes = [...problems, ...tip.problems, ...partialNotes(git)];
    return { change, git, event: facts, trusted: tip.commit ?? change.base, notes };
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

interface Configuration {
  readonly settings: readonly RawSetting[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
  readonly waivers: readonly Waiver[];
}

/** `--config` is read as it is on disk: who gives a flag is at the keyboard. Otherwise only the base's file counts. */
async function readConfiguration(
  { trusted, git }: Pick<PreparedChange, 'trusted' | 'git'>,
  given: readonly RawSetting[],
): Promise<Configuration> {
  const asked = given.findLast(({ name }) => name === 'config');
  const path = typeof asked?.value === 'string' ? asked.value : DEFAULT_CONFIG;
  const text =
    asked?.from === 'flag' ? await readFile(resolve(path), 'utf8').catch(() => null) : await readAt(git, trusted, path);
  if (text !== null) return withWaivers(readConfigFile(path, text));
  const where = asked?.from === 'flag' ? 'on disk' : `in the base ${trusted.slice(0, 12)}`;
  const missing: Problem = {
    what: `${path}: no such file ${where}`,
    why: asked ? `${asked.at([])} names it` : 'so only inputs and presets decide this run',
    fix: asked
      ? 'correct the path; in a workflow the file must be on the base branch'
      : 'nothing to do, or add it to the base branch',
  };
  return { settings: [], problems: asked ? [missing] : [], notes: asked ? [] : [missing], waivers: [] };
}

/** In a workflow stored reviews count for the quorum only when the base's configuration names them. */
function withoutReplayQuorum(settings: Settings): Settings {
  const reviewers = settings.reviewers.map((reviewer) =>
    reviewer.source.kind === 'replay' ? { ...reviewer, source: { ...reviewer.source, quorum: false } } : reviewer,
  );
  return { ...settings, reviewers };
}

/** Waivers are no setting of a run: only the file has them. */
function withWaivers(read: ReturnType<typeof readConfigFile>): Configuration {
  const { waivers, problems } = readWaivers(read.settings.find(({ name }) => name === 'waivers')?.value);
  const settings = read.settings.filter(({ name }) => name !== 'waivers');
  return { settings, problems: [...read.problems, ...problems], notes: [], waivers };
}

/** The event of the workflow, when there is one that can be read. */
export async function workflowEvent(): Promise<WorkflowEvent | null> {
  const { eventName, eventFile, inActions } = readRunner();
  if (!inActions || eventName === null || eventFile === null) return null;
  const text = await readFile(eventFile, 'utf8').catch(() => '{}');
  try {
    return { name: eventName, payload: JSON.parse(text) as unknown };
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
