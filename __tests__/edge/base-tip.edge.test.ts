/** Where the base branch stands when a run starts: what is believed of GitHub, of the clone and of the event. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/domain/change.js';
import { openRepository } from '../../src/edge/collect.js';
import { readEvent, type EventFacts } from '../../src/event/event.js';
import { baseTip, type Tip } from '../../src/edge/ends.js';
import { collectChange, makeHistory, type History } from '../support/history.js';

let history: History;
beforeEach(() => {
  history = makeHistory();
});
afterEach(() => {
  history.remove();
});

/** main: Begin, More; topic from Begin: One. The event knew Begin. */
function branches(): { readonly begin: string; readonly more: string; readonly one: string } {
  const begin = history.commit('Begin', { 'a.txt': 'one\n' });
  history.git('checkout', '-q', '-b', 'topic');
  const one = history.commit('One', { 'a.txt': 'one\ntwo\n' });
  history.git('checkout', '-q', 'main');
  const more = history.commit('More', { 'c.txt': 'c\n' });
  history.git('checkout', '-q', 'topic');
  return { begin, more, one };
}

const eventOf = (base: string, head: string, from = 'ada/engine'): { name: string; payload: object } => ({
  name: 'pull_request',
  payload: {
    repository: { full_name: 'ada/engine', default_branch: 'main' },
    pull_request: {
      number: 7,
      base: { sha: base, ref: 'main', repo: { full_name: 'ada/engine' } },
      head: { sha: head, ref: 'main', repo: { full_name: from } },
    },
  },
});

async function tip(facts: EventFacts, told: string | null = null): Promise<Tip> {
  const git = await openRepository(history.path);
  try {
    return await baseTip(git, { facts, ask: () => Promise.resolve(told), remote: null });
  } finally {
    await git.close();
  }
}

describe('the tip of the base', () => {
  test('is what GitHub says, although the event says another one', async () => {
    const { begin, more, one } = branches();
    expect(await tip(readEvent(eventOf(begin, one)), more)).toEqual({ commit: more, problems: [] });
  });

  test('is what the clone says when GitHub does not tell', async () => {
    const { begin, more, one } = branches();
    expect(await tip(readEvent(eventOf(begin, one)))).toEqual({ commit: more, problems: [] });
    history.git('update-ref', 'refs/remotes/origin/main', more);
    history.git('branch', '-D', 'main');
    expect(await tip(readEvent(eventOf(begin, one)))).toEqual({ commit: more, problems: [] });
  });

  test('is not an older branch of the clone: the event is believed, and that is said', async () => {
    const { begin, more, one } = branches();
    history.git('update-ref', 'refs/heads/main', begin);
    const { commit, problems } = await tip(readEvent(eventOf(more, one)));
    expect(commit).toBe(more);
    expect(problems[0]?.fix).toContain('fetch-depth: 0');
  });

  test("is not the branch of that name in a stranger's repository", async () => {
    const { begin, more, one } = branches();
    history.git('remote', 'add', 'origin', 'https://github.com/eve/engine.git');
    history.git('update-ref', 'refs/remotes/origin/main', more);
    expect((await tip(readEvent(eventOf(begin, one, 'eve/engine')))).commit).toBe(begin);
    history.git('remote', 'set-url', 'origin', 'https://github.com/ada/engine.git');
    expect((await tip(readEvent(eventOf(begin, one, 'eve/engine')))).commit).toBe(more);
  });

  test('that cannot be had is said', async () => {
    const { begin, one } = branches();
    history.git('branch', '-D', 'main');
    const { commit, problems } = await tip(readEvent(eventOf(begin, one)), 'c'.repeat(40));
    expect([commit, problems.length]).toEqual([begin, 1]);
  });

  test('of a push is nobody’s: it has no base branch', async () => {
    const { begin, one } = branches();
    const push = readEvent({ name: 'push', payload: { before: begin, after: one, ref: 'refs/heads/topic' } });
    expect(await tip(push)).toEqual({ commit: null, problems: [] });
  });
});

describe('the change', () => {
  const change = (event: { name: string; payload: object }, at: string): Promise<Change> =>
    collectChange(history.path, { event, tip: at });

  test('is compared with the tip', async () => {
    const { begin, more, one } = branches();
    const found = await change(eventOf(begin, one), more);
    expect([found.base, found.mergeBase, found.files.length]).toEqual([more, begin, 1]);
  });

  test('is compared with what the event says when it has been merged since', async () => {
    const { begin, one } = branches();
    history.git('checkout', '-q', 'main');
    history.git('merge', '-q', '--no-edit', 'topic');
    const merged = history.git('rev-parse', 'main').trim();
    const found = await change(eventOf(begin, one), merged);
    expect([found.base, found.files.length]).toEqual([begin, 1]);
  });
});
