/** Fixes proved by `git apply` itself: what is said to apply does, alone and together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyEdits, joinEdits, type Edit } from '../../src/evidence/edits.js';
import { writePatch } from '../../src/evidence/edits.js';
import { finding } from '../support/findings.js';
import { evidenceOf, makeHistory, type History } from '../support/history.js';
import { gitTold } from '../support/repository.js';

let history: History;
beforeEach(() => {
  history = makeHistory();
});
afterEach(() => {
  history.remove();
});

const apply = (patch: string): void => {
  gitTold(history.path, patch, 'apply', '-');
};
const read = (path: string): string => readFileSync(join(history.path, path), 'utf8');

test('fixes that apply together make one patch that really applies; work tree and index stay untouched', async () => {
  const base = history.commit('Begin', {
    'a.go': 'a\n\tone\n\ttwo\n\tthree\nz\n',
    'name with blank.txt': 'x\ny',
    'lib.go': 'q\n',
  });
  history.commit('Change', { 'a.go': 'a\n\tone\n\tTWO\n\tthree\nz\n', 'name with blank.txt': 'x\nY' });
  const result = await evidenceOf(history, { base }, [
    finding({ at: 'a.go:3', diff: '-TWO\n+two', severity: 'suggestion' }),
    finding({ at: 'a.go:3', diff: '     one\n-    TWO\n+    zwei', severity: 'critical' }),
    finding({ at: 'name with blank.txt:2', diff: ' x\n Y\n+Z' }),
    finding({ at: 'a.go:5', diff: '-z\n+zed' }),
    finding({ at: 'a.go:1', diff: '--- a/lib.go\n+++ b/lib.go\n@@ -1 +1 @@\n-q\n+Q' }),
    finding({ at: 'a.go:1', diff: '-nowhere\n+somewhere' }),
    finding({ at: 'a.go:1' }),
  ]);
  expect(result.findings.map((found) => [found.fix.applies, found.fix.confined])).toEqual([
    ['offset', true],
    ['offset', true],
    ['offset', true],
    ['offset', true],
    ['applies', false],
    ['no', false],
    ['none', false],
  ]);
  expect(result.problems).toEqual([]);
  expect(history.git('status', '--porcelain')).toBe('');
  apply(result.fixesPatch);
  // The critical one was first; the suggestion for the same line had to stay out.
  expect(read('a.go')).toBe('a\n\tone\n\tzwei\n\tthree\nzed\n');
  expect(read('name with blank.txt')).toBe('x\nY\nZ');
  expect(read('lib.go')).toBe('q\n');
});

test('a new file is a fix, but never offered with one click', async () => {
  const base = history.commit('Begin', { 'a.go': 'a\n' });
  history.commit('Change', { 'a.go': 'b\n' });
  const diff = '--- /dev/null\n+++ b/new.go\n@@ -0,0 +1,2 @@\n+package x\n+var y = 1';
  const { findings } = await evidenceOf(history, { base }, [finding({ at: 'a.go:1', diff })]);
  expect(findings[0]?.fix).toMatchObject({ applies: 'offset', confined: false });
  apply(findings[0]?.fix.diff ?? '');
  expect(read('new.go')).toBe('package x\nvar y = 1\n');
});

describe('writePatch', () => {
  test('any edits of any file are what git makes of the patch', () => {
    const line = fc.constantFrom('', 'a', 'b', '  c', '\td', '+e', '-f', '\\ g', 'diff --git', 'ü');
    const file = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 25 }), finalNewline: fc.boolean() });
    const edit = fc.record({ at: fc.nat(25), remove: fc.nat(3), insert: fc.array(line, { maxLength: 3 }) });
    fc.assert(
      fc.property(file, fc.array(edit, { minLength: 1, maxLength: 4 }), (original, wishes) => {
        // A last line that is empty and open is no line at all.
        const lines = original.lines.at(-1) === '' ? [...original.lines, 'end'] : original.lines;
        const edits = apart(wishes, lines.length);
        const after = applyEdits(lines, edits);
        if (after.join('\n') === lines.join('\n')) return true;
        const end = original.finalNewline ? '\n' : '';
        history.commit('Put', { 'f.txt': lines.join('\n') + end });
        apply(writePatch('f.txt', { ...original, lines }, edits));
        // Without lines there is no file.
        const result = after.length ? read('f.txt').replace(/\n$/, '') : '';
        return result === after.join('\n').replace(/\n$/, '');
      }),
      { numRuns: 25 },
    );
  });
});

/** Edits in order and apart, within the file, each of which does something; never all lines. */
function apart(wishes: readonly Edit[], count: number): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const wish of [...wishes].sort((a, b) => a.at - b.at)) {
    const at = Math.max(from, Math.min(wish.at, count));
    const remove = Math.min(wish.remove, count - at - 1);
    if (at > count || remove < 0 || (remove === 0 && !wish.insert.length)) continue;
    edits.push({ at, remove, insert: wish.insert });
    from = at + remove + 1;
  }
  return joinEdits(edits);
}
