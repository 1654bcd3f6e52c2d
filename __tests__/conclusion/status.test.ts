import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countsForQuorum } from '../../src/conclusion/status.js';
import { idleFailure, quorumLacks, settleStatus } from '../../src/conclusion/status.js';
import type { Finding } from '../../src/domain/finding.js';
import { MAX_FINDINGS, type Review } from '../../src/domain/finding.js';
import {
  CONTENT_CLASSES,
  FAILURE_CLASSES,
  NO_TELEMETRY,
  type FailureClass,
  type PassRun,
  type Reviewer,
  type ReviewerRun,
  type StatusGrounds,
} from '../../src/domain/reviewer.js';
import type { FailOn, Severity } from '../../src/domain/severity.js';
import { review } from '../support/findings.js';
import { commandOf, passBy, reviewerCalled } from '../support/runs.js';
import { claim } from '../support/sample-report.js';

const reviewerOf = (id: string, more: Partial<Reviewer> = {}): Reviewer =>
  reviewerCalled(id, { source: commandOf(''), ...more });

function passOf(overrides: Partial<PassRun> = {}, ...classes: readonly FailureClass[]): PassRun {
  const failures = classes.map((each) => ({ class: each, problem: { what: '', why: '', fix: '' } }));
  return passBy('a', { text: 'text', failures, ...overrides });
}

const reviewOf = (more: Partial<Review> = {}): Review =>
  review({ reviewer: 'a', text: 'text', findings: [claim('a')], closed: false, ...more });

function settle(
  pass: PassRun,
  review: Review | null,
  reviewer = reviewerOf('a'),
  failOn: FailOn = 'critical',
): { status: string; classes: string[] } {
  const standing = settleStatus({ reviewer, passes: [pass] }, review ? [review] : [], failOn);
  return { status: standing.status, classes: standing.failures.map((failure) => failure.class) };
}

const CALLED = { ...NO_TELEMETRY, toolCalls: { Read: 3 } };
const COVERED: Review['coverage'] = [{ path: 'a.ts', state: 'reviewed', ids: [], line: 1 }];

describe('settleStatus', () => {
  test('readable and finished by its CLI, or by the closing line, is completed', () => {
    expect(settle(passOf(), reviewOf())).toEqual({ status: 'completed', classes: [] });
    expect(settle(passOf({ finished: false }), reviewOf({ closed: true }))).toEqual({
      status: 'completed',
      classes: [],
    });
  });

  test('readable without a proven end is degraded', () => {
    expect(settle(passOf({ finished: false }), reviewOf())).toEqual({ status: 'degraded', classes: ['unfinished'] });
  });

  test('nothing readable has failed, with the reason', () => {
    const nothing = reviewOf({ readable: false, findings: [] });
    expect(settle(passOf(), nothing)).toEqual({ status: 'failed', classes: ['unreadable'] });
    expect(settle(passOf({ text: ' \n' }), null)).toEqual({ status: 'failed', classes: ['no-output'] });
    expect(settle(passOf({ text: '' }, 'quota'), null)).toEqual({ status: 'failed', classes: ['quota'] });
    expect(settleStatus({ reviewer: reviewerOf('a'), passes: [] }, [], 'critical').status).toBe('failed');
  });

  test.each(['exit', 'changed-files', 'miscounted'] as const)('%s alone is a flag', (kind) => {
    expect(settle(passOf({}, kind), reviewOf())).toEqual({ status: 'completed', classes: [kind] });
    expect(settle(passOf({ finished: false }, kind), reviewOf())).toEqual({
      status: 'degraded',
      classes: [kind, 'unfinished'],
    });
  });

  const AFTER = ['timeout', 'deadline', 'cancelled', 'crash', 'budget'] as const;
  const API = ['authentication', 'quota', 'rate-limit', 'server', 'network'] as const;

  test.each([...AFTER, ...API])('%s after the closing line takes nothing from the review', (kind) => {
    expect(settle(passOf({ finished: false }, kind), reviewOf({ closed: true })).status).toBe('completed');
    expect(settle(passOf({ finished: false }, kind), reviewOf())).toEqual({ status: 'degraded', classes: [kind] });
  });

  test.each(
    FAILURE_CLASSES.filter((kind) => !['exit', 'changed-files', 'miscounted', ...AFTER, ...API].includes(kind)),
  )('%s is never completed', (kind) => {
    expect(settle(passOf({}, kind), reviewOf({ closed: true })).status).toBe('degraded');
  });

  test('a clean review must show that it looked', () => {
    const clean = { findings: [], closed: true };
    expect(settle(passOf(), reviewOf(clean))).toEqual({ status: 'degraded', classes: ['idle'] });
    expect(settle(passOf(), reviewOf({ ...clean, coverage: COVERED })).status).toBe('completed');
    expect(settle(passOf({ telemetry: CALLED }), reviewOf(clean)).status).toBe('completed');
    expect(settle(passOf({ telemetry: NO_TELEMETRY }), reviewOf(clean)).status).toBe('degraded');
    expect(settle(passOf(), reviewOf(clean), reviewerOf('a', { reads: 'sarif' })).status).toBe('completed');
  });

  test('a review of more findings than are read is not complete; one with problems of another kind is', () => {
    const flood = { findings: Array.from({ length: MAX_FINDINGS }, () => claim('a')), closed: true };
    expect(settle(passOf(), reviewOf(flood))).toEqual({ status: 'degraded', classes: ['loop'] });
    expect(settle(passOf(), reviewOf({ ...flood, findings: flood.findings.slice(1) })).status).toBe('completed');
    expect(settle(passOf(), reviewOf(flood), reviewerOf('a', { reads: 'sarif' })).status).toBe('completed');
    const problems = [{ what: 'a-pass-1.md: what stands under "Odd" is in no part', why: 'line 3', fix: 'read it' }];
    expect(settle(passOf(), reviewOf({ problems })).status).toBe('completed');
  });

  test('several passes: all, some, none', () => {
    const reviewer = reviewerOf('a', { passes: 2 });
    const second = { number: 2, file: 'a-pass-2.md' };
    const both = [reviewOf(), reviewOf({ file: 'a-pass-2.md', findings: [], closed: true })];
    const run = (...passes: PassRun[]): string => settleStatus({ reviewer, passes }, both, 'critical').status;
    expect(run(passOf(), passOf(second))).toBe('completed');
    expect(run(passOf(), passOf(second, 'server'))).toBe('completed');
    expect(run(passOf(), passOf(second, 'refusal'))).toBe('degraded');
    expect(run(passOf())).toBe('degraded');
    expect(run(passOf({ file: 'x' }), passOf({ file: 'y' }))).toBe('failed');
  });
});

describe('what of a review was not read', () => {
  const UNREAD: Review['unread'] = [12, 20, 31, 40].map((line) => ({
    ...{ line, text: `**Line ${String(line)}**\nand more`, reason: 'it names a severity and is no finding' },
  }));
  const graded = (severity: Severity, overrides: Partial<Finding> = {}): Finding => ({
    ...claim('a', { severity }),
    ...overrides,
  });
  const claimed = (critical: number, important: number, suggestion: number): Review['claimed'] => ({
    ...{ critical, important, suggestion },
  });

  test('unread text degrades, quoting its first lines and saying how many more', () => {
    for (const parts of [{}, { closed: true, readable: false }, { findings: [], coverage: COVERED, closed: true }]) {
      const review = reviewOf({ ...parts, unread: UNREAD });
      expect(settle(passOf(), review)).toEqual({ status: 'degraded', classes: ['unread'] });
    }
    const { failures } = settleStatus(
      { reviewer: reviewerOf('a'), passes: [passOf()] },
      [reviewOf({ unread: UNREAD })],
      'never',
    );
    expect(failures[0]?.problem.why).toBe(
      [12, 20, 31]
        .map((line) => `line ${String(line)} "**Line ${String(line)}**": it names a severity and is no finding`)
        .join('; ') + '; and 1 more',
    );
  });

  test('nothing read but unread text has failed, and both are told', () => {
    const review = reviewOf({ findings: [], readable: false, unread: UNREAD });
    expect(settle(passOf(), review)).toEqual({ status: 'failed', classes: ['unreadable', 'unread'] });
  });

  const two = [graded('critical'), graded('suggestion', { line: 2 })];
  test.each([
    ['the same', claimed(1, 0, 1), 'critical', { status: 'completed', classes: [] }],
    ['none given', null, 'critical', { status: 'completed', classes: [] }],
    ['one more in all', claimed(1, 0, 2), 'critical', { status: 'degraded', classes: ['unread'] }],
    ['one more at fail-on', claimed(2, 0, 0), 'critical', { status: 'degraded', classes: ['unread'] }],
    ['one more above fail-on', claimed(2, 0, 0), 'important', { status: 'degraded', classes: ['unread'] }],
    ['another below fail-on', claimed(1, 1, 0), 'critical', { status: 'completed', classes: ['miscounted'] }],
    ['the same at or above fail-on', claimed(0, 1, 1), 'important', { status: 'completed', classes: ['miscounted'] }],
    [
      'one more at fail-on, with a lower fail-on',
      claimed(1, 1, 0),
      'important',
      { status: 'degraded', classes: ['unread'] },
    ],
    ['fewer', claimed(0, 0, 1), 'critical', { status: 'completed', classes: ['miscounted'] }],
    ['worse ones where nothing gates', claimed(2, 0, 0), 'never', { status: 'completed', classes: ['miscounted'] }],
    ['more where nothing gates', claimed(0, 0, 3), 'never', { status: 'degraded', classes: ['unread'] }],
  ] as const)('the closing line counts %s', (_, numbers, failOn, expected) => {
    const review = reviewOf({ findings: two, claimed: numbers, closed: true });
    expect(settle(passOf(), review, reviewerOf('a'), failOn)).toEqual(expected);
    // A natural stop excuses nothing, nor does another trouble.
    expect(settle(passOf({}, 'exit'), review, reviewerOf('a'), failOn).status).toBe(expected.status);
  });

  test('a finding of an earlier draft does not count twice', () => {
    const draft = graded('critical', { line: 3, standing: { kind: 'duplicate', reason: 'a later draft' } });
    const review = reviewOf({ findings: [draft, ...two], claimed: claimed(2, 0, 1), closed: true });
    expect(settle(passOf(), review)).toEqual({ status: 'degraded', classes: ['unread'] });
  });

  test('findings without any grade degrade, unless the configuration says what they count as', () => {
    const ungraded = [1, 2].map((line) => graded('suggestion', { line, severityFrom: 'default' }));
    const review = reviewOf({ findings: ungraded, closed: true });
    expect(settle(passOf(), review)).toEqual({ status: 'degraded', classes: ['ungraded'] });
    expect(settle(passOf(), review, reviewerOf('a', { defaultSeverity: 'important' })).status).toBe('completed');
    expect(settle(passOf(), review, reviewerOf('a', { reads: 'rdjson' })).status).toBe('completed');
    expect(settle(passOf(), reviewOf({ ...review, findings: [...ungraded, ...two] })).status).toBe('completed');
  });

  test('property: what claims more than was read is never completed', () => {
    const numbers = fc.nat({ max: 3 });
    const severities = fc.array(fc.constantFrom<Severity[]>('critical', 'important', 'suggestion'), { maxLength: 4 });
    fc.assert(
      fc.property(severities, fc.tuple(numbers, numbers, numbers), (read, [critical, important, suggestion]) => {
        const findings = read.map((severity, line) => graded(severity, { line }));
        const review = reviewOf({ findings, claimed: claimed(critical, important, suggestion), closed: true });
        const criticals = read.filter((severity) => severity === 'critical').length;
        const lost = critical + important + suggestion > read.length || critical > criticals;
        expect(settle(passOf({ telemetry: CALLED }), review).status).toBe(lost ? 'degraded' : 'completed');
      }),
    );
  });
});

describe('idleFailure', () => {
  test.each([
    ['no call, part of the diff', NO_TELEMETRY, false, true],
    ['no call, the whole diff', NO_TELEMETRY, true, false],
    ['calls', CALLED, false, false],
    ['no telemetry', null, false, false],
  ])('%s', (_, telemetry, whole, idle) => {
    expect(idleFailure({ reviewer: 'a', telemetry }, whole)?.class === 'idle').toBe(idle);
  });
});

describe('quorumLacks', () => {
  const runOf = (reviewer: Reviewer, ...classes: FailureClass[]): ReviewerRun => ({
    reviewer,
    passes: [passOf({}, ...classes)],
  });
  const lacks = (
    runs: readonly ReviewerRun[],
    completed: readonly string[],
    minReviewers: number | null = null,
    minVendors: number | null = null,
  ): string[] => {
    const statuses = runs.map(({ passes, reviewer: { id } }): StatusGrounds => {
      const failures = passes.flatMap((pass) => pass.failures);
      return { status: completed.includes(id) ? 'completed' : 'failed', passes: [], failures };
    });
    return quorumLacks(runs, { completed: new Set(completed), statuses }, { minReviewers, minVendors });
  };
  const three = ['a', 'b', 'c'].map((id) => runOf(reviewerOf(id)));

  test('by default all but one, and two vendors when two are configured', () => {
    expect(lacks(three, ['a', 'b'])).toEqual([]);
    expect(lacks(three, ['a'])).toEqual([
      '1 reviewer completed, at least 2 reviewers must',
      'completed reviews come from 1 vendor, they must come from two',
    ]);
    expect(lacks(three.slice(0, 2), ['a'])).toHaveLength(1);
    expect(lacks(three.slice(0, 1), ['a'])).toEqual([]);
    expect(lacks(three.slice(0, 1), [])).toHaveLength(1);
    const oneVendor = ['a', 'b', 'c'].map((id) => runOf(reviewerOf(id, { vendor: 'v' })));
    expect(lacks(oneVendor, ['a', 'b'])).toEqual([]);
    const twoVendors = [...oneVendor.slice(0, 2), runOf(reviewerOf('c'))];
    expect(lacks(twoVendors, ['a', 'b'])).toHaveLength(1);
  });

  test('a number given is the number', () => {
    expect(lacks(three, ['a'], 1, 1)).toEqual([]);
    expect(lacks(three, ['a', 'b'], 3)).toHaveLength(1);
  });

  test('reviewers and vendors are two numbers: one that is set does not lift the other', () => {
    expect(lacks(three, ['a'], 1)).toEqual([
      'completed reviews come from 1 vendor, they must come from two unless `min-vendors` is 1',
    ]);
    expect(lacks(three, ['a', 'b'], null, 3)).toEqual([
      'completed reviews come from 2 vendors, they must come from three',
    ]);
    expect(lacks(three, ['a', 'b', 'c'], null, 3)).toEqual([]);
    expect(lacks(three.slice(0, 1), ['a'], null, 2)).toHaveLength(1);
  });

  test('who is missing is named: with the cause of a review that is not complete, and where a command failed and said no more', () => {
    const of = 'v';
    const runs = [runOf(reviewerOf('a', { vendor: of }), 'exit'), runOf(reviewerOf('b'), 'exit', 'server')];
    expect(lacks(runs, [])[0]).toBe(
      'no reviewers completed, at least 1 reviewer must (a of v failed: exit; b failed: server, try again in an hour)',
    );
    const [first] = three;
    const idle = { class: 'idle' as const, problem: { what: 'w', why: 'y', fix: 'f' } };
    // Found while its review was read: the run itself went well.
    const statuses = [{ status: 'degraded' as const, passes: [], failures: [idle] }];
    const gate = { minReviewers: null, minVendors: null };
    expect(quorumLacks(first ? [first] : [], { completed: new Set(), statuses }, gate)).toEqual([
      'no reviewers completed, at least 1 reviewer must (a is not complete: idle)',
    ]);
  });

  test('tools and uncounted replays neither count nor are missed', () => {
    const tool = runOf(reviewerOf('lint', { reads: 'sarif' }));
    const replayed = runOf(reviewerOf('old', { source: { kind: 'replay', directory: '', quorum: false } }));
    expect([tool, replayed].map(({ reviewer }) => countsForQuorum(reviewer))).toEqual([false, false]);
    expect(lacks([...three.slice(0, 1), tool, replayed], ['a'])).toEqual([]);
    expect(lacks([tool, replayed], ['lint', 'old'])).toHaveLength(1);
  });

  test.each(CONTENT_CLASSES)('loss by %s is named whatever the quorum tolerates', (kind) => {
    const runs = [...three.slice(0, 2), runOf(reviewerOf('c'), kind)];
    expect(lacks(runs, ['a', 'b'])).toEqual([expect.stringMatching(/^c (refused|was|overflowed|wrote)/)]);
  });

  test('property: never met without a completed review, and more completed ones never lack more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 5 }), fc.boolean(), (count, done, same) => {
        const runs = Array.from({ length: count }, (_, at) =>
          runOf(reviewerOf(`r${String(at)}`, same ? { vendor: 'v' } : {})),
        );
        const ids = runs.map(({ reviewer }) => reviewer.id);
        expect(lacks(runs, [])).not.toEqual([]);
        expect(lacks(runs, ids.slice(0, done + 1)).length).toBeLessThanOrEqual(lacks(runs, ids.slice(0, done)).length);
        expect(lacks(runs, ids)).toEqual([]);
      }),
    );
  });
});
