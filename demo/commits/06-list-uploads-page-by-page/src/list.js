import { readdir } from 'node:fs/promises';
import { ROOT } from './files.js';

const PAGE_SIZE = 20;

/** Names of the uploads on a page. */
export async function listPage(page) {
  const names = (await readdir(ROOT)).sort();
  const start = page * PAGE_SIZE;
  return names.slice(start, start + PAGE_SIZE);
}
