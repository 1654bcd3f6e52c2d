/** Many claims about many files of one name are looked up in time. */
import { expect, test } from '@jest/globals';
import { claimReader } from '../../src/conclusion/coverage.js';
import { growth, NEARLY_LINEAR } from '../support/growth.js';

const named = (paths: readonly string[]) => paths.map((path) => ({ path, previousPath: null }));

test('many claims about many files of one name are looked up in time', async () => {
  const work = (count: number): unknown => {
    const paths = Array.from({ length: count }, (_, index) => `p${String(index)}/[id]/page.tsx`);
    const reader = claimReader(named(paths));
    return paths.flatMap((path) => [
      reader(path),
      reader(`x/${path}`),
      reader(path.toUpperCase()),
      reader(`no/${path}x`),
    ]);
  };
  expect(await growth(10_000, work)).toBeLessThan(NEARLY_LINEAR);
});
