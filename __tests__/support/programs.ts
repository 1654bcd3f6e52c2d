/** Fixture programs, and whether processes of theirs still run. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The absolute path of a program in `__tests__/fixtures/programs`. */
export function program(name: string): string {
  return join(here, '..', 'fixtures', 'programs', name);
}

let count = 0;

/** A number of seconds, long and unlike any other, by which `isRunning` finds the process that sleeps for it. */
export function longSleep(): string {
  count += 1;
  return `3${String(process.pid).padStart(7, '0')}.${String(count)}`;
}

/** Whether any process has this word in its command line (Linux). */
export function isRunning(word: string): boolean {
  return runningWith(word) > 0;
}

/** How many processes have this word in their command line (Linux). */
export function runningWith(word: string): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(word);
      } catch {
        return false;
      }
    }).length;
}

/** A temporary directory for the time of one call. */
export async function inTemporary<T>(act: (directory: string) => Promise<T>): Promise<T> {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'deep-review-test-')));
  try {
    return await act(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
