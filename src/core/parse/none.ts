/** A paragraph enters; whether it says that there is nothing, and nothing else, leaves. */

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
  if (COUNTS_NONE.test(text)) return true;
  const sentences = sentencesOf(text);
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
    sentencesOf(text).every((sentence) => saysNothing(sentence) && !OTHERS.test(sentence))
  );
}

/** Whether each sentence speaks of findings that the review has: under "None" it says why they are not worse. */
export function speaksOfListed(text: string, isListed: (id: string) => boolean): boolean {
  const named = idsIn(text);
  const isOwn =
    named.length > 0 && named.every(isListed) && text.length <= MAX_LENGTH && !PLACE.test(text) && !BUT.test(text);
  return isOwn && sentencesOf(text).every((sentence) => idsIn(sentence).length > 0 || NEGATED.test(sentence));
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
  if (BARE_WORD.test(sentence) || DENIES.test(sentence) || NOTHING_THAT.test(sentence)) return true;
  const bare = BARE.exec(sentence)?.[0];
  return bare !== undefined && !NEGATED.test(sentence.slice(bare.length));
}

function sentencesOf(text: string): string[] {
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
