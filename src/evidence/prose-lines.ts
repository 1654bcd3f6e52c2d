/** Takes from the lines of a file what is no code: comments, strings, and documents inside of code. */
import { isKeyword } from '../text/names.js';

/** What may go over several lines; `escapes`: a backslash takes the meaning of the end. */
interface LongText {
  readonly begin: string;
  readonly end: string;
  readonly escapes: boolean;
}

interface Syntax {
  /** What begins a comment that ends with its line. */
  readonly line: readonly string[];
  /** Such a mark counts only behind white space. */
  readonly spaced: boolean;
  readonly blocks: readonly LongText[];
  /** Quotation marks of strings → whether a backslash takes the meaning of the end. */
  readonly quotes: ReadonlyMap<string, boolean>;
  /** Strings go on over the ends of lines. */
  readonly spans: boolean;
  /** `'` is a character's, a lifetime's or a digit's mark. */
  readonly characters: boolean;
  /** What begins a text that ends at a line of the word it names. */
  readonly heredoc: RegExp | null;
  /** Templates hold code in `${…}`; and there are literal patterns. */
  readonly templates: boolean;
  /** A value may be a text that is indented below its key, or stands behind it without quotes. */
  readonly indented: boolean;
  /** Two names never stand side by side: where they do, a text stands between tags. */
  readonly apart: boolean;
  /** A line behind which no code stands any more. */
  readonly last: RegExp | null;
}

const block = (begin: string, end: string, escapes = false): LongText => ({ begin, end, escapes });
const quotes = (...marks: readonly (readonly [string, boolean])[]): ReadonlyMap<string, boolean> => new Map(marks);
const BOTH = quotes(['"', true], ["'", true]);
const PLAIN: Syntax = {
  ...{ line: [], spaced: false, blocks: [], quotes: BOTH, spans: false, characters: false },
  ...{ heredoc: null, templates: false, indented: false, apart: false, last: null },
};
const C_BLOCK = block('/*', '*/');
const TRIPLES = [block('"""', '"""', true), block("'''", "'''", true)];
const HASH: Syntax = { ...PLAIN, line: ['#'], blocks: TRIPLES };
const SHELL_HEREDOC = /^<<(?!<)-?\s{0,4}["'\\]?([A-Za-z_]\w{0,60})/;
const SHELL: Syntax = {
  // What is only said: `echo` decides nothing.
  ...{
    ...HASH,
    line: ['#', 'echo ', 'printf '],
    blocks: [],
    spaced: true,
    spans: true,
    quotes: quotes(['"', true], ["'", false]),
  },
  heredoc: SHELL_HEREDOC,
};
const YAML: Syntax = { ...SHELL, line: ['#'], heredoc: null, indented: true };
const C_LIKE: Syntax = { ...PLAIN, line: ['//'], blocks: [C_BLOCK, ...TRIPLES] };
const C_CHARACTERS: Syntax = {
  ...{ ...C_LIKE, blocks: [C_BLOCK, TRIPLES[0] ?? C_BLOCK, block('R"(', ')"'), block('@"', '"')] },
  ...{ quotes: quotes(['"', true]), characters: true },
};
/** In some of these languages a text in three marks knows no escapes. */
const RAW_TRIPLES: Syntax = {
  ...C_CHARACTERS,
  blocks: C_CHARACTERS.blocks.map((each) => ({ ...each, escapes: false })),
};
const RUST: Syntax = {
  ...{ ...C_CHARACTERS, spans: true },
  blocks: [C_BLOCK, block('r##"', '"##'), block('r#"', '"#'), block('r"', '"')],
};
const SCRIPT: Syntax = { ...C_LIKE, blocks: [C_BLOCK, block('`', '`', true)], templates: true, apart: true };
const PAGE: Syntax = { ...SCRIPT, blocks: [...SCRIPT.blocks, block('<!--', '-->')] };
const PERCENT_STRINGS = ['q', 'Q', 'w', 'W', 'i', 'I', ''].flatMap((kind) =>
  ['()', '{}', '[]', '<>', '||', '!!'].map(([begin, end]) => block(`%${kind}${begin ?? ''}`, end ?? '', true)),
);

/** Ending of a name → how it may be read; code is only what is code in every reading. */
const BY_ENDING: ReadonlyMap<string, readonly Syntax[]> = new Map(
  (
    [
      ['py pyi', HASH],
      [
        'ex exs mk makefile gnumakefile cmake r toml conf bzl bazel build star',
        { ...HASH, spans: true, blocks: [...TRIPLES, block('#[[', ']]'), block('[[', ']]')] },
      ],
      ['nix', { ...HASH, spans: true, blocks: [C_BLOCK, block("''", "''")] }],
      ['jl', { ...HASH, blocks: [...TRIPLES, block('#=', '=#')] }],
      ['tf hcl', { ...HASH, line: ['#', '//'], blocks: [C_BLOCK], heredoc: /^<<-?([A-Za-z_]\w{0,60})/ }],
      [
        'rb rake gemspec gemfile rakefile',
        {
          ...HASH,
          spans: true,
          last: /^__END__$/,
          blocks: [block('=begin', '=end'), ...PERCENT_STRINGS],
          heredoc: /^<<(?:[-~]["'`]?|["'`]?(?=[A-Z_]))(\w{1,60})/,
        },
      ],
      [
        'pl pm',
        {
          ...{ ...HASH, spans: true, spaced: true, heredoc: /^<<~?(?:\s?["']|(?=[A-Z_]))(\w{1,60})/ },
          last: /^__(?:END|DATA)__$/,
          blocks: ['=pod', '=head', '=over', '=item', '=begin'].map((begin) => block(begin, '=cut')),
        },
      ],
      [
        'ps1 psm1',
        { ...SHELL, line: ['#'], heredoc: null, blocks: [block('<#', '#>'), block('@"', '"@'), block("@'", "'@")] },
      ],
      ['sh bash zsh fish bats dockerfile containerfile', SHELL],
      ['yml yaml', YAML],
      [
        'php',
        {
          ...PLAIN,
          line: ['//', '#'],
          blocks: [C_BLOCK],
          spans: true,
          apart: true,
          heredoc: /^<<<\s?["']?([A-Za-z_]\w{0,60})/,
        },
      ],
      [
        'c h cc cpp cxx hpp mm zig',
        {
          ...{ ...C_CHARACTERS, line: ['//', '\\\\', '#error', '#warning', '#pragma'] },
          blocks: [block('#if 0', '#endif'), ...C_CHARACTERS.blocks],
        },
      ],
      // Of two languages.
      ['m', { ...C_CHARACTERS, line: ['//', '%', '#error', '#warning', '#pragma'] }],
      ['css scss less proto json json5 jsonc sol', C_LIKE],
      ['rs', RUST],
      ['go', { ...C_CHARACTERS, blocks: [C_BLOCK, block('`', '`')] }],
      ['ts tsx js jsx mjs cjs mts cts', SCRIPT],
      ['vue svelte', PAGE],
      ['html htm xml svg xhtml', { ...PLAIN, apart: true, blocks: [block('<!--', '-->'), C_BLOCK] }],
      [
        'sql',
        { ...PLAIN, line: ['--', '#'], blocks: [C_BLOCK], spans: true, quotes: quotes(['"', false], ["'", false]) },
      ],
      [
        'lua',
        {
          ...PLAIN,
          line: ['--'],
          blocks: ['--[[', '[['].map((begin) => block(begin, ']]')).concat(block('[=[', ']=]')),
        },
      ],
      ['hs', { ...C_CHARACTERS, line: ['--'], blocks: [block('{-', '-}')] }],
    ] as readonly (readonly [string, Syntax])[]
  )
    .flatMap(([names, syntax]) => names.split(' ').map((name) => [name, [syntax]] as [string, readonly Syntax[]]))
    .concat('cs java kt kts swift scala'.split(' ').map((name) => [name, [C_CHARACTERS, RAW_TRIPLES]]))
    .concat('dart groovy gradle'.split(' ').map((name) => [name, [C_LIKE]])),
);

/** Each line without its comments and strings; empty where it holds no code. Where a language is not known none does: it may be a text. */
export function codeWithoutProse(path: string, lines: readonly string[]): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const syntaxes = BY_ENDING.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
  if (!syntaxes) return lines.map(() => '');
  const [first = [], ...others] = syntaxes.map((syntax) => readLines(lines, syntax));
  return first.map((code, index) =>
    others.reduce((least, other) => ((other[index] ?? '').length < least.length ? (other[index] ?? '') : least), code),
  );
}

/** What is open where a line is read: nothing, a block or string, a text up to a line, or a text that is indented. */
type Open =
  | { readonly kind: 'text'; readonly end: string; readonly escapes: boolean; readonly isTemplate: boolean }
  | { readonly kind: 'heredoc'; readonly end: string }
  | { readonly kind: 'indented'; readonly depth: number }
  | null;

interface ProseReader {
  readonly syntax: Syntax;
  open: Open;
  /** Braces that are open in each template that code of it is read of. */
  readonly braces: number[];
}

function readLines(lines: readonly string[], syntax: Syntax): string[] {
  const reader: ProseReader = { syntax, open: null, braces: [] };
  let isOver = false;
  return lines.map((line) => {
    isOver ||= reader.open === null && syntax.last?.test(line) === true;
    const code = isOver ? '' : readLine(line, reader).trim();
    return /[\p{L}\p{N}_]/u.test(code) && !(syntax.apart && isSaid(code)) ? code : '';
  });
}

/** Words of these languages that are names elsewhere. */
const BESIDE = new Set(
  'get set infer satisfies asserts unique accessor xor insteadof doctype xml version encoding'.split(' '),
);
const WORD = /(?<![\p{L}\p{N}_$.#@-])[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_-])/u.source;
const SIDE_BY_SIDE = new RegExp(`(?=(${WORD})[ \\t]+(${WORD})(?![ \\t]*=))`, 'gu');
/** A longer line was not written by hand. */
const MOST_LINE = 2_000;

/** Whether two words stand side by side of which neither belongs to the language. */
function isSaid(code: string): boolean {
  const names = (word = ''): boolean => !isKeyword(word) && !BESIDE.has(word.toLowerCase());
  return (
    code.length > MOST_LINE ||
    [...code.matchAll(SIDE_BY_SIDE)].some(([, first, second]) => names(first) && names(second))
  );
}

const depthOf = (line: string): number => line.length - line.trimStart().length;
/** Values that are commands, not texts. */
const SCALAR =
  /^\s*(?:-\s+)*(?:(?!(?:run|script|command|args)\s*:)["']?\w[\w .-]{0,100}["']?\s*:\s+)?[|>][-+\d]{0,3}\s*(?:#.*)?$/;

/** Of several words, without quotes. */
const SENTENCE =
  /^\s*(?:-\s+)*(?!(?:run|script|command|args|if|uses)\s*:)\w[\w .-]{0,100}:\s+[\p{L}\p{N}][^\s#&|"'{}[\]]*\s+[^\s#&|<>=]+\s+\S/u;

function readLine(line: string, reader: ProseReader): string {
  const { syntax, open } = reader;
  if (open?.kind === 'heredoc') {
    const ends = line.trim() === open.end || (syntax.line.includes('//') && line.trim().startsWith(open.end));
    if (ends) reader.open = null;
    return '';
  }
  if (open?.kind === 'indented') {
    if (line.trim() === '' || depthOf(line) > open.depth) return '';
    reader.open = null;
  }
  if (syntax.indented && SCALAR.test(line.slice(0, 300))) {
    reader.open = { kind: 'indented', depth: depthOf(line) };
    return line;
  }
  if (syntax.indented && SENTENCE.test(line.slice(0, 300))) return line.slice(0, line.indexOf(':'));
  return readMarks(line, reader);
}

function readMarks(line: string, reader: ProseReader): string {
  const { syntax } = reader;
  let code = '';
  let heredoc: string | null = null;
  for (let at = 0; at < line.length;) {
    if (reader.open?.kind === 'text') {
      at = afterText(line, at, reader, reader.open);
      continue;
    }
    const begun = syntax.blocks.find(({ begin }) => line.startsWith(begin, at));
    const character = line.charAt(at);
    const escapes = syntax.quotes.get(character);
    if (begun) {
      const { begin, end } = begun;
      reader.open = { kind: 'text', end, escapes: begun.escapes, isTemplate: syntax.templates && begin === '`' };
      at += begin.length;
    } else if (isComment(line, at, syntax)) break;
    else if (escapes !== undefined) {
      reader.open = { kind: 'text', end: character, escapes, isTemplate: false };
      at += 1;
    } else {
      const next = at + literalAt(line, at, syntax);
      if (next === at) {
        heredoc ??= heredocAt(line, at, syntax);
        code += character;
        countBrace(character, reader);
      }
      at = Math.max(next, at + 1);
    }
  }
  endLine(line, reader);
  // Arithmetic shifts, it begins no text.
  if (heredoc !== null && !/\(\([^)]*<</.test(line.slice(0, 400))) reader.open ??= { kind: 'heredoc', end: heredoc };
  return code;
}

function heredocAt(line: string, at: number, { heredoc }: Syntax): string | null {
  if (!heredoc || line.charAt(at) !== '<' || line.charAt(at - 1) === '<') return null;
  return heredoc.exec(line.slice(at, at + 80))?.[1] ?? null;
}

function isComment(line: string, at: number, { line: marks, spaced }: Syntax): boolean {
  return marks.some((mark) => line.startsWith(mark, at)) && (!spaced || at === 0 || /[\s;)]/.test(line.charAt(at - 1)));
}

/** Behind the end of what is open, or of the line. */
function afterText(
  line: string,
  from: number,
  reader: ProseReader,
  open: NonNullable<Open> & { kind: 'text' },
): number {
  for (let at = from; at < line.length; at += 1) {
    if (open.escapes && line[at] === '\\') at += 1;
    else if (open.isTemplate && line.startsWith('${', at)) {
      reader.braces.push(0);
      reader.open = null;
      return at + 2;
    } else if (line.startsWith(open.end, at)) {
      reader.open = null;
      return at + open.end.length;
    }
  }
  return line.length;
}

/** A string of one line ends with it, unless a backslash takes the end of the line away. */
function endLine(line: string, reader: ProseReader): void {
  const { open, syntax } = reader;
  if (open?.kind !== 'text' || !syntax.quotes.has(open.end) || syntax.blocks.some(({ end }) => end === open.end))
    return;
  if (!syntax.spans && !line.endsWith('\\')) reader.open = null;
}

/** Of code in a template the last brace leads back to its text. */
function countBrace(character: string, reader: ProseReader): void {
  const last = reader.braces.length - 1;
  const count = reader.braces[last];
  if (count === undefined) return;
  if (character === '{') reader.braces[last] = count + 1;
  if (character === '}' && count > 0) reader.braces[last] = count - 1;
  if (character !== '}' || count > 0) return;
  reader.braces.pop();
  reader.open = { kind: 'text', end: '`', escapes: true, isTemplate: true };
}

const CHARACTER = /^'(?:\\[^']{1,10}|\\'|[^'\\])'/u;
const PATTERN = /^\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*/;
const BEFORE_PATTERN = /(?:^|[(,=:[!&|?{};+~<>-]|\breturn|\btypeof|\bcase)\s*$/;

/** Length of a character or a pattern that is written out here; 0 where none is. */
function literalAt(line: string, at: number, { characters, templates }: Syntax): number {
  const mark = line.charAt(at);
  if (characters && mark === "'") return CHARACTER.exec(line.slice(at, at + 16))?.[0].length ?? 0;
  if (!templates || mark !== '/' || !BEFORE_PATTERN.test(line.slice(Math.max(0, at - 40), at))) return 0;
  return PATTERN.exec(line.slice(at, at + 400))?.[0].length ?? 0;
}
