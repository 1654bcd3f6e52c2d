/** What reviewers said beside findings enters; observations, assessments and people's comments leave, each with who said it. */
import type { MergedConcern, MergedPoint } from '../../domain/consolidation.js';
import type { Feedback } from '../../domain/feedback.js';
import { safeBlock, safeInline, voiceLine } from '../neutralise.js';
import { linked, personLink, placeText, type Page } from './page.js';

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

const STATES: Readonly<Record<Feedback['state'], string>> = {
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
    return `- ${link} of ${personLink(page, comment.author)}${at}${said}: **${STATES[comment.state]}**${belongs}`;
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
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return safeInline(line.length > EXCERPT ? `${line.slice(0, EXCERPT).replace(/\s\S*$/, '')} …` : line);
}
