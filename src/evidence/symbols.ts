/** Collects the names that a change defines, changes, uses or takes away, and those by which a file imports something touched. */
import type { Change, ChangedFile, DiffLine } from '../domain/change.js';
import type { Side } from '../domain/finding.js';
import { fileName, folderOf } from '../text/known-files.js';
import { isKeyword, isSqlWord, isTelling, looksEnglish, namesIn, spellingsOf } from '../text/names.js';
import { type FunctionBlock, definitionsIn, isComment, type Outline } from './functions.js';

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
  // Old path, folder or number → the file where it went.
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
  const touched = new Map<string, string>();
  const packages = new Map<string, string>();
  for (const { path, previousPath, kind, hunks } of change.files) {
    for (const name of [path, previousPath ?? path].flatMap(modulesOf)) touched.set(name, path);
    if (kind !== 'lock') continue;
    for (const { text } of hunks.flatMap((hunk) => hunk.lines)) {
      for (const name of packagesIn(text)) packages.set(name, path);
    }
  }
  return { changed, changedCommon, used, gone, ...{ touched, packages }, spelt };
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
      if (line.kind === 'added') readChangedLine(line, atHead, head, { file, into });
      else if (line.kind === 'deleted') readChangedLine(line, atBase, base, { file, into });
      if (line.kind !== 'added') atBase += 1;
      if (line.kind !== 'deleted') atHead += 1;
    }
  }
}

function readChangedLine(
  { text }: DiffLine,
  number: number,
  outline: Outline | null,
  { file, into }: { readonly file: ChangedFile; readonly into: Collected },
): void {
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
function enclosing(block: FunctionBlock | null, named: boolean): string[] {
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
function containers(block: FunctionBlock | null): string[] {
  const names: string[] = [];
  for (let at = block; at; at = at.outer) if (at.kind === 'container') names.push(...at.names);
  return names;
}

/** Names that are shared by being spelled alike, wherever they stand. */
function always(
  text: string,
  names: ReadonlySet<string>,
  { path, block }: { path: string; block: FunctionBlock | null },
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

// The names by which a file knows something that the change touches.

/** What ties a file to the change by what it imports or names, in whatever words the finding speaks. */
export interface Bindings {
  /** Own name of the file for something of a touched one → that file. */
  readonly bound: ReadonlyMap<string, string>;
  /** Other name of something that the change alters → where. */
  readonly aliases: ReadonlyMap<string, string>;
  /** 1-based line that names a touched file → that file. */
  readonly named: ReadonlyMap<number, string>;
}

const QUOTED = /(["'`<])([\p{L}\p{N}_./@~+:-]{1,200})["'`>]/gu;
/** A lone word in quotation marks may be anything; as the argument of a call or with a path's signs it may be a file. */
const CALLED = /(?<=\()\s*["'`]([\p{L}\p{N}_-]{1,100})["'`]/gu;
const RENAMED = /([\p{L}_$][\p{L}\p{N}_$]{0,100})\s{1,9}as\s{1,9}([\p{L}_$][\p{L}\p{N}_$]{0,100})/gu;
const MAX_LINE = 500;

/** Reads a file once. What it knows of a touched file may be what changed there: nothing proves that it is not. */
export function bindingsOf(path: string, lines: readonly string[], reach: Reach): Bindings {
  const bound = new Map<string, string>();
  const aliases = new Map<string, string>();
  const named = new Map<number, string>();
  for (const [index, whole] of lines.entries()) {
    const line = whole.slice(0, MAX_LINE);
    const imports = isImport(line);
    if (!imports && !/["'`]/.test(line)) continue;
    if (imports) readAliases(line, reach, aliases);
    const where = imports ? importedFrom(line, reach) : fileNamed(line, reach);
    if (where === null || where === path) continue;
    named.set(index + 1, where);
    for (const name of imports ? boundBy(line) : definitionsIn(line).values) bound.set(name, where);
  }
  return { bound, aliases, named };
}

function readAliases(line: string, { changed, changedCommon }: Reach, aliases: Map<string, string>): void {
  for (const [, name = '', other = ''] of line.matchAll(RENAMED)) {
    const where = changed.get(name) ?? changedCommon.get(name)?.[0];
    if (where !== undefined) aliases.set(other, where);
  }
}

/** Names outside quotation marks; of a line that has only such marks, the module's own. */
function boundBy(line: string): string[] {
  const words = [...namesIn(line.replace(QUOTED, ' '))];
  const names = words.filter((name) => !(isKeyword(name) && name === name.toLowerCase()) && name !== 'require');
  if (names.length) return names;
  return [...line.matchAll(QUOTED)].map(([, , source = '']) => moduleOf(source));
}

function importedFrom(line: string, { touched, packages, changed }: Reach): string | null {
  const sources = [...line.matchAll(QUOTED)].map(([, , source = '']) => source);
  if (!sources.length) return firstOf(namesIn(line), (name) => touched.get(name) ?? packages.get(name));
  for (const source of sources) {
    const file = touched.get(moduleOf(source)) ?? touched.get(fileName(source));
    if (file !== undefined) return file;
    if (source.startsWith('.')) continue;
    const known = firstOf(
      source.split('/'),
      (part) => packages.get(part) ?? (isTelling(part) ? changed.get(part) : undefined),
    );
    if (known !== null) return known;
  }
  return null;
}

function fileNamed(line: string, { touched }: Reach): string | null {
  const paths = [...line.matchAll(QUOTED)].map(([, , source = '']) => source).filter((source) => /[./]/.test(source));
  const words = [...line.matchAll(CALLED)].map(([, word = '']) => word);
  const names = [...paths.map(fileName), ...[...paths.map(moduleOf), ...words].filter(isTelling)];
  return firstOf(names, (name) => touched.get(name));
}

function firstOf(names: Iterable<string>, find: (name: string) => string | undefined): string | null {
  for (const name of names) {
    const found = find(name);
    if (found !== undefined) return found;
  }
  return null;
}

/** Words of lock files themselves. */
const LOCK_WORD =
  /^(?:version|versions|integrity|resolved|resolution|dependencies|devdependencies|peerdependencies|optionaldependencies|checksum|source|sources|name|package|packages|dev|peer|optional|requires|engines|node|node_modules|bin|license|registry|https?|sha\d+|hash|hashes|files?|file|extraneous|funding|url|github|com|org|tgz|true|false|python|metadata|lockfileversion|cpu|os|link|linkType|languageName)$/i;

/** Packages that lines of a lock file are about; a hash is none. */
function packagesIn(line: string): string[] {
  const words = line.slice(0, MAX_LINE).match(/[\p{L}_][\p{L}\p{N}_.-]{1,80}/gu) ?? [];
  return words.filter((word) => !LOCK_WORD.test(word) && !/^(?:sha\d|h1$)|^[0-9a-f]{12,}$/i.test(word));
}

/** The names by which others may import a file: its own, and its folder's where a folder is the unit. */
function modulesOf(path: string): string[] {
  const parts = path.split('/');
  const folder = parts.at(-2);
  return [
    moduleOf(path),
    fileName(path),
    ...(/\.(?:go|java|kt|cs)$/.test(path) && folder !== undefined ? [folder] : []),
  ];
}

// What a file imports, and by which name it is imported itself.

/** The name by which other files import a file; that of its folder when its own says nothing. */
export function moduleOf(path: string): string {
  const name = fileName(path).replace(/(.)\..*$/, '$1');
  const folder = folderOf(path);
  return /^(?:index|mod|main|lib|__init__|init)$/.test(name) ? fileName(folder) : name;
}

const IMPORT =
  /^\s*(?:import|from|require|require_relative|include|use|using|mod|load|source|extern|@import|#\s*include|package)\b|\brequire\s*\(|\bimport\s*\(|\bfrom\s+['"]|^\s*"[^"]+"$/;

/** Names in the lines of a file that say what it imports. */
export function importsOf(lines: readonly string[]): Set<string> {
  return new Set(lines.filter(isImport).flatMap((line) => [...namesIn(line)]));
}

/** Whether a line says what its file imports. */
function isImport(line: string): boolean {
  return IMPORT.test(line.slice(0, 500));
}

// What a change took away that others may still name: paths, folders, ports and sizes.

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
