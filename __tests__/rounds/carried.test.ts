/** The words of a finding that is carried name other findings by the ids of this report, or by the round that they were known in. */
import { expect, test } from '@jest/globals';
import { renumberedCarried } from '../../src/assess/numbering.js';
import type { LedgerEntry } from '../../src/domain/round.js';
import { reported } from '../support/sample-report.js';

const entry = (id: string, now: string | null, round = 2): LedgerEntry => ({
  ...{ id, now, round, key: `key-${id}-${String(round)}`, title: id, fate: now ? 'unaddressed' : 'fixed', reason: '' },
  ...{ finding: null, decline: null },
});

test('each by its own ledger entry; ids of older rounds and unknown ones stay', () => {
  const carried = reported({ id: 'C3', key: 'key-C1-2', body: 'As I1, unlike I2 and S9.' });
  const said = [{ reviewer: 'codex', file: '', text: 'Worse than C2 of round 1 and I2.' }];
  const ledger = [entry('C1', 'C3'), entry('I1', 'I4'), entry('I2', null), entry('S9', 'S1', 1)];
  expect(renumberedCarried({ ...carried, said }, ledger)).toMatchObject({
    body: 'As I4, unlike I2 of round 2 and S9.',
    said: [{ text: 'Worse than C2 of round 1 and I2 of round 2.' }],
  });
});
