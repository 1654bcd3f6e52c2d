/** Configuration with a secret enters; a file without a name that git reads it from leaves, for the time of one command. */
import { closeSync, constants, openSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nextMark } from '../process/mark.js';

/** What the command needs to find it. */
export interface SecretFile {
  readonly env: Readonly<Record<string, string>>;
  readonly descriptors: readonly number[];
}

/**
 * Git reads its configuration more than once, also in the helpers that it starts, so a pipe will not do; and what stands in
 * the environment or the arguments can be read in the table of processes. A file that is unlinked before anything is written
 * to it lives in its descriptor only, and ends with whoever has that.
 */
export async function withSecretFile<T>(text: string | undefined, act: (file: SecretFile) => Promise<T>): Promise<T> {
  if (text === undefined) return act({ env: {}, descriptors: [] });
  const path = join(tmpdir(), `deep-review-${nextMark()}`);
  const descriptor = openSync(
    path,
    constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW,
    0o600,
  );
  try {
    unlinkSync(path);
    writeSync(descriptor, text);
    // The child has it as its first after the three streams. Elsewhere than on Linux /dev/fd shares the position of the file.
    const name = process.platform === 'linux' ? '/proc/self/fd/3' : '/dev/fd/3';
    return await act({ env: { GIT_CONFIG_GLOBAL: name }, descriptors: [descriptor] });
  } finally {
    closeSync(descriptor);
  }
}
