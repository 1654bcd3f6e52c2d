/** Reads which names new code calls and does not define itself: a fix that needs one which is nowhere at head does not work. */
import { isBuiltin } from './builtin-names.js';

/** Where a call is a name and a parenthesis, and what is called has to be written somewhere. Other languages are not judged. */
const JUDGED = /\.(?:[cm]?[jt]sx?|py|go|rs|rb|java|kts?|c|h|cc|cpp|hpp|cxx|cs|php|swift|scala|dart|vue|svelte|zig)$/i;

/** Comments and what stands in quotes; what nothing closes goes on to the end (a plain quote to that of its line). */
const NO_CODE =
  /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|\/\*[\s\S]*?(?:\*\/|$)|`(?:\\[\s\S]|[^`\\])*(?:`|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|\/\/[^\n]*|(?<![^\s])#[^\n]*|(?<=\n|^)[ \t]*\*[^\n]*/g;

const CALL = /(?<![\w$])([A-Za-z_][\w$]*)\(/g;
/** What a call may stand behind; behind any other word a name and a parenthesis are a definition. */
const BEFORE_CALL =
  /\b(?:return|await|new|throw|yield|in|not|and|or|is|if|elif|else|case|typeof|delete|void|go|defer|raise|assert|unless|while|until|do|then|when|of|from|default|print|echo)$/;
const DEFINES =
  /^\s*(?:(?:export|default|pub|async|static|unsafe|private|public|override)\s+)*(?:func|fn|def|fun|function)\b/;

/** No fix that somebody wrote is longer, nor one of its lines; what stands before a call is told by its last words. */
const MAX_TEXT = 200_000;
const MAX_LINE = 2_000;
const MAX_BEFORE = 200;

/** Names that lines put into a file call by themselves (`name(…)`, `this.name(…)`), that no language brings, and that the lines do not define. */
export function namesNeeded(path: string, added: readonly string[]): string[] {
  if (!JUDGED.test(path)) return [];
  const { called, defined } = callsIn(added);
  return [...called].filter((name) => !defined.has(name) && !isBuiltin(name));
}

/** A file that calls and defines nothing lives on names from elsewhere: that one more is nowhere to be found tells nothing. */
export function livesOnGlobals(lines: readonly string[]): boolean {
  const { called, defined } = callsIn(lines);
  return called.size > 0 && defined.size === 0;
}

function callsIn(added: readonly string[]): { readonly called: Set<string>; readonly defined: Set<string> } {
  const code = added.join('\n').slice(0, MAX_TEXT).replace(NO_CODE, '""');
  const [called, defined] = [new Set<string>(), new Set<string>()];
  for (const line of code.split('\n')) if (line.length <= MAX_LINE) readLine(line, called, defined);
  // A name that stands there without being called may be an import, a parameter or a variable.
  for (const [, name = ''] of code.matchAll(/(?<![\w$])([A-Za-z_][\w$]*)(?![\w$(])/g)) defined.add(name);
  return { called, defined };
}

function readLine(line: string, called: Set<string>, defined: Set<string>): void {
  let definition = DEFINES.test(line);
  for (const { 1: name = '', index } of line.matchAll(CALL)) {
    const before = line.slice(Math.max(0, index - MAX_BEFORE), index);
    if (isQualified(before)) continue;
    if ((definition && !isBuiltin(name)) || isDefinition(before, line)) {
      defined.add(name);
      definition = false;
    } else called.add(name);
  }
}

/** Called on something of which nothing is known: only a call on the object itself tells what must be there. */
function isQualified(before: string): boolean {
  if (/(?:^|[^\w$.])(?:this|self)\??\.$|\$this->$/.test(before)) return false;
  return /[.@\\#$!]$|::$|->$/.test(before) && !/(?:\.\.\.|[^\w]!|^!)$/.test(before);
}

/** `int name(…)`, `void name(…) {`, `name(…) {` as a method. */
function isDefinition(before: string, line: string): boolean {
  const words = before.trimEnd();
  const opens = /\)[^()=]*\{\s*$/.test(line.slice(-200));
  if (words === '') return opens;
  if (words === before) return false;
  return /[\w$]$/.test(words) ? !BEFORE_CALL.test(words) : opens && /[\w\]]>$|[\w>]\s*[*&]+$/.test(words);
}
