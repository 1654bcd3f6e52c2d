/** The hunks of a change enter; the names that it defines, changes or uses leave: how far the change reaches beyond its own lines. */
import type { Change, ChangedFile, Hunk } from '../../domain/change.js';

/** Names that a change reaches. */
export interface Reach {
  /** Name of something defined or changed in a hunk → the file where. */
  readonly defined: ReadonlyMap<string, string>;
  /** Name in an added or deleted line → the file where. */
  readonly used: ReadonlyMap<string, string>;
  /** Old path of a renamed or deleted file, or a long number in a deleted line → the file now. Whoever still says it is out of date. */
  readonly gone: ReadonlyMap<string, string>;
}

/** Kinds of files whose words are code. */
const CODE_KINDS = ['source', 'test', 'configuration'];

/** Collects the names once per change. */
export function reachOf(change: Pick<Change, 'files'>): Reach {
  const defined = new Map<string, string>();
  const used = new Map<string, string>();
  for (const file of change.files.filter(({ kind }) => CODE_KINDS.includes(kind))) {
    for (const hunk of file.hunks) readHunk(hunk, file, { defined, used });
  }
  return { defined, used, gone: goneFrom(change) };
}

function goneFrom(change: Pick<Change, 'files'>): Map<string, string> {
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

/** What of `gone` a text still says. */
export function staleIn(text: string, gone: Reach['gone']): string | null {
  for (const name of gone.keys()) {
    const at = text.indexOf(name);
    if (at < 0) continue;
    const around = `${text.charAt(at - 1)}${text.charAt(at + name.length)}`;
    if (!/\w/.test(around)) return name;
  }
  return null;
}

function readHunk(
  hunk: Hunk,
  file: ChangedFile,
  into: { defined: Map<string, string>; used: Map<string, string> },
): void {
  // What encloses the change: the nearest definition above it, in the hunk or in its heading.
  let enclosing = definitions(hunk.heading);
  for (const { kind, text } of hunk.lines) {
    const here = definitions(text);
    if (kind === 'context') {
      if (here.length) enclosing = here;
      continue;
    }
    for (const name of [...here, ...enclosing]) if (!into.defined.has(name)) into.defined.set(name, file.path);
    for (const name of words(text)) if (!into.used.has(name)) into.used.set(name, file.path);
  }
}

const KEYWORD_DEFINITION =
  /\b(?:func|function|def|class|interface|type|struct|enum|union|trait|mod|module|fn|macro_rules!|namespace|record|object|protocol|const|let|var|val|static|define)\s+(?:\([^)]*\)\s*)?[*&]?(?:self\.)?([A-Za-z_$][\w$]*)/g;
const LINE_DEFINITIONS = [
  // sh: name() {      js, java: name(a, b) {
  /^\s*(?:async\s+|static\s+|public\s+|private\s+|protected\s+)*([A-Za-z_$][\w$-]*)\s*\([^()]*\)\s*(?::[^{]+)?\{\s*$/,
  // c, java: type name(…) {   with something that is no keyword before the name
  /^\s*(?!(?:return|else|await|new|throw|yield|case|in|not|and|or|if|while|for|switch|go|defer|do|assert)\b)[A-Za-z_][\w<>[\],:*&\s]*[\s*&]([A-Za-z_]\w*)\s*\([^;]*\)?\s*(?:const|noexcept|override|throws [\w, ]+)?\s*\{?\s*$/,
  // name = …   at the left margin
  /^(?:export\s+)?([A-Za-z_$][\w$]*)\s*(?::[^=]+)?=(?!=)/,
  // fields: name: type;   Name type `tag`
  /^\s+(?:readonly\s+|pub\s+|public\s+|private\s+|protected\s+)?([A-Za-z_]\w*)\??:\s*[\w<>[\]|&'". ]+[;,]?\s*$/,
  /^\s+([A-Z]\w+)\s+[*[\]\w.]+(?:\s+`[^`]*`)?\s*$/,
];

/** Names that a line defines. */
export function definitions(line: string): string[] {
  if (line.length > 1000 || /^\s*(?:\/\/|#(?!define)|\*|--|;)/.test(line)) return [];
  const keyed = [...line.matchAll(KEYWORD_DEFINITION)].map(([, name = '']) => name);
  const shaped = LINE_DEFINITIONS.flatMap((pattern) => pattern.exec(line)?.[1] ?? []);
  return [...new Set([...keyed, ...shaped])].filter(isTelling);
}

/** Names that a line uses. */
export function words(line: string): string[] {
  return [...new Set(line.match(/[A-Za-z_$][\w$]*/g) ?? [])].filter(isTelling);
}

/** The names of what encloses a line: the nearest definition above it that is indented less. */
export function enclosingNames(lines: readonly string[], line: number): string[] {
  const indent = (text: string): number => text.length - text.trimStart().length;
  const own = indent(lines[line - 1] ?? '');
  for (let at = line - 2; at >= 0 && at > line - 400; at -= 1) {
    const text = lines[at] ?? '';
    if (text.trim() === '' || (indent(text) >= own && own > 0)) continue;
    const names = definitions(text);
    if (names.length) return names;
  }
  return [];
}

/** Words that every program has: they tie nothing together. */
const COMMON = new Set(
  (
    'main init new get set run test tests setup teardown name names type types value values error errors err ctx context self this ' +
    'data string number boolean object array int bool float void null true false none nil close open read write start stop next ' +
    'then map filter length len size id key keys path paths file files line lines text list item items index result results res ' +
    'req request response args opts options params props state status default constructor tostring equals hashcode add delete ' +
    'remove update create make build load save print println printf format append message return import export from const let var ' +
    'func function class struct interface enum static public private protected async await package module for while switch case ' +
    'break continue else elif end fmt log logger debug info warn std out count node root parent child left right src dst tmp ' +
    'method field fields call handler callback input output config settings spec kind version'
  ).split(' '),
);

function isTelling(name: string): boolean {
  return name.length >= 3 && !COMMON.has(name.toLowerCase());
}
