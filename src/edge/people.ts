/** Reads the comments and reviews of a pull request from GitHub, and which of their authors may write to the repository. */
import { type Comment, type CommentPlace, NO_PEOPLE, type People } from '../domain/consolidation.js';
import type { Problem } from '../domain/problem.js';
import { markedKeys } from '../text/finding-mark.js';
import { readMarker } from '../text/marker-line.js';
import { type Answer, apiProblem, type Github } from './github.js';

interface PeopleSide {
  readonly people: People;
  readonly problems: readonly Problem[];
}

interface PullRequest {
  readonly number: number;
  /** Login of its author. */
  readonly author: string;
}

const MAX_WRITERS_ASKED = 60;
const MAX_PAGES = 30;

/** Issue comments, reviews and review threads, oldest first. What could not be fetched is a problem, and then nothing is known. */
export async function peopleSide(github: Github, pull: PullRequest): Promise<PeopleSide> {
  const parts = await Promise.all([
    issueComments(github, pull),
    reviewBodies(github, pull),
    threadComments(github, pull),
  ]);
  const failed = parts.find((part) => part.kind === 'failed');
  if (failed) {
    const what = 'the comments on the pull request could not be read: declines and open threads are not known';
    return { people: { ...NO_PEOPLE, author: pull.author }, problems: [apiProblem(what, failed)] };
  }
  const comments = parts
    .flatMap((part) => (part.kind === 'done' ? part.data : []))
    .map((comment) => (isOurs(comment) ? { ...comment, bot: true } : comment))
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.url.localeCompare(b.url));
  const { problems, ...known } = await writersAmong(github, comments);
  return { people: { comments, ...known, author: pull.author }, problems };
}

/** What we posted is nobody's word, also where a person's token posted it. */
const isOurs = ({ body }: Comment): boolean => markedKeys(body).length > 0 || readMarker(body) !== null;

/** Asked of the API for each person: what a comment says of its author's role is not enough. */
async function writersAmong(
  github: Github,
  comments: readonly Comment[],
): Promise<Pick<People, 'writers' | 'admins' | 'undecided'> & Pick<PeopleSide, 'problems'>> {
  const logins = [...new Set(comments.filter(({ bot, author }) => !bot && author !== '').map(({ author }) => author))];
  const writers: string[] = [];
  const admins: string[] = [];
  const undecided = logins.slice(MAX_WRITERS_ASKED);
  const problems: Problem[] = [];
  for (const username of logins.slice(0, MAX_WRITERS_ASKED)) {
    const answer = await github.get<{ readonly permission: string }>(
      'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
      { username },
    );
    const permission = answer.kind === 'done' ? answer.data.permission : '';
    if (['admin', 'write'].includes(permission)) writers.push(username);
    if (permission === 'admin') admins.push(username);
    if (answer.kind === 'failed' && answer.status !== 404) {
      undecided.push(username);
      problems.push(apiProblem(`whether @${username} has write access is not known`, answer));
    }
  }
  return { writers, admins, undecided, problems };
}

interface IssueComment {
  readonly html_url: string;
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly performed_via_github_app?: unknown;
  readonly body?: string;
  readonly created_at: string;
  readonly updated_at: string;
}

async function issueComments(github: Github, { number }: PullRequest): Promise<Answer<readonly Comment[]>> {
  const answer = await github.all<IssueComment>(
    'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    { issue_number: number },
    (page) => page as readonly IssueComment[],
  );
  if (answer.kind === 'failed') return answer;
  return { ...answer, data: answer.data.map(issueComment) };
}

function issueComment(comment: IssueComment): Comment {
  const { html_url: url, user, body = '', created_at: createdAt, updated_at: updatedAt } = comment;
  return {
    ...{ url, body, createdAt, updatedAt, kind: 'issue', settled: false, thread: null, place: null },
    author: user?.login ?? '',
    bot: user?.type !== 'User' || Boolean(comment.performed_via_github_app),
    edited: updatedAt !== createdAt,
  };
}

/** What GraphQL tells of a comment. */
interface WrittenComment {
  readonly url: string;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly lastEditedAt: string | null;
  readonly isMinimized: boolean;
  readonly author: { readonly __typename: string; readonly login: string } | null;
}

interface CommentPage<Item> {
  readonly nodes: readonly (Item | null)[] | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function reviewBodies(github: Github, pull: PullRequest): Promise<Answer<readonly Comment[]>> {
  const answer = await nodes<WrittenComment & { readonly state: string }>(github, pull, {
    query: REVIEWS_QUERY,
    field: 'reviews',
  });
  if (answer.kind === 'failed') return answer;
  const said = answer.data.filter(({ body, state }) => body.trim() !== '' && state !== 'PENDING');
  return { ...answer, data: said.map((review) => ({ ...written(review, 'review'), thread: null, place: null })) };
}

interface Thread {
  readonly id: string;
  readonly isResolved: boolean;
  readonly path: string;
  readonly line: number | null;
  readonly originalLine: number | null;
  readonly comments: CommentPage<WrittenComment & { readonly diffHunk: string }>;
}

async function threadComments(github: Github, pull: PullRequest): Promise<Answer<readonly Comment[]>> {
  const answer = await nodes<Thread>(github, pull, { query: THREADS_QUERY, field: 'reviewThreads' });
  if (answer.kind === 'failed') return answer;
  return { ...answer, data: answer.data.flatMap(commentsOf) };
}

function commentsOf({ id, isResolved, path, line, originalLine, comments }: Thread): Comment[] {
  const found = (comments.nodes ?? []).filter((comment) => comment !== null);
  const code = hunkEnd(found[0]?.diffHunk ?? '');
  const place: CommentPlace = { path, line, originalLine, code };
  return found.map((comment) => {
    const plain = written(comment, 'thread');
    return { ...plain, settled: plain.settled || isResolved, thread: id, place };
  });
}

/** The lines of the new side at the end of a hunk: the last one is the line that was commented on. */
function hunkEnd(hunk: string): string[] {
  const last = hunk.split('\n').slice(1).at(-1);
  return last === undefined ? [] : [last.slice(1)];
}

function written(comment: WrittenComment, kind: 'review' | 'thread'): Omit<Comment, 'thread' | 'place'> {
  const { url, body, createdAt, lastEditedAt, isMinimized, author } = comment;
  return {
    ...{ kind, url, body, createdAt, updatedAt: lastEditedAt ?? createdAt },
    author: author?.login ?? '',
    bot: author?.__typename !== 'User',
    edited: lastEditedAt !== null,
    settled: isMinimized,
  };
}

/** All nodes of a connection of the pull request. */
async function nodes<Item>(
  github: Github,
  { number }: PullRequest,
  { query, field }: { readonly query: string; readonly field: 'reviews' | 'reviewThreads' },
): Promise<Answer<readonly Item[]>> {
  const found: Item[] = [];
  const { owner, repo } = github.repository;
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer: Answer<Connections<Item>> = await github.graphql(query, { owner, repo, number, after });
    if (answer.kind === 'failed') return answer;
    const connection: CommentPage<Item> | undefined = answer.data.repository?.pullRequest?.[field];
    if (!connection) return { kind: 'failed', status: 404, why: 'there is no such pull request' };
    found.push(...(connection.nodes ?? []).filter((node) => node !== null));
    if (!connection.pageInfo.hasNextPage) return { kind: 'done', data: found, headers: {} };
    after = connection.pageInfo.endCursor;
  }
  return { kind: 'failed', status: 200, why: 'there are too many of them' };
}

interface Connections<Item> {
  readonly repository: { readonly pullRequest: Readonly<Record<string, CommentPage<Item>>> | null } | null;
}

// The GraphQL queries: what the program asks of review threads and reviews.

const COMMENT = 'url body createdAt updatedAt lastEditedAt isMinimized author { __typename login }';

/** Threads with their first 100 comments; variables `owner repo number after`. */
const THREADS_QUERY = `query Threads($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved isOutdated path line originalLine
          comments(first: 100) {
            pageInfo { hasNextPage endCursor }
            nodes { ${COMMENT} diffHunk }
          }
        }
      }
    }
  }
}`;

/** Reviews with their bodies; variables `owner repo number after`. */
const REVIEWS_QUERY = `query Reviews($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { ${COMMENT} state }
      }
    }
  }
}`;
