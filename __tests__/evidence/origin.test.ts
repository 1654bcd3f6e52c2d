/** Words that tell what a claim is about, and names that tell how far a change reaches. */
import { describe, expect, test } from '@jest/globals';
import { absenceOf } from '../../src/evidence/evidence.js';

describe('claims of absence', () => {
  test.each([
    ['Missing test for `Rotate`', 'elsewhere'],
    ['No caller handles the new error', 'elsewhere'],
    ['Nothing tests the fallback', 'elsewhere'],
    ['`parse` is untested', 'elsewhere'],
    ['Add a regression test for empty input', 'elsewhere'],
    ['Documentation is not updated', 'elsewhere'],
    ['The tests do not cover the timeout', 'elsewhere'],
    ['Missing nil check before use', 'anywhere'],
    ['The notice still points at the old folder', 'anywhere'],
    ['`close` is called twice', 'none'],
    ['Race between stop and start', 'none'],
    ['Test asserts the wrong value', 'none'],
  ])('%s: %s', (title, kind) => {
    expect(absenceOf({ title })).toBe(kind);
  });
});
