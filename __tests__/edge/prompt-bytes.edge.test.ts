/** The prompt shows what git shows: parts of real diffs, hostile and ordinary, against the bytes that git prints. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDiff } from '../../src/git/diff.js';
import { ownReview } from '../../src/assess/assess.js';
import { showDiff } from '../../src/prompt/parts.js';
import { writePrompt } from '../../src/prompt/prompt.js';
import { isSummarised, needsAccount, type Change } from '../../src/domain/change.js';
import { DIFF_ARGUMENTS, openRepository } from '../../src/edge/collect.js';
import { finding } from '../support/findings.js';
import { collectChange, evidenceOf, makeHistory, type History } from '../support/history.js';
import type { Content } from '../support/repository.js';
import { HOSTILE_CHANGES, ORDINARY_CHANGES, type FilesChange } from '../support/hostile-changes.js';
import { contextOf } from '../support/prompt-context.js';

let history: History;
beforeEach(() => {
  history = makeHistory();
});
afterEach(() => {
  history.remove();
});

async function changed(files: Pick<FilesChange, 'base' | 'head'>): Promise<Change> {
  const base = history.commit('Begin', files.base);
  history.commit('Change', files.head);
  return collectChange(history.path, { base });
}

/** What git itself prints. */
async function bytesOf(change: Change, ...more: readonly string[]): Promise<Buffer> {
  const git = await openRepository(history.path);
  const result = await git.run([...DIFF_ARGUMENTS, ...more, change.mergeBase, change.head, '--']);
  await git.close();
  return result.stdout;
}

const promptOf = (change: Change): ReturnType<typeof writePrompt> => writePrompt(contextOf({ change }));

describe('a diff that hides', () => {
  test.each(HOSTILE_CHANGES.map((one) => [one.name, one] as const))('%s', async (_, files) => {
    const change = await changed(files);
    const bytes = await bytesOf(change);
    const parts = parseDiff(change.diff).map(({ text }) => text);
    expect(parts.join('')).toBe(bytes.toString('utf8'));
    if (!bytes.toString('utf8').includes('\uFFFD')) expect(Buffer.from(parts.join('')).equals(bytes)).toBe(true);
    expect(showDiff(change, Infinity)).toMatchObject({ text: bytes.toString('utf8'), wholeDiff: true, leftOut: [] });
    const { text, wholeDiff } = promptOf(change);
    expect(wholeDiff).toBe(true);
    for (const mark of files.marks) expect(text).toContain(mark);
    // No reader sees a header where git has none.
    const headers = (shown: string): number =>
      shown.split(/\r\n|[\n\r\u2028\u2029\u0085\f\v]/).filter((line) => line.startsWith('diff --git ')).length;
    expect(headers(text)).toBe(
      parts
        .join('')
        .split('\n')
        .filter((line) => line.startsWith('diff --git ')).length,
    );
  });

  test.each(ORDINARY_CHANGES.map((one) => [one.name, one] as const))('nothing is made of %s', async (_, files) => {
    const change = await changed(files);
    const { text, wholeDiff, stripped } = promptOf(change);
    expect([wholeDiff, stripped]).toEqual([true, []]);
    expect(text).toContain((await bytesOf(change)).toString('utf8'));
    for (const mark of files.marks) expect(text).toContain(mark);
  });

  test('two hundred files of hostile pieces', async () => {
    const piece = fc.constantFrom(
      ...['diff --git a/f1 b/f1', '--- a/f1', '+++ b/f1', '@@ -1 +1 @@', 'Binary files a/x and b/x differ'],
      ...['\r', '\u2028', '\u2029', '\n', '\n', '\n', '\\ No newline at end of file', ' ', 'rename to f2', 'x', '\f'],
    );
    const content = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    const side = fc.dictionary(
      fc.integer({ min: 0, max: 199 }).map((n) => `f${String(n)}`),
      content,
      { minKeys: 120 },
    );
    const [base = {}, head = {}] = fc.sample(side, { numRuns: 2, seed: 13 });
    const gone = Object.fromEntries(Object.keys(base).map((path): [string, Content] => [path, null]));
    const change = await changed({ base, head: { ...gone, ...head } });
    const bytes = await bytesOf(change);
    expect(Buffer.from(showDiff(change, Infinity).text).equals(bytes)).toBe(true);
    expect(promptOf(change).wholeDiff).toBe(true);
  });

  test('modes and submodules', async () => {
    const base = history.commit('Begin', { 'run.sh': 'x\n', sub: 'text\n' });
    history.git('update-index', '--chmod=+x', 'run.sh');
    history.git('update-index', '--cacheinfo', `160000,${base},sub`);
    history.git('commit', '-q', '-m', 'Modes');
    const change = await collectChange(history.path, { base });
    expect(Buffer.from(showDiff(change, Infinity).text).equals(await bytesOf(change))).toBe(true);
    expect(promptOf(change).wholeDiff).toBe(true);
    expect(promptOf(change).text).toContain('new mode 100755');
  });
});

/** Which changed files a prompt does not show. */
const hidden = (change: Change): readonly string[] => promptOf(change).leftOut.map(({ path }) => path);

describe('a name hides nothing that is new', () => {
  const code = 'module.exports = (user, password) => true; // SEEN_A\n';

  test.each([
    'lib/auth.min.js',
    'vendor/x.js',
    'src/api.pb.go',
    'node_modules/x/index.js',
    '__snapshots__/a.snap',
    'third_party/tool.sh',
    'package-lock.json',
    'mock_user.go',
  ])('%s', async (path) => {
    const change = await changed({ base: { 'a.js': 'a\n' }, head: { [path]: code } });
    expect(promptOf(change).text).toContain(code);
    expect(hidden(change)).toEqual([]);
    expect(promptOf(change).text).not.toContain('needs no account |');
  });

  test('moved, copied or turned from a link into such a name', async () => {
    const long = Array.from({ length: 20 }, (_, index) => `const n${String(index)} = 1;\n`).join('');
    const change = await changed({
      base: { 'src/a.js': long, 'b.min.js': { link: 'x' }, 'yarn.lock': { link: 'x' } },
      head: { 'src/a.js': null, 'vendor/a.js': `${long}SEEN_A\n`, 'b.min.js': 'SEEN_B\n', 'yarn.lock': 'SEEN_C\n' },
    });
    expect(change.files.map(({ path, status }) => [path, status])).toEqual([
      ['b.min.js', 'type-changed'],
      ['vendor/a.js', 'renamed'],
      ['yarn.lock', 'type-changed'],
    ]);
    for (const mark of ['SEEN_A', 'SEEN_B', 'SEEN_C']) expect(promptOf(change).text).toContain(mark);
  });

  test('attributes of head hide nothing, and their change is reported', async () => {
    const change = await changed({
      base: { 'a.js': 'a\n' },
      head: { '.gitattributes': '* linguist-generated -diff\n', 'a.js': 'SEEN_A\n', 'b.min.js': 'SEEN_B\n' },
    });
    for (const mark of ['SEEN_A', 'SEEN_B', '+* linguist-generated']) expect(promptOf(change).text).toContain(mark);
    expect(ownReview({ change, notices: [], configured: [], more: [] })?.text).toContain(
      'edits what is hidden from reviewers',
    );
  });

  test.each<[string, FilesChange['base'], FilesChange['head']]>([
    ['a lock file that was there', { 'package-lock.json': '{}\n' }, { 'package-lock.json': '{"a":1}\n' }],
    ['a bundle that was there', { 'dist/app.min.js': 'a\n' }, { 'dist/app.min.js': 'b\n' }],
    ['vendored code that was there, removed', { 'vendor/a.go': 'a\n' }, { 'vendor/a.go': null }],
    [
      'what the attributes of the base call generated',
      { '.gitattributes': 'gen/** linguist-generated\n' },
      { 'gen/a.go': 'a\n' },
    ],
    ['what they call vendored', { '.gitattributes': 'ext/** linguist-vendored\n' }, { 'ext/a.c': 'a\n' }],
  ])('%s is still only named, and must be accounted for', async (_, base, head) => {
    const change = await changed({ base, head });
    expect(hidden(change)).toEqual(Object.keys(head));
    expect(promptOf(change).wholeDiff).toBe(true);
    expect(change.files.every(needsAccount)).toBe(true);
    expect(promptOf(change).text).toMatch(/to be accounted for like all others/);
  });
});

describe('one NUL byte', () => {
  const nul = (content: string): Buffer => Buffer.from(`${content}\0\n`);

  test.each(['src/auth.js', 'a.py', 'Makefile', 'conf.yml', 'README.md', 'bin/deploy', 'run.weird'])(
    'hides nothing of %s',
    async (path) => {
      const change = await changed({
        base: { 'a.txt': 'a\n', [path]: 'old\n' },
        head: { 'a.txt': 'b\n', [path]: nul('const SEEN_A = 1;\n') },
      });
      expect(change.files.every((file) => !isSummarised(file))).toBe(true);
      expect(promptOf(change).text).toContain('+const SEEN_A = 1;\n+<U+0000>');
      expect(promptOf(change)).toMatchObject({ wholeDiff: true, leftOut: [] });
      expect(Buffer.from(change.diff).equals(await bytesOf(change, '--text'))).toBe(true);
    },
  );

  test('nor of a renamed, a removed, a turned one, or of one padded with them', async () => {
    const long = Array.from({ length: 30 }, (_, index) => `const n${String(index)} = 1;\n`).join('');
    const change = await changed({
      base: { 'a.js': nul(long), 'gone.js': nul('SEEN_B\n'), 'turned.js': nul('SEEN_C\n') },
      head: {
        ...{ 'a.js': null, 'b.js': nul(`${long}SEEN_A\n`), 'gone.js': null, 'turned.js': { link: 'x' } },
        'padded.js': Buffer.concat([Buffer.alloc(9_000), Buffer.from('SEEN_D\n')]),
      },
    });
    for (const mark of ['SEEN_A', 'SEEN_B', 'SEEN_C', 'SEEN_D']) expect(promptOf(change).text).toContain(mark);
    expect(Buffer.from(change.diff).equals(await bytesOf(change, '--text'))).toBe(true);
  });

  test('a finding in such a text has a place and an origin', async () => {
    const base = history.commit('Begin', { 'src/auth.js': nul('const a = 1;\nconst b = 2;\n') });
    history.commit('Change', { 'src/auth.js': nul('const a = 1;\nconst b = SEEN_A;\n') });
    const quoted = finding({ at: 'src/auth.js:2', quote: 'const b = SEEN_A;' });
    const { findings } = await evidenceOf(history, { base }, [quoted]);
    expect(findings[0]?.anchors[0]).toMatchObject({ path: 'src/auth.js', state: 'verified' });
    expect(findings[0]?.origin.kind).toBe('introduced');
  });

  test('pictures, programs and data stay binary', async () => {
    const random = Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * index * 31 + index * 7) % 256));
    const change = await changed({
      base: { 'a.txt': 'a\n' },
      head: {
        ...{ 'logo.png': random, 'bin/tool': random, 'lib.jar': random, 'x.dat': random },
        'app.wasm': Buffer.concat([Buffer.from('\0asm'), Buffer.alloc(500), random]),
      },
    });
    expect(change.files.map(({ kind }) => kind)).toEqual(Array(5).fill('binary'));
    expect(change.files.filter((file) => !needsAccount(file)).map(({ path }) => path)).toEqual(['logo.png']);
    expect(change.diff).toBe((await bytesOf(change)).toString('utf8'));
  });
});
