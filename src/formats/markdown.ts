/** A report enters; the complete report as Markdown leaves. */
import type { Report } from '../domain/report.js';
import type { Format } from '../seams.js';

export const markdown: Format = {
  name: 'markdown',
  mediaType: 'text/markdown',
  fileName: (report) => `${report.id}.md`,
  render: (report) => writeReport(report),
};

function writeReport(report: Report): string {
  const findings = report.findings.map((finding) => `${finding.id}. **${finding.title}**\n\n${finding.body}\n`);
  return [`# Deep Review: ${report.id}\n`, report.executiveSummary, ...findings].join('\n');
}
