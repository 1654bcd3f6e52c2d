/** A change enters; what it took away that others may still name leaves: paths, folders, ports and sizes. */
import type { Change } from '../../domain/change.js';

/** Old path, folder or number → the file where it went. */
export function goneFrom(change: Pick<Change, 'files'>): Map<string, string> {
  const gone = new Map<string, string>();
  const kept = new Set<string>();
  for (const file of change.files) {
    const old = file.status === 'renamed' ? file.previousPath : file.status === 'deleted' ? file.path : null;
    if (old !== null) gone.set(old, file.path);
    const folder = old === null ? '' : old.slice(0, Math.max(0, old.lastIndexOf('/')));
    // A folder of one part is a common word.
    if (folder.includes('/') && !file.path.startsWith(`${folder}/`)) gone.set(folder, file.path);
    for (const { kind, text } of file.hunks.flatMap((hunk) => hunk.lines)) {
      for (const number of text.match(LONG_NUMBER) ?? []) {
        if (kind === 'deleted') gone.set(number, file.path);
        else kept.add(number);
      }
    }
  }
  for (const number of kept) gone.delete(number);
  return gone;
}

/** Ports, sizes, limits; not years. */
const LONG_NUMBER = /(?<![\w.])(?!(?:19|20)\d\d(?!\d))\d{4,}(?![\w.])/g;
const PATHLIKE = /[\p{L}\p{N}_.@+~/-]+/gu;
/** Longer ones are no paths that people name. */
const MAX_PARTS = 24;

/** What of `gone` a text still says. */
export function staleIn(text: string, gone: ReadonlyMap<string, string>): string | null {
  if (!gone.size) return null;
  const names = [
    ...(text.match(LONG_NUMBER) ?? []),
    ...pathsIn(text).flatMap(partsOf),
    ...(text.match(/[\w.-]+/g) ?? []),
  ];
  return names.find((name) => gone.has(name)) ?? null;
}

/** Words with a slash in them, without the full stop of a sentence. */
export function pathsIn(text: string): string[] {
  return (text.match(PATHLIKE) ?? []).filter((word) => word.includes('/')).map(trimmed);
}

function trimmed(path: string): string {
  let [start, end] = [0, path.length];
  while (start < end && /[./]/.test(path.charAt(start))) start += 1;
  while (end > start && /[./]/.test(path.charAt(end - 1))) end -= 1;
  return path.slice(start, end);
}

/** A path and every run of its parts: `a/b/c`, `a/b`, `b/c`, … */
function partsOf(path: string): string[] {
  const parts = path.split('/').slice(0, MAX_PARTS);
  return parts.flatMap((_, start) =>
    parts.slice(start).map((__, length) => parts.slice(start, start + length + 1).join('/')),
  );
}
