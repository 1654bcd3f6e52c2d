/** A path as a reviewer wrote it enters; the file of the repository that it means leaves. */
import type { Change } from '../../domain/change.js';
import type { Side } from '../../domain/location.js';

export type EntryKind = 'file' | 'symlink' | 'submodule';

/** All files at head, by path. */
export type Listing = ReadonlyMap<string, EntryKind>;

/** `found`: one file (or folder, when `folder`) · `ambiguous`: several files end like this · `inside`: within a submodule, out of sight. */
export type Resolution =
  | { readonly kind: 'found'; readonly path: string; readonly side: Side; readonly folder: boolean }
  | { readonly kind: 'ambiguous'; readonly paths: readonly string[] }
  | { readonly kind: 'inside'; readonly path: string }
  | { readonly kind: 'none' };

export type Resolver = (claimed: string) => Resolution;

/** Resolves paths: exact, old name of a renamed file, unique ending (changed files first), then the same without regard to case. */
export function makeResolver(listing: Listing, change: Pick<Change, 'files'>): Resolver {
  const known = index(listing, change);
  const memory = new Map<string, Resolution>();
  return (claimed) => {
    const remembered = memory.get(claimed);
    if (remembered) return remembered;
    const resolution = resolve(claimed, known);
    memory.set(claimed, resolution);
    return resolution;
  };
}

/** Path at base of a file at head; `null` when the change adds it. */
export function basePath(path: string, change: Pick<Change, 'files'>): string | null {
  const file = change.files.find((candidate) => candidate.path === path);
  if (!file) return path;
  return file.status === 'added' || file.status === 'copied' ? null : (file.previousPath ?? path);
}

interface Index {
  readonly listing: Listing;
  readonly changed: ReadonlySet<string>;
  /** Files that are only at base. */
  readonly deleted: ReadonlySet<string>;
  /** Old path → new path. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Lower-case file name → paths, at head and base. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly folders: ReadonlySet<string>;
}

function index(listing: Listing, change: Pick<Change, 'files'>): Index {
  const renamed = new Map(
    change.files.flatMap((file) =>
      file.status === 'renamed' && file.previousPath !== null && !listing.has(file.previousPath)
        ? [[file.previousPath, file.path] as const]
        : [],
    ),
  );
  const deleted = new Set(change.files.filter((file) => file.status === 'deleted').map((file) => file.path));
  const byName = new Map<string, string[]>();
  const folders = new Set<string>();
  for (const path of [...listing.keys(), ...deleted, ...renamed.keys()]) {
    const name = nameOf(path).toLowerCase();
    const same = byName.get(name);
    if (same) same.push(path);
    else byName.set(name, [path]);
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return { listing, changed: new Set(change.files.map((file) => file.path)), deleted, renamed, byName, folders };
}

function resolve(claimed: string, known: Index): Resolution {
  const none: Resolution = { kind: 'none' };
  for (const path of spellings(claimed)) {
    const found = exact(path, known);
    if (found) return found;
  }
  let ambiguous: Resolution | null = null;
  for (const path of spellings(claimed)) {
    const found = bySuffix(path, known) ?? byTail(path, known);
    if (found?.kind === 'found') return found;
    ambiguous ??= found;
  }
  return ambiguous ?? none;
}

/** The ways in which a path may be meant, most literal first. */
function spellings(claimed: string): string[] {
  const plain = claimed
    .trim()
    .replace(/^[`"'<(\[]+|[`"'>)\]]+$/g, '')
    .replace(/^file:\/\//, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/');
  const linked = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:blob|tree|raw|edit)\/[^/]+\/(.+)$/.exec(plain)?.[1];
  const short = (linked ?? plain)
    .replace(/^(\.{1,2}\/)+/, '')
    .replace(/^(?:\.\.\.|…)\/?/, '')
    .replace(/\/\.\//g, '/')
    .replace(/\/{2,}/g, '/');
  const forms = [claimed, short, short.replace(/^[ab]\//, ''), short.replace(/:\d+(-\d+)?$/, ''), decoded(short)];
  return [...new Set(forms.map((form) => form.replace(/(.)\/$/, '$1')))].filter((form) => form !== '' && form !== '/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function exact(path: string, known: Index): Resolution | null {
  if (known.listing.has(path)) return { kind: 'found', path, side: 'head', folder: false };
  const now = known.renamed.get(path);
  if (now !== undefined) return { kind: 'found', path: now, side: 'head', folder: false };
  if (known.deleted.has(path)) return { kind: 'found', path, side: 'base', folder: false };
  if (known.folders.has(path)) return { kind: 'found', path, side: 'head', folder: true };
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const outer = path.slice(0, at);
    if (known.listing.get(outer) === 'submodule') return { kind: 'inside', path: outer };
  }
  return null;
}

/** The one file whose path ends with what was written; of several, the one that the change touches. */
function bySuffix(path: string, known: Index): Resolution | null {
  const named = known.byName.get(nameOf(path).toLowerCase()) ?? [];
  const ending = `/${path.replace(/^\/+/, '')}`;
  const same = named.filter((candidate) => `/${candidate}`.endsWith(ending));
  const alike = named.filter((candidate) => `/${candidate}`.toLowerCase().endsWith(ending.toLowerCase()));
  return choose(same, known) ?? choose(alike, known);
}

/** A path of another checkout (`/tmp/clone/pkg/a.go`): the longest ending of it that is a file here. */
function byTail(path: string, known: Index): Resolution | null {
  const parts = path.split('/').filter(Boolean);
  for (let from = 1; from < parts.length; from += 1) {
    const tail = parts.slice(from).join('/');
    const found = exact(tail, known);
    // A bare file name says little: only a changed file is worth it.
    if (found?.kind === 'found' && !found.folder && (from < parts.length - 1 || known.changed.has(found.path))) {
      return found;
    }
  }
  return null;
}

function choose(paths: readonly string[], known: Index): Resolution | null {
  const now = [...new Set(paths.map((path) => known.renamed.get(path) ?? path))];
  const touched = now.filter((path) => known.changed.has(path));
  const [only, second] = touched.length ? touched : now;
  if (only === undefined) return null;
  return second === undefined ? exact(only, known) : { kind: 'ambiguous', paths: touched.length ? touched : now };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
