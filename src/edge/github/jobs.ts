/** A workflow run enters; its jobs as GitHub lists them leave. */
import type { Answer, Github } from '../github.js';

export interface JobOfRun {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
}

/** The jobs of a run's newest attempt. */
export function jobsOf(github: Github, runId: number): Promise<Answer<readonly JobOfRun[]>> {
  return github.all<JobOfRun>(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
    { run_id: runId },
    (page) => (page as { readonly jobs: readonly JobOfRun[] }).jobs,
  );
}
