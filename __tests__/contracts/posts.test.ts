/** What every post on GitHub promises, run over the table against a pull request on loopback with its bad days. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { POSTS, postAll } from '../../src/channels/index.js';
import type { Report } from '../../src/domain/report.js';
import { QUIET_DELIVERY } from '../../src/domain/settings.js';
import type { Post, Posted } from '../../src/seams.js';
import { fails, primaryLimit, secondaryLimit, type Trouble } from '../support/github-server/troubles.js';
import { HOSTILE, harm } from '../support/hostile.js';
import { openPostingLab, type PostingLab, reportToPost, writes } from '../support/posts/posting-lab.js';
import { consolidated, manyFindings } from '../support/sample-report.js';

let lab: PostingLab;
let isAsWritten: boolean;
beforeEach(async () => {
  lab = await openPostingLab();
  isAsWritten = true;
});
afterEach(async () => {
  if (isAsWritten) expect(lab.server.violations).toEqual([]);
  await lab.close();
});

const EVERYWHERE = { comment: 'sticky', inlineComments: 'on', annotations: 'on', status: 'on' } as const;
const wanting = (report: Report = reportToPost()): Report => ({ ...report, delivery: EVERYWHERE });

async function post(each: Post, more?: Parameters<PostingLab['posting']>[1], report = wanting()): Promise<Posted> {
  const [posted] = await postAll(report, await lab.posting(report, more), [each]);
  return posted ?? { said: null, problems: [] };
}

/** Every request that a clean run makes, by route. */
async function routesOf(each: Post): Promise<string[]> {
  await post(each);
  const names = lab.server.calls.map(({ name }) => (name.startsWith('graphql') ? 'graphql ' : name));
  Object.assign(lab.state, { comments: [], statuses: [], reviews: [], threads: [] });
  return [...new Set(names)];
}

/** One line each, in three parts, under its own name. */
function expectSaid({ name }: Post, { said, problems }: Posted): void {
  expect(said !== null || problems.length > 0).toBe(true);
  for (const { what, why, fix } of problems) {
    expect(what.startsWith(`${name}: `)).toBe(true);
    expect([why, fix].every((part) => part !== '')).toBe(true);
    expect(`${what}${why}${fix}`).not.toContain('\n');
  }
}

const TROUBLES: readonly (readonly [string, (on: string) => Trouble])[] = [
  ['a server error', (on) => fails(on, 9)],
  ['the hour of requests spent', (on) => primaryLimit(on, 3000, 9)],
  ['a secondary limit', (on) => secondaryLimit(on, 3000, 9)],
  ['422', (on) => fails(on, 9, 422)],
  ['410', (on) => fails(on, 9, 410)],
  ['404', (on) => fails(on, 9, 404)],
  ['a connection that is cut', (on) => ({ on, times: 9, isCut: true })],
];

describe.each(POSTS.map((each) => [each.name, each] as const))('%s', (_name, each) => {
  test('is wanted by its setting alone', () => {
    expect(each.isWanted(wanting())).toBe(true);
    expect(each.isWanted({ ...reportToPost(), delivery: QUIET_DELIVERY })).toBe(false);
  });

  test('posts, and a second time changes nothing', async () => {
    expectSaid(each, await post(each));
    const before = writes(lab.server).length;
    expect(before).toBeGreaterThan(0);
    const again = await post(each);
    expect(again.problems).toEqual([]);
    expect(writes(lab.server)).toHaveLength(before);
  });

  test.each(TROUBLES)(
    '%s on any of its requests is one problem or is got over, and nothing is posted twice',
    async (_what, trouble) => {
      isAsWritten = false;
      for (const on of await routesOf(each)) {
        Object.assign(lab.state, { comments: [], statuses: [], reviews: [], threads: [] });
        lab.state.troubles.splice(0, lab.state.troubles.length, trouble(on));
        const before = writes(lab.server).length;
        const posted = await post(each);
        expectSaid(each, posted);
        expect(posted.problems.length).toBeLessThanOrEqual(1);
        if (writes(lab.server).length === before) expect(posted.problems).toHaveLength(1);
      }
      lab.state.troubles.splice(0);
      expect((await post(each)).problems).toEqual([]);
    },
  );

  test('an answer that is lost after the work was done makes no second post', async () => {
    isAsWritten = false;
    const [written = ''] = await routesOf(each).then(() => writes(lab.server));
    lab.state.troubles.push({ on: written, times: 1, isDone: true, isCut: true });
    expect((await post(each)).problems).toHaveLength(1);
    await post(each);
    const kept = [lab.state.comments, lab.state.statuses, lab.state.reviews].map((all) => all.length);
    expect(Math.max(...kept)).toBe(1);
  });

  test('no rights: the problem names the permission', async () => {
    const { problems } = await post(each, { token: 'none' });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.fix).toMatch(/`permissions: \{ [\w-]+: write \}`/);
  });

  test('a token that may only read by design is said in one calm line', async () => {
    for (const readOnly of ['fork', 'dependabot'] as const) {
      const { said, problems } = await post(each, { token: 'fork', readOnly });
      expect(problems).toEqual([]);
      expect(said).toMatch(/may only read/);
    }
  });

  test('a token that nobody knows is a problem', async () => {
    const { problems } = await post(each, { token: 'unknown' });
    expect(problems.map(({ fix }) => fix).join()).toMatch(/token that is valid/);
  });

  test('a pull request that is gone or locked is at most a problem', async () => {
    const pulls = lab.state.pulls;
    lab.state.pulls = pulls.map((pull) => ({ ...pull, locked: true }));
    expectSaid(each, await post(each));
    lab.state.pulls = [];
    isAsWritten = false;
    expectSaid(each, await post(each));
  });

  test('whatever a model wrote, nothing acts in what is posted', async () => {
    const title = HOSTILE.join(' ');
    const report = wanting(
      reportToPost([consolidated({ id: 'C1', severity: 'critical', title, body: HOSTILE.join('\n') })]),
    );
    const hostile = {
      ...report,
      executiveSummary: `${title}\n/approve\n/deep-review accept ${'a'.repeat(40)} x`,
      verdictSentence: title,
    };
    expectSaid(each, await post(each, {}, hostile));
    const threads = lab.state.threads.flatMap(({ comments }) => comments as readonly { readonly body: string }[]);
    for (const { body } of [...lab.state.comments, ...lab.state.reviews, ...threads]) {
      const shown = String(body)
        .replace(/\n<!-- deep-review-action(?::finding)? [^\n]*-->$/, '')
        .replace(/<\/?sub>/g, '');
      expect(harm(shown, { url: /^https:\/\/github\.com\/o\/n\// })).toEqual([]);
      expect(shown).not.toMatch(/^\s*\/[a-z]/m);
      expect(shown).not.toContain('<!--');
    }
    expect(JSON.stringify(lab.state.statuses)).not.toMatch(/[\u202e\u200b]/);
  });

  test('a post that breaks stops no other', async () => {
    const broken: Post = { name: 'broken', isWanted: () => true, post: () => Promise.reject(new Error('a bug')) };
    const report = wanting();
    const [first, second] = await postAll(report, await lab.posting(report), [broken, each]);
    expect(first?.problems).toMatchObject([{ what: 'broken: not posted', why: 'a bug' }]);
    expectSaid(each, second ?? { said: null, problems: [] });
  });
});

test('so many requests a run takes: with nothing posted before, and in a later round', async () => {
  const report = wanting();
  await postAll(report, await lab.posting(report));
  expect(lab.server.calls.map(({ name }) => name.replace(/^graphql.*/, 'graphql'))).toEqual(FIRST);
  lab.server.calls.splice(0);
  const later = { ...wanting(reportToPost(manyFindings(9))), id: '20260509-100000-pr-7' };
  await postAll({ ...later, round: { ...later.round, number: 2 } }, await lab.posting(later));
  expect(lab.server.calls.map(({ name }) => name.replace(/^graphql.*/, 'graphql'))).toEqual(LATER);
});

/** `docs/delivery.md` states them. */
const STATUS = ['GET /repos/{owner}/{repo}/commits/{ref}/statuses', 'POST /repos/{owner}/{repo}/statuses/{sha}'];
const REVIEW = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const FIRST = [...STATUS, 'graphql', REVIEW, 'graphql', 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'];
const LATER = [...STATUS, 'graphql', 'graphql', 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'];
