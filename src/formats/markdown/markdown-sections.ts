/** Writes the other sections of the Markdown report: findings set aside, reviewers, reviews, resolution. */
import type { SetAside } from '../../domain/consolidation.js';
import type { Report, ReportReviewer } from '../../domain/report.js';
import { type Fate, roundBefore } from '../../domain/round.js';
import { severityRank } from '../../domain/severity.js';
import {
  capitalised,
  counted,
  countWord,
  duration,
  listed,
  severityLetter,
  severityShort,
} from '../../text/wording.js';
import { fencedData } from '../inline-marks.js';
import { tells } from '../lists.js';
import { costOfReviewer, thousands } from '../listing.js';
import { plainText, safeBlock, safeCell, safeInline } from '../neutralise.js';
import { folded, type Page, placeText } from './markdown-body.js';

/** Everything that is in no finding, with the reason and where it is to be read. */
export function setAside(page: Page): string[] {
  const { setAside: items } = page.report;
  return items.length ? [items.map((item) => `- ${asideItem(item, page)}`).join('\n')] : [];
}

const KINDS: Readonly<Record<SetAside['kind'], string>> = {
  refuted: 'refuted',
  demoted: 'demoted',
  declined: 'declined by a maintainer',
  duplicate: 'duplicate',
};

function asideItem(item: SetAside, { around, name }: Page): string {
  const to = item.to === null ? '' : `, now under ${item.to === 'observation' ? 'observations' : item.to}`;
  const from = item.sources.map(({ anchored: { finding } }) => {
    const [place] = finding.locations;
    const at = place ? ` at \`${placeText(place.path, place.lines).replaceAll('`', '')}\`` : '';
    const id = finding.id === null ? '' : ` ${safeInline(finding.id)}`;
    return `${name(finding.reviewer)}${id} (${finding.severity})${at}, \`${finding.file.replaceAll('`', '')}\` line ${String(finding.line)}`;
  });
  const title = safeInline(item.title, around).replaceAll('**', '') || 'Untitled';
  const who = from.length ? ` — ${from.join('; ')}` : '';
  return `*${title}* (${KINDS[item.kind]}${to})${who}: ${safeInline(item.reason, around)}`;
}

/** What to do better next time, and every problem of the run. */
export function processNotes({ report, around }: Page): string[] {
  const notes = report.processNotes.map((note) => `- ${safeInline(note, around)}`).join('\n');
  const problems = report.problems.map(
    ({ what, why, fix }) => `- **${safeInline(what)}** — ${safeInline(why)}. Fix: ${safeInline(fix)}`,
  );
  return [
    ...(notes === '' ? [] : [notes]),
    ...(problems.length ? ['**Problems of this run**', problems.join('\n')] : []),
  ];
}

/** Each stored review as its reviewer wrote it, as data. */
export function appendix({ report }: Page): string[] {
  return report.reviews.flatMap(({ file, text }) => {
    const empty = text.trim() === '' ? '*Nothing was written.*' : fencedData(text);
    return [folded(plainText(file), empty)];
  });
}

const FATES: Readonly<Record<Fate, string>> = {
  fixed: 'Fixed',
  unconfirmed: 'Lines changed, not confirmed',
  partly: 'Fixed in part',
  unaddressed: 'Unaddressed',
  regressed: 'Back again',
  answered: 'Answered, open',
  declined: 'Declined',
  superseded: 'Superseded',
  gone: 'Code removed',
};

/** Last round's findings and points, each with its fate. */
export function resolution({ report, around }: Page): string[] {
  const { ledger, round } = report;
  const before = roundBefore(round);
  if (before < 1) return [];
  const last = ledger.filter((entry) => entry.round === before);
  const rows = (last.length ? last : ledger).map((entry, index) => {
    const now = entry.now === null ? '' : ` → ${entry.now}`;
    const title = safeCell(entry.title, around);
    return `| ${String(index + 1)} | ${entry.id}: ${title} | ${FATES[entry.fate]}${now} | ${safeCell(entry.reason, around)} |`;
  });
  if (!rows.length) return [];
  const { open, new: fresh, fixed } = round.convergence;
  const line = `${capitalised(counted(open, 'finding'))} open, ${countWord(fresh)} of them new; ${countWord(fixed)} closed since round ${String(before)}.`;
  return [line, ['| # | Finding | Action | Reason |', '|---|---|---|---|', ...rows].join('\n')];
}


// How each reviewer did: paragraphs, the table, what moved and why.

/** What the table does not say, a paragraph per reviewer. */
export function remarks(page: Page): string[] {
  const paragraphs = page.report.reviewers
    .filter(({ remarks: text }) => text !== '')
    .flatMap(({ id, remarks: text }) => [`### ${page.name(id)}`, safeBlock(text, page.around)]);
  return paragraphs.length || !page.report.reviewers.length ? paragraphs : ['The table says it all.'];
}

/** A column per reviewer. */
export function retroTable(page: Page): string[] {
  const { reviewers } = page.report;
  if (!reviewers.length) return [];
  const row = (name: string, value: (reviewer: ReportReviewer) => string): string => {
    const cells = reviewers.map((reviewer) => value(reviewer) || '–');
    return tells(cells) ? `| ${name} | ${cells.join(' | ')} |` : '';
  };
  const files = page.report.coverage.length;
  const rows = [
    `| | ${reviewers.map(({ id }) => safeCell(page.name(id))).join(' | ')} |`,
    `|---|${reviewers.map(() => '---').join('|')}|`,
    row('Status', ({ status }) => status),
    row('Duration', ({ passes }) => took(passes.reduce((sum, pass) => sum + pass.durationMs, 0))),
    row('Passes', ({ passes }) => String(passes.length)),
    row('Findings', ({ scorecard }) => severityShort(scorecard.raised)),
    row('Tool calls', toolCalls),
    row('Git highlights', gitCommands),
    row('Tokens', ({ telemetry }) => tokens(telemetry?.tokens ?? null)),
    row('Cost', costOfReviewer),
    row('Design observations', ({ scorecard }) => String(scorecard.observations)),
    row('Unique insights', ({ id, scorecard }) => uniqueInsights(id, scorecard.unique, page.report)),
    row('Merged with others', ({ scorecard }) => String(scorecard.merged)),
    row('Upgraded', ({ id, scorecard }) => moved(id, scorecard.upgraded, 'up', page.report)),
    row('Downgraded', ({ id, scorecard }) => moved(id, scorecard.downgraded, 'down', page.report)),
    row('Refuted', ({ scorecard }) => String(scorecard.refuted)),
    row('Demoted', ({ scorecard }) => String(scorecard.demoted)),
    row('Files reviewed', ({ scorecard }) => `${String(scorecard.filesReviewed)}/${String(files)}`),
    row('Coverage misses', ({ scorecard }) => misses(scorecard.coverageMisses)),
  ];
  return [rows.filter((line) => line !== '').join('\n')];
}

/** Stored reviews took no time here. */
function took(ms: number): string {
  return ms === 0 ? '' : duration(ms);
}

function toolCalls({ telemetry }: ReportReviewer): string {
  if (!telemetry) return '';
  const tools = Object.entries(telemetry.toolCalls).sort((a, b) => b[1] - a[1]);
  const total = tools.reduce((sum, [, count]) => sum + count, 0);
  const named = tools.slice(0, 4).map(([tool, count]) => `${safeCell(tool)} ${String(count)}`);
  return `${telemetry.lowerBound ? '≥ ' : ''}${String(total)}${named.length ? ` (${named.join(', ')})` : ''}`;
}

function gitCommands({ telemetry }: ReportReviewer): string {
  const commands = Object.entries(telemetry?.commands ?? {}).sort((a, b) => b[1] - a[1]);
  return commands
    .slice(0, 3)
    .map(([command, count]) => `${String(count)} \`${command.replaceAll('`', '').replaceAll('|', '')}\``)
    .join(', ');
}

function tokens(used: { readonly input: number; readonly output: number } | null): string {
  return used ? `${thousands(used.input)} in, ${thousands(used.output)} out` : '';
}

const IDS_SHOWN = 8;

function uniqueInsights(id: string, count: number, report: Report): string {
  const ids = report.findings
    .filter(({ reviewers }) => reviewers.length === 1 && reviewers[0] === id)
    .map((one) => one.id);
  if (!ids.length) return String(count);
  const shown = ids.length > IDS_SHOWN ? [...ids.slice(0, IDS_SHOWN), '…'] : ids;
  return `${String(count)} (${shown.join(', ')})`;
}

/** e.g. `2 (C→I, I→S)`. */
function moved(id: string, count: number, direction: 'up' | 'down', report: Report): string {
  const arrows = report.findings.flatMap(({ severity, sources }) =>
    sources
      .map(({ anchored }) => anchored.finding)
      .filter((claim) => claim.reviewer === id && claim.severity !== severity)
      .filter((claim) => severityRank(claim.severity) > severityRank(severity) === (direction === 'up'))
      .map((claim) => `${severityLetter(claim.severity)}→${severityLetter(severity)}`),
  );
  return arrows.length ? `${String(count)} (${[...new Set(arrows)].join(', ')})` : String(count);
}

function misses(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map((path) => safeCell(`\`${path.replaceAll('`', '')}\``));
  const rest = paths.length - shown.length;
  if (!shown.length) return '0';
  return `${String(paths.length)} (${listed(rest > 0 ? [...shown, `${String(rest)} more`] : shown)})`;
}

/** What moved and why, as a list. */
export function reconciliation({ report, around }: Page): string[] {
  if (!report.reconciliation.length) return ['Nothing moved: every severity stands as its reviewers gave it.'];
  return [report.reconciliation.map((line) => `- ${safeInline(line, around)}`).join('\n')];
}

/** Where the time of the run went. */
export function timing({ report }: Page): string[] {
  const passes = report.reviewers.flatMap((reviewer) => reviewer.passes);
  const ends = report.reviewers.map(({ passes: own }) => own.reduce((sum, pass) => sum + pass.durationMs, 0));
  const slowest = Math.max(0, ...ends);
  if (!passes.length || slowest === 0) return [];
  const ratio = (report.durationMs / slowest).toFixed(2);
  const stages = report.stages.map(({ name, durationMs }) => `${safeInline(name)} ${duration(durationMs)}`);
  const where = stages.length ? ` Stages: ${stages.join(', ')}.` : '';
  return [
    `The run took ${duration(report.durationMs)}, ${ratio} × its slowest reviewer (${duration(slowest)}).${where}`,
  ];
}
