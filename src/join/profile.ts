/** What of a finding or another statement can be compared: places, words, symbols, quoted code, fix, subject. */
import type { AnchoredFinding, LineRange, Location, Quote } from '../domain/finding.js';
import {
  codeLines,
  codeNames,
  identifierParts,
  identifiersOf,
  sentencesOf,
  stem,
  type Terms,
  trigramsOf,
  wordsOf,
} from './terms.js';

/** Where a finding points. `claimed`: named as its place; otherwise only mentioned in its text. */
export interface ProfilePlace {
  readonly path: string;
  readonly baseName: string;
  readonly lines: LineRange | null;
  readonly claimed: boolean;
}

/**
 * What findings are found and compared by, apart from their places: all words; those that are no part of a name (what is
 * said of the code, not what it is called); names; letters of the title; lines and names of quoted code; what is proposed
 * in prose; the fix; the kinds of defect and consequence that title and first sentences speak of.
 */
export const ASPECTS = ['words', 'plain', 'names', 'title', 'quoted', 'code', 'proposal', 'remedy', 'kinds'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A statement without its words. */
export interface FindingOutline {
  readonly reviewer: string;
  /** Which review says it, e.g. the file's name. */
  readonly review: string;
  readonly places: readonly ProfilePlace[];
  readonly subject: Subject;
}

/** What somebody says of the change: a finding, or a point of another section. */
interface Statement extends FindingOutline {
  readonly title: string;
  /** The text below the title, without fenced code. */
  readonly prose: string;
  readonly remedy: string;
  /** Code as it is (quoted, or taken away by the fix) and as it is proposed. */
  readonly code: { readonly existing: readonly string[]; readonly added: readonly string[] };
}

export interface Profile extends FindingOutline {
  readonly terms: Readonly<Record<Aspect, Terms>>;
  /** Words and names, sentence by sentence; the title is the first. */
  readonly sentences: readonly (readonly string[])[];
}

/** How much more the title says than the text below it. */
const TITLE_WEIGHT = 3;

/** What somebody claims to be wrong, in this round or an earlier one. */
interface ClaimedDefect extends Pick<FindingOutline, 'reviewer' | 'review'> {
  readonly title: string;
  readonly body: string;
  /** Where it is claimed to be, the main place first. */
  readonly places: readonly Location[];
  readonly quotes: readonly Pick<Quote, 'code' | 'language'>[];
  readonly remedy: string;
  /** Diffs, or new code itself: as they were proposed, and as they were tried. */
  readonly fixes: readonly string[];
  /** The file that its claim names first; empty when it names none. */
  readonly file: string;
}

/** A reviewer's finding, where evidence places it. */
export function profileOf({ finding, anchors, fix }: AnchoredFinding): Profile {
  const { reviewer, file: review, title, body, quotes, locations } = finding;
  return profileOfClaim({
    ...{ reviewer, review, title, body, quotes },
    places: anchors.length ? anchors : locations,
    remedy: finding.fix?.text ?? '',
    fixes: [...(finding.fix?.diffs ?? []), ...(fix.diff ? [fix.diff] : [])],
    file: locations[0]?.path ?? '',
  });
}

/** A claim, whoever makes it. */
export function profileOfClaim({ body, file, quotes, fixes, places, ...claim }: ClaimedDefect): Profile {
  const prose = proseOf(body);
  const subject = subjectOf(claim.title, file);
  return profiled({ ...claim, prose, subject, places: placesOf(places, prose), code: codeOf(quotes, fixes) });
}

export function profiled({ reviewer, review, places, subject, ...said }: Statement): Profile {
  const { title, prose, remedy, code } = said;
  const words = count([wordsOf(title), TITLE_WEIGHT], [wordsOf(prose), 1]);
  const sentences = sentencesOf(title, prose);
  const names = identifiersOf(`${title}\n${prose}`);
  // Statements about one piece of code share its names whatever they claim; what they claim is in the other words.
  const given = new Set(names.flatMap(identifierParts).map(stem));
  const proposals = [...sentences.filter((sentence) => PROPOSES.test(sentence)), remedy];
  return {
    ...{ reviewer, review, places, subject },
    sentences: sentences.map((text) => [...wordsOf(text), ...identifiersOf(text)]),
    terms: {
      words,
      plain: new Map([...words].filter(([word]) => !given.has(word))),
      names: new Map(names.map((name) => [name, 1])),
      title: count([trigramsOf(title), 1]),
      quoted: new Map(code.existing.flatMap(codeLines).map((line) => [line, Math.min(3, line.length / 20)])),
      code: count([[...code.existing, ...code.added].flatMap(codeNames), 1]),
      proposal: count([proposals.flatMap(wordsOf), 1]),
      remedy: count([wordsOf(remedy), 1], [code.added.flatMap(codeNames), 1]),
      kinds: new Map(consequencesOf(sentences.slice(0, LEAD).join('\n')).map((kind) => [kind, 1])),
    },
  };
}

/** Title and the sentences that say what it is about. */
const LEAD = 3;

/** A sentence that says what to do. */
const PROPOSES =
  /\b(consider|should|instead|replace|use|add|remove|ensure|prefer|must|needs? to|recommend|suggest|fix|change|rename|move|wrap|guard)\b/i;

/** The text of a finding without fenced code. */
export function proseOf(body: string): string {
  return body.replace(/^[ \t]*(`{3,40}|~{3,40})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|$(?![\s\S]))/gm, '\n');
}

function count(...parts: readonly (readonly [readonly string[], number])[]): Terms {
  const terms = new Map<string, number>();
  for (const [words, weight] of parts) for (const word of words) terms.set(word, (terms.get(word) ?? 0) + weight);
  return new Map([...terms].map(([word, times]) => [word, 1 + Math.log(times)]));
}

function codeOf(quotes: ClaimedDefect['quotes'], fixes: readonly string[]): { existing: string[]; added: string[] } {
  const isDiff = ({ language }: Pick<Quote, 'language'>): boolean =>
    language !== null && /^(diff|patch)$/i.test(language);
  const diffs = [...quotes.filter(isDiff).map(({ code }) => code), ...fixes.filter(isPatch)];
  const lines = diffs.flatMap((diff) => diff.split('\n')).filter((line) => !/^(\+\+\+|---|@@|diff |index )/.test(line));
  return {
    existing: [
      ...quotes.filter((quote) => !isDiff(quote)).map(({ code }) => code),
      ...lines.filter((line) => !line.startsWith('+')).map((line) => line.replace(/^[- ]/, '')),
    ],
    added: [
      ...lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1)),
      ...fixes.filter((proposal) => !isPatch(proposal)),
    ],
  };
}

/** A proposal without signs is the new code itself. */
const isPatch = (text: string): boolean => /^[+-](?![+-]{2} )/m.test(text);

function placesOf(places: readonly Location[], prose: string): ProfilePlace[] {
  const claimed = places.map(({ path, lines }) => ({ ...placeAt(path, lines), claimed: true }));
  const mentioned = [...prose.matchAll(/(?<![\w@./-])([\w@./-]{0,300}\w\.\w{1,8}):(\d{1,6})(?:[-–](\d{1,6}))?/g)].map(
    ([, path = '', start = '', end]) => {
      const from = Number(start);
      return { ...placeAt(path, { start: from, end: Math.max(from, Number(end ?? from)) }), claimed: false };
    },
  );
  return [...claimed, ...mentioned.slice(0, 8)];
}

export function placeAt(path: string, lines: LineRange | null): Omit<ProfilePlace, 'claimed'> {
  const normal = path.replace(/\\/g, '/').replace(/^(\.\/)+/, '');
  return { path: normal, baseName: normal.split('/').at(-1) ?? normal, lines };
}

/** Whether one path may be a shortened form of the other. */
export function samePath(a: ProfilePlace, b: ProfilePlace): boolean {
  if (a.baseName !== b.baseName) return false;
  return a.path === b.path || `/${a.path}`.endsWith(`/${b.path}`) || `/${b.path}`.endsWith(`/${a.path}`);
}

// The kinds of defect and consequence that a finding speaks of, whatever words it uses for them.

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
    String.raw`\b(?:no|missing|lacks?|without|add|needs?|uncovered|insufficient|absent)\b.{0,60}(?<!\b(?:in|of|inside|within|during|between|across) (?:\w+ ){0,3})\b(?:tests?(?! (?:flak|fail))|coverage|test cases?|assertions?)\b`,
    String.raw`\b(?:untested|(?:not|never) tested|not covered)\b`,
    // none of the branches is tested; nothing tests the retry
    String.raw`\b(?:none|nothing|neither|nowhere|hardly|barely)\b.{0,60}\b(?:is|are|gets?) (?:ever )?(?:tested|covered|exercised|asserted|checked)\b`,
    String.raw`\b(?:nothing|nobody|no one|none) (?:${CHECKS})\b`,
    // neither the old test nor the new one asserts the exit code
    String.raw`\b(?:neither|none|no)\b.{0,40}\btests?\b.{0,40}\b(?:${CHECKS})\b`,
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

// The signs by which similar findings are found: places, and the rarest of its words, names and quoted lines.

/** How many of a finding's rarest words, names and quoted lines are looked up each. */
const MAX_TERMS = 16;
/** Lines per bucket of the place index. */
const BUCKET = 25;

type Rarity = (aspect: Aspect, term: string) => number;

/** Sign → how telling it is. */
export function signsOf(profile: Profile, rarity: Rarity): Terms {
  const signs = new Map<string, number>();
  for (const place of profile.places) {
    if (!place.lines) {
      signs.set(`file ${place.baseName}`, 1);
      continue;
    }
    const first = Math.floor(place.lines.start / BUCKET) - 1;
    const last = Math.min(Math.floor(place.lines.end / BUCKET) + 1, first + 12);
    for (let bucket = first; bucket <= last; bucket += 1) signs.set(`line ${place.baseName} ${bucket}`, 2);
  }
  for (const aspect of INDEXED) addRarest(signs, aspect, profile.terms[aspect], rarity);
  return signs;
}

const INDEXED: readonly Aspect[] = ['words', 'names', 'quoted'];

function addRarest(into: Map<string, number>, aspect: Aspect, terms: Terms, rarity: Rarity): void {
  [...terms]
    .map(([term, weight]) => [term, weight * rarity(aspect, term)] as const)
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
    .slice(0, MAX_TERMS)
    .forEach(([term, weight]) => into.set(`${aspect} ${term}`, weight));
}
