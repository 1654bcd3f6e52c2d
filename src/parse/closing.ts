/** Recognises the closing line of a review and its counts, introductions beside JSON, and sentences that say there is nothing. */
import { SEVERITIES, type Severity } from '../domain/severity.js';
import { must } from '../domain/values.js';

/** Findings by severity. */
type Counts = Readonly<Record<Severity, number>>;

/** What the closing line tells. */
interface Closing {
  /** It stands at the end, with the run's nonce and a number for each severity. */
  readonly closed: boolean;
  /** Its numbers; a severity that it does not name counts as none. `null` without any number. */
  readonly claimed: Counts | null;
}

/** The words that a closing line begins with. */
export const CLOSING_WORDS = 'End of review';

/**
 * The plain line that ends a review. Visible text, because CLIs that render or filter Markdown swallow HTML comments;
 * no mark of Markdown is in it, and with numbers of two digits it still fits a terminal's 80 columns.
 */
export function closingLine(nonce: string, { critical, important, suggestion }: Counts): string {
  const numbers = [
    `${String(critical)} critical`,
    `${String(important)} important`,
    `${String(suggestion)} suggestions`,
  ];
  return `${CLOSING_WORDS} ${nonce}: ${numbers.join(', ')}`;
}

/** No closing line and nothing that wraps a review is longer. */
const MAX_LINE = 300;
/** What may stand behind the closing line: blank lines, rules and the ends of fences and folds that wrap the review. */
const MAX_TRAILING_LINES = 50;
const WRAPPING = /^(?:[`~]{3,}|<\/details>|[-*_]{3,})?$/;

const BEGINNING = /^[\s>*_`~#|│-]*end\s+of\s+(?:the\s+)?review[\s:,*_`([-]+([0-9a-f]{6,64})(?![\p{L}\d])(.*)$/iu;
const COLOURS = /\u001b\[[0-9;]*[A-Za-z]/g;

/** Reads the closing line. Without a nonce (a stored review) nothing is closed, and the last line's numbers count whatever run it names. */
export function readClosing(lines: readonly string[], nonce: string | null): Closing {
  const atEnd = closingAtEnd(lines);
  if (nonce === null || nonce === '') return { closed: false, claimed: claimedCounts(atEnd) };
  const ours = (line: ClosingWords | null): boolean => line?.code === nonce.toLowerCase();
  if (atEnd && ours(atEnd)) return { closed: isWhole(atEnd), claimed: claimedCounts(atEnd) };
  const within = lines.findLast((line) => ours(closingWords(line)));
  return { closed: false, claimed: within === undefined ? null : claimedCounts(closingWords(within)) };
}

/** Whether a line ends a review of the run with this nonce. */
export function closes(line: string, nonce: string): boolean {
  const words = closingWords(line);
  return words?.code === nonce.toLowerCase() && isWhole(words);
}

/** Whether a line is a closing line, of this run or another. Those of earlier versions had no numbers. */
export function isClosingLine(line: string): boolean {
  return closingWords(line) !== null;
}

/** Whether a line may follow the closing line: blank, a rule, or the end of what wraps the whole review. */
export function isWrapping(line: string): boolean {
  const written = line.trim();
  // A regular expression on a line of millions of stars would exhaust the stack.
  return written.length < MAX_LINE && WRAPPING.test(written);
}

interface ClosingWords {
  /** In lower case. */
  readonly code: string;
  readonly numbers: Readonly<Partial<Record<Severity, number>>>;
}

function closingAtEnd(lines: readonly string[]): ClosingWords | null {
  const first = Math.max(0, lines.length - MAX_TRAILING_LINES);
  for (let index = lines.length - 1; index >= first; index -= 1) {
    const line = must(lines[index]);
    const words = closingWords(line);
    if (words || !isWrapping(line)) return words;
  }
  return null;
}

function isWhole({ numbers }: ClosingWords): boolean {
  return SEVERITIES.every((severity) => numbers[severity] !== undefined);
}

function claimedCounts(words: ClosingWords | null): Counts | null {
  if (words === null || Object.keys(words.numbers).length === 0) return null;
  const { critical = 0, important = 0, suggestion = 0 } = words.numbers;
  return { critical, important, suggestion };
}

function closingWords(line: string): ClosingWords | null {
  if (line.length > MAX_LINE) return null;
  const [, code, rest = ''] = BEGINNING.exec(line.replace(COLOURS, '').trimEnd()) ?? [];
  const numbers = code === undefined ? null : numbersIn(rest);
  return code === undefined || numbers === null ? null : { code: code.toLowerCase(), numbers };
}

const SEPARATORS = /[\s*_`~()[\]:;,.|/&+=•·–—-]+/u;
const FILLERS = new Set(['and', 'with', 'issue', 'issues', 'finding', 'findings']);

/** Numbers with their severity before or after them, nothing else: a sentence that only begins like a closing line, or one with placeholders, is none. */
function numbersIn(text: string): Partial<Record<Severity, number>> | null {
  const words = text.toLowerCase().split(SEPARATORS);
  const told = words.filter((word) => word !== '' && !FILLERS.has(word));
  const numbers: Partial<Record<Severity, number>> = {};
  for (let at = 0; at < told.length; at += 2) {
    const [first = '', second = ''] = told.slice(at, at + 2);
    const severity = severityOf(first) ?? severityOf(second);
    const number = numberOf(severityOf(first) ? second : first);
    if (severity === null || number === null || numbers[severity] !== undefined) return null;
    numbers[severity] = number;
  }
  return numbers;
}

function severityOf(word: string): Severity | null {
  return SEVERITIES.find((severity) => word === severity || word === `${severity}s`) ?? null;
}

function numberOf(word: string): number | null {
  if (/^(?:no|none|zero)$/.test(word)) return 0;
  return /^\d{1,6}$/.test(word) ? Number(word) : null;
}

// Whether a line beside the JSON of an answer only introduces or ends it.

const MAX_OPENING_LINE = 200;

/**
 * Every word of an introduction is one of these. None of them can say that the review was not done or whose JSON it is: no
 * negation, no file, no future, nothing about defects but that they are listed.
 */
const WORDS = new Set(
  `a an the my our this that these here s is are was below above following follows in as of for and with i we ve have has been
  review reviews reviewed reviewing code finding findings issue issues result results output json report response answer final full
  complete completed done finished summary structured format formatted requested required changes change pull request pr diff based on
  analysis found identified all to end start it valid according schema`.split(/\s+/),
);

/** `Here is the review:`, `# Code review`, the closing line, a rule. A line with any other word is text of its own. */
export function isIntroduction(line: string): boolean {
  if (isClosingLine(line)) return true;
  if (line.length > MAX_OPENING_LINE || /[^\p{L}\s’'*_#>~:.,!()—–=-]/u.test(line)) return false;
  return (line.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => WORDS.has(word));
}

// Whether a paragraph says that there is nothing, and nothing else.

/** Longer paragraphs say more than that there is nothing. */
const MAX_LENGTH = 700;

const DEFECT =
  '(?:issues?|findings?|problems?|bugs?|defects?|blockers?|blocking|concerns?|suggestions?|gaps?|nits?|vulnerabilit(?:y|ies)|regressions?|errors?|flaws?|comments?|feedback|remarks?|risks?|weakness(?:es)?|changes (?:needed|required|requested)|critical|important|showstoppers?|violations?|leaks?|threads?|observations?|limitations?|improvements?|recommendations?|items?|points?)';
const FOUND =
  '(?:found|identified|noted|observed|detected|seen|spotted|introduced|reported|known|present|evident|apparent|outstanding|open|left|needed|required|requested|here|critical|blocking|severe|serious)';
/** Behind what is denied nothing may be done to it: `No issues were found` denies, `No error is raised` says what the code does. */
const NOT_A_SUBJECT = `(?=\\s*(?:$|[.,;:!?()/—–-])|\\s+(?:(?:is|are|was|were|have been|has been)\\s+(?:\\w+ly\\s+)?${FOUND}|${FOUND}|in|of|from|at|with|for|to|that|which|and|or|as|by|within|across|on|remain|remains|remaining|exist|exists|stand|stands|apply|so far|this|worth|beyond|than)\\b(?!\\s+(?:checked|raised|thrown|handled)))`;
/** `None.`, `Nothing found`, `N/A`: alone, or as the start of a sentence about where. */
const BARE =
  /^(?:none|nothing|n\/a|not applicable|nil|no)(?:\s+(?:found|identified|noted|observed|detected|known|so far|at this time|applicable|to report|to add|to flag|critical|blocking|significant|major|important|security-related|of note|here|in this (?:round|change|pr|pull request|diff|review)|at this (?:level|severity)|new|really|serious|severe|reported|spotted|seen|remaining|outstanding|open|added|changed|needed|required|expected)\b)*\s*(?:$|[.!;,:(—–-])/i;
/** Without one of these nothing below denies; asked first because what is below is large. */
const DENIAL = /no|zero|0|nil|n\/a|n['’]t|free|empty|clean/i;
const BARE_WORD = /^(?:zero|0|empty|clean)\.?$/i;
/** `None of the findings is critical`, `Nothing that would lose data`, `Nothing here blocks the merge`; what `None of the tokens is checked` says is a defect. */
const NOTHING_THAT =
  /^(?:none|nothing)\s+(?:to\s+(?:report|add|flag|note|mention|raise|fix|list)\b|worth\b|(?:else\s+)?(?:found|identified|noted|observed|detected|spotted|seen|reported|known)\s+(?:in|at|for|by|within|with|during|on|of|that|from)\b(?![^.!?]{0,200}\b(?:is|are|was|were|can|gets|checks)\b)|(?:that|which)\s+(?:would|could|should|might|must|rises?|needs?|warrants?|blocks?|qualif\w+|is\s+(?:critical|severe|serious|blocking))\b|(?:[^.!?]{0,80}\s)?(?:is|are|was|were|rises?|stands?|would|should|qualif\w+|blocks?|warrants?|reach(?:es)?)\b[^.!?]{0,40}\b(?:critical|block\w*|severe|serious|severity|level|found|identified|concern\w*|important|showstoppers?|out|merg\w+)\b|(?:rises?|stands?|qualif\w+|blocks?|warrants?)\b)/i;
const ADJECTIVES =
  '(?:(?!(?:so|but|any|thus|then|therefore|hence)\\b)[a-z-]+(?:,\\s+(?:or\\s+|and\\s+)?|\\s+(?:or\\s+|and\\s+|\\/\\s*)?)){0,6}?';
const FIRST_PERSON = '(?:i|we|this review|the review)';
const DENIES = new RegExp(
  `\\b(?:found|finds?|sees?|saw)\\s+no\\b|\\bnothing\\s+(?:is|gets|was)\\s+(?:swallowed|lost|dropped|leaked|skipped|exposed|broken)\\b|\\b(?:no|zero|0)\\s+${ADJECTIVES}${DEFECT}${NOT_A_SUBJECT}|\\b(?:found|finds?|sees?|saw|identified|spotted|noticed|noted|report|there (?:is|are|was|were|['’]s)|has|have|had|with|and)\\s+(?:nothing|none)\\b|^(?:\\w+\\s+){0,3}(?:${FIRST_PERSON}|did|do|does)\\b[^.:;]{0,20}(?:\\bnot|n['’]t)\\s+(?:find|see|spot|identify|notice|detect|have|observe|aware of|uncover)\\b(?:\\s+[a-z-]+){0,4}?\\s+(?:${DEFECT}|any)\\b|(?:\\bnot|n['’]t)\\s+introduce\\b(?:\\s+[a-z-]+){0,4}?\\s+(?:${DEFECT}|any)\\b|\\bfree (?:of|from)\\s+(?:[a-z-]+\\s+){0,3}?${DEFECT}\\b`,
  'i',
);
/** What takes a denial back, or says that it was not a whole one. */
const BUT =
  /\b(?:but|however|except|excepting|although|though|nevertheless|nonetheless|still|yet|apart from|aside from|other than|besides|save for|unless|beyond the|not sure|unclear|could not|couldn['’]t|cannot|unable|did not (?:review|read|check|look)|didn['’]t (?:review|read|check|look)|unverified|except for|with the exception)\b/i;
const OTHERS = /\b(?:no|nothing) (?:other|further|more|else|additional)\b/i;
/** Sentences about how the reviewer worked, and praise: they state no defect. */
const WORKED =
  /^(?:(?:i|we)(?:\s+have|['’]ve)?\s+)?(?:also\s+|carefully\s+)?(?:reviewed|checked|looked|examined|verified|read|inspected|went|scanned|traced|considered|compared|ran(?! (?:out|into))|audited|confirmed)\b/i;
const PRAISE =
  /\b(?:looks? (?:good|fine|ok|okay|clean|solid|safe|correct|right|sound)|lgtm|clean|well[- ](?:handled|done|tested|structured|written|covered)|properly|correctly|safe|sound|solid|good|fine|appropriate|adequate|as expected|ready to merge|is correct|are correct)\b/i;
const NEGATED =
  /\b(?:not|no|never|neither|nor|isn['’]t|aren['’]t|doesn['’]t|don['’]t|without|lacks?|missing|fails?)\b/i;
/** A file with a line, or a severity in brackets: the paragraph speaks of a defect after all. */
const PLACE = /\.\w{1,10}[`]?(?::|#L|\s*\(lines?\s)\d|[[(](?:critical|important|high|medium|p[0-3]|blocker|major)\b/i;

/** `0 critical, 5 important`: there are some. */
const COUNTS =
  /\b[1-9]\d{0,3}\s+(?:critical|important|suggestions?|high|medium|low|minor|major|issues?|findings?|bugs?|problems?|comments?|blockers?|blocking)\b/i;

/** `Critical: 0, Important: 0`. */
const COUNTS_NONE =
  /^(?:[^\p{L}\d]{0,4}(?:critical|important|suggestions?|high|medium|low|minor|major|blockers?|total)(?: issues| findings)?[^\p{L}\d]{1,8}(?:0|none)\b[^\p{L}\d]{0,4}){1,8}$/iu;

/** Whether a paragraph says that there are none, and takes nothing of it back. `isListed` tells ids of findings that the review has. */
export function saysNone(text: string, isListed: (id: string) => boolean = () => false): boolean {
  if (text.length > MAX_LENGTH || PLACE.test(text) || COUNTS.test(text)) return false;
  if (/0|none/i.test(text) && COUNTS_NONE.test(text)) return true;
  const sentences = bareSentences(text);
  const first = sentences[0] ?? '';
  const opens = denies(first) || WORKED.test(first);
  if (!opens) return false;
  const named = idsIn(sentences.filter((sentence) => !isSettled(sentence)).join(' '));
  const allListed = named.every(isListed);
  // Of listed findings it may say why they are not worse: `None. The race in I1 is narrow; it does not qualify.`
  const speaksOfListed = sentences.map((sentence, at) => at > 0 && BARE.test(first) && idsIn(sentence).length > 0);
  const isWhole = sentences.every(
    (sentence, at) =>
      saysNothing(sentence) ||
      speaksOfListed[at] === true ||
      (speaksOfListed[at - 1] === true && NEGATED.test(sentence)),
  );
  return (
    isWhole &&
    allListed &&
    sentences.some((sentence) => denies(sentence)) &&
    (!OTHERS.test(text) || named.length > 0 || /^none\b/i.test(first))
  );
}

/** Whether a text under a heading that only names a kind of defect states none: it denies, praises, or tells how the reviewer worked. */
export function statesNoDefect(text: string, isListed: (id: string) => boolean = () => false): boolean {
  return (
    text.length <= MAX_LENGTH &&
    !PLACE.test(text) &&
    idsIn(text).every(isListed) &&
    bareSentences(text).every((sentence) => saysNothing(sentence) && !OTHERS.test(sentence))
  );
}

/** Whether each sentence speaks of findings that the review has: under "None" it says why they are not worse. */
export function speaksOfListed(text: string, isListed: (id: string) => boolean): boolean {
  const named = idsIn(text);
  const isOwn =
    named.length > 0 && named.every(isListed) && text.length <= MAX_LENGTH && !PLACE.test(text) && !BUT.test(text);
  return isOwn && bareSentences(text).every((sentence) => idsIn(sentence).length > 0 || NEGATED.test(sentence));
}

/** Whether a heading denies, e.g. `No critical issues found`: then it opens nothing. */
export function deniesAll(heading: string): boolean {
  return /^[\s*_#>✅]*(?:no|none|nothing|zero)\b/i.test(heading) && saysNone(heading);
}

function saysNothing(sentence: string): boolean {
  if (isAside(sentence)) return true;
  if (BUT.test(sentence)) return false;
  if (denies(sentence)) return true;
  return !NEGATED.test(sentence) && (WORKED.test(sentence) || PRAISE.test(sentence));
}

/** What was thought of and ruled out, rated lower, or settled earlier, and what the change leaves alone: no defect of this section. */
function isAside(sentence: string): boolean {
  return RULED_OUT.test(sentence) || RATED_LOWER.test(sentence) || UNTOUCHED.test(sentence) || isSettled(sentence);
}

const RULED_OUT =
  /\bwhether\b.{5,200}\b(?:it|they|this|that) (?:can ?not|can['’]t|does not|doesn['’]t|do not|is not|are not|will not)\b/i;
const RATED_LOWER =
  /^(?:the )?(?:closest|nearest|worst|only candidate)\b.{3,200}\b(?:rated|graded|classified|listed|filed|ranked|kept)\b.{0,20}\b(?:important|suggestions?|lower|below)\b|^see (?:the )?(?:important|suggestions?|below)\b/i;
const UNTOUCHED =
  /^(?:the|this) (?:change|diff|pr|pull request|patch|commit)s? (?:does|do)(?: not|n['’]t) (?:touch|change|affect|alter|modify|involve)\b/i;
const EARLIER = /\b(?:prior|previous|earlier|last)\b/i;
const SETTLED = /\b(?:is|are|was|were|been|now) (?:all )?(?:fixed|resolved|addressed|closed)\b/i;

function isSettled(sentence: string): boolean {
  return EARLIER.test(sentence) && SETTLED.test(sentence) && !NEGATED.test(sentence) && !BUT.test(sentence);
}

/** The start denies, and what goes on behind it states nothing else: `None — all inputs are checked`, not `None — the leak is not fixed`. */
function denies(sentence: string): boolean {
  if (!DENIAL.test(sentence)) return false;
  if (BARE_WORD.test(sentence) || DENIES.test(sentence) || NOTHING_THAT.test(sentence)) return true;
  const bare = BARE.exec(sentence)?.[0];
  return bare !== undefined && !NEGATED.test(sentence.slice(bare.length));
}

function bareSentences(text: string): string[] {
  return text
    .replace(/[*_`>✅✓☑]+/g, '')
    .replace(/~~[^~\n]{0,200}~~/g, '')
    .replace(/^\s*[-+•]\s+|^[\s(]+|\)\s*$/g, '')
    .split(/(?<=[.!?])\s+|(?<=;)\s+(?!(?:it|they|this|that) (?:can|does|do|is|are|will))|\n+/)
    .map((sentence) => sentence.trim().replace(/^[-+•]\s+/, ''))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

const ID = /(?<![\w/.#-])[CIS]-?\d{1,3}(?![\w/.-]\w|\w)/g;

function idsIn(text: string): string[] {
  return [...new Set([...text.matchAll(ID)].map(([id]) => id))];
}
