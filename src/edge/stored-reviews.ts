/** Reads reviews and opinions stored in a directory as their reviewers' own, and says which files could not be used. */
import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Problem, UserError } from '../domain/problem.js';
import type { PassRun, Reviewer, ReviewerRun } from '../domain/reviewer.js';
import { opinionReader, parseStoredName, storedOpinionName, vendorOf } from '../reviewers/index.js';
import {
  filesFor,
  inOrder,
  insideHead,
  mixedFormats,
  noReview,
  noReviews,
  noStoredOpinion,
  type ReplayProblem,
  type StoredFile,
  strangeName,
} from '../run/stored.js';
import { isWithin } from './environment.js';

/** No review of people or models is near this; a bigger file is a mistake. */
const MAX_BYTES = 64 * 1024 * 1024;

export interface StoredReviews {
  /** In the order of their ids. */
  readonly runs: readonly ReviewerRun[];
  /** Files that were not used, and why. */
  readonly problems: readonly Problem[];
}

/** All reviews of a directory: the reviewers are those its file names tell. No usable file at all is a `UserError`. */
export async function readStoredReviews(directory: string): Promise<StoredReviews> {
  const { stored, others } = await list(directory);
  if (stored.length === 0) throw new UserError([noReviews(directory, others)]);
  const ids = [...new Set(stored.map(({ reviewer }) => reviewer))].sort();
  const runs = await Promise.all(
    ids.map(async (id) => {
      const own = stored.filter(({ reviewer }) => reviewer === id);
      const passes = await Promise.all(own.map((file) => readPass(directory, file)));
      return { reviewer: reviewerFor(id, own, directory), passes };
    }),
  );
  return { runs, problems: [...others.map(strangeName), ...mixedFormats(stored)] };
}

/**
 * The runs of a `replay:` reviewer: its own files in its directory; when none bears its id, those of every reviewer
 * there that is not configured itself. A missing directory or file is a failed run, never a throw.
 */
export async function replay(
  reviewer: Reviewer,
  directory: string,
  configured: readonly string[],
): Promise<readonly ReviewerRun[]> {
  const { stored } = await list(directory).catch(() => NOTHING_STORED);
  const standing = standsFor(reviewer, directory, filesFor(reviewer.id, stored, configured));
  if (standing.length === 0) return [{ reviewer, passes: [] }];
  return Promise.all(
    standing.map(async ({ reviewer: each, files }) => ({
      reviewer: each,
      passes: await Promise.all(files.map((file) => readPass(directory, file))),
    })),
  );
}

/** Those a `replay:` reviewer stands for: itself, or whoever else wrote these files of its directory. */
function standsFor(
  reviewer: Reviewer,
  directory: string,
  used: readonly StoredFile[],
): readonly { readonly reviewer: Reviewer; readonly files: readonly StoredFile[] }[] {
  const ids = [...new Set(used.map((file) => file.reviewer))].sort();
  return ids.map((id) => {
    const files = used.filter((file) => file.reviewer === id);
    const shape = { passes: files.length, reads: files[0]?.reads ?? reviewer.reads };
    const base = id === reviewer.id ? reviewer : reviewerFor(id, files, directory);
    return { reviewer: { ...base, ...shape, source: reviewer.source }, files };
  });
}

/** Those a `replay:` reviewer stands for that left second opinions in its directory. */
export async function storedReaders(
  reviewer: Reviewer,
  directory: string,
  configured: readonly string[],
): Promise<readonly Reviewer[]> {
  const { stored, opinions } = await list(directory).catch(() => NOTHING_STORED);
  const standing = standsFor(reviewer, directory, filesFor(reviewer.id, stored, configured));
  return standing.flatMap((each) => (opinions.includes(each.reviewer.id) ? [each.reviewer] : []));
}

/** What a stored reviewer answered to a question; `question`: its id as file names have it. */
export async function readStoredOpinion(
  reviewer: Reviewer,
  directory: string,
  question: string,
): Promise<{ readonly text: string; readonly problem: Problem | null }> {
  const name = storedOpinionName(reviewer.id, question);
  const { text, problem } = await readRegularFile(join(directory, name));
  return { text, problem: problem && noStoredOpinion(reviewer, name, problem.why) };
}

/**
 * What is wrong with the `replay:` reviewers, found before anything runs. `untrusted`: the checkout of head, whose
 * files the change under review could have written; `null` where the user runs the program on their own files.
 */
export async function replayProblems(
  reviewers: readonly Reviewer[],
  untrusted: string | null,
  workingDirectory: string,
): Promise<readonly ReplayProblem[]> {
  const found = await Promise.all(
    reviewers.map(async (reviewer): Promise<ReplayProblem[]> => {
      if (reviewer.source.kind !== 'replay') return [];
      const directory = resolve(workingDirectory, reviewer.source.directory);
      if (untrusted !== null && isWithin(await real(directory), await real(untrusted)))
        return [insideHead(reviewer, directory)];
      const files = await list(directory).catch(() => null);
      const ids = reviewers.map(({ id }) => id);
      return filesFor(reviewer.id, files?.stored ?? [], ids).length ? [] : [noReview(reviewer, directory, files)];
    }),
  );
  return found.flat();
}

const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** What a directory holds: reviews, whose opinions, and texts whose names tell no reviewer. */
interface StoredListing {
  readonly stored: readonly StoredFile[];
  readonly opinions: readonly string[];
  readonly others: readonly string[];
}

const NOTHING_STORED: StoredListing = { stored: [], opinions: [], others: [] };

async function list(directory: string): Promise<StoredListing> {
  const names = (await readdir(directory).catch((error: unknown) => unreadable(directory, error))).sort();
  const stored = names.flatMap((file) => {
    const name = parseStoredName(file);
    return name ? [{ file, ...name }] : [];
  });
  const opinions = names.flatMap((name) => opinionReader(name) ?? []);
  const isOther = (name: string): boolean => parseStoredName(name) === null && opinionReader(name) === null;
  const others = names.filter((name) => isOther(name) && /\.(md|markdown|sarif|rdjson)$/.test(name));
  return { stored: inOrder(stored), opinions, others };
}

function unreadable(directory: string, error: unknown): never {
  const why = error instanceof Error ? error.message : String(error);
  const fix = 'give a directory that holds files named `<reviewer>-pass-<n>.md`';
  throw new UserError([{ what: `${directory}: stored reviews cannot be read`, why, fix }]);
}

async function readPass(directory: string, stored: StoredFile): Promise<PassRun> {
  const read = await readRegularFile(join(directory, stored.file));
  return {
    reviewer: stored.reviewer,
    number: stored.pass,
    file: stored.file,
    text: read.text,
    // Whoever stored it took it for the whole answer; a closing line carries the nonce of another run.
    finished: read.problem === null,
    failures: read.problem ? [{ class: 'unreadable', problem: read.problem }] : [],
    telemetry: null,
    startMs: 0,
    durationMs: 0,
    exitCode: null,
    retries: 0,
  };
}

/** The text of a file that is no link, device or pipe and not too big; else the problem. */
export async function readRegularFile(
  path: string,
): Promise<{ readonly text: string; readonly problem: Problem | null }> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const { size } = await file.stat().then((stat) => (stat.isFile() ? stat : { size: -1 }));
      if (size < 0 || size > MAX_BYTES) throw new Error(size < 0 ? 'not a regular file' : 'bigger than 64 MB');
      return { text: await file.readFile('utf8'), problem: null };
    } finally {
      await file.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { text: '', problem: { what: `${path}: cannot be read`, why, fix: 'store the review as a regular file' } };
  }
}

function reviewerFor(id: string, files: readonly StoredFile[], directory: string): Reviewer {
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    vendor: vendorOf(id),
    model: null,
    effort: null,
    reads: files[0]?.reads ?? 'markdown',
    passes: files.length,
    timeoutMs: 0,
    source: { kind: 'replay', directory },
  };
}
