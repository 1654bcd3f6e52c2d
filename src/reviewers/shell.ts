/** Reads the shell lines that reviewers run: the programs they start (`git blame`, `sed`) and the files they print. */
import { withoutEnd } from '../text/characters.js';

/** Options of git itself that take the next word. */
const GIT_OPTIONS_WITH_VALUE = new Set(['-C', '-c', '--git-dir', '--work-tree', '--namespace', '--super-prefix']);

/** Programs that print the files they are given; the value says how many leading words are no file. */
const PRINTERS: ReadonlyMap<string, number> = new Map([
  ...['cat', 'head', 'tail', 'nl', 'less', 'more', 'bat', 'tac'].map((name) => [name, 0] as const),
  ['sed', 1],
  ['awk', 1],
]);

/** Options that take the next word: of printers, of scripted printers (`sed -n` takes none), of git's subcommands. */
const PRINTER_OPTIONS = new Set(['-n', '-c', '-w', '-b', '-d', '-v', '--lines', '--bytes']);
const SCRIPT_OPTIONS = new Set(['-e', '-f', '-F', '-v']);
const SUBCOMMAND_OPTIONS = new Set(['-L', '-S', '-G', '-n', '--since', '--until', '--author']);

/** Names of the programs a shell line starts, `git` with its subcommand, one per call. */
export function programsIn(line: string): readonly string[] {
  return simpleCommands(line).flatMap((words) => {
    const program = baseName(words[0] ?? '');
    if (!/^[\w.+-]{1,40}$/.test(program)) return [];
    if (program !== 'git') return [program];
    const subcommand = gitArguments(words)[0] ?? '';
    return [/^[a-z][a-z-]{1,30}$/.test(subcommand) ? `git ${subcommand}` : 'git'];
  });
}

/** Paths whose contents a shell line prints, as written. A lower bound: what is not certain is left out. */
export function filesPrintedBy(line: string): readonly string[] {
  let directory = '';
  const files: string[] = [];
  for (const words of simpleCommands(line)) {
    const program = baseName(words[0] ?? '');
    if (program === 'cd') directory = words[1] ?? '';
    else files.push(...printed(program, words).map((path) => joinPath(directory, path)));
  }
  return files.filter(isPlainPath);
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

function printed(program: string, words: readonly string[]): readonly string[] {
  if (program === 'git') return printedByGit(gitArguments(words));
  const skipped = PRINTERS.get(program);
  if (skipped === undefined) return [];
  if (program === 'sed' && words.some((word) => word.startsWith('-i'))) return [];
  const scripted = words.some((word) => word === '-e' || word === '-f');
  return operands(words.slice(1), program === 'sed' || program === 'awk' ? SCRIPT_OPTIONS : PRINTER_OPTIONS).slice(
    scripted ? 0 : skipped,
  );
}

function printedByGit(words: readonly string[]): readonly string[] {
  const [subcommand = '', ...rest] = words;
  const split = rest.indexOf('--');
  const paths = split < 0 ? [] : rest.slice(split + 1);
  const before = operands(split < 0 ? rest : rest.slice(0, split), SUBCOMMAND_OPTIONS);
  if (subcommand === 'blame' || subcommand === 'annotate') return paths.length > 0 ? paths : before.slice(-1);
  if (subcommand === 'diff') return paths;
  if (subcommand === 'show') return [...paths, ...before.flatMap((word) => word.split(':').slice(1, 2))];
  if (subcommand === 'log' && rest.some((word) => word === '-p' || word === '--patch')) return paths;
  return [];
}

function gitArguments(words: readonly string[]): readonly string[] {
  let index = 1;
  while (words[index]?.startsWith('-')) index += GIT_OPTIONS_WITH_VALUE.has(words[index] ?? '') ? 2 : 1;
  return words.slice(index);
}

function operands(words: readonly string[], withValue: ReadonlySet<string>): readonly string[] {
  return words.filter((word, index) => !word.startsWith('-') && !withValue.has(words[index - 1] ?? ''));
}

function joinPath(directory: string, path: string): string {
  return directory === '' || path.startsWith('/') ? path : `${withoutEnd(directory, /\//)}/${path}`;
}

function isPlainPath(path: string): boolean {
  return path.length > 0 && path.length < 4096 && !/[*?[\]{}$`\0\n]/.test(path);
}

function baseName(program: string): string {
  return program.slice(program.lastIndexOf('/') + 1);
}

// The simple commands in a shell line: enough of the grammar to count what a reviewer ran, never to run it.

/** Nested lines (`bash -c`, `$(…)`) are followed this deep; more would only be an attack. */
const MAX_DEPTH = 6;
const MAX_LENGTH = 100_000;

const KEYWORDS = new Set(['if', 'then', 'elif', 'else', 'do', 'while', 'until', 'time', '!', '{', 'fi', 'done', '}']);
const WRAPPERS = new Set(['env', 'command', 'exec', 'nohup', 'sudo', 'nice', 'xargs', 'builtin', 'stdbuf', 'timeout']);
const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash']);

interface ShellScan {
  readonly commands: string[][];
  /** Lines found inside this one: command substitutions. */
  readonly nested: string[];
}

/** The simple commands of a shell line, wrappers and assignments taken off, nested shells opened. Total. */
function simpleCommands(line: string, depth = 0): readonly (readonly string[])[] {
  if (depth > MAX_DEPTH) return [];
  const { commands, nested } = scan(line.slice(0, MAX_LENGTH));
  const own = commands.map(unwrap).filter((words) => words.length > 0);
  return [
    ...own.flatMap((words) => {
      const inner = shellScript(words);
      return inner === null ? [words] : simpleCommands(inner, depth + 1);
    }),
    ...nested.flatMap((inner) => simpleCommands(inner, depth + 1)),
  ];
}

function shellScript(words: readonly string[]): string | null {
  const program = (words[0] ?? '').split('/').at(-1) ?? '';
  if (!SHELLS.has(program)) return null;
  const option = words.findIndex((word, index) => index > 0 && /^-[a-z]*c$/.test(word));
  return option < 0 ? null : (words[option + 1] ?? null);
}

function unwrap(words: readonly string[]): readonly string[] {
  let rest = words;
  for (;;) {
    const [first = ''] = rest;
    if (KEYWORDS.has(first) || /^\w+=/.test(first)) rest = rest.slice(1);
    else if (first === 'for' || first === 'case' || first === 'in') return [];
    else if (WRAPPERS.has(first) && rest.length > 1) rest = withoutWrapper(rest);
    else return rest;
  }
}

function withoutWrapper(words: readonly string[]): readonly string[] {
  let index = 1;
  while (/^-|^\w+=|^\d+[smh]?$/.test(words[index] ?? '')) index += 1;
  return words.slice(index);
}

/** Reads characters into words and words into commands; a small state machine with one cursor. */
function scan(line: string): ShellScan {
  const found: ShellScan = { commands: [], nested: [] };
  let words: string[] = [];
  let word: string | null = null;
  let redirected = false;
  const endWord = (): void => {
    if (word !== null && !redirected) words.push(word);
    if (word !== null) redirected = false;
    word = null;
  };
  const endCommand = (): void => {
    endWord();
    if (words.length > 0) found.commands.push(words);
    words = [];
    redirected = false;
  };
  for (let at = 0; at < line.length;) {
    const piece = nextPiece(line, at, word === null);
    at = piece.end;
    if (piece.kind === 'text') word = (word ?? '') + piece.text;
    else if (piece.kind === 'nested') {
      word = `${word ?? ''}$`;
      found.nested.push(piece.text);
    } else if (piece.kind === 'blank') endWord();
    else if (piece.kind === 'separator') endCommand();
    else {
      // `2>file`: the digits belong to the redirection.
      if (word !== null && /^\d+$/.test(word)) word = null;
      endWord();
      redirected = piece.text !== '';
    }
    for (const inner of piece.substitutions) found.nested.push(inner);
  }
  endCommand();
  return found;
}

interface ShellPiece {
  readonly kind: 'text' | 'nested' | 'blank' | 'separator' | 'redirection';
  readonly text: string;
  readonly end: number;
  readonly substitutions: readonly string[];
}

function nextPiece(line: string, at: number, atWordStart: boolean): ShellPiece {
  const char = line[at] ?? '';
  const piece = (kind: ShellPiece['kind'], text: string, end: number): ShellPiece => ({
    kind,
    text,
    end,
    substitutions: [],
  });
  if (char === '\\') return piece('text', line[at + 1] === '\n' ? '' : (line[at + 1] ?? ''), at + 2);
  if (char === "'") return singleQuoted(line, at);
  if (char === '"') return doubleQuoted(line, at);
  if (char === '`') return backquoted(line, at);
  if (line.startsWith('$(', at)) {
    const end = closingParenthesis(line, at + 2);
    return piece('nested', line.slice(at + 2, end), end + 1);
  }
  if (char === '#' && atWordStart) return piece('separator', '', endOfLine(line, at));
  if (/[<>]/.test(char)) return redirection(line, at);
  if (/[;&|()\n]/.test(char)) return piece('separator', char, at + 1);
  if (/\s/.test(char)) return piece('blank', char, at + 1);
  return piece('text', char, at + 1);
}

function singleQuoted(line: string, at: number): ShellPiece {
  const close = line.indexOf("'", at + 1);
  const end = close < 0 ? line.length : close;
  return { kind: 'text', text: line.slice(at + 1, end), end: end + 1, substitutions: [] };
}

function doubleQuoted(line: string, at: number): ShellPiece {
  let text = '';
  const substitutions: string[] = [];
  let index = at + 1;
  while (index < line.length && line[index] !== '"') {
    if (line[index] === '\\') {
      const next = line[index + 1] ?? '';
      text += /["\\$`]/.test(next) ? next : `\\${next}`;
      index += 2;
    } else if (line.startsWith('$(', index)) {
      const end = closingParenthesis(line, index + 2);
      substitutions.push(line.slice(index + 2, end));
      text += '$';
      index = end + 1;
    } else {
      text += line[index] ?? '';
      index += 1;
    }
  }
  return { kind: 'text', text, end: index + 1, substitutions };
}

function backquoted(line: string, at: number): ShellPiece {
  const close = line.indexOf('`', at + 1);
  const end = close < 0 ? line.length : close;
  return { kind: 'nested', text: line.slice(at + 1, end), end: end + 1, substitutions: [] };
}

/** `>`, `>>`, `2>&1`, `<file`, and here-documents, whose body is no command. */
function redirection(line: string, at: number): ShellPiece {
  const heredoc = /^<<-?\s*(['"]?)([\w.-]+)\1/.exec(line.slice(at, at + 200));
  if (heredoc) {
    const body = endOfLine(line, at);
    const close = line.indexOf(`\n${heredoc[2] ?? ''}`, body);
    // What follows the marker on its own line (`<<EOF | sort`) is given up: too rare to matter for a count.
    const end = close < 0 ? line.length : endOfLine(line, close + 1);
    return { kind: 'redirection', text: '', end, substitutions: [] };
  }
  const operator = /^(<<<|>>|>\||[<>])(&\d?-?)?/.exec(line.slice(at, at + 8))?.[0] ?? '>';
  const complete = /&[\d-]/.test(operator);
  return { kind: 'redirection', text: complete ? '' : operator, end: at + operator.length, substitutions: [] };
}

function closingParenthesis(line: string, from: number): number {
  let open = 1;
  let quote = '';
  for (let index = from; index < line.length; index += 1) {
    const char = line[index] ?? '';
    if (char === '\\' && quote !== "'") index += 1;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === "'" || char === '"') quote = char;
    else if (char === '(') open += 1;
    else if (char === ')' && (open -= 1) === 0) return index;
  }
  return line.length;
}

function endOfLine(line: string, from: number): number {
  const end = line.indexOf('\n', from);
  return end < 0 ? line.length : end;
}
