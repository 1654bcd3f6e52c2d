/** The prose of a finding enters; the kinds of defect and consequence that it speaks of leave, whatever words it uses for them. */

/** Kind → the words that reviewers use for it. General to software; none is peculiar to a project or language. */
const KINDS: Readonly<Record<string, RegExp>> = {
  leak: /\b(leak\w*|(goroutine|thread|process) pile\w*|never (closed?|released?|freed|stopped)|not (closed|released|freed|stopped)|orphan\w*|left behind|lingering|accumulat\w*|dangling)\b/i,
  hang: /\b(hang(s|ing)?|hung|stuck|wedg\w*|deadlock\w*|livelock|indefinite\w*|forever|infinite\w*|stall\w*|permanent\w*|unbounded|never (returns|completes|finish\w*|terminat\w*)|block(s|ed|ing)?)\b/i,
  race: /\b(rac(e|es|y|ing)|concurren\w*|toctou|simultaneous\w*|interleav\w*|not thread-safe|unsynchroni[sz]ed|non-?atomic\w*|in-flight)\b/i,
  crash:
    /\b(panic\w*|crash\w*|nil (pointer|deref\w*|map)|null (pointer|deref\w*)|segfault\w*|dereferenc\w*|unhandled (exception|rejection)|abort(s|ed)?)\b/i,
  swallow:
    /\b(swallow\w*|ignor(e|es|ed|ing)|discard\w*|silent\w*|mask(s|ed|ing)?|hid(es|ing|den)|suppress\w*|unchecked|drops? errors?|never checked|not checked)\b/i,
  stale:
    /\b(stale|outdated|out of date|obsolete|no longer|sticky|sticks|never (cleared|updated|refreshed)|still (names?|references?|points?|describes?|says|mentions?)|old (name|path|value))\b/i,
  cost: /\b(slow\w*|performance|expensive|inefficien\w*|O\([^)]*\)|N\+1|repeated\w*|(every|each) (call|iteration|time|request|event|invocation|render|reconcile|loop|tick)|unnecessar\w*|wasteful|churn|poll(s|ing)?|re-?(parses?|reads?|computes?|runs?))\b/i,
  retry: /\b(retr(y|ies|ied|ying)|requeue\w*|backoff|optimistic lock\w*|conflicts?)\b/i,
  deadline: /\b(time-?outs?|timed? out|deadline\w*|cancel\w*|context|abort signal)\b/i,
  loss: /\b(overwrit\w*|overwrote|clobber\w*|truncat\w*|corrupt\w*|los(e|es|t|ing)|loss|destroy\w*|wip(e|es|ed)|mutat\w*|stomp\w*)\b/i,
  test: /\b(tests?|untested|coverage|assert\w*|test cases?|fixtures?)\b/i,
  documentation: /\b(docs?|documentation|docstring\w*|comments?|readme|changelog|wording|typos?)\b/i,
  platform:
    /\b(windows|macos|darwin|linux|wsl2?|msys2?|arm64|amd64|aarch64|x86|cross-platform|unix|posix|android|ios|safari|firefox)\b/i,
  hardcoded: /\b(hard-?cod\w*|baked in|magic (numbers?|strings?|values?)|fixed (paths?|ports?|names?))\b/i,
  validation:
    /\b(validat\w*|sanitiz\w*|sanitis\w*|accepts? (any|invalid|empty)|reject\w*|invalid|malformed|bypass\w*|check(s|ed)?)\b/i,
  quoting: /\b(quot(ed|ing)|unquoted|escap(e|es|ed|ing)|inject\w*|interpolat\w*)\b/i,
  redundancy: /\b(duplicat\w*|redundan\w*|dead code|unused|unreachable|copy-?past\w*)\b/i,
  ownership: /\b(own(s|ed|er|ership)|belongs? to|boundar\w*|coupl(ed|ing)|design violation|layering|encapsulat\w*)\b/i,
  compatibility:
    /\b(upgrad\w*|legacy|backwards?|compatib\w*|migrat\w*|breaking change|existing (resources|objects|users|data|records|installations?))\b/i,
  wrong:
    /\b(wrong\w*|incorrect\w*|mismatch\w*|inaccurate|mislead\w*|misrepresent\w*|off[- ]by[- ]one|contradict\w*|inconsisten\w*)\b/i,
  absence: /\b(missing|lacks?|absent|omit\w*|forg[eo]t\w*|fails? to|does not|doesn't|never|not)\b/i,
  restart: /\b(restart\w*|re-?creat\w*|recover\w*|reboot\w*)\b/i,
  cleanup: /\b(clean(s|ed|ing)?[- ]?up|teardown|tears? down|delet\w*|remov\w*|finali[sz]\w*|garbage)\b/i,
  shortcut: /\b(early return|returns early|short-?circuit\w*|first error|skip(s|ped|ping)?|premature\w*)\b/i,
  access:
    /\b(permission\w*|unauthori[sz]ed|authenticat\w*|authori[sz]ation|credential\w*|secrets?|tokens?|cors|origin checks?|csrf|xss)\b/i,
};

/** Names of the kinds that the text speaks of. */
export function consequencesOf(text: string): string[] {
  return Object.entries(KINDS)
    .filter(([, pattern]) => pattern.test(text))
    .map(([kind]) => kind);
}

/** What a finding asks to change: a test that is missing, a text, the cost of code that works, its shape, or what it does. */
export type Subject = 'test-gap' | 'documentation' | 'cost' | 'shape' | 'behaviour';

const CHECKS = 'tests?|covers?|exercises?|asserts?|pins?|checks?|verif(?:y|ies)';
const TEST_GAP = new RegExp(
  [
    // no test of the retry; the retry is untested
    String.raw`\b(?:no|missing|lacks?|without|add|needs?|uncovered|insufficient|absent)\b.{0,60}\b(?:tests?|coverage|test cases?|assertions?)\b`,
    String.raw`\b(?:untested|(?:not|never) tested|not covered)\b`,
    // none of the branches is tested; nothing tests the retry
    String.raw`\b(?:none|nothing|neither|nowhere|hardly|barely)\b.{0,60}\b(?:is|are|gets?) (?:ever )?(?:tested|covered|exercised|asserted|checked)\b`,
    String.raw`\b(?:nothing|nobody|no one|none) (?:${CHECKS})\b`,
    // test coverage has gaps; the tests never reach the retry
    String.raw`\b(?:tests?|coverage)\b.{0,40}\b(?:missing|gaps?|lacks?)\b`,
    String.raw`\b(?:tests?|test suite|test cases?|coverage)\b.{0,40}\b(?:never|nothing|miss(?:es)?|skips?|omits?|only (?:${CHECKS}|samples?|looks?)|(?:does|do) ?n[o']t (?:actually )?(?:${CHECKS}|reach|look))\b`,
  ].join('|'),
  'i',
);
const TEXT =
  /\b(docs?|documentation|docstrings?|doc comments?|comments?|readme|changelog|typos?|wording|godoc|javadoc)\b/i;
const TEXT_FILE = /\.(md|mdx|rst|adoc|txt)$/i;
const SHAPE =
  /\b(duplicat(es?|ed|ion)|dead code|unused|unreachable|copy-?past\w*|refactor\w*|naming|misnamed|rename|readability|extract a|magic (numbers?|strings?))\b/i;

/** Judged by the title, where the main claim stands. */
export function subjectOf(title: string, path: string): Subject {
  if (TEST_GAP.test(title)) return 'test-gap';
  if (TEXT.test(title) || TEXT_FILE.test(path)) return 'documentation';
  if (KINDS['cost']?.test(title)) return 'cost';
  return SHAPE.test(title) ? 'shape' : 'behaviour';
}
