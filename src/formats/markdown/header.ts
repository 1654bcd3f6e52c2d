/** A report enters; the table at its head and the executive summary leave. */
import { type Report, type ReportReviewer, trialNote, VERDICT_WORDS } from '../../domain/report.js';
import { roundBefore } from '../../domain/round.js';
import { duration, listed } from '../../domain/wording.js';
import { costOfRun } from '../cost-words.js';
import { repositoryUrl } from '../html/places.js';
import { safeBlock, safeCell, safeInline } from '../neutralise.js';
import { commitLink, linked, personLink, type Page } from './page.js';

const COMMITS_SHOWN = 20;

/** The two-column table; rows that a run without a repository cannot fill are left out. */
export function headerTable(page: Page): string {
  const { report } = page;
  const rows: readonly (readonly [string, string])[] = [
    ['Date', `${report.startedAt.slice(0, 10)} ${report.startedAt.slice(11, 16)} UTC`],
    ['Repo', repository(page)],
    ['Round', round(report)],
    ['Mode', safeCell(report.mode)],
    ...changeRows(page),
    ['Reviewers', report.reviewers.map(reviewer).join(', ')],
    ['Verdict', `**${VERDICT_WORDS[report.decision.verdict]}** — ${reasons(page)}`],
    ['Conclusion', conclusion(report)],
    ['Wall-clock time', duration(report.durationMs)],
    ['Cost', report.cost === null ? '' : safeCell(costOfRun(report.cost))],
  ];
  const written = rows.filter(([, value]) => value !== '').map(([name, value]) => `| **${name}** | ${value} |`);
  return ['| | |', '|---|---|', ...written].join('\n');
}

function conclusion({ decision }: Report): string {
  const trial = trialNote(decision);
  return `\`${decision.conclusion}\`${trial === null ? '' : ` — **${trial}**`}`;
}

function repository({ report }: Page): string {
  const name = report.change?.repository ?? null;
  return name === null ? '' : linked(safeCell(name), repositoryUrl(report.change));
}

function round({ round: { number, of } }: Report): string {
  const subject = of.replace(/^pr-(\d+)$/, 'PR \\#$1');
  return number > 1 ? `${String(number)} (of ${subject.startsWith('PR ') ? subject : safeCell(subject)})` : '1';
}

function changeRows(page: Page): readonly (readonly [string, string])[] {
  const { change } = page.report;
  if (!change) return [];
  const { number, commits } = change;
  const pull = repositoryUrl(change);
  const link = pull && number !== null ? linked(`\\#${String(number)}`, `${pull}/pull/${String(number)}`) : '';
  const shown = commits
    .slice(0, COMMITS_SHOWN)
    .map(({ sha, subject }) => `${commitLink(page, sha)} ${safeCell(subject)}`);
  const rest = commits.length - shown.length;
  return [
    ['Author', personLink(page, change.author)],
    ['PR', link === '' ? '' : `${link} — ${safeCell(change.title)}`],
    ['Branch', safeCell(`\`${change.branch.replaceAll('`', '')}\``)],
    ['Commits', [...shown, ...(rest > 0 ? [`… and ${String(rest)} more`] : [])].join('<br>')],
    ['Review SHA', commitLink(page, change.head)],
  ];
}

function reviewer({ name, effort, status }: ReportReviewer): string {
  const how = effort === null ? '' : ` (effort: ${safeCell(effort)})`;
  return `${safeCell(name)}${how}${status === 'completed' ? '' : ` — **${status}**`}`;
}

function reasons({ report, around }: Page): string {
  return report.decision.reasons.map((reason) => safeCell(reason, around)).join(' ');
}

/** The summary, and what changed since the last round. */
export function executiveSummary(page: Page): string {
  const { report, around } = page;
  return [safeBlock(report.executiveSummary, around), since(page)].filter((text) => text !== '').join('\n\n');
}

function since(page: Page): string {
  const { round: told } = page.report;
  const before = roundBefore(told);
  if (before < 1) return '';
  const commits = told.changedSince.map(({ sha, subject }) => `${commitLink(page, sha)} ${safeInline(subject)}`);
  const head = told.previousHead === null ? '' : ` (${commitLink(page, told.previousHead)})`;
  const from = `Since ${before === told.number ? 'the last run of this round' : `round ${String(before)}`}${head}`;
  if (told.comparison === 'same') return `${from}, nothing has changed.`;
  const how = told.comparison === 'rewritten' ? ', after a force-push, these commits are new or changed' : '';
  const changed = commits.length ? `${from}${how}: ${listed(commits)}.` : '';
  return [changed, told.reuse === null ? '' : safeInline(told.reuse)].filter((text) => text !== '').join(' ');
}
