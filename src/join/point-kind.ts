/** Tells what a point about tests or documentation is: a gap, praise, a report of what was run, or words that only lead to others. */
import type { PointKind } from '../domain/consolidation.js';

/**
 * The kind by structure, not by case: a point is as its worst sentence. A sentence is a report of a run when it says that
 * somebody ran something, and praise when it speaks well and nothing in it speaks against. A point of which no sentence is
 * either is a gap, so that none is lost. A list under "Not covered:" is one of gaps, under "Covered:" one of praise where
 * nothing speaks against. What a test is said to cover is its object: "covers the stale cache and two failures" does not
 * speak against it.
 */
export function pointKind(text: string, under = ''): PointKind {
  const said = plain(text);
  if (LEADS.test(said)) return 'lead-in';
  const label = labelKind(plain(under));
  const [first = '', ...later] = sentences(said);
  const opening = sentenceKind(first, label, false);
  const kinds = [opening, ...later.map((sentence) => sentenceKind(sentence, label, opening === 'praise'))];
  if (kinds.includes('gap')) return 'gap';
  if (kinds.includes('ran') && label !== 'gap') return 'ran';
  return kinds.includes('praise') && label !== 'gap' ? 'praise' : 'gap';
}

/** So much of a point is looked at; nobody says in more words that all is well. */
const MAX_LENGTH = 4_000;

/** Words alone: code says nothing about what is said of it. */
function plain(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .replace(/```[\s\S]*?(?:```|$)/g, ' … ')
    .replace(/`[^`\n]*`/g, ' … ')
    .replace(/["“”][^"“”\n]{0,200}["“”]/g, ' … ')
    .replace(/[*_]{1,3}/g, '')
    .trim();
}

const LEADS = /[:：]$/;

function sentences(said: string): string[] {
  return said
    .split(/(?<=[.!?;])(?<!\b(?:e\.g|i\.e|etc|vs|cf)\.)\s+|\n+/i)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

function labelKind(label: string): PointKind | null {
  if (label === '') return null;
  const rest = label.replace(DENIED, ' ');
  if (AGAINST.test(rest) || LACKING.test(rest)) return 'gap';
  return WELL.test(rest) || COVERING.test(rest) ? 'praise' : null;
}

/** `null`: it says nothing either way, so that it is as what stands around it. */
type SentenceKind = 'gap' | 'ran' | 'praise' | null;

/** `isPraised`: the point began with praise. */
function sentenceKind(sentence: string, label: PointKind | null, isPraised: boolean): SentenceKind {
  // What is denied altogether (`no gaps`), and what another finding decides (`assuming C2 is resolved`), speaks for nothing.
  const whole = sentence.replace(CONDITION, ' ').replace(DENIED, ' ').replace(YET_WELL, ' and fine');
  const isDenied = whole.length < sentence.length && sentence.search(DENIED) !== -1;
  const affirmed = affirmedIn(whole, isPraised);
  const rest = affirmed === null ? whole : affirmed.subject + affirmed.object.replace(OBJECTS, ' ');
  // Why it could not be run says nothing of the change: `because a generated file is missing`.
  if (NOT_RUN.test(rest)) return 'ran';
  if (LACKING.test(rest)) return 'gap';
  if (RAN.test(rest)) return 'ran';
  if (AGAINST.test(rest)) return 'gap';
  if (isDenied || affirmed !== null || WELL.test(rest)) return 'praise';
  return label === 'praise' ? 'praise' : null;
}

interface Affirmed {
  readonly subject: string;
  readonly object: string;
}

/** A sentence that affirms: tests that cover, comments that explain, what is done correctly; none when its subject denies or demands. */
function affirmedIn(sentence: string, isPraised: boolean): Affirmed | null {
  const found = AFFIRMS.exec(sentence) ?? (isPraised ? AVOIDS.exec(sentence) : null);
  if (!found) return null;
  const end = found.index + found[0].length;
  const subject = sentence.slice(0, end).replace(AVOIDS, ' ');
  return LACKING.test(subject) || AGAINST.test(subject) ? null : { subject, object: sentence.slice(end) };
}

const one = (words: string): string => words.trim().split(/\s+/).join('|');

/** No test, not covered, untested: coverage that is denied. */
const LACKING = new RegExp(
  [
    String.raw`\b(?:un(?:tested|covered|verified|guarded|exercised|asserted|validated|documented|isolated)|gaps?|missing|lacks?|lacking|absent|omits?|omitted)\b`,
    String.raw`\b(?:no|not|never|nothing|none|neither|nobody|without|cannot|can't|hardly|barely|\w+n[’']t)\b.{0,60}\b(?:tests?|tested|testing|cover\w*|exercis\w*|assert\w*|verif\w*|validat\w*|check\w*|pinned|pins|document\w*|mention\w*|explain\w*|describ\w*)\b`,
    String.raw`\b(?:tests?|coverage|suite|docs?|documentation|comments?)\b[^:;]{0,40}\b(?:does|do|did|is|are|was|were|has|have|can|could) ?(?:not|never|no)\b`,
  ].join('|'),
  'i',
);

/** That a test covers or a comment explains, or that something is done well; what follows is what is covered or done. */
const AFFIRMS = new RegExp(
  [
    String.raw`(?:^…|\b(?:tests?|suites?|coverage|bats|assertions?|docs?|docstrings?|comments?|documentation|explanations?)\b)[^.:;]{0,80}?(?<!\b(?:to|that|which) )\b(?:covers?|covered|exercises?|exercised|verif(?:y|ies|ied)|validates?|validated|asserts?|confirms?|reproduces?|catch(?:es)?|explains?|describes?|documents?|pins?)\b`,
    String.raw`\b(?:tests?|suites?|coverage|comments?|docs?|docstrings?|documentation)\b[^.:;]{0,60}?\b(?:is|are)\b(?: \w+){0,2}? (?:good|solid|strong|excellent|outstanding|thorough|comprehensive|extensive|exhaustive)\b`,
    String.raw`\b(?:correctly|properly|cleanly|robustly|thoroughly|comprehensively|efficiently) \w+(?: to(?= add))?`,
  ].join('|'),
  'i',
);

/** Said of what was praised: what is avoided is none of its faults. */
const AVOIDS =
  /\b(?:avoid\w*|prevent\w*|handl(?:es?|ing)|bridg(?:es?|ing)|eliminat\w+|concerning|instead of|rather than)\b/i;

/** Names of what goes wrong, as the object of a test or a comment. */
const OBJECTS =
  /\b(?:no|none|without|missing|absent|fail(?:s|ed|ing|ures?)?|stale|wrong|broken|hangs?|skip\w*|drift\w*|mismatch\w*|incorrect\w*|inconsistent\w*|issues?|problems?|bugs?|concern\w*|risks?|regress\w*|ignor\w*|silently|different\w*|promise\w*|instead|racy|flaky|remains?|fix(?:es)?|add)\b/gi;

/** A limit that is taken back: `terse but accurate`. */
const YET_WELL =
  /,? (?:but|yet|though) (?:still )?(?:accurate|adequate|correct|clear|sufficient|fine|acceptable|complete)\b/gi;

/** Anything that demands, limits or contradicts. */
const AGAINST = new RegExp(
  String.raw`\b(?:${one(String.raw`
    no not never none nothing neither nor without cannot but however although though except unless until merely despite instead
    should could would must needs? need consider recommend\w* suggest\w* ideally add worth fix\w* still remain\w* partially partly
    skip\w* fail\w* stale misleading wrong incorrect\w* inaccurate inconsistent\w* mismatch\w* outdated obsolete contradict\w* overstat\w*
    understat\w* drift\w* broken hang\w* unclear ambiguous confus\w* typo\w* todo racy flaky hard-?coded assum(?:e|es|ed|ing) yet weak\w* minor
    issue issues problem problems bug bugs concern\w* risk\w* regress\w* insufficient thin limited lightly indirectly unfortunately
    destructively ignor\w* silently different\w* promise\w* claim\w* worsen\w* unaddressed unresolved
  `)})\b|(?<![\w-])only\b|n[’']t\b|\b(?:[CISTD]|CRIT-|IMP-|SUG-|(?:finding|issue) #?)\d{1,3}\b|^(?:verify(?:ing)?|ensur(?:e|ing)|(?:test|check)(?:ing)? that|confirm(?:ing)?|simulat(?:e|ing))\b`,
  'i',
);

/** What is said not to be there, where it would speak against. */
const DENIED = new RegExp(
  String.raw`\b(?:no(?! longer)|nothing|none|without|not? any|zero|(?:does|do|did|is|are) not)\b(?: \w+,?){0,4}? ?\b(?:gaps?|issues?|concerns?|problems?|mismatch\w*|inconsistenc\w*|(?:docs?|documentation|user-facing|design|readme|changelog)?(?: \w+){0,3}? ?(?:updates?|changes?|additions?|work)(?: (?:\w+ ){0,3}?(?:needed|required|necessary|mandatory|expected|missing))?|(?:further|action|to flag|to add|else|needed|required|necessary))\b(?: (?:(?:are|is|was|were|look|looks|remains?|appears?|seems?|stood|found|identified|noted|to be|out|beyond|needed|required|necessary|mandatory|expected|for \w+)\b ?){1,4})?|\bno(?: [\w-]+){0,4} (?:docs?|documentation) (?:(?:needs?|requires?) (?:updat|chang)\w+|(?:is|are) (?:impacted|affected)(?: directly)?)`,
  'gi',
);

/** `assuming the syntax error (C2) is resolved`. */
const CONDITION = /,?\s*\b(?:assuming|provided|given that|once|as soon as)\b[^.;]{0,120}[.!]?$/i;

const NOT_RUN = /^…[^.;]{0,40} could(?: not|n[’']t) (?:be )?(?:run|executed|built)\b/i;

/** That somebody ran something, or could not. */
const RAN = new RegExp(
  [
    String.raw`\b(?:I|we|both|all(?: \w+)?|the reviewers?)\b(?: also| only| then| could| did| was| were| am)?(?: not|n[’']t| able to| unable to)*(?: also)? (?:re-?)?(?:ran|run|built|build|compiled|executed|execute|rerun|reran|invoked|type-?checked)\b`,
    String.raw`^(?:ran|re-?ran|built|executed|compiled|verified by running)\b`,
    String.raw`…[^.]{0,80}\b(?:passe[sd]|succeed(?:s|ed)|is green|ran clean\w*|exits? 0|completed successfully)\b`,
    String.raw`\b(?:tests?|suites?|build)\b[^.]{0,60}\b(?:passe[sd]|pass|succeed(?:s|ed)|(?:is|are) green|(?:was|were) (?:not )?(?:run|executed|rerun))\b`,
  ].join('|'),
  'i',
);

/** Words of approval. */
const WELL = new RegExp(
  String.raw`\b(?:${one(String.raw`
    good well great excellent outstanding solid strong thorough\w* comprehensive\w* extensive\w* robust\w* adequate\w* sufficient\w* appropriate\w*
    accurate\w* correct\w* consistent\w* clean\w* clear\w* complete\w* exhaustive\w* proper\w* perfect\w* effective\w* positive
    match match\w* align\w* sync fine welcome improve\w* valuable helpful robustly sound systematic\w* faithful\w* precise\w* intentional\w*
    acceptable exemplary impressive meticulous\w* commendable successful\w* reflects updated straightforward useful nice\w* careful\w* broad
  `)})\b`,
  'i',
);

/** A list of what is covered. */
const COVERING = /\b(?:cover(?:s|ed|ing|age)?|tested|exercis\w*|verif\w*|validat\w*|scenarios covered)\b/i;
