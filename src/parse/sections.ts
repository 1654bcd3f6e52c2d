/** Says which part of a review a heading opens. */
import { deniesAll } from './closing.js';
import { type Grade, gradeOfPhrase, gradeOfSign, isOrdinary, mostSevereGrade, readTag } from './grades.js';

/** Parts of a review. `recap` speaks of earlier rounds; `topic` names a kind of defect (`Security`): findings may stand there. */
export type SectionKind =
  | 'summary'
  | 'findings'
  | 'observations'
  | 'concerns'
  | 'strengths'
  | 'testing'
  | 'documentation'
  | 'commits'
  | 'limitations'
  | 'feedback'
  | 'coverage'
  | 'recap'
  | 'verdict'
  | 'topic';

export interface SectionName {
  readonly kind: SectionKind;
  /** The severity that the heading gives to its findings. */
  readonly grade: Grade | null;
}

const MAX_HEADING = 140;
const MAX_WORDS = 9;
/** An id or a code span is in no name of a section, and most headings of a long review begin with one. */
const FINDING_ID = /^[\s*_`~#[(]*(?:[CIS]|CRIT|IMP|SUG)-?\d{1,6}\b/;

/** A tag in brackets, and the line of a file, stand at a finding. */
const NAMES_LINE = /^[\s*_`]*[([]|\.\w{1,8}`?(?::|#L)\d/;

/** Words for what is wrong: with a severity they make a heading of findings, alone a heading of findings without one. */
const DEFECTS =
  set(`findings issues problems bugs defects flaws vulnerabilities vulns blockers regressions mistakes violations errors
  finding issue problem bug defect flaw vulnerability regression violation risk risks concern concerns comment comments item items
  point points fixes weakness weaknesses exposures faults hazards threats breakages`);
/** Of these each names findings by itself; the others (`comments`, `risks`, `items`) need a severity or the word review. */
const FINDINGS_ALONE =
  set(`findings issues problems bugs defects flaws vulnerabilities vulns blockers regressions mistakes violations
  weaknesses finding vulnerability faults hazards threats breakages exposures comments`);
/** Kinds of defects: a heading that is nothing else groups findings by subject. */
const TOPICS =
  set(`security performance correctness concurrency reliability robustness maintainability readability compatibility
  accessibility dependencies naming safety privacy compliance authentication authorization races deadlocks leaks scalability
  stability injection handling integrity loss cases secrets`);
/** Words that stand beside those. */
const BESIDE_TOPIC = set(
  'memory resource resources error errors edge data code quality logic style configuration efficiency complexity cleanup types typing validation conditions race leak crypto cryptography api ux ui i18n considerations',
);
/** What a heading of demands is made of: `Requested changes`, `Action required`, `Red flags`, `Needs attention`. */
const DEMANDS =
  /^(?:requested|required|necessary|needed|mandatory|blocking) (?:changes|fixes|actions|modifications|corrections|edits)(?: requested| required| needed)?$|^(?:changes|fixes|actions?|attention)(?: are| is)? (?:requested|required|needed|necessary)$|^(?:red|yellow) flags?$|^needs? (?:attention|work|fixing|changes|to be fixed|a fix)$|^to (?:fix|do|be fixed)$|^action items?$|^(?:things|what) (?:that )?(?:to|must|should|needs? to|has to|have to) (?:be )?(?:fixe?d?|changed?|addressed?)$|^deal[ -]?breakers?$|^(?:must|has to|have to|needs? to) be (?:fixed|changed|addressed|resolved)\b|^(?:what|why) (?:i |we |this )?(?:would|should|must|will)(?: not)? (?:block|merge|ship)\b|^(?:reasons?|why) not to (?:merge|ship)$|^(?:things )?to ?do before\b|^(?:no[ -]go|objections?|stop[ -]?ship|non-negotiables?)$|^what(?: is|['’]s) (?:broken|wrong)$|^fix (?:before|first|now)\b|^before (?:merge|merging|you merge)$/;
/** Of these the ones that stop the merge: they grade. */
const STOPS =
  /^deal[ -]?breakers?$|^(?:must|has to|have to|needs? to) be (?:fixed|changed|addressed|resolved)\b|^(?:things |what )?(?:that )?must be (?:fixed|changed|addressed|resolved)\b|^(?:what|why) (?:i |we |this )?(?:would|should|must|will) block\b|^(?:reasons?|why) not to (?:merge|ship)$|^(?:no[ -]go|stop[ -]?ship)s?$|^(?:fix )?before (?:merge|merging|you merge)$|^severity (?:one|zero|0|1)$/;
/** Words that may stand in any heading of findings or beside the name of a part without changing what it is. */
const FILLERS =
  set(`the a an of and or for to in on by with this these my our all any other overall general main key top list details
  detailed section part deep code review reviewer reviews pr pull request change changes changeset diff report analysis assessment
  summary overview notes remarks evaluation findings finding issues issue problems problem bugs bug defects defect items item points
  comments comment severity priority level levels fix fixes fixed required before merge merging things found identified detected
  potential possible new more additional remaining minor nice have be do addressed address now later only first is are it that which
  must should if you i we prior release releasing deployment deploy production prod ship shipping block blocks blocking immediately full
  immediate action attention needs needed from at per inline actionable specific high medium low`);

interface SectionPart {
  readonly kind: SectionKind;
  /** Names of the part, anywhere in the heading. */
  readonly names: RegExp;
  /** Words that may stand beside them. */
  readonly beside: ReadonlySet<string>;
}

/** First match wins. */
const PARTS: readonly SectionPart[] = [
  part(
    'summary',
    'executive summary|summary|overview|tldr|tl dr|abstract|synopsis|walkthrough|pr summary',
    'by file executive',
  ),
  part(
    'coverage',
    'coverage (?:summary|table|matrix|report)|(?:review|file|files) coverage|files? (?:reviewed|covered|examined|checked|processed)|reviewed files|coverage',
    'per by file selected',
  ),
  part(
    'testing',
    'tests?|testing|untested',
    `assessment coverage gap gaps scenario scenarios missing quality adequacy unit integration ranked risk recommendations suggested needed
    observations plan strategy results verification`,
  ),
  part(
    'documentation',
    'docs?|documentation',
    'assessment gap gaps coverage missing quality needed updates update observations inline',
  ),
  part(
    'commits',
    'commits?|bisectability',
    'structure message messages hygiene organization organisation quality history git',
  ),
  part(
    'limitations',
    'limitations?|out of scope|non-?goals?|trade-?offs?',
    'acknowledged known accepted existing deferred documented author todos scope',
  ),
  part(
    'feedback',
    'feedback|unresolved (?:threads?|comments?|discussions?|conversations?)|open (?:threads?|conversations?|discussions?)|review threads?',
    'unresolved open human pending outstanding status from people',
  ),
  part(
    'strengths',
    `strengths?|positives?|highlights|praise|kudos|what(?: i|['’]?s| is| was)? (?:good|well|like|liked|works well|went well|done well)|good (?:practices|points|parts|things)|(?:things )?done well|well done|pros`,
    'observations aspects',
  ),
  part(
    'concerns',
    'concerns?|open questions?|questions?|risks?|cons|weaknesses',
    'design architecture architectural in-scope scope future open clarification q author',
  ),
  part('observations', 'observations?|architecture|architectural|design', 'considerations thoughts decisions feedback'),
  part(
    'verdict',
    `verdict|conclusion|recommendations?|overall|final (?:thoughts|notes)|next steps|decision|outcome|header|metadata|about|context|background|scope
    |methodology|approach|process|verification|evidence|checks (?:performed|run|done)|what i (?:checked|verified|looked at|did)|how i reviewed|commands run|clarifications?(?: q a| rounds?)?|appendix|path variables|legend`,
    'severity merge final',
  ),
];

function part(kind: SectionKind, names: string, beside: string): SectionPart {
  const words = names.replace(/\n\s*/g, '');
  return { kind, names: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu'), beside: set(beside) };
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** The part of a review that a heading opens, or null when it is none we know (a finding's title, a file, a word of the reviewer). */
export function sectionOf(heading: string): SectionName | null {
  const tag = heading.length < 60 && /^[\s*_`]*\[[^\]]+\][\s*_`]*$/.test(heading) ? readTag(heading) : null;
  if (tag?.grade) return { kind: 'findings', grade: tag.grade };
  if (heading.length > MAX_HEADING || FINDING_ID.test(heading) || NAMES_LINE.test(heading) || deniesAll(heading))
    return null;
  const sign = gradeOfSign(heading.trim());
  if (sign?.isSure && !/[\p{L}\p{N}]/u.test(heading)) return { kind: 'findings', grade: sign.grade };
  if (/^\W{0,4}severity\W{1,3}[01]\W{0,4}$/i.test(heading)) return { kind: 'findings', grade: 'critical' };
  const plain = plainHeading(heading);
  const words = plain.split(' ').filter((word) => word !== '');
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  return (
    recapHeading(plain) ??
    severityHeading(heading, words) ??
    findingsHeading(words) ??
    namedPart(plain, words) ??
    topicHeading(words)
  );
}

const RECAP =
  /(?<!\p{L})(?:resolution|resolved|previous(?! to)|previously|prior(?! to)|earlier|last round|follow-?ups?|recap|addressed(?! first| now| before)|status of|carried|ledger|retro|retrospective|changelog|already fixed|fixed since)(?!\p{L})/gu;
/** What is called earlier, wherever the heading goes on: `Verification of the findings from the last round`. */
const OF_EARLIER =
  /\b(?:earlier|previous|prior|past|last)(?: [a-z-]+){0,2}? (?:findings?|issues?|rounds?|reviews?|comments?|criticals?|points?|feedback|problems?|items?)\b/;
const BESIDE_RECAP = set('status rounds round still since from last of at');

/** What speaks of earlier rounds: `Prior findings`, `Resolution of critical issues`; never what is still to be addressed. */
function recapHeading(plain: string): SectionName | null {
  const rest = plain
    .replace(RECAP, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (OF_EARLIER.test(plain) && !/\b(?:new|introduced|since)\b/.test(plain)) return { kind: 'recap', grade: null };
  const isRecap = rest.join(' ') !== plain && !/\b(?:must|should|to|be|not|un)\b.{0,8}\baddressed\b/.test(plain);
  return isRecap && rest.every((word) => BESIDE_RECAP.has(word) || isOfHeading(word))
    ? { kind: 'recap', grade: null }
    : null;
}

/** Whether a heading speaks of severity or defects at all: what stands under it is never passed over. */
export function namesDefects(heading: string): boolean {
  const words = plainHeading(heading.slice(0, MAX_HEADING)).split(' ');
  return DEMANDS.test(words.join(' ')) || words.some((word) => FINDINGS_ALONE.has(word)) || severityAt(words) !== null;
}

/** A heading as bare lower-case words: no markup, numbering, signs, counts. */
function plainHeading(heading: string): string {
  const bare = (heading.includes('<') ? heading.replace(/<[^>]{0,80}>/g, ' ') : heading)
    .replace(/:[a-z][a-z_]{2,30}:/g, ' ')
    .replace(/[*_`~#]+/g, ' ')
    .replace(
      /^[\s>]*(?:section|part|step|tier|bucket|phase|group)?\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-HJ-Z]|[IVX]{1,4})[.):]\s+/i,
      '',
    )
    .replace(/[([]\s*\d+[^)\]]{0,20}[)\]]/g, ' ');
  return (bare.match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? [])
    .filter((word) => !/^\d+$|^-+$/.test(word))
    .join(' ')
    .toLowerCase();
}

interface Graded {
  readonly grade: Grade;
  readonly from: number;
  readonly to: number;
}

/** Words that grade a heading only as its whole text or in the plural: elsewhere they are ordinary words. */
const WEAK = set(
  'note notes info information tip tips hint hints none question questions praise remark remarks style normal attention mid must should could consider error danger caution warning notice serious polish improvement enhancement suggestion',
);
/** Behind a severity these go on about the findings: `Must Fix Before Production`, `Critical, to be fixed`. */
const GOES_ON = set(
  'before prior to for in that which and or now first if when severity priority level only by is are',
);

/** The most severe grade that the words give, where it grades and is no part of a compound (`critical path`, `high-level`). */
function severityAt(words: readonly string[]): Grade | null {
  return mostSevereGrade(
    gradesIn(words)
      .filter((found) => grades(words, found))
      .map(({ grade }) => grade),
  );
}

function gradesIn(words: readonly string[]): Graded[] {
  const found: Graded[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const length of [3, 2, 1]) {
      const grade = at + length <= words.length ? gradeOfPhrase(words.slice(at, at + length).join(' ')) : null;
      if (grade === null) continue;
      found.push({ grade, from: at, to: at + length });
      at += length - 1;
      break;
    }
  }
  return found;
}

/** `One critical issue`. */
const COUNTED = set('one two three four five');

/** How many words may stand between a severity and the word for defects: `Critical Data Loss Issues`. */
const MAX_BETWEEN = 3;

function grades(words: readonly string[], { from, to }: Graded): boolean {
  const before = words.slice(0, from).filter((word) => !COUNTED.has(word));
  if (!before.every((word) => isOfHeading(word) || FINDINGS_ALONE.has(word))) return false;
  const next = words[to];
  const phrase = words.slice(from, to).join(' ');
  if (next === undefined)
    return from > 0 ? before.some((word) => DEFECTS.has(word)) || !isOrdinary(phrase) : !isFieldLabel(words);
  const defect = words.findIndex((word, at) => at >= to && at <= to + MAX_BETWEEN && DEFECTS.has(word));
  if (defect >= 0) {
    const tail = words.slice(defect + 1);
    return tail.every(isOfHeading) || GOES_ON.has(tail[0] ?? '');
  }
  return (
    !WEAK.has(phrase) &&
    (GOES_ON.has(next) || gradeOfPhrase(next) !== null || before.some((word) => FINDINGS_ALONE.has(word)))
  );
}

/** `Suggestion`, `Note`, `Improvement` in the singular head a paragraph of a finding, not a list of findings. */
function isFieldLabel(words: readonly string[]): boolean {
  const [word, ...others] = words;
  return word !== undefined && !others.length && (WEAK.has(word) || word === 'optional');
}

/** `Critical Issues`, `Must Fix Before Production`, `Critical (Immediate action required)`, `🔴 Issues`. */
function severityHeading(heading: string, words: readonly string[]): SectionName | null {
  const sign = gradeOfSign(heading.replace(/^[\s#*_]+/, ''));
  const delimited = /^[^:—–(]{2,40}(?=\s*[:—–(])/.exec(heading.replace(/[*_`~#]+/g, '').trim())?.[0];
  const lead = delimited === undefined ? null : plainHeading(delimited).split(' ');
  const rest = lead === null ? [] : words.slice(lead.length);
  // `Critical: the token is logged` is a finding's title; `Critical (must fix)` is a section.
  if (lead && severityAt(lead) !== null)
    return rest.every((word) => isOfHeading(word))
      ? { kind: 'findings', grade: severityAt(words) ?? severityAt(lead) }
      : null;
  const grade = severityAt(words);
  if (grade !== null) return { kind: 'findings', grade };
  return sign && words.some((word) => FINDINGS_ALONE.has(word)) && words.every(isOfHeading)
    ? { kind: 'findings', grade: sign.grade }
    : null;
}

function isOfHeading(word: string): boolean {
  return (
    FILLERS.has(word) ||
    DEFECTS.has(word) ||
    TOPICS.has(word) ||
    BESIDE_TOPIC.has(word) ||
    GOES_ON.has(word) ||
    gradeOfPhrase(word) !== null
  );
}

function findingsHeading(words: readonly string[]): SectionName | null {
  const plain = words.join(' ');
  if (STOPS.test(plain)) return { kind: 'findings', grade: 'critical' };
  if (DEMANDS.test(plain)) return { kind: 'findings', grade: null };
  const isFindings =
    words.some((word) => FINDINGS_ALONE.has(word)) ||
    /^(?:full )?(?:code )?review comments$|^actionable comments(?: posted)?$|^(?:i |we )?found (?:the following )?(?:potential )?(?:issue|problem|bug|finding)s?$/.test(
      plain,
    );
  if (!isFindings || words.length > 6 || !words.every(isOfHeading)) return null;
  return /\bsummary\b|\boverview\b/.test(plain) ? { kind: 'recap', grade: null } : { kind: 'findings', grade: null };
}

function namedPart(plain: string, { length }: readonly string[]): SectionName | null {
  for (const { kind, names, beside } of PARTS) {
    const rest = plain
      .replace(names, ' ')
      .split(/\s+/)
      .filter((word) => word !== '');
    if (rest.length === length) continue;
    if (rest.every((word) => FILLERS.has(word) || beside.has(word) || /^\d+$/.test(word))) return { kind, grade: null };
  }
  return null;
}

function topicHeading(words: readonly string[]): SectionName | null {
  const isTopic =
    words.some((word) => TOPICS.has(word)) &&
    words.every((word) => TOPICS.has(word) || FILLERS.has(word) || DEFECTS.has(word) || BESIDE_TOPIC.has(word));
  return isTopic ? { kind: 'topic', grade: null } : null;
}
