/** An installed CLI enters; whether it starts, its version, and whether its sandbox works here, leave. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Preset } from '../../domain/reviewer.js';
import { whileNotAskedToEnd } from '../process/own-end.js';
import { trustedPath } from '../process/programs.js';
import { ask, type ProcessLimits } from '../process.js';
import { inherited } from '../process-environment.js';

/** A cold start of the slowest CLI on a busy runner takes several seconds. */
const TIMEOUT_MS = 60_000;

/** Behind which walls it is tried; `folder`: where it may write. */
export type Behind = Partial<Pick<ProcessLimits, 'isolation' | 'walls' | 'machine'>> & { readonly folder?: string };

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
async function run(
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
