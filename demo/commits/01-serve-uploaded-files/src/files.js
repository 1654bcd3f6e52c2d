import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Folder that holds every upload. */
export const ROOT = '/var/lib/drop';

/** Path of an upload. Names are flat: a folder in a name is cut off. */
export function pathOf(name) {
  return join(ROOT, basename(name));
}

export async function load(name) {
  return readFile(pathOf(name));
}

export async function store(name, body) {
  await writeFile(pathOf(name), body);
}
