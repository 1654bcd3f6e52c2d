/** Writes the lists beside the findings: observations, assessments, people's comments and coverage, each with who said it. */
import type { AssessedPoint, Feedback, MergedConcern, MergedPoint } from '../../domain/consolidation.js';
import type { CoverageState } from '../../domain/finding.js';
import type { CoverageRow } from '../../domain/report.js';
import { capitalised, counted, cutAtWord, listed } from '../../text/wording.js';
import {
  carriedWords,
  coverageColumns,
  inShort,
  isCarriedOver,
  partsOf,
  remarksByComment,
  withoutLink,
} from '../lists.js';
import { safeBlock, safeCell, safeInline, voiceLine } from '../neutralise.js';
import { folded, linked, type Page, personLink, placeText } from './markdown-body.js';

/** Concerns in full, strengths in short; a part without any is left out. */
export function observations(page: Page): string[] {
  const { concerns, strengths } = page.report.observations;
  const short = strengths.map((item) => ({ ...item, text: inShort(item.text), said: [] }));
  return [...part('Concerns', concerns, page), ...part('Strengths', short, page)];
}

function part(title: string, items: readonly MergedConcern[], page: Page): string[] {
  if (!items.length) return [];
  const written = items.map((item) => {
    const scope = item.scope === null ? '' : `(${item.scope}) `;
    const text = `${scope}${item.scope === null ? item.text : withoutScope(item.text)}`;
    return listItem({ ...item, text }, page);
  });
  return [`**${title}**`, written.join('\n')];
}

/** The scope stands before the text; the reviewer's own mark would say it twice. */
function withoutScope(text: string): string {
  return text.replace(/(?:\s+[–—-])?\s?`?\*{0,2}\((?:in-scope|future)\)\*{0,2}`?:?/, '').trimStart();
}

/** So many points that speak well stand open; more are folded. */
const OPEN_PRAISE = 2;

/** Gaps with their ids; what was run, and what is well, apart and without. `well`: what the latter are called. */
export function assessment(items: readonly AssessedPoint[], well: string, page: Page): string[] {
  const parts = partsOf(items);
  const praise = points(parts.well, page);
  const isLong = parts.well.length > OPEN_PRAISE;
  return [
    ...points(parts.gaps, page),
    ...(parts.ran.length ? ['**What was run**', ...points(parts.ran, page)] : []),
    ...(praise.length && isLong ? [folded(`${well} (${String(parts.well.length)})`, praise.join('\n\n'))] : []),
    ...(praise.length && !isLong ? [`**${well}**`, ...praise] : []),
  ];
}

/** Points, with their ids where they have any. */
export function points(items: readonly MergedPoint[], page: Page): string[] {
  const written = items.map((item) => {
    const { id, text } = item;
    return listItem({ ...item, text: id === '' ? text : `**${id}** ${text}` }, page);
  });
  return written.length ? [written.join('\n')] : [];
}

/** Who said it stands in the first line: it cannot be a fence. */
function leadingWords(markdown: string): string {
  return markdown.startsWith('```') ? `Code:\n\n${markdown}` : markdown;
}

/** A list item whose later paragraphs and code stay inside it. */
function listItem({ text, said, reviewers }: Pick<MergedPoint, 'text' | 'said' | 'reviewers'>, page: Page): string {
  const who = reviewers.length ? ` [${reviewers.map(page.short).join(', ')}]` : '';
  const blocks = [leadingWords(safeBlock(text, page.around)), ...voices(said, page)];
  return inList(blocks.join('\n\n'), who);
}

function voices(said: readonly { readonly reviewer: string; readonly text: string }[], page: Page): string[] {
  return said.flatMap((each) => [voiceLine(page.short(each.reviewer)), safeBlock(each.text, page.around)]);
}

/** `who` stands at the end of the first line. */
function inList(whole: string, who: string): string {
  const [first = '', ...rest] = whole.split('\n');
  return [`- ${first}${who}`, ...rest.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

// People's comments.

const FEEDBACK_WORDS: Readonly<Record<Feedback['state'], string>> = {
  addressed: 'the code at its place changed since',
  open: 'open',
  unclear: 'not clear whether it is still open',
};

/** One entry per comment: link, author, place, standing, the finding it belongs to, what reviewers say of it. */
export function feedback(page: Page): string[] {
  const written = page.report.feedback.map((comment) => entry(comment, page));
  const others = remarksByComment(page.report.feedbackRemarks).flatMap(({ url, remarks }) => {
    const about = url === '' ? '' : ` (\`${url.slice(url.indexOf('#'))}\`)`;
    const said = remarks.map(({ reviewer, text }) => ({
      reviewers: [reviewer],
      text: withoutLink(text, url),
      said: [],
    }));
    if (url === '') return said.map((each) => listItem(each, page));
    const [first, ...rest] = said;
    const added = rest.map(({ reviewers: [reviewer = ''], text }) => ({ reviewer, file: '', text }));
    return first ? [listItem({ ...first, text: behindFirstLine(first.text, about), said: added }, page)] : [];
  });
  return [
    ...(written.length ? [written.join('\n')] : []),
    ...(others.length ? [...(written.length ? ['**What reviewers say of others**'] : []), others.join('\n')] : []),
  ];
}

/** Behind the words that the remark begins with; before a fence, which takes nothing. */
function behindFirstLine(text: string, about: string): string {
  const [line = '', ...rest] = text.split('\n');
  return /^\s*(?:`{3}|~{3})/.test(line) ? `${about.trim()}\n\n${text}` : [`${line}${about}`, ...rest].join('\n');
}

function entry(comment: Feedback, page: Page): string {
  const link = linked('comment', comment.url.startsWith('https://') ? comment.url : null);
  const lines = comment.line === null ? null : { start: comment.line, end: comment.line };
  const at = comment.path === null ? '' : ` at \`${placeText(comment.path, lines).replaceAll('`', '')}\``;
  const quoted = comment.body.trim() === '' ? '' : ` — “${excerpt(comment.body)}”`;
  const belongs = comment.finding === null ? '' : `; see ${comment.finding}`;
  const line = `${link} of ${personLink(page, comment.author)}${at}${quoted}: **${FEEDBACK_WORDS[comment.state]}**${belongs}`;
  const said = comment.said.map((each) => ({ ...each, text: withoutLink(each.text, comment.url) }));
  return inList([line, ...voices(said, page)].join('\n\n'), '');
}

const EXCERPT = 240;

/** The beginning of what somebody wrote, on one line. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return safeInline(cutAtWord(line, EXCERPT));
}

// Which reviewer accounts for which file.

const COVERAGE_WORDS: Readonly<Record<CoverageState, string>> = {
  findings: 'findings',
  reviewed: 'reviewed',
  trivial: 'trivial',
  'not-reviewed': '**not reviewed**',
};

/** Files that are as they were in an earlier round, with the last one in which anybody read them. */
function carriedLine(rows: readonly CoverageRow[]): string {
  const files = rows.map((row) => `${path(row.path)} (round ${String(Math.max(...Object.values(row.carried)))})`);
  return `As they were, and carried from earlier rounds: ${files.join(', ')}.`;
}

/** File × reviewer; a file that nobody accounts for is marked. */
export function coverage({ report, short: name }: Page): string[] {
  const { coverage: rows, change } = report;
  if (!rows.length) return [];
  const { ids, silent } = coverageColumns(report);
  const alike = rows.filter(
    ({ uncovered, reviewers }) => !uncovered && ids.every((id) => reviewers[id] === 'reviewed'),
  );
  const before = rows.filter(
    (row) => !row.uncovered && isCarriedOver(row) && ids.every((id) => Object.hasOwn(row.carried, id)),
  );
  const told = new Set(alike.length >= SAID_ONCE ? alike : []);
  const carried = new Set(before.length >= SAID_ONCE ? before : []);
  const lines = rows
    .filter((row) => !told.has(row) && !carried.has(row))
    .map((row) => {
      const states = ids.map(
        (id) => carriedWords(row, id) ?? (row.reviewers[id] ? COVERAGE_WORDS[row.reviewers[id]] : '–'),
      );
      const mark = row.uncovered ? ' **(no completed review accounts for it)**' : '';
      return `| ${[`${path(row.path)}${mark}`, ...states].join(' | ')} |`;
    });
  const head = [
    `| ${['File', ...ids.map((id) => safeCell(name(id)))].join(' | ')} |`,
    `|---|${ids.map(() => '---|').join('')}`,
  ];
  const open = rows.filter(({ uncovered }) => uncovered).length;
  const accounted = `${capitalised(counted(rows.length, 'changed file'))}; ${open ? counted(open, 'file') : 'none'} without a completed review.`;
  const all = change
    ? accounted
    : `${capitalised(counted(rows.length, 'file'))} as the reviews themselves name them: without a repository nobody knows what changed.`;
  const quiet = silent.length
    ? ` ${listed(silent.map((id) => safeInline(name(id))))} ${silent.length > 1 ? 'account' : 'accounts'} for none.`
    : '';
  const rest = [...told].map((row) => path(row.path)).join(', ');
  return [
    `${all}${quiet}`,
    ...(lines.length ? [[...head, ...lines].join('\n')] : []),
    ...(told.size
      ? [`Reviewed by ${ids.length > 1 ? 'all' : safeInline(name(ids[0] ?? ''))}, without a finding: ${rest}.`]
      : []),
    ...(carried.size ? [carriedLine([...carried])] : []),
  ];
}

/** So many rows that say the same are one sentence. */
const SAID_ONCE = 3;

function path(text: string): string {
  return safeCell(`\`${text.replaceAll('`', '')}\``);
}
