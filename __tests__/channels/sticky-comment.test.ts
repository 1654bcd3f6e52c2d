/** The one comment on a pull request: made once, changed in place, never against a person's will, never older over newer. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { postAll } from '../../src/channels/index.js';
import { stickyComment } from '../../src/channels/sticky-comment.js';
import type { Report } from '../../src/domain/report.js';
import { COMMENT_MAX, readMarker } from '../../src/text/marker-line.js';
import { edited, removed } from '../support/github-server/posts.js';
import {
  BOT,
  NUMBER,
  legCalled,
  openPostingLab,
  type PostingLab,
  reportToPost,
  writes,
} from '../support/posts/posting-lab.js';
import { HEAD, manyFindings } from '../support/sample-report.js';

let lab: PostingLab;
beforeEach(async () => {
  lab = await openPostingLab();
});
afterEach(async () => {
  expect(lab.server.violations).toEqual([]);
  await lab.close();
});

const CREATED = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CHANGED = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';

async function post(report: Report, more?: Parameters<PostingLab['posting']>[1]): Promise<string> {
  const [posted] = await postAll(report, await lab.posting(report, more), [stickyComment]);
  return [posted?.said ?? '', ...(posted?.problems ?? []).map(({ what, why, fix }) => `${what}: ${why}; ${fix}`)].join(
    '',
  );
}

const bodies = (): string[] => lab.state.comments.map(({ body }) => String(body));
const inRound = (number: number, more: Partial<Report> = {}): Report => {
  const report = reportToPost(manyFindings(number + 1), more);
  return {
    ...report,
    id: `20260408-16000${String(number)}-pr-7`,
    round: { ...report.round, number, history: number > 1 ? [pastRound] : [] },
  };
};
const pastRound = { number: 1, report: 'x', head: null, publishedAt: '2026-12-31T00:00:00Z' };

describe('one comment', () => {
  test('is made once, with a marker that says what is open', async () => {
    const report = reportToPost();
    expect(await post(report)).toMatch(/^comment: posted \(https/);
    expect(writes(lab.server)).toEqual([CREATED]);
    const [body = ''] = bodies();
    expect(body).toContain('/artifacts/901');
    expect(readMarker(body)).toMatchObject({
      ...{ subject: 'pr-7', head: HEAD, round: 1, conclusion: 'fail', complete: true },
      artifact: { id: '900', digest: 'sha256:ab' },
    });
    expect(readMarker(body)?.findings.map(({ id }) => id)).toEqual(report.decision.standing);
  });

  test('is left alone when it says the same, and changed in place when it does not', async () => {
    await post(inRound(1));
    expect(await post(inRound(1))).toMatch(/up to date/);
    expect(await post(inRound(2))).toMatch(/updated/);
    expect(writes(lab.server)).toEqual([CREATED, CHANGED]);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('round 2');
  });

  test('is found behind three hundred others', async () => {
    await post(inRound(1));
    for (let index = 0; index < 300; index += 1) comment('somebody', `words ${String(index)}`);
    expect(await post(inRound(2))).toMatch(/updated/);
  });

  test('each leg has its own', async () => {
    const of = (job: string): Report => {
      const report = inRound(1);
      return { ...report, round: { ...report.round, leg: legCalled(job) } };
    };
    await post(of('security'));
    await post(of('style'));
    await post(of('security'));
    expect(writes(lab.server)).toEqual([CREATED, CREATED]);
  });

  test('of others is never touched, whatever they write', async () => {
    await post(inRound(1));
    const [own = ''] = bodies();
    comment('eve', own);
    comment('other-app[bot]', own);
    lab.state.comments = lab.state.comments.slice(1);
    expect(await post(inRound(1))).toMatch(/^comment: posted/);
    expect(bodies().slice(0, 2)).toEqual([own, own]);
  });

  test('of another workflow under the same account, which repeats ours in its own words, is not taken for it', async () => {
    await post(inRound(1));
    const [own = ''] = bodies();
    lab.state.comments = [];
    comment(BOT, `Somebody said:\n${own}`);
    expect(await post(inRound(1))).toMatch(/^comment: posted/);
  });
});

describe('a run that is not the newest', () => {
  test('an older round does not hide a newer one', async () => {
    await post(inRound(2));
    expect(await post(inRound(1))).toMatch(/newer run \(round 2\)/);
    expect(bodies()[0]).toContain('round 2');
  });

  test('a run of an old head does not hide one of the head as it is now, even with a higher round', async () => {
    await post(inRound(2));
    const old = inRound(3);
    expect(await post({ ...old, change: old.change && { ...old.change, head: 'c'.repeat(40) } })).toMatch(/newer run/);
  });

  test('after a force-push the newer head wins, whatever the round', async () => {
    const old = inRound(3);
    await post({ ...old, change: old.change && { ...old.change, head: 'c'.repeat(40) } });
    expect(await post(inRound(2))).toMatch(/updated/);
  });

  test('of two runs of one round the later one stays', async () => {
    await post({ ...inRound(1), id: 'later', startedAt: '2026-04-09T00:00:00Z' });
    expect(await post({ ...inRound(1), id: 'earlier', startedAt: '2026-04-08T00:00:00Z' })).toMatch(/newer run/);
    expect(await post({ ...inRound(1), id: 'latest', startedAt: '2026-04-10T00:00:00Z' })).toMatch(/updated/);
  });

  test('what somebody else wrote into it does not make it newer', async () => {
    await post(inRound(2));
    const [known] = lab.state.comments;
    if (known) edited(lab.state, known, { login: 'eve', body: String(known['body']) });
    expect(await post(inRound(1))).toMatch(/updated/);
  });
});

describe('a comment that is gone', () => {
  const remove = (by: string): void => {
    const [known] = lab.state.comments;
    if (known) removed(lab.state, known, by);
  };

  test('deleted by a person it does not come back, in no later round', async () => {
    await post(inRound(1));
    remove('mara');
    expect(await post(inRound(1))).toMatch(/mara deleted it/);
    expect(await post(inRound(2))).toMatch(/mara deleted it/);
    expect(bodies()).toEqual([]);
  });

  test('deleted by our own account it comes back', async () => {
    await post(inRound(1));
    remove(BOT);
    expect(await post(inRound(2))).toMatch(/^comment: posted/);
  });

  test('a deleted comment of somebody else, or one from before the first round, is not ours', async () => {
    comment('eve', 'words');
    remove('mara');
    comment(BOT, 'coverage: 93 %');
    remove('mara');
    lab.state.deletions = lab.state.deletions.map((each) => ({ ...each, createdAt: '2026-01-01T00:00:00Z' }));
    expect(await post(inRound(1))).toMatch(/^comment: posted/);
  });
});

describe('a closed pull request', () => {
  test('keeps the comment up to date and gets no new one', async () => {
    const close = (): void => {
      lab.state.pulls = lab.state.pulls.map((pull) => ({ ...pull, state: 'closed' }));
    };
    await post(inRound(1));
    close();
    expect(await post(inRound(2))).toMatch(/updated/);
    lab.state.comments = [];
    expect(await post(inRound(3))).toMatch(/closed/);
  });
});

test('a push without a pull request asks nothing', async () => {
  const report = reportToPost();
  expect(await post({ ...report, change: report.change && { ...report.change, number: null } })).toMatch(
    /no pull request/,
  );
  expect(lab.server.calls).toEqual([]);
});

test('a report of 2,000 findings fits, with whole rows and a pointer', async () => {
  const report = reportToPost(manyFindings(2000));
  expect(await post(report)).toMatch(/^comment: posted/);
  const [body = ''] = bodies();
  expect(body.length).toBeLessThanOrEqual(COMMENT_MAX);
  expect(body).toMatch(/… and \d+ findings more/);
  expect(body.split('<details>')).toHaveLength(body.split('</details>').length);
  expect(
    body
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .every((line) => line.endsWith(' |')),
  ).toBe(true);
  expect(readMarker(body)?.findings.length).toBeGreaterThan(5);
});

test('what another place could not take is said in it', async () => {
  const problem = { what: 'status: not posted', why: 'the API answered 403', fix: 'give `statuses: write`' };
  await post(reportToPost(), { failed: [problem] });
  expect(bodies()[0]).toContain('status: not posted');
});

function comment(login: string, body: string): void {
  const id = 5000 + lab.state.comments.length;
  const at = lab.state.now();
  lab.state.comments = [
    ...lab.state.comments,
    {
      ...{ id, node_id: `IC_${String(id)}`, body, created_at: at, updated_at: at },
      html_url: `https://github.com/o/n/pull/7#issuecomment-${String(id)}`,
      issue_url: `https://api.github.com/repos/o/n/issues/${String(NUMBER)}`,
      user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
    },
  ];
}
