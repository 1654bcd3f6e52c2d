/** Which findings of a later round are quiet: what gates, what came back and what the program says itself never are. */
import { describe, expect, test } from '@jest/globals';
import { NOTICE_KEY } from '../../src/domain/change.js';
import { isQuiet, type QuietFinding, type QuietReport } from '../../src/domain/quiet.js';
import { OWN_REVIEWER } from '../../src/domain/reviewer.js';

const finding = (more: Partial<QuietFinding> = {}): QuietFinding => ({
  ...{ id: 'S1', key: 'k', severity: 'suggestion', contested: false, reviewers: ['claude'] },
  round: { status: 'new', since: 3 },
  ...more,
});

const report = (
  laterRounds: QuietReport['laterRounds'] = 'important',
  standing: readonly string[] = [],
): QuietReport => ({
  laterRounds,
  decision: { standing },
});

const QUIET: readonly (readonly [string, QuietFinding, QuietReport])[] = [
  ['a new suggestion of round three', finding(), report()],
  ['of round nine', finding({ round: { status: 'new', since: 9 } }), report()],
  [
    'raised again in another run of the same head: the round is the same, the finding no longer new',
    finding({ round: { status: 'unaddressed', since: 3 } }),
    report(),
  ],
  ['not raised again, and carried', finding({ round: { status: 'carried', since: 4 } }), report()],
  [
    'a new important finding where only criticals are loud',
    finding({ id: 'I1', severity: 'important' }),
    report('critical'),
  ],
  ['beside another that holds the gate', finding(), report('important', ['C1', 'S10'])],
];

const LOUD: readonly (readonly [string, QuietFinding, QuietReport])[] = [
  ['where nothing is folded', finding(), report('all')],
  ['of the first round', finding({ round: { status: 'new', since: 1 } }), report()],
  ['of the second round', finding({ round: { status: 'new', since: 2 } }), report()],
  ['of the second round, still unaddressed', finding({ round: { status: 'unaddressed', since: 2 } }), report()],
  ['of the first round, carried', finding({ round: { status: 'carried', since: 1 } }), report('critical')],
  ['closed once and back again', finding({ round: { status: 'regressed', since: 3 } }), report()],
  ['as severe as the setting', finding({ id: 'I1', severity: 'important' }), report()],
  ['more severe, and not blocking', finding({ id: 'C1', severity: 'critical' }), report('critical')],
  ['a suggestion that holds the gate', finding(), report('important', ['S1'])],
  ['an important one that holds the gate', finding({ id: 'I1', severity: 'important' }), report('critical', ['I1'])],
  ['contested, whatever its severity says', finding({ contested: true }), report()],
  ['an instruction to the reviewers', finding({ key: `${NOTICE_KEY}abc` }), report('critical')],
  [
    'what the program says itself, also where reviewers say it too',
    finding({ reviewers: ['claude', OWN_REVIEWER] }),
    report('critical'),
  ],
];

describe('a finding is quiet', () => {
  test.each(QUIET)('%s', (_, item, under) => {
    expect(isQuiet(item, under)).toBe(true);
  });
});

describe('a finding is loud', () => {
  test.each(LOUD)('%s', (_, item, under) => {
    expect(isQuiet(item, under)).toBe(false);
  });

  test('in every report where it holds the gate, whatever else was asked before', () => {
    const quiet = report();
    expect(isQuiet(finding(), quiet)).toBe(true);
    expect(isQuiet(finding(), report('important', ['S1']))).toBe(false);
    expect(isQuiet(finding(), quiet)).toBe(true);
  });
});
