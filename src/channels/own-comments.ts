/** Reads the comments of our own account on a pull request: what each remembers, who else wrote in it, and whether a person deleted one. */
import type { Marker } from '../domain/marker.js';
import type { Answer, Github } from '../seams.js';
import { readMarker } from '../text/marker-line.js';

/** A comment of our account that ends with a marker. */
export interface OwnComment {
  /** GitHub's number of it. */
  readonly id: number;
  readonly url: string;
  readonly body: string;
  /** ISO 8601: when it was last written. */
  readonly at: string;
  readonly marker: Marker;
  /** Login of who edited it last, when that was somebody else; `null`: nobody did. */
  readonly editedBy: string | null;
}

/** A comment of our account that somebody else deleted. */
interface Deletion {
  /** ISO 8601. */
  readonly at: string;
  /** Login; empty where GitHub does not say. */
  readonly by: string;
}

export interface OwnSide {
  readonly isOpen: boolean;
  /** Head of the pull request now. */
  readonly head: string;
  /** Newest first. */
  readonly comments: readonly OwnComment[];
  /** Newest first. */
  readonly deletions: readonly Deletion[];
}

const MAX_PAGES = 30;

/** All of them, from one query over the newest hundred comments, and one for each hundred more. */
export async function ownSide(github: Github, number: number): Promise<Answer<OwnSide>> {
  const comments: OwnComment[] = [];
  let first: { readonly pull: PullJson; readonly viewer: string } | null = null;
  let before: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer: Answer<PageJson> = await github.graphql<PageJson>(QUERY, { ...github.repository, number, before });
    if (answer.kind === 'failed') return answer;
    const pull: PullJson | null | undefined = answer.data.repository?.pullRequest;
    if (!pull) return { kind: 'failed', status: 404, why: `there is no pull request #${String(number)}` };
    first ??= { pull, viewer: answer.data.viewer.login };
    comments.push(...(pull.comments.nodes ?? []).flatMap((node) => ownComment(node) ?? []).reverse());
    const { hasPreviousPage, startCursor }: PageInfoJson = pull.comments.pageInfo;
    if (!hasPreviousPage || startCursor === null) {
      const { state, headRefOid: head, timelineItems } = first.pull;
      const deletions = (timelineItems.nodes ?? []).flatMap((node) => deletion(node, first?.viewer ?? '') ?? []);
      const data = { isOpen: state === 'OPEN', head, comments, deletions: deletions.reverse() };
      return { kind: 'done', data, headers: {} };
    }
    before = startCursor;
  }
  return { kind: 'failed', status: 200, why: `there are more than ${String(MAX_PAGES * 100)} comments` };
}

interface ActorJson {
  readonly __typename: string;
  readonly login: string;
}

interface CommentJson {
  readonly url: string;
  readonly body: string;
  readonly createdAt: string;
  readonly lastEditedAt: string | null;
  readonly viewerDidAuthor: boolean;
  readonly author: ActorJson | null;
  readonly editor: ActorJson | null;
}

interface DeletedJson {
  readonly createdAt?: string;
  readonly actor?: ActorJson | null;
  readonly deletedCommentAuthor?: ActorJson | null;
}

interface PageInfoJson {
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
}

interface PullJson {
  readonly state: string;
  readonly headRefOid: string;
  readonly comments: {
    readonly nodes: readonly (CommentJson | null)[] | null;
    readonly pageInfo: PageInfoJson;
  };
  readonly timelineItems: { readonly nodes: readonly (DeletedJson | null)[] | null };
}

interface PageJson {
  readonly viewer: { readonly login: string };
  readonly repository: { readonly pullRequest: PullJson | null } | null;
}

const ACTOR = '{ __typename login }';

const QUERY = `query ($owner: String!, $repo: String!, $number: Int!, $before: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      state
      headRefOid
      comments(last: 100, before: $before) {
        pageInfo { hasPreviousPage startCursor }
        nodes {
          url body createdAt lastEditedAt viewerDidAuthor
          author ${ACTOR}
          editor ${ACTOR}
        }
      }
      timelineItems(last: 100, itemTypes: [COMMENT_DELETED_EVENT]) {
        nodes { ... on CommentDeletedEvent { createdAt actor ${ACTOR} deletedCommentAuthor ${ACTOR} } }
      }
    }
  }
}`;

/** `null`: not of our account, or without a marker. The number stands in its address: the field of that name is too small for it. */
function ownComment(node: CommentJson | null): OwnComment | null {
  if (node?.viewerDidAuthor !== true) return null;
  const marker = readMarker(node.body);
  const id = Number(/#issuecomment-(\d{1,15})$/.exec(node.url)?.[1]);
  if (marker === null || Number.isNaN(id)) return null;
  const { url, body, createdAt, lastEditedAt } = node;
  return { id, url, body, at: lastEditedAt ?? createdAt, marker, editedBy: editedBy(node) };
}

/** Nobody, or our own account: any doubt counts as somebody else. */
function editedBy({ lastEditedAt, author, editor }: CommentJson): string | null {
  if (lastEditedAt === null && editor === null) return null;
  const isOurs = author !== null && editor?.login === author.login && editor.__typename === author.__typename;
  return isOurs ? null : (editor?.login ?? 'somebody who is not named');
}

/** Apps are called with an ending where they ask who they are, and without it where they are actors. */
function isViewer(actor: ActorJson | null | undefined, viewer: string): boolean {
  if (!actor) return false;
  return actor.login === viewer || (actor.__typename === 'Bot' && `${actor.login}[bot]` === viewer);
}

function deletion(node: DeletedJson | null, viewer: string): Deletion | null {
  if (!node?.createdAt || !isViewer(node.deletedCommentAuthor, viewer) || isViewer(node.actor, viewer)) return null;
  return { at: node.createdAt, by: node.actor?.login ?? '' };
}
