/** A workflow run enters; earlier runs of the same workflow and branch with their reports leave, each with how far it can be believed. */
import { createHash } from 'node:crypto';
import type { Github, Answer } from '../github.js';
import { unzip } from './zip.js';

/** An artifact as the API lists it; what is missing there is `null` or absent. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly size_in_bytes: number;
  readonly expired: boolean;
  readonly created_at: string | null;
  readonly digest?: string | null;
  readonly workflow_run?: {
    readonly id?: number;
    readonly repository_id?: number;
    readonly head_repository_id?: number;
    readonly head_branch?: string | null;
  } | null;
}

export interface WorkflowRun {
  readonly id: number;
  readonly workflow_id: number;
  readonly head_branch: string | null;
  readonly run_attempt?: number;
  readonly status: string | null;
  readonly conclusion: string | null;
  readonly created_at: string;
  readonly repository: { readonly id: number };
  readonly head_repository: { readonly id: number } | null;
}

/** An artifact of an earlier run, or of an earlier attempt of this one. */
export interface Candidate {
  readonly artifact: Artifact;
  readonly run: WorkflowRun;
  /** From a run of this repository; a fork's is attacker's data. */
  readonly own: boolean;
}

const RUNS_LOOKED_AT = 30;
const MAX_ARTIFACT_BYTES = 100 * 1024 * 1024;

export interface ThisRun {
  readonly runId: number;
  /** Names of artifacts with reports begin with it. */
  readonly artifactPrefix: string;
}

export interface EarlierReports {
  readonly candidates: readonly Candidate[];
  /** Completed runs of this repository that left no artifact at all. */
  readonly without: readonly WorkflowRun[];
}

/** Artifacts of the workflow's runs on the same branch, newest first. */
export async function earlierArtifacts(
  github: Github,
  { runId, artifactPrefix }: ThisRun,
): Promise<Answer<EarlierReports>> {
  const current = await github.get<WorkflowRun>('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: runId });
  if (current.kind === 'failed') return current;
  const { workflow_id, head_branch, repository } = current.data;
  const listed = await github.get<{ readonly workflow_runs: readonly WorkflowRun[] }>(
    'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
    { workflow_id, ...(head_branch === null ? {} : { branch: head_branch }), per_page: RUNS_LOOKED_AT },
  );
  if (listed.kind === 'failed') return listed;
  const runs = listed.data.workflow_runs.filter(
    (run) =>
      run.workflow_id === workflow_id && run.head_branch === head_branch && run.created_at <= current.data.created_at,
  );
  const candidates: Candidate[] = [];
  const without: WorkflowRun[] = [];
  for (const run of runs.some(({ id }) => id === runId) ? runs : [current.data, ...runs]) {
    const found = await artifactsOf(github, run.id, artifactPrefix);
    if (found.kind === 'failed') return found;
    candidates.push(...found.data.map((artifact) => ({ artifact, run, own: isOwn(run, artifact, repository.id) })));
    const ended = run.conclusion === 'failure' || run.conclusion === 'success';
    if (!found.data.length && run.id !== runId && ended && run.head_repository?.id === repository.id) without.push(run);
  }
  candidates.sort((a, b) => (b.artifact.created_at ?? '').localeCompare(a.artifact.created_at ?? ''));
  return { kind: 'done', data: { candidates, without }, headers: {} };
}

async function artifactsOf(github: Github, runId: number, prefix: string): Promise<Answer<readonly Artifact[]>> {
  const answer = await github.all<Artifact>(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    { run_id: runId },
    (page) => (page as { readonly artifacts: readonly Artifact[] }).artifacts,
  );
  if (answer.kind === 'failed') return answer;
  return { ...answer, data: answer.data.filter(({ name }) => name.startsWith(prefix)) };
}

/** The API says twice where a run's code came from; both must say that it was this repository. */
function isOwn(run: WorkflowRun, { workflow_run: origin }: Artifact, repository: number): boolean {
  return (
    run.repository.id === repository &&
    run.head_repository?.id === repository &&
    origin?.repository_id === repository &&
    origin.head_repository_id === repository
  );
}

/** The files of an artifact that matter to the next round. */
export type Downloaded =
  | {
      readonly kind: 'done';
      readonly report: string;
      readonly reviews: readonly { readonly file: string; readonly text: string }[];
    }
  | { readonly kind: 'lost'; readonly why: string };

/** Downloads, verifies and unpacks. */
export async function downloadReport(github: Github, { artifact }: Candidate): Promise<Downloaded> {
  if (artifact.expired) return { kind: 'lost', why: 'it has expired' };
  if (artifact.size_in_bytes > MAX_ARTIFACT_BYTES) return { kind: 'lost', why: 'it is too large' };
  const answer = await github.get<ArrayBuffer>(
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    {
      artifact_id: artifact.id,
      archive_format: 'zip',
    },
  );
  if (answer.kind === 'failed') return { kind: 'lost', why: `downloading it failed (${answer.status}): ${answer.why}` };
  const bytes = Buffer.from(answer.data);
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (!artifact.digest) return { kind: 'lost', why: 'it has no digest to verify it with' };
  if (artifact.digest !== digest)
    return { kind: 'lost', why: 'its digest is another than the one it was uploaded with' };
  const unpacked = unzip(bytes, { maxEntries: 5000, maxBytes: MAX_ARTIFACT_BYTES, wanted: isWanted });
  if (unpacked.kind === 'refused') return { kind: 'lost', why: `it cannot be unpacked: ${unpacked.why}` };
  const report = [...unpacked.files].find(([name]) => /(^|\/)report\.json$/.test(name))?.[1];
  if (!report) return { kind: 'lost', why: 'it holds no report.json' };
  const reviews = [...unpacked.files].flatMap(([name, content]) => {
    const file = /(^|\/)reviews\/([^/]+)$/.exec(name)?.[2];
    return file === undefined ? [] : [{ file, text: content.toString('utf8') }];
  });
  return { kind: 'done', report: report.toString('utf8'), reviews };
}

const isWanted = (name: string): boolean => /(^|\/)(report\.json|reviews\/[^/]+\.(md|json|sarif|txt))$/.test(name);
