/** Posts new findings at their lines, as one review that comments; never one twice. Threads of findings that are closed are resolved. */
import { MARKED_AT_MOST, markedFindings } from '../domain/marked.js';
import type { InlinePlace } from '../domain/inline-place.js';
import type { Problem } from '../domain/problem.js';
import type { Report, ReportFinding } from '../domain/report.js';
import { isClosed, roundBefore } from '../domain/round.js';
import type { Answer, Post, Posted, Posting } from '../seams.js';
import { findingMark } from '../text/finding-mark.js';
import { apiReason, inDigits, listed } from '../text/wording.js';
import { ownReviews, type OwnReviews, type OwnThread } from './own-threads.js';
import { type FailedAnswer, notPosted } from './refusals.js';
import { shownByGithub } from './shown-lines.js';

const PLACE = { name: 'inline-comments', permission: 'pull-requests: write' };

export const inlineReview: Post = {
  name: PLACE.name,
  isWanted: ({ delivery }) => delivery.inlineComments === 'on',
  async post(report, posting) {
    const number = report.change?.number ?? null;
    if (number === null) return silent('there is no pull request to comment on');
    const own = await ownReviews(posting.github, number);
    if (own.kind === 'failed') return notPosted(PLACE, own, posting);
    if (!own.data.isOpen) return silent('the pull request is closed');
    // At another head the lines may be elsewhere; the run on that head posts.
    if (own.data.head !== report.change?.head) return silent('the pull request has a newer head than the report');
    const task = { report, posting, number, own: own.data };
    return together([await postNew(task), await resolveClosed(task)]);
  },
};

const silent = (why: string): Posted => ({ said: `${PLACE.name}: not posted, ${why}`, problems: [] });
const NOTHING: Posted = { said: null, problems: [] };

/** Both halves in one. */
function together(parts: readonly Posted[]): Posted {
  const said = parts.flatMap((part) => part.said ?? []);
  return { said: said.length ? said.join('; ') : null, problems: parts.flatMap(({ problems }) => problems) };
}

interface ReviewTask {
  readonly report: Report;
  readonly posting: Posting;
  readonly number: number;
  readonly own: OwnReviews;
}

// New findings, in one batch: one notification, and all of it or nothing.

interface Shown {
  readonly finding: ReportFinding;
  readonly inline: InlinePlace;
  readonly text: string;
}

/** What is to be said of the findings that are not posted at their lines, beside those that are. */
interface Selection {
  readonly shown: readonly Shown[];
  /** How many the diff does not show, and how many are more than are posted at once. */
  readonly hidden: number;
  readonly beyond: number;
}

/** The first review shows all that stands; later ones what is new in their round. */
function selection({ report, posting, own }: ReviewTask): Selection {
  const isFirst = own.posted.size === 0;
  const fresh = markedFindings(report).filter(
    ({ key, round }) => !own.posted.has(key) && (isFirst || round.since === report.round.number),
  );
  const all = fresh.flatMap((finding): Shown[] => {
    const text = posting.inlineComments.get(finding.key);
    return finding.inline && text !== undefined ? [{ finding, inline: finding.inline, text }] : [];
  });
  const shown = all.slice(0, MARKED_AT_MOST);
  return { shown, hidden: fresh.length - all.length, beyond: all.length - shown.length };
}

async function postNew(task: ReviewTask): Promise<Posted> {
  const chosen = selection(task);
  if (!chosen.shown.length) return silent('there is nothing new at lines that the diff shows');
  const answer = await send(task, chosen);
  if (answer.kind === 'done') return posted(chosen);
  return answer.status === 422 ? withoutUnshown(task, chosen, answer) : notPosted(PLACE, answer, task.posting);
}

function send({ report, posting, number }: ReviewTask, chosen: Selection): Promise<Answer<unknown>> {
  return posting.github.send('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    ...{ pull_number: number, commit_id: report.change?.head, event: 'COMMENT' },
    body: bodyOf(report, chosen, posting.reportUrl),
    comments: chosen.shown.map(commentOf),
  });
}

function commentOf({ inline: { path, side, startLine, endLine }, text }: Shown): object {
  const start = startLine < endLine ? { start_line: startLine, start_side: side } : {};
  return { path, side, line: endLine, ...start, body: text };
}

/** One line, and which findings it is about: they are known to be posted also when a person deletes the comments. */
function bodyOf({ round }: Report, { shown, hidden, beyond }: Selection, reportUrl: string | null): string {
  const left = [
    hidden ? `${String(hidden)} more at lines that the diff does not show` : '',
    beyond ? `${String(beyond)} more beyond the first ${String(MARKED_AT_MOST)}` : '',
  ].filter((text) => text !== '');
  const rest = left.length ? `, ${listed(left)}` : '';
  const where =
    reportUrl === null ? 'Everything is in the report.' : `[Everything is in the report](${addressOf(reportUrl)}).`;
  const line = `**Deep Review**, round ${String(round.number)}: ${inDigits(shown.length, 'new finding')} at their lines${rest}. ${where}`;
  return `${line}\n\n${findingMark(shown.map(({ finding }) => finding.key))}`;
}

const addressOf = (url: string): string =>
  url.replace(/[\s()<>[\]\\`"|]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

function posted({ shown }: Selection): Posted {
  return { said: `${PLACE.name}: ${inDigits(shown.length, 'finding')} posted at their lines`, problems: [] };
}

/**
 * GitHub refuses all comments for one that it cannot place, and does not say which. Its own diff tells: what that shows is
 * sent once more, the rest stands in the report.
 */
async function withoutUnshown(task: ReviewTask, chosen: Selection, refused: FailedAnswer): Promise<Posted> {
  const { posting, number } = task;
  const isShown = await shownByGithub(posting.github, number);
  if (isShown.kind === 'failed') return notPosted(PLACE, refused, posting);
  const kept = chosen.shown.filter(({ inline }) => isShown.data(inline));
  const left = chosen.shown.filter(({ inline }) => !isShown.data(inline));
  if (!left.length) return notPosted(PLACE, refused, posting);
  const said = [unplaced(left)];
  if (!kept.length) return { said: null, problems: said };
  const again = { ...chosen, shown: kept, hidden: chosen.hidden + left.length };
  const answer = await send(task, again);
  const outcome = answer.kind === 'done' ? posted(again) : notPosted(PLACE, answer, posting);
  return { said: outcome.said, problems: [...said, ...outcome.problems] };
}

function unplaced(left: readonly Shown[]): Problem {
  const ids = listed(left.map(({ finding }) => finding.id));
  return {
    what: `${PLACE.name}: ${ids} could not be posted at the lines`,
    why: 'GitHub does not show these lines in the diff of the pull request, though git does: it leaves out what is large, or draws it in another way',
    fix: 'none needed: the report, the job summary and the annotations have them',
  };
}

// Threads of findings that are closed.

/** So many in one request. */
const RESOLVED_AT_ONCE = 50;

/** By git and the reviewers, whatever people wrote below. */
const SHOWN_TO_BE_DONE: readonly string[] = ['fixed', 'gone'];

/**
 * Threads that we began and this round's ledger closes, each in this round only: where a person opens one again, no later round
 * closes it. One in which somebody else wrote stays open for them, unless the code itself is fixed or gone.
 */
function threadsToResolve({ report, own }: ReviewTask): OwnThread[] {
  const last = roundBefore(report.round);
  const fates = new Map(report.ledger.filter(({ round }) => round === last).map(({ key, fate }) => [key, fate]));
  const open = new Set(report.findings.map(({ key }) => key));
  return own.threads.filter(({ key, isResolved, isAnswered }) => {
    const fate = fates.get(key);
    if (isResolved || fate === undefined || open.has(key) || !isClosed(fate)) return false;
    return !isAnswered || SHOWN_TO_BE_DONE.includes(fate);
  });
}

async function resolveClosed(task: ReviewTask): Promise<Posted> {
  const threads = threadsToResolve(task).slice(0, RESOLVED_AT_ONCE);
  if (!threads.length) return NOTHING;
  const names = threads.map((_, index) => `$t${String(index)}: ID!`).join(', ');
  const each = threads.map(
    (_, index) => `r${String(index)}: resolveReviewThread(input: { threadId: $t${String(index)} }) { thread { id } }`,
  );
  const variables = Object.fromEntries(threads.map(({ id }, index) => [`t${String(index)}`, id]));
  const answer = await task.posting.github.graphql(
    `mutation ResolveThreads(${names}) { ${each.join(' ')} }`,
    variables,
  );
  const what = inDigits(threads.length, 'thread');
  if (answer.kind === 'done') return { said: `${PLACE.name}: ${what} of closed findings resolved`, problems: [] };
  return unresolved(`${what} of closed findings ${threads.length === 1 ? 'stays' : 'stay'} open`, answer, task.posting);
}

function unresolved(what: string, answer: FailedAnswer, { readOnly }: Posting): Posted {
  const { status, limited } = answer;
  const said = `${PLACE.name}: ${what}`;
  const isDenied = status === 403 && limited !== true;
  if (readOnly !== null && isDenied) return { said: `${said}, since the token may only read`, problems: [] };
  const fix = isDenied
    ? 'resolve them by hand; GitHub lets a token resolve threads only with `contents: write`, which lets it push too'
    : 'resolve them by hand, or run the job again';
  return {
    said: null,
    problems: [{ what: said, why: apiReason(answer), fix }],
  };
}
