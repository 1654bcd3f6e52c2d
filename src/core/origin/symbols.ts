/** The hunks of a change enter; the names that it defines, changes or uses leave: how far the change reaches beyond its own lines. */
import type { Change, ChangedFile, DiffLine } from '../../domain/change.js';
import type { Side } from '../../domain/location.js';
import { definitionsIn, isComment } from './definitions.js';
import { modulesOf, packagesIn } from './bindings.js';
import { goneFrom } from './gone.js';
import { isImport } from './imports.js';
import { isKeyword, isSqlWord, isTelling, looksEnglish, namesIn, spellingsOf } from './names.js';
import type { Block, Outline } from './outline.js';

/** Names that a change reaches, each with the file where (the first of several). */
export interface Reach {
  /** What the change defines or alters: definitions on changed lines, and what encloses them; keys, tables, style classes, routes. */
  readonly changed: ReadonlyMap<string, string>;
  /** The same for names that every program has: they tie only files that know each other. */
  readonly changedCommon: ReadonlyMap<string, readonly string[]>;
  /** Every other telling name on a changed line. */
  readonly used: ReadonlyMap<string, string>;
  /** Old path of a renamed or deleted file, or a long number in a deleted line → the file now. Whoever still says it is out of date. */
  readonly gone: ReadonlyMap<string, string>;
  /** Names by which other files import a touched one, whatever kind it is, and its old ones → its path. */
  readonly touched: ReadonlyMap<string, string>;
  /** Packages that lock files in the change are about → that lock file. */
  readonly packages: ReadonlyMap<string, string>;
  /** `changed` as other languages would spell it: `auth-required`, `authRequired`, `isAuthRequired` → the name as it is. */
  readonly spelt: ReadonlyMap<string, string>;
}

/** The outline of a file that was read; `null` when it was not, or is no text. */
export type Outlines = (side: Side, path: string) => Outline | null;

/** Kinds of files whose words name nothing in code. */
const WORDLESS = ['documentation', 'binary', 'lock'];
/** Files in which each word names something: tables, columns, messages. */
const DATA = /\.(?:sql|ddl|graphql|gql|proto|prisma|avsc)$/i;
/** Files in which selectors and variables do. */
const STYLE = /\.(?:css|scss|sass|less|styl)$/i;
const ENVIRONMENT = /\benv(?:iron)?\b|getenv|\bexport\b/i;

interface Collected {
  readonly changed: Map<string, string>;
  readonly common: Map<string, string[]>;
  readonly used: Map<string, string>;
}

/** Collects the names once per change. */
export function reachOf(change: Pick<Change, 'files'>, outlines: Outlines): Reach {
  const into: Collected = { changed: new Map(), common: new Map(), used: new Map() };
  for (const file of change.files) {
    if (WORDLESS.includes(file.kind)) continue;
    readFile(file, into, outlines);
  }
  for (const name of into.changed.keys()) into.used.delete(name);
  const { changed, common: changedCommon, used } = into;
  const spelt = new Map(
    [...changed.keys()].flatMap((name) => spellingsOf(name).map((other) => [other, name] as const)),
  );
  return { changed, changedCommon, used, gone: goneFrom(change), ...modulesFrom(change), spelt };
}

function modulesFrom({ files }: Pick<Change, 'files'>): Pick<Reach, 'touched' | 'packages'> {
  const touched = new Map<string, string>();
  const packages = new Map<string, string>();
  for (const { path, previousPath, kind, hunks } of files) {
    for (const name of [path, previousPath ?? path].flatMap(modulesOf)) touched.set(name, path);
    if (kind !== 'lock') continue;
    for (const { text } of hunks.flatMap((hunk) => hunk.lines)) {
      for (const name of packagesIn(text)) packages.set(name, path);
    }
  }
  return { touched, packages };
}

function readFile(file: ChangedFile, into: Collected, outlines: Outlines): void {
  const head = outlines('head', file.path);
  const base = outlines('base', file.previousPath ?? file.path);
  for (const hunk of file.hunks) {
    let [atBase, atHead] = [hunk.base?.start ?? 1, hunk.head?.start ?? 1];
    // What git takes for the function of the hunk is a guess, and all there is without the file's text.
    const heading = definitionsIn(hunk.heading).routines;
    for (const name of heading) ((head ?? base) ? addUsed : addChanged)(into, name, file.path);
    for (const line of hunk.lines) {
      if (line.kind === 'added') readLine(line, atHead, head, { file, into });
      else if (line.kind === 'deleted') readLine(line, atBase, base, { file, into });
      if (line.kind !== 'added') atBase += 1;
      if (line.kind !== 'deleted') atHead += 1;
    }
  }
}

interface Place {
  readonly file: ChangedFile;
  readonly into: Collected;
}

function readLine({ text }: DiffLine, number: number, outline: Outline | null, { file, into }: Place): void {
  const { path } = file;
  const names = namesIn(text);
  const block = outline?.at(number) ?? null;
  if (isComment(text)) {
    // Some comments steer tools, and some lines only look like one.
    for (const name of names) if (!looksEnglish(name)) addUsed(into, name, path);
    for (const name of [...enclosing(block, false), ...containers(block)]) addUsed(into, name, path);
    return;
  }
  const whole = block?.whole ?? null;
  const { routines, values } = definitionsIn(text);
  const local = whole?.kind === 'routine' && whole.line !== number;
  // What is imported is used, though it is given a name.
  const imported = isImport(text);
  const own = [...routines, ...(local || imported ? [] : values)];
  const around = text.trim() === '' || imported ? [] : enclosing(block, own.length > 0);
  for (const name of [...own, ...around, ...always(text, names, { path, block })]) addChanged(into, name, path);
  for (const name of [...names, ...containers(block)]) addUsed(into, name, path);
}

/** Names of what a changed line stands in: the function or table, functions within it; of a class only when the line is nothing else's. */
function enclosing(block: Block | null, named: boolean): string[] {
  const names: string[] = [];
  for (let at = block; at; at = at.outer) {
    if (at.kind === 'container') {
      if (block?.whole === null && !named) names.push(...at.names);
      break;
    }
    if (at.defines || at === at.whole || at.whole?.kind === 'value') names.push(...at.names);
  }
  return names;
}

/** Classes and the like that a changed line stands in: whoever names one may mean what changed in it. */
function containers(block: Block | null): string[] {
  const names: string[] = [];
  for (let at = block; at; at = at.outer) if (at.kind === 'container') names.push(...at.names);
  return names;
}

/** Names that are shared by being spelled alike, wherever they stand. */
function always(
  text: string,
  names: ReadonlySet<string>,
  { path, block }: { path: string; block: Block | null },
): string[] {
  const headers: string[] = [];
  if (DATA.test(path) || STYLE.test(path)) for (let at = block; at; at = at.outer) headers.push(at.header);
  if (STYLE.test(path)) return [text, ...headers].flatMap(selectorsIn);
  if (DATA.test(path))
    return [...names, ...headers.flatMap((header) => [...namesIn(header)])].filter((name) => !isSqlWord(name));
  const environment = ENVIRONMENT.test(text);
  const shared = [...names].filter(
    (name) => name.startsWith('/') || (environment && /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name)),
  );
  // What a build defines for the code: `-DCHECK_ADMIN`.
  return [...shared, ...[...text.matchAll(/(?<=^|[\s"'=])-D([A-Za-z_]\w{0,100})/g)].map(([, name = '']) => name)];
}

/** Classes, ids and variables of a style sheet; not the words of its properties. */
function selectorsIn(line: string): string[] {
  if (!/^\s*(?:[.#&$@]|--)|[{,]\s*$/.test(line)) return [];
  return [...line.matchAll(/(?:[.#$@]|--)([\p{L}_][\p{L}\p{N}_-]*)/gu)].map(([, name = '']) => name);
}

function addChanged({ changed, common }: Collected, name: string, path: string): void {
  if (isTelling(name)) {
    if (!changed.has(name)) changed.set(name, path);
  } else if (!isKeyword(name)) {
    const files = common.get(name);
    if (!files) common.set(name, [path]);
    else if (!files.includes(path) && files.length < 20) files.push(path);
  }
}

function addUsed({ used }: Collected, name: string, path: string): void {
  if (isTelling(name) && !used.has(name)) used.set(name, path);
}
