/** Places: the known files first, whatever characters they hold; then by shape, whole or not at all. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { distinctPlaces, placeReader, type PlaceReader } from '../../src/parse/places.js';
import { FILES, NFD, UNITS } from '../support/odd-paths.js';

const reader = placeReader(FILES);
const blind = placeReader([]);

const said = (text: string, by: PlaceReader = reader): string[] =>
  by.within(text).map(({ path, lines }) => (lines ? `${path}:${String(lines.start)}-${String(lines.end)}` : path));

describe('a known file', () => {
  const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

  test.each(FILES.filter((path) => !path.endsWith('scripts/run') && !path.endsWith('output')))('%s', (path) => {
    expect(said(`\`${path}:2\``)).toEqual([`${path}:2-2`]);
    expect(said(`\`${path}\` (lines 3–5)`)).toEqual([`${path}:3-5`]);
    expect(said(`see ${path}:2-4, which`)).toEqual([`${path}:2-4`]);
    expect(said(`(${path} (line 12))`)).toEqual([`${path}:12-12`]);
    expect(said(`**${path}:7**`)).toEqual([`${path}:7-7`]);
    expect(said(`It is in ${path}.`)).toEqual([path]);
    expect(said(`${NFD(path)}#L4`)).toEqual([`${path}:4-4`]);
    expect(said(`${path.replaceAll('/', '\\')}:3`)).toEqual([`${path}:3-3`]);
    expect(said(`/tmp/clone/${path}:7`)).toEqual([`/tmp/clone/${path}:7-7`]);
    expect(said(`[here](https://github.com/o/r/blob/0a1b2c3d4e/${encoded(path)}#L12-L15)`)).toEqual([`${path}:12-15`]);
    expect(said(`[\`${path}\`](<${path}>)`)).toEqual([path]);
  });

  test('by its name or its last segments, as the repository spells them', () => {
    expect(said('`[id]/page.tsx:2`')).toEqual(['[id]/page.tsx:2-2']);
    expect(said('a,b.js:3 and My Notes.md:4')).toEqual(['a,b.js:3-3', 'My Notes.md:4-4']);
    expect(said(`${NFD('café.ts')}:1`)).toEqual(['café.ts:1-1']);
    expect(said('naïve.go:1')).toEqual([`${NFD('naïve.go')}:1-1`]);
    expect(said('「日本語.ts:3」, (日本語.ts:4)')).toEqual(['日本語.ts:3-3', '日本語.ts:4-4']);
  });

  test('the longest that is written, and none that goes on', () => {
    expect(said('lib/Foo.Bar (1).cs:1, lib/Foo.Bar.cs:2')).toEqual(['lib/Foo.Bar (1).cs:1-1', 'lib/Foo.Bar.cs:2-2']);
    expect(said('lib/Foo.Bar.cs (line 1)')).toEqual(['lib/Foo.Bar.cs:1-1']);
    expect(said('src/a,b.js.map:1')).not.toContain('src/a,b.js');
  });

  test('is not meant by the word that it is called by', () => {
    for (const text of ['run the scripts', 'read input/output now', 'it will `run`', 'the run, again']) {
      expect(said(text)).toEqual([]);
    }
    expect(said('scripts/run:3 and `run` (line 4)')).toEqual(['scripts/run:3-3', 'run:4-4']);
    expect(reader.at('run', 0, 'file')?.places).toEqual([{ path: 'run', lines: null }]);
  });

  test('cannot be named so that what is said of another file is read as its name', () => {
    const hostile = placeReader([
      'src/store.js',
      'src/store.js:2 (critical, regression)',
      'critical',
      'src/store.js:2',
    ]);
    expect(hostile.at('src/store.js:2 (critical, regression)', 0, 'place')).toMatchObject({
      places: [{ path: 'src/store.js', lines: { start: 2, end: 2 } }],
      end: 14,
    });
    expect(hostile.at('critical', 0, 'place')).toBeNull();
  });

  test('a link means its target, not what ends alike', () => {
    expect(said('[x](docs/README.md)')).toEqual(['docs/README.md']);
    expect(said('[x](https://github.com/o/r/blob/main/docs/README.md#L3)')).toEqual(['docs/README.md:3-3']);
    expect(said('[x](https://github.com/o/r/blob/feature/y/src/C%23/Program.cs#L3)')).toEqual([
      'src/C#/Program.cs:3-3',
    ]);
    expect(said('[page.tsx](app/[[...slug]]/page.tsx#L2)')).toEqual(['app/[[...slug]]/page.tsx:2-2']);
    expect(said('[x](app/(auth)/login/page.tsx:8)')).toEqual(['app/(auth)/login/page.tsx:8-8']);
  });

  test("in Markdown's escapes", () => {
    expect(said('app/\\[\\[...slug\\]\\]/page.tsx:3')).toEqual(['app/[[...slug]]/page.tsx:3-3']);
  });
});

describe('by shape', () => {
  test.each([
    ['app/(shop)/[id]/page.tsx:2', ['app/(shop)/[id]/page.tsx:2-2']],
    ['`app/(shop)/[id]/page.tsx:2`', ['app/(shop)/[id]/page.tsx:2-2']],
    ['(shop)/page.tsx:1', ['(shop)/page.tsx:1-1']],
    ['[id]/page.tsx:3', ['[id]/page.tsx:3-3']],
    ['+page@(auth).svelte:3', ['+page@(auth).svelte:3-3']],
    ["`src/it's.js:3`", ["src/it's.js:3-3"]],
    ['`src/My File.ts:3`', ['src/My File.ts:3-3']],
    ['`src/a,b.js:2`', ['src/a,b.js:2-2']],
    ['`src/C#/Program.cs:2`', ['src/C#/Program.cs:2-2']],
    ['src/日本語.ts:3', ['src/日本語.ts:3-3']],
    ['app/\\[id\\]/page.tsx:3', ['app/[id]/page.tsx:3-3']],
  ])('%s is read whole', (text, places) => {
    expect(said(text, blind)).toEqual(places);
  });

  test.each([
    'see src/C#/Program.cs:2 there',
    'src/a,b.js:2',
    "src/it's.js:2",
    'app/(weird group!)/page.tsx:3',
    'pkg/{a,b}.go',
    '修复src/x.ts中的',
    '`cat src/a.ts`',
  ])('%s: no piece is taken for it', (text) => {
    expect(said(text, blind)).toEqual([]);
  });

  test.each([
    ['a.ts, b.ts and c/d.ts', ['a.ts', 'b.ts', 'c/d.ts']],
    ['`src/a.ts,src/b.ts`', ['src/a.ts', 'src/b.ts']],
    ['(src/a.ts:1) [src/b.ts:2] <src/c.ts> "src/d.ts"', ['src/a.ts:1-1', 'src/b.ts:2-2', 'src/c.ts', 'src/d.ts']],
    ['src/foo.ts(12)', ['src/foo.ts']],
    ['call(a/b.ts) and fn(x).ts', ['a/b.ts']],
    ['docs/README.md#install', ['docs/README.md']],
    ['*src/a.ts* **.github/b.yml** `pkg/*.go`', ['src/a.ts', '.github/b.yml', 'pkg/*.go']],
    ['and/or, TCP/IP, node.js, text/html, v1.2', []],
  ])('%s stays as it was', (text, places) => {
    expect(said(text, blind)).toEqual(places);
  });
});

test('places that repeat are said once', () => {
  expect(
    distinctPlaces([
      { path: 'a', lines: null },
      { path: 'a', lines: null },
    ]),
  ).toHaveLength(1);
});

describe('whatever the text', () => {
  test('reading is total, in time, and the spot behind a place is behind it', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...UNITS, ...FILES, ':2', ' (line 3)', '\n'), fc.string()));
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        expect(reader.within(text).length).toBeLessThanOrEqual(60);
        for (let at = 0; at < Math.min(40, text.length); at += 1) {
          const match = reader.at(text, at, 'place');
          if (match)
            expect([match.end > at, match.end <= text.length, match.places.length > 0]).toEqual([true, true, true]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
