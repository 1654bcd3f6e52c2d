/** Takes the comparable words and symbols from prose and code, weighs them by how telling they are in this run, and bounds their number. */
import type { AnchoredFinding } from '../domain/finding.js';
import { severityRank } from '../domain/severity.js';
import { withoutEnd } from '../text/characters.js';

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

const IDENTIFIER = /[A-Za-z_$][\w$]*(?:(?:\.|::|->|#)[A-Za-z_$][\w$]*)*/g;
const QUOTED_NAME = /(?<!\w)['"“]([A-Za-z_$][\w$.]{2,60})['"”](?!\w)/g;

/** Names of code things, each part of a dotted one by itself: what stands in backticks or quotes, and what is written like an identifier. Lower case. */
export function identifiersOf(text: string): string[] {
  const inTicks = [...text.matchAll(/`+([^`\n]{2,120})`+/g)].flatMap(([, span = '']) => span.match(IDENTIFIER) ?? []);
  const inQuotes = [...text.matchAll(QUOTED_NAME)].map(([, name = '']) => name);
  const marked = [...inTicks, ...inQuotes].flatMap(nameParts).filter((part) => PLAIN_NAME.test(part));
  const shaped = (text.match(IDENTIFIER) ?? []).flatMap(nameParts).filter((part) => CODE_SHAPE.test(part));
  return [...marked, ...shaped].map((part) => part.toLowerCase());
}

const nameParts = (name: string): string[] => name.split(/\.|::|->|#/).filter((part) => part.length > 2);

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

/** Lines of quoted code that can be distinguished: blanks, diff marks and line numbers away, trivial lines left out. */
export function codeLines(code: string): string[] {
  return code
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d+\s*[:|]\s?)?/, '').replace(/\s+/g, ''))
    .filter((line) => (line.match(/[A-Za-z0-9_]/g) ?? []).length >= 6);
}

// Vectors of terms, weighted by how telling each is in this run, and their comparison.

/** Term → how strongly an item is about it. */
export type Terms = ReadonlyMap<string, number>;

/** Weighted terms by number, ascending. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** Euclidean length. */
  readonly norm: number;
}

export interface VectorSpace {
  /** Term → weight; 0 for one that nobody uses. */
  readonly rarity: (term: string) => number;
  readonly vectorOf: (terms: Terms) => Vector;
}

/**
 * `frequency`: how often a term is used times its rarity; `equal`: how often; `presence`: the root of its rarity, so that
 * the product of two vectors is the rarity they share and the square of a length is the rarity of all.
 */
export type Weighing = 'frequency' | 'equal' | 'presence';

/** What one reviewer says in one item. */
interface TermItem {
  readonly reviewer: string;
  readonly terms: Terms;
}

/** Below this many items of one reviewer, frequencies say little. */
const MINIMUM = 6;

/**
 * Weighs each term by its inverse frequency. What counts is in how many items of ONE reviewer it stands, not how many
 * reviewers agree: a term that each of three reviewers uses once is as telling as one that a single reviewer uses once.
 * `tellingOf`: how much of its rarity counts, 0 to 1, e.g. less for words that every review uses.
 */
export function vectorSpace(
  items: readonly TermItem[],
  weighing: Weighing,
  tellingOf: (term: string) => number = () => 1,
): VectorSpace {
  const counted = rarities(items, ({ terms }) => terms.keys());
  const weights = new Map([...counted].map(([term, weight]) => [term, weight * tellingOf(term)]));
  const ids = numbersOf(weights);
  const rarity = (term: string): number => weights.get(term) ?? 0;
  const weightOf: Record<Weighing, (term: string, times: number) => number> = {
    frequency: (term, times) => times * rarity(term),
    equal: (_term, times) => times,
    presence: (term) => Math.sqrt(rarity(term)),
  };
  return { rarity, vectorOf: (terms) => vectorOf(terms, weightOf[weighing], ids) };
}

/** Term → weight; 0 for one that stands everywhere. In the order of the terms. `termsOf`: each term of an item once. */
export function rarities<Speaker extends { readonly reviewer: string }>(
  items: readonly Speaker[],
  termsOf: (item: Speaker) => Iterable<string>,
): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  let largest = MINIMUM;
  for (const own of byReviewer(items)) {
    largest = Math.max(largest, own.length);
    const counts = new Map<string, number>();
    for (const item of own) for (const term of termsOf(item)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) most.set(term, Math.max(count, most.get(term) ?? 0));
  }
  const terms = [...most].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(terms.map(([term, count]) => [term, Math.log((largest + 1) / count)]));
}

/** The terms, numbered in their order. */
export function numbersOf(weights: Terms): ReadonlyMap<string, number> {
  return new Map([...weights.keys()].map((term, id) => [term, id]));
}

function byReviewer<Speaker extends { readonly reviewer: string }>(items: readonly Speaker[]): Speaker[][] {
  const groups = new Map<string, Speaker[]>();
  for (const item of items) {
    const group = groups.get(item.reviewer);
    if (group) group.push(item);
    else groups.set(item.reviewer, [item]);
  }
  return [...groups.values()];
}

function vectorOf(
  terms: Terms,
  weightOf: (term: string, times: number) => number,
  ids: ReadonlyMap<string, number>,
): Vector {
  const entries = [...terms]
    .map(([term, times]) => ({ id: ids.get(term) ?? 0, weight: weightOf(term, times) }))
    .sort((a, b) => a.id - b.id);
  return {
    ids: Int32Array.from(entries, ({ id }) => id),
    weights: Float64Array.from(entries, ({ weight }) => weight),
    norm: Math.sqrt(entries.reduce((sum, { weight }) => sum + weight ** 2, 0)),
  };
}

function product(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const [idA, idB] = [a.ids[i] ?? 0, b.ids[j] ?? 0];
    if (idA === idB) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (idA <= idB) i += 1;
    if (idB <= idA) j += 1;
  }
  return sum;
}

// How alike two vectors are, 0 nothing in common to 1 the same. `prior`: how strongly that is drawn toward 0 when there is little text.

/** Cosine. */
export function cosine(a: Vector, b: Vector, prior: number): number {
  const shared = product(a, b);
  return shared > 0 ? shared / (a.norm * b.norm + prior) : 0;
}

/** What is shared of both together (Dice); of `presence` vectors. */
export function sharedOfBoth(a: Vector, b: Vector, prior: number): number {
  const shared = product(a, b);
  return shared > 0 ? (2 * shared) / (a.norm ** 2 + b.norm ** 2 + prior) : 0;
}

/** What is shared of the one that says less; of `presence` vectors. */
export function sharedOfLess(a: Vector, b: Vector, prior: number): number {
  const shared = product(a, b);
  return shared > 0 ? shared / (Math.min(a.norm, b.norm) ** 2 + prior) : 0;
}

// Bounds what is compared, so that nothing in it makes patterns slow.

/** No reader compares more of one text than this; characters. */
const MAX_TEXT = 20_000;
/** Quotes and diffs of one finding that are compared. */
const MAX_BLOCKS = 40;

/** Runs that no author writes: a pattern that looks for their end would look at them again from each of their characters. */
const RUNS = /([`~])\1{12,}|([*_#[\](){}<>|\\-])\2{60,}|(?<![ \t])[ \t]{200,}|(?<!\w)(\w{60})\w{140,}/g;
/** A link that does not end on its line, when there are many of them. */
const OPEN_LINK = /\]\((?![^()\n]{0,400}\))/g;
const MANY_LINKS = 200;

/** The same text unless it is longer or wilder than any that was written for people. */
export function boundedText(text: string): string {
  const cut = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  const calm = cut.replace(RUNS, (_run, tick?: string, mark?: string, word?: string) =>
    tick === undefined ? (mark ?? word ?? ' ') : tick.repeat(12),
  );
  return (calm.match(OPEN_LINK)?.length ?? 0) > MANY_LINKS ? calm.replace(OPEN_LINK, '] (') : calm;
}

const boundedCode = (code: string): string => code.slice(0, MAX_TEXT);

/** The finding as it is compared. What is shown is the finding itself. */
export function boundedFinding(anchored: AnchoredFinding): AnchoredFinding {
  const { finding, fix } = anchored;
  const { quotes, fix: claimed } = finding;
  return {
    ...anchored,
    finding: {
      ...finding,
      title: boundedText(finding.title),
      body: boundedText(finding.body),
      quotes: quotes.slice(0, MAX_BLOCKS).map((quote) => ({ ...quote, code: boundedCode(quote.code) })),
      fix: claimed && { text: boundedText(claimed.text), diffs: claimed.diffs.slice(0, MAX_BLOCKS).map(boundedCode) },
    },
    fix: { ...fix, diff: boundedCode(fix.diff) },
  };
}

/** Nobody writes so many findings: of a review with more, the most severe are compared and the rest stand for themselves. */
const MAX_COMPARED = 1_000;

/** All findings of a review; of a flood the most severe, then the first. */
export function comparedOf(findings: readonly AnchoredFinding[]): {
  readonly compared: readonly AnchoredFinding[];
  readonly alone: readonly AnchoredFinding[];
} {
  // A notice is known by its text: what a model says of the same lines is a finding of its own.
  const isAlone = ({ finding }: AnchoredFinding): boolean => finding.standing.kind === 'notice';
  const [notices, others] = [findings.filter(isAlone), findings.filter((each) => !isAlone(each))];
  if (others.length <= MAX_COMPARED) return { compared: others, alone: notices };
  const compared: AnchoredFinding[] = [];
  const alone: AnchoredFinding[] = [...notices];
  const counts = new Map<string, number>();
  for (const anchored of [...others].sort(bySeverity)) {
    const count = (counts.get(anchored.finding.file) ?? 0) + 1;
    counts.set(anchored.finding.file, count);
    (count <= MAX_COMPARED ? compared : alone).push(anchored);
  }
  return { compared, alone };
}

function bySeverity({ finding: a }: AnchoredFinding, { finding: b }: AnchoredFinding): number {
  return severityRank(a.severity) - severityRank(b.severity) || a.line - b.line || a.ordinal - b.ordinal;
}
