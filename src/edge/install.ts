/** Provides the CLI of a preset, from our lockfile or from PATH as `install` says, and tries whether it starts and its sandbox works. */
import { constants } from 'node:fs';
import { access, copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Failure } from '../domain/reviewer.js';
import { type Preset } from '../domain/reviewer.js';
import type { Settings } from '../domain/settings.js';
import { REVIEWERS } from '../reviewers/index.js';
import { findOnPath, inherited, trustedPath, whyNotFound } from './environment.js';
import { whileNotAskedToEnd } from './own-end.js';
import { ask, type ProcessLimits, type WatcherAnswer } from './spawn.js';

/** What is asked for. */
interface InstallRequest {
  readonly preset: Preset;
  readonly install: Settings['install'];
  /** The folder `clis/` with a package.json and lockfile per CLI: see `findClis`. */
  readonly clis: string;
  /** Private folder outside of the checkout; the CLI goes into `<folder>/<preset>`. */
  readonly folder: string;
}

/** A CLI that can be started, or why there is none. */
export type Installation =
  | { readonly kind: 'ready'; readonly executable: string; readonly from: 'lockfile' | 'path' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** `npm ci` of the largest CLI takes seconds; a registry that does not answer must not hold the run. */
const INSTALL_TIMEOUT_MS = 300_000;

/** Provides the CLI of a preset. Never throws: a CLI that cannot be had is a failure of its reviewer only. */
export async function provideCli(request: InstallRequest): Promise<Installation> {
  return request.install === 'never' ? fromPath(request) : fromLockfile(request);
}

async function fromPath({ preset, clis }: InstallRequest): Promise<Installation> {
  const { executable: name, package: packageName } = REVIEWERS[preset];
  const executable = findOnPath(name);
  if (executable !== null) return { kind: 'ready', executable, from: 'path' };
  const version = (await pinnedVersion(preset, clis)) ?? '<version>';
  const why = `${whyNotFound(name)}, and \`install: never\` is set`;
  const fix = `set \`install: auto\`, or add \`npm install -g ${packageName}@${version}\` before this step, or remove ${preset} from \`reviewers\``;
  return failed('not-found', preset, 'the command was not found', why, fix);
}

async function fromLockfile(request: InstallRequest): Promise<Installation> {
  const target = join(request.folder, request.preset);
  try {
    await prepareFolder(request, target);
    const trouble = await runNpm(target);
    if (trouble !== null) return notInstalled(request, trouble);
    const executable = await installedExecutable(request.preset, target);
    return executable === null
      ? notInstalled(request, `no program for ${process.platform} on ${process.arch} in the package`)
      : { kind: 'ready', executable, from: 'lockfile' };
  } catch (error) {
    return notInstalled(request, error instanceof Error ? error.message : String(error));
  }
}

/** The pinned version of a preset's CLI; `null` when the folder `clis/` is not there. */
export async function pinnedVersion(preset: Preset, clis: string): Promise<string | null> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(clis, preset, 'package.json'), 'utf8'));
    const { dependencies } = manifest as { dependencies?: Record<string, string> };
    return dependencies?.[REVIEWERS[preset].package] ?? null;
  } catch {
    return null;
  }
}

/** What the whole action has beside `dist/`, from the entry that was started: the folder in which `path` lies, or `null`. */
export async function folderWith(entry: string, path: string): Promise<string | null> {
  let folder = dirname(await realpath(entry).catch(() => entry));
  for (let up = 0; up < 4; up += 1) {
    if (await exists(join(folder, path))) return folder;
    folder = dirname(folder);
  }
  return null;
}

/** The folder `clis/` of the action. */
export async function findClis(entry: string): Promise<string | null> {
  const folder = await folderWith(entry, 'clis/claude/package-lock.json');
  return folder === null ? null : join(folder, 'clis');
}

/** Where each CLI's program is below `node_modules`: scripts do not run, so the platform's own program is started. */
export async function installedExecutable(preset: Preset, folder: string): Promise<string | null> {
  const modules = join(folder, 'node_modules');
  const platform = `${process.platform}-${process.arch}`;
  const candidates: Readonly<Record<Preset, () => Promise<readonly string[]>>> = {
    claude: () =>
      Promise.resolve(
        ['', '-musl'].map((libc) => join(modules, `@anthropic-ai/claude-code-${platform}${libc}/claude`)),
      ),
    codex: async () => {
      const vendor = join(modules, `@openai/codex-${platform}/vendor`);
      return (await readdir(vendor).catch(() => [])).map((triple) => join(vendor, triple, 'bin/codex'));
    },
    gemini: () => Promise.resolve([join(modules, '.bin/gemini')]),
  };
  for (const candidate of await candidates[preset]()) if (await exists(candidate, constants.X_OK)) return candidate;
  return null;
}

/** Only our manifest, our lockfile and our .npmrc: no registry, script or token of the user or the checkout. */
async function prepareFolder({ preset, clis }: InstallRequest, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(join(target, 'home'), { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    await copyFile(join(clis, preset, name), join(target, name));
  await writeFile(join(target, '.npmrc'), NPMRC);
  // Empty, and two of them: npm refuses to read one file as both.
  for (const name of ['user.npmrc', 'global.npmrc']) await writeFile(join(target, name), '');
}

const NPMRC = `registry=https://registry.npmjs.org/
ignore-scripts=true
audit=false
fund=false
update-notifier=false
`;

/** Runs `npm ci`; `null` when it went well, else what it said. */
async function runNpm(target: string): Promise<string | null> {
  const npm = findOnPath('npm');
  if (npm === null) return whyNotFound('npm');
  const env = {
    PATH: trustedPath([]).join(delimiter),
    ...inherited(['LANG', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']),
    ...inherited(['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE']),
    HOME: join(target, 'home'),
    npm_config_userconfig: join(target, 'user.npmrc'),
    npm_config_globalconfig: join(target, 'global.npmrc'),
    npm_config_cache: join(target, 'cache'),
  };
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const limits = { timeoutMs: INSTALL_TIMEOUT_MS, maxBytes: 16_000_000 };
  const end = await whileNotAskedToEnd((cancel) =>
    ask({ command: npm, args, stdin: '', env, cwd: target }, { ...limits, cancel }),
  );
  const said = end.exitCode === 0 && end.ended === null ? null : whyNot(end);
  await rm(join(target, 'cache'), { recursive: true, force: true });
  return said;
}

function whyNot({ ended, stdout, stderr, startFailure, exitCode }: WatcherAnswer): string {
  if (ended === 'cancelled') return 'the run was cancelled';
  if (ended !== null) return `npm was not done after ${String(INSTALL_TIMEOUT_MS / 1000)} s`;
  const said = npmError(`${stderr}\n${stdout.toString('utf8')}`);
  return said || (startFailure ?? `npm ended with exit code ${String(exitCode)}`);
}

function npmError(output: string): string {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line) && !line.includes('A complete log'));
  return lines
    .slice(0, 4)
    .map((line) => line.replace(/^npm (error|ERR!) ?/, ''))
    .join(' · ')
    .slice(0, 400);
}

function notInstalled(request: InstallRequest, why: string): Installation {
  const { executable, package: name } = REVIEWERS[request.preset];
  const fix = `run the job again when the registry answers; or install ${name} before this step and set \`install: never\` (then \`${executable}\` must be on PATH)`;
  return failed('install', request.preset, `${name} could not be installed`, why, fix);
}

function failed(
  kind: Failure['class'],
  preset: Preset,
  ...[what, why, fix]: readonly [string, string, string]
): Installation {
  return { kind: 'failed', failure: { class: kind, problem: { what: `${preset}: no review, ${what}`, why, fix } } };
}

async function exists(path: string, mode = constants.R_OK): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

// The version of an installed CLI

/** A cold start of the slowest CLI on a busy runner takes several seconds. */
const TIMEOUT_MS = 60_000;

/** Behind which walls it is tried; `folder`: where it may write. */
type Behind = Partial<Pick<ProcessLimits, 'isolation' | 'walls' | 'machine'>> & { readonly folder?: string };

const NOWHERE: Behind = {};

/** The version that a CLI tells (`2.1.330`); `null` when it does not start. */
export async function versionOf(executable: string): Promise<string | null> {
  const { code, said } = await run(executable, ['--version']);
  return code === 0 ? (/\d+\.\d+\.\d+[\w.-]*/.exec(said)?.[0] ?? null) : null;
}

/** Why a CLI's own sandbox does not work on this machine; `null` when it works, or when it has none. */
export async function sandboxTrouble(
  preset: Preset,
  executable: string,
  behind: Behind = NOWHERE,
): Promise<string | null> {
  if (preset !== 'codex') return null;
  const { code, said } = await run(executable, ['sandbox', '--', '/bin/true'], behind);
  if (code === 0) return null;
  const telling = said.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('WARNING'));
  return (telling.find((line) => line.includes('bwrap')) ?? telling.at(-1) ?? 'it gave no reason').slice(0, 300);
}

/** Runs a CLI without keys, in a HOME that is thrown away. */
export async function run(
  executable: string,
  args: readonly string[],
  { folder = tmpdir(), ...walls }: Behind = NOWHERE,
): Promise<{ readonly code: number; readonly said: string }> {
  const home = await mkdtemp(join(folder, 'preflight-'));
  const env = { PATH: trustedPath([]).join(delimiter), ...inherited(['LANG']), HOME: home, TMPDIR: home };
  try {
    const { exitCode, ended, stdout, stderr } = await whileNotAskedToEnd((cancel) =>
      ask({ command: executable, args, stdin: '', env, cwd: home }, { timeoutMs: TIMEOUT_MS, cancel, ...walls }),
    );
    return { code: exitCode === 0 && ended === null ? 0 : 1, said: `${stdout.toString('utf8')}\n${stderr}` };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
