/** A merge queue of the loopback GitHub, as its GraphQL tells it. */

/** Entries by the pull request that each is of; commits are SHAs. */
export interface QueueState {
  readonly branch: string;
  readonly strategy: 'ALLGREEN' | 'HEADGREEN';
  readonly entries: readonly {
    readonly number: number;
    readonly headCommit: string | null;
    readonly baseCommit: string | null;
  }[];
}

interface QueuedPull {
  readonly number: number;
  readonly [field: string]: unknown;
}

/** What `repository.mergeQueue` resolves to: a function of its argument. */
export function mergeQueue(state: {
  readonly queue: QueueState | null;
  readonly pulls: readonly QueuedPull[];
}): (asked: { readonly branch?: string }) => object | null {
  return ({ branch }) => {
    const { queue, pulls } = state;
    if (!queue || queue.branch !== branch) return null;
    const nodes = queue.entries.map(({ number, headCommit, baseCommit }, index) => ({
      ...{ __typename: 'MergeQueueEntry', id: `MQE_${String(number)}`, position: index + 1, state: 'AWAITING_CHECKS' },
      headCommit: headCommit === null ? null : { oid: headCommit },
      baseCommit: baseCommit === null ? null : { oid: baseCommit },
      pullRequest: pullOf(pulls.find((pull) => pull.number === number)),
    }));
    const configuration = { __typename: 'MergeQueueConfiguration', mergingStrategy: queue.strategy };
    return { __typename: 'MergeQueue', id: 'MQ_1', configuration, entries: () => ({ nodes }) };
  };
}

interface PullEnd {
  readonly sha: string;
  readonly ref: string;
  readonly repo: { readonly full_name: string } | null;
}

function pullOf(pull: QueuedPull | undefined): object | null {
  if (!pull) return null;
  const [head, base] = [pull['head'] as PullEnd, pull['base'] as PullEnd];
  return {
    ...{
      __typename: 'PullRequest',
      number: pull.number,
      headRefOid: head.sha,
      baseRefName: base.ref,
      author: () => ({ login: authorOf(pull), __typename: 'User' }),
    },
    isCrossRepository: head.repo?.full_name !== base.repo?.full_name,
  };
}

/** Of a pull request of which a test names no author. */
const NOBODY = 'author';

const authorOf = (pull: QueuedPull): string =>
  (pull['user'] as { readonly login: string } | undefined)?.login ?? NOBODY;
