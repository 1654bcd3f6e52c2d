/** Writes the complete report as Markdown, with every word of a model neutralised. */
import { type Report, type ReportFinding, type ReportReviewer, trialNote, VERDICT_WORDS } from '../../domain/report.js';
import { roundBefore } from '../../domain/round.js';
import type { Severity } from '../../domain/severity.js';
import { acceptedNote, waysOut } from '../../domain/way-out.js';
import type { Format } from '../../seams.js';
import { duration, listed } from '../../text/wording.js';
import { costOfRun, ownPull, placeInReport, repositoryUrl } from '../listing.js';
import { safeBlock, safeCell, safeInline } from '../neutralise.js';
import { commitLink, linked, type Page, pageOf, personLink } from './markdown-body.js';
import { finding } from './markdown-finding.js';
import { assessment, coverage, feedback, observations, points } from './markdown-lists.js';
import {
  appendix,
  NONE,
  processNotes,
  reconciliation,
  remarks,
  resolution,
  retroTable,
  setAside,
  timing,
} from './markdown-sections.js';

export const markdown: Format = {
  name: 'markdown',
  mediaType: 'text/markdown',
  fileName: (report) => `${report.id}.md`,
  render: (report) => `# Deep Review: ${safeInline(report.id)}\n\n${written(sections(pageOf(report)))}`,
};

// The table at the head of the report, and the executive summary.

const COMMITS_SHOWN = 20;

/** The two-column table; rows that a run without a repository cannot fill are left out. */
function headerTable(page: Page): string {
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
    ['To get green', waysToGreen(page)],
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

/** Said before everything else: the colour of the check is a person's word. */
export function acceptedLine({ report, around }: Page): string {
  const { change, decision } = report;
  const note = acceptedNote(decision, true);
  const url = decision.accepted?.url ?? '';
  const link = ownPull(change)(url) ? ` ${linked('The comment', url)}.` : '';
  return note === null ? '' : `**Accepted, not passed.** ${safeInline(note, around)}${link}`;
}

function waysToGreen({ report, around }: Page): string {
  const ways = waysOut(report);
  if (!ways.length) return '';
  const first = report.decision.conclusion === 'fail' ? 'fix what is named and push' : 'correct what is named';
  return `${[first, ...ways.map((way) => safeCell(way, around))].join('; or ')}; then the job runs again`;
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
function executiveSummary(page: Page): string {
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

// The sections of the report in their order, each a title and whole blocks.

/** How one finding is written: in full, or shorter in the job summary. */
export type WriteFinding = (item: ReportFinding, page: Page) => string;

export interface Section {
  /** What the job summary calls it when it leaves it out. */
  readonly key: string;
  /** `null` for the head of the document. */
  readonly title: string | null;
  /** Each stands for itself: fences closed, tables whole. */
  readonly blocks: readonly string[];
}

/** All sections in the order of the report; empty ones say so. `omitted`: keys of those that nobody will see. */
export function sections(
  page: Page,
  write: WriteFinding = finding,
  omitted: ReadonlySet<string> = new Set<string>(),
): Section[] {
  const { report } = page;
  const listed = (place: Severity | 'carried' | 'pre-existing'): string[] =>
    report.findings.filter((item) => placeInReport(item) === place).map((item) => write(item, page));
  const { testing, documentation, commitStructure, limitations } = report.assessments;
  const section = (key: string, title: string, blocks: () => readonly string[]): Section => ({
    key,
    title: title.startsWith('#') ? title : `## ${title}`,
    blocks: omitted.has(key) ? [] : filled(blocks()),
  });
  return [
    { key: 'head', title: null, blocks: [acceptedLine(page), headerTable(page)].filter((block) => block !== '') },
    section('summary', 'Executive Summary', () => [executiveSummary(page)]),
    section('critical', 'Critical Issues', () => listed('critical')),
    section('important', 'Important Issues', () => listed('important')),
    section('suggestion', 'Suggestions', () => listed('suggestion')),
    section('carried', 'Carried from Prior Rounds', () => listed('carried')),
    section('pre-existing', 'Pre-existing (not blocking)', () => listed('pre-existing')),
    section('observations', 'Design Observations', () => observations(page)),
    section('testing', 'Testing Assessment', () => assessment(testing, 'What is covered', page)),
    section('documentation', 'Documentation Assessment', () => assessment(documentation, 'What is in order', page)),
    section('commits', 'Commit Structure', () => points(commitStructure, page)),
    section('limitations', 'Acknowledged Limitations', () => [...points(limitations, page), ...declined(page)]),
    section('feedback', 'Unresolved Feedback', () => feedback(page)),
    section('coverage', 'Coverage', () => coverage(page)),
    section('set-aside', 'Set Aside', () => setAside(page)),
    section('retro', 'Agent Performance Retro', () => remarks(page)),
    section('retro-table', '### Summary', () => [...retroTable(page), ...timing(page)]),
    section('reconciliation', '### Reconciliation', () => reconciliation(page)),
    section('process', 'Review Process Notes', () => processNotes(page)),
    section('appendix', 'Appendix: Original Reviews', () => appendix(page)),
    section('resolution', 'Resolution', () => resolution(page)),
  ];
}

function filled(blocks: readonly string[]): readonly string[] {
  const written = blocks.filter((block) => block !== '');
  return written.length ? written : [NONE];
}

function declined({ report }: Page): string[] {
  const entries = report.ledger.filter(({ fate }) => fate === 'declined');
  if (!entries.length) return [];
  const lines = entries.map(({ id, title, round, reason, decline }) => {
    const who = decline === null ? '' : ` by ${safeInline(decline.by)}`;
    return `- ${id} of round ${String(round)}, *${safeInline(title)}*, declined${who}: ${safeInline(reason)}`;
  });
  return ['**Declined in prior rounds**', lines.join('\n')];
}

/** The text of sections, separated as readers know it. */
export function written(all: readonly Section[]): string {
  return `${all.map(({ title, blocks }) => [...(title === null ? [] : [title]), ...blocks].join('\n\n')).join('\n\n')}\n`;
}
