/** Which file a claimed path means; a piece of a path names another file never, and refutes nothing. */
import { describe, expect, test } from '@jest/globals';
import { filesToRead, makeResolver, type Listing } from '../../src/evidence/evidence.js';
import type { Change } from '../../src/domain/change.js';
import { changedFile, sampleChange } from '../support/sample-report.js';

const PATHS = [
  'app/(shop)/[id]/page.tsx',
  'app/(auth)/login/page.tsx',
  'src/C#/Program.cs',
  'src/C',
  'src/a,b.js',
  'lib/Foo.Bar (1).cs',
  'docs/日本語.ts',
  'src/café.ts'.normalize('NFD'),
  'web/Über.ts',
  'src/plain.ts',
];
const listing: Listing = new Map(PATHS.map((path) => [path, 'file']));
const change: Pick<Change, 'files'> = { files: [] };
const resolve = makeResolver(listing, change);

describe('a claimed path', () => {
  test.each(PATHS)('%s is itself, in any form of its letters', (path) => {
    for (const claim of [path, path.normalize('NFC'), path.normalize('NFD'), `/tmp/clone/${path}`, `./${path}`]) {
      expect([claim, resolve(claim)]).toEqual([claim, { kind: 'found', path, side: 'head', folder: false }]);
    }
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    expect(resolve(`https://github.com/o/r/blob/main/${encoded}`)).toMatchObject({ kind: 'found', path });
  });

  test('a unique ending, whatever signs it holds', () => {
    expect(resolve('[id]/page.tsx')).toMatchObject({ path: 'app/(shop)/[id]/page.tsx' });
    expect(resolve('C#/Program.cs')).toMatchObject({ path: 'src/C#/Program.cs' });
    expect(resolve('café.ts')).toMatchObject({ path: 'src/café.ts'.normalize('NFD') });
    expect(resolve('über.ts'.normalize('NFD'))).toMatchObject({ path: 'web/Über.ts' });
    expect(resolve('page.tsx')).toMatchObject({ kind: 'ambiguous' });
  });

  test('is never cut to a file that it does not name', () => {
    expect(resolve('src/C#/Other.cs')).toEqual({ kind: 'none' });
    expect(resolve('src/plain.ts#L3')).toMatchObject({ path: 'src/plain.ts' });
    expect(resolve('src/plain.ts:3-4')).toMatchObject({ path: 'src/plain.ts' });
    expect(resolve('(src/plain.ts)')).toMatchObject({ path: 'src/plain.ts' });
  });

  test.each(['b.js', 'app/(shop', '/[id', '(1).cs', 'Foo.Bar', 'src/a', 'src/C#', 'Program.cs)'])(
    'the piece %s refutes nothing',
    (piece) => {
      expect(resolve(piece).kind).not.toBe('none');
    },
  );

  test.each(['src/nothing.ts', 'b.ts', 'plain', 'ts', 'lain.ts'])('%s is not there', (path) => {
    expect(resolve(path)).toEqual({ kind: 'none' });
  });
});

test('the old name of a renamed file is the file, though others end like it', () => {
  const files = [
    changedFile('src/new.ts', { status: 'renamed', previousPath: 'src/old.ts' }),
    changedFile('lib/src/old.ts', { status: 'modified' }),
  ];
  const renamed = makeResolver(new Map(files.map(({ path }) => [path, 'file'])), { files });
  expect(renamed('src/old.ts')).toEqual({ kind: 'found', path: 'src/new.ts', side: 'head', folder: false });
});

test('of what the change adds nothing is read at base, of what it renames the old file, of what it deletes no new one', () => {
  const files = [
    changedFile('new.ts', { status: 'added' }),
    changedFile('copy.ts', { status: 'copied', previousPath: 'kept.ts' }),
    changedFile('to.ts', { status: 'renamed', previousPath: 'from.ts' }),
    changedFile('gone.ts', { status: 'deleted' }),
  ];
  const head: Listing = new Map(['new.ts', 'copy.ts', 'to.ts', 'kept.ts'].map((path) => [path, 'file']));
  const asked = filesToRead([], sampleChange({ files }), head).map(({ side, path }) => `${side} ${path}`);
  expect(asked).toEqual(['head new.ts', 'head copy.ts', 'head to.ts', 'base from.ts', 'base gone.ts']);
});
