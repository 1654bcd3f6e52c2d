/** Where findings are shown inline, in real changes; suggestions are applied as GitHub does and compared with `git apply` of the fix. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inlinePlaces } from '../../src/assess/inline-places.js';
import type { ChosenFix } from '../../src/domain/finding.js';
import { NO_FIX } from '../../src/domain/finding.js';
import type { InlinePlace } from '../../src/domain/inline-place.js';
import { finding, type FindingSketch, locationOf, numbered, unchecked } from '../support/findings.js';
import { collectChange, evidenceOf, type History, makeHistory } from '../support/history.js';
import { type Files, gitTold } from '../support/repository.js';
import { suggested } from '../support/suggested.js';

let history: History;
beforeEach(() => {
  history = makeHistory();
});
afterEach(() => {
  history.remove();
});

const read = (path: string): string => readFileSync(join(history.path, path), 'utf8');

interface ShownCase {
  readonly base: Files;
  readonly head: Files;
  readonly claim: FindingSketch;
}

/** The place of a finding in a real change, and what its fix makes of the file by git and by the suggestion. */
async function shown({ base, head, claim }: ShownCase) {
  const from = history.commit('Begin', base);
  history.commit('Change', head);
  const { findings, change } = await evidenceOf(history, { base: from }, [
    finding({ quote: quotesOf(claim), ...claim }),
  ]);
  const [found] = findings;
  if (!found) throw new Error('no finding');
  const fix: ChosenFix = { ...NO_FIX, ...found.fix };
  const place = inlinePlaces(change)({ locations: found.anchors, fix });
  if (!place?.suggestion) return { place, fix, git: null, github: null };
  const before = read(place.path);
  gitTold(history.path, fix.diff, 'apply', '-');
  return { place, fix, git: read(place.path), github: suggested(before, place) };
}

/** The cited lines as they are, which a good review quotes. */
function quotesOf({ at: claimed = [] }: FindingSketch): string[] {
  return [claimed].flat().flatMap((text) => {
    const { path, lines } = locationOf(text);
    const file = existsSync(join(history.path, path)) ? read(path).split('\n') : [];
    return lines ? file.slice(lines.start - 1, lines.end).join('\n') || [] : [];
  });
}

/** Forty lines of which some are changed. */
const forty = (changed: Readonly<Record<number, string>>): string =>
  numbered(40)
    .split('\n')
    .map((line, index) => changed[index + 1] ?? line)
    .join('\n');

const at = (startLine: number, endLine = startLine, more: Partial<InlinePlace> = {}): InlinePlace => ({
  ...{ path: 'a.txt', side: 'RIGHT', startLine, endLine, suggestion: null },
  ...more,
});

describe('where a finding is shown', () => {
  const file = { base: { 'a.txt': numbered(40) }, head: { 'a.txt': forty({ 10: 'ten', 30: 'thirty' }) } };
  test.each<readonly [string, string, InlinePlace | null]>([
    ['a changed line', 'a.txt:10', at(10)],
    ['the first line of a hunk, which is context', 'a.txt:7', at(7)],
    ['the last line of a hunk', 'a.txt:13', at(13)],
    ['one line before it', 'a.txt:6', null],
    ['one line behind it', 'a.txt:14', null],
    ['far from any hunk', 'a.txt:20-22', null],
    ['a range that begins before the hunk', 'a.txt:1-11', at(7, 11)],
    ['a range that ends behind it', 'a.txt:12-22', at(12, 13)],
    ['a range over both hunks: the first that shows as much', 'a.txt:5-36', at(7, 13)],
    ['a range over both that holds what changed in the second only', 'a.txt:12-31', at(27, 31)],
    ['no line', 'a.txt', null],
    ['a line that is not there', 'a.txt:400', null],
    ['a file that is not there', 'b.txt:3', null],
  ])('%s', async (_name, claimed, expected) => {
    expect((await shown({ ...file, claim: { at: claimed } })).place).toEqual(expected);
  });

  test('a line that nothing confirms: where the change wrote it, and nowhere else', async () => {
    expect((await shown({ ...file, claim: { at: 'a.txt:10', quote: [] } })).place).toEqual(at(10));
    expect((await shown({ ...file, claim: { at: 'a.txt:8', quote: [] } })).place).toBeNull();
  });

  test('code that is not where the review says, and not anywhere: nowhere', async () => {
    const lost = await shown({ ...file, claim: { at: 'a.txt:10', quote: 'nothing like this is there' } });
    expect(lost.place).toBeNull();
  });

  test('code that is elsewhere: there', async () => {
    expect((await shown({ ...file, claim: { at: 'a.txt:2', quote: 'thirty' } })).place).toEqual(at(30));
  });

  test('the next place where the first is not in the diff', async () => {
    expect((await shown({ ...file, claim: { at: ['a.txt:20', 'a.txt:30'] } })).place).toEqual(at(30));
  });

  test('deleted code is shown at base, by the name that the file has now', async () => {
    const kept = forty({});
    const without = kept.replace('line 20 of the file\nline 21 of the file\n', '');
    const quote = 'line 20 of the file\nline 21 of the file';
    const here = await shown({
      base: { 'a.txt': kept },
      head: { 'a.txt': without },
      claim: { at: 'a.txt:20-21', quote },
    });
    expect(here.place).toEqual(at(20, 21, { side: 'LEFT' }));
  });

  test('deleted code of a renamed file', async () => {
    const without = numbered(40).replace('line 20 of the file\n', '');
    const moved = await shown({
      base: { 'old name.txt': numbered(40) },
      head: { 'old name.txt': null, 'a.txt': without },
      claim: { at: 'old name.txt:20', quote: 'line 20 of the file' },
    });
    expect(moved.place).toEqual(at(20, 20, { side: 'LEFT' }));
  });

  test('a renamed file that changed, and one that did not', async () => {
    const head = { 'old.txt': null, 'a.txt': forty({ 10: 'ten' }), 'z.txt': null, 'y.txt': numbered(9, 'other') };
    const base = { 'old.txt': numbered(40), 'z.txt': numbered(9, 'other') };
    expect((await shown({ base, head, claim: { at: 'a.txt:11' } })).place).toEqual(at(11));
    expect((await shown({ base, head, claim: { at: 'y.txt:3' } })).place).toBeNull();
  });

  test('a new file, and a deleted one', async () => {
    const added = await shown({ base: { 'b.txt': 'x\n' }, head: { 'a.txt': numbered(3) }, claim: { at: 'a.txt:2' } });
    expect(added.place).toEqual(at(2));
    const gone = await shown({
      base: { 'a.txt': numbered(3) },
      head: { 'a.txt': null },
      claim: { at: 'a.txt:2', quote: 'line 2 of the file' },
    });
    expect(gone.place).toEqual(at(2, 2, { side: 'LEFT' }));
  });

  test('what the diff does not show: binary files, a new mode, a file that became a link, a text that hides as binary', async () => {
    const base = { 'a.bin': Buffer.from('x\0y\n'), 'a.sh': 'one\n', 'a.txt': numbered(3), 'b.txt': numbered(3) };
    const head = {
      ...{ 'a.bin': Buffer.from('x\0z\n'), 'a.sh': '#!/bin/sh\n', 'a.txt': { link: 'b.txt' } },
      'b.txt': `line 1\0\n${numbered(3)}`,
    };
    for (const place of ['a.bin:1', 'a.txt:1', 'b.txt:1']) {
      expect((await shown({ base, head, claim: { at: place } })).place).toBeNull();
    }
    history.git('update-index', '--chmod=+x', 'b.txt');
  });

  test('a context that somebody configured makes nothing more shown, nor hunks longer', async () => {
    history.git('config', 'diff.context', '15');
    for (const [claimed, expected] of [
      ['a.txt:6', null],
      ['a.txt:7', at(7)],
      ['a.txt:20', null],
      ['a.txt:8-31', at(8, 13)],
    ] as const) {
      expect((await shown({ ...file, claim: { at: claimed } })).place).toEqual(expected);
    }
  });
});

const CODE = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n';
const CHANGED = CODE.replace('three', 'THREE').replace('four', 'FOUR');

describe('a suggestion is exactly what git makes of the fix', () => {
  test.each<readonly [string, FindingSketch, InlinePlace]>([
    ['one line for one', { at: 'a.txt:3', diff: '-THREE\n+3' }, at(3, 3, { suggestion: '3\n' })],
    ['with context around it', { at: 'a.txt:3', diff: ' two\n-THREE\n+3\n FOUR' }, at(3, 3, { suggestion: '3\n' })],
    ['one for several', { at: 'a.txt:3', diff: '-THREE\n+3\n+3.5\n+3.7' }, at(3, 3, { suggestion: '3\n3.5\n3.7\n' })],
    ['several for one', { at: 'a.txt:3-5', diff: '-THREE\n-FOUR\n-five\n+3' }, at(3, 5, { suggestion: '3\n' })],
    ['lines beside the cited one', { at: 'a.txt:3', diff: '-five\n+5' }, at(5, 5, { suggestion: '5\n' })],
    ['a deletion', { at: 'a.txt:3', diff: ' two\n-THREE\n FOUR' }, at(3, 3, { suggestion: '' })],
    [
      'two changes in one hunk',
      { at: 'a.txt:3', diff: '-two\n+2\n THREE\n-FOUR\n+4' },
      at(2, 4, { suggestion: '2\nTHREE\n4\n' }),
    ],
    [
      'new lines repeat the one before',
      { at: 'a.txt:3', diff: ' THREE\n+more\n FOUR' },
      at(3, 3, { suggestion: 'THREE\nmore\n' }),
    ],
    [
      'at the top of a file the one behind',
      { at: 'a.txt:3', diff: '+zero\n one' },
      at(1, 1, { suggestion: 'zero\none\n' }),
    ],
    [
      'a blank line at the end: the other neighbour',
      { at: 'a.txt:3', diff: ' THREE\n+more\n+\n FOUR' },
      at(4, 4, { suggestion: 'more\n\nFOUR\n' }),
    ],
    [
      'fences and marks inside',
      { at: 'a.txt:3', diff: '-THREE\n+````suggestion\n+```' },
      at(3, 3, { suggestion: '````suggestion\n```\n' }),
    ],
  ])('%s', async (_name, claim, expected) => {
    const result = await shown({ base: { 'a.txt': CODE }, head: { 'a.txt': CHANGED }, claim });
    expect(result.place).toEqual(expected);
    // An empty suggestion is falsy: it was compared above.
    if (expected.suggestion) expect(result.github).toBe(result.git);
  });

  test.each<readonly [string, string, string, string]>([
    ['tabs', 'if x {\n\told()\n}\n', '-\told()\n+\tnew()\n+\t\tdeep()', '\tnew()\n\t\tdeep()\n'],
    ['other scripts', 'größe\nold\n', '-old\n+Ünïcode — 日本語 ✓', 'Ünïcode — 日本語 ✓\n'],
    ['blanks at the end', 'a\nold\n', '-old\n+new  ', 'new  \n'],
    ['a decomposed letter', 'a\nold\n', '-old\n+e\u0301', 'e\u0301\n'],
  ])('%s are kept', async (_name, head, diff, suggestion) => {
    const result = await shown({ base: { 'a.txt': 'a\n' }, head: { 'a.txt': head }, claim: { at: 'a.txt:2', diff } });
    expect(result.place?.suggestion).toBe(suggestion);
    expect(result.github).toBe(result.git);
  });

  const none: readonly (readonly [string, ShownCase, InlinePlace | null])[] = [
    [
      'carriage returns',
      {
        base: { 'a.txt': 'alpha\r\nbravo\r\n' },
        head: { 'a.txt': 'alpha\r\nBRAVO\r\n' },
        claim: { at: 'a.txt:2', diff: '-BRAVO\n+b' },
      },
      at(2),
    ],
    [
      'a last line without line end',
      {
        base: { 'a.txt': 'alpha\nbravo' },
        head: { 'a.txt': 'alpha\nBRAVO' },
        claim: { at: 'a.txt:2', diff: '-BRAVO\n+b' },
      },
      at(2),
    ],
    [
      'nothing but a blank line',
      { base: { 'a.txt': CODE }, head: { 'a.txt': CHANGED }, claim: { at: 'a.txt:3', diff: '-THREE\n+' } },
      at(3),
    ],
    [
      'a workflow',
      {
        base: {},
        head: { '.github/workflows/x.yml': 'a: 1\n' },
        claim: { at: '.github/workflows/x.yml:1', diff: '-a: 1\n+a: 2' },
      },
      at(1, 1, { path: '.github/workflows/x.yml' }),
    ],
    [
      'a file that steers agents',
      { base: {}, head: { 'CLAUDE.md': 'alpha\n' }, claim: { at: 'CLAUDE.md:1', diff: '-alpha\n+b' } },
      at(1, 1, { path: 'CLAUDE.md' }),
    ],
    [
      'a lock file',
      { base: {}, head: { 'yarn.lock': 'alpha\n' }, claim: { at: 'yarn.lock:1', diff: '-alpha\n+b' } },
      at(1, 1, { path: 'yarn.lock' }),
    ],
    [
      'text that turns direction',
      { base: {}, head: { 'a.txt': 'alpha\n' }, claim: { at: 'a.txt:1', diff: '-alpha\n+b \u202e c' } },
      at(1),
    ],
    [
      'such text in a line that is repeated',
      { base: {}, head: { 'a.txt': 'al\u200bpha\n' }, claim: { at: 'a.txt:1', diff: ' al\u200bpha\n+c' } },
      at(1),
    ],
    [
      'a fix that does not apply',
      { base: { 'a.txt': CODE }, head: { 'a.txt': CHANGED }, claim: { at: 'a.txt:3', diff: '-nowhere\n+here' } },
      at(3),
    ],
    [
      'two files',
      {
        base: { 'b.txt': 'b\n' },
        head: { 'a.txt': CODE, 'b.txt': 'B\n' },
        claim: {
          at: 'a.txt:3',
          diff: '--- a/a.txt\n+++ b/a.txt\n@@ -3 +3 @@\n-three\n+3\n--- a/b.txt\n+++ b/b.txt\n@@ -1 +1 @@\n-B\n+b',
        },
      },
      at(3),
    ],
    [
      'another file',
      {
        base: { 'b.txt': 'b\n' },
        head: { 'a.txt': CODE, 'b.txt': 'B\n' },
        claim: { at: 'a.txt:3', diff: '--- a/b.txt\n+++ b/b.txt\n@@ -1 +1 @@\n-B\n+b' },
      },
      at(3),
    ],
    [
      'two hunks',
      {
        base: {},
        head: { 'a.txt': numbered(40) },
        claim: {
          at: 'a.txt:3',
          diff: '--- a/a.txt\n+++ b/a.txt\n@@ -3 +3 @@\n-line 3 of the file\n+3\n@@ -30 +30 @@\n-line 30 of the file\n+30',
        },
      },
      at(3),
    ],
    [
      'lines that the diff does not show',
      {
        base: { 'a.txt': numbered(40) },
        head: { 'a.txt': forty({ 10: 'ten' }) },
        claim: { at: 'a.txt:10', diff: '-line 14 of the file\n+14' },
      },
      at(10),
    ],
    [
      'lines of another hunk',
      {
        base: { 'a.txt': numbered(40) },
        head: { 'a.txt': forty({ 10: 'ten', 30: 'thirty' }) },
        claim: { at: 'a.txt:10', diff: '-thirty\n+30' },
      },
      at(10),
    ],
    [
      'a new file',
      {
        base: {},
        head: { 'a.txt': CODE },
        claim: { at: 'a.txt:3', diff: '--- /dev/null\n+++ b/c.txt\n@@ -0,0 +1 @@\n+c' },
      },
      at(3),
    ],
    [
      'deleted code',
      {
        base: { 'a.txt': CODE },
        head: { 'a.txt': CODE.replace('three\n', '') },
        claim: { at: 'a.txt:3', quote: 'three', diff: ' two\n+three\n four' },
      },
      at(3, 3, { side: 'LEFT' }),
    ],
  ];
  test.each(none)('no suggestion: %s', async (_name, made, expected) => {
    expect((await shown(made)).place).toEqual(expected);
  });

  test('a fix that a person must look at is none', async () => {
    const claim = { at: 'a.txt:3', diff: '-THREE\n+3' };
    const { fix } = await shown({ base: { 'a.txt': CODE }, head: { 'a.txt': CHANGED }, claim });
    const change = await collectChange(history.path, { base: 'HEAD^' });
    const place = unchecked({ claimed: { path: 'a.txt', lines: { start: 3, end: 3 } }, state: 'verified' });
    const of = (more: Partial<ChosenFix>): InlinePlace | null =>
      inlinePlaces(change)({ locations: [place], fix: { ...fix, ...more } });
    expect(of({})?.suggestion).toBe('3\n');
    expect(of({ confined: false })).toEqual(at(3));
    expect(of({ applies: 'not-tried' })).toEqual(at(3));
    // Of a diff that is not of this head nothing is believed.
    expect(of({ diff: fix.diff.replace('-THREE', '-OTHER') })).toEqual(at(3));
  });
});
