/** The half of GitHub's API that speaks GraphQL: what its queries read and its mutations change, over the state of the posts. */
import { defaultFieldResolver, GraphQLError, type GraphQLFieldResolver } from 'graphql';
import { actorOf, type PostsState, type Pull } from './posts.js';
import { mergeQueue, type QueueState } from './queue.js';
import { placeNow, threadComment } from './reviews.js';
import { FORBIDDEN, has, type Token } from './rights.js';

type Json = Readonly<Record<string, unknown>>;

interface Page {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** A list as GraphQL gives it, page by page. */
export const connection =
  (all: readonly Json[]) =>
  ({ first, last, after, before }: Page): Json => {
    const until = Number(before ?? all.length);
    const start = last ? Math.max(0, until - last) : Number(after ?? 0);
    const end = last ? until : Math.min(all.length, start + (first ?? 0));
    const pageInfo = {
      hasNextPage: end < all.length,
      endCursor: String(end),
      hasPreviousPage: start > 0,
      startCursor: String(start),
    };
    return { nodes: all.slice(start, end), totalCount: all.length, pageInfo };
  };

/** Apps are called without `[bot]` here, but for the viewer. */
const actor = (login: unknown): Json => {
  const { type } = actorOf(String(login));
  return { __typename: type, login: String(login).replace(/\[bot\]$/, '') };
};
/** Whoever wrote what a test put there in this half's own shape stays. */
const author = (given: Json): Json => (given['by'] === undefined ? given : { ...given, author: actor(given['by']) });

const refused = (type: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { type } });

export interface GraphqlSide {
  readonly state: PostsState & { readonly queue: QueueState | null };
  /** `null`: this server looks at no rights. */
  readonly token: Token | null;
}

const isMine = (token: Token | null, by: unknown): boolean => token !== null && token.login === by;

/** What a query begins with. */
export function rootOf(side: GraphqlSide): Json {
  const { state, token } = side;
  const repository = {
    ...{ __typename: 'Repository', id: 'R_1', nameWithOwner: 'o/n', name: 'n' },
    pullRequest: ({ number }: { number: number }) => pullRequest(side, number),
    mergeQueue: mergeQueue(state),
  };
  const viewer = { __typename: 'User', id: 'U_1', login: token?.login ?? '', databaseId: 41898282 };
  const node = ({ id }: { id: string }): Json | null => {
    const thread = state.threads.find((each) => each['id'] === id);
    return thread ? threadNode(side, thread) : null;
  };
  return { viewer, repository, node, ...mutations(side) };
}

function pullRequest(side: GraphqlSide, number: number): Json | null {
  const { state, token } = side;
  if (token && !has(token, ['pull-requests', 'read'])) throw refused('FORBIDDEN', FORBIDDEN);
  const pull = state.pulls.find((each) => each.number === number);
  const ours = (all: readonly Json[]): readonly Json[] =>
    all.filter((each) => each['pull'] === undefined || each['pull'] === number);
  const comments = state.comments.filter(
    ({ issue_url: url }: { readonly issue_url?: string }) => url === undefined || url.endsWith(`/${String(number)}`),
  );
  return {
    ...{ __typename: 'PullRequest', id: `PR_${String(number)}`, number, ...ends(pull) },
    comments: connection(comments.map((comment) => commentNode(side, comment))),
    reviews: connection(
      ours(state.reviews).map((review) => ({ __typename: 'PullRequestReview', ...told(side, review) })),
    ),
    reviewThreads: connection(ours(state.threads).map((thread) => threadNode(side, thread))),
    timelineItems: (page: Page & { itemTypes?: readonly string[] }) => {
      const wanted = ours(state.deletions).filter(({ __typename: kind }) => {
        const name = String(kind)
          .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
          .toUpperCase();
        return page.itemTypes?.includes(name) ?? true;
      });
      return connection(
        wanted.map((each) => ({
          ...each,
          actor: actor(each['actor']),
          deletedCommentAuthor: actor(each['deletedCommentAuthor']),
        })),
      )(page);
    },
  };
}

function ends(pull: Pull | undefined): Json {
  if (!pull) return {};
  const { head, base } = pull;
  const isClosed = pull['state'] === 'closed';
  const author = pull['user'] as { readonly login: string } | undefined;
  const [headRepo, baseRepo] = [head?.repo?.full_name, base?.repo?.full_name];
  return {
    ...{ headRefOid: head?.sha, baseRefOid: base?.sha, headRefName: head?.ref, baseRefName: base?.ref },
    ...{
      locked: pull['locked'] ?? false,
      state: isClosed ? 'CLOSED' : 'OPEN',
      closed: isClosed,
      isDraft: pull['draft'] ?? false,
    },
    ...{
      isCrossRepository: headRepo !== baseRepo,
      author: author ? actor(author.login) : null,
      title: pull['title'] ?? '',
    },
  };
}

/** What both kinds of comments and reviews have. */
const told = ({ token }: GraphqlSide, given: Json): Json => ({
  editor: null,
  ...author(given),
  viewerDidAuthor: isMine(token, given['by']),
});

function commentNode({ state, token }: GraphqlSide, comment: Json): Json {
  const { id, node_id: node, html_url: url, body, user, created_at: createdAt, updated_at: updatedAt } = comment;
  const edit = state.edits[String(id)];
  const login = (user as { readonly login?: string } | null)?.login;
  return {
    ...{
      __typename: 'IssueComment',
      id: node,
      databaseId: id,
      fullDatabaseId: String(id),
      url,
      body,
      createdAt,
      updatedAt,
    },
    ...{
      author: login === undefined ? null : actor(login),
      viewerDidAuthor: isMine(token, login),
      isMinimized: comment['isMinimized'] ?? false,
    },
    ...{
      lastEditedAt: edit?.at ?? null,
      editor: edit ? actor(edit.editor) : null,
      viewerCanUpdate: true,
      includesCreatedEdit: edit !== undefined,
    },
  };
}

function threadNode(side: GraphqlSide, thread: Json): Json {
  const now = placeNow(side.state, thread);
  // What a test put there says itself where it stands.
  const place: Partial<typeof now> = thread['head'] === undefined ? {} : now;
  const isOutdated = place.isOutdated ?? thread['isOutdated'] ?? false;
  const comments = (thread['comments'] as readonly Json[]).map((comment) => ({
    __typename: 'PullRequestReviewComment',
    ...told(side, comment),
    ...(thread['head'] !== undefined && {
      ...{
        originalLine: thread['originalLine'],
        line: place.line ?? null,
        outdated: isOutdated,
        commit: { oid: comment['head'] },
      },
      ...{
        originalCommit: { oid: comment['head'] },
        pullRequestReview: { id: comment['review'], databaseId: comment['reviewId'] },
      },
    }),
  }));
  const mayResolve =
    side.token === null || (has(side.token, ['contents', 'write']) && has(side.token, ['pull-requests', 'write']));
  return {
    ...{
      __typename: 'PullRequestReviewThread',
      ...thread,
      ...place,
      isOutdated,
      viewerCanResolve: mayResolve,
      viewerCanReply: true,
    },
    ...{ resolvedBy: thread['resolvedBy'] ? actor(thread['resolvedBy']) : null, comments: connection(comments) },
  };
}

interface Given<T> {
  readonly input: T;
}

function mutations({ state, token }: GraphqlSide): Json {
  const thread = (id: string, needs: readonly ('contents' | 'pull-requests')[]): Json => {
    if (token && !needs.every((permission) => has(token, [permission, 'write']))) throw refused('FORBIDDEN', FORBIDDEN);
    const found = state.threads.find((each) => each['id'] === id);
    if (!found) throw refused('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
    return found;
  };
  const put = (known: Json, changed: Json): Json => {
    state.threads = state.threads.map((each) => (each === known ? changed : each));
    return { thread: threadNode({ state: state, token }, changed) };
  };
  return {
    // Measured by others in public: with `pull-requests: write` alone it is refused, with `contents: write` beside it goes.
    resolveReviewThread: ({ input }: Given<{ threadId: string }>) => {
      const known = thread(input.threadId, ['contents', 'pull-requests']);
      return put(known, { ...known, isResolved: true, resolvedBy: token?.login ?? 'nobody' });
    },
    unresolveReviewThread: ({ input }: Given<{ threadId: string }>) => {
      const known = thread(input.threadId, ['contents', 'pull-requests']);
      return put(known, { ...known, isResolved: false, resolvedBy: null });
    },
    addPullRequestReviewThreadReply: ({ input }: Given<{ pullRequestReviewThreadId: string; body: string }>) => {
      const known = thread(input.pullRequestReviewThreadId, ['pull-requests']);
      const [first = {}] = known['comments'] as readonly Json[];
      const comment = threadComment({ ...first, by: token?.login, body: input.body, at: state.now() });
      put(known, { ...known, comments: [...(known['comments'] as readonly Json[]), comment] });
      return { comment: { __typename: 'PullRequestReviewComment', ...comment } };
    },
  };
}

/** A field that is asked for and not kept here is said, and not taken for `null`. */
export const strict =
  (violations: string[]): GraphQLFieldResolver<unknown, unknown> =>
  (source, args, context, info) => {
    const isKept =
      typeof source !== 'object' || source === null || info.fieldName in source || info.fieldName === '__typename';
    if (!isKept) violations.push(`graphql: ${info.parentType.name}.${info.fieldName} is not kept by this server`);
    return defaultFieldResolver(source, args, context, info);
  };
