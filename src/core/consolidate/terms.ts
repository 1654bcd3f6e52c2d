/** Prose and code enter; the words and symbols that can be compared between findings leave. */
import { withoutEnd } from '../../domain/ends.js';

const STOP_WORDS = new Set(
  (
    'a about above actually after again all already also although always an and another any anything are as at away be ' +
    'because been before being below best better between both but by can cannot case cases change changed changes ' +
    'code come comes could current currently did do does doing done each either else even ever every exactly existing ' +
    'far few file files find first fix fixed for from function further gap get gets give given gives go goes had happen ' +
    'happens has have having he her here how however i if important in instead into is issue it its itself just keep ' +
    'let like likely line lines long made make makes making many may means might more most much must need needed needs ' +
    'never new next no none nor not nothing now of off old on once one only onto or other others otherwise our out over ' +
    'own path per possible pr problem put rather really reason regression result results return returns right run runs ' +
    'same say says see seem set she should show shows side simply since so some something still such suggestion sure ' +
    'take takes than that the their them then there therefore these they thing this those though three through thus ' +
    'time to together too toward two under until up upon us use used uses using usually value values very want was way ' +
    'we well were what when where whether which while who whole whose why will with within without won work works would ' +
    'yet you your critical enhancement consider currently e g i e etc via'
  ).split(' '),
);

/** Endings that change a word's grammar but not what it names; the longest first. */
const ENDINGS = ['izations', 'ization', 'ations', 'ation', 'ities', 'ments', 'ness', 'ings', 'ing', 'ies', 'ied'];
const SHORT_ENDINGS = ['ions', 'ion', 'ment', 'able', 'ers', 'ed', 'er', 'es', 'ly', 's', 'e'];

/** The common beginning of a word's forms: `deleting`, `deletes` and `deletion` all give `delet`. */
export function stem(word: string): string {
  for (const ending of [...ENDINGS, ...SHORT_ENDINGS]) {
    if (word.endsWith(ending) && word.length - ending.length >= 4) {
      return word.slice(0, -ending.length).replace(/([^aeiou])\1$/, '$1');
    }
  }
  return word;
}

/** The parts of an identifier: `getUserName`, `get_user_name` and `GetUser.name` give `get user name`. */
export function identifierParts(identifier: string): string[] {
  return identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 1);
}

/** Stems of the words that carry meaning, identifiers split into their parts; in the order written, repeats included. */
export function wordsOf(text: string): string[] {
  return (text.match(/[A-Za-z][A-Za-z0-9_]*/g) ?? []).flatMap(stemsOf);
}

/** Stems of words met before: thousands of findings use the same words, and one string for each spares time and memory. */
const met = new Map<string, readonly string[]>();
const MOST_MET = 50_000;

function stemsOf(token: string): readonly string[] {
  const before = met.get(token);
  if (before) return before;
  if (met.size >= MOST_MET) met.clear();
  const stems = identifierParts(token)
    .filter((word) => word.length > 2 && !STOP_WORDS.has(word) && !/^\d/.test(word))
    .map(stem);
  met.set(token, stems);
  return stems;
}

/** A finding that says more than this says it again. */
const MAX_SENTENCES = 120;
const SHORTEST = 15;

/** The title and each sentence or list item of the prose. */
export function sentencesOf(title: string, prose: string): string[] {
  const blocks = prose.split(/\n{2,}|\n(?=[ \t]*(?:[-*+]|\d+\.)\s)/);
  const sentences = blocks.flatMap((block) => block.replace(/\n/g, ' ').split(/(?<=[.!?:;])\s+(?=[A-Z`*"])/));
  const said = sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence.length > SHORTEST);
  return [title, ...said.slice(0, MAX_SENTENCES)];
}

const CODE_SHAPE = /[a-z0-9][A-Z]|[A-Za-z0-9]_[A-Za-z0-9]|^[A-Z]{2}[0-9_A-Z]*$|^--?[a-z][\w-]+$/;
const PLAIN_NAME = /^[A-Za-z_$][\w$-]{2,}$/;
const FILE_NAME = /\.(go|ts|tsx|js|jsx|mjs|py|rs|java|kt|rb|c|h|cc|cpp|cs|sh|bash|bats|ya?ml|json|toml|md|txt|lock)$/i;

/** Names of code things in prose: what stands in backticks and what is written like an identifier. Lower case, without files and places. */
export function symbolsOf(text: string): string[] {
  const found: string[] = [];
  for (const [, span = ''] of text.matchAll(/(?<!`)`+([^`\n]{2,120})`+/g)) found.push(...namesIn(span, true));
  const prose = text.replace(/(?<!`)`+[^`\n]*`+/g, ' ').replace(/\]\([^()]{0,2000}\)/g, '] ');
  found.push(...namesIn(prose, false));
  return found;
}

/** What stands in backticks, as one name each: lower case, without spaces, files and places. */
export function spansOf(text: string): string[] {
  return [...text.matchAll(/(?<!`)`+([^`\n]{3,80})`+/g)]
    .map(([, span = '']) => span.replace(/\s+/g, '').toLowerCase().replace(/\(\)$/, ''))
    .filter((span) => span.length > 2 && !FILE_NAME.test(span.replace(/:[\d,:-]+$/, '')));
}

/** Three-letter pieces of the words, ends marked: alike for words that share a root. */
export function trigramsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => {
    const marked = `^${word}$`;
    return Array.from({ length: marked.length - 2 }, (_, at) => marked.slice(at, at + 3));
  });
}

/** Identifiers of quoted code: lower case, keywords and short names left out. */
export function codeNames(code: string): string[] {
  return (code.match(/[A-Za-z_$][\w$]{2,}/g) ?? [])
    .filter((name) => !KEYWORDS.has(name))
    .map((name) => name.toLowerCase());
}

const KEYWORDS = new Set(
  (
    'func function return const let var type struct interface class public private static void import export ' +
    'from for while if else switch case default break continue try catch throw throws new this self nil null None true ' +
    'false True False err error string int bool byte float def async await with not and the map range defer package ' +
    'fmt echo local then done elif esac readonly number boolean unknown never any'
  ).split(' '),
);

function namesIn(text: string, quoted: boolean): string[] {
  const names: string[] = [];
  for (const token of text.split(/[\s,;(){}[\]<>"'=|&*!?+]+/)) {
    const bare = withoutEnd(token.replace(/^[.:/\\@#$%^~`]+/, ''), /[.:/\\`]/).replace(/:\d+(-\d+)?.*$/, '');
    if (bare.length < 3 || FILE_NAME.test(bare) || bare.includes('/') || /^\d/.test(bare)) continue;
    const pieces = bare.split(/[.:]+|->/).filter((piece) => piece.length > 2 && !KEYWORDS.has(piece));
    if (pieces.length > 1) names.push(bare.toLowerCase());
    for (const piece of pieces) {
      if (CODE_SHAPE.test(piece) || (quoted && PLAIN_NAME.test(piece))) names.push(piece.toLowerCase());
    }
  }
  return names.filter((name) => !STOP_WORDS.has(name));
}

/** Lines of quoted code that can be told apart: blanks, diff marks and line numbers away, trivial lines left out. */
export function codeLines(code: string): string[] {
  return code
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d+\s*[:|]\s?)?/, '').replace(/\s+/g, ''))
    .filter((line) => (line.match(/[A-Za-z0-9_]/g) ?? []).length >= 6);
}
