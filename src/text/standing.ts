/** Reads from what a review says of an earlier finding whether it is open, fixed, or neither for sure. */

/** `unclear`: it is spoken of, and what is said about it was not understood; that closes nothing. */
const STANDINGS = ['open', 'fixed', 'unclear'] as const;
export type SaidStanding = (typeof STANDINGS)[number];

const DONE = String.raw`(?:fixed|fixes|resolved|resolves|addressed|addresses|closed|corrected|corrects|mended|repaired|remedied|solved|solves|cured|eliminated|handled|done|gone)`;
const NO = String.raw`(?:not|never|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|hasn['’]?t|haven['’]?t|doesn['’]?t|don['’]?t|didn['’]?t|can['’]?t|cannot|won['’]?t|nothing|nor|neither|none|without|hardly|barely|far from|yet to be|no way|fails? to|failed to)`;
/** At most so many words between a denial and what it denies. */
const GAP = String.raw`(?:\s+[\p{L}’'-]+){0,6}?\s+`;

const OPEN: readonly RegExp[] = [
  new RegExp(String.raw`\b${NO}(?:${GAP}|\s+)(?:be\s+|been\s+|be(?:ing)?\s+)?${DONE}\b`, 'iu'),
  /\b(?:un|in)(?:fixed|resolved|addressed|mended|corrected|solved|handled|closed)\b/i,
  /\b(?:still|remains?|continues? to be|stays?|left)\s+(?:\p{L}+\s+){0,2}?(?:open|unfixed|unresolved|unaddressed|present|there|broken|vulnerable|exploitable|reproducible|valid|true|wrong|an? (?:issue|problem|bug)|in place|possible|applies|exists|stands|holds|happens|fails|reproduces|outstanding|unchanged)\b/iu,
  /\b(?:still|again)\s+(?:applies|exists|stands|holds|happens|fails|reproduces|allows?|accepts?|lets?|leaks?|crash(?:es)?|occurs?)\b/i,
  /\b(?:persists?|outstanding|reintroduced|re-introduced|regressed|reopened|re-opened|came back|is back|unchanged|as before|same (?:defect|problem|issue|bug) (?:remains|is still))\b/i,
  /\b(?:fix|patch|change|mitigation|remedy)\b[^.;\n]{0,40}\b(?:is|was|remains)\s+(?:not\s+(?:enough|complete|correct|sufficient|effective|right)|incomplete|insufficient|wrong|ineffective|incorrect|inadequate|only partial)\b/i,
  /\b(?:partly|partially|half|incompletely|only in part|insufficiently|inadequately)\b/i,
  /(?:^|[|:—–(]|\s-)\s*\**(?:open|no|pending|todo|to do|outstanding|failed|fail|❌|✗|✘|☒)\**\s*(?=[|.,;:)—–]|$)/iu,
  /\b(?:is|are|remains?|stays?|left|kept|still)\s+open\b/i,
  /\b(?:remains?|stands)\s*(?=[:.,;|)—–]|$)/i,
  /\b(?:is|are|was|were|has|have|does|do)(?:\s+not|n['’]t)\s*(?:yet)?\s*[.)!|]?\s*$/i,
];

const FIXED: readonly RegExp[] = [
  new RegExp(String.raw`\b(?<!self-)${DONE}\b`, 'iu'),
  /\bfix\s+(?:is\s+|was\s+|looks\s+)?(?:correct|complete|verified|confirmed|right|sound|good|in|in place|holds|works)\b/i,
  /\bno longer\s+(?:\p{L}+\s+){0,3}(?:applies|exists|present|possible|reproduc\w+|holds|happens|an? (?:issue|problem)|occurs?|there)\b/iu,
  /(?:^|[|:—–(]|\s-|\b[CIS]-?\d{1,3})\s*\**(?:yes|ok|done|passed|✓|✔|✅|☑)\**\s*(?=[|.,;:)—–]|$)/iu,
  /^\s*(?:[-*+]\s+)?\[[xX]\]\s/,
  /\bnot\s+(?:an?\s+)?(?:issue|problem|defect|present|there|possible|reproducible|exploitable|relevant)\s+any\s?(?:more|longer)\b/i,
];

/** Beside a word that says done, these leave it open how much of it is. */
const DOUBT =
  /\b(?:but|however|although|though|except|apart from|unless|yet|still|only|almost|mostly|nearly|largely|some|supposed(?:ly)?|claims?|claimed|says|seems?|appears?|likely|probably|should|would|could|may|might|must|need(?:s|ed)? to|to be|will be|want(?:s|ed)?|please|if|whether|until|when|can(?: be)?|attempt(?:s|ed)?|tries|tried|remain\w*|question\w*|unclear|unsure|cannot (?:tell|verify|confirm)|not (?:verified|checked|sure|clear))\b|\?/i;

/** That nothing remains says of nothing that it remains. */
const NOTHING_LEFT =
  /\b(?:nothing|none(?:\s+of\s+(?:\p{L}+\s+){0,4}?(?:findings|issues|problems|criticals|them|these))?|no\s+(?:\p{L}+\s+){0,3}?(?:findings?|issues?|problems?|criticals?))\s+(?:remains?|(?:is|are)\s+(?:left|still)|(?:still\s+)?stands?)(?:\s+open)?(?=\s*(?:[.,;)]|$))/giu;

/** What one clause says. */
export function standingIn(whole: string): SaidStanding {
  const clause = whole.replace(NOTHING_LEFT, ' ');
  if (OPEN.some((pattern) => pattern.test(clause))) return 'open';
  if (!FIXED.some((pattern) => pattern.test(clause))) return 'unclear';
  return DOUBT.test(clause) ? 'unclear' : 'fixed';
}

/** Whether a clause speaks of being open or done at all. */
export function speaksOfStanding(clause: string): boolean {
  return [...OPEN, ...FIXED].some((pattern) => pattern.test(clause));
}

/** Of several clauses about one finding: one that calls it open decides, then one that calls it fixed. */
export function together(all: readonly SaidStanding[]): SaidStanding {
  return STANDINGS.find((standing) => all.includes(standing)) ?? 'unclear';
}
