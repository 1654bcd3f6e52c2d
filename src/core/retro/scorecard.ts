/** A reviewer's id and the facts of the run enter; its scorecard leaves. */
import type { SetAsideKind, Source } from '../../domain/consolidation.js';
import type { Finding } from '../../domain/finding.js';
import type { ReportFinding, Scorecard, SeverityCounts } from '../../domain/report.js';
import { severityRank } from '../../domain/severity.js';
import type { RetroFacts } from '../retro.js';

/** Counts of one reviewer: what it raised, and what became of it. */
export function scorecardOf(id: string, facts: RetroFacts): Scorecard {
  const reviews = facts.reviews.filter((review) => review.reviewer === id);
  const raised = reviews
    .flatMap((review) => review.findings)
    .filter((finding) => finding.standing.kind !== 'duplicate');
  const placed = placedSources(id, facts.findings);
  const states = facts.coverage.map((row) => ({ path: row.path, state: row.reviewers[id] ?? 'not-reviewed' }));
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
export interface Placing {
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
export function movedBy({ finding, source }: Placing): number {
  return severityRank(source.anchored.finding.severity) - severityRank(finding.severity);
}

/** Whether no other reviewer raised it. */
export function isOnly(id: string, finding: Pick<ReportFinding, 'reviewers'>): boolean {
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
