/** `review`: runs the configured reviewers on a change and delivers one report; the step of the action and the local command. */
import { dirname, join, resolve } from 'node:path';
import { unresolvedFeedback } from '../assess/assess.js';
import { keyAdvice, type Keyless } from '../configuration/configuration.js';
import { type Carry, READ_ALL, readBefore } from '../domain/carried.js';
import { type Change, namedFiles } from '../domain/change.js';
import type { Feedback } from '../domain/consolidation.js';
import { mayReviewNothing } from '../domain/demand.js';
import type { Finding } from '../domain/finding.js';
import type { Question } from '../domain/second-opinion.js';
import { type Problem, UserError } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import {
  DIFF_BUDGET_BYTES,
  type EarlierSpending,
  type Isolation,
  type NamedText,
  type PassRun,
  type Preset,
  type PriorNote,
  type Prompt,
  type Reviewer,
  type ReviewerRun,
} from '../domain/reviewer.js';
import type { Settings } from '../domain/settings.js';
import { must } from '../domain/values.js';
import { openAnswers } from '../edge/git-answers.js';
import { readAt } from '../edge/git-reads.js';
import type { Git } from '../edge/git.js';
import { commandFiles, type Keys, readCommandLine, readEnvironment, readRunner } from '../edge/inputs.js';
import { findClis, type Installation, provideCli } from '../edge/install.js';
import { probeIsolation } from '../edge/isolation.js';
import { openPanel, type Panel, secretVariables } from '../edge/panel.js';
import type { Access } from '../edge/run-context.js';
import { replayProblems } from '../edge/stored-reviews.js';
import { carriesGroup, keyless } from '../event/event.js';
import { parseReview, readingContext } from '../parse/parse.js';
import { conclude, type Concluded } from '../pipeline.js';
import { writeOpinionPrompt, writePrompt } from '../prompt/prompt.js';
import { openReadings, type Readings } from '../readings.js';
import { REVIEWERS } from '../reviewers/index.js';
import { priorNotes, readingPlan, type Reuse } from '../rounds/rounds.js';
import { formatPlan, isolationProblems, isolationRefused } from '../run/plan.js';
import { earlierSpending, uncappedCommands, unknownEarlier } from '../run/spending.js';
import type { World } from '../seams.js';
import { startClock } from '../stage-clock.js';
import { announcePosts, announceUpload } from './announce.js';
import { carryGroup } from './carry-group.js';
import { demandedOf, type DemandedRun, plannedDemand } from './demanded.js';
import { findPast, givenReport, type PastOfRun } from './earlier-rounds.js';
import { logOnly, prepareChange, type PreparedChange, storedIn, workflowEvent, worldOf } from './prepare.js';
import { deliverReport } from './deliver-report.js';

type Environment = ReturnType<typeof readEnvironment>;

/** Runs the command; gives the exit status. */
export async function review(argv: readonly string[]): Promise<number> {
  const line = readCommandLine(argv, ['dry-run']);
  const environment = readEnvironment();
  const prepared = await prepareChange({
    line,
    environment,
    repository: readRunner().workspace ?? resolve('.'),
    event: await workflowEvent(),
    reviewersNeeded: true,
    log: logOnly(environment.keys),
  });
  try {
    const { inActions } = readRunner();
    const isPlan = line.options['dry-run'] === true;
    const unposted = isPlan ? [] : await announcePosts(prepared, environment.keys);
    const wrong = await replayProblems(prepared.settings.reviewers, inActions ? prepared.git.path : null, resolve('.'));
    if (wrong.length) throw new UserError(wrong);
    const given = await givenReport(prepared);
    if (isPlan) return await dryRun(prepared, environment);
    const notes = [...prepared.notes, ...unposted];
    return await reviewChange({ ...prepared, notes }, environment, given);
  } finally {
    await prepared.git.close();
  }
}

async function reviewChange(prepared: PreparedChange, environment: Environment, given: Report | null): Promise<number> {
  const { settings, change, git, trusted, headConfiguration, notes } = prepared;
  const { keys, tokenWithheld } = environment;
  const secrets = [...Object.values(keys), ...secretVariables(settings)];
  const reads = storedIn(settings.reviewers);
  const under = { git, head: change.head, checkout: git.path, reads };
  const world = await worldOf(settings.outputDirectory, secrets, under);
  await announceUpload(prepared, world.outputDirectory);
  if (carriesGroup(prepared.event.event, settings)) return carryGroup(prepared, keys, world);
  const clock = startClock(world);
  const { startedAt } = clock;
  const nonce = world.token(16);
  const answers = openAnswers(change, git);
  const readings = openReadings({ change, git: answers, settings, nonce });
  probeAhead(prepared);
  const { found, tasks } = await clock.time('collect', async () => {
    const texts = await readNotes(git, trusted, settings.instructions);
    const asked = { given, notes: texts, keys, tokenWithheld, startedAt, readings };
    const past = await demandedOf(prepared, await findPast(prepared, asked), { reads: readsOf(settings), keys });
    const plan = past.asks ? readingPlan(past.past.carry) : '';
    if (plan !== '') world.log.info(plan);
    return { found: past, tasks: tasksFor(prepared, past, { notes: texts, nonce, marker: world.token(16) }) };
  });
  const earlier = earlierSpending(found.past);
  const { reuse, past, unreviewed } = found;
  for (const line of found.said) world.log.info(line);
  const { isolation, problems: exposed } = await isolationOf(found, prepared);
  const { caps, reviewers } = settings;
  const capped = [...uncappedCommands(caps, reviewers), ...unknownEarlier(caps, earlier)];
  const problems = [...notes, ...found.problems, ...exposed, ...(found.asks ? capped : [])];
  const facts = { prepared, environment, reuse, tasks, earlier, nonce, startMs: clock.startMs, isolation, readings };
  const panel = found.asks ? await openFor(facts, world) : null;
  const concluded = async (): Promise<Concluded> => {
    const runs = await clock.time('run', () => runAll(facts, panel, world));
    const known = { settings, change, git: answers, runs, readings, past, problems, headConfiguration, isolation };
    return conclude({ ...known, further: panel?.further ?? null, unreviewed }, clock, world);
  };
  const { report, documents } = await concluded().finally(() => panel?.close());
  return deliverReport(report, settings.formats, documents, world);
}

function tasksFor(
  { change }: PreparedChange,
  { past, peopleForPrompts }: Pick<PastOfRun, 'past' | 'peopleForPrompts'>,
  texts: Pick<Parameters<typeof writeTasks>[0], 'notes' | 'nonce' | 'marker'>,
): Tasks {
  const { prior, carry } = past;
  return writeTasks({
    ...{ change, carry, ...texts },
    prior: prior ? priorNotes(prior, peopleForPrompts) : [],
    feedback: unresolvedFeedback({ people: peopleForPrompts, files: {}, findings: [], prior }),
  });
}

async function dryRun(prepared: PreparedChange, { keys }: Environment): Promise<number> {
  const log: World['log'] = logOnly(keys);
  const notes = await readNotes(prepared.git, prepared.trusted, prepared.settings.instructions);
  for (const line of await plannedDemand(prepared, { reads: readsOf(prepared.settings), keys })) log.info(line);
  log.info(planOf(prepared, notes));
  return 0;
}

// The installed CLI and the key of a preset's reviewer, or why there is none.

interface AccessFacts {
  readonly keys: Keys;
  /** Whose run gets no secrets. */
  readonly keyless: Keyless;
  readonly install: Settings['install'];
  /** Private folder outside of the checkout for installed CLIs. */
  readonly folder: string;
  /** The file that was started: `clis/` lies beside its folder. */
  readonly entry: string;
  /** Base URL per preset, when it is not the vendor's own. */
  readonly baseUrls: Readonly<Partial<Record<Preset, string>>>;
}

/** Gives every reviewer its access; a CLI is installed once, however many reviewers use it. */
function accessTo(facts: AccessFacts): (reviewer: Reviewer) => Promise<Access> {
  const installed = new Map<Preset, Promise<Installation>>();
  return async (reviewer) => {
    if (reviewer.source.kind !== 'preset') return notAPreset(reviewer);
    const { preset } = reviewer.source;
    const { needs } = REVIEWERS[preset];
    const name = needs.find((variable) => facts.keys[variable]);
    if (name === undefined) return noKey(reviewer, needs, facts.keyless);
    const installation = installed.get(preset) ?? install(preset, facts);
    installed.set(preset, installation);
    const cli = await installation;
    if (cli.kind === 'failed') return cli;
    const keys = { [name]: must(facts.keys[name]) };
    return { kind: 'ready', executable: cli.executable, keys, apiBaseUrl: facts.baseUrls[preset] ?? null };
  };
}

async function install(preset: Preset, facts: AccessFacts): Promise<Installation> {
  const clis = await findClis(facts.entry);
  return provideCli({ preset, install: facts.install, clis: clis ?? join(facts.folder, 'none'), folder: facts.folder });
}

function noKey({ id }: Reviewer, needs: readonly string[], keyless: Keyless): Access {
  const problem = {
    what: `${id}: no review, its key is missing`,
    why: `none of ${needs.join(', ')} was given`,
    fix: 'give the key as input or in the environment of the step, or remove the reviewer',
    ...keyAdvice(keyless),
  };
  return { kind: 'failed', failure: { class: 'authentication', problem } };
}

function notAPreset({ id }: Reviewer): Access {
  const problem = { what: `${id}: no preset`, why: 'only presets have a CLI of their own', fix: 'report this message' };
  return { kind: 'failed', failure: { class: 'configuration', problem } };
}

// How far reviewers can be kept apart on this machine, found out while the run is prepared.

/** Begins to look at the machine, where programs of reviewers may be started: they wait for it. */
function probeAhead({ settings, change }: Pick<PreparedChange, 'settings' | 'change'>): void {
  if (mayReviewNothing(settings.demand) || startsNobody(settings.reviewers, change)) return;
  // What goes wrong reaches whoever asks for the answer.
  probeIsolation().catch(() => undefined);
}

function startsNobody(reviewers: readonly Reviewer[], { files }: Pick<Change, 'files'>): boolean {
  return files.length === 0 || reviewers.every(({ source }) => source.kind === 'replay');
}

/** `null` when no program of a reviewer is started. A `UserError` when the settings require more than the machine gives. */
async function isolationOf(
  { reuse, asks }: Pick<DemandedRun, 'reuse' | 'asks'>,
  { settings, change }: Pick<PreparedChange, 'settings' | 'change'>,
): Promise<{ readonly isolation: Isolation | null; readonly problems: readonly Problem[] }> {
  const running = reuse.kind === 'reuse' ? reuse.missing : settings.reviewers;
  if (!asks || startsNobody(running, change)) return { isolation: null, problems: [] };
  const { isolation, refused, readable } = await probeIsolation();
  if (isolation === 'none' && settings.isolation === 'required') throw new UserError([isolationRefused(refused)]);
  return { isolation, problems: isolationProblems(isolation, { refused, readable }) };
}

// `--dry-run`: prints the plan and starts nothing.

/** Any digits do: the plan only counts bytes. */
const PLACEHOLDER = '0000000000000000';

function planOf({ change, settings }: PreparedChange, notes: readonly NamedText[]): string {
  const tasks = writeTasks({
    change,
    carry: READ_ALL,
    notes,
    prior: [],
    feedback: [],
    nonce: PLACEHOLDER,
    marker: PLACEHOLDER,
  });
  const reviewers = settings.reviewers.map((reviewer) => ({
    reviewer,
    prompt: reviewer.source.kind === 'replay' ? null : tasks.promptFor(reviewer, 1, []),
  }));
  return formatPlan({ change, reviewers, deadlineMs: settings.deadlineMs, caps: settings.caps });
}

// Opens the run of the reviewers that must run, and gives all runs, also those used again, in the order of the settings.

interface ReviewFacts {
  readonly prepared: PreparedChange;
  readonly environment: ReturnType<typeof readEnvironment>;
  readonly reuse: Reuse;
  readonly tasks: Tasks;
  /** What the rounds before spent. */
  readonly earlier: EarlierSpending;
  readonly nonce: string;
  /** By the world's elapsed time. */
  readonly startMs: number;
  readonly isolation: Isolation | null;
  /** Where what is there already is read while others still work. */
  readonly readings: Pick<Readings, 'ahead'>;
}

/** The run of those that must run; those whose reviews are used again can be asked in it as well. An empty change needs nobody. */
async function openFor(facts: ReviewFacts, world: World): Promise<Panel | null> {
  const { prepared, environment, reuse, tasks, nonce, startMs, earlier, isolation, readings } = facts;
  const { settings, change, git } = prepared;
  if (change.files.length === 0) return null;
  const reviewers = reuse.kind === 'reuse' ? reuse.missing : settings.reviewers;
  const { keys, baseUrls } = environment;
  const folder = join(world.runner.temporaryDirectory, 'deep-review-clis');
  const entry = must(process.argv[1]);
  return openPanel(
    {
      ...{ reviewers, git, change, workspace: git.path, workingDirectory: resolve('.'), nonce, keys, startMs },
      ...{ deadlineMs: settings.deadlineMs, cancel: null, caps: settings.caps, earlier },
      guarded: [folder, dirname(dirname(entry)), ...commandFiles()],
      promptFor: (reviewer, pass, previous) => tasks.promptFor(reviewer, pass, previous),
      further: {
        others: settings.reviewers.filter((reviewer) => !reviewers.includes(reviewer)),
        needsWalls: settings.isolation === 'required',
        opinionPrompt: (question, reviewer) => tasks.opinionPrompt(question, reviewer),
        completingPrompt: (reviewer, pass, paths) => tasks.completingPrompt(reviewer, pass, paths),
      },
      // Without walls who still works may write where git reads.
      meanwhile: (ended) => {
        readings.ahead(ended, { asksGit: isolation !== 'none' });
      },
      accessFor: accessTo({
        keys,
        keyless: keyless(prepared.event),
        install: settings.install,
        folder,
        entry,
        baseUrls,
      }),
    },
    world,
  );
}

async function runAll(
  { prepared: { settings }, reuse }: Pick<ReviewFacts, 'prepared' | 'reuse'>,
  panel: Panel | null,
  world: World,
): Promise<readonly ReviewerRun[]> {
  const kept = reuse.kind === 'reuse' ? reuse.runs : [];
  if (reuse.kind === 'reuse') world.log.info(reuse.said);
  if (panel === null) return kept;
  const ran = await panel.run();
  const place = (run: ReviewerRun): number => settings.reviewers.findIndex(({ id }) => id === run.reviewer.id);
  return [...kept, ...ran].sort((a, b) => place(a) - place(b));
}

// Writes the prompt of every pass.

/** Texts of the base that tell reviewers how this repository wants to be reviewed, after its own notes. */
const AGENT_TEXTS = ['CLAUDE.md', 'AGENTS.md', 'GEMINI.md', 'CONTRIBUTING.md'];

/** What of the repository decides how it is reviewed, besides what steers agents and CI. */
const readsOf = ({ config, instructions }: Settings): readonly string[] => [config, instructions, ...AGENT_TEXTS];

interface TaskFacts {
  readonly change: Change;
  readonly carry: Carry;
  readonly notes: readonly NamedText[];
  readonly prior: readonly PriorNote[];
  readonly feedback: readonly Feedback[];
  readonly nonce: string;
  readonly marker: string;
}

interface Tasks {
  promptFor(reviewer: Reviewer, pass: number, previous: readonly PassRun[]): Prompt;
  completingPrompt(reviewer: Reviewer, pass: number, only: readonly string[]): Prompt;
  opinionPrompt(question: Question, reviewer: Reviewer): string;
}

/** The repository's review notes and agent files, as the base has them. */
async function readNotes(git: Git, base: string, instructions: string): Promise<readonly NamedText[]> {
  const read = async (name: string): Promise<NamedText[]> => {
    const text = await readAt(git, base, name);
    return text === null || text.trim() === '' ? [] : [{ name, text }];
  };
  return (await Promise.all([instructions, ...AGENT_TEXTS].map(read))).flat();
}

/** Writes the prompt of each pass. */
function writeTasks(facts: TaskFacts): Tasks {
  const review = { ...facts, checks: [], diffBudgetBytes: DIFF_BUDGET_BYTES };
  return {
    promptFor: (reviewer, pass, previous) => {
      const previousPass = findingsOf(reviewer, previous, facts.change);
      const { carry, change } = facts;
      const round = carry.kind === 'changed' ? carry.round : 0;
      const before = { paths: readBefore(carry, reviewer.id, change.files), round };
      return writePrompt({ ...review, reader: readerOf(reviewer), pass, previousPass, readBefore: before });
    },
    completingPrompt: (reviewer, pass, only) =>
      writePrompt({ ...review, reader: readerOf(reviewer), pass, previousPass: [], only }),
    opinionPrompt: (question, reviewer) => {
      const { change, marker } = facts;
      return writeOpinionPrompt({ question, change, marker, reader: readerOf(reviewer) });
    },
  };
}

function readerOf({ source }: Reviewer): { preset: 'claude' | 'codex' | 'gemini' | null; blame: boolean } {
  return source.kind === 'preset' ? { preset: source.preset, blame: source.blame } : { preset: null, blame: true };
}

function findingsOf(reviewer: Reviewer, previous: readonly PassRun[], change: Change): readonly Finding[] {
  const known = readingContext(reviewer, namedFiles(change));
  return previous.flatMap(({ number, file, text }) => {
    const source = { reviewer: reviewer.id, pass: number, file, text, reads: reviewer.reads, nonce: null };
    return parseReview(source, known).findings;
  });
}
