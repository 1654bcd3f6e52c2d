/** On a proposal the change is the event's, whatever a workflow asks for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { heldEnds } from '../../src/edge/ends.js';
import { openRepository } from '../../src/edge/collect.js';
import { addCommits, makeRepository } from '../../src/edge/demo-repository.js';
import type { Git } from '../../src/edge/git.js';
import { git as run } from '../support/repository.js';

let folder: string;
let git: Git;
const sha = (name: string): string => run(folder, 'rev-parse', name);
const commit = (branch: string, message: string) => ({
  ...{ branch, message, author: 'A B', date: '2026-01-01T00:00:00Z' },
  files: { [`${message}.js`]: '1\n' },
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimed-ends-'));
  await makeRepository(folder);
  await addCommits(folder, [
    ...[commit('main', 'one'), commit('main', 'two'), commit('topic', 'a'), commit('topic', 'b')],
    commit('main', 'later'),
  ]);
  run(folder, 'checkout', '-q', 'topic');
  git = await openRepository(folder);
});

afterAll(async () => {
  await git.close();
  rmSync(folder, { recursive: true, force: true });
});

const held = (wanted: { base?: string; head?: string }, event: { isProposal?: boolean; tip?: string | null } = {}) =>
  heldEnds(
    git,
    { base: wanted.base ?? null, head: wanted.head ?? null },
    { isProposal: true, baseBranch: 'main', base: sha('main'), head: sha('topic'), tip: sha('main'), ...event },
  );

describe('heldEnds', () => {
  test.each([
    ['nothing asked', {}],
    ['the base branch by name', { base: 'main' }],
    ['the base branch by a name that a shallow clone does not know', { base: 'origin/main' }],
    ['the commit that the head grew from, when the branch moved on', { base: 'main~1' }],
    ['the head by name', { head: 'topic' }],
  ])('%s says what the event says', async (_, wanted) => {
    expect(await held(wanted)).toEqual({ base: null, head: null, problems: [] });
  });

  test.each([
    ['nothing left', { base: 'HEAD' }],
    ['an older base, before which what the change removes was not there', { base: 'main~2' }],
    ['the head itself', { base: 'topic' }],
    ['half of the change', { base: 'topic~1' }],
    ['no commit at all', { base: 'nobody' }],
    ['the base as head', { head: 'main' }],
    ['half of it as head', { head: 'topic~1' }],
    ['no commit as head', { head: 'nobody' }],
  ])('%s does not', async (_, wanted) => {
    const { base, head, problems } = await held(wanted);
    expect([base, head, problems.length]).toEqual([null, null, 1]);
  });

  test('a base that holds the head already leaves nothing to review', async () => {
    expect((await held({ base: 'topic' }, { tip: sha('topic') })).problems).toHaveLength(1);
    expect((await held({ base: 'main' }, { tip: sha('topic') })).problems).toEqual([]);
  });

  test('where no change is proposed, who runs it says what is compared', async () => {
    const wanted = { base: 'topic~1', head: 'topic' };
    expect(await held(wanted, { isProposal: false })).toEqual({ ...wanted, problems: [] });
  });
});
