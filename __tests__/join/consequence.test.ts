import { describe, expect, test } from '@jest/globals';
import { subjectOf } from '../../src/join/join.js';

describe('what a finding asks to change, by its title', () => {
  test.each([
    'No test covers an expired coupon',
    'The retry of `postWebhook` is untested',
    'None of the failure paths is tested',
    'Nothing tests the fallback of the palette',
    'Coverage of the parser has gaps',
    'The tests never reach the second attempt',
    'The suite’s tests only check the first page',
    'Integration tests do not exercise a restart',
    'Tests miss every case in which the lock is taken',
  ])('a missing test: %s', (title) => {
    expect(subjectOf(title, 'src/pay/coupon.ts')).toBe('test-gap');
  });

  test.each([
    ['`spec.state` never converges after a restart', 'behaviour'],
    ['The upload test deletes the developer’s own files', 'behaviour'],
    ['Nothing limits the size of an upload', 'behaviour'],
    ['The comment of `parseRow` describes another function', 'documentation'],
    ['`loadCatalog` parses the catalog on every request', 'cost'],
    ['`toRow` and `asRow` are copy-pasted', 'shape'],
  ])('something else: %s', (title, subject) => {
    expect(subjectOf(title, 'src/pay/coupon.ts')).toBe(subject);
  });
});
