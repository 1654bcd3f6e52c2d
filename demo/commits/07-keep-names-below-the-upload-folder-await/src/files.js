import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';

/** Folder that holds every upload. */
export const ROOT = '/var/lib/drop';

/** Path of an upload; a name may hold folders. */
export function pathOf(name) {
  const path = resolve(join(ROOT, name));
  if (!path.startsWith(resolve(ROOT) + sep)) throw new Error('name leaves the upload folder');
  return path;
}

export async function load(name) {
  return readFile(pathOf(name));
}

export async function store(name, body) {
  const path = pathOf(name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, body);
}
