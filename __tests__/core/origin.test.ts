/** Words that tell what a claim is about, and names that tell how far a change reaches. */
import { describe, expect, test } from '@jest/globals';
import { absenceOf } from '../../src/core/origin/absence.js';
import { definitions, enclosingNames, words } from '../../src/core/origin/symbols.js';

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

describe('names', () => {
  test.each([
    ['func (r *Engine) Restart(ctx context.Context) error {', 'Restart'],
    ['def load_plan(path):', 'load_plan'],
    ['pub fn compute_hash(bytes: &[u8]) -> u64 {', 'compute_hash'],
    ['export const parseDuration = (text) => 1;', 'parseDuration'],
    ['class TokenCache extends Map {', 'TokenCache'],
    ['  async refreshAll(force) {', 'refreshAll'],
    ['static int read_header(FILE *in, int n)', 'read_header'],
    ['our_leaked_pids() {', 'our_leaked_pids'],
    ['MAX_RETRIES = 5', 'MAX_RETRIES'],
    ['  socketPath: string;', 'socketPath'],
  ])('%s defines %s', (line, name) => {
    expect(definitions(line)).toContain(name);
  });

  test.each([
    'return computeHash(bytes)',
    '// func Restart() is gone',
    'if (ready(now)) {',
    'x == y',
    'await refreshAll(true);',
  ])('%s defines nothing', (line) => {
    expect(definitions(line)).toEqual([]);
  });

  test('words leave out what every program has; a line knows what encloses it', () => {
    expect(words('return parseDuration(err, ctx.name)')).toEqual(['parseDuration']);
    const lines = ['def outer_one():', '    x = 1', '', 'def outer_two():', '    if x:', '        y = 2'];
    expect(enclosingNames(lines, 6)).toEqual(['outer_two']);
    expect(enclosingNames(lines, 2)).toEqual(['outer_one']);
  });
});
