/** Modes and blobs of changed files, as `git diff --raw -z` writes them. */
import { describe, expect, test } from '@jest/globals';
import { blobsOf, rawBlobs } from '../../src/git/raw-diff.js';

const [A, B, NONE] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)];
const raw = (...records: readonly (readonly [string, string])[]): string =>
  records.map(([record, path]) => `${record}\0${path}\0`).join('');
const at = (mode: string, sha: string) => ({ mode, sha });

const KNOWN = rawBlobs(
  raw(
    [`:100644 100755 ${A} ${A} M`, 'run.sh'],
    [`:100644 000000 ${A} ${NONE} D`, 'old.ts'],
    [`:000000 100644 ${NONE} ${A} A`, 'new.ts'],
    [`:000000 100644 ${NONE} ${B} A`, '__proto__'],
    [`:160000 160000 ${A} ${B} M`, 'a dir/with\nbreak'],
  ),
);

describe('the blobs of a changed file', () => {
  test.each([
    ['a mode alone', 'run.sh', null, { base: at('100644', A), head: at('100755', A) }],
    ['deleted', 'old.ts', null, { base: at('100644', A), head: null }],
    ['added', 'new.ts', null, { base: null, head: at('100644', A) }],
    ['renamed: under its old name at base', 'new.ts', 'old.ts', { base: at('100644', A), head: at('100644', A) }],
    ['a path that is a word of the language', '__proto__', null, { base: null, head: at('100644', B) }],
    ['a path of several lines', 'a dir/with\nbreak', null, { base: at('160000', A), head: at('160000', B) }],
  ])('%s', (_, path, previousPath, expected) => {
    expect(blobsOf({ path, previousPath }, KNOWN)).toEqual(expected);
  });

  test.each([
    ['that git does not name', 'other.ts', null],
    ['whose old name git does not name, as of a copy', 'new.ts', 'other.ts'],
    ['whose old name is new as well', 'new.ts', '__proto__'],
  ])('are not known of a file %s', (_, path, previousPath) => {
    expect(blobsOf({ path, previousPath }, KNOWN)).toBeNull();
  });

  test('are known of none where git writes something else', () => {
    expect(rawBlobs(raw([`:100644 100644 ${A} ${B} M`, 'a.ts'], ['what is this', 'b.ts'])).size).toBe(0);
    expect(rawBlobs('').size).toBe(0);
  });
});
