import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decide, type GateFacts, type GatedFinding } from '../../src/conclusion/gate.js';
import type { CONCLUSIONS, VERDICTS } from '../../src/domain/report.js';
import { unaccepted } from '../../src/domain/way-out.js';
import { FAIL_ON, SEVERITIES, type Severity } from '../../src/domain/severity.js';
import { GATE } from '../support/runs.js';

const finding = (severity: Severity, overrides: Partial<GatedFinding> = {}): GatedFinding => ({
  id: `${severity.charAt(0).toUpperCase()}1`,
  key: 'a key',
  title: `A ${severity} thing`,
  severity,
  contested: false,
  reconciliation: { kind: 'sole', votes: {}, reason: '' },
  blocking: true,
  round: { status: 'new', since: 1 },
  secondOpinion: null,
  ...overrides,
});

const facts = (overrides: Partial<GateFacts> = {}): GateFacts => ({
  findings: [],
  gate: GATE,
  completed: 3,
  missing: [],
  nothingToReview: null,
  refuted: [],
  ...overrides,
});

describe('decide', () => {
  test.each([
    ['nothing found', facts(), 'pass', 'merge-as-is'],
    ['suggestions', facts({ findings: [finding('suggestion')] }), 'pass', 'merge-with-optional-fixes'],
    ['an important one', facts({ findings: [finding('important')] }), 'pass', 'merge-with-fixes'],
    ['a critical one', facts({ findings: [finding('critical')] }), 'fail', 'rework'],
    ['a contested one', facts({ findings: [finding('critical', { contested: true })] }), 'fail', 'rework'],
    [
      'a critical that is pre-existing',
      facts({ findings: [finding('critical', { blocking: false })] }),
      'pass',
      'merge-as-is',
    ],
    [
      'a carried critical',
      facts({ findings: [finding('critical', { round: { status: 'carried', since: 1 } })] }),
      'fail',
      'rework',
    ],
    [
      'an instruction to the reviewers, where nothing else fails',
      facts({ findings: [finding('critical', { key: 'notice-1' })], gate: { ...GATE, failOn: 'never' } }),
      'fail',
      'rework',
    ],
    [
      'a critical one, where nothing fails',
      facts({ findings: [finding('critical')], gate: { ...GATE, failOn: 'never' } }),
      'pass',
      'rework',
    ],
    ['quorum missed', facts({ completed: 1, missing: ['quorum'] }), 'incomplete', 'incomplete'],
    ['nobody completed', facts({ completed: 0 }), 'incomplete', 'incomplete'],
    [
      'an important one and quorum missed',
      facts({ findings: [finding('important')], missing: ['quorum'] }),
      'incomplete',
      'incomplete',
    ],
    [
      'a critical one and quorum missed',
      facts({ findings: [finding('critical')], missing: ['quorum'] }),
      'fail',
      'rework',
    ],
    ['an empty change', facts({ completed: 0, nothingToReview: 'the change is empty' }), 'pass', 'merge-as-is'],
    [
      'fail-on important',
      facts({ findings: [finding('important')], gate: { ...GATE, failOn: 'important' } }),
      'fail',
      'merge-with-fixes',
    ],
    ['fail-on never', facts({ findings: [finding('critical')], gate: { ...GATE, failOn: 'never' } }), 'pass', 'rework'],
  ] as const)('%s', (_name, given, conclusion, verdict) => {
    expect(decide(given)).toMatchObject({ conclusion, verdict });
  });

  test('one sentence names the most severe findings, three at most', () => {
    const findings = ['one', 'two', 'three', 'four', 'five'].map((title, index) =>
      finding('critical', { id: `C${String(index + 1)}`, title }),
    );
    const { reasons } = decide(facts({ findings: [finding('important'), ...findings] }));
    expect(reasons).toEqual(['Five critical findings to fix first: C1 “one”, C2 “two”, C3 “three” and two more.']);
  });

  test('what is missing is said beside the findings', () => {
    const { reasons } = decide(facts({ findings: [finding('critical')], missing: ['one reviewer completed'] }));
    expect(reasons).toEqual(['One critical finding to fix first: C1 “A critical thing”.', 'One reviewer completed.']);
  });

  test('an empty change passes with its reason', () => {
    expect(decide(facts({ completed: 0, nothingToReview: 'the change is empty' })).reasons).toEqual([
      'Nothing to review: the change is empty.',
    ]);
  });
});

const anyFinding = fc.record({
  id: fc.string(),
  key: fc.constantFrom('a key', 'notice-1'),
  title: fc.string(),
  severity: fc.constantFrom(...SEVERITIES),
  contested: fc.boolean(),
  reconciliation: fc.constant({ kind: 'sole' as const, votes: {}, reason: '' }),
  blocking: fc.boolean(),
  round: fc.constant({ status: 'new', since: 1 } as const),
  secondOpinion: fc.constant(null),
});

const anyFacts = fc.record({
  findings: fc.array(anyFinding),
  gate: fc.constantFrom(...FAIL_ON).map((failOn) => ({ ...GATE, failOn })),
  completed: fc.nat(4),
  missing: fc.array(fc.string({ minLength: 1 })),
  nothingToReview: fc.constant(null),
  refuted: fc.array(fc.string()),
});

/** Higher is worse. */
const badness = (conclusion: (typeof CONCLUSIONS)[number]): number =>
  ['pass', 'incomplete', 'fail'].indexOf(conclusion);
const verdictBadness = (verdict: (typeof VERDICTS)[number]): number =>
  ['merge-as-is', 'merge-with-optional-fixes', 'merge-with-fixes', 'incomplete', 'rework'].indexOf(verdict);

describe('the gate', () => {
  test('is never green without a completed review', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        expect(decide({ ...given, completed: 0 }).conclusion).not.toBe('pass');
      }),
    );
  });

  test('never gets better by one more finding or one more thing that is missing', () => {
    fc.assert(
      fc.property(anyFacts, anyFinding, fc.string({ minLength: 1 }), (given, more, lack) => {
        const before = decide(given);
        for (const after of [
          decide({ ...given, findings: [...given.findings, more] }),
          decide({ ...given, missing: [...given.missing, lack] }),
          decide({ ...given, completed: 0 }),
        ]) {
          expect(badness(after.conclusion)).toBeGreaterThanOrEqual(badness(before.conclusion));
          expect(verdictBadness(after.verdict)).toBeGreaterThanOrEqual(verdictBadness(before.verdict));
        }
      }),
    );
  });

  test('always says why', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        expect(decide(given).reasons.join('')).not.toBe('');
      }),
    );
  });
});

describe('a head that a person accepted', () => {
  const acceptance = { by: 'mara', at: '2026-11-01T10:00:00Z', url: 'u', reason: 'the vendor is down' };
  const wayOut = { override: 'write', acceptance } as const;

  test('is accepted where it would fail or be incomplete, with all that stands, and keeps verdict and reasons', () => {
    const critical = finding('critical');
    const mild = finding('important', { id: 'I1' });
    const red = facts({ findings: [critical, mild], missing: ['one reviewer completed'] });
    const decision = decide({ ...red, wayOut });
    expect(decision).toMatchObject({
      ...{ conclusion: 'accepted', verdict: 'rework', reasons: decide(red).reasons, override: 'write' },
      accepted: { ...acceptance, standing: ['C1'], missing: ['one reviewer completed'] },
    });
    expect(unaccepted(decision)).toBe('fail');
    const lacking = decide(facts({ missing: ['one reviewer completed'], transient: true, wayOut }));
    expect([lacking.conclusion, unaccepted(lacking), lacking.transient]).toEqual(['accepted', 'incomplete', false]);
  });

  test('that passes is a pass', () => {
    expect(decide(facts({ wayOut }))).toMatchObject({ conclusion: 'pass', accepted: null });
  });

  test.each<[string, GateFacts, boolean]>([
    ['incomplete by an outage', facts({ missing: ['x'], transient: true }), true],
    ['a critical beside an outage', facts({ missing: ['x'], transient: true, findings: [finding('critical')] }), false],
    ['incomplete by something else', facts({ missing: ['x'] }), false],
    ['nothing missing', facts({ transient: true }), false],
  ])('transient: %s', (_, given, expected) => {
    expect(decide(given).transient).toBe(expected);
  });
});
