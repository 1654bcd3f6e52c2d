/** Which changed files a claim of a coverage part means: literally before as a pattern. */
import { describe, expect, test } from '@jest/globals';
import { claimReader } from '../../src/conclusion/coverage.js';

const named = (paths: readonly string[]) => paths.map((path) => ({ path, previousPath: null }));
const FILES = [
  'app/(auth)/login/page.tsx',
  'app/(.)photo/[id]/page.tsx',
  'app/[...slug]/route.ts',
  'app/{name}/view.ts',
  'app/n/view.ts',
  'docs/what?.md',
  'docs/whats.md',
  'src/C#/Program.cs',
  'src/a,b.js',
  'src/it*.js',
  'src/item.js',
  'src/café.ts'.normalize('NFD'),
  'README.md',
];
const read = claimReader(named(FILES));

describe('a claim', () => {
  test.each(FILES)('%s means that file alone', (path) => {
    for (const claim of [path, `\`${path}\``, `./${path}`, `/home/me/clone/${path}`, path.normalize('NFC')]) {
      expect([claim, ...read(claim).paths]).toEqual([claim, path]);
    }
    if (path.includes('/')) expect(read(path.slice(path.indexOf('/') + 1)).paths).toEqual([path]);
  });

  test('patterns are patterns where no file is called so', () => {
    expect(read('app/{n,m}/view.ts').paths).toEqual(['app/n/view.ts']);
    expect(read('src/*.js').paths).toEqual(['src/a,b.js', 'src/it*.js', 'src/item.js']);
    expect(read('app/(auth)/').paths).toEqual(['app/(auth)/login/page.tsx']);
    expect(read('app/(auth)/**').paths).toEqual(['app/(auth)/login/page.tsx']);
  });

  test('a part of a name, another folder or another file means none', () => {
    for (const claim of ['b.js', 'Program', 'C#', 'page.tsx', 'docs/README.md', 'app/[id]/page.tsx', '']) {
      expect([claim, ...read(claim).paths]).toEqual([claim]);
    }
  });
});
