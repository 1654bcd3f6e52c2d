/** Which findings are shown at their lines, as annotations and as comments: one rule for both. */
import { isQuiet, type QuietReport } from './quiet.js';
import { addTo } from './values.js';
import type { Report, ReportFinding } from './report.js';
import { isAtLeast, SEVERITIES } from './severity.js';

/** So many at once are read. */
export const MARKED_AT_MOST = 10;

/** Important and worse ones that the change introduced or exposed, whether they block or not, but for what later rounds fold; the most severe first, then as the report lists them. */
export function markedFindings(report: QuietReport & Pick<Report, 'findings'>): ReportFinding[] {
  const bySeverity = new Map<string, ReportFinding[]>();
  for (const finding of report.findings) {
    const { kind } = finding.origin;
    if (!isAtLeast(finding.severity, 'important') || (kind !== 'introduced' && kind !== 'exposed')) continue;
    if (isQuiet(finding, report)) continue;
    addTo(bySeverity, finding.severity, finding);
  }
  return SEVERITIES.flatMap((severity) => bySeverity.get(severity) ?? []);
}
