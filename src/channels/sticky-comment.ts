/** Keeps one comment on the pull request up to date: made once, changed in place, never made again when a person deleted it. */
import type { Report } from '../domain/report.js';
import { sameOrNoLeg } from '../domain/round.js';
import type { Post, Posted, Posting } from '../seams.js';
import { COMMENT_MAX } from '../text/marker-line.js';
import { type OwnComment, type OwnSide, ownSide } from './own-comments.js';
import { notPosted } from './refusals.js';

const PLACE = { name: 'comment', permission: 'pull-requests: write' };

export const stickyComment: Post = {
  name: PLACE.name,
  isWanted: ({ delivery }) => delivery.comment === 'sticky',
  async post(report, posting) {
    const number = report.change?.number ?? null;
    // A push has no pull request to comment on: nothing is missing.
    if (number === null) return silent('there is no pull request to comment on');
    const side = await ownSide(posting.github, number);
    if (side.kind === 'failed') return notPosted(PLACE, side, posting);
    const known = side.data.comments.find(({ marker }) => sameOrNoLeg(marker.leg, report.round.leg)) ?? null;
    return known === null
      ? create(report, posting, { number, side: side.data })
      : update(report, posting, { known, side: side.data });
  },
};

const silent = (why: string): Posted => ({ said: `comment: not posted, ${why}`, problems: [] });

function bodyOf({ comment, failed }: Posting): string {
  const room = COMMENT_MAX - comment.marker.length - 2;
  return `${comment.visible(room, failed)}\n\n${comment.marker}`;
}

interface Missing {
  readonly number: number;
  readonly side: OwnSide;
}

async function create(report: Report, posting: Posting, { number, side }: Missing): Promise<Posted> {
  if (!side.isOpen) return silent('the pull request is closed');
  const known = since(report);
  const deleted = side.deletions.find(({ at }) => Date.parse(at) >= known);
  if (deleted) {
    const who = deleted.by === '' ? 'somebody' : deleted.by;
    return silent(`${who} deleted it on ${deleted.at.slice(0, 10)}: it does not come back on this pull request`);
  }
  const answer = await posting.github.send<{ readonly html_url?: string }>(
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    { issue_number: number, body: bodyOf(posting) },
  );
  if (answer.kind === 'failed') return notPosted(PLACE, answer, posting);
  return { said: `comment: posted${answer.data.html_url ? ` (${answer.data.html_url})` : ''}`, problems: [] };
}

/** Before the first report nothing of ours was there to be deleted: other apps write under the same account. */
function since({ round, startedAt }: Report): number {
  return round.past === 'missing' ? 0 : Date.parse(round.history[0]?.publishedAt ?? startedAt);
}

interface KnownComment {
  readonly known: OwnComment;
  readonly side: OwnSide;
}

async function update(report: Report, posting: Posting, { known, side }: KnownComment): Promise<Posted> {
  if (known.editedBy === null && isNewer(known, report, side)) {
    return silent(`it shows a newer run (round ${String(known.marker.round)})`);
  }
  const body = bodyOf(posting);
  if (unified(known.body) === unified(body)) return { said: `comment: up to date (${known.url})`, problems: [] };
  const answer = await posting.github.send('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    ...{ comment_id: known.id, body },
  });
  if (answer.kind === 'failed') return notPosted(PLACE, answer, posting);
  return { said: `comment: updated (${known.url})`, problems: [] };
}

/** GitHub may store line breaks its own way. */
const unified = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** Whether a comment shows a run that this one must not hide: it speaks of the pull request's head and this one does not, or it is later. */
function isNewer({ marker }: OwnComment, { id, change, round, startedAt }: Report, { head }: OwnSide): boolean {
  if (marker.report === id) return false;
  const [theirs, ours] = [marker.head === head, change?.head === head];
  if (theirs !== ours) return theirs;
  if (marker.round !== round.number) return marker.round > round.number;
  return Date.parse(marker.startedAt) > Date.parse(startedAt);
}
