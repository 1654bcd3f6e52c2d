/** Two reports of which one did not know the other, names of artifacts, and who may give up a past that is lost. */
import { describe, expect, test } from '@jest/globals';
import { restartCommands } from '../../src/rounds/answers.js';
import { layered } from '../../src/rounds/legs.js';
import { artifactName, mayHoldReport, pushersOf } from '../../src/rounds/rounds.js';
import { priorReport } from '../../src/rounds/rounds.js';
import type { EarlierRun, PastSubject } from '../../src/domain/past.js';
import type { PriorReport, Trust } from '../../src/domain/past.js';
import type { LedgerEntry } from '../../src/domain/round.js';
import { manyFindings, sampleReport } from '../support/sample-report.js';

const OURS: Trust = { kind: 'authenticated' };
const THEIRS: Trust = { kind: 'unauthenticated', reason: 'a fork' };
const sample = priorReport(sampleReport(manyFindings(3)), { trust: OURS, publishedAt: '2026-11-21T10:00:00Z' });
const [first, second] = sample.findings;
if (!first || !second) throw new Error('the sample has two findings');

const older: PriorReport = { ...sample, id: 'older', number: 3, head: 'a', findings: [{ ...first, id: 'C1' }] };
const newer: PriorReport = { ...sample, id: 'newer', number: 1, head: 'b', findings: [{ ...second, id: 'C1' }] };

describe('a report over one that it did not know', () => {
  test('keeps its ids and adds what the older one left open under ids of its own', () => {
    const { findings, number, history } = layered(newer, older);
    expect(findings.map(({ key }) => key)).toEqual([second.key, first.key]);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
    expect(findings[0]?.id).toBe('C1');
    expect([number, history.at(-1)?.report]).toEqual([4, 'older']);
  });

  test('is in the same round when it is about the same head', () => {
    expect(layered({ ...newer, head: 'a' }, older).number).toBe(3);
  });

  test('never lowers what both know', () => {
    const mild = { ...newer, findings: [{ ...first, severity: 'suggestion' as const, contested: false }] };
    const severe = { ...older, findings: [{ ...first, severity: 'critical' as const, contested: true }] };
    expect(layered(mild, severe).findings).toMatchObject([{ severity: 'critical', contested: true }]);
  });

  test('leaves to the older one what was declined in it', () => {
    const decline = {
      by: 'mara',
      reason: 'fine',
      severity: 'critical' as const,
      at: '',
      source: { kind: 'comment' as const, url: 'u' },
    };
    const entry: LedgerEntry = {
      ...{ key: second.key, id: 'C9', title: '', round: 2, fate: 'declined', reason: '', now: null },
      ...{ finding: second, decline },
    };
    const both = layered(newer, { ...older, ledger: [entry] });
    expect(both.findings.map(({ key }) => key)).toEqual([first.key]);
    expect(both.ledger).toContainEqual(entry);
    // A report that anybody may have written declines nothing.
    const forged = layered({ ...newer, trust: THEIRS }, { ...older, trust: THEIRS, ledger: [entry] });
    expect(forged.findings.map(({ key }) => key)).toEqual([second.key, first.key]);
  });

  test('that knew it closes what it closed, unless anybody may have written it', () => {
    const history = [{ number: 3, report: 'older', head: 'a', publishedAt: '' }];
    expect(layered({ ...newer, history }, older).findings).toHaveLength(1);
    expect(layered({ ...newer, history, trust: THEIRS }, older).findings).toHaveLength(2);
  });

  test('finds a decline that was written between the two', () => {
    const { ledger } = layered(newer, older);
    expect(ledger.find(({ id, round }) => id === 'C1' && round === 3)?.key).toBe(first.key);
  });
});

test.each([
  [['review', '0', '1'], { of: 'pr-7', pull: true }, 'deep-review-review-0-1.pr-7'],
  [['pr-8', '0', '1'], { of: 'pr-7', pull: true }, 'deep-review-pr-8-0-1.pr-7'],
  [['a.b/c', '0', '1'], { of: 'release/1.x', pull: false }, 'deep-review-a-b-c-0-1'],
])('the artifact of %j is named for its pull request', (parts, subject, name) => {
  expect(artifactName(parts, subject)).toBe(name);
});

test.each([
  ['deep-review-job-0-1', true],
  ['deep-review-job-0-1.pr-7', true],
  ['deep-review-pr-8-0-1.pr-7', true],
  ['deep-review-job-0-1.pr-8', false],
  ['deep-review-job-0-1.pr-77', false],
  ['coverage.pr-7', false],
])('%s may hold a report of pr-7: %s', (name, may) => {
  expect(mayHoldReport({ name }, 'pr-7')).toBe(may);
});

test.each([
  ['/deep-review restart gone for good', ['gone for good']],
  ['/deep-review restart: gone', ['gone']],
  ['/deep-review restart', ['']],
  ['/deep-review restart-all now', []],
  ['/deep-review restarted', []],
  ['say /deep-review restart x', []],
  ['> /deep-review restart x', []],
  ['```\n/deep-review restart x\n```', []],
  ['    /deep-review restart x', []],
  ['<!-- \n/deep-review restart x\n-->', []],
])('%j restarts with %j', (body, reasons) => {
  expect(restartCommands(body).map(({ reason }) => reason)).toEqual(reasons);
});

test('the one who pushed is who caused the first run of the head, and whom the event names', () => {
  const run = (headSha: string, createdAt: string, actor: string): EarlierRun => ({
    ...{
      id: 1,
      workflowId: 5,
      beganAt: createdAt,
      attempt: 1,
      branch: 'topic',
      repositoryId: 1,
      headRepositoryId: 1,
      changedAt: null,
      conclusion: null,
    },
    ...{ headSha, createdAt, actor },
  });
  const subject = { head: 'h', pusher: 'eve' } as PastSubject;
  const runs = [run('h', '2026-01-02', 'labeller'), run('h', '2026-01-01', 'ada'), run('x', '2025-01-01', 'old')];
  expect(pushersOf(runs, subject)).toEqual(['eve', 'ada']);
  expect(pushersOf([], { ...subject, pusher: null })).toEqual([]);
});
