/** Reads `git diff --raw -z`: mode and blob of each changed file, at base and at head. */
import type { FileBlob, FileBlobs } from '../domain/change.js';

const RECORD = /^:(\d{6}) (\d{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([A-Z])\d*$/;
const ABSENT = /^0+$/;

/** What stands at each path on both sides, as `--no-renames` tells it: a renamed file is one that goes and one that comes. */
export function rawBlobs(text: string): ReadonlyMap<string, FileBlobs> {
  const found = new Map<string, FileBlobs>();
  const fields = text.split('\0');
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [record = '', path = ''] = fields.slice(at, at + 2);
    const [, baseMode = '', headMode = '', baseSha = '', headSha = ''] = RECORD.exec(record) ?? [];
    // What is written otherwise than git writes it is not known, and so is what would follow.
    if (baseSha === '' || path === '') return new Map();
    found.set(path, { base: blob(baseMode, baseSha), head: blob(headMode, headSha) });
  }
  return found;
}

/** `null` where the file is not there. */
function blob(mode: string, sha: string): FileBlob | null {
  return ABSENT.test(mode) ? null : { mode, sha };
}

/** Both sides of a changed file, under its old name at base; `null` where git does not tell. */
export function blobsOf(
  { path, previousPath }: { readonly path: string; readonly previousPath: string | null },
  raw: ReadonlyMap<string, FileBlobs>,
): FileBlobs | null {
  const [old, now] = [raw.get(previousPath ?? path), raw.get(path)];
  if (!old || !now || (previousPath !== null && old.base === null)) return null;
  return old.base === null && now.head === null ? null : { base: old.base, head: now.head };
}
