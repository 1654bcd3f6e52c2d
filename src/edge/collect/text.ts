/** Files that git calls binary enter; those that are texts all the same leave with the lines that `git diff --text` gives them. */
import { parseDiff, type FileDiff } from '../../core/diff.js';
import { isMostlyText, isTextName } from '../../core/file-kinds.js';
import { needsAccount } from '../../domain/change.js';
import { textOf, type Git } from '../git.js';
import { readBlobs } from '../git/objects.js';

/** Two ends as SHAs, and how a diff of them is asked for. */
export interface DiffRequest {
  readonly from: string;
  readonly to: string;
  readonly args: readonly string[];
}

/** Paths go to git as arguments; so many of them fit everywhere. What lies beyond stays binary, which must be accounted for too. */
const MAX_FILES = 1_000;
/** Content of another name is only looked at up to here, a file and all of them: what is larger would not fit the prompt. */
const MAX_LOOK_BYTES = 400_000;
const MAX_LOOK_ALL_BYTES = 50_000_000;
const MAX_TEXT_BYTES = 100 * 1024 * 1024;

/** The files as they were, but for texts with a NUL in them: one byte must not hide a script. */
export async function withHiddenTexts(
  git: Git,
  request: DiffRequest,
  files: readonly FileDiff[],
): Promise<readonly FileDiff[]> {
  const binary = files.filter((file) => file.binary && needsAccount({ path: file.path, kind: 'binary' }));
  const texts = (await hiddenTexts(git, binary)).slice(0, MAX_FILES);
  if (!texts.length) return files;
  // A rename is only seen where both of its names are asked for.
  const paths = texts.flatMap(({ path, previousPath }) => [path, ...(previousPath === null ? [] : [previousPath])]);
  const args = [...request.args, '--text', request.from, request.to, '--', ...new Set(paths)];
  const shown = parseDiff(textOf(await git.run(args, { maxBytes: MAX_TEXT_BYTES })) ?? '');
  const byIdentity = new Map(shown.map((file) => [identity(file), file]));
  const wanted = new Set(texts);
  return files.map((file) => (wanted.has(file) ? (byIdentity.get(identity(file)) ?? file) : file));
}

/** With fewer paths git may pair renames in another way: only the very same file is taken. */
function identity({ path, previousPath, status, baseOid, headOid, mode }: FileDiff): string {
  return [path, previousPath ?? '', status, baseOid ?? '', headOid ?? '', mode].join('\0');
}

/** By name, or by what is in them: of the new version, of the old one when there is no other. */
async function hiddenTexts(git: Git, files: readonly FileDiff[]): Promise<FileDiff[]> {
  const oidOf = (file: FileDiff): string => file.headOid ?? file.baseOid ?? '';
  const unnamed = files.filter(({ path }) => !isTextName(path)).slice(0, MAX_FILES);
  const small = await smallOids(git, unnamed.map(oidOf).filter(Boolean));
  const blobs = await readBlobs(git, small);
  return files.filter((file) => {
    const blob = blobs.get(oidOf(file));
    return isTextName(file.path) || (blob !== undefined && isMostlyText(blob.toString('utf8')));
  });
}

async function smallOids(git: Git, oids: readonly string[]): Promise<string[]> {
  if (!oids.length) return [];
  const args = ['cat-file', '--batch-check=%(objectname) %(objectsize)'];
  const told = textOf(await git.run(args, { stdin: `${oids.join('\n')}\n` })) ?? '';
  let left = MAX_LOOK_ALL_BYTES;
  return told.split('\n').flatMap((line) => {
    const [oid = '', size = ''] = line.split(' ');
    if (!/^\d+$/.test(size) || Number(size) > Math.min(MAX_LOOK_BYTES, left)) return [];
    left -= Number(size);
    return [oid];
  });
}
