/** The votes on one consolidated finding enter; its severity, the reason, and whether a critical vote is still open leave. */
import type { Reconciliation, Source } from '../../domain/consolidation.js';
import type { Severity } from '../../domain/severity.js';
import { SEVERITIES, mostSevere, severityRank } from '../../domain/severity.js';

export interface Settled {
  readonly severity: Severity;
  readonly contested: boolean;
  readonly reconciliation: Reconciliation;
}

/** Reviewer id → vendor; a reviewer that is not listed is its own vendor. */
export type Vendors = Readonly<Record<string, string>>;

/** How many other vendors must have rated a finding lower to have answered a critical vote. */
const ANSWERS = 2;

/** One vote per reviewer. `held`: an instruction to the reviewers stands, so no vote lowers another. */
export function settleSeverity(sources: readonly Source[], vendors: Vendors, held: boolean): Settled {
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
): Settled {
  const vendorOf = (reviewer: string): string => vendors[reviewer] ?? reviewer;
  const reviewers = Object.keys(votes).sort();
  const critical = new Set(reviewers.filter((reviewer) => votes[reviewer] === 'critical').map(vendorOf));
  const lower = reviewers.filter((reviewer) => votes[reviewer] !== 'critical' && !critical.has(vendorOf(reviewer)));
  const answered = new Set(lower.map(vendorOf)).size >= ANSWERS;
  const said = answered
    ? `${list(lower)} of other vendors rated it lower, which answers the critical vote.`
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
): Settled {
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
  return RISKS.find(([, pattern]) => titles.some((title) => pattern.test(title)))?.[0] ?? null;
}

const list = (names: readonly string[]): string => names.join(names.length > 2 ? ', ' : ' and ');
