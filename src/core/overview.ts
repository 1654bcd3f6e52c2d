/** A report enters; what a terminal shows of it leaves: verdict, findings as a short table, reviewers. */
import { type Report, type ReportFinding, type ReportReviewer, trialNote, VERDICT_WORDS } from '../domain/report.js';

const TITLE_WIDTH = 58;
const PLACE_WIDTH = 34;

/** Lines for people, at most about 120 columns wide. */
export function overview(report: Report): string[] {
  const { decision } = report;
  const trial = trialNote(decision);
  return [
    `${VERDICT_WORDS[decision.verdict]} (${decision.conclusion})`,
    ...(trial === null ? [] : [`  ${trial}`]),
    ...decision.reasons.map((reason) => `  ${reason}`),
    '',
    ...report.reviewers.map(reviewerLine),
    '',
    ...(report.findings.length ? table(report.findings) : ['No findings.']),
    ...(report.setAside.length ? [`${report.setAside.length} set aside, each with its reason in the report.`] : []),
  ];
}

/** One sentence or two for the annotation of the gate: why it is red, the top finding, how to get green; of a trial, what it would have been. */
export function explanation(report: Report): string {
  const { conclusion, reasons } = report.decision;
  const cause = reasons.join(' ') || `The conclusion is ${conclusion}.`;
  const trial = trialNote(report.decision);
  if (trial !== null) return `${trial} ${cause}`;
  const green =
    conclusion === 'fail'
      ? 'To get green: fix what is named and push, or have a maintainer decline it with a reason (`/deep-review decline <id> <reason>`).'
      : 'To get green: correct what is named and run the job again.';
  return `${cause} ${green}`;
}

function reviewerLine(reviewer: ReportReviewer): string {
  const problem = reviewer.failures[0]?.problem.what;
  return `  ${reviewer.id}: ${reviewer.status}${problem ? `, ${problem}` : ''}`;
}

function table(findings: readonly ReportFinding[]): string[] {
  const rows = findings.map((finding) => [
    finding.id,
    `${finding.severity}${finding.contested ? ' (contested)' : ''}`,
    cut(finding.title.replaceAll('`', ''), TITLE_WIDTH),
    placeOf(finding),
    finding.blocking ? finding.origin.kind : `${finding.origin.kind}, not blocking`,
    finding.reviewers.join(', ') || 'carried',
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
  );
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function placeOf(finding: ReportFinding): string {
  const place = finding.locations.find(({ primary }) => primary) ?? finding.locations[0];
  if (!place) return '-';
  const shown = place.lines ? `${place.path}:${place.lines.start}` : place.path;
  return shown.length > PLACE_WIDTH ? `…${shown.slice(-PLACE_WIDTH + 1)}` : shown;
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
