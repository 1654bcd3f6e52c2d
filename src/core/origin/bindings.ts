/** The lines of a file and what the change touches enter; the names by which that file knows something touched leave. */
import { definitionsIn } from './definitions.js';
import { isImport, moduleOf } from './imports.js';
import { isKeyword, isTelling, namesIn } from './names.js';
import type { Reach } from './symbols.js';

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
    const file = touched.get(moduleOf(source)) ?? touched.get(nameOf(source));
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
  const names = [...paths.map(nameOf), ...[...paths.map(moduleOf), ...words].filter(isTelling)];
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
export function packagesIn(line: string): string[] {
  const words = line.slice(0, MAX_LINE).match(/[\p{L}_][\p{L}\p{N}_.-]{1,80}/gu) ?? [];
  return words.filter((word) => !LOCK_WORD.test(word) && !/^(?:sha\d|h1$)|^[0-9a-f]{12,}$/i.test(word));
}

/** The names by which others may import a file: its own, and its folder's where a folder is the unit. */
export function modulesOf(path: string): string[] {
  const parts = path.split('/');
  const folder = parts.at(-2);
  return [moduleOf(path), nameOf(path), ...(/\.(?:go|java|kt|cs)$/.test(path) && folder !== undefined ? [folder] : [])];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
