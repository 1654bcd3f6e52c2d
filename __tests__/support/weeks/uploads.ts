/** What the nested upload leaves at GitHub: an archive with a digest, and what the step says of it. */
import { createHash } from 'node:crypto';
import { archive, type Entry } from '../github-server/archive.js';

/** An artifact as GitHub lists it, with its archive. */
export interface Artifact {
  readonly json: Readonly<Record<string, unknown>> & { readonly id: number };
  readonly bytes: Buffer;
}

interface ArtifactFacts {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
  readonly run: { readonly id: number; readonly headBranch: string; readonly headSha: string };
  /** Number of the repository. */
  readonly home: number;
}

export function artifactOf(entries: readonly Entry[], { id, name, createdAt, run, home }: ArtifactFacts): Artifact {
  const bytes = archive(entries);
  const json = {
    ...{ id, name, size_in_bytes: bytes.length, expired: false, created_at: createdAt },
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    workflow_run: {
      ...{ id: run.id, repository_id: home, head_repository_id: home },
      ...{ head_branch: run.headBranch, head_sha: run.headSha },
    },
  };
  return { json, bytes };
}

/** What the step says of it. */
export function uploadOutputs({ json }: Artifact, run: number): Record<string, string> {
  const url = `https://github.com/o/n/actions/runs/${String(run)}/artifacts/${String(json.id)}`;
  return {
    'artifact-id': String(json.id),
    'artifact-url': url,
    'artifact-digest': String(json['digest']).replace('sha256:', ''),
  };
}
