/** Lists the workflow runs on a branch, reads their artifacts, and unpacks the report in one of them. */
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { EarlierArtifact, EarlierRun } from '../domain/past.js';
import { MAX_ARTIFACT_BYTES, whyNotAsked, whyNotVerified } from '../rounds/rounds.js';
import { apiReason } from '../text/wording.js';
import type { Answer, Github } from './github.js';

/** A run as the API tells it. */
interface RunJson {
  readonly id: number;
  readonly workflow_id: number;
  readonly run_attempt?: number;
  readonly head_branch: string | null;
  readonly head_sha?: string | null;
  readonly conclusion: string | null;
  readonly created_at: string;
  readonly run_started_at?: string | null;
  readonly updated_at?: string | null;
  readonly actor?: { readonly login: string } | null;
  readonly repository: { readonly id: number };
  readonly head_repository: { readonly id: number } | null;
}

/** The run that asks. */
type CurrentRun =
  { readonly kind: 'done'; readonly run: EarlierRun } | { readonly kind: 'failed'; readonly why: string };

/** Reads one run. */
export async function readRun(github: Github, id: number): Promise<CurrentRun> {
  const answer = await github.get<RunJson>('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id });
  if (answer.kind === 'failed') return { kind: 'failed', why: apiReason(answer) };
  return { kind: 'done', run: runOf(answer.data) };
}

function runOf(json: RunJson): EarlierRun {
  return {
    id: json.id,
    workflowId: json.workflow_id,
    attempt: json.run_attempt ?? 1,
    branch: json.head_branch,
    headSha: json.head_sha ?? null,
    repositoryId: json.repository.id,
    headRepositoryId: json.head_repository?.id ?? null,
    createdAt: json.created_at,
    beganAt: json.run_started_at ?? json.created_at,
    changedAt: json.updated_at ?? null,
    conclusion: json.conclusion,
    actor: json.actor?.login ?? null,
  };
}

/** A page of the list. `cut`: the list ends before its end, and why. */
export interface RunPage {
  readonly runs: readonly EarlierRun[];
  readonly cut: string | null;
}

interface RunQuery {
  readonly branch: string;
  /** ISO 8601: older runs are not asked for; `null` asks for all. */
  readonly since: string | null;
  /** Asked where the server has no list over all workflows. */
  readonly workflowId: number;
  /** Runs of other workflows too. */
  readonly everyWorkflow: boolean;
}

const PAGE_SIZE = 100;
/** The API gives at most 1,000 results for one search; what is older is asked for by another. */
const PAGES_PER_SEARCH = 10;
const MAX_PAGES = 50;

const ALL = 'GET /repos/{owner}/{repo}/actions/runs';
const OF_WORKFLOW = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';

/** Pages until the list ends; each run once. The consumer stops when it has seen enough. */
export async function* pagesOfRuns(github: Github, query: RunQuery): AsyncGenerator<RunPage> {
  const seen = new Map<number, EarlierRun>();
  let everyWorkflow = query.everyWorkflow;
  let until: string | null = null;
  let total = 0;
  for (let asked = 0, page = 1; asked < MAX_PAGES; asked += 1, page += 1) {
    const answer = await ask(github, { ...query, everyWorkflow }, { until, page });
    if (answer.kind === 'failed') {
      // This run itself was just found: a server that knows it and not the list has no such list.
      if (answer.status !== 404 || !everyWorkflow || asked > 0) {
        yield { runs: [], cut: apiReason(answer) };
        return;
      }
      everyWorkflow = false;
      page = 0;
      continue;
    }
    const { workflow_runs: found, total_count: count } = answer.data;
    if (until === null) total = Math.max(total, count);
    const runs = found.map(runOf).filter(({ id }) => !seen.has(id));
    for (const run of runs) seen.set(run.id, run);
    const whole = seen.size >= total;
    const stuck = !whole && runs.length === 0;
    yield { runs, cut: stuck ? `${seen.size} of ${total} runs are listed` : null };
    if (whole || stuck) return;
    if (page >= PAGES_PER_SEARCH) {
      until = oldest([...seen.values()]);
      page = 0;
    }
  }
  yield { runs: [], cut: `there are more than ${MAX_PAGES * PAGE_SIZE} runs` };
}

interface ListedRun {
  readonly workflow_runs: readonly RunJson[];
  readonly total_count: number;
}

function ask(
  github: Github,
  { branch, since, workflowId, everyWorkflow }: RunQuery,
  { until, page }: { readonly until: string | null; readonly page: number },
): Promise<Answer<ListedRun>> {
  const created = until === null ? (since === null ? null : `>=${since}`) : `${since ?? '*'}..${until}`;
  return github.get<ListedRun>(everyWorkflow ? ALL : OF_WORKFLOW, {
    ...(everyWorkflow ? {} : { workflow_id: workflowId }),
    ...(created === null ? {} : { created }),
    ...{ branch, per_page: PAGE_SIZE, page },
  });
}

const oldest = (runs: readonly EarlierRun[]): string =>
  runs.reduce((first, { createdAt }) => (createdAt < first ? createdAt : first), runs[0]?.createdAt ?? '');

/** All runs on one commit, of whatever workflow, branch or repository, as far as GitHub lists them. */
export async function runsOnHead(github: Github, head: string): Promise<Answer<readonly EarlierRun[]>> {
  const answer = await github.all<RunJson>(ALL, { head_sha: head }, (page) => (page as ListedRun).workflow_runs);
  return answer.kind === 'failed' ? answer : { ...answer, data: answer.data.map(runOf) };
}

// The artifacts of a workflow run, and the report in one of them.

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
type Downloaded =
  | {
      readonly kind: 'done';
      readonly report: string;
      readonly reviews: readonly { readonly file: string; readonly text: string }[];
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'lost'; readonly why: string };

/** Downloads, verifies and unpacks. Only a `report.json` at the root is ours. */
export async function downloadReport(github: Github, artifact: EarlierArtifact): Promise<Downloaded> {
  const unwanted = whyNotAsked(artifact);
  if (unwanted !== null) return { kind: 'lost', why: unwanted };
  const answer = await github.get<ArrayBuffer>(
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    { artifact_id: artifact.id, archive_format: 'zip' },
  );
  if (answer.kind === 'failed') return { kind: 'lost', why: `downloading it failed (${answer.status}): ${answer.why}` };
  const bytes = Buffer.from(answer.data);
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const unverified = whyNotVerified(artifact, digest);
  if (unverified !== null) return { kind: 'lost', why: unverified };
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

// Unpacks the wanted files of a zip archive, in memory only and within limits; hostile archives are refused.

interface ZipLimits {
  readonly maxEntries: number;
  /** Of all wanted files together, unpacked. */
  readonly maxBytes: number;
  readonly wanted: (name: string) => boolean;
}

type Unzipped =
  | { readonly kind: 'done'; readonly files: ReadonlyMap<string, Buffer> }
  | { readonly kind: 'refused'; readonly why: string };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly size: number;
  readonly mode: number;
  readonly offset: number;
}

/** Reads by the central directory. Refuses names that leave the archive, links, encryption, zip64 and everything over the limits. */
export function unzip(bytes: Buffer, limits: ZipLimits): Unzipped {
  try {
    const entries = directoryOf(bytes, limits.maxEntries);
    const files = new Map<string, Buffer>();
    let left = limits.maxBytes;
    for (const entry of entries) {
      const fault = faultOf(entry);
      if (fault) return { kind: 'refused', why: `${JSON.stringify(entry.name)} ${fault}` };
      if (entry.name.endsWith('/') || !limits.wanted(entry.name)) continue;
      if (files.has(entry.name)) return { kind: 'refused', why: `${JSON.stringify(entry.name)} is there twice` };
      const content = contentOf(bytes, entry, left);
      left -= content.length;
      files.set(entry.name, content);
    }
    return { kind: 'done', files };
  } catch (error) {
    return { kind: 'refused', why: error instanceof Error ? error.message : String(error) };
  }
}

function directoryOf(bytes: Buffer, maxEntries: number): ZipEntry[] {
  const lowest = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT);
  let end = bytes.length - END_BYTES;
  while (end >= lowest && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < lowest) throw new Error('it is no zip archive');
  const count = bytes.readUInt16LE(end + 10);
  if (count > maxEntries || count === 0xffff) throw new Error(`it holds more than ${maxEntries} files`);
  const entries: ZipEntry[] = [];
  for (let at = bytes.readUInt32LE(end + 16), index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('its directory is broken');
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const nameEnd = at + 46 + (nameLength ?? 0);
    entries.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      flags: bytes.readUInt16LE(at + 8),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      mode: bytes.readUInt32LE(at + 38) >>> 16,
      offset: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function faultOf({ name, flags, mode, size, method }: ZipEntry): string | null {
  if (name.includes('\0') || name.includes('\\') || name.startsWith('/') || /^[A-Za-z]:/.test(name)) {
    return 'is no path inside the archive';
  }
  if (name.split('/').includes('..')) return 'leaves the archive';
  if ((mode & 0o170000) === 0o120000) return 'is a link';
  if (flags & 1) return 'is encrypted';
  if (size === 0xffffffff) return 'is too large';
  return method === 0 || method === 8 ? null : 'is packed in an unknown way';
}

function contentOf(bytes: Buffer, { name, method, packed, size, offset }: ZipEntry, maxBytes: number): Buffer {
  if (size > maxBytes) throw new Error(`${name} unpacks to more than is allowed`);
  if (bytes.readUInt32LE(offset) !== LOCAL) throw new Error(`${name} is not where the directory says`);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  // The limit is checked while unpacking: what the directory says of the size may be a lie.
  const content = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  if (content.length !== size) throw new Error(`${name} has another size than the directory says`);
  return content;
}
