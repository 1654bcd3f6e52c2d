/** Writes the other sections of the Markdown report: observations, coverage, findings set aside, reviewers, reviews, resolution. */
import type { Feedback, MergedConcern, MergedPoint, SetAside } from '../../domain/consolidation.js';
import type { CoverageState } from '../../domain/finding.js';
import { roundBefore } from '../../domain/round.js';
import { answerWords, entriesOfRound, roundSentence } from '../../text/round-words.js';
import { capitalised, counted, cutAtWord, duration } from '../../text/wording.js';
import { fencedData } from '../inline-marks.js';
import { plainText, safeBlock, safeCell, safeInline, voiceLine } from '../neutralise.js';
import { retroRows, retroSentence } from '../retro-table.js';
import { folded, linked, type Page, personLink, placeText } from './markdown-body.js';

const COVERAGE_WORDS: Readonly<Record<CoverageState, string>> = {
  findings: 'findings',
  reviewed: 'reviewed',
  trivial: 'trivial',
  'not-reviewed': '**not reviewed**',
};

/** File × reviewer; a file that nobody accounts for is marked. */
export function coverage({ report, name }: Page): string[] {
  const { coverage: rows, reviewers } = report;
  if (!rows.length) return [];
  const ids = [...new Set([...reviewers.map(({ id }) => id), ...rows.flatMap((row) => Object.keys(row.reviewers))])];
  const lines = rows.map((row) => {
    const states = ids.map((id) => COVERAGE_WORDS[row.reviewers[id] ?? 'not-reviewed']);
    const mark = row.uncovered ? ' **(no completed review accounts for it)**' : '';
    return `| ${path(row.path)}${mark} | ${states.join(' | ')} |`;
  });
  const head = [
    `| File | ${ids.map((id) => safeCell(name(id))).join(' | ')} |`,
    `|---|${ids.map(() => '---').join('|')}|`,
  ];
  const open = rows.filter(({ uncovered }) => uncovered).length;
  const all = `${capitalised(counted(rows.length, 'changed file'))}; ${open ? counted(open, 'file') : 'none'} without a completed review.`;
  return [all, [...head, ...lines].join('\n')];
}

function path(text: string): string {
  return safeCell(`\`${text.replaceAll('`', '')}\``);
}

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

/** Last round's findings and points, each with what became of it. */
export function resolution({ report, around }: Page): string[] {
  const { ledger, round } = report;
  if (roundBefore(round) < 1) return [];
  const last = entriesOfRound(report);
  const rows = (last.length ? last : ledger).map((entry, index) => {
    const now = entry.now === null ? '' : ` → ${entry.now}`;
    const title = safeCell(entry.title, around);
    return `| ${String(index + 1)} | ${entry.id}: ${title} | ${answerWords(entry, report)}${now} | ${safeCell(entry.reason, around)} |`;
  });
  if (!rows.length) return [roundSentence(report)];
  return [
    roundSentence(report),
    ['| # | Finding | What became of it | Why |', '|---|---|---|---|', ...rows].join('\n'),
  ];
}

// Observations, assessments and people's comments, each with who said it.

export const NONE = 'None.';

/** Concerns and strengths; a part without any is left out. */
export function observations(page: Page): string[] {
  const { concerns, strengths } = page.report.observations;
  return [...part('Concerns', concerns, page), ...part('Strengths', strengths, page)];
}

function part(title: string, items: readonly MergedConcern[], page: Page): string[] {
  if (!items.length) return [];
  const written = items.map((item) => {
    const scope = item.scope === null ? '' : `(${item.scope}) `;
    const text = `${scope}${item.scope === null ? item.text : withoutScope(item.text)}`;
    return listItem('-', { ...item, text }, page);
  });
  return [`**${title}**`, written.join('\n')];
}

/** The scope stands before the text; the reviewer's own mark would say it twice. */
function withoutScope(text: string): string {
  return text.replace(/\s?`?\*{0,2}\((?:in-scope|future)\)\*{0,2}`?:?/, '').trimStart();
}

/** Points with their ids. */
export function points(items: readonly MergedPoint[], page: Page): string[] {
  const written = items.map((item) => {
    const { id, text } = item;
    return listItem('-', { ...item, text: id === '' ? text : `**${id}** ${text}` }, page);
  });
  return written.length ? [written.join('\n')] : [];
}

/** Who said it stands in the first line: it cannot be a fence. */
function leadingWords(markdown: string): string {
  return markdown.startsWith('```') ? `Code:\n\n${markdown}` : markdown;
}

/** A list item whose later paragraphs and code stay inside it. */
function listItem(
  marker: string,
  { text, said, reviewers }: Pick<MergedPoint, 'text' | 'said' | 'reviewers'>,
  page: Page,
): string {
  const who = reviewers.length ? ` [${reviewers.map(page.name).join(', ')}]` : '';
  const added = said.flatMap((each) => [voiceLine(page.name(each.reviewer)), safeBlock(each.text, page.around)]);
  const whole = [leadingWords(safeBlock(text, page.around)), ...added].join('\n\n');
  const [first = '', ...rest] = whole.split('\n');
  const indent = ' '.repeat(marker.length + 1);
  const lines = rest.length
    ? [`${first}${who}`, ...rest.map((line) => (line === '' ? '' : `${indent}${line}`))]
    : [`${first}${who}`];
  return `${marker} ${lines.join('\n')}`;
}

const FEEDBACK_WORDS: Readonly<Record<Feedback['state'], string>> = {
  addressed: 'the code at its place changed since',
  open: 'open',
  unclear: 'not clear whether it is still open',
};

/** People's unresolved comments: link, author, place, standing, the finding it belongs to. */
export function feedback(page: Page): string[] {
  const written = page.report.feedback.map((comment) => {
    const link = linked('comment', comment.url.startsWith('https://') ? comment.url : null);
    const lines = comment.line === null ? null : { start: comment.line, end: comment.line };
    const at = comment.path === null ? '' : ` at \`${placeText(comment.path, lines).replaceAll('`', '')}\``;
    const said = comment.body.trim() === '' ? '' : ` — “${excerpt(comment.body)}”`;
    const belongs = comment.finding === null ? '' : `; see ${comment.finding}`;
    return `- ${link} of ${personLink(page, comment.author)}${at}${said}: **${FEEDBACK_WORDS[comment.state]}**${belongs}`;
  });
  const remarks = page.report.feedbackRemarks.map(({ reviewer, text }) =>
    listItem('-', { text, said: [], reviewers: [reviewer] }, page),
  );
  return [
    ...(written.length ? [written.join('\n')] : []),
    ...(remarks.length ? ['**What reviewers say about it**', remarks.join('\n')] : []),
  ];
}

const EXCERPT = 240;

/** The beginning of what somebody wrote, on one line. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return safeInline(cutAtWord(line, EXCERPT));
}

// How each reviewer did: paragraphs, the table, what moved and why.

/** What all reviews came to, and what the table does not say, a paragraph per reviewer. */
export function remarks(page: Page): string[] {
  const paragraphs = page.report.reviewers
    .filter(({ remarks: text }) => text !== '')
    .flatMap(({ id, remarks: text }) => [`### ${page.name(id)}`, safeBlock(text, page.around)]);
  return [retroSentence(page.report), ...paragraphs];
}

/** A column per reviewer. */
export function retroTable(page: Page): string[] {
  const { reviewers } = page.report;
  const rows = retroRows(page.report);
  if (!rows.length) return [];
  const lines = rows.map(
    ({ name, cells }) => `| ${name} | ${cells.map((cell) => safeCell(cell) || '–').join(' | ')} |`,
  );
  const head = [
    `| | ${reviewers.map(({ id }) => safeCell(page.name(id))).join(' | ')} |`,
    `|---|${reviewers.map(() => '---').join('|')}|`,
  ];
  return [[...head, ...lines].join('\n')];
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
