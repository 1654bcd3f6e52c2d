/** Finds the last round's report of a pull request or branch on GitHub, says how far it can be believed, and which leg this run is. */
import type { People } from '../domain/consolidation.js';
import {
  type EarlierArtifact,
  type EarlierRun,
  type PastSubject,
  type Remembrance,
  type Trace,
  type Traces,
} from '../domain/past.js';
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import type { Leg, ListedJob } from '../domain/round.js';
import {
  asksComments,
  branchesOf,
  claimOf,
  decidePast,
  FIRST_ROUND,
  givenRound,
  isFirstAttempt,
  isOfSubject,
  lostList,
  lostReport,
  mayBeNewer,
  mayHoldReport,
  newestFirst,
  otherWorkflows,
  type PreviousRound,
  pushersOf,
  readFrom,
  stateOf,
  traceOf,
  withClaim,
} from '../rounds/rounds.js';
import { apiReason } from '../text/wording.js';
import { type Github, type JobOfRun, jobsOf } from './github.js';
import { artifactsOf, downloadReport, pagesOfRuns, readRun, type RunPage } from './workflow-runs.js';

interface PreviousRequest {
  /** Report of the setting `previous`; it wins over everything else. */
  readonly given: Report | null;
  /** In a workflow, on a proposal: the change may have named the given report itself. */
  readonly isClaim?: boolean;
  /** Where to look for artifacts; `null` outside a workflow or without a token. */
  readonly workflow: Workflow | null;
  /** `pr-280` or the branch: a report of another one is not the last round. */
  readonly of: string;
  readonly readReport: (text: string) => Report;
}

export interface Workflow {
  readonly github: Github;
  readonly runId: number;
  readonly subject: PastSubject;
  /** What the runner says about this step; `null`: nothing, then every report is its past. */
  readonly standing: WorkflowStanding | null;
  /** What people wrote: one of them may have given up a past that is lost. */
  readonly people: People;
  /** What comments on the pull request remember; asked only when something of the past is missing. */
  readonly markers: () => Promise<RememberedComments>;
}

/** What comments remember, and which of them are not believed. */
export interface RememberedComments {
  readonly markers: readonly Remembrance[];
  readonly problems: readonly Problem[];
}

const NOTHING_REMEMBERED: RememberedComments = { markers: [], problems: [] };

/**
 * Finds the last round: the given report, else the newest report that this repository's runs left, else what is known of
 * one that is lost. On a pull request, which can change its own workflow, a given report may only add what is open.
 */
export async function previousRound(request: PreviousRequest): Promise<PreviousRound> {
  const { given, workflow, of, readReport } = request;
  const isClaim = request.isClaim === true || workflow?.subject.pull === true;
  if (given && !isClaim) return givenRound(given, of);
  const found = workflow ? await foundRound(workflow, readReport) : FIRST_ROUND;
  return given ? withClaim(found, claimOf(given)) : found;
}

async function foundRound(workflow: Workflow, readReport: PreviousRequest['readReport']): Promise<PreviousRound> {
  const { github, runId, subject, standing, people } = workflow;
  const traces = await findTraces({ github, runId, subject, standing, readReport });
  const { markers, problems } = asksComments(traces) ? await workflow.markers() : NOTHING_REMEMBERED;
  const decided = decidePast({ ...traces, subject, people, markers });
  return { ...decided, problems: [...decided.problems, ...problems] };
}

/** A file that the user names outside the checkout is as good as an artifact, if it speaks of the same change. */

interface ReportSearch {
  readonly github: Github;
  readonly runId: number;
  readonly subject: PastSubject;
  readonly readReport: (text: string) => Report;
  /** What the runner says about this step; `null`: nothing, then every report is its past. */
  readonly standing: WorkflowStanding | null;
}

/** Runs whose artifacts are asked for: the token of a workflow may ask a thousand times an hour. */
const MAX_RUNS = 400;
const MAX_DOWNLOADS = 100;
const AT_ONCE = 4;

/** What was found so far. Local to one search. */
interface FoundReport {
  readonly leg: Leg | null;
  readonly traces: Trace[];
  readonly runs: EarlierRun[];
  asked: number;
  downloads: number;
}

/** An artifact that may hold a report, or a run whose artifacts cannot be listed. */
type ReportCandidate =
  | { readonly kind: 'artifact'; readonly run: EarlierRun; readonly artifact: EarlierArtifact; readonly at: string }
  | { readonly kind: 'unlisted'; readonly run: EarlierRun; readonly why: string; readonly at: string };

/** Pages through the runs until nothing that matters is left, or the list ends. Never throws. */
async function findTraces(search: ReportSearch): Promise<Traces> {
  const { github, runId, subject, standing } = search;
  const current = await readRun(github, runId);
  if (current.kind === 'failed')
    return {
      ...{ traces: [], cut: cutBy(current.why), pushers: pushersOf([], subject), heads: [] },
      ...{ leg: null, jobs: [], began: null },
    };
  const { run } = current;
  const own = standing && (await ownLeg(github, run, standing));
  const found: FoundReport = { leg: own?.leg ?? null, traces: [], runs: [], asked: 0, downloads: 0 };
  const cut = await readPages(search, { run, found });
  const jobs = own ? [...own.jobs, ...(await elsewhere(search, run, found))] : [];
  const { traces, runs, leg } = found;
  const pushers = pushersOf(runs, subject);
  const heads = [...new Set(runs.flatMap(({ headSha }) => headSha ?? []))];
  return { traces, cut: cut === null ? null : cutBy(cut), pushers, heads, leg, jobs, began: run.beganAt };
}

const cutBy = (why: string): Traces['cut'] => ({ what: 'the list of earlier runs cannot be read to its end', why });

/** Jobs of other workflows of which this change's reports tell. */
function elsewhere(
  { github, subject }: ReportSearch,
  run: EarlierRun,
  found: FoundReport,
): Promise<readonly ListedJob[]> {
  const legs = found.traces.flatMap((trace) =>
    trace.kind === 'report' ? [trace.leg, ...trace.prior.otherLegs.map(({ leg }) => leg)] : [],
  );
  const wanted = [...new Set(legs.map(({ workflow }) => workflow))];
  return jobsElsewhere(github, found.runs, { head: subject.head, own: run.workflowId, wanted });
}

interface ReportReading {
  readonly run: EarlierRun;
  readonly found: FoundReport;
}

/** Why the list is cut short; `null` when it was read as far as it matters. */
async function readPages(search: ReportSearch, { run, found }: ReportReading): Promise<string | null> {
  const { openedAt: since, pull: everyWorkflow } = search.subject;
  await readRuns(search, { current: run, runs: [run], found });
  for (const branch of branchesOf(run, search.subject)) {
    const pages = pagesOfRuns(search.github, { branch, since, workflowId: run.workflowId, everyWorkflow });
    const cut = await readBranch(search, run, pages, found);
    if (cut !== null) return cut;
  }
  return null;
}

async function readBranch(
  search: ReportSearch,
  current: EarlierRun,
  pages: AsyncGenerator<RunPage>,
  found: FoundReport,
): Promise<string | null> {
  for await (const page of pages) {
    const runs = page.runs.filter((run) => run.id !== current.id && isOfSubject(run, current, search.subject));
    found.runs.push(...runs);
    await readRuns(search, { current, runs, found });
    const known = readFrom(found.traces, found.leg);
    const oldest = page.runs.at(-1)?.createdAt ?? '';
    if (known !== null && !mayBeNewer(oldest, known)) return null;
    if (page.cut !== null) return page.cut;
    if (found.asked >= MAX_RUNS) return `none of the newest ${MAX_RUNS} runs left a report`;
    if (found.downloads >= MAX_DOWNLOADS)
      return `none of the newest ${MAX_DOWNLOADS} artifacts holds a report of this change`;
  }
  return null;
}

interface RunPages {
  readonly current: EarlierRun;
  readonly runs: readonly EarlierRun[];
  readonly found: FoundReport;
}

/** Asks run by run, newest first, and stops where nothing can be that matters. */
async function readRuns(search: ReportSearch, { current, runs, found }: RunPages): Promise<void> {
  const left = newestFirst(runs);
  for (;;) {
    const known = readFrom(found.traces, found.leg);
    const batch = left
      .splice(0, AT_ONCE)
      .filter(({ changedAt }) => known === null || changedAt === null || changedAt >= known);
    if (!batch.length || found.asked >= MAX_RUNS) return;
    found.asked += batch.length;
    const candidates = (await Promise.all(batch.map((run) => candidatesOf(search, run, current)))).flat();
    candidates.sort((a, b) => b.at.localeCompare(a.at));
    for (const candidate of candidates) await readCandidate(search, candidate, current, found);
  }
}

async function candidatesOf(
  { github, subject }: ReportSearch,
  run: EarlierRun,
  current: EarlierRun,
): Promise<ReportCandidate[]> {
  const answer = await artifactsOf(github, run.id);
  if (answer.kind === 'failed') {
    if (isFirstAttempt(run, current)) return [];
    return [{ kind: 'unlisted', run, why: apiReason(answer), at: run.changedAt ?? run.createdAt }];
  }
  const own = answer.data.filter((artifact) => mayHoldReport(artifact, subject.of));
  return own.map((artifact) => ({ kind: 'artifact', run, artifact, at: artifact.createdAt ?? run.createdAt }));
}

async function readCandidate(
  search: ReportSearch,
  candidate: ReportCandidate,
  current: EarlierRun,
  found: FoundReport,
): Promise<void> {
  const { run, at } = candidate;
  if (candidate.kind === 'unlisted') {
    found.traces.push(lostList(run, candidate));
    return;
  }
  const known = readFrom(found.traces, found.leg);
  if ((known !== null && at < known) || found.downloads >= MAX_DOWNLOADS) return;
  found.downloads += 1;
  const trace = await readArtifact(search, run, candidate, current);
  if (trace !== null) found.traces.push(trace);
}

/** `null` when the artifact holds no report of this change. */
async function readArtifact(
  { github, subject, readReport }: ReportSearch,
  run: EarlierRun,
  { artifact, at }: Extract<ReportCandidate, { kind: 'artifact' }>,
  current: EarlierRun,
): Promise<Trace | null> {
  const loaded = await downloadReport(github, artifact);
  if (loaded.kind === 'none') return null;
  const left = { run, artifact, at };
  if (loaded.kind === 'lost') return lostReport(left, loaded.why);
  try {
    const report = readReport(loaded.report);
    return report.round.of === subject.of ? traceOf(left, { ...loaded, report }, current) : null;
  } catch (error) {
    return lostReport(
      left,
      `it cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
    );
  }
}

// The leg of this run, and the jobs that GitHub lists for this head.

/** Where the runner says that this program runs. */
interface WorkflowStanding {
  readonly job: string;
  readonly index: string;
  readonly step: string | null;
  /** Number of the check of this job, which is its number in GitHub's list of jobs; `null` where the runner does not tell. */
  readonly checkRun: string | null;
}

interface OwnLeg {
  readonly leg: Leg;
  /** The jobs of this run. */
  readonly jobs: readonly ListedJob[];
}

/** A list of jobs that cannot be had leaves names unknown: then other legs count as gone. */
async function ownLeg(github: Github, run: EarlierRun, standing: WorkflowStanding): Promise<OwnLeg> {
  const { job, index, step, checkRun } = standing;
  const jobs = await listed(github, run.id);
  const name = jobs.find(({ id }) => String(id) === checkRun)?.name ?? null;
  return { leg: { workflow: run.workflowId, job, index, step, name }, jobs: told(run, jobs) };
}

/** The jobs of other workflows' runs on this head. `wanted`: workflows of which reports were found. */
async function jobsElsewhere(
  github: Github,
  runs: readonly EarlierRun[],
  asked: Parameters<typeof otherWorkflows>[1],
): Promise<readonly ListedJob[]> {
  const found = await Promise.all(
    otherWorkflows(runs, asked).map(async (run) => told(run, await listed(github, run.id))),
  );
  return found.flat();
}

async function listed(github: Github, runId: number): Promise<readonly JobOfRun[]> {
  const answer = await jobsOf(github, runId);
  return answer.kind === 'done' ? answer.data : [];
}

const told = ({ workflowId: workflow }: EarlierRun, jobs: readonly JobOfRun[]): ListedJob[] =>
  jobs.flatMap((job) => {
    const state = stateOf(job);
    return state === null ? [] : [{ workflow, name: job.name, state }];
  });
