/** Says how each reviewer did: its scorecard, remarks on it, and the list of findings that moved or were set aside, with the reasons. */
import type { SetAside, SetAsideKind, Source } from '../domain/consolidation.js';
import type { Finding, Review } from '../domain/finding.js';
import {
  type CoverageRow,
  type ReportFinding,
  type ReportReviewer,
  type Scorecard,
  type SeverityCounts,
  shortNames,
} from '../domain/report.js';
import { severityRank } from '../domain/severity.js';
import { counted, countWord, cutAtWord, listed } from '../text/wording.js';

interface RetroFacts {
  /** Without scorecards and remarks yet. */
  readonly reviewers: readonly Omit<ReportReviewer, 'scorecard' | 'remarks'>[];
  readonly reviews: readonly Review[];
  readonly findings: readonly ReportFinding[];
  readonly setAside: readonly SetAside[];
  readonly coverage: readonly CoverageRow[];
  /** The paths of the change; none without a repository. */
  readonly changed: ReadonlySet<string>;
}

interface Retro {
  readonly reviewers: readonly ReportReviewer[];
  /** What moved and why, one sentence each. */
  readonly reconciliation: readonly string[];
}

/** The retro of a run, only from what was counted and verified. */
export function retro(facts: RetroFacts): Retro {
  const scored = facts.reviewers.map((reviewer) => ({ ...reviewer, scorecard: scorecardOf(reviewer.id, facts) }));
  const names = shortNames(facts.reviewers);
  const name = (id: string): string => names.get(id) ?? id;
  const reviewers = scored.map((reviewer) => ({ ...reviewer, remarks: remarksOf({ reviewer, facts, name }) }));
  return { reviewers, reconciliation: reconciliationOf(facts, name) };
}

/** A reviewer with its scorecard, before its remarks are written. */
type ScoredReviewer = Omit<ReportReviewer, 'remarks'> & { readonly scorecard: Scorecard };

type NameOf = (reviewer: string) => string;

// One line with the reason for each severity, classification or finding that moved; nothing for what stands as it was raised.

const SET_ASIDE_WORDS: Readonly<Record<Exclude<SetAsideKind, 'duplicate'>, string>> = {
  refuted: 'set aside as refuted',
  demoted: 'moved out of the findings',
  declined: 'set aside as declined by a maintainer',
};

/** What moved and why: severities first, in report order, then what was set aside. What a review only says twice did not move. */
function reconciliationOf({ findings, setAside }: Pick<RetroFacts, 'findings' | 'setAside'>, name: NameOf): string[] {
  return [
    ...findings.flatMap((finding) => severityMoves(finding, name)),
    ...findings.flatMap((finding) => classificationMoves(finding, name)),
    ...setAside.flatMap((item) => setAsideMove(item, name)),
  ];
}

function severityMoves(finding: ReportFinding, name: NameOf): string[] {
  const moved = finding.sources.filter((source) => movedBy({ finding, source }) !== 0);
  if (!moved.length) return [];
  const who = moved.map((source) => `${reference(source, name)} (${source.anchored.finding.severity})`);
  // Where a second opinion decided, no rule did.
  const settledBy = opinionOn(finding, name) || ruleFor(finding);
  const why = [votesFor(finding, name), settledBy].filter((part) => part !== '');
  return [`${listed(who)} → ${finding.severity} ${finding.id}: ${clause(why.join('; '))}.`];
}

/** Who rates it as it stands; empty when nobody does. */
function votesFor({ severity, reconciliation }: ReportFinding, name: NameOf): string {
  const votes = Object.entries(reconciliation.votes);
  const so = votes.flatMap(([id, vote]) => (vote === severity ? [name(id)] : []));
  return so.length ? `${listed(so)} ${so.length === 1 ? 'rates' : 'rate'} it so` : '';
}

/** The rule that settled it, without what is said beside it: the votes, a single voice, a second opinion. */
function ruleFor({ reconciliation: { reason } }: ReportFinding): string {
  const rest = reason
    .replace(/^Votes: [^.]*\.\s*/, '')
    .replace(/^One reviewer raised it\.\s*/, '')
    .replace(/\s*A second opinion: [^.]*\./, '');
  return clause(rest, '').replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase());
}

/** What a second opinion makes of it, with the code that it cites; empty where none does. */
function opinionOn({ secondOpinion: opinion }: ReportFinding, name: NameOf): string {
  if (!opinion || opinion.verdict === 'unclear') return '';
  const cited = opinion.cites.slice(0, 2).map(({ path, lines }) => `\`${path}:${String(lines.start)}\``);
  const does = { lowered: 'lowers', confirmed: 'confirms', refuted: 'refutes' }[opinion.verdict];
  return `the second opinion of ${name(opinion.reviewer)} ${does} it${cited.length ? `, citing ${listed(cited)}` : ''}`;
}

function classificationMoves(finding: ReportFinding, name: NameOf): string[] {
  const other = finding.sources.filter((source) => {
    const claimed = source.anchored.finding.classification;
    return claimed !== null && claimed !== finding.classification;
  });
  if (!other.length) return [];
  const says = other.map((source) => `${reference(source, name)} says ${source.anchored.finding.classification ?? ''}`);
  const so = finding.sources.filter(({ anchored }) => anchored.finding.classification === finding.classification);
  const names = [...new Set(so.map(({ anchored }) => name(anchored.finding.reviewer)))];
  const byGit = finding.origin.kind === 'pre-existing' ? ', and git places the code before this change' : '';
  const who =
    names.length && finding.classification ? `, as ${listed(names)} ${names.length === 1 ? 'says' : 'say'}` : '';
  return [`${finding.id} counts as ${finding.classification ?? 'unclassified'}${who}${byGit}; ${listed(says)}.`];
}

function setAsideMove(item: SetAside, name: NameOf): string[] {
  if (item.kind === 'duplicate') return [];
  const who = listed(item.sources.map((source) => reference(source, name)));
  const where = item.to === null ? '' : ` to ${item.to === 'observation' ? 'the observations' : item.to}`;
  return [`${who || 'A finding'} “${item.title}” ${SET_ASIDE_WORDS[item.kind]}${where}: ${clause(item.reason)}.`];
}

/** e.g. `Codex C1`; the title where the review gives no id. */
function reference(source: Source, name: NameOf): string {
  return `${name(source.anchored.finding.reviewer)} ${ownId(source)}`;
}

const TITLE_CHARACTERS = 60;

function ownId({ anchored: { finding } }: Source): string {
  const which = finding.id ?? `“${cutAtWord(finding.title, TITLE_CHARACTERS)}”`;
  return `${which}${finding.pass > 1 ? ` of pass ${String(finding.pass)}` : ''}`;
}

/** A reason as a clause: no full stop at its end; `none` when there is none. */
function clause(reason: string, none = 'no reason was given'): string {
  return reason.trim().replace(/[.\s]+$/, '') || none;
}

// A short paragraph on how a reviewer did: what neither the table nor the reconciliation says.

interface Speaking {
  readonly reviewer: ScoredReviewer;
  readonly facts: RetroFacts;
  readonly name: NameOf;
}

/** Sentences with something to say; empty when there is none. */
function remarksOf(speak: Speaking): string {
  const sentences = [alone(speak), work(speak), passedOver(speak), quotes(speak)];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The most severe with its title, and what a second opinion on it says. */
function alone({ reviewer, facts, name }: Speaking): string {
  const own = bySeverity(
    facts.findings.filter((finding) => isOnly(reviewer.id, finding) && finding.sources.length > 0),
  );
  const [first, ...rest] = own;
  if (!first) return '';
  const more = rest.length ? ` and ${counted(rest.length, 'more', 'more')}` : '';
  const upheld = first.secondOpinion?.verdict === 'confirmed' ? `; ${opinionOn(first, name)}` : '';
  return `It alone raised ${first.id} (${first.title.replace(/(?<![.\s])[.\s]+$/, '')}${upheld})${more}.`;
}

function bySeverity(findings: readonly ReportFinding[]): ReportFinding[] {
  return [...findings].sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
}

/** Programs that build or run code: a reviewer that starts them looked at more than the text. */
const RUNNERS: ReadonlySet<string> = new Set(
  (
    'go cargo npm npx pnpm yarn node deno bun tsc jest vitest mocha eslint pytest python python3 tox ruff mypy ruby ' +
    'bundle rspec rake mvn gradle gradlew make cmake ctest dotnet swift php phpunit composer bats shellcheck zig mix'
  ).split(' '),
);
const PATHS_SHOWN = 3;

/** Tool use that makes a difference and that the table does not name: files read that the diff does not show, code that was run. */
function work({ reviewer: { telemetry }, facts }: Speaking): string {
  if (!telemetry) return '';
  const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${String(count)} times`);
  const { changed } = facts;
  const outside = changed.size ? telemetry.filesRead.filter((path) => !changed.has(path)).sort() : [];
  const shown = outside.slice(0, PATHS_SHOWN).map((path) => `\`${path.replaceAll('`', '')}\``);
  const more = outside.length - shown.length;
  const ran = Object.entries(telemetry.commands).filter(([program]) => RUNNERS.has(program));
  const parts = [
    outside.length
      ? `read ${counted(outside.length, 'file')} outside the diff (${listed(more > 0 ? [...shown, `${String(more)} more`] : shown)})`
      : '',
    ran.length ? `ran ${listed(ran.map(([program, count]) => `\`${program}\` ${times(count)}`))}` : '',
  ].filter((part) => part !== '');
  return parts.length ? `It ${listed(parts)}.` : '';
}

const MISSED_AT_MOST = 6;

/** Serious findings that several others agree on, in files that it says it reviewed. What one alone raised is said of that one. */
function passedOver({ reviewer, facts, name }: Speaking): string {
  const reviewed = new Set(
    facts.coverage
      .filter((row) => ['reviewed', 'findings', 'trivial'].includes(row.reviewers[reviewer.id] ?? ''))
      .map(({ path }) => path),
  );
  const missed = bySeverity(facts.findings)
    .filter(({ severity, blocking, round }) => severity !== 'suggestion' && blocking && round.status !== 'carried')
    .filter(({ reviewers }) => reviewers.length > 1 && !reviewers.includes(reviewer.id))
    .filter(({ locations }) => reviewed.has(locations[0]?.path ?? ''));
  const [first] = missed;
  if (!first) return '';
  const ids = missed.slice(0, MISSED_AT_MOST).map(({ id }) => id);
  const rest = missed.length - ids.length;
  const isOne = missed.length === 1;
  const who = isOne ? listed(first.reviewers.map(name)) : 'several others';
  const named = listed(rest ? [...ids, `${countWord(rest)} more`] : ids);
  return `It passed over ${named}, which ${who} raised, in ${isOne ? 'a file' : 'files'} that it covered.`;
}

function quotes({ reviewer, facts }: Speaking): string {
  const anchors = placedSources(reviewer.id, facts.findings).flatMap(({ source }) => source.anchored.anchors);
  const missing = anchors.filter(({ state }) => state === 'missing').length;
  const moved = anchors.filter(({ state }) => state === 'moved').length;
  const parts = [
    missing ? `${countWord(missing)} ${missing === 1 ? 'is' : 'are'} not in the repository` : '',
    moved ? `${countWord(moved)} ${moved === 1 ? 'was' : 'were'} off and found again by the quote` : '',
  ].filter((part) => part !== '');
  return parts.length ? `Of the ${counted(anchors.length, 'place')} that it cites ${listed(parts)}.` : '';
}

// A reviewer's scorecard: counts of its findings and what became of them.

/** Counts of one reviewer: what it raised, and what became of it. */
function scorecardOf(id: string, facts: RetroFacts): Scorecard {
  const reviews = facts.reviews.filter((review) => review.reviewer === id);
  const raised = reviews
    .flatMap((review) => review.findings)
    .filter((finding) => finding.standing.kind !== 'duplicate');
  const placed = placedSources(id, facts.findings);
  // What it accounted for in an earlier round, and is as it was, it did not have to read.
  const states = facts.coverage.flatMap(({ path, reviewers, carried }) =>
    reviewers[id] && !Object.hasOwn(carried, id) ? [{ path, state: reviewers[id] }] : [],
  );
  return {
    raised: countBySeverity(raised),
    unique: facts.findings.filter((finding) => isOnly(id, finding)).length,
    merged: placed.filter(({ finding }) => finding.sources.length > 1).length,
    upgraded: placed.filter((placing) => movedBy(placing) > 0).length,
    downgraded: placed.filter((placing) => movedBy(placing) < 0).length,
    refuted: countSetAside(id, 'refuted', facts),
    demoted: countSetAside(id, 'demoted', facts),
    observations: reviews.reduce((sum, review) => sum + review.concerns.length + review.strengths.length, 0),
    filesReviewed: states.filter(({ state }) => state !== 'not-reviewed').length,
    coverageMisses: states.filter(({ state }) => state === 'not-reviewed').map(({ path }) => path),
  };
}

/** A source of a reviewer, with the consolidated finding that it went into. */
interface Placing {
  readonly finding: ReportFinding;
  readonly source: Source;
}

/** Where a reviewer's findings went. */
export function placedSources(id: string, findings: readonly ReportFinding[]): Placing[] {
  return findings.flatMap((finding) =>
    finding.sources.filter((source) => source.anchored.finding.reviewer === id).map((source) => ({ finding, source })),
  );
}

/** Positive: more severe now than its reviewer rated it. Negative: less severe. */
function movedBy({ finding, source }: Placing): number {
  return severityRank(source.anchored.finding.severity) - severityRank(finding.severity);
}

/** Whether no other reviewer raised it. */
function isOnly(id: string, finding: Pick<ReportFinding, 'reviewers'>): boolean {
  return finding.reviewers.length === 1 && finding.reviewers[0] === id;
}

function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { critical: 0, important: 0, suggestion: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

function countSetAside(id: string, kind: SetAsideKind, facts: RetroFacts): number {
  return facts.setAside
    .filter((item) => item.kind === kind)
    .flatMap((item) => item.sources)
    .filter((source) => source.anchored.finding.reviewer === id).length;
}
