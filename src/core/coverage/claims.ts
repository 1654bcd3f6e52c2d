/** Paths as a coverage section writes them and the changed files enter; the files that each accounts for leave. */
import { matches } from './glob.js';

/** How a claim names a file: the more exact one counts when a review names a file twice. */
export const PRECISIONS = ['exact', 'ending', 'pattern'] as const;
export type Precision = (typeof PRECISIONS)[number];

export interface Claimed {
  readonly paths: readonly string[];
  readonly precision: Precision;
}

export interface NamedFile {
  readonly path: string;
  readonly previousPath: string | null;
}

/** The changed files that a claim means: itself, the one file that ends like it, a folder, or a pattern (`pkg/*`, `**`, `{a,b}`). */
export type ClaimReader = (claim: string) => Claimed;

/** Nobody writes so many different patterns; each is tried on every file, and those beyond account for nothing. */
const MAX_PATTERNS = 200;
const NOTHING: Claimed = { paths: [], precision: 'pattern' };

/** Reads claims about these files; what is claimed again is not looked up again. */
export function claimReader(files: readonly NamedFile[]): ClaimReader {
  const index = indexOf(files);
  const known = new Map<string, Claimed>();
  let patterns = 0;
  return (claim) => {
    const path = tidy(claim);
    const before = known.get(path);
    if (before) return before;
    const isPattern = !index.exact.has(path) && isGlob(path);
    if (isPattern) patterns += 1;
    const claimed = isPattern && patterns > MAX_PATTERNS ? NOTHING : claimedBy(path, index, files);
    known.set(path, claimed);
    return claimed;
  };
}

interface Index {
  /** By path and by previous path. */
  readonly exact: ReadonlyMap<string, readonly string[]>;
  /** By the last part of the path, in lower case. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** By each folder above, without a slash at the end. */
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
}

function indexOf(files: readonly NamedFile[]): Index {
  const exact = new Map<string, string[]>();
  const byName = new Map<string, string[]>();
  const byFolder = new Map<string, string[]>();
  for (const { path, previousPath } of files) {
    for (const name of new Set([path, previousPath ?? path])) push(exact, name, path);
    push(byName, nameOf(path), path);
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) push(byFolder, path.slice(0, at), path);
  }
  return { exact, byName, byFolder };
}

function push(lists: Map<string, string[]>, key: string, path: string): void {
  const list = lists.get(key);
  if (list) list.push(path);
  else lists.set(key, [path]);
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();
const isGlob = (path: string): boolean => /[*?{]/.test(path);

function claimedBy(path: string, { exact, byName, byFolder }: Index, files: readonly NamedFile[]): Claimed {
  const same = exact.get(path);
  if (same) return { paths: same, precision: 'exact' };
  if (isGlob(path)) {
    return { paths: files.map((file) => file.path).filter((one) => matches(path, one)), precision: 'pattern' };
  }
  const named = byName.get(nameOf(path)) ?? [];
  const longer = named.filter((one) => path.endsWith(`/${one}`));
  if (longer.length) return { paths: [longest(longer)], precision: 'exact' };
  const inside = byFolder.get(path.replace(/\/$/, ''));
  if (inside) return { paths: inside, precision: 'pattern' };
  return { paths: byEnding(path, named), precision: 'ending' };
}

/** Of several files with this ending none is meant for sure. */
function byEnding(path: string, named: readonly string[]): readonly string[] {
  const ending = `/${path}`;
  const same = named.filter((one) => `/${one}`.endsWith(ending));
  const alike = named.filter((one) => `/${one}`.toLowerCase().endsWith(ending.toLowerCase()));
  const found = same.length ? same : alike;
  return path !== '' && found.length === 1 ? found : [];
}

function tidy(claim: string): string {
  return claim
    .trim()
    .replace(/^\*\*(.+)\*\*$/, '$1')
    .replace(/^[`"']+|[`"']+$/g, '')
    .replace(/^(?:\.\/|\.\.\.\/|…\/)+/, '')
    .replace(/:\d+(?:[-–]\d+)?$/, '')
    .replaceAll('\\', '/');
}

function longest(paths: readonly string[]): string {
  return paths.reduce((best, path) => (path.length > best.length ? path : best), '');
}
