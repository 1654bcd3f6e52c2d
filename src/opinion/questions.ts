/** Chooses which findings get a second opinion, what is asked about each, and who is asked. */
import { createHash } from 'node:crypto';
import { isTool } from '../conclusion/coverage.js';
import { holdsGate } from '../conclusion/gate.js';
import { isNotice } from '../domain/change.js';
import { allWords } from '../domain/consolidation.js';
import type { Anchor } from '../domain/finding.js';
import {
  aboutOf,
  type Inquiry,
  type Question,
  type QuestionPlace,
  type VerifyLevel,
} from '../domain/second-opinion.js';
import type { ReportFinding, RoundsOutcome } from '../domain/report.js';
import { OWN_REVIEWER, type Reviewer, type Status } from '../domain/reviewer.js';
import type { Gate } from '../domain/settings.js';
import { isAtLeast } from '../domain/severity.js';

export interface QuestionFacts {
  readonly rounds: RoundsOutcome;
  readonly gate: Gate;
  readonly verify: VerifyLevel;
  /** As configured. */
  readonly reviewers: readonly Reviewer[];
  /** How many reviewers completed, tools apart. */
  readonly completed: number;
}

type AskedFinding = RoundsOutcome['consolidation']['findings'][number] | ReportFinding;

/** A run that calls more than this critical has another problem than that of single voices. */
const MOST_QUESTIONS = 12;

/** One question for each finding whose place in the gate hangs on the word of one vendor; the most severe first. */
export function questionsOn(facts: QuestionFacts): readonly Question[] {
  const { consolidation, carried } = facts.rounds;
  const current = consolidation.findings.filter((finding) => hangsOnOne(finding, facts));
  const earlier = carried.filter((finding) => isWorthAsking(finding, facts));
  const rank = (finding: AskedFinding): number => (finding.severity === 'critical' ? 0 : 1);
  return [
    ...current.map((finding) => ({ finding, isEarlier: false })),
    ...earlier.map((finding) => ({ finding, isEarlier: true })),
  ]
    .sort((a, b) => rank(a.finding) - rank(b.finding))
    .slice(0, MOST_QUESTIONS)
    .map(({ finding, isEarlier }) => questionOn(finding, isEarlier, facts));
}

function hangsOnOne(finding: AskedFinding, facts: QuestionFacts): boolean {
  const { gate, verify } = facts;
  if (verify === 'off' || isNotice(finding) || !gate.failOrigins.includes(finding.origin.kind)) return false;
  const isAsked = isAtLeast(finding.severity, verify) && holdsGate(finding, gate.failOn);
  return isAsked && !isOfTool(finding, facts.reviewers) && vendorsFor(finding, facts).length < 2;
}

/** Changed since it was raised, and nobody who looked again could settle it. With too few reviewers there is no other way out. */
function isWorthAsking(finding: ReportFinding, { rounds, verify, completed, gate, reviewers }: QuestionFacts): boolean {
  if (isNotice(finding) || isOfTool(finding, reviewers) || !holdsGate(finding, gate.failOn)) return false;
  const fate = rounds.ledger.find(({ key, now }) => key === finding.key && now === finding.id)?.fate;
  return (fate === 'unconfirmed' || fate === 'partly') && (verify !== 'off' || completed < 2);
}

/** A tool is checked by its own rules, and the program by git: neither is a single voice that another could outweigh. */
function isOfTool({ reviewers: raised }: AskedFinding, reviewers: readonly Reviewer[]): boolean {
  const tools = reviewers.filter(isTool).map(({ id }) => id);
  return raised.some((id) => id === OWN_REVIEWER || tools.includes(id));
}

/** Vendors that rate it as severe as it gates; of an earlier finding those that raised it. */
function vendorsFor(finding: AskedFinding, facts: Pick<QuestionFacts, 'reviewers'>): readonly string[] {
  const { votes } = finding.reconciliation;
  const ids = finding.sources.length
    ? Object.keys(votes).filter((id) => isAtLeast(votes[id] ?? 'suggestion', finding.severity))
    : finding.reviewers;
  return vendorsOf(ids, facts);
}

function vendorsOf(ids: readonly string[], { reviewers }: Pick<QuestionFacts, 'reviewers'>): readonly string[] {
  const vendorOf = (id: string): string => reviewers.find((reviewer) => reviewer.id === id)?.vendor ?? id;
  return [...new Set(ids.map(vendorOf))].sort();
}

function questionOn(finding: AskedFinding, isEarlier: boolean, facts: QuestionFacts): Question {
  const places = isEarlier ? earlierPlaces(finding, facts.rounds) : finding.locations.map(placeOf);
  const title = withoutGrades(finding.title);
  const claim = withoutGrades(allWords(finding.body, finding.said));
  const digest = createHash('sha256')
    .update(JSON.stringify([title, claim, places, isEarlier]))
    .digest('hex');
  const calling = vendorsFor(finding, facts);
  // Where only an earlier round called it so, those who raise it now have spoken already.
  const vendors = calling.length ? calling : vendorsOf(finding.reviewers, facts);
  return { about: aboutOf(finding), id: finding.id, title, claim, places, isEarlier, vendors, digest };
}

const MOST_CODE = 80;

/** The lines of the claim alone: what stands around them is not what it is about. */
function placeOf({ path, lines, excerpt }: Anchor): QuestionPlace {
  const own = excerpt?.lines.filter((_, index) => {
    const number = excerpt.startLine + index;
    return lines !== null && number >= lines.start && number <= lines.end;
  });
  const code = (own ?? []).slice(0, MOST_CODE).map(({ text }) => text);
  return { path, lines, code: code.join('\n') };
}

/** Where the code of an earlier claim is still found it stands there; where it was rewritten, it is told as it was. */
function earlierPlaces({ key, id, locations }: AskedFinding, { ledger }: RoundsOutcome): QuestionPlace[] {
  const entry = ledger.find((each) => each.key === key && each.now === id);
  return locations.map((anchor, index) => {
    const before = entry?.finding?.places[index]?.code.slice(0, MOST_CODE) ?? [];
    return anchor.excerpt ? placeOf(anchor) : { path: anchor.path, lines: null, code: before.join('\n') };
  });
}

const GRADE = String.raw`(?:critical|important|suggestion|blocker|major|minor|high|medium|low|nit|p[0-3]|sev(?:erity)?[ -]?[0-4])`;
const GRADES = new RegExp(
  String.raw`[(\[]\s{0,4}(?:severity:\s{0,4})?${GRADE}(?:\s{0,4}[,/·|]\s{0,4}[\w -]{1,30}){0,3}\s{0,4}[)\]]`,
  'gi',
);
const GRADE_LINE = /^[\s*_>|-]{0,8}(?:severity|priority|impact level)\b[^\n]{0,80}$/gim;
const GRADE_BEFORE = new RegExp(
  String.raw`^[\s*_>-]{0,8}${GRADE}[*_]{0,2}\s{0,4}(?:[:\u2014\u2013]|-(?=\s))[*_]{0,2}\s{0,4}`,
  'gim',
);

/** Who answers shall not know how severe it was called. */
function withoutGrades(text: string): string {
  return text.replace(GRADES, '').replace(GRADE_LINE, '').replace(GRADE_BEFORE, '').trim();
}

// Whom to ask.

export interface ReaderChoice {
  /** Those that can be asked, in the order of the settings. */
  readonly readers: readonly Reviewer[];
  readonly statuses: ReadonlyMap<string, Status>;
}

/** A reviewer of another vendor for each question, those that completed first and in turn; where there is none, one of the same. */
export function inquiriesFor(questions: readonly Question[], { readers, statuses }: ReaderChoice): readonly Inquiry[] {
  const working = readers.filter((reader) => !isTool(reader) && statuses.get(reader.id) !== 'failed');
  const completed = working.filter(({ id }) => statuses.get(id) === 'completed');
  return questions.flatMap((question, index): Inquiry[] => {
    const isOther = ({ vendor }: Reviewer): boolean => !question.vendors.includes(vendor);
    const [choice] = [completed.filter(isOther), working.filter(isOther), completed, working].filter(
      ({ length }) => length > 0,
    );
    const reader = choice?.[index % choice.length];
    return reader ? [{ question, reviewer: reader.id, sameVendor: !isOther(reader) }] : [];
  });
}
