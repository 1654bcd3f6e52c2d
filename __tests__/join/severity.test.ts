import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { settleSeverity } from '../../src/join/merge.js';
import type { Severity } from '../../src/domain/severity.js';
import { SEVERITIES, isAtLeast, mostSevere, severityRank } from '../../src/domain/severity.js';
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
    ['aI bS', 'settled', 'suggestion', false],
    ['aI bI cS', 'settled', 'important', false],
    ['aI bS cS', 'settled', 'suggestion', false],
    ['aC bI', 'settled', 'important', true],
    ['aC bS', 'settled', 'suggestion', true],
    ['aC bC cI', 'settled', 'critical', false],
    ['aC bI cI', 'settled', 'important', false],
    ['aC bI cS', 'settled', 'important', false],
    // d is of a's vendor: only one other vendor answered.
    ['aC dI bI', 'settled', 'important', true],
    ['aC dS', 'settled', 'suggestion', true],
    ['aC bC cI eI', 'settled', 'important', false],
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
  ])('%s is not lowered', (title) => {
    expect(settle('aC bI cI', title)).toMatchObject({ severity: 'critical', contested: false });
    expect(settle('aI bS', title).severity).toBe('important');
  });

  test.each(['Token of the parser is compared twice', 'Lost update of the counter label', 'Bypass the cache in tests'])(
    '%s is no matter of security or data loss',
    (title) => {
      expect(settle('aI bS', title).severity).toBe('suggestion');
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
      /1 critical, 1 important.*tie.*important.*gates as critical/s,
    );
    expect(settle('aC bI cI').reconciliation.reason).toMatch(
      /Two other vendors rated it lower, which answers the critical vote/,
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
        if (result.contested) expect(cast).toContain('critical');
      }),
    );
  });
});
