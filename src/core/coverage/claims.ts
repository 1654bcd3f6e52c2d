/** Paths as a coverage section writes them and the changed files enter; the files that each accounts for leave. */
import { withoutEnds } from '../../domain/ends.js';
import { composed, knownFiles, type KnownFiles } from '../known-files.js';
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

/** The changed files that a claim means: itself, the one file that ends like it, a folder, or a pattern (`pkg/*`, `**`, `{a,b}`). What is a file's name is no pattern: `[id]`, `{name}`. */
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
    const before = known.get(claim);
    if (before) return before;
    const path = tidy(claim);
    const literal = literally(composed(claim), index) ?? literally(path, index);
    const isPattern = !literal && isGlob(path);
    if (isPattern) patterns += 1;
    const claimed = literal ?? (isPattern && patterns <= MAX_PATTERNS ? byPattern(path, files) : NOTHING);
    known.set(claim, claimed);
    return claimed;
  };
}

interface Index {
  /** By path and by previous path. */
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly files: KnownFiles;
  /** The paths in lower case, and those behind each. */
  readonly folded: KnownFiles;
  readonly spelt: ReadonlyMap<string, readonly string[]>;
  /** By each folder above, without a slash at the end. */
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
}

function indexOf(files: readonly NamedFile[]): Index {
  const exact = new Map<string, string[]>();
  const spelt = new Map<string, string[]>();
  const byFolder = new Map<string, string[]>();
  for (const { path, previousPath } of files) {
    const plain = composed(path);
    for (const name of new Set([plain, composed(previousPath ?? path)])) push(exact, name, path);
    push(spelt, plain.toLowerCase(), path);
    for (let at = plain.indexOf('/'); at !== -1; at = plain.indexOf('/', at + 1)) push(byFolder, plain.slice(0, at), path);
  }
  const all = files.map(({ path }) => path);
  return { exact, files: knownFiles(all), folded: knownFiles([...spelt.keys()]), spelt, byFolder };
}

function push(lists: Map<string, string[]>, key: string, path: string): void {
  const list = lists.get(key);
  if (list) list.push(path);
  else lists.set(key, [path]);
}

const isGlob = (path: string): boolean => /[*?{]/.test(path);

function byPattern(path: string, files: readonly NamedFile[]): Claimed {
  return { paths: files.map((file) => file.path).filter((one) => matches(path, composed(one))), precision: 'pattern' };
}

/** The files that a claim names as it stands; `null` when there are none. */
function literally(path: string, index: Index): Claimed | null {
  const same = index.exact.get(path) ?? longestEnd(path, index);
  if (same) return { paths: same, precision: 'exact' };
  const inside = index.byFolder.get(path.replace(/\/$/, ''));
  if (inside) return { paths: inside, precision: 'pattern' };
  const ending = byEnding(path, index);
  return ending.length ? { paths: ending, precision: 'ending' } : null;
}

/** The file of this repository in a path of another checkout; of one that is not absolute more than the name must be right: `docs/README.md` is not `README.md`. */
function longestEnd(path: string, { exact }: Index): readonly string[] | null {
  const isAbsolute = /^(?:\/|~|[A-Za-z]:\/)/.test(path);
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    const end = path.slice(at + 1);
    const found = isAbsolute || end.includes('/') ? exact.get(end) : undefined;
    if (found) return found;
  }
  return null;
}

/** Of several files with this ending none is meant for sure. */
function byEnding(path: string, { files, folded, spelt }: Index): readonly string[] {
  const same = files.endingIn(path);
  const found = same.length ? same : folded.endingIn(path.toLowerCase()).flatMap((one) => spelt.get(one) ?? []);
  return path !== '' && found.length === 1 ? found : [];
}

function tidy(claim: string): string {
  const bare = composed(claim)
    .trim()
    .replace(/^\*\*(.+)\*\*$/, '$1');
  return withoutEnds(bare, /[`"']/)
    .replace(/^(?:\.\/|\.\.\.\/|…\/)+/, '')
    .replace(/:\d+(?:[-–]\d+)?$/, '')
    .replaceAll('\\', '/');
}
