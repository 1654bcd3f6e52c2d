/** The configuration file: YAML text enters, raw settings with line and column leave, or problems. */
import { LineCounter, isAlias, isNode, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Problem } from '../../domain/problem.js';
import type { RawSetting } from '../../core/settings.js';

/** Reads the text of a configuration file. `name` is shown in places, e.g. `.github/deep-review.yml`. */
export function readConfigFile(
  name: string,
  text: string,
): { readonly settings: readonly RawSetting[]; readonly problems: readonly Problem[] } {
  const { document, place, problems } = parseYaml(name, text);
  if (!document) return { settings: [], problems };
  const value: unknown = document.toJS();
  if (value === null || value === undefined) return { settings: [], problems: [] };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return {
      settings: [],
      problems: [
        {
          what: `${name}: not a map of settings at ${name}:1:1`,
          why: 'the file holds something else',
          fix: 'write `name: value` lines',
        },
      ],
    };
  }
  const settings = Object.entries(value).map(([key, entry]): RawSetting => ({
    name: key,
    value: entry,
    at: (path) => place([key, ...path]),
    from: 'file',
  }));
  return { settings, problems: [] };
}

/** Inputs that hold YAML (`reviewers`) become what they mean; a plain list of names stays text. */
export function readYamlInput(setting: RawSetting): {
  readonly setting: RawSetting;
  readonly problems: readonly Problem[];
} {
  const where = setting.at([]);
  if (typeof setting.value !== 'string' || !/[:{[]/.test(setting.value)) return { setting, problems: [] };
  const { document, place, problems } = parseYaml(where, setting.value);
  if (!document) return { setting, problems };
  return { setting: { ...setting, value: document.toJS() as unknown, at: place }, problems: [] };
}

interface ParsedYaml {
  readonly document: Document.Parsed | null;
  readonly place: (path: readonly string[]) => string;
  readonly problems: readonly Problem[];
}

function parseYaml(name: string, text: string): ParsedYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): string => {
    const { line, col } = counter.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const problems = document.errors.map((error) => ({
    what: `${name}: not valid YAML at ${at(error.pos[0])}`,
    why: error.message,
    fix: 'correct the line; indent with spaces, quote values that hold `: ` or `#`',
  }));
  const alias = firstAlias(document);
  if (alias) {
    problems.push({
      what: `${name}: an alias at ${at(alias.range?.[0] ?? 0)}`,
      why: 'aliases are not read, they can blow up a small file',
      fix: 'write the value out',
    });
  }
  const place = (path: readonly string[]): string => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return at(0);
  };
  return { document: problems.length ? null : document, place, problems };
}

function firstAlias(document: Document.Parsed): Node | null {
  let found: Node | null = null;
  visit(document, (_, node) => {
    if (!isAlias(node)) return undefined;
    found = node;
    return visit.BREAK;
  });
  return found;
}
