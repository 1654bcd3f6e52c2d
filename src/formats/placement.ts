/** A finding enters; the section of a report in which it is listed leaves. */
import type { ReportFinding } from '../domain/report.js';
import type { Severity } from '../domain/severity.js';

/** Where a finding is listed. */
export function placeInReport(finding: ReportFinding): Severity | 'carried' | 'pre-existing' {
  if (finding.round.status === 'carried') return 'carried';
  return finding.origin.kind === 'pre-existing' && !finding.blocking ? 'pre-existing' : finding.severity;
}
