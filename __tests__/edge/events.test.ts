/** What an event names, whom it may be brought about by, and the pull request that the API adds. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { keyAdvice } from '../../src/configuration/configuration.js';
import { completeEvent } from '../../src/edge/github.js';
import { readEvent, type EventFacts } from '../../src/event/event.js';
import { isPrivileged, keyless } from '../../src/event/event.js';
import { openGithub, type Github } from '../../src/edge/github.js';
import { startGithub, type GithubServer, type State } from '../support/github-server/server.js';

const [A, B, ZEROS] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)];
const repo = { full_name: 'o/n' };
const repository = { ...repo, default_branch: 'main', clone_url: 'https://github.com/o/n.git' };
const read = (name: string, payload: object): EventFacts => readEvent({ name, payload: { repository, ...payload } });
const pull = { number: 7, base: { sha: A, ref: 'main', repo }, head: { sha: B, ref: 'topic', repo } };

describe('what an event names', () => {
  test.each([
    ['pull_request', { pull_request: pull }, 'ends'],
    ['pull_request', { pull_request: { number: 7 } }, 'pull-request'],
    ['pull_request', { pull_request: {} }, 'none'],
    ['issue_comment', { issue: { number: 7, pull_request: { url: 'x' } } }, 'pull-request'],
    ['issue_comment', { issue: { number: 7 } }, 'none'],
    ['push', { ref: 'refs/heads/x', before: A, after: B }, 'branch'],
    ['push', { ref: 'refs/heads/main', before: A, after: B }, 'ends'],
    ['push', { ref: 'refs/tags/x', before: A, after: B }, 'ends'],
    ['push', { ref: 'refs/heads/x', before: ZEROS, after: B }, 'branch'],
    ['push', { ref: 'refs/tags/v1', before: ZEROS, after: B }, 'none'],
    ['push', { ref: 'refs/heads/x', before: A, after: ZEROS }, 'gone'],
    ['push', {}, 'none'],
    ['merge_group', { merge_group: { base_sha: A, head_sha: B } }, 'ends'],
    ['merge_group', { merge_group: { base_sha: A } }, 'none'],
    ['workflow_run', { workflow_run: { head_sha: B, pull_requests: [] } }, 'commit'],
    ['workflow_run', { workflow_run: { head_sha: B, pull_requests: [{ number: 7 }] } }, 'pull-request'],
    ['check_run', { check_run: { head_sha: B, pull_requests: [{ number: 7 }, { number: 8 }] } }, 'several'],
    ['status', { sha: B }, 'commit'],
    ['status', { sha: 'HEAD' }, 'none'],
    ['schedule', {}, 'none'],
    ['constructor', {}, 'none'],
  ])('%s %j: %s', (name, payload, kind) => {
    expect(read(name, payload).naming.kind).toBe(kind);
  });
});

describe('whose event it is', () => {
  test.each([
    ['pull_request', false],
    ['pull_request_review_comment', false],
    ['push', false],
    ['schedule', false],
    ['pull_request_target', true],
    ['issue_comment', true],
    ['workflow_run', true],
    ['discussion_comment', true],
    ['an_event_of_tomorrow', true],
  ])('%s runs with secrets whoever brings it about: %s', (name, privileged) => {
    expect(isPrivileged(name)).toBe(privileged);
  });

  test('secrets are kept from forks and from Dependabot, not from others', () => {
    const theirs = { ...pull, head: { ...pull.head, repo: { full_name: 'eve/n' } } };
    const bot = { sender: { login: 'dependabot[bot]' } };
    expect(keyless(read('pull_request', { pull_request: theirs }))).toBe('fork');
    expect(keyless(read('pull_request', { pull_request: pull, ...bot }))).toBe('dependabot');
    expect(keyless(read('push', { ref: 'refs/heads/dependabot/x', before: A, after: B, ...bot }))).toBe('dependabot');
    expect(keyless(read('pull_request', { pull_request: pull, sender: { login: 'ada' } }))).toBeNull();
    expect(keyless(read('pull_request_target', { pull_request: theirs }))).toBeNull();
    expect(keyless(readEvent(null))).toBeNull();
    expect(keyAdvice('fork')?.fix).toContain('git push origin');
    expect(keyAdvice('dependabot')?.fix).toContain('Dependabot');
    expect(keyAdvice(null)).toBeNull();
  });
});

describe('the pull request that the API adds', () => {
  let server: GithubServer | null = null;
  afterEach(async () => {
    const last = server;
    server = null;
    await last?.close();
    expect(last?.violations ?? []).toEqual([]);
  });
  const asking = async (state: Partial<State>): Promise<Github> => {
    server = await startGithub(state);
    return openGithub({ token: 't', apiUrl: server.url, repository: 'o/n', pauseMs: 1 });
  };
  const shown = { ...pull, title: 'T', body: null, user: { login: 'ada' }, state: 'open' };

  test('a comment gets base, head, words and author; the comment itself pushed nothing', async () => {
    const facts = read('issue_comment', {
      action: 'opened',
      sender: { login: 'eve' },
      issue: { number: 7, pull_request: {} },
    });
    const github = await asking({ pulls: [shown] });
    const full = (await completeEvent(facts, github)).facts;
    const words = { title: 'T', author: 'ada', branch: 'topic', baseBranch: 'main', isProposal: true };
    expect(full).toMatchObject({ naming: { kind: 'ends' }, base: A, head: B, foreign: false, pusher: null, ...words });
  });

  test('a run keeps its own commit as head when the pull request moved on', async () => {
    const C = 'c'.repeat(40);
    const facts = read('workflow_run', {
      workflow_run: { head_sha: C, head_repository: repo, pull_requests: [{ number: 7 }] },
    });
    expect((await completeEvent(facts, await asking({ pulls: [shown] }))).facts).toMatchObject({ head: C, base: A });
  });

  test('a commit finds its open pull request; of a fork it is foreign', async () => {
    const theirs = { ...shown, head: { ...shown.head, repo: { full_name: 'eve/n' } } };
    const closed = { ...shown, number: 6, state: 'closed' };
    const github = await asking({ pulls: [closed, theirs] });
    expect((await completeEvent(read('status', { sha: B }), github)).facts).toMatchObject({ number: 7, foreign: true });
  });

  test('a commit that nobody can be asked about is still one, and that is said', async () => {
    const failures = [{ route: '/repos/{owner}/{repo}/commits/{commit_sha}/pulls', status: 403 }];
    const { facts, problems } = await completeEvent(read('status', { sha: B }), await asking({ failures }));
    expect(facts).toMatchObject({ head: B, number: null, foreign: null });
    expect(problems[0]?.fix).toContain('pull-requests: read');
  });

  test.each([
    ['no such pull request', { pulls: [] }, 'pull-requests: read'],
    [
      'one of another repository',
      { pulls: [{ ...shown, base: { ...shown.base, repo: { full_name: 'x/y' } } }] },
      'again',
    ],
    ['one without commits', { pulls: [{ ...shown, head: { ...shown.head, sha: 'x' } }] }, 'again'],
  ])('%s: refused, with the fix', async (_name, state, fix) => {
    const facts = read('issue_comment', { issue: { number: 7, pull_request: {} } });
    await expect(completeEvent(facts, await asking(state))).rejects.toThrow(fix);
  });

  test('an API that cannot be reached, and no token: refused', async () => {
    const facts = read('issue_comment', { issue: { number: 7, pull_request: {} } });
    const nobody = await openGithub({ token: 't', apiUrl: 'http://127.0.0.1:9', repository: 'o/n', pauseMs: 1 });
    await expect(completeEvent(facts, nobody)).rejects.toThrow('could not be reached');
    await expect(completeEvent(facts, null)).rejects.toThrow('github-token');
  });
});
