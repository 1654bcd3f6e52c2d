/** Checks what each configured reviewer needs and whether it is there, and says what to do about it. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Preset, Reviewer } from '../domain/reviewer.js';
import type { Settings } from '../domain/settings.js';
import { REVIEWERS, SANDBOX_FIX } from '../reviewers/index.js';
import { ISOLATION_FIX, ISOLATION_WORDS } from '../run/plan.js';
import { pinnedVersion, provideCli } from './install.js';
import { probeIsolation } from './isolation.js';
import { sandboxTrouble, versionOf } from './install.js';
import { findOnPath } from './environment.js';

/** What was looked at. `warning`: it will run, but not as well as it could. */
interface Check {
  readonly name: string;
  readonly state: 'good' | 'warning' | 'trouble';
  readonly found: string;
  /** What to do; `null` when all is well. */
  readonly fix: string | null;
}

/** One patient: a reviewer, or the machine. */
interface Examination {
  readonly name: string;
  readonly checks: readonly Check[];
}

interface DoctorRequest {
  readonly settings: Pick<Settings, 'reviewers' | 'install'>;
  /** Keys of the run by variable; only whether they are there is looked at. */
  readonly keys: Readonly<Record<string, string>>;
  /** The folder `clis/`; `null` when it was not found. */
  readonly clis: string | null;
}

/** Examines the machine and every reviewer; CLIs are installed as a run would, and removed again. */
export async function examine(request: DoctorRequest): Promise<readonly Examination[]> {
  const folder = await mkdtemp(join(tmpdir(), 'deep-review-doctor-'));
  try {
    const reviewers = request.settings.reviewers.map(async (reviewer) => ({
      name: `${reviewer.id} (${reviewer.name})`,
      checks: await reviewerChecks(reviewer, request, folder),
    }));
    return [{ name: 'machine', checks: await machineChecks() }, ...(await Promise.all(reviewers))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The lines that people read, and whether every reviewer can run. */
export function describeExaminations(examinations: readonly Examination[]): {
  readonly text: string;
  readonly healthy: boolean;
} {
  const mark = { good: 'ok     ', warning: 'warning', trouble: 'TROUBLE' } as const;
  const lines = examinations.flatMap(({ name, checks }) => [
    name,
    ...checks.flatMap((check) => [
      `  ${mark[check.state]} ${check.name}: ${check.found}`,
      ...(check.fix === null ? [] : [`          fix: ${check.fix}`]),
    ]),
  ]);
  const troubles = examinations.flatMap(({ checks }) => checks).filter((check) => check.state === 'trouble');
  return { text: lines.join('\n'), healthy: troubles.length === 0 };
}

async function machineChecks(): Promise<readonly Check[]> {
  const git = findOnPath('git');
  const version = git === null ? null : await versionOf(git);
  const { isolation, refused } = await probeIsolation();
  return [
    version === null ? trouble('git', 'not found', 'install git 2.34 or newer') : good('git', version),
    isolation === 'none'
      ? warning('isolation of reviewers', `none (${refused.join('; ') || 'only Linux has it'})`, ISOLATION_FIX)
      : good('isolation of reviewers', ISOLATION_WORDS[isolation]),
  ];
}

function reviewerChecks(reviewer: Reviewer, request: DoctorRequest, folder: string): Promise<readonly Check[]> {
  const { source } = reviewer;
  switch (source.kind) {
    case 'preset':
      return presetChecks(source.preset, request, join(folder, reviewer.id));
    case 'command':
      return Promise.resolve(commandChecks(source.env, request));
    case 'replay':
      return replayChecks(source.directory);
  }
}

async function presetChecks(preset: Preset, request: DoctorRequest, folder: string): Promise<readonly Check[]> {
  const { clis, settings, keys } = request;
  const { needs } = REVIEWERS[preset];
  const key = needs.find((name) => keys[name]);
  const keyCheck =
    key === undefined
      ? trouble('key', `none of ${needs.join(', ')} is set`, `give one as input or environment variable`)
      : good('key', `${key} is set (not tried: that would cost)`);
  if (clis === null && settings.install === 'auto') {
    return [
      trouble('program', 'the folder `clis/` is not beside the program', 'use the whole action, not only dist/'),
      keyCheck,
    ];
  }
  const installation = await provideCli({ preset, install: settings.install, clis: clis ?? '', folder });
  if (installation.kind === 'failed') {
    const { what, why, fix } = installation.failure.problem;
    return [trouble('program', `${what} (${why})`, fix), keyCheck];
  }
  const pinned = clis === null ? null : await pinnedVersion(preset, clis);
  const { executable, from } = installation;
  const version = versionCheck(from, await versionOf(executable), pinned);
  return [version, ...(await sandboxChecks(preset, executable)), keyCheck];
}

/** Without its own sandbox a CLI is held by our walls alone; without those it does not run. */
async function sandboxChecks(preset: Preset, executable: string): Promise<readonly Check[]> {
  const why = await sandboxTrouble(preset, executable);
  if (why === null) return [];
  const { isolation } = await probeIsolation();
  return isolation === 'none'
    ? [trouble('program', `its sandbox does not work on this machine (${why})`, SANDBOX_FIX)]
    : [warning('program', `its sandbox does not work on this machine (${why}): ours alone is around it`, SANDBOX_FIX)];
}

function versionCheck(from: 'lockfile' | 'path', version: string | null, pinned: string | null): Check {
  const where = from === 'path' ? 'found on PATH' : 'installed from the lockfile';
  if (version === null)
    return trouble('program', `${where}, but \`--version\` fails`, 'set `install: auto`, or install it anew');
  if (pinned === null || version === pinned) return good('program', `${version}, ${where}`);
  return warning(
    'program',
    `${version}, ${where}`,
    `${pinned} is the version this release was tested with: \`install: auto\` installs it`,
  );
}

function commandChecks(names: readonly string[], request: DoctorRequest): readonly Check[] {
  const bash = findOnPath('bash');
  const missing = names.filter((name) => !request.keys[name]);
  return [
    bash === null ? trouble('shell', '`bash` is not on PATH', 'install bash') : good('shell', bash),
    ...(names.length === 0
      ? []
      : [
          missing.length === 0
            ? good('environment', `${names.join(', ')} set`)
            : warning(
                'environment',
                `not among the known keys: ${missing.join(', ')}`,
                'set them in the `env:` of the step if the command needs them',
              ),
        ]),
  ];
}

async function replayChecks(directory: string): Promise<readonly Check[]> {
  const there = await stat(directory).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return [
    there
      ? good('reviews', directory)
      : trouble('reviews', `no directory ${directory}`, 'give the directory that holds files `<reviewer>-pass-<n>.md`'),
  ];
}

function good(name: string, found: string): Check {
  return { name, state: 'good', found, fix: null };
}

function warning(name: string, found: string, fix: string): Check {
  return { name, state: 'warning', found, fix };
}

function trouble(name: string, found: string, fix: string): Check {
  return { name, state: 'trouble', found, fix };
}
