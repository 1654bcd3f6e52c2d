/** Fixes proved by `git apply` itself: what is said to apply does, alone and together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyEdits, joinEdits, type Edit } from '../../src/evidence/edits.js';
import { writePatch } from '../../src/evidence/edits.js';
import { collectPatch, gatherEvidence } from '../../src/anchor.js';
import type { ConsolidatedFinding } from '../../src/domain/consolidation.js';
import { type ChosenFix, type Finding, type FixCheck, NO_FIX, type PatchStanding } from '../../src/domain/finding.js';
import type { Problem } from '../../src/domain/problem.js';
import { openRepository } from '../../src/edge/collect.js';
import { openAnswers } from '../../src/edge/git-answers.js';
import { consolidate } from '../../src/join/join.js';
import { finding, type FindingSketch, review } from '../support/findings.js';
import { collectChange, evidenceOf, makeHistory, type History } from '../support/history.js';
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

/** What a run makes of these findings: consolidated, and the patch of the fixes that were chosen. */
async function collected(base: string, findings: readonly Finding[]): Promise<Collected> {
  const change = await collectChange(history.path, { base });
  const git = await openRepository(history.path);
  try {
    const answers = openAnswers(change, git);
    const reviews = [review({ findings })];
    const { findings: anchored, fixes, problems } = await gatherEvidence(reviews, { change, git: answers });
    const options = {
      failOn: 'critical',
      vendors: {},
      completed: new Set<string>(),
      paths: null,
      held: false,
    } as const;
    const joined = consolidate(anchored, reviews, options);
    const listed = joined.findings.map((one, index) => ({ ...one, id: `F${String(index + 1)}` }));
    const { patch, standing } = await collectPatch(listed, fixes, answers);
    const of = (title: string): ConsolidatedFinding | undefined =>
      listed.find((one) => one.sources.some(({ anchored: source }) => source.finding.title === title));
    return {
      ...{ patch, problems, checks: anchored.map(({ fix }) => fix) },
      of: (title) => ({ fix: of(title)?.fix ?? NO_FIX, patch: standing.get(of(title)?.id ?? '') ?? null }),
    };
  } finally {
    await git.close();
  }
}

interface Collected {
  readonly patch: string;
  readonly problems: readonly Problem[];
  readonly checks: readonly FixCheck[];
  /** The fix of the finding that a source with this title is in. */
  readonly of: (title: string) => { readonly fix: ChosenFix; readonly patch: PatchStanding | null };
}

const IN = { included: true, why: '' };

/** Findings of several reviewers that are told apart by their titles and never joined by them. */
let line = 0;
const found = (title: string, at: string, diff: string, more: FindingSketch = {}): Finding => {
  line += 1;
  return finding({ title, at, diff, line, body: `Only ${title} says this.`, ...more });
};

describe('fixes.patch', () => {
  test('fixes that apply together make one patch that really applies; work tree and index stay untouched', async () => {
    const base = history.commit('Begin', {
      'a.go': 'a\n\tone\n\ttwo\n\tthree\nz\n',
      'name with blank.txt': 'x\ny',
      'lib.go': 'q\n',
    });
    history.commit('Change', { 'a.go': 'a\n\tone\n\tTWO\n\tthree\nz\n', 'name with blank.txt': 'x\nY' });
    const { of, patch, checks, problems } = await collected(base, [
      found('lower case', 'a.go:3', '-TWO\n+two', { severity: 'suggestion' }),
      found('german', 'a.go:3', '     one\n-    TWO\n+    zwei', { severity: 'critical' }),
      found('letters end', 'name with blank.txt:2', ' x\n Y\n+Z'),
      found('zed', 'a.go:5', '-z\n+zed'),
      found('library', 'a.go:1', '--- a/lib.go\n+++ b/lib.go\n@@ -1 +1 @@\n-q\n+Q'),
      found('elsewhere', 'a.go:1', '-nowhere\n+somewhere'),
    ]);
    expect(checks.map(({ applies, confined }) => [applies, confined])).toEqual([
      ['offset', true],
      ['offset', true],
      ['offset', true],
      ['offset', true],
      ['applies', false],
      ['no', false],
    ]);
    expect(problems).toEqual([]);
    expect(history.git('status', '--porcelain')).toBe('');
    expect(of('german').patch).toEqual(IN);
    expect(of('library').patch).toEqual({
      included: false,
      why: 'it touches lib.go, which is neither cited nor changed',
    });
    expect(of('elsewhere').patch).toBeNull();
    apply(patch);
    // The critical one was first; the suggestion for the same line had to stay out.
    expect(of('lower case').patch).toEqual({ included: false, why: 'it changes the same lines as the fix of F1' });
    expect(read('a.go')).toBe('a\n\tone\n\tzwei\n\tthree\nzed\n');
    expect(read('name with blank.txt')).toBe('x\nY\nZ');
    expect(read('lib.go')).toBe('q\n');
  });

  test('of two fixes for one finding one is in it, the one that applies, and the other stays to be seen', async () => {
    const base = history.commit('Begin', { 'a.js': 'start();\nrun(1);\nend();\nstop();\n' });
    history.commit('Change', { 'a.js': 'start();\nrun(2);\nend();\nstop();\n' });
    const claim = {
      at: 'a.js:2',
      title: 'The `run` is given the wrong count',
      quote: 'run(2);',
      body: 'It is `run(2)`.',
    };
    const { of, patch } = await collected(base, [
      finding({ ...claim, reviewer: 'claude', diff: '-run(2);\n+run(3);' }),
      finding({ ...claim, reviewer: 'codex', diff: '-run(TWO);\n+run(4);' }),
      finding({ ...claim, reviewer: 'gemini', diff: ' start();\n- run(2);\n+ run(3);' }),
      finding({ ...claim, reviewer: 'zed', diff: '-run(2);\n-end();\n+run(5);' }),
    ]);
    const { fix, patch: standing } = of(claim.title);
    expect(standing).toEqual(IN);
    expect(fix).toMatchObject({ applies: 'offset', reviewers: ['claude', 'gemini'] });
    expect(fix.others.map(({ reviewers, applies }) => [reviewers, applies])).toEqual([
      [['zed'], 'offset'],
      [['codex'], 'no'],
    ]);
    apply(patch);
    expect(read('a.js')).toBe('start();\nrun(3);\nend();\nstop();\n');
  });

  test('neighbouring changes of two findings go together', async () => {
    const base = history.commit('Begin', { 'a.txt': 'one\ntwo\nthree\nfour\n' });
    history.commit('Change', { 'a.txt': 'One\nTwo\nThree\nFour\n' });
    const { of, patch } = await collected(base, [
      found('second', 'a.txt:2', ' One\n-Two\n+2'),
      found('third', 'a.txt:3', '-Three\n+3\n Four'),
      found('between', 'a.txt:4', ' Three\n+three and a half\n Four'),
    ]);
    expect([of('second').patch, of('third').patch, of('between').patch]).toEqual([IN, IN, IN]);
    apply(patch);
    expect(read('a.txt')).toBe('One\n2\n3\nthree and a half\nFour\n');
  });

  test('a last line without an end, and line ends of two characters, stay as they are', async () => {
    const base = history.commit('Begin', { 'open.txt': 'a', 'crlf.txt': 'a\r\n', 'both.txt': 'a\r\nx\r\nb' });
    history.commit('Change', { 'open.txt': 'a\nB', 'crlf.txt': 'a\r\nB\r\nc\r\n', 'both.txt': 'a\r\nx\r\nB' });
    const { of, patch } = await collected(base, [
      found('capital', 'open.txt:2', '-B\n+b'),
      found('one thing more', 'open.txt:2', ' B\n+c'),
      found('windows', 'crlf.txt:2', '-B\n+b\n c'),
      found('windows end', 'crlf.txt:3', ' c\n+d'),
      found('open windows', 'both.txt:3', ' B\n+c'),
    ]);
    expect([of('capital').patch, of('one thing more').patch]).toEqual([IN, IN]);
    apply(patch);
    expect(read('open.txt')).toBe('a\nb\nc');
    expect(read('crlf.txt')).toBe('a\r\nb\r\nc\r\nd\r\n');
    expect(read('both.txt')).toBe('a\r\nx\r\nB\r\nc');
  });

  test('none that calls what is nowhere at head and what it does not define', async () => {
    const base = history.commit('Begin', {
      'a.js': 'load(name);\nsave(name);\ndrop(name);\nlist(name);\n',
      'lib/known.js': 'export const resolved = (name) => name;\n',
    });
    history.commit('Change', { 'a.js': 'load(Name);\nsave(Name);\ndrop(Name);\nlist(Name);\n' });
    const { of, patch } = await collected(base, [
      found('invented', 'a.js:1', '-load(Name);\n+load(insideRoot(Name));'),
      found('known', 'a.js:2', '-save(Name);\n+save(resolved(Name));'),
      found('brought', 'a.js:3', '-drop(Name);\n+const clean = (one) => String(one).trim();\n+drop(clean(Name));'),
    ]);
    const why = 'it calls `insideRoot`, which stands nowhere at head and which it does not define';
    expect(of('invented')).toMatchObject({
      fix: { applies: 'offset', confined: false },
      patch: { included: false, why },
    });
    expect([of('known').patch, of('brought').patch]).toEqual([IN, IN]);
    apply(patch);
    expect(read('a.js')).toContain('load(Name);\nsave(resolved(Name));\nconst clean');
  });
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
