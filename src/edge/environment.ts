/** Reads our own environment for children and for secrets, and erases its first copy, which other processes of the same user could read. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

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
