/** Writes the first screen of the Markdown report: title, verdict, summary, table of all findings, facts, what to do, and the folded table about the run. */
import { type Report, type ReportReviewer, trialNote, VERDICT_WORDS } from '../../domain/report.js';
import { roundBefore } from '../../domain/round.js';
import { acceptedNote } from '../../domain/way-out.js';
import { checkNote, greenLine } from '../../text/check-words.js';
import { duration, listed } from '../../text/wording.js';
import {
  aboutLine,
  type FindingRow,
  hasOrigins,
  moreRows,
  quietRows,
  rowsOfTable,
  runFacts,
  subjectTitle,
} from '../first-screen.js';
import { costOfRun, ownPull, repositoryUrl } from '../listing.js';
import { safeBlock, safeCell, safeInline } from '../neutralise.js';
import { commitLink, folded, linked, type Page, personLink, placeLink } from './markdown-body.js';

/** `# Deep Review: what the change is called · round 2`. */
export function title({ report, around }: Page): string {
  return `# Deep Review: ${safeInline(subjectTitle(report), around)} · round ${String(report.round.number)}`;
}

/** One paragraph: the verdict, why, and what the check does. Where a person accepted the head, that comes first. */
export function verdict({ report, around }: Page): string {
  const { decision, verdictSentence, change } = report;
  const word = decision.accepted === null ? VERDICT_WORDS[decision.verdict] : 'Accepted, not passed';
  const why = verdictSentence || decision.reasons.join(' ');
  const url = decision.accepted?.url ?? '';
  const link = ownPull(change)(url) ? ` ${linked('The comment', url)}.` : '';
  return `**${word}** — ${safeInline(why, around)}.${link} *(${checkNote(report)})*`;
}

/** The program's and the reviewers' words, at most 130. */
export function summaryText({ report, around }: Page): string {
  return safeBlock(report.executiveSummary, around);
}

/**
 * All findings as a table, at most so many rows; beyond a number that can be taken in, the others folded, and so are quiet
 * ones. Empty when there are none.
 */
export function findingsTable(
  page: Page,
  most = Number.POSITIVE_INFINITY,
): { readonly table: string; readonly more: readonly string[] } {
  const { all, shown, rest, quiet } = rowsOfTable(page.report, most);
  const withOrigins = hasOrigins(all);
  const fold = (rows: readonly FindingRow[], words: (rows: readonly FindingRow[]) => string): string[] =>
    rows.length ? [folded(words(rows), tableOf(rows, withOrigins, page))] : [];
  return {
    table: shown.length ? tableOf(shown, withOrigins, page) : '',
    more: [...fold(rest, moreRows), ...fold(quiet, quietRows)],
  };
}

function tableOf(rows: readonly FindingRow[], withOrigins: boolean, page: Page): string {
  const columns = ['', 'finding', 'place', ...(withOrigins ? ['origin'] : []), 'who'];
  const lines = rows.map(({ finding: { id }, title: words, isSerious, place, origin, who }) => {
    const cells = [
      isSerious ? `**${id}**` : id,
      safeCell(words, page.around).replaceAll('**', '') || 'Untitled',
      place === null ? '–' : placeLink(page, place).replaceAll('|', '\\|'),
      ...(withOrigins ? [origin] : []),
      safeCell(who),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`, ...lines].join('\n');
}

/** Below the table: the facts in one line, what to do about a red check in another. */
export function factLines(page: Page): string[] {
  const green = greenLine(page.report);
  const facts = runFacts(page.report).map((fact) => safeInline(fact));
  return [facts.join(' · '), ...(green === null ? [] : [safeInline(green)])];
}

// What nobody reads first, folded: the table about the run.

const COMMITS_SHOWN = 20;

/** The two-column table; rows that a run without a repository cannot fill are left out. */
export function aboutRun(page: Page): string {
  const { report } = page;
  const rows: readonly (readonly [string, string])[] = [
    ['Report', safeCell(`\`${report.id.replaceAll('`', '')}\``)],
    ['Date', `${report.startedAt.slice(0, 10)} ${report.startedAt.slice(11, 16)} UTC`],
    ['Repo', repository(page)],
    ['Round', round(report)],
    ['Changed', since(page)],
    ['Mode', safeCell(report.mode)],
    ...changeRows(page),
    ['Reviewers', report.reviewers.map(reviewer).join(', ')],
    ['Verdict', besides(page)],
    ['Conclusion', conclusion(report)],
    ['Accepted', accepted(page)],
    ['Wall-clock time', duration(report.durationMs)],
    ['Cost', report.cost === null ? '' : safeCell(costOfRun(report.cost))],
  ];
  const written = rows.filter(([, value]) => value !== '').map(([name, value]) => `| **${name}** | ${value} |`);
  return folded(aboutLine(report), ['| | |', '|---|---|', ...written].join('\n'));
}

function conclusion({ decision }: Report): string {
  const trial = trialNote(decision);
  return `\`${decision.conclusion}\`${trial === null ? '' : ` — **${trial}**`}`;
}

function accepted({ report, around }: Page): string {
  return safeCell(acceptedNote(report.decision, true) ?? '', around);
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

/** The verdict with its reasons where the first line does not give them all: a person's word stands there, or only the first thing that is missing. */
function besides({ report, around }: Page): string {
  const { accepted: word, missing, verdict: found, reasons } = report.decision;
  if (word === null && missing.length < 2) return '';
  return `**${VERDICT_WORDS[found]}** — ${reasons.map((reason) => safeCell(reason, around)).join(' ')}`;
}

function since(page: Page): string {
  const { round: told } = page.report;
  const before = roundBefore(told);
  if (before < 1) return '';
  const commits = told.changedSince.map(({ sha, subject }) => `${commitLink(page, sha)} ${safeCell(subject)}`);
  const head = told.previousHead === null ? '' : ` (${commitLink(page, told.previousHead)})`;
  const from = `Since ${before === told.number ? 'the last run of this round' : `round ${String(before)}`}${head}`;
  const reading = told.reading === null ? '' : safeCell(told.reading);
  if (told.comparison === 'same') return `${from}, nothing has changed. ${reading}`.trimEnd();
  const how = told.comparison === 'rewritten' ? ', after a force-push, these commits are new or changed' : '';
  const changed = commits.length ? `${from}${how}: ${listed(commits)}.` : '';
  return [changed, told.reuse === null ? '' : safeCell(told.reuse), reading].filter((text) => text !== '').join(' ');
}
