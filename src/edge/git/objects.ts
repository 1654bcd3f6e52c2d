/** Revisions and object ids enter; trees and file contents leave, each with one git process. */
import type { Problem } from '../../domain/problem.js';
import type { Git } from '../git.js';

/** A file of a tree. Modes as git prints them: 100644, 100755, 120000 symlink, 160000 submodule. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly oid: string;
}

/** All files of a revision, or what went wrong. `latin1`: a character per byte of a path, so that none gets lost. */
export async function readTree(
  git: Git,
  revision: string,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<readonly TreeEntry[] | Problem> {
  const result = await git.run(['ls-tree', '-r', '-z', '--full-tree', revision]);
  if (result.kind === 'failed') return result.problem;
  return result.stdout
    .toString(encoding)
    .split('\0')
    .flatMap((record) => {
      const tab = record.indexOf('\t');
      const [mode = '', , oid = ''] = record.slice(0, tab).split(' ');
      return tab < 0 ? [] : [{ path: record.slice(tab + 1), mode, oid }];
    });
}

/** Object ids of the contents; a submodule's commit lies in another repository. */
export function blobsOf(entries: readonly TreeEntry[]): readonly string[] {
  return entries.flatMap(({ mode, oid }) => (mode === '160000' ? [] : [oid]));
}

/** Contents by object id; what a partial clone left out is fetched first, what no repository has is left out. */
export async function readBlobs(git: Git, oids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  const wanted = [...new Set(oids)];
  if (!wanted.length) return blobs;
  await git.supply(wanted);
  const result = await git.run(['cat-file', '--batch'], { stdin: `${wanted.join('\n')}\n` });
  const output = result.stdout;
  for (let at = 0; at < output.length;) {
    const newline = output.indexOf(10, at);
    if (newline < 0) break;
    const [oid = '', kind = '', size = ''] = output.toString('latin1', at, newline).split(' ');
    at = newline + 1;
    if (!/^\d+$/.test(size)) continue;
    const end = at + Number(size);
    if (kind === 'blob' && end <= output.length) blobs.set(oid, output.subarray(at, end));
    at = end + 1;
  }
  return blobs;
}

/** Entries in the form that `git update-index -z --index-info` reads. */
export function indexInfo(entries: readonly TreeEntry[]): string {
  return entries.map(({ mode, oid, path }) => `${mode} ${oid} 0\t${path}\0`).join('');
}
