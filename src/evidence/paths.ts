/** Finds the file of the repository that a written path means. */
import type { Change } from '../domain/change.js';
import type { Side } from '../domain/finding.js';
import { addTo } from '../domain/values.js';
import { percentDecoded, withoutEnd, withoutEnds } from '../text/characters.js';
import { composed, knownFiles, type KnownFiles } from '../text/known-files.js';

export type EntryKind = 'file' | 'symlink' | 'submodule';

/** All files at head, by path. */
export type PathListing = ReadonlyMap<string, EntryKind>;

/** `found`: one file (or folder, when `folder`) · `ambiguous`: several files end like this · `inside`: within a submodule, out of sight. */
export type Resolution =
  | { readonly kind: 'found'; readonly path: string; readonly side: Side; readonly folder: boolean }
  | { readonly kind: 'ambiguous'; readonly paths: readonly string[] }
  | { readonly kind: 'inside'; readonly path: string }
  | { readonly kind: 'none' };

export type Resolver = (claimed: string) => Resolution;

/** Resolves paths: exact, old name of a renamed file, unique ending (changed files first), then the same without regard to case; letters are compared in composed form. */
export function makeResolver(listing: PathListing, change: Pick<Change, 'files'>): Resolver {
  const known = indexed(listing, change);
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

interface PathIndex {
  readonly listing: PathListing;
  readonly changed: ReadonlySet<string>;
  /** Files that are only at base. */
  readonly deleted: ReadonlySet<string>;
  /** Old path → new path. */
  readonly renamed: ReadonlyMap<string, string>;
  /** At head and base. */
  readonly files: KnownFiles;
  /** The same in lower case, and the paths behind each; made when first asked for. */
  readonly anyCase: () => { readonly files: KnownFiles; readonly spelt: ReadonlyMap<string, readonly string[]> };
  readonly folders: ReadonlySet<string>;
  /** The words of paths with signs in them (`b.js` of `src/a,b.js`) → the paths; made when first asked for. */
  readonly words: () => ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<PathListing, { readonly files: Change['files']; readonly index: PathIndex }>();

/** The stages ask about the same repository one after the other: it is gone through once. */
function indexed(listing: PathListing, change: Pick<Change, 'files'>): PathIndex {
  const before = indexes.get(listing);
  if (before?.files === change.files) return before.index;
  const made = index(listing, change);
  indexes.set(listing, { files: change.files, index: made });
  return made;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function index(listing: PathListing, change: Pick<Change, 'files'>): PathIndex {
  const renamed = new Map(
    change.files.flatMap((file) =>
      file.status === 'renamed' && file.previousPath !== null && !listing.has(file.previousPath)
        ? [[file.previousPath, file.path] as const]
        : [],
    ),
  );
  const deleted = new Set(change.files.filter((file) => file.status === 'deleted').map((file) => file.path));
  const paths = [...new Set([...listing.keys(), ...deleted, ...renamed.keys()])];
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return {
    listing,
    changed: new Set(change.files.map((file) => file.path)),
    deleted,
    renamed,
    files: knownFiles(paths),
    anyCase: once(() => {
      const spelt = grouped(paths, (path) => [folded(path)]);
      return { files: knownFiles([...spelt.keys()]), spelt };
    }),
    folders,
    words: once(() => grouped(paths, (path) => (SIGN.test(composed(path)) ? pathWords(composed(path)) : []))),
  };
}

const folded = (path: string): string => composed(path).toLowerCase();

function grouped(paths: readonly string[], keysOf: (path: string) => readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    for (const key of keysOf(path)) {
      addTo(groups, key, path);
    }
  }
  return groups;
}

/** At these a reader may have taken a path apart. */
const SIGN = /[^\w@.~+\-/\\%$*]/;
const MAX_MEANT = 200;

function pathWords(path: string): string[] {
  return [...new Set(path.match(/[\w.-]+/g) ?? [])];
}

function resolve(claimed: string, known: PathIndex): Resolution {
  const { whole, cut } = spellings(claimed);
  return among(whole, known) ?? among(cut, known) ?? torn([...whole, ...cut], known) ?? { kind: 'none' };
}

/** The first of the spellings that is a file; else the first that several files end like. */
function among(paths: readonly string[], known: PathIndex): Resolution | null {
  for (const path of paths) {
    const found = exact(path, known);
    if (found) return found;
  }
  let ambiguous: Resolution | null = null;
  for (const path of paths) {
    const found = bySuffix(path, known) ?? byTail(path, known);
    if (found?.kind === 'found') return found;
    ambiguous ??= found;
  }
  return ambiguous;
}

/** A piece of a path with signs in it names nothing for sure, and that it names nothing refutes nothing. */
function torn(claims: readonly string[], { words }: PathIndex): Resolution | null {
  for (const claim of claims.map(composed)) {
    const lists = pathWords(claim).map((word) => words().get(word) ?? []);
    const fewest = lists.sort((a, b) => a.length - b.length)[0] ?? [];
    const meant = fewest.slice(0, MAX_MEANT).filter((path) => composed(path).includes(claim));
    if (meant.length) return { kind: 'ambiguous', paths: meant };
  }
  return null;
}

/** The ways in which a path may be meant, most literal first; `cut`: without what may be no part of it. */
function spellings(claimed: string): { readonly whole: readonly string[]; readonly cut: readonly string[] } {
  const trimmed = withoutEnds(claimed.trim(), /[`"']/);
  const literal = forms(trimmed);
  const bare = withoutEnd(trimmed.replace(/^[<(\[]+/, ''), /[>)\]]/);
  const cut = [bare, bare.replace(/:\d+(-\d+)?$/, ''), bare.replace(/[?#][^/]*$/, '')];
  const isTold = (form: string): boolean => form !== '' && form !== '/';
  return {
    whole: [...new Set([claimed, ...literal])].filter(isTold),
    cut: [...new Set(cut.flatMap(forms))].filter((form) => isTold(form) && !literal.includes(form)),
  };
}

/** A path without what stands before it in links, diffs and other checkouts; decoded. */
function forms(path: string): string[] {
  const plain = path.replace(/^file:\/\//, '').replaceAll('\\', '/');
  const linked = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:blob|tree|raw|edit)\/[^/]+\/(.+)$/.exec(plain)?.[1];
  const short = (linked ?? plain)
    .replace(/^(\.{1,2}\/)+/, '')
    .replace(/^(?:\.\.\.|…)\/?/, '')
    .replace(/\/\.\//g, '/')
    .replace(/\/{2,}/g, '/');
  return [short, short.replace(/^[ab]\//, ''), percentDecoded(short)].map((form) => form.replace(/(.)\/$/, '$1'));
}

function exact(written: string, known: PathIndex): Resolution | null {
  const path = known.listing.has(written) ? written : (known.files.same(written) ?? written);
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
function bySuffix(path: string, known: PathIndex): Resolution | null {
  const ending = path.replace(/^\/+/, '');
  const same = choose(known.files.endingIn(ending), known);
  if (same) return same;
  const { files, spelt } = known.anyCase();
  return choose(
    files.endingIn(folded(ending)).flatMap((one) => spelt.get(one) ?? []),
    known,
  );
}

/** A path of another checkout (`/tmp/clone/pkg/a.go`): the longest ending of it that is a file here. */
function byTail(path: string, known: PathIndex): Resolution | null {
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

function choose(paths: readonly string[], known: PathIndex): Resolution | null {
  const now = [...new Set(paths.map((path) => known.renamed.get(path) ?? path))];
  const touched = now.filter((path) => known.changed.has(path));
  const [only, second] = touched.length ? touched : now;
  if (only === undefined) return null;
  return second === undefined ? exact(only, known) : { kind: 'ambiguous', paths: touched.length ? touched : now };
}
