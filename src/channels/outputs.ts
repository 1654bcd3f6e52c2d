/** Sets the outputs of the step, `conclusion` as the last of them. */
import type { Document, Report } from '../domain/report.js';
import type { Severity } from '../domain/severity.js';
import type { Channel } from '../seams.js';
import { stepOutput } from '../text/redact.js';

export const outputs: Channel = {
  name: 'outputs',
  required: true,
  async deliver(report, documents, world) {
    const { outputFile } = world.runner;
    if (outputFile === null) return [];
    const values = [...outputsOf(report, documents, world.outputDirectory)];
    await world.appendFile(
      outputFile,
      values.map(([name, value]) => stepOutput(name, value, world.token(32))).join(''),
    );
    return [];
  },
};

/** Name and value of every output. A crash before the last line leaves no `conclusion`, and the gate is red without one. */
function outputsOf(report: Report, documents: readonly Document[], directory: string): [string, string][] {
  const path = (format: string): string => {
    const document = documents.find((candidate) => candidate.format === format);
    return document ? `${directory}/${document.name}` : '';
  };
  const count = (severity: Severity): string =>
    String(report.findings.filter((finding) => finding.severity === severity).length);
  return [
    ['verdict', report.decision.verdict],
    ['critical', count('critical')],
    ['important', count('important')],
    ['suggestions', count('suggestion')],
    ['round', String(report.round.number)],
    ['reviewers-completed', String(report.reviewers.filter(({ status }) => status === 'completed').length)],
    ['report', path('markdown')],
    ['report-html', path('html')],
    ['report-json', path('json')],
    ['sarif', path('sarif')],
    // Read by the gate step of the action.
    ['gate', report.decision.gate],
    ['unreviewed', report.decision.unreviewed?.kind ?? ''],
    ['conclusion', report.decision.conclusion],
  ];
}
