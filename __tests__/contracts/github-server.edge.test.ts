/** The loopback GitHub by itself: who may do what, what it refuses as GitHub would, and what people do to posts meanwhile. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commitsOf } from '../support/github-server/pull-diff.js';
import { commentOf, edited, MAX_BODY, removed, type PostsState } from '../support/github-server/posts.js';
import { TOKENS, type Token } from '../support/github-server/rights.js';
import { startGithub, type GithubServer, type State } from '../support/github-server/server.js';
import { fails, primaryLimit, secondaryLimit, type Trouble } from '../support/github-server/troubles.js';
import { makeHistory, type History } from '../support/history.js';

const numbered = (count: number, changed: readonly number[] = []): string =>
  Array.from(
    { length: count },
    (_, index) => `line ${String(index + 1)}${changed.includes(index + 1) ? '!' : ''}\n`,
  ).join('');

let history: History;
let server: GithubServer;
let head: string;

const restart = async (given: Partial<State>): Promise<void> => {
  await server.close();
  server = await startGithub({ ...server.state, ...given });
};

beforeEach(async () => {
  history = makeHistory();
  const base = history.commit('Begin', { 'a.txt': numbered(40), 'b.txt': numbered(3) });
  history.git('checkout', '-q', '-b', 'topic');
  head = history.commit('Change', { 'a.txt': numbered(40, [10, 30]) });
  server = await startGithub({
    pulls: [{ number: 7, base: { sha: base, ref: 'main' }, head: { sha: head, ref: 'topic' } }],
    tokens: {
      ...TOKENS,
      nothing: { login: 'github-actions[bot]', rights: {} },
      mara: { login: 'mara', rights: TOKENS.full.rights },
    },
    git: (...args) => history.git(...args),
  });
});
afterEach(async () => {
  await server.close();
  history.remove();
});

interface Told {
  readonly status: number;
  readonly said: Record<string, unknown> & { readonly message?: string; readonly id?: number };
  readonly headers: Headers;
}

async function ask(token: string, what: string, body?: object): Promise<Told> {
  const [method = '', path = ''] = what.split(' ');
  const headers = { 'user-agent': 'test', ...(token !== '' && { authorization: `token ${token}` }) };
  const answer = await fetch(`${server.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: answer.status, said: (await answer.json()) as Told['said'], headers: answer.headers };
}

const COMMENT = 'POST /repos/o/n/issues/7/comments';
const REVIEW = 'POST /repos/o/n/pulls/7/reviews';
const status = (sha = head): string => `POST /repos/o/n/statuses/${sha}`;
const review = (...comments: readonly object[]): object => ({
  event: 'COMMENT',
  body: 'Read.',
  commit_id: head,
  comments,
});
const at = (line: number, more: object = {}): object => ({ path: 'a.txt', body: 'x', line, side: 'RIGHT', ...more });

async function graphql(token: string, query: string, variables: object = {}) {
  const { said } = await ask(token, 'POST /graphql', { query, variables });
  return said as { data?: Record<string, never>; errors?: readonly { type?: string; message: string }[] };
}

const THREADS = `query Threads { repository(owner: "o", name: "n") { pullRequest(number: 7) { reviewThreads(first: 9) {
  nodes { id isResolved isOutdated line originalLine path viewerCanResolve comments(first: 9) { nodes { body author { login } } } } } } } }`;
interface Threads {
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: { readonly nodes: readonly (Record<string, unknown> & { id: string })[] };
    };
  };
}
const threads = async (token = 'full') =>
  ((await graphql(token, THREADS)).data as unknown as Threads).repository.pullRequest.reviewThreads.nodes;

describe('rights', () => {
  const rows: [token: string, comment: number, review: number, status: number, read: number][] = [
    ['', 401, 401, 401, 401],
    ['made-up', 401, 401, 401, 401],
    ['nothing', 403, 403, 403, 403],
    ['fork', 403, 403, 403, 200],
    ['recipe', 201, 200, 403, 200],
    ['full', 201, 200, 201, 200],
  ];
  test.each(rows)('of the token %j', async (token, ...expected) => {
    const got = [
      await ask(token, COMMENT, { body: 'x' }),
      await ask(token, REVIEW, review()),
      await ask(token, status(), { state: 'success' }),
      await ask(token, 'GET /repos/o/n/issues/7/comments'),
    ];
    expect(got.map((each) => each.status)).toEqual(expected);
    for (const { said } of got.filter((each) => each.status === 403))
      expect(said.message).toBe('Resource not accessible by integration');
    expect(server.violations).toEqual([]);
  });

  test('each permission opens its own door', async () => {
    const only = async (rights: Token['rights'], what: string, body?: object): Promise<number> => {
      await restart({ tokens: { one: { login: 'github-actions[bot]', rights } } });
      return (await ask('one', what, body)).status;
    };
    expect(await only({ issues: 'write' }, COMMENT, { body: 'x' })).toBe(201);
    expect(await only({ issues: 'write' }, REVIEW, review())).toBe(403);
    expect(await only({ 'pull-requests': 'write' }, status(), { state: 'success' })).toBe(403);
    expect(await only({ statuses: 'write' }, status(), { state: 'success' })).toBe(201);
    expect(await only({ contents: 'write' }, 'GET /repos/o/n/actions/runs')).toBe(403);
    expect(await only({ actions: 'read' }, 'POST /repos/o/n/actions/runs/1/rerun-failed-jobs', {})).toBe(403);
  });

  test('an app has no user in the REST half, and is the viewer in the other', async () => {
    expect((await ask('full', 'GET /user')).status).toBe(403);
    expect((await graphql('fork', 'query Who { viewer { login } }')).data).toEqual({
      viewer: { login: 'github-actions[bot]' },
    });
  });

  test('a thread is resolved by who may write contents too', async () => {
    await ask('full', REVIEW, review(at(10)));
    const [thread] = await threads();
    const resolve =
      'mutation Resolve($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';
    for (const token of ['fork', 'recipe']) {
      const { data, errors } = await graphql(token, resolve, { id: thread?.id });
      expect([data, errors?.[0]?.type]).toEqual([{ resolveReviewThread: null }, 'FORBIDDEN']);
    }
    expect((await threads())[0]?.['isResolved']).toBe(false);
    expect((await graphql('full', resolve, { id: thread?.id })).errors).toBeUndefined();
    expect((await threads())[0]?.['isResolved']).toBe(true);
    expect((await graphql('full', resolve, { id: 'PRRT_none' })).errors?.[0]?.type).toBe('NOT_FOUND');
    expect(server.violations).toEqual([]);
  });
});

describe('a review', () => {
  const OUTSIDE =
    "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank";
  const HUNK = 'Pull request review thread start line must be part of the same hunk as the line.';
  const rows: [why: string, comment: object, fault: string | null][] = [
    ['a changed line', at(10), null],
    ['the last line of what stands around', at(13), null],
    ['the line after it', at(14), OUTSIDE],
    ['the line before the hunk', at(6), OUTSIDE],
    ['a line of the other side', at(10, { side: 'LEFT' }), null],
    ['several lines', at(11, { start_line: 8, start_side: 'RIGHT' }), null],
    [
      'a start after its end',
      at(10, { start_line: 11 }),
      'Pull request review thread start line must precede the end line.',
    ],
    [
      'a start at its end',
      at(10, { start_line: 10 }),
      'Pull request review thread start line must precede the end line.',
    ],
    ['a start in another hunk', at(30, { start_line: 10 }), HUNK],
    ['a file that is not changed', at(1, { path: 'b.txt' }), 'Path could not be resolved'],
    ['no line', { path: 'a.txt', body: 'x' }, 'Line could not be resolved'],
    ['no words', at(10, { body: ' ' }), "Body can't be blank"],
    ['too many words', at(10, { body: 'x'.repeat(MAX_BODY + 1) }), 'Body is too long (maximum is 65536 characters)'],
  ];
  test.each(rows)('with a comment at %s', async (_, comment, fault) => {
    const { status: got, said } = await ask('recipe', REVIEW, review(at(31), comment));
    expect([got, said['errors'] ?? null]).toEqual(fault === null ? [200, null] : [422, [fault]]);
    // One that cannot stand takes the others with it.
    expect(server.state.threads).toHaveLength(fault === null ? 2 : 0);
    expect(server.state.reviews).toHaveLength(fault === null ? 1 : 0);
    expect(server.violations).toEqual([]);
  });

  test('of a commit that is not of the pull request', async () => {
    const foreign = history.commit('Elsewhere', { 'c.txt': 'x\n' });
    const { status: got, said } = await ask('recipe', REVIEW, { ...review(at(10)), commit_id: foreign });
    expect([got, said['errors']]).toEqual([422, ['The commit_id is not part of the pull request']]);
  });

  test('needs words or comments, and approves nothing', async () => {
    expect((await ask('recipe', REVIEW, { event: 'COMMENT', body: '' })).status).toBe(422);
    expect((await ask('recipe', REVIEW, { event: 'APPROVE', body: 'x' })).status).toBe(422);
    expect((await ask('mara', REVIEW, { event: 'APPROVE', body: 'x' })).status).toBe(200);
    expect((await ask('recipe', REVIEW, { event: 'NOTE', body: 'x' })).status).toBe(422);
    expect(server.violations).toEqual([expect.stringContaining('body of POST')]);
  });

  test('its threads follow their lines, and are outdated when those are changed', async () => {
    await ask('recipe', REVIEW, review(at(10), at(30)));
    const next = history.commit('More', { 'a.txt': `first\nsecond\n${numbered(40, [10])}` });
    const [pull] = server.state.pulls;
    (server.state as { pulls: State['pulls'] }).pulls = [{ ...pull, number: 7, head: { sha: next, ref: 'topic' } }];
    const now = (await threads()).map(({ line, originalLine, isOutdated }) => [originalLine, line, isOutdated]);
    expect(now).toEqual([
      [10, 12, false],
      [30, null, true],
    ]);
    const listed = (await ask('fork', 'GET /repos/o/n/pulls/7/comments')).said as unknown as Record<string, unknown>[];
    expect(
      listed.map(({ line, original_line, diff_hunk }) => [line, original_line, String(diff_hunk).split('\n').at(-1)]),
    ).toEqual([
      [12, 10, '+line 10!'],
      [undefined, 30, '+line 30!'],
    ]);
    expect(server.violations).toEqual([]);
  });
});

describe('a comment', () => {
  test('is made, changed by its author, and says who changed it', async () => {
    const { said } = await ask('recipe', COMMENT, { body: 'one' });
    await ask('recipe', `PATCH /repos/o/n/issues/comments/${String(said.id)}`, { body: 'two' });
    const query = `query Comments { repository(owner: "o", name: "n") { pullRequest(number: 7) { comments(first: 9) {
      nodes { databaseId body viewerDidAuthor lastEditedAt author { __typename login } editor { login } } } } } }`;
    interface Comments {
      readonly repository: {
        readonly pullRequest: { readonly comments: { readonly nodes: readonly Record<string, unknown>[] } };
      };
    }
    const nodes = async (token: string) =>
      ((await graphql(token, query)).data as unknown as Comments).repository.pullRequest.comments.nodes;
    expect(await nodes('recipe')).toMatchObject([
      {
        body: 'two',
        viewerDidAuthor: true,
        author: { __typename: 'Bot', login: 'github-actions' },
        editor: { login: 'github-actions' },
      },
    ]);
    expect(await nodes('mara')).toMatchObject([{ viewerDidAuthor: false }]);
    const state = server.state as PostsState;
    edited(state, state.comments[0] ?? {}, { login: 'mara', body: 'three' });
    expect(await nodes('recipe')).toMatchObject([{ body: 'three', viewerDidAuthor: true, editor: { login: 'mara' } }]);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['no words', { body: ' ' }, 422],
    ['too many', { body: 'x'.repeat(MAX_BODY + 1) }, 422],
    ['as many as it takes', { body: 'x'.repeat(MAX_BODY) }, 201],
  ])('with %s', async (_, body, expected) => {
    expect((await ask('recipe', COMMENT, body)).status).toBe(expected);
  });

  test('that a person removes is gone, and the timeline says so', async () => {
    const state = server.state as PostsState;
    const { said } = await ask('recipe', COMMENT, { body: 'one' });
    removed(state, state.comments[0] ?? {}, 'mara');
    expect((await ask('recipe', `PATCH /repos/o/n/issues/comments/${String(said.id)}`, { body: 'two' })).status).toBe(
      404,
    );
    const query = `query Gone { repository(owner: "o", name: "n") { pullRequest(number: 7) {
      timelineItems(first: 9, itemTypes: [COMMENT_DELETED_EVENT]) { nodes { ... on CommentDeletedEvent { actor { login } deletedCommentAuthor { login } } } } } } }`;
    expect(JSON.stringify(await graphql('recipe', query))).toContain(
      '[{"actor":{"login":"mara"},"deletedCommentAuthor":{"login":"github-actions"}}]',
    );
    expect(server.violations).toEqual([]);
  });

  test('stands on its own pull request', async () => {
    const state = server.state as PostsState;
    state.comments = [commentOf(state, { pull: 70, login: 'mara', body: 'elsewhere' })];
    expect((await ask('recipe', 'GET /repos/o/n/issues/7/comments')).said).toEqual([]);
  });

  test('where the conversation is locked is for people', async () => {
    const [pull] = server.state.pulls;
    await restart({ pulls: [{ ...pull, number: 7, locked: true }] });
    expect((await ask('full', COMMENT, { body: 'x' })).said.message).toBe(
      'Unable to create comment because issue is locked.',
    );
    expect((await ask('full', REVIEW, review())).status).toBe(403);
    expect((await ask('mara', COMMENT, { body: 'x' })).status).toBe(201);
  });
});

describe('a status', () => {
  test.each<[string, object, number]>([
    [
      'whole',
      { state: 'failure', context: 'deep-review', description: 'x'.repeat(140), target_url: 'https://example.org' },
      201,
    ],
    ['with too many words', { state: 'failure', description: 'x'.repeat(141) }, 422],
    ['that leads nowhere', { state: 'success', target_url: 'javascript:0' }, 422],
    ['in a state of its own', { state: 'red' }, 422],
  ])('%s', async (_, body, expected) => {
    expect((await ask('full', status(), body)).status).toBe(expected);
  });

  test('of an unknown commit, and of one that has too many', async () => {
    expect((await ask('full', status('a'.repeat(40)), { state: 'success' })).said['errors']).toEqual([
      `No commit found for SHA: ${'a'.repeat(40)}`,
    ]);
    await restart({ statuses: Array.from({ length: 1000 }, (_, id) => ({ id, sha: head, context: 'deep-review' })) });
    expect((await ask('full', status(), { state: 'success', context: 'deep-review' })).status).toBe(422);
    expect((await ask('full', status(), { state: 'success', context: 'another' })).status).toBe(201);
    expect((await ask('full', `GET /repos/o/n/commits/${head}/statuses`)).said).toHaveLength(30);
  });
});

describe('bad days', () => {
  const on = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const meet = async (trouble: Trouble): Promise<Told[]> => {
    server.state.troubles.push(trouble);
    return [await ask('full', COMMENT, { body: 'x' }), await ask('full', COMMENT, { body: 'x' })];
  };

  test('once, or always', async () => {
    expect((await meet(fails(on, 1))).map((each) => each.status)).toEqual([502, 201]);
    expect((await meet(fails(on))).map((each) => each.status)).toEqual([502, 502]);
    expect((await ask('full', REVIEW, review())).status).toBe(200);
    expect(server.state.comments).toHaveLength(1);
  });

  test('limits say when they are lifted', async () => {
    const [first] = await meet(primaryLimit(on, 90));
    expect([first?.status, first?.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
    const left = Number(first?.headers.get('x-ratelimit-reset')) - Date.now() / 1000;
    expect(left).toBeGreaterThan(80);
    server.state.troubles.length = 0;
    const [second] = await meet(secondaryLimit(on, 7));
    expect([second?.headers.get('retry-after'), second?.said.message]).toEqual([
      '7',
      expect.stringContaining('secondary rate limit'),
    ]);
  });

  test('an answer is lost and the comment is there', async () => {
    await meet({ on, times: 1, status: 504, isDone: true });
    expect(server.state.comments).toHaveLength(2);
    await expect(meet({ on, times: 1, isCut: true })).rejects.toThrow('fetch failed');
    expect(server.state.comments).toHaveLength(2);
  });

  test('too much in a minute', async () => {
    const got: number[] = [];
    for (let index = 0; index < 81; index += 1) got.push((await ask('full', COMMENT, { body: 'x' })).status);
    expect([got.slice(0, 80).every((each) => each === 201), got[80]]).toEqual([true, 403]);
  });
});

test('a server of its own has its API below a path, and GraphQL beside it', async () => {
  await restart({ prefix: '/api/v3' });
  expect((await ask('full', COMMENT, { body: 'x' })).status).toBe(201);
  const { origin } = new URL(server.url);
  const body = JSON.stringify({ query: 'query Who { viewer { login } }', variables: {} });
  const headers = { authorization: 'bearer full', 'user-agent': 'test' };
  const beside = await fetch(`${origin}/api/graphql`, { method: 'POST', headers, body });
  expect(await beside.json()).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } });
  expect(server.violations).toEqual([]);
  await fetch(`${origin}/repos/o/n/issues/7/comments`, { headers });
  expect(server.violations[0]).toContain('not below /api/v3');
});

test('what is not published, and what is not kept, is said', async () => {
  await ask('full', 'POST /repos/o/n/labels', {});
  await ask('full', COMMENT, { body: 'x', colour: 'red' });
  await ask('full', REVIEW, { event: 'COMMENT', comments: [{ path: 'a.txt' }] });
  await graphql('full', 'query A { viewer { name } }');
  await graphql('full', 'query B { viewer { nonsense } }');
  expect(server.violations).toEqual([
    'no such route: POST /repos/o/n/labels',
    expect.stringContaining('body of POST'),
    'graphql: User.name is not kept by this server',
    expect.stringContaining('Cannot query field'),
  ]);
});

test('a merge queue is listed in order', async () => {
  await restart({
    queue: {
      ...{ branch: 'main', strategy: 'ALLGREEN' },
      entries: [{ number: 7, headCommit: head, baseCommit: 'b'.repeat(40) }],
    },
  });
  const query = `query Queue { repository(owner: "o", name: "n") { mergeQueue(branch: "main") { configuration { mergingStrategy } entries(first: 9) {
    nodes { position headCommit { oid } pullRequest { number headRefOid isCrossRepository author { login } } } } } } }`;
  expect(JSON.stringify(await graphql('fork', query))).toContain(
    `"position":1,"headCommit":{"oid":"${head}"},"pullRequest":{"number":7`,
  );
  expect(server.violations).toEqual([]);
  expect(commitsOf((...args) => history.git(...args), 'main', 'topic')).toEqual([head]);
});
