/** A report and the reviews it is made from enter; its executive summary leaves, as Markdown. */
import type { Report } from '../../domain/report.js';
import { capitalised, counted, listed } from '../../domain/wording.js';

/** The summary from facts. */
export function executiveSummary(report: Report): string {
  const names = report.reviewers.map(({ name }) => name);
  const read = `${capitalised(counted(report.reviewers.length, 'reviewer'))} looked at this change: ${listed(names)}.`;
  return [read, ...report.decision.reasons].join(' ');
}
