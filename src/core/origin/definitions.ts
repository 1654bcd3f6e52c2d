/** A line of code enters; the names that it defines leave. Shapes of many languages, each read in linear time. */
import { isKeyword } from './names.js';

/** What a line defines. `routines`: functions and types, `values`: constants, variables, fields and keys. */
export interface Definitions {
  readonly routines: readonly string[];
  readonly values: readonly string[];
}

const NOTHING: Definitions = { routines: [], values: [] };

const NAME = String.raw`[\p{L}_$][\p{L}\p{N}_$]*`;
/** Bounded repetitions, so that no line makes them search for long. */
const ROUTINE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_$])(?:func|function|def|defp|sub|class|interface|type|struct|enum|union|trait|mod|module|fn|macro_rules!|namespace|record|object|protocol)\s{1,20}(?:\([^()]{0,200}\)\s{0,20})?[*&]?(?:self\.)?(${NAME}(?:[.:#]${NAME})?)(?![\p{L}\p{N}_$]|\s*[*&]|\s+${NAME}\s*[=;,)])`,
  'gu',
);
const VALUE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_$])(?:const|let|var|val|static|define|local|my|our)\s{1,20}(?:mut\s{1,20})?(${NAME})`,
  'gu',
);
/** `name =` with or without a type before the sign. */
const ASSIGNED = new RegExp(
  String.raw`^\s*(?:export\s+)?[@$]{0,2}(${NAME})\s*(?::[^=]{0,200})?[?|:]{0,2}=(?![=>~])`,
  'u',
);
/** `key:`, `"key":`, `- key:`, `'key' =>`; not `a::b` nor `http://`. */
const KEY = new RegExp(
  String.raw`^\s*(?:-\s+)?(?:readonly\s+|pub\s+|public\s+|private\s+|protected\s+)?["'.#]?-{0,2}([\p{L}_$][\p{L}\p{N}_$.-]*)["']?\??\s*(?::(?![:/])|=>)`,
  'u',
);
/** A Go field. */
const FIELD = /^\s+([A-Z]\w*)\s+[*[\]\w.]+(?:\s+`[^`]*`)?\s*$/;
/** sh: `name() {`; js, java: `name(a, b) {`, with nothing in the brackets that only a call holds. */
const METHOD = new RegExp(
  String.raw`^\s*(?:(?:async|static|public|private|protected|override|get|set|export|default)\s+){0,6}[#*]?([\p{L}_$][\p{L}\p{N}_$-]*)\s*\((?:[^()"'${'`'}]|\([^()]{0,80}\)){0,300}\)\s*(?::[^={]{0,100})?\{\s*$`,
  'u',
);
const CALLS = new Set('if for while switch catch with match unless until'.split(' '));
const NO_TYPE = new Set(
  'return else await new throw yield case in not and or if while for switch go defer do assert delete using import from raise print echo'.split(
    ' ',
  ),
);

/** What every definition has one of: a sign, a word of the language, or brackets that stay open. */
const HINT =
  /[:=]|\b(?:func|function|defp?|sub|class|interface|type|struct|enum|union|trait|mod|module|fn|macro_rules!|namespace|record|object|protocol|const|let|var|val|static|define|local|my|our)\s/;

/** Names that a line defines; none in a comment. */
export function definitionsIn(line: string): Definitions {
  const hinted = HINT.test(line);
  if (!hinted && !/[^;\s]\s*$/.test(line.slice(-40))) return NOTHING;
  if (isComment(line)) return NOTHING;
  const text = line.normalize('NFC');
  const method = METHOD.exec(text)?.[1] ?? '';
  const routines = [...(hinted ? all(ROUTINE, text) : []), method, ...typedRoutine(text)].filter(
    (name) => !CALLS.has(name),
  );
  return { routines: named(routines), values: named(hinted ? valuesIn(text) : [FIELD.exec(text)?.[1] ?? '']) };
}

function valuesIn(text: string): string[] {
  const key = KEY.exec(text)?.[1] ?? '';
  return [
    ...all(VALUE, text),
    ASSIGNED.exec(text)?.[1] ?? '',
    key,
    ...(key.includes('.') ? key.split('.') : []),
    FIELD.exec(text)?.[1] ?? '',
  ];
}

/** A line that only comments. */
export function isComment(line: string): boolean {
  return /^\s*(?:\/\/|#(?!define|\[|\w+\s*[{,])|\/?\*(?:\s|\/|\*|$)|--(?:\s|$)|;|<!--|%)/.test(line);
}

function named(found: readonly string[]): readonly string[] {
  if (found.every((name) => name === '')) return NOTHING.values;
  const names = found.flatMap((name) => (/[.:#]/.test(name) ? [name, ...name.split(/[.:#]/)] : [name]));
  return [...new Set(names)].filter((name) => name !== '' && !isKeyword(name));
}

function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

/** C, Java: `static int name(…` with a type before the name, and no semicolon behind it. */
function typedRoutine(text: string): string[] {
  const open = text.indexOf('(');
  const end = text.slice(-200).trimEnd();
  if (open <= 0 || end.endsWith(';') || /[^\p{L}\p{N}_$<>[\],:*&\s~.@?]/u.test(text.slice(0, open))) return [];
  const words = text
    .slice(0, open)
    .trim()
    .split(/[\s*&]+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const name = new RegExp(`(?:^|[:~])(${NAME})$`, 'u').exec(last.slice(-200))?.[1];
  return words.length < 2 || NO_TYPE.has(first) || name === undefined ? [] : [name];
}
