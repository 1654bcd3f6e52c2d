/** Finds the names in a text of any script, and which of them tell anything, in linear time. */
import { must } from '../domain/values.js';

const NAME = /[\p{L}_$][\p{L}\p{M}\p{N}_$]*/gu;

/** Names with hyphens or slashes in them: keys, classes of style sheets, routes. */
const COMPOUND =
  /(?<![\p{L}\p{N}_$])[\p{L}_$][\p{L}\p{N}_$]*(?:-[\p{L}\p{N}_$]+)+|(?<=["'`(])\/[\p{L}\p{N}_$][\p{L}\p{N}_$./:{}*-]*/gu;

/** Every name in a text once, compounds (`purge-all`, `"/api/users"`) whole and in their parts. */
export function namesIn(text: string): Set<string> {
  const plain = text.normalize('NFC');
  const compounds = plain.includes('-') || plain.includes('/') ? (plain.match(COMPOUND) ?? []) : [];
  return new Set([...(plain.match(NAME) ?? []), ...compounds]);
}

/** Words of the languages themselves: they name nothing. */
const KEYWORDS = new Set(
  (
    'abstract alias and any as assert async await base begin bool boolean break byte case catch char checked class const ' +
    'constructor continue crate debugger declare decimal def default defer del delegate delete descending do done double dyn ' +
    'elif else elsif elseif end ensure enum esac event except explicit export extends extern false fi final finally fixed float ' +
    'fn for foreach from func function global go goto if impl implements implicit import in inline instanceof int interface ' +
    'internal is keyof lambda let local lock long loop macro match mod module move mut namespace native new next nil none nonlocal ' +
    'not null number object of operator or out override package params pass private protected pub public raise readonly record ' +
    'ref register rescue restrict return sealed select self short signed sizeof static string struct super switch ' +
    'symbol synchronized template then this throw throws trait transient true try type typedef typename typeof undef undefined ' +
    'union unless unsafe unsigned until use using val var virtual void volatile when where while with yield'
  ).split(' '),
);

/** Whether a word belongs to the language and names nothing. */
export function isKeyword(name: string): boolean {
  return KEYWORDS.has(name.toLowerCase());
}

/** Names that every program has: alone they tie nothing together. */
const COMMON = new Set(
  (
    'main init get set run test tests setup teardown name names types value values error errors err ctx context ' +
    'data array map filter length len size key keys path paths file files line lines text list item items index result results res ' +
    'req request response args opts options props state status tostring equals equal hashcode add remove update create make build ' +
    'load save print println printf format append message open close read write start stop count node root parent child left right ' +
    'src dst tmp method field fields call handler callback input output config settings spec kind version fmt log logger debug info ' +
    'warn std str exp expect describe stderr stdout exit exports require include require_relative integer optional exception ' +
    'api util utils console json math date time sys usr etc http https www com org the and for not are was has have from with that this'
  ).split(' '),
);

/** Words of the language of databases. */
const SQL = new Set(
  (
    'add alter after all and asc before between by cascade case check column constraint create current database default delete desc ' +
    'distinct drop each exists foreign from function grant group having index insert int integer into join key left like limit ' +
    'not null numeric on or order outer primary procedure references rename revoke right role row rows schema select sequence set ' +
    'table temporary text then timestamp trigger truncate union unique update using values varchar view when where with'
  ).split(' '),
);

/** Whether a word belongs to the language of databases and names nothing in them. */
export function isSqlWord(name: string): boolean {
  return SQL.has(name.toLowerCase());
}

/** Whether a name tells one thing from others: long enough, no keyword, not in every program. */
export function isTelling(name: string): boolean {
  const letters = /[^\x00-\x7f]/.test(name) ? 2 : 3;
  return name.length >= letters && !isKeyword(name) && !COMMON.has(name.toLowerCase());
}

/** Whether a name could be an ordinary word of an English sentence. */
export function looksEnglish(name: string): boolean {
  return /^[A-Z]?[a-z]+(?:-[a-z]+)*$|^[A-Z]+$/.test(name);
}

/** A name of several words without what languages spell differently; none when it is one word. */
export function spellingsOf(name: string): string[] {
  const parts = name
    .replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1_')
    .split(/[_.-]+/)
    .filter(Boolean);
  if (parts.length < 2 || name.startsWith('/')) return [];
  const words = parts.map((part) => part.toLowerCase());
  const joined = (from: number): string => words.slice(from).join('').replace(/s$/, '');
  // What a getter puts before it: `getIsAdmin`, `isAuthRequired`.
  const bare = parts.length > 2 && /^(?:is|has|get|set)$/.test(must(words[0])) ? [joined(1)] : [];
  return [joined(0), ...bare].filter((spelling) => spelling.length >= 6);
}

/** How many letters must be put in, taken out or replaced to make one name the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = must(row[j - 1]) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, must(row[j]) + 1, must(next[j - 1]) + 1));
    }
    row = next;
  }
  return must(row.at(-1));
}
