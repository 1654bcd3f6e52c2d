/** Reads the shell lines that reviewers run: the programs they start (`git blame`, `sed`) and the files they print. */
import { withoutEnd } from '../text/characters.js';

/** What ends a command or stands between its words is a piece of its own; quotes stay in a word, and open ones run to the end. */
const WORD = String.raw`(?:'[^']*'?|"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|\\[\s\S]?|[^\s'"\x60\\;&|()<>])+`;
const PIECE = new RegExp(
  String.raw`(?<![^\s;&|()])#[^\n]*|<<(?!<)|\d*(?:[<>]+&[\d-]|[<>]+[ \t]*(?:${WORD})?)|${WORD}|[;&|()\x60\n]`,
  'g',
);
const QUOTED = /'([^']*)'?|"([^"\\]*(?:\\[\s\S][^"\\]*)*)"?|\\([\s\S]?)/g;
const MAX_LENGTH = 100_000;

/** What may stand before a program: keywords, assignments, and programs that start another one with their options. */
const BEFORE =
  /^(?:-|\d|\w+=|(?:if|then|elif|else|do|while|until|time|!|\{|fi|done|\}|env|command|exec|nohup|sudo|nice|xargs|builtin|stdbuf|timeout)$)/;
/** Programs that print the files they are given, and options that take the next word; a number is never a file. */
const PRINTERS = /^(?:cat|head|tail|nl|less|more|bat|tac|sed|awk)$/;
const WITH_VALUE = /^(?:-[bdvFefLSG]|--(?:lines|bytes|since|until|author))$/;

/** Names of the programs a shell line starts, `git` with its subcommand, one per call. */
export function programsIn(line: string): readonly string[] {
  return simpleCommands(line).flatMap(([program = '', ...words]) => {
    if (program !== 'git') return /^[\w.+-]{1,40}$/.test(program) ? [program] : [];
    const [subcommand = ''] = gitArguments(words);
    return [/^[a-z][a-z-]{1,30}$/.test(subcommand) ? `git ${subcommand}` : 'git'];
  });
}

/** Paths whose contents a shell line prints, as written. A lower bound: what cannot be told for sure is left out. */
export function filesPrintedBy(line: string): readonly string[] {
  let directory = '';
  const files: string[] = [];
  for (const [program = '', ...words] of simpleCommands(line)) {
    if (program === 'cd') directory = words[0] ?? '';
    else files.push(...printed(program, words).map((path) => joinPath(directory, path)));
  }
  return files.filter((path) => path.length > 0 && path.length < 4096 && !/[*?[\]{}$`\0\n]/.test(path));
}

/**
 * The simple commands of a shell line as words, `bash -c` opened: enough to count what a reviewer ran, never to run it.
 * What stands behind a here-document or in a substitution within quotes is left out. Total.
 */
function simpleCommands(line: string, depth = 0): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  for (const [piece] of line.slice(0, MAX_LENGTH).matchAll(PIECE)) {
    if (piece === '<<' || /"[^"]*(?:\$\(|`)/.test(piece)) break;
    if (/^[;&|()`\n]$/.test(piece)) commands.push([]);
    else if (!/^(?:#|\d*[<>])/.test(piece)) commands.at(-1)?.push(piece.replace(QUOTED, unquoted));
  }
  return commands.flatMap((all) => {
    const start = all.findIndex((word) => !BEFORE.test(word));
    const [path = '', ...rest] = start < 0 ? [] : all.slice(start);
    if (path === '' || /^(?:for|case|in)$/.test(path)) return [];
    const name = path.slice(path.lastIndexOf('/') + 1);
    const option = /^(?:ba|z|da)?sh$/.test(name) ? rest.findIndex((word) => /^-[a-z]*c$/.test(word)) : -1;
    const script = option < 0 ? undefined : rest[option + 1];
    if (script === undefined) return [[name, ...rest]];
    return depth < 6 ? simpleCommands(script, depth + 1) : [];
  });
}

function unquoted(_: string, single?: string, double?: string, escaped?: string): string {
  return single ?? double?.replace(/\\(["\\$`\n])/g, '$1') ?? (escaped === '\n' ? '' : (escaped ?? ''));
}

function printed(program: string, words: readonly string[]): readonly string[] {
  if (program === 'git') return printedByGit(gitArguments(words));
  if (!PRINTERS.test(program)) return [];
  if (program !== 'sed' && program !== 'awk') return operands(words);
  if (words.some((word) => word.startsWith('-i'))) return [];
  return operands(words).slice(words.some((word) => word === '-e' || word === '-f') ? 0 : 1);
}

function printedByGit([subcommand = '', ...words]: readonly string[]): readonly string[] {
  const [before, paths] = words.includes('--')
    ? [words.slice(0, words.indexOf('--')), words.slice(words.indexOf('--') + 1)]
    : [words, []];
  // Names, counts and silence are no contents.
  if (before.some((word) => /^(?:-s$|--(?:no-patch|name|stat|numstat|shortstat|dirstat|summary|quiet))/.test(word)))
    return [];
  if (/^(?:blame|annotate)$/.test(subcommand)) return paths.length > 0 ? paths : operands(before).slice(-1);
  if (subcommand === 'show') return [...paths, ...operands(before).flatMap((word) => word.split(':').slice(1, 2))];
  return subcommand === 'diff' || (subcommand === 'log' && /^(?:-p|--patch)$/m.test(before.join('\n'))) ? paths : [];
}

/** What follows git's own options. */
function gitArguments(words: readonly string[]): readonly string[] {
  const start = words.findIndex(
    (word, at) => !word.startsWith('-') && !/^(?:-[Cc]|--(?:git-dir|work-tree|namespace))$/.test(words[at - 1] ?? ''),
  );
  return start < 0 ? [] : words.slice(start);
}

function operands(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => !/^(?:-|\d+$)/.test(word) && !WITH_VALUE.test(words[at - 1] ?? ''));
}

function joinPath(directory: string, path: string): string {
  return directory === '' || path.startsWith('/') ? path : `${withoutEnd(directory, /\//)}/${path}`;
}

/** Paths as the repository knows them, each once, sorted; those outside of the clone are left out. */
export function repositoryPaths(paths: readonly string[], worktree: string): readonly string[] {
  return [...new Set(paths.flatMap((path) => repositoryPath(path, worktree) ?? []))].sort();
}

/** Relative to the clone, `/` between names; `null` outside of it. */
function repositoryPath(path: string, worktree: string): string | null {
  const slashed = path.replaceAll('\\', '/');
  const root = worktree.replaceAll('\\', '/').replace(/(?<!\/)\/+$/, '');
  const inside = slashed.startsWith(`${root}/`) ? slashed.slice(root.length + 1) : slashed;
  const clean = inside.replace(/^(\.\/)+/, '').replace(/\/\.\//g, '/');
  return clean === '' || clean.startsWith('/') || clean.split('/').includes('..') ? null : clean;
}
