/** Places are read in time, whatever the text and however large the repository. */
import { describe, expect, test } from '@jest/globals';
import { placeReader } from '../../src/parse/places.js';
import { cpuSeconds, growth, NEARLY_LINEAR, takesAtMost } from '../support/growth.js';
import { FILES, UNITS } from '../support/odd-paths.js';

describe('whatever the text', () => {
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
