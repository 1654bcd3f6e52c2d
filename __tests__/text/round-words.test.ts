/** What became of the last round in one sentence: each finding once, by what its author has to do about it. */
import { expect, test } from '@jest/globals';
import type { Fate, LedgerEntry } from '../../src/domain/round.js';
import { answerWords, entriesOfRound, roundSentence, type ToldRound } from '../../src/text/round-words.js';
import { reported } from '../support/sample-report.js';

const entry = (id: string, fate: Fate, now: string | null = null, round = 1): LedgerEntry => ({
  ...{ id, fate, now, round, key: `key-${id}-${String(round)}`, title: id, reason: '', finding: null, decline: null },
});

function told(
  ledger: readonly LedgerEntry[],
  more: { open?: number; fresh?: number; carried?: readonly string[] } = {},
): ToldRound {
  const { open = 0, fresh = 0, carried = [] } = more;
  const ids = ledger.flatMap(({ now }) => now ?? []);
  const findings = ids.map((id) =>
    reported({ id }, { round: { status: carried.includes(id) ? 'carried' : 'unaddressed', since: 1 } }),
  );
  const history = [{ number: 1, report: 'r', head: null, publishedAt: '' }];
  return { ledger, findings, round: { number: 2, history, convergence: { open, new: fresh, fixed: 0 } } };
}

test('names what is open by the ids of this report, and tells silence from what was said again', () => {
  const ledger = [
    ...[entry('C1', 'fixed'), entry('C2', 'fixed'), entry('I1', 'fixed'), entry('I2', 'fixed')],
    ...[entry('I3', 'partly', 'I1'), entry('I4', 'unaddressed', 'I3')],
    ...[entry('I5', 'unaddressed', 'I2'), entry('S1', 'unaddressed', 'I4'), entry('S2', 'unaddressed', 'S5')],
    ...[entry('T1', 'unaddressed'), entry('S9', 'fixed', null, 0)],
  ];
  const round = told(ledger, { open: 7, fresh: 2, carried: ['I2', 'I4', 'S5'] });
  expect(roundSentence(round)).toBe(
    'Since round 1: 4 of 9 fixed, 1 in part (now I1), 1 raised again (now I3), 3 unanswered (now I2, I4, S5); 2 new, 7 open.',
  );
  expect(ledger.slice(4, 7).map((each) => answerWords(each, round))).toEqual([
    'Fixed in part',
    'Raised again',
    'Unanswered',
  ]);
});

test.each<[string, readonly LedgerEntry[], Parameters<typeof told>[1], string]>([
  ['all fixed', [entry('C1', 'fixed'), entry('I1', 'fixed')], {}, 'all 2 fixed; nothing open.'],
  [
    'nothing fixed',
    [entry('C1', 'unaddressed', 'C1')],
    { open: 1 },
    'none of 1 fixed, 1 raised again (C1); nothing new, 1 open.',
  ],
  [
    'closed without a fix',
    [entry('C1', 'declined'), entry('I1', 'gone')],
    {},
    'none of 2 fixed, 1 gone with the code, 1 declined; nothing open.',
  ],
  [
    'one of before is back',
    [entry('C1', 'regressed', 'C1', 0)],
    { open: 1 },
    'none of 1 fixed, 1 back again (C1); nothing new, 1 open.',
  ],
])('%s', (_, ledger, more, said) => {
  expect(roundSentence(told(ledger, more))).toBe(`Since round 1: ${said}`);
});

test('a first round has no sentence, one after a round without findings says so, a long list is cut', () => {
  expect(roundSentence({ ...told([]), round: { ...told([]).round, number: 1, history: [] } })).toBe('');
  expect(roundSentence(told([], { fresh: 1, open: 1 }))).toBe('Since round 1, which had no findings: 1 new, 1 open.');
  const many = Array.from({ length: 8 }, (_, at) => entry(`S${String(at + 1)}`, 'unaddressed', `S${String(at + 1)}`));
  expect(roundSentence(told(many, { open: 8 }))).toContain('8 raised again (S1, S2, S3, S4, S5, S6 and 2 more)');
  expect(entriesOfRound(told([entry('I1', 'fixed', null, 0), entry('T1', 'unaddressed')]))).toHaveLength(1);
});
