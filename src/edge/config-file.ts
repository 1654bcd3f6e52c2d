/** Reads the configuration file (YAML) and YAML inputs into raw settings with line and column, or says what is wrong with them. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { fault, type Fault, type RawSetting } from '../domain/problem.js';

export interface ConfigFile {
  readonly settings: readonly RawSetting[];
  readonly problems: readonly Fault[];
  /** What can be read of a file that as a whole cannot: the entries of its map that stand for themselves. */
  readonly legible: readonly RawSetting[];
}

/** No configuration is near this; a longer one may be written to keep the reader busy. */
const MAX_BYTES = 32_000;
/** Deeper nesting than this holds no setting: a line of a list of reviewers in a map stands four deep. */
const MAX_FLOW_DEPTH = 20;
const MAX_SIGNS = 20;
const MAX_INDENTATION = 120;
/** More are not listed at once. */
const MAX_ERRORS = 20;

/** Reads the bytes of a configuration file. `name` is shown in places, e.g. `.github/deep-review.yml`. */
export function readConfigFile(name: string, bytes: Buffer | string): ConfigFile {
  const text = typeof bytes === 'string' ? bytes : decoded(bytes);
  const trouble =
    text === null ? 'it is not UTF-8' : text.length > MAX_BYTES ? `it is longer than ${String(MAX_BYTES)} bytes` : null;
  if (text === null || trouble !== null) return unreadable(name, trouble ?? '');
  const { document, place, problems } = parseYaml(name, text);
  const legible = document && isMap(document.contents) ? entriesOf(document, place) : [];
  if (problems.length) return { settings: [], problems, legible };
  const value: unknown = document?.toJS();
  if (value === null || value === undefined) return { settings: [], problems: [], legible: [] };
  if (typeof value === 'object' && !Array.isArray(value)) return { settings: legible, problems: [], legible };
  const why = 'the file holds something else';
  const wrong = fault({
    what: `${name}: not a map of settings`,
    at: `${name}:1:1`,
    why,
    fix: 'write `name: value` lines',
  });
  return { settings: [], problems: [wrong], legible: [] };
}

/** A file that is there and cannot be read. */
export function unreadable(name: string, why: string): ConfigFile {
  const fix = 'make it a regular UTF-8 file with `name: value` lines';
  return {
    settings: [],
    problems: [fault({ what: `${name}: cannot be read`, at: `${name}:1:1`, why, fix })],
    legible: [],
  };
}

/** Text without its byte order mark; `null` when the bytes are no UTF-8. */
function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Inputs that hold YAML (`reviewers`) become what they mean; a plain list of names stays text. */
export function readYamlInput(setting: RawSetting): {
  readonly setting: RawSetting;
  readonly problems: readonly Fault[];
} {
  const where = setting.at([]);
  if (typeof setting.value !== 'string' || !/[:{[]/.test(setting.value)) return { setting, problems: [] };
  const { document, place, problems } = parseYaml(where, setting.value);
  if (!document || problems.length) return { setting, problems };
  return { setting: { ...setting, value: document.toJS() as unknown, at: place }, problems: [] };
}

interface ParsedYaml {
  /** `null` when nothing of it can be used. */
  readonly document: Document.Parsed | null;
  readonly place: (path: readonly string[]) => string;
  readonly problems: readonly Fault[];
}

function parseYaml(name: string, text: string): ParsedYaml {
  const counter = new LineCounter();
  const at = (offset: number): string => {
    const { line, col } = counter.linePos(offset);
    return `${name}:${String(Math.max(1, line))}:${String(Math.max(1, col))}`;
  };
  const deep = tooDeep(text);
  if (deep !== null) {
    const why = 'values stand in each other deeper than any setting does';
    const wrong = { what: `${name}: cannot be read`, at: `${name}:${String(deep)}:1`, why, fix: 'write it flat' };
    return { document: null, place: () => at(0), problems: [fault(wrong)] };
  }
  // Its own check for repeated names compares each with each.
  const options = { lineCounter: counter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;
  const document = parseDocument(text, options);
  const wrong = [
    ...[...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], why: message })),
    ...repeated(document).map(({ key }) => ({
      offset: key.range?.[0] ?? 0,
      why: `\`${String(key.value).slice(0, 60)}\` stands twice: which one counts nobody can say`,
    })),
  ];
  const problems = wrong.slice(0, MAX_ERRORS).map(({ offset, why }) =>
    fault({
      what: `${name}: not valid YAML`,
      at: at(offset),
      why,
      fix: 'correct the line; indent with spaces, quote values that hold `: ` or `#`',
    }),
  );
  const alias = firstAlias(document.contents);
  if (alias) {
    problems.push(
      fault({
        what: `${name}: an alias`,
        at: at(alias.range?.[0] ?? 0),
        why: 'aliases are not read, they can blow up a small file',
        fix: 'write the value out',
      }),
    );
  }
  const place = (path: readonly string[]): string => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return at(0);
  };
  return { document, place, problems };
}

/** Each entry of the map with its own place: of a name that stands twice there are two. */
function entriesOf(document: Document.Parsed, place: ParsedYaml['place']): RawSetting[] {
  if (!isMap(document.contents)) return [];
  return (document.contents.items as Pair[]).flatMap(({ key, value }) => {
    if (!isScalar(key) || (isNode(value) && firstAlias(value))) return [];
    const name = String(key.value);
    const raw: unknown = isNode(value) ? value.toJS(document) : null;
    return [{ name, value: raw, at: (path: readonly string[]) => place([name, ...path]), from: 'file' as const }];
  });
}

/**
 * Line on which values stand deeper in each other than in any configuration; `null` when none does. The parser calls
 * itself for each level, and near the end of its stack a whole process can end.
 */
function tooDeep(text: string): number | null {
  const indented = text.split('\n').findIndex((line) => (/^[ \t?-]*/.exec(line)?.[0].length ?? 0) > MAX_INDENTATION);
  if (indented >= 0) return indented + 1;
  let depth = 0;
  let line = 1;
  // `a: a: a:` and `- - -` go deeper with each sign, until a line, an entry or a bracket ends.
  let signs = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (':-?'.includes(token) && token.length === 1) signs += 1;
    else if (',[]{}'.includes(token) || (token.endsWith('\n') && depth <= 0)) signs = 0;
    if (depth > MAX_FLOW_DEPTH || signs > MAX_SIGNS) return line;
    line += token.length - token.replaceAll('\n', '').length;
  }
  return null;
}

/** Names that stand twice in one map: of two values nobody can say which one is meant. */
function repeated(document: Document.Parsed): Pair<Scalar>[] {
  const found: Pair<Scalar>[] = [];
  visit(document.contents, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const pair of map.items) {
        if (!isScalar(pair.key)) continue;
        if (seen.has(pair.key.value)) found.push(pair as Pair<Scalar>);
        seen.add(pair.key.value);
      }
    },
  });
  return found;
}

function firstAlias(root: Node | null): Node | null {
  let found: Node | null = null;
  visit(root, (_, node) => {
    if (!isAlias(node)) return undefined;
    found = node;
    return visit.BREAK;
  });
  return found;
}
