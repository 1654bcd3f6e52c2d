/** The retro's facts about all reviewers for every format: one sentence, and a table without rows that say nothing. */
import type { Report, ReportReviewer } from '../domain/report.js';
import { severityRank } from '../domain/severity.js';
import {
  capitalised,
  counted,
  countWord,
  duration,
  inDigits,
  listed,
  severityLetter,
  severityShort,
} from '../text/wording.js';
import { tells } from './lists.js';
import { costOfReviewer, thousands } from './listing.js';

/** A measure; one cell per reviewer as Markdown, empty where there is nothing to say. */
export interface RetroRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/** What the reviews came to, e.g. `Eight findings of three reviews are five here: two raised by several reviewers and three by one alone.` */
export function retroSentence({ reviewers, findings }: Report): string {
  const raised = reviewers.reduce((sum, { scorecard }) => sum + total(scorecard.raised), 0);
  const count = reviewers.filter(({ status }) => status !== 'failed').length;
  if (count === 0) return '';
  const reviews = counted(count, 'review');
  if (raised === 0) return `${capitalised(reviews)}, no finding in ${count === 1 ? 'it' : 'any of them'}.`;
  const current = findings.filter(({ sources }) => sources.length > 0);
  const shared = current.filter((finding) => finding.reviewers.length > 1).length;
  const single = current.length - shared;
  const are =
    raised === current.length
      ? ''
      : ` ${raised === 1 ? 'is' : 'are'} ${current.length ? countWord(current.length) : 'none'} here`;
  const each = current.length === 1 ? '' : 'each ';
  const by =
    shared && single
      ? `: ${countWord(shared)} raised by several reviewers and ${countWord(single)} by one alone`
      : `, ${each}raised by ${shared ? 'several reviewers' : 'one alone'}`;
  return `${capitalised(counted(raised, 'finding'))} of ${reviews}${are}${count > 1 && current.length ? by : ''}.`;
}

/** The measures in which at least one reviewer has something to show. */
export function retroRows(report: Report): RetroRow[] {
  const files = report.coverage.length;
  const measures: readonly (readonly [string, (reviewer: ReportReviewer) => string])[] = [
    ['Status', ({ status }) => (report.reviewers.every((one) => one.status === 'completed') ? '' : status)],
    ['Duration', ({ passes }) => took(passes.reduce((sum, pass) => sum + pass.durationMs, 0))],
    ['Passes', ({ passes }) => (report.reviewers.every((one) => one.passes.length < 2) ? '' : String(passes.length))],
    ['Findings', ({ scorecard }) => severityShort(scorecard.raised)],
    ['Raised alone', ({ id }) => alone(id, report)],
    ['Stand as rated', (reviewer) => standing(reviewer, report)],
    ['Higher here', ({ id }) => moved(id, 'up', report)],
    ['Lower here', ({ id }) => moved(id, 'down', report)],
    ['Refuted', ({ scorecard }) => String(scorecard.refuted)],
    ['Moved to other sections', ({ scorecard }) => String(scorecard.demoted)],
    ['Design observations', ({ scorecard }) => String(scorecard.observations)],
    ['Tool calls', toolCalls],
    ['Git', gitCommands],
    ['Files read outside the diff', (reviewer) => outside(reviewer, report)],
    ['Tokens', ({ telemetry }) => tokens(telemetry?.tokens ?? null)],
    ['Cost', costOfReviewer],
    ['Files reviewed', ({ scorecard }) => (files ? `${String(scorecard.filesReviewed)}/${String(files)}` : '')],
    ['Carried from earlier rounds', ({ id }) => carried(id, report)],
    ['Not reviewed', ({ scorecard }) => misses(scorecard.coverageMisses)],
  ];
  return measures
    .map(([name, read]) => ({ name, cells: report.reviewers.map(read) }))
    .filter(({ cells }) => tells(cells));
}

const total = (raised: ReportReviewer['scorecard']['raised']): number =>
  raised.critical + raised.important + raised.suggestion;

/** Stored reviews took no time here. */
function took(ms: number): string {
  return ms === 0 ? '' : duration(ms);
}

const IDS_SHOWN = 8;

function alone(reviewer: string, { findings }: Report): string {
  const own = findings.filter(({ reviewers, sources }) => sources.length > 0 && reviewers.length === 1);
  const ids = own.flatMap(({ id, reviewers: [only] }) => (only === reviewer ? [id] : []));
  const shown = ids.length > IDS_SHOWN ? [...ids.slice(0, IDS_SHOWN), '…'] : ids;
  return ids.length ? `${String(ids.length)} (${shown.join(', ')})` : '0';
}

interface RatedClaim {
  readonly then: number;
  readonly now: number;
  readonly arrow: string;
}

function claimsOf(reviewer: string, { findings }: Report): RatedClaim[] {
  return findings.flatMap(({ severity, sources }) =>
    sources
      .map(({ anchored }) => anchored.finding)
      .filter((claim) => claim.reviewer === reviewer)
      .map((claim) => ({
        then: severityRank(claim.severity),
        now: severityRank(severity),
        arrow: `${severityLetter(claim.severity)}→${severityLetter(severity)}`,
      })),
  );
}

/** How many of its findings are listed under the severity that it gave; nothing where no reviewer's moved. */
function standing({ id, scorecard }: ReportReviewer, report: Report): string {
  const kept = (reviewer: string): number => claimsOf(reviewer, report).filter(({ then, now }) => then === now).length;
  if (report.reviewers.every((each) => kept(each.id) === total(each.scorecard.raised))) return '';
  const raised = total(scorecard.raised);
  return raised ? `${String(kept(id))} of ${String(raised)}` : '';
}

/** e.g. `2 (C→I, I→S)`. */
function moved(reviewer: string, direction: 'up' | 'down', report: Report): string {
  const those = claimsOf(reviewer, report).filter(({ then, now }) => (direction === 'up' ? now < then : now > then));
  const arrows = [...new Set(those.map(({ arrow }) => arrow))];
  return arrows.length ? `${String(those.length)} (${arrows.join(', ')})` : '0';
}

function toolCalls({ telemetry }: ReportReviewer): string {
  if (!telemetry) return '';
  const tools = Object.entries(telemetry.toolCalls).sort((a, b) => b[1] - a[1]);
  const calls = tools.reduce((sum, [, count]) => sum + count, 0);
  const named = tools.slice(0, 4).map(([tool, count]) => `${tool} ${String(count)}`);
  return `${telemetry.lowerBound ? '≥ ' : ''}${String(calls)}${named.length ? ` (${named.join(', ')})` : ''}`;
}

function gitCommands({ telemetry }: ReportReviewer): string {
  const commands = Object.entries(telemetry?.commands ?? {}).filter(([command]) => command.startsWith('git '));
  return commands
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([command, count]) => `${String(count)} ${code(command)}`)
    .join(', ');
}

function carried(id: string, { coverage }: Report): string {
  const count = coverage.filter((row) => Object.hasOwn(row.carried, id)).length;
  return count ? inDigits(count, 'file') : '';
}

function outside({ telemetry }: ReportReviewer, { change, coverage }: Report): string {
  // Without a repository nobody knows what changed.
  if (!telemetry || !change) return '';
  const changed = new Set(coverage.map(({ path }) => path));
  return String(telemetry.filesRead.filter((path) => !changed.has(path)).length);
}

function tokens(used: { readonly input: number; readonly output: number } | null): string {
  return used ? `${thousands(used.input)} in, ${thousands(used.output)} out` : '';
}

function misses(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map(code);
  const rest = paths.length - shown.length;
  if (!shown.length) return '0';
  return `${String(paths.length)} (${listed(rest > 0 ? [...shown, `${String(rest)} more`] : shown)})`;
}

const code = (text: string): string => `\`${text.replaceAll('`', '')}\``;
