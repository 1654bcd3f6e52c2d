/** Tells which lines of a file hold no code: blank ones, comments, and lines that are wholly inside a string. */

interface Syntax {
  /** What begins a comment that ends with its line. */
  readonly line: readonly string[];
  /** Begin and end of comments and strings that may go over several lines. */
  readonly blocks: readonly (readonly [string, string])[];
  /** A word after `<<` begins a text that ends at a line of that word. */
  readonly heredocs: boolean;
}

const C_BLOCK = ['/*', '*/'] as const;
const TRIPLES = [
  ['"""', '"""'],
  ["'''", "'''"],
] as const;
const HASH: Syntax = { line: ['#'], blocks: TRIPLES, heredocs: true };
const C_LIKE: Syntax = { line: ['//'], blocks: [C_BLOCK, ['"""', '"""']], heredocs: false };
const WITH_TEMPLATES: Syntax = { ...C_LIKE, blocks: [C_BLOCK, ['`', '`']] };
const MARKUP: Syntax = { line: [], blocks: [['<!--', '-->'], C_BLOCK], heredocs: false };
/** A language that is not known: what begins a comment in any of them does here, so that no comment passes for code. */
const ANY: Syntax = {
  line: ['//', '#', '--', ';', '%'],
  blocks: [C_BLOCK, ['<!--', '-->'], ...TRIPLES],
  heredocs: true,
};

const BY_EXTENSION: Readonly<Record<string, Syntax>> = Object.fromEntries([
  ...'py pyi rb sh bash zsh fish pl pm r yml yaml toml tf hcl ex exs jl nix mk cmake ps1 conf'
    .split(' ')
    .map((name) => [name, HASH] as const),
  ...'c h cc cpp cxx hpp cs java kt kts rs swift scala dart proto css scss less zig m mm groovy gradle json json5 jsonc'
    .split(' ')
    .map((name) => [name, C_LIKE] as const),
  ...'ts tsx js jsx mjs cjs mts cts go vue svelte'.split(' ').map((name) => [name, WITH_TEMPLATES] as const),
  ...'html htm xml svg xhtml'.split(' ').map((name) => [name, MARKUP] as const),
  ['php', { line: ['//', '#'], blocks: [C_BLOCK], heredocs: true }],
  ['sql', { line: ['--', '#'], blocks: [C_BLOCK], heredocs: false }],
  [
    'lua',
    {
      line: ['--'],
      blocks: [
        ['--[[', ']]'],
        ['[[', ']]'],
      ],
      heredocs: false,
    },
  ],
  ['hs', { line: ['--'], blocks: [['{-', '-}']], heredocs: false }],
]);

/** 1-based numbers of the lines that hold no code. Where a language is not known, too many rather than too few. */
export function proseLines(path: string, lines: readonly string[]): ReadonlySet<number> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const syntax = BY_EXTENSION[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? ANY;
  const prose = new Set<number>();
  let open: Open = null;
  for (const [index, line] of lines.entries()) {
    const read = readLine(line, open, syntax);
    if (!read.hasCode) prose.add(index + 1);
    open = read.open;
  }
  return prose;
}

/** What is open at the beginning of a line. */
type Open = { readonly end: string; readonly wholeLine: boolean } | null;

function readLine(line: string, before: Open, syntax: Syntax): { readonly hasCode: boolean; readonly open: Open } {
  if (before?.wholeLine) return { hasCode: false, open: line.trim() === before.end ? null : before };
  let open = before;
  let hasCode = false;
  let next: Open = null;
  let at = 0;
  while (at < line.length) {
    if (open) {
      const end = line.indexOf(open.end, at);
      if (end < 0) return { hasCode, open };
      at = end + open.end.length;
      open = null;
      continue;
    }
    const block = syntax.blocks.find(([begin]) => line.startsWith(begin, at));
    if (block) {
      open = { end: block[1], wholeLine: false };
      at += block[0].length;
      continue;
    }
    if (syntax.line.some((mark) => line.startsWith(mark, at))) break;
    const heredoc = syntax.heredocs ? heredocAt(line, at) : null;
    if (heredoc) next = { end: heredoc, wholeLine: true };
    const character = line.charAt(at);
    if (character === '"' || character === "'") at = endOfString(line, at, character);
    else {
      hasCode ||= /[\p{L}\p{N}_]/u.test(character);
      at += 1;
    }
  }
  return { hasCode, open: open ?? next };
}

/** A string of one line; one that is not closed ends with it. */
function endOfString(line: string, from: number, quote: string): number {
  for (let at = from + 1; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === quote) return at + 1;
  }
  return line.length;
}

function heredocAt(line: string, at: number): string | null {
  if (!line.startsWith('<<', at)) return null;
  return /^<<[-~]?\s{0,4}["'\\]?([A-Za-z_]\w{0,60})/.exec(line.slice(at, at + 80))?.[1] ?? null;
}
