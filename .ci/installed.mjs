// Says which installed packages are not the lock file's: a bundle made of others differs on the next machine.
import { readFileSync } from 'node:fs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Paths under node_modules whose version is not the lock file's, missing optional ones aside. */
export function differing() {
  const locked = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  const paths = new Set([...Object.keys(locked), ...Object.keys(installed)]);
  paths.delete('');
  return [...paths].filter(
    (path) => locked[path]?.version !== installed[path]?.version && !(locked[path]?.optional && !installed[path]),
  );
}
