/** Writes what a terminal shows of a report, and the annotation of the gate. */
import { toBeReviewed } from '../domain/demand.js';
import {
  type Report,
  type ReportFinding,
  type ReportReviewer,
  shortNames,
  trialNote,
  VERDICT_WORDS,
} from '../domain/report.js';
import { isQuiet } from '../domain/quiet.js';
import { answersAmong } from '../conclusion/gate.js';
import { must } from '../domain/values.js';
import { acceptedNote, waysOut } from '../domain/way-out.js';
import { checkNote, greenLine } from '../text/check-words.js';
import { quietWords, roundSentence } from '../text/round-words.js';

const TITLE_WIDTH = 58;
const PLACE_WIDTH = 34;

/** Lines for people, at most about 120 columns wide: verdict, what became of the last round, reviewers, findings as a short table. */
export function overview(report: Report): string[] {
  const { decision, findings, reviewers } = report;
  const quiet = findings.filter((finding) => isQuiet(finding, report));
  const loud = findings.filter((finding) => !isQuiet(finding, report));
  const note = acceptedNote(decision);
  const green = greenLine(report);
  const since = roundSentence(report);
  const sentence = decision.accepted === null ? report.verdictSentence : '';
  return [
    ...(note === null ? [] : [note]),
    `${VERDICT_WORDS[decision.verdict]}${sentence === '' ? '' : ` — ${sentence}`} (${checkNote(report)})`,
    // What is cut in the sentence stands here in full.
    ...decision.missing.map((lack) => `  missing: ${lack}`),
    ...[answersAmong(decision.reasons), since, report.round.reading ?? '']
      .filter((line) => line !== '')
      .map((line) => `  ${line}`),
    ...(green === null ? [] : [`  ${green}`]),
    '',
    ...reviewers.map(reviewerLine),
    '',
    ...(findings.length ? table({ findings: loud, reviewers }) : ['No findings.']),
    ...(quiet.length ? [`${quietWords(quiet)}; they are in the report.`] : []),
    ...(report.setAside.length ? [`${report.setAside.length} set aside, each with its reason in the report.`] : []),
  ];
}

/** One sentence or two for the annotation of the gate: who accepted it; why it is red, the top finding, how to get green; of a trial, what it would have been. */
export function explanation(report: Report): string {
  const { conclusion, reasons } = report.decision;
  const cause = reasons.join(' ') || `The conclusion is ${conclusion}.`;
  const trial = trialNote(report.decision);
  const note = acceptedNote(report.decision);
  if (note !== null) return [note, ...(trial === null ? [] : [trial]), cause].join(' ');
  if (trial !== null) return `${trial} ${cause}`;
  if (conclusion === 'pass') return cause;
  return `${cause} ${toGreen(report)}`;
}

function toGreen(report: Report): string {
  const { conclusion, unreviewed } = report.decision;
  const mend = toBeReviewed(unreviewed) ?? 'correct what is named and run the job again';
  const first = conclusion === 'fail' ? 'fix what is named and push' : mend;
  const ways = waysOut(report);
  const others = ways.length ? `; or comment, and run the job again: ${ways.join('; or ')}` : '';
  return `To get green: ${first}${others}.`;
}

function reviewerLine(reviewer: ReportReviewer): string {
  const problem = reviewer.failures[0]?.problem.what;
  return `  ${reviewer.name}: ${reviewer.status}${problem ? `, ${problem}` : ''}`;
}

function table({ findings, reviewers }: Pick<Report, 'findings' | 'reviewers'>): string[] {
  const names = shortNames(reviewers);
  const rows = findings.map((finding) => [
    finding.id,
    `${finding.severity}${finding.contested ? ' (contested)' : ''}`,
    cut(finding.title.replaceAll('`', ''), TITLE_WIDTH),
    placeOf(finding),
    finding.blocking ? finding.origin.kind : `${finding.origin.kind}, not blocking`,
    finding.reviewers.map((id) => names.get(id) ?? id).join(', ') || 'carried',
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    rows.reduce((most, row) => Math.max(most, must(row[column]).length), 0),
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
