/** Properties of inline places over any change: what is shown lies in the diff, and a suggestion gives what `git apply` of the fix gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inlinePlaces } from '../../src/assess/inline-places.js';
import { type Anchor, type ChosenFix, NO_FIX } from '../../src/domain/finding.js';
import { type Edit, writePatch } from '../../src/evidence/edits.js';
import { unchecked } from '../support/findings.js';
import { collectChange, type History, makeHistory } from '../support/history.js';
import { gitTold } from '../support/repository.js';
import { suggested } from '../support/suggested.js';

let history: History;
beforeAll(() => {
  history = makeHistory();
});
afterAll(() => {
  history.remove();
});

const read = (path: string): string => readFileSync(join(history.path, path), 'utf8');

describe('whatever changes', () => {
  const line = fc.constantFrom('', 'a', 'b', '  c', '\td', '+e', '-f', '\\ g', '```', 'diff --git', 'ü', '@@ -1 +1 @@');
  const text = fc.array(line, { minLength: 1, maxLength: 30, size: 'max' });
  const edit = fc.record({ at: fc.nat(30), remove: fc.nat(3), insert: fc.array(line, { maxLength: 3, size: 'max' }) });

  test('what is shown lies in the diff, and a suggestion gives what git gives', async () => {
    let suggestions = 0;
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        edit,
        fc.integer({ min: -4, max: 4 }),
        async (before, edits, fixed, away) => {
          const base = history.commit('Base', { 'f.txt': `${before.join('\n')}\n` });
          const head = made(before, edits);
          history.commit('Head', { 'f.txt': `${head.join('\n')}\n` });
          const change = await collectChange(history.path, { base });
          const [put] = within([fixed], head.length);
          const diff = put ? writePatch('f.txt', { lines: head, finalNewline: true }, [put]) : '';
          const fix: ChosenFix = { ...NO_FIX, diff, applies: 'applies', confined: true };
          const start = Math.max(1, Math.min((put?.at ?? 0) + away, head.length));
          const cited = { start, end: Math.min(start + 2, head.length) };
          const locations: Anchor[] = [unchecked({ claimed: { path: 'f.txt', lines: cited }, state: 'verified' })];
          const place = inlinePlaces(change)({ locations, fix });
          if (place === null) return change.files.every(({ hunks }) => !hunks.some((hunk) => meets(hunk.head, cited)));
          const inOne = change.files[0]?.hunks.some(
            ({ head: range }) => range && range.start <= place.startLine && place.endLine <= range.end,
          );
          if (!inOne || place.startLine > place.endLine) return false;
          if (place.suggestion === null) return meets({ start: place.startLine, end: place.endLine }, cited);
          suggestions += 1;
          gitTold(history.path, diff, 'apply', '-');
          return suggested(`${head.join('\n')}\n`, place) === read('f.txt');
        },
      ),
      { numRuns: 60 },
    );
    expect(suggestions).toBeGreaterThan(10);
  }, 60_000);
});

function meets(a: { start: number; end: number } | null, b: { start: number; end: number }): boolean {
  return a !== null && a.start <= b.end && b.start <= a.end;
}

/** Edits in order and apart, within the file, each of which does something; never all lines. */
function within(wishes: readonly Edit[], count: number): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const wish of [...wishes].sort((a, b) => a.at - b.at)) {
    const at = Math.max(from, wish.at % count);
    const remove = Math.min(wish.remove, count - at - 1);
    if (remove < 0 || (remove === 0 && !wish.insert.length)) continue;
    edits.push({ at, remove, insert: wish.insert });
    from = at + remove + 1;
  }
  return edits;
}

function made(lines: readonly string[], wishes: readonly Edit[]): string[] {
  const result = [...lines];
  for (const { at, remove, insert } of within(wishes, lines.length).reverse()) result.splice(at, remove, ...insert);
  return result;
}
