/** A run on a change enters; what the runs before it left of the change's past leaves: reports, and reports that cannot be had. */
import {
  branchesOf,
  isOfSubject,
  mayBeNewer,
  mayHoldReport,
  newestFirst,
  pushersOf,
  trustOf,
} from '../../core/rounds/past-runs.js';
import { endsSearch } from '../../core/rounds/past.js';
import { priorReport } from '../../core/rounds/prior.js';
import type { EarlierArtifact, EarlierRun, PastSubject, Trace, Traces } from '../../domain/past.js';
import type { Report } from '../../domain/report.js';
import type { Github } from '../github.js';
import { artifactsOf, downloadReport } from '../github/artifacts.js';
import { pagesOfRuns, readRun, type RunPage } from '../github/runs.js';

export interface Search {
  readonly github: Github;
  readonly runId: number;
  readonly subject: PastSubject;
  readonly readReport: (text: string) => Report;
}

/** Runs whose artifacts are asked for: the token of a workflow may ask a thousand times an hour. */
const MAX_RUNS = 400;
const MAX_DOWNLOADS = 100;
const AT_ONCE = 4;

/** What was found so far. Local to one search. */
interface Found {
  readonly traces: Trace[];
  readonly runs: EarlierRun[];
  asked: number;
  downloads: number;
}

/** An artifact that may hold a report, or a run whose artifacts cannot be listed. */
type Candidate =
  | { readonly kind: 'artifact'; readonly run: EarlierRun; readonly artifact: EarlierArtifact; readonly at: string }
  | { readonly kind: 'unlisted'; readonly run: EarlierRun; readonly why: string; readonly at: string };

/** Pages through the runs until the newest report that knew its own past is found, or the list ends. Never throws. */
export async function findTraces(search: Search): Promise<Traces> {
  const { github, runId, subject } = search;
  const found: Found = { traces: [], runs: [], asked: 0, downloads: 0 };
  const current = await readRun(github, runId);
  const cut = current.kind === 'failed' ? current.why : await readPages(search, { ...current, found });
  return {
    traces: found.traces,
    cut: cut === null ? null : { what: 'the list of earlier runs cannot be read to its end', why: cut },
    pushers: pushersOf(found.runs, subject),
  };
}

interface Reading {
  readonly run: EarlierRun;
  readonly workflowId: number;
  readonly found: Found;
}

/** Why the list is cut short; `null` when it was read as far as it matters. */
async function readPages(search: Search, { run, workflowId, found }: Reading): Promise<string | null> {
  const { openedAt: since, pull: everyWorkflow } = search.subject;
  await readRuns(search, { current: run, runs: [run], found });
  for (const branch of branchesOf(run, search.subject)) {
    const pages = pagesOfRuns(search.github, { branch, since, workflowId, everyWorkflow });
    const cut = await readBranch(search, run, pages, found);
    if (cut !== null) return cut;
  }
  return null;
}

async function readBranch(
  search: Search,
  current: EarlierRun,
  pages: AsyncGenerator<RunPage>,
  found: Found,
): Promise<string | null> {
  for await (const page of pages) {
    const runs = page.runs.filter((run) => run.id !== current.id && isOfSubject(run, current, search.subject));
    found.runs.push(...runs);
    await readRuns(search, { current, runs, found });
    const known = newestKnown(found);
    const oldest = page.runs.at(-1)?.createdAt ?? '';
    if (known !== null && !mayBeNewer(oldest, known)) return null;
    if (page.cut !== null) return page.cut;
    if (found.asked >= MAX_RUNS) return `none of the newest ${MAX_RUNS} runs left a report`;
    if (found.downloads >= MAX_DOWNLOADS)
      return `none of the newest ${MAX_DOWNLOADS} artifacts holds a report of this change`;
  }
  return null;
}

/** When the newest report was made that knew its past; nothing older is looked for. */
function newestKnown({ traces }: Found): string | null {
  const times = traces.flatMap((trace) => (endsSearch(trace) ? [trace.at] : []));
  return times.reduce<string | null>((newest, at) => (newest === null || at > newest ? at : newest), null);
}

interface Runs {
  readonly current: EarlierRun;
  readonly runs: readonly EarlierRun[];
  readonly found: Found;
}

/** Asks run by run, newest first, and stops where nothing newer than a known report can be. */
async function readRuns(search: Search, { current, runs, found }: Runs): Promise<void> {
  const left = newestFirst(runs);
  for (;;) {
    const known = newestKnown(found);
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

async function candidatesOf({ github, subject }: Search, run: EarlierRun, current: EarlierRun): Promise<Candidate[]> {
  const answer = await artifactsOf(github, run.id);
  if (answer.kind === 'failed') {
    // The first attempt of this very run has nothing before it in this run.
    if (run.id === current.id && run.attempt <= 1) return [];
    const why = answer.status ? `the API answered ${answer.status}: ${answer.why}` : answer.why;
    return [{ kind: 'unlisted', run, why, at: run.changedAt ?? run.createdAt }];
  }
  const own = answer.data.filter((artifact) => mayHoldReport(artifact, subject.of));
  return own.map((artifact) => ({ kind: 'artifact', run, artifact, at: artifact.createdAt ?? run.createdAt }));
}

async function readCandidate(search: Search, candidate: Candidate, current: EarlierRun, found: Found): Promise<void> {
  const { run, at } = candidate;
  const { conclusion } = run;
  if (candidate.kind === 'unlisted') {
    const what = `the artifacts of the earlier run ${run.id} cannot be listed`;
    found.traces.push({ kind: 'lost', at, lost: 'list', what, why: candidate.why, conclusion });
    return;
  }
  const known = newestKnown(found);
  if ((known !== null && at < known) || found.downloads >= MAX_DOWNLOADS) return;
  found.downloads += 1;
  const read = await readArtifact(search, run, candidate.artifact, current);
  if (read === null) return;
  const what = `the report of an earlier round cannot be had: artifact ${candidate.artifact.name} of run ${run.id}`;
  if (typeof read === 'string') found.traces.push({ kind: 'lost', at, lost: 'report', what, why: read, conclusion });
  else found.traces.push({ ...read, at });
}

/** The report, why it cannot be had, or `null` when the artifact holds none of this change. */
async function readArtifact(
  { github, subject, readReport }: Search,
  run: EarlierRun,
  artifact: EarlierArtifact,
  current: EarlierRun,
): Promise<Omit<Extract<Trace, { kind: 'report' }>, 'at'> | string | null> {
  const loaded = await downloadReport(github, artifact);
  if (loaded.kind === 'none') return null;
  if (loaded.kind === 'lost') return loaded.why;
  try {
    const report = readReport(loaded.report);
    if (report.round.of !== subject.of) return null;
    const reviews = report.reviews.length ? report.reviews : loaded.reviews;
    const trust = trustOf(run, artifact, current.repositoryId);
    const prior = { ...priorReport(report, { trust, publishedAt: artifact.createdAt }), reviews };
    return { kind: 'report', prior, past: report.round.past };
  } catch (error) {
    return `it cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
  }
}
