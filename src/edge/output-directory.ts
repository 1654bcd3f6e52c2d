/** Opens the output directory only when it is empty or ours, writes files whole and through no link; reads the setting `previous`. */
import { constants } from 'node:fs';
import { access, lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type Problem, UserError } from '../domain/problem.js';
import { FIXES_PATCH } from '../domain/report.js';
import { isWithin } from './environment.js';

/** What the directory is held against. */
export interface OutputGuard {
  readonly inActions: boolean;
  /** The checkout under review; `null` where there is none. */
  readonly checkout: string | null;
  /** Whether the change's head holds something at or below this path, given from the root of the repository. */
  readonly isTracked: ((path: string) => Promise<boolean>) | null;
  /** Whether a report's document is called so, by the table of formats. */
  readonly isDocument: (name: string) => boolean;
  /** Paths that the run reads once it is open, e.g. stored reviews: what holds one of them stays where it is. */
  readonly reads: readonly string[];
}

/** Says that what lies in a directory was written by us: by what no checkout can bring along, the directory's own inode. */
const MARK = '.deep-review';
/** What a run leaves beside its documents. */
const LEFT: readonly string[] = [FIXES_PATCH, 'reviews', 'opinions', 'prompts', 'logs'];
/** Where a user's own machine keeps the reports of earlier runs, each in a folder of its own. */
const EARLIER = 'earlier';
/** Names that a run takes beside its documents. */
const BESIDE: readonly string[] = [MARK, EARLIER, ...LEFT];
/** Of a directory of ours no more is looked at for links: what lies beyond is refused with it. */
const MAX_ENTRIES = 20_000;

/**
 * Makes the directory or takes it when it is empty or ours; gives its real path. Nothing of an earlier run is left where
 * somebody may take it for the new report: at a user's own machine it is kept below `earlier/`, in a workflow, which
 * uploads the whole directory, it goes. Throws one `UserError` that says what is in the way.
 */
export async function openOutput(path: string, guard: OutputGuard): Promise<string> {
  const wanted = resolve(path);
  const problem = await whatIsInTheWay(wanted, guard);
  if (problem) throw new UserError([problem]);
  try {
    await mkdir(wanted, { recursive: true });
    await access(wanted, constants.W_OK);
    const directory = await realpath(wanted);
    await writeWhole(join(directory, MARK), `${await identity(directory)}\n`);
    await clear(directory, guard);
    return directory;
  } catch (error) {
    throw new UserError([
      {
        what: `output-directory: ${wanted} is not writable`,
        why: error instanceof Error ? error.message : String(error),
        fix: 'give a directory that can be made and written, e.g. `--out ./deep-review`',
      },
    ]);
  }
}

/** Only in a directory of ours, and only what is called like something that a run leaves. */
async function clear(directory: string, { inActions, isDocument, reads }: OutputGuard): Promise<void> {
  const inputs = await Promise.all(reads.map(realOf));
  const isRead = (name: string): boolean => inputs.some((input) => isWithin(input, join(directory, name)));
  const names = (await readdir(directory)).filter((name) => isDocument(name) || LEFT.includes(name));
  const stale = names.filter((name) => !isRead(name));
  if (inActions) {
    for (const name of [...stale, EARLIER]) await rm(join(directory, name), { recursive: true, force: true });
    return;
  }
  if (!stale.length) return;
  const folder = await freeFolder(join(directory, EARLIER), reportIn(stale));
  for (const name of stale) await rename(join(directory, name), join(folder, name));
}

/** The id of the newest report among the names: its documents are called so. */
function reportIn(names: readonly string[]): string {
  const ids = names.flatMap((name) => /^(\d{8}-\d{6}-.+?)\.\w+$/.exec(name)?.[1] ?? []);
  return ids.sort().at(-1) ?? 'report';
}

/** A new folder of that name; of another one where it is taken. */
async function freeFolder(parent: string, name: string): Promise<string> {
  const taken = new Set(await readdir(parent).catch(() => []));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${String(number)}`;
  await mkdir(join(parent, free), { recursive: true });
  return join(parent, free);
}

async function whatIsInTheWay(wanted: string, guard: OutputGuard): Promise<Problem | null> {
  const link = await linkOnTheWay(wanted, guard.checkout);
  if (link !== null) return refusal(`${link} is a symbolic link`, 'what is written there would land somewhere else');
  const found = await lstat(wanted).catch(() => null);
  if (found && !found.isDirectory()) return refusal(`${wanted} is no directory`, 'a report is a directory of files');
  if (guard.inActions && guard.checkout !== null && (await isBelow(wanted, guard.checkout))) {
    return refusal(`${wanted} lies in the checkout`, 'in a workflow the change under review decides what stands there');
  }
  const inRepository = await fromRoot(wanted);
  if (inRepository !== null && (await guard.isTracked?.(inRepository))) {
    return refusal(
      `the change under review has files of its own in ${wanted}`,
      'they would be overwritten, or lead elsewhere',
    );
  }
  return found ? occupied(wanted, guard) : null;
}

function refusal(what: string, why: string): Problem {
  return {
    what: `output-directory: ${what}`,
    why,
    fix: 'give another directory, e.g. `--out` with one that does not exist yet (in a workflow leave `output-directory` out)',
  };
}

/** A directory with something in it: ours without a link, or, at a user's own machine, one in which nothing is called like our files. */
async function occupied(directory: string, { inActions, isDocument }: OutputGuard): Promise<Problem | null> {
  const names = await readdir(directory).catch(() => []);
  if (names.length === 0) return null;
  if (await isOurs(directory)) {
    const link = await linkBelow(directory);
    return link === null
      ? null
      : refusal(`${link} is no file of ours`, 'a link in the directory leads what is written elsewhere');
  }
  const taken = names.find((name) => isDocument(name) || BESIDE.includes(name));
  if (!inActions && taken === undefined) return null;
  return refusal(
    `${directory} holds files that this program did not write${taken === undefined ? '' : ` (${taken})`}`,
    'a file that is not ours is never overwritten',
  );
}

async function isOurs(directory: string): Promise<boolean> {
  const mark = join(directory, MARK);
  if (!(await lstat(mark).catch(() => null))?.isFile()) return false;
  return (await readFile(mark, 'utf8')).trim() === (await identity(directory));
}

async function identity(directory: string): Promise<string> {
  const { dev, ino } = await stat(directory, { bigint: true });
  return `written by deep-review-action in ${String(dev)}-${String(ino)}`;
}

/** The first link among the directories from the checkout down to the output, or the output itself. */
async function linkOnTheWay(wanted: string, checkout: string | null): Promise<string | null> {
  const inside = checkout !== null && isWithin(wanted, resolve(checkout));
  const way = inside ? relative(resolve(checkout), wanted).split(sep) : [''];
  const start = inside ? resolve(checkout) : wanted;
  const steps = way.map((_, at) => join(start, ...way.slice(0, at + 1)));
  for (const step of steps) if ((await lstat(step).catch(() => null))?.isSymbolicLink()) return step;
  return null;
}

/** Something below that is neither a file nor a directory; into the folders of earlier reports nothing is written again. */
async function linkBelow(directory: string): Promise<string | null> {
  const top = await readdir(directory, { withFileTypes: true });
  const folders = top.filter((entry) => entry.isDirectory() && entry.name !== EARLIER);
  const below = folders.map(({ name }) => readdir(join(directory, name), { withFileTypes: true, recursive: true }));
  const entries = [...top, ...(await Promise.all(below)).flat()];
  if (entries.length > MAX_ENTRIES) return `${directory} (more than ${String(MAX_ENTRIES)} files)`;
  const odd = entries.find((entry) => !entry.isFile() && !entry.isDirectory());
  return odd === undefined ? null : join(odd.parentPath, odd.name);
}

/** The path as the repository around it calls it; `null` outside of any. */
async function fromRoot(wanted: string): Promise<string | null> {
  for (let at = dirname(wanted); ; at = dirname(at)) {
    if (await lstat(join(at, '.git')).catch(() => null)) return relative(at, wanted);
    if (at === dirname(at)) return null;
  }
}

async function isBelow(path: string, folder: string): Promise<boolean> {
  return isWithin(await realOf(path), await realOf(folder));
}

/** The real path, as far as it is there. */
async function realOf(path: string): Promise<string> {
  const each = resolve(path);
  const found = await realpath(each).catch(() => null);
  return found ?? (each === dirname(each) ? each : join(await realOf(dirname(each)), basename(each)));
}

/** Writes a file below the directory: all of it or nothing, through no link. Makes missing folders. */
export async function writeOutput(directory: string, path: string, text: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const expected = join(directory, relative(directory, folder));
  if ((await realpath(folder)) !== expected) throw new Error(`${folder} is reached through a link`);
  await writeWhole(path, text);
}

/** Beside the file under another name, then in its place: whoever reads sees the old one or the new one. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.part`;
  await rm(draft, { force: true });
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  const file = await open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o644);
  try {
    await file.writeFile(text);
    await file.close();
    // A link of that name is replaced, not followed.
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

// The setting `previous`: reads an earlier report by its path.

/** Reads the file. `untrusted`: the checkout of head, in which it must not lie; `null` where the user runs the program on their own files. */
export async function readPreviousFile(path: string, untrusted: string | null): Promise<string> {
  try {
    const real = await realpath(resolve(path));
    if (untrusted !== null && isWithin(real, await realpath(untrusted)))
      throw new Error('it lies in the checkout, where the change could have written it');
    return await readFile(real, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError([
      {
        what: `previous: ${path} cannot be used`,
        why,
        fix: 'give the path of an earlier report.json outside the checkout',
      },
    ]);
  }
}
