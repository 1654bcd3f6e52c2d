/** Reads all reports that runs of this repository left of a pull request at one exact head. */
import type { EarlierArtifact, EarlierRun } from '../domain/past.js';
import type { Report } from '../domain/report.js';
import type { GroupPull, HeadReport, HeadReports, LostHeadReport } from '../event/event.js';
import { legOf, mayHoldReport, pushersOf, trustOf } from '../rounds/rounds.js';
import { apiReason } from '../text/wording.js';
import type { Github } from './github.js';
import { artifactsOf, downloadReport, runsOnHead } from './workflow-runs.js';

interface HeadSearch {
  readonly github: Github;
  readonly pull: GroupPull;
  /** GitHub's number of this repository: what another one's code left is not asked for. */
  readonly home: number;
  /** Whether reports of this head would be believed; else only who pushed it is asked. */
  readonly isBelieved: boolean;
  readonly readReport: (text: string) => Report;
  readonly urlOf: (run: number) => string;
}

/** More runs, or more artifacts of ours, no head has that is carried in seconds. */
const MAX_RUNS = 60;
const MAX_DOWNLOADS = 30;

/** What was found on one head. Local to one search. */
interface FoundOnHead {
  readonly reports: HeadReport[];
  readonly lost: LostHeadReport[];
  cut: string | null;
}

/** Never throws: what cannot be asked or read is said. */
export async function reportsOfHead(search: HeadSearch): Promise<HeadReports> {
  const { github, pull, home, isBelieved } = search;
  const listed = await runsOnHead(github, pull.head);
  if (listed.kind === 'failed') {
    const cut = `the runs on its head cannot be listed (${apiReason(listed)})`;
    return { reports: [], lost: [], pushers: [], cut };
  }
  const runs = listed.data.filter(({ headSha }) => headSha === pull.head);
  const pushers = pushersOf(runs, { head: pull.head, pusher: null });
  const found: FoundOnHead = { reports: [], lost: [], cut: null };
  if (!isBelieved) return { ...found, pushers };
  const own = runs.filter(({ repositoryId, headRepositoryId }) => repositoryId === home && headRepositoryId === home);
  if (own.length > MAX_RUNS)
    return { ...found, pushers, cut: `there are more than ${String(MAX_RUNS)} runs on its head` };
  const artifacts = (await Promise.all(own.map((run) => ofRun(search, run, found)))).flat();
  if (artifacts.length > MAX_DOWNLOADS) found.cut = `there are more than ${String(MAX_DOWNLOADS)} reports of its head`;
  else await Promise.all(artifacts.map((each) => readOne(search, each, found)));
  return { ...found, pushers };
}

interface KeptArtifact {
  readonly run: EarlierRun;
  readonly artifact: EarlierArtifact;
  readonly at: string;
}

async function ofRun({ github, pull }: HeadSearch, run: EarlierRun, found: FoundOnHead): Promise<KeptArtifact[]> {
  const answer = await artifactsOf(github, run.id);
  if (answer.kind === 'failed') {
    found.cut = `what a run on its head left cannot be listed (${apiReason(answer)})`;
    return [];
  }
  const own = answer.data.filter((artifact) => mayHoldReport(artifact, subjectOf(pull)));
  return own.map((artifact) => ({ run, artifact, at: artifact.createdAt ?? run.createdAt }));
}

async function readOne({ github, pull, home, readReport, urlOf }: HeadSearch, kept: KeptArtifact, found: FoundOnHead) {
  const { run, artifact, at } = kept;
  const lost = (why: string): unknown => found.lost.push({ at, workflow: run.workflowId, name: artifact.name, why });
  const loaded = await downloadReport(github, artifact);
  if (loaded.kind === 'none') return;
  if (loaded.kind === 'lost') {
    lost(loaded.why);
    return;
  }
  try {
    const report = readReport(loaded.report);
    // Of a branch, or of another pull request: it says nothing of this one.
    if (report.round.of !== subjectOf(pull)) return;
    const leg = legOf(report.round.leg, artifact, run);
    found.reports.push({ at, leg, url: urlOf(run.id), trust: trustOf(run, artifact, home), report });
  } catch (error) {
    lost(`it cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
  }
}

const subjectOf = ({ number }: GroupPull): string => `pr-${String(number)}`;
