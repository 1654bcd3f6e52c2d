/** Which pull request brought which commit of a merge group: tables of what git, the queue and the API may say. */
import { describe, expect, test } from '@jest/globals';
import {
  type GroupCommit,
  type GroupFacts,
  type GroupPull,
  membersOf,
  membersToAsk,
  type MergeQueue,
  readPull,
  readQueue,
} from '../../src/event/event.js';

const id = (name: string): string => name.repeat(40).slice(0, 40);
const [BASE, A, B, C, H1, H2, H3] = ['d', 'a', 'b', 'c', '1', '2', '3'].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const commit = (sha: string, ...parents: string[]): GroupCommit => ({ sha, parents });
const pull = (number: number, head: string, more: Partial<GroupPull> = {}): GroupPull => ({
  ...{ number, head, baseBranch: 'main', foreign: false, author: 'ada' },
  ...more,
});
const entry = (headCommit: string | null, baseCommit: string | null, of: GroupPull) => ({
  headCommit,
  baseCommit,
  pull: of,
});
const queue = (...entries: MergeQueue['entries']): MergeQueue => ({ entries, eachIsChecked: true });
const facts = (commits: readonly GroupCommit[], told: MergeQueue | null, name: string | null = null): GroupFacts => ({
  ...{ commits, branch: 'main', name, queue: told },
});
const NOBODY = { byHead: new Map<string, readonly GroupPull[]>(), last: null };
/** `#1:ab` is one pull request with two commits, `?:c` a commit of nobody. */
const shown = (of: GroupFacts, answers = NOBODY as Parameters<typeof membersOf>[1]): string =>
  membersOf(of, answers)
    .map(
      (member) =>
        `${member.kind === 'matched' ? `#${String(member.pull.number)}` : '?'}:${member.commits.map((sha) => sha[0]).join('')}`,
    )
    .join(' ');

const MERGES = [commit(A, BASE, H1), commit(B, A, H2)];
const ROW = [commit(A, BASE), commit(B, A), commit(C, B)];
const NAMED = `gh-readonly-queue/main/pr-2-${BASE}`;

describe('the queue tells', () => {
  test.each<[string, readonly GroupCommit[], MergeQueue, string]>([
    ['two merges', MERGES, queue(entry(A, BASE, pull(1, H1)), entry(B, A, pull(2, H2))), '#1:a #2:b'],
    ['two squashes', ROW.slice(0, 2), queue(entry(A, BASE, pull(1, H1)), entry(B, A, pull(2, H2))), '#1:a #2:b'],
    ['a rebase of two and one of one', ROW, queue(entry(B, BASE, pull(1, H1)), entry(C, B, pull(2, H2))), '#1:ab #2:c'],
    ['a rebase of one and one of two', ROW, queue(entry(A, BASE, pull(1, H1)), entry(C, A, pull(2, H2))), '#1:a #2:bc'],
    ['a rebase of three', ROW, queue(entry(C, BASE, pull(1, H1))), '#1:abc'],
    ['a row that grew from elsewhere', ROW, queue(entry(C, A, pull(1, H1))), '?:a #1:bc'],
    ['a row of which it is not said where it began', ROW, queue(entry(C, null, pull(1, H1))), '?:a ?:b #1:c'],
    [
      'a row with a merge in it',
      [commit(A, BASE), commit(B, A, H3), commit(C, B)],
      queue(entry(C, BASE, pull(1, H1))),
      '?:a ?:b #1:c',
    ],
    [
      'two entries at one commit',
      [commit(A, BASE)],
      queue(entry(A, BASE, pull(1, H1)), entry(A, BASE, pull(2, H2))),
      '?:a',
    ],
    [
      'a merge of another head than it says',
      MERGES,
      queue(entry(A, BASE, pull(1, H3)), entry(B, A, pull(2, H2))),
      '?:a #2:b',
    ],
    [
      'one that goes elsewhere',
      MERGES,
      queue(entry(A, BASE, pull(1, H1, { baseBranch: 'next' })), entry(B, A, pull(2, H2))),
      '?:a #2:b',
    ],
    ['one pull request twice', MERGES, queue(entry(A, BASE, pull(1, H1)), entry(B, A, pull(1, H2))), '#1:a ?:b'],
    ['nothing', MERGES, queue(), '?:a ?:b'],
    ['entries without commits', MERGES, queue(entry(null, null, pull(1, H1))), '?:a ?:b'],
  ])('%s', (_, commits, told, expected) => {
    expect(shown(facts(commits, told))).toBe(expected);
  });
});

describe('the API tells', () => {
  test('is asked only what the queue does not explain', () => {
    expect(membersToAsk(facts(MERGES, null, NAMED))).toEqual({ heads: [H1, H2], last: 2 });
    expect(membersToAsk(facts(MERGES, queue(entry(A, BASE, pull(1, H1))), NAMED))).toEqual({ heads: [H2], last: 2 });
    const all = queue(entry(A, BASE, pull(1, H1)), entry(B, A, pull(2, H2)));
    expect(membersToAsk(facts(MERGES, all, NAMED))).toEqual({ heads: [], last: null });
  });

  test.each<[string, readonly GroupPull[], string]>([
    ['one pull request', [pull(2, H2)], '#2:b'],
    ['none', [], '?:b'],
    ['two of that head', [pull(2, H2), pull(9, H2)], '?:b'],
    ['two of that head, one into another branch', [pull(2, H2), pull(9, H2, { baseBranch: 'next' })], '#2:b'],
    ['one into another branch', [pull(2, H2, { baseBranch: 'next' })], '?:b'],
  ])('%s of a head', (_, pulls, expected) => {
    expect(shown(facts([commit(B, A, H2)], null), { byHead: new Map([[H2, pulls]]), last: null })).toBe(expected);
  });

  const last = pull(2, H2);
  test.each<[string, readonly GroupCommit[], MergeQueue | null, GroupPull, string]>([
    ['the only commit', [commit(A, BASE)], null, last, '#2:a'],
    ['the only commit that no entry explains', ROW.slice(0, 2), queue(entry(A, BASE, pull(1, H1))), last, '#1:a #2:b'],
    ['not the last of several', ROW.slice(0, 2), null, last, '?:a ?:b'],
    ['a merge of its head', [commit(A, BASE, H2)], null, last, '#2:a'],
    ['not a merge of another head', [commit(A, BASE, H3)], null, last, '?:a'],
    ['not when the queue ends it elsewhere', [commit(A, BASE)], queue(entry(C, BASE, last)), last, '?:a'],
    ['not a commit without parents, nor one of three', [commit(A), commit(B, A, H1, H2)], null, last, '?:a ?:b'],
    ['not one into another branch', [commit(A, BASE)], null, pull(2, H2, { baseBranch: 'next' }), '?:a'],
  ])("the last pull request's number: %s", (...[, commits, told, of, expected]) => {
    expect(shown(facts(commits, told, NAMED), { byHead: new Map(), last: of })).toBe(expected);
  });

  test.each([
    ['gh-readonly-queue/main/pr-12-' + BASE, 12],
    ['gh-readonly-queue/next/pr-12-' + BASE, null],
    ['gh-readonly-queue/main/pr-12', null],
    ['gh-readonly-queue/main/pr-12-' + BASE + '/x', null],
    ['main/pr-12-' + BASE, null],
    [null, null],
  ])('%s names %s', (name, number) => {
    expect(membersToAsk(facts([commit(A, BASE)], null, name)).last).toBe(number);
  });
});

describe('answers are read whatever they hold', () => {
  const node = {
    headCommit: { oid: A },
    baseCommit: { oid: BASE },
    pullRequest: { number: 1, headRefOid: H1, baseRefName: 'main', isCrossRepository: false, author: { login: 'ada' } },
  };
  const told = (nodes: unknown, mergingStrategy = 'ALLGREEN') => ({
    repository: { mergeQueue: { id: 'x', configuration: { mergingStrategy }, entries: { nodes } } },
  });

  test('a queue', () => {
    expect(readQueue(told([node]))).toEqual(queue(entry(A, BASE, pull(1, H1))));
    expect(readQueue(told([node], 'HEADGREEN'))?.eachIsChecked).toBe(false);
    expect(
      readQueue(told([null, {}, { pullRequest: null }, { ...node, pullRequest: { number: 'x' } }]))?.entries,
    ).toEqual([]);
    for (const nothing of [null, 3, {}, { repository: null }, { repository: { mergeQueue: null } }])
      expect(readQueue(nothing)).toBeNull();
  });

  test('whether it is of a fork, when it is not said, is taken for yes', () => {
    const silent = { ...node.pullRequest, isCrossRepository: null };
    expect(readQueue(told([{ ...node, pullRequest: silent }]))?.entries[0]?.pull.foreign).toBe(true);
  });

  test('a pull request', () => {
    const whole = {
      number: 1,
      state: 'open',
      user: { login: 'ada' },
      base: { ref: 'main', repo: { full_name: 'O/n' } },
      head: { sha: H1, repo: { full_name: 'o/N' } },
    };
    expect(readPull(whole, 'o/n')).toEqual(pull(1, H1));
    expect(readPull({ ...whole, head: { sha: H1, repo: null } }, 'o/n')?.foreign).toBe(true);
    for (const other of [
      { state: 'closed' },
      { number: null },
      { head: { sha: 'x' } },
      { base: { ref: 'main', repo: { full_name: 'o/x' } } },
    ])
      expect(readPull({ ...whole, ...other }, 'o/n')).toBeNull();
  });
});
