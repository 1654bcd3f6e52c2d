/** Finds which paths of a repository a written path may mean, or which stands at a spot of a text, whatever their number. */
import { addTo, must } from '../domain/values.js';

/** Nobody's file system takes longer names or paths; what is longer is looked at by nobody. */
const MAX_SEGMENT = 255;
const MAX_DEPTH = 64;
/** Names that begin with each other (`a`, `ab`, `abc`): so many are tried at a spot. */
const MAX_CHAIN = 40;

/** A known path, or the end of one, as it stands in a text. */
interface KnownMatch {
  /** As the repository spells it. */
  readonly path: string;
  readonly end: number;
  /** It is a whole path of the repository, not only the end of one. */
  readonly isWhole: boolean;
}

export interface KnownFiles {
  readonly isEmpty: boolean;
  /** The file with this path, whatever the form in which its letters are composed; as the repository spells it. */
  same(path: string): string | null;
  /** All files that are this path or end like it behind a slash, in the order given. */
  endingIn(path: string): readonly string[];
  /** The longest known path, or end of one, that is written at `at` in a text that is in composed form (NFC). */
  longestAt(text: string, at: number): KnownMatch | null;
}

const cache = new WeakMap<readonly string[], KnownFiles>();

/** Indexes the paths, once per list: several reviews are read against the same one. */
export function knownFiles(paths: readonly string[]): KnownFiles {
  const before = cache.get(paths);
  if (before) return before;
  const index = indexOf(paths);
  let finder: Finder | null = null;
  const made: KnownFiles = {
    isEmpty: paths.length === 0,
    same: (path) => index.exact.get(composed(path)) ?? null,
    endingIn: (path) => {
      const wanted = composed(path);
      return endsOf(index, fileName(wanted)).get(folderOf(wanted)) ?? [];
    },
    longestAt: (text, at) => longestAt((finder ??= finderOf(index)), text, at),
  };
  cache.set(paths, made);
  return made;
}

/** A text in the form in which paths are compared. */
export function composed(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFC');
}

const PLAIN = /^[\0-\u02ff]*$/;

interface EndingIndex {
  /** The path as the repository spells it, by its composed form. */
  readonly exact: ReadonlyMap<string, string>;
  /** By last segment. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  /** By last segment: the files by each end of their folder. Made when first asked for. */
  readonly ends: Map<string, ReadonlyMap<string, readonly string[]>>;
}

/** What it takes to find a path in a text. */
interface Finder {
  readonly index: EndingIndex;
  /** Last segments, sorted, each with the place of the longest other one that it begins with. */
  readonly names: readonly string[];
  readonly shorter: Int32Array;
  /** By their first two characters: from where to where. */
  readonly buckets: ReadonlyMap<number, readonly [number, number]>;
  readonly folders: ReadonlySet<string>;
  /** First characters of segments: at any other nothing needs to be looked up. */
  readonly firsts: ReadonlySet<string>;
  /** Folders above the deepest file. */
  readonly depth: number;
}

function indexOf(all: readonly string[]): EndingIndex {
  const paths = new Map<string, string[]>();
  const exact = new Map<string, string>();
  for (const path of all) {
    const plain = composed(path);
    if (plain.endsWith('/') || exact.has(plain)) continue;
    exact.set(plain, path);
    addTo(paths, fileName(plain), path);
  }
  return { exact, paths, ends: new Map() };
}

function finderOf(index: EndingIndex): Finder {
  const folders = new Set<string>();
  let depth = 0;
  for (const path of index.exact.keys()) {
    const segments = path.split('/').slice(0, -1);
    depth = Math.max(depth, Math.min(segments.length, MAX_DEPTH));
    for (const segment of segments) folders.add(segment);
  }
  const names = [...index.paths.keys()].sort();
  const firsts = new Set([...names, ...folders].map((segment) => segment.charAt(0)));
  return { index, names, shorter: shorterOf(names), buckets: bucketsOf(names), folders, firsts, depth };
}

/** For each of the sorted names, where the longest other one stands that it begins with; -1 for none. */
function shorterOf(names: readonly string[]): Int32Array {
  const shorter = new Int32Array(names.length).fill(-1);
  names.forEach((name, index) => {
    let before = index - 1;
    while (before >= 0 && !name.startsWith(must(names[before]))) before = must(shorter[before]);
    shorter[index] = before;
  });
  return shorter;
}

function bucketsOf(names: readonly string[]): ReadonlyMap<number, readonly [number, number]> {
  const buckets = new Map<number, readonly [number, number]>();
  names.forEach((name, index) => {
    const key = keyAt(name, 0);
    buckets.set(key, [buckets.get(key)?.[0] ?? index, index + 1]);
  });
  return buckets;
}

/** The first two characters as a number; a name of one character is filed under that alone. */
function keyAt(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  return text.charCodeAt(at) * 65_536 + (Number.isNaN(second) ? 0 : second);
}

function endsOf(index: EndingIndex, name: string): ReadonlyMap<string, readonly string[]> {
  const before = index.ends.get(name);
  if (before) return before;
  const ends = new Map<string, string[]>();
  for (const path of index.paths.get(name) ?? []) {
    const folder = folderOf(composed(path));
    addTo(ends, folder, path);
    for (let [at, depth] = [folder.lastIndexOf('/'), 0]; at >= 0 && depth < MAX_DEPTH; depth += 1) {
      addTo(ends, folder.slice(at + 1), path);
      at = at === 0 ? -1 : folder.lastIndexOf('/', at - 1);
    }
    if (folder !== '') addTo(ends, '', path);
  }
  // Names that nobody has are not remembered: a text could ask for any number of them.
  if (ends.size > 0) index.ends.set(name, ends);
  return ends;
}

/** The name of a file without its folder. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a path is another one, or ends like it behind a slash. */
export function endsLike(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`);
}

function longestAt(finder: Finder, text: string, at: number): KnownMatch | null {
  if (!finder.firsts.has(text.charAt(at))) return null;
  let best: KnownMatch | null = null;
  for (let [from, depth] = [at, 0]; depth <= finder.depth; depth += 1) {
    const folder = from === at ? '' : text.slice(at, from - 1);
    best = named(finder, { text, folder, from }) ?? best;
    const near = text.slice(from, from + MAX_SEGMENT + 1);
    const slash = near.indexOf('/');
    if (slash <= 0 || !finder.folders.has(near.slice(0, slash))) break;
    from += slash + 1;
  }
  return best;
}

interface FileSpot {
  readonly text: string;
  /** What stands before the last segment, without the slash. */
  readonly folder: string;
  readonly from: number;
}

/** The file of this folder whose name is written here. */
function named(finder: Finder, { text, folder, from }: FileSpot): KnownMatch | null {
  let found: KnownMatch | null = null;
  for (const name of namesAt(finder, text, from)) {
    const end = from + name.length;
    const paths = goesOn(text, end) ? undefined : endsOf(finder.index, name).get(folder);
    const [first] = paths ?? [];
    if (first === undefined) continue;
    const written = folder === '' ? name : `${folder}/${name}`;
    const whole = finder.index.exact.get(written);
    const spelt = whole ?? first.slice(first.length - spellingLength(first, written));
    const match = { path: spelt, end, isWhole: whole !== undefined };
    // `store.js:2 (critical)` may be a file's name too, but only to be read instead of what it says of `store.js`.
    if (!found || !/\.[A-Za-z0-9]{1,10}$/.test(found.path.slice(match.path.length))) found = match;
  }
  return found;
}

/** How many characters at the end of a path are the ones written, in the path's own spelling. */
function spellingLength(path: string, written: string): number {
  const segments = written.split('/').length;
  return path.split('/').slice(-segments).join('/').length;
}

/** The names that are written at a spot, the longest first. */
function* namesAt({ names, shorter, buckets }: Finder, text: string, at: number): Generator<string> {
  const single = buckets.get(text.charCodeAt(at) * 65_536);
  const bucket = buckets.get(keyAt(text, at)) ?? single;
  if (!bucket) return;
  const near = text.slice(at, at + MAX_SEGMENT);
  let [low, high] = bucket;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (must(names[middle]) <= near) low = middle + 1;
    else high = middle;
  }
  for (let [index, tries] = [low - 1, 0]; index >= 0 && tries < MAX_CHAIN; tries += 1) {
    const name = must(names[index]);
    if (near.startsWith(name)) yield name;
    index = must(shorter[index]);
  }
}

const LETTER = /[\p{L}\p{N}_]/u;
const SCRIPT_WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Whether the name that ends here goes on: `a.ts` in `a.ts.snap`, `run` in `run-all`, `src` in `src/a`. */
function goesOn(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (next === '') return false;
  if (/\p{M}/u.test(next)) return true;
  if (LETTER.test(next)) return isOneWord(text.charAt(end - 1), next);
  if (next === '/' || next === '\\') return /[^\s`"',;|*)]/.test(text.charAt(end + 1));
  return /[-.@+~]/.test(next) && LETTER.test(text.charAt(end + 1));
}

/** Whether two letters that stand side by side belong to one word: scripts without blanks stand close to foreign names. */
export function isOneWord(left: string, right: string): boolean {
  if (!LETTER.test(left) || !LETTER.test(right)) return false;
  return SCRIPT_WITHOUT_BLANKS.test(left) === SCRIPT_WITHOUT_BLANKS.test(right);
}
