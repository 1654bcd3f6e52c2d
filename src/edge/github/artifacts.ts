/** A workflow run enters; the artifacts it left, and the report that one of them holds, leave. */
import { createHash } from 'node:crypto';
import type { EarlierArtifact } from '../../domain/past.js';
import type { Answer, Github } from '../github.js';
import { unzip } from './zip.js';

/** An artifact as the API lists it. */
interface ArtifactJson {
  readonly id: number;
  readonly name: string;
  readonly size_in_bytes: number;
  readonly expired: boolean;
  readonly created_at: string | null;
  readonly digest?: string | null;
  readonly workflow_run?: { readonly repository_id?: number; readonly head_repository_id?: number } | null;
}

const MAX_ARTIFACT_BYTES = 100 * 1024 * 1024;

/** All artifacts of a run. */
export async function artifactsOf(github: Github, runId: number): Promise<Answer<readonly EarlierArtifact[]>> {
  const answer = await github.all<ArtifactJson>(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    { run_id: runId },
    (page) => (page as { readonly artifacts: readonly ArtifactJson[] }).artifacts,
  );
  return answer.kind === 'failed' ? answer : { ...answer, data: answer.data.map(artifactOf) };
}

function artifactOf({
  id,
  name,
  size_in_bytes: bytes,
  expired,
  created_at,
  digest,
  workflow_run,
}: ArtifactJson): EarlierArtifact {
  return {
    ...{ id, name, bytes, expired },
    createdAt: created_at,
    digest: digest ?? null,
    repositoryId: workflow_run?.repository_id ?? null,
    headRepositoryId: workflow_run?.head_repository_id ?? null,
  };
}

/** The files of an artifact that matter to the next round. `none`: it holds no report, and never did. */
export type Downloaded =
  | {
      readonly kind: 'done';
      readonly report: string;
      readonly reviews: readonly { readonly file: string; readonly text: string }[];
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'lost'; readonly why: string };

/** Downloads, verifies and unpacks. Only a `report.json` at the root is ours. */
export async function downloadReport(github: Github, artifact: EarlierArtifact): Promise<Downloaded> {
  if (artifact.expired) return { kind: 'lost', why: 'it has expired' };
  if (artifact.bytes > MAX_ARTIFACT_BYTES) return { kind: 'lost', why: 'it is too large' };
  const answer = await github.get<ArrayBuffer>(
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    { artifact_id: artifact.id, archive_format: 'zip' },
  );
  if (answer.kind === 'failed') return { kind: 'lost', why: `downloading it failed (${answer.status}): ${answer.why}` };
  const bytes = Buffer.from(answer.data);
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (artifact.digest === null) return { kind: 'lost', why: 'it has no digest to verify it with' };
  if (artifact.digest !== digest)
    return { kind: 'lost', why: 'its digest is another than the one it was uploaded with' };
  const unpacked = unzip(bytes, { maxEntries: 5000, maxBytes: MAX_ARTIFACT_BYTES, wanted: isWanted });
  if (unpacked.kind === 'refused') return { kind: 'lost', why: `it cannot be unpacked: ${unpacked.why}` };
  const report = unpacked.files.get('report.json');
  if (!report) return { kind: 'none' };
  const reviews = [...unpacked.files].flatMap(([name, content]) => {
    const file = /^reviews\/([^/]+)$/.exec(name)?.[1];
    return file === undefined ? [] : [{ file, text: content.toString('utf8') }];
  });
  return { kind: 'done', report: report.toString('utf8'), reviews };
}

const isWanted = (name: string): boolean => /^(report\.json|reviews\/[^/]+\.(md|json|sarif|txt))$/.test(name);
