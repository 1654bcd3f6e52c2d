import { expect, test } from '@jest/globals';
import { aloneCritical } from '../../src/domain/consolidation.js';
import type { Severity } from '../../src/domain/severity.js';

const finding = (severity: Severity, contested: boolean, votes: Readonly<Record<string, Severity>>) => ({
  ...{ severity, contested },
  reconciliation: { kind: 'settled' as const, votes, reason: '' },
});

test.each([
  ['one that nobody else raised', finding('critical', false, { a: 'critical' }), ['a']],
  ['one that the others outvote', finding('critical', true, { a: 'critical', b: 'important' }), ['a']],
  ['two of one vendor', finding('critical', true, { a: 'critical', d: 'critical', b: 'suggestion' }), ['a', 'd']],
  ['several who agree', finding('critical', false, { a: 'critical', b: 'critical', c: 'important' }), []],
  ['one whose word is answered', finding('important', false, { a: 'critical', b: 'important', c: 'important' }), []],
  ['a carried one, without votes', finding('critical', false, {}), []],
])('%s', (_, given, expected) => {
  expect(aloneCritical(given)).toEqual(expected);
});
