/** Settles the severity of a finding by votes, one a reviewer, and says whether a critical one is still open. */
import type { Reconciliation, Source } from '../domain/consolidation.js';
import { between, mostSevere, type Risk, SEVERITIES, type Severity, severityRank } from '../domain/severity.js';
import { riskIn } from '../text/consequences.js';
import { counted } from '../text/wording.js';

interface SettledVotes {
  readonly severity: Severity;
  readonly contested: boolean;
  readonly risk: Risk | null;
  readonly reconciliation: Reconciliation;
}

/** Reviewer id → vendor; a reviewer that is not listed is its own vendor. */
export type Vendors = Readonly<Record<string, string>>;

/** Reviewer id → its most severe vote. */
type Votes = Reconciliation['votes'];

/** How many other vendors must have rated a finding lower to have answered a severity. */
const ANSWERS = 2;

/**
 * The vote of one reviewer stays; of several the middle counts. A critical that is outvoted stays one, contested, until two
 * other vendors rate the same finding lower; one about security or data loss until a second opinion lowers it. `held`: an
 * instruction to the reviewers stands, so no vote lowers another.
 */
export function settleSeverity(sources: readonly Source[], vendors: Vendors, held: boolean): SettledVotes {
  const votes = votesOf(sources);
  const ranked = Object.values(votes).sort((a, b) => severityRank(a) - severityRank(b));
  const highest = mostSevere(ranked);
  const risk = riskOf(sources, highest);
  const settled = (kind: Reconciliation['kind'], severity: Severity, reason: string): SettledVotes => ({
    ...{ severity, contested: false, risk },
    reconciliation: { kind, votes, reason },
  });
  if (ranked.length < 2) return settled('sole', highest, 'One reviewer raised it.');
  if (ranked.every((vote) => vote === highest))
    return settled('agreed', highest, `All ${ranked.length} reviewers rate it ${highest}.`);
  const tally = `Votes: ${tallyOf(ranked)}.`;
  if (held) {
    const why = `While an instruction to the reviewers stands no vote lowers another: ${highest}.`;
    return settled('settled', highest, `${tally} ${why}`);
  }
  const middle = middleOf(ranked);
  const reason = `${tally} The middle is ${middle}.`;
  if (highest !== 'critical' || middle === 'critical') return settled('settled', middle, reason);
  if (risk === null && isAnsweredBy(votes, 'critical', vendors)) {
    const others = counted(vendorsBelow(votes, 'critical', vendors).size, 'other vendor');
    return settled('settled', middle, `${reason} For ${others} it is less, which answers the critical vote.`);
  }
  const why = risk
    ? `It is about ${risk}, where votes alone answer no critical one`
    : 'The critical vote is outvoted and not answered';
  return {
    ...settled('settled', 'critical', `${reason} ${why}: it stays critical unless a second opinion lowers it.`),
    contested: true,
  };
}

/** Of an even number what lies between the two middle votes. */
function middleOf(ranked: readonly Severity[]): Severity {
  const [lower, upper] = [ranked[Math.floor((ranked.length - 1) / 2)], ranked[Math.floor(ranked.length / 2)]];
  return between(lower ?? 'suggestion', upper ?? 'suggestion');
}

/** Whether at least two vendors that do not call it so severe rate it lower. */
export function isAnsweredBy(votes: Votes, severity: Severity, vendors: Vendors): boolean {
  return vendorsBelow(votes, severity, vendors).size >= ANSWERS;
}

/** Vendors with a milder vote and none as severe. */
function vendorsBelow(votes: Votes, severity: Severity, vendors: Vendors): ReadonlySet<string> {
  const vendorsWith = (isMilder: boolean): Set<string> =>
    new Set(
      Object.entries(votes)
        .filter(([, vote]) => severityRank(vote) > severityRank(severity) === isMilder)
        .map(([reviewer]) => vendors[reviewer] ?? reviewer),
    );
  const severe = vendorsWith(false);
  return new Set([...vendorsWith(true)].filter((vendor) => !severe.has(vendor)));
}

function tallyOf(ranked: readonly Severity[]): string {
  return SEVERITIES.filter((severity) => ranked.includes(severity))
    .map((severity) => `${ranked.filter((vote) => vote === severity).length} ${severity}`)
    .join(', ');
}

/** Reviewer id → its most severe vote, by id. */
function votesOf(sources: readonly Source[]): Votes {
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

/** What those who rate it highest say is at stake: by the structure of a review first, then by their titles. */
function riskOf(sources: readonly Source[], highest: Severity): Risk | null {
  const claims = sources.map(({ anchored }) => anchored.finding).filter(({ severity }) => severity === highest);
  const filed = claims.map((claim) => claim.filed).find((risk) => risk !== null);
  return filed ?? claims.map(({ title }) => riskIn(title)).find((risk) => risk !== null) ?? null;
}
