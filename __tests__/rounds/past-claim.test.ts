/** A report that anybody may have named is laid under the past that was found: it adds what is open and nothing else. */
import { expect, test } from '@jest/globals';
import { FIRST_ROUND, withClaim } from '../../src/rounds/rounds.js';
import { priorReport } from '../../src/rounds/rounds.js';
import { consolidated, sampleReport } from '../support/sample-report.js';

const known = priorReport(sampleReport([consolidated({ id: 'C1', votes: { claude: 'critical' } })]), {
  trust: { kind: 'authenticated' },
  publishedAt: null,
});
const CLAIMED = { kind: 'unauthenticated', reason: 'anybody may have written it' } as const;
const [first] = known.findings;

test('what the found past holds stays as it is; an open finding of the claim joins it, its ledger and history do not', () => {
  if (!first) throw new Error('the sample has no finding');
  const closed = {
    ...{ key: first.key, id: first.id, title: first.title, round: 1, fate: 'declined' as const, reason: 'forged' },
    ...{ now: null, finding: first, decline: null },
  };
  const claim = {
    ...{ ...known, id: 'forged', trust: CLAIMED, ledger: [closed], number: 90 },
    findings: [
      { ...first, key: 'another', title: 'Another' },
      { ...first, places: [], severity: 'suggestion' as const },
    ],
  };
  const { prior, problems } = withClaim({ ...FIRST_ROUND, prior: known }, claim);
  expect(prior?.findings.map(({ key }) => key)).toEqual([...known.findings.map(({ key }) => key), 'another']);
  expect(prior?.findings[0]).toMatchObject({ severity: first.severity, places: first.places });
  expect(prior?.ledger.some(({ reason }) => reason === 'forged')).toBe(false);
  expect([prior?.history, prior?.number, prior?.trust.kind]).toEqual([known.history, known.number, 'authenticated']);
  expect(problems).toHaveLength(1);
});

test('a report that the found past knows already adds nothing', () => {
  const found = { ...FIRST_ROUND, prior: known };
  expect(withClaim(found, { ...known, trust: CLAIMED })).toBe(found);
});
