/** Finds in a further reviewer's text what has not been said yet, sentence by sentence. */
import { byFence } from '../text/fences.js';
import { fileName } from '../text/known-files.js';
import { sentencesIn } from '../text/sentences.js';
import { boundedText, codeNames, symbolsOf, wordsOf } from './terms.js';

/** What has been said so far: each term with the kinds of sentences it stood in, as bits. */
export type HeardTerms = Map<string, number>;

/** Takes note of a text that is shown, code and all. */
export function hear(heard: HeardTerms, text: string): void {
  const { prose, code } = partsOf(boundedText(text));
  for (const name of codeNames(code)) note(heard, hard(name), PLAIN);
  for (const sentence of prose.flatMap(sentencesIn)) hearSentence(heard, sentence);
}

function hearSentence(heard: HeardTerms, sentence: string): void {
  const kind = kindOf(sentence);
  const { telling, words } = termsOf(sentence);
  for (const term of [...telling, ...words]) note(heard, term, kind);
}

function note(heard: HeardTerms, term: string, kind: number): void {
  heard.set(term, (heard.get(term) ?? 0) | kind);
}

/** Nobody writes more of one finding: what is longer is not taken apart, and stands as it was written. */
const LONGEST_TEXT = 40_000;

/** A text's paragraphs of which something is new, without the sentences that restate what was heard. What is kept is heard. */
export function additionsTo(heard: HeardTerms, text: string): string {
  if (text.length > LONGEST_TEXT) return text.trim();
  const statements = statementsOf(text);
  const kept = statements.map((statement) => {
    if (!isNew(heard, statement.text)) return false;
    hear(heard, statement.text);
    return true;
  });
  statements.forEach(({ joint, text: own }, index) => {
    const next = index + 1;
    // "This blocks them all": without the sentence before it nobody knows what does.
    if (joint === 'sentence' && kept[index] && REFERS_BACK.test(own) && index > 0) kept[index - 1] = true;
    // Words that lead to a list stand when something of it does.
    if (LEADS.test(own) && statements[next]?.joint === 'item') {
      kept[index] = itemsFrom(statements, next).some((item) => kept[item]);
    }
  });
  return statements.reduce((written, { text, joint, paragraph }, index) => {
    if (!kept[index]) return written;
    const own = joint === 'sentence' && !kept[index - 1] ? withoutConnective(text) : text;
    if (written === '') return own;
    const before = statements.findLast((_, at) => at < index && kept[at]);
    const isSame = before?.paragraph === paragraph;
    return `${written}${!isSame ? '\n\n' : joint === 'sentence' ? ' ' : '\n'}${own}`;
  }, '');
}

function itemsFrom(statements: readonly Stated[], first: number): number[] {
  let end = first;
  while (statements[end]?.joint === 'item') end += 1;
  return Array.from({ length: end - first }, (_, at) => first + at);
}

const REFERS_BACK = /^(?:This|That|These|Those|It|They|Such|Then|In (?:that|this) case)\b/;
const LEADS = /[:：]$/;

/** `As a result, …`, `However, …`: the sentence that it goes on from is not there, being said already. */
function withoutConnective(sentence: string): string {
  const bare = sentence.replace(CONNECTIVE, '');
  return bare === sentence ? sentence : bare.charAt(0).toUpperCase() + bare.slice(1);
}

const CONNECTIVE =
  /^(?:However|As a (?:result|consequence)|Therefore|Thus|Hence|Consequently|Additionally|Also|Moreover|Furthermore|In addition), (?=\S)/;

// What a text states: each sentence, each item of a list; a numbered list is one statement, and so is a sentence with the code it leads to.

interface Stated {
  readonly text: string;
  /** How it follows what stands before it in its paragraph. */
  readonly joint: 'sentence' | 'item' | 'block';
  readonly paragraph: number;
}

const ITEM = /^\s{0,12}(?:[-*+]|\d{1,3}[.)])\s/;
const NUMBERED = /^\s{0,12}\d{1,3}[.)]\s/;

function statementsOf(text: string): Stated[] {
  const found: Stated[] = [];
  paragraphsOf(text).forEach((block, paragraph) => {
    if (/^\s{0,12}(?:`{3,}|~{3,})/.test(block)) {
      // Code that a sentence leads to is part of it; a quote without words is at its place, a diff in the fix.
      const lead = found.at(-1);
      if (lead?.paragraph === paragraph - 1 && LEADS.test(lead.text)) {
        const isDiff = /^\s*(?:`+|~+)(?:diff|patch)\b/.test(block);
        const whole = isDiff ? lead.text.replace(LEADS, '.') : `${lead.text}\n\n${block}`;
        found.splice(-1, 1, { ...lead, text: whole, paragraph });
      }
      return;
    }
    for (const chunk of chunksOf(block)) {
      const [first = ''] = chunk;
      const own = chunk.join('\n');
      if (ITEM.test(first)) found.push({ text: own, joint: 'item', paragraph });
      else if (/^\s*(?:#|>|\|)/.test(first)) found.push({ text: own, joint: 'block', paragraph });
      else
        found.push(...sentencesIn(own).map((sentence) => ({ text: sentence, joint: 'sentence', paragraph }) as const));
    }
  });
  return found.filter(({ text: own }, index) => states(own) || (LEADS.test(own) && found[index + 1]?.joint === 'item'));
}

/** Runs of lines: prose, an item with what belongs to it, a numbered list as a whole. */
function chunksOf(block: string): string[][] {
  const chunks: string[][] = [];
  for (const line of block.split('\n')) {
    const last = chunks.at(-1);
    const isStart = ITEM.test(line) && !(NUMBERED.test(line) && NUMBERED.test(last?.[0] ?? ''));
    if (last && !isStart) last.push(line);
    else chunks.push([line]);
  }
  return chunks;
}

/** Says something without the code that it leads to, and is neither a bare tag nor a note in brackets to what stands before it. */
function states(text: string): boolean {
  const isBare =
    text.length < LONGEST_TAG && /^(?:[`*_(]+[^`]{0,60}[`*_)]+|[*_]{0,3}\(\p{Ll}[^()]*\)[*_]{0,3}\.?)$/u.test(text);
  return !LEADS.test(text) && !isBare && !/^\s*#/.test(text);
}

/** A tag or label in markup is shorter; on a wall of stars the pattern would take for ever. */
const LONGEST_TAG = 200;

/** Blocks between blank lines; a fence is one block, whatever it holds. */
export function paragraphsOf(text: string): string[] {
  const blocks: string[][] = [[]];
  for (const { line, fence } of byFence(text.split('\n'))) {
    const isGap = fence === 'none' && line.trim() === '';
    if (isGap || fence === 'opens') blocks.push([]);
    if (!isGap) blocks.at(-1)?.push(line);
    if (fence === 'closes') blocks.push([]);
  }
  return blocks.map((lines) => lines.join('\n')).filter((block) => block.trim() !== '');
}

// Whether a statement is new.

/** A sentence of which this much has been said already restates it: a name that is new weighs on the other side. */
const RESTATED = { naming: 0.75, plain: 0.6 } as const;
/** Fewer words say nothing. */
const FEWEST_WORDS = 3;

/**
 * It names a code thing, a file or a number that was not named yet and says something of it, or most of its words are
 * new. Of a sentence that denies, limits or weighs, only what was said in such a sentence counts as said: the same words
 * without "not" are another claim.
 */
function isNew(heard: HeardTerms, statement: string): boolean {
  const kind = kindOf(statement);
  const { telling, words } = termsOf(boundedText(statement));
  const all = new Set([...telling, ...words]);
  if (all.size < FEWEST_WORDS) return false;
  const known = [...all].filter((term) => ((heard.get(term) ?? 0) & kind) === kind).length / all.size;
  return known < (telling.some((term) => !heard.has(term)) ? RESTATED.naming : RESTATED.plain);
}

/** Any sentence. */
const PLAIN = 1;
const KINDS: readonly (readonly [number, RegExp])[] = [
  [2, /\b(?:not|never|cannot|neither|nor|without|nobody|nothing|none|no)\b|n['’]t\b/i],
  [4, /\b(?:only|unless|except|however|but|although|though|despite|even (?:if|when)|otherwise|instead)\b/i],
  [
    8,
    /\b(?:correct(?:ly)?|fine|harmless|safe(?:ly)?|intentional(?:ly)?|acceptable|by design|low[- ](?:impact|risk)|unlikely|rare(?:ly)?|mitigat\w+|recover\w+|in practice)\b/i,
  ],
];

function kindOf(sentence: string): number {
  return KINDS.reduce((kind, [bit, pattern]) => (pattern.test(sentence) ? kind | bit : kind), PLAIN);
}

interface SaidTerms {
  /** Code things, files and numbers: one that is new makes the sentence new. */
  readonly telling: readonly string[];
  readonly words: readonly string[];
}

function termsOf(text: string): SaidTerms {
  const files = [...text.matchAll(/(?<![\w@./+-])[\w@./+-]{1,200}\.[A-Za-z]\w{0,9}(?=:\d|`|\s|[,;)\]]|$)/g)].map(
    ([path]) => fileName(path),
  );
  const numbers = text.match(/(?<![\w.:#/-])\d{1,9}(?:\.\d{1,6})?(?![\w:/-])/g) ?? [];
  // A line's number tells of a place in a file that is named.
  const counted = / lines? \d/i.test(` ${text}`) ? [] : numbers;
  return { telling: [...symbolsOf(text), ...files.filter(isFile), ...counted].map(hard), words: wordsOf(text) };
}

const isFile = (name: string): boolean => /\.(?:[a-z]{1,4}|bats|proto|swift|scala|mjs|cjs|json|yaml|toml)$/i.test(name);

const hard = (term: string): string => `\`${term.toLowerCase()}`;

/** The lines of a text's prose, and its code. */
function partsOf(text: string): { readonly prose: readonly string[]; readonly code: string } {
  const lines = byFence(text.split('\n'));
  const of = (kind: 'none' | 'inside'): string[] => lines.flatMap(({ line, fence }) => (fence === kind ? [line] : []));
  return { prose: of('none'), code: of('inside').join('\n') };
}
