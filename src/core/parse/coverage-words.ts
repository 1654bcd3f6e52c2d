/** What a review says about a file enters; whether that counts as reviewed leaves. Only positive words do. */
import type { CoverageState } from '../../domain/review.js';

/** Nobody says more about a file in a list of files; what follows counts for nothing. */
const MAX_SAID = 2000;

const WAS_READ = 'read|reviewed|examined|inspected|covered|opened|accessed|analy[sz]ed|looked at|seen';
const TO_READ = 'read|review|examine|inspect|cover|open|access|analy[sz]e|look at';
/** Reading that did not happen, or not in full, wherever it is said. */
const UNREAD = [
  `\\b(?:not|never|neither|nor)(?: \\w+){0,3}? (?:${WAS_READ})\\b|n['’]t(?: \\w+){0,3}? (?:${WAS_READ})\\b`,
  `(?:\\b(?:not|unable to|failed to|cannot|without)|n['’]t)(?: \\w+){0,2}? (?:${TO_READ})(?:ing)?\\b`,
  `\\b(?:half|partly|partially|barely|hardly|incompletely|mostly|nearly|almost)[- ](?:${WAS_READ}|checked|verified)\\b`,
  `\\b(?:${WAS_READ}|checked|verified) (?:(?:but|and|is|was) )?(?:half|partly|partially|mostly|incompletely|in part|only)\\b`,
  `\\bonly(?: \\w+){0,2}? (?:${WAS_READ}|checked|half|part|partly|partially|skimmed|lightly|briefly|superficially|quickly)\\b`,
  '\\bonly the (?:first|top|start|beginning|head|upper)\\b|\\b(?:first|top|last) \\d+ lines\\b|\\b(?:up to|until|beyond) line\\b',
  '\\bnot (?:fully|completely|entirely|in full|in depth|in detail|thoroughly|carefully|closely|really|yet|all of|all lines|every)\\b|\\bno (?:access|time|review|reading)\\b',
  '\\bun-?(?:read|reviewed|examined|inspected|opened)\\b|\\bskimmed\\b|\\bpartial(?:ly)?(?: (?:review|read|coverage))?(?=\\s*(?:$|[.;,)]))',
].join('|');
const UNREAD_WORDS = new RegExp(UNREAD, 'i');
/** In the notes behind a positive word the code is spoken of, too: there a clause must begin with it, or object. */
const TAKEN_BACK = new RegExp(
  `(?:^|[(—–;,.:]|\\s-\\s)\\s*(?:[\\w-]+ ){0,4}?(?:${UNREAD})|\\b(?:but|except|however|although|though|yet|remaining|rest)\\b[^.;()]{0,100}?(?:${UNREAD})`,
  'i',
);

/** Words that no positive one stands beside: the file waits, was read in part, or is only guessed at. */
const DOUBT =
  /\b(?:pending|to-?do|tb[da]|partially|partly|incompletely|in part|skim(?:med|ming)?|glanced?|briefly|cursor(?:y|ily)|superficial(?:ly)?|lightly|quickly|spot[- ]?check(?:ed|s)?|sampled|mostly|mainly|almost|nearly|barely|hardly|except(?:ing|ed)?|apart from|other than|in progress|wip|later|assum\w*|presum\w*|likely|probably|maybe|perhaps|(?:should|would|could|may|might|must) be|(?:needs?|should|must|will|would|could|may|might|yet|still|to|for) (?:\w+ ){0,2}?(?:review|read|check|look|inspect|examin|cover)\w*)\b|\?/i;
/** And of a text that does not begin with a positive word: behind one they speak of the code. */
const FAILED =
  /\b(?:not|no|never|cannot|unable|without|fail(?:ed|s|ure)?|skip\w*|exclud\w*|ignor\w*|omit\w*|defer\w*|postpon\w*|remain\w*|partial|incomplete|half|next|un(?:checked|covered|verified|known|available|touched|finished|clear|sure)|inaccessible|too (?:large|big|long)|truncat\w*|time\w*[- ]?out|out of|missing|absent|block\w*|error\w*|n\/a|queued|scheduled|await\w*|wait\w*|abort\w*|interrupt\w*|stopped|seems?|appears?|unlike|instead|none of)\b|n['’]t\b/i;
const CROSS = /[✗✘✕✖❌❎⛔🚫⏭⏩⏳⌛⚠❓❔×]|^\[ \]/u;
const TICK = /[✓✔✅☑👍]|^\[[xX]\]/u;

const DEFECTS =
  'findings?|issues?|problems?|concerns?|bugs?|defects?|comments?|remarks?|suggestions?|nits?|changes needed';
const NONE_FOUND = new RegExp(
  `\\b(?:(?:no|zero|0|without(?: any)?)(?: \\w+){0,2}? (?:${DEFECTS})|(?:${DEFECTS}):? (?:none|0|no)|nothing (?:found|to report|of note|wrong|notable|to flag)|none(?: found| noted)?$)(?!\\w)`,
  'gi',
);
const NO_DEFECT_FIELD = new RegExp(`\\b(${DEFECTS}): (?:none|0|no)\\b`, 'gi');
const GRADES = 'findings?|issues?|critical|important|suggestions?|concerns?|nits?|bugs?|problems?';
const NUMBERED = new RegExp(`\\b(?:${GRADES})\\b:?\\s*#?[1-9]`, 'i');
const COUNTED = new RegExp(
  `\\b(?:[1-9]\\d{0,3}|one|two|three|four|five|six|several|multiple|some)(?: \\w+){0,2}? (?:${GRADES})\\b|\\b(?:see|has|have|with) (?:findings?|issues?)\\b|\\b(?:findings?|issues?) (?:found|above|below|raised|reported)\\b|^(?:findings?|critical|important|suggestions?|nits?)\\s*$`,
  'i',
);
const TRIVIAL =
  /(?<!\bnon-?|\bnot |n['’]t )\b(?:trivial(?:ly)?|generated|mechanical|boilerplate|vendored|lock ?file|auto-?generated|no-op|whitespace|formatting)\b/i;
const POSITIVE_WORDS =
  '(?:re-?)?reviewed|clean(?![- ]?up)|ok(?:ay)?|lgtm|checked|covered|read(?!-)|verified|examined|inspected|audited|analy[sz]ed|pass(?:ed|es)?|good|fine|sound|correct|done|completed?|approved';
const READ_ALONE = 'read(?=$|,|\\s(?:and|in full|fully|completely|through|carefully|line|entirely)\\b)';
const POSITIVE = new RegExp(`\\b(?:${POSITIVE_WORDS})\\b|^yes\\b`, 'i');
const STARTS_POSITIVE = new RegExp(
  `^(?:(?:fully|all|looks?|is|was|status:?)\\s+){0,2}(?:${POSITIVE_WORDS.replace('read(?!-)', READ_ALONE)})\\b`,
  'i',
);
/** It is spoken of in a part of its own: `see Testing Assessment`, `noted in Documentation`. */
const ELSEWHERE =
  /\b(?:see|(?:noted|documented|discussed|covered|listed|addressed|described|mentioned|raised) (?:in|under)) (?:\w+ ){0,3}?(?:assessments?|observations?|concerns?|limitations?|strengths?|documentation|testing)\b|\b(?:design|testing|documentation) (?:observation|concern|assessment)s?\b/i;

/** What words say: `unknown` are words that are neither known to be positive nor the opposite. */
export type Said = CoverageState | 'unknown' | null;

/** What the words say about a file; words that are not known to be positive say that it was not reviewed. */
export function stateOfCoverage(text: string): CoverageState {
  const said = saidOfCoverage(text, false);
  return said === null || said === 'unknown' ? 'not-reviewed' : said;
}

/** The same, or `null` when nothing is said at all. `namesFinding`: an id of one of the review's findings stands there. */
export function saidOfCoverage(text: string, namesFinding: boolean): Said {
  const { head, notes } = clauses(text);
  const whole = `${head} ${notes}`;
  if (UNREAD_WORDS.test(head) || (!namesFinding && takesBack(notes))) return 'not-reviewed';
  if (namesFinding || NUMBERED.test(whole)) return 'findings';
  if (!/[\p{L}\p{N}?]/u.test(whole) && !CROSS.test(whole) && !TICK.test(whole)) return null;
  const said = head.replace(NONE_FOUND, ' clean ').trim();
  const isDoubted = DOUBT.test(said) || CROSS.test(said) || (!STARTS_POSITIVE.test(said) && FAILED.test(said));
  if (isDoubted) return 'not-reviewed';
  if (COUNTED.test(said)) return 'findings';
  if (TRIVIAL.test(said)) return 'trivial';
  if (!POSITIVE.test(said) && !TICK.test(said) && !ELSEWHERE.test(said)) return 'unknown';
  return TRIVIAL.test(notes) ? 'trivial' : 'reviewed';
}

/** The large pattern holds the smaller one whole: compiling it takes longer than reading most reviews. */
function takesBack(notes: string): boolean {
  return UNREAD_WORDS.test(notes) && TAKEN_BACK.test(notes);
}

const CUT = /\s[—–-]{1,3}\s|[(;!|]|\.(?=\s|$)|:(?=\s)/g;

/** The first clause, which says the state, and the rest. A remark in brackets before it (`(new)`) is of the rest. */
function clauses(text: string): { readonly head: string; readonly notes: string } {
  const plain = text
    .slice(0, MAX_SAID)
    .replace(/`{1,3}([^`]{0,600})`{1,3}/g, (_, inner: string) =>
      /^[A-Za-z][A-Za-z ,-]{0,40}$/.test(inner) ? inner : ' ',
    )
    .replace(/"[^"]{0,300}"/g, ' ')
    .replace(/[*_~]+/g, '')
    .replace(NO_DEFECT_FIELD, 'no $1 ')
    .replace(/^[\s|:—–\->→,=]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const remark = /^(?:\([^()]{0,100}\)[\s|:—–\-→,]*){1,3}(?=\S)/.exec(plain)?.[0] ?? '';
  const said = plain.slice(remark.length).replace(/^(?:status|state|result|coverage|verdict|outcome)\s?[:=]\s?/i, '');
  const cuts = [...said.matchAll(CUT)].map((cut) => cut.index);
  const end = cuts.find((cut) => /[\p{L}\p{N}]/u.test(said.slice(0, cut))) ?? said.length;
  const head = upToSecondComma(said.slice(0, end));
  return { head, notes: `${remark} ${said.slice(head.length)}` };
}

/** `Reviewed, no issues, tests should be added`: what comes third is a note. */
function upToSecondComma(text: string): string {
  return /^[^,]*(?:,[^,]*)?/.exec(text)?.[0] ?? '';
}
