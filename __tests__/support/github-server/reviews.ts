/** Reviews with their threads at GitHub: when one is refused, where its comments stand after a push, how both halves of the API tell of them. */
import {
  actorOf,
  commitsOfPull,
  headOf,
  locked,
  MAX_BODY,
  missing,
  nextId,
  pullOf,
  unprocessable,
  type PostsState,
  type Pull,
  type Wish,
  type Written,
} from './posts.js';
import { hunkTo, lineAt, placeFaults, pullDiff, type CommentPlace, type PullDiff, type Side } from './pull-diff.js';
import type { Token } from './rights.js';

type Json = Readonly<Record<string, unknown>>;

interface ReviewComment extends CommentPlace {
  readonly body: string;
  readonly position?: number;
}

/** All comments of a review or none: one that cannot stand where it should takes the others with it. */
export function createReview(wish: Wish): Written {
  const { state, token, body } = wish;
  const pull = pullOf(wish);
  if (!pull) return missing;
  const {
    event,
    commit_id: commit,
    comments = [],
  } = body as { event?: string; commit_id?: string; comments?: ReviewComment[] };
  const text = typeof body['body'] === 'string' ? body['body'] : '';
  const faults = reviewFaults({ event, commit, text, comments }, { state, pull, token });
  if (faults) return faults;
  const head = commit ?? headOf(pull, 'head');
  const at = state.now();
  const review = reviewOf({ id: nextId(), pull: pull.number, login: token.login, text, head, at, event });
  state.reviews = [...state.reviews, review];
  const diff = state.git === null ? new Map() : pullDiff(state.git, headOf(pull, 'base'), head);
  const threads = comments.map((comment) =>
    threadOf(comment, { review, pull: pull.number, diff, login: token.login, head, at }),
  );
  state.threads = [...state.threads, ...threads];
  return { status: 200, body: restReview(review) };
}

interface ReviewWish {
  readonly event: string | undefined;
  readonly commit: string | undefined;
  readonly text: string;
  readonly comments: readonly ReviewComment[];
}

function reviewFaults(
  { event, commit, text, comments }: ReviewWish,
  { state, pull, token }: { readonly state: PostsState; readonly pull: Pull; readonly token: Token },
): Written | null {
  const shut = locked(pull, token, 'create');
  if (shut) return shut;
  if (event === 'APPROVE' && token.login.endsWith('[bot]'))
    return unprocessable('GitHub Actions is not permitted to approve pull requests.');
  // The documentation asks for a body with these events; whether comments do in its place, it does not say.
  if ((event === 'COMMENT' || event === 'REQUEST_CHANGES') && text.trim() === '' && !comments.length)
    return unprocessable('Review body cannot be blank');
  if ([text, ...comments.map(({ body }) => body)].some((each) => each.length > MAX_BODY))
    return unprocessable(`Body is too long (maximum is ${String(MAX_BODY)} characters)`);
  if (comments.some(({ body }) => body.trim() === '')) return unprocessable("Body can't be blank");
  if (state.git === null) return null;
  if (commit !== undefined && !commitsOfPull(state, pull).includes(commit))
    return unprocessable('The commit_id is not part of the pull request');
  const diff = pullDiff(state.git, headOf(pull, 'base'), commit ?? headOf(pull, 'head'));
  const wrong = comments.flatMap((comment) => placeFaults(diff, comment));
  return wrong.length ? unprocessable(...new Set(wrong)) : null;
}

interface ReviewFacts {
  readonly id: number;
  readonly pull: number;
  readonly login: string;
  readonly text: string;
  readonly head: string;
  readonly at: string;
  readonly event: string | undefined;
}

const STATES: Readonly<Record<string, string>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
};

/** As GraphQL's half gives it; `pull` is ours. */
const reviewOf = ({ id, pull, login, text, head, at, event }: ReviewFacts): Json => ({
  ...{ id: `PRR_${String(id)}`, databaseId: id, pull, body: text, state: STATES[event ?? ''] ?? 'PENDING', by: login },
  url: `https://github.com/o/n/pull/${String(pull)}#pullrequestreview-${String(id)}`,
  ...{ createdAt: at, updatedAt: at, submittedAt: at, lastEditedAt: null, isMinimized: false, commit: { oid: head } },
});

interface ThreadFacts {
  readonly review: Json;
  readonly pull: number;
  readonly diff: PullDiff;
  readonly login: string;
  readonly head: string;
  readonly at: string;
}

function threadOf(comment: ReviewComment, { review, pull, diff, login, head, at }: ThreadFacts): Json {
  const {
    path,
    line = null,
    side = 'RIGHT',
    start_line: startLine = null,
    start_side: startSide = null,
    body,
  } = comment;
  const id = nextId();
  const diffHunk = line === null ? '' : hunkTo(diff, path, { side: side as Side, line });
  const said = {
    pull,
    by: login,
    body,
    path,
    at,
    head,
    review: review['id'],
    reviewId: review['databaseId'],
    diffHunk,
  };
  return {
    ...{
      id: `PRRT_${String(id)}`,
      pull,
      path,
      isResolved: false,
      resolvedBy: null,
      originalLine: line,
      originalStartLine: startLine,
    },
    ...{ diffSide: side, startDiffSide: startSide, subjectType: line === null ? 'FILE' : 'LINE', head },
    comments: [threadComment({ ...said, line, startLine })],
  };
}

/** One comment of a thread, with what both halves of the API say of it. */
export function threadComment(said: Json): Json {
  const id = nextId();
  const url = `https://github.com/o/n/pull/${String(said['pull'])}#discussion_r${String(id)}`;
  const { at } = said;
  return {
    ...said,
    id: `PRRC_${String(id)}`,
    databaseId: id,
    url,
    createdAt: at,
    updatedAt: at,
    lastEditedAt: null,
    isMinimized: false,
  };
}

/** Where a thread stands now: after a push its line may have moved, or be gone. */
export function placeNow(
  state: PostsState,
  thread: Json,
): { readonly line: number | null; readonly startLine: number | null; readonly isOutdated: boolean } {
  const { git, pulls } = state;
  const pull = pulls.find(({ number }) => number === thread['pull']);
  const [line, startLine] = [thread['originalLine'], thread['originalStartLine']] as (number | null)[];
  if (!pull || git === null || thread['diffSide'] !== 'RIGHT' || !line)
    return { line: line ?? null, startLine: startLine ?? null, isOutdated: false };
  const between = { from: String(thread['head']), to: headOf(pull, 'head'), path: String(thread['path']) };
  const at = (number: number | null | undefined): number | null => (number ? lineAt(git, between, number) : null);
  const now = at(line);
  return { line: now, startLine: at(startLine), isOutdated: now === null };
}

export function restReview(review: Json): Json {
  const { databaseId, id, body, state, url, submittedAt, commit, pull, by } = review;
  const api = `https://api.github.com/repos/o/n/pulls/${String(pull)}`;
  return {
    ...{ id: databaseId, node_id: id, user: actorOf(String(by)), body, state, html_url: url, pull_request_url: api },
    ...{
      submitted_at: submittedAt,
      commit_id: (commit as Json | undefined)?.['oid'] ?? null,
      author_association: 'NONE',
    },
    _links: { html: { href: url }, pull_request: { href: api } },
  };
}

/** The comments of a thread as the REST half lists them. */
export function restComments(state: PostsState, thread: Json): readonly Json[] {
  const { line, startLine } = placeNow(state, thread);
  const api = `https://api.github.com/repos/o/n/pulls`;
  return (thread['comments'] as readonly Json[]).map((comment, index, [first]) => {
    const { databaseId, id, url, body, by, path, createdAt, updatedAt, diffHunk, head, reviewId, pull } = comment;
    const pullUrl = `${api}/${String(pull)}`;
    return {
      ...{
        id: databaseId,
        node_id: id,
        url: `${api}/comments/${String(databaseId)}`,
        html_url: url,
        pull_request_url: pullUrl,
      },
      ...{ pull_request_review_id: reviewId, diff_hunk: diffHunk, path, body, user: actorOf(String(by)) },
      ...{
        created_at: createdAt,
        updated_at: updatedAt,
        commit_id: head,
        original_commit_id: head,
        author_association: 'NONE',
      },
      // GitHub says `null` of an outdated one; its description allows a number or nothing.
      ...(line !== null && { line }),
      ...{ original_line: thread['originalLine'], start_line: startLine, side: thread['diffSide'] },
      ...(index > 0 && { in_reply_to_id: first?.['databaseId'] }),
      _links: { self: { href: url }, html: { href: url }, pull_request: { href: pullUrl } },
    };
  });
}
