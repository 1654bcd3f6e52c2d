/** What the API says of a pull request completes the event that points at it, or is refused. */
import { describe, expect, test } from '@jest/globals';
import { pullsWithHead, readEvent, unknownPull, withPullRequest } from '../../src/event/event.js';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];
const repository = { full_name: 'o/r', default_branch: 'main' };
const facts = readEvent({ name: 'issue_comment', payload: { repository, issue: { number: 7, pull_request: {} } } });
const pull = (over: object = {}): object => ({
  ...{ number: 7, title: 'T', state: 'open' },
  base: { sha: A, ref: 'main', repo: { id: 1, full_name: 'O/R' } },
  head: { sha: B, ref: 'x', repo: { id: 1, full_name: 'o/r' } },
  ...over,
});
const done = (data: unknown): Parameters<typeof withPullRequest>[2] => ({ kind: 'done', data });

test('gives base and head, whatever the case of the name', () => {
  const full = withPullRequest(facts, 7, done(pull()));
  expect(full).toMatchObject({ naming: { kind: 'ends' }, base: A, head: B, number: 7, defaultBranch: 'main' });
});

test('the commit that the event names stays the head', () => {
  expect(withPullRequest({ ...facts, head: C }, 7, done(pull())).head).toBe(C);
});

test('a foreign head stays foreign', () => {
  expect(withPullRequest({ ...facts, foreign: true }, 7, done(pull())).foreign).toBe(true);
});

test('without a token the commits of the payload are enough', () => {
  expect(withPullRequest({ ...facts, base: A, head: B }, 7, null).naming).toEqual({ kind: 'ends' });
});

describe('is refused', () => {
  test.each([
    ['another number', done(pull({ number: 8 })), 'no pull request of this repository'],
    ['another repository', done(pull({ base: { sha: A, repo: { full_name: 'o/s' } } })), 'no pull request of this'],
    ['no commits', done(pull({ head: null })), 'no pull request of this repository'],
    ['no object', done('x'), 'no pull request of this repository'],
    ['no token', null, 'nobody can be asked'],
    ['no answer', { kind: 'failed', status: 0, why: 'refused' } as const, 'could not be reached: refused'],
    ['no permission', { kind: 'failed', status: 403, why: 'no' } as const, 'permissions'],
  ])('%s', (_, answer, words) => {
    expect(() => withPullRequest(facts, 7, answer)).toThrow(words);
  });
});

test('of the pull requests of a commit those count that are open and have it as head', () => {
  const listed = [pull(), pull({ number: 8, state: 'closed' }), pull({ number: 9, head: { sha: C } }), null, 'x'];
  expect(pullsWithHead(listed, B)).toEqual([7]);
  expect(pullsWithHead('x', B)).toEqual([]);
  expect(unknownPull(facts, B, { status: 500, why: 'no' }).why).toContain('compared with the default branch');
});
