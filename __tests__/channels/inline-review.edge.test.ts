/** The inline review against GitHub's API on loopback: what is posted where and how often, what is resolved, what becomes of trouble. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inlineReview } from '../../src/channels/inline-review.js';
import type { InlinePlace } from '../../src/domain/inline-place.js';
import type { Report, ReportFinding } from '../../src/domain/report.js';
import type { Fate } from '../../src/domain/round.js';
import { openGithub } from '../../src/edge/github.js';
import { inlineComments } from '../../src/formats/index.js';
import type { Posted, Posting } from '../../src/seams.js';
import { markedKeys } from '../../src/text/finding-mark.js';
import { TOKENS } from '../support/github-server/rights.js';
import { type GithubServer, startGithub, type State } from '../support/github-server/server.js';
import { fails, primaryLimit, type Trouble } from '../support/github-server/troubles.js';
import { numbered } from '../support/findings.js';
import { type History, makeHistory } from '../support/history.js';
import { anchor, finding } from '../support/html-findings.js';
import { richReport } from '../support/html-sample.js';

let history: History;
let server: GithubServer;
let [base, head] = ['', ''];

const changed = (...lines: readonly number[]): string =>
  numbered(40)
    .split('\n')
    .map((line, index) => (lines.includes(index + 1) ? `${line}!` : line))
    .join('\n');

const pulls = (more: object = {}): Partial<State> => ({
  pulls: [{ number: 280, base: { sha: base, ref: 'main' }, head: { sha: head, ref: 'topic' }, ...more }],
});

beforeEach(async () => {
  history = makeHistory();
  base = history.commit('Begin', { 'a.txt': numbered(40), 'b.txt': numbered(3) });
  history.git('checkout', '-q', '-b', 'topic');
  head = history.commit('Change', { 'a.txt': changed(10, 30) });
  server = await startGithub({ ...pulls(), tokens: { ...TOKENS }, git: (...args) => history.git(...args) });
});
afterEach(async () => {
  await server.close();
  history.remove();
  expect(server.violations).toEqual([]);
});

const restart = async (given: Partial<State>): Promise<void> => {
  await server.close();
  server = await startGithub({ ...server.state, ...given });
};

const INTRODUCED = { kind: 'introduced', commit: null, reason: '' } as const;
const at = (startLine: number, endLine = startLine, more: Partial<InlinePlace> = {}): InlinePlace => ({
  ...{ path: 'a.txt', side: 'RIGHT', startLine, endLine, suggestion: null },
  ...more,
});
const found = (id: string, inline: InlinePlace | null, more: Partial<ReportFinding> = {}): ReportFinding =>
  finding(id, {
    ...{ inline, origin: INTRODUCED, round: { status: 'new', since: 1 } },
    locations: [anchor('a.txt', inline?.startLine ?? 20)],
    ...more,
  });

interface Round {
  readonly number?: number;
  readonly findings?: readonly ReportFinding[];
  /** Key → what became of it. */
  readonly fates?: Readonly<Record<string, Fate>>;
  readonly head?: string;
}

function reportOf({ number = 1, findings = [], fates = {}, head: reviewed = head }: Round): Report {
  const { change, round } = richReport();
  const history = number > 1 ? [{ number: number - 1, report: 'earlier', head: null, publishedAt: '' }] : [];
  return richReport({
    change: change && { ...change, head: reviewed },
    round: { ...round, number, history },
    findings,
    ledger: Object.entries(fates).map(([key, fate]) => ({
      ...{ key, id: 'I1', title: '', round: number - 1, fate, reason: '', now: null, finding: null, decline: null },
    })),
    delivery: { comment: 'off', inlineComments: 'on', annotations: 'off', status: 'off' },
  });
}

async function post(round: Round, token: keyof typeof TOKENS = 'full', more: Partial<Posting> = {}): Promise<Posted> {
  const report = reportOf(round);
  const github = await openGithub({ token, apiUrl: server.url, repository: 'o/n', pauseMs: 1 });
  const reportUrl = 'https://github.com/o/n/actions/runs/1/artifacts/2';
  const posting = { github, reportUrl, readOnly: null, inlineComments: inlineComments(report, reportUrl), ...more };
  server.calls.length = 0;
  return inlineReview.post(report, posting as Posting);
}

interface ThreadState {
  readonly path: string;
  readonly originalLine: number;
  readonly originalStartLine: number | null;
  readonly diffSide: string;
  readonly isResolved: boolean;
  readonly comments: readonly { readonly body: string; readonly by: string }[];
}
const threads = (): readonly ThreadState[] => server.state.threads as unknown as readonly ThreadState[];
const keys = (): string[] => threads().flatMap(({ comments: [first] }) => markedKeys(first?.body ?? ''));
const bodies = (): string[] => server.state.reviews.map(({ body }) => String(body));
const names = (): string[] => server.calls.map(({ name }) => name);

const QUERY = 'graphql OwnReviews';
const REVIEW = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const FILES = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
const RESOLVE = 'graphql ResolveThreads';

describe('what is posted', () => {
  test('one review with all comments, the most severe first, in two requests', async () => {
    const findings = [
      found('I1', at(9, 11)),
      found('C1', at(30)),
      found('S1', at(31)),
      found('I2', at(10, 10, { side: 'LEFT' })),
    ];
    expect(await post({ findings })).toEqual({
      said: 'inline-comments: 3 findings posted at their lines',
      problems: [],
    });
    expect(names()).toEqual([QUERY, REVIEW]);
    expect(keys()).toEqual(['key-C1', 'key-I1', 'key-I2']);
    expect(
      threads().map(({ originalStartLine, originalLine, diffSide }) => [originalStartLine, originalLine, diffSide]),
    ).toEqual([
      [null, 30, 'RIGHT'],
      [9, 11, 'RIGHT'],
      [null, 10, 'LEFT'],
    ]);
    expect(server.state.reviews).toHaveLength(1);
    expect(bodies()[0]?.split('\n')[0]).toBe(
      '**Deep Review**, round 1: 3 new findings at their lines. [Everything is in the report](https://github.com/o/n/actions/runs/1/artifacts/2).',
    );
    expect(server.state.reviews[0]).toMatchObject({ state: 'COMMENTED', commit: { oid: head } });
  });

  test('ten at most; the review says what it leaves to the report', async () => {
    const findings = [
      ...Array.from({ length: 12 }, (_, index) => found(`I${String(index + 1)}`, at(7 + (index % 7)))),
      found('C1', null),
      found('C2', at(30)),
    ];
    await post({ findings });
    expect(keys()).toHaveLength(10);
    expect(keys()[0]).toBe('key-C2');
    expect(bodies()[0]).toContain(
      '10 new findings at their lines, 1 more at lines that the diff does not show and 3 more beyond the first 10.',
    );
  });

  test('nothing: no review; no pull request: no request', async () => {
    const nothing = {
      said: 'inline-comments: not posted, there is nothing new at lines that the diff shows',
      problems: [],
    };
    const old = { kind: 'pre-existing', commit: null, reason: '' } as const;
    const findings = [found('S1', at(10)), found('I1', null), found('C1', at(10), { origin: old })];
    expect(await post({ findings })).toEqual(nothing);
    expect(names()).toEqual([QUERY]);
    const report = reportOf({});
    const pushed = { ...report, change: report.change && { ...report.change, number: null } };
    expect((await inlineReview.post(pushed, {} as Posting)).said).toContain('no pull request');
  });

  test('nothing for a head that is not the pull request’s any more, nor for a closed one', async () => {
    const findings = [found('C1', at(10))];
    expect((await post({ findings, head: base })).said).toContain('newer head');
    await restart(pulls({ state: 'closed' }));
    expect((await post({ findings })).said).toContain('closed');
    expect(server.state.reviews).toEqual([]);
  });
});

describe('over the rounds', () => {
  const first = [found('C1', at(30)), found('I1', at(10))];

  test('a run again, and `deliver` again, post nothing', async () => {
    await post({ findings: first });
    expect((await post({ findings: first })).problems).toEqual([]);
    expect(names()).toEqual([QUERY]);
    expect(keys()).toHaveLength(2);
  });

  test('later only what is new; not what was left out before, or what stands', async () => {
    await post({ findings: first });
    const kept = first.map((each) => ({ ...each, round: { status: 'unaddressed', since: 1 } as const }));
    const left = found('I7', at(8), { round: { status: 'unaddressed', since: 1 } });
    const fresh = found('I3', at(11), { round: { status: 'new', since: 2 } });
    expect((await post({ number: 2, findings: [...kept, left, fresh] })).said).toContain('1 finding posted');
    expect(keys()).toEqual(['key-C1', 'key-I1', 'key-I3']);
    expect((await post({ number: 3, findings: kept })).said).toContain('nothing new');
  });

  test('where nothing was ever posted, all that stands', async () => {
    const kept = first.map((each) => ({ ...each, round: { status: 'unaddressed', since: 1 } as const }));
    await post({ number: 3, findings: kept });
    expect(keys()).toEqual(['key-C1', 'key-I1']);
  });

  test('what a person resolved, or deleted, does not come back', async () => {
    await post({ findings: first });
    const [one, two] = server.state.threads;
    await restart({ threads: [{ ...one, isResolved: true, resolvedBy: 'mara' }] });
    expect(two).toBeDefined();
    expect((await post({ findings: first })).said).toContain('nothing new');
    await restart({ threads: [] });
    expect((await post({ findings: first })).said).toContain('nothing new');
    expect(server.state.reviews).toHaveLength(1);
  });

  test('words of somebody else that look like ours silence nothing', async () => {
    const body = `Look.\n\n<!-- deep-review-action:finding key%2DC1 -->`;
    const comments = [{ __typename: 'PullRequestReviewComment', id: 'c', by: 'mallory', body }];
    const thread = { id: 't', pull: 280, isResolved: false, path: 'a.txt', line: 30, comments };
    await restart({ threads: [thread], reviews: [{ id: 'r', pull: 280, by: 'mallory', body, state: 'COMMENTED' }] });
    await post({ findings: first });
    expect(threads()).toHaveLength(3);
  });
});

describe('threads of closed findings', () => {
  const findings = ['I1', 'I2', 'I3', 'I4', 'I5'].map((id, index) => found(id, at(8 + index)));
  const resolved = (): string[] =>
    threads()
      .filter(({ isResolved }) => isResolved)
      .flatMap(({ comments: [first] }) => markedKeys(first?.body ?? ''));
  const answer = async (key: string): Promise<void> => {
    const all = threads().map((thread) => {
      if (!thread.comments.some(({ body }) => markedKeys(body).includes(key))) return thread;
      const reply = { ...thread.comments[0], id: `reply-${key}`, by: 'mara', body: 'I do not think so.' };
      return { ...thread, comments: [...thread.comments, reply] };
    });
    await restart({ threads: all as unknown as State['threads'] });
  };

  test('are resolved in one request: fixed, gone, superseded, declined; no other', async () => {
    await post({ findings });
    const fates = {
      'key-I1': 'fixed',
      'key-I2': 'gone',
      'key-I3': 'declined',
      'key-I4': 'superseded',
      'key-I5': 'unconfirmed',
    } as const;
    const { said, problems } = await post({ number: 2, fates });
    expect(problems).toEqual([]);
    expect(said).toContain('4 threads of closed findings resolved');
    expect(names()).toEqual([QUERY, RESOLVE]);
    expect(resolved()).toEqual(['key-I1', 'key-I2', 'key-I3', 'key-I4']);
  });

  test('not where people talk, unless the code itself is fixed or gone', async () => {
    await post({ findings });
    for (const key of ['key-I1', 'key-I2', 'key-I3', 'key-I4']) await answer(key);
    await post({
      number: 2,
      fates: { 'key-I1': 'fixed', 'key-I2': 'gone', 'key-I3': 'declined', 'key-I4': 'superseded' },
    });
    expect(resolved()).toEqual(['key-I1', 'key-I2']);
  });

  test('not again where a person opened one again, and not while the finding is listed', async () => {
    await post({ findings });
    await post({ number: 2, fates: { 'key-I1': 'fixed' } });
    await restart({
      threads: server.state.threads.map((thread) => ({ ...thread, isResolved: false, resolvedBy: null })),
    });
    const report = reportOf({ number: 3 });
    const entry = reportOf({ number: 2, fates: { 'key-I1': 'fixed' } }).ledger;
    const github = await openGithub({ token: 'full', apiUrl: server.url, repository: 'o/n' });
    await inlineReview.post({ ...report, ledger: entry }, {
      github,
      readOnly: null,
      inlineComments: new Map(),
    } as unknown as Posting);
    expect(resolved()).toEqual([]);
    await post({
      number: 3,
      findings: [found('I1', at(8), { round: { status: 'regressed', since: 1 } })],
      fates: { 'key-I1': 'fixed' },
    });
    expect(resolved()).toEqual([]);
  });

  test('without the right to: said, with the right that it takes', async () => {
    await post({ findings }, 'recipe');
    expect(keys()).toHaveLength(5);
    const { problems } = await post({ number: 2, fates: { 'key-I1': 'fixed' } }, 'recipe');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toBe('inline-comments: 1 thread of closed findings stays open');
    expect(problems[0]?.fix).toContain('contents: write');
    expect(resolved()).toEqual([]);
  });
});

describe('trouble', () => {
  const good = [found('C1', at(30)), found('I1', at(10))];

  test('one line that GitHub does not show takes only itself down', async () => {
    const { said, problems } = await post({
      findings: [...good, found('I2', at(20)), found('I3', at(1, 1, { path: 'b.txt' }))],
    });
    expect(names()).toEqual([QUERY, REVIEW, FILES, REVIEW]);
    expect(said).toContain('2 findings posted');
    expect(keys()).toEqual(['key-C1', 'key-I1']);
    expect(bodies()[0]).toContain('2 more at lines that the diff does not show');
    expect(problems).toEqual([
      expect.objectContaining({ what: 'inline-comments: I2 and I3 could not be posted at the lines' }),
    ]);
  });

  test('none that GitHub shows: a problem, no review', async () => {
    const { problems } = await post({ findings: [found('C1', at(20))] });
    expect(names()).toEqual([QUERY, REVIEW, FILES]);
    expect(problems).toHaveLength(1);
    expect(server.state.reviews).toEqual([]);
  });

  test('a refusal for another reason is asked about once and never tried again and again', async () => {
    await restart({ troubles: [fails(REVIEW, 2, 422)] });
    const { problems } = await post({ findings: good });
    expect(names()).toEqual([QUERY, REVIEW, FILES]);
    expect(problems).toEqual([expect.objectContaining({ what: 'inline-comments: not posted' })]);
  });

  const refusals: readonly (readonly [string, Trouble | null, keyof typeof TOKENS, RegExp])[] = [
    ['a token that may only read', null, 'fork', /permissions: \{ pull-requests: write \}/],
    ['a server error', fails(REVIEW), 'full', /run the job again/],
    ['a rate limit', primaryLimit(REVIEW, 3_600), 'full', /rate limit is lifted/],
    ['a query that is refused', fails(QUERY, 1, 403), 'full', /permissions/],
  ];
  test.each(refusals)('%s is one problem that says what to do', async (_name, trouble, token, fix) => {
    if (trouble) await restart({ troubles: [trouble] });
    const { problems } = await post({ findings: good }, token);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.fix).toMatch(fix);
    expect(server.state.reviews).toEqual([]);
  });

  test('of a fork that is as it should be', async () => {
    const { said, problems } = await post({ findings: good }, 'fork', { readOnly: 'fork' });
    expect(problems).toEqual([]);
    expect(said).toContain('may only read');
  });
});
