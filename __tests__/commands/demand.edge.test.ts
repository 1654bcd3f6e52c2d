/** Labels, commands and skips through the whole command, over a loopback GitHub: who is started, and what the run concludes. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openDemandLab, type DemandLab } from '../support/demand-lab.js';

let lab: DemandLab | null = null;
const open = async (...given: Parameters<typeof openDemandLab>): Promise<DemandLab> => {
  lab = await openDemandLab(...given);
  return lab;
};
afterEach(async () => {
  expect(lab?.server.violations).toEqual([]);
  await lab?.close();
  lab = null;
});

const BUG = { 'src/a.js': 'start();\ncount(); // BUG\n' };
const FINE = { 'src/a.js': 'start();\ncount();\n' };

describe('a label', () => {
  test('asks for the head of its event, and for no other', async () => {
    const { run, again, push } = await open('when: { label: review }\n', FINE);
    const opened = await run({ action: 'opened' });
    expect([opened.status, opened.conclusion, opened.started]).toEqual([2, 'incomplete', []]);
    expect(opened.summary).toContain('add the label `review`');
    expect(opened.log).toContain('nobody asked for a review of this head');
    const asked = await run({ action: 'labeled', label: 'review', labels: ['review'] });
    expect([asked.status, asked.conclusion, asked.started.length]).toEqual([0, 'pass', 1]);
    expect(asked.log).toContain('asked for by the label `review` of @ada');
    expect([(await again()).conclusion, (await again()).started]).toEqual(['pass', []]);
    push({ 'src/b.js': 'more();\n' });
    const pushed = await run({ action: 'synchronize', labels: ['review'] });
    expect([pushed.conclusion, pushed.started]).toEqual(['incomplete', []]);
    expect(pushed.report.decision.reasons[0]).toContain('remove the label `review` and add it again');
  });

  test('another label on a head that was reviewed takes nothing back, and costs nothing', async () => {
    const { run } = await open('when: { label: review }\n', FINE);
    await run({ action: 'labeled', label: 'review' });
    const other = await run({ action: 'labeled', label: 'bug', labels: ['review', 'bug'] });
    expect([other.status, other.conclusion, other.started]).toEqual([0, 'pass', []]);
    expect(other.report.decision.unreviewed).toBeNull();
    expect(other.report.reviewers).toMatchObject([{ id: 'ann', status: 'completed' }]);
  });

  test('another label lets nothing pass where the review that was asked for has failed', async () => {
    const { run, again, folder } = await open('when: { label: review }\nunasked: pass\n', FINE);
    expect((await run({ action: 'opened' })).conclusion).toBe('pass');
    rmSync(join(folder, 'ann.sh'));
    expect((await run({ action: 'labeled', label: 'review' })).conclusion).toBe('incomplete');
    const other = await run({ action: 'labeled', label: 'bug', labels: ['review', 'bug'] });
    expect([other.status, other.conclusion, other.started]).toEqual([2, 'incomplete', []]);
    expect(other.summary).toContain('remove the label `review` and add it again');
    expect((await again()).conclusion).toBe('incomplete');
    expect((await run({ action: 'labeled', label: 'late' })).conclusion).toBe('incomplete');
  });

  test('the head of the event is reviewed, though the branch has moved on', async () => {
    const { run, again, push } = await open('when: { label: review }\n', FINE);
    const first = await run({ action: 'labeled', label: 'bug' });
    expect(first.started).toEqual([]);
    const labelled = await run({ action: 'labeled', label: 'review' });
    const head = labelled.report.change.head;
    push(BUG);
    expect((await again()).report.change.head).toBe(head);
  });

  test('an input does not set its own', async () => {
    const { run } = await open('when: { label: review }\n', FINE);
    const own = await run({ action: 'labeled', label: 'mine', inputs: { when: 'label: mine' } });
    expect([own.conclusion, own.started]).toEqual(['incomplete', []]);
    const always = await run({ action: 'synchronize', inputs: { when: 'always' } });
    expect([always.conclusion, always.started.length]).toEqual(['pass', 1]);
  });
});

describe('a command', () => {
  test('is heard when the failed job runs again', async () => {
    const { run, again, comment, server } = await open('when: command\n', FINE);
    expect((await run({ action: 'opened' })).conclusion).toBe('incomplete');
    comment('eve', '/deep-review run');
    const refused = await again();
    expect([refused.conclusion, refused.started]).toEqual(['incomplete', []]);
    expect(refused.log).toContain('@eve has no write access');
    comment('mara', '/deep-review run');
    const asked = await again();
    expect([asked.conclusion, asked.started.length]).toEqual(['pass', 1]);
    expect(asked.log).toContain('asked for by @mara (https://github.com/o/n/pull/7#issuecomment-2)');
    expect(asked.report.feedback.map(({ author }) => author)).not.toContain('mara');
    expect(server.requests.filter((each) => each.startsWith('POST') && !each.includes('graphql'))).toEqual([]);
  });

  test('of an earlier head asks for none of the next', async () => {
    const { run, comment, push } = await open('when: command\n', FINE);
    await run({ action: 'opened' });
    comment('mara', '/deep-review run');
    push({ 'src/b.js': 'more();\n' });
    expect((await run({ action: 'synchronize' })).started).toEqual([]);
  });

  test('starts a run of its own on issue_comment', async () => {
    const { run, comment } = await open('when: command\n', FINE);
    comment('ada', '/deep-review run');
    const asked = await run({ name: 'issue_comment', action: 'created', comment: 1 });
    expect([asked.conclusion, asked.started.length]).toEqual(['pass', 1]);
  });

  test.each([
    ['`unasked: pass`', [], 'pass', 0],
    ['comments that cannot be read', ['/graphql'], 'incomplete', 2],
  ])('nobody asks, with unasked: pass: %s', async (_, failing, conclusion, status) => {
    const { run, server } = await open('when: command\nunasked: pass\n', FINE);
    for (const route of failing) server.state.failures.push({ route, status: 403 });
    const ran = await run({ action: 'opened' });
    expect([ran.status, ran.conclusion, ran.started]).toEqual([status, conclusion, []]);
    expect(ran.report.decision).toMatchObject({ verdict: 'incomplete', unreviewed: { kind: 'unasked' } });
    expect(ran.outputs).toMatch(/unreviewed<<(\S+)\nunasked\n\1/);
    expect(ran.summary).toContain('comment `/deep-review run`');
  });
});

describe('skips', () => {
  test('by paths pass, and start nobody', async () => {
    const { run, push } = await open('skip: { paths: ["docs/**"] }\n', { 'docs/a.md': 'b\n' });
    const skipped = await run({ action: 'opened' });
    expect([skipped.status, skipped.conclusion, skipped.started]).toEqual([0, 'pass', []]);
    expect(skipped.summary).toContain('every changed file matches `skip.paths` (`docs/**`)');
    push({ 'docs/CLAUDE.md': 'be kind\n' });
    expect((await run({ action: 'synchronize' })).started).toHaveLength(1);
  });

  test('by paths skip nothing while something critical of an earlier round is open: only a review closes it', async () => {
    const { run, push } = await open('skip: { paths: ["docs/**"] }\n', BUG);
    expect((await run({ action: 'opened' })).conclusion).toBe('fail');
    push({ 'src/a.js': 'start();\n', 'docs/a.md': 'b\n' });
    const read = await run({ action: 'synchronize' });
    expect([read.started.length > 0, read.report.decision.unreviewed]).toEqual([true, null]);
    expect(read.log).toContain('it is reviewed all the same: C1 of round 1 is open');
    expect([read.conclusion, read.report.ledger[0]?.fate]).toEqual(['pass', 'gone']);
  });

  test('by paths skip as ever beside what does not hold the gate for its origin', async () => {
    const { run, push } = await open('skip: { paths: ["docs/**"] }\nfail-origins: [pre-existing]\n', BUG);
    const first = await run({ action: 'opened' });
    expect([first.conclusion, first.report.findings.length]).toEqual(['pass', 1]);
    push({ 'src/a.js': 'start();\n', 'docs/a.md': 'b\n' });
    const skipped = await run({ action: 'synchronize' });
    expect([skipped.conclusion, skipped.started]).toEqual(['pass', []]);
  });

  test('by paths stay red while what was critical is still there', async () => {
    const { run, push } = await open('skip: { paths: ["docs/**"] }\n', { ...FINE, 'docs/conf.py': 'count() # BUG\n' });
    expect((await run({ action: 'opened' })).conclusion).toBe('fail');
    push({ 'src/a.js': 'start();\n' });
    const read = await run({ action: 'synchronize' });
    expect([read.status, read.conclusion, read.report.change.files?.length]).toEqual([1, 'fail', 1]);
  });

  test('that have to wait keep it red, and read nothing', async () => {
    const { run, push } = await open('skip: { draft: true }\n', BUG);
    expect((await run({ action: 'opened' })).conclusion).toBe('fail');
    push({ 'src/a.js': 'start();\n', 'docs/a.md': 'b\n' });
    const skipped = await run({ action: 'synchronize', draft: true });
    expect([skipped.status, skipped.conclusion, skipped.started]).toEqual([1, 'fail', []]);
    expect(skipped.report.findings).toMatchObject([{ title: 'The counter leaks', round: { status: 'carried' } }]);
  });

  test('a draft waits until it is ready', async () => {
    const { run } = await open('skip: { draft: true }\n', FINE);
    const draft = await run({ action: 'opened', draft: true });
    expect([draft.status, draft.conclusion, draft.started]).toEqual([2, 'incomplete', []]);
    const ready = await run({ action: 'ready_for_review' });
    expect([ready.conclusion, ready.started.length]).toEqual(['pass', 1]);
  });

  test.each([
    ['vouched for', { committer: 'web-flow', verified: true }, 'pass'],
    ['forged', { committer: 'eve', verified: true }, 'fail'],
    ['unsigned', { committer: 'ada', verified: false }, 'fail'],
  ])('by author ask GitHub who made the commits: %s', async (_, { committer, verified }, conclusion) => {
    const { run, server, push, made } = await open('skip: { authors: [Ada] }\n', FINE);
    const sha = push(BUG);
    const verification = { verified, reason: 'x', payload: null, signature: null, verified_at: null };
    const accounts = { author: { login: 'ada' }, committer: { login: committer } };
    const own = (of: string): object => ({ sha: of, commit: { message: 'x', verification }, ...accounts });
    made([own(sha), own(lab?.first ?? '')]);
    const ran = await run({ action: 'synchronize' });
    expect([ran.conclusion, ran.started.length > 0]).toEqual([conclusion, conclusion === 'fail']);
    expect(server.requests.join('\n')).toContain('/pulls/7/commits?');
  });

  test('no request more where no rule needs one', async () => {
    const { run, server } = await open('skip: { authors: [mara], paths: ["docs/**"] }\n', FINE);
    expect((await run({ action: 'opened' })).started).toHaveLength(1);
    expect(server.requests.join('\n')).not.toContain('/pulls/7/commits');
  });
});

test('--dry-run says what would happen', async () => {
  const { run, comment } = await open('when: command\n', FINE);
  const unasked = await run({ action: 'opened', flags: ['--dry-run'] });
  expect(unasked.log).toContain('no reviewer would start: nobody asked for a review of this head');
  comment('mara', '/deep-review run');
  const asked = await run({ action: 'opened', flags: ['--dry-run'] });
  expect(asked.log).toContain('asked for by @mara');
  expect([unasked.started, asked.started]).toEqual([[], []]);
});
