/** Writes what a comment on the pull request says: the first screen of the report, with whole rows and a pointer where it is cut. */
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import { legWords } from '../domain/round.js';
import { greenLine } from '../text/check-words.js';
import { COMMENT_START } from '../text/marker-line.js';
import { inDigits } from '../text/wording.js';
import { commitLink, linked, type Page, pageOf } from './markdown/markdown-body.js';
import { findingsTable, summaryText, verdict } from './markdown/markdown-head.js';
import { safeInline } from './neutralise.js';

/** What the report does not know. */
export interface CommentFacts {
  /** Where the whole report is read; `null` where there is nowhere. */
  readonly reportUrl: string | null;
  /** Page of the run. */
  readonly runUrl: string | null;
  /** What could not be posted elsewhere. */
  readonly failed: readonly Problem[];
  readonly maxCharacters: number;
}

/** So long a summary stands beside the table; of a longer one the report has the words. */
const SUMMARY_MAX = 8_000;
const VERDICT_MAX = 4_000;
const FAILED_SHOWN = 5;

/** At most so many characters of Markdown in which nothing acts that a model wrote. */
export function commentText(report: Report, facts: CommentFacts): string {
  const page = pageOf(report);
  const all = report.findings.length;
  // Most reports fit at once; the rows that do are searched for only in those that do not.
  let [fits, most] = [0, all];
  let text = written(page, facts, most);
  if (text.length <= facts.maxCharacters) return text;
  while (fits < most - 1) {
    const middle = Math.floor((fits + most) / 2);
    if (written(page, facts, middle).length <= facts.maxCharacters) fits = middle;
    else most = middle;
  }
  text = written(page, facts, fits);
  return text.length <= facts.maxCharacters ? text : shortest(page, facts);
}

function written(page: Page, facts: CommentFacts, rows: number): string {
  const { report } = page;
  const { table, more } = findingsTable(page, rows);
  const green = greenLine(report);
  const blocks = [
    heading(page),
    within(verdict(page), VERDICT_MAX),
    within(summaryText(page), SUMMARY_MAX),
    table,
    ...more,
    cutNote(report.findings.length - rows),
    green === null ? '' : safeInline(green),
    notPosted(facts),
    whereToRead(page, facts),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Without the words of anybody: what cannot be said in this room stands in the report. */
function shortest(page: Page, facts: CommentFacts): string {
  const said = `\`${page.report.decision.conclusion}\`. What the reviewers found does not fit into a comment.`;
  return [heading(page), said, whereToRead(page, facts)].filter((block) => block !== '').join('\n\n');
}

/** Which head and which round it speaks of; where several legs comment, which of them does. */
function heading(page: Page): string {
  const { change, round } = page.report;
  const head = change === null ? '' : ` · ${commitLink(page, change.head)}`;
  const leg = round.leg !== null && round.otherLegs.length ? ` · ${safeInline(legWords(round.leg))}` : '';
  return `${COMMENT_START}${head} · round ${String(round.number)}${leg}`;
}

/** A cut in the middle of Markdown could open what nothing closes. */
const within = (markdown: string, max: number): string => (markdown.length <= max ? markdown : '');

function cutNote(rows: number): string {
  return rows > 0 ? `… and ${inDigits(rows, 'finding')} more, which stand in the full report.` : '';
}

function notPosted({ failed }: CommentFacts): string {
  return failed.length ? `Not posted:\n\n${reasons(failed.slice(0, FAILED_SHOWN))}` : '';
}

/** For the end of the job summary: where the report could not be posted. */
export function deliverySection(failed: readonly Problem[]): string {
  return `\n## Delivery\n\n${reasons(failed)}\n`;
}

function reasons(failed: readonly Problem[]): string {
  return failed.map(({ what, why, fix }) => `- ${safeInline(`${what}: ${why}; ${fix}`)}`).join('\n');
}

function whereToRead({ report }: Page, { reportUrl, runUrl }: CommentFacts): string {
  const address = reportUrl ?? runUrl;
  const links = [
    ...(address === null ? [] : [linked('Full report', address)]),
    ...(runUrl === null || runUrl === address ? [] : [linked('run', runUrl)]),
  ];
  return `<sub>${[...links, `report ${safeInline(report.id)}`].join(' · ')}</sub>`;
}
