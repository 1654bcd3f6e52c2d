/** One vendor down: whose service failed, how, when to try again, and whether another run may cure it. */
import { describe, expect, test } from '@jest/globals';
import { assess } from '../../src/assess/assess.js';
import { isOutage, TRANSIENT_CLASSES, whenAgain } from '../../src/conclusion/outage.js';
import type { Failure, FailureClass } from '../../src/domain/reviewer.js';
import type { Decision, RunFacts } from '../../src/domain/report.js';
import { failure as failureOf } from '../../src/reviewers/cli-output.js';
import type { Task } from '../../src/seams.js';
import { sampleFacts, sampleReview, sampleRun } from '../support/sample-report.js';

const SPEAKER = { name: 'Codex', key: 'OPENAI_API_KEY', statusPage: 's', billingPage: 'b' };
const failure = (kind: FailureClass, why: string): Failure =>
  failureOf(kind, why, SPEAKER, { reviewer: { id: 'codex', model: null } } as unknown as Task);

/** Of the sample's reviewers those named ran; codex failed so. */
function decided(ids: readonly string[], lost: Failure, more: Partial<RunFacts> = {}): Decision {
  const broken = sampleRun('codex', { text: '', finished: false, failures: [lost], telemetry: null }, 1);
  const runs = ids.map((id) => (id === 'codex' ? broken : sampleRun(id)));
  const empty = sampleReview('codex', { text: '', readable: false, closed: false, coverage: [], findings: [] });
  const reviews = ids.map((id) => (id === 'codex' ? empty : sampleReview(id)));
  return assess(sampleFacts([], { runs, reviews, ...more })).decision;
}

describe('one of two vendors is down', () => {
  test.each<[FailureClass, string, string]>([
    ['rate-limit', '429, please try again in 7m12s', 'try again in 7m12s'],
    ['quota', 'usage limit reached, resets at 3pm (UTC)', 'try again at 3pm (UTC)'],
    ['server', '529 overloaded', 'try again in an hour'],
    ['network', 'ECONNRESET', 'try again in an hour'],
  ])('%s', (kind, why, when) => {
    const decision = decided(['claude', 'codex'], failure(kind, why));
    expect(decision).toMatchObject({ conclusion: 'incomplete', transient: true });
    expect(decision.reasons[0]).toContain(`(codex of openai failed: ${kind}, ${when})`);
  });

  test('what no time mends is named without one, and is not tried again', () => {
    const decision = decided(['claude', 'codex'], failure('authentication', 'API Error: 401'));
    expect(decision).toMatchObject({ conclusion: 'incomplete', transient: false });
    expect(decision.reasons[0]).toContain('(codex of openai failed: authentication)');
  });
});

test('with three configured and one down the quorum goes on', () => {
  const decision = decided(['claude', 'codex', 'gemini'], failure('quota', 'Quota exceeded'));
  expect(decision).toMatchObject({ conclusion: 'pass', transient: false });
});

describe('another run may not cure', () => {
  test('a past that is missing beside an outage', () => {
    const facts = sampleFacts();
    const rounds = { ...facts.rounds, missing: ['what an earlier round found is not known'] };
    expect(decided(['claude', 'codex'], failure('server', '500'), { rounds }).transient).toBe(false);
  });

  test.each<[string, readonly FailureClass[], boolean]>([
    ['only outages', ['quota'], true],
    ['an outage and how its process ended', ['server', 'exit'], true],
    ['an outage and a part that was not read', ['network', 'unread'], false],
    ['a timeout', ['timeout'], false],
    ['nothing that is known', [], false],
  ])('%s', (_, classes, expected) => {
    const failures = classes.map((kind) => failure(kind, ''));
    expect(
      isOutage([
        { status: 'completed', failures: [] },
        { status: 'failed', failures },
      ]),
    ).toBe(expected);
  });

  test('a run in which nobody is missing', () => {
    expect(isOutage([{ status: 'completed', failures: [] }])).toBe(false);
    expect(TRANSIENT_CLASSES).toEqual(['quota', 'rate-limit', 'server', 'network']);
  });
});

test.each<[string, string | null]>([
  ['Rate limit reached for gpt-5.5. Please try again in 20s.', 'in 20s'],
  ['Please retry in 34.074824224s.', 'in 34.074824224s'],
  ['Your quota will reset after 2h30m.', 'in 2h30m'],
  ["You've hit your usage limit. Try again in 1 day 2 hours 5 minutes.", 'in 1 day 2 hours 5 minutes'],
  ['Claude AI usage limit reached|1764579600', 'at 2025-12-01T09:00:00Z'],
  ['429 Too Many Requests, retry-after: 120', 'in 120s'],
  ['"retryDelay": "34s"', 'in 34s'],
  ['Limit reached, resets at 2026-12-01T09:00:00Z', 'at 2026-12-01T09:00:00Z'],
  ['5-hour limit reached, resets at 3pm (Europe/Berlin)', 'at 3pm (Europe/Berlin)'],
  ['exit status 1 after 3 s', null],
  ['try again in `rm -rf`', null],
  [`${'try again '.repeat(4000)}in`, null],
])('%s', (why, when) => {
  expect(whenAgain(why)).toBe(when);
});
