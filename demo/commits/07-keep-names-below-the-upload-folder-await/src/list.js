import { readdir } from 'node:fs/promises';
import { ROOT } from './files.js';

const PAGE_SIZE = 20;

/** Names of the uploads on a page; the first page is 1. */
export async function listPage(page) {
  if (!Number.isInteger(page) || page < 1) throw new RangeError('pages begin at 1');
  const names = (await readdir(ROOT)).sort();
  const start = (page - 1) * PAGE_SIZE;
  return names.slice(start, start + PAGE_SIZE);
}
