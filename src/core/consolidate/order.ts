/** Consolidated findings enter; the order of the report and their ids leave. */
import type { ConsolidatedFinding } from '../../domain/consolidation.js';
import { ORIGINS } from '../../domain/evidence.js';
import type { Severity } from '../../domain/severity.js';
import { severityRank } from '../../domain/severity.js';
import { compareText } from './choose.js';
import { findingKey } from '../../domain/finding.js';

/** Indices: by severity, origin, agreement, then place. */
export function inReportOrder(findings: readonly ConsolidatedFinding[]): number[] {
  return findings
    .map((finding, index) => ({ finding, index, ranks: ranksOf(finding), key: sourceKey(finding) }))
    .sort(before)
    .map(({ index }) => index);
}

interface Placed {
  readonly finding: ConsolidatedFinding;
  /** Severity, origin, agreement: the smaller first. */
  readonly ranks: readonly [number, number, number];
  readonly key: string;
}

function ranksOf(finding: ConsolidatedFinding): Placed['ranks'] {
  return [severityRank(finding.severity), originRank(finding), -finding.reviewers.length];
}

function before(x: Placed, y: Placed): number {
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

const LETTERS: Readonly<Record<Severity, string>> = { critical: 'C', important: 'I', suggestion: 'S' };

/** C1.. I1.. S1.. for severities in report order. */
export function numberIds(severities: readonly Severity[]): string[] {
  const counts: Record<Severity, number> = { critical: 0, important: 0, suggestion: 0 };
  return severities.map((severity) => {
    counts[severity] += 1;
    return `${LETTERS[severity]}${counts[severity]}`;
  });
}
