/** Diffs as git prints them, read. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDiff, unquotePath } from '../../src/git/diff.js';
import { parseBlame } from '../../src/git/blame.js';
import { fileKind, NO_ATTRIBUTES } from '../../src/git/file-kinds.js';

const ID = `${'a'.repeat(40)}..${'b'.repeat(40)}`;

describe('parseDiff', () => {
  test('hunks, counts, heading, missing line end', () => {
    const [file] = parseDiff(
      `diff --git a/a b.c b/a b.c\nindex ${ID} 100644\n--- a/a b.c\t\n+++ b/a b.c\t\n@@ -3,3 +3,4 @@ int main(void)\n x\n-y\n+y2\n+y3\n z\n\\ No newline at end of file\n@@ -20 +21,0 @@\n-last\n`,
    );
    expect(file).toMatchObject({
      path: 'a b.c',
      status: 'modified',
      added: 2,
      deleted: 2,
      mode: '100644',
      binary: false,
    });
    expect(file?.hunks).toHaveLength(2);
    expect(file?.hunks[0]).toMatchObject({
      base: { start: 3, end: 5 },
      head: { start: 3, end: 6 },
      heading: 'int main(void)',
    });
    expect(file?.hunks[1]).toMatchObject({ base: { start: 20, end: 20 }, head: null });
  });

  test('content that looks like headers stays content', () => {
    const files = parseDiff(
      `diff --git a/x b/x\nindex ${ID} 100644\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n--- a/y\n-diff --git a/y b/y\n+++ b/y\n+@@ -1 +1 @@\ndiff --git a/z b/z\nnew file mode 100644\nindex ${'0'.repeat(40)}..${'b'.repeat(40)}\n`,
    );
    expect(files.map((file) => [file.path, file.status, file.added, file.deleted])).toEqual([
      ['x', 'modified', 2, 2],
      ['z', 'added', 0, 0],
    ]);
    expect(files[1]).toMatchObject({ baseOid: null, headOid: 'b'.repeat(40) });
  });

  test.each([
    ['rename from old/a\nrename to new/a', 'renamed', 'new/a', 'old/a'],
    ['copy from old/a\ncopy to new/a', 'copied', 'new/a', 'old/a'],
    ['rename from "t\\tab"\nrename to "\\303\\244"', 'renamed', 'ä', 't\tab'],
  ])('%s', (header, status, path, previousPath) => {
    const [file] = parseDiff(`diff --git a/o b/n\nsimilarity index 90%\n${header}\n`);
    expect(file).toMatchObject({ status, path, previousPath });
  });

  test('a binary, a changed mode, a type change', () => {
    const files = parseDiff(
      `diff --git a/i m.png b/i m.png\nindex ${ID} 100644\nBinary files a/i m.png and b/i m.png differ\ndiff --git a/run b/run\nold mode 100644\nnew mode 100755\ndiff --git a/l b/l\ndeleted file mode 100644\nindex ${ID}\n--- a/l\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\ndiff --git a/l b/l\nnew file mode 120000\nindex ${ID}\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+run\n\\ No newline at end of file\n`,
    );
    expect(files.map((file) => [file.path, file.status, file.binary, file.mode])).toEqual([
      ['i m.png', 'modified', true, '100644'],
      ['run', 'modified', false, '100755'],
      ['l', 'type-changed', false, '120000'],
    ]);
  });

  test('a binary patch is a part of its own, and hides nothing behind it', () => {
    const patch = `diff --git a/x.js b/x.js\nindex ${ID} 100644\nGIT binary patch\nliteral 3\nKcmZQzU|?Wm00IC2\n\nliteral 0\nHcmV?d00001\n\n`;
    const after = `diff --git a/y.js b/y.js\nindex ${ID} 100644\n--- a/y.js\n+++ b/y.js\n@@ -1 +1 @@\n-a\n+b\n`;
    expect(parseDiff(patch + after).map(({ path, binary, text }) => [path, binary, text])).toEqual([
      ['x.js', true, patch],
      ['y.js', false, after],
    ]);
  });

  test('is total', () => {
    const piece = fc.constantFrom(
      'diff --git a/x b/x',
      '--- a/x',
      '+++ b/x',
      '@@ -1,9 +1 @@',
      '+a',
      '-b',
      ' c',
      '\\',
      '',
      'rename from x',
    );
    const rows = fc.array(fc.oneof(piece, fc.string()));
    fc.assert(
      fc.property(rows, (lines) => {
        const text = lines.join('\n');
        const parts = parseDiff(text).map((file) => file.text);
        // Whatever the text: nothing is lost between two parts or behind the last.
        expect(text.endsWith(parts.join(''))).toBe(true);
        expect(parts.every((part) => part.startsWith('diff --git '))).toBe(true);
      }),
    );
  });
});

test('unquotePath leaves plain names alone', () => {
  expect(unquotePath('a"b')).toBe('a"b');
  expect(unquotePath('"a\\"b\\\\c\\n"')).toBe('a"b\\c\n');
});

describe('parseBlame', () => {
  test.each(['99999999999999', '-99999999999999', 'x'])('a date beyond every calendar is none: %s', (time) => {
    const sha = 'a'.repeat(40);
    const blame = parseBlame(`${sha} 1 1 1\nauthor-time ${time}\nsummary Far\nfilename a.js\n\tcode\n`);
    expect(blame.get(1)?.commit).toMatchObject({ sha, date: '', subject: 'Far' });
  });

  test('commits told once are remembered, boundaries marked', () => {
    const [a, b] = ['1'.repeat(40), '2'.repeat(40)];
    const blame = parseBlame(
      `${a} 7 1 2\nauthor Ada\nauthor-time 1700000000\nsummary Fix it\nboundary\nfilename old.c\n\tcode\n${a} 8 2\n\t${b} 1 1\n${b} 1 3 1\nauthor-time 1700000060\nsummary More\nfilename new.c\n\tx\n`,
    );
    expect(blame.get(2)).toEqual({
      commit: { sha: a, date: '2023-11-14T22:13:20.000Z', subject: 'Fix it', boundary: true },
      path: 'old.c',
      originalLine: 8,
    });
    expect(blame.get(3)?.commit).toMatchObject({ sha: b, boundary: false });
    expect(blame.size).toBe(3);
  });
});

test.each([
  ['src/a.ts', 'source'],
  ['src/a.test.ts', 'test'],
  ['tests/x.py', 'test'],
  ['docs/guide.md', 'documentation'],
  ['docs/conf.py', 'source'],
  ['LICENSE', 'documentation'],
  ['Makefile', 'configuration'],
  ['.github/workflows/ci.yml', 'configuration'],
  ['Cargo.lock', 'lock'],
  ['vendor/x/y.go', 'vendored'],
  ['dist/app.min.js', 'generated'],
])('%s is %s', (path, kind) => {
  expect(fileKind(path, NO_ATTRIBUTES, false)).toBe(kind);
  expect(fileKind(path, NO_ATTRIBUTES, true)).toBe('binary');
  expect(fileKind(path, { ...NO_ATTRIBUTES, generated: true }, false)).toBe('generated');
});
