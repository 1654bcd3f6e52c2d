/** What comments on a pull request remember counts only where our own account wrote them and edited them last. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { postAll } from '../../src/channels/index.js';
import { stickyComment } from '../../src/channels/sticky-comment.js';
import { markersOn } from '../../src/commands/remembered.js';
import type { Report } from '../../src/domain/report.js';
import type { RememberedComments } from '../../src/edge/previous.js';
import { edited } from '../support/github-server/posts.js';
import { fails } from '../support/github-server/troubles.js';
import { BOT, NUMBER, legCalled, openPostingLab, type PostingLab, reportToPost } from '../support/posts/posting-lab.js';

let lab: PostingLab;
beforeEach(async () => {
  lab = await openPostingLab();
});
afterEach(async () => {
  expect(lab.server.violations).toEqual([]);
  await lab.close();
});

const post = async (report: Report): Promise<void> => {
  await postAll(report, await lab.posting(report), [stickyComment]);
};
const read = async (number: number | null = NUMBER): Promise<RememberedComments> =>
  markersOn((await lab.posting(reportToPost())).github, { number, branch: 'topic' });
const by = (login: string, body: (was: string) => string = (was) => was): void => {
  const known = lab.state.comments.at(-1);
  if (known) edited(lab.state, known, { login, body: body(String(known['body'])) });
};
const legged = (job: string): Report => {
  const report = reportToPost();
  return { ...report, round: { ...report.round, leg: legCalled(job) } };
};

test('of ours it is read: the open findings, whole, with the artifact that held the report', async () => {
  const report = reportToPost();
  await post(report);
  const { markers, problems } = await read();
  expect(problems).toEqual([]);
  expect(markers).toMatchObject([{ artifact: 900, run: 1, isWhole: true, prior: { id: report.id, ledger: [] } }]);
  expect(markers[0]?.prior.findings.map(({ id }) => id)).toEqual(report.decision.standing);
  expect(markers[0]?.prior.trust.kind).toBe('unauthenticated');
});

test('of each leg the newest', async () => {
  await post(legged('security'));
  await post(legged('style'));
  lab.state.comments = [...lab.state.comments, ...lab.state.comments.slice(0, 1).map((each) => ({ ...each, id: 1 }))];
  expect((await read()).markers.map(({ leg }) => leg?.job)).toEqual(['security', 'style']);
});

test('our own edit is believed, and its time is that of the edit', async () => {
  await post(reportToPost());
  const [before] = (await read()).markers;
  by(BOT);
  const [after] = (await read()).markers;
  expect(Date.parse(after?.at ?? '')).toBeGreaterThan(Date.parse(before?.at ?? ''));
});

test.each([
  ['a person', 'eve'],
  ['a maintainer', 'mara'],
  ['another app', 'other[bot]'],
  ['a person who is called like our account', 'github-actions'],
])('edited by %s it is not believed, and that is said', async (_who, login) => {
  await post(reportToPost());
  by(login);
  const { markers, problems } = await read();
  expect(markers).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.what).toMatch(/is not believed/);
});

test('an edited one does not hide an older one of the same leg', async () => {
  await post(reportToPost());
  lab.state.comments = [
    ...lab.state.comments,
    ...lab.state.comments.map((each) => ({ ...each, id: 2, node_id: 'IC_2' })),
  ];
  by('eve');
  const { markers, problems } = await read();
  expect([markers.length, problems.length]).toEqual([1, 1]);
});

test('copied by somebody else, or of another pull request, it is nothing', async () => {
  await post(reportToPost());
  const [known] = lab.state.comments;
  lab.state.comments = [{ ...known, user: { login: 'eve', type: 'User' } }];
  expect(await read()).toEqual({ markers: [], problems: [] });
  const other = reportToPost();
  lab.state.comments = [];
  await post({ ...other, round: { ...other.round, of: 'pr-8' } });
  expect(await read()).toEqual({ markers: [], problems: [] });
});

test('without a pull request nobody is asked; what cannot be had is said', async () => {
  expect(await read(null)).toEqual({ markers: [], problems: [] });
  expect(lab.server.calls).toEqual([]);
  lab.state.troubles.push(fails('graphql '));
  const { markers, problems } = await read();
  expect(markers).toEqual([]);
  expect(problems[0]?.what).toMatch(/is not known/);
});
