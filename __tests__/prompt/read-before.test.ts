/** The prompt of a round that reads changed files only: the others are named as they were, and their findings stay in it. */
import { describe, expect, test } from '@jest/globals';
import { READ_ALL, readBefore } from '../../src/domain/carried.js';
import { writePrompt } from '../../src/prompt/prompt.js';
import { changeOf, contextOf, fileOf } from '../support/prompt-context.js';

const diffOf = (path: string, line: string): string =>
  `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -1 +1,2 @@\n a\n+${line}\n`;
const change = changeOf({
  files: [fileOf({ path: 'src/new.ts' }), fileOf({ path: 'src/old.ts' }), fileOf({ path: 'src/odd\u202e.ts' })],
  diff: `${diffOf('src/new.ts', 'fresh')}${diffOf('src/old.ts', 'stale')}`,
});
const prior = [
  {
    id: 'I1',
    severity: 'important' as const,
    title: 'Open there',
    place: 'src/old.ts:4',
    standing: 'open',
    replies: [],
  },
];
const context = (paths: readonly string[], more = {}) =>
  contextOf({ change, prior, readBefore: { paths, round: 2 }, ...more });

/** The fenced data under a heading. */
function under(text: string, heading: string): string {
  const [, rest = ''] = text.split(`\n# ${heading}\n`);
  return /<<<DATA [^\n]*\n([^]*?)\nDATA /.exec(rest)?.[1] ?? '';
}

describe('a prompt for what is not as it was', () => {
  const { text, wholeDiff } = writePrompt(context(['src/old.ts', 'src/odd\u202e.ts']));

  test('lists and shows the others only, and calls what it shows of them whole', () => {
    expect(under(text, 'Changed files')).toContain('src/new.ts');
    expect(under(text, 'Changed files')).not.toContain('src/old.ts');
    expect(text).toContain('+fresh');
    expect(text).not.toContain('+stale');
    expect(wholeDiff).toBe(true);
  });

  test('names what is as it was, since when, and how to look at it', () => {
    const before = under(text, 'Changed files as they were');
    expect(before).toContain('modified src/old.ts | source');
    expect(before).not.toContain('\u202e');
    expect(text).toContain('These files are as they were in round 2');
    expect(text).toMatch(/`git diff --no-ext-diff \w{12} \w{12} -- <path>`/);
  });

  test('keeps the findings of all files, and says how large the change is', () => {
    expect(under(text, 'Findings of the last round')).toContain('I1 (important) Open there — src/old.ts:4');
    expect(text).toContain(', 3 files');
  });

  test('is the usual one where nothing was read before', () => {
    expect(writePrompt(context([])).text).toBe(writePrompt(contextOf({ change, prior })).text);
  });

  test('does not touch a completing pass, which has files of its own', () => {
    const only = { only: ['src/old.ts'] };
    expect(writePrompt(context(['src/old.ts'], only)).text).toBe(
      writePrompt(contextOf({ change, prior, ...only })).text,
    );
  });
});

describe('what a reviewer need not read again', () => {
  const carry = {
    ...({ kind: 'changed', round: 2, toRead: [] } as const),
    carried: new Map([
      [
        'both',
        new Map([
          ['claude', 1],
          ['codex', 2],
        ]),
      ],
      ['one', new Map([['claude', 1]])],
      ['image.png', new Map()],
    ]),
  };
  const files = ['both', 'one', 'image.png', 'new'].map((path) => ({ path }));

  test.each([
    ['claude', ['both', 'one', 'image.png']],
    ['codex', ['both', 'image.png']],
    ['gemini', ['image.png']],
  ])('of %s is what it accounted for itself', (id, paths) => {
    expect(readBefore(carry, id, files)).toEqual(paths);
  });

  test('is nothing where that would leave it nothing to read', () => {
    expect(readBefore(carry, 'claude', files.slice(0, 3))).toEqual([]);
  });

  test('is nothing in a full round', () => {
    expect(readBefore(READ_ALL, 'claude', files)).toEqual([]);
  });
});
