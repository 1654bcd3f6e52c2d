/** Reads the review threads of our own account on a pull request, and which findings were posted before, also where a person deleted the comment. */
import type { Answer, Github } from '../seams.js';
import { markedKeys } from '../text/finding-mark.js';

/** A thread that we began, about one finding. */
export interface OwnThread {
  readonly id: string;
  readonly key: string;
  readonly isResolved: boolean;
  /** Somebody else wrote in it. */
  readonly isAnswered: boolean;
}

export interface OwnReviews {
  readonly isOpen: boolean;
  /** Head of the pull request now. */
  readonly head: string;
  readonly threads: readonly OwnThread[];
  /** Keys of all findings that were posted at lines, whether the comments are still there. */
  readonly posted: ReadonlySet<string>;
}

const MAX_PAGES = 30;

/** From one query over a hundred threads and a hundred reviews, and one more for each further hundred of either. */
export async function ownReviews(github: Github, number: number): Promise<Answer<OwnReviews>> {
  const [threads, posted] = [[] as OwnThread[], new Set<string>()];
  let after: { threads: string | null; reviews: string | null } = { threads: null, reviews: null };
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const variables = { ...github.repository, number, threads: after.threads, reviews: after.reviews };
    const answer: Answer<ReviewsPageJson> = await github.graphql<ReviewsPageJson>(QUERY, variables);
    if (answer.kind === 'failed') return answer;
    const pull: ReviewedPullJson | null | undefined = answer.data.repository?.pullRequest;
    if (!pull) return { kind: 'failed', status: 404, why: `there is no pull request #${String(number)}` };
    threads.push(...(pull.reviewThreads.nodes ?? []).flatMap((node) => ownThread(node) ?? []));
    for (const key of (pull.reviews.nodes ?? []).flatMap(keysOf)) posted.add(key);
    const [more, further]: ConnectionJson<unknown>['pageInfo'][] = [pull.reviewThreads.pageInfo, pull.reviews.pageInfo];
    if (more?.hasNextPage !== true && further?.hasNextPage !== true) {
      for (const { key } of threads) posted.add(key);
      return {
        kind: 'done',
        data: { isOpen: pull.state === 'OPEN', head: pull.headRefOid, threads, posted },
        headers: {},
      };
    }
    after = { threads: more?.endCursor ?? after.threads, reviews: further?.endCursor ?? after.reviews };
  }
  return { kind: 'failed', status: 200, why: `there are more than ${String(MAX_PAGES * 100)} review threads` };
}

interface ConnectionJson<Node> {
  readonly nodes: readonly (Node | null)[] | null;
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface OwnedJson {
  readonly viewerDidAuthor: boolean;
  readonly body: string;
}

interface ThreadJson {
  readonly id: string;
  readonly isResolved: boolean;
  readonly comments: Omit<ConnectionJson<OwnedJson>, 'pageInfo'>;
}

interface ReviewedPullJson {
  readonly state: string;
  readonly headRefOid: string;
  readonly reviewThreads: ConnectionJson<ThreadJson>;
  readonly reviews: ConnectionJson<OwnedJson>;
}

interface ReviewsPageJson {
  readonly repository: { readonly pullRequest: ReviewedPullJson | null } | null;
}

const QUERY = `query OwnReviews($owner: String!, $repo: String!, $number: Int!, $threads: String, $reviews: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      state
      headRefOid
      reviewThreads(first: 100, after: $threads) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved comments(first: 50) { totalCount nodes { viewerDidAuthor body } } }
      }
      reviews(first: 100, after: $reviews) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { viewerDidAuthor body }
      }
    }
  }
}`;

/** Keys in what our account wrote. Other apps write under the same account, but not such a last line. */
function keysOf(node: OwnedJson | null): string[] {
  return node?.viewerDidAuthor === true ? markedKeys(node.body) : [];
}

function ownThread(node: ThreadJson | null): OwnThread | null {
  const [first, ...others] = (node?.comments.nodes ?? []).filter((comment) => comment !== null);
  const [key] = keysOf(first ?? null);
  if (!node || key === undefined) return null;
  // What is not seen of a long thread may be anybody's.
  const isAnswered =
    others.some(({ viewerDidAuthor }) => !viewerDidAuthor) || node.comments.totalCount > others.length + 1;
  return { id: node.id, key, isResolved: node.isResolved, isAnswered };
}
