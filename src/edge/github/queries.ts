/** The GraphQL queries: what the program asks of review threads and reviews. */

const COMMENT = 'url body createdAt updatedAt lastEditedAt isMinimized author { __typename login }';

/** Threads with their first 100 comments; variables `owner repo number after`. */
export const THREADS_QUERY = `query Threads($owner: String!, $repo: String!, $number: Int!, $after: String) {
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
export const REVIEWS_QUERY = `query Reviews($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { ${COMMENT} state }
      }
    }
  }
}`;
