/** What the runner says about this step, and the runs of its change, enter; its leg leaves, and which jobs GitHub lists for this head. */
import { otherWorkflows, stateOf } from '../../core/rounds/past-runs.js';
import type { Leg, ListedJob } from '../../domain/leg.js';
import type { EarlierRun } from '../../domain/past.js';
import type { Github } from '../github.js';
import { jobsOf, type JobOfRun } from '../github/jobs.js';

/** Where the runner says that this program runs. */
export interface Standing {
  readonly job: string;
  readonly index: string;
  readonly step: string | null;
  /** Number of the check of this job, which is its number in GitHub's list of jobs; `null` where the runner does not tell. */
  readonly checkRun: string | null;
}

export interface OwnLeg {
  readonly leg: Leg;
  /** The jobs of this run. */
  readonly jobs: readonly ListedJob[];
}

/** A list of jobs that cannot be had leaves names unknown: then other legs count as gone. */
export async function ownLeg(github: Github, run: EarlierRun, standing: Standing): Promise<OwnLeg> {
  const { job, index, step, checkRun } = standing;
  const jobs = await listed(github, run.id);
  const name = jobs.find(({ id }) => String(id) === checkRun)?.name ?? null;
  return { leg: { workflow: run.workflowId, job, index, step, name }, jobs: told(run, jobs) };
}

/** The jobs of other workflows' runs on this head. `wanted`: workflows of which reports were found. */
export async function jobsElsewhere(
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
