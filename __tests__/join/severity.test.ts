import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { settleSeverity } from '../../src/join/votes.js';
import type { Severity } from '../../src/domain/severity.js';
import { SEVERITIES, isAtLeast, mostSevere, severityRank } from '../../src/domain/severity.js';
import type { Finding } from '../../src/domain/finding.js';
import { anchored } from '../support/findings.js';

const letters: Readonly<Record<string, Severity>> = { C: 'critical', I: 'important', S: 'suggestion' };
const vendors = { a: 'one', b: 'two', c: 'three', d: 'one', e: 'four' };

/** `aC bI`: reviewer a votes critical, b important. */
const settle = (votes: string, title = 'A finding', held = false) =>
  settleSeverity(
    votes.split(' ').map((vote, index) => ({
      anchored: anchored({
        reviewer: vote.slice(0, 1),
        severity: letters[vote.slice(1)] ?? 'suggestion',
        line: index,
        title,
      }),
      alsoIn: [],
    })),
    vendors,
    held,
  );

describe('settleSeverity', () => {
  test.each([
    ['aC', 'sole', 'critical', false],
    ['aI bI', 'agreed', 'important', false],
    // Of neighbours the less severe, else the middle.
    ['aI bS', 'settled', 'suggestion', false],
    ['aI bI cS', 'settled', 'important', false],
    ['aI bS cS', 'settled', 'suggestion', false],
    // An outvoted critical stands as critical until it is answered.
    ['aC bI', 'settled', 'critical', true],
    ['aC bS', 'settled', 'critical', true],
    ['aC bC cI', 'settled', 'critical', false],
    ['aC bI cI', 'settled', 'important', false],
    ['aC bI cS', 'settled', 'important', false],
    // d is of a's vendor: only one other vendor answered.
    ['aC dI bI', 'settled', 'critical', true],
    ['aC dS', 'settled', 'critical', true],
    ['aC bC cI eI', 'settled', 'important', false],
    ['aC bC cS eS', 'settled', 'important', false],
    ['aC bI cS eS', 'settled', 'suggestion', false],
    ['aI bI cS eS', 'settled', 'suggestion', false],
    // Each reviewer has one vote, its most severe.
    ['aS aI bI', 'agreed', 'important', false],
    ['aC aS', 'sole', 'critical', false],
  ])('%s: %s %s, contested %s', (votes, kind, severity, contested) => {
    const result = settle(votes);
    expect([result.reconciliation.kind, result.severity, result.contested]).toEqual([kind, severity, contested]);
  });

  test.each([
    'SQL injection through the sort parameter',
    'Migration drops the column first: data loss on failure',
    'Stack trace leaks the API tokens',
  ])('a critical about it is answered by no vote: %s', (title) => {
    expect(settle('aC bI cI', title)).toMatchObject({ severity: 'critical', contested: true });
    expect(settle('aC bI cI', title).reconciliation.reason).toContain('votes alone answer no critical one');
    expect(settle('aI bS', title).severity).toBe('suggestion');
  });

  test('what the review files it under counts before its title, and only of those who rate it highest', () => {
    const voices = (filed: Finding['filed'], by: string) =>
      ['aC', 'bI', 'cI'].map((vote) => ({
        anchored: anchored({
          reviewer: vote.slice(0, 1),
          severity: letters[vote.slice(1)] ?? 'suggestion',
          filed: vote.startsWith(by) ? filed : null,
        }),
        alsoIn: [],
      }));
    expect(settleSeverity(voices('security', 'a'), vendors, false)).toMatchObject({
      ...{ severity: 'critical', contested: true, risk: 'security' },
    });
    expect(settleSeverity(voices('security', 'b'), vendors, false)).toMatchObject({
      ...{ severity: 'important', contested: false, risk: null },
    });
  });

  test.each(['Token of the parser is compared twice', 'Lost update of the counter label', 'Bypass the cache in tests'])(
    '%s is no matter of security or data loss',
    (title) => {
      expect(settle('aC bI cI', title)).toMatchObject({ severity: 'important', contested: false, risk: null });
    },
  );

  test.each([
    ['aC bI cI', 'critical'],
    ['aC bS', 'critical'],
    ['aI bS cS', 'important'],
    ['aS bS', 'suggestion'],
  ])('while an instruction to the reviewers stands %s is %s', (votes, severity) => {
    expect(settle(votes, 'A finding', true)).toMatchObject({ severity, contested: false });
  });

  test('says how it was settled', () => {
    expect(settle('aC bI').reconciliation.reason).toMatch(
      /1 critical, 1 important.*middle is important.*stays critical unless a second opinion/s,
    );
    expect(settle('aC bI cI').reconciliation.reason).toMatch(
      /For two other vendors it is less, which answers the critical vote/,
    );
  });

  test('stays between the least and the most severe vote, and a lowered critical is contested or answered', () => {
    const vote = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('C', 'I', 'S'));
    fc.assert(
      fc.property(fc.array(vote, { minLength: 1, maxLength: 8 }), (votes) => {
        const result = settle(votes.map((pair) => pair.join('')).join(' '));
        const cast = Object.values(result.reconciliation.votes);
        const least = SEVERITIES[Math.max(...cast.map(severityRank))] ?? 'suggestion';
        expect(isAtLeast(result.severity, least)).toBe(true);
        expect(isAtLeast(mostSevere(cast), result.severity)).toBe(true);
        if (mostSevere(cast) === 'critical' && result.severity !== 'critical' && !result.contested) {
          expect(result.reconciliation.reason).toContain('answers the critical vote');
        }
        if (result.contested)
          expect([result.severity, cast]).toEqual(['critical', expect.arrayContaining(['critical'])]);
      }),
    );
  });
});
