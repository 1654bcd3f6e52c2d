/** Makes one finding of several sources: best evidence, fix, classification, severity by votes; then order and ids. */
import type { ConsolidatedFinding, Reconciliation, Source } from '../domain/consolidation.js';
import {
  type AnchoredFinding,
  findingKey,
  FIX_STATES,
  type FixCheck,
  type Origin,
  ORIGINS,
} from '../domain/finding.js';
import { type Classification, mostSevere, SEVERITIES, type Severity, severityRank } from '../domain/severity.js';
import { capitalised, countWord, severityLetter } from '../text/wording.js';

/** Best-evidenced first: place and quote confirmed, a fix that applies, more severe, fuller text; ties by key. */
export function byEvidence(a: AnchoredFinding, b: AnchoredFinding): number {
  return (
    evidenceOf(b) - evidenceOf(a) ||
    severityRank(a.finding.severity) - severityRank(b.finding.severity) ||
    b.finding.body.length - a.finding.body.length ||
    compareText(findingKey(a.finding), findingKey(b.finding))
  );
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const PLACE_WORTH = { verified: 3, moved: 2, unverified: 1, missing: 0 } as const;
const QUOTE_WORTH = { matched: 2, moved: 1, none: 0, absent: -1 } as const;
const FIX_WORTH = { applies: 2, offset: 1, none: 0, no: 0 } as const;

const evidenceOf = (source: AnchoredFinding): number => placeWorth(source) + FIX_WORTH[source.fix.applies];

/** How well git confirms the primary place and what is quoted of it: 0 to 6, -1 when nothing of it holds. */
export function placeWorth({ anchors: [primary] }: AnchoredFinding): number {
  return primary ? PLACE_WORTH[primary.state] + QUOTE_WORTH[primary.quote] + (primary.lines ? 1 : 0) : 0;
}

/** A diff that applies wins; on a tie the confined one, then the better-evidenced source's. */
export function chooseFix(sources: readonly AnchoredFinding[]): FixCheck {
  const fixes = sources.map(({ fix }) => fix);
  const best = [...fixes].sort((a, b) => rank(a) - rank(b) || Number(b.confined) - Number(a.confined))[0];
  return best ?? { diff: '', applies: 'none', reason: '', confined: false };
}

const rank = ({ applies }: FixCheck): number => FIX_STATES.indexOf(applies);

interface Classified {
  readonly classification: Classification | null;
  /** What git had to say against the reviewers; empty when nothing. */
  readonly reason: string;
}

/** The word most reviewers use, the first source's on a tie; where git finds no trace of a regression, that is said and the word stands. */
export function classify(sources: readonly AnchoredFinding[], origin: Origin): Classified {
  const words = new Map<Classification, Set<string>>();
  for (const { finding } of sources) {
    if (!finding.classification) continue;
    words.set(finding.classification, (words.get(finding.classification) ?? new Set()).add(finding.reviewer));
  }
  const most = Math.max(0, ...[...words.values()].map((reviewers) => reviewers.size));
  const winner = [...words].find(([, reviewers]) => reviewers.size === most)?.[0] ?? null;
  if (winner === 'regression' && origin.kind === 'unknown' && sources.some((source) => source.origin.older !== null)) {
    const reason =
      'Called a regression; git finds that this change did not write the code, which does not show that it did not break it.';
    return { classification: winner, reason };
  }
  return { classification: winner, reason: '' };
}

// The severity by the votes, with the reason, and whether a critical vote is still open.

interface SettledVotes {
  readonly severity: Severity;
  readonly contested: boolean;
  readonly reconciliation: Reconciliation;
}

/** Reviewer id → vendor; a reviewer that is not listed is its own vendor. */
export type Vendors = Readonly<Record<string, string>>;

/** How many other vendors must have rated a finding lower to have answered a critical vote. */
const ANSWERS = 2;

/** One vote per reviewer. `held`: an instruction to the reviewers stands, so no vote lowers another. */
export function settleSeverity(sources: readonly Source[], vendors: Vendors, held: boolean): SettledVotes {
  const votes = votesOf(sources);
  const ranked = Object.values(votes).sort((a, b) => severityRank(a) - severityRank(b));
  const highest = mostSevere(ranked);
  if (ranked.length < 2) return settled('sole', highest, votes, 'One reviewer raised it.');
  if (ranked.every((vote) => vote === highest)) {
    return settled('agreed', highest, votes, `All ${ranked.length} reviewers rate it ${highest}.`);
  }
  const tally = SEVERITIES.filter((severity) => ranked.includes(severity))
    .map((severity) => `${ranked.filter((vote) => vote === severity).length} ${severity}`)
    .join(', ');
  if (held) {
    const reason = `Votes: ${tally}. While an instruction to the reviewers stands no vote lowers another: ${highest}.`;
    return settled('settled', highest, votes, reason);
  }
  const risk = sensitiveRisk(sources, highest);
  if (risk) {
    const reason = `Votes: ${tally}. It speaks of ${risk}, which is not lowered without a second opinion: ${highest}.`;
    return settled('settled', highest, votes, reason);
  }
  // Of an even number the less severe of the two middle votes.
  const severity = ranked[Math.floor(ranked.length / 2)] ?? highest;
  const even = ranked.length % 2 === 0 && ranked[ranked.length / 2 - 1] !== severity;
  const reason = `Votes: ${tally}. ${even ? 'A tie: the less severe' : 'The median'} is ${severity}.`;
  if (highest !== 'critical' || severity === 'critical') return settled('settled', severity, votes, reason);
  return contest(severity, votes, vendors, reason);
}

function contest(
  severity: Severity,
  votes: Readonly<Record<string, Severity>>,
  vendors: Vendors,
  reason: string,
): SettledVotes {
  const vendorOf = (reviewer: string): string => vendors[reviewer] ?? reviewer;
  const reviewers = Object.keys(votes).sort();
  const critical = new Set(reviewers.filter((reviewer) => votes[reviewer] === 'critical').map(vendorOf));
  const lower = reviewers.filter((reviewer) => votes[reviewer] !== 'critical' && !critical.has(vendorOf(reviewer)));
  const others = new Set(lower.map(vendorOf)).size;
  const answered = others >= ANSWERS;
  const said = answered
    ? `${capitalised(countWord(others))} other vendors rated it lower, which answers the critical vote.`
    : 'A critical vote was outvoted and is not answered: it gates as critical until a second opinion.';
  return { ...settled('settled', severity, votes, `${reason} ${said}`), contested: !answered };
}

/** Reviewer id → its most severe vote, by id. */
function votesOf(sources: readonly Source[]): Record<string, Severity> {
  const reviewers = [...new Set(sources.map(({ anchored }) => anchored.finding.reviewer))].sort();
  return Object.fromEntries(
    reviewers.map((reviewer) => [
      reviewer,
      mostSevere(
        sources
          .filter(({ anchored }) => anchored.finding.reviewer === reviewer)
          .map(({ anchored }) => anchored.finding.severity),
      ),
    ]),
  );
}

function settled(
  kind: Reconciliation['kind'],
  severity: Severity,
  votes: Readonly<Record<string, Severity>>,
  reason: string,
): SettledVotes {
  return { severity, contested: false, reconciliation: { kind, votes, reason } };
}

const RISKS: readonly (readonly [string, RegExp])[] = [
  [
    'security',
    /\b(security (hole|issue|bug|risk|flaw|vulnerabilit\w+|bypass)|vulnerabilit(y|ies)|CVE-\d+|(command|code|sql|shell|script|header|log|prompt) injection|path traversal|directory traversal|zip slip|remote code execution|RCE|XSS|CSRF|SSRF|privilege escalation|auth\w* bypass|bypass(es|ing)? auth\w*|(leak|expos|disclos)\w* (of )?(the |a |any |its )?(?:\w+ )?(secrets?|credentials?|tokens?|passwords?|private keys?|api keys?))\b/i,
  ],
  [
    'data loss',
    /\b(data[- ]loss|los(e|es|ing) (user |all |the |any |existing |unsaved )*data|(user |persistent |saved )data (is|are|gets?|will be) (lost|destroyed|wiped|erased|deleted)|(destroys?|wipes?|erases?|corrupts?) (the |all |a |any )?(user'?s? |existing |persistent |developer'?s? )+(data|files?|volumes?|database|config\w*|settings)|data corruption|corrupts? (the )?(data|database))\b/i,
  ],
];

/** Whether a source with the highest vote says in its title that security or data loss is at stake. */
function sensitiveRisk(sources: readonly Source[], highest: Severity): string | null {
  const titles = sources
    .filter(({ anchored }) => anchored.finding.severity === highest)
    .map(({ anchored }) => anchored.finding.title);
  return riskIn(titles);
}

/** Which of security and data loss titles speak of; `null` when of none. */
export function riskIn(titles: readonly string[]): string | null {
  return RISKS.find(([, pattern]) => titles.some((title) => pattern.test(title)))?.[0] ?? null;
}

// The order of the report, and the ids.

/** Indices: by severity, origin, agreement, then place. */
export function inReportOrder(findings: readonly ConsolidatedFinding[]): number[] {
  return findings
    .map((finding, index) => ({ finding, index, ranks: ranksOf(finding), key: sourceKey(finding) }))
    .sort(before)
    .map(({ index }) => index);
}

interface PlacedSource {
  readonly finding: ConsolidatedFinding;
  /** Severity, origin, agreement: the smaller first. */
  readonly ranks: readonly [number, number, number];
  readonly key: string;
}

function ranksOf(finding: ConsolidatedFinding): PlacedSource['ranks'] {
  return [severityRank(finding.severity), originRank(finding), -finding.reviewers.length];
}

function before(x: PlacedSource, y: PlacedSource): number {
  const [a, b] = [x.finding, y.finding];
  const [placeA, placeB] = [a.locations[0], b.locations[0]];
  return (
    x.ranks[0] - y.ranks[0] ||
    x.ranks[1] - y.ranks[1] ||
    x.ranks[2] - y.ranks[2] ||
    compareText(placeA?.path ?? '\uffff', placeB?.path ?? '\uffff') ||
    (placeA?.lines?.start ?? 0) - (placeB?.lines?.start ?? 0) ||
    compareText(a.title, b.title) ||
    compareText(x.key, y.key)
  );
}

/** `unknown` before `pre-existing`: it may still be this change's. */
function originRank({ origin }: ConsolidatedFinding): number {
  const order = [ORIGINS[0], ORIGINS[1], ORIGINS[3], ORIGINS[2]];
  return order.indexOf(origin.kind);
}

const sourceKey = ({ sources }: ConsolidatedFinding): string =>
  sources[0] ? findingKey(sources[0].anchored.finding) : '';

/** C1.. I1.. S1.. for severities in report order. */
export function numberIds(severities: readonly Severity[]): string[] {
  const counts: Record<Severity, number> = { critical: 0, important: 0, suggestion: 0 };
  return severities.map((severity) => {
    counts[severity] += 1;
    return `${severityLetter(severity)}${counts[severity]}`;
  });
}
