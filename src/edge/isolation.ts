/** The machine enters; how far a reviewer can be kept apart on it leaves, by trying. */
import { ask } from './process.js';
import { ISOLATIONS, type Isolation } from './process/namespace.js';

/** The strongest that this machine gives. Takes some milliseconds: ask once per run. */
export async function probeIsolation(): Promise<Isolation> {
  if (process.platform !== 'linux') return 'none';
  for (const isolation of ISOLATIONS) if (isolation !== 'none' && (await works(isolation))) return isolation;
  return 'none';
}

async function works(isolation: Isolation): Promise<boolean> {
  const command = { command: '/bin/sh', args: ['-c', 'test "$$" = 2'], stdin: '', env: {}, cwd: '/' };
  const { exitCode } = await ask(command, { timeoutMs: 5_000, isolation });
  return exitCode === 0;
}
