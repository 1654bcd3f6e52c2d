/** A paragraph enters; whether it says that there is nothing, and nothing else, leaves. */

/** Longer paragraphs say more than that there is nothing. */
const MAX_LENGTH = 700;

const DEFECT =
  '(?:issues?|findings?|problems?|bugs?|defects?|blockers?|blocking|concerns?|suggestions?|gaps?|nits?|vulnerabilit(?:y|ies)|regressions?|errors?|flaws?|comments?|feedback|remarks?|risks?|weakness(?:es)?|changes (?:needed|required|requested)|critical|important|showstoppers?|violations?|leaks?|threads?|observations?|limitations?|improvements?|recommendations?)';
/** `None.`, `Nothing found`, `N/A`: alone, or as the start of a sentence about where. */
const BARE =
  /^(?:none|nothing|n\/a|not applicable|nil|no)(?:\s+(?:found|identified|noted|observed|detected|known|so far|at this time|applicable|to report|to add|to flag|critical|blocking|significant|major|important|security-related|of note|here|in this (?:round|change|pr|pull request|diff|review)|at this (?:level|severity)|new|really|serious|severe|reported|spotted|seen|remaining|outstanding|open)\b)*\s*(?:$|[.!;,:(—–-])/i;
const NOTHING_THAT = /^(?:none|nothing)\s+(?:that|which|of|in|to|for|is|was|were|rises|stands?|worth|beyond)\b/i;
const DENIES = new RegExp(
  `\\b(?:no|zero|0)\\s+(?:[a-z-]+\\s+(?:or\\s+|and\\s+|\\/\\s*)?){0,5}?${DEFECT}\\b|\\b(?:nothing|none)\\b|\\b(?:not|n['’]t)\\s+(?:find|see|spot|identify|notice|detect|have|observe|introduce|aware of|uncover)\\b(?:\\s+[a-z-]+){0,4}?\\s+(?:${DEFECT}|any)\\b|\\bfree (?:of|from) (?:[a-z-]+\\s+){0,2}${DEFECT}\\b`,
  'i',
);
/** What takes a denial back, or says that it was not a whole one. */
const BUT =
  /\b(?:but|however|except|excepting|although|though|nevertheless|nonetheless|still|yet|apart from|aside from|other than|besides|save for|unless|beyond the|not sure|unclear|could not|couldn['’]t|cannot|unable|did not (?:review|read|check|look)|didn['’]t (?:review|read|check|look)|unverified|except for|with the exception)\b/i;
const OTHERS = /\b(?:no|nothing) (?:other|further|more|else|additional)\b/i;
/** Sentences about how the reviewer worked, and praise: they state no defect. */
const WORKED =
  /^(?:(?:i|we)(?:\s+have|['’]ve)?\s+)?(?:also\s+|carefully\s+)?(?:reviewed|checked|looked|examined|verified|read|inspected|went|scanned|traced|considered|compared|ran|audited|confirmed)\b/i;
const PRAISE =
  /\b(?:looks? (?:good|fine|ok|okay|clean|solid|safe|correct|right|sound)|lgtm|clean|well[- ](?:handled|done|tested|structured|written|covered)|properly|correctly|safe|sound|solid|good|fine|appropriate|adequate|as expected|ready to merge|is correct|are correct)\b/i;
const NEGATED =
  /\b(?:not|no|never|neither|nor|isn['’]t|aren['’]t|doesn['’]t|don['’]t|without|lacks?|missing|fails?)\b/i;
/** A file with a line, or a severity in brackets: the paragraph speaks of a defect after all. */
const PLACE = /\.\w{1,10}[`]?(?::|#L|\s*\(lines?\s)\d|[[(](?:critical|important|high|medium|p[0-3]|blocker|major)\b/i;

/** `0 critical, 5 important`: there are some. */
const COUNTS =
  /\b[1-9]\d{0,3}\s+(?:critical|important|suggestions?|high|medium|low|minor|major|issues?|findings?|bugs?|problems?|comments?|blockers?|blocking)\b/i;

/** Whether a paragraph says that there are none, and takes nothing of it back. `isListed` tells ids of findings that the review has. */
export function saysNone(text: string, isListed: (id: string) => boolean = () => false): boolean {
  if (text.length > MAX_LENGTH || PLACE.test(text) || COUNTS.test(text)) return false;
  const sentences = sentencesOf(text);
  const first = sentences[0] ?? '';
  const opens = BARE.test(first) || NOTHING_THAT.test(first) || DENIES.test(first) || WORKED.test(first);
  if (!opens) return false;
  const named = idsIn(text);
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
  if (BUT.test(sentence)) return false;
  return denies(sentence) || WORKED.test(sentence) || (PRAISE.test(sentence) && !NEGATED.test(sentence));
}

function denies(sentence: string): boolean {
  return BARE.test(sentence) || NOTHING_THAT.test(sentence) || DENIES.test(sentence);
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/[*_`>✅✓☑]+/g, '')
    .replace(/^\s*[-+•]\s+|^[\s(]+|\)\s*$/g, '')
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.trim().replace(/^[-+•]\s+/, ''))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

const ID = /(?<![\w/.#-])[CIS]-?\d{1,3}(?![\w/.-]\w|\w)/g;

function idsIn(text: string): string[] {
  return [...new Set([...text.matchAll(ID)].map(([id]) => id))];
}
