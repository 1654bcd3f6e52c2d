/** The shell lines that reviewers run: a line enters; the programs it starts (`git blame`, `sed`) and the files it prints leave. */
import { withoutEnd } from '../domain/ends.js';
import { simpleCommands } from './shell-words.js';

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

/** Paths whose contents a shell line prints, as written. A lower bound: what cannot be told for sure is left out. */
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
