/** Says how each reviewer did: its scorecard, remarks on it, and the list of findings that were joined, moved or set aside. */
import type { SetAside, SetAsideKind, Source } from '../domain/consolidation.js';
import type { Finding, Review } from '../domain/finding.js';
import type { CoverageRow, ReportFinding, ReportReviewer, Scorecard, SeverityCounts } from '../domain/report.js';
import { severityRank } from '../domain/severity.js';
import { capitalised, counted, listed } from '../text/wording.js';

interface RetroFacts {
  /** Without scorecards and remarks yet. */
  readonly reviewers: readonly Omit<ReportReviewer, 'scorecard' | 'remarks'>[];
  readonly reviews: readonly Review[];
  readonly findings: readonly ReportFinding[];
  readonly setAside: readonly SetAside[];
  readonly coverage: readonly CoverageRow[];
}

interface Retro {
  readonly reviewers: readonly ReportReviewer[];
  /** What moved and why, one sentence each. */
  readonly reconciliation: readonly string[];
}

/** The retro of a run, only from what was counted and verified. */
export function retro(facts: RetroFacts): Retro {
  const scored = facts.reviewers.map((reviewer) => ({ ...reviewer, scorecard: scorecardOf(reviewer.id, facts) }));
  const reviewers = scored.map((reviewer, index) => ({ ...reviewer, remarks: remarksOf(reviewer, facts, index) }));
  return { reviewers, reconciliation: reconciliationOf(facts) };
}

/** A reviewer with its scorecard, before its remarks are written. */
type ScoredReviewer = Omit<ReportReviewer, 'remarks'> & { readonly scorecard: Scorecard };

// One sentence with the reason for each severity, classification or finding that moved.

const SET_ASIDE_WORDS: Readonly<Record<SetAside['kind'], string>> = {
  refuted: 'set aside as refuted',
  demoted: 'moved out of the findings',
  declined: 'set aside as declined by a maintainer',
  duplicate: 'set aside as a duplicate',
};

/** What moved and why: severities first, in report order, then what was set aside. */
function reconciliationOf(facts: Pick<RetroFacts, 'findings' | 'setAside' | 'reviewers'>): string[] {
  const name = (id: string): string => facts.reviewers.find((reviewer) => reviewer.id === id)?.name ?? id;
  return [
    ...facts.findings.flatMap((finding) => severityMoves(finding, name)),
    ...facts.findings.flatMap((finding) => classificationMoves(finding, name)),
    ...facts.setAside.map((item) => setAsideMove(item, name)),
  ];
}

type NameOf = (reviewer: string) => string;

function severityMoves(finding: ReportFinding, name: NameOf): string[] {
  const moved = finding.sources.filter((source) => movedBy({ finding, source }) !== 0);
  if (!moved.length) return [];
  const who = moved.map((source) => `${reference(source, name)} (${source.anchored.finding.severity})`);
  return [
    `${listed(who)} → ${finding.severity} ${finding.id}: ${clause(finding.reconciliation.reason.replace(/^Votes: [^.]*\.\s*/, ''))}.`,
  ];
}

function classificationMoves(finding: ReportFinding, name: NameOf): string[] {
  const other = finding.sources.filter((source) => {
    const claimed = source.anchored.finding.classification;
    return claimed !== null && claimed !== finding.classification;
  });
  if (!other.length) return [];
  const who = other.map((source) => `${reference(source, name)} says ${source.anchored.finding.classification ?? ''}`);
  const kept = finding.classification ?? 'unclassified';
  const byGit = finding.origin.kind === 'pre-existing' ? `; git places the code before this change` : '';
  return [`${finding.id} is ${kept}, although ${listed(who)}${byGit}.`];
}

function setAsideMove(item: SetAside, name: NameOf): string {
  const who = listed(item.sources.map((source) => reference(source, name)));
  const where = item.to === null ? '' : ` to ${item.to === 'observation' ? 'the observations' : item.to}`;
  return `${who || 'A finding'} “${item.title}” ${SET_ASIDE_WORDS[item.kind]}${where}: ${clause(item.reason)}.`;
}

/** e.g. `Codex GPT 5.4 C1`; the line where the review gives no id. */
function reference(source: Source, name: NameOf): string {
  const { reviewer, id, line, pass } = source.anchored.finding;
  const which = id ?? `line ${String(line)}`;
  return `${name(reviewer)} ${which}${pass > 1 ? ` of pass ${String(pass)}` : ''}`;
}

/** A reason as a clause: no full stop at its end, never empty. */
function clause(reason: string): string {
  return reason.trim().replace(/[.\s]+$/, '') || 'no reason was given';
}

// A short paragraph on how a reviewer did, compared with the others.

/** What the table does not say. `index` turns the sentence patterns, so that no two neighbouring paragraphs read alike. */
function remarksOf(reviewer: ScoredReviewer, facts: RetroFacts, index: number): string {
  const speak = {
    reviewer,
    facts,
    turn: <T>(...patterns: readonly [T, ...T[]]): T => patterns[index % patterns.length] ?? patterns[0],
  };
  const sentences = [alone(speak), overlooked(speak), quotes(speak), shortfall(speak)];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

interface Speaking {
  readonly reviewer: ScoredReviewer;
  readonly facts: RetroFacts;
  readonly turn: <T>(...patterns: readonly [T, ...T[]]) => T;
}

function alone({ reviewer, facts, turn }: Speaking): string {
  const own = bySeverity(facts.findings.filter((finding) => isOnly(reviewer.id, finding)));
  const [first, ...rest] = own;
  if (!first) return '';
  const others = rest.map(({ id }) => id);
  const more = others.length
    ? ` and ${others.length > 4 ? counted(others.length, 'more', 'more') : listed(others)}`
    : '';
  return turn(
    `It alone saw ${named(first)}${more}.`,
    `Nobody else raised ${named(first)}${more}.`,
    `Without it, ${named(first)}${more} would be missing from this report.`,
  );
}

function named({ id, title }: ReportFinding): string {
  return `${id} (${title.replace(/(?<![.\s])[.\s]+$/, '')})`;
}

function bySeverity(findings: readonly ReportFinding[]): ReportFinding[] {
  return [...findings].sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
}

/** Serious findings of others in files that it says it reviewed. */
function overlooked({ reviewer, facts, turn }: Speaking): string {
  const reviewed = new Set(
    facts.coverage
      .filter((row) => ['reviewed', 'findings', 'trivial'].includes(row.reviewers[reviewer.id] ?? ''))
      .map(({ path }) => path),
  );
  const missed = bySeverity(facts.findings)
    .filter(({ severity, blocking, round }) => severity !== 'suggestion' && blocking && round.status !== 'carried')
    .filter(({ reviewers }) => !reviewers.includes(reviewer.id))
    .filter(({ locations }) => reviewed.has(locations[0]?.path ?? ''));
  if (!missed.length) return '';
  const ids = listed(missed.slice(0, 4).map(({ id }) => id));
  const rest = missed.length > 4 ? ' and others' : '';
  return turn(
    `It read the files of ${ids}${rest} without raising ${missed.length === 1 ? 'it' : 'them'}.`,
    `It missed ${ids}${rest} in files that it looked at.`,
    `${ids}${rest} escaped it, although it read the code.`,
  );
}

function quotes({ reviewer, facts, turn }: Speaking): string {
  const anchors = placedSources(reviewer.id, facts.findings).flatMap(({ source }) => source.anchored.anchors);
  const missing = anchors.filter(({ state }) => state === 'missing').length;
  const moved = anchors.filter(({ state }) => state === 'moved').length;
  const parts = [
    missing ? `${counted(missing, 'place')} that it cites ${missing === 1 ? 'is' : 'are'} not in the repository` : '',
    moved ? `${counted(moved, 'line reference')} ${moved === 1 ? 'was' : 'were'} off and found again by the quote` : '',
  ].filter((part) => part !== '');
  const said = parts.length ? `${capitalised(listed(parts))}.` : '';
  return said === '' || anchors.length < 2
    ? said
    : turn(said, `Of ${String(anchors.length)} cited places: ${said.charAt(0).toLowerCase()}${said.slice(1)}`, said);
}

function shortfall({ reviewer }: Speaking): string {
  const { status, failures } = reviewer;
  if (status === 'completed') return '';
  const why = failures[0]?.problem.why.replace(/[.\s]+$/, '') ?? 'its review is not complete';
  return `It counts as ${status}: ${why}.`;
}

// A reviewer's scorecard: counts of its findings and what became of them.

/** Counts of one reviewer: what it raised, and what became of it. */
function scorecardOf(id: string, facts: RetroFacts): Scorecard {
  const reviews = facts.reviews.filter((review) => review.reviewer === id);
  const raised = reviews
    .flatMap((review) => review.findings)
    .filter((finding) => finding.standing.kind !== 'duplicate');
  const placed = placedSources(id, facts.findings);
  const states = facts.coverage.flatMap(({ path, reviewers }) =>
    reviewers[id] ? [{ path, state: reviewers[id] }] : [],
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
