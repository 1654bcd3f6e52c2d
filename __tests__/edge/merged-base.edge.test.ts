/** Whose configuration counts where nothing is proposed, and what a pushed branch is compared with. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../src/edge/collect.js';
import type { DefaultBranch } from '../../src/edge/ends.js';
import { readEvent } from '../../src/event/event.js';
import { grownFrom, mergedBase } from '../../src/edge/ends.js';
import { makeHistory, type History } from '../support/history.js';

let history: History;
beforeEach(() => {
  history = makeHistory();
});
afterEach(() => {
  history.remove();
});

/** main: begin, tip; review/pr-8 from begin: theirs. */
function branches(): { readonly begin: string; readonly tip: string; readonly theirs: string } {
  const begin = history.commit('Begin', { 'a.txt': 'a\n' });
  history.git('checkout', '-q', '-b', 'review/pr-8');
  const theirs = history.commit('Theirs', { '.github/deep-review.yml': 'gate: trial\n' });
  history.git('checkout', '-q', 'main');
  return { begin, theirs, tip: history.commit('Tip', { 'b.txt': 'b\n' }) };
}

async function trusted(base: string, pushedTo: string | null, branch: DefaultBranch | null): Promise<string> {
  const git = await openRepository(history.path);
  try {
    return await mergedBase(git, base, { pushedTo, defaultBranch: () => Promise.resolve(branch) });
  } finally {
    await git.close();
  }
}

describe('the configuration that counts where nothing is proposed', () => {
  test('is that of the base when the default branch holds it', async () => {
    const { begin, tip } = branches();
    expect(await trusted(begin, 'topic', { name: 'main', commit: tip })).toBe(begin);
  });

  test('is never that of a commit which stands in another branch only', async () => {
    const { theirs, tip } = branches();
    expect(await trusted(theirs, 'review/pr-8', { name: 'main', commit: tip })).toBe(tip);
  });

  test('is not known where the default branch is not', async () => {
    const { theirs } = branches();
    await expect(trusted(theirs, 'review/pr-8', { name: 'main', commit: null })).rejects.toThrow();
  });

  test('is that of the base on a push of the default branch, and outside a workflow', async () => {
    const { begin, theirs } = branches();
    expect(await trusted(begin, 'main', { name: 'main', commit: null })).toBe(begin);
    expect(await trusted(theirs, null, null)).toBe(theirs);
  });
});

describe('a push', () => {
  const facts = (ref: string, isProtected: boolean) =>
    readEvent({
      ...{ name: 'push', isProtected },
      payload: {
        ...{ ref, before: 'a'.repeat(40), after: 'b'.repeat(40) },
        repository: { full_name: 'o/n', default_branch: 'main' },
      },
    });

  test.each([
    ['of a branch is compared with the default branch', 'refs/heads/topic', false, 'c'.repeat(40)],
    ['of a protected branch with what stood there', 'refs/heads/release/1.x', true, 'a'.repeat(40)],
    ['of the default branch with what stood there', 'refs/heads/main', false, 'a'.repeat(40)],
    ['of a tag with what it was', 'refs/tags/v1', false, 'a'.repeat(40)],
  ])('%s', async (_, ref, isProtected, base) => {
    const grown = await grownFrom(facts(ref, isProtected), () =>
      Promise.resolve({ name: 'main', commit: 'c'.repeat(40) }),
    );
    expect(grown.base).toBe(base);
  });
});
