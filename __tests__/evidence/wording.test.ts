/** What words say of the age of a fault. */
import { expect, test } from '@jest/globals';
import { ageInWords } from '../../src/evidence/testimony.js';

test.each([
  'This is pre-existing, not introduced by this PR.',
  'Pre-existing: the query is built by hand.',
  'The flaw predates this change.',
  'This was not introduced by this pull request.',
  "It isn't part of this change, but worth a look.",
  'This is old code; the pull request does not touch it.',
  'Neither introduced nor touched by this PR.',
  'A long-standing bug, unrelated to this change.',
  'Outside the scope of this PR: the token is logged.',
  'The same hole existed before this change.',
  'An existing vulnerability: q is not escaped.',
  'This is not a regression.',
  'It was not caused by these changes.',
  'This PR did not introduce it.',
])('older: %s', (prose) => {
  expect(ageInWords(prose)).toBe('older');
});

test.each([
  'This pull request changed the guard: since then everybody passes.',
  'A regression: nobody is checked.',
  'A pre-existing bug that this change makes reachable.',
  'This is not pre-existing.',
  "It isn't an old bug.",
  'The check is no longer made.',
  'This PR does not add the check that the caller needs.',
  'This change does not update the second caller.',
  'Previously only admins got here.',
  'Before this change the call was refused.',
  'It used to be escaped.',
  'The handler is now reachable without a session.',
  'The refactoring introduces a race.',
  'It reintroduces an old bug.',
  'The new code calls it twice.',
])('ours: %s', (prose) => {
  expect(ageInWords(prose)).toBe('ours');
});

test.each([
  'The query is built by hand, so an attacker gets in.',
  'Add a regression test.',
  'The lock is used to guard the map.',
  'Right now is spelt wrong in the message.',
  'The cache never expires.',
  'Existing behaviour differs between the two shells.',
])('silent: %s', (prose) => {
  expect(ageInWords(prose)).toBe('silent');
});
