/** When a stranger's head is read where the job holds secrets: one label, by one who may write, for one head, beside a checkout of the base. */
import { describe, expect, test } from '@jest/globals';
import { behindWalls, mayBeData, notAsData, readEvent, whyNotRead } from '../../src/event/event.js';
import type { Settings } from '../../src/domain/settings.js';
import { commandOf, reviewerCalled } from '../support/runs.js';

const [HEAD, OTHER] = ['a', 'b'].map((digit) => digit.repeat(40)) as [string, string];
const event = (more: object = {}, pull: object = {}) =>
  readEvent({
    name: 'pull_request_target',
    payload: {
      ...{
        action: 'labeled',
        label: { name: 'deep-review' },
        sender: { login: 'ada' },
        repository: { full_name: 'o/n' },
      },
      pull_request: {
        ...{ number: 8, user: { login: 'eve' }, base: { sha: OTHER, ref: 'main', repo: { full_name: 'o/n' } } },
        head: { sha: HEAD, ref: 'x', repo: { full_name: 'eve/n' } },
        ...pull,
      },
      ...more,
    },
  });
const done = (data: unknown) => ({ kind: 'done' as const, data });
const pull = (more: object = {}) => done({ number: 8, state: 'open', head: { sha: HEAD }, ...more });
const failed = { kind: 'failed', status: 403, why: 'no' } as const;
const writes = done({ permission: 'write' });
const good = { facts: event(), pull: pull(), permission: writes, isBaseCheckedOut: true };

test('a head that somebody who may write has labelled is read', () => {
  expect(whyNotRead(good)).toBeNull();
  expect(whyNotRead({ ...good, permission: done({ permission: 'admin' }) })).toBeNull();
  expect(whyNotRead({ ...good, facts: event({ label: { name: 'Deep-Review' } }) })).toBeNull();
});

describe('nothing else is', () => {
  test.each<[string, Partial<typeof good> | object, string]>([
    ['another label', { facts: event({ label: { name: 'deep-review-later' } }) }, 'this event is another'],
    ['a label that is taken off', { facts: event({ action: 'unlabeled' }) }, 'this event is another'],
    ['a push', { facts: event({ action: 'synchronize' }) }, 'this event is another'],
    ['a label that is no text', { facts: event({ label: { name: ['deep-review'] } }) }, 'this event is another'],
    ['who may triage', { permission: done({ permission: 'read', role_name: 'triage' }) }, 'triage role'],
    ['who may do nothing', { permission: done({ permission: 'none' }) }, 'no write access'],
    ['what the API does not say', { permission: done({}) }, 'no write access'],
    ['nobody that the API knows', { permission: { kind: 'failed', status: 404, why: 'Not Found' } }, '404'],
    ['the API says no', { pull: failed }, '403'],
    ['nobody can be asked', { pull: null, permission: null }, 'github-token'],
    ['pushed since', { pull: pull({ head: { sha: OTHER } }) }, 'stands at bbbbbbbbbbbb now'],
    ['closed since', { pull: pull({ state: 'closed' }) }, 'is not open now'],
    ['another pull request', { pull: pull({ number: 9 }) }, 'is not open now'],
    [
      'a head that is no commit',
      { pull: pull({ head: { sha: 'main' } }), facts: event({}, { head: { sha: 'main', repo: null } }) },
      'counts for',
    ],
    ['its files lie in the workspace', { isBaseCheckedOut: false }, 'no commit of the base branch'],
  ])('%s', (_, change, why) => {
    expect(whyNotRead({ ...good, ...change })?.why).toContain(why);
  });
});

test.each([
  ['pull_request_target', true, true],
  ['pull_request_target', false, false],
  ['pull_request_target', null, false],
  ['workflow_run', true, false],
  ['issue_comment', true, false],
  ['issue_comment', null, false],
])('%s of a fork (%s): %s', (name, foreign, expected) => {
  expect(mayBeData({ event: name, foreign })).toBe(expected);
});

test('only presets read it', () => {
  const all = [
    reviewerCalled('claude'),
    reviewerCalled('qwen', { source: commandOf('qwen') }),
    reviewerCalled('lint', { source: commandOf('lint', { in: 'workspace' }) }),
    reviewerCalled('stored', { source: { kind: 'replay', directory: 'reviews' } }),
  ];
  expect(notAsData(all).map(({ what }) => /`(.+?)`/.exec(what)?.[1])).toEqual(['qwen', 'lint', 'stored']);
});

test('who reads it does so behind walls, whatever is configured', () => {
  const settings = { isolation: 'auto', install: 'never' } as Settings;
  expect(behindWalls(settings, 'data')).toEqual({ isolation: 'required', install: 'never' });
  expect(behindWalls(settings, 'refuse')).toBe(settings);
});
