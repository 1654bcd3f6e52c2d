/** Reads our own environment: what children get of it, what is secret in it, which programs may be started; and erases its first copy, which others could read. */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, isAbsolute, join } from 'node:path';

/** The named variables of our own environment that are set. */
export function inherited(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** All values, for what is secret in them. */
export function environmentValues(): readonly string[] {
  return Object.values(process.env).flatMap((value) => (value === undefined ? [] : [value]));
}

/**
 * Deleting a variable leaves its value in `/proc/<pid>/environ`, which shows the memory that the kernel filled at the start and
 * which any process of the same user may read. So what is still wanted is copied (setting a variable does that), and then the
 * whole block is overwritten. Called once by `main`, before any child is started: never where the process is not ours alone, as in a test. Elsewhere than on Linux there is no such file.
 */
export function eraseFirstEnvironment(): void {
  if (process.platform !== 'linux') return;
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) process.env[name] = value;
  try {
    const { start, end } = environmentBlock(readFileSync('/proc/self/stat', 'latin1'));
    if (start === 0 || end <= start) return;
    const memory = openSync('/proc/self/mem', 'r+');
    try {
      writeSync(memory, Buffer.alloc(end - start), 0, end - start, start);
    } finally {
      closeSync(memory);
    }
  } catch {
    // A kernel that forbids it: `firstEnvironmentIsErased` tells, and the report names it.
  }
}

/** Whether nothing of the first environment can be read in the table of processes. */
export function firstEnvironmentIsErased(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return readFileSync('/proc/self/environ').every((byte) => byte === 0);
  } catch {
    return true;
  }
}

/** Where the block lies in memory: fields 50 and 51 of `/proc/<pid>/stat`. Zero where the kernel does not tell. */
export function environmentBlock(stat: string): { readonly start: number; readonly end: number } {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { start: Number(fields[47] ?? 0), end: Number(fields[48] ?? 0) };
}

// The few variables of our environment that a child process may see.

/** What children get of ours: where programs are, language, time zone, the way to the network. Nothing of `GITHUB_*`, `ACTIONS_*`, `INPUT*`, `RUNNER_*`, no key. */
const PASSED = ['LANG', 'LANGUAGE', 'TZ', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'];
const LOCALE = /^LC_[A-Z]+$/;
const PROXY = /^(?:https?|all|no)_proxy$/i;

interface ChildPlace {
  /** Directories that come first in PATH. */
  readonly path: readonly string[];
  /** Directories whose programs must not be found by name: the change could have written them. */
  readonly untrusted: readonly string[];
  readonly home: string;
  readonly temporary: string;
}

/** The environment of a child, made from nothing: the allow-list, its private places, and `own` (its keys and settings). */
export function childEnvironment(place: ChildPlace, own: Readonly<Record<string, string>>): Record<string, string> {
  return {
    ...passedOn(),
    PATH: [...place.path, ...trustedPath(place.untrusted)].join(delimiter),
    HOME: place.home,
    TMPDIR: place.temporary,
    ...own,
  };
}

function passedOn(): Record<string, string> {
  const names = Object.keys(process.env);
  const passed = names.filter((name) => PASSED.includes(name) || LOCALE.test(name) || PROXY.test(name));
  const env = inherited(passed);
  // Our own proxy to the models listens on loopback: no other proxy must stand before it.
  if (!passed.some((name) => PROXY.test(name))) return env;
  const direct = env['no_proxy'] ?? env['NO_PROXY'] ?? '';
  const withLoopback = [direct, '127.0.0.1', 'localhost'].filter(Boolean).join(',');
  return { ...env, no_proxy: withLoopback, NO_PROXY: withLoopback };
}

// Programs by absolute path, outside the change under review.

/** Folders that anybody may write to. */
const TEMPORARY = ['/tmp', '/var/tmp', '/dev/shm', '/run/shm'];

/**
 * The folders of PATH whose programs may be started: by their real paths neither in `untrusted`, nor in the checkout, nor in a
 * temporary folder, unless there only we can write to them. Relative entries point into the checkout and are left out.
 */
export function trustedPath(untrusted: readonly string[]): readonly string[] {
  const checkouts = checkoutsOf(untrusted);
  const directories = (process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin').split(delimiter);
  return directories.filter((directory) => {
    const real = isAbsolute(directory) ? realPath(directory) : null;
    return real !== null && isTrusted(real, checkouts);
  });
}

/** The absolute path of a program: itself when absolute, else the first in `directories`; `null` when there is none that may be started. */
export function findProgram(
  command: string,
  directories: readonly string[],
  untrusted: readonly string[] = [],
): string | null {
  if (isAbsolute(command)) return isProgram(command) ? command : null;
  const checkouts = checkoutsOf(untrusted);
  const found = directories.map((directory) => join(directory, command)).filter(isProgram);
  // A link of a trusted folder may lead into the checkout.
  return found.find((path) => isTrusted(realPath(path) ?? path, checkouts)) ?? null;
}

/** The first program of this name on PATH that may be started. */
export function findOnPath(name: string, untrusted: readonly string[] = []): string | null {
  return findProgram(name, trustedPath(untrusted), untrusted);
}

/** Why a program was not found, for people: not there at all, or only where the change could have put it. */
export function whyNotFound(name: string): string {
  const everywhere = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const hidden = everywhere.map((directory) => join(directory, name)).find(isProgram);
  return hidden === undefined
    ? `\`${name}\` is not on PATH`
    : `\`${name}\` is on PATH only as ${hidden}, in the checkout or in a folder that others can write to: the change under review could have put it there`;
}

/** The folders that a change could have written, by real path: the workspace of the runner, the repository we stand in, and the given ones. */
function checkoutsOf(untrusted: readonly string[]): readonly string[] {
  const workspace = process.env['GITHUB_WORKSPACE']?.trim() ?? '';
  const named = [...untrusted, ...(isAbsolute(workspace) ? [workspace] : []), ...repositoryAround(process.cwd())];
  return named.flatMap((folder) => realPath(folder) ?? []);
}

function repositoryAround(start: string): readonly string[] {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return [folder];
    if (dirname(folder) === folder) return [];
  }
}

function isTrusted(real: string, checkouts: readonly string[]): boolean {
  if (checkouts.some((folder) => isWithin(real, folder))) return false;
  const own = [process.env['RUNNER_TEMP'] ?? '', tmpdir()].flatMap((folder) => realPath(folder) ?? []);
  const around = [...TEMPORARY, ...own].find((folder) => isWithin(real, folder));
  return around === undefined || onlyOursBetween(real, around);
}

/** Whether nobody else can write to `path` or to a folder between it and `top`. */
function onlyOursBetween(path: string, top: string): boolean {
  const { uid } = userInfo();
  for (let at = path; at !== top && at !== dirname(at); at = dirname(at)) {
    try {
      const { uid: owner, mode } = statSync(at);
      if ((owner !== uid && owner !== 0) || (mode & 0o022) !== 0) return false;
    } catch {
      return false;
    }
  }
  return path !== top;
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

// A mark in a child's environment, which all that descends from it inherits and by which it is found again.

/** The variable that holds the mark. */
export const MARK_VARIABLE = 'DEEP_REVIEW_MARK';

/** Begins the marks of all children of this process, and of nobody else's. */
export const OWN_MARKS = `${randomBytes(12).toString('hex')}.`;

let children = 0;

/** A mark that no other child has. */
export function nextMark(): string {
  children += 1;
  return `${OWN_MARKS}${String(children)}.`;
}

// Whether one absolute path is another or lies below it, both as written: resolving links is the caller's business.

/** Whether a path is a folder or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
