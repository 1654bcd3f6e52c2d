/** A finding enters; whether it claims that something is absent, which no line of code can show, leaves. */
import type { Finding } from '../../domain/finding.js';

const ELSEWHERE =
  'tests?|test cases?|coverage|specs?|docs?|documentation|docstrings?|doc comments?|changelog|release notes?|callers?|consumers?|migrations?|benchmarks?|examples?';

/** What is missing would be somewhere else than at the cited line: a test, a caller, a page. */
const MISSING_ELSEWHERE = [
  new RegExp(
    `\\b(?:no|missing|lacks?|lacking|without|absent|insufficient|add|needs?)\\b[^.]{0,50}\\b(?:${ELSEWHERE})\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:${ELSEWHERE})\\b[^.]{0,30}\\b(?:is|are)? ?(?:missing|absent|lacking|not (?:there|updated|added|present))\\b`,
    'i',
  ),
  /\b(?:nothing|nobody|none of|no one|no \w+)\b[^.]{0,40}\b(?:handles|calls|covers|exercises|asserts|verifies|invokes|consumes|registers)\b/i,
  /\b(?:nothing|nobody|none of|no one)\b (?:\w+ ){0,2}(?:tests|checks|uses|reads|references)\b/i,
  /\b(?:untested|undocumented|not (?:covered|tested|documented|exercised)|never (?:tested|exercised|called|used|invoked))\b/i,
  /\btests?\b[^.]{0,30}\b(?:do not|does not|don't|doesn't|never|fails? to)\s+(?:cover|exercise|test|verify|check|assert)\b/i,
];

/** Words of absence, or of something left as it was, that may as well be about the cited line itself. */
const MISSING_ANYWHERE =
  /\b(?:missing|lacks?|lacking|absent|absence|omit(?:s|ted)?|forg[eo]t\w*|unhandled|no longer|still|stale|outdated|out of date|obsolete|not (?:yet )?(?:updated|handled|validated|propagated|checked|wired|registered|called|renamed|removed|migrated|adapted))\b/i;

/** `elsewhere`: what is missing is not at the cited place · `anywhere`: it may be · `none`: the claim is about what is there. */
export function absenceOf(finding: Pick<Finding, 'title'>): 'elsewhere' | 'anywhere' | 'none' {
  const title = finding.title.replace(/`[^`]*`/g, '`x`');
  if (MISSING_ELSEWHERE.some((pattern) => pattern.test(title))) return 'elsewhere';
  return MISSING_ANYWHERE.test(title) ? 'anywhere' : 'none';
}

/** Words for something that was taken away. */
export function speaksOfRemoval(finding: Pick<Finding, 'title' | 'body'>): boolean {
  const words =
    /\b(?:remov(?:e|es|ed|al|ing)|delet(?:e|es|ed|ion|ing)|dropp?(?:s|ed|ing)?|no longer|used to|was (?:previously|there)|previously|lost|loses|stripped|gone|regress(?:es|ed|ion)?)\b/i;
  return words.test(finding.title) || words.test(finding.body.slice(0, 600));
}
