/** What the nested upload leaves at GitHub: the files that its patterns name, in an archive with a digest. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { archive, type Entry } from '../github-server/archive.js';

const filesIn = (path: string): readonly string[] => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
};

/** The files of `path`, one pattern a line, `!` before what is left out; a single file stands at the root. */
export function uploadedFiles(path: string): readonly Entry[] {
  const lines = path
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const [first = ''] = lines.filter((line) => !line.startsWith('!'));
  const left = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const root = existsSync(first) && statSync(first).isFile() ? dirname(first) : first;
  return filesIn(first)
    .filter((file) => !left.includes(file))
    .map((file) => ({ name: relative(root, file), text: readFileSync(file, 'utf8') }));
}

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
