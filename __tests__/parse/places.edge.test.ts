/** Places are read in time, whatever the text and however large the repository. */
import { describe, expect, test } from '@jest/globals';
import { placeReader } from '../../src/parse/places.js';
import { cpuSeconds, growth, NEARLY_LINEAR, takesAtMost } from '../support/growth.js';

const NFD = (text: string): string => text.normalize('NFD');

const FILES = [
  // Next.js, SvelteKit, Remix, C#, and what people call their files.
  'app/(auth)/login/page.tsx',
  'app/(.)photo/[id]/page.tsx',
  'app/[[...slug]]/page.tsx',
  'app/blog/[...slug]/route.ts',
  'src/routes/+page@(auth).svelte',
  'app/routes/$user.tsx',
  'src/C#/Program.cs',
  'lib/Foo.Bar (1).cs',
  'lib/Foo.Bar.cs',
  'src/a,b.js',
  "src/it's.js",
  'src/a&b+c;d.ts',
  'docs/My Notes.md',
  'docs/日本語.ts',
  'docs/文件 名.md',
  'src/ملف.py',
  'src/한국어.go',
  'src/café.ts',
  NFD('é/naïve.go'),
  'README.md',
  'scripts/run',
  'pkg/input/output',
];

describe('whatever the text', () => {
  const UNITS = [
    'a/',
    '(a/',
    '[',
    '[[a]',
    '`',
    '../',
    'src/a.ts ',
    'app/(auth)/',
    '(auth)/[id]/',
    'a\\',
    '(a\\',
    '日/',
    'a,',
    'src/C#/',
    '`a/b,c',
    '[a](b',
    '[a](',
    '*',
    '{a,',
    'e\u0301',
    '@(a).',
    "it's/",
    'docs/My ',
    '+a',
    '-a',
    '$%',
    'a.ts:1,',
    '文件 ',
  ];

  test('20 kB of anything path-like take less than a second, and time grows with the text', async () => {
    const many = placeReader([
      ...FILES,
      ...Array.from(
        { length: 20_000 },
        (_, index) => `packages/p${String(index % 97)}/(g${String(index % 13)})/[id]/m${String(index)}.ts`,
      ),
    ]);
    many.within('warm');
    for (const unit of UNITS) {
      const text = unit.repeat(Math.ceil(20_000 / unit.length));
      expect([unit, await takesAtMost(1, () => many.within(text))]).toEqual([unit, true]);
    }
    for (const unit of ['(a\\', '[[a]', '*', '(auth)/[id]/']) {
      const work = (size: number) => many.within(unit.repeat(Math.ceil(size / unit.length)));
      expect(await growth(60_000, work)).toBeLessThan(NEARLY_LINEAR);
    }
  });

  test('a repository of any size costs once: not more for each place', async () => {
    const text = 'src/a.ts:1 and then packages/x/y.ts:3, app/(auth)/z.ts; '.repeat(200);
    const files = (count: number) => Array.from({ length: count }, (_, index) => `packages/p${String(index)}/index.ts`);
    const [few, lots] = [placeReader(files(100)), placeReader(files(50_000))];
    lots.within('index.ts');
    const [short, long] = [await cpuSeconds(() => few.within(text)), await cpuSeconds(() => lots.within(text))];
    expect(long).toBeLessThan(10 * Math.max(0.02, short));
  });
});
