/** A shell line enters, the simple commands in it leave as lists of words: enough of the grammar to count what a reviewer ran, never to run it. */

/** Nested lines (`bash -c`, `$(…)`) are followed this deep; more would only be an attack. */
const MAX_DEPTH = 6;
const MAX_LENGTH = 100_000;

const KEYWORDS = new Set(['if', 'then', 'elif', 'else', 'do', 'while', 'until', 'time', '!', '{', 'fi', 'done', '}']);
const WRAPPERS = new Set(['env', 'command', 'exec', 'nohup', 'sudo', 'nice', 'xargs', 'builtin', 'stdbuf', 'timeout']);
const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash']);

interface Scan {
  readonly commands: string[][];
  /** Lines found inside this one: command substitutions. */
  readonly nested: string[];
}

/** The simple commands of a shell line, wrappers and assignments taken off, nested shells opened. Total. */
export function simpleCommands(line: string, depth = 0): readonly (readonly string[])[] {
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
function scan(line: string): Scan {
  const found: Scan = { commands: [], nested: [] };
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

interface Piece {
  readonly kind: 'text' | 'nested' | 'blank' | 'separator' | 'redirection';
  readonly text: string;
  readonly end: number;
  readonly substitutions: readonly string[];
}

function nextPiece(line: string, at: number, atWordStart: boolean): Piece {
  const char = line[at] ?? '';
  const piece = (kind: Piece['kind'], text: string, end: number): Piece => ({ kind, text, end, substitutions: [] });
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

function singleQuoted(line: string, at: number): Piece {
  const close = line.indexOf("'", at + 1);
  const end = close < 0 ? line.length : close;
  return { kind: 'text', text: line.slice(at + 1, end), end: end + 1, substitutions: [] };
}

function doubleQuoted(line: string, at: number): Piece {
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

function backquoted(line: string, at: number): Piece {
  const close = line.indexOf('`', at + 1);
  const end = close < 0 ? line.length : close;
  return { kind: 'nested', text: line.slice(at + 1, end), end: end + 1, substitutions: [] };
}

/** `>`, `>>`, `2>&1`, `<file`, and here-documents, whose body is no command. */
function redirection(line: string, at: number): Piece {
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
