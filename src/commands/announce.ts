/** Says what the steps after the review must know before anything can go wrong: what to upload, and what to post where. */
import { setPending, statusName } from '../channels/index.js';
import type { Problem } from '../domain/problem.js';
import type { Settings } from '../domain/settings.js';
import { type Keys, readRunner, setStepOutput } from '../edge/inputs.js';
import { keyless } from '../event/event.js';
import { subjectOf } from '../pipeline.js';
import { artifactName } from '../rounds/rounds.js';
import type { Log, StatusName } from '../seams.js';
import { githubOf, type PreparedChange, worldWithoutOutput } from './prepare.js';

/** What the step that posts must know when there is no report: JSON in the output `posts`. */
export interface PostsAhead {
  readonly repository: string;
  /** Full SHA. */
  readonly head: string;
  /** Whether a status is wanted on it. */
  readonly status: boolean;
  /** ISO 8601. */
  readonly since: string;
}

/** What the review left; `null` when nothing was left, or it is not what we write. */
export function readPosts(json: string | null): PostsAhead | null {
  if (json === null) return null;
  try {
    const { repository, head, status, since } = JSON.parse(json) as Readonly<Record<string, unknown>>;
    const isWhole = typeof repository === 'string' && typeof head === 'string' && typeof since === 'string';
    return isWhole ? { repository, head, status: status === true, since } : null;
  } catch {
    return null;
  }
}

/** Said before any reviewer starts, so that what is there is uploaded whatever happens. */
export async function announceUpload({ change }: Pick<PreparedChange, 'change'>, directory: string): Promise<void> {
  const { job, jobIndex, runAttempt, step, checkRun } = readRunner();
  const subject = { of: subjectOf(change), pull: change.number !== null };
  // Steps of one job, and jobs of a reusable workflow that is called twice, differ in the last two only.
  const parts = [job ?? 'job', jobIndex ?? '0', runAttempt ?? '1', step, checkRun].filter((part) => part !== null);
  await setStepOutput('artifact-name', artifactName(parts, subject));
  await setStepOutput('directory', directory);
}

/** Said as soon as head and settings are known, so that no old green stands while this run works or when it breaks. */
export async function announcePosts(prepared: PreparedChange, keys: Keys): Promise<readonly Problem[]> {
  const { change, settings } = prepared;
  const sarif = await announceSarif(settings);
  const { repository, head } = change;
  const { comment, inlineComments, status } = settings.delivery;
  if (repository === null || (comment === 'off' && inlineComments === 'off' && status === 'off')) return sarif;
  if (!settings.formats.includes('json')) return [...sarif, nothingToPost];
  const world = worldWithoutOutput(keys);
  const ahead: PostsAhead = { repository, head, status: status === 'on', since: world.now().toISOString() };
  await setStepOutput('node', process.execPath);
  await setStepOutput('posts', JSON.stringify(ahead));
  return [...sarif, ...(status === 'on' ? await pending(prepared, ahead, { keys, log: world.log }) : [])];
}

const nothingToPost: Problem = {
  what: 'comment, inline-comments, status: nothing is posted',
  why: 'posting reads `report.json`, and the setting `formats` leaves `json` out',
  fix: 'add `json` to `formats`',
};

/** A green status of an earlier run on this head must not stand while this one works. */
async function pending(
  { event }: PreparedChange,
  { repository, head, since }: PostsAhead,
  { keys, log }: { readonly keys: Keys; readonly log: Log },
): Promise<readonly Problem[]> {
  const github = await githubOf(repository, keys);
  // Without a token the step that posts says so.
  if (github === null) return [];
  const place = { github, head, status: ownStatus(), readOnly: keyless(event), target: runUrl(), since };
  const { said, problems } = await setPending(place);
  if (said !== null) log.info(said);
  return problems;
}

/** Two legs must not have one category: code scanning takes the later one for the newer. */
async function announceSarif({ uploadSarif, formats }: Settings): Promise<readonly Problem[]> {
  if (!uploadSarif) return [];
  if (!formats.includes('sarif')) {
    const why = 'the setting `formats` leaves `sarif` out';
    return [
      { what: 'upload-sarif: nothing is uploaded', why, fix: 'add `sarif` to `formats`, or set `upload-sarif: off`' },
    ];
  }
  await setStepOutput('sarif-category', ownStatus().context.replaceAll(' ', ''));
  await setStepOutput('upload-sarif', 'true');
  return [];
}

/** The name of the status that this place of the workflows sets. */
export function ownStatus(): StatusName {
  const { job, jobIndex, step, workflowRef, repository } = readRunner();
  const leg = job === null ? null : { job, index: jobIndex ?? '0', step };
  // `o/n/.github/workflows/review.yml@refs/heads/main`: the file alone, which is the same on every branch.
  const workflow = workflowRef?.replace(`${repository ?? ''}/`, '').replace(/@.*$/, '') ?? null;
  return statusName(leg, workflow);
}

/** The page of this run; `null` outside a workflow. */
export function runUrl(): string | null {
  const { serverUrl, repository, runId, inActions } = readRunner();
  if (!inActions || repository === null || runId === null) return null;
  return `${serverUrl ?? 'https://github.com'}/${repository}/actions/runs/${runId}`;
}
